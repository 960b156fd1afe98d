# Usuarios, claves, código de recuperación, copias, restauración, auditoría, cómo trabaja la consulta.

## Usuarios

trust-users = Usuarios
    .about = Cada persona tiene su propia frase de contraseña. Lo que registra, firma, abre o imprime consta a su nombre en el registro de auditoría.
    .add = Añadir usuario…
    .edit = Editar…
trust-users-you = { $name } (usted)
trust-users-role = { $role }: { $may }
trust-users-edit-of = Editar a { $name }…
trust-users-remove-of = Quitar a { $name }…
trust-user-name = Nombre
    .hint = Como aparece junto a lo que esta persona firma y registra.
    .missing = Escriba el nombre de esta persona.
trust-user-role = Puede
trust-user-add = Añadir un usuario
    .passphrase = Deje que la escriba esa persona; podrá cambiarla más adelante.
    .do = Añadir usuario
    .done = Usuario añadido
trust-user-edit = Editar a { $name }
trust-user-remove = ¿Quitar a { $name }?
    .stays = Su frase de contraseña deja de abrir esta bóveda. Lo que registró y firmó permanece, con su nombre.
    .copies = Las copias de la bóveda, y las copias de seguridad en un ordenador que no conoce esta bóveda, se siguen abriendo con su frase de contraseña: elimínelas donde eso importe.
    .why = Por qué
    .why-hint = Se conserva en el registro de auditoría, por ejemplo «dejó la consulta».
    .why-missing = Indique por qué, en pocas palabras.
    .do = Quitar
    .done = Usuario quitado

## Claves

trust-keys = Claves
    .about = Quien ha olvidado la frase de contraseña elige «Use el código de recuperación…» en la primera pantalla. Cambiar una frase de contraseña no reescribe ningún dato. Una copia de la bóveda o una copia de seguridad anterior se sigue abriendo con la frase de contraseña de su momento.
    .protected = Las frases de contraseña están protegidas por
    .none = Ninguno: si se olvidan todas las frases de contraseña, nada podrá abrir la bóveda.
    .make = Crear un código de recuperación…
    .make-new = Crear un nuevo código de recuperación…
trust-keys-made = Creado el { $date }
trust-passphrase-change = Cambiar frase de contraseña…
    .title = Cambiar su frase de contraseña
    .why = La frase de contraseña actual dejará de abrir esta bóveda; nadie podrá recuperarla. Las copias de la bóveda, y las copias de seguridad en un ordenador que no conoce esta bóveda, se siguen abriendo con ella.
    .before = Frase de contraseña actual
    .before-missing = Escriba su frase de contraseña actual.
    .do = Cambiar frase de contraseña
    .done = Frase de contraseña cambiada

## Código de recuperación

trust-code-make = Crear un código de recuperación
    .new = Crear un nuevo código de recuperación
    .doing = Creando el código…
    .passphrase = Su frase de contraseña
    .passphrase-missing = Escriba su frase de contraseña.
    .about = Un código de recuperación abre la bóveda cuando se olvida una frase de contraseña, también en otro ordenador con una copia de seguridad. Se imprime y se guarda lejos de este ordenador.
    .replaces = El código anterior deja de ser válido en cuanto se crea el nuevo. Las copias de seguridad hechas hasta ahora se abren aquí con el nuevo y, en un ordenador que no conoce esta bóveda, con el código de su momento.
trust-code = Su código de recuperación
    .once = Abre la bóveda cuando se olvida una frase de contraseña. Se muestra ahora y nunca más.
    .letters = No importan mayúsculas o minúsculas, espacios ni guiones. Las letras I, L, O y U no aparecen en él: lo que parece I, L u O es un 1 o un 0.
    .print = Imprimir…
    .save = Guardar como PDF…
    .away = Imprímalo o anótelo, y guárdelo bajo llave donde solo puedan cogerlo quienes tienen permiso para abrir la bóveda.
    .apart = No lo guarde junto a este ordenador ni junto a sus copias de seguridad, y no lo fotografíe ni lo envíe por correo: con el código y una copia, cualquiera puede leerlo todo.
    .nobody = Nadie puede volver a crearlo para usted, tampoco quienes hacen Fibrotrend.
    .kept = Lo he guardado
trust-code-saved = Guardado: { $place }. Imprima el archivo y luego elimínelo: quien lo tenga podrá abrir la bóveda.
trust-code-leave = ¿Salir sin guardar el código?
    .why = No se puede volver a mostrar. Si no lo tiene, cree uno nuevo más adelante en Ajustes, «Usuarios y claves».

