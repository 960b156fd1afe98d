# Visits, questionnaires, the hand-over to a patient, instruments.

visits-form-in-english = This questionnaire is in English, the language it is licensed in here.
