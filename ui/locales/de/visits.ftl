# Visiten, Fragebögen, Übergabe an Patientinnen und Patienten, Instrumente.

visits-form-in-english = Dieser Fragebogen ist auf Englisch, der Sprache, in der er hier lizenziert ist.
