# Marco de la ventana, palabras que están en todas partes, primera pantalla, bloqueo, ajustes.

## Palabras de botones, en todas partes

shell-cancel = Cancelar
shell-close = Cerrar
shell-stay = Quedarse
shell-leave = Salir
shell-keep = Conservar
shell-go-back = Volver
shell-save = Guardar
shell-saved = Guardado
shell-try-again = Intentar de nuevo
shell-show = Mostrar
shell-hide = Ocultar
shell-remove-ask = Quitar…
shell-open = Abrir
shell-opening = Abriendo…
shell-lock = Bloquear
shell-optional = opcional

## Marco

shell-skip = Ir al contenido
shell-main = Menú principal
shell-nav-patients = Pacientes
shell-nav-due = Pendiente
shell-nav-cohort = Cohorte
shell-nav-contacts = Direcciones
shell-nav-instruments = Cuestionarios
shell-nav-evidence = Evidencia
shell-nav-settings = Ajustes
shell-nav-help = Ayuda
shell-ctrl = Ctrl
shell-find = Buscar
    .hint = Ir a un paciente, lugar u orden: { $key }+K
shell-lock-key = Ctrl+L
shell-demo = Demo
    .hint = Solo pacientes inventados
shell-opened-by = Abierta por { $name }
shell-not-saved = No guardado
shell-saving = Guardando…
shell-locking = Bloqueando…
shell-locking-why = Antes se termina lo que ya estaba empezado. Nada de ello se puede ver ni alcanzar.
shell-wrong = Algo ha fallado
shell-not-shown = Esto no se puede mostrar
shell-no-vault = No hay ninguna bóveda abierta.
shell-own-error = Se ha producido un error en el propio Fibrotrend.
shell-own-error-why = Se ha producido un error en el propio Fibrotrend: { $why }
shell-outside = Esta página solo funciona dentro de Fibrotrend.

## Funciones

shell-role-clinician = Profesional clínico
    .may = Todo: firma, confirma alertas, gestiona usuarios, ajustes y copias de seguridad.
shell-role-assistant = Asistente
    .may = Registra y corrige; no puede firmar, confirmar ni gestionar.
shell-role-readOnly = Solo lectura
    .may = Consulta, imprime y guarda informes; no cambia nada.
shell-denied-write = Aquí puede consultar e imprimir. Registrar corresponde a profesionales clínicos y asistentes.
shell-denied-sign = Solo un profesional clínico puede firmar, corregir lo firmado y confirmar.
shell-denied-manage = Solo un profesional clínico puede cambiar esto.

## Avisos sobre cada vista

shell-about-vault = Sobre esta bóveda
shell-dismiss = Entendido
shell-no-code = Esta bóveda no tiene código de recuperación: si se olvidan todas las frases de contraseña, nada podrá abrirla.
shell-make-code = Crear uno…
shell-idle = Se bloquea en { $seconds } s sin uso. Lo que no esté guardado se perderá.
shell-idle-stay = Mueva el puntero o pulse una tecla para quedarse.
shell-unsaved = No guardado: { $what }.
shell-unsaved-stays = { $count ->
    [one] Permanece en esta pantalla hasta que se guarde.
   *[other] Permanecen en esta pantalla hasta que se guarden.
  }
shell-unsaved-answers = { $count ->
    [one] { $count } respuesta de { $form }
   *[other] { $count } respuestas de { $form }
  }
shell-unsaved-more = { $count } de { $form }
shell-unsaved-and = { $first } y { $next }
shell-unsaved-on-way = Todavía están de camino a la bóveda.
shell-unsaved-title = Algunas respuestas no están guardadas
shell-unsaved-close = Cerrar y perderlas
shell-unsaved-lock = Bloquear y perderlas
shell-discard = Descartar
shell-discard-ask = Descartar…
shell-discard-title = ¿Descartar lo que no está guardado?
shell-discard-stays = { $what }. Las respuestas guardadas antes quedan como estaban.
shell-half-typed = ¿Salir sin guardar lo que está a medio escribir?
shell-half-typed-why = Lo que ha escrito aquí no está guardado.
shell-lock-failed = No se pudo bloquear la bóveda

## Formularios

shell-see-field = No guardado: vea el campo marcado.
shell-see-field-yet = Aún no guardado: vea el campo marcado.
shell-leave-unsaved = ¿Salir sin guardar?

## Días

