# Datos de salida y entrada: exportación, importación, identificadores de estudio.

## En ambos sentidos

data-export = Exportar
    .patient = Exportar los datos de este paciente
data-import = Importar
    .patient = Importar los datos de este paciente
data-patient = Datos de este paciente
data-count-patients = { $count ->
    [one] { $count } paciente nuevo
   *[other] { $count } pacientes nuevos
  }
data-count-visits = { $count ->
    [one] { $count } visita
   *[other] { $count } visitas
  }
data-count-questionnaires = { $count ->
    [one] { $count } cuestionario
   *[other] { $count } cuestionarios
  }
data-count-diaryDays = { $count ->
    [one] { $count } día de diario
   *[other] { $count } días de diario
  }
data-count-results = { $count ->
    [one] { $count } resultado de laboratorio
   *[other] { $count } resultados de laboratorio
  }
data-all-columns = Mostrar las { $count } columnas
data-all-places = Mostrar los { $count } lugares
data-all-sentences = Mostrar las { $count } frases
data-all-patients = Mostrar los { $count } pacientes
data-all-reasons = Mostrar los { $count } motivos
data-all-study-ids = Mostrar los { $count } identificadores de estudio

## Exportación

data-kinds = En qué forma
    .files = Forma de los archivos
data-kind-csv = Tablas (CSV) con un libro de códigos
    .names = nombra a los pacientes
    .what = Todo lo que se guarda: pacientes, visitas con todas las respuestas y puntuaciones, tratamientos y dosis, resultados de laboratorio, enfermedades, efectos adversos, diario. El libro de códigos explica cada columna. Para hojas de cálculo, R y Python.
    .careful = Los archivos nombran a los pacientes y no están cifrados: elija una carpeta que solo su consulta pueda leer.
data-kind-fhir = Paquete FHIR R4
    .names = nombra a los pacientes
    .what = Un solo archivo para otras historias clínicas: pacientes, cuestionarios con sus respuestas y puntuaciones, resultados, tratamientos, enfermedades y efectos adversos.
    .careful = El archivo nombra a los pacientes y no está cifrado: elija una carpeta que solo su consulta pueda leer.
data-kind-redcap = Proyecto REDCap
    .names = sin nombres, pero no desidentificado
    .what = El diccionario de datos de los cuestionarios respondidos y los registros de las visitas con números de paciente, fechas de nacimiento y notas.
    .careful = Los registros contienen números de paciente, fechas de nacimiento y notas, y no están cifrados: elija una carpeta que solo su consulta pueda leer.
data-kind-research = Desidentificado para investigación
    .names = identificador en lugar de nombre
    .what = Tablas sin nombres, texto libre ni fechas verdaderas; sexo y edad en grupos de cinco o más. Un README dice qué se hizo y de qué no protege. Desidentificado no es anónimo.
    .careful = Desidentificado no es anónimo: lea README.txt antes de entregar los archivos a otros. Los identificadores de estudio permanecen en esta bóveda.
data-whose = Datos de quién
    .all = De todos
    .chosen = De los pacientes que yo elija
data-begin = Exportar…
    .all = Exportar los datos de todos…
    .busy = Ya hay una exportación en marcha: espere a que termine o cancélela antes.
    .nobody = Aún no hay ningún paciente en esta bóveda.
    .none-ticked = Marque al menos un paciente.
data-begin-some = { $count ->
    [one] Exportar { $count } paciente…
   *[other] Exportar { $count } pacientes…
  }
data-run-running = Los archivos se están escribiendo
data-run-cancelling = Cancelando…
data-run-cancelled = Cancelado
data-run-done = Los archivos están escritos
data-run-failed = No se han escrito
data-run-nothing = No se escribió nada.
data-run-far = { $count ->
    [one] { $done } de { $count } paciente
   *[other] { $done } de { $count } pacientes
  }
data-run-folder = { $count ->
    [one] { $count } paciente en { $folder }
   *[other] { $count } pacientes en { $folder }
  }
data-run-files = { $count ->
    [one] { $count } archivo
   *[other] { $count } archivos
  }

## Quién es quién en los archivos para investigación

data-study-ids = Identificadores de estudio
    .about = En los archivos para investigación, un identificador de estudio sustituye a cada paciente, el mismo en cada exportación. La lista de quién es quién hace que los archivos vuelvan a nombrar a los pacientes: nunca debe estar junto a ellos, y verla se anota en el registro de auditoría.
    .show = Mostrar quién es quién
    .hide = Ocultar
    .none = Aún no se ha generado ningún identificador de estudio: lo hace la primera exportación para investigación.
    .id = Identificador de estudio
    .patient = Paciente
    .number = Número
data-study-ids-count = { $count ->
    [one] { $count } identificador de estudio
   *[other] { $count } identificadores de estudio
  }

## Importación: qué archivo

data-formats = Qué tipo de archivo
data-format-table = Tabla de visitas o de días de diario
    .what = Un archivo CSV de una hoja de cálculo: una fila por visita o día, una columna por respuesta o valoración. En el paso siguiente se elige en qué se convierte cada columna.
