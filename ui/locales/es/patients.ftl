# Pacientes: lista, formulario, resumen, línea de tiempo, pendientes, direcciones; órdenes por nombre, historial de cambios, deshacer en formularios.

## Lista de pacientes

patients-title = Pacientes
patients-search = Buscar pacientes
    .hint = Nombre, número o fecha de nacimiento
patients-add = Añadir paciente
    .first = Añadir el primer paciente
    .said = Paciente añadido
patients-count = { $total ->
    [one] { $total } paciente
   *[other] { $total } pacientes
  }
    .overdue = { $total ->
        [one] { $total } paciente, { $overdue } con retraso
       *[other] { $total } pacientes, { $overdue } con retraso
    }
patients-found = { $total ->
    [one] { $total } paciente encontrado
   *[other] { $total } pacientes encontrados
  }
    .overdue = { $total ->
        [one] { $total } paciente encontrado, { $overdue } con retraso
       *[other] { $total } pacientes encontrados, { $overdue } con retraso
    }
patients-no-match = Ningún paciente coincide.
    .hint = Busque por cualquier parte del nombre, el número de paciente o una fecha de nacimiento como 1974-04-03.
patients-none = Aún no hay pacientes.
patients-more = Mostrar más
patients-more-shown = Se muestran { $count } de { $total }
patients-column-patient = Paciente
patients-column-number = Número
patients-column-age = Edad
patients-column-last = Última visita
patients-column-next = Próxima visita
patients-open-draft = Borrador abierto
patients-open-alerts = { $count ->
    [one] { $count } alerta abierta
   *[other] { $count } alertas abiertas
  }
patients-no-visit = aún sin visitas
patients-demo = Inventado, no es un paciente real

## El camino al primer informe

patients-steps = Su primer informe en cinco minutos
    .demo = Estos pacientes son inventados. Su propia bóveda queda como está: elija «Bloquear» y después ábrala.
    .look = Ver antes la consulta de demostración
    .away = Ocultar
    .back = La ayuda lo vuelve a mostrar.
    .put-away = Oculto. La ayuda lo vuelve a mostrar.
patients-steps-done = { $done } de { $count } hechos
patients-step-is-done = hecho
patients-step-is-open = por hacer
patients-step-is-later = viene después del primer paciente
patients-step-look = Abrir un paciente
    .hint = Su resumen muestra dosis, visitas y puntuaciones en una sola línea de tiempo.
patients-step-add = Añadir un paciente
    .hint = Basta un nombre.
patients-step-visit = Rellenar un cuestionario en una visita
    .hint = «Nueva visita» pregunta cuáles; las teclas numéricas responden.
patients-step-doses = Anotar las dosis de LDN
    .hint = «Añadir tratamiento…», con el día en que se inició.
patients-step-trends = Abrir la evolución
    .hint = Dice qué ha cambiado o para qué hay todavía demasiado poco.
patients-step-report = Guardar o imprimir el informe
    .hint = Una página para la historia clínica y para colegas.

## Formulario de un paciente

patients-edit = Editar paciente
patients-given-name = Nombre
patients-family-name = Apellidos
    .missing = Escriba el nombre del paciente.
patients-clinic-number = Número de paciente
patients-birth-date = Fecha de nacimiento
patients-sex = Sexo
    .female = Femenino
    .male = Masculino
    .other = Otro
    .unknown = No registrado
patients-reason = Motivo del cambio
    .hint = Por ejemplo «mal escrito» o «cambio de apellido». El motivo se conserva en el registro.
    .missing = Diga el motivo en pocas palabras.

## Cabecera del registro

patients-record = Paciente
patients-who-age = { $years ->
    [one] { $years } año
   *[other] { $years } años
  }
patients-who-female = sexo femenino
patients-who-male = sexo masculino
patients-who-other = otro sexo
patients-who-born = nacimiento: { $date }
patients-who-number = número { $number }
patients-who-next = próxima visita { $due }
patients-part-overview = Resumen
patients-part-treatments = Tratamientos
patients-part-safety = Seguridad
patients-part-labs = Laboratorio
patients-part-diary = Diario
patients-part-trends = Evolución
patients-part-report = Informe
patients-part-open = { $count ->
    [one] abierta
   *[other] abiertas
  }

## Resumen de un paciente

patients-new-visit = Nueva visita
patients-continue = Continuar la visita
patients-change = Editar
patients-time-line = Línea de tiempo
patients-visits = Visitas
    .one = Visita
    .none = Aún no hay visitas. «Nueva visita» inicia la primera.
    .bands = Rangos de gravedad: { $source }
patients-export = Exportar…
patients-import = Importar…
patients-now = Tratamientos en curso
    .none = No hay ningún tratamiento anotado como en curso.
patients-soon-none = Nada en las próximas cuatro semanas.

