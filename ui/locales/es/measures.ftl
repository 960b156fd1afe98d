# Resultados de laboratorio y diario.

measures-removed = Quitado
measures-history = Historial
measures-note = Nota
measures-reason = Motivo de la corrección
    .missing = Diga el motivo en pocas palabras.
measures-more = y { $count } más
measures-earlier = Anterior
    .days = Días anteriores
measures-later = Posterior
    .days = Días posteriores

## Laboratorio

measures-labs = Laboratorio
    .leave = ¿Salir sin añadir?
    .why = El resultado que ha escrito aún no está añadido.
measures-results = Resultados
    .none = Aún no hay resultados. Escriba arriba el primero, tal como figura en la hoja del laboratorio.
measures-test = Prueba
measures-shown = { $from } a { $to }, { $shown } de { $count } días con resultados
measures-latest = último: { $date }
    .later = último: { $date }

## Un resultado que se escribe

measures-add = Añadir resultado
    .form = Añadir un resultado
measures-added = { $name } { $result }, { $date }: añadido
measures-day = Día de la muestra
    .missing = Escriba el día de la muestra.
measures-what = Prueba o medición
    .missing = Elija qué se midió.
measures-what-own = Añadir «{ $name }» como prueba propia (su unidad no se comprueba ni se convierte)
    .group = prueba propia
measures-value = Valor
    .example = 5,0 o <5
    .missing = Escriba el valor tal como figura en la hoja.
measures-unit = Unidad
    .sheet = Como en la hoja…
    .missing = Elija la unidad.
measures-unit-usual = Habituales: { $units }
measures-range = Intervalo de ref.
    .example = 0,4-4,0 o <5
    .none = no indicado
measures-range-use = Usar { $range }
measures-range-last = { $use } como el { $date }
measures-sure = ¿Es correcto este valor?
    .yes = Sí, así lo da el laboratorio
    .no = Revisarlo

## Un resultado

measures-place-below = por debajo
measures-place-above = por encima
measures-lies = Respecto al intervalo
measures-range-is = Intervalo del laboratorio { $range }
measures-range-missing = Sin intervalo del laboratorio
measures-has-note = con una nota
measures-correct = Corregir…
    .save = Guardar corrección
    .not-yet = Aún no guardado: vea arriba.
    .look = No guardado: revise el valor y su unidad.
measures-correct-title = Corregir: { $name }

## El diario

measures-diary = Diario
measures-diary-filled = { $count } de los últimos 14 días rellenados
measures-diary-reach = { $count ->
    [one] { $count } día, { $from }
   *[other] { $count } días del { $from } al { $to }
  }
measures-diary-leave = El día que ha escrito no está guardado.
    .table = La tabla que se ha leído no está guardada.
measures-sheet = Hoja en blanco…
    .title = Hoja de diario en blanco
    .for = Para
    .anyone = cualquiera, sin nombre
    .hint = Para imprimir y rellenar a mano; el papel es el de los ajustes.
    .save = Guardar PDF…
    .making = Creando la hoja…

## Un día del diario

measures-rate = Un día del diario
    .day = Día
    .missing = Elija el día.
    .before = Día anterior
    .after = Día siguiente
    .yesterday = Ayer
    .today = Hoy
    .scale = 0 es nada, 100 lo peor imaginable, salvo que abajo se diga otra cosa. Deje en blanco lo que no se valoró.
    .keys = Intro o Tab llevan a la valoración siguiente, ↑ y ↓ la cambian de 5 en 5.
    .save = Guardar día
    .blank = Aún no hay nada valorado: escriba al menos un número.
    .new = Aún no está en el diario.
    .not-saved = No guardado. Lo que ha escrito sigue aquí.
measures-rate-there = Ya está en el diario, con { $rated } de { $count } valoraciones. Cambie abajo lo que esté mal.
measures-rate-saved = { $date }: guardado.
    .removed = { $date }: quitado.
measures-rate-leave = ¿Dejar lo que está escrito?
    .why = Lo que ha escrito no está guardado.
    .do = Dejar sin guardar
measures-rate-leave-day = El { $date } no está guardado.
measures-rate-leave-there = El { $date } ya está en el diario y se mostraría en su lugar.
measures-rate-move = ¿Es el { $date }?
    .yes = Sí, es para el { $date }
measures-rate-move-from = Lo que está escrito aquí era para el { $date } y no está guardado.
    .no = Quedarse en el { $date }

## Dos semanas

measures-weeks = Dos semanas de un vistazo
    .latest = Últimos 14 días
    .until = 14 días hasta el
    .missing = Escriba un día.
    .table = Días y valoraciones
    .note = nota
measures-weeks-shown = { $from } a { $to }: { $filled } de { $count } días rellenados
measures-weeks-blank = { $day }, sin rellenar

## Una tabla

measures-table = Leer una tabla…
    .paste = Pegar una semana…
    .name = Leer una tabla en el diario
    .pasted = Pegar una semana
    .field = La tabla
    .hint = Copie las celdas en su hoja de cálculo, con la fila de encabezados, y péguelas aquí: una columna con la fecha y una para cada valoración. Todavía no se guarda nada.
measures-table-empty = { $name } está vacío: elija una tabla con encabezados en la primera línea y una línea para cada día.
measures-columns = Columnas
    .column = Columna
    .first = Primer valor
    .becomes = Pasa a ser
measures-column-becomes = { $column } pasa a ser
measures-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
  }
measures-table-new = { $count ->
    [one] { $days } nuevo
   *[other] { $days } nuevos
  }
measures-table-adds = { $count ->
    [one] { $days } ya en el diario, al que se añaden valoraciones
   *[other] { $days } ya en el diario, a los que se añaden valoraciones
  }
measures-table-others = { $days } ya en el diario con otras valoraciones
measures-table-same = { $count ->
    [one] { $days } ya en el diario exactamente igual
   *[other] { $days } ya en el diario exactamente iguales
  }
measures-table-unread = { $count ->
    [one] { $places } lugar que no se puede leer
   *[other] { $places } lugares que no se pueden leer
  }
measures-table-added = Ya en el diario: se añaden valoraciones
measures-table-replaced = Ya en el diario con otras valoraciones
    .do = Reemplazarlas
    .kept = Las valoraciones anteriores siguen pudiéndose leer en el historial.
measures-wrong = No se puede leer
    .hint = Estas filas se dejan fuera. Corríjalas en la tabla y vuelva a leerla, o escriba esos días a mano.
    .line = Línea
    .why = Por qué
measures-table-days = { $count ->
    [one] El día tal como se leyó
   *[other] Los { $count } días tal como se leyeron
  }
measures-table-store = { $count ->
    [one] Guardar { $count } día
   *[other] Guardar { $count } días
  }
    .none = Nada que guardar
    .doing = Guardando…
    .failed = No se guardó nada.
measures-table-stored = { $count ->
    [one] { $count } día guardado.
   *[other] { $count } días guardados.
  }
