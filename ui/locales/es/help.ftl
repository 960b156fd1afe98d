# Ayuda en la ventana: las teclas y la página de ayuda.

help-keys = Teclado

## Nombres de las teclas, como están en el teclado

help-key-tab = Tab
help-key-ctrl = Ctrl
help-key-shift = Mayús
help-key-esc = Esc
help-key-enter = Intro
help-key-home = Inicio
help-key-end = Fin
help-key-page-up = Re Pág
help-key-page-down = Av Pág
help-key-backspace = Retroceso
help-key-space = Espacio

## Qué hacen

help-keys-everywhere = En todas partes
    .find = Ir a un paciente, lugar u orden por su nombre
    .keys = Estas teclas
    .tab = Siguiente control
    .lock = Bloquear
    .escape = Cerrar un diálogo; volver del cuestionario a la visita

help-keys-undo = Cuestionarios y formularios
    .undo = Deshacer: una respuesta, un campo o una fila, paso a paso; mientras se escribe una palabra, sus letras
    .redo = Rehacer, también { $command } Y

help-keys-find = Búsqueda por nombre
    .move = Moverse por la lista
    .page = Ocho líneas cada vez
    .go = Ir allí o hacerlo
    .close = Cerrar

help-keys-lists = Pacientes y cuestionarios
    .search = Buscar
    .move = Moverse por la lista
    .open = Abrir

help-keys-visit = Visita
    .next = Abrir el siguiente cuestionario sin terminar, justo al abrirse la visita

help-keys-timeline = Línea de tiempo
    .marks = Marca anterior o siguiente por fecha, cuando Tab ha llegado a las marcas
    .ends = Primera o última marca
    .record = Ir al registro
    .period = Periodo más corto o más largo
    .moved = Periodo anterior o posterior

help-keys-checklists = Listas de comprobación
    .line = Abierto, sin hallazgos, hallado, no necesario; después a la línea siguiente, o al resultado de lo hallado
    .today = Fecha de hoy
    .move = Línea anterior o siguiente
    .next = En un resultado o una fecha: a la línea siguiente

help-keys-labs = Laboratorio
    .add = Añadir el resultado; a la siguiente prueba del mismo día

help-keys-diary = Diario
    .next = A la siguiente valoración
    .step = Cinco más o menos

help-keys-choices = Listas que se abren al escribir
    .move = Moverse por la lista
    .take = Tomarlo
    .close = Cerrar la lista

help-keys-form = Cuestionario
    .choose = Elegir ese número y seguir; las respuestas sin número se cuentan 1, 2, 3 desde arriba
    .ten = Elegir 10 y seguir (+ en el teclado numérico)
    .yesno = Sí (Y) o no (N), también 1 o 0
    .step = Elegir uno menos o más, y quedarse
    .item = Pregunta anterior o siguiente
    .clear = Borrar la respuesta, también Supr
    .on = Seguir

help-keys-slider = Número sobre una línea
    .type = Escribir el número; Intro lo toma y sigue
    .step = Uno menos o más
    .page = Diez más o menos
    .ends = El menor o el mayor

help-keys-typed = Número u hora del día
    .type = Escribirlo; Intro lo toma y sigue
    .item = Pregunta anterior o siguiente

help-keys-areas = Mapa corporal y listas
    .mark = Marcar o desmarcar la zona con esa letra
    .move = Moverse por la lista de zonas
    .space = Marcar o desmarcar
    .confirm = Estas son todas: confirmar y seguir
    .none = Ningún dolor; ninguna de estas
    .item = Pregunta anterior o siguiente

help-keys-press = Pulse { $key } en cualquier lugar fuera de un campo de texto para ver esta lista.

## Página de ayuda

help-back = Volver a la primera pantalla

help-brief = Una visita en breve
    .find = Busque o añada al paciente y elija «Nueva visita». La visita tiene su propia fecha: el día en que se atendió al paciente.
    .fill = Rellene los cuestionarios. Cada respuesta se guarda en cuanto se da; puede cerrar la ventana en cualquier momento y seguir más tarde.
    .sign = Firme. Una visita firmada es de solo lectura. «Corregir…» la abre de nuevo con un motivo; lo que se había firmado antes se conserva.

