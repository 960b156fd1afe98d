# Tratamientos: cursos, dosis, planes, efectos adversos, costes; elegir de un catálogo.

treatments-title = Tratamientos
treatments-now = Tratamientos actuales
    .none = Nada por el momento.
    .first = Aún no hay tratamientos. «Añadir tratamiento…» anota el primero.
treatments-past = Tratamientos anteriores
    .fold = { $count } tratamientos anteriores
treatments-removed = Quitado
treatments-alerts = { $count ->
    [one] { $count } alerta de seguridad abierta
   *[other] { $count } alertas de seguridad abiertas
  }
treatments-fired = Se ha activado una regla de seguridad
    .why = { $count ->
        [one] Hay { $count } alerta de seguridad abierta para este paciente. Lo que ha anotado está guardado.
       *[other] Hay { $count } alertas de seguridad abiertas para este paciente. Lo que ha anotado está guardado.
    }
    .look = Verla
    .later = Más tarde

## Palabras de todos los formularios

treatments-day-missing = Escriba el día, o solo el mes o el año.
treatments-why-missing = Diga el motivo en pocas palabras.
treatments-reason-of-correction = Motivo de la corrección
treatments-save-correction = Guardar corrección
treatments-correct = Corregir: { $name }
treatments-until = Hasta
    .hint = Vacío mientras continúe.
treatments-note = Nota

## Un curso de tratamiento: cómo está

treatments-state-going = En curso
treatments-state-paused = ❙❙ Interrumpido
treatments-state-stopped = Suspendido
treatments-state-unsure = ? No seguro
    .why = las fechas no se conocen lo bastante bien para decir si continúa
treatments-unchecked = no comprobado
    .why = una entrada propia: las reglas de seguridad no saben nada de ella
treatments-last-dose = última dosis: { $dose }
treatments-no-dose = ninguna dosis anotada
treatments-stopped-because = suspendido por: { $reason }
treatments-prescribed = prescrito por { $name }
treatments-cost-now = { $cost } al mes
treatments-cost-total = { $cost } desde el inicio
    .about = aprox. { $cost } desde el inicio
treatments-breaks = { $pauses ->
    [one] { $pauses } interrupción
   *[other] { $pauses } interrupciones
  }, { $restarts ->
    [one] { $restarts } reanudación
   *[other] { $restarts } reanudaciones
  }
treatments-effects-count = { $count ->
    [one] { $count } efecto adverso
   *[other] { $count } efectos adversos
  }

## Un curso de tratamiento: qué se puede hacer

treatments-do-step = Añadir escalón de dosis…
    .of = Añadir escalón de dosis… { $name }
treatments-do-change = Añadir cambio…
    .of = Añadir cambio… { $name }
treatments-do-pause = Interrumpir…
    .of = Interrumpir… { $name }
treatments-do-restart = Reanudar…
    .of = Reanudar… { $name }
treatments-do-stop = Suspender…
    .of = Suspender… { $name }
treatments-do-plan = Plan de titulación…
    .of = Plan de titulación… { $name }
treatments-do-anew = Iniciar de nuevo…
    .of = Iniciar de nuevo… { $name }
treatments-do-correct = Corregir…
    .of = Corregir… { $name }
treatments-do-history = Historial
    .of = Historial { $name }
treatments-do-remove = Quitar…
    .of = Quitar… { $name }
treatments-do-planChange = Cambiar el plan…
    .of = Cambiar el plan… { $name }
treatments-do-planHistory = Historial del plan
    .of = Historial del plan { $name }
treatments-do-planRemove = Quitar el plan…
    .of = Quitar el plan… { $name }
treatments-do-end = Terminado…
    .of = Terminado… { $name }

## Los escalones de un curso de tratamiento

treatments-steps = Escalones
    .last = Últimos { $shown } de { $count } escalones
    .of = Escalones: { $name }
    .all = Los { $count } escalones
    .one = En detalle
    .several = { $count } escalones en detalle
