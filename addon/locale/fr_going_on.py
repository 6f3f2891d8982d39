"""Takes that go on from others, in French."""

from __future__ import annotations

GOING_ON = {
    'An image of the shot\'s size, white or opaque where the element stands in its first frame, and as thick. Save what '
    'you paint':
        'Une image à la taille du plan, blanche ou opaque là où se tient l’élément dans sa première frame, et aussi '
        'épaisse que lui. Enregistrer ce qui est peint',
    'How closely the first frame keeps to what was painted of it, if anything was':
        'À quel point la première frame suit ce qui en a été peint, si quelque chose l’a été',
    'A take that goes on has its first frame already, so that cannot be painted or made anew.':
        'Une prise qui en continue une autre a déjà sa première frame, qui ne peut donc être ni peinte ni refaite.',
    'Go on from a take without a matte.': 'Continuez une prise sans cache.',
    'Go On': 'Suite',
    'Continue': 'Continuer',
    'Set the panel for a new take that goes on behind the last frame of the active one, without a seam: with its '
    'settings, which may be changed before Generate. The compositor plays one after the other':
        'Régler le panneau pour une nouvelle prise qui continue après la dernière frame de la prise active, sans '
        'raccord visible : avec ses réglages, modifiables avant « Générer ». Le compositing joue l’une après l’autre',
    'Only takes of the embedded element go on': 'Seules les prises de l’élément intégré peuvent être continuées',
    'The take lacks frames: resume it first': 'Il manque des frames à la prise : reprenez-la d’abord',
    'Generate goes on from take {0} with frame {1}.': '« Générer » continue la prise {0} avec la frame {1}.',
    'Begin Anew': 'Recommencer',
    'Let new takes begin by themselves, and not with another take':
        'Laisser les nouvelles prises commencer d’elles-mêmes, et non par une autre prise',
    'Refine Region': 'Refaire une région',
    'Set the panel for a new take that makes a region of the active one anew, where a matte shows it, with another seed '
    'or other controls. All else stays as it is, to the bit':
        'Régler le panneau pour une nouvelle prise qui refait une région de la prise active, là où un cache la montre, '
        'avec une autre graine ou d’autres contrôles. Tout le reste demeure tel quel, au bit près',
    'Generate makes a region of take {0} anew: choose where.':
        '« Générer » refait une région de la prise {0} : choisissez où.',
    'Region of take {0}': 'Région de la prise {0}',
    'Refines Take': 'Région de prise',
    'The number of the take of which new ones make a region anew. 0: they make everything':
        'Le numéro de la prise dont les nouvelles refont une région. 0 : elles font tout',
    'To make a region anew needs a matte: where.': 'Refaire une région demande un cache qui montre où.',
    'Choose an object, an image or a rectangle.': 'Choisissez un objet, une image ou un rectangle.',
    'Set them back, or begin anew.': 'Rétablissez-les, ou recommencez.',
    'Goes on from take {0}': 'Continue la prise {0}',
    'Goes on from Take': 'Continue la prise',
    'The number of the take that new ones go on from. 0: they begin by themselves':
        'Le numéro de la prise que continuent les nouvelles. 0 : elles commencent d’elles-mêmes',
    'A region cannot have another {0} than all else.':
        'Une région ne peut pas différer de tout le reste en ceci : {0}.',
    'The matte is not on the card of the element.': 'Le cache n’est pas sur la carte de l’élément.',
    'Draw it around the anchor, or make the card larger.': 'Dessinez-le autour de l’ancre, ou agrandissez la carte.',
    'The take that take {0} comes of is gone.': 'La prise dont provient la prise {0} n’existe plus.',
    'Put its folder back, or make a take of its own.':
        'Remettez son dossier en place, ou faites une prise indépendante.',
    'Take {0} was made with other weights than take {1}, which comes of it.':
        'La prise {0} a été faite avec d’autres poids que la prise {1}, qui en provient.',
    'Make it again with the weights of now, and begin with that.':
        'Refaites-la avec les poids actuels, et commencez par elle.',
    'The scene "{0}" has no take {1} to begin with.': 'La scène "{0}" n’a pas de prise {1} par laquelle commencer.',
    'Choose another one, or begin anew.': 'Choisissez-en une autre, ou recommencez.',
    '{0} makes no takes that go on from others.': '{0} ne fait pas de prises qui en continuent d’autres.',
    'Choose another model.': 'Choisissez un autre modèle.',
    'Take {0} was made by another model, so {1} cannot go on from it.':
        'La prise {0} a été faite par un autre modèle, {1} ne peut donc pas la continuer.',
    'Choose the model that made it.': 'Choisissez le modèle qui l’a faite.',
    'Take {0} lacks {1} frames, so nothing can go on from it.':
        'Il manque {1} frames à la prise {0}, rien ne peut donc la continuer.',
    'Resume it first.': 'Reprenez-la d’abord.',
    'What began as {0} cannot go on as {1}.': 'Ce qui a commencé comme {0} ne peut pas continuer comme {1}.',
    'A take cannot go on from one of another Size.': 'Une prise ne peut pas continuer une prise d\'une autre taille.',
    'Leave that as in the take, or begin anew.': 'Laissez cela comme dans la prise, ou recommencez.',
    'Take {0} ends with frame {1}, and what goes on from it would begin with frame {2}.':
        'La prise {0} finit par la frame {1}, et ce qui la continue commencerait par la frame {2}.',
    'Begin it behind that frame.': 'Commencez après cette frame.',
    'Take {0} was made for {1} frames a second, and the scene has {2}.':
        'La prise {0} a été faite pour {1} frames par seconde, et la scène en a {2}.',
    'Set the rate back, or begin anew.': 'Rétablissez la cadence, ou recommencez.',
}
