# Visitas, cuestionarios, entrega al paciente, instrumentos.

## Una visita

visits-title = Visita
visits-kind = Tipo
visits-kind-baseline = Visita basal
visits-kind-follow-up = Visita de seguimiento
visits-kind-unplanned = No programada
visits-kind-remote = Teléfono o vídeo
visits-signed-on = { $words } · { $moment }
visits-correcting-since = { $words } · desde el { $moment }
visits-correct-ask = Corregir…
visits-sign = Firmar
visits-sign-correction = Firmar corrección
visits-details-ask = Fecha y tipo…
visits-forms-ask = Cuestionarios…
visits-hand-over-ask = Entregar…
visits-no-forms = Esta visita no tiene cuestionarios.
visits-note = Nota
visits-history = Historial de cambios
visits-history-by = { $what } · { $who }
visits-history-reason = Motivo: { $reason }
visits-not-all-saved = Aún no está todo guardado: vea el aviso de arriba.
visits-signed = Firmada
visits-acknowledged = Confirmada
visits-place = { $at } de { $of }
    .optional = { $at } de { $of }, opcional
visits-read-only = solo lectura
visits-signed-read-only = firmada, solo lectura

## Una visita nueva

visits-new = Nueva visita
visits-new-start = Empezar visita
visits-date = Fecha de la visita
    .missing = Escriba el día de la visita.

## Lo que pregunta una visita

visits-sign-ask = ¿Firmar la visita del { $date }?
    .unanswered = ¿Firmar con preguntas sin responder?
    .conflicts = ¿Firmar con respuestas que no encajan entre sí?
    .stays = Una firma queda en el registro. La visita pasa a ser de solo lectura; «Corregir…» la abre de nuevo, con un motivo.
    .contradict = Estas respuestas no pueden ser ciertas a la vez:
visits-sign-missing = { $count ->
    [one] { $count } pregunta está sin responder. Las puntuaciones que la necesitan quedan vacías; nada se cuenta como 0.
   *[other] { $count } preguntas están sin responder. Las puntuaciones que las necesitan quedan vacías; nada se cuenta como 0.
  }
visits-alerts-first = Confirme primero las alertas abiertas
    .go = Ir a las alertas
visits-alerts-open = { $count ->
    [one] Esta visita tiene una alerta de seguridad abierta. Escriba qué se decidió o se hizo y firme después.
   *[other] Esta visita tiene { $count } alertas de seguridad abiertas. Escriba qué se decidió o se hizo y firme después.
  }
visits-correct = Corregir esta visita
    .about = La visita se abre de nuevo. Lo que se firmó se conserva; la corrección será una nueva revisión cuando usted la firme.
    .do = Abrir para corregir
visits-correct-reason = Motivo de la corrección
    .hint = Se conserva en el historial de la visita con cada cambio.
    .missing = Escriba por qué, en pocas palabras.
visits-details = Fecha y tipo
visits-forms = Cuestionarios de esta visita

## Un cuestionario en una visita

visits-card-show = Ver respuestas
    .named = Ver respuestas: { $form }
visits-card-review = Revisar
    .named = Revisar: { $form }
visits-card-continue = Continuar
    .named = Continuar: { $form }
visits-card-fill = Rellenar
    .named = Rellenar: { $form }
visits-card-more = { $count ->
    [one] { $count } línea más { $of }
   *[other] { $count } líneas más { $of }
  }
    .of = de { $form }
visits-progress = { $answered } de { $of } respondidas
    .label = { $form } respondido
visits-unanswered = Sin responder: { $names }.
    .more = Sin responder: { $names } y { $count } más.
visits-unanswered-count = { $count ->
    [one] Sin responder: { $count } pregunta.
   *[other] Sin responder: { $count } preguntas.
  }
visits-last-visit = Última visita { $score }.
visits-prorated = prorrateado
    .why = ajustado por una pregunta sin responder, según la regla del propio cuestionario
visits-provisional-band = rango de gravedad
visits-provisional-both = puntuación y rango de gravedad
visits-provisional-rules = algunas reglas
visits-why = Por qué este número
visits-rule = Regla
visits-source = Fuente
visits-band-from = Rango según
visits-band-of = Rango de gravedad: { $source }
visits-scores = Puntuaciones hasta ahora
visits-score-said = { $label } { $text } { $band }
    .of = { $label } { $text } de { $most } { $band }

## Un cuestionario