help-first = El primer informe
    .steps = En una bóveda nueva y en la consulta de demostración, la lista de pacientes empieza con cinco pasos que llevan a un primer informe. Se marcan solos y no impiden nada a nadie; «Ocultar» los retira.
    .again = Mostrar los primeros pasos

help-way = Orientarse
    .search = «Buscar» en la barra, o { $command } { $letter }, encuentra pacientes por nombre o número, las partes del paciente abierto, lo que ofrece la pantalla y cualquier lugar de Fibrotrend. Escriba partes de palabras, elija con las flechas y pulse Intro.

help-undo = Deshacer
    .answers = En un cuestionario, «Deshacer» retira las respuestas una a una, hasta como estaba al abrirlo: se muestra la pregunta, y lo guardado cambia con ella. «Rehacer» las da de nuevo. El paciente también tiene «Deshacer», para sus propias respuestas. Una visita firmada no se puede deshacer; «Corregir…» la abre.
    .form = En un formulario que se guarda entero, { $command } { $letter } retira el último cambio de un campo o una fila, hasta que se cierra el formulario.
    .saved = Lo que está guardado se cambia con «Corregir…» o «Editar…», con su historial. Antes de todo lo que no se puede deshacer, una pregunta dice qué se pierde.

help-long = Lo que tarda más
    .line = Tras un segundo de trabajo, una línea al pie de la ventana dice qué se está haciendo y, donde se sabe, por dónde va; y ofrece «Cancelar» donde se puede interrumpir sin daño.

help-scores = Qué significan las puntuaciones
    .range = Cada puntuación se muestra con sus valores posibles, por ejemplo 59.0 / 100. «Por qué este número», debajo de una puntuación, indica su regla y su fuente.
    .provisional = «Provisional» junto a una puntuación o un rango de gravedad: su regla no se ha comprobado con la fuente. Se puntúa de todos modos; confírmela antes de basarse en ella.
    .band = Un rango de gravedad como «moderate» (moderado) indica la publicación de la que procede: las publicaciones no coinciden en dónde empiezan los rangos.
    .change = Un cambio siempre dice su dirección: «8.0 points better» (8,0 puntos mejor). Si es mejor más alto o más bajo consta junto a cada puntuación en «Cuestionarios».
    .acr = El resultado ACR 2016 dice si el patrón del cuestionario cumple los criterios. No es un diagnóstico.

help-unanswered = Preguntas sin responder
    .missing = Una pregunta sin responder falta; nunca cuenta como 0. Una puntuación solo se prorratea por una pregunta que falta donde lo permite la propia regla del cuestionario, y entonces dice «prorrateado». Si no, no hay puntuación. El mapa corporal cuenta cuando está confirmado, porque un mapa vacío significa «sin dolor» y la falta de mapa significa «no preguntado».

help-criteria = Criterios lado a lado
    .differ = Los criterios de 2010, 2011 y 2016 son distintos: las mismas respuestas pueden cumplir unos y no otros. Donde las respuestas lo permiten, una visita muestra los tres lado a lado, cada condición como cumplida, no cumplida o desconocida, y dice en una frase dónde no coinciden. Una condición se decide en cuanto las respuestas dadas la deciden; hasta entonces es desconocida, nunca «no cumplido».

help-conflicts = Respuestas que no encajan entre sí
    .both = Algunas respuestas no pueden ser ciertas a la vez, como más horas de sueño que en la cama. El cuestionario lo dice en la pregunta y deja ambas respuestas como están: cuál es errónea solo pueden decirlo usted y el paciente.

help-written = Lo que queda anotado
    .correct = «Corregir…» es para lo que se anotó mal. Pregunta por qué; el valor anterior se puede seguir leyendo en «Historial», con quién, cuándo y por qué.
    .ended = «Terminado…» y «Suspender…» son para lo que era correcto y ya ha acabado.
    .remove = «Quitar…» también pregunta por qué. Lo que se quita ya no cuenta; no se borra.
    .vague = La fecha de un tratamiento, un efecto adverso o una enfermedad puede conocerse solo por el mes o el año: escriba «marzo de 2025» o «2025». Queda tan imprecisa como es, y así lo dice.

