# Seguridad: alertas, enfermedades, listas de comprobación.