shell-span = { $unit ->
    [day] { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
    [week] { $count ->
        [one] { $count } semana
       *[other] { $count } semanas
    }
    [month] { $count ->
        [one] { $count } mes
       *[other] { $count } meses
    }
   *[year] { $count ->
        [one] { $count } año
       *[other] { $count } años
    }
  }
shell-due-today = para hoy
shell-due-in = { $unit ->
    [day] { $count ->
        [one] dentro de { $count } día
       *[other] dentro de { $count } días
    }
    [week] { $count ->
        [one] dentro de { $count } semana
       *[other] dentro de { $count } semanas
    }
    [month] { $count ->
        [one] dentro de { $count } mes
       *[other] dentro de { $count } meses
    }
   *[year] { $count ->
        [one] dentro de { $count } año
       *[other] dentro de { $count } años
    }
  }
shell-overdue-by = { $unit ->
    [day] { $count ->
        [one] con { $count } día de retraso
       *[other] con { $count } días de retraso
    }
    [week] { $count ->
        [one] con { $count } semana de retraso
       *[other] con { $count } semanas de retraso
    }
    [month] { $count ->
        [one] con { $count } mes de retraso
       *[other] con { $count } meses de retraso
    }
   *[year] { $count ->
        [one] con { $count } año de retraso
       *[other] con { $count } años de retraso
    }
  }
shell-dates-span = { $from } a { $to }
shell-dates-since = desde { $from }
shell-dates-until = hasta { $to }
shell-day-unknown = día no conocido
shell-month-unknown = mes no conocido
shell-date-hint = Por ejemplo { $words } o { $iso }
shell-date-wrong = Esto no es una fecha. Escríbala como { $iso } o { $words }.
shell-date-future = Esta fecha está en el futuro.
shell-partial-hint = Un día, o solo el mes o el año: { $day }, { $month }, { $year }
shell-partial-wrong = Esto no es una fecha. Escríbala como { $iso }, { $day }, { $month } o { $year }.

## Archivos

shell-bytes = { $count } bytes
shell-saved-to = Guardado en { $place } ({ $size })

## Primera pantalla

shell-unlock-title = Abrir una bóveda
shell-unlock-welcome = Cuestionarios, puntuaciones y evolución. Todo permanece en este ordenador, cifrado.
shell-unlock-heading = Abra la bóveda de su consulta
shell-unlock-vault = Bóveda
shell-unlock-restored = { $name }, restaurada el { $date }
shell-unlock-opened = Abierta por última vez el { $moment }
shell-unlock-not-found = No encontrada: ¿está conectada la unidad?
shell-unlock-remove = Quitar { $name } de la lista…
shell-unlock-clear = Vaciar esta lista…
shell-unlock-forget = ¿Quitar { $name } de esta lista?
    .why = Solo desaparece esta línea. La bóveda permanece donde está, con todo su contenido: { $place }. «Abrir otra bóveda…» la encuentra de nuevo.
    .do = Quitar de la lista
shell-unlock-forget-all = ¿Vaciar la lista de bóvedas?
    .why = Cada bóveda permanece donde está, con todo su contenido. «Abrir otra bóveda…» la encuentra de nuevo; anote antes dónde están.
    .do = Vaciar la lista
shell-unlock-who = Quién la abre
shell-unlock-passphrase-missing = Escriba la frase de contraseña de esta bóveda.
shell-unlock-forgotten = ¿Ha olvidado la frase de contraseña? Use el código de recuperación…
shell-unlock-elsewhere = Abrir otra bóveda…
shell-unlock-create = Crear una bóveda…
shell-unlock-restore = Restaurar una copia…
shell-unlock-restore-of = Restaurar la copia del { $date }…
shell-unlock-another-backup = Otra copia…
shell-unlock-demo = Probar la consulta de demostración
    .hint = Doce pacientes inventados a lo largo de dos años. Nada en ella es real.
    .making = Creando la consulta de demostración: tarda unos segundos…
    .said = Creando la consulta de demostración: tarda unos segundos.
shell-unlock-handed-back = Esta ventana se entregó a un paciente: desbloquee primero esta bóveda. Para cualquier otra cosa, cierre Fibrotrend y ábralo de nuevo.
shell-unlock-confirm = ¿Abrir esta bóveda de todos modos?
shell-unlock-not-opened = No abierta.
shell-unlock-damaged = No se ha cambiado nada. Deje la bóveda dañada donde está y restaure la copia más reciente; será una bóveda nueva junto a esta.
shell-unlock-damaged-handed-back = No se ha cambiado nada. Cierre Fibrotrend, ábralo de nuevo y restaure la copia más reciente.
shell-unlock-not-changed = No se pudo cambiar la lista
shell-version = Versión { $version }
shell-locked = Bloqueada.
shell-locked-answers = Bloqueada. Las respuestas del paciente están guardadas: desbloquee para revisarlas.

## Una bóveda nueva

shell-create-heading = Cree una bóveda para los pacientes y las visitas de su consulta
shell-create-clinic = Nombre de la consulta
    .hint = La primera línea de sus informes.
    .missing = Escriba el nombre de la consulta.
shell-create-name = Su nombre
    .hint = Usted firma las visitas; más adelante podrá añadir usuarios.
    .missing = Escriba su nombre.
shell-create-code = A continuación recibirá un código de recuperación para imprimir. Sin la frase de contraseña o ese código, nadie podrá abrir nunca la bóveda.
shell-create-place = Lugar
shell-create-folder = Elegir otra carpeta…
shell-create-do = Crear bóveda
shell-create-doing = Creando…

## Frases de contraseña y código de recuperación

shell-passphrase = Frase de contraseña
    .again = Repita la frase de contraseña
    .show = Mostrar la frase de contraseña
    .hide = Ocultar la frase de contraseña
shell-passphrase-new = Nueva frase de contraseña
    .again = Repita la nueva frase de contraseña
shell-passphrase-caps = El bloqueo de mayúsculas está activado.
shell-passphrase-rule = Al menos { $least } caracteres, por ejemplo cinco palabras.
shell-passphrase-so-far = { $count } de al menos { $least } caracteres
shell-passphrase-enough = { $count } caracteres: longitud suficiente
shell-passphrase-short = La frase de contraseña necesita al menos { $least } caracteres.
shell-passphrase-differ = Las dos frases de contraseña son distintas. Escriba dos veces la misma.
shell-code = Código de recuperación
    .hint = Todos los grupos en orden. No importan mayúsculas o minúsculas, espacios ni guiones.
    .missing = Escriba el código de recuperación.
shell-recover-heading = Abrir { $name } con su código de recuperación
shell-recover-who = Quién ha olvidado la frase de contraseña
shell-recover-do = Fijar la frase de contraseña y abrir
shell-recover-hint = El código sigue siendo válido después. Si otras personas pueden haberlo visto, cree uno nuevo en Ajustes.

## Ajustes

shell-settings = Ajustes
shell-settings-clinic = Consulta
    .kept = Se guarda en esta bóveda.
shell-settings-users = Usuarios y claves
shell-settings-lock = Bloqueo
shell-settings-backups = Copias de seguridad
shell-settings-audit = Registro de auditoría
shell-settings-data = Datos: salida y entrada
shell-settings-display = Pantalla
    .kept = Se guarda en este ordenador; tiene efecto inmediato.
shell-settings-letterhead = Membrete
    .hint = Dirección y teléfono, en los informes debajo del nombre de la consulta.
shell-settings-clinician = Profesional clínico
    .hint = Aparece en los informes; una visita firmada indica quién la firmó.
    .missing = Escriba el nombre del profesional clínico.
shell-settings-paper = Papel
    .letter = Carta
shell-settings-interval = Tiempo previsto entre visitas, en días
    .hint = Decide cuándo toca una visita. En la evolución, las líneas no se unen a través de más de 1,5 veces ese tiempo.
    .wrong = Escriba un número entero de días, 1 o más.
shell-settings-safety = Texto de seguridad
    .hint = Se muestra cuando la pregunta 9 del PHQ-9 se responde por encima de «not at all»: qué hace su consulta, a quién llamar.
shell-settings-changed = Lo que ha cambiado en los ajustes no está guardado.
shell-settings-practice = Cómo trabajamos
    .about = Plantillas de titulación, la lista de comprobación antes de LDN, qué más podría explicar el dolor, moneda, controles tiroideos.
shell-settings-minutes = Minutos sin uso
    .hint = De { $least } a { $most }. Mover el puntero cuenta como uso.
    .wrong = Escriba un número entero de { $least } a { $most }.
shell-settings-lock-about = La bóveda se bloquea después de este tiempo, cuando el ordenador entra en suspensión, con { $ctrl }+{ $letter } y cuando usted elige «Bloquear». Las respuestas, notas y listas a medio escribir se guardan antes; lo que está en un formulario y aún no se ha guardado se pierde, por eso el último minuto avisa de que el bloqueo está cerca. Después no queda nada de ningún paciente en la ventana ni en la memoria.
shell-theme = Colores
    .system = Como el sistema
    .light = Claro
    .dark = Oscuro
shell-contrast = Contraste
    .system = Como el sistema
    .more = Alto
shell-text-size = Tamaño del texto
shell-sign-keys = Teclas de una letra, cifra o signo
    .everywhere = Funcionan en todas partes
    .focus = Solo en lo que tiene el foco
    .hint = Elija lo segundo si usted habla al ordenador o pulsa teclas sin querer.
shell-language = Idioma
    .system = Como el sistema
    .hint = Los cuestionarios permanecen en el idioma en que están autorizados. Los veredictos, las alertas, los mensajes de error y los informes están por ahora solo en inglés.
