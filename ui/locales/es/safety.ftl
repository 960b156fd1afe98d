# Seguridad: alertas, enfermedades, listas de comprobación; cómo están una puntuación, una visita, una respuesta; copiar texto; trabajos largos.

safety-title = Seguridad
safety-day-missing = Escriba el día, o solo el mes o el año.
safety-why-missing = Diga el motivo en pocas palabras.
safety-reason-of-correction = Motivo de la corrección
safety-save-correction = Guardar corrección
safety-correct = Corregir: { $name }

## Alertas

safety-open = Alertas abiertas
    .none = No hay alertas abiertas.
    .count = Alertas abiertas ({ $count })
safety-acknowledged = Alertas confirmadas
    .count = Confirmadas ({ $count })
    .said = Confirmada
safety-settled = Resueltas ({ $count })
    .why = El registro las ha resuelto, por ejemplo con un control que se ha hecho desde entonces.
safety-rules-some = { $count ->
    [one] Se consultó { $count } regla; { $unknown }: { $names }. Ninguna regla los conoce: compruébelos usted.
   *[other] Se consultaron { $count } reglas; { $unknown }: { $names }. Ninguna regla los conoce: compruébelos usted.
  }
    .unknown = no comprobado
safety-rules-all = { $count ->
    [one] Se consultó { $count } regla; conoce todos los tratamientos y enfermedades anotados.
   *[other] Se consultaron { $count } reglas; conocen todos los tratamientos y enfermedades anotados.
  }
safety-rules-only = Las reglas solo miran lo que está anotado aquí.
safety-perhaps = { $perhaps } no todas las fechas se conocen al día exacto.
    .word = Quizá:
    .short = (quizá)
safety-clinic-does = Qué hace esta consulta
safety-no-text = Su consulta aún no tiene un texto propio para esto. Se puede escribir en { $place }, «{ $text }».
safety-source = Fuente: { $source }
safety-found = hallada por primera vez el { $date }
safety-no-longer = ya no se cumple hoy
safety-about = Se refiere a
safety-summary = { $count ->
    [one] { $count } alerta de seguridad abierta
   *[other] { $count } alertas de seguridad abiertas
  }
    .visit = Abrir la visita
safety-visit-open = Seguridad: por confirmar antes de firmar
    .signed = Seguridad: aún sin confirmar

## Confirmar una alerta

safety-acknowledge = Confirmar
    .ask = Confirmar…
safety-acknowledge-this = Confirmar: { $title }
safety-acknowledged-by = Confirmada por { $who }, { $date }:
    .undated = Confirmada por { $who }:
safety-reason = Motivo
    .hint = Qué se decidió o se hizo. Se conserva con su nombre y la fecha.
    .missing = Escriba qué se decidió o se hizo.
safety-decision = Qué se decidió o se hizo
    .hint = Se conserva con su nombre y la fecha.
    .unsigned = Se conserva con su nombre y la fecha. Hasta entonces no se puede firmar la visita.
    .later = Más tarde
safety-tell = { $now } solo un profesional clínico puede confirmar esto.
    .now = Avise ahora a un profesional clínico:

## Enfermedades

safety-conditions = Enfermedades
    .none = Ninguna anotada. También el embarazo, un trasplante o una cirugía prevista van aquí: las reglas de seguridad los tienen en cuenta.
    .add = Añadir enfermedad…
    .added = Enfermedad añadida
    .removed = Enfermedad quitada
safety-unchecked = no comprobado por las reglas
    .why = Ninguna regla de seguridad lo conoce
safety-ended = Terminado
    .ask = Terminado…
    .named = Terminado: { $name }
    .on = Terminado el
safety-correct-ask = Corregir…
safety-history = Historial
safety-when-unknown = tiempo no conocido
safety-when-since-until = desde { $since }, hasta { $until } (por venir)
safety-when-until = hasta { $until } (por venir)
safety-condition = Enfermedad
    .new = Añadir enfermedad
    .add = Añadir
    .hint = Escriba unas letras, por ejemplo «thyr»; la lista está en inglés. Lo que no está en la lista se puede guardar con sus propias palabras.
    .missing = Elija una enfermedad, o escriba su nombre.
