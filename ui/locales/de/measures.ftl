# Laborwerte und Tagebuch.
