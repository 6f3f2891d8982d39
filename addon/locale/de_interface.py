"""Labels and tooltips of the interface in German."""

from __future__ import annotations

LABELS = {
    # Panels and buttons
    'Second Unit': 'Second Unit',
    'Shot': 'Shot',
    'Controls': 'Regler',
    'Card': 'Karte',
    'Generate': 'Erzeugen',
    'Takes': 'Takes',
    'Resume': 'Fortsetzen',
    'Cancel': 'Abbrechen',
    'Dismiss': 'Aus der Liste nehmen',
    'Random Seed': 'Zufälliger Startwert',
    'Deliver': 'Liefern',
    'Deliver Take': 'Take liefern',
    'Take Out': 'Herausnehmen',
    'Render Holdout': 'Holdout rendern',
    'Refresh Takes': 'Takes aktualisieren',
    'Refresh': 'Aktualisieren',
    'Open Folder': 'Ordner öffnen',
    'Download': 'Herunterladen',
    'Download...': 'Herunterladen...',
    'Settings...': 'Einstellungen...',
    'Verify': 'Prüfen',
    'Remove Weights': 'Gewichte löschen',
    'Doctor': 'Diagnose',
    'Copy': 'Kopieren',
    'Models': 'Modelle',
    'Deliver to': 'Liefern an',
    'Deliver to {0}': 'An {0} liefern',
    'or Collection': 'oder Sammlung',
    'Frames': 'Einzelbilder',
    'Start': 'Start',
    'Camera': 'Kamera',
    'Scale': 'Skalierung',
    'Offset': 'Versatz',

    # Settings of the shot
    'Source': 'Quelle',
    'Verb': 'Aufgabe',
    'Element': 'Element',
    'Look': 'Look',
    'Patch': 'Patch',
    'element': 'Element',
    'look': 'Look',
    'patch': 'Patch',
    'View Layer': 'Ansichtsebene',
    'Anchor': 'Anker',
    'Anchor Collection': 'Ankersammlung',
    'Obstacle': 'Hindernis',
    'Obstacle Collection': 'Hindernissammlung',
    'anchor': 'Anker',
    'obstacle': 'Hindernis',
    'matte': 'Matte',
    'With Anchor': 'Mit Anker',
    'Start Frame': 'Startbild',
    'Scene Range': 'Szenenbereich',
    'First': 'Erstes',
    'Last': 'Letztes',
    'Seed': 'Startwert',
    'Card Scale': 'Kartengröße',
    'Card Offset': 'Kartenversatz',
    'Motion Blur': 'Bew.-Unschärfe',
    'Depth of Field': 'Schärfentiefe',
    'Holdout': 'Holdout',
    'Depth': 'Tiefe',
    'Rendered': 'Gerendert',
    'Compositor': 'Compositor',
    'Take': 'Take',
    'Model': 'Modell',
    'Target': 'Ziel',
    'Where the plates come from: the pictures of the shot': 'Woher die Plates kommen: die Bilder des Shots',
    'What to make': 'Was entstehen soll',
    'Add smoke, dust, fire or mist to the shot': 'Rauch, Staub, Feuer oder Nebel in den Shot setzen',
    'Restyle the whole picture': 'Dem ganzen Bild einen anderen Look geben',
    'Replace a part of the picture': 'Einen Teil des Bildes ersetzen',
    'The view layer to capture. Empty: the active one':
        'Die Ansichtsebene, die aufgenommen wird. Leer: die aktive',
    'What the element comes from: an object, or an empty with its children':
        'Woraus das Element entsteht: ein Objekt, oder ein Leer-Objekt mit seinen Kindern',
    'What the element comes from, as a collection. Used when no anchor object is chosen':
        'Woraus das Element entsteht, als Sammlung. Gilt, wenn kein Objekt als Anker gewählt ist',
    'What stands in the way of the element: an object, or an empty with its children. One body, as far as the element '
    'is concerned':
        'Was dem Element im Weg steht: ein Objekt, oder ein Leer-Objekt mit seinen Kindern. Für das Element ist es ein '
        'einziger Körper',
    'What stands in the way of the element, as a collection. Used when no obstacle object is chosen':
        'Was dem Element im Weg steht, als Sammlung. Gilt, wenn kein Objekt als Hindernis gewählt ist',
    'The event starts at the frame where the anchor begins to move. If it never does: where the range begins, or '
    'before it for what keeps burning':
        'Das Ereignis beginnt bei dem Einzelbild, an dem sich der Anker in Bewegung setzt. Bewegt er sich nie: am '
        'Anfang des Bereichs, oder davor bei dem, was dauernd brennt',
    'The frame at which the event starts, in the range or before it':
        'Das Einzelbild, bei dem das Ereignis beginnt, im Bereich oder davor',
    'Use the frame range of the scene': 'Den Bildbereich der Szene verwenden',
    'The first frame of the take': 'Das erste Einzelbild des Takes',
    'The last frame of the take': 'Das letzte Einzelbild des Takes',
    'Another seed makes another take': 'Ein anderer Startwert ergibt einen anderen Take',
    'Size of the card on which the element stands': 'Größe der Karte, auf der das Element steht',
    'Move the card to the right, up, and towards the camera':
        'Die Karte nach rechts, nach oben und zur Kamera hin verschieben',
    'Blur the element as the camera moves, if the scene has motion blur':
        'Das Element mit der Kamerabewegung verwischen, wenn die Szene Bewegungsunschärfe hat',
    'Blur the element by its distance from focus, if the camera has depth of field':
        'Das Element je nach Abstand zum Fokus unscharf zeichnen, wenn die Kamera Schärfentiefe hat',
    'What hides the element where the scene stands nearer': 'Was das Element verdeckt, wo die Szene näher ist',
    'Compare the depths of the scene and the element. At once, with hard edges':
        'Die Tiefen von Szene und Element vergleichen. Sofort da, mit harten Kanten',
    'Render what hides the element, before it is delivered. Takes a render of the shot, and has the renderer\'s own '
    'edges: hair, glass, motion blur':
        'Vor dem Liefern rendern, was das Element verdeckt. Kostet ein Rendern des Shots und hat die Kanten des '
        'Renderers selbst: Haare, Glas, Bewegungsunschärfe',
    'When done, lay the take over the picture in a compositor node group; an element by its depth':
        'Den fertigen Take in einer Knotengruppe des Compositors über das Bild legen; ein Element nach seiner Tiefe',
    'When done, stand the element in the scene on a plane':
        'Das fertige Element auf einer Fläche in die Szene stellen',
    'The take that the buttons below work on': 'Der Take, für den die Knöpfe darunter gelten',
    'What makes the element': 'Womit das Element gemacht wird',
    'What makes the look': 'Womit der Look gemacht wird',
    'What makes the patch': 'Womit der Patch gemacht wird',

    # Sources and targets
    'Render Layers': 'Render-Ebenen',
    'The passes of a view layer, rendered with the scene':
        'Die Durchgänge einer Ansichtsebene, mit der Szene gerendert',
    'Viewport': 'Viewport',
    'What the 3D view shows, in its own shading': 'Was die 3D-Ansicht zeigt, in ihrem eigenen Shading',
    'Footage': 'Footage',
    'The camera\'s background images or clip, in their own colour space':
        'Hintergrundbilder oder Clip der Kamera, in ihrem eigenen Farbraum',
    'Rendered Files': 'Render-Dateien',
    'The multilayer EXR files that the scene was rendered to':
        'Die Multilayer-EXR-Dateien, in die die Szene gerendert wurde',
    'A new compositor tree': 'Ein neuer Compositor-Baum',
    'A plane in a new collection': 'Eine Fläche in einer neuen Sammlung',
    'a node group on one link of the compositor, where an element merges by depth':
        'eine Knotengruppe auf einer Verbindung des Compositors, in der sich ein Element nach Tiefe einfügt',
    'a plane at its place in the scene, which turns to the camera':
        'eine Fläche an ihrem Ort in der Szene, die sich zur Kamera dreht',
    '{0} to {1}': '{0} bis {1}',
    'In "{0}"': 'In "{0}"',

    # Where a patch works
    'Matte': 'Matte',
    'Where the patch works': 'Wo der Patch wirkt',
    'Selected Objects': 'Auswahl',
    'What the camera sees of the objects that are selected when the take is started':
        'Was die Kamera von den Objekten sieht, die beim Start des Takes ausgewählt sind',
    'Object': 'Objekt',
    'What the camera sees of an object, or of an empty with its children':
        'Was die Kamera von einem Objekt sieht, oder von einem Leer-Objekt mit seinen Kindern',
    'Collection': 'Sammlung',
    'What the camera sees of a collection': 'Was die Kamera von einer Sammlung sieht',
    'Cryptomatte': 'Cryptomatte',
    'A name of the Cryptomatte pass, with the renderer\'s own edges':
        'Ein Name aus dem Cryptomatte-Durchgang, mit den Kanten des Renderers selbst',
    'Mask': 'Maske',
    'A mask, drawn in the Image Editor or the Movie Clip Editor':
        'Eine Maske, gezeichnet im Bildeditor oder im Film-Clip-Editor',
    'Image': 'Bild',
    'A painted image of the shot\'s size, white or opaque where it is replaced':
        'Ein gemaltes Bild in der Größe des Shots, weiß oder deckend, wo ersetzt wird',
    'Rectangle': 'Rechteck',
    'A rectangle of the picture, in pixels': 'Ein Rechteck des Bildes, in Pixeln',
    'X': 'X',
    'Y': 'Y',
    'Width': 'Breite',
    'Height': 'Höhe',
    'Name': 'Name',
    'What is replaced': 'Was ersetzt wird',
    'The name in the Cryptomatte pass: that of an object':
        'Der Name im Cryptomatte-Durchgang: der eines Objekts',
    'White is what is replaced': 'Weiß ist, was ersetzt wird',
    'An image of the shot\'s size, or a sequence with #### for the frame. Save what you paint':
        'Ein Bild in der Größe des Shots, oder eine Sequenz mit #### für das Einzelbild. Gemaltes muss gespeichert sein',
    'The left and upper edge, width and height in pixels, from the upper left corner of the picture':
        'Linker und oberer Rand, Breite und Höhe in Pixeln, von der linken oberen Ecke des Bildes aus',
    '{0} selected': '{0} ausgewählt',

    # Tooltips of buttons
    'Capture the shot, generate a take of it, and deliver that when it is done. All in the background':
        'Den Shot aufnehmen, daraus einen Take erzeugen und ihn liefern, wenn er fertig ist. Alles im Hintergrund',
    'Go on with the newest take of just these settings: make the frames that are missing':
        'Den neuesten Take mit genau diesen Einstellungen fortsetzen: die fehlenden Einzelbilder erzeugen',
    'Stop this job. Finished frames stay, and Resume goes on from there':
        'Diesen Auftrag abbrechen. Fertige Einzelbilder bleiben, und Fortsetzen macht dort weiter',
    'Take this job, which has ended, off the list. Its take stays':
        'Diesen beendeten Auftrag aus der Liste nehmen. Sein Take bleibt',
    'Choose another seed': 'Einen anderen Startwert wählen',
    'Bring the active take into the scene, or what is there up to date: {0}.':
        'Den aktiven Take in die Szene bringen, oder auf den neuesten Stand, was schon da ist: {0}.',
    'Take what was delivered of this shot out of the scene, and restore what was there. The takes stay on disk':
        'Was von diesem Shot geliefert wurde, aus der Szene nehmen und wiederherstellen, was vorher da war. Die Takes '
        'bleiben auf der Festplatte',
    'Render what hides the active take, with the renderer\'s own edges, and use it in the compositor':
        'Rendern, was den aktiven Take verdeckt, mit den Kanten des Renderers selbst, und es im Compositor verwenden',
    'Read the takes folder again': 'Den Take-Ordner neu einlesen',
    'Show the folder of the active take': 'Den Ordner des aktiven Takes zeigen',

    # Preferences
    'Takes Folder': 'Take-Ordner',
    'Where plates and takes are kept. Empty: a folder "second_unit" beside the saved .blend file':
        'Wo Plates und Takes liegen. Leer: ein Ordner "second_unit" neben der gespeicherten .blend-Datei',
    'Device': 'Gerät',
    'What runs the models': 'Worauf die Modelle laufen',
    'Automatic': 'Automatisch',
    'The graphics card if there is one that torch can use, else the processor':
        'Die Grafikkarte, wenn torch eine nutzen kann, sonst der Prozessor',
    'Processor': 'Prozessor',
    'Slower, and always there': 'Langsamer, und immer vorhanden',
    'CUDA': 'CUDA',
    'NVIDIA (or AMD with ROCm)': 'NVIDIA (oder AMD mit ROCm)',
    'Metal': 'Metal',
    'Apple': 'Apple',
    'XPU': 'XPU',
    'Intel': 'Intel',
    'Memory Budget': 'Speicherlimit',
    'How many gigabytes a model may take. Models that need more are refused. 0: no limit':
        'Wie viele Gigabyte ein Modell belegen darf. Modelle, die mehr brauchen, werden abgelehnt. 0: keine Grenze',
    'Runtime Folder': 'Runtime-Ordner',
    'Own Libraries': 'Eigene Bibliotheken',
    'A folder of your own that holds torch and diffusers for this Blender\'s Python, instead of the runtime that is '
    'installed here':
        'Ein eigener Ordner mit torch und diffusers für das Python dieses Blenders, statt der Runtime, die hier '
        'installiert wird',
    'Weights Folder': 'Ordner der Gewichte',
    'Where downloaded weights are kept. Empty: the folder that Blender gives the extension for its files. Choose one '
    'to share weights between versions of Blender':
        'Wo heruntergeladene Gewichte liegen. Leer: der Ordner, den Blender der Erweiterung für ihre Dateien gibt. Mit '
        'einem eigenen Ordner teilen sich mehrere Blender-Versionen die Gewichte',
    'Offline Folder': 'Offline-Ordner',
    'A folder of weights that is only read, such as a studio\'s: <organisation>--<name>/<commit>, or '
    '<organisation>--<name> with the files in it':
        'Ein Ordner mit Gewichten, der nur gelesen wird, etwa der eines Studios: <Organisation>--<Name>/<Commit>, oder '
        '<Organisation>--<Name> mit den Dateien darin',
    'Download the weights of this model. What was begun goes on where it stopped':
        'Die Gewichte dieses Modells herunterladen. Angefangenes geht dort weiter, wo es aufgehört hat',
    'Stop. What came so far is kept, and goes on with the next download':
        'Anhalten. Was schon da ist, bleibt, und beim nächsten Herunterladen geht es weiter',
    'Read all weights of this model, and compare them with the digests that they came with':
        'Alle Gewichte dieses Modells lesen und mit den mitgelieferten Prüfsummen vergleichen',
    'Delete the weights of this model from the weights folder, for other models that use them as well':
        'Die Gewichte dieses Modells aus dem Ordner der Gewichte löschen, auch für andere Modelle, die sie verwenden',
    'See what this machine can run: versions, device, disk, and for each model whether it fits and roughly how long '
    'the range of this scene would take':
        'Zeigen, was auf diesem Rechner läuft: Versionen, Gerät, Festplatte, und für jedes Modell, ob es passt und wie '
        'lange der Bereich dieser Szene ungefähr dauern würde',
    'Copy what the doctor says, to send or to keep': 'Die Diagnose kopieren, zum Verschicken oder Aufheben',
    'Look again which weights are in the folders': 'Neu nachsehen, welche Gewichte in den Ordnern liegen',
    'Weights cannot be removed while a take is made':
        'Solange ein Take entsteht, lassen sich keine Gewichte löschen',
    'Install For': 'Installieren für',
    'Which build of torch Install Runtime brings':
        'Welche Fassung von torch mit "Runtime installieren" kommt',
    'The best device that this machine has a driver for': 'Das beste Gerät, für das dieser Rechner einen Treiber hat',
    'Runs everywhere': 'Läuft überall',
    'Wheel Folder': 'Wheel-Ordner',
    'Install from this folder, which "dev.py wheels" prepared, without any network. Empty: from the package registry '
    'that pip is set up for':
        'Ganz ohne Netz aus diesem Ordner installieren, den "dev.py wheels" vorbereitet hat. Leer: aus dem '
        'Paketverzeichnis, das für pip eingestellt ist',
    'Install Runtime': 'Runtime installieren',
    'Update Runtime': 'Runtime aktualisieren',
    'Go On Installing': 'Weiter installieren',
    'Remove Runtime': 'Runtime entfernen',
    'Repair': 'Reparieren',
    'Copy Diagnostics': 'Diagnosedaten kopieren',
    'Second Unit Diagnostics': 'Second Unit Diagnosedaten',
    'Check every file of the libraries, and bring again only those libraries that are broken':
        'Jede Datei der Bibliotheken prüfen und nur die beschädigten Bibliotheken neu holen',
    'Delete the libraries, and what was begun of them. Weights and takes stay':
        'Die Bibliotheken löschen, auch angefangene. Gewichte und Takes bleiben',
    'Download the libraries that run the models (torch, diffusers and what they need) into a folder of their own, and '
    'check every one. What was begun goes on where it stopped':
        'Die Bibliotheken, mit denen die Modelle laufen (torch, diffusers und was sie brauchen), in einen eigenen '
        'Ordner herunterladen und jede prüfen. Angefangenes geht dort weiter, wo es aufgehört hat',
    'Put together what a report of trouble needs: versions, device, libraries, folders, the last errors. It is copied, '
    'and stands in a text of this file. It names no person':
        'Zusammenstellen, was eine Fehlermeldung braucht: Versionen, Gerät, Bibliotheken, Ordner, die letzten Fehler. '
        'Es wird kopiert und steht in einem Text dieser Datei. Personen werden nicht genannt',
    'Read every file of the libraries, and compare it with the digest that it came with':
        'Jede Datei der Bibliotheken lesen und mit der mitgelieferten Prüfsumme vergleichen',
    'Private Key': 'Privater Schlüssel',
    'Certificate': 'Zertifikat',
    'The studio\'s certificate with its chain (PEM), which signs the record of every take. Empty: this machine makes '
    'one of its own, which shows that nothing was changed, and not who made it':
        'Das Zertifikat des Studios mit seiner Kette (PEM), das den Nachweis jedes Takes signiert. Leer: dieser Rechner '
        'erstellt ein eigenes, das zeigt, dass nichts geändert wurde, aber nicht, von wem es stammt',
    'The key of the certificate (PEM, without a password). Only its path is kept':
        'Der Schlüssel des Zertifikats (PEM, ohne Passwort). Nur sein Pfad wird gespeichert',
}
