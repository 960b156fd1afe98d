# Datos de salida y entrada: exportación, importación, números de estudio.
