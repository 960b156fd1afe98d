# Benutzer, Schlüssel, Wiederherstellungscode, Sicherungen, Protokoll, Arbeitsweise der Praxis.
