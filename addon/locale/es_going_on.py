"""Takes that go on from others, in Spanish."""

from __future__ import annotations

GOING_ON = {
    'An image of the shot\'s size, white or opaque where the element stands in its first frame, and as thick. Save what '
    'you paint':
        'Una imagen del tamaño del plano, blanca u opaca donde está el elemento en su primer fotograma, e igual de '
        'espesa. Guardar lo que se pinte',
    'How closely the first frame keeps to what was painted of it, if anything was':
        'Con qué fidelidad sigue el primer fotograma lo que se pintó de él, si se pintó algo',
    'A take that goes on has its first frame already, so that cannot be painted or made anew.':
        'Una toma que continúa otra ya tiene su primer fotograma, así que no es posible pintarlo ni rehacerlo.',
    'Go on from a take without a matte.': 'Continuar la toma sin un mate.',
    'Go On': 'Continuación',
    'Continue': 'Continuar',
    'Set the panel for a new take that goes on behind the last frame of the active one, without a seam: with its '
    'settings, which may be changed before Generate. The compositor plays one after the other':
        'Define el panel para una nueva toma que continúa tras el último fotograma de la activa, sin saltos: con sus '
        'opciones, que pueden cambiarse antes de Generar. El compositor reproduce una tras otra',
    'Only takes of the embedded element go on': 'Sólo es posible continuar las tomas del elemento integrado',
    'The take lacks frames: resume it first': 'A la toma le faltan fotogramas: reanudarla antes',
    'Generate goes on from take {0} with frame {1}.': 'Generar continúa la toma {0} con el fotograma {1}.',
    'Begin Anew': 'Empezar de nuevo',
    'Let new takes begin by themselves, and not with another take':
        'Hace que las nuevas tomas empiecen por sí mismas, y no con otra toma',
    'Refine Region': 'Rehacer región',
    'Set the panel for a new take that makes a region of the active one anew, where a matte shows it, with another seed '
    'or other controls. All else stays as it is, to the bit':
        'Define el panel para una nueva toma que rehace una región de la activa, donde la muestra un mate, con otra '
        'semilla u otros controles. Todo lo demás queda como está, bit a bit',
    'Generate makes a region of take {0} anew: choose where.':
        'Generar rehace una región de la toma {0}: elegir dónde.',
    'Region of take {0}': 'Región de la toma {0}',
    'Refines Take': 'Región de toma',
    'The number of the take of which new ones make a region anew. 0: they make everything':
        'El número de la toma de la que las nuevas rehacen una región. 0: lo hacen todo',
    'To make a region anew needs a matte: where.': 'Para rehacer una región hace falta un mate que muestre dónde.',
    'Choose an object, an image or a rectangle.': 'Elegir un objeto, una imagen o un rectángulo.',
    'Set them back, or begin anew.': 'Restablecerlos, o empezar de nuevo.',
    'Goes on from take {0}': 'Continúa la toma {0}',
    'Goes on from Take': 'Continúa toma',
    'The number of the take that new ones go on from. 0: they begin by themselves':
        'El número de la toma que continúan las nuevas. 0: empiezan por sí mismas',
    'A region cannot have another {0} than all else.': 'Una región no puede diferir de todo lo demás en esto: {0}.',
    'The matte is not on the card of the element.': 'El mate no está en la tarjeta del elemento.',
    'Draw it around the anchor, or make the card larger.': 'Dibujarlo alrededor del ancla, o agrandar la tarjeta.',
    'The take that take {0} comes of is gone.': 'Ya no está la toma de la que sale la toma {0}.',
    'Put its folder back, or make a take of its own.': 'Volver a poner su carpeta, o hacer una toma independiente.',
    'Take {0} was made with other weights than take {1}, which comes of it.':
        'La toma {0} se hizo con otros pesos que la toma {1}, que sale de ella.',
    'Make it again with the weights of now, and begin with that.':
        'Volver a hacerla con los pesos actuales, y empezar con ella.',
    'The scene "{0}" has no take {1} to begin with.': 'La escena "{0}" no tiene una toma {1} con la que empezar.',
    'Choose another one, or begin anew.': 'Elegir otra, o empezar de nuevo.',
    '{0} makes no takes that go on from others.': '{0} no hace tomas que continúen otras.',
    'Choose another model.': 'Elegir otro modelo.',
    'Take {0} was made by another model, so {1} cannot go on from it.':
        'La toma {0} se hizo con otro modelo, así que {1} no puede continuarla.',
    'Choose the model that made it.': 'Elegir el modelo que la hizo.',
    'Take {0} lacks {1} frames, so nothing can go on from it.':
        'A la toma {0} le faltan {1} fotogramas, así que no es posible continuarla.',
    'Resume it first.': 'Reanudarla antes.',
    'What began as {0} cannot go on as {1}.': 'Lo que empezó como {0} no puede continuar como {1}.',
    'A take cannot go on from one of another Size.': 'Una toma no puede continuar desde otra de distinto tamaño.',
    'Leave that as in the take, or begin anew.': 'Dejar eso como en la toma, o empezar de nuevo.',
    'Take {0} ends with frame {1}, and what goes on from it would begin with frame {2}.':
        'La toma {0} termina con el fotograma {1}, y lo que la continúa empezaría con el fotograma {2}.',
    'Begin it behind that frame.': 'Empezar después de ese fotograma.',
    'Take {0} was made for {1} frames a second, and the scene has {2}.':
        'La toma {0} se hizo para {1} fotogramas por segundo, y la escena tiene {2}.',
    'Set the rate back, or begin anew.': 'Restablecer la velocidad, o empezar de nuevo.',
}
