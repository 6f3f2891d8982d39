"""What is said of takes beside one another, of their approval, of farms and of other programs, in French."""

from __future__ import annotations

PRODUCTION = {
    # Beside one another
    'Compare and Vary': 'Comparer et varier',
    'Compare Takes': 'Comparer les prises',
    'Compare the active take with the one that the compositor shows, in the same node: with a wipe, or one of them '
    'alone':
        'Comparer la prise active à celle que montre le compositing, dans le même nœud : avec un volet, ou l’une des '
        'deux seule',
    'Stop Comparing': 'Arrêter de comparer',
    'Let the compositor show the take alone, as it did before':
        'Laisser le compositing montrer la prise seule, comme avant',
    'Show Side': 'Afficher un côté',
    'Side': 'Côté',
    'Both': 'Les deux',
    'Other': 'Autre',
    'Wipe': 'Volet',
    'No Take': 'Sans prise',
    'The take left of the wipe, the other one right of it': 'La prise à gauche du volet, l’autre à droite',
    'The take that was there before, alone': 'La prise qui était là avant, seule',
    'The other take alone': 'L’autre prise seule',
    'Renders show the comparison': 'Les rendus montrent la comparaison',
    'No takes are compared': 'Aucune prise n’est comparée',
    'No takes are compared here.': 'Aucune prise n’est comparée ici.',
    'There is nothing to end.': 'Il n’y a rien à terminer.',
    'Compare takes of one verb.': 'Comparez des prises d’un même type.',
    'Take {0} is a {1} and take {2} a {3}.': 'La prise {0} est un {1} et la prise {2} un {3}.',
    'Take {0} is left of the wipe, take {1} right of it. Renders show both.':
        'La prise {0} est à gauche du volet, la prise {1} à droite. Les rendus montrent les deux.',
    'Take {0} shows alone.': 'La prise {0} se montre seule.',
    'There are no two takes of this verb with finished frames':
        'Il n’y a pas deux prises de ce type avec des frames terminées',
    'Use Settings': 'Reprendre les réglages',
    'Set the panel to what the active take was made with: verb, model, controls, seed, anchor or matte, frames and '
    'card':
        'Régler le panneau comme pour la prise active : type, modèle, contrôles, graine, ancre ou cache, frames et '
        'carte',
    'The panel is set as for take {0}. {1}': 'Le panneau est réglé comme pour la prise {0}. {1}',
    'The panel is set as for take {0}.': 'Le panneau est réglé comme pour la prise {0}.',
    'It has every {0}th frame: set the range and step of the scene for that.':
        'Elle a une frame sur {0} : réglez l’intervalle et le pas de la scène en conséquence.',
    'The object "{0}" is not in the scene.': 'L’objet "{0}" n’est pas dans la scène.',
    'The {0} "{1}" is not in the file.': '"{1}" ({0}) n’est pas dans le fichier.',
    'The {0} "{1}" is not in the scene.': '"{1}" ({0}) n’est pas dans la scène.',
    'The plates of the take are gone, so the place of its card is not known.':
        'Les plates de la prise n’existent plus, la place de sa carte n’est donc pas connue.',
    'The scene has changed since take {0} was made: its size, rate or shutter are others now, or its camera.':
        'La scène a changé depuis que la prise {0} a été faite : sa taille, sa cadence ou son obturateur sont '
        'différents, ou sa caméra.',
    'Use the settings of the take and generate it anew.': 'Reprenez les réglages de la prise et générez-la à nouveau.',
    'Vary': 'Varier',
    'Variations': 'Variations',
    'How many takes to make, each with another seed': 'Combien de prises faire, chacune avec une autre graine',
    'Count': 'Nombre',
    'Make more takes like the active one, of the same plates, each with another seed. When they are done they are '
    'shown side by side on a contact sheet; none is delivered':
        'Faire d’autres prises comme la prise active, à partir des mêmes plates, chacune avec une autre graine. Une '
        'fois terminées, elles s’affichent côte à côte sur une planche-contact ; aucune n’est livrée',
    'Contact Sheet': 'Planche',
    'Show the takes of this verb side by side in an Image Editor, without those that are rejected: the newest 25. The '
    'sheet is also a file beside the takes':
        'Afficher les prises de ce type côte à côte dans un éditeur d’images, sans celles qui sont rejetées : les 25 '
        'plus récentes. La planche est aussi un fichier à côté des prises',
    'How many frames of each take the contact sheet shows: one is the middle one':
        'Combien de frames de chaque prise montre la planche-contact : une seule est celle du milieu',
    '{0} takes are on the image "{1}".': '{0} prises sont sur l’image "{1}".',
    '{0} Open it in an Image Editor.': '{0} Ouvrez-la dans un éditeur d’images.',
    'None of the takes has a picture yet.': 'Aucune des prises n’a encore d’image.',
    'Queue': 'File d’attente',
    'Cancel All': 'Tout annuler',
    'Clear': 'Effacer',
    'Stop every job. Finished frames stay, and Resume goes on from there':
        'Arrêter toutes les tâches. Les frames terminées restent, et « Reprendre » continue à partir de là',
    'Take the jobs that have ended off the list. Their takes stay':
        'Retirer de la liste les tâches terminées. Leurs prises restent',
    '{0} more wait': '{0} de plus en attente',
    'Frame': 'Frame',
    'The frame of the take that is shown here': 'La frame de la prise montrée ici',
    'Follow Current Frame': 'Suivre la frame actuelle',
    'Show the picture of the take at the current frame of the scene':
        'Afficher l’image de la prise à la frame actuelle de la scène',
    'Note': 'Note',
    'What you want to remember about this take': 'Ce que vous voulez retenir de cette prise',
    '{0}, flicker {1}': '{0}, scintillement {1}',

    # Menus and assets
    'Active Take': 'Prise active',
    'Take on a Card': 'Prise sur une carte',
    'Mark Group as Asset': 'Définir le groupe comme asset',
    'Show the node group of the active take in the Asset Browser, with its picture. Its frames stay where they are':
        'Afficher le groupe de nœuds de la prise active dans l’explorateur d’assets, avec son image. Ses frames '
        'restent où elles sont',
    '"{0}" is an asset.': '"{0}" est un asset.',
    '{0} of the shot {1}': '{0} du plan {1}',

    # Keyframed controls
    'The control {0} of {1} has a driver or NLA strips: what they give is known only while the scene plays.':
        'Le contrôle {0} de {1} a un contrôleur ou des bandes NLA : ce qu’ils donnent n’est connu que pendant la '
        'lecture de la scène.',
    'Bake it to keyframes, or remove the driver.': 'Précalculez-le en images clés, ou supprimez le contrôleur.',
    '"{0}" are no keys for {1}.': '"{0}" ne sont pas des clés pour {1}.',
    'Give each frame once.': 'Donnez chaque frame une seule fois.',
    'The keys of {0} are not in order of their frames: {1}.':
        'Les clés de {0} ne sont pas dans l’ordre de leurs frames : {1}.',
    'Write value@frame, as in 0@1,0.5@24.': 'Écrivez valeur@frame, comme dans 0@1,0.5@24.',
    '{0} is the same over all of a take.': '{0} est le même sur toute la prise.',
    'Give it one value, without frames.': 'Donnez-lui une seule valeur, sans frames.',

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

    # The camera's background
    'A background of the camera': 'Un arrière-plan de la caméra',
    'Camera Background': 'Fond de caméra',
    'Give the camera this name again, or choose another one in the scene properties.':
        'Redonnez ce nom à la caméra, ou choisissez-en une autre dans les propriétés de la scène.',
    'In front of what "{0}" sees': 'Devant ce que voit "{0}"',
    'No {0} of the shot "{1}" is a background.': 'Aucun {0} du plan "{1}" n’est un arrière-plan.',
    'Take {0} is a background of "{1}".': 'La prise {0} est un arrière-plan de "{1}".',
    'Take {0} is no background of a camera.': 'La prise {0} n’est l’arrière-plan d’aucune caméra.',
    'The background of "{0}" was taken out.': 'L’arrière-plan de "{0}" a été retiré.',
    'The camera "{0}" is linked from another file.': 'La caméra "{0}" est liée depuis un autre fichier.',
    'The scene has no camera': 'La scène n’a pas de caméra',
    'The scene has no camera "{0}", with which the shot was captured.':
        'La scène n’a pas de caméra "{0}", avec laquelle le plan a été capturé.',
    'The shot was captured with a render border, and a background fills the whole frame.':
        'Le plan a été capturé avec une région de rendu, et un arrière-plan remplit le cadre entier.',
    'a background image of the camera, seen in the 3D view and in no render':
        'une image d’arrière-plan de la caméra, visible dans la vue 3D et dans aucun rendu',
    'When done, show the take where the view looks through the camera. No render has it':
        'Une fois terminée, montrer la prise là où la vue regarde à travers la caméra. Elle n’est dans aucun rendu',
    'When done, put the take on a channel of its own in the sequencer':
        'Une fois terminée, placer la prise sur un canal à elle dans le séquenceur',
    'Sequencer': 'Séquenceur',
    'Background': 'Arrière-plan',

    # The sequencer
    'A new scene "{0}"': 'Une nouvelle scène "{0}"',
    'It lies over the whole picture: only the compositor knows what stands before it.':
        'Elle couvre toute l’image : seul le compositing sait ce qui se trouve devant elle.',
    'Move strips down, and try again.': 'Descendez des bandes, et réessayez.',
    'No {0} of the shot "{1}" is in the sequencer.': 'Aucun {0} du plan "{1}" n’est dans le séquenceur.',
    'Renders of "{0}" show the sequencer from now on, unless Sequencer is off in its output settings.':
        'Les rendus de "{0}" montrent désormais le séquenceur, sauf si Séquenceur est désactivé dans ses réglages de '
        'sortie.',
    'Take {0} is on channel {1} of "{2}".': 'La prise {0} est sur le canal {1} de "{2}".',
    'Take {0} was brought up to date in the sequencer.': 'La prise {0} a été mise à jour dans le séquenceur.',
    'The scene "{0}" was made for it.': 'La scène "{0}" a été créée pour elle.',
    'There is no channel above the strips at these frames.': 'Il n’y a pas de canal au-dessus des bandes à ces frames.',
    'a strip on a channel of its own in the sequencer, the newest on top':
        'une bande sur un canal à elle dans le séquenceur, la plus récente au-dessus',
    '{0} strips of "{1}" were taken out of the sequencer.': '{0} bandes de "{1}" ont été retirées du séquenceur.',
    'Wait for the first frame.': 'Attendez la première frame.',

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

    # Tooltips of the groups' inputs
    'The picture on which the element is laid': 'L’image sur laquelle l’élément est posé',
    'The picture on which it is laid': 'L’image sur laquelle c’est posé',
    'The picture with the element': 'L’image avec l’élément',
    'The picture with the look or the patch': 'L’image avec le look ou le patch',
    'Alpha of what was added': 'Alpha de ce qui a été ajouté',
    'Distance of what the picture shows. Left alone, it is far away':
        'Distance de ce que montre l’image. Sans lien, elle est très grande',
    'Hides the element where it is 1, beside the depth': 'Masque l’élément là où il vaut 1, en plus de la profondeur',
    'Number of the take that shows, 0 for none': 'Numéro de la prise montrée, 0 pour aucune',
    'Opacity of the element': 'Opacité de l’élément',
    'Brightness of the element, in stops': 'Luminosité de l’élément, en diaphs',
    'Brightness of the look, in stops': 'Luminosité du look, en diaphs',
    'How much of it shows: none at 0, the picture stays as it is':
        'Quelle part s’en voit : rien à 0, l’image reste telle quelle',
    'Multiplies the colour of the element': 'Multiplie la couleur de l’élément',
    'How far what stands nearer hides the element': 'À quel point ce qui est plus proche masque l’élément',
    'Depth over which the element fades in front of a surface':
        'Profondeur sur laquelle l’élément s’estompe devant une surface',
    'Use the rendered holdout, where there is one, in place of the depth':
        'Utiliser le masque rendu, s’il y en a un, à la place de la profondeur',
    'How much of the light of the sun the element takes from the picture':
        'Quelle part de la lumière du soleil l’élément prend à l’image',
    'How strongly what is hot lights the picture around it':
        'Avec quelle force ce qui est chaud éclaire l’image autour',
    'Light of this node at 1, light with which the take was made at 0':
        'Lumière de ce nœud à 1, lumière avec laquelle la prise a été faite à 0',
    'Towards the sun, in the world': 'Vers le soleil, dans le monde',
    'Color of the sun': 'Couleur du soleil',
    'Strength of the sun, as of a sun lamp': 'Force du soleil, comme celle d’un éclairage soleil',
    'Color and brightness of the sky, as of the world': 'Couleur et luminosité du ciel, comme celles du monde',
    'Multiplies the color of the matter, not of its glow':
        'Multiplie la couleur de la matière, pas celle de sa luminescence',
    'Brightness of what glows, in stops': 'Luminosité de ce qui luit, en diaphs',
    'Temperature of what glows, in kelvin where the heat is 1':
        'Température de ce qui luit, en kelvins là où la chaleur vaut 1',
    'Number of the take to compare with, 0 for the picture without one':
        'Numéro de la prise à comparer, 0 pour l’image sans prise',
    'Both with the wipe at 0, the take alone at 1, the other alone at 2':
        'Les deux avec le volet à 0, la prise seule à 1, l’autre seule à 2',
    'Where the edge stands, from the left: left of it the take shows, right of it the other':
        'Où se trouve le bord, depuis la gauche : à sa gauche on voit la prise, à sa droite l’autre',
    'The element as it was generated': 'L’élément tel qu’il a été généré',
    'Its coverage': 'Sa couverture',
    'Light maps: right, left, above': 'Cartes de lumière : droite, gauche, dessus',
    'Light maps: below, front, back': 'Cartes de lumière : dessous, devant, derrière',
    'How much of it glows': 'Quelle part en luit',
    'Color of the matter': 'Couleur de la matière',
    'Brightness of the glow with which the take was made, in stops':
        'Luminosité de la luminescence avec laquelle la prise a été faite, en diaphs',
    'Are there pictures of debris?': 'Y a-t-il des images de débris ?',
    'The debris as it was generated': 'Les débris tels qu’ils ont été générés',
    'What is seen of it': 'Ce qu’on en voit',
    'Its light maps: right, left, above': 'Leurs cartes de lumière : droite, gauche, dessus',
    'Its light maps: below, front, back': 'Leurs cartes de lumière : dessous, devant, derrière',
    'What share of the element it hides': 'Quelle part de l’élément ils masquent',
    'How much of the debris shows: 0 leaves it out': 'Quelle part des débris se voit : 0 les laisse de côté',
    'Multiplies the color of the debris': 'Multiplie la couleur des débris',
}
