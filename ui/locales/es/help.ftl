# Ayuda en la ventana: las teclas y la página de ayuda.

help-keys = Teclado

## Nombres de las teclas, como están en el teclado

help-key-tab = Tab
help-key-ctrl = Ctrl
help-key-shift = Mayús
help-key-esc = Esc
help-key-enter = Intro
help-key-home = Inicio
help-key-end = Fin
help-key-page-up = Re Pág
help-key-page-down = Av Pág
help-key-backspace = Retroceso
help-key-space = Espacio

## Qué hacen

help-keys-everywhere = En todas partes
    .find = Ir a un paciente, lugar u orden por su nombre
    .keys = Estas teclas
    .tab = Siguiente control
    .lock = Bloquear
    .escape = Cerrar un diálogo; volver del cuestionario a la visita

help-keys-undo = Cuestionarios y formularios
    .undo = Deshacer: una respuesta, un campo o una fila, paso a paso; mientras se escribe una palabra, sus letras
    .redo = Rehacer, también { $command } Y

help-keys-find = Búsqueda por nombre
    .move = Moverse por la lista
    .page = Ocho líneas cada vez
    .go = Ir allí o hacerlo
    .close = Cerrar

help-keys-lists = Pacientes y cuestionarios
    .search = Buscar
    .move = Moverse por la lista
    .open = Abrir

help-keys-visit = Visita
    .next = Abrir el siguiente cuestionario sin terminar, justo al abrirse la visita

help-keys-timeline = Línea de tiempo
    .marks = Marca anterior o siguiente por fecha, cuando Tab ha llegado a las marcas
    .ends = Primera o última marca
    .record = Ir al registro
    .period = Periodo más corto o más largo
    .moved = Periodo anterior o posterior

help-keys-checklists = Listas de comprobación
    .line = Abierto, sin hallazgos, hallado, no necesario; después a la línea siguiente, o al resultado de lo hallado
    .today = Fecha de hoy
    .move = Línea anterior o siguiente
    .next = En un resultado o una fecha: a la línea siguiente

help-keys-labs = Laboratorio
    .add = Añadir el resultado; a la siguiente prueba del mismo día

help-keys-diary = Diario
    .next = A la siguiente valoración
    .step = Cinco más o menos

help-keys-choices = Listas que se abren al escribir
    .move = Moverse por la lista
    .take = Tomarlo
    .close = Cerrar la lista

help-keys-form = Cuestionario
    .choose = Elegir ese número y seguir; las respuestas sin número se cuentan 1, 2, 3 desde arriba
    .ten = Elegir 10 y seguir (+ en el teclado numérico)
    .yesno = Sí (Y) o no (N), también 1 o 0
    .step = Elegir uno menos o más, y quedarse
    .item = Pregunta anterior o siguiente
    .clear = Borrar la respuesta, también Supr
    .on = Seguir

help-keys-slider = Número sobre una línea
    .type = Escribir el número; Intro lo toma y sigue
    .step = Uno menos o más
    .page = Diez más o menos
    .ends = El menor o el mayor

help-keys-typed = Número u hora del día
    .type = Escribirlo; Intro lo toma y sigue
    .item = Pregunta anterior o siguiente

help-keys-areas = Mapa corporal y listas
    .mark = Marcar o desmarcar la zona con esa letra
    .move = Moverse por la lista de zonas
    .space = Marcar o desmarcar
    .confirm = Estas son todas: confirmar y seguir
    .none = Ningún dolor; ninguna de estas
    .item = Pregunta anterior o siguiente