help-timeline = Línea de tiempo
    .draws = El resumen de un paciente dibuja dosis, otros tratamientos, visitas, efectos adversos, resultados, diario y puntuaciones, unos debajo de otros. Elija un periodo, muévase antes o después con los botones de flecha, o arrastre sobre un tramo para verlo de cerca. Cada marca dice qué es bajo el puntero y lleva a su registro. «Líneas» elige qué puntuaciones y valoraciones se dibujan, seis como máximo.

help-treatments = Tratamientos
    .course = Cada curso de tratamiento tiene un inicio, un final y, entre ambos, sus escalones de dosis. «Añadir escalón de dosis…», «Interrumpir…», «Reanudar…» y «Suspender…» anotan lo que sucede. Lo que cuesta un tratamiento se suma debajo y se imprime en el informe si allí marca «Costes».
    .list = Elija un tratamiento de la lista cuando pueda. Una entrada propia dice «no comprobado»: las reglas de seguridad no saben nada de ella.
    .dose = Una dosis que no se conoce se omite; nada cuenta como 0. Los costes dicen «about» (aproximadamente) cuando hay días que no se conocen.

help-titration = Titulación
    .plan = Un plan dice qué toca y cuándo; los escalones de dosis dicen qué ha sucedido, y el plan se compara con ellos. Los planes salen de las plantillas propias de su consulta, en { $place }. Cambiar después una plantilla no cambia los planes que se hicieron con ella.
    .place = «Cómo trabajamos», en los ajustes

help-safety = Seguridad
    .rules = Las reglas miran lo que está anotado: tratamientos con sus fechas, enfermedades, resultados. Lo que encuentran consta en la pantalla «Seguridad» del paciente y, en breve, en el resumen y en el informe mientras está abierto, siempre con el texto de la regla, su fuente y lo bien fundada que está. «Quizá» significa que una fecha no se conoce al día exacto. Lo que ninguna regla conoce se nombra como «no comprobado». Usted decide; «Confirmar…» conserva su motivo con su nombre y la fecha, y nada desaparece en silencio.
    .lists = Debajo de las alertas están las enfermedades y dos listas de su consulta: qué hay que mirar antes de LDN y qué más podría explicar el dolor. Cada línea se guarda a medida que la rellena. Lo que ya dice la historia aparece junto a la línea; usted decide qué se deduce de ello.

help-nine = PHQ-9, pregunta 9
    .alert = Una respuesta por encima de «not at all» produce una alerta de seguridad, sea cual sea el total. A quien abre la visita le interrumpe, con el texto propio de su consulta: escríbalo en Ajustes. «Más tarde» deja la alerta en rojo sobre la visita; la visita no se puede firmar hasta que conste qué se decidió o se hizo. La alerta figura en el informe.

help-labs = Laboratorio
    .type = Escriba un resultado como está en la hoja del laboratorio: «5,0», «<0,4», una presión arterial como «120/80». Intro lo añade, y el día queda puesto para el siguiente de la misma hoja.
    .range = «Por encima» y «por debajo» se refieren al intervalo del propio laboratorio, tal como usted lo escribió con el resultado. Sin intervalo no se dice nada. El intervalo de la última vez se ofrece, nunca se rellena sin pedirlo.
    .unit = Un resultado en otra unidad conserva su número; debajo consta cuánto es en la unidad habitual. Los resultados que no se pueden convertir con certeza quedan como están.
    .hardly = Un valor apenas posible se pregunta una vez más: casi siempre está mal la unidad o el separador decimal.

