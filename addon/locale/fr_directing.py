"""The queue, presets, grids and previews, keyed controls, takes beside one another and where they go, in French."""

from __future__ import annotations

DIRECTING = {
    # Queue
    'Choose Job': 'Choisir la tâche',
    'Choose this job, which waits, for the buttons beside the list':
        'Choisir cette tâche en attente pour les boutons à côté de la liste',
    'Only jobs that wait can be moved': 'Seules les tâches en attente peuvent être déplacées',
    'Move Job Up': 'Tâche vers le haut',
    'Move Job Down': 'Tâche vers le bas',
    'Let the chosen job run earlier, by one place': 'Faire passer la tâche choisie une place plus tôt',
    'Let the chosen job run later, by one place': 'Faire passer la tâche choisie une place plus tard',
    'It is the next one: none goes before the job that runs':
        'C’est la prochaine : aucune ne passe devant la tâche en cours',
    'It is the last one already': 'C’est déjà la dernière',

    # Presets
    'Presets': 'Préréglages',
    'Add Preset': 'Ajouter un préréglage',
    'Apply Preset': 'Appliquer le préréglage',
    'Keep the controls as they are now under this name, or remove what was kept':
        'Garder sous ce nom les contrôles tels qu’ils sont, ou supprimer ce qui a été gardé',
    'Distant Collapse': 'Effondrement lointain',
    'Chimney': 'Cheminée',
    'Ground Fog': 'Brouillard au sol',
    'Fuel Explosion': 'Explosion de carburant',
    'Golden Hour': 'Heure dorée',
    'Thick Morning Mist': 'Brume matinale épaisse',
    'Grey Afternoon': 'Après-midi gris',
    'Moonlit': 'Clair de lune',

    # A grid of two controls
    'Grid of Two Controls': 'Grille de deux contrôles',
    'Grid': 'Grille',
    'Make Grid': 'Faire la grille',
    'Make {0} Takes': 'Faire {0} prises',
    'Cancel Grid': 'Annuler la grille',
    'Columns': 'Colonnes',
    'Rows': 'Lignes',
    'Values': 'Valeurs',
    'From': 'De',
    'To': 'À',
    'None': 'Aucun',
    'On': 'Activé',
    'Off': 'Désactivé',
    'What changes along this side': 'Ce qui change le long de ce côté',
    'The first value': 'La première valeur',
    'The last value': 'La dernière valeur',
    'How many values there are, with both ends': 'Combien il y a de valeurs, les deux extrémités comprises',
    'No control is chosen': 'Aucun contrôle n’est choisi',
    'Make a take like the active one, of the same plates and seed, for each pair of values. When they are done they are '
    'shown as rows and columns of one picture; none is delivered':
        'Faire une prise comme la prise active, avec les mêmes plates et la même graine, pour chaque paire de valeurs. '
        'Une fois terminées, elles s’affichent en lignes et colonnes d’une seule image ; aucune n’est livrée',
    'Stop the takes of the grid, what runs and what waits. What is made is shown, and stays':
        'Arrêter les prises de la grille, en cours et en attente. Ce qui est fait s’affiche, et reste',
    'No grid is on its way': 'Aucune grille n’est en cours',
    'The model of this take has no two controls that a grid can vary':
        'Le modèle de cette prise n’a pas deux contrôles qu’une grille puisse faire varier',
    'Choose two controls': 'Choisissez deux contrôles',
    'Choose two controls.': 'Choisissez deux contrôles.',
    'Both sides of the grid are {0}.': 'Les deux côtés de la grille ont le même contrôle : {0}.',
    '{0} times {1} are {2} takes, and a grid has no more than {3}.':
        '{0} fois {1} font {2} prises, et une grille n’en a pas plus de {3}.',
    'Choose fewer values.': 'Choisissez moins de valeurs.',
    '{0} has no {1} values from {2} to {3}.': '{0} n’a pas {1} valeurs de {2} à {3}.',
    'Choose other ends, or fewer values.': 'Choisissez d’autres extrémités, ou moins de valeurs.',

    # Previews
    'Step Previews': 'Aperçus des étapes',
    'While a model samples, show a small picture of what it makes in the queue. Takes a few hundredths of the time, and '
    'changes nothing of the result':
        'Pendant l’échantillonnage d’un modèle, afficher dans la file d’attente une petite image de ce qu’il produit. '
        'Coûte quelques centièmes du temps, et ne change rien au résultat',
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
