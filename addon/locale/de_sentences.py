"""What is said while something happens, and what went wrong, in German. '{0}', '{1}' are values, in English order."""

from __future__ import annotations

SENTENCES = {
    # Jobs and takes
    'Waiting': 'Wartet',
    'Loading': 'Lädt',
    'Measuring': 'Misst',
    'Prompt': 'Prompt',
    'Filling': 'Füllt',
    'Reading plates': 'Liest Plates',
    'Measuring the device': 'Misst das Gerät',
    'Waiting for the render': 'Wartet auf das Rendern',
    'Loading what makes key frames': 'Lädt das Modell für Schlüsselbilder',
    'Loading what makes the frames between': 'Lädt das Modell für die Zwischenbilder',
    'Frame {0}': 'Einzelbild {0}',
    'Frame {0}, step {1}/{2}': 'Bild {0}, Schritt {1}/{2}',
    'Window {0}, step {1}/{2}': 'Fenster {0}, Schritt {1}/{2}',
    'Window {0}, {1}x, frame {2}/{3}': 'Fenster {0}, {1}x, Bild {2}/{3}',
    'Window {0}, {1}x, tile {2}/{3}': 'Fenster {0}, {1}x, Kachel {2}/{3}',
    'Step {0}/{1}': 'Schritt {0}/{1}',
    'Reading the scene': 'Liest die Szene',
    'Capturing frame {0}': 'Nimmt Einzelbild {0} auf',
    'Captured {0} of {1}, generated {2}': '{0} von {1} aufgenommen, {2} erzeugt',
    'Holdout frame {0}': 'Holdout, Einzelbild {0}',
    'Out of memory: going on {0}': 'Zu wenig Speicher: weiter {0}',
    'in full precision': 'mit voller Genauigkeit',
    'in half precision': 'mit halber Genauigkeit',
    'decoding in tiles': 'mit Dekodieren in Kacheln',
    'one frame at a time': 'Einzelbild für Einzelbild',
    'with only the layers at work on the device': 'nur mit den gerade arbeitenden Schichten auf dem Gerät',
    'at half the pixels, enlarged': 'mit halb so vielen Pixeln, vergrößert',
    '{0} left': 'noch {0}',
    '{0}, {1}, seed {2}': '{0}, {1}, Startwert {2}',
    '{0}, holdout of take {1}': '{0}, Holdout von Take {1}',
    'Take {0}': 'Take {0}',
    '{0} of {1}': '{0} von {1}',
    'Flicker {0}': 'Flackern {0}',
    'Seed {0}': '#{0}',
    'Made in {0}': 'Erzeugt in {0}',
    'Colour returns within {0} %': 'Farbe kehrt auf {0} % genau zurück',
    '{0}: not for commercial work': '{0}: nicht für kommerzielle Arbeit',
    'Take {0} was brought up to date.': 'Take {0} ist auf dem neuesten Stand.',
    'A take was passed over: {0}': 'Ein Take wurde übergangen: {0}',
    'Second Unit was switched off.': 'Second Unit wurde ausgeschaltet.',
    'Resume goes on from there.': 'Fortsetzen macht dort weiter.',
    'Another file was opened while the shot was captured.':
        'Während der Shot aufgenommen wurde, wurde eine andere Datei geöffnet.',
    'Open the shot again, then resume.': 'Den Shot wieder öffnen, dann fortsetzen.',
    'The scene is gone, so take {0} was not delivered.':
        'Die Szene gibt es nicht mehr, daher wurde Take {0} nicht geliefert.',
    'It is safe on disk: deliver it to another scene.':
        'Er liegt sicher auf der Festplatte: an eine andere Szene liefern.',
    'There is no scene "{0}".': 'Es gibt keine Szene "{0}".',
    'There are: {0}.': 'Vorhanden: {0}.',
    'The scene was removed while it was captured.': 'Die Szene wurde entfernt, während sie aufgenommen wurde.',
    'Undo that, or start again.': 'Das rückgängig machen, oder neu beginnen.',

    # Why a button is grey
    'Choose an anchor: what the element comes from': 'Einen Anker wählen: woraus das Element entsteht',
    'Choose a take in the list': 'Einen Take in der Liste wählen',
    'Select the objects to replace': 'Die Objekte auswählen, die ersetzt werden sollen',
    'Choose a matte: where the patch works': 'Eine Matte wählen: wo der Patch wirkt',
    '{0} needs {1}: choose another source': '{0} braucht {1}: eine andere Quelle wählen',
    'Model under {0}': 'Modell unter {0}',
    '{0} is not downloaded, {1} GB. Download it in the preferences of Second Unit':
        '{0} ist nicht heruntergeladen, {1} GB. In den Benutzereinstellungen von Second Unit herunterladen',
    'Save the file first, or choose a takes folder in the preferences':
        'Erst die Datei speichern, oder in den Benutzereinstellungen einen Take-Ordner wählen',
    'There is no takes folder {0}': 'Es gibt keinen Take-Ordner {0}',
    'The takes folder is read-only: {0}': 'Der Take-Ordner ist schreibgeschützt: {0}',
    'A {0} has no holdout': 'Ein {0} hat kein Holdout',
    'The holdout of this take is rendered': 'Das Holdout dieses Takes ist schon gerendert',
    'Online access required to download {0}. Enable online access in System preferences':
        'Zum Herunterladen ist Online-Zugriff nötig: {0}. In den Benutzereinstellungen unter System erlauben',
    'Online access required to download {0}. Launch Blender without --offline-mode':
        'Zum Herunterladen ist Online-Zugriff nötig: {0}. Blender ohne --offline-mode starten',
    'weights': 'Gewichte',
    'the runtime': 'die Runtime',
    'libraries': 'Bibliotheken',
    'No picture reaches the output: select the two nodes between which it should go':
        'Kein Bild erreicht die Ausgabe: die beiden Knoten auswählen, zwischen die es soll',

    # Capture
    'There is no source "{0}".': 'Es gibt keine Quelle "{0}".',
    'Choose one of: {0}.': 'Zur Wahl stehen: {0}.',
    '"{0}" is in the anchor and in the obstacle: nothing could come out of it.':
        '"{0}" gehört zum Anker und zum Hindernis: so könnte nichts herauskommen.',
    'Choose an obstacle beside the anchor.': 'Ein Hindernis wählen, das nicht zum Anker gehört.',
    '{0} has no geometry that renders.': '{0} hat keine Geometrie, die gerendert wird.',
    'Choose a mesh, an empty with meshes below it, or a collection of them, visible in renders.':
        'Ein Mesh, ein Leer-Objekt mit Meshes darunter oder eine Sammlung davon wählen, beim Rendern sichtbar.',
    'There is no object or collection "{0}" in the scene "{1}".':
        'In der Szene "{1}" gibt es kein Objekt und keine Sammlung "{0}".',
    'Did you mean {0}?': 'Gemeint ist vielleicht {0}?',
    'Choose an object or a collection of this scene.': 'Ein Objekt oder eine Sammlung dieser Szene wählen.',
    'A copy of the file could not be opened in another Blender: {0}':
        'Eine Kopie der Datei ließ sich nicht in einem zweiten Blender öffnen: {0}',
    'Make room on the drive for temporary files, or generate with the command line.':
        'Auf dem Laufwerk Platz für temporäre Dateien schaffen, oder über die Kommandozeile erzeugen.',
    'The Blender that rendered the shot ended with status {0}: {1}':
        'Der Blender, der den Shot gerendert hat, endete mit Status {0}: {1}',
    'Render a frame of the shot to see what is wrong, or generate with the command line.':
        'Ein Einzelbild des Shots rendern, um den Fehler zu sehen, oder über die Kommandozeile erzeugen.',
    'The output of the scene is not set to OpenEXR MultiLayer.':
        'Die Ausgabe der Szene ist nicht auf OpenEXR MultiLayer gestellt.',
    'There is no rendered file {0}.': 'Es gibt keine gerenderte Datei {0}.',
    'Point the output properties to the multilayer EXR files of the render.':
        'In den Ausgabeeigenschaften auf die gerenderten Multilayer-EXR-Dateien verweisen.',
    'The render has no file for frame {0}: {1}.': 'Zu Einzelbild {0} fehlt die gerenderte Datei: {1}.',
    'Render the {0} missing frames, or choose a range that is there.':
        'Die fehlenden Einzelbilder ({0}) rendern, oder einen vorhandenen Bereich wählen.',
    'The footage "{0}" covers the frames {1}-{2}, and frame {3} lies outside.':
        'Das Footage "{0}" umfasst die Einzelbilder {1}-{2}, und Einzelbild {3} liegt außerhalb.',
    'Choose a range inside it, or change its start or length.':
        'Einen Bereich darin wählen, oder seinen Start oder seine Länge ändern.',
    'The footage "{0}" has no file {1}.': 'Dem Footage "{0}" fehlt die Datei {1}.',
    'Find the missing file, or choose others.': 'Die fehlende Datei suchen, oder andere wählen.',
    'Give the camera a background image or clip, or the scene an active clip.':
        'Der Kamera ein Hintergrundbild oder einen Clip geben, oder der Szene einen aktiven Clip.',
    'This clip has lens distortion: the element is undistorted and goes in front of the node that distorts.':
        'Dieser Clip hat eine Linsenverzeichnung: das Element ist unverzeichnet und kommt vor den Knoten, der verzerrt.',
    'The scene "{0}" has no footage.': 'Die Szene "{0}" hat kein Footage.',
    'The footage file {0} cannot be read: {1}.': 'Die Footage-Datei {0} lässt sich nicht lesen: {1}.',
    'Save it again, or choose others.': 'Neu speichern, oder andere wählen.',
    'The movie {0} cannot be read.': 'Der Film {0} lässt sich nicht lesen.',
    'Check that it plays, or convert it to images.': 'Prüfen, ob er sich abspielen lässt, oder in Bilder umwandeln.',
    'The mask "{0}" cannot be read, because the scene "{1}" is not open.':
        'Die Maske "{0}" lässt sich nicht lesen, weil die Szene "{1}" nicht geöffnet ist.',
    'Open the scene in the window, and start again.': 'Die Szene im Fenster öffnen und neu beginnen.',
    'Blender could not draw the mask "{0}": {1}': 'Blender konnte die Maske "{0}" nicht zeichnen: {1}',
    'Wait until nothing else renders, and start again.': 'Warten, bis sonst nichts rendert, und neu beginnen.',
    '"{0}" is no matte.': '"{0}" ist keine Matte.',
    'Write it as object:NAME, collection:NAME, cryptomatte:NAME, mask:NAME, image:FILE or rect:X,Y,W,H.':
        'So schreiben: object:NAME, collection:NAME, cryptomatte:NAME, mask:NAME, image:DATEI oder rect:X,Y,B,H.',
    'The matte "{0}" is empty in every frame of the shot.': 'Die Matte "{0}" ist in allen Einzelbildern des Shots leer.',
    'The object "{0}"': 'Das Objekt "{0}"',
    'The collection "{0}"': 'Die Sammlung "{0}"',
    'object in the scene "{0}"': 'Objekt in der Szene "{0}"',
    'name in the Cryptomatte of the plates': 'Name in der Cryptomatte der Plates',
    'The plates have no Cryptomatte.': 'Die Plates haben keine Cryptomatte.',
    'Capture render layers, or files rendered with the Cryptomatte pass of objects.':
        'Render-Ebenen aufnehmen, oder Dateien, die mit dem Cryptomatte-Durchgang für Objekte gerendert sind.',
    'The matte {0} cannot be read.': 'Die Matte {0} lässt sich nicht lesen.',
    'Find the missing file, or save it again.': 'Die fehlende Datei suchen, oder neu speichern.',
    'The matte {0} measures {1}x{2} pixels, the shot {3}x{4}.':
        'Die Matte {0} misst {1}x{2} Pixel, der Shot {3}x{4}.',
    'Save it at the size of the shot.': 'In der Größe des Shots speichern.',
    '"{0}" is no rectangle.': '"{0}" ist kein Rechteck.',
    'Write it as X,Y,W,H in whole pixels: 100,80,320,200.': 'Als X,Y,B,H in ganzen Pixeln schreiben: 100,80,320,200.',
    'The rectangle {0} covers nothing of the picture of {1}x{2} pixels.':
        'Das Rechteck {0} deckt nichts vom Bild mit {1}x{2} Pixeln ab.',
    'Give it a width and a height, and count from the top left corner of the picture.':
        'Breite und Höhe angeben, und von der linken oberen Ecke des Bildes aus zählen.',
    'There is no {0} called "{1}".': 'Nicht gefunden: {0} mit dem Namen "{1}".',
    'Make one of that name, or choose another matte.': 'Etwas mit diesem Namen anlegen, oder eine andere Matte wählen.',
    'Nothing of it is in view of the camera: choose something else, or another range.':
        'Die Kamera sieht nichts davon: etwas anderes wählen, oder einen anderen Bereich.',
    'Draw a closed spline inside the picture, on a layer that renders.':
        'Im Bild einen geschlossenen Spline zeichnen, auf einer Ebene, die gerendert wird.',
    'Paint what is to be replaced white, or opaque.': 'Was ersetzt werden soll, weiß oder deckend malen.',
    'Not saved, so not captured: {0}': 'Nicht gespeichert, also nicht aufgenommen: {0}',
    'Workbench renders no {0}.': 'Workbench rendert dies nicht: {0}.',
    'Render the scene with Cycles or EEVEE.': 'Die Szene mit Cycles oder EEVEE rendern.',
    'Blender could not render frame {0}: {1}': 'Blender konnte Einzelbild {0} nicht rendern: {1}',
    'Render this frame in Blender to see what is wrong.':
        'Dieses Einzelbild in Blender rendern, um den Fehler zu sehen.',
    'Frame {0} rendered without a picture.': 'Das Rendern von Einzelbild {0} ergab kein Bild.',
    'Check that the render engine {0} works in this Blender.':
        'Prüfen, ob die Render-Engine {0} in diesem Blender funktioniert.',
    'The Vector pass of frame {0} is zero everywhere, though the camera moves.':
        'Der Vektor-Durchgang von Einzelbild {0} ist überall null, obwohl sich die Kamera bewegt.',
    'Render with motion blur switched off in the scene and its view layers.':
        'Ohne Bewegungsunschärfe in der Szene und ihren Ansichtsebenen rendern.',
    'Open a 3D Viewport: no window shows one.': 'Ein 3D-Ansichtsfenster öffnen: kein Fenster zeigt eines.',
    'Choose another viewport shading: what this renderer shows there cannot be read.':
        'Ein anderes Viewport-Shading wählen: was dieser Renderer dort zeigt, lässt sich nicht lesen.',
    'Add a camera, or turn the view away from the missing one.':
        'Eine Kamera hinzufügen, oder die Ansicht von der fehlenden Kamera wegdrehen.',
    'Without a graphics context the viewport is rendered by Workbench, through the camera and without normals. Blender '
    '5.2 or later draws the view itself, also in the background.':
        'Ohne Grafikkontext wird der Viewport von Workbench gerendert, durch die Kamera und ohne Normalen. Ab Blender '
        '5.2 wird die Ansicht selbst gezeichnet, auch im Hintergrund.',
    'The 3D view cannot be captured.': 'Die 3D-Ansicht lässt sich nicht aufnehmen.',
    'Without a graphics context the viewport gives no {0}.':
        'Ohne Grafikkontext liefert der Viewport dies nicht: {0}.',
    'Capture the render layers, or use Blender 5.2 or later.':
        'Die Render-Ebenen aufnehmen, oder Blender ab 5.2 verwenden.',
    'The 3D view was closed while it was captured.': 'Die 3D-Ansicht wurde geschlossen, während sie aufgenommen wurde.',
    'Open it again and capture the missing frames.': 'Wieder öffnen und die fehlenden Einzelbilder aufnehmen.',
    'The scene "{0}" renders several views (stereo).': 'Die Szene "{0}" rendert mehrere Ansichten (Stereo).',
    'Switch Stereoscopy off in the output properties; a shot has one camera.':
        'Stereoskopie in den Ausgabeeigenschaften ausschalten; ein Shot hat nur eine Kamera.',
    'The range {0} crosses a camera cut at frame {1}.':
        'Der Bereich {0} geht bei Einzelbild {1} über einen Kameraschnitt hinweg.',
    'Make one take for each camera: {0}.': 'Für jede Kamera einen eigenen Take machen: {0}.',
    '{0} (to "{1}")': '{0} (zu "{1}")',
    'The scene "{0}" has no view layer "{1}".': 'Die Szene "{0}" hat keine Ansichtsebene "{1}".',
    'It has: {0}. Choose one of them.': 'Vorhanden: {0}. Davon eine wählen.',
    'The render border holds no pixel.': 'Der Renderbereich enthält kein Pixel.',
    'Draw it larger, or clear it with Ctrl Alt B.': 'Größer aufziehen, oder mit Strg Alt B entfernen.',
    'The scene "{0}" has no camera.': 'Die Szene "{0}" hat keine Kamera.',
    'Add one, or choose it in the scene properties.':
        'Eine hinzufügen, oder in den Szeneneigenschaften wählen.',
    'The scene looks through "{0}", which is not a camera.': 'Die Szene blickt durch "{0}", und das ist keine Kamera.',
    'Choose a camera in the scene properties.': 'In den Szeneneigenschaften eine Kamera wählen.',
    'The camera "{0}" is not flat: its type is {1}.': 'Die Kamera "{0}" bildet nicht eben ab: ihr Typ ist {1}.',
    'Use a perspective or orthographic camera; an element stands on a flat picture.':
        'Eine perspektivische oder orthografische Kamera verwenden; ein Element steht auf einem ebenen Bild.',

    # What does not fit together
    '{0} is for the verb {1}, which has no {2}.': '{0} ist für die Aufgabe {1}, und die kennt dies nicht: {2}.',
    'Leave the {0} out.': '{0} weglassen.',
    'An element needs an anchor: what it comes from.': 'Ein Element braucht einen Anker: woraus es entsteht.',
    'Choose an object or a collection.': 'Ein Objekt oder eine Sammlung wählen.',
    'A patch needs a matte: where it works.': 'Ein Patch braucht eine Matte: wo er wirkt.',
    'Choose objects, a collection, an image, a mask, Cryptomatte names or a rectangle.':
        'Objekte, eine Sammlung, ein Bild, eine Maske, Cryptomatte-Namen oder ein Rechteck wählen.',
    'The source {0} gives no {1}, which this take needs.':
        'Die Quelle {0} liefert nicht, was dieser Take braucht: {1}.',
    'Choose another source, or another model.': 'Eine andere Quelle wählen, oder ein anderes Modell.',
    'A {0} has no holdout, so none can be rendered.':
        'Ein {0} hat kein Holdout, also lässt sich auch keines rendern.',
    'Leave the holdout at depth.': 'Das Holdout auf Tiefe lassen.',
    'The target {0} takes no {1}.': 'Das Ziel {0} nimmt dies nicht an: {1}.',
    'Choose another target.': 'Ein anderes Ziel wählen.',
    'The libraries that run this model are not installed: {0}.':
        'Die Bibliotheken, mit denen dieses Modell läuft, sind nicht installiert: {0}.',
    'Press Install Runtime in the preferences of Second Unit.':
        'In den Benutzereinstellungen von Second Unit auf "Runtime installieren" drücken.',

    # Delivery
    'There is no target "{0}".': 'Es gibt kein Ziel "{0}".',
    'Take {0} is a {1}, which the target {2} does not take.':
        'Take {0} ist ein {1}, und das nimmt das Ziel {2} nicht an.',
    'Deliver it to: {0}.': 'Liefern an: {0}.',
    'There is no holdout "{0}".': 'Es gibt kein Holdout "{0}".',
    'Renders leave out the card: the compositor shows the element already.':
        'Beim Rendern bleibt die Karte weg: der Compositor zeigt das Element schon.',
    'The node group {0} is of an older version or was changed inside: it has no place for {1}.':
        'Die Knotengruppe {0} stammt aus einer älteren Version oder wurde innen geändert: für {1} ist kein Platz darin.',
    'Take the group out and deliver again.': 'Die Gruppe herausnehmen und neu liefern.',
    'The frames of take {0} have no layer {1}.': 'Den Einzelbildern von Take {0} fehlt die Ebene {1}.',
    'Make the take again.': 'Den Take neu machen.',
    'The node group {0} was changed inside: the {1} of take {2} is gone.':
        'Die Knotengruppe {0} wurde innen geändert: bei Take {2} fehlt {1}.',
    'Take the group out and deliver again, or deliver before you edit its inside.':
        'Die Gruppe herausnehmen und neu liefern, oder erst liefern und dann ihr Inneres bearbeiten.',
    'Take {0} stands in the collection "{1}".': 'Take {0} steht in der Sammlung "{1}".',
    'Take {0} stands on no card in this scene.': 'Take {0} steht in dieser Szene auf keiner Karte.',
    'Deliver it first.': 'Zuerst liefern.',
    'The shot "{0}" stands on no card in this scene.': 'Der Shot "{0}" steht in dieser Szene auf keiner Karte.',
    'There is nothing to take out.': 'Es gibt nichts herauszunehmen.',
    'The card of "{0}" was taken out.': 'Die Karte von "{0}" wurde herausgenommen.',
    'Take {0} has no place in the scene, so it has no card.':
        'Take {0} hat keinen Ort in der Szene, also auch keine Karte.',
    'Deliver it to the compositor.': 'An den Compositor liefern.',
    '{0} nodes show this group: choose take {1} where you want it.':
        '{0} Knoten zeigen diese Gruppe: Take {1} dort wählen, wo er erscheinen soll.',
    'Compositing is off in the output settings, so renders do not show it.':
        'Compositing ist in den Ausgabeeinstellungen ausgeschaltet, daher erscheint es beim Rendern nicht.',
    'Take {0} is in "{1}".': 'Take {0} ist in "{1}".',
    'It was made for {0}x{1} pixels and is stretched to the {2}x{3} that the scene renders now.':
        'Er wurde für {0}x{1} Pixel gemacht und wird auf die {2}x{3} gestreckt, die die Szene jetzt rendert.',
    'The look lies over it: the patch shows where the Strength of the look is less than 1.':
        'Der Look liegt darüber: der Patch zeigt sich, wo die Stärke des Looks unter 1 ist.',
    'It lies over the patch, of which it knows nothing.': 'Er liegt über dem Patch, von dem er nichts weiß.',
    'It lies over the card: deliver the element to the compositor as well.':
        'Er liegt über der Karte: das Element auch an den Compositor liefern.',
    'The light changes during the shot: the element keeps it until Relight is raised.':
        'Das Licht ändert sich im Lauf des Shots: das Element behält es, bis Relight erhöht wird.',
    'Take {0} is not in the compositor.': 'Take {0} ist nicht im Compositor.',
    'The compositor tree of the scene is linked from another file.':
        'Der Compositor-Baum der Szene ist aus einer anderen Datei verknüpft.',
    'Make it local.': 'Lokal machen.',
    'The compositor holds nodes, but Use Nodes is off.':
        'Der Compositor enthält Knoten, aber "Knoten verwenden" ist ausgeschaltet.',
    'Switch Use Nodes on, or delete the nodes, and deliver again.':
        '"Knoten verwenden" einschalten oder die Knoten löschen, und neu liefern.',
    'The scene has no view layer "{0}", of which the shot was captured.':
        'Die Szene hat keine Ansichtsebene "{0}" mehr, von der der Shot aufgenommen wurde.',
    'Give the view layer this name again, or capture the shot again.':
        'Der Ansichtsebene wieder diesen Namen geben, oder den Shot neu aufnehmen.',
    'The scene had no compositor: one was made.': 'Die Szene hatte keinen Compositor: einer wurde angelegt.',
    'No clip': 'Kein Clip',
    'No picture of the view layer "{0}"': 'Kein Bild der Ansichtsebene "{0}"',
    '{0} reaches the output of the compositor.': '{0} erreicht die Ausgabe des Compositors.',
    'Select the two nodes between which it should go, and deliver again.':
        'Die beiden Knoten auswählen, zwischen die es soll, und neu liefern.',
    'It goes on the link from {0}.': 'Er kommt auf die Verbindung von {0}.',
    'It goes on the link from {0} to {1}.': 'Er kommt auf die Verbindung von {0} zu {1}.',
    'The compositor is shared with {0}, where it shows as well.':
        'Der Compositor wird mit {0} geteilt, und dort erscheint es auch.',
    'No {0} of the shot "{1}" is in the compositor.': 'Kein {0} des Shots "{1}" ist im Compositor.',
    'take': 'Take',
    'Taken out of the compositor: {0}.': 'Aus dem Compositor herausgenommen: {0}.',
    'Workbench renders no holdout.': 'Workbench rendert kein Holdout.',
    'Take {0} has no place in the scene, so nothing can stand before it.':
        'Take {0} hat keinen Ort in der Szene, also kann nichts davor stehen.',
    'Link a matte to its node group: to Matte, or to Strength.':
        'Eine Matte mit seiner Knotengruppe verbinden: mit Matte oder mit Strength.',
    'The scene renders {0}x{1} pixels, but take {2} has {3}x{4}.':
        'Die Szene rendert {0}x{1} Pixel, aber Take {2} hat {3}x{4}.',
    'Set the resolution and the border that the shot had.':
        'Auflösung und Renderbereich so einstellen, wie der Shot sie hatte.',
    'The material of "{0}" has lost its image texture.': 'Dem Material von "{0}" fehlt seine Bildtextur.',
    'Take the card out and deliver again.': 'Die Karte herausnehmen und neu liefern.',
    'Blender is rendering.': 'Blender rendert gerade.',
    'Deliver when it is done.': 'Liefern, wenn es fertig ist.',
    'The scene is linked from another file.': 'Die Szene ist aus einer anderen Datei verknüpft.',
    'Make it local, or deliver in the file that it comes from.':
        'Lokal machen, oder in der Datei liefern, aus der sie stammt.',
    'Take {0} has no finished frame yet.': 'Take {0} hat noch kein fertiges Einzelbild.',
    'Wait for its first frame.': 'Auf das erste Einzelbild warten.',
    'Take {0} begins at frame {1}, and Blender reads no image before frame 0.':
        'Take {0} beginnt bei Einzelbild {1}, und Blender liest keine Bilder vor Einzelbild 0.',
    'Move the shot to frames from 0 on and make the take there.':
        'Den Shot auf Einzelbilder ab 0 verschieben und den Take dort machen.',
    'This Blender has no colour space "{0}", in which take {1} was made.':
        'Diesem Blender fehlt der Farbraum "{0}", in dem Take {1} gemacht wurde.',
    'Start Blender with the OpenColorIO configuration that the shot was captured with.':
        'Blender mit der OpenColorIO-Konfiguration starten, mit der der Shot aufgenommen wurde.',
    'The scene has no compositor, and no footage that it could show.':
        'Die Szene hat keinen Compositor und kein Footage, das er zeigen könnte.',
    'Add the footage to the compositor, join it with the output, and deliver again.':
        'Das Footage in den Compositor einfügen, mit der Ausgabe verbinden und neu liefern.',
    'The Depth pass of {0} was switched on.': 'Der Tiefen-Durchgang von {0} wurde eingeschaltet.',
    'The picture has no depth: the element lies in front of everything.':
        'Das Bild hat keine Tiefe: das Element liegt vor allem anderen.',
    'The Depth pass of {0} is off again.': 'Der Tiefen-Durchgang von {0} ist wieder ausgeschaltet.',

}
