"""What is said of weights, devices, memory, files and takes on disk, in German. '{0}', '{1}' as in de_sentences."""

from __future__ import annotations

STORAGE = {
    # Weights, devices, memory
    'There is no folder for weights.': 'Es gibt keinen Ordner für Gewichte.',
    'Choose one in the preferences of Second Unit.': 'In den Benutzereinstellungen von Second Unit einen wählen.',
    'Weights are being downloaded or checked.': 'Gerade werden Gewichte heruntergeladen oder geprüft.',
    'Wait until that is done, or cancel it.': 'Warten, bis das fertig ist, oder es abbrechen.',
    '{0} is being worked on already.': '{0} ist schon in Arbeit.',
    'Broken in {0}: {1}.': 'Beschädigt in {0}: {1}.',
    'Press Download: they alone come again.': 'Auf "Herunterladen" drücken: nur sie werden neu geholt.',
    'Copy them to {0} once more.': 'Sie noch einmal nach {0} kopieren.',
    'Checking {0}': 'Prüft {0}',
    'in the extension': 'in der Erweiterung',
    'here': 'vorhanden',
    'begun': 'angefangen',
    'to download': 'herunterzuladen',
    '{0}: {1} GB': '{0}: {1} GB',
    'fits': 'passt',
    'fits {0}': 'passt {0}',
    'does not fit: needs {0} GB': 'passt nicht: braucht {0} GB',
    'time not known': 'Dauer unbekannt',
    'a frame': 'je Einzelbild',
    'for {0} frames': 'für {0} Einzelbilder',
    'roughly a second {0}': 'etwa eine Sekunde {0}',
    'roughly {0} hours {1}': 'etwa {0} Stunden {1}',
    'roughly {0} minutes {1}': 'etwa {0} Minuten {1}',
    'roughly {0} seconds {1}': 'etwa {0} Sekunden {1}',
    'memory not known': 'Speicher unbekannt',
    'Weights: no folder is chosen': 'Gewichte: kein Ordner gewählt',
    'There is no device "{0}".': 'Es gibt kein Gerät "{0}".',
    'The take is to be made on the device "{0}", which torch does not find here.':
        'Der Take soll auf dem Gerät "{0}" gemacht werden, das torch hier nicht findet.',
    'Choose another device in the preferences and make a new take.':
        'In den Benutzereinstellungen ein anderes Gerät wählen und einen neuen Take machen.',
    'The take is to be made in {0}, which this version does not do.':
        'Der Take soll in {0} gemacht werden, was diese Version nicht kann.',
    'Make a new take.': 'Einen neuen Take machen.',
    'The take is to be made with parts of the model outside of the device, but "{0}" has no memory of its own.':
        'Der Take soll mit ausgelagerten Teilen des Modells gemacht werden, aber das Gerät "{0}" hat keinen eigenen '
        'Speicher.',
    '{0} needs {1} GB; the memory budget is {2} GB.':
        '{0} braucht {1} GB; das Speicherlimit beträgt {2} GB.',
    '{0} needs {1} GB; the device "{2}" has room for {3} GB.':
        '{0} braucht {1} GB; das Gerät "{2}" hat Platz für {3} GB.',
    'Choose a smaller model, or raise the budget or choose another device in the preferences.':
        'Ein kleineres Modell wählen, oder in den Benutzereinstellungen das Limit erhöhen oder ein anderes Gerät '
        'wählen.',
    'There was not enough memory to run the model.': 'Der Speicher reichte nicht für das Modell.',
    'Close other programs or choose a smaller model; finished frames are kept.':
        'Andere Programme schließen oder ein kleineres Modell wählen; fertige Einzelbilder bleiben erhalten.',
    'The model stopped with an error: {0}': 'Das Modell brach mit einem Fehler ab: {0}',
    'Look into the log of the take and report it.': 'Im Log des Takes nachsehen und den Fehler melden.',
    'The weights of {0} are not on this machine: {1}, {2} GB, {3}.':
        'Die Gewichte von {0} sind nicht auf diesem Rechner: {1}, {2} GB, {3}.',
    'Download them in the preferences of Second Unit, or choose a folder there that holds them.':
        'In den Benutzereinstellungen von Second Unit herunterladen, oder dort einen Ordner wählen, der sie enthält.',
    '{0} (not for commercial work)': '{0} (nicht für kommerzielle Arbeit)',
    '{0} was not downloaded by Second Unit, so it is not deleted.':
        '{0} wurde nicht von Second Unit heruntergeladen und wird daher nicht gelöscht.',
    'Delete it by hand.': 'Von Hand löschen.',
    '{0} could not be deleted: {1}.': '{0} ließ sich nicht löschen: {1}.',
    'Close whatever uses these weights, then remove them again.':
        'Schließen, was diese Gewichte benutzt, und sie dann noch einmal löschen.',
    '{0} is a pickle, which can run any program when it is read, so it is refused.':
        '{0} ist ein Pickle, der beim Lesen beliebige Programme ausführen kann, und wird daher abgelehnt.',
    'Use a copy of these weights that is saved as safetensors.':
        'Eine Kopie dieser Gewichte im Format safetensors verwenden.',
    'The weights in {0} are broken: {1}.': 'Die Gewichte in {0} sind beschädigt: {1}.',
    'Press Verify in the preferences of Second Unit, then download them again.':
        'In den Benutzereinstellungen von Second Unit auf "Prüfen" drücken, dann neu herunterladen.',
    'The weights {0} cannot be read: {1}.': 'Die Gewichte {0} lassen sich nicht lesen: {1}.',
    'Install Second Unit again.': 'Second Unit neu installieren.',
    'The weights {0} are not those of this version.': 'Die Gewichte {0} gehören nicht zu dieser Version.',
    'The take was begun with the weights {0}, and here are {1}.':
        'Der Take wurde mit den Gewichten {0} begonnen, und hier liegen {1}.',
    'Choose a folder with the same weights in the preferences, or make a new take.':
        'In den Benutzereinstellungen einen Ordner mit denselben Gewichten wählen, oder einen neuen Take machen.',
    '{0} is not on this machine, and Blender is not allowed to go online.':
        '{0} ist nicht auf diesem Rechner, und Blender darf nicht online gehen.',
    'Allow Online Access in Blender\'s preferences under System, or choose a folder that holds the weights.':
        'In den Benutzereinstellungen von Blender unter System "Allow Online Access" einschalten, oder einen Ordner '
        'wählen, der die Gewichte enthält.',
    '{0} has no weights as safetensors files among {1}.': '{0} hat unter {1} keine Gewichte als safetensors-Dateien.',
    'Report it: the model\'s card names the wrong files.':
        'Den Fehler melden: die Karte des Modells nennt die falschen Dateien.',
    '{0} needs {1} GB more on the disk, and {2} has {3} GB free.':
        '{0} braucht noch {1} GB auf der Festplatte, und in {2} sind {3} GB frei.',
    'Free some space, or choose another weights folder in the preferences.':
        'Platz schaffen, oder in den Benutzereinstellungen einen anderen Ordner der Gewichte wählen.',
    '{0} of {1} came broken: its digest is another than the hub says.':
        '{0} von {1} kam beschädigt an: die Prüfsumme ist eine andere als die des Hubs.',
    'Download again; the other files are kept.': 'Neu herunterladen; die anderen Dateien bleiben erhalten.',
    '{0} is given only to those who agreed to its terms.':
        '{0} erhält nur, wer den Nutzungsbedingungen zugestimmt hat.',
    'Agree on huggingface.co/{0}, log in with "hf auth login", and download again.':
        'Auf huggingface.co/{0} zustimmen, mit "hf auth login" anmelden und neu herunterladen.',
    'The hub has no repository {0}, or not for everybody.':
        'Der Hub hat kein Repository {0}, oder keines für alle.',
    'If it is private, log in with "hf auth login" and download again.':
        'Ist es privat, mit "hf auth login" anmelden und neu herunterladen.',
    'The hub no longer has the commit of {0} that is wanted.': 'Der Hub hat den gesuchten Commit von {0} nicht mehr.',
    'Update Second Unit, or choose a folder that holds the weights.':
        'Second Unit aktualisieren, oder einen Ordner wählen, der die Gewichte enthält.',
    'Free some space and download again: it goes on where it stopped.':
        'Platz schaffen und neu herunterladen: es geht dort weiter, wo es aufgehört hat.',
    '{0} cannot be written: it is protected.': '{0} lässt sich nicht schreiben: es ist geschützt.',
    'Allow writing there, or choose another weights folder in the preferences.':
        'Dort das Schreiben erlauben, oder in den Benutzereinstellungen einen anderen Ordner der Gewichte wählen.',
    'The connection to the hub failed while {0} was asked for: {1}.':
        'Die Verbindung zum Hub brach ab, während {0} angefragt wurde: {1}.',
    'Check the network and download again: it goes on where it stopped.':
        'Das Netz prüfen und neu herunterladen: es geht dort weiter, wo es aufgehört hat.',

    # Files
    'The disk is full: {0} could not be written.': 'Die Festplatte ist voll: {0} ließ sich nicht schreiben.',
    'Free some space, then resume. The frames made so far are kept.':
        'Platz schaffen, dann fortsetzen. Die schon erzeugten Einzelbilder bleiben erhalten.',
    '{0} cannot be written: it is protected, or another program holds it open.':
        '{0} lässt sich nicht schreiben: es ist geschützt, oder ein anderes Programm hält es offen.',
    'Allow writing there, or choose another takes folder.':
        'Dort das Schreiben erlauben, oder einen anderen Take-Ordner wählen.',
    '{0} could not be used: {1}.': '{0} ließ sich nicht verwenden: {1}.',
    'Check the drive and the folder, then try again.': 'Laufwerk und Ordner prüfen, dann noch einmal versuchen.',
    '{0} is not readable JSON: {1}.': '{0} ist kein lesbares JSON: {1}.',
    'Restore the file from a copy.': 'Die Datei aus einer Kopie wiederherstellen.',
    '{0} was not written by Second Unit.': '{0} wurde nicht von Second Unit geschrieben.',
    'Choose a takes folder that Second Unit made.': 'Einen Take-Ordner wählen, den Second Unit angelegt hat.',
    '{0} was written by a newer Second Unit (format {1}, this one reads {2}).':
        '{0} wurde von einem neueren Second Unit geschrieben (Format {1}, dieses liest {2}).',
    'Update Second Unit. The file was left as it is.': 'Second Unit aktualisieren. Die Datei blieb, wie sie ist.',
    '{0} has not the contents that it should have ({1}: {2}).':
        '{0} hat nicht den Inhalt, den es haben sollte ({1}: {2}).',
    'The file was changed by hand: restore it.': 'Die Datei wurde von Hand geändert: wiederherstellen.',
    'The path "{0}" leads out of {1}.': 'Der Pfad "{0}" führt aus {1} hinaus.',
    '{0} took no image: {1}': '{0} nahm kein Bild an: {1}',
    'Check the drive, then try again.': 'Das Laufwerk prüfen, dann noch einmal versuchen.',
    'The image {0} cannot be read: {1}': 'Das Bild {0} lässt sich nicht lesen: {1}',
    'Check that the file is there and whole.': 'Prüfen, ob die Datei da und vollständig ist.',
    'OpenImageIO is not installed.': 'OpenImageIO ist nicht installiert.',
    'OpenColorIO is not installed.': 'OpenColorIO ist nicht installiert.',
    'Reinstall the Second Unit extension.': 'Die Erweiterung Second Unit neu installieren.',
    'The colour config {0} cannot be read: {1}.': 'Die Farbkonfiguration {0} lässt sich nicht lesen: {1}.',
    'The colour config {0} cannot be read: {1}': 'Die Farbkonfiguration {0} lässt sich nicht lesen: {1}',
    'Check the OCIO variable, or start Blender without it.':
        'Die Variable OCIO prüfen, oder Blender ohne sie starten.',
    'Colour cannot be taken from "{0}" to "{1}": {2}':
        'Farbe lässt sich nicht von "{0}" nach "{1}" umrechnen: {2}',
    'Choose colour spaces that the config of this Blender has.':
        'Farbräume wählen, die in der Konfiguration dieses Blenders vorkommen.',
    'The colour config {0} has no linear Rec.709 space, which models need.':
        'Der Farbkonfiguration {0} fehlt ein linearer Rec.709-Farbraum, den Modelle brauchen.',
    'Start Blender without the OCIO variable, or add the space to the config.':
        'Blender ohne die Variable OCIO starten, oder den Farbraum in die Konfiguration aufnehmen.',

    # Plates, shots and takes
    'The plate of frame {0} has no {1}, so nothing can be followed.':
        'Der Plate von Einzelbild {0} fehlt dies, daher lässt sich nichts verfolgen: {1}.',
    'Capture the shot from render layers, with Cycles or EEVEE.':
        'Den Shot von Render-Ebenen aufnehmen, mit Cycles oder EEVEE.',
    'The anchor has nothing to see at any frame.': 'Vom Anker ist in keinem Einzelbild etwas zu sehen.',
    'Choose an object, empty or collection with visible geometry.':
        'Ein Objekt, ein Leer-Objekt oder eine Sammlung mit sichtbarer Geometrie wählen.',
    'The anchor is behind the camera at every frame.': 'Der Anker ist in allen Einzelbildern hinter der Kamera.',
    'Turn the camera towards it, or choose another anchor or frame range.':
        'Die Kamera zu ihm drehen, oder einen anderen Anker oder Bildbereich wählen.',
    'The anchor has no size.': 'Der Anker hat keine Ausdehnung.',
    'Choose an object with geometry, or an empty that has objects as children.':
        'Ein Objekt mit Geometrie wählen, oder ein Leer-Objekt, das Objekte als Kinder hat.',
    'The anchor is not on its card, so nothing can come from it.':
        'Der Anker liegt nicht auf seiner Karte, daher kann nichts aus ihm kommen.',
    'Take the card\'s offset back, or choose another anchor.':
        'Den Versatz der Karte zurücknehmen, oder einen anderen Anker wählen.',
    'The reference picture {0} cannot be read: {1}.': 'Das Referenzbild {0} lässt sich nicht lesen: {1}.',
    'Choose a picture file such as a PNG or a JPEG.': 'Eine Bilddatei wählen, etwa ein PNG oder ein JPEG.',
    'The plates do not say which colour config they were captured with.':
        'Die Plates sagen nicht, mit welcher Farbkonfiguration sie aufgenommen wurden.',
    'Capture the shot again and make a new take.': 'Den Shot neu aufnehmen und einen neuen Take machen.',
    'Process {0} on {1} works on {2}: "{3}".': 'Prozess {0} auf {1} arbeitet gerade an {2}: "{3}".',
    'Another process works on {0}: "{1}".': 'Ein anderer Prozess arbeitet gerade an {0}: "{1}".',
    'the take': 'dem Take',
    'the libraries': 'den Bibliotheken',
    'the weights': 'den Gewichten',
    'Wait until it is done. If it was switched off, try again in {0} seconds.':
        'Warten, bis das fertig ist. Wurde der Rechner ausgeschaltet, in {0} Sekunden noch einmal versuchen.',
    '{0} has no control "{1}".': '{0} hat keinen Regler "{1}".',
    'It has: {0}.': 'Vorhanden: {0}.',
    '"{0}" is no value for {1}.': '"{0}" ist kein Wert für {1}.',
    'Give a value like {0}.': 'Einen Wert wie {0} angeben.',
    '{0} cannot be "{1}".': '{0} kann nicht "{1}" sein.',
    '{0} is {1}.': '{0} ist {1}.',
    'It goes from {0} to {1}.': 'Möglich ist {0} bis {1}.',
    'There is no model "{0}".': 'Es gibt kein Modell "{0}".',
    'There is no verb "{0}".': 'Es gibt keine Aufgabe "{0}".',
    'The model "{0}" is for the verb {1}, not for {2}.':
        'Das Modell "{0}" ist für die Aufgabe {1}, nicht für {2}.',
    'Choose another verb.': 'Eine andere Aufgabe wählen.',
    'There is no model for the verb {0}.': 'Es gibt kein Modell für die Aufgabe {0}.',
    'Update Second Unit, or choose another verb.': 'Second Unit aktualisieren, oder eine andere Aufgabe wählen.',
    'The clean plate was asked for without a matte.': 'Die Clean Plate wurde ohne Matte verlangt.',
    'Say what to take away: an object, a mask, an image or a rectangle.':
        'Angeben, was entfernt werden soll: ein Objekt, eine Maske, ein Bild oder ein Rechteck.',
    'The model made something that is no number.': 'Das Modell lieferte etwas, das keine Zahl ist.',
    'Try another seed or another device.': 'Einen anderen Startwert oder ein anderes Gerät versuchen.',
    'The camera looks straight down on the card, which has no height from there.':
        'Die Kamera blickt senkrecht von oben auf die Karte, die von dort keine Höhe hat.',
    'Tilt the camera, or choose another model.': 'Die Kamera neigen, oder ein anderes Modell wählen.',
    '{0} has no {1} of the view layer "{2}".': 'In {0} fehlt von der Ansichtsebene "{2}" dies: {1}.',
    'Switch the passes on and render again. The file has: {0}.':
        'Die Durchgänge einschalten und neu rendern. In der Datei vorhanden: {0}.',
    '{0} has {1} channels in {2}, and needs {3}.': '{0} hat in {2} {1} Kanäle und braucht {3}.',
    'Render to OpenEXR MultiLayer as RGBA; a File Output node gives a Vector four dimensions.':
        'Als RGBA in OpenEXR MultiLayer rendern; ein File-Output-Knoten gibt einem Vektor vier Dimensionen.',
    'Frame {0} has no pass.': 'Einzelbild {0} hat keinen Durchgang.',
    'Choose a source that gives pictures.': 'Eine Quelle wählen, die Bilder liefert.',
    'The pass {0} of frame {1} measures {2}x{3} pixels, the shot {4}x{5}.':
        'Der Durchgang {0} von Einzelbild {1} misst {2}x{3} Pixel, der Shot {4}x{5}.',
    'Render it at the size of the shot.': 'In der Größe des Shots rendern.',
    'The pass {0} of frame {1} holds {2} values that are no numbers (NaN or infinite).':
        'Der Durchgang {0} von Einzelbild {1} enthält {2} Werte, die keine Zahlen sind (NaN oder unendlich).',
    'Find the material or light that makes them, and render the frame again.':
        'Das Material oder Licht suchen, von dem sie kommen, und das Einzelbild neu rendern.',
    'Frame {0} of the plates is not there.': 'Einzelbild {0} der Plates fehlt.',
    'Capture the missing frames.': 'Die fehlenden Einzelbilder aufnehmen.',
    'The matte "{0}" was not captured at frame {1}.': 'Die Matte "{0}" wurde bei Einzelbild {1} nicht aufgenommen.',
    'Frame {0} of the plates has no {1}.': 'Einzelbild {0} der Plates fehlt dies: {1}.',
    'Capture the shot again with these passes.': 'Den Shot mit diesen Durchgängen neu aufnehmen.',
    'The file {0} of the control {1} cannot be read: {2}.':
        'Die Datei {0} des Reglers {1} lässt sich nicht lesen: {2}.',
    'Choose a file that is there.': 'Eine vorhandene Datei wählen.',
    'The frame step is {0}.': 'Die Bildschrittweite ist {0}.',
    'The frame range {0}-{1} is too long.': 'Der Bildbereich {0}-{1} ist zu lang.',
    'Cut the shot.': 'Den Shot teilen.',
    'Set a resolution from 1x1 to {0}x{1}.': 'Eine Auflösung von 1x1 bis {0}x{1} einstellen.',
    'Restore the file.': 'Die Datei wiederherstellen.',
    '{0} is larger than {1} MB, which no file of ours is.':
        '{0} ist größer als {1} MB, und so groß ist keine Datei von Second Unit.',
    'It is no file': 'Es ist keine Datei',
    'Use a step of 1 or more.': 'Eine Schrittweite ab 1 verwenden.',
    'The frame range {0}-{1} is empty.': 'Der Bildbereich {0}-{1} ist leer.',
    'Set the last frame to the first or later.': 'Das letzte Einzelbild nicht vor das erste setzen.',
    '"{0}" is not a frame range.': '"{0}" ist kein Bildbereich.',
    'Write it as 1-24, 1-24x2 or 7.': 'So schreiben: 1-24, 1-24x2 oder 7.',
    'The shot measures {0}x{1} pixels.': 'Der Shot misst {0}x{1} Pixel.',
    'Set a resolution of at least 1x1.': 'Eine Auflösung von mindestens 1x1 einstellen.',
    'The picture that was generated for frame {0} has the shape {1}; the shot\'s are {2} high and {3} wide, with alpha.':
        'Das für Einzelbild {0} erzeugte Bild hat die Form {1}; die des Shots sind {2} hoch und {3} breit, mit Alpha.',
    'Choose another model and report this one.': 'Ein anderes Modell wählen und dieses melden.',
    'Frame {0} of take {1} was made already, and takes are never overwritten.':
        'Einzelbild {0} von Take {1} gibt es schon, und Takes werden nie überschrieben.',
    'Frame {0} of take {1} came without the passes of the others.':
        'Einzelbild {0} von Take {1} kam ohne die Durchgänge der anderen.',
    'Frame {0} of take {1} came without the debris of the others.':
        'Einzelbild {0} von Take {1} kam ohne die Trümmer der anderen.',
    'A take cannot be "{0}".': 'Ein Take kann nicht "{0}" sein.',
    'The plates {0} do not lie in the folder of the shot, {1}.':
        'Die Plates {0} liegen nicht im Ordner des Shots, {1}.',
    'Use the takes folder that the plates are in, or copy them there.':
        'Den Take-Ordner verwenden, in dem die Plates liegen, oder sie dorthin kopieren.',
    'The {0} that was generated for frame {1} has {2} values that are no numbers.':
        'Für Einzelbild {1} erzeugt, mit {2} Werten, die keine Zahlen sind: {0}.',
    'Run the take again; with full precision (float32), if it had less.':
        'Den Take noch einmal laufen lassen; mit voller Genauigkeit (float32), falls er weniger hatte.',
    '{0} frames were not made, the first of them {1}.':
        '{0} Einzelbilder wurden nicht gemacht, das erste davon ist {1}.',
    'Resume the take.': 'Den Take fortsetzen.',
    'The {0} has changed since the take was begun.': 'Seit Beginn des Takes geändert: {0}.',
    'matte "{0}"': 'Matte "{0}"',
    '{0} and no {1}': '{0} und {1}',
}