treatments-steps-earlier = { $count } anteriores
    .show = Mostrar los { $count } escalones anteriores
treatments-steps-again = reanudado:
treatments-steps-from = Desde
treatments-steps-what = Qué
treatments-steps-details = Forma, farmacia, coste
treatments-step-paused = interrumpido
    .why = interrumpido: { $reason }
treatments-step-goes = continúa
treatments-step-dose = { $amount } { $times }
treatments-time-morning = Mañana
    .when = por la mañana
treatments-time-noon = Mediodía
    .when = al mediodía
treatments-time-evening = Noche
    .when = por la noche
treatments-time-bedtime = Al acostarse
    .when = al acostarse
treatments-time-needed = A demanda
    .when = a demanda
treatments-editor-step = Escalón { $number }
    .edit = Editar el escalón { $number }
    .remove = Quitar el escalón { $number }
treatments-editor-edit = Editar
treatments-editor-remove = Quitar
treatments-editor-add = Añadir un escalón
    .added = se añadió un escalón
    .removed = se quitó un escalón
treatments-editor-kind = Qué cambia
    .dose = Una dosis
    .goes = Continúa, sin dosis
    .pause = Una interrupción

## Qué dice un escalón

treatments-amount = Cantidad por toma
    .missing = Escriba cuánto es una toma, por ejemplo 4,5.
treatments-unit = Unidad
    .missing = Escriba la unidad, por ejemplo mg.
    .drops = gotas
    .tablets = comprimidos
    .capsules = cápsulas
    .puffs = inhalaciones
treatments-times = Cuándo
    .missing = Elija cuándo se toma.
treatments-form = Forma
treatments-cost = Coste al mes
    .in = Coste al mes, en { $currency }
treatments-pharmacy = Farmacia
treatments-filler = Excipiente
    .hint = De una fórmula magistral, por ejemplo celulosa microcristalina.
treatments-batch = Lote
treatments-how = Con qué frecuencia o cuánto
    .hint = Por ejemplo «dos veces por semana, 40 minutos».
treatments-why = Por qué
    .hint = Por ejemplo «sueños vívidos» o «cirugía».
treatments-dosed = ¿Se toma en dosis?
    .yes = Sí, en dosis
    .no = No, es algo que se hace
    .missing = Indique si se toma en dosis.

## Un tratamiento que se añade

treatments-add = Añadir tratamiento…
    .title = Añadir tratamiento
    .do = Añadir
    .said = Tratamiento añadido
    .anew = Iniciar de nuevo: { $name }
treatments-start = Inicio
treatments-over = Ya ha terminado
treatments-stop-reason = Motivo de la suspensión
    .hint = Por ejemplo «sin efecto tras 6 meses» o «coste».
treatments-prescriber = Prescrito por
treatments-dose-unknown = La dosis no se conoce
treatments-more-all = Más: farmacia, excipiente, lote, coste, prescriptor, nota
treatments-more-note = Más: prescriptor, nota
treatments-more-step = Más: farmacia, excipiente, lote, coste
treatments-what = Tratamiento
    .hint = Principio activo o nombre comercial: un medicamento, suplemento, dieta, ejercicio, terapia.
    .missing = Elija qué se toma o se hace, o escriba su nombre.
    .unsettled = Elíjalo de la lista, o use lo que ha escrito tal como está: las reglas de seguridad solo comprueban lo que figura en la lista.

## Qué sucede con un curso de tratamiento

treatments-from = Desde
    .unclear = Esto puede ser antes o después de { $date }, cuando empezó otro escalón: escriba el día.
treatments-step = Añadir escalón de dosis: { $name }
    .do = Añadir escalón
    .until = Hasta ahora: { $dose }.
treatments-change = Qué cambia: { $name }
treatments-restart = Reanudar: { $name }
    .do = Reanudar
    .before = Antes de la interrupción: { $dose }.
