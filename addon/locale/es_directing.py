"""The queue, presets, grids and previews, keyed controls, takes beside one another and where they go, in Spanish."""

from __future__ import annotations

DIRECTING = {
    # Queue
    'Choose Job': 'Elegir trabajo',
    'Choose this job, which waits, for the buttons beside the list':
        'Elige este trabajo en espera para los botones junto a la lista',
    'Only jobs that wait can be moved': 'Sólo es posible mover los trabajos en espera',
    'Move Job Up': 'Mover trabajo arriba',
    'Move Job Down': 'Mover trabajo abajo',
    'Let the chosen job run earlier, by one place': 'Adelanta un lugar el trabajo elegido',
    'Let the chosen job run later, by one place': 'Retrasa un lugar el trabajo elegido',
    'It is the next one: none goes before the job that runs':
        'Ya es el próximo: ninguno pasa delante del trabajo en curso',
    'It is the last one already': 'Ya es el último',

    # Presets
    'Presets': 'Preajustes',
    'Add Preset': 'Agregar preajuste',
    'Apply Preset': 'Aplicar preajuste',
    'Keep the controls as they are now under this name, or remove what was kept':
        'Guarda los controles como están ahora con este nombre, o elimina lo guardado',
    'Distant Collapse': 'Derrumbe lejano',
    'Chimney': 'Chimenea',
    'Ground Fog': 'Niebla a ras del suelo',
    'Fuel Explosion': 'Explosión de combustible',
    'Golden Hour': 'Hora dorada',
    'Thick Morning Mist': 'Niebla matinal espesa',
    'Grey Afternoon': 'Tarde gris',
    'Moonlit': 'Luz de luna',

    # A grid of two controls
    'Grid of Two Controls': 'Cuadrícula de dos controles',
    'Grid': 'Cuadrícula',
    'Make Grid': 'Hacer cuadrícula',
    'Make {0} Takes': 'Hacer {0} tomas',
    'Cancel Grid': 'Cancelar cuadrícula',
    'Columns': 'Columnas',
    'Rows': 'Filas',
    'Values': 'Valores',
    'From': 'Desde',
    'To': 'Hasta',
    'None': 'Ninguno',
    'On': 'Activado',
    'Off': 'Desactivado',
    'What changes along this side': 'Lo que cambia a lo largo de este lado',
    'The first value': 'El primer valor',
    'The last value': 'El último valor',
    'How many values there are, with both ends': 'Cuántos valores hay, contando ambos extremos',
    'No control is chosen': 'No se eligió ningún control',
    'Make a take like the active one, of the same plates and seed, for each pair of values. When they are done they are '
    'shown as rows and columns of one picture; none is delivered':
        'Hace una toma como la activa, de los mismos plates y con la misma semilla, para cada par de valores. Al '
        'terminar se muestran como filas y columnas de una sola imagen; no se entrega ninguna',
    'Stop the takes of the grid, what runs and what waits. What is made is shown, and stays':
        'Detiene las tomas de la cuadrícula, las que están en curso y las que esperan. Lo ya hecho se muestra y se '
        'conserva',
    'No grid is on its way': 'No hay ninguna cuadrícula en curso',
    'The model of this take has no two controls that a grid can vary':
        'El modelo de esta toma no tiene dos controles que una cuadrícula pueda variar',
    'Choose two controls': 'Elegir dos controles',
    'Choose two controls.': 'Elegir dos controles.',
    'Both sides of the grid are {0}.': 'Ambos lados de la cuadrícula tienen el mismo control: {0}.',
    '{0} times {1} are {2} takes, and a grid has no more than {3}.':
        '{0} por {1} son {2} tomas, y una cuadrícula no tiene más de {3}.',
    'Choose fewer values.': 'Elegir menos valores.',
    '{0} has no {1} values from {2} to {3}.': '{0} no tiene {1} valores de {2} a {3}.',
    'Choose other ends, or fewer values.': 'Elegir otros extremos, o menos valores.',

    # Previews
    'Step Previews': 'Previsualizar pasos',
    'While a model samples, show a small picture of what it makes in the queue. Takes a few hundredths of the time, and '
    'changes nothing of the result':
        'Mientras un modelo trabaja, muestra en la cola una pequeña imagen de lo que va haciendo. Cuesta unas '
        'centésimas del tiempo, y no cambia nada del resultado',
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
