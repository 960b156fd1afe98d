# Visitas, cuestionarios, entrega al paciente, instrumentos.

visits-form-in-english = Este cuestionario está en inglés, el idioma en que está autorizado aquí.