## Copias de seguridad

trust-backups = Copias de seguridad
    .closed = Solo un profesional clínico puede ocuparse de las copias de seguridad. Se hacen solas, sea quien sea quien haya trabajado con la bóveda.
    .about = Se hace una copia de seguridad al salir, antes de una importación, antes de que cambie el formato de la bóveda y cuando usted la pide. Está cifrada como la bóveda, y se abre y se comprueba antes de darla por válida. Se conservan las 10 últimas, una al día durante 14 días y una al mes durante 12 meses.
    .now = Hacer copia ahora
    .doing = Haciendo y comprobando una copia de seguridad…
    .done = Copia de seguridad hecha y comprobada
    .folder = Carpeta:
    .choose = Elegir la carpeta…
    .chosen = Carpeta cambiada
    .same-disk = Esta carpeta está en el mismo disco que la bóveda. Si ese disco falla o roban el ordenador, la bóveda y las copias se pierden juntas: elija una carpeta en otro disco.
    .none = Todavía no hay ninguna copia de seguridad.
    .not-whole = Incompleta: no es válida.
    .made = Hecha
    .why = Motivo
    .patients = Pacientes
    .visits = Visitas
    .size = Tamaño
trust-backups-restore = Restaurar
    .about = Al restaurar se crea una bóveda nueva junto a las demás; no se sobrescribe nada. Antes verá en qué se diferencia.
    .file = Restaurar un archivo de copia…
    .one = Restaurar…
trust-backups-restore-of = Restaurar la copia del { $moment }…

## Restauración

trust-restore = Restaurar una copia de seguridad
    .first-screen = Primera pantalla
    .choose = Elegir un archivo de copia…
    .about = Una copia de seguridad es un archivo cuyo nombre termina en «.fibrotrend-backup». Se abre y se comprueba, y usted ve en qué se diferencia de la bóveda en uso. Después se convierte en una bóveda nueva junto a las demás; no se sobrescribe nada.
    .with = Abrir con
    .passphrase-hint = La actual, si este ordenador conoce la bóveda; si no, la que era cuando se hizo la copia.
    .passphrase-missing = Escriba la frase de contraseña.
    .compare = Abrir y comparar
    .comparing = Abriendo y comparando…
    .another = Otro archivo…
trust-restore-passphrase-of = Frase de contraseña de { $name }
trust-restore-made = { $name }, hecha el { $moment }
trust-restore-ask = ¿Restaurar esta copia de seguridad en una bóveda nueva?
    .last-change = Último cambio que contiene
    .head = Código de auditoría
    .place = Bóveda nueva
    .by-code = El código de recuperación la ha abierto. Para continuar, alguien necesita una nueva frase de contraseña.
    .who = De quién es la nueva frase de contraseña
    .do = Restaurar y abrir
    .doing = Restaurando…
    .not = No restaurar
trust-differences = Lo que tiene la copia de seguridad y lo que tiene la bóveda en uso
    .backup = En la copia
    .here = Aquí
    .only-backup = Solo en la copia
    .only-here = Solo aquí
    .differ = Distintos
trust-differences-with = Comparado con: { $what }.
trust-lost-unknown = La bóveda restaurada contiene lo que contiene la copia de seguridad. Lo que se registró después no está en ella.
trust-lost-nothing = Todo lo que hay aquí está también en la copia de seguridad.
trust-lost-same = La copia de seguridad contiene lo mismo que la bóveda en uso: no se gana nada restaurándola.
trust-lost-only-here = Solo aquí, y no en la bóveda restaurada: { $what }.
trust-lost-differ = Distinto aquí: { $what }; la bóveda restaurada lo tiene como en la copia de seguridad.
trust-lost-stays = La bóveda en uso queda como está, en su lugar.

## Registro de auditoría

trust-audit = Registro de auditoría
    .about = Cada cambio y cada consulta de los datos de un paciente es una entrada que no se puede cambiar sin que se note.
    .closed = Solo un profesional clínico puede consultar el registro de auditoría.
    .check = Comprobar todo
    .checking = Comprobando cada entrada y comparando con ella cada dato registrado…
    .save = Guardar CSV…
    .filters = Qué entradas
    .from = Desde
    .to = Hasta
    .to-wrong = Es anterior al primer día: compruebe ambas fechas.
    .all-patients = Mostrar todos los pacientes
    .none = Ninguna entrada coincide.
    .older = Mostrar entradas anteriores
    .entry = Entrada
    .when = Cuándo
    .who = Quién
    .everyone = Todos
    .what = Qué
    .whom = Sobre
    .patient = Paciente
    .only-these = Solo las entradas sobre este paciente