visits-form-gone = Este cuestionario ya no forma parte de la visita.
visits-form-back = Volver a la visita
visits-form-next = Siguiente cuestionario
visits-form-done = Listo
visits-form-in-english = Este cuestionario está en inglés, el idioma en que está autorizado aquí.
visits-items = Todas las preguntas
visits-item-before = Pregunta anterior
visits-item-next = Pregunta siguiente
visits-item-said = { $item }: { $answer }
    .check = { $item }: { $answer }, compruebe esta respuesta
visits-no-answer = sin respuesta
    .optional = opcional, sin respuesta
visits-clear = Borrar respuesta
visits-undo = Deshacer
    .none = No hay nada que deshacer.
    .said = Deshecho. { $item }: { $answer }.
visits-redo = Rehacer
    .none = No hay nada que rehacer.
    .said = Rehecho. { $item }: { $answer }.

## Cómo se responde a una pregunta

visits-yes = Sí
visits-no = No
visits-blank = Sin respuesta
visits-not-answered = Sin responder
visits-not-a-choice = { $typed } no es una de las respuestas. No se ha guardado nada.
visits-slider-hint = Haga clic o arrastre sobre la línea, use ← y →, o escriba el número.
visits-slider-outside = { $value } no es posible. Escriba un número de { $low } a { $high }.
visits-range = de { $low } a { $high }
    .from = { $low } o más
    .up-to = hasta { $high }
visits-not-number = Esto no es un número.
    .range = Esto no es un número. Valores posibles: { $range }.
visits-outside-range = Este valor no es posible. Valores posibles: { $range }.
visits-whole-number = Escriba un número entero.
visits-decimals = { $count ->
    [one] Escriba como máximo { $count } decimal.
   *[other] Escriba como máximo { $count } decimales.
  }
visits-not-time = Esto no es una hora. Escríbala como 23:30 u 11:30 p. m.
visits-half-day = { $time } a. m.
    .pm = { $time } p. m.
visits-areas-all = Eso es todo
visits-list-ask = Marque todo lo que corresponda.
visits-list-none = Nada de esto
    .confirmed = Nada de esto, confirmado
visits-list-some = { $count ->
    [one] { $count } marca, sin confirmar: aún no es una respuesta.
   *[other] { $count } marcas, sin confirmar: aún no es una respuesta.
  }
    .confirmed = { $count ->
        [one] { $count } marca, confirmada
       *[other] { $count } marcas, confirmadas
    }
visits-map-ask = Marque cada zona que haya dolido.
visits-map-none = Sin dolor en estas zonas
    .confirmed = Sin dolor en estas zonas, confirmado
visits-map-some = { $count ->
    [one] { $count } zona marcada, sin confirmar: aún no es una respuesta.
   *[other] { $count } zonas marcadas, sin confirmar: aún no es una respuesta.
  }
    .confirmed = { $count ->
        [one] { $count } zona, confirmada
       *[other] { $count } zonas, confirmadas
    }
visits-map-sides = Izquierda y derecha son las de la persona con dolor.
visits-map-not-drawn = No se pudieron dibujar las figuras. La lista funciona sin ellas.
visits-map-trunk = Cabeza y tronco
visits-map-left-arm = Brazo izquierdo
visits-map-left-leg = Pierna izquierda
visits-map-right-arm = Brazo derecho
visits-map-right-leg = Pierna derecha
visits-map-other = Otras

## Respuestas en pocas palabras

visits-answer-list-some = { $count ->
    [one] { $count } marca
   *[other] { $count } marcas
  }
    .open = { $count ->
        [one] { $count } marca, sin confirmar
       *[other] { $count } marcas, sin confirmar
    }
visits-answer-list-none = Nada
    .open = Nada, sin confirmar
visits-answer-map-some = { $count ->
    [one] { $count } zona
   *[other] { $count } zonas
  }
    .open = { $count ->
        [one] { $count } zona, sin confirmar
       *[other] { $count } zonas, sin confirmar
    }
visits-answer-map-none = Sin dolor
    .open = Sin dolor, sin confirmar

## Entregar la ventana

visits-hand-over = Entregar al paciente
    .sees = El paciente ve una pregunta cada vez, en letra grande y a toda pantalla, y nada más: ni nombre, ni puntuaciones, ni visitas anteriores. Cada respuesta se guarda en cuanto se da.
    .end = Al final, o con «Parar aquí», se pide al paciente que devuelva el portátil. «Finalizar» bloquea la bóveda; tras desbloquearla, usted está en esta visita y revisa las respuestas. Las alertas se le muestran entonces a usted, nunca al paciente.
    .do = Entregar
    .not-yet = Aún no entregado: vea arriba.