safety-since = Desde
safety-until = Hasta
    .hint = Vacío mientras continúe. Para algo previsto, como una cirugía, el día futuro.
safety-note = Nota
safety-marked = Revise el campo marcado.
    .several = Revise los campos marcados.

## Listas de comprobación

safety-before-ldn = Antes de LDN
    .about = Lo que su consulta mira antes de iniciar naltrexona a dosis bajas.
safety-differential = Qué más podría explicar el dolor
    .about = La tercera condición de los criterios de 2010: ningún otro trastorno que explique de otro modo el dolor. Usted decide.
safety-check-empty = Esta lista está vacía. Sus líneas son propias de la consulta: escríbalas en { $place }.
safety-check-keys = Teclas en una línea: { $open } abierto, { $clear } sin hallazgos, { $found } hallado, { $unneeded } no necesario, { $today } fecha de hoy, { $up } { $down } línea anterior o siguiente.
safety-check-open = Abierto
safety-check-clear = Sin hallazgos
safety-check-found = Hallado
safety-check-unneeded = No necesario
safety-check-progress = { $done } de { $count } revisados
    .label = { $list }: revisados
safety-check-result = Resultado
    .of = Resultado: { $line }
safety-check-date = Fecha
    .of = Fecha: { $line }
    .wrong = Escríbala como { $iso }, { $month } o { $year }.
safety-check-record = El registro dice:
safety-check-why = Diga por qué es distinto ahora.
safety-leave = ¿Salir sin esta fecha?
    .why = «{ $date }» en «{ $line }» no se puede leer como fecha y no está guardado.
    .do = Salir sin ella

## Cómo están una puntuación y una visita

safety-band = Rango de gravedad: { $band }
safety-no-score = sin puntuación
safety-prorated = prorrateado
    .why = Escalado por una pregunta sin responder, según la regla del propio cuestionario
safety-provisional = provisional
    .why = no cotejado con la fuente; confírmelo antes de basarse en ello
    .which = { $what }: no cotejado con la fuente; confírmelo antes de basarse en ello
safety-status-draft = Borrador
safety-status-signed = Firmada
safety-status-correcting = Corrección

## Respuestas que no pueden ser ciertas a la vez

safety-conflict = Revise:
    .all = Revise estas respuestas
    .go = Ir a la pregunta
    .item = Ir a la pregunta: { $item }

## Texto para copiar

safety-copy = Copiar
    .of = Copiar { $name }
    .done = Copiado
    .marked = Marcado: pulse Control y C para copiarlo

## Lo que tarda más

safety-work-cancelling = Cancelando…
safety-work-opening = Abriendo la bóveda…
safety-work-making = Creando la bóveda…
safety-work-demo = Creando la consulta de demostración…
safety-work-recover = Abriendo la bóveda con el código de recuperación…
safety-work-code = Creando el código de recuperación…
safety-work-user = Creando la clave del usuario…
safety-work-key = Creando la clave nueva…
safety-work-backup = Creando y comprobando una copia de seguridad…
safety-work-compare = Abriendo la copia y comparando…
safety-work-restore = Restaurando en una bóveda nueva…
safety-work-verify = Comprobando cada entrada y cada registro con ella…
safety-work-audit = Leyendo el registro de auditoría…
    .save = Guardando el registro de auditoría…
safety-work-cohort = Contando todos los pacientes de la consulta…
    .save = Guardando la tabla…
safety-work-chart = Dibujando el gráfico…
    .save = Guardando el gráfico…
safety-work-due = Buscando lo pendiente…
safety-work-patients = Buscando pacientes…
safety-work-batch = Buscando a quién le toca…
safety-work-record = Leyendo el registro…
safety-work-timeline = Dibujando la línea de tiempo…
safety-work-trends = Calculando la evolución…
safety-work-report = Componiendo el informe…
    .page = Dibujando la página…
    .print = Enviando el informe a la impresora…
    .save = Guardando el informe…
safety-work-table = Leyendo la tabla…
safety-work-days = Guardando los días…
safety-work-sheet = Creando la hoja…
safety-work-instrument = Comprobando el instrumento…
safety-work-questionnaire = Comprobando el cuestionario…
