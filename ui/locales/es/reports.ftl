# Informes, por lotes, cohorte, evidencia.
