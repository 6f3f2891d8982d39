"""What is said of takes beside one another, of their approval, of farms and of other programs, in German."""

from __future__ import annotations

PRODUCTION = {
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

    # Approval
    'Approval': 'Freigabe',
    'Production': 'Produktion',
    'Status': 'Status',
    'candidate': 'vorgeschlagen',
    'approved': 'freigegeben',
    'final': 'final',
    'rejected': 'abgelehnt',
    'draft': 'Entwurf',
    'Make Candidate': 'Vorschlagen',
    'Approve': 'Freigeben',
    'Make Final': 'Finalisieren',
    'Reject': 'Ablehnen',
    'Back to Draft': 'Zu Entwurf',
    'Set Status of Take': 'Status des Takes setzen',
    'Take the next step in the approval of the active take':
        'Den nächsten Schritt zur Freigabe des aktiven Takes gehen',
    'Propose the active take: it is as it is to be seen':
        'Den aktiven Take vorschlagen: er ist so, wie er zu sehen sein soll',
    'Note that the active take was approved in writing, by whom, and where it is written':
        'Festhalten, dass der aktive Take schriftlich freigegeben wurde, von wem, und wo es steht',
    'Let the active take go into the film. Weights whose licence forbids it cannot':
        'Den aktiven Take in den Film geben. Mit Gewichten, deren Lizenz es verbietet, geht das nicht',
    'Note that the active take is not to be used. It stays on disk':
        'Festhalten, dass der aktive Take nicht verwendet wird. Er bleibt auf der Festplatte',
    'Take back what was said of the active take. What was said stays on record':
        'Zurücknehmen, was über den aktiven Take entschieden wurde. Das Bisherige bleibt festgehalten',
    'Who says so': 'Wer das entscheidet',
    'The document, mail or ticket that says so in writing':
        'Das Dokument, die Mail oder das Ticket, worin es schriftlich steht',
    'Consent': 'Einwilligung',
    'The written consent of whoever\'s likeness the take shows, if it shows one':
        'Die schriftliche Einwilligung der Person, deren Abbild der Take zeigt, falls er eines zeigt',
    'What else is to be kept with this step': 'Was zu diesem Schritt noch festgehalten werden soll',
    'Burn In TEMP': 'TEMP einbrennen',
    'Write TEMP into the thumbnails of what is not approved. Frames are never written into':
        'TEMP in die Vorschaubilder von allem schreiben, was nicht freigegeben ist. In Einzelbilder wird nie '
        'geschrieben',
    'Shows a Likeness': 'Zeigt eine Person',
    'New takes show a person whom somebody may know. Approving them asks for a written consent':
        'Neue Takes zeigen eine Person, die jemand erkennen könnte. Ihre Freigabe verlangt eine schriftliche '
        'Einwilligung',
    'Take {0} is {1}': 'Take {0} ist {1}',
    'Resume the take first: frames are missing': 'Erst den Take fortsetzen: Einzelbilder fehlen',
    'There are no takes yet': 'Es gibt noch keine Takes',
    'Read every file of the active take, and compare it with what was recorded and signed':
        'Jede Datei des aktiven Takes lesen und mit dem vergleichen, was festgehalten und signiert wurde',
    'Reading every file...': 'Liest jede Datei...',
    'Record Sheet': 'Nachweisblatt',
    'Write all takes of all shots in the takes folder on one page and in one table, with thumbnails, models, '
    'licences, seeds and approvals, and open the page':
        'Alle Takes aller Shots im Take-Ordner auf eine Seite und in eine Tabelle schreiben, mit Vorschaubildern, '
        'Modellen, Lizenzen, Startwerten und Freigaben, und die Seite öffnen',
    '{0} takes in {1} and {2}': '{0} Takes in {1} und {2}',
    'Take {0} is {1}: what follows is {2}.': 'Take {0} ist {1}: als Nächstes möglich ist {2}.',
    'Take {0} lacks {1} frames: resume it first.': 'Take {0} fehlen {1} Einzelbilder: erst fortsetzen.',
    'Nobody wrote down who approved take {0}: make it a candidate and approve it again.':
        'Es ist nicht festgehalten, wer Take {0} freigegeben hat: vorschlagen und neu freigeben.',
    'This version does not know the model "{0}", nor what its licence allows.':
        'Diese Version kennt das Modell "{0}" nicht, und auch nicht, was seine Lizenz erlaubt.',
    'The licence of {0} ({1}) allows no commercial work: it can never be final.':
        'Die Lizenz von {0} ({1}) erlaubt keine kommerzielle Arbeit: der Take kann nie final werden.',
    'Take the steps in their order: candidate, approved, final.':
        'Der Reihe nach vorgehen: vorgeschlagen, freigegeben, final.',
    'Nobody is named who says so.': 'Es ist niemand genannt, der das entscheidet.',
    'Give a name.': 'Einen Namen angeben.',
    'A take is approved in writing, and no reference is given to what was written.':
        'Ein Take wird schriftlich freigegeben, und es ist kein Verweis auf das Schriftstück angegeben.',
    'Give the document, mail or ticket that says so.': 'Das Dokument, die Mail oder das Ticket angeben, worin es steht.',
    'The take shows the likeness of a person, and no reference to a written consent is given.':
        'Der Take zeigt das Abbild einer Person, und es ist kein Verweis auf eine schriftliche Einwilligung angegeben.',
    'Give the reference of the consent.': 'Den Verweis auf die Einwilligung angeben.',
    'Approve it, reject it, or take both back.': 'Freigeben, ablehnen, oder beides zurücknehmen.',

    'Status: {0}.': 'Status: {0}.',
    'Status: {0} (temp).': 'Status: {0} (vorläufig).',
    'Status: {0}, by {1} on {2}.': 'Status: {0}, durch {1} am {2}.',
    'Status: {0} (temp), by {1} on {2}.': 'Status: {0} (vorläufig), durch {1} am {2}.',
    'Status: {0}, by {1} on {2}, reference "{3}".': 'Status: {0}, durch {1} am {2}, Beleg "{3}".',
    'Status: {0} (temp), by {1} on {2}, reference "{3}".':
        'Status: {0} (vorläufig), durch {1} am {2}, Beleg "{3}".',

    # What verifying finds
    'The take lacks {0} frames, so it has no record yet: resume it.':
        'Dem Take fehlen {0} Einzelbilder, daher hat er noch keinen Nachweis: fortsetzen.',
    'The take has no {0}: it was made before takes had one, or the record was deleted.':
        'Dem Take fehlt {0}: er stammt aus der Zeit vor den Nachweisen, oder der Nachweis wurde gelöscht.',
    'The record is not signed: there is no {0}. Whoever can write to the folder can have changed it.':
        'Der Nachweis ist nicht signiert: es gibt kein {0}. Wer in den Ordner schreiben darf, kann ihn geändert haben.',
    'The signature cannot be checked. {0}': 'Die Signatur lässt sich nicht prüfen. {0}',
    'The signature cannot be checked.': 'Die Signatur lässt sich nicht prüfen.',
    '{0} is not what was signed ({1}).': '{0} ist nicht das, was signiert wurde ({1}).',
    '{0} is signed by "{1}", whom none of the trusted certificates vouches for.':
        '{0} ist von "{1}" signiert, und kein vertrautes Zertifikat bürgt dafür.',
    '{0} is signed with a certificate that a machine made for itself. That shows that nothing was changed since, and '
    'not who made it.':
        '{0} ist mit einem Zertifikat signiert, das ein Rechner sich selbst ausgestellt hat. Das zeigt, dass seither '
        'nichts geändert wurde, aber nicht, von wem es stammt.',
    '{0} is signed by "{1}" of "{2}", {3}.': '{0} ist von "{1}", "{2}", signiert, {3}.',
    'whom a trusted certificate vouches for': 'wofür ein vertrautes Zertifikat bürgt',
    'by the certificate\'s own word': 'nach eigener Angabe des Zertifikats',
    '{0} is missing.': '{0} fehlt.',
    '{0} was changed.': '{0} wurde geändert.',
    '{0} is not in the record.': '{0} steht nicht im Nachweis.',
    '{0} files of {1} frames are unchanged.': '{0} Dateien von {1} Einzelbildern sind unverändert.',
    'Of the plates, {0} was changed.': 'Von den Plates wurde {0} geändert.',
    '{0} of {1} files of its plates are gone: the take cannot be made again.':
        '{0} von {1} Dateien seiner Plates sind weg: der Take lässt sich nicht noch einmal machen.',
    '{0} files of its plates are unchanged.': '{0} Dateien seiner Plates sind unverändert.',
    'take.json and the record do not agree on "{0}": {1} and {2}.':
        'take.json und der Nachweis stimmen bei "{0}" nicht überein: {1} und {2}.',
    'take.json says the same as the record.': 'take.json sagt dasselbe wie der Nachweis.',

    # Farms, chunks, and Nuke
    'Farm': 'Farm',
    'Submit': 'Absenden',
    'Chunk Size': 'Blockgröße',
    'How many frames a worker makes at a time': 'Wie viele Einzelbilder ein Worker auf einmal macht',
    'Write a job for a farm beside the takes, with a copy of the file as it is now: an Open Job Description bundle and '
    'plain shell lines. Nothing is generated here':
        'Einen Auftrag für eine Farm neben die Takes schreiben, mit einer Kopie der Datei, wie sie jetzt ist: ein '
        'Bundle nach Open Job Description und einfache Shell-Zeilen. Hier wird nichts erzeugt',
    'A farm has no window: choose another source than the viewport':
        'Eine Farm hat kein Fenster: eine andere Quelle als den Viewport wählen',
    'The job is in {0}': 'Der Auftrag liegt in {0}',
    '"{0}" names a frame twice.': '"{0}" nennt ein Einzelbild zweimal.',
    'Name each frame once.': 'Jedes Einzelbild nur einmal nennen.',
    'Nuke': 'Nuke',
    'When done, write scripts of Nuke beside the files of the take':
        'Zum fertigen Take Nuke-Skripte neben seine Dateien schreiben',
    'Beside the files of the take': 'Neben den Dateien des Takes',
    'Beside the files of {0}': 'Neben den Dateien von {0}',
    'Removed: {0}.': 'Entfernt: {0}.',
    'Take {0} has no script of Nuke.': 'Take {0} hat kein Nuke-Skript.',
    'Take {0} is in {1}, beside its frames.': 'Take {0} liegt in {1}, neben seinen Einzelbildern.',
    'scripts of Nuke beside the files of the take, with its merge by depth and its grade in stock nodes':
        'Nuke-Skripte neben den Dateien des Takes, mit seinem Merge nach Tiefe und seinem Grade aus Standardknoten',
    'The camera could not be written: {0}': 'Die Kamera ließ sich nicht schreiben: {0}',
    'Check the drive.': 'Das Laufwerk prüfen.',
    'Move the shot to later frames.': 'Den Shot auf spätere Einzelbilder verschieben.',
    'Take {0} has frames before 0, for which Nuke has no names.':
        'Take {0} hat Einzelbilder vor 0, für die Nuke keine Namen hat.',
    'Take {0} has no frames yet.': 'Take {0} hat noch keine Einzelbilder.',
    'Wait until the first one is made.': 'Warten, bis das erste fertig ist.',

    # A process of its own
    'Run In': 'Ausführung',
    'Where models run': 'Wo Modelle laufen',
    'This Process': 'Dieser Prozess',
    'Inside Blender, with nothing to start': 'In Blender, ohne dass etwas gestartet werden muss',
    'A Separate Process': 'Eigener Prozess',
    'Beside Blender, which stays up whatever happens there. Takes a second Blender\'s memory and its time to start':
        'Neben Blender, der weiterläuft, was immer dort geschieht. Kostet den Speicher und die Startzeit eines zweiten '
        'Blenders',
    'A separate process could not be started: {0}.': 'Ein eigener Prozess ließ sich nicht starten: {0}.',
    'Choose to run in this process, in the preferences of Second Unit.':
        'In den Benutzereinstellungen von Second Unit "Ausführung" auf "Dieser Prozess" stellen.',
    'The process that generates ended with {0}: {1}': 'Der Prozess, der erzeugt, endete mit {0}: {1}',
    'The Blender that rendered the shot ended with {0}: {1}':
        'Der Blender, der den Shot gerendert hat, endete mit {0}: {1}',
    'Finished frames are kept, and Resume goes on. If it ends so again, there may not be enough memory: choose a '
    'smaller model, or close other programs.':
        'Fertige Einzelbilder bleiben erhalten, und Fortsetzen macht weiter. Endet es wieder so, reicht vielleicht der '
        'Speicher nicht: ein kleineres Modell wählen, oder andere Programme schließen.',
    'it said nothing': 'ohne Ausgabe',

    # Not approved yet
    'Burn TEMP into Renders': 'TEMP in Renders einbrennen',
    'Let Blender write into every picture that this scene renders, as of an animatic, that it is not approved. Pressed '
    'again, renders are as before':
        'Blender in jedes Bild, das diese Szene rendert, etwa für ein Animatic, schreiben lassen, dass es nicht '
        'freigegeben ist. Noch einmal gedrückt, wird wieder wie zuvor gerendert',
    'Renders of this scene are bare': 'Renders dieser Szene sind ohne Vermerk',
    'Renders of this scene say TEMP': 'Renders dieser Szene tragen TEMP',
    'TEMP, not approved': 'TEMP, nicht freigegeben',
    'This scene renders OpenEXR, and nothing is burnt into that':
        'Diese Szene rendert OpenEXR, und darin wird nichts eingebrannt',
    'Write TEMP into the pictures of contact sheets and record sheets that nobody has approved':
        'TEMP in die Bilder von Kontaktbögen und Nachweisblättern schreiben, die niemand freigegeben hat',

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

    # The runtime
    'Runtime': 'Runtime',
    'The runtime': 'Die Runtime',
    'Install Second Unit as an extension.': 'Second Unit als Erweiterung installieren.',
    'Press Install Runtime first.': 'Zuerst auf "Runtime installieren" drücken.',
    'The runtime is being installed or verified.': 'Die Runtime wird gerade installiert oder geprüft.',
    'There are no libraries to verify.': 'Es gibt keine Bibliotheken zu prüfen.',
    'There is no folder for the libraries.': 'Es gibt keinen Ordner für die Bibliotheken.',
    'Copied. It stands in the text "{0}" as well': 'Kopiert. Es steht auch im Text "{0}"',
    'The libraries are loaded. Their files go when Blender is started again':
        'Die Bibliotheken sind geladen. Ihre Dateien verschwinden beim nächsten Start von Blender',
    'The runtime cannot be removed while a take is made':
        'Solange ein Take entsteht, lässt sich die Runtime nicht entfernen',
    'Libraries are loaded from the former version. The new one is used when Blender is started again.':
        'Geladen sind Bibliotheken der vorigen Version. Die neue wird beim nächsten Start von Blender verwendet.',
    'The libraries come from the folder that is chosen here.':
        'Die Bibliotheken kommen aus dem Ordner, der hier gewählt ist.',
    'The libraries that run the models are not installed for Python {0}.':
        'Die Bibliotheken, mit denen die Modelle laufen, sind nicht für Python {0} installiert.',
    'torch is taken from {0}, which another extension or this Python brings. It stands before the runtime, and is left '
    'alone.':
        'torch kommt aus {0}, von einer anderen Erweiterung oder diesem Python. Es steht vor der Runtime und bleibt '
        'unangetastet.',
    'torch {0} for {1}, {2} libraries: {3} to download':
        'torch {0} für {1}, {2} Bibliotheken: {3} herunterzuladen',
    'torch {0}, diffusers {1}: every file verified {2}': 'torch {0}, diffusers {1}: jede Datei geprüft {2}',
    'It has {0} in it, and runs on the processor as well. The package registry has no smaller build for this platform.':
        'Es enthält {0} und läuft auch auf dem Prozessor. Im Paketverzeichnis gibt es keine kleinere Fassung für diese '
        'Plattform.',
    'the processor': 'den Prozessor',
    'There is no list for {0} with Python {1} on {2}.': 'Es gibt keine Liste für {0} mit Python {1} auf {2}.',
    'The one for {0} is offered, and models run on {1}.':
        'Angeboten wird die für {0}, und Modelle laufen über {1}.',
    'The package registry has no such torch: choose a Wheel Folder that a studio prepared with it, or Own Libraries.':
        'Im Paketverzeichnis gibt es kein solches torch: einen "Wheel-Ordner" wählen, den ein Studio damit vorbereitet '
        'hat, oder "Eigene Bibliotheken".',
    'The installer ended with status {0}.': 'Das Installationsprogramm endete mit Status {0}.',
    'What it said is in {0}.': 'Seine Ausgabe steht in {0}.',
    'A wheel would write outside of its folder: {0}.': 'Ein Wheel würde außerhalb seines Ordners schreiben: {0}.',
    'Do not install from where it is.': 'Nicht von dort installieren, wo es liegt.',
    'Changed or missing among the libraries: {0}{1}.': 'Bei den Bibliotheken geändert oder fehlend: {0}{1}.',
    'Press Repair: only what is broken comes again.': 'Auf "Reparieren" drücken: nur Beschädigtes wird neu geholt.',
    'Check the connection and the proxy, then press Install Runtime again: it goes on where it stopped. All that pip '
    'said is in {0}.':
        'Verbindung und Proxy prüfen, dann noch einmal auf "Runtime installieren" drücken: es geht dort weiter, wo es '
        'aufgehört hat. Die ganze Ausgabe von pip steht in {0}.',
    'Choose a folder that "dev.py wheels" prepared for this Python and platform.':
        'Einen Ordner wählen, den "dev.py wheels" für dieses Python und diese Plattform vorbereitet hat.',
    'Delete that file and press Install Runtime again.':
        'Diese Datei löschen und noch einmal auf "Runtime installieren" drücken.',
    'pip could not fetch {0}: {1}.': 'pip konnte {0} nicht holen: {1}.',
    'it gave no reason': 'ohne Angabe von Gründen',
    '{0} is not in {1}.': '{0} ist nicht in {1}.',
    '{0} is not the wheel that is locked: its digest is another one.':
        '{0} ist nicht das festgelegte Wheel: die Prüfsumme ist eine andere.',
    '{0} is no list of libraries that this Second Unit reads.':
        '{0} ist keine Liste von Bibliotheken, die dieses Second Unit liest.',
    'Make it again with the "dev.py lock" of this version.': 'Mit dem "dev.py lock" dieser Version neu erstellen.',
    'Free some space, then press Install Runtime again: it goes on where it stopped.':
        'Platz schaffen, dann noch einmal auf "Runtime installieren" drücken: es geht dort weiter, wo es aufgehört hat.',
    'The disk has no room for {0}: {1} GB needed, {2} GB free in {3}.':
        'Auf der Festplatte ist zu wenig Platz für {0}: {1} GB nötig, {2} GB frei in {3}.',
    'the libraries': 'die Bibliotheken',

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
