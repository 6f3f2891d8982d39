"""What is said of weights, devices, memory, files and takes on disk, in Spanish. '{0}', '{1}' as in es_sentences."""

from __future__ import annotations

STORAGE = {
    # Weights, devices, memory
    'There is no folder for weights.': 'No hay ninguna carpeta para los pesos.',
    'Choose one in the preferences of Second Unit.': 'Elegir una en las preferencias de Second Unit.',
    'Weights are being downloaded or checked.': 'Se están descargando o comprobando pesos.',
    'Wait until that is done, or cancel it.': 'Esperar a que termine, o cancelarlo.',
    '{0} is being worked on already.': 'Ya se está trabajando en {0}.',
    'Broken in {0}: {1}.': 'Dañado en {0}: {1}.',
    'Press Download: they alone come again.': 'Pulsar Descargar: sólo vuelve a llegar lo dañado.',
    'Copy them to {0} once more.': 'Volver a copiarlo en {0}.',
    'Checking {0}': 'Comprobando {0}',
    'in the extension': 'en la extensión',
    'here': 'disponible',
    'begun': 'empezado',
    'to download': 'por descargar',
    '{0}: {1} GB': '{0}: {1} GB',
    'fits': 'cabe',
    'fits {0}': 'cabe {0}',
    'does not fit: needs {0} GB': 'no cabe: necesita {0} GB',
    'time not known': 'tiempo desconocido',
    'a frame': 'por fotograma',
    'for {0} frames': 'para {0} fotogramas',
    'roughly a second {0}': 'aprox. un segundo {0}',
    'roughly {0} hours {1}': 'aprox. {0} horas {1}',
    'roughly {0} minutes {1}': 'aprox. {0} minutos {1}',
    'roughly {0} seconds {1}': 'aprox. {0} segundos {1}',
    'memory not known': 'memoria desconocida',
    'Weights: no folder is chosen': 'Pesos: no se eligió ninguna carpeta',
    'There is no device "{0}".': 'No existe el dispositivo "{0}".',
    'The take is to be made on the device "{0}", which torch does not find here.':
        'La toma debe hacerse en el dispositivo "{0}", que torch no encuentra aquí.',
    'Choose another device in the preferences and make a new take.':
        'Elegir otro dispositivo en las preferencias y hacer una nueva toma.',
    'The take is to be made in {0}, which this version does not do.':
        'La toma debe hacerse en {0}, y esta versión no lo hace.',
    'Make a new take.': 'Hacer una nueva toma.',
    'The take is to be made with parts of the model outside of the device, but "{0}" has no memory of its own.':
        'La toma debe hacerse con partes del modelo fuera del dispositivo, pero "{0}" no tiene memoria propia.',
    '{0} needs {1} GB; the memory budget is {2} GB.':
        '{0} necesita {1} GB; el límite de memoria es de {2} GB.',
    '{0} needs {1} GB; the device "{2}" has room for {3} GB.':
        '{0} necesita {1} GB; en el dispositivo "{2}" caben {3} GB.',
    'Choose a smaller model, or raise the budget or choose another device in the preferences.':
        'Elegir un modelo más pequeño, o subir el límite o elegir otro dispositivo en las preferencias.',
    'There was not enough memory to run the model.': 'No hubo memoria suficiente para ejecutar el modelo.',
    'Close other programs or choose a smaller model; finished frames are kept.':
        'Cerrar otros programas o elegir un modelo más pequeño; los fotogramas terminados se conservan.',
    'The model stopped with an error: {0}': 'El modelo se detuvo con un error: {0}',
    'Look into the log of the take and report it.': 'Mirar el registro de la toma y reportarlo.',
    'The weights of {0} are not on this machine: {1}, {2} GB, {3}.':
        'Los pesos de {0} no están en este equipo: {1}, {2} GB, {3}.',
    'Download them in the preferences of Second Unit, or choose a folder there that holds them.':
        'Descargarlos en las preferencias de Second Unit, o elegir ahí una carpeta que los contenga.',
    '{0} (not for commercial work)': '{0} (no apto para uso comercial)',
    '{0} was not downloaded by Second Unit, so it is not deleted.':
        '{0} no fue descargado por Second Unit, así que no se borra.',
    'Delete it by hand.': 'Borrarlo a mano.',
    '{0} could not be deleted: {1}.': 'No fue posible borrar {0}: {1}.',
    'Close whatever uses these weights, then remove them again.':
        'Cerrar lo que esté usando estos pesos, y volver a eliminarlos.',
    '{0} is a pickle, which can run any program when it is read, so it is refused.':
        '{0} es un pickle, que al leerse puede ejecutar cualquier programa, así que se rechaza.',
    'Use a copy of these weights that is saved as safetensors.':
        'Usar una copia de estos pesos guardada como safetensors.',
    'The weights in {0} are broken: {1}.': 'Los pesos en {0} están dañados: {1}.',
    'Press Verify in the preferences of Second Unit, then download them again.':
        'Pulsar Verificar en las preferencias de Second Unit, y volver a descargarlos.',
    'The weights {0} cannot be read: {1}.': 'No es posible leer los pesos {0}: {1}.',
    'Install Second Unit again.': 'Volver a instalar Second Unit.',
    'The weights {0} are not those of this version.': 'Los pesos {0} no son los de esta versión.',
    'The take was begun with the weights {0}, and here are {1}.':
        'La toma se empezó con los pesos {0}, y aquí están {1}.',
    'Choose a folder with the same weights in the preferences, or make a new take.':
        'Elegir en las preferencias una carpeta con los mismos pesos, o hacer una nueva toma.',
    '{0} is not on this machine, and Blender is not allowed to go online.':
        '{0} no está en este equipo, y Blender no tiene permitido el acceso en línea.',
    'Allow Online Access in Blender\'s preferences under System, or choose a folder that holds the weights.':
        'Permitir acceso en línea en Preferencias > Sistema de Blender, o elegir una carpeta que contenga los pesos.',
    '{0} has no weights as safetensors files among {1}.': '{0} no tiene pesos en archivos safetensors entre {1}.',
    'Report it: the model\'s card names the wrong files.': 'Reportarlo: la ficha del modelo nombra otros archivos.',
    '{0} needs {1} GB more on the disk, and {2} has {3} GB free.':
        '{0} necesita {1} GB más en el disco, y {2} tiene {3} GB libres.',
    'Free some space, or choose another weights folder in the preferences.':
        'Liberar espacio, o elegir otra carpeta de pesos en las preferencias.',
    '{0} of {1} came broken: its digest is another than the hub says.':
        '{0} de {1} llegó dañado: su suma de verificación no es la que indica el hub.',
    'Download again; the other files are kept.': 'Volver a descargar; los demás archivos se conservan.',
    '{0} is given only to those who agreed to its terms.': '{0} sólo se entrega a quienes aceptaron sus condiciones.',
    'Agree on huggingface.co/{0}, log in with "hf auth login", and download again.':
        'Aceptarlas en huggingface.co/{0}, iniciar sesión con "hf auth login", y volver a descargar.',
    'The hub has no repository {0}, or not for everybody.':
        'El hub no tiene el repositorio {0}, o no está abierto a todos.',
    'If it is private, log in with "hf auth login" and download again.':
        'Si es privado, iniciar sesión con "hf auth login" y volver a descargar.',
    'The hub no longer has the commit of {0} that is wanted.': 'El hub ya no tiene el commit de {0} que se necesita.',
    'Update Second Unit, or choose a folder that holds the weights.':
        'Actualizar Second Unit, o elegir una carpeta que contenga los pesos.',
    'Free some space and download again: it goes on where it stopped.':
        'Liberar espacio y volver a descargar: continúa donde se detuvo.',
    '{0} cannot be written: it is protected.': 'No es posible escribir {0}: está protegido.',
    'Allow writing there, or choose another weights folder in the preferences.':
        'Permitir la escritura ahí, o elegir otra carpeta de pesos en las preferencias.',
    'The connection to the hub failed while {0} was asked for: {1}.':
        'Falló la conexión con el hub al pedir {0}: {1}.',
    'Check the network and download again: it goes on where it stopped.':
        'Comprobar la red y volver a descargar: continúa donde se detuvo.',

    # Files
    'The disk is full: {0} could not be written.': 'El disco está lleno: no fue posible escribir {0}.',
    'Free some space, then resume. The frames made so far are kept.':
        'Liberar espacio y luego reanudar. Los fotogramas hechos hasta ahora se conservan.',
    '{0} cannot be written: it is protected, or another program holds it open.':
        'No es posible escribir {0}: está protegido, u otro programa lo tiene abierto.',
    'Allow writing there, or choose another takes folder.':
        'Permitir la escritura ahí, o elegir otra carpeta de tomas.',
    '{0} could not be used: {1}.': 'No fue posible usar {0}: {1}.',
    'Check the drive and the folder, then try again.': 'Comprobar la unidad y la carpeta, y volver a intentarlo.',
    '{0} is not readable JSON: {1}.': '{0} no es JSON legible: {1}.',
    'Restore the file from a copy.': 'Restaurar el archivo desde una copia.',
    '{0} was not written by Second Unit.': '{0} no fue escrito por Second Unit.',
    'Choose a takes folder that Second Unit made.': 'Elegir una carpeta de tomas creada por Second Unit.',
    '{0} was written by a newer Second Unit (format {1}, this one reads {2}).':
        '{0} fue escrito por un Second Unit más nuevo (formato {1}; este lee {2}).',
    'Update Second Unit. The file was left as it is.': 'Actualizar Second Unit. El archivo se dejó como está.',
    '{0} has not the contents that it should have ({1}: {2}).':
        '{0} no tiene el contenido que debería tener ({1}: {2}).',
    'The file was changed by hand: restore it.': 'El archivo fue modificado a mano: restaurarlo.',
    'The path "{0}" leads out of {1}.': 'La ruta "{0}" lleva fuera de {1}.',
    '{0} took no image: {1}': 'No fue posible escribir una imagen en {0}: {1}',
    'Check the drive, then try again.': 'Comprobar la unidad, y volver a intentarlo.',
    'The image {0} cannot be read: {1}': 'No es posible leer la imagen {0}: {1}',
    'Check that the file is there and whole.': 'Comprobar que el archivo exista y esté completo.',
    'OpenImageIO is not installed.': 'OpenImageIO no está instalado.',
    'OpenColorIO is not installed.': 'OpenColorIO no está instalado.',
    'Reinstall the Second Unit extension.': 'Reinstalar la extensión Second Unit.',
    'The colour config {0} cannot be read: {1}.': 'No es posible leer la configuración de color {0}: {1}.',
    'The colour config {0} cannot be read: {1}': 'No es posible leer la configuración de color {0}: {1}',
    'Check the OCIO variable, or start Blender without it.': 'Comprobar la variable OCIO, o iniciar Blender sin ella.',
    'Colour cannot be taken from "{0}" to "{1}": {2}': 'No es posible convertir el color de "{0}" a "{1}": {2}',
    'Choose colour spaces that the config of this Blender has.':
        'Elegir espacios de color que tenga la configuración de este Blender.',
    'The colour config {0} has no linear Rec.709 space, which models need.':
        'La configuración de color {0} no tiene un espacio Rec.709 lineal, y los modelos lo necesitan.',
    'Start Blender without the OCIO variable, or add the space to the config.':
        'Iniciar Blender sin la variable OCIO, o agregar el espacio a la configuración.',

    # Plates, shots and takes
    'The plate of frame {0} has no {1}, so nothing can be followed.':
        'El plate del fotograma {0} no tiene {1}, así que no es posible seguir nada.',
    'Capture the shot from render layers, with Cycles or EEVEE.':
        'Capturar el plano desde capas procesadas, con Cycles o EEVEE.',
    'The anchor has nothing to see at any frame.': 'El ancla no tiene nada visible en ningún fotograma.',
    'Choose an object, empty or collection with visible geometry.':
        'Elegir un objeto, vacío o colección con geometría visible.',
    'The anchor is behind the camera at every frame.': 'El ancla está detrás de la cámara en todos los fotogramas.',
    'Turn the camera towards it, or choose another anchor or frame range.':
        'Girar la cámara hacia ella, o elegir otra ancla u otro rango de fotogramas.',
    'The anchor has no size.': 'El ancla no tiene tamaño.',
    'Choose an object with geometry, or an empty that has objects as children.':
        'Elegir un objeto con geometría, o un vacío que tenga objetos subordinados.',
    'The anchor is not on its card, so nothing can come from it.':
        'El ancla no está en su tarjeta, así que nada puede salir de ella.',
    'Take the card\'s offset back, or choose another anchor.':
        'Deshacer el desplazamiento de la tarjeta, o elegir otra ancla.',
    'The reference picture {0} cannot be read: {1}.': 'No es posible leer la imagen de referencia {0}: {1}.',
    'Choose a picture file such as a PNG or a JPEG.': 'Elegir un archivo de imagen, como un PNG o un JPEG.',
    'The plates do not say which colour config they were captured with.':
        'Los plates no dicen con qué configuración de color se capturaron.',
    'Capture the shot again and make a new take.': 'Volver a capturar el plano y hacer una nueva toma.',
    'Process {0} on {1} works on {2}: "{3}".': 'El proceso {0} en {1} está trabajando en {2}: "{3}".',
    'Another process works on {0}: "{1}".': 'Otro proceso está trabajando en {0}: "{1}".',
    'the take': 'la toma',
    'the libraries': 'las bibliotecas',
    'the weights': 'los pesos',
    'Wait until it is done. If it was switched off, try again in {0} seconds.':
        'Esperar a que termine. Si se apagó, volver a intentarlo en {0} segundos.',
    '{0} has no control "{1}".': '{0} no tiene el control "{1}".',
    'It has: {0}.': 'Tiene: {0}.',
    '"{0}" is no value for {1}.': '"{0}" no es un valor para {1}.',
    'Give a value like {0}.': 'Dar un valor como {0}.',
    '{0} cannot be "{1}".': '{0} no puede ser "{1}".',
    '{0} is {1}.': '{0} es {1}.',
    'It goes from {0} to {1}.': 'Va de {0} a {1}.',
    'There is no model "{0}".': 'No existe el modelo "{0}".',
    'There is no verb "{0}".': 'No existe la tarea "{0}".',
    'The model "{0}" is for the verb {1}, not for {2}.': 'El modelo "{0}" es para la tarea {1}, no para {2}.',
    'Choose another verb.': 'Elegir otra tarea.',
    'There is no model for the verb {0}.': 'No hay ningún modelo para la tarea {0}.',
    'Update Second Unit, or choose another verb.': 'Actualizar Second Unit, o elegir otra tarea.',
    'The clean plate was asked for without a matte.': 'Se pidió el clean plate sin un mate.',
    'Say what to take away: an object, a mask, an image or a rectangle.':
        'Indicar qué quitar: un objeto, una máscara, una imagen o un rectángulo.',
    'The model made something that is no number.': 'El modelo hizo algo que no es un número.',
    'Try another seed or another device.': 'Probar otra semilla u otro dispositivo.',
    'The camera looks straight down on the card, which has no height from there.':
        'La cámara mira la tarjeta justo desde arriba, y desde ahí no tiene altura.',
    'Tilt the camera, or choose another model.': 'Inclinar la cámara, o elegir otro modelo.',
    '{0} has no {1} of the view layer "{2}".': '{0} no tiene {1} de la capa de visualización "{2}".',
    'Switch the passes on and render again. The file has: {0}.':
        'Activar las pasadas y volver a procesar. El archivo tiene: {0}.',
    '{0} has {1} channels in {2}, and needs {3}.': '{0} tiene {1} canales en {2}, y necesita {3}.',
    'Render to OpenEXR MultiLayer as RGBA; a File Output node gives a Vector four dimensions.':
        'Procesar a OpenEXR multicapa como RGBA; un nodo Guardar archivo da a Vector cuatro dimensiones.',
    'Frame {0} has no pass.': 'El fotograma {0} no tiene ninguna pasada.',
    'Choose a source that gives pictures.': 'Elegir un origen que dé imágenes.',
    'The pass {0} of frame {1} measures {2}x{3} pixels, the shot {4}x{5}.':
        'La pasada {0} del fotograma {1} mide {2}x{3} píxeles; el plano, {4}x{5}.',
    'Render it at the size of the shot.': 'Procesarla con el tamaño del plano.',
    'The pass {0} of frame {1} holds {2} values that are no numbers (NaN or infinite).':
        'La pasada {0} del fotograma {1} contiene {2} valores que no son números (NaN o infinitos).',
    'Find the material or light that makes them, and render the frame again.':
        'Encontrar el material o la luz que los produce, y volver a procesar el fotograma.',
    'Frame {0} of the plates is not there.': 'Falta el fotograma {0} de los plates.',
    'Capture the missing frames.': 'Capturar los fotogramas que faltan.',
    'The matte "{0}" was not captured at frame {1}.': 'El mate "{0}" no se capturó en el fotograma {1}.',
    'Frame {0} of the plates has no {1}.': 'El fotograma {0} de los plates no tiene {1}.',
    'Capture the shot again with these passes.': 'Volver a capturar el plano con estas pasadas.',
    'The file {0} of the control {1} cannot be read: {2}.':
        'No es posible leer el archivo {0} del control {1}: {2}.',
    'Choose a file that is there.': 'Elegir un archivo que exista.',
    'The frame step is {0}.': 'El intervalo de fotogramas es {0}.',
    'The frame range {0}-{1} is too long.': 'El rango de fotogramas {0}-{1} es demasiado largo.',
    'Cut the shot.': 'Cortar el plano.',
    'Set a resolution from 1x1 to {0}x{1}.': 'Definir una resolución de 1x1 a {0}x{1}.',
    'Restore the file.': 'Restaurar el archivo.',
    '{0} is larger than {1} MB, which no file of ours is.':
        '{0} ocupa más de {1} MB, y ningún archivo nuestro ocupa tanto.',
    'It is no file': 'No es un archivo',
    'Use a step of 1 or more.': 'Usar un intervalo de 1 o más.',
    'The frame range {0}-{1} is empty.': 'El rango de fotogramas {0}-{1} está vacío.',
    'Set the last frame to the first or later.': 'Definir el último fotograma en el primero o después.',
    '"{0}" is not a frame range.': '"{0}" no es un rango de fotogramas.',
    'Write it as 1-24, 1-24x2 or 7.': 'Escribirlo como 1-24, 1-24x2 o 7.',
    'The shot measures {0}x{1} pixels.': 'El plano mide {0}x{1} píxeles.',
    'Set a resolution of at least 1x1.': 'Definir una resolución de al menos 1x1.',
    'The picture that was generated for frame {0} has the shape {1}; the shot\'s are {2} high and {3} wide, with alpha.':
        'La imagen que se generó para el fotograma {0} tiene la forma {1}; las del plano tienen {2} de altura y {3} de '
        'ancho, con alfa.',
    'Choose another model and report this one.': 'Elegir otro modelo y reportar este.',
    'Frame {0} of take {1} was made already, and takes are never overwritten.':
        'El fotograma {0} de la toma {1} ya estaba hecho, y las tomas nunca se sobrescriben.',
    'Frame {0} of take {1} came without the passes of the others.':
        'El fotograma {0} de la toma {1} llegó sin las pasadas de los demás.',
    'Frame {0} of take {1} came without the debris of the others.':
        'El fotograma {0} de la toma {1} llegó sin los escombros de los demás.',
    'A take cannot be "{0}".': 'Una toma no puede ser "{0}".',
    'The plates {0} do not lie in the folder of the shot, {1}.':
        'Los plates {0} no están en la carpeta del plano, {1}.',
    'Use the takes folder that the plates are in, or copy them there.':
        'Usar la carpeta de tomas en la que están los plates, o copiarlos ahí.',
    'The {0} that was generated for frame {1} has {2} values that are no numbers.':
        'Lo generado como {0} para el fotograma {1} tiene {2} valores que no son números.',
    'Run the take again; with full precision (float32), if it had less.':
        'Volver a ejecutar la toma; con precisión completa (float32), si tenía menos.',
    '{0} frames were not made, the first of them {1}.': '{0} fotogramas no se hicieron; el primero de ellos, el {1}.',
    'Resume the take.': 'Reanudar la toma.',
    'The {0} has changed since the take was begun.': 'Desde que se empezó la toma, cambió: {0}.',
    'matte "{0}"': 'mate "{0}"',
    '{0} and no {1}': '{0} ni {1}',
}
