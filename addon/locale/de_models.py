"""The models and what an artist directs of them in German. Names of models that are names stay as they are."""

from __future__ import annotations

MODELS = {
    'Element (embedded)': 'Element (intern)',
    'Simulated element': 'Simulation',
    'Blockout': 'Blockout',
    'Clean plate': 'Clean Plate',
    'SDXL': 'SDXL',
    'Z-Image Turbo': 'Z-Image Turbo',
    'FLUX.2 klein 4B': 'FLUX.2 klein 4B',
    'Wan 2.1 VACE 1.3B': 'Wan 2.1 VACE 1.3B',
    'Dust, plume, fireball and mist from a model of 10 MB that this project trained on its own simulations':
        'Staub, Rauchsäule, Feuerball und Nebel aus einem Modell von 10 MB, das dieses Projekt mit eigenen '
        'Simulationen trainiert hat',
    'Dust, plume, fireball and mist from a solver: slower than the embedded model and truer. The emitter moves with '
    'the anchor, and the camera may move around it':
        'Staub, Rauchsäule, Feuerball und Nebel aus einem Solver: langsamer als das interne Modell und genauer. Der '
        'Emitter bewegt sich mit dem Anker, und die Kamera darf um ihn herumfahren',
    'Light, mist and tone of a time of day on a grey-box shot, from its depth and normals. Needs no download and does '
    'not flicker':
        'Licht, Dunst und Stimmung einer Tageszeit auf einem Graubox-Shot, aus Tiefe und Normalen. Braucht keinen '
        'Download und flackert nicht',
    'What the matte covers is taken away, and filled with what other frames of the shot see behind it, by depth and '
    'cameras. Needs no download; what no frame sees is marked':
        'Was die Matte abdeckt, wird entfernt und mit dem gefüllt, was andere Einzelbilder des Shots dahinter sehen, '
        'nach Tiefe und Kameras. Braucht keinen Download; was kein Einzelbild sieht, wird markiert',
    'The look of a reference picture, or of a prompt, in four steps':
        'Der Look eines Referenzbildes oder eines Prompts, in vier Schritten',
    'What the matte covers, from a prompt and a reference picture; footage too':
        'Was die Matte abdeckt, aus einem Prompt und einem Referenzbild; auch für Footage',
    'Any look from a prompt, held by depth and normals':
        'Beliebiger Look aus einem Prompt, gehalten von Tiefe und Normalen',
    'What the matte covers, from a prompt': 'Was die Matte abdeckt, aus einem Prompt',
    'The look of a whole shot, from a prompt and a key frame, held by depth':
        'Der Look eines ganzen Shots, aus einem Prompt und einem Schlüsselbild, gehalten von der Tiefe',
    'What the matte covers, through a whole shot; footage too':
        'Was die Matte abdeckt, durch einen ganzen Shot; auch für Footage',
    'Any look from a prompt in eight steps, held by depth':
        'Beliebiger Look aus einem Prompt in acht Schritten, gehalten von der Tiefe',
    'What the matte covers, from a prompt in eight steps': 'Was die Matte abdeckt, aus einem Prompt in acht Schritten',

    # Element
    'Kind': 'Art',
    'What happens': 'Was geschieht',
    'Dust': 'Staub',
    'Plume': 'Rauchsäule',
    'Fireball': 'Feuerball',
    'Mist': 'Nebel',
    'What a collapse throws up: spreads low over the ground, and thins':
        'Was ein Einsturz aufwirbelt: breitet sich flach über dem Boden aus und wird dünner',
    'Smoke that keeps rising from what burns': 'Rauch, der fortwährend von Brennendem aufsteigt',
    'An explosion: fire that rolls up and turns to smoke':
        'Eine Explosion: Feuer, das sich aufwölbt und zu Rauch wird',
    'Fog that creeps over the ground, and hardly rises': 'Nebel, der über den Boden kriecht und kaum aufsteigt',
    'Speed': 'Tempo',
    'How fast it happens: at 1, a collapse has thrown up its dust and spread it in four seconds':
        'Wie schnell es geschieht: bei 1 hat ein Einsturz seinen Staub in vier Sekunden aufgewirbelt und verteilt',
    'Emission': 'Emission',
    'How long something comes out of the anchor. 0: as long as this kind does by itself':
        'Wie lange etwas aus dem Anker kommt. 0: so lange, wie es bei dieser Art von selbst dauert',
    'Density': 'Dichte',
    'How thick the element is': 'Wie dicht das Element ist',
    'Buoyancy': 'Auftrieb',
    'How strongly what is hot rises, of what this kind does by itself':
        'Wie stark Heißes aufsteigt, im Verhältnis zu dem, was diese Art von selbst tut',
    'Expansion': 'Ausdehnung',
    'How strongly it is pushed out of the anchor, of what this kind does by itself':
        'Wie stark es aus dem Anker gedrückt wird, im Verhältnis zu dem, was diese Art von selbst tut',
    'Wind': 'Wind',
    'Wind across the picture: to the right above 0, to the left below':
        'Wind quer durchs Bild: über 0 nach rechts, darunter nach links',
    'Glow': 'Glühen',
    'Exposure of what is hot, in stops': 'Belichtung des Heißen, in Blenden',
    'Debris': 'Trümmer',
    'Debris Size': 'Trümmergröße',
    'How many chunks a collapse or an explosion throws; smoke and mist have none':
        'Wie viele Brocken ein Einsturz oder eine Explosion wirft; Rauch und Nebel haben keine',
    'How large the chunks of debris are; at 1, up to a tenth of the anchor\'s height':
        'Wie groß die Brocken der Trümmer sind; bei 1 bis zu einem Zehntel der Höhe des Ankers',
    'Detail': 'Detail',
    'Fine turbulence added to what the network makes, and carried along by its motion':
        'Feine Verwirbelung, die zum Ergebnis des Netzes hinzukommt und mit dessen Bewegung mitgetragen wird',
    'Quality': 'Qualität',
    'How much work goes into a take': 'Wie viel Arbeit in einen Take fließt',
    'Draft': 'Entwurf',
    'Standard': 'Standard',
    'High': 'Hoch',
    'Final': 'Final',
    'Quick, for timing and place': 'Schnell, für Timing und Ort',
    'For most shots': 'Für die meisten Shots',
    'As good as it gets, and slow': 'So gut es geht, und langsam',
    'Size': 'Größe',
    'Usual': 'Üblich',
    'Large': 'Groß',
    'From 128 to 512 pixels, by quality': 'Von 128 bis 512 Pixel, je nach Qualität',
    '1024 pixels at any quality: the network goes over the event again, tile by tile, for finer edges and billows. '
    'Takes minutes':
        '1024 Pixel bei jeder Qualität: Das Netz geht Kachel für Kachel noch einmal über das Ereignis, '
        'für feinere Ränder und Schwaden. Dauert Minuten',
    'How large the pictures of the element are': 'Wie groß die Bilder des Elements sind',

    # Blockout
    'Time': 'Tageszeit',
    'The light, the air and the tone': 'Licht, Luft und Stimmung',
    'Dawn': 'Morgen',
    'Noon Haze': 'Mittagsdunst',
    'Overcast': 'Bedeckt',
    'Dusk': 'Abend',
    'Night': 'Nacht',
    'A low sun in ground mist': 'Tiefe Sonne im Bodennebel',
    'A high white sun in dusty air': 'Hohe weiße Sonne in staubiger Luft',
    'Soft grey light without a sun': 'Weiches graues Licht ohne Sonne',
    'The sun goes down, and shadows are blue': 'Die Sonne geht unter, und die Schatten sind blau',
    'Moonlight and cold mist': 'Mondlicht und kalter Nebel',
    'Heading': 'Richtung',
    'Where the sun stands: degrees to the right of where the camera looks at the first frame; 180 is behind it':
        'Wo die Sonne steht: Grad nach rechts von der Blickrichtung der Kamera im ersten Einzelbild; 180 ist hinter ihr',
    'How much higher the sun stands than this time of day has it, in degrees':
        'Wie viel höher die Sonne steht, als es zu dieser Tageszeit gehört, in Grad',
    'Sun': 'Sonne',
    'How strong the sun is, of what this time of day has':
        'Wie stark die Sonne ist, im Verhältnis zu dieser Tageszeit',
    'How thick the air is, of what this time of day has': 'Wie dicht die Luft ist, im Verhältnis zu dieser Tageszeit',
    'Occlusion': 'Okklusion',
    'How dark corners and contacts are': 'Wie dunkel Ecken und Kontaktstellen sind',
    'Radius': 'Radius',
    'How far corners darken, in units of the scene. 0: by the depth of the first frame':
        'Wie weit Ecken abdunkeln, in Einheiten der Szene. 0: nach der Tiefe des ersten Einzelbilds',
    'Plate': 'Plate',
    'How much of the plate\'s own light and colour stays; at 0 all surfaces are the same grey':
        'Wie viel vom eigenen Licht und von der Farbe der Plate bleibt; bei 0 sind alle Flächen gleich grau',
    'Sky': 'Himmel',
    'Painted': 'Gemalt',
    'The sky of the time of day': 'Der Himmel der Tageszeit',
    'What the plate shows where nothing was hit': 'Was die Plate zeigt, wo nichts getroffen wurde',
    'What stands behind everything': 'Was hinter allem steht',
    'Exposure': 'Belichtung',
    'Brighter or darker, in stops': 'Heller oder dunkler, in Blenden',
    'Contrast': 'Kontrast',
    'Contrast about mid grey, of what this time of day has':
        'Kontrast um mittleres Grau, im Verhältnis zu dieser Tageszeit',
    'Warmth': 'Wärme',
    'Cooler below 0, warmer above': 'Unter 0 kühler, darüber wärmer',
    'Bloom': 'Bloom',
    'How much bright places glow into their surroundings': 'Wie stark helle Stellen in ihre Umgebung überstrahlen',
    'Vignette': 'Vignette',
    'How much darker the corners of the frame are': 'Wie viel dunkler die Ecken des Bildes sind',

    # Clean plate
    'Grow': 'Erweitern',
    'Pixels by which the matte is grown before it is filled':
        'Um wie viele Pixel die Matte vor dem Füllen erweitert wird',
    'Feather': 'Weiche Kante',
    'Pixels over which the patch fades into the plate around it':
        'Über wie viele Pixel der Patch in die Plate um ihn herum übergeht',
    'Holes': 'Löcher',
    'Fill': 'Füllen',
    'Leave': 'Offen lassen',
    'Filled smoothly from around them': 'Von den Rändern her glatt gefüllt',
    'Left open, so that the plate shows through': 'Offen gelassen, sodass die Plate durchscheint',
    'What becomes of the pixels that no frame of the shot sees':
        'Was mit den Pixeln geschieht, die kein Einzelbild des Shots sieht',
    'Match': 'Angleichen',
    'Bring the patch to the light of the plate around it, where the light changes during the shot':
        'Den Patch an das Licht der Plate um ihn herum anpassen, wo sich das Licht im Lauf des Shots ändert',

    # Diffusion
    'Prompt': 'Prompt',
    'What is to be seen, in words': 'Was zu sehen sein soll, in Worten',
    'Negative': 'Negativ',
    'Negative prompt: what is not to be seen, in words':
        'Negativer Prompt: was nicht zu sehen sein soll, in Worten',
    'Reference': 'Referenz',
    'A picture of the look: an approved key frame, or a painting':
        'Ein Bild des Looks: ein freigegebenes Schlüsselbild oder ein Gemälde',
    'A picture of what is to stand there': 'Ein Bild dessen, was dort stehen soll',
    'A picture of the look: best, one frame of the shot that an image model made':
        'Ein Bild des Looks: am besten ein Einzelbild des Shots, das ein Bildmodell gemacht hat',
    'Strength': 'Stärke',
    'How much is made anew: little keeps the plate\'s light and colour, at 1 nothing of it stays':
        'Wie viel neu gemacht wird: wenig behält Licht und Farbe der Plate, bei 1 bleibt nichts von ihr',
    'Control': 'Bindung',
    'Structure': 'Struktur',
    'Depth Control': 'Tiefenbindung',
    'Normal Control': 'Norm.-Bindung',
    'How firmly {0} holds the picture': 'Wie fest das Bild durch {0} gehalten wird',
    'depth': 'Tiefe',
    'normals': 'Normalen',
    'the geometry': 'die Geometrie',
    'the geometry of what is replaced': 'die Geometrie dessen, was ersetzt wird,',
    'what is around it': 'die Umgebung',
    'what is around it, and the geometry of what is replaced,':
        'die Umgebung, mit der Geometrie dessen, was ersetzt wird,',
    'How firmly the geometry holds the picture': 'Wie fest die Geometrie das Bild hält',
    'How firmly the geometry of what is replaced holds the picture':
        'Wie fest die Geometrie dessen, was ersetzt wird, das Bild hält',
    'How firmly what is around it holds the picture': 'Wie fest die Umgebung das Bild hält',
    'How firmly what is around it, and the geometry of what is replaced, holds the picture':
        'Wie fest die Umgebung und die Geometrie dessen, was ersetzt wird, das Bild halten',
    'Guidance': 'Guidance',
    'How literally the prompt is taken. At 1 the negative prompt does nothing, and a step takes half the time':
        'Wie wörtlich der Prompt genommen wird. Bei 1 bewirkt der negative Prompt nichts, und ein Schritt dauert halb '
        'so lange',
    'Steps': 'Schritte',
    'Denoising steps, of which a lower strength does fewer':
        'Entrauschungsschritte, von denen eine geringere Stärke weniger ausführt',
    'Coherence': 'Kohärenz',
    'How frames are kept together': 'Wie die Einzelbilder zusammengehalten werden',
    'Flow': 'Fluss',
    'Carried': 'Fortgeführt',
    'Every frame by itself, from noise that stands on the surfaces':
        'Jedes Einzelbild für sich, aus Rauschen, das auf den Flächen haftet',
    'Each frame goes on from the one before, moved with the surfaces, and only what is new is made. For what stays on '
    'its surface':
        'Jedes Einzelbild führt das vorige fort, mit den Flächen bewegt, und nur Neues wird gemacht. Für alles, was '
        'auf seiner Fläche bleibt',
    'Key frames, and what is between made by Wan 2.1 VACE, which sees many frames at once: shadows and reflections may '
    'move as they like. Needs the weights of both':
        'Schlüsselbilder, und dazwischen Wan 2.1 VACE, das viele Einzelbilder zugleich sieht: Schatten und '
        'Spiegelungen dürfen sich frei bewegen. Braucht die Gewichte beider Modelle',
    'Curve': 'Kurve',
    'Display': 'Anzeige',
    'Log': 'Log',
    'As a display shows it: what models know best. Nothing is brighter than 8':
        'Wie ein Bildschirm es zeigt: was Modelle am besten kennen. Nichts ist heller als 8',
    'A log curve that keeps highlights for grading. Models know it less well':
        'Eine Log-Kurve, die Lichter fürs Grading erhält. Modelle kennen sie weniger gut',
    'What of the light a model is shown, and what comes back':
        'Was ein Modell vom Licht zu sehen bekommt, und was zurückkommt',
    'Pixels by which the matte is grown': 'Um wie viele Pixel die Matte erweitert wird',
    'Pixels over which the patch fades into the plate around the grown matte':
        'Über wie viele Pixel der Patch in die Plate um die erweiterte Matte übergeht',
    'Context': 'Umfeld',
    'Pixels of the plate around the matte that the model sees':
        'Wie viele Pixel der Plate rund um die Matte das Modell sieht',
    'Bring the patch to the light of the plate, as measured along its edge':
        'Den Patch an das Licht der Plate anpassen, gemessen entlang seiner Kante',
}
