# Daten hinaus und herein: Export, Import, Studiennummern.