## Línea de tiempo

patients-timeline-drawing = Dibujando…
patients-timeline-period = Periodo
    .all = Todo
patients-timeline-move = Mover
    .earlier = Antes
    .later = Después
patients-timeline-list = Todo lo que hay en la línea de tiempo
patients-timeline-failed = No se pudo dibujar la línea de tiempo.
patients-timeline-empty = Aún no hay nada que dibujar. Las visitas, los tratamientos, los resultados y el diario aparecen aquí a medida que se anotan.
    .period = Nada en este periodo.
patients-timeline-lines = Líneas ({ $shown } de { $count })
    .most = Como máximo { $count } a la vez.
patients-timeline-several = Aquí hay varios registros
patients-timeline-mark = { $words } ({ $at } de { $count })
patients-timeline-days = { $count } días del diario, { $from } a { $to }
patients-timeline-more = y { $count } más

## Pendientes

patients-due = Pendiente
    .period = Periodo
    .kind = Tipo
    .reports = Informes de esta semana…
    .add = Añadir recordatorio…
patients-due-all = Todos { $count }
patients-due-of-kind = { $kind } { $count }
patients-due-overdue = Con retraso
patients-due-week = Esta semana
patients-due-later = Más adelante
patients-due-none = No hay nada con retraso ni nada pendiente en los próximos { $days } días.
    .kind = No hay nada pendiente de este tipo.
patients-due-count = { $things ->
    [one] { $things } asunto
   *[other] { $things } asuntos
  }, { $patients ->
    [one] { $patients } paciente
   *[other] { $patients } pacientes
  }
patients-due-column-when = Cuándo
patients-due-column-whose = Paciente
patients-due-column-what = Qué
patients-due-column-acts = Acciones
patients-due-done = Hecho
    .of = Hecho: { $what }, { $name }
    .said = Hecho: { $what }, { $name }.
    .back = Deshacer
    .not = Anulado: aún no está hecho
patients-kind-visit = Visita
    .line = Próxima visita
patients-kind-titration = Paso de titulación
    .line = Paso de titulación
patients-kind-lab = Control de laboratorio
    .line = Control de laboratorio
patients-kind-renewal = Renovación de receta
    .line = Receta
patients-kind-other = Otro
    .line = Otro
patients-when-today = hoy
patients-when-tomorrow = mañana
patients-when-in = { $unit ->
    [day] dentro de { $count } días
    [week] dentro de { $count } semanas
   *[month] dentro de { $count } meses
  }
patients-reminder = Añadir recordatorio
    .for = Añadir recordatorio para { $name }
    .edit = Editar recordatorio
    .patient = Paciente
    .no-patient = Elija un paciente de la lista.
    .kind = Tipo
    .marked = Revise los campos marcados.
    .marked-one = Revise el campo marcado.
patients-reminder-what = Qué
    .hint = Por ejemplo «Renovar la receta de LDN».
    .missing = Escriba qué hay que hacer.
patients-reminder-due = Para el día
    .missing = Escriba el día para el que está previsto.

## Direcciones

patients-contacts = Direcciones
    .about = Farmacias y prescriptores; sus nombres se ofrecen donde se anotan los tratamientos.
    .search = Buscar direcciones
    .hint = Nombre, teléfono, notas
    .add = Añadir dirección…
    .none = Aún no hay direcciones. «Añadir dirección…» anota la primera.
    .no-match = Ninguna dirección coincide.
patients-contacts-count = { $count ->
    [one] { $count } dirección
   *[other] { $count } direcciones
  }
    .found = { $count ->
        [one] { $count } dirección encontrada
       *[other] { $count } direcciones encontradas
    }
patients-contacts-pharmacy = Farmacias
    .one = Farmacia
patients-contacts-prescriber = Prescriptores
    .one = Prescriptor
patients-contacts-other = Otros
    .one = Otra persona
patients-contacts-phone = Teléfono
patients-contacts-online = En línea
    .field = Correo electrónico o dirección web
patients-contacts-address = Dirección
    .field = Dirección postal
patients-contacts-note = Notas
    .hint = De la consulta, por ejemplo qué excipiente usa una farmacia.
patients-contacts-kind = Tipo
    .missing = Elija qué es.
patients-contacts-name = Nombre
    .hint = Tal como debe figurar en los tratamientos.
    .missing = Escriba el nombre de la farmacia o de la persona.
patients-contacts-new = Añadir dirección
patients-contacts-edit = Editar { $name }

## Qué se hace con un registro, y su historial

patients-do-add = Añadir
patients-do-edit = Editar…
    .of = Editar… { $name }
patients-do-history = Historial
    .of = Historial { $name }
patients-do-remove = Quitar…
    .of = Quitar… { $name }
patients-history = Historial de cambios: { $title }
    .reason = Motivo: { $reason }
