# Behandlungen: Verläufe, Dosen, Pläne, Nebenwirkungen.
