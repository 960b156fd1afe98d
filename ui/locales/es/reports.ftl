# Informes, por lotes, cohorte, evidencia.

## El informe

reports-title = Informe
    .what = Qué contiene el informe
    .choose = Elegir el contenido
    .several = Informes de varios pacientes…
    .text = El informe como texto
    .failed = No se pudo hacer el informe.
reports-in-english = Los informes se escriben en inglés.
reports-save = Guardar PDF…
reports-print = Imprimir…
    .doing = Se envía a la impresora. Si no hay impresora predeterminada, antes se guarda el informe…
reports-laying = Componiendo las páginas…
reports-page = Página { $page } de { $count }: { $title }
reports-pages = { $count ->
    [one] { $count } página, { $paper }
   *[other] { $count } páginas, { $paper }
  }

## Lo que valora un informe

reports-treatment = Tratamiento
    .none = Ningún tratamiento que valorar
reports-measure = Medida
    .none = Aún no hay valores
reports-looked-up = Consultando…
reports-usual = Lo habitual
reports-period = Periodo de gráficos y tablas
    .hint = Lo que se valora no cambia.
    .all = Todo
    .own = Desde … hasta …
reports-period-last = { $unit ->
    [week] { $count ->
        [one] Últimos 7 días
       *[other] Últimas { $count } semanas
    }
    [month] { $count ->
        [one] Último mes hasta hoy
       *[other] Últimos { $count } meses
    }
   *[year] { $count ->
        [one] Últimos 12 meses
       *[other] Últimos { $count } años
    }
  }
reports-first-day = Primer día
reports-last-day = Último día
    .order = El último día es anterior al primero: compruebe ambos.

## Lo que contiene un informe

reports-sections = Después de la primera página
    .at-once = Varias secciones a la vez
reports-section-verdict = Veredicto con sus razones
reports-section-multiples = Todas las medidas en un eje
reports-section-visits = Tabla de visitas
reports-section-criteria = Criterios de fibromialgia
reports-section-items = Preguntas, al inicio y ahora
reports-section-treatments = Tratamientos y efectos adversos
reports-section-costs = Costes
reports-section-labs = Resultados de laboratorio
reports-section-safety = Alertas de seguridad abiertas, completas
reports-section-calendar = Diario como calendario
reports-section-maps = Mapas corporales
reports-section-notes = Métodos y fuentes
reports-section-patient = Página para el paciente
reports-preset-usual = Habitual
reports-preset-all = Todo
reports-preset-short = Breve: solo la primera página
reports-preset-patient = Para el paciente

## Informes para muchos

reports-batch = Informes de esta semana
    .what = Qué contienen los informes
    .choose = Elegir el contenido
    .careful = Los archivos contienen nombres y datos de salud: elija una carpeta que solo su consulta pueda leer.
    .busy = Ya se están escribiendo informes: espere a que terminen o cancélelos antes.
    .nobody = Marque al menos un paciente.
reports-batch-about = Están marcados los que van con retraso o tienen algo pendiente hasta el { $date }. El informe de cada paciente será un archivo PDF en una carpeta de su elección.
reports-batch-write = { $count ->
    [one] Escribir { $count } informe…
   *[other] Escribir { $count } informes…
  }
    .none = Escribir informes…
reports-batch-said = { $count ->
    [one] Se está escribiendo { $count } informe
   *[other] Se están escribiendo { $count } informes
  }
reports-batch-progress = Progreso
    .running = Los informes se están escribiendo
    .cancelling = Cancelando…
    .cancelled = Cancelado
    .some = Escritos, pero no todos
    .all = Todos los informes están escritos
    .look = Consultar de nuevo
reports-batch-done = { $done } de { $of }
    .now = { $done } de { $of }, ahora { $current }
reports-batch-all-in = { $count ->
    [one] { $count } informe está en { $place }.
   *[other] { $count } informes están en { $place }.
  }
reports-batch-some-in = { $done ->
    [one] { $done } de { $of } informes está en { $place }.
   *[other] { $done } de { $of } informes están en { $place }.
  }
reports-batch-none-in = No se escribió ningún informe.
reports-batch-failed = No se pudieron hacer: { $count }

## La cohorte

reports-cohort = Cohorte
    .detail = Tratamiento en detalle
    .none = Ningún paciente tiene todavía un tratamiento.
    .none-hint = Anote en «Tratamientos» lo que toma un paciente; aquí se cuenta entre todos los pacientes.
    .judged = Se valora a quienes tienen un valor basal con el que comparar su dolor. Las proporciones se refieren a ellos, con intervalos exactos del 95 % (Clopper–Pearson).
    .save = Guardar tabla (CSV, sin nombres)…
    .resolution = Resolución de los archivos PNG
    .few = Muy pocos pacientes para un gráfico.
reports-cohort-before = Antes de seguir leyendo:
reports-cohort-counted = { $count ->
    [one] { $count } paciente con un tratamiento, contado sin nombre
   *[other] { $count } pacientes con un tratamiento, contados sin nombres
  }
reports-cohort-table = Tratamientos; elija uno para verlo en detalle
    .treatment = Tratamiento
    .ever = Alguna vez
    .now = Ahora
    .judged = Valorados
    .by30 = Mejoría del 30 % o más
    .by50 = Mejoría del 50 % o más
    .nobody = nadie valorado
reports-cohort-shown = Abajo se muestra { $treatment }
reports-cohort-share = { $count } de { $of }
    .nobody = nadie
reports-cohort-rule = Qué cuenta como mejoría
reports-cohort-left-out = Quién queda fuera
    .none = Nadie.
reports-cohort-esr = Según la VSG antes del inicio
    .none = No se conoce de nadie.
reports-cohort-side-effects = Efectos adversos
    .none = Ninguno anotado.
reports-cohort-verdicts = Qué dicen las reglas de cada paciente
    .none = Aún no se puede valorar a nadie.
reports-cohort-stopped = Por qué se suspendió
    .none = Nadie lo ha suspendido.
reports-cohort-duration-none = No se conoce.
reports-cohort-chart-responder = Curva de respuesta
reports-cohort-chart-survival = Tiempo en tratamiento
reports-cohort-chart-name = Gráfico «{ $chart }»
reports-cohort-trials = Junto a los ensayos
    .hint = Proporción de pacientes cuyo dolor disminuyó al menos eso. Los ensayos admiten solo a algunos pacientes y comparan con placebo; una consulta no hace ninguna de las dos cosas.
    .who = Quién
    .by30 = 30 % o más
    .by50 = 50 % o más
    .source = Fuente
    .clinic = Esta consulta
    .vault = Esta bóveda
    .not-given = no indicado

## Evidencia

reports-evidence = Evidencia
    .about = Lo que encontraron los ensayos de naltrexona a dosis bajas (LDN) en la fibromialgia
    .short = En resumen
    .consequences = Qué se deduce para un paciente
    .reviews = Metaanálisis
    .conflicts = Dónde se contradicen las fuentes
reports-evidence-as-of = Lo que encontraron los ensayos de naltrexona a dosis bajas (LDN) en la fibromialgia; revisado: { $date }
reports-stand-better = mejor que el placebo
reports-stand-equal = no mejor que el placebo
reports-stand-none = sin placebo
reports-trials = Ensayos
    .trial = Ensayo
    .patients = Pacientes y dosis
    .found = Qué encontró
    .doubts = Dudas
    .no-doubts = ninguna mencionada
reports-trial-endpoint = Lo que se buscaba cambiar:
reports-trial-responders = Respondedores: { $share }
reports-trial-doi = DOI de { $trial }