visits-hand-over-forms = Cuestionarios, en este orden
    .missing = Marque al menos un cuestionario.
visits-hand-over-all = Todo respondido
visits-hand-over-unworded = { $state }. Su texto no está en Fibrotrend: solo con su hoja autorizada al lado.

## La ventana en manos del paciente: solo palabras corrientes

visits-patient = Cuestionarios
visits-patient-stop = Parar aquí
visits-patient-welcome = Algunas preguntas para usted
    .how = Toque su respuesta o haga clic en ella; la siguiente pregunta viene sola. Con «Atrás» puede cambiar una respuesta y con «Siguiente», dejar una pregunta sin responder.
    .saved = Sus respuestas se guardan en cuanto las da.
    .begin = Empezar
visits-patient-forms = { $count ->
    [one] { $count } cuestionario, pregunta por pregunta. Tómese el tiempo que necesite.
   *[other] { $count } cuestionarios, pregunta por pregunta. Tómese el tiempo que necesite.
  }
visits-patient-place = Cuestionario { $number } de { $of }
visits-patient-in-english = Este cuestionario solo está disponible en inglés.
visits-patient-back = Atrás
visits-patient-next = Siguiente
visits-patient-finish = Terminar
visits-patient-not-saved = { $count ->
    [one] Su última respuesta no se pudo guardar.
   *[other] Sus últimas { $count } respuestas no se pudieron guardar.
  }
visits-patient-try = Inténtelo de nuevo, por favor, o devuelva el portátil y dígalo.
visits-patient-not-shown = No se pudo mostrar la pregunta.
visits-patient-not-ended = No se pudo finalizar.
visits-patient-missing = { $count ->
    [one] { $count } pregunta aún no tiene respuesta
   *[other] { $count } preguntas aún no tienen respuesta
  }
visits-patient-missing-how = { $count ->
    [one] Puede responderla ahora o dejarla sin responder.
   *[other] Puede responderlas ahora o dejarlas sin responder.
  }
visits-patient-missing-go = { $count ->
    [one] Ir a la pregunta
   *[other] Ir a la primera de ellas
  }
visits-patient-missing-leave = { $count ->
    [one] Dejarla así
   *[other] Dejarlas así
  }
visits-patient-stop-ask = ¿Parar aquí?
    .saved = Lo que ha respondido está guardado.
    .on = Seguir respondiendo
    .do = Parar
visits-patient-thanks = Gracias
    .give-back = Por favor, devuelva el portátil.
    .clinic = Para la consulta: «Finalizar» bloquea. Las respuestas se revisan tras desbloquear.
    .end = Finalizar
    .back = Volver a las preguntas
visits-patient-clinic = Para la consulta: { $why }
    .unsaved = Para la consulta: { $why } Todas las respuestas anteriores están guardadas.
visits-patient-unsaved = { $count ->
    [one] { $count } respuesta no está guardada
   *[other] { $count } respuestas no están guardadas
  }
visits-patient-end-without = { $count ->
    [one] Finalizar sin ella
   *[other] Finalizar sin ellas
  }

## Elegir cuestionarios

visits-choice = Cuestionarios
    .chosen = Elegidos, en el orden en que se preguntan
    .search = Buscar cuestionarios
    .by = Buscar por nombre o tema
    .hint = Intro toma el primero que se encuentra. ↓ va a la lista, donde se elige con la barra espaciadora.
    .nothing = Ningún cuestionario coincide.
    .fixed = tiene respuestas
    .none = Ninguno elegido
visits-choice-out = Quitar { $form }
visits-choice-already = { $form } ya está elegido
visits-choice-sum = { $items ->
    [one] Elegidos: { $count }, { $items } pregunta
   *[other] Elegidos: { $count }, { $items } preguntas
  }
visits-size = { $count ->
    [one] { $count } pregunta
   *[other] { $count } preguntas
  }
visits-numbers-only = solo números
    .note = Solo números.
visits-own = propio

## De qué tratan los cuestionarios

visits-family-criteria = Criterios de fibromialgia
visits-family-function = Función e impacto
visits-family-pain = Dolor
visits-family-sleep = Sueño
visits-family-fatigue = Fatiga
visits-family-mood = Ánimo y síntomas somáticos
visits-family-stress = Estrés
visits-family-life = Calidad de vida
visits-family-change = Cambio global
visits-family-diary = Diario
visits-family-other = Otros

## La biblioteca de cuestionarios

