"""The models and what an artist directs of them in French. Names of models that are names stay as they are."""

from __future__ import annotations

MODELS = {
    'Element (embedded)': 'Élément (intégré)',
    'Simulated element': 'Élément simulé',
    'Blockout': 'Blockout',
    'Clean plate': 'Clean plate',
    'SDXL': 'SDXL',
    'Z-Image Turbo': 'Z-Image Turbo',
    'FLUX.2 klein 4B': 'FLUX.2 klein 4B',
    'Wan 2.1 VACE 1.3B': 'Wan 2.1 VACE 1.3B',
    'Dust, plume, fireball and mist from a model of 10 MB that this project trained on its own simulations':
        'Poussière, panache, boule de feu et brume par un modèle de 10 Mo que ce projet a entraîné sur ses propres '
        'simulations',
    'Dust, plume, fireball and mist from a solver: slower than the embedded model and truer. The emitter moves with '
    'the anchor, and the camera may move around it':
        'Poussière, panache, boule de feu et brume par un solveur : plus lent que le modèle intégré, et plus juste. '
        'L’émetteur bouge avec l’ancre, et la caméra peut tourner autour',
    'Light, mist and tone of a time of day on a grey-box shot, from its depth and normals. Needs no download and does '
    'not flicker':
        'La lumière, la brume et l’ambiance d’un moment de la journée sur un plan en blockout gris, d’après sa '
        'profondeur et ses normales. Aucun téléchargement, aucun scintillement',
    'What the matte covers is taken away, and filled with what other frames of the shot see behind it, by depth and '
    'cameras. Needs no download; what no frame sees is marked':
        'Ce que couvre le cache est enlevé, et rempli avec ce que d’autres frames du plan voient derrière, d’après la '
        'profondeur et les caméras. Aucun téléchargement ; ce qu’aucune frame ne voit est marqué',
    'The look of a reference picture, or of a prompt, in four steps':
        'Le look d’une image de référence, ou d’un prompt, en quatre étapes',
    'What the matte covers, from a prompt and a reference picture; footage too':
        'Ce que couvre le cache, d’après un prompt et une image de référence ; aussi pour un métrage',
    'Any look from a prompt, held by depth and normals':
        'Un look quelconque d’après un prompt, tenu par la profondeur et les normales',
    'What the matte covers, from a prompt': 'Ce que couvre le cache, d’après un prompt',
    'The look of a whole shot, from a prompt and a key frame, held by depth':
        'Le look d’un plan entier, d’après un prompt et une image clé, tenu par la profondeur',
    'What the matte covers, through a whole shot; footage too':
        'Ce que couvre le cache, sur un plan entier ; aussi pour un métrage',
    'Any look from a prompt in eight steps, held by depth':
        'Un look quelconque d’après un prompt en huit étapes, tenu par la profondeur',
    'What the matte covers, from a prompt in eight steps': 'Ce que couvre le cache, d’après un prompt en huit étapes',

    # Element
    'Kind': 'Effet',
    'What happens': 'Ce qui se passe',
    'Dust': 'Poussière',
    'Plume': 'Panache',
    'Fireball': 'Boule de feu',
    'Mist': 'Brume',
    'What a collapse throws up: spreads low over the ground, and thins':
        'Ce qu’un effondrement soulève : s’étale au ras du sol, et se dissipe',
    'Smoke that keeps rising from what burns': 'La fumée qui ne cesse de monter de ce qui brûle',
    'An explosion: fire that rolls up and turns to smoke':
        'Une explosion : du feu qui s’enroule en montant et devient fumée',
    'Fog that creeps over the ground, and hardly rises': 'Un brouillard qui rampe sur le sol, et ne monte guère',
    'Speed': 'Vitesse',
    'How fast it happens: at 1, a collapse has thrown up its dust and spread it in four seconds':
        'À quelle vitesse cela se passe : à 1, un effondrement a soulevé et étalé sa poussière en quatre secondes',
    'Emission': 'Émission',
    'How long something comes out of the anchor. 0: as long as this kind does by itself':
        'Combien de temps quelque chose sort de l’ancre. 0 : aussi longtemps que cet effet le fait de lui-même',
    'Density': 'Densité',
    'How thick the element is': 'L’épaisseur de l’élément',
    'Buoyancy': 'Flottabilité',
    'How strongly what is hot rises, of what this kind does by itself':
        'Avec quelle force monte ce qui est chaud, par rapport à ce que cet effet fait de lui-même',
    'Expansion': 'Expansion',
    'How strongly it is pushed out of the anchor, of what this kind does by itself':
        'Avec quelle force l’élément est poussé hors de l’ancre, par rapport à ce que cet effet fait de lui-même',
    'Wind': 'Vent',
    'Wind across the picture: to the right above 0, to the left below':
        'Vent en travers de l’image : vers la droite au-dessus de 0, vers la gauche en dessous',
    'Glow': 'Luminescence',
    'Exposure of what is hot, in stops': 'Exposition de ce qui est chaud, en diaphs',
    'Debris': 'Débris',
    'Debris Size': 'Taille débris',
    'How many chunks a collapse or an explosion throws; smoke and mist have none':
        'Combien de morceaux projette un effondrement ou une explosion ; la fumée et la brume n’en ont pas',
    'How large the chunks of debris are; at 1, up to a tenth of the anchor\'s height':
        'La taille des morceaux de débris ; à 1, jusqu’à un dixième de la hauteur de l’ancre',
    'Detail': 'Détail',
    'Fine turbulence added to what the network makes, and carried along by its motion':
        'Turbulence fine ajoutée à ce que produit le réseau, et emportée par son mouvement',
    'Quality': 'Qualité',
    'How much work goes into a take': 'Combien de travail est mis dans une prise',
    'Draft': 'Brouillon',
    'Standard': 'Standard',
    'High': 'Haute',
    'Final': 'Final',
    'Quick, for timing and place': 'Rapide, pour le timing et la place',
    'For most shots': 'Pour la plupart des plans',
    'As good as it gets, and slow': 'Le mieux possible, et lent',
    'Size': 'Taille',
    'Usual': 'Habituelle',
    'Large': 'Grande',
    'From 128 to 512 pixels, by quality': 'De 128 à 512 pixels, selon la qualité',
    '1024 pixels at any quality: the network goes over the event again, tile by tile, for finer edges and billows. '
    'Takes minutes':
        '1024 pixels quelle que soit la qualité : le réseau repasse sur l’événement tuile par tuile, '
        'pour des bords et des volutes plus fins. Prend des minutes',
    'How large the pictures of the element are': 'La taille des images de l’élément',

    # Blockout
    'Time': 'Heure',
    'The light, the air and the tone': 'La lumière, l’air et l’ambiance',
    'Dawn': 'Aube',
    'Noon Haze': 'Brume de midi',
    'Overcast': 'Ciel couvert',
    'Dusk': 'Crépuscule',
    'Night': 'Nuit',
    'A low sun in ground mist': 'Un soleil bas dans la brume au sol',
    'A high white sun in dusty air': 'Un soleil haut et blanc dans un air poussiéreux',
    'Soft grey light without a sun': 'Une lumière douce et grise, sans soleil',
    'The sun goes down, and shadows are blue': 'Le soleil se couche, et les ombres sont bleues',
    'Moonlight and cold mist': 'Clair de lune et brume froide',
    'Heading': 'Azimut',
    'Where the sun stands: degrees to the right of where the camera looks at the first frame; 180 is behind it':
        'Où se trouve le soleil : degrés vers la droite de là où regarde la caméra à la première frame ; 180 est '
        'derrière elle',
    'How much higher the sun stands than this time of day has it, in degrees':
        'De combien le soleil est plus haut qu’à ce moment de la journée, en degrés',
    'Sun': 'Soleil',
    'How strong the sun is, of what this time of day has': 'La force du soleil, par rapport à ce moment de la journée',
    'How thick the air is, of what this time of day has': 'L’épaisseur de l’air, par rapport à ce moment de la journée',
    'Occlusion': 'Occlusion',
    'How dark corners and contacts are': 'À quel point les coins et les contacts sont sombres',
    'Radius': 'Rayon',
    'How far corners darken, in units of the scene. 0: by the depth of the first frame':
        'Jusqu’où les coins s’assombrissent, en unités de la scène. 0 : d’après la profondeur de la première frame',
    'Plate': 'Plate',
    'How much of the plate\'s own light and colour stays; at 0 all surfaces are the same grey':
        'Ce qui reste de la lumière et des couleurs de la plate ; à 0, toutes les surfaces sont du même gris',
    'Sky': 'Ciel',
    'Painted': 'Peint',
    'The sky of the time of day': 'Le ciel de ce moment de la journée',
    'What the plate shows where nothing was hit': 'Ce que montre la plate là où rien n’a été touché',
    'What stands behind everything': 'Ce qui se trouve derrière tout',
    'Exposure': 'Exposition',
    'Brighter or darker, in stops': 'Plus clair ou plus sombre, en diaphs',
    'Contrast': 'Contraste',
    'Contrast about mid grey, of what this time of day has':
        'Contraste autour du gris moyen, par rapport à ce moment de la journée',
    'Warmth': 'Chaleur',
    'Cooler below 0, warmer above': 'Plus froid en dessous de 0, plus chaud au-dessus',
    'Bloom': 'Flou lumineux',
    'How much bright places glow into their surroundings': 'À quel point les zones claires rayonnent autour d’elles',
    'Vignette': 'Vignette',
    'How much darker the corners of the frame are': 'À quel point les coins de l’image sont plus sombres',

    # Clean plate
    'Grow': 'Grandir',
    'Pixels by which the matte is grown before it is filled': 'Pixels dont le cache est agrandi avant d’être rempli',
    'Feather': 'Adoucissement',
    'Pixels over which the patch fades into the plate around it':
        'Pixels sur lesquels le patch se fond dans la plate qui l’entoure',
    'Holes': 'Trous',
    'Fill': 'Remplir',
    'Leave': 'Laisser',
    'Filled smoothly from around them': 'Remplis en douceur depuis leur pourtour',
    'Left open, so that the plate shows through': 'Laissés ouverts, pour que la plate se voie à travers',
    'What becomes of the pixels that no frame of the shot sees':
        'Ce que deviennent les pixels qu’aucune frame du plan ne voit',
    'Match': 'Raccorder',
    'Bring the patch to the light of the plate around it, where the light changes during the shot':
        'Accorder le patch à la lumière de la plate qui l’entoure, là où la lumière change pendant le plan',

    # Diffusion
    'Prompt': 'Prompt',
    'What is to be seen, in words': 'Ce qu’on doit voir, en mots',
    'Negative': 'Négatif',
    'Negative prompt: what is not to be seen, in words': 'Prompt négatif : ce qu’on ne doit pas voir, en mots',
    'Reference': 'Référence',
    'A picture of the look: an approved key frame, or a painting':
        'Une image du look : une image clé approuvée, ou une peinture',
    'A picture of what is to stand there': 'Une image de ce qui doit se trouver là',
    'A picture of the look: best, one frame of the shot that an image model made':
        'Une image du look : au mieux, une frame du plan produite par un modèle d’images',
    'Strength': 'Force',
    'How much is made anew: little keeps the plate\'s light and colour, at 1 nothing of it stays':
        'Quelle part est refaite : peu garde la lumière et les couleurs de la plate, à 1 il n’en reste rien',
    'Control': 'Contrôle',
    'Structure': 'Structure',
    'Depth Control': 'Ctrl. profond.',
    'Normal Control': 'Ctrl. normales',
    'How firmly {0} holds the picture': 'Avec quelle fermeté l’image est tenue par {0}',
    'depth': 'la profondeur',
    'normals': 'les normales',
    'the geometry': 'la géométrie',
    'the geometry of what is replaced': 'la géométrie de ce qui est remplacé',
    'what is around it': 'ce qui l’entoure',
    'what is around it, and the geometry of what is replaced,':
        'ce qui l’entoure, et la géométrie de ce qui est remplacé,',
    'How firmly the geometry holds the picture': 'Avec quelle fermeté l’image est tenue par la géométrie',
    'How firmly the geometry of what is replaced holds the picture':
        'Avec quelle fermeté l’image est tenue par la géométrie de ce qui est remplacé',
    'How firmly what is around it holds the picture': 'Avec quelle fermeté l’image est tenue par ce qui l’entoure',
    'How firmly what is around it, and the geometry of what is replaced, holds the picture':
        'Avec quelle fermeté l’image est tenue par ce qui l’entoure et par la géométrie de ce qui est remplacé',
    'Guidance': 'Guidage',
    'How literally the prompt is taken. At 1 the negative prompt does nothing, and a step takes half the time':
        'À quel point le prompt est pris à la lettre. À 1, le prompt négatif ne fait rien, et une étape prend moitié '
        'moins de temps',
    'Steps': 'Étapes',
    'Denoising steps, of which a lower strength does fewer':
        'Étapes de débruitage ; une force plus basse en fait moins',
    'Coherence': 'Cohérence',
    'How frames are kept together': 'Comment les frames sont tenues ensemble',
    'Flow': 'Flux',
    'Carried': 'Report',
    'Every frame by itself, from noise that stands on the surfaces':
        'Chaque frame pour elle-même, à partir d’un bruit fixé sur les surfaces',
    'Each frame goes on from the one before, moved with the surfaces, and only what is new is made. For what stays on '
    'its surface':
        'Chaque frame continue la précédente, déplacée avec les surfaces, et seul ce qui est nouveau est produit. '
        'Pour ce qui reste sur sa surface',
    'Key frames, and what is between made by Wan 2.1 VACE, which sees many frames at once: shadows and reflections may '
    'move as they like. Needs the weights of both':
        'Des images clés, et l’entre-deux produit par Wan 2.1 VACE, qui voit de nombreuses frames à la fois : ombres '
        'et reflets peuvent bouger à leur guise. Nécessite les poids des deux',
    'Curve': 'Courbe',
    'Display': 'Affichage',
    'Log': 'Log',
    'As a display shows it: what models know best. Nothing is brighter than 8':
        'Comme un écran le montre : ce que les modèles connaissent le mieux. Rien n’est plus clair que 8',
    'A log curve that keeps highlights for grading. Models know it less well':
        'Une courbe log qui garde les hautes lumières pour l’étalonnage. Les modèles la connaissent moins bien',
    'What of the light a model is shown, and what comes back':
        'Ce qu’on montre de la lumière à un modèle, et ce qui en revient',
    'Pixels by which the matte is grown': 'Pixels dont le cache est agrandi',
    'Pixels over which the patch fades into the plate around the grown matte':
        'Pixels sur lesquels le patch se fond dans la plate autour du cache agrandi',
    'Context': 'Contexte',
    'Pixels of the plate around the matte that the model sees': 'Pixels de la plate autour du cache que le modèle voit',
    'Bring the patch to the light of the plate, as measured along its edge':
        'Accorder le patch à la lumière de la plate, mesurée le long de son bord',
}
