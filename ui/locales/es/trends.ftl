# Evolución: veredictos, fases, gráficos, comparaciones.

trends-title = Evolución
trends-measure = Medida
    .others = Otras medidas
trends-judge = Valorar { $measure }
trends-none-course = Añada un tratamiento para comparar el antes y el después.
    .go = Tratamientos
trends-none-verdict = Aún no hay veredicto.
    .diary = Diario
    .visit = Nueva visita
trends-bands = De dónde proceden los rangos

## Lo que se valora

trends-treatment = Tratamiento
trends-treatment-past = { $name }, anterior
trends-values = { $count ->
    [one] { $count } valor
   *[other] { $count } valores
  }
trends-period = Periodo
    .own = Fechas propias
    .show = Mostrar
trends-period-all = Todo
trends-period-start = Desde el inicio
trends-period-year = 12 meses
trends-period-quarter = 3 meses
trends-period-own = Otras fechas…
trends-from = Desde
    .missing = Escriba el primer día.
trends-to = Hasta
    .missing = Escriba el último día.
    .order = El último día es anterior al primero: compruebe ambos días.

## El veredicto

trends-verdict = Veredicto:
trends-settle = Qué lo aclararía:
trends-reasons-decision = Lo que decidió
trends-reasons-threshold = Umbrales
trends-reasons-finding = Qué más se encontró
trends-reasons-caution = Cautelas
trends-reasons-tolerability = Efectos adversos y coste
trends-reasons-context = Lo que hallaron los ensayos
trends-source = fuente
trends-rule = Regla: { $rule }
trends-rules = Las reglas miran lo que está anotado; usted decide qué se sigue de ello. Lo que hallaron los ensayos de LDN, con cifras y dudas, está en { $evidence }.
    .evidence = Evidencia

## Antes y ahora

trends-compared = Antes y ahora
trends-compared-against = Frente a
trends-compared-before = Antes
trends-compared-now = Ahora
trends-compared-difference = Diferencia, intervalo del 95 %
    .short = Diferencia
    .none = sin intervalo
trends-compared-change = Cambio
    .none = sin proporción
trends-compared-thresholds = Umbrales
    .none = sin comparar con ninguno
    .passed = se alcanza
    .missed = no se alcanza
trends-statistics = Estadística
trends-statistics-count = Estadística ({ $count })
trends-statistics-name = Estadístico
trends-statistics-value = Valor
trends-statistics-note = Qué significa y qué da por supuesto
    .short = Significado

## Fases

trends-phases = Fases
    .history = Historial
    .history-of = Historial de las fases
    .history-name = fases
    .adjust = Ajustar fases…
    .saved = Fases guardadas.
    .lost = Los escalones de dosis han cambiado. Estos ajustes suyos ya no corresponden a ninguna fase y no cuentan:
    .none = Aún no hay fases: se derivan de los escalones de dosis.
    .adjusted = ajustada
    .adjusted-why = Cambiada por el profesional clínico en «Ajustar fases…»
trends-phases-phase = Fase
trends-phases-counts = Cuenta
    .not = no cuenta
trends-phases-values = { $count ->
    [one] { $number } valor
   *[other] { $number } valores
  }
trends-phases-from = desde { $date }
trends-phases-left-out = se deja fuera: { $why }
trends-phases-mean = Media
    .none = sin media
trends-phases-median = Mediana
    .none = sin mediana
trends-phases-interval = Intervalo del 95 %
    .none = sin intervalo
trends-phases-baseline = Desde la fase basal
trends-phases-previous = Desde la fase anterior
    .none = nada que comparar

## Ajustar las fases

trends-plan = Ajustar fases: { $treatment }
    .about = Las fases se derivan de los escalones de dosis. Lo que deje vacío queda como es habitual; lo que se deja fuera permanece en el registro y se muestra como dejado fuera.
    .save = Guardar fases
trends-plan-wash-in = Wash-in (inicio), días
    .hint = Primeros días de una dosis que no cuentan.
trends-plan-wash-out = Wash-out (lavado), días
    .hint = Primeros días de una interrupción o tras la suspensión que no cuentan.
trends-plan-stable = Estable a partir de, días
    .hint = Una dosis que ha durado tanto es una fase propia.
trends-plan-usual = Habitual: { $count }.
trends-plan-days = Escriba un número entero de días, de 0 a { $most }, o déjelo vacío para lo habitual.
trends-plan-first = Escriba el primer día.
    .both = Escriba el primer día, o deje ambos vacíos.
trends-plan-last = Escriba el último día.
    .both = Escriba el último día, o deje ambos vacíos.
trends-plan-baseline = Fase basal
    .from = Fase basal desde
    .to = Fase basal hasta
    .hint = Deje ambos vacíos para todos los días anteriores al inicio.
trends-plan-lot = Inicio por sorteo
    .drawn = El día del inicio se sorteó antes
    .from = Primer día que podía salir en el sorteo
    .to = Último día que podía salir en el sorteo
trends-plan-single = Fases sueltas
trends-plan-name = Nombre
    .usual = el nombre habitual
trends-plan-name-of = Nombre de { $phase }
trends-plan-from = Cuenta desde
    .early = Una fase no puede contar antes de empezar: escriba un día posterior.
trends-plan-from-of = { $phase } cuenta desde
trends-plan-leave = Dejar fuera
trends-plan-leave-of = Dejar fuera: { $phase }
trends-plan-reason = Motivo del cambio
    .hint = Se conserva junto a lo que había, por ejemplo «brote tras cirugía dejado fuera».
    .missing = Diga el motivo en pocas palabras.

## Gráficos

trends-charts = Gráficos
    .which = Gráfico
trends-chart-multiples = Todas las medidas
trends-chart-single = Esta medida
trends-chart-phases = Medias por fase
trends-chart-items = Pregunta a pregunta
trends-chart-calendar = Calendario
trends-chart-maps = Mapas corporales
trends-chart-responder = Curva de respuesta
trends-chart-trials = Junto a los ensayos
trends-size = Tamaño
    .shown = Como se muestra
trends-resolution = Resolución
trends-dpi = { $dpi } ppp
    .screen = { $dpi } ppp (pantalla)
    .print = { $dpi } ppp (impresora)
    .press = { $dpi } ppp (imprenta)
trends-save = Guardar { $format }…
trends-drawing = Dibujando…
    .table = Escribiendo…
trends-not-drawn = No se pudo dibujar el gráfico.
trends-nothing-drawn = No hay nada que dibujar en este periodo.
trends-figure = Guardar como
    .saving = Guardando…
trends-figure-format = { $format }…
trends-figure-save = { $name }: guardar como { $format }…

## Criterios uno junto a otro

trends-condition = Criterio
trends-condition-met = cumplido
trends-condition-not-met = no cumplido
trends-condition-unknown = desconocido
trends-condition-not-asked = no preguntado
trends-unanswered = Sin responder: { $items }
trends-unanswered-many = Sin responder: { $count } preguntas
