"""What is said of the approval of takes, of farms and other processes, and of the runtime, in German."""

from __future__ import annotations

PRODUCTION = {
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
}
