"""Labels and tooltips of the interface in Spanish."""

from __future__ import annotations

LABELS = {
    # Panels and buttons
    'Second Unit': 'Second Unit',
    'Shot': 'Plano',
    'Controls': 'Controles',
    'Card': 'Tarjeta',
    'Generate': 'Generar',
    'Takes': 'Tomas',
    'Resume': 'Reanudar',
    'Cancel': 'Cancelar',
    'Dismiss': 'Quitar de la lista',
    'Random Seed': 'Semilla aleatoria',
    'Deliver': 'Entregar',
    'Deliver Take': 'Entregar toma',
    'Take Out': 'Quitar',
    'Render Holdout': 'Procesar hueco',
    'Refresh Takes': 'Refrescar tomas',
    'Refresh': 'Refrescar',
    'Open Folder': 'Abrir carpeta',
    'Download': 'Descargar',
    'Download...': 'Descargar...',
    'Settings...': 'Opciones...',
    'Verify': 'Verificar',
    'Remove Weights': 'Eliminar pesos',
    'Doctor': 'Diagnosticar',
    'Copy': 'Copiar',
    'Models': 'Modelos',
    'Deliver to': 'Entregar en',
    'Deliver to {0}': 'Entregar en {0}',
    'or Collection': 'o colección',
    'Frames': 'Fotogramas',
    'Start': 'Inicio',
    'Camera': 'Cámara',
    'Scale': 'Escala',
    'Offset': 'Desplaz.',

    # Settings of the shot
    'Source': 'Origen',
    'Verb': 'Tarea',
    'Element': 'Elemento',
    'Look': 'Look',
    'Patch': 'Parche',
    'element': 'elemento',
    'look': 'look',
    'patch': 'parche',
    'View Layer': 'Capa de vistas',
    'Anchor': 'Ancla',
    'Anchor Collection': 'Colección del ancla',
    'Obstacle': 'Obstáculo',
    'Obstacle Collection': 'Colección del obstáculo',
    'anchor': 'ancla',
    'obstacle': 'obstáculo',
    'matte': 'mate',
    'With Anchor': 'Con el ancla',
    'Start Frame': 'F. inicial',
    'Scene Range': 'Rango de escena',
    'First': 'Primero',
    'Last': 'Último',
    'Seed': 'Semilla',
    'Card Scale': 'Escala de tarjeta',
    'Card Offset': 'Desplaz. de tarjeta',
    'Motion Blur': 'Desenfoque mov.',
    'Depth of Field': 'Prof. de campo',
    'Holdout': 'Hueco',
    'Depth': 'Prof.',
    'Rendered': 'Procesado',
    'Compositor': 'Compositor',
    'Take': 'Toma',
    'Model': 'Modelo',
    'Target': 'Destino',
    'Where the plates come from: the pictures of the shot': 'De dónde salen los plates: las imágenes del plano',
    'What to make': 'Qué se va a hacer',
    'Add smoke, dust, fire or mist to the shot': 'Agrega humo, polvo, fuego o niebla al plano',
    'Restyle the whole picture': 'Cambia el estilo de toda la imagen',
    'Replace a part of the picture': 'Reemplaza una parte de la imagen',
    'The view layer to capture. Empty: the active one':
        'La capa de visualización a capturar. Si se deja vacío: la activa',
    'What the element comes from: an object, or an empty with its children':
        'De dónde sale el elemento: un objeto, o un vacío con sus subordinados',
    'What the element comes from, as a collection. Used when no anchor object is chosen':
        'De dónde sale el elemento, como colección. Se usa cuando no se eligió un objeto como ancla',
    'What stands in the way of the element: an object, or an empty with its children. One body, as far as the element '
    'is concerned':
        'Lo que se interpone en el camino del elemento: un objeto, o un vacío con sus subordinados. Para el elemento '
        'es un solo cuerpo',
    'What stands in the way of the element, as a collection. Used when no obstacle object is chosen':
        'Lo que se interpone en el camino del elemento, como colección. Se usa cuando no se eligió un objeto como '
        'obstáculo',
    'The event starts at the frame where the anchor begins to move. If it never does: where the range begins, or '
    'before it for what keeps burning':
        'El evento empieza en el fotograma en que el ancla comienza a moverse. Si nunca se mueve: donde empieza el '
        'rango, o antes para lo que arde de forma continua',
    'The frame at which the event starts, in the range or before it':
        'El fotograma en que empieza el evento, dentro del rango o antes',
    'Use the frame range of the scene': 'Usa el rango de fotogramas de la escena',
    'The first frame of the take': 'El primer fotograma de la toma',
    'The last frame of the take': 'El último fotograma de la toma',
    'Another seed makes another take': 'Con otra semilla resulta otra toma',
    'Size of the card on which the element stands': 'Tamaño de la tarjeta sobre la que está el elemento',
    'Move the card to the right, up, and towards the camera':
        'Mueve la tarjeta hacia la derecha, hacia arriba y hacia la cámara',
    'Blur the element as the camera moves, if the scene has motion blur':
        'Desenfoca el elemento según se mueve la cámara, si la escena tiene desenfoque por movimiento',
    'Blur the element by its distance from focus, if the camera has depth of field':
        'Desenfoca el elemento según su distancia al foco, si la cámara tiene profundidad de campo',
    'What hides the element where the scene stands nearer':
        'Qué oculta al elemento allí donde la escena está más cerca',
    'Compare the depths of the scene and the element. At once, with hard edges':
        'Compara las profundidades de la escena y del elemento. Es inmediato, con bordes duros',
    'Render what hides the element, before it is delivered. Takes a render of the shot, and has the renderer\'s own '
    'edges: hair, glass, motion blur':
        'Procesa lo que oculta al elemento, antes de entregarlo. Cuesta procesar el plano una vez, y tiene los bordes '
        'propios del motor: pelo, vidrio, desenfoque por movimiento',
    'When done, lay the take over the picture in a compositor node group; an element by its depth':
        'Al terminar, superpone la toma a la imagen en un grupo de nodos de composición; un elemento, según su '
        'profundidad',
    'When done, stand the element in the scene on a plane':
        'Al terminar, coloca el elemento en la escena sobre una malla plana',
    'The take that the buttons below work on': 'La toma sobre la que actúan los botones de abajo',
    'What makes the element': 'Qué genera el elemento',
    'What makes the look': 'Qué genera el look',
    'What makes the patch': 'Qué genera el parche',

    # Sources and targets
    'Render Layers': 'Capas procesadas',
    'The passes of a view layer, rendered with the scene':
        'Las pasadas de una capa de visualización, procesadas con la escena',
    'Viewport': 'Vista',
    'What the 3D view shows, in its own shading': 'Lo que muestra la vista 3D, con su propio sombreado',
    'Footage': 'Película',
    'The camera\'s background images or clip, in their own colour space':
        'Las imágenes de fondo o el clip de la cámara, en su propio espacio de color',
    'Rendered Files': 'Archivos procesados',
    'The multilayer EXR files that the scene was rendered to':
        'Los archivos EXR multicapa en los que se procesó la escena',
    'A new compositor tree': 'Un nuevo árbol de nodos',
    'A plane in a new collection': 'Una malla plana en una nueva colección',
    'a node group on one link of the compositor, where an element merges by depth':
        'un grupo de nodos en una conexión del compositor, donde el elemento se integra según la profundidad',
    'a plane at its place in the scene, which turns to the camera':
        'una malla plana en su lugar de la escena, que gira hacia la cámara',
    '{0} to {1}': 'De {0} a {1}',
    'In "{0}"': 'En "{0}"',

    # Where a patch works
    'Matte': 'Mate',
    'Where the patch works': 'Dónde actúa el parche',
    'Selected Objects': 'Selección',
    'What the camera sees of the objects that are selected when the take is started':
        'Lo que la cámara ve de los objetos que están seleccionados al iniciar la toma',
    'Object': 'Objeto',
    'What the camera sees of an object, or of an empty with its children':
        'Lo que la cámara ve de un objeto, o de un vacío con sus subordinados',
    'Collection': 'Colección',
    'What the camera sees of a collection': 'Lo que la cámara ve de una colección',
    'Cryptomatte': 'Cryptomatte',
    'A name of the Cryptomatte pass, with the renderer\'s own edges':
        'Un nombre de la pasada Cryptomatte, con los bordes propios del motor',
    'Mask': 'Máscara',
    'A mask, drawn in the Image Editor or the Movie Clip Editor':
        'Una máscara, dibujada en el Editor de imágenes o en el Editor de clips',
    'Image': 'Imagen',
    'A painted image of the shot\'s size, white or opaque where it is replaced':
        'Una imagen pintada, del tamaño del plano, blanca u opaca donde se reemplaza',
    'Rectangle': 'Rectángulo',
    'A rectangle of the picture, in pixels': 'Un rectángulo de la imagen, en píxeles',
    'X': 'X',
    'Y': 'Y',
    'Width': 'Ancho',
    'Height': 'Altura',
    'Name': 'Nombre',
    'What is replaced': 'Lo que se reemplaza',
    'The name in the Cryptomatte pass: that of an object': 'El nombre en la pasada Cryptomatte: el de un objeto',
    'White is what is replaced': 'Se reemplaza lo blanco',
    'An image of the shot\'s size, or a sequence with #### for the frame. Save what you paint':
        'Una imagen del tamaño del plano, o una secuencia con #### para el fotograma. Guardar lo que se pinte',
    'The left and upper edge, width and height in pixels, from the upper left corner of the picture':
        'El borde izquierdo y el superior, el ancho y la altura en píxeles, desde la esquina superior izquierda de la '
        'imagen',
    '{0} selected': 'Selección: {0}',

    # Tooltips of buttons
    'Capture the shot, generate a take of it, and deliver that when it is done. All in the background':
        'Captura el plano, genera una toma de él y la entrega al terminar. Todo en segundo plano',
    'Go on with the newest take of just these settings: make the frames that are missing':
        'Continúa la toma más reciente que tenga exactamente estas opciones: hace los fotogramas que faltan',
    'Stop this job. Finished frames stay, and Resume goes on from there':
        'Detiene este trabajo. Los fotogramas terminados se conservan, y Reanudar continúa desde ahí',
    'Take this job, which has ended, off the list. Its take stays':
        'Quita de la lista este trabajo, que ya terminó. Su toma se conserva',
    'Choose another seed': 'Elige otra semilla',
    'Bring the active take into the scene, or what is there up to date: {0}.':
        'Lleva la toma activa a la escena, o actualiza lo que ya está ahí: {0}.',
    'Take what was delivered of this shot out of the scene, and restore what was there. The takes stay on disk':
        'Quita de la escena lo que se entregó de este plano y restablece lo que había. Las tomas quedan en el disco',
    'Render what hides the active take, with the renderer\'s own edges, and use it in the compositor':
        'Procesa lo que oculta a la toma activa, con los bordes propios del motor, y lo usa en el compositor',
    'Read the takes folder again': 'Vuelve a leer la carpeta de tomas',
    'Show the folder of the active take': 'Muestra la carpeta de la toma activa',

    # Preferences
    'Takes Folder': 'Carpeta de tomas',
    'Where plates and takes are kept. Empty: a folder "second_unit" beside the saved .blend file':
        'Dónde se guardan los plates y las tomas. Si se deja vacío: en una carpeta "second_unit" junto al archivo '
        '.blend guardado',
    'Device': 'Dispositivo',
    'What runs the models': 'Qué ejecuta los modelos',
    'Automatic': 'Automático',
    'The graphics card if there is one that torch can use, else the processor':
        'La placa de video si hay alguna que torch pueda usar; si no, el procesador',
    'Processor': 'Procesador',
    'Slower, and always there': 'Más lento, y siempre disponible',
    'CUDA': 'CUDA',
    'NVIDIA (or AMD with ROCm)': 'NVIDIA (o AMD con ROCm)',
    'Metal': 'Metal',
    'Apple': 'Apple',
    'XPU': 'XPU',
    'Intel': 'Intel',
    'Memory Budget': 'Límite de memoria',
    'How many gigabytes a model may take. Models that need more are refused. 0: no limit':
        'Cuántos gigabytes puede ocupar un modelo. Los que necesiten más se rechazan. 0: sin límite',
    'Runtime Folder': 'Carpeta del entorno de ejecución',
    'Own Libraries': 'Bibliotecas propias',
    'A folder of your own that holds torch and diffusers for this Blender\'s Python, instead of the runtime that is '
    'installed here':
        'Una carpeta propia que contiene torch y diffusers para el Python de este Blender, en lugar del entorno de '
        'ejecución que se instala aquí',
    'Weights Folder': 'Carpeta de pesos',
    'Where downloaded weights are kept. Empty: the folder that Blender gives the extension for its files. Choose one '
    'to share weights between versions of Blender':
        'Dónde se guardan los pesos descargados. Si se deja vacío: en la carpeta que Blender da a la extensión para sus '
        'archivos. Elegir una para compartir pesos entre versiones de Blender',
    'Offline Folder': 'Carpeta sin conexión',
    'A folder of weights that is only read, such as a studio\'s: <organisation>--<name>/<commit>, or '
    '<organisation>--<name> with the files in it':
        'Una carpeta de pesos que sólo se lee, como la de un estudio: <organización>--<nombre>/<commit>, o '
        '<organización>--<nombre> con los archivos dentro',
    'Download the weights of this model. What was begun goes on where it stopped':
        'Descarga los pesos de este modelo. Lo que se haya empezado continúa donde se detuvo',
    'Stop. What came so far is kept, and goes on with the next download':
        'Detiene la descarga. Lo que llegó hasta ahora se conserva, y continúa con la próxima descarga',
    'Read all weights of this model, and compare them with the digests that they came with':
        'Lee todos los pesos de este modelo y los compara con las sumas de verificación con que llegaron',
    'Delete the weights of this model from the weights folder, for other models that use them as well':
        'Borra los pesos de este modelo de la carpeta de pesos, también para otros modelos que los usen',
    'See what this machine can run: versions, device, disk, and for each model whether it fits and roughly how long '
    'the range of this scene would take':
        'Muestra qué puede ejecutar este equipo: versiones, dispositivo, disco y, para cada modelo, si cabe y cuánto '
        'llevaría aproximadamente el rango de esta escena',
    'Copy what the doctor says, to send or to keep': 'Copia el resultado del diagnóstico, para enviarlo o guardarlo',
    'Look again which weights are in the folders': 'Vuelve a mirar qué pesos hay en las carpetas',
    'Weights cannot be removed while a take is made': 'No es posible eliminar pesos mientras se hace una toma',
    'Install For': 'Instalar para',
    'Which build of torch Install Runtime brings': 'Qué compilación de torch trae Instalar entorno de ejecución',
    'The best device that this machine has a driver for':
        'El mejor dispositivo para el que este equipo tiene un controlador',
    'Runs everywhere': 'Funciona en todas partes',
    'Wheel Folder': 'Carpeta de wheels',
    'Install from this folder, which "dev.py wheels" prepared, without any network. Empty: from the package registry '
    'that pip is set up for':
        'Instala desde esta carpeta, preparada con "dev.py wheels", sin ninguna red. Si se deja vacío: desde el '
        'registro de paquetes configurado en pip',
    'Install Runtime': 'Instalar entorno de ejecución',
    'Update Runtime': 'Actualizar entorno de ejecución',
    'Go On Installing': 'Continuar la instalación',
    'Remove Runtime': 'Eliminar entorno de ejecución',
    'Repair': 'Reparar',
    'Copy Diagnostics': 'Copiar datos de diagnóstico',
    'Second Unit Diagnostics': 'Diagnóstico de Second Unit',
    'Check every file of the libraries, and bring again only those libraries that are broken':
        'Comprueba todos los archivos de las bibliotecas, y vuelve a traer sólo las que estén dañadas',
    'Delete the libraries, and what was begun of them. Weights and takes stay':
        'Borra las bibliotecas, y lo que se haya empezado de ellas. Los pesos y las tomas se conservan',
    'Download the libraries that run the models (torch, diffusers and what they need) into a folder of their own, and '
    'check every one. What was begun goes on where it stopped':
        'Descarga las bibliotecas que ejecutan los modelos (torch, diffusers y lo que necesitan) en una carpeta propia, '
        'y las comprueba una por una. Lo que se haya empezado continúa donde se detuvo',
    'Put together what a report of trouble needs: versions, device, libraries, folders, the last errors. It is copied, '
    'and stands in a text of this file. It names no person':
        'Reúne lo que hace falta para reportar un problema: versiones, dispositivo, bibliotecas, carpetas, los últimos '
        'errores. Se copia, y queda en un texto de este archivo. No nombra a ninguna persona',
    'Read every file of the libraries, and compare it with the digest that it came with':
        'Lee todos los archivos de las bibliotecas y los compara con la suma de verificación con que llegaron',
    'Private Key': 'Clave privada',
    'Certificate': 'Certificado',
    'The studio\'s certificate with its chain (PEM), which signs the record of every take. Empty: this machine makes '
    'one of its own, which shows that nothing was changed, and not who made it':
        'El certificado del estudio con su cadena (PEM), que firma el registro de cada toma. Si se deja vacío: este '
        'equipo crea uno propio, que demuestra que nada cambió, pero no quién lo hizo',
    'The key of the certificate (PEM, without a password). Only its path is kept':
        'La clave del certificado (PEM, sin contraseña). Sólo se guarda su ruta',
}