help-diary = Diario
    .ratings = Once valoraciones al día, de 0 a 100. 100 es lo peor, también en el sueño: «slept very badly» (dormí muy mal). Lo que el paciente dejó en blanco queda en blanco; 0 es una valoración. «Guardar día» guarda el día entero, y los números permanecen en la pantalla si eso falla.
    .paste = «Pegar una semana…» toma celdas de una hoja de cálculo, «Leer una tabla…» un archivo CSV. Primero se muestra en qué se convierte cada columna, qué días son nuevos y cada lugar que no se puede leer. No se guarda nada antes del botón que dice cuántos días son.
    .changed = Una valoración que está en el diario solo se cambia con un motivo, o si marca «Reemplazarlas» para una tabla. La anterior permanece en el historial del día.
    .blank = «Hoja en blanco…» crea una hoja para que el paciente la rellene a mano.

help-due = Pendiente
    .list = La lista muestra lo que va con retraso, lo que toca esta semana y lo que viene después: visitas, escalones de titulación, controles de laboratorio que pide una regla de seguridad y sus propios recordatorios, como renovar una receta. Cada línea lleva a donde se hace, y desaparece en cuanto queda anotado. Los recordatorios se marcan con «Hecho».

help-helping = ¿Está ayudando?
    .verdict = Un veredicto mira una medida a lo largo de un tratamiento, con reglas fijas, y da cada motivo con su fuente. Las reglas muestran lo que dicen los números; usted decide qué se deduce de ellos.
    .phases = Las fases salen de los escalones de dosis: antes del inicio, titulación, cada dosis estable, interrupciones, tras la suspensión. Una dosis en camino hacia otra es estable si duró 28 días. Puede cambiar el nombre de las fases, mover el primer día que cuenta y excluir fases; el motivo que indique se conserva.
    .first = Los primeros 14 días de una dosis, de una interrupción y tras la suspensión no cuentan: el efecto puede estar aún llegando o yéndose. Lo que se excluye se muestra como tal.
    .compared = Los 28 días anteriores al inicio se comparan con los últimos 28 días con la dosis; sin diario, hasta tres visitas firmadas del medio año anterior con las tres últimas con la dosis. Los días sin valor siguen faltando.
    .few = Menos de 5 días valorados en uno de los dos lados, o menos de 3 visitas con la dosis, son demasiado pocos: el veredicto lo dice entonces, y también qué lo resolvería. Un cuestionario sin error publicado necesita además 3 visitas antes del inicio. Mejor aún son dos semanas de diario antes de la primera dosis.
    .days = Los días se parecen al anterior, de modo que 28 días dicen menos que 28 mediciones separadas. Por eso se amplían los intervalos.
    .both = «Improved» (mejoría) y «Worse» (empeoramiento) exigen ambas cosas: un intervalo que excluya «ningún cambio» y un tamaño relevante. En el dolor, un 30 % menos cuenta como moderado y un 50 % menos como sustancial (IMMPACT); los cuestionarios tienen sus propios tamaños publicados, cada uno con su fuente. También se nombra un cambio que está dentro del error propio de un cuestionario.
    .none = «No change that matters» (ningún cambio relevante) se dice cuando el intervalo no deja lugar para uno; «No clear change» (sin cambio claro), cuando los valores no deciden en ningún sentido.
    .lost = «Effect lost» (efecto perdido) significa que una mejoría se ha desvanecido durante ocho semanas.

help-cannot = Lo que un veredicto no puede decir
    .placebo = Si fue el tratamiento. En los ensayos también mejoraron personas con placebo; el veredicto dice cuánto.
    .anyway = Si habría ocurrido de todos modos. A menudo un tratamiento se inicia en el peor momento, y entonces las semanas siguientes tienden a ser mejores se haga lo que se haga (regresión a la media).
    .which = Cuál de dos tratamientos fue, cuando empezaron o cambiaron más o menos al mismo tiempo. El veredicto los nombra y no elige.
    .pause = Interrumpir y reanudar dice más que un solo inicio: si empeora sin el tratamiento y mejora de nuevo con él, y eso más de una vez, el azar se vuelve menos probable.

