"""The models and what an artist directs of them in Spanish. Names of models that are names stay as they are."""

from __future__ import annotations

MODELS = {
    'Element (embedded)': 'Elemento integrado',
    'Simulated element': 'Elemento simulado',
    'Blockout': 'Blockout',
    'Clean plate': 'Clean plate',
    'SDXL': 'SDXL',
    'Z-Image Turbo': 'Z-Image Turbo',
    'FLUX.2 klein 4B': 'FLUX.2 klein 4B',
    'Wan 2.1 VACE 1.3B': 'Wan 2.1 VACE 1.3B',
    'Dust, plume, fireball and mist from a model of 10 MB that this project trained on its own simulations':
        'Polvo, columna de humo, bola de fuego y niebla con un modelo de 10 MB que este proyecto entrenó con sus '
        'propias simulaciones',
    'Dust, plume, fireball and mist from a solver: slower than the embedded model and truer. The emitter moves with '
    'the anchor, and the camera may move around it':
        'Polvo, columna de humo, bola de fuego y niebla con un simulador: más lento que el modelo integrado, y más '
        'fiel. El emisor se mueve con el ancla, y la cámara puede moverse a su alrededor',
    'Light, mist and tone of a time of day on a grey-box shot, from its depth and normals. Needs no download and does '
    'not flicker':
        'Luz, niebla y tono de una hora del día sobre un plano en gris, a partir de su profundidad y sus normales. No '
        'necesita descargas y no parpadea',
    'What the matte covers is taken away, and filled with what other frames of the shot see behind it, by depth and '
    'cameras. Needs no download; what no frame sees is marked':
        'Quita lo que cubre el mate y lo rellena con lo que otros fotogramas del plano ven detrás, según la '
        'profundidad y las cámaras. No necesita descargas; lo que ningún fotograma ve queda marcado',
    'The look of a reference picture, or of a prompt, in four steps':
        'El look de una imagen de referencia, o de un prompt, en cuatro pasos',
    'What the matte covers, from a prompt and a reference picture; footage too':
        'Lo que cubre el mate, a partir de un prompt y una imagen de referencia; también con película',
    'Any look from a prompt, held by depth and normals':
        'Cualquier look a partir de un prompt, sujeto por la profundidad y las normales',
    'What the matte covers, from a prompt': 'Lo que cubre el mate, a partir de un prompt',
    'The look of a whole shot, from a prompt and a key frame, held by depth':
        'El look de un plano entero, a partir de un prompt y un fotograma clave, sujeto por la profundidad',
    'What the matte covers, through a whole shot; footage too':
        'Lo que cubre el mate, a lo largo de todo el plano; también con película',
    'Any look from a prompt in eight steps, held by depth':
        'Cualquier look a partir de un prompt en ocho pasos, sujeto por la profundidad',
    'What the matte covers, from a prompt in eight steps': 'Lo que cubre el mate, a partir de un prompt en ocho pasos',

    # Element
    'Kind': 'Tipo',
    'What happens': 'Qué ocurre',
    'Dust': 'Polvo',
    'Plume': 'Columna de humo',
    'Fireball': 'Bola de fuego',
    'Mist': 'Niebla',
    'What a collapse throws up: spreads low over the ground, and thins':
        'Lo que levanta un derrumbe: se extiende a ras del suelo y se disipa',
    'Smoke that keeps rising from what burns': 'Humo que sube sin parar de lo que arde',
    'An explosion: fire that rolls up and turns to smoke':
        'Una explosión: fuego que sube en remolinos y se convierte en humo',
    'Fog that creeps over the ground, and hardly rises': 'Niebla que se arrastra por el suelo y apenas sube',
    'Speed': 'Velocidad',
    'How fast it happens: at 1, a collapse has thrown up its dust and spread it in four seconds':
        'Con qué rapidez ocurre: en 1, un derrumbe levanta su polvo y lo extiende en cuatro segundos',
    'Emission': 'Emisión',
    'How long something comes out of the anchor. 0: as long as this kind does by itself':
        'Durante cuánto tiempo sale algo del ancla. 0: lo propio de este tipo',
    'Density': 'Densidad',
    'How thick the element is': 'Qué tan espeso es el elemento',
    'Buoyancy': 'Flotabilidad',
    'How strongly what is hot rises, of what this kind does by itself':
        'Con qué fuerza sube lo caliente, en relación con lo propio de este tipo',
    'Expansion': 'Expansión',
    'How strongly it is pushed out of the anchor, of what this kind does by itself':
        'Con qué fuerza es expulsado del ancla, en relación con lo propio de este tipo',
    'Wind': 'Viento',
    'Wind across the picture: to the right above 0, to the left below':
        'Viento a través de la imagen: hacia la derecha por encima de 0, hacia la izquierda por debajo',
    'Glow': 'Resplandor',
    'Exposure of what is hot, in stops': 'Exposición de lo caliente, en stops',
    'Debris': 'Escombros',
    'Debris Size': 'Tamaño trozos',
    'How many chunks a collapse or an explosion throws; smoke and mist have none':
        'Cuántos trozos arroja un derrumbe o una explosión; el humo y la niebla no tienen',
    'How large the chunks of debris are; at 1, up to a tenth of the anchor\'s height':
        'Qué tan grandes son los trozos de escombros; en 1, hasta un décimo de la altura del ancla',
    'Detail': 'Detalle',
    'Fine turbulence added to what the network makes, and carried along by its motion':
        'Turbulencia fina que se agrega a lo que hace la red, arrastrada por su movimiento',
    'Quality': 'Calidad',
    'How much work goes into a take': 'Cuánto trabajo se dedica a una toma',
    'Draft': 'Borrador',
    'Standard': 'Estándar',
    'High': 'Alta',
    'Final': 'Final',
    'Quick, for timing and place': 'Rápida, para ver tiempos y ubicación',
    'For most shots': 'Para la mayoría de los planos',
    'As good as it gets, and slow': 'Lo mejor posible, y lenta',
    'Size': 'Tamaño',
    'Usual': 'Habitual',
    'Large': 'Grande',
    'From 128 to 512 pixels, by quality': 'De 128 a 512 píxeles, según la calidad',
    '1024 pixels at any quality: the network goes over the event again, tile by tile, for finer edges and billows. '
    'Takes minutes':
        '1024 píxeles con cualquier calidad: la red repasa el evento mosaico a mosaico, para bordes y '
        'volutas más finos. Tarda minutos',
    'How large the pictures of the element are': 'Qué tamaño tienen las imágenes del elemento',

    # Blockout
    'Time': 'Hora',
    'The light, the air and the tone': 'La luz, el aire y el tono',
    'Dawn': 'Amanecer',
    'Noon Haze': 'Mediodía brumoso',
    'Overcast': 'Nublado',
    'Dusk': 'Atardecer',
    'Night': 'Noche',
    'A low sun in ground mist': 'Un sol bajo entre niebla a ras del suelo',
    'A high white sun in dusty air': 'Un sol alto y blanco en un aire polvoriento',
    'Soft grey light without a sun': 'Luz gris y suave, sin sol',
    'The sun goes down, and shadows are blue': 'El sol se pone y las sombras son azules',
    'Moonlight and cold mist': 'Luz de luna y niebla fría',
    'Heading': 'Orientación',
    'Where the sun stands: degrees to the right of where the camera looks at the first frame; 180 is behind it':
        'Dónde está el sol: grados hacia la derecha de donde mira la cámara en el primer fotograma; 180 es detrás de '
        'ella',
    'How much higher the sun stands than this time of day has it, in degrees':
        'Cuánto más alto está el sol de lo propio de esta hora del día, en grados',
    'Sun': 'Sol',
    'How strong the sun is, of what this time of day has':
        'Qué tan fuerte es el sol, en relación con lo propio de esta hora del día',
    'How thick the air is, of what this time of day has':
        'Qué tan espeso es el aire, en relación con lo propio de esta hora del día',
    'Occlusion': 'Oclusión',
    'How dark corners and contacts are': 'Qué tan oscuros son los rincones y los contactos',
    'Radius': 'Radio',
    'How far corners darken, in units of the scene. 0: by the depth of the first frame':
        'Hasta dónde se oscurecen los rincones, en unidades de la escena. 0: según la profundidad del primer fotograma',
    'Plate': 'Plate',
    'How much of the plate\'s own light and colour stays; at 0 all surfaces are the same grey':
        'Cuánto queda de la luz y el color propios del plate; en 0 todas las superficies son del mismo gris',
    'Sky': 'Cielo',
    'Painted': 'Pintado',
    'The sky of the time of day': 'El cielo de la hora del día',
    'What the plate shows where nothing was hit': 'Lo que muestra el plate donde no hay nada',
    'What stands behind everything': 'Lo que hay detrás de todo',
    'Exposure': 'Exposición',
    'Brighter or darker, in stops': 'Más claro o más oscuro, en stops',
    'Contrast': 'Contraste',
    'Contrast about mid grey, of what this time of day has':
        'Contraste en torno al gris medio, en relación con lo propio de esta hora del día',
    'Warmth': 'Calidez',
    'Cooler below 0, warmer above': 'Más frío por debajo de 0, más cálido por encima',
    'Bloom': 'Resplandor',
    'How much bright places glow into their surroundings':
        'Cuánto se derraman las zonas brillantes sobre lo que las rodea',
    'Vignette': 'Viñeta',
    'How much darker the corners of the frame are': 'Cuánto más oscuras son las esquinas del encuadre',

    # Clean plate
    'Grow': 'Crecer',
    'Pixels by which the matte is grown before it is filled': 'Píxeles que crece el mate antes de rellenarse',
    'Feather': 'Esfumado',
    'Pixels over which the patch fades into the plate around it':
        'Píxeles en los que el parche se funde con el plate que lo rodea',
    'Holes': 'Huecos',
    'Fill': 'Rellenar',
    'Leave': 'Dejar',
    'Filled smoothly from around them': 'Se rellenan suavemente con lo que los rodea',
    'Left open, so that the plate shows through': 'Se dejan abiertos, de modo que se vea el plate',
    'What becomes of the pixels that no frame of the shot sees':
        'Qué pasa con los píxeles que ningún fotograma del plano ve',
    'Match': 'Coincidir',
    'Bring the patch to the light of the plate around it, where the light changes during the shot':
        'Lleva el parche a la luz del plate que lo rodea, donde la luz cambia durante el plano',

    # Diffusion
    'Prompt': 'Prompt',
    'What is to be seen, in words': 'Lo que debe verse, en palabras',
    'Negative': 'Negativa',
    'Negative prompt: what is not to be seen, in words': 'Prompt negativo: lo que no debe verse, en palabras',
    'Reference': 'Referencia',
    'A picture of the look: an approved key frame, or a painting':
        'Una imagen del look: un fotograma clave aprobado, o una pintura',
    'A picture of what is to stand there': 'Una imagen de lo que debe estar ahí',
    'A picture of the look: best, one frame of the shot that an image model made':
        'Una imagen del look: lo mejor es un fotograma del plano hecho con un modelo de imágenes',
    'Strength': 'Intensidad',
    'How much is made anew: little keeps the plate\'s light and colour, at 1 nothing of it stays':
        'Cuánto se hace de nuevo: con poco se conservan la luz y el color del plate, en 1 no queda nada de él',
    'Control': 'Control',
    'Structure': 'Estructura',
    'Depth Control': 'Control prof.',
    'Normal Control': 'Control normal',
    'How firmly {0} holds the picture': 'Con qué firmeza sujeta la imagen: {0}',
    'depth': 'profundidad',
    'normals': 'normales',
    'the geometry': 'la geometría',
    'the geometry of what is replaced': 'la geometría de lo que se reemplaza',
    'what is around it': 'lo que lo rodea',
    'what is around it, and the geometry of what is replaced,': 'lo que lo rodea y la geometría de lo que se reemplaza',
    'How firmly the geometry holds the picture': 'Con qué firmeza sujeta la imagen la geometría',
    'How firmly the geometry of what is replaced holds the picture':
        'Con qué firmeza sujeta la imagen la geometría de lo que se reemplaza',
    'How firmly what is around it holds the picture': 'Con qué firmeza sujeta la imagen lo que la rodea',
    'How firmly what is around it, and the geometry of what is replaced, holds the picture':
        'Con qué firmeza sujetan la imagen lo que la rodea y la geometría de lo que se reemplaza',
    'Guidance': 'Guía',
    'How literally the prompt is taken. At 1 the negative prompt does nothing, and a step takes half the time':
        'Qué tan al pie de la letra se toma el prompt. En 1 el prompt negativo no hace nada, y un paso lleva la mitad '
        'de tiempo',
    'Steps': 'Pasos',
    'Denoising steps, of which a lower strength does fewer':
        'Pasos de reducción de ruido, de los que con menos intensidad se hacen menos',
    'Coherence': 'Coherencia',
    'How frames are kept together': 'Cómo se mantienen unidos los fotogramas',
    'Flow': 'Flujo',
    'Carried': 'Arrastrado',
    'Every frame by itself, from noise that stands on the surfaces':
        'Cada fotograma por separado, a partir de ruido fijo a las superficies',
    'Each frame goes on from the one before, moved with the surfaces, and only what is new is made. For what stays on '
    'its surface':
        'Cada fotograma continúa el anterior, movido con las superficies, y sólo se hace lo nuevo. Para lo que '
        'permanece en su superficie',
    'Key frames, and what is between made by Wan 2.1 VACE, which sees many frames at once: shadows and reflections may '
    'move as they like. Needs the weights of both':
        'Fotogramas clave, y lo intermedio hecho con Wan 2.1 VACE, que ve muchos fotogramas a la vez: sombras y '
        'reflejos pueden moverse con libertad. Necesita los pesos de ambos',
    'Curve': 'Curva',
    'Display': 'Visualización',
    'Log': 'Logarítmico',
    'As a display shows it: what models know best. Nothing is brighter than 8':
        'Como lo muestra una pantalla: lo que mejor conocen los modelos. Nada es más brillante que 8',
    'A log curve that keeps highlights for grading. Models know it less well':
        'Una curva logarítmica que conserva las altas luces para la corrección de color. Los modelos la conocen menos',
    'What of the light a model is shown, and what comes back':
        'Qué parte de la luz se le muestra al modelo, y qué vuelve',
    'Pixels by which the matte is grown': 'Píxeles que crece el mate',
    'Pixels over which the patch fades into the plate around the grown matte':
        'Píxeles en los que el parche se funde con el plate alrededor del mate crecido',
    'Context': 'Contexto',
    'Pixels of the plate around the matte that the model sees': 'Píxeles del plate alrededor del mate que ve el modelo',
    'Bring the patch to the light of the plate, as measured along its edge':
        'Lleva el parche a la luz del plate, medida a lo largo de su borde',
}
