"""What is said of the approval of takes, of farms and other processes, and of the runtime, in Spanish."""

from __future__ import annotations

PRODUCTION = {
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
}
