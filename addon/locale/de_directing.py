"""The queue, presets, grids and previews, keyed controls, takes beside one another and where they go, in German."""

from __future__ import annotations

DIRECTING = {
    # Queue
    'Choose Job': 'Auftrag wählen',
    'Choose this job, which waits, for the buttons beside the list':
        'Diesen wartenden Auftrag für die Knöpfe neben der Liste wählen',
    'Only jobs that wait can be moved': 'Nur wartende Aufträge lassen sich verschieben',
    'Move Job Up': 'Auftrag nach oben',
    'Move Job Down': 'Auftrag nach unten',
    'Let the chosen job run earlier, by one place': 'Den gewählten Auftrag um einen Platz früher laufen lassen',
    'Let the chosen job run later, by one place': 'Den gewählten Auftrag um einen Platz später laufen lassen',
    'It is the next one: none goes before the job that runs':
        'Er ist der nächste: vor den laufenden Auftrag kommt keiner',
    'It is the last one already': 'Er ist schon der letzte',

    # Presets
    'Presets': 'Voreinstellungen',
    'Add Preset': 'Voreinstellung hinzufügen',
    'Apply Preset': 'Voreinstellung anwenden',
    'Keep the controls as they are now under this name, or remove what was kept':
        'Die Regler, wie sie jetzt stehen, unter diesem Namen aufheben, oder Aufgehobenes löschen',
    'Distant Collapse': 'Ferner Einsturz',
    'Chimney': 'Schornstein',
    'Ground Fog': 'Bodennebel',
    'Fuel Explosion': 'Treibstoffexplosion',
    'Golden Hour': 'Goldene Stunde',
    'Thick Morning Mist': 'Dichter Morgennebel',
    'Grey Afternoon': 'Grauer Nachmittag',
    'Moonlit': 'Mondlicht',

    # A grid of two controls
    'Grid of Two Controls': 'Raster aus zwei Reglern',
    'Grid': 'Raster',
    'Make Grid': 'Raster machen',
    'Make {0} Takes': '{0} Takes machen',
    'Cancel Grid': 'Raster abbrechen',
    'Columns': 'Spalten',
    'Rows': 'Zeilen',
    'Values': 'Werte',
    'From': 'Von',
    'To': 'Bis',
    'None': 'Keine',
    'On': 'An',
    'Off': 'Aus',
    'What changes along this side': 'Was sich entlang dieser Seite ändert',
    'The first value': 'Der erste Wert',
    'The last value': 'Der letzte Wert',
    'How many values there are, with both ends': 'Wie viele Werte es sind, beide Enden mitgezählt',
    'No control is chosen': 'Kein Regler ist gewählt',
    'Make a take like the active one, of the same plates and seed, for each pair of values. When they are done they are '
    'shown as rows and columns of one picture; none is delivered':
        'Für jedes Wertepaar einen Take wie den aktiven machen, aus denselben Plates und mit demselben Startwert. Sind '
        'sie fertig, erscheinen sie als Zeilen und Spalten eines Bildes; keiner wird geliefert',
    'Stop the takes of the grid, what runs and what waits. What is made is shown, and stays':
        'Die Takes des Rasters abbrechen, laufende und wartende. Was fertig ist, wird gezeigt und bleibt',
    'No grid is on its way': 'Es entsteht gerade kein Raster',
    'The model of this take has no two controls that a grid can vary':
        'Das Modell dieses Takes hat keine zwei Regler, die ein Raster verändern kann',
    'Choose two controls': 'Zwei Regler wählen',
    'Choose two controls.': 'Zwei Regler wählen.',
    'Both sides of the grid are {0}.': 'Beide Seiten des Rasters haben denselben Regler: {0}.',
    '{0} times {1} are {2} takes, and a grid has no more than {3}.':
        '{0} mal {1} sind {2} Takes, und ein Raster hat höchstens {3}.',
    'Choose fewer values.': 'Weniger Werte wählen.',
    '{0} has no {1} values from {2} to {3}.': '{0} hat keine {1} Werte von {2} bis {3}.',
    'Choose other ends, or fewer values.': 'Andere Enden wählen, oder weniger Werte.',

    # Previews
    'Step Previews': 'Schrittvorschau',
    'While a model samples, show a small picture of what it makes in the queue. Takes a few hundredths of the time, and '
    'changes nothing of the result':
        'Während ein Modell rechnet, in der Warteschlange ein kleines Bild dessen zeigen, was entsteht. Kostet ein '
        'paar Hundertstel der Zeit und ändert nichts am Ergebnis',
    # Beside one another
    'Compare and Vary': 'Vergleichen und variieren',
    'Compare Takes': 'Takes vergleichen',
    'Compare the active take with the one that the compositor shows, in the same node: with a wipe, or one of them '
    'alone':
        'Den aktiven Take mit dem vergleichen, den der Compositor zeigt, im selben Knoten: mit einem Wipe, oder einen '
        'davon allein',
    'Stop Comparing': 'Vergleich beenden',
    'Let the compositor show the take alone, as it did before':
        'Den Compositor wieder nur den Take zeigen lassen, wie zuvor',
    'Show Side': 'Seite zeigen',
    'Side': 'Seite',
    'Both': 'Beide',
    'Other': 'Anderer',
    'Wipe': 'Wipe',
    'No Take': 'Kein Take',
    'The take left of the wipe, the other one right of it': 'Der Take links vom Wipe, der andere rechts davon',
    'The take that was there before, alone': 'Der Take, der vorher da war, allein',
    'The other take alone': 'Der andere Take allein',
    'Renders show the comparison': 'Beim Rendern ist der Vergleich zu sehen',
    'No takes are compared': 'Es werden keine Takes verglichen',
    'No takes are compared here.': 'Hier werden keine Takes verglichen.',
    'There is nothing to end.': 'Es gibt nichts zu beenden.',
    'Compare takes of one verb.': 'Takes derselben Aufgabe vergleichen.',
    'Take {0} is a {1} and take {2} a {3}.': 'Take {0} ist ein {1} und Take {2} ein {3}.',
    'Take {0} is left of the wipe, take {1} right of it. Renders show both.':
        'Take {0} ist links vom Wipe, Take {1} rechts davon. Beim Rendern sind beide zu sehen.',
    'Take {0} shows alone.': 'Take {0} ist allein zu sehen.',
    'There are no two takes of this verb with finished frames':
        'Es gibt keine zwei Takes dieser Aufgabe mit fertigen Einzelbildern',
    'Use Settings': 'Einstellungen verwenden',
    'Set the panel to what the active take was made with: verb, model, controls, seed, anchor or matte, frames and '
    'card':
        'Das Panel so einstellen, wie der aktive Take gemacht wurde: Aufgabe, Modell, Regler, Startwert, Anker oder '
        'Matte, Einzelbilder und Karte',
    'The panel is set as for take {0}. {1}': 'Das Panel ist wie für Take {0} eingestellt. {1}',
    'The panel is set as for take {0}.': 'Das Panel ist wie für Take {0} eingestellt.',
    'It has every {0}th frame: set the range and step of the scene for that.':
        'Er hat nur Einzelbilder im Abstand {0}: Bereich und Schrittweite der Szene danach einstellen.',
    'The object "{0}" is not in the scene.': 'Das Objekt "{0}" ist nicht in der Szene.',
    'The {0} "{1}" is not in the file.': 'Nicht in der Datei: {0} "{1}".',
    'The {0} "{1}" is not in the scene.': 'Nicht in der Szene: {0} "{1}".',
    'The plates of the take are gone, so the place of its card is not known.':
        'Die Plates des Takes sind weg, daher ist der Ort seiner Karte unbekannt.',
    'The scene has changed since take {0} was made: its size, rate or shutter are others now, or its camera.':
        'Die Szene hat sich geändert, seit Take {0} gemacht wurde: Größe, Bildrate, Verschluss oder Kamera sind jetzt '
        'andere.',
    'Use the settings of the take and generate it anew.':
        'Die Einstellungen des Takes verwenden und ihn neu erzeugen.',
    'Vary': 'Variieren',
    'Variations': 'Varianten',
    'How many takes to make, each with another seed': 'Wie viele Takes entstehen, jeder mit einem anderen Startwert',
    'Count': 'Anzahl',
    'Make more takes like the active one, of the same plates, each with another seed. When they are done they are '
    'shown side by side on a contact sheet; none is delivered':
        'Weitere Takes wie den aktiven aus denselben Plates machen, jeden mit einem anderen Startwert. Sind sie '
        'fertig, erscheinen sie nebeneinander auf einem Kontaktbogen; keiner wird geliefert',
    'Contact Sheet': 'Kontaktbogen',
    'Show the takes of this verb side by side in an Image Editor, without those that are rejected: the newest 25. The '
    'sheet is also a file beside the takes':
        'Die Takes dieser Aufgabe nebeneinander in einem Bildeditor zeigen, ohne die abgelehnten: die neuesten 25. Der '
        'Bogen ist auch eine Datei neben den Takes',
    'How many frames of each take the contact sheet shows: one is the middle one':
        'Wie viele Einzelbilder jedes Takes der Kontaktbogen zeigt: bei 1 das mittlere',
    '{0} takes are on the image "{1}".': '{0} Takes sind auf dem Bild "{1}".',
    '{0} Open it in an Image Editor.': '{0} In einem Bildeditor öffnen.',
    'None of the takes has a picture yet.': 'Noch hat keiner der Takes ein Bild.',
    'Queue': 'Warteschlange',
    'Cancel All': 'Alle abbrechen',
    'Clear': 'Leeren',
    'Stop every job. Finished frames stay, and Resume goes on from there':
        'Alle Aufträge abbrechen. Fertige Einzelbilder bleiben, und Fortsetzen macht dort weiter',
    'Take the jobs that have ended off the list. Their takes stay':
        'Die beendeten Aufträge aus der Liste nehmen. Ihre Takes bleiben',
    '{0} more wait': '{0} weitere warten',
    'Frame': 'Einzelbild',
    'The frame of the take that is shown here': 'Das Einzelbild des Takes, das hier zu sehen ist',
    'Follow Current Frame': 'Folge aktuellem Einzelbild',
    'Show the picture of the take at the current frame of the scene':
        'Das Bild des Takes beim aktuellen Einzelbild der Szene zeigen',
    'Note': 'Notiz',
    'What you want to remember about this take': 'Was zu diesem Take in Erinnerung bleiben soll',
    '{0}, flicker {1}': '{0}, Flackern {1}',

    # Menus and assets
    'Active Take': 'Aktiver Take',
    'Take on a Card': 'Take auf einer Karte',
    'Mark Group as Asset': 'Gruppe als Asset markieren',
    'Show the node group of the active take in the Asset Browser, with its picture. Its frames stay where they are':
        'Die Knotengruppe des aktiven Takes im Asset-Browser zeigen, mit seinem Bild. Seine Einzelbilder bleiben, wo '
        'sie sind',
    '"{0}" is an asset.': '"{0}" ist ein Asset.',
    '{0} of the shot {1}': '{0} des Shots {1}',

    # Keyframed controls
    'The control {0} of {1} has a driver or NLA strips: what they give is known only while the scene plays.':
        'Der Regler {0} von {1} hat einen Treiber oder NLA-Streifen: deren Werte stehen erst fest, während die Szene '
        'läuft.',
    'Bake it to keyframes, or remove the driver.': 'In Schlüsselbilder backen, oder den Treiber entfernen.',
    '"{0}" are no keys for {1}.': '"{0}" sind keine Schlüsselwerte für {1}.',
    'Give each frame once.': 'Jedes Einzelbild nur einmal angeben.',
    'The keys of {0} are not in order of their frames: {1}.':
        'Die Schlüsselwerte von {0} sind nicht nach Einzelbildern geordnet: {1}.',
    'Write value@frame, as in 0@1,0.5@24.': 'Als Wert@Einzelbild schreiben, etwa 0@1,0.5@24.',
    '{0} is the same over all of a take.': '{0} ist über den ganzen Take gleich.',
    'Give it one value, without frames.': 'Einen einzigen Wert angeben, ohne Einzelbilder.',

    # The camera's background
    'A background of the camera': 'Ein Hintergrund der Kamera',
    'Camera Background': 'Kamerahintergrund',
    'Give the camera this name again, or choose another one in the scene properties.':
        'Der Kamera wieder diesen Namen geben, oder in den Szeneneigenschaften eine andere wählen.',
    'In front of what "{0}" sees': 'Vor dem, was "{0}" sieht',
    'No {0} of the shot "{1}" is a background.': 'Kein {0} des Shots "{1}" ist ein Hintergrund.',
    'Take {0} is a background of "{1}".': 'Take {0} ist ein Hintergrund von "{1}".',
    'Take {0} is no background of a camera.': 'Take {0} ist kein Hintergrund einer Kamera.',
    'The background of "{0}" was taken out.': 'Der Hintergrund von "{0}" wurde herausgenommen.',
    'The camera "{0}" is linked from another file.': 'Die Kamera "{0}" ist aus einer anderen Datei verknüpft.',
    'The scene has no camera': 'Die Szene hat keine Kamera',
    'The scene has no camera "{0}", with which the shot was captured.':
        'Die Szene hat keine Kamera "{0}" mehr, mit der der Shot aufgenommen wurde.',
    'The shot was captured with a render border, and a background fills the whole frame.':
        'Der Shot wurde mit einem Renderbereich aufgenommen, und ein Hintergrund füllt das ganze Bild.',
    'a background image of the camera, seen in the 3D view and in no render':
        'ein Hintergrundbild der Kamera, in der 3D-Ansicht zu sehen und in keinem Rendering',
    'When done, show the take where the view looks through the camera. No render has it':
        'Den fertigen Take zeigen, wo die Ansicht durch die Kamera blickt. In keinem Rendering zu sehen',
    'When done, put the take on a channel of its own in the sequencer':
        'Den fertigen Take im Sequenzer auf einen eigenen Kanal setzen',
    'Sequencer': 'Sequenzer',
    'Background': 'Hintergrund',

    # The sequencer
    'A new scene "{0}"': 'Eine neue Szene "{0}"',
    'It lies over the whole picture: only the compositor knows what stands before it.':
        'Er liegt über dem ganzen Bild: nur der Compositor weiß, was vor ihm steht.',
    'Move strips down, and try again.': 'Streifen nach unten verschieben und noch einmal versuchen.',
    'No {0} of the shot "{1}" is in the sequencer.': 'Kein {0} des Shots "{1}" ist im Sequenzer.',
    'Renders of "{0}" show the sequencer from now on, unless Sequencer is off in its output settings.':
        'Beim Rendern von "{0}" ist von nun an der Sequenzer zu sehen, außer "Sequenzer" ist in den '
        'Ausgabeeinstellungen ausgeschaltet.',
    'Take {0} is on channel {1} of "{2}".': 'Take {0} ist auf Kanal {1} von "{2}".',
    'Take {0} was brought up to date in the sequencer.': 'Take {0} ist im Sequenzer auf dem neuesten Stand.',
    'The scene "{0}" was made for it.': 'Dafür wurde die Szene "{0}" angelegt.',
    'There is no channel above the strips at these frames.':
        'Bei diesen Einzelbildern ist über den Streifen kein Kanal frei.',
    'a strip on a channel of its own in the sequencer, the newest on top':
        'ein Streifen auf einem eigenen Kanal im Sequenzer, der neueste zuoberst',
    '{0} strips of "{1}" were taken out of the sequencer.':
        '{0} Streifen von "{1}" wurden aus dem Sequenzer herausgenommen.',
    'Wait for the first frame.': 'Auf das erste Einzelbild warten.',

    # Tooltips of the groups' inputs
    'The picture on which the element is laid': 'Das Bild, auf das das Element gelegt wird',
    'The picture on which it is laid': 'Das Bild, auf das es gelegt wird',
    'The picture with the element': 'Das Bild mit dem Element',
    'The picture with the look or the patch': 'Das Bild mit dem Look oder dem Patch',
    'Alpha of what was added': 'Alpha dessen, was hinzukam',
    'Distance of what the picture shows. Left alone, it is far away':
        'Entfernung dessen, was das Bild zeigt. Unverbunden ist es weit weg',
    'Hides the element where it is 1, beside the depth': 'Verdeckt das Element, wo sie 1 ist, zusätzlich zur Tiefe',
    'Number of the take that shows, 0 for none': 'Nummer des Takes, der zu sehen ist, 0 für keinen',
    'Opacity of the element': 'Deckkraft des Elements',
    'Brightness of the element, in stops': 'Helligkeit des Elements, in Blenden',
    'Brightness of the look, in stops': 'Helligkeit des Looks, in Blenden',
    'How much of it shows: none at 0, the picture stays as it is':
        'Wie viel davon zu sehen ist: bei 0 nichts, das Bild bleibt, wie es ist',
    'Multiplies the colour of the element': 'Multipliziert die Farbe des Elements',
    'How far what stands nearer hides the element': 'Wie stark das Element von Näherem verdeckt wird',
    'Depth over which the element fades in front of a surface':
        'Tiefe, über die das Element vor einer Fläche ausblendet',
    'Use the rendered holdout, where there is one, in place of the depth':
        'Das gerenderte Holdout, wo es eines gibt, anstelle der Tiefe verwenden',
    'How much of the light of the sun the element takes from the picture':
        'Wie viel Sonnenlicht das Element dem Bild nimmt',
    'How strongly what is hot lights the picture around it': 'Wie stark Heißes das Bild ringsum beleuchtet',
    'Light of this node at 1, light with which the take was made at 0':
        'Bei 1 das Licht dieses Knotens, bei 0 das Licht, mit dem der Take gemacht wurde',
    'Towards the sun, in the world': 'Zur Sonne hin, in Weltkoordinaten',
    'Color of the sun': 'Farbe der Sonne',
    'Strength of the sun, as of a sun lamp': 'Stärke der Sonne, wie bei einem Sonnenlicht',
    'Color and brightness of the sky, as of the world': 'Farbe und Helligkeit des Himmels, wie bei der Welt',
    'Multiplies the color of the matter, not of its glow': 'Multipliziert die Farbe der Materie, nicht ihres Glühens',
    'Brightness of what glows, in stops': 'Helligkeit des Glühenden, in Blenden',
    'Temperature of what glows, in kelvin where the heat is 1':
        'Temperatur des Glühenden, in Kelvin bei einer Hitze von 1',
    'Number of the take to compare with, 0 for the picture without one':
        'Nummer des Takes, mit dem verglichen wird, 0 für das Bild ohne Take',
    'Both with the wipe at 0, the take alone at 1, the other alone at 2':
        'Bei 0 beide mit dem Wipe, bei 1 der Take allein, bei 2 der andere allein',
    'Where the edge stands, from the left: left of it the take shows, right of it the other':
        'Wo die Kante steht, von links: links davon ist der Take zu sehen, rechts davon der andere',
    'The element as it was generated': 'Das Element, wie es erzeugt wurde',
    'Its coverage': 'Seine Abdeckung',
    'Light maps: right, left, above': 'Lichtkarten: rechts, links, oben',
    'Light maps: below, front, back': 'Lichtkarten: unten, vorn, hinten',
    'How much of it glows': 'Wie viel davon glüht',
    'Color of the matter': 'Farbe der Materie',
    'Brightness of the glow with which the take was made, in stops':
        'Helligkeit des Glühens, mit der der Take gemacht wurde, in Blenden',
    'Are there pictures of debris?': 'Gibt es Bilder von Trümmern?',
    'The debris as it was generated': 'Die Trümmer, wie sie erzeugt wurden',
    'What is seen of it': 'Was davon zu sehen ist',
    'Its light maps: right, left, above': 'Ihre Lichtkarten: rechts, links, oben',
    'Its light maps: below, front, back': 'Ihre Lichtkarten: unten, vorn, hinten',
    'What share of the element it hides': 'Welchen Anteil des Elements sie verdecken',
    'How much of the debris shows: 0 leaves it out': 'Wie viel von den Trümmern zu sehen ist: 0 lässt sie weg',
    'Multiplies the color of the debris': 'Multipliziert die Farbe der Trümmer',
}
