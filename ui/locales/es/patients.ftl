# Lista de pacientes, ficha y formulario, línea de tiempo, direcciones, lo pendiente.
