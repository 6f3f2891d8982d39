"""What is said while something happens, and what went wrong, in Spanish. '{0}', '{1}' are values, in English order."""

from __future__ import annotations

SENTENCES = {
    # Jobs and takes
    'Waiting': 'En espera',
    'Loading': 'Cargando',
    'Measuring': 'Midiendo',
    'Prompt': 'Prompt',
    'Filling': 'Rellenando',
    'Reading plates': 'Leyendo plates',
    'Measuring the device': 'Midiendo el dispositivo',
    'Waiting for the render': 'Esperando el procesamiento',
    'Loading what makes key frames': 'Cargando modelo de claves',
    'Loading what makes the frames between': 'Cargando modelo de intermedios',
    'Frame {0}': 'Fotograma {0}',
    'Frame {0}, step {1}/{2}': 'Fotogr. {0}, paso {1}/{2}',
    'Window {0}, step {1}/{2}': 'Ventana {0}, paso {1}/{2}',
    'Window {0}, {1}x, frame {2}/{3}': 'Ventana {0}, {1}x, fotogr. {2}/{3}',
    'Window {0}, {1}x, tile {2}/{3}': 'Ventana {0}, {1}x, mosaico {2}/{3}',
    'Step {0}/{1}': 'Paso {0}/{1}',
    'Reading the scene': 'Leyendo la escena',
    'Capturing frame {0}': 'Capturando fotogr. {0}',
    'Captured {0} of {1}, generated {2}': '{0} de {1} capturados, {2} generados',
    'Holdout frame {0}': 'Hueco, fotograma {0}',
    'Out of memory: going on {0}': 'Falta memoria: se continúa {0}',
    'in full precision': 'con precisión completa',
    'in half precision': 'con media precisión',
    'decoding in tiles': 'decodificando por celdas',
    'one frame at a time': 'de a un fotograma',
    'with only the layers at work on the device': 'con sólo las capas en uso en el dispositivo',
    'at half the pixels, enlarged': 'con la mitad de los píxeles, ampliados',
    '{0} left': 'quedan {0}',
    '{0}, {1}, seed {2}': '{0}, {1}, semilla {2}',
    '{0}, holdout of take {1}': '{0}, hueco de la toma {1}',
    'Take {0}': 'Toma {0}',
    '{0} of {1}': '{0} de {1}',
    'Flicker {0}': 'Parpadeo {0}',
    'Seed {0}': 'Semilla {0}',
    'Made in {0}': 'Hecha en {0}',
    'Colour returns within {0} %': 'Error de color: máx. {0} %',
    '{0}: not for commercial work': '{0}: no apto para uso comercial',
    'Take {0} was brought up to date.': 'Se actualizó la toma {0}.',
    'A take was passed over: {0}': 'Se omitió una toma: {0}',
    'Second Unit was switched off.': 'Second Unit fue deshabilitado.',
    'Resume goes on from there.': 'Reanudar continúa desde ahí.',
    'Another file was opened while the shot was captured.': 'Se abrió otro archivo mientras se capturaba el plano.',
    'Open the shot again, then resume.': 'Volver a abrir el plano y luego reanudar.',
    'The scene is gone, so take {0} was not delivered.': 'La escena ya no está, así que no se entregó la toma {0}.',
    'It is safe on disk: deliver it to another scene.': 'Está a salvo en el disco: entregarla en otra escena.',
    'There is no scene "{0}".': 'No existe la escena "{0}".',
    'There are: {0}.': 'Existen: {0}.',
    'The scene was removed while it was captured.': 'La escena fue eliminada mientras se capturaba.',
    'Undo that, or start again.': 'Deshacerlo, o empezar de nuevo.',

    # Why a button is grey
    'Choose an anchor: what the element comes from': 'Elegir un ancla: de donde sale el elemento',
    'Choose a take in the list': 'Elegir una toma de la lista',
    'Select the objects to replace': 'Seleccionar los objetos a reemplazar',
    'Choose a matte: where the patch works': 'Elegir un mate: donde actúa el parche',
    '{0} needs {1}: choose another source': '{0} necesita {1}: elegir otro origen',
    'Model under {0}': 'Modelo bajo {0}',
    '{0} is not downloaded, {1} GB. Download it in the preferences of Second Unit':
        '{0} no está descargado, {1} GB. Descargarlo en las preferencias de Second Unit',
    'Save the file first, or choose a takes folder in the preferences':
        'Guardar antes el archivo, o elegir una carpeta de tomas en las preferencias',
    'There is no takes folder {0}': 'No existe la carpeta de tomas {0}',
    'The takes folder is read-only: {0}': 'La carpeta de tomas es de sólo lectura: {0}',
    'A {0} has no holdout': 'Un {0} no tiene hueco',
    'The holdout of this take is rendered': 'El hueco de esta toma está procesado',
    'Online access required to download {0}. Enable online access in System preferences':
        'Se necesita acceso en línea para descargar {0}. Habilitarlo en Preferencias > Sistema',
    'Online access required to download {0}. Launch Blender without --offline-mode':
        'Se necesita acceso en línea para descargar {0}. Ejecutar Blender sin la opción --offline-mode',
    'weights': 'los pesos',
    'the runtime': 'el entorno de ejecución',
    'libraries': 'las bibliotecas',
    'No picture reaches the output: select the two nodes between which it should go':
        'Ninguna imagen llega a la salida: seleccionar los dos nodos entre los que debe ir',

    # Capture
    'There is no source "{0}".': 'No existe el origen "{0}".',
    'Choose one of: {0}.': 'Elegir entre: {0}.',
    '"{0}" is in the anchor and in the obstacle: nothing could come out of it.':
        '"{0}" está en el ancla y en el obstáculo: de ahí no podría salir nada.',
    'Choose an obstacle beside the anchor.': 'Elegir un obstáculo distinto del ancla.',
    '{0} has no geometry that renders.': '{0} no tiene geometría que se procese.',
    'Choose a mesh, an empty with meshes below it, or a collection of them, visible in renders.':
        'Elegir una malla, un vacío con mallas subordinadas, o una colección de ellas, visibles al procesar.',
    'There is no object or collection "{0}" in the scene "{1}".':
        'No hay ningún objeto ni colección "{0}" en la escena "{1}".',
    'Did you mean {0}?': '¿Se trata de {0}?',
    'Choose an object or a collection of this scene.': 'Elegir un objeto o una colección de esta escena.',
    'A copy of the file could not be opened in another Blender: {0}':
        'No fue posible abrir una copia del archivo en otro Blender: {0}',
    'Make room on the drive for temporary files, or generate with the command line.':
        'Hacer espacio en la unidad para archivos temporales, o generar desde la línea de comandos.',
    'The Blender that rendered the shot ended with status {0}: {1}':
        'El Blender que procesaba el plano terminó con el estado {0}: {1}',
    'Render a frame of the shot to see what is wrong, or generate with the command line.':
        'Procesar un fotograma del plano para ver qué falla, o generar desde la línea de comandos.',
    'The output of the scene is not set to OpenEXR MultiLayer.':
        'La salida de la escena no está definida como OpenEXR multicapa.',
    'There is no rendered file {0}.': 'No existe el archivo procesado {0}.',
    'Point the output properties to the multilayer EXR files of the render.':
        'Hacer que las propiedades de salida apunten a los archivos EXR multicapa ya procesados.',
    'The render has no file for frame {0}: {1}.': 'No hay archivo procesado para el fotograma {0}: {1}.',
    'Render the {0} missing frames, or choose a range that is there.':
        'Procesar los {0} fotogramas que faltan, o elegir un rango que exista.',
    'The footage "{0}" covers the frames {1}-{2}, and frame {3} lies outside.':
        'La película "{0}" abarca los fotogramas {1}-{2}, y el fotograma {3} queda fuera.',
    'Choose a range inside it, or change its start or length.':
        'Elegir un rango dentro de ella, o cambiar su inicio o su duración.',
    'The footage "{0}" has no file {1}.': 'La película "{0}" no tiene el archivo {1}.',
    'Find the missing file, or choose others.': 'Buscar el archivo que falta, o elegir otros.',
    'Give the camera a background image or clip, or the scene an active clip.':
        'Dar a la cámara una imagen o un clip de fondo, o a la escena un clip activo.',
    'This clip has lens distortion: the element is undistorted and goes in front of the node that distorts.':
        'Este clip tiene distorsión de lente: el elemento no está distorsionado y va antes del nodo que distorsiona.',
    'The scene "{0}" has no footage.': 'La escena "{0}" no tiene ninguna película.',
    'The footage file {0} cannot be read: {1}.': 'No es posible leer el archivo de película {0}: {1}.',
    'Save it again, or choose others.': 'Volver a guardarlo, o elegir otros.',
    'The movie {0} cannot be read.': 'No es posible leer el video {0}.',
    'Check that it plays, or convert it to images.': 'Comprobar que se reproduzca, o convertirlo en imágenes.',
    'The mask "{0}" cannot be read, because the scene "{1}" is not open.':
        'No es posible leer la máscara "{0}", porque la escena "{1}" no está abierta.',
    'Open the scene in the window, and start again.': 'Abrir la escena en la ventana, y empezar de nuevo.',
    'Blender could not draw the mask "{0}": {1}': 'Blender no pudo dibujar la máscara "{0}": {1}',
    'Wait until nothing else renders, and start again.':
        'Esperar hasta que no se procese nada más, y empezar de nuevo.',
    '"{0}" is no matte.': '"{0}" no es un mate.',
    'Write it as object:NAME, collection:NAME, cryptomatte:NAME, mask:NAME, image:FILE or rect:X,Y,W,H.':
        'Escribirlo como object:NOMBRE, collection:NOMBRE, cryptomatte:NOMBRE, mask:NOMBRE, image:ARCHIVO o '
        'rect:X,Y,W,H.',
    'The matte "{0}" is empty in every frame of the shot.':
        'El mate "{0}" está vacío en todos los fotogramas del plano.',
    'The object "{0}"': 'El objeto "{0}"',
    'The collection "{0}"': 'La colección "{0}"',
    'object in the scene "{0}"': 'objeto en la escena "{0}"',
    'name in the Cryptomatte of the plates': 'nombre en el Cryptomatte de los plates',
    'The plates have no Cryptomatte.': 'Los plates no tienen Cryptomatte.',
    'Capture render layers, or files rendered with the Cryptomatte pass of objects.':
        'Capturar capas procesadas, o archivos procesados con la pasada Cryptomatte de objetos.',
    'The matte {0} cannot be read.': 'No es posible leer el mate {0}.',
    'Find the missing file, or save it again.': 'Buscar el archivo que falta, o volver a guardarlo.',
    'The matte {0} measures {1}x{2} pixels, the shot {3}x{4}.':
        'El mate {0} mide {1}x{2} píxeles; el plano, {3}x{4}.',
    'Save it at the size of the shot.': 'Guardarlo con el tamaño del plano.',
    '"{0}" is no rectangle.': '"{0}" no es un rectángulo.',
    'Write it as X,Y,W,H in whole pixels: 100,80,320,200.':
        'Escribirlo como X,Y,W,H en píxeles enteros: 100,80,320,200.',
    'The rectangle {0} covers nothing of the picture of {1}x{2} pixels.':
        'El rectángulo {0} no cubre nada de la imagen de {1}x{2} píxeles.',
    'Give it a width and a height, and count from the top left corner of the picture.':
        'Darle un ancho y una altura, y contar desde la esquina superior izquierda de la imagen.',
    'There is no {0} called "{1}".': 'No hay {0} con el nombre "{1}".',
    'Make one of that name, or choose another matte.': 'Crear algo con ese nombre, o elegir otro mate.',
    'Nothing of it is in view of the camera: choose something else, or another range.':
        'La cámara no ve nada de él: elegir otra cosa, u otro rango.',
    'Draw a closed spline inside the picture, on a layer that renders.':
        'Dibujar una curva cerrada dentro de la imagen, en una capa que se procese.',
    'Paint what is to be replaced white, or opaque.': 'Pintar de blanco, u opaco, lo que se deba reemplazar.',
    'Not saved, so not captured: {0}': 'Sin guardar, por lo que no se captura: {0}',
    'Workbench renders no {0}.': 'Workbench no procesa {0}.',
    'Render the scene with Cycles or EEVEE.': 'Procesar la escena con Cycles o EEVEE.',
    'Blender could not render frame {0}: {1}': 'Blender no pudo procesar el fotograma {0}: {1}',
    'Render this frame in Blender to see what is wrong.': 'Procesar este fotograma en Blender para ver qué falla.',
    'Frame {0} rendered without a picture.': 'El fotograma {0} se procesó sin imagen.',
    'Check that the render engine {0} works in this Blender.':
        'Comprobar que el motor de procesamiento {0} funcione en este Blender.',
    'The Vector pass of frame {0} is zero everywhere, though the camera moves.':
        'La pasada Vector del fotograma {0} es cero en todas partes, aunque la cámara se mueve.',
    'Render with motion blur switched off in the scene and its view layers.':
        'Procesar con el desenfoque por movimiento desactivado en la escena y en sus capas de visualización.',
    'Open a 3D Viewport: no window shows one.': 'Abrir una Vista 3D: ninguna ventana muestra una.',
    'Choose another viewport shading: what this renderer shows there cannot be read.':
        'Elegir otro sombreado de la vista: no es posible leer lo que este motor muestra ahí.',
    'Add a camera, or turn the view away from the missing one.':
        'Agregar una cámara, o sacar la vista de la que falta.',
    'Without a graphics context the viewport is rendered by Workbench, through the camera and without normals. Blender '
    '5.2 or later draws the view itself, also in the background.':
        'Sin un contexto gráfico, Workbench procesa la vista, a través de la cámara y sin normales. Blender 5.2 o '
        'posterior dibuja la vista misma, también en segundo plano.',
    'The 3D view cannot be captured.': 'No es posible capturar la vista 3D.',
    'Without a graphics context the viewport gives no {0}.': 'Sin un contexto gráfico, la vista no da {0}.',
    'Capture the render layers, or use Blender 5.2 or later.':
        'Capturar las capas procesadas, o usar Blender 5.2 o posterior.',
    'The 3D view was closed while it was captured.': 'La vista 3D se cerró mientras se capturaba.',
    'Open it again and capture the missing frames.': 'Volver a abrirla y capturar los fotogramas que faltan.',
    'The scene "{0}" renders several views (stereo).': 'La escena "{0}" procesa varias vistas (estéreo).',
    'Switch Stereoscopy off in the output properties; a shot has one camera.':
        'Desactivar Estereoscopía en las propiedades de salida; un plano tiene una sola cámara.',
    'The range {0} crosses a camera cut at frame {1}.':
        'El rango {0} atraviesa un cambio de cámara en el fotograma {1}.',
    'Make one take for each camera: {0}.': 'Hacer una toma por cada cámara: {0}.',
    '{0} (to "{1}")': '{0} (a "{1}")',
    'The scene "{0}" has no view layer "{1}".': 'La escena "{0}" no tiene la capa de visualización "{1}".',
    'It has: {0}. Choose one of them.': 'Tiene: {0}. Elegir entre ellas.',
    'The render border holds no pixel.': 'La región de procesamiento no contiene ningún píxel.',
    'Draw it larger, or clear it with Ctrl Alt B.': 'Dibujarla más grande, o eliminarla con Ctrl Alt B.',
    'The scene "{0}" has no camera.': 'La escena "{0}" no tiene cámara.',
    'Add one, or choose it in the scene properties.': 'Agregar una, o elegirla en las propiedades de la escena.',
    'The scene looks through "{0}", which is not a camera.': 'La escena mira a través de "{0}", que no es una cámara.',
    'Choose a camera in the scene properties.': 'Elegir una cámara en las propiedades de la escena.',
    'The camera "{0}" is not flat: its type is {1}.': 'La cámara "{0}" no es plana: su tipo es {1}.',
    'Use a perspective or orthographic camera; an element stands on a flat picture.':
        'Usar una cámara en perspectiva u ortogonal; un elemento está sobre una imagen plana.',

    # What does not fit together
    '{0} is for the verb {1}, which has no {2}.': '{0} es para la tarea {1}, que no tiene {2}.',
    'Leave the {0} out.': 'Omitir: {0}.',
    'An element needs an anchor: what it comes from.': 'Un elemento necesita un ancla: de donde sale.',
    'Choose an object or a collection.': 'Elegir un objeto o una colección.',
    'A patch needs a matte: where it works.': 'Un parche necesita un mate: donde actúa.',
    'Choose objects, a collection, an image, a mask, Cryptomatte names or a rectangle.':
        'Elegir objetos, una colección, una imagen, una máscara, nombres de Cryptomatte o un rectángulo.',
    'The source {0} gives no {1}, which this take needs.': 'El origen {0} no da {1}, y esta toma lo necesita.',
    'Choose another source, or another model.': 'Elegir otro origen, u otro modelo.',
    'A {0} has no holdout, so none can be rendered.': 'Un {0} no tiene hueco, así que no hay ninguno que procesar.',
    'Leave the holdout at depth.': 'Dejar el hueco en Profundidad.',
    'The target {0} takes no {1}.': 'El destino {0} no admite {1}.',
    'Choose another target.': 'Elegir otro destino.',
    'The libraries that run this model are not installed: {0}.':
        'Las bibliotecas que ejecutan este modelo no están instaladas: {0}.',
    'Press Install Runtime in the preferences of Second Unit.':
        'Pulsar Instalar entorno de ejecución en las preferencias de Second Unit.',

    # Delivery
    'There is no target "{0}".': 'No existe el destino "{0}".',
    'Take {0} is a {1}, which the target {2} does not take.':
        'La toma {0} es un {1}, y eso no lo admite el destino {2}.',
    'Deliver it to: {0}.': 'Entregarla en: {0}.',
    'There is no holdout "{0}".': 'No existe el hueco "{0}".',
    'Renders leave out the card: the compositor shows the element already.':
        'Al procesar se omite la tarjeta: el compositor ya muestra el elemento.',
    'The node group {0} is of an older version or was changed inside: it has no place for {1}.':
        'El grupo de nodos {0} es de una versión anterior o fue modificado por dentro: no tiene lugar para {1}.',
    'Take the group out and deliver again.': 'Quitar el grupo y volver a entregar.',
    'The frames of take {0} have no layer {1}.': 'Los fotogramas de la toma {0} no tienen la capa {1}.',
    'Make the take again.': 'Volver a hacer la toma.',
    'The node group {0} was changed inside: the {1} of take {2} is gone.':
        'El grupo de nodos {0} fue modificado por dentro: falta {1} de la toma {2}.',
    'Take the group out and deliver again, or deliver before you edit its inside.':
        'Quitar el grupo y volver a entregar, o entregar antes de editar su interior.',
    'Take {0} stands in the collection "{1}".': 'La toma {0} está en la colección "{1}".',
    'Take {0} stands on no card in this scene.': 'La toma {0} no está sobre ninguna tarjeta de esta escena.',
    'Deliver it first.': 'Entregarla primero.',
    'The shot "{0}" stands on no card in this scene.': 'El plano "{0}" no está sobre ninguna tarjeta de esta escena.',
    'There is nothing to take out.': 'No hay nada que quitar.',
    'The card of "{0}" was taken out.': 'Se quitó la tarjeta de "{0}".',
    'Take {0} has no place in the scene, so it has no card.':
        'La toma {0} no tiene un lugar en la escena, así que no tiene tarjeta.',
    'Deliver it to the compositor.': 'Entregarla en el compositor.',
    '{0} nodes show this group: choose take {1} where you want it.':
        '{0} nodos muestran este grupo: elegir la toma {1} donde se quiera.',
    'Compositing is off in the output settings, so renders do not show it.':
        'Composición está desactivada en las opciones de salida, así que las imágenes procesadas no la muestran.',
    'Take {0} is in "{1}".': 'La toma {0} está en "{1}".',
    'It was made for {0}x{1} pixels and is stretched to the {2}x{3} that the scene renders now.':
        'Se hizo para {0}x{1} píxeles y se estira a los {2}x{3} que la escena procesa ahora.',
    'The look lies over it: the patch shows where the Strength of the look is less than 1.':
        'El look está encima: el parche se ve donde la intensidad (Strength) del look es menor que 1.',
    'It lies over the patch, of which it knows nothing.': 'Está encima del parche, del que no sabe nada.',
    'It lies over the card: deliver the element to the compositor as well.':
        'Está encima de la tarjeta: entregar el elemento también en el compositor.',
    'The light changes during the shot: the element keeps it until Relight is raised.':
        'La luz cambia durante el plano: el elemento la conserva mientras no se suba Relight.',
    'Take {0} is not in the compositor.': 'La toma {0} no está en el compositor.',
    'The compositor tree of the scene is linked from another file.':
        'El árbol de composición de la escena está vinculado desde otro archivo.',
    'Make it local.': 'Convertirlo en local.',
    'The compositor holds nodes, but Use Nodes is off.':
        'El compositor contiene nodos, pero Usar nodos está desactivado.',
    'Switch Use Nodes on, or delete the nodes, and deliver again.':
        'Activar Usar nodos, o borrar los nodos, y volver a entregar.',
    'The scene has no view layer "{0}", of which the shot was captured.':
        'La escena no tiene la capa de visualización "{0}", de la que se capturó el plano.',
    'Give the view layer this name again, or capture the shot again.':
        'Volver a dar este nombre a la capa de visualización, o volver a capturar el plano.',
    'The scene had no compositor: one was made.': 'La escena no tenía compositor: se creó uno.',
    'No clip': 'Ningún clip',
    'No picture of the view layer "{0}"': 'Ninguna imagen de la capa de visualización "{0}"',
    '{0} reaches the output of the compositor.': '{0} llega a la salida del compositor.',
    'Select the two nodes between which it should go, and deliver again.':
        'Seleccionar los dos nodos entre los que debe ir, y volver a entregar.',
    'It goes on the link from {0}.': 'Va en la conexión desde {0}.',
    'It goes on the link from {0} to {1}.': 'Va en la conexión de {0} a {1}.',
    'The compositor is shared with {0}, where it shows as well.':
        'El compositor se comparte con {0}, donde también se ve.',
    'No {0} of the shot "{1}" is in the compositor.': 'No hay {0} del plano "{1}" en el compositor.',
    'take': 'toma',
    'Taken out of the compositor: {0}.': 'Se quitó del compositor: {0}.',
    'Workbench renders no holdout.': 'Workbench no procesa huecos.',
    'Take {0} has no place in the scene, so nothing can stand before it.':
        'La toma {0} no tiene un lugar en la escena, así que nada puede estar delante de ella.',
    'Link a matte to its node group: to Matte, or to Strength.':
        'Conectar un mate a su grupo de nodos: a Matte, o a Strength.',
    'The scene renders {0}x{1} pixels, but take {2} has {3}x{4}.':
        'La escena procesa {0}x{1} píxeles, pero la toma {2} tiene {3}x{4}.',
    'Set the resolution and the border that the shot had.': 'Definir la resolución y la región que tenía el plano.',
    'The material of "{0}" has lost its image texture.': 'El material de "{0}" perdió su textura de imagen.',
    'Take the card out and deliver again.': 'Quitar la tarjeta y volver a entregar.',
    'Blender is rendering.': 'Blender está procesando.',
    'Deliver when it is done.': 'Entregar cuando termine.',
    'The scene is linked from another file.': 'La escena está vinculada desde otro archivo.',
    'Make it local, or deliver in the file that it comes from.':
        'Convertirla en local, o entregar en el archivo del que proviene.',
    'Take {0} has no finished frame yet.': 'La toma {0} aún no tiene ningún fotograma terminado.',
    'Wait for its first frame.': 'Esperar su primer fotograma.',
    'Take {0} begins at frame {1}, and Blender reads no image before frame 0.':
        'La toma {0} empieza en el fotograma {1}, y Blender no lee imágenes anteriores al fotograma 0.',
    'Move the shot to frames from 0 on and make the take there.':
        'Mover el plano a fotogramas a partir de 0 y hacer la toma ahí.',
    'This Blender has no colour space "{0}", in which take {1} was made.':
        'Este Blender no tiene el espacio de color "{0}", en el que se hizo la toma {1}.',
    'Start Blender with the OpenColorIO configuration that the shot was captured with.':
        'Iniciar Blender con la configuración de OpenColorIO con que se capturó el plano.',
    'The scene has no compositor, and no footage that it could show.':
        'La escena no tiene compositor, ni película que mostrar en él.',
    'Add the footage to the compositor, join it with the output, and deliver again.':
        'Agregar la película al compositor, conectarla a la salida, y volver a entregar.',
    'The Depth pass of {0} was switched on.': 'Se activó la pasada Profundidad de {0}.',
    'The picture has no depth: the element lies in front of everything.':
        'La imagen no tiene profundidad: el elemento queda delante de todo.',
    'The Depth pass of {0} is off again.': 'La pasada Profundidad de {0} volvió a quedar desactivada.',

}