help-charts = Gráficos
    .share = Todos los gráficos de un paciente comparten los días y las dosis. Un periodo recorta lo que se dibuja, nunca lo que se juzga. Los días sin valor dejan un hueco. Los colores nunca van solos: formas, trazos y palabras dicen lo mismo, para que una impresión en gris se pueda leer. Cada gráfico se guarda como imagen (PNG para documentos, SVG para imprimir) o como CSV con los números en que se basa, y tiene una descripción para lectores de pantalla hecha con esos números.

help-evidence = Evidencia
    .trials = Lo que encontraron los ensayos de naltrexona a dosis bajas, en quién, con números, dudas y fuentes. Los ensayos no coinciden, y quienes los resumen tampoco. Que una VSG más alta se acompañe de más beneficio se apoya en diez mujeres de un ensayo: un indicio débil, ninguna razón para tratar o no tratar.

help-cohort = Cohorte
    .counted = En { $place } se cuenta a los pacientes de su consulta por tratamiento, sin nombres: cuántos lo han tenido, cuántos mejoraron un 30 % y un 50 %, efectos adversos, cuánto tiempo se tomó y por qué se suspendió. Los intervalos son exactos y amplios, porque los números son pequeños. Sus pacientes no se asignaron por sorteo y nadie tomó placebo: los números describen su consulta y no muestran si un tratamiento funciona. La tabla que se guarda no contiene nombres, números de paciente ni fechas; con pocos pacientes, aun así, se podría reconocer a alguien en ella.

help-report = Informe
    .pages = La primera página es para la historia y para los colegas. Marque lo que la sigue; el orden en papel es fijo, y se omite una parte para la que el paciente no tiene nada. «Página para el paciente» dice en lenguaje sencillo qué ha cambiado desde el inicio. Las páginas de la pantalla son las páginas que se guardan y se imprimen.

help-batch = Informes de esta semana
    .place = «Informes de esta semana»
    .each = En { $place }, desde la lista «Pendiente», se escribe un informe por cada paciente que marque: ya están marcados los que van con retraso o tienen algo pendiente hasta el final de la semana. Mientras tanto puede seguir trabajando; los informes escritos antes de «Cancelar» permanecen en la carpeta. El que no se puede hacer se nombra con su motivo, y los demás continúan. Los archivos no están cifrados: elija su carpeta con cuidado.

help-data = Datos: salida y entrada
    .where = En Ajustes, { $place }, o desde la página de un paciente junto a «Visitas», los datos salen y entran como archivos.
    .export = La exportación escribe una carpeta nueva de archivos donde usted elija: tablas (CSV) con un libro de códigos, un paquete FHIR R4, un proyecto REDCap o tablas desidentificadas para investigación. Junto a cada opción consta si nombra a pacientes. Los datos de todos y los datos para investigación son para profesionales clínicos. Los archivos no están cifrados, y el registro de auditoría anota que se escribieron.
    .research = Desidentificado no es anónimo: el README de la carpeta dice qué se hizo y de qué no protege. Los identificadores de estudio son los mismos en cada exportación; «Mostrar quién es quién» los enumera.
    .import = La importación muestra primero qué añadiría un archivo, para quién, qué está ya aquí y qué no se toma, cada cosa con su motivo. Elija en qué se convierte cada columna de una tabla; la siguiente tabla con los mismos encabezados se lee igual.
    .whole = Un archivo se guarda entero o nada: un solo lugar que no se puede leer, o un paciente que no está claro, lo deja fuera. Lo que hay aquí nunca se sobrescribe. Antes se hace una copia de seguridad.
    .patient = Un paciente se encuentra por su número de paciente y, si no, por nombre y fecha de nacimiento exactos. A quien no está aquí solo se le añade si usted lo marca. Las puntuaciones se calculan con las respuestas; los totales de un archivo solo se comparan con ellas.
    .visits = Las visitas importadas quedan abiertas: revíselas y firme. Un diccionario de datos de REDCap se lee en «Cuestionarios».

help-addresses = Direcciones
    .book = En { $place } están las farmacias y los prescriptores con sus notas, por ejemplo qué excipiente de relleno usa una farmacia. Sus nombres se ofrecen donde se anotan los tratamientos.

