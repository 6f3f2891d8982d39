"""What is said of the approval of takes, of farms and other processes, and of the runtime, in French."""

from __future__ import annotations

PRODUCTION = {
    # Approval
    'Approval': 'Approbation',
    'Production': 'Production',
    'Status': 'Statut',
    'candidate': 'candidate',
    'approved': 'approuvée',
    'final': 'finale',
    'rejected': 'rejetée',
    'draft': 'brouillon',
    'Make Candidate': 'Proposer',
    'Approve': 'Approuver',
    'Make Final': 'Finaliser',
    'Reject': 'Rejeter',
    'Back to Draft': 'En brouillon',
    'Set Status of Take': 'Définir le statut de la prise',
    'Take the next step in the approval of the active take':
        'Franchir l’étape suivante de l’approbation de la prise active',
    'Propose the active take: it is as it is to be seen':
        'Proposer la prise active : elle est telle qu’on doit la voir',
    'Note that the active take was approved in writing, by whom, and where it is written':
        'Noter que la prise active a été approuvée par écrit, par qui, et où c’est écrit',
    'Let the active take go into the film. Weights whose licence forbids it cannot':
        'Laisser la prise active entrer dans le film. Impossible avec des poids dont la licence l’interdit',
    'Note that the active take is not to be used. It stays on disk':
        'Noter que la prise active ne doit pas être utilisée. Elle reste sur le disque',
    'Take back what was said of the active take. What was said stays on record':
        'Revenir sur ce qui a été dit de la prise active. Ce qui a été dit reste enregistré',
    'Who says so': 'Qui le dit',
    'The document, mail or ticket that says so in writing':
        'Le document, le courriel ou le ticket qui le dit par écrit',
    'Consent': 'Consentement',
    'The written consent of whoever\'s likeness the take shows, if it shows one':
        'Le consentement écrit de la personne dont la prise montre les traits, s’il y en a une',
    'What else is to be kept with this step': 'Ce qu’il faut garder d’autre avec cette étape',
    'Burn In TEMP': 'Incruster TEMP',
    'Write TEMP into the thumbnails of what is not approved. Frames are never written into':
        'Écrire TEMP dans les miniatures de ce qui n’est pas approuvé. Rien n’est jamais écrit dans les frames',
    'Shows a Likeness': 'Personne visible',
    'New takes show a person whom somebody may know. Approving them asks for a written consent':
        'Les nouvelles prises montrent une personne que quelqu’un peut reconnaître. Les approuver exige un '
        'consentement écrit',
    'Take {0} is {1}': 'La prise {0} est {1}',
    'Resume the take first: frames are missing': 'Reprenez d’abord la prise : des frames manquent',
    'There are no takes yet': 'Il n’y a pas encore de prises',
    'Read every file of the active take, and compare it with what was recorded and signed':
        'Lire chaque fichier de la prise active, et le comparer à ce qui a été enregistré et signé',
    'Reading every file...': 'Lecture de tous les fichiers…',
    'Record Sheet': 'Feuille de suivi',
    'Write all takes of all shots in the takes folder on one page and in one table, with thumbnails, models, '
    'licences, seeds and approvals, and open the page':
        'Écrire toutes les prises de tous les plans du dossier des prises sur une page et dans un tableau, avec '
        'miniatures, modèles, licences, graines et approbations, et ouvrir la page',
    '{0} takes in {1} and {2}': '{0} prises dans {1} et {2}',
    'Take {0} is {1}: what follows is {2}.': 'La prise {0} est {1} : elle peut devenir {2}.',
    'Take {0} lacks {1} frames: resume it first.': 'Il manque {1} frames à la prise {0} : reprenez-la d’abord.',
    'Nobody wrote down who approved take {0}: make it a candidate and approve it again.':
        'Personne n’a noté qui a approuvé la prise {0} : proposez-la et approuvez-la à nouveau.',
    'This version does not know the model "{0}", nor what its licence allows.':
        'Cette version ne connaît pas le modèle "{0}", ni ce que permet sa licence.',
    'The licence of {0} ({1}) allows no commercial work: it can never be final.':
        'La licence de {0} ({1}) ne permet aucun travail commercial : la prise ne peut jamais être finale.',
    'Take the steps in their order: candidate, approved, final.':
        'Franchissez les étapes dans l’ordre : candidate, approuvée, finale.',
    'Nobody is named who says so.': 'Il manque le nom de la personne qui le dit.',
    'Give a name.': 'Donnez un nom.',
    'A take is approved in writing, and no reference is given to what was written.':
        'Une prise s’approuve par écrit, et aucune référence à cet écrit n’est donnée.',
    'Give the document, mail or ticket that says so.': 'Donnez le document, le courriel ou le ticket qui le dit.',
    'The take shows the likeness of a person, and no reference to a written consent is given.':
        'La prise montre les traits d’une personne, et aucune référence à un consentement écrit n’est donnée.',
    'Give the reference of the consent.': 'Donnez la référence du consentement.',
    'Approve it, reject it, or take both back.': 'Approuvez-la, rejetez-la, ou annulez les deux.',

    'Status: {0}.': 'Statut : {0}.',
    'Status: {0} (temp).': 'Statut : {0} (temporaire).',
    'Status: {0}, by {1} on {2}.': 'Statut : {0}, par {1} le {2}.',
    'Status: {0} (temp), by {1} on {2}.': 'Statut : {0} (temporaire), par {1} le {2}.',
    'Status: {0}, by {1} on {2}, reference "{3}".': 'Statut : {0}, par {1} le {2}, référence "{3}".',
    'Status: {0} (temp), by {1} on {2}, reference "{3}".':
        'Statut : {0} (temporaire), par {1} le {2}, référence "{3}".',

    # What verifying finds
    'The take lacks {0} frames, so it has no record yet: resume it.':
        'Il manque {0} frames à la prise, elle n’a donc pas encore d’enregistrement : reprenez-la.',
    'The take has no {0}: it was made before takes had one, or the record was deleted.':
        'La prise n’a pas de {0} : elle a été faite avant que les prises en aient un, ou l’enregistrement a été '
        'supprimé.',
    'The record is not signed: there is no {0}. Whoever can write to the folder can have changed it.':
        'L’enregistrement n’est pas signé : il n’y a pas de {0}. Quiconque peut écrire dans le dossier peut l’avoir '
        'modifié.',
    'The signature cannot be checked. {0}': 'La signature ne peut pas être contrôlée. {0}',
    'The signature cannot be checked.': 'La signature ne peut pas être contrôlée.',
    '{0} is not what was signed ({1}).': '{0} n’est pas ce qui a été signé ({1}).',
    '{0} is signed by "{1}", whom none of the trusted certificates vouches for.':
        '{0} est signé par "{1}", dont aucun des certificats de confiance ne se porte garant.',
    '{0} is signed with a certificate that a machine made for itself. That shows that nothing was changed since, and '
    'not who made it.':
        '{0} est signé avec un certificat qu’une machine s’est fait elle-même. Cela montre que rien n’a été modifié '
        'depuis, mais pas qui l’a fait.',
    '{0} is signed by "{1}" of "{2}", {3}.': '{0} est signé par "{1}" de "{2}", {3}.',
    'whom a trusted certificate vouches for': 'dont un certificat de confiance se porte garant',
    'by the certificate\'s own word': 'selon les seuls dires du certificat',
    '{0} is missing.': '{0} est manquant.',
    '{0} was changed.': '{0} a été modifié.',
    '{0} is not in the record.': '{0} n’est pas dans l’enregistrement.',
    '{0} files of {1} frames are unchanged.': '{0} fichiers de {1} frames sont inchangés.',
    'Of the plates, {0} was changed.': 'Parmi les plates, {0} a été modifié.',
    '{0} of {1} files of its plates are gone: the take cannot be made again.':
        '{0} des {1} fichiers de ses plates n’existent plus : la prise ne peut pas être refaite.',
    '{0} files of its plates are unchanged.': '{0} fichiers de ses plates sont inchangés.',
    'take.json and the record do not agree on "{0}": {1} and {2}.':
        'take.json et l’enregistrement ne s’accordent pas sur "{0}" : {1} et {2}.',
    'take.json says the same as the record.': 'take.json dit la même chose que l’enregistrement.',

    # Farms, chunks, and Nuke
    'Farm': 'Ferme',
    'Submit': 'Soumettre',
    'Chunk Size': 'Taille blocs',
    'How many frames a worker makes at a time': 'Combien de frames une machine fait à la fois',
    'Write a job for a farm beside the takes, with a copy of the file as it is now: an Open Job Description bundle and '
    'plain shell lines. Nothing is generated here':
        'Écrire une tâche pour une ferme à côté des prises, avec une copie du fichier tel qu’il est : un paquet Open '
        'Job Description et de simples lignes de shell. Rien n’est généré ici',
    'A farm has no window: choose another source than the viewport':
        'Une ferme n’a pas de fenêtre : choisissez une autre source que la vue 3D',
    'The job is in {0}': 'La tâche est dans {0}',
    '"{0}" names a frame twice.': '"{0}" nomme une frame deux fois.',
    'Name each frame once.': 'Nommez chaque frame une seule fois.',
    'Nuke': 'Nuke',
    'When done, write scripts of Nuke beside the files of the take':
        'Une fois terminée, écrire des scripts Nuke à côté des fichiers de la prise',
    'Beside the files of the take': 'À côté des fichiers de la prise',
    'Beside the files of {0}': 'À côté des fichiers de {0}',
    'Removed: {0}.': 'Supprimé : {0}.',
    'Take {0} has no script of Nuke.': 'La prise {0} n’a pas de script Nuke.',
    'Take {0} is in {1}, beside its frames.': 'La prise {0} est dans {1}, à côté de ses frames.',
    'scripts of Nuke beside the files of the take, with its merge by depth and its grade in stock nodes':
        'des scripts Nuke à côté des fichiers de la prise, avec son mélange par la profondeur et son étalonnage en '
        'nœuds standard',
    'The camera could not be written: {0}': 'Impossible d’écrire la caméra : {0}',
    'Check the drive.': 'Vérifiez le disque.',
    'Move the shot to later frames.': 'Déplacez le plan vers des frames ultérieures.',
    'Take {0} has frames before 0, for which Nuke has no names.':
        'La prise {0} a des frames avant 0, pour lesquelles Nuke n’a pas de noms.',
    'Take {0} has no frames yet.': 'La prise {0} n’a pas encore de frames.',
    'Wait until the first one is made.': 'Attendez que la première soit faite.',

    # A process of its own
    'Run In': 'Exécuter dans',
    'Where models run': 'Où tournent les modèles',
    'This Process': 'Ce processus',
    'Inside Blender, with nothing to start': 'Dans Blender, sans rien à démarrer',
    'A Separate Process': 'Un processus séparé',
    'Beside Blender, which stays up whatever happens there. Takes a second Blender\'s memory and its time to start':
        'À côté de Blender, qui reste debout quoi qu’il s’y passe. Prend la mémoire d’un second Blender et son temps '
        'de démarrage',
    'A separate process could not be started: {0}.': 'Impossible de démarrer un processus séparé : {0}.',
    'Choose to run in this process, in the preferences of Second Unit.':
        'Choisissez l’exécution dans ce processus, dans les préférences de Second Unit.',
    'The process that generates ended with {0}: {1}': 'Le processus qui génère s’est terminé avec {0} : {1}',
    'The Blender that rendered the shot ended with {0}: {1}':
        'Le Blender qui rendait le plan s’est terminé avec {0} : {1}',
    'Finished frames are kept, and Resume goes on. If it ends so again, there may not be enough memory: choose a '
    'smaller model, or close other programs.':
        'Les frames terminées sont gardées, et « Reprendre » continue. S’il se termine encore ainsi, la mémoire est '
        'peut-être insuffisante : choisissez un modèle plus petit, ou fermez d’autres programmes.',
    'it said nothing': 'il n’a rien dit',

    # Not approved yet
    'Burn TEMP into Renders': 'Incruster TEMP au rendu',
    'Let Blender write into every picture that this scene renders, as of an animatic, that it is not approved. Pressed '
    'again, renders are as before':
        'Laisser Blender écrire dans chaque image rendue par cette scène, comme celles d’une animatique, qu’elle '
        'n’est pas approuvée. Un second appui, et les rendus redeviennent comme avant',
    'Renders of this scene are bare': 'Les rendus de cette scène sont sans inscription',
    'Renders of this scene say TEMP': 'Les rendus de cette scène disent TEMP',
    'TEMP, not approved': 'TEMP, non approuvé',
    'This scene renders OpenEXR, and nothing is burnt into that':
        'Cette scène est rendue en OpenEXR, et rien n’y est incrusté',
    'Write TEMP into the pictures of contact sheets and record sheets that nobody has approved':
        'Écrire TEMP dans les images des planches-contact et des feuilles de suivi que personne n’a approuvées',

    # The runtime
    'Runtime': 'Runtime',
    'The runtime': 'Le runtime',
    'Install Second Unit as an extension.': 'Installez Second Unit en tant qu’extension.',
    'Press Install Runtime first.': 'Appuyez d’abord sur « Installer le runtime ».',
    'The runtime is being installed or verified.': 'Le runtime est en cours d’installation ou de vérification.',
    'There are no libraries to verify.': 'Il n’y a pas de bibliothèques à vérifier.',
    'There is no folder for the libraries.': 'Il n’y a pas de dossier pour les bibliothèques.',
    'Copied. It stands in the text "{0}" as well': 'Copié. Se trouve aussi dans le texte "{0}"',
    'The libraries are loaded. Their files go when Blender is started again':
        'Les bibliothèques sont chargées. Leurs fichiers disparaîtront au prochain démarrage de Blender',
    'The runtime cannot be removed while a take is made':
        'Le runtime ne peut pas être supprimé tant qu’une prise est en cours',
    'Libraries are loaded from the former version. The new one is used when Blender is started again.':
        'Les bibliothèques chargées sont celles de la version précédente. La nouvelle sera utilisée au prochain '
        'démarrage de Blender.',
    'The libraries come from the folder that is chosen here.': 'Les bibliothèques proviennent du dossier choisi ici.',
    'The libraries that run the models are not installed for Python {0}.':
        'Les bibliothèques qui font tourner les modèles ne sont pas installées pour Python {0}.',
    'torch is taken from {0}, which another extension or this Python brings. It stands before the runtime, and is left '
    'alone.':
        'torch est pris dans {0}, qu’une autre extension ou ce Python apporte. Il passe avant le runtime, et on n’y '
        'touche pas.',
    'torch {0} for {1}, {2} libraries: {3} to download': 'torch {0} pour {1}, {2} bibliothèques : {3} à télécharger',
    'torch {0}, diffusers {1}: every file verified {2}': 'torch {0}, diffusers {1} : tous les fichiers vérifiés {2}',
    'It has {0} in it, and runs on the processor as well. The package registry has no smaller build for this platform.':
        'Il contient {0}, et tourne aussi sur le processeur. Le registre de paquets n’a pas de version plus petite '
        'pour cette plateforme.',
    'the processor': 'le processeur',
    'There is no list for {0} with Python {1} on {2}.': 'Il n’y a pas de liste pour {0} avec Python {1} sur {2}.',
    'The one for {0} is offered, and models run on {1}.':
        'Celle pour {0} est proposée, et les modèles tournent sur {1}.',
    'The package registry has no such torch: choose a Wheel Folder that a studio prepared with it, or Own Libraries.':
        'Le registre de paquets n’a pas ce torch : choisissez un « Dossier de wheels » qu’un studio a préparé avec '
        'lui, ou « Bibliothèques personnelles ».',
    'The installer ended with status {0}.': 'L’installateur s’est terminé avec le statut {0}.',
    'What it said is in {0}.': 'Ce qu’il a dit est dans {0}.',
    'A wheel would write outside of its folder: {0}.': 'Un wheel écrirait hors de son dossier : {0}.',
    'Do not install from where it is.': 'N’installez pas depuis là où il vient.',
    'Changed or missing among the libraries: {0}{1}.': 'Modifié ou manquant parmi les bibliothèques : {0}{1}.',
    'Press Repair: only what is broken comes again.': 'Appuyez sur « Réparer » : seul ce qui est corrompu sera repris.',
    'Check the connection and the proxy, then press Install Runtime again: it goes on where it stopped. All that pip '
    'said is in {0}.':
        'Vérifiez la connexion et le proxy, puis appuyez à nouveau sur « Installer le runtime » : cela continue où '
        'cela s’était arrêté. Tout ce que pip a dit est dans {0}.',
    'Choose a folder that "dev.py wheels" prepared for this Python and platform.':
        'Choisissez un dossier que "dev.py wheels" a préparé pour ce Python et cette plateforme.',
    'Delete that file and press Install Runtime again.':
        'Supprimez ce fichier et appuyez à nouveau sur « Installer le runtime ».',
    'pip could not fetch {0}: {1}.': 'pip n’a pas pu récupérer {0} : {1}.',
    'it gave no reason': 'il n’a donné aucune raison',
    '{0} is not in {1}.': '{0} n’est pas dans {1}.',
    '{0} is not the wheel that is locked: its digest is another one.':
        '{0} n’est pas le wheel verrouillé : son empreinte est différente.',
    '{0} is no list of libraries that this Second Unit reads.':
        '{0} n’est pas une liste de bibliothèques que lit ce Second Unit.',
    'Make it again with the "dev.py lock" of this version.': 'Refaites-la avec le "dev.py lock" de cette version.',
    'Free some space, then press Install Runtime again: it goes on where it stopped.':
        'Libérez de la place, puis appuyez à nouveau sur « Installer le runtime » : cela continue où cela s’était '
        'arrêté.',
    'The disk has no room for {0}: {1} GB needed, {2} GB free in {3}.':
        'Le disque n’a pas de place pour {0} : {1} Go nécessaires, {2} Go libres dans {3}.',
    'the libraries': 'les bibliothèques',
}
