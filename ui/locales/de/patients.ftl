# Patientenliste, Seite und Formular, Zeitachse, Adressen, was fällig ist.