help-instruments = Cuestionarios
    .each = En { $place } está cada cuestionario con sus preguntas, reglas, fuentes, rangos, cita y licencia. «Probar» rellena uno sin paciente; no se guarda nada. Para una visita, busque por nombre o familia y tome lo que necesite: la siguiente visita ofrece los mismos de nuevo.

help-numbers = Cuestionarios de solo números
    .wording = El texto de muchos cuestionarios pertenece a sus titulares y no forma parte de Fibrotrend. Un cuestionario así pide «Item 1», «Item 2», etc.: haga que el paciente rellene su hoja con licencia y escriba después sus números uno tras otro. Si su consulta tiene licencia para el texto, se puede añadir a la bóveda.

help-own = Cuestionarios propios de su consulta
    .ways = «Añadir una carpeta…», en «Cuestionarios», incorpora un cuestionario que alguien escribió para usted; «Importar un FHIR Questionnaire…», uno de otro programa; «Importar un diccionario de datos REDCap…», los formularios de un proyecto REDCap. Primero se comprueba cada regla que contiene; se dice qué está mal, y nada a medio hacer se puede elegir. Un cuestionario de otro origen dice poco sobre la puntuación: revise lo que se ha hecho con él. «Guardar como FHIR Questionnaire…» da uno a otros.

help-vault = La bóveda
    .folder = Una bóveda es una carpeta con los datos cifrados de su consulta. Permanece en este ordenador; no se envía nada a ninguna parte. Solo una ventana a la vez puede tenerla abierta; una segunda dice quién la tiene. Una carpeta de red no es segura para una base de datos: allí no se crea una bóveda nueva, y una que esté allí solo se abre tras una advertencia. La primera pantalla muestra las bóvedas que se han abierto en este ordenador, con sus carpetas; una que no se encuentra quizá esté en una unidad que no está conectada. Quitar una bóveda de la lista la deja como está.

help-users = Usuarios, claves y el código de recuperación
    .passphrase = Cada usuario tiene una frase de contraseña de al menos 15 caracteres; son buenas cinco palabras que no tengan nada que ver entre sí. Se puede pegar desde un gestor de contraseñas. No se exigen mayúsculas, cifras ni signos; se rechaza lo que primero se adivina.
    .roles = Los profesionales clínicos pueden hacerlo todo. Los asistentes registran y corrigen, pero no firman, confirman ni gestionan. Los usuarios de solo lectura consultan, imprimen y guardan informes. Lo que una función no puede hacer permanece en la pantalla, inactivo, y dice por qué.
    .code = El código de recuperación abre la bóveda cuando se olvida una frase de contraseña, y fija una nueva. Se muestra una sola vez, al crearlo. Guárdelo en papel, lejos del ordenador y de sus copias de seguridad. Un código nuevo sustituye al anterior.
    .without = Sin ninguna frase de contraseña y sin el código, nadie puede abrir la bóveda ni sus copias de seguridad: no hay otra entrada.
    .from-then = Cambiar una frase de contraseña, quitar un usuario o crear un código nuevo vale para la bóveda desde ese momento. Una copia o una copia de seguridad anterior se sigue abriendo con lo que la abría entonces.

help-lock = Bloqueo
    .when = La bóveda se bloquea tras 10 minutos sin uso (de 1 a 30, en Ajustes), cuando el ordenador entra en suspensión, con Ctrl+L y con «Bloquear». Las respuestas, notas y listas a medio escribir se guardan antes; lo que está en un formulario y aún no se ha guardado se pierde, por eso el último minuto avisa de que el bloqueo está cerca. Después la ventana se carga de nuevo sin datos de ningún paciente y las claves se borran de la memoria; a cada orden se responde que la bóveda está bloqueada. El texto copiado se retira del portapapeles al cabo de un minuto, salvo que después se haya copiado otra cosa, y al bloquear. Los informes y tablas que usted guardó permanecen donde los guardó, y no están cifrados.