data-format-fhir = FHIR R4
    .what = Un Bundle, una QuestionnaireResponse o una Observation en JSON, de otra historia clínica.
data-format-redcap = Registros de REDCap
    .what = La exportación CSV de los registros de un proyecto REDCap, con valores brutos. Su diccionario de datos se lee en «Cuestionarios».
data-file = Elegir un archivo
    .choose = Elegir archivo…
    .again = Elegirlo de nuevo, o elegir otro…
data-file-patient = Todas las filas del archivo se toman como datos de { $patient }. Lo que el archivo dice de otra persona se rechaza.
data-file-reading = Leyendo { $name }…
data-leave = ¿Salir sin importar?
    .storing = El archivo se está importando.
    .columns = Lo que ha elegido para las columnas solo se recuerda si importa.

## Importación: qué se añadiría

data-added = Qué se añadiría
    .not-yet = Aún no se ha guardado nada. Antes se hace una copia de seguridad; después se guarda todo o nada.
    .storing = Importando… Puede tardar un momento.
    .failed = No se importó nada.
    .cancelled = Cancelado. No se importó nada.
data-store = Importar { $what }
    .nothing = Importar
data-adds = { $adds } { $what }.
    .word = Añade
    .would = Añadiría
data-same = Ya está aquí, tal cual: { $what }.
data-unread = { $count ->
    [one] { $count } lugar no se puede leer: no se importa nada hasta que se corrija.
   *[other] { $count } lugares no se pueden leer: no se importa nada hasta que se corrijan.
  }
data-unclear = { $count ->
    [one] { $count } paciente del archivo no está claro: no se importa nada hasta que se sepa quién es.
   *[other] { $count } pacientes del archivo no están claros: no se importa nada hasta que se sepa quiénes son.
  }
data-nothing = En este archivo no hay nada que se pueda importar.
    .kept = No hay nada que añadir: lo que el archivo dice de otro modo queda como está aquí.
    .same = Todo lo de este archivo ya está aquí. No hay nada que importar.
data-kept = { $count ->
    [one] { $count } dato queda como está aquí, aunque el archivo dice otra cosa: vea los pacientes más abajo.
   *[other] { $count } datos quedan como están aquí, aunque el archivo dice otra cosa: vea los pacientes más abajo.
  }
data-left = { $count ->
    [one] No se toma: { $count } lugar del archivo, indicado más abajo con el motivo.
   *[other] No se toman: { $count } lugares del archivo, indicados más abajo con los motivos.
  }

## Importación: columnas

data-columns = Columnas
    .of-table = Columnas de la tabla
    .becomes = En qué se convierte cada columna
    .as-last = Como se eligió para la última tabla con estos encabezados.
    .column = Columna
    .first = Primer valor
    .to = Se convierte en
data-column-becomes = { $column } se convierte en
data-columns-read = { $count ->
    [one] Se lee { $read } de { $count } columna; excluidas: { $out }.
   *[other] { $read ->
        [one] Se lee { $read } de { $count } columnas; excluidas: { $out }.
       *[other] Se leen { $read } de { $count } columnas; excluidas: { $out }.
    }
  }
data-columns-all = { $count ->
    [one] Se lee la única columna.
   *[other] Se leen las { $count } columnas.
  }
data-rows = { $count ->
    [one] La primera fila, tal como se entiende
   *[other] Las { $count } primeras filas, tal como se entienden
  }
data-row-line = Línea { $line }

## Importación: lo que no se puede leer

data-problems = No se puede leer
    .hint = Mientras algo no se pueda leer, no se importa nada del archivo. Corrija estos lugares en la tabla y elíjala de nuevo, o deje fuera la columna más abajo.
    .line = Línea
    .column = Columna
    .why = Motivo
data-problems-more = { $count ->
    [one] y { $count } lugar más. Corrija primero estos; el otro se nombrará después.
   *[other] y { $count } lugares más. Corrija primero estos; los otros se nombrarán después.
  }

## Importación: de quién es

data-people = { $count ->
    [one] El paciente del archivo
   *[other] Los pacientes del archivo
  }
    .table = Pacientes del archivo
    .named = En el archivo
    .here = Aquí
    .added = Se añade
    .same = Ya aquí, tal cual
    .same-short = Ya aquí
    .nothing = nada
    .unclear = no está claro
    .new = nuevo
data-people-kept = No se toma, porque aquí consta otra cosa: { $count }
data-add-patients = Añadir pacientes que aún no están aquí
    .hint = Déjelo sin marcar para asegurarse de que nadie se añade dos veces con otra grafía.

## Importación: lo que no se toma

data-left-out = No se toma
data-left-places = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
  }
data-left-reasons = { $reasons ->
    [one] { $places } lugares del archivo, { $reasons } motivo.
   *[other] { $places } lugares del archivo, { $reasons } motivos.
  }

## Importación: hecho

data-imported = Importado: { $what }
    .name = Importado
    .visits = Las visitas quedan abiertas hasta que alguien las haya revisado y firme. Una respuesta importante para la seguridad es una alerta de su visita.