treatments-pause = Interrumpir: { $name }
    .do = Interrumpir
    .from = Interrumpido desde
treatments-stop = Suspender: { $name }
    .do = Suspender
    .on = Suspendido el

## Elegir al escribir; también enfermedades, pruebas, pacientes y lugares

treatments-choice-own = Usar «{ $typed }» tal como está
    .unchecked = Usar «{ $typed }» tal como está (no comprobado por las reglas de seguridad)
treatments-choice-none = No se ha encontrado nada
treatments-choice-found = { $count ->
    [one] { $count } coincidencia
   *[other] { $count } coincidencias
  }

## Planes de titulación

treatments-plan = Plan de titulación: { $name }
    .named = el plan «{ $name }»
    .do = Guardar plan
    .about = El plan dice qué toca y cuándo. Lo que el paciente toma se anota como escalones de dosis.
    .replaces = Sustituye al plan «{ $name }» del { $date }, que permanece en el historial.
treatments-plan-next = Siguiente: { $amount }, toca el { $date }.
    .overdue = Siguiente: { $amount }, con retraso desde el { $date }.
treatments-plan-above = El curso empezó por encima de la primera cantidad del plan.
treatments-plan-planned = Previsto
treatments-plan-a-day = Al día
treatments-plan-stands = Cómo está
treatments-plan-state-done = alcanzado
treatments-plan-state-due = toca ahora
treatments-plan-state-overdue = con retraso
treatments-plan-state-ahead = por venir
treatments-plan-state-open = no alcanzado; no hay nada pendiente
treatments-plan-reached = alcanzado: { $date }
    .once = { $state }; alcanzado antes: { $date }
treatments-plan-source = Fuente: { $source }.
    .own = Fuente: la propia consulta.
    .edited = Las plantillas se editan en { $place }.
treatments-plan-choose = Plantilla
    .missing = No hay plantilla para este tratamiento: añada una en «{ $place }».
treatments-plan-first = Primer día
    .missing = Escriba el día.
    .hint = El día de la primera cantidad; puede ser un día futuro.
    .vague = Un plan necesita el día, no solo el mes: sus escalones se cuentan desde él.
treatments-plan-after = { $days ->
    [one] { $days } día después
   *[other] { $days } días después
  }
treatments-plan-amount = { $amount } { $unit } al día
treatments-plan-reason = Motivo del cambio de plan

## Efectos adversos

treatments-effects = Efectos adversos
    .none = No hay efectos adversos anotados.
    .ended = Efectos adversos terminados ({ $count })
    .acts = Acciones
treatments-effect = Efecto adverso
    .hint = Elija de la lista o use sus propias palabras.
    .missing = Elija un efecto adverso, o escriba qué ocurrió.
treatments-effect-add = Añadir un efecto adverso
    .title = Añadir efecto adverso
    .other = Otro efecto adverso…
    .said = Efecto adverso añadido
treatments-severity = Intensidad
    .missing = Elija su intensidad.
treatments-severity-0 = ninguna
treatments-severity-1 = leve
treatments-severity-2 = moderada
treatments-severity-3 = intensa
treatments-when = Cuándo
treatments-since = Desde
treatments-cause = Atribuido a
    .unknown = no se sabe
    .none = No se sabe
treatments-ended = Terminado: { $name }
    .on = Terminado el

## Costes

treatments-costs = Costes
    .now = Al mes, ahora
    .total = Desde el inicio
    .months = Por meses
    .month = Mes
    .what = Cuánto costó
    .about = «about» o «aprox.»: algunos días no se conocen.
treatments-costs-without = { $count ->
    [one] No incluye { $count } tratamiento sin coste anotado.
   *[other] No incluye { $count } tratamientos sin coste anotado.
  }
treatments-costs-latest = Los últimos { $shown } de { $count } meses.