visits-instruments = Cuestionarios
    .about = Todos los cuestionarios que se pueden pasar aquí: sus preguntas, cada regla con su fuente, sus rangos de gravedad, qué significa un cambio, su licencia. Elija uno de la lista. «Probar» puntúa respuestas inventadas y no guarda nada.
    .all = Todos los cuestionarios
    .gone = Este cuestionario no está en la biblioteca.
    .taken = Se añadieron cuestionarios del diccionario de datos.
    .search = Buscar cuestionarios
    .by = Nombre o tema
    .nothing = Ningún cuestionario coincide.
visits-instruments-count = { $count ->
    [one] { $count } cuestionario
   *[other] { $count } cuestionarios
  }
    .found = { $count ->
        [one] { $count } cuestionario encontrado
       *[other] { $count } cuestionarios encontrados
    }
visits-marks = Palabras de la lista
    .numbers-only = El texto pertenece a su titular y no forma parte de Fibrotrend. El formulario pregunta por «Item 1», «Item 2», etcétera: escriba los números de su hoja autorizada. { $count } de { $of } cuestionarios.
    .own = Añadido por su consulta.
    .provisional = Una regla que no se ha comprobado con su fuente. Se puntúa, y se señala dondequiera que aparece.
visits-provisional = provisional
    .why = no comprobado con la fuente; confírmelo antes de basarse en ello
visits-fhir-save = Guardar como FHIR Questionnaire…
visits-fhir-saved = Guardado en { $place }
visits-version = Versión
visits-try = Probar
    .title = Probar { $form }
    .gone = Este cuestionario no está en la biblioteca.
    .back = Volver al cuestionario
    .nothing = No se guarda nada.
    .only = Solo lo está probando.
    .again = Empezar de nuevo
    .not-scored = Esto no se pudo puntuar.

## Un cuestionario en detalle

visits-detail = En resumen
visits-detail-family = Tema
visits-detail-form = Extensión
visits-detail-instructions = Instrucciones
visits-detail-missing = Preguntas sin responder
visits-detail-licence = Licencia
visits-detail-citation = Referencia
visits-detail-attribution = Atribución
visits-detail-scores = Puntuaciones
visits-detail-hidden = { $count } más solo en archivos
visits-detail-formula = Fórmula { $of }
    .of = de { $score }
visits-detail-bands = Rangos de gravedad
    .differ = Las publicaciones difieren en dónde empiezan los rangos. El rango por defecto se muestra junto a las puntuaciones, siempre con su fuente.
    .default = por defecto
visits-detail-changes = Qué significa un cambio
visits-detail-items = Preguntas
    .item = Pregunta
    .answers = Respuestas
visits-detail-safety = Seguridad
visits-detail-checks = Respuestas que no pueden ser ciertas a la vez
visits-detail-codes = Códigos
visits-detail-notes = Fuente e historia

## Los cuestionarios propios de la consulta

visits-own-title = Cuestionarios propios de su consulta
    .about = Un cuestionario es una carpeta con unos pocos archivos de texto: qué se pregunta y cómo se puntúa. Puede añadir una carpeta que alguien le haya preparado, un cuestionario que otro programa haya guardado en formato FHIR, o el diccionario de datos de un proyecto REDCap, del que cada formulario pasa a ser un cuestionario. Nada de una carpeta así puede ejecutarse: solo puede preguntar y sumar.
    .folder = Añadir una carpeta…
    .fhir = Importar un FHIR Questionnaire…
    .redcap = Importar un diccionario de datos REDCap…
visits-own-place = Se guardan en { $place }, como parte de esta bóveda.
visits-own-problems = { $count ->
    [one] Una carpeta aún no se puede usar
   *[other] { $count } carpetas aún no se pueden usar
  }
    .hint = No se pierde nada: sus cuestionarios quedan fuera de la lista hasta que esto se arregle. Quien hizo la carpeta puede hacerlo con lo que se dice aquí.
visits-own-refused = Esto no se pudo añadir. No se ha cambiado nada.
    .forms = No se pudo añadir ningún formulario de este diccionario de datos. No se ha cambiado nada.
visits-own-taken = { $count ->
    [one] Se añadió { $count } cuestionario.
   *[other] Se añadieron { $count } cuestionarios.
  }
    .look = Ya se pueden elegir para las visitas. Revise qué resultó de cada formulario:
visits-own-not-taken = { $count ->
    [one] No se pudo añadir { $count } formulario.
   *[other] No se pudieron añadir { $count } formularios.
  }
visits-own-added = Se añadió { $form }.
    .ready = Ya se puede elegir para las visitas.
    .look = Ya se puede elegir para las visitas. Revise antes esto:
visits-own-files = Sus archivos están en { $place }, en la carpeta de esta bóveda.