patients-history-line = { $what } por { $who } el { $moment }
patients-history-first = Anotado
patients-history-changed = Cambiado
patients-history-removed = Quitado
patients-remove = ¿Quitar { $title }?
    .what = Deja de contar. Lo que decía sigue pudiéndose leer en el historial.
    .do = Quitar
    .why = Por qué se quita
    .hint = Se conserva en el historial, por ejemplo «paciente equivocado» o «anotado dos veces».
    .not-yet = Aún no se ha quitado: vea arriba.
patients-change-reason = Motivo del cambio
    .hint = Se conserva junto al valor anterior, por ejemplo «error al escribir» o «el paciente trajo la caja».

## Pacientes para marcar

patients-ticks-due = Pendiente
    .none = Nadie está pendiente hasta el final de esta semana, y nadie lleva retraso.
    .all = Marcar todos
    .no-one = No marcar ninguno
patients-ticks-others = Otros
    .search = Buscar otros pacientes
    .type = { $count } más: escriba un nombre o un número.
    .no-match = Ningún otro paciente coincide.
patients-ticks-patients = Pacientes
    .search = Buscar pacientes
    .type = { $count } pacientes: escriba un nombre o un número.
    .no-match = Ningún paciente coincide.
patients-ticks-hint = Nombre o número
patients-ticks-more = { $count } más: escriba más letras del nombre.

## Todo por su nombre

patients-palette = Paciente, lugar u orden
    .title = Ir a un paciente, lugar u orden
    .looking = Buscando pacientes…
    .none = Nada tiene este nombre. Pruebe otra palabra o un número de paciente.
    .failed = No se pueden buscar pacientes.
patients-palette-found = Encontrados: { $count }.
patients-palette-more = Se muestran { $count } de { $total } pacientes: escriba más del nombre o del número.
patients-palette-patient = Paciente
    .age = { $years ->
        [one] Paciente, { $years } año
       *[other] Paciente, { $years } años
    }
patients-group-go = Ir a
patients-group-do = Orden
patients-group-settings = Ajustes
patients-group-here = En esta pantalla
patients-go-batch = Informes de esta semana
patients-go-settings = Ajustes: consulta
patients-go-practice = Ajustes: cómo trabajamos
patients-go-users = Ajustes: usuarios y claves
patients-go-lock = Ajustes: bloqueo
patients-go-backups = Ajustes: copias de seguridad
patients-go-audit = Ajustes: registro de auditoría
patients-go-display = Ajustes: pantalla
patients-go-recovery = Crear un código de recuperación
patients-go-restore = Restaurar una copia
patients-go-light = Colores: claro
patients-go-dark = Colores: oscuro
patients-go-system = Colores: como el sistema
patients-go-keys = Atajos de teclado
patients-also =
    .patients = lista buscar encontrar
    .patient-new = nuevo crear alta
    .due = retraso recordatorios revisión semana citas
    .batch = lote varios imprimir
    .cohort = todos los pacientes resultados estadística respondedores
    .contacts = farmacias prescriptores contactos teléfono
    .instruments = instrumentos formularios escalas puntuaciones biblioteca
    .evidence = ensayos estudios bibliografía
    .help = manual cómo
    .settings = membrete papel nombre texto de seguridad
    .practice = titulación plantillas listas de comprobación moneda
    .users = frase de contraseña funciones recuperación
    .settings-lock = minutos tiempo
    .backups = respaldo copiar guardar
    .audit = historial quién
    .display = tema colores tamaño del texto letra zoom
    .recovery = nuevo
    .restore = abrir copia de seguridad respaldo
    .lock = salir cerrar sesión
    .light = tema apariencia día
    .dark = tema apariencia noche
    .system = tema apariencia
    .keys = teclas
    .guide = guía primeros pasos tutorial comienzo
    .part-overview = línea de tiempo visitas cronología vista general
    .part-new-visit = iniciar empezar
    .part-treatments = ldn dosis fármacos medicamentos titulación efectos adversos costes
    .part-safety = alertas lista de comprobación enfermedades
    .part-labs = resultados análisis mediciones peso tensión arterial
    .part-diary = días valoraciones
    .part-trends = gráficos veredicto curso tendencia funciona ayuda
    .part-report = pdf imprimir carta
    .part-edit = nombre número nacimiento

## Deshacer en formularios

patients-undo-undone = Deshecho: { $name }.
patients-undo-redone = Rehecho: { $name }.
patients-undo-nothing = No hay nada que deshacer.
    .redo = No hay nada que rehacer.

## Un número o una hora que se escribe

patients-entry-time = Horas y minutos, por ejemplo 23:30 u 11:30 pm
    .that-is = { $time }, es decir, { $half }
patients-entry-none = sin respuesta
patients-entry-enter = Intro lo toma
patients-entry-not-stored = No se ha guardado nada.
