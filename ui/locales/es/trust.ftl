# Usuarios, claves, código de recuperación, copias, restauración, auditoría, cómo trabaja la consulta.
