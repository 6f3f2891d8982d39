"""What is said of weights, devices, memory, files and takes on disk, in French. '{0}', '{1}' as in fr_sentences."""

from __future__ import annotations

STORAGE = {
    # Weights, devices, memory
    'There is no folder for weights.': 'Il n’y a pas de dossier pour les poids.',
    'Choose one in the preferences of Second Unit.': 'Choisissez-en un dans les préférences de Second Unit.',
    'Weights are being downloaded or checked.': 'Des poids sont en cours de téléchargement ou de contrôle.',
    'Wait until that is done, or cancel it.': 'Attendez que ce soit terminé, ou annulez.',
    '{0} is being worked on already.': '{0} est déjà en cours de traitement.',
    'Broken in {0}: {1}.': 'Corrompu dans {0} : {1}.',
    'Press Download: they alone come again.': 'Appuyez sur « Télécharger » : eux seuls seront repris.',
    'Copy them to {0} once more.': 'Copiez-les encore une fois vers {0}.',
    'Checking {0}': 'Contrôle de {0}',
    'in the extension': 'dans l’extension',
    'here': 'présent',
    'begun': 'commencé',
    'to download': 'à télécharger',
    '{0}: {1} GB': '{0} : {1} Go',
    'fits': 'tient en mémoire',
    'fits {0}': 'tient {0}',
    'does not fit: needs {0} GB': 'ne tient pas : demande {0} Go',
    'time not known': 'durée inconnue',
    'a frame': 'par frame',
    'for {0} frames': 'pour {0} frames',
    'roughly a second {0}': 'environ une seconde {0}',
    'roughly {0} hours {1}': 'environ {0} heures {1}',
    'roughly {0} minutes {1}': 'environ {0} minutes {1}',
    'roughly {0} seconds {1}': 'environ {0} secondes {1}',
    'memory not known': 'mémoire inconnue',
    'Weights: no folder is chosen': 'Poids : aucun dossier choisi',
    'There is no device "{0}".': 'Il n’y a pas de périphérique "{0}".',
    'The take is to be made on the device "{0}", which torch does not find here.':
        'La prise doit être faite sur le périphérique "{0}", que torch ne trouve pas ici.',
    'Choose another device in the preferences and make a new take.':
        'Choisissez un autre périphérique dans les préférences et faites une nouvelle prise.',
    'The take is to be made in {0}, which this version does not do.':
        'La prise doit être faite en {0}, ce que cette version ne fait pas.',
    'Make a new take.': 'Faites une nouvelle prise.',
    'The take is to be made with parts of the model outside of the device, but "{0}" has no memory of its own.':
        'La prise doit être faite avec des parties du modèle hors du périphérique, mais "{0}" n’a pas de mémoire '
        'propre.',
    '{0} needs {1} GB; the memory budget is {2} GB.':
        '{0} demande {1} Go ; le budget mémoire est de {2} Go.',
    '{0} needs {1} GB; the device "{2}" has room for {3} GB.':
        '{0} demande {1} Go ; le périphérique "{2}" a de la place pour {3} Go.',
    'Choose a smaller model, or raise the budget or choose another device in the preferences.':
        'Choisissez un modèle plus petit, ou augmentez le budget ou choisissez un autre périphérique dans les '
        'préférences.',
    'There was not enough memory to run the model.': 'Il n’y avait pas assez de mémoire pour faire tourner le modèle.',
    'Close other programs or choose a smaller model; finished frames are kept.':
        'Fermez d’autres programmes ou choisissez un modèle plus petit ; les frames terminées sont gardées.',
    'The model stopped with an error: {0}': 'Le modèle s’est arrêté sur une erreur : {0}',
    'Look into the log of the take and report it.': 'Consultez le log de la prise et signalez-le.',
    'The weights of {0} are not on this machine: {1}, {2} GB, {3}.':
        'Les poids de {0} ne sont pas sur cette machine : {1}, {2} Go, {3}.',
    'Download them in the preferences of Second Unit, or choose a folder there that holds them.':
        'Téléchargez-les dans les préférences de Second Unit, ou choisissez-y un dossier qui les contient.',
    '{0} (not for commercial work)': '{0} (pas pour un travail commercial)',
    '{0} was not downloaded by Second Unit, so it is not deleted.':
        '{0} n’a pas été téléchargé par Second Unit, et n’est donc pas supprimé.',
    'Delete it by hand.': 'Supprimez-le à la main.',
    '{0} could not be deleted: {1}.': 'Impossible de supprimer {0} : {1}.',
    'Close whatever uses these weights, then remove them again.':
        'Fermez ce qui utilise ces poids, puis supprimez-les à nouveau.',
    '{0} is a pickle, which can run any program when it is read, so it is refused.':
        '{0} est un pickle, qui peut exécuter n’importe quel programme à la lecture, et est donc refusé.',
    'Use a copy of these weights that is saved as safetensors.':
        'Utilisez une copie de ces poids enregistrée en safetensors.',
    'The weights in {0} are broken: {1}.': 'Les poids dans {0} sont corrompus : {1}.',
    'Press Verify in the preferences of Second Unit, then download them again.':
        'Appuyez sur « Vérifier » dans les préférences de Second Unit, puis téléchargez-les à nouveau.',
    'The weights {0} cannot be read: {1}.': 'Impossible de lire les poids {0} : {1}.',
    'Install Second Unit again.': 'Réinstallez Second Unit.',
    'The weights {0} are not those of this version.': 'Les poids {0} ne sont pas ceux de cette version.',
    'The take was begun with the weights {0}, and here are {1}.':
        'La prise a été commencée avec les poids {0}, et ceux d’ici sont {1}.',
    'Choose a folder with the same weights in the preferences, or make a new take.':
        'Choisissez un dossier contenant les mêmes poids dans les préférences, ou faites une nouvelle prise.',
    '{0} is not on this machine, and Blender is not allowed to go online.':
        '{0} n’est pas sur cette machine, et Blender n’est pas autorisé à aller en ligne.',
    'Allow Online Access in Blender\'s preferences under System, or choose a folder that holds the weights.':
        'Autorisez l’accès en ligne dans les préférences de Blender, sous Système, ou choisissez un dossier qui '
        'contient les poids.',
    '{0} has no weights as safetensors files among {1}.': '{0} n’a pas de poids au format safetensors parmi {1}.',
    'Report it: the model\'s card names the wrong files.':
        'Signalez-le : la fiche du modèle nomme les mauvais fichiers.',
    '{0} needs {1} GB more on the disk, and {2} has {3} GB free.':
        '{0} demande encore {1} Go sur le disque, et {2} a {3} Go libres.',
    'Free some space, or choose another weights folder in the preferences.':
        'Libérez de la place, ou choisissez un autre dossier des poids dans les préférences.',
    '{0} of {1} came broken: its digest is another than the hub says.':
        '{0} de {1} est arrivé corrompu : son empreinte n’est pas celle qu’indique le hub.',
    'Download again; the other files are kept.': 'Téléchargez à nouveau ; les autres fichiers sont gardés.',
    '{0} is given only to those who agreed to its terms.': '{0} n’est donné qu’à ceux qui ont accepté ses conditions.',
    'Agree on huggingface.co/{0}, log in with "hf auth login", and download again.':
        'Acceptez-les sur huggingface.co/{0}, connectez-vous avec "hf auth login", et téléchargez à nouveau.',
    'The hub has no repository {0}, or not for everybody.': 'Le hub n’a pas de dépôt {0}, ou pas pour tout le monde.',
    'If it is private, log in with "hf auth login" and download again.':
        'S’il est privé, connectez-vous avec "hf auth login" et téléchargez à nouveau.',
    'The hub no longer has the commit of {0} that is wanted.': 'Le hub n’a plus le commit voulu de {0}.',
    'Update Second Unit, or choose a folder that holds the weights.':
        'Mettez à jour Second Unit, ou choisissez un dossier qui contient les poids.',
    'Free some space and download again: it goes on where it stopped.':
        'Libérez de la place et téléchargez à nouveau : cela continue où cela s’était arrêté.',
    '{0} cannot be written: it is protected.': 'Impossible d’écrire {0} : l’emplacement est protégé.',
    'Allow writing there, or choose another weights folder in the preferences.':
        'Autorisez-y l’écriture, ou choisissez un autre dossier des poids dans les préférences.',
    'The connection to the hub failed while {0} was asked for: {1}.':
        'La connexion au hub a échoué lors de la demande de {0} : {1}.',
    'Check the network and download again: it goes on where it stopped.':
        'Vérifiez le réseau et téléchargez à nouveau : cela continue où cela s’était arrêté.',

    # Files
    'The disk is full: {0} could not be written.': 'Le disque est plein : {0} n’a pas pu être écrit.',
    'Free some space, then resume. The frames made so far are kept.':
        'Libérez de la place, puis reprenez. Les frames déjà faites sont gardées.',
    '{0} cannot be written: it is protected, or another program holds it open.':
        'Impossible d’écrire {0} : il est protégé, ou un autre programme le tient ouvert.',
    'Allow writing there, or choose another takes folder.':
        'Autorisez-y l’écriture, ou choisissez un autre dossier des prises.',
    '{0} could not be used: {1}.': 'Impossible d’utiliser {0} : {1}.',
    'Check the drive and the folder, then try again.': 'Vérifiez le disque et le dossier, puis réessayez.',
    '{0} is not readable JSON: {1}.': '{0} n’est pas du JSON lisible : {1}.',
    'Restore the file from a copy.': 'Restaurez le fichier depuis une copie.',
    '{0} was not written by Second Unit.': '{0} n’a pas été écrit par Second Unit.',
    'Choose a takes folder that Second Unit made.': 'Choisissez un dossier des prises créé par Second Unit.',
    '{0} was written by a newer Second Unit (format {1}, this one reads {2}).':
        '{0} a été écrit par un Second Unit plus récent (format {1}, celui-ci lit {2}).',
    'Update Second Unit. The file was left as it is.': 'Mettez à jour Second Unit. Le fichier a été laissé tel quel.',
    '{0} has not the contents that it should have ({1}: {2}).':
        '{0} n’a pas le contenu qu’il devrait avoir ({1} : {2}).',
    'The file was changed by hand: restore it.': 'Le fichier a été modifié à la main : restaurez-le.',
    'The path "{0}" leads out of {1}.': 'Le chemin "{0}" mène hors de {1}.',
    '{0} took no image: {1}': '{0} n’a pas accepté d’image : {1}',
    'Check the drive, then try again.': 'Vérifiez le disque, puis réessayez.',
    'The image {0} cannot be read: {1}': 'Impossible de lire l’image {0} : {1}',
    'Check that the file is there and whole.': 'Vérifiez que le fichier est là et entier.',
    'OpenImageIO is not installed.': 'OpenImageIO n’est pas installé.',
    'OpenColorIO is not installed.': 'OpenColorIO n’est pas installé.',
    'Reinstall the Second Unit extension.': 'Réinstallez l’extension Second Unit.',
    'The colour config {0} cannot be read: {1}.': 'Impossible de lire la configuration de couleur {0} : {1}.',
    'The colour config {0} cannot be read: {1}': 'Impossible de lire la configuration de couleur {0} : {1}',
    'Check the OCIO variable, or start Blender without it.':
        'Vérifiez la variable OCIO, ou démarrez Blender sans elle.',
    'Colour cannot be taken from "{0}" to "{1}": {2}': 'Impossible de convertir les couleurs de "{0}" vers "{1}" : {2}',
    'Choose colour spaces that the config of this Blender has.':
        'Choisissez des espaces de couleur que contient la configuration de ce Blender.',
    'The colour config {0} has no linear Rec.709 space, which models need.':
        'La configuration de couleur {0} n’a pas d’espace Rec.709 linéaire, dont les modèles ont besoin.',
    'Start Blender without the OCIO variable, or add the space to the config.':
        'Démarrez Blender sans la variable OCIO, ou ajoutez cet espace à la configuration.',

    # Plates, shots and takes
    'The plate of frame {0} has no {1}, so nothing can be followed.':
        'Il manque {1} à la plate de la frame {0}, rien ne peut donc être suivi.',
    'Capture the shot from render layers, with Cycles or EEVEE.':
        'Capturez le plan depuis des calques de rendu, avec Cycles ou EEVEE.',
    'The anchor has nothing to see at any frame.': 'L’ancre n’a rien de visible à aucune frame.',
    'Choose an object, empty or collection with visible geometry.':
        'Choisissez un objet, un objet vide ou une collection à la géométrie visible.',
    'The anchor is behind the camera at every frame.': 'L’ancre est derrière la caméra à toutes les frames.',
    'Turn the camera towards it, or choose another anchor or frame range.':
        'Tournez la caméra vers elle, ou choisissez une autre ancre ou un autre intervalle de frames.',
    'The anchor has no size.': 'L’ancre n’a pas de taille.',
    'Choose an object with geometry, or an empty that has objects as children.':
        'Choisissez un objet avec une géométrie, ou un objet vide qui a des objets pour enfants.',
    'The anchor is not on its card, so nothing can come from it.':
        'L’ancre n’est pas sur sa carte, rien ne peut donc en provenir.',
    'Take the card\'s offset back, or choose another anchor.':
        'Annulez le décalage de la carte, ou choisissez une autre ancre.',
    'The reference picture {0} cannot be read: {1}.': 'Impossible de lire l’image de référence {0} : {1}.',
    'Choose a picture file such as a PNG or a JPEG.': 'Choisissez un fichier image, par exemple un PNG ou un JPEG.',
    'The plates do not say which colour config they were captured with.':
        'Les plates n’indiquent pas avec quelle configuration de couleur elles ont été capturées.',
    'Capture the shot again and make a new take.': 'Capturez à nouveau le plan et faites une nouvelle prise.',
    'Process {0} on {1} works on {2}: "{3}".': 'Le processus {0} sur {1} travaille sur {2} : "{3}".',
    'Another process works on {0}: "{1}".': 'Un autre processus travaille sur {0} : "{1}".',
    'the take': 'la prise',
    'the libraries': 'les bibliothèques',
    'the weights': 'les poids',
    'Wait until it is done. If it was switched off, try again in {0} seconds.':
        'Attendez que ce soit terminé. S’il a été arrêté, réessayez dans {0} secondes.',
    '{0} has no control "{1}".': '{0} n’a pas de contrôle "{1}".',
    'It has: {0}.': 'Il y a : {0}.',
    '"{0}" is no value for {1}.': '"{0}" n’est pas une valeur pour {1}.',
    'Give a value like {0}.': 'Donnez une valeur comme {0}.',
    '{0} cannot be "{1}".': '{0} ne peut pas être "{1}".',
    '{0} is {1}.': '{0} vaut {1}.',
    'It goes from {0} to {1}.': 'L’intervalle va de {0} à {1}.',
    'There is no model "{0}".': 'Il n’y a pas de modèle "{0}".',
    'There is no verb "{0}".': 'Il n’y a pas de type "{0}".',
    'The model "{0}" is for the verb {1}, not for {2}.': 'Le modèle "{0}" est pour le type {1}, pas pour {2}.',
    'Choose another verb.': 'Choisissez un autre type.',
    'There is no model for the verb {0}.': 'Il n’y a pas de modèle pour le type {0}.',
    'Update Second Unit, or choose another verb.': 'Mettez à jour Second Unit, ou choisissez un autre type.',
    'The clean plate was asked for without a matte.': 'La clean plate a été demandée sans cache.',
    'Say what to take away: an object, a mask, an image or a rectangle.':
        'Indiquez ce qu’il faut enlever : un objet, un masque, une image ou un rectangle.',
    'The model made something that is no number.': 'Le modèle a produit quelque chose qui n’est pas un nombre.',
    'Try another seed or another device.': 'Essayez une autre graine ou un autre périphérique.',
    'The camera looks straight down on the card, which has no height from there.':
        'La caméra regarde la carte tout droit d’en haut, d’où elle n’a pas de hauteur.',
    'Tilt the camera, or choose another model.': 'Inclinez la caméra, ou choisissez un autre modèle.',
    '{0} has no {1} of the view layer "{2}".': 'Il manque à {0} : {1} du calque de vue "{2}".',
    'Switch the passes on and render again. The file has: {0}.':
        'Activez les passes et refaites le rendu. Le fichier contient : {0}.',
    '{0} has {1} channels in {2}, and needs {3}.': '{0} a {1} canaux dans {2}, et en demande {3}.',
    'Render to OpenEXR MultiLayer as RGBA; a File Output node gives a Vector four dimensions.':
        'Faites le rendu en OpenEXR MultiLayer, en RVBA ; un nœud Sortie fichier donne quatre dimensions à un Vecteur.',
    'Frame {0} has no pass.': 'La frame {0} n’a aucune passe.',
    'Choose a source that gives pictures.': 'Choisissez une source qui donne des images.',
    'The pass {0} of frame {1} measures {2}x{3} pixels, the shot {4}x{5}.':
        'La passe {0} de la frame {1} mesure {2}x{3} pixels, le plan {4}x{5}.',
    'Render it at the size of the shot.': 'Rendez-la à la taille du plan.',
    'The pass {0} of frame {1} holds {2} values that are no numbers (NaN or infinite).':
        'La passe {0} de la frame {1} contient {2} valeurs qui ne sont pas des nombres (NaN ou infinies).',
    'Find the material or light that makes them, and render the frame again.':
        'Trouvez le matériau ou l’éclairage qui les produit, et rendez à nouveau la frame.',
    'Frame {0} of the plates is not there.': 'La frame {0} des plates n’est pas là.',
    'Capture the missing frames.': 'Capturez les frames manquantes.',
    'The matte "{0}" was not captured at frame {1}.': 'Le cache "{0}" n’a pas été capturé à la frame {1}.',
    'Frame {0} of the plates has no {1}.': 'Il manque à la frame {0} des plates : {1}.',
    'Capture the shot again with these passes.': 'Capturez à nouveau le plan avec ces passes.',
    'The file {0} of the control {1} cannot be read: {2}.': 'Impossible de lire le fichier {0} du contrôle {1} : {2}.',
    'Choose a file that is there.': 'Choisissez un fichier qui existe.',
    'The frame step is {0}.': 'Le pas entre frames est {0}.',
    'The frame range {0}-{1} is too long.': 'L’intervalle de frames {0}-{1} est trop long.',
    'Cut the shot.': 'Coupez le plan.',
    'Set a resolution from 1x1 to {0}x{1}.': 'Réglez une résolution de 1x1 à {0}x{1}.',
    'Restore the file.': 'Restaurez le fichier.',
    '{0} is larger than {1} MB, which no file of ours is.': '{0} dépasse {1} Mo, ce que ne fait aucun de nos fichiers.',
    'It is no file': 'Ce n’est pas un fichier',
    'Use a step of 1 or more.': 'Utilisez un pas de 1 ou plus.',
    'The frame range {0}-{1} is empty.': 'L’intervalle de frames {0}-{1} est vide.',
    'Set the last frame to the first or later.': 'Réglez la dernière frame sur la première ou après.',
    '"{0}" is not a frame range.': '"{0}" n’est pas un intervalle de frames.',
    'Write it as 1-24, 1-24x2 or 7.': 'Écrivez-le comme 1-24, 1-24x2 ou 7.',
    'The shot measures {0}x{1} pixels.': 'Le plan mesure {0}x{1} pixels.',
    'Set a resolution of at least 1x1.': 'Réglez une résolution d’au moins 1x1.',
    'The picture that was generated for frame {0} has the shape {1}; the shot\'s are {2} high and {3} wide, with alpha.':
        'L’image générée pour la frame {0} a la forme {1} ; celles du plan ont {2} de haut et {3} de large, avec '
        'alpha.',
    'Choose another model and report this one.': 'Choisissez un autre modèle et signalez celui-ci.',
    'Frame {0} of take {1} was made already, and takes are never overwritten.':
        'La frame {0} de la prise {1} a déjà été faite, et les prises ne sont jamais écrasées.',
    'Frame {0} of take {1} came without the passes of the others.':
        'La frame {0} de la prise {1} est arrivée sans les passes des autres.',
    'Frame {0} of take {1} came without the debris of the others.':
        'La frame {0} de la prise {1} est arrivée sans les débris des autres.',
    'A take cannot be "{0}".': 'Une prise ne peut pas être "{0}".',
    'The plates {0} do not lie in the folder of the shot, {1}.':
        'Les plates {0} ne se trouvent pas dans le dossier du plan, {1}.',
    'Use the takes folder that the plates are in, or copy them there.':
        'Utilisez le dossier des prises où sont les plates, ou copiez-les là.',
    'The {0} that was generated for frame {1} has {2} values that are no numbers.':
        '{0} : ce qui a été généré pour la frame {1} contient {2} valeurs qui ne sont pas des nombres.',
    'Run the take again; with full precision (float32), if it had less.':
        'Relancez la prise ; en précision complète (float32), si elle était moindre.',
    '{0} frames were not made, the first of them {1}.': '{0} frames n’ont pas été faites, la première étant {1}.',
    'Resume the take.': 'Reprenez la prise.',
    'The {0} has changed since the take was begun.': 'Modifié depuis le début de la prise : {0}.',
    'matte "{0}"': 'cache "{0}"',
    '{0} and no {1}': '{0} et {1}',
}
