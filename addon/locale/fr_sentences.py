"""What is said while something happens, and what went wrong, in French. '{0}', '{1}' are values, in English order."""

from __future__ import annotations

SENTENCES = {
    # Jobs and takes
    'Waiting': 'En attente',
    'Loading': 'Chargement',
    'Measuring': 'Mesure',
    'Prompt': 'Prompt',
    'Filling': 'Remplissage',
    'Reading plates': 'Lecture des plates',
    'Measuring the device': 'Mesure du périphérique',
    'Waiting for the render': 'En attente du rendu',
    'Loading what makes key frames': 'Chargement : images clés',
    'Loading what makes the frames between': 'Chargement : frames intermédiaires',
    'Frame {0}': 'Frame {0}',
    'Frame {0}, step {1}/{2}': 'Frame {0}, étape {1}/{2}',
    'Window {0}, step {1}/{2}': 'Fenêtre {0}, étape {1}/{2}',
    'Window {0}, {1}x, frame {2}/{3}': 'Fenêtre {0}, {1}x, image {2}/{3}',
    'Window {0}, {1}x, tile {2}/{3}': 'Fenêtre {0}, {1}x, tuile {2}/{3}',
    'Step {0}/{1}': 'Étape {0}/{1}',
    'Reading the scene': 'Lecture de la scène',
    'Capturing frame {0}': 'Capture de la frame {0}',
    'Captured {0} of {1}, generated {2}': '{0} sur {1} capturées, {2} générées',
    'Holdout frame {0}': 'Masque, frame {0}',
    'Out of memory: going on {0}': 'Mémoire insuffisante : suite {0}',
    'in full precision': 'en précision complète',
    'in half precision': 'en demi-précision',
    'decoding in tiles': 'en décodant par tuiles',
    'one frame at a time': 'une frame à la fois',
    'with only the layers at work on the device': 'avec les seules couches actives sur le périphérique',
    'at half the pixels, enlarged': 'à la moitié des pixels, agrandie',
    '{0} left': 'reste {0}',
    '{0}, {1}, seed {2}': '{0}, {1}, graine {2}',
    '{0}, holdout of take {1}': '{0}, masque de la prise {1}',
    'Take {0}': 'Prise {0}',
    '{0} of {1}': '{0} sur {1}',
    'Flicker {0}': 'Scint. {0}',
    'Seed {0}': 'Graine {0}',
    'Made in {0}': 'Faite en {0}',
    'Colour returns within {0} %': 'Les couleurs reviennent à {0} % près',
    '{0}: not for commercial work': '{0} : pas pour un travail commercial',
    'Take {0} was brought up to date.': 'La prise {0} a été mise à jour.',
    'A take was passed over: {0}': 'Une prise a été ignorée : {0}',
    'Second Unit was switched off.': 'Second Unit a été désactivé.',
    'Resume goes on from there.': '« Reprendre » continue à partir de là.',
    'Another file was opened while the shot was captured.': 'Un autre fichier a été ouvert pendant la capture du plan.',
    'Open the shot again, then resume.': 'Rouvrez le plan, puis reprenez.',
    'The scene is gone, so take {0} was not delivered.':
        'La scène n’existe plus, la prise {0} n’a donc pas été livrée.',
    'It is safe on disk: deliver it to another scene.':
        'Elle est en sécurité sur le disque : livrez-la vers une autre scène.',
    'There is no scene "{0}".': 'Il n’y a pas de scène "{0}".',
    'There are: {0}.': 'Il y a : {0}.',
    'The scene was removed while it was captured.': 'La scène a été supprimée pendant sa capture.',
    'Undo that, or start again.': 'Annulez cela, ou recommencez.',

    # Why a button is grey
    'Choose an anchor: what the element comes from': 'Choisissez une ancre : ce dont l’élément provient',
    'Choose a take in the list': 'Choisissez une prise dans la liste',
    'Select the objects to replace': 'Sélectionnez les objets à remplacer',
    'Choose a matte: where the patch works': 'Choisissez un cache : où le patch agit',
    '{0} needs {1}: choose another source': '{0} demande {1} : choisissez une autre source',
    'Model under {0}': 'Modèle sous {0}',
    '{0} is not downloaded, {1} GB. Download it in the preferences of Second Unit':
        '{0} n’est pas téléchargé, {1} Go. Téléchargez-le dans les préférences de Second Unit',
    'Save the file first, or choose a takes folder in the preferences':
        'Enregistrez d’abord le fichier, ou choisissez un dossier des prises dans les préférences',
    'There is no takes folder {0}': 'Le dossier des prises {0} n’existe pas',
    'The takes folder is read-only: {0}': 'Le dossier des prises est en lecture seule : {0}',
    'A {0} has no holdout': 'Un {0} n’a pas de masque',
    'The holdout of this take is rendered': 'Le masque de cette prise est rendu',
    'Online access required to download {0}. Enable online access in System preferences':
        'L’accès en ligne est requis pour télécharger {0}. Activez l’accès en ligne dans les préférences système',
    'Online access required to download {0}. Launch Blender without --offline-mode':
        'L’accès en ligne est requis pour télécharger {0}. Lancez Blender sans --offline-mode',
    'weights': 'les poids',
    'the runtime': 'le runtime',
    'libraries': 'les bibliothèques',
    'No picture reaches the output: select the two nodes between which it should go':
        'Aucune image n’atteint la sortie : sélectionnez les deux nœuds entre lesquels elle doit passer',

    # Capture
    'There is no source "{0}".': 'Il n’y a pas de source "{0}".',
    'Choose one of: {0}.': 'Choisissez parmi : {0}.',
    '"{0}" is in the anchor and in the obstacle: nothing could come out of it.':
        '"{0}" est dans l’ancre et dans l’obstacle : rien ne pourrait en sortir.',
    'Choose an obstacle beside the anchor.': 'Choisissez un obstacle autre que l’ancre.',
    '{0} has no geometry that renders.': '{0} n’a aucune géométrie visible au rendu.',
    'Choose a mesh, an empty with meshes below it, or a collection of them, visible in renders.':
        'Choisissez un maillage, un objet vide avec des maillages pour enfants, ou une collection qui en contient, '
        'visibles au rendu.',
    'There is no object or collection "{0}" in the scene "{1}".':
        'Il n’y a pas d’objet ni de collection "{0}" dans la scène "{1}".',
    'Did you mean {0}?': 'Vouliez-vous dire {0} ?',
    'Choose an object or a collection of this scene.': 'Choisissez un objet ou une collection de cette scène.',
    'A copy of the file could not be opened in another Blender: {0}':
        'Une copie du fichier n’a pas pu être ouverte dans un autre Blender : {0}',
    'Make room on the drive for temporary files, or generate with the command line.':
        'Libérez de la place sur le disque pour les fichiers temporaires, ou générez en ligne de commande.',
    'The Blender that rendered the shot ended with status {0}: {1}':
        'Le Blender qui rendait le plan s’est terminé avec le statut {0} : {1}',
    'Render a frame of the shot to see what is wrong, or generate with the command line.':
        'Rendez une frame du plan pour voir ce qui ne va pas, ou générez en ligne de commande.',
    'The output of the scene is not set to OpenEXR MultiLayer.':
        'La sortie de la scène n’est pas réglée sur OpenEXR MultiLayer.',
    'There is no rendered file {0}.': 'Il n’y a pas de fichier rendu {0}.',
    'Point the output properties to the multilayer EXR files of the render.':
        'Dirigez les propriétés de sortie vers les fichiers EXR multicouches du rendu.',
    'The render has no file for frame {0}: {1}.': 'Le rendu n’a pas de fichier pour la frame {0} : {1}.',
    'Render the {0} missing frames, or choose a range that is there.':
        'Rendez les {0} frames manquantes, ou choisissez un intervalle qui existe.',
    'The footage "{0}" covers the frames {1}-{2}, and frame {3} lies outside.':
        'Le métrage "{0}" couvre les frames {1}-{2}, et la frame {3} est en dehors.',
    'Choose a range inside it, or change its start or length.':
        'Choisissez un intervalle à l’intérieur, ou changez son début ou sa longueur.',
    'The footage "{0}" has no file {1}.': 'Le métrage "{0}" n’a pas de fichier {1}.',
    'Find the missing file, or choose others.': 'Retrouvez le fichier manquant, ou choisissez-en d’autres.',
    'Give the camera a background image or clip, or the scene an active clip.':
        'Donnez à la caméra une image ou un clip d’arrière-plan, ou à la scène un clip actif.',
    'This clip has lens distortion: the element is undistorted and goes in front of the node that distorts.':
        'Ce clip a une distorsion optique : l’élément est sans distorsion et se place avant le nœud qui distord.',
    'The scene "{0}" has no footage.': 'La scène "{0}" n’a pas de métrage.',
    'The footage file {0} cannot be read: {1}.': 'Impossible de lire le fichier de métrage {0} : {1}.',
    'Save it again, or choose others.': 'Enregistrez-le à nouveau, ou choisissez-en d’autres.',
    'The movie {0} cannot be read.': 'Impossible de lire la vidéo {0}.',
    'Check that it plays, or convert it to images.': 'Vérifiez qu’elle se lit, ou convertissez-la en images.',
    'The mask "{0}" cannot be read, because the scene "{1}" is not open.':
        'Impossible de lire le masque "{0}", car la scène "{1}" n’est pas ouverte.',
    'Open the scene in the window, and start again.': 'Ouvrez la scène dans la fenêtre, et recommencez.',
    'Blender could not draw the mask "{0}": {1}': 'Blender n’a pas pu dessiner le masque "{0}" : {1}',
    'Wait until nothing else renders, and start again.':
        'Attendez qu’aucun autre rendu ne soit en cours, et recommencez.',
    '"{0}" is no matte.': '"{0}" n’est pas un cache.',
    'Write it as object:NAME, collection:NAME, cryptomatte:NAME, mask:NAME, image:FILE or rect:X,Y,W,H.':
        'Écrivez-le sous la forme object:NOM, collection:NOM, cryptomatte:NOM, mask:NOM, image:FICHIER ou '
        'rect:X,Y,W,H.',
    'The matte "{0}" is empty in every frame of the shot.': 'Le cache "{0}" est vide sur toutes les frames du plan.',
    'The object "{0}"': 'L’objet "{0}"',
    'The collection "{0}"': 'La collection "{0}"',
    'object in the scene "{0}"': 'objet de la scène "{0}"',
    'name in the Cryptomatte of the plates': 'nom du Cryptomatte des plates',
    'The plates have no Cryptomatte.': 'Les plates n’ont pas de Cryptomatte.',
    'Capture render layers, or files rendered with the Cryptomatte pass of objects.':
        'Capturez des calques de rendu, ou des fichiers rendus avec la passe Cryptomatte des objets.',
    'The matte {0} cannot be read.': 'Impossible de lire le cache {0}.',
    'Find the missing file, or save it again.': 'Retrouvez le fichier manquant, ou enregistrez-le à nouveau.',
    'The matte {0} measures {1}x{2} pixels, the shot {3}x{4}.': 'Le cache {0} mesure {1}x{2} pixels, le plan {3}x{4}.',
    'Save it at the size of the shot.': 'Enregistrez-le à la taille du plan.',
    '"{0}" is no rectangle.': '"{0}" n’est pas un rectangle.',
    'Write it as X,Y,W,H in whole pixels: 100,80,320,200.':
        'Écrivez-le sous la forme X,Y,W,H en pixels entiers : 100,80,320,200.',
    'The rectangle {0} covers nothing of the picture of {1}x{2} pixels.':
        'Le rectangle {0} ne couvre rien de l’image de {1}x{2} pixels.',
    'Give it a width and a height, and count from the top left corner of the picture.':
        'Donnez-lui une largeur et une hauteur, et comptez depuis le coin supérieur gauche de l’image.',
    'There is no {0} called "{1}".': 'Aucun {0} ne correspond à "{1}".',
    'Make one of that name, or choose another matte.': 'Faites-en un de ce nom, ou choisissez un autre cache.',
    'Nothing of it is in view of the camera: choose something else, or another range.':
        'Rien n’en est visible par la caméra : choisissez autre chose, ou un autre intervalle.',
    'Draw a closed spline inside the picture, on a layer that renders.':
        'Dessinez une spline fermée dans l’image, sur un calque visible au rendu.',
    'Paint what is to be replaced white, or opaque.': 'Peignez ce qui doit être remplacé en blanc, ou opaque.',
    'Not saved, so not captured: {0}': 'Non enregistré, donc non capturé : {0}',
    'Workbench renders no {0}.': 'Workbench ne rend pas {0}.',
    'Render the scene with Cycles or EEVEE.': 'Rendez la scène avec Cycles ou EEVEE.',
    'Blender could not render frame {0}: {1}': 'Blender n’a pas pu rendre la frame {0} : {1}',
    'Render this frame in Blender to see what is wrong.': 'Rendez cette frame dans Blender pour voir ce qui ne va pas.',
    'Frame {0} rendered without a picture.': 'La frame {0} a été rendue sans image.',
    'Check that the render engine {0} works in this Blender.':
        'Vérifiez que le moteur de rendu {0} fonctionne dans ce Blender.',
    'The Vector pass of frame {0} is zero everywhere, though the camera moves.':
        'La passe Vecteur de la frame {0} est partout à zéro, alors que la caméra bouge.',
    'Render with motion blur switched off in the scene and its view layers.':
        'Faites le rendu avec le flou cinétique désactivé dans la scène et ses calques de vue.',
    'Open a 3D Viewport: no window shows one.': 'Ouvrez une vue 3D : aucune fenêtre n’en montre.',
    'Choose another viewport shading: what this renderer shows there cannot be read.':
        'Choisissez un autre ombrage de la vue : ce que ce moteur y montre ne peut pas être lu.',
    'Add a camera, or turn the view away from the missing one.':
        'Ajoutez une caméra, ou détournez la vue de celle qui manque.',
    'Without a graphics context the viewport is rendered by Workbench, through the camera and without normals. Blender '
    '5.2 or later draws the view itself, also in the background.':
        'Sans contexte graphique, la vue 3D est rendue par Workbench, à travers la caméra et sans normales. À partir '
        'de Blender 5.2, la vue elle-même est dessinée, même en arrière-plan.',
    'The 3D view cannot be captured.': 'La vue 3D ne peut pas être capturée.',
    'Without a graphics context the viewport gives no {0}.': 'Sans contexte graphique, la vue 3D ne donne pas {0}.',
    'Capture the render layers, or use Blender 5.2 or later.':
        'Capturez les calques de rendu, ou utilisez Blender 5.2 ou ultérieur.',
    'The 3D view was closed while it was captured.': 'La vue 3D a été fermée pendant sa capture.',
    'Open it again and capture the missing frames.': 'Rouvrez-la et capturez les frames manquantes.',
    'The scene "{0}" renders several views (stereo).': 'La scène "{0}" rend plusieurs vues (stéréo).',
    'Switch Stereoscopy off in the output properties; a shot has one camera.':
        'Désactivez Stéréoscopie dans les propriétés de sortie ; un plan a une seule caméra.',
    'The range {0} crosses a camera cut at frame {1}.':
        'L’intervalle {0} traverse un changement de caméra à la frame {1}.',
    'Make one take for each camera: {0}.': 'Faites une prise pour chaque caméra : {0}.',
    '{0} (to "{1}")': '{0} (vers "{1}")',
    'The scene "{0}" has no view layer "{1}".': 'La scène "{0}" n’a pas de calque de vue "{1}".',
    'It has: {0}. Choose one of them.': 'Elle a : {0}. Choisissez l’un d’eux.',
    'The render border holds no pixel.': 'La région de rendu ne contient aucun pixel.',
    'Draw it larger, or clear it with Ctrl Alt B.': 'Dessinez-la plus grande, ou effacez-la avec Ctrl Alt B.',
    'The scene "{0}" has no camera.': 'La scène "{0}" n’a pas de caméra.',
    'Add one, or choose it in the scene properties.':
        'Ajoutez-en une, ou choisissez-la dans les propriétés de la scène.',
    'The scene looks through "{0}", which is not a camera.':
        'La scène regarde à travers "{0}", qui n’est pas une caméra.',
    'Choose a camera in the scene properties.': 'Choisissez une caméra dans les propriétés de la scène.',
    'The camera "{0}" is not flat: its type is {1}.': 'La caméra "{0}" n’est pas plane : son type est {1}.',
    'Use a perspective or orthographic camera; an element stands on a flat picture.':
        'Utilisez une caméra en perspective ou orthogonale ; un élément se tient sur une image plane.',

    # What does not fit together
    '{0} is for the verb {1}, which has no {2}.': '{0} est pour le type {1}, qui n’a rien comme « {2} ».',
    'Leave the {0} out.': 'Enlevez « {0} ».',
    'An element needs an anchor: what it comes from.': 'Un élément a besoin d’une ancre : ce dont il provient.',
    'Choose an object or a collection.': 'Choisissez un objet ou une collection.',
    'A patch needs a matte: where it works.': 'Un patch a besoin d’un cache : où il agit.',
    'Choose objects, a collection, an image, a mask, Cryptomatte names or a rectangle.':
        'Choisissez des objets, une collection, une image, un masque, des noms Cryptomatte ou un rectangle.',
    'The source {0} gives no {1}, which this take needs.': 'La source {0} ne donne pas {1}, dont cette prise a besoin.',
    'Choose another source, or another model.': 'Choisissez une autre source, ou un autre modèle.',
    'A {0} has no holdout, so none can be rendered.': 'Un {0} n’a pas de masque, aucun ne peut donc être rendu.',
    'Leave the holdout at depth.': 'Laissez le masque sur Profondeur.',
    'The target {0} takes no {1}.': 'La cible {0} n’accepte aucun {1}.',
    'Choose another target.': 'Choisissez une autre cible.',
    'The libraries that run this model are not installed: {0}.':
        'Les bibliothèques qui font tourner ce modèle ne sont pas installées : {0}.',
    'Press Install Runtime in the preferences of Second Unit.':
        'Appuyez sur « Installer le runtime » dans les préférences de Second Unit.',

    # Delivery
    'There is no target "{0}".': 'Il n’y a pas de cible "{0}".',
    'Take {0} is a {1}, which the target {2} does not take.':
        'La prise {0} est un {1}, que la cible {2} n’accepte pas.',
    'Deliver it to: {0}.': 'Livrez-la vers : {0}.',
    'There is no holdout "{0}".': 'Il n’y a pas de masque "{0}".',
    'Renders leave out the card: the compositor shows the element already.':
        'Les rendus laissent la carte de côté : le compositing montre déjà l’élément.',
    'The node group {0} is of an older version or was changed inside: it has no place for {1}.':
        'Le groupe de nœuds {0} vient d’une version plus ancienne ou a été modifié à l’intérieur : il n’a pas de '
        'place pour {1}.',
    'Take the group out and deliver again.': 'Retirez le groupe et livrez à nouveau.',
    'The frames of take {0} have no layer {1}.': 'Il manque le calque {1} aux frames de la prise {0}.',
    'Make the take again.': 'Refaites la prise.',
    'The node group {0} was changed inside: the {1} of take {2} is gone.':
        'Le groupe de nœuds {0} a été modifié à l’intérieur : {1} de la prise {2} a disparu.',
    'Take the group out and deliver again, or deliver before you edit its inside.':
        'Retirez le groupe et livrez à nouveau, ou livrez avant de modifier son intérieur.',
    'Take {0} stands in the collection "{1}".': 'La prise {0} se trouve dans la collection "{1}".',
    'Take {0} stands on no card in this scene.': 'La prise {0} ne se trouve sur aucune carte de cette scène.',
    'Deliver it first.': 'Livrez-la d’abord.',
    'The shot "{0}" stands on no card in this scene.': 'Le plan "{0}" ne se trouve sur aucune carte de cette scène.',
    'There is nothing to take out.': 'Il n’y a rien à retirer.',
    'The card of "{0}" was taken out.': 'La carte de "{0}" a été retirée.',
    'Take {0} has no place in the scene, so it has no card.':
        'La prise {0} n’a pas de place dans la scène, donc pas de carte.',
    'Deliver it to the compositor.': 'Livrez-la vers le compositing.',
    '{0} nodes show this group: choose take {1} where you want it.':
        '{0} nœuds montrent ce groupe : choisissez la prise {1} là où vous la voulez.',
    'Compositing is off in the output settings, so renders do not show it.':
        'Compositing est désactivé dans les réglages de sortie, les rendus ne le montrent donc pas.',
    'Take {0} is in "{1}".': 'La prise {0} est dans "{1}".',
    'It was made for {0}x{1} pixels and is stretched to the {2}x{3} that the scene renders now.':
        'Elle a été faite pour {0}x{1} pixels et est étirée aux {2}x{3} que la scène rend maintenant.',
    'The look lies over it: the patch shows where the Strength of the look is less than 1.':
        'Le look est posé par-dessus : le patch se voit là où la valeur Strength du look est inférieure à 1.',
    'It lies over the patch, of which it knows nothing.': 'Elle est posée par-dessus le patch, dont elle ne sait rien.',
    'It lies over the card: deliver the element to the compositor as well.':
        'Elle est posée par-dessus la carte : livrez aussi l’élément vers le compositing.',
    'The light changes during the shot: the element keeps it until Relight is raised.':
        'La lumière change pendant le plan : l’élément la garde tant que Relight n’est pas augmenté.',
    'Take {0} is not in the compositor.': 'La prise {0} n’est pas dans le compositing.',
    'The compositor tree of the scene is linked from another file.':
        'L’arborescence de compositing de la scène est liée depuis un autre fichier.',
    'Make it local.': 'Rendez-la locale.',
    'The compositor holds nodes, but Use Nodes is off.':
        'Le compositing contient des nœuds, mais « Utiliser les nœuds » est désactivé.',
    'Switch Use Nodes on, or delete the nodes, and deliver again.':
        'Activez « Utiliser les nœuds », ou supprimez les nœuds, et livrez à nouveau.',
    'The scene has no view layer "{0}", of which the shot was captured.':
        'La scène n’a pas de calque de vue "{0}", dont le plan a été capturé.',
    'Give the view layer this name again, or capture the shot again.':
        'Redonnez ce nom au calque de vue, ou capturez à nouveau le plan.',
    'The scene had no compositor: one was made.': 'La scène n’avait pas de compositing : il a été créé.',
    'No clip': 'Aucun clip',
    'No picture of the view layer "{0}"': 'Aucune image du calque de vue "{0}"',
    '{0} reaches the output of the compositor.': '{0} n’atteint la sortie du compositing.',
    'Select the two nodes between which it should go, and deliver again.':
        'Sélectionnez les deux nœuds entre lesquels elle doit passer, et livrez à nouveau.',
    'It goes on the link from {0}.': 'Elle passe sur le lien partant de {0}.',
    'It goes on the link from {0} to {1}.': 'Elle passe sur le lien de {0} vers {1}.',
    'The compositor is shared with {0}, where it shows as well.':
        'Le compositing est partagé avec {0}, où elle se voit aussi.',
    'No {0} of the shot "{1}" is in the compositor.': 'Aucun {0} du plan "{1}" n’est dans le compositing.',
    'take': 'résultat',
    'Taken out of the compositor: {0}.': 'Retiré du compositing : {0}.',
    'Workbench renders no holdout.': 'Workbench ne rend pas de masque.',
    'Take {0} has no place in the scene, so nothing can stand before it.':
        'La prise {0} n’a pas de place dans la scène, rien ne peut donc se trouver devant elle.',
    'Link a matte to its node group: to Matte, or to Strength.':
        'Reliez un cache à son groupe de nœuds : à Matte, ou à Strength.',
    'The scene renders {0}x{1} pixels, but take {2} has {3}x{4}.':
        'La scène rend {0}x{1} pixels, mais la prise {2} en a {3}x{4}.',
    'Set the resolution and the border that the shot had.':
        'Réglez la résolution et la région de rendu que le plan avait.',
    'The material of "{0}" has lost its image texture.': 'Le matériau de "{0}" a perdu sa texture image.',
    'Take the card out and deliver again.': 'Retirez la carte et livrez à nouveau.',
    'Blender is rendering.': 'Blender est en train de faire un rendu.',
    'Deliver when it is done.': 'Livrez quand il est terminé.',
    'The scene is linked from another file.': 'La scène est liée depuis un autre fichier.',
    'Make it local, or deliver in the file that it comes from.':
        'Rendez-la locale, ou livrez dans le fichier dont elle provient.',
    'Take {0} has no finished frame yet.': 'La prise {0} n’a encore aucune frame terminée.',
    'Wait for its first frame.': 'Attendez sa première frame.',
    'Take {0} begins at frame {1}, and Blender reads no image before frame 0.':
        'La prise {0} commence à la frame {1}, et Blender ne lit aucune image avant la frame 0.',
    'Move the shot to frames from 0 on and make the take there.':
        'Déplacez le plan vers des frames à partir de 0 et faites-y la prise.',
    'This Blender has no colour space "{0}", in which take {1} was made.':
        'Ce Blender n’a pas l’espace de couleur "{0}", dans lequel la prise {1} a été faite.',
    'Start Blender with the OpenColorIO configuration that the shot was captured with.':
        'Démarrez Blender avec la configuration OpenColorIO avec laquelle le plan a été capturé.',
    'The scene has no compositor, and no footage that it could show.':
        'La scène n’a pas de compositing, ni de métrage qu’elle pourrait montrer.',
    'Add the footage to the compositor, join it with the output, and deliver again.':
        'Ajoutez le métrage au compositing, reliez-le à la sortie, et livrez à nouveau.',
    'The Depth pass of {0} was switched on.': 'La passe Profondeur de {0} a été activée.',
    'The picture has no depth: the element lies in front of everything.':
        'L’image n’a pas de profondeur : l’élément se trouve devant tout.',
    'The Depth pass of {0} is off again.': 'La passe Profondeur de {0} est de nouveau désactivée.',
}
