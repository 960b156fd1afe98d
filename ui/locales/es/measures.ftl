# Resultados de laboratorio y diario.
