"""What is said of takes beside one another, of their approval, of farms and of other programs, in Spanish."""

from __future__ import annotations

PRODUCTION = {
    # Beside one another
    'Compare and Vary': 'Comparar y variar',
    'Compare Takes': 'Comparar tomas',
    'Compare the active take with the one that the compositor shows, in the same node: with a wipe, or one of them '
    'alone':
        'Compara la toma activa con la que muestra el compositor, en el mismo nodo: con un barrido, o una de ellas '
        'sola',
    'Stop Comparing': 'Dejar de comparar',
    'Let the compositor show the take alone, as it did before':
        'Hace que el compositor muestre la toma sola, como antes',
    'Show Side': 'Mostrar lado',
    'Side': 'Lado',
    'Both': 'Ambas',
    'Other': 'Otra',
    'Wipe': 'Barrido',
    'No Take': 'Sin toma',
    'The take left of the wipe, the other one right of it':
        'La toma a la izquierda del barrido, la otra a la derecha',
    'The take that was there before, alone': 'La toma que estaba antes, sola',
    'The other take alone': 'La otra toma, sola',
    'Renders show the comparison': 'La comparación aparece al procesar',
    'No takes are compared': 'No se están comparando tomas',
    'No takes are compared here.': 'Aquí no se están comparando tomas.',
    'There is nothing to end.': 'No hay nada que terminar.',
    'Compare takes of one verb.': 'Comparar tomas de la misma tarea.',
    'Take {0} is a {1} and take {2} a {3}.': 'La toma {0} es un {1} y la toma {2} un {3}.',
    'Take {0} is left of the wipe, take {1} right of it. Renders show both.':
        'La toma {0} está a la izquierda del barrido, la toma {1} a la derecha. Al procesar aparecen ambas.',
    'Take {0} shows alone.': 'La toma {0} se muestra sola.',
    'There are no two takes of this verb with finished frames':
        'No hay dos tomas de esta tarea con fotogramas terminados',
    'Use Settings': 'Usar opciones',
    'Set the panel to what the active take was made with: verb, model, controls, seed, anchor or matte, frames and '
    'card':
        'Define el panel con lo que se usó para hacer la toma activa: tarea, modelo, controles, semilla, ancla o mate, '
        'fotogramas y tarjeta',
    'The panel is set as for take {0}. {1}': 'El panel quedó como para la toma {0}. {1}',
    'The panel is set as for take {0}.': 'El panel quedó como para la toma {0}.',
    'It has every {0}th frame: set the range and step of the scene for that.':
        'Tiene un fotograma de cada {0}: definir para eso el rango y el intervalo de la escena.',
    'The object "{0}" is not in the scene.': 'El objeto "{0}" no está en la escena.',
    'The {0} "{1}" is not in the file.': '"{1}" ({0}) no está en el archivo.',
    'The {0} "{1}" is not in the scene.': '"{1}" ({0}) no está en la escena.',
    'The plates of the take are gone, so the place of its card is not known.':
        'Los plates de la toma ya no están, así que se desconoce el lugar de su tarjeta.',
    'The scene has changed since take {0} was made: its size, rate or shutter are others now, or its camera.':
        'La escena cambió desde que se hizo la toma {0}: ahora son otros su tamaño, velocidad u obturación, o su '
        'cámara.',
    'Use the settings of the take and generate it anew.': 'Usar las opciones de la toma y generarla de nuevo.',
    'Vary': 'Variar',
    'Variations': 'Variaciones',
    'How many takes to make, each with another seed': 'Cuántas tomas hacer, cada una con otra semilla',
    'Count': 'Cantidad',
    'Make more takes like the active one, of the same plates, each with another seed. When they are done they are '
    'shown side by side on a contact sheet; none is delivered':
        'Hace más tomas como la activa, de los mismos plates, cada una con otra semilla. Al terminar se muestran lado a '
        'lado en una hoja de contactos; no se entrega ninguna',
    'Contact Sheet': 'Hoja contactos',
    'Show the takes of this verb side by side in an Image Editor, without those that are rejected: the newest 25. The '
    'sheet is also a file beside the takes':
        'Muestra lado a lado las tomas de esta tarea en un Editor de imágenes, sin las rechazadas: las 25 más '
        'recientes. La hoja también es un archivo junto a las tomas',
    'How many frames of each take the contact sheet shows: one is the middle one':
        'Cuántos fotogramas de cada toma muestra la hoja de contactos: si es uno, el del medio',
    '{0} takes are on the image "{1}".': 'Hay {0} tomas en la imagen "{1}".',
    '{0} Open it in an Image Editor.': '{0} Abrirla en un Editor de imágenes.',
    'None of the takes has a picture yet.': 'Ninguna de las tomas tiene imagen todavía.',
    'Queue': 'Cola',
    'Cancel All': 'Cancelar todo',
    'Clear': 'Limpiar',
    'Stop every job. Finished frames stay, and Resume goes on from there':
        'Detiene todos los trabajos. Los fotogramas terminados se conservan, y Reanudar continúa desde ahí',
    'Take the jobs that have ended off the list. Their takes stay':
        'Quita de la lista los trabajos que ya terminaron. Sus tomas se conservan',
    '{0} more wait': '{0} más en espera',
    'Frame': 'Fotograma',
    'The frame of the take that is shown here': 'El fotograma de la toma que se muestra aquí',
    'Follow Current Frame': 'Seguir fotogr. actual',
    'Show the picture of the take at the current frame of the scene':
        'Muestra la imagen de la toma en el fotograma actual de la escena',
    'Note': 'Nota',
    'What you want to remember about this take': 'Lo que convenga recordar sobre esta toma',
    '{0}, flicker {1}': '{0}, parpadeo {1}',

    # Menus and assets
    'Active Take': 'Toma activa',
    'Take on a Card': 'Toma en una tarjeta',
    'Mark Group as Asset': 'Marcar grupo como recurso',
    'Show the node group of the active take in the Asset Browser, with its picture. Its frames stay where they are':
        'Muestra el grupo de nodos de la toma activa en el Explorador de recursos, con su imagen. Sus fotogramas quedan '
        'donde están',
    '"{0}" is an asset.': '"{0}" es un recurso.',
    '{0} of the shot {1}': '{0} del plano {1}',

    # Keyframed controls
    'The control {0} of {1} has a driver or NLA strips: what they give is known only while the scene plays.':
        'El control {0} de {1} tiene un controlador o clips de ANL: lo que dan sólo se conoce mientras se reproduce la '
        'escena.',
    'Bake it to keyframes, or remove the driver.': 'Capturarlo a fotogramas clave, o eliminar el controlador.',
    '"{0}" are no keys for {1}.': '"{0}" no son claves para {1}.',
    'Give each frame once.': 'Dar cada fotograma una sola vez.',
    'The keys of {0} are not in order of their frames: {1}.':
        'Las claves de {0} no están en el orden de sus fotogramas: {1}.',
    'Write value@frame, as in 0@1,0.5@24.': 'Escribir valor@fotograma, como en 0@1,0.5@24.',
    '{0} is the same over all of a take.': '{0} es igual a lo largo de toda la toma.',
    'Give it one value, without frames.': 'Darle un solo valor, sin fotogramas.',

    # Approval
    'Approval': 'Aprobación',
    'Production': 'Producción',
    'Status': 'Estado',
    'candidate': 'candidata',
    'approved': 'aprobada',
    'final': 'final',
    'rejected': 'rechazada',
    'draft': 'borrador',
    'Make Candidate': 'Hacer candidata',
    'Approve': 'Aprobar',
    'Make Final': 'Hacer final',
    'Reject': 'Rechazar',
    'Back to Draft': 'Volver a borrador',
    'Set Status of Take': 'Definir estado de toma',
    'Take the next step in the approval of the active take': 'Da el siguiente paso en la aprobación de la toma activa',
    'Propose the active take: it is as it is to be seen': 'Propone la toma activa: está como debe verse',
    'Note that the active take was approved in writing, by whom, and where it is written':
        'Anota que la toma activa fue aprobada por escrito, por quién, y dónde consta',
    'Let the active take go into the film. Weights whose licence forbids it cannot':
        'Permite que la toma activa entre en la película final. Con pesos cuya licencia lo prohíbe no es posible',
    'Note that the active take is not to be used. It stays on disk':
        'Anota que la toma activa no se debe usar. Queda en el disco',
    'Take back what was said of the active take. What was said stays on record':
        'Retira lo que se dijo de la toma activa. Lo dicho queda en el registro',
    'Who says so': 'Quién lo dice',
    'The document, mail or ticket that says so in writing': 'El documento, correo o ticket que lo dice por escrito',
    'Consent': 'Consentimiento',
    'The written consent of whoever\'s likeness the take shows, if it shows one':
        'El consentimiento escrito de la persona cuya imagen muestra la toma, si muestra alguna',
    'What else is to be kept with this step': 'Qué más debe guardarse con este paso',
    'Burn In TEMP': 'Estampar TEMP',
    'Write TEMP into the thumbnails of what is not approved. Frames are never written into':
        'Escribe TEMP en las miniaturas de lo que no está aprobado. En los fotogramas nunca se escribe',
    'Shows a Likeness': 'Muestra a alguien',
    'New takes show a person whom somebody may know. Approving them asks for a written consent':
        'Las nuevas tomas muestran a una persona que alguien podría reconocer. Al aprobarlas se pide un consentimiento '
        'escrito',
    'Take {0} is {1}': 'Toma {0}: {1}',
    'Resume the take first: frames are missing': 'Reanudar antes la toma: faltan fotogramas',
    'There are no takes yet': 'Aún no hay tomas',
    'Read every file of the active take, and compare it with what was recorded and signed':
        'Lee todos los archivos de la toma activa, y los compara con lo que se registró y firmó',
    'Reading every file...': 'Leyendo todos los archivos...',
    'Record Sheet': 'Hoja de registro',
    'Write all takes of all shots in the takes folder on one page and in one table, with thumbnails, models, '
    'licences, seeds and approvals, and open the page':
        'Escribe todas las tomas de todos los planos de la carpeta de tomas en una página y en una tabla, con '
        'miniaturas, modelos, licencias, semillas y aprobaciones, y abre la página',
    '{0} takes in {1} and {2}': '{0} tomas en {1} y {2}',
    'Take {0} is {1}: what follows is {2}.': 'La toma {0} figura como {1}: lo que sigue es {2}.',
    'Take {0} lacks {1} frames: resume it first.': 'A la toma {0} le faltan {1} fotogramas: reanudarla antes.',
    'Nobody wrote down who approved take {0}: make it a candidate and approve it again.':
        'Nadie anotó quién aprobó la toma {0}: hacerla candidata y volver a aprobarla.',
    'This version does not know the model "{0}", nor what its licence allows.':
        'Esta versión no conoce el modelo "{0}", ni lo que permite su licencia.',
    'The licence of {0} ({1}) allows no commercial work: it can never be final.':
        'La licencia de {0} ({1}) no permite el uso comercial: nunca podrá ser final.',
    'Take the steps in their order: candidate, approved, final.':
        'Dar los pasos en su orden: candidata, aprobada, final.',
    'Nobody is named who says so.': 'No se nombra a quien lo dice.',
    'Give a name.': 'Dar un nombre.',
    'A take is approved in writing, and no reference is given to what was written.':
        'Una toma se aprueba por escrito, y no se da ninguna referencia a lo escrito.',
    'Give the document, mail or ticket that says so.': 'Dar el documento, correo o ticket que lo dice.',
    'The take shows the likeness of a person, and no reference to a written consent is given.':
        'La toma muestra la imagen de una persona, y no se da ninguna referencia a un consentimiento escrito.',
    'Give the reference of the consent.': 'Dar la referencia del consentimiento.',
    'Approve it, reject it, or take both back.': 'Aprobarla, rechazarla, o retirar ambas cosas.',

    'Status: {0}.': 'Estado: {0}.',
    'Status: {0} (temp).': 'Estado: {0} (temp).',
    'Status: {0}, by {1} on {2}.': 'Estado: {0}, por {1} el {2}.',
    'Status: {0} (temp), by {1} on {2}.': 'Estado: {0} (temp), por {1} el {2}.',
    'Status: {0}, by {1} on {2}, reference "{3}".': 'Estado: {0}, por {1} el {2}, referencia "{3}".',
    'Status: {0} (temp), by {1} on {2}, reference "{3}".': 'Estado: {0} (temp), por {1} el {2}, referencia "{3}".',

    # What verifying finds
    'The take lacks {0} frames, so it has no record yet: resume it.':
        'A la toma le faltan {0} fotogramas, así que aún no tiene registro: reanudarla.',
    'The take has no {0}: it was made before takes had one, or the record was deleted.':
        'La toma no tiene {0}: se hizo antes de que las tomas lo tuvieran, o se borró el registro.',
    'The record is not signed: there is no {0}. Whoever can write to the folder can have changed it.':
        'El registro no está firmado: no hay {0}. Cualquiera que pueda escribir en la carpeta puede haberlo cambiado.',
    'The signature cannot be checked. {0}': 'No es posible comprobar la firma. {0}',
    'The signature cannot be checked.': 'No es posible comprobar la firma.',
    '{0} is not what was signed ({1}).': '{0} no es lo que se firmó ({1}).',
    '{0} is signed by "{1}", whom none of the trusted certificates vouches for.':
        '{0} está firmado por "{1}", a quien no avala ninguno de los certificados de confianza.',
    '{0} is signed with a certificate that a machine made for itself. That shows that nothing was changed since, and '
    'not who made it.':
        '{0} está firmado con un certificado que un equipo creó para sí mismo. Eso demuestra que nada cambió desde '
        'entonces, pero no quién lo hizo.',
    '{0} is signed by "{1}" of "{2}", {3}.': '{0} está firmado por "{1}" de "{2}", {3}.',
    'whom a trusted certificate vouches for': 'a quien avala un certificado de confianza',
    'by the certificate\'s own word': 'según dice el propio certificado',
    '{0} is missing.': 'Falta {0}.',
    '{0} was changed.': '{0} cambió.',
    '{0} is not in the record.': '{0} no está en el registro.',
    '{0} files of {1} frames are unchanged.': '{0} archivos de {1} fotogramas no cambiaron.',
    'Of the plates, {0} was changed.': 'De los plates, cambió {0}.',
    '{0} of {1} files of its plates are gone: the take cannot be made again.':
        'Ya no están {0} de {1} archivos de sus plates: no es posible volver a hacer la toma.',
    '{0} files of its plates are unchanged.': '{0} archivos de sus plates no cambiaron.',
    'take.json and the record do not agree on "{0}": {1} and {2}.':
        'take.json y el registro no coinciden en "{0}": {1} y {2}.',
    'take.json says the same as the record.': 'take.json dice lo mismo que el registro.',

    # Farms, chunks, and Nuke
    'Farm': 'Granja',
    'Submit': 'Enviar',
    'Chunk Size': 'Tamaño bloque',
    'How many frames a worker makes at a time': 'Cuántos fotogramas hace un equipo por vez',
    'Write a job for a farm beside the takes, with a copy of the file as it is now: an Open Job Description bundle and '
    'plain shell lines. Nothing is generated here':
        'Escribe un trabajo para una granja junto a las tomas, con una copia del archivo como está ahora: un paquete '
        'Open Job Description y simples líneas de shell. Aquí no se genera nada',
    'A farm has no window: choose another source than the viewport':
        'Una granja no tiene ventanas: elegir un origen distinto de la vista',
    'The job is in {0}': 'El trabajo está en {0}',
    '"{0}" names a frame twice.': '"{0}" nombra dos veces un fotograma.',
    'Name each frame once.': 'Nombrar cada fotograma una sola vez.',
    'Nuke': 'Nuke',
    'When done, write scripts of Nuke beside the files of the take':
        'Al terminar, escribe scripts de Nuke junto a los archivos de la toma',
    'Beside the files of the take': 'Junto a los archivos de la toma',
    'Beside the files of {0}': 'Junto a los archivos de {0}',
    'Removed: {0}.': 'Eliminado: {0}.',
    'Take {0} has no script of Nuke.': 'La toma {0} no tiene script de Nuke.',
    'Take {0} is in {1}, beside its frames.': 'La toma {0} está en {1}, junto a sus fotogramas.',
    'scripts of Nuke beside the files of the take, with its merge by depth and its grade in stock nodes':
        'scripts de Nuke junto a los archivos de la toma, con su integración por profundidad y su corrección de color '
        'en nodos estándar',
    'The camera could not be written: {0}': 'No fue posible escribir la cámara: {0}',
    'Check the drive.': 'Comprobar la unidad.',
    'Move the shot to later frames.': 'Mover el plano a fotogramas posteriores.',
    'Take {0} has frames before 0, for which Nuke has no names.':
        'La toma {0} tiene fotogramas anteriores a 0, para los que Nuke no tiene nombres.',
    'Take {0} has no frames yet.': 'La toma {0} aún no tiene fotogramas.',
    'Wait until the first one is made.': 'Esperar a que se haga el primero.',

    # A process of its own
    'Run In': 'Ejecutar en',
    'Where models run': 'Dónde se ejecutan los modelos',
    'This Process': 'Este proceso',
    'Inside Blender, with nothing to start': 'Dentro de Blender, sin nada que iniciar',
    'A Separate Process': 'Un proceso aparte',
    'Beside Blender, which stays up whatever happens there. Takes a second Blender\'s memory and its time to start':
        'Junto a Blender, que sigue en pie pase lo que pase ahí. Cuesta la memoria de un segundo Blender y el tiempo de '
        'iniciarlo',
    'A separate process could not be started: {0}.': 'No fue posible iniciar un proceso aparte: {0}.',
    'Choose to run in this process, in the preferences of Second Unit.':
        'Elegir Ejecutar en: Este proceso, en las preferencias de Second Unit.',
    'The process that generates ended with {0}: {1}': 'El proceso que genera terminó con {0}: {1}',
    'The Blender that rendered the shot ended with {0}: {1}': 'El Blender que procesaba el plano terminó con {0}: {1}',
    'Finished frames are kept, and Resume goes on. If it ends so again, there may not be enough memory: choose a '
    'smaller model, or close other programs.':
        'Los fotogramas terminados se conservan, y Reanudar continúa. Si vuelve a terminar así, puede que falte '
        'memoria: elegir un modelo más pequeño, o cerrar otros programas.',
    'it said nothing': 'no dijo nada',

    # Not approved yet
    'Burn TEMP into Renders': 'Estampar TEMP al procesar',
    'Let Blender write into every picture that this scene renders, as of an animatic, that it is not approved. Pressed '
    'again, renders are as before':
        'Hace que Blender escriba en cada imagen que procese esta escena, como en un animatic, que no está aprobada. Al '
        'pulsar de nuevo, las imágenes salen como antes',
    'Renders of this scene are bare': 'Las imágenes de esta escena salen limpias',
    'Renders of this scene say TEMP': 'Las imágenes de esta escena dicen TEMP',
    'TEMP, not approved': 'TEMP, sin aprobar',
    'This scene renders OpenEXR, and nothing is burnt into that':
        'Esta escena se procesa a OpenEXR, y ahí no se estampa nada',
    'Write TEMP into the pictures of contact sheets and record sheets that nobody has approved':
        'Escribe TEMP en las imágenes de las hojas de contactos y de registro que nadie haya aprobado',

    # The camera's background
    'A background of the camera': 'Un fondo de la cámara',
    'Camera Background': 'Fondo de cámara',
    'Give the camera this name again, or choose another one in the scene properties.':
        'Volver a dar este nombre a la cámara, o elegir otra en las propiedades de la escena.',
    'In front of what "{0}" sees': 'Delante de lo que ve "{0}"',
    'No {0} of the shot "{1}" is a background.': 'No hay {0} del plano "{1}" como fondo.',
    'Take {0} is a background of "{1}".': 'La toma {0} es un fondo de "{1}".',
    'Take {0} is no background of a camera.': 'La toma {0} no es el fondo de ninguna cámara.',
    'The background of "{0}" was taken out.': 'Se quitó el fondo de "{0}".',
    'The camera "{0}" is linked from another file.': 'La cámara "{0}" está vinculada desde otro archivo.',
    'The scene has no camera': 'La escena no tiene cámara',
    'The scene has no camera "{0}", with which the shot was captured.':
        'La escena no tiene la cámara "{0}", con la que se capturó el plano.',
    'The shot was captured with a render border, and a background fills the whole frame.':
        'El plano se capturó con una región de procesamiento, y un fondo llena todo el encuadre.',
    'a background image of the camera, seen in the 3D view and in no render':
        'una imagen de fondo de la cámara, que se ve en la vista 3D y nunca al procesar',
    'When done, show the take where the view looks through the camera. No render has it':
        'Al terminar, muestra la toma donde la vista mira a través de la cámara. No aparece al procesar',
    'When done, put the take on a channel of its own in the sequencer':
        'Al terminar, pone la toma en un canal propio del editor de video',
    'Sequencer': 'Editor de video',
    'Background': 'Fondo',

    # The sequencer
    'A new scene "{0}"': 'Una nueva escena "{0}"',
    'It lies over the whole picture: only the compositor knows what stands before it.':
        'Está encima de toda la imagen: sólo el compositor sabe qué hay delante de ella.',
    'Move strips down, and try again.': 'Mover clips hacia abajo, y volver a intentarlo.',
    'No {0} of the shot "{1}" is in the sequencer.': 'No hay {0} del plano "{1}" en el editor de video.',
    'Renders of "{0}" show the sequencer from now on, unless Sequencer is off in its output settings.':
        'A partir de ahora, al procesar "{0}" se muestra el editor de video, salvo que Editor de video esté desactivado '
        'en sus opciones de salida.',
    'Take {0} is on channel {1} of "{2}".': 'La toma {0} está en el canal {1} de "{2}".',
    'Take {0} was brought up to date in the sequencer.': 'Se actualizó la toma {0} en el editor de video.',
    'The scene "{0}" was made for it.': 'Para eso se creó la escena "{0}".',
    'There is no channel above the strips at these frames.':
        'No hay ningún canal por encima de los clips en estos fotogramas.',
    'a strip on a channel of its own in the sequencer, the newest on top':
        'un clip en un canal propio del editor de video, el más reciente arriba',
    '{0} strips of "{1}" were taken out of the sequencer.': 'Se quitaron {0} clips de "{1}" del editor de video.',
    'Wait for the first frame.': 'Esperar el primer fotograma.',

    # The runtime
    'Runtime': 'Entorno de ejecución',
    'The runtime': 'El entorno de ejecución',
    'Install Second Unit as an extension.': 'Instalar Second Unit como extensión.',
    'Press Install Runtime first.': 'Pulsar antes Instalar entorno de ejecución.',
    'The runtime is being installed or verified.': 'El entorno de ejecución se está instalando o verificando.',
    'There are no libraries to verify.': 'No hay bibliotecas que verificar.',
    'There is no folder for the libraries.': 'No hay ninguna carpeta para las bibliotecas.',
    'Copied. It stands in the text "{0}" as well': 'Copiado. También está en el texto "{0}"',
    'The libraries are loaded. Their files go when Blender is started again':
        'Las bibliotecas están cargadas. Sus archivos se borran al volver a iniciar Blender',
    'The runtime cannot be removed while a take is made':
        'No es posible eliminar el entorno de ejecución mientras se hace una toma',
    'Libraries are loaded from the former version. The new one is used when Blender is started again.':
        'Hay bibliotecas cargadas de la versión anterior. La nueva se usará al volver a iniciar Blender.',
    'The libraries come from the folder that is chosen here.':
        'Las bibliotecas se toman de la carpeta elegida aquí.',
    'The libraries that run the models are not installed for Python {0}.':
        'Las bibliotecas que ejecutan los modelos no están instaladas para Python {0}.',
    'torch is taken from {0}, which another extension or this Python brings. It stands before the runtime, and is left '
    'alone.':
        'torch se toma de {0}, que trae otra extensión o este Python. Está antes que el entorno de ejecución, y se deja '
        'intacto.',
    'torch {0} for {1}, {2} libraries: {3} to download': 'torch {0} para {1}, {2} bibliotecas: {3} por descargar',
    'torch {0}, diffusers {1}: every file verified {2}':
        'torch {0}, diffusers {1}: todos los archivos verificados ({2})',
    'It has {0} in it, and runs on the processor as well. The package registry has no smaller build for this platform.':
        'Incluye {0}, y funciona también en el procesador. El registro de paquetes no tiene una compilación más pequeña '
        'para esta plataforma.',
    'the processor': 'el procesador',
    'There is no list for {0} with Python {1} on {2}.': 'No hay lista para {0} con Python {1} en {2}.',
    'The one for {0} is offered, and models run on {1}.':
        'Se ofrece la de {0}, y los modelos se ejecutan en {1}.',
    'The package registry has no such torch: choose a Wheel Folder that a studio prepared with it, or Own Libraries.':
        'El registro de paquetes no tiene ese torch: elegir una Carpeta de wheels que un estudio haya preparado con él, '
        'o Bibliotecas propias.',
    'The installer ended with status {0}.': 'El instalador terminó con el estado {0}.',
    'What it said is in {0}.': 'Lo que dijo está en {0}.',
    'A wheel would write outside of its folder: {0}.': 'Un wheel escribiría fuera de su carpeta: {0}.',
    'Do not install from where it is.': 'No instalar desde donde está.',
    'Changed or missing among the libraries: {0}{1}.': 'Cambiado o faltante en las bibliotecas: {0}{1}.',
    'Press Repair: only what is broken comes again.': 'Pulsar Reparar: sólo vuelve a llegar lo dañado.',
    'Check the connection and the proxy, then press Install Runtime again: it goes on where it stopped. All that pip '
    'said is in {0}.':
        'Comprobar la conexión y el proxy, y volver a pulsar Instalar entorno de ejecución: continúa donde se detuvo. '
        'Todo lo que dijo pip está en {0}.',
    'Choose a folder that "dev.py wheels" prepared for this Python and platform.':
        'Elegir una carpeta preparada con "dev.py wheels" para este Python y esta plataforma.',
    'Delete that file and press Install Runtime again.':
        'Borrar ese archivo y volver a pulsar Instalar entorno de ejecución.',
    'pip could not fetch {0}: {1}.': 'pip no pudo obtener {0}: {1}.',
    'it gave no reason': 'no dio ninguna razón',
    '{0} is not in {1}.': '{0} no está en {1}.',
    '{0} is not the wheel that is locked: its digest is another one.':
        '{0} no es el wheel fijado: su suma de verificación es otra.',
    '{0} is no list of libraries that this Second Unit reads.':
        '{0} no es una lista de bibliotecas que este Second Unit pueda leer.',
    'Make it again with the "dev.py lock" of this version.': 'Volver a hacerla con el "dev.py lock" de esta versión.',
    'Free some space, then press Install Runtime again: it goes on where it stopped.':
        'Liberar espacio y volver a pulsar Instalar entorno de ejecución: continúa donde se detuvo.',
    'The disk has no room for {0}: {1} GB needed, {2} GB free in {3}.':
        'No hay lugar en el disco para {0}: se necesitan {1} GB, y hay {2} GB libres en {3}.',
    'the libraries': 'las bibliotecas',

    # Tooltips of the groups' inputs
    'The picture on which the element is laid': 'La imagen a la que se superpone el elemento',
    'The picture on which it is laid': 'La imagen a la que se superpone',
    'The picture with the element': 'La imagen con el elemento',
    'The picture with the look or the patch': 'La imagen con el look o el parche',
    'Alpha of what was added': 'Alfa de lo que se agregó',
    'Distance of what the picture shows. Left alone, it is far away':
        'Distancia de lo que muestra la imagen. Si se deja sin conectar, es muy lejana',
    'Hides the element where it is 1, beside the depth': 'Oculta el elemento donde vale 1, además de la profundidad',
    'Number of the take that shows, 0 for none': 'Número de la toma que se muestra, 0 para ninguna',
    'Opacity of the element': 'Opacidad del elemento',
    'Brightness of the element, in stops': 'Brillo del elemento, en stops',
    'Brightness of the look, in stops': 'Brillo del look, en stops',
    'How much of it shows: none at 0, the picture stays as it is':
        'Cuánto se ve de él: nada en 0, la imagen queda como está',
    'Multiplies the colour of the element': 'Multiplica el color del elemento',
    'How far what stands nearer hides the element': 'Hasta qué punto oculta al elemento lo que está más cerca',
    'Depth over which the element fades in front of a surface':
        'Profundidad en la que el elemento se desvanece delante de una superficie',
    'Use the rendered holdout, where there is one, in place of the depth':
        'Usa el hueco procesado, donde lo haya, en lugar de la profundidad',
    'How much of the light of the sun the element takes from the picture':
        'Cuánta luz del sol le quita el elemento a la imagen',
    'How strongly what is hot lights the picture around it':
        'Con qué intensidad lo caliente ilumina la imagen a su alrededor',
    'Light of this node at 1, light with which the take was made at 0':
        'La luz de este nodo en 1, la luz con que se hizo la toma en 0',
    'Towards the sun, in the world': 'Hacia el sol, en coordenadas globales',
    'Color of the sun': 'Color del sol',
    'Strength of the sun, as of a sun lamp': 'Intensidad del sol, como la de una luz de tipo Sol',
    'Color and brightness of the sky, as of the world': 'Color y brillo del cielo, como los del entorno',
    'Multiplies the color of the matter, not of its glow': 'Multiplica el color de la materia, no el de su resplandor',
    'Brightness of what glows, in stops': 'Brillo de lo que resplandece, en stops',
    'Temperature of what glows, in kelvin where the heat is 1':
        'Temperatura de lo que resplandece, en kelvin donde el calor es 1',
    'Number of the take to compare with, 0 for the picture without one':
        'Número de la toma con la que comparar, 0 para la imagen sin ninguna',
    'Both with the wipe at 0, the take alone at 1, the other alone at 2':
        'Ambas con el barrido en 0, la toma sola en 1, la otra sola en 2',
    'Where the edge stands, from the left: left of it the take shows, right of it the other':
        'Dónde está el borde, desde la izquierda: a su izquierda se ve la toma, a su derecha la otra',
    'The element as it was generated': 'El elemento como se generó',
    'Its coverage': 'Su cobertura',
    'Light maps: right, left, above': 'Mapas de luz: derecha, izquierda, arriba',
    'Light maps: below, front, back': 'Mapas de luz: abajo, frente, atrás',
    'How much of it glows': 'Cuánto de él resplandece',
    'Color of the matter': 'Color de la materia',
    'Brightness of the glow with which the take was made, in stops':
        'Brillo del resplandor con que se hizo la toma, en stops',
    'Are there pictures of debris?': '¿Hay imágenes de escombros?',
    'The debris as it was generated': 'Los escombros como se generaron',
    'What is seen of it': 'Lo que se ve de ellos',
    'Its light maps: right, left, above': 'Sus mapas de luz: derecha, izquierda, arriba',
    'Its light maps: below, front, back': 'Sus mapas de luz: abajo, frente, atrás',
    'What share of the element it hides': 'Qué parte del elemento ocultan',
    'How much of the debris shows: 0 leaves it out': 'Cuánto se ve de los escombros: 0 los omite',
    'Multiplies the color of the debris': 'Multiplica el color de los escombros',
}