help-handover = Entrega al paciente
    .alone = «Entregar…», en una visita, deja que el paciente responda solo: elija los cuestionarios y entregue el ordenador. El paciente ve una pregunta cada vez en toda la pantalla y no puede llegar a nada más, ni volviendo atrás, ni cerrando, ni iniciando de nuevo el programa: eso acaba bloqueado.
    .stored = Cada respuesta se guarda en cuanto se da; si el programa o el ordenador se detiene, lo respondido está ahí.
    .unseen = El paciente no ve nombres, puntuaciones, respuestas anteriores ni alertas. Lo que produce la pregunta 9 del PHQ-9 se muestra cuando usted abre la visita: no lo deje para más tarde.
    .end = Al final, «Finalizar» bloquea. Desbloquee, y estará en la visita para revisar las respuestas.
    .sheet = Un cuestionario cuyo texto no está en Fibrotrend necesita al lado su hoja con licencia, por eso no está marcado de antemano.

help-audit = Registro de auditoría
    .chain = Cada cambio y cada consulta de los datos de un paciente (abrir una historia, un informe, una impresión, un archivo guardado, desbloquear, un desbloqueo fallido) es una entrada con quién, cuándo y qué, y en los cambios con antes, después y motivo. Las entradas están encadenadas: «Comprobar todo» descubre si una se cambió, se quitó, se intercambió o se intercaló, y también un dato registrado que no corresponde a su entrada. El número y el código de la última entrada constan en cada informe y en cada copia de seguridad; con ellos se descubre también si falta el final. El registro no puede saber si alguien usó la frase de contraseña de otra persona, y quien tenga las claves y los conocimientos podría escribir una cadena entera nueva: para eso están los códigos impresos.

help-backups = Copias de seguridad
    .when = Se hace una copia de seguridad cuando usted sale y algo ha cambiado, antes de una importación, antes de que una versión nueva cambie el formato de la bóveda, y con «Hacer copia ahora». Es un solo archivo cifrado, que se abre y se comprueba antes de darlo por válido; una copia incompleta se aparta y nunca ocupa el lugar de otra.
    .kept = Se conservan las 10 últimas, una al día durante 14 días y una al mes durante 12 meses. Elija una carpeta en otro disco: en el mismo disco se pierden con él.
    .restore = «Restaurar una copia…», en la primera pantalla o en Ajustes, abre una copia de seguridad con una frase de contraseña de su momento o con el código de recuperación, en cualquier ordenador. Muestra en qué se diferencia y crea una bóveda nueva; no se sobrescribe nada.
    .damaged = Si una bóveda está dañada, la primera pantalla lo dice y ofrece lo mismo. Deje la dañada donde está.

help-demo = La consulta de demostración
    .try = «Probar la consulta de demostración» abre una bóveda de pacientes inventados. «Demo» aparece junto a cada uno de sus nombres, en la barra y en sus informes. Su frase de contraseña es { $passphrase }.

help-access = Para cada mano, ojo y oído
    .keys = Todo funciona solo con teclas: Tab y Mayús+Tab mueven, un contorno muestra dónde está, Esc cierra lo que se ha abierto. La primera parada de Tab en una vista es «Ir al contenido».
    .place = Ajustes, Pantalla
    .look = En { $place } hay texto de hasta el 200 %, un tema oscuro y contraste alto; lo que pide el sistema se sigue por sí solo. Allí se pueden limitar las teclas de una letra o cifra a lo que tiene el foco, para quienes hablan al ordenador.
    .words = Fibrotrend habla inglés, alemán y español: el idioma se elige allí y en la primera pantalla. Los cuestionarios permanecen en el idioma en que están autorizados; los veredictos, las alertas, los mensajes de error y los informes están por ahora solo en inglés.
    .told = Los lectores de pantalla reciben el nombre de cada control, lo que se ha guardado, encontrado o rechazado, y los números de cada gráfico. El mapa corporal es también una lista de casillas, con la izquierda y la derecha de la persona que tiene dolor.
    .marks = En la línea de tiempo, Tab llega a una marca y las flechas a las demás; todas están en una lista para lectores de pantalla. Los colores de los dibujos no siguen el contraste alto.
