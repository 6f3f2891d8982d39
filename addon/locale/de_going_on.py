"""Takes that go on from others, in German."""

from __future__ import annotations

GOING_ON = {
    'An image of the shot\'s size, white or opaque where the element stands in its first frame, and as thick. Save what '
    'you paint':
        'Ein Bild in der Größe des Shots, weiß oder deckend, wo das Element in seinem ersten Einzelbild steht, und so '
        'dicht wie dieses. Gemaltes muss gespeichert sein',
    'How closely the first frame keeps to what was painted of it, if anything was':
        'Wie genau sich das erste Einzelbild an das hält, was davon gemalt wurde, falls etwas gemalt wurde',
    'A take that goes on has its first frame already, so that cannot be painted or made anew.':
        'Ein Take, der einen anderen fortführt, hat sein erstes Einzelbild schon, daher lässt es sich nicht malen oder '
        'neu machen.',
    'Go on from a take without a matte.': 'Einen Take ohne Matte fortführen.',
    'Go On': 'Fortführung',
    'Continue': 'Fortführen',
    'Set the panel for a new take that goes on behind the last frame of the active one, without a seam: with its '
    'settings, which may be changed before Generate. The compositor plays one after the other':
        'Das Panel für einen neuen Take einstellen, der hinter dem letzten Einzelbild des aktiven nahtlos weitergeht: '
        'mit dessen Einstellungen, die sich vor dem Erzeugen ändern lassen. Der Compositor spielt einen nach dem '
        'anderen ab',
    'Only takes of the embedded element go on': 'Nur Takes des internen Elements lassen sich fortführen',
    'The take lacks frames: resume it first': 'Dem Take fehlen Einzelbilder: erst fortsetzen',
    'Generate goes on from take {0} with frame {1}.': 'Erzeugen führt Take {0} mit Einzelbild {1} fort.',
    'Begin Anew': 'Neu beginnen',
    'Let new takes begin by themselves, and not with another take':
        'Neue Takes eigenständig beginnen lassen, nicht mit einem anderen Take',
    'Refine Region': 'Region neu machen',
    'Set the panel for a new take that makes a region of the active one anew, where a matte shows it, with another seed '
    'or other controls. All else stays as it is, to the bit':
        'Das Panel für einen neuen Take einstellen, der eine Region des aktiven neu macht, dort, wo eine Matte sie '
        'zeigt, mit anderem Startwert oder anderen Reglern. Alles Übrige bleibt, wie es ist, bis aufs Bit',
    'Generate makes a region of take {0} anew: choose where.':
        'Erzeugen macht eine Region von Take {0} neu: wählen, wo.',
    'Region of take {0}': 'Region von Take {0}',
    'Refines Take': 'Region von Take',
    'The number of the take of which new ones make a region anew. 0: they make everything':
        'Nummer des Takes, von dem neue eine Region neu machen. 0: sie machen alles',
    'To make a region anew needs a matte: where.':
        'Um eine Region neu zu machen, braucht es eine Matte, die zeigt, wo.',
    'Choose an object, an image or a rectangle.': 'Ein Objekt, ein Bild oder ein Rechteck wählen.',
    'Set them back, or begin anew.': 'Diese zurückstellen, oder neu beginnen.',
    'Goes on from take {0}': 'Führt Take {0} fort',
    'Goes on from Take': 'Führt Take fort',
    'The number of the take that new ones go on from. 0: they begin by themselves':
        'Nummer des Takes, den neue fortführen. 0: sie beginnen eigenständig',
    'A region cannot have another {0} than all else.':
        'Eine Region kann dies nicht anders haben als alles Übrige: {0}.',
    'The matte is not on the card of the element.': 'Die Matte liegt nicht auf der Karte des Elements.',
    'Draw it around the anchor, or make the card larger.':
        'Sie um den Anker herum zeichnen, oder die Karte vergrößern.',
    'The take that take {0} comes of is gone.': 'Der Take, aus dem Take {0} hervorging, ist weg.',
    'Put its folder back, or make a take of its own.':
        'Seinen Ordner zurücklegen, oder einen eigenständigen Take machen.',
    'Take {0} was made with other weights than take {1}, which comes of it.':
        'Take {0} wurde mit anderen Gewichten gemacht als Take {1}, der aus ihm hervorging.',
    'Make it again with the weights of now, and begin with that.':
        'Ihn mit den jetzigen Gewichten neu machen, und damit beginnen.',
    'The scene "{0}" has no take {1} to begin with.':
        'Die Szene "{0}" hat keinen Take {1}, mit dem sich beginnen ließe.',
    'Choose another one, or begin anew.': 'Einen anderen wählen, oder neu beginnen.',
    '{0} makes no takes that go on from others.': '{0} macht keine Takes, die andere fortführen.',
    'Choose another model.': 'Ein anderes Modell wählen.',
    'Take {0} was made by another model, so {1} cannot go on from it.':
        'Take {0} wurde von einem anderen Modell gemacht, daher kann {1} ihn nicht fortführen.',
    'Choose the model that made it.': 'Das Modell wählen, das ihn gemacht hat.',
    'Take {0} lacks {1} frames, so nothing can go on from it.':
        'Take {0} fehlen {1} Einzelbilder, daher lässt er sich nicht fortführen.',
    'Resume it first.': 'Erst fortsetzen.',
    'What began as {0} cannot go on as {1}.': 'Was als {0} begann, kann nicht als {1} weitergehen.',
    'A take cannot go on from one of another Size.': 'Ein Take kann nicht an einen von anderer Größe anschließen.',
    'Leave that as in the take, or begin anew.': 'Dies wie im Take lassen, oder neu beginnen.',
    'Take {0} ends with frame {1}, and what goes on from it would begin with frame {2}.':
        'Take {0} endet mit Einzelbild {1}, und was ihn fortführt, würde mit Einzelbild {2} beginnen.',
    'Begin it behind that frame.': 'Erst hinter diesem Einzelbild beginnen.',
    'Take {0} was made for {1} frames a second, and the scene has {2}.':
        'Take {0} wurde für {1} Einzelbilder pro Sekunde gemacht, und die Szene hat {2}.',
    'Set the rate back, or begin anew.': 'Die Bildrate zurückstellen, oder neu beginnen.',
}
