# Berichte, Stapel, Kohorte, Evidenz.