trust-audit-kind-all = Todo
trust-audit-kind-changes = Cambios
trust-audit-kind-disclosures = Consultado, impreso, guardado
trust-audit-kind-access = Desbloqueo, bloqueo, usuarios
trust-audit-head = { $count ->
    [one] { $count } entrada
   *[other] { $count } entradas
  } · última: { $code }. Cada informe y cada copia de seguridad llevan este código tal como era en su momento.
trust-audit-only = Solo sobre { $name }
trust-audit-reason = Motivo: { $reason }
trust-audit-lines = Antes y después { $entry }
trust-audit-lines-of = de la entrada { $number }
trust-audit-found = { $count ->
    [one] { $count } entrada
   *[other] { $count } entradas
  }
trust-audit-found-more = { $count } entradas o más
trust-audit-checked = { $entries ->
    [one] { $entries } entrada
   *[other] { $entries } entradas
  } y { $records ->
    [one] { $records } dato registrado
   *[other] { $records } datos registrados
  }: comprobación hecha en { $seconds } s.
trust-audit-intact = ✓ Todo está como se escribió.
trust-audit-broken = Algo no está como se escribió.
    .todo = Lo que viene después también puede estar cambiado. Antes de nada, haga una copia de la carpeta de la bóveda; después restaure la última copia de seguridad intacta y averigüe quién tuvo acceso.
trust-audit-broken-at = La entrada { $number } es la primera que no está como se escribió.
trust-audit-saved = Guardado: { $place }. El archivo no está cifrado y nombra a pacientes.

## Cómo trabaja la consulta

trust-practice-kept = Se guarda en esta bóveda. Los planes y resultados que ya existen quedan como están.
trust-practice-unsaved = Lo que ha cambiado aquí no está guardado.
trust-practice-costs = Costes y controles
trust-practice-currency = Moneda
    .hint = Acompaña a cada coste, por ejemplo € o CHF. Los importes no se convierten.
    .missing = Escriba la moneda, por ejemplo €.
trust-practice-thyroid = Control tiroideo con LDN y hormona tiroidea, en días
    .hint = Una regla de seguridad lo recuerda cuando la última TSH es más antigua.
    .wrong = Escriba un número entero de días, 1 o más.
trust-practice-templates = Plantillas de titulación
    .about = Con ellas se hace el plan de un paciente. Las fuentes no coinciden en los escalones: estos son los de su consulta.
trust-practice-before-ldn = Lista de comprobación antes de LDN
trust-practice-differential = Qué más podría explicar el dolor

trust-checklist-heading = Título
    .none = Sin título
    .add = Añadir título
    .added = se añadió un título
trust-checklist-line = Qué hay que mirar
    .missing = Escriba qué hay que mirar, o quite la línea.
    .add = Añadir línea
    .added = se añadió una línea
    .moved = se movió una línea
    .removed = se quitó una línea
trust-checklist-number = línea { $number }
trust-checklist-up = Subir: { $name }
trust-checklist-down = Bajar: { $name }
trust-checklist-remove = Quitar: { $name }

trust-templates-none = No hay plantillas.
trust-template-new = Nueva plantilla
    .add = Añadir plantilla
    .added = se añadió una plantilla
    .removed = se quitó una plantilla
    .copy = Copiar
    .remove = Quitar plantilla
trust-template-copied = { $name } (copia)
trust-template-name = Nombre
    .missing = Escriba un nombre, por ejemplo «Semanal: 1,5 / 3 / 4,5 mg».
trust-template-what = Para
    .only = Solo los tratamientos del catálogo pueden tener una plantilla
    .missing = Elija de la lista para qué es.
trust-template-unit = Unidad
    .missing = Escriba la unidad, por ejemplo mg.
trust-template-source = De dónde procede
trust-template-day = Días después del inicio
    .wrong = Escriba un número entero de días, 0 para el primer día.
    .order = Esta fila debe ir después de la anterior.
trust-template-amount = Cantidad al día
    .missing = Escriba la cantidad.
trust-template-row = Añadir fila
    .none = Añada una fila para la primera cantidad.
    .added = se añadió una fila
    .removed = se quitó una fila
    .remove = Quitar
trust-template-row-remove = Quitar la fila { $number }
