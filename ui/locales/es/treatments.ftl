# Tratamientos: cursos, dosis, planes, efectos adversos.
