"""Labels and tooltips of the interface in French."""

from __future__ import annotations

LABELS = {
    # Panels and buttons
    'Second Unit': 'Second Unit',
    'Shot': 'Plan',
    'Controls': 'Contrôles',
    'Card': 'Carte',
    'Generate': 'Générer',
    'Takes': 'Prises',
    'Resume': 'Reprendre',
    'Cancel': 'Annuler',
    'Dismiss': 'Retirer de la liste',
    'Random Seed': 'Graine aléatoire',
    'Deliver': 'Livrer',
    'Deliver Take': 'Livrer la prise',
    'Take Out': 'Retirer',
    'Render Holdout': 'Rendre le masque',
    'Refresh Takes': 'Rafraîchir les prises',
    'Refresh': 'Rafraîchir',
    'Open Folder': 'Ouvrir le dossier',
    'Download': 'Télécharger',
    'Download...': 'Télécharger…',
    'Settings...': 'Réglages…',
    'Verify': 'Vérifier',
    'Remove Weights': 'Supprimer les poids',
    'Doctor': 'Diagnostic',
    'Copy': 'Copier',
    'Models': 'Modèles',
    'Deliver to': 'Livrer vers',
    'Deliver to {0}': 'Livrer : {0}',
    'or Collection': 'ou collection',
    'Frames': 'Frames',
    'Start': 'Début',
    'Camera': 'Caméra',
    'Scale': 'Échelle',
    'Offset': 'Décalage',

    # Settings of the shot
    'Source': 'Source',
    'Verb': 'Type',
    'Element': 'Élément',
    'Look': 'Look',
    'Patch': 'Patch',
    'element': 'élément',
    'look': 'look',
    'patch': 'patch',
    'View Layer': 'Calque de vue',
    'Anchor': 'Ancre',
    'Anchor Collection': 'Collection d’ancrage',
    'Obstacle': 'Obstacle',
    'Obstacle Collection': 'Collection d’obstacles',
    'anchor': 'ancre',
    'obstacle': 'obstacle',
    'matte': 'cache',
    'With Anchor': 'Avec l’ancre',
    'Start Frame': 'Frame de début',
    'Scene Range': 'Intervalle scène',
    'First': 'Première',
    'Last': 'Dernière',
    'Seed': 'Graine',
    'Card Scale': 'Échelle de carte',
    'Card Offset': 'Décalage de carte',
    'Motion Blur': 'Flou cinétique',
    'Depth of Field': 'Prof. de champ',
    'Holdout': 'Masque',
    'Depth': 'Profondeur',
    'Rendered': 'Rendu',
    'Compositor': 'Compositing',
    'Take': 'Prise',
    'Model': 'Modèle',
    'Target': 'Cible',
    'Where the plates come from: the pictures of the shot': 'D’où viennent les plates : les images du plan',
    'What to make': 'Ce qu’il faut produire',
    'Add smoke, dust, fire or mist to the shot': 'Ajouter de la fumée, de la poussière, du feu ou de la brume au plan',
    'Restyle the whole picture': 'Changer le look de toute l’image',
    'Replace a part of the picture': 'Remplacer une partie de l’image',
    'The view layer to capture. Empty: the active one': 'Le calque de vue à capturer. Vide : le calque actif',
    'What the element comes from: an object, or an empty with its children':
        'Ce dont l’élément provient : un objet, ou un objet vide avec ses enfants',
    'What the element comes from, as a collection. Used when no anchor object is chosen':
        'Ce dont l’élément provient, sous forme de collection. Utilisé quand aucun objet d’ancrage n’est choisi',
    'What stands in the way of the element: an object, or an empty with its children. One body, as far as the element '
    'is concerned':
        'Ce qui fait obstacle à l’élément : un objet, ou un objet vide avec ses enfants. Un seul corps, du point de '
        'vue de l’élément',
    'What stands in the way of the element, as a collection. Used when no obstacle object is chosen':
        'Ce qui fait obstacle à l’élément, sous forme de collection. Utilisé quand aucun objet obstacle n’est choisi',
    'The event starts at the frame where the anchor begins to move. If it never does: where the range begins, or '
    'before it for what keeps burning':
        'L’événement commence à la frame où l’ancre se met à bouger. Si elle ne bouge jamais : au début de '
        'l’intervalle, ou avant pour ce qui brûle en continu',
    'The frame at which the event starts, in the range or before it':
        'La frame à laquelle l’événement commence, dans l’intervalle ou avant',
    'Use the frame range of the scene': 'Utiliser l’intervalle de frames de la scène',
    'The first frame of the take': 'La première frame de la prise',
    'The last frame of the take': 'La dernière frame de la prise',
    'Another seed makes another take': 'Une autre graine donne une autre prise',
    'Size of the card on which the element stands': 'Taille de la carte sur laquelle se tient l’élément',
    'Move the card to the right, up, and towards the camera':
        'Déplacer la carte vers la droite, vers le haut et vers la caméra',
    'Blur the element as the camera moves, if the scene has motion blur':
        'Flouter l’élément selon le mouvement de la caméra, si la scène a du flou cinétique',
    'Blur the element by its distance from focus, if the camera has depth of field':
        'Flouter l’élément selon sa distance au plan de netteté, si la caméra a une profondeur de champ',
    'What hides the element where the scene stands nearer': 'Ce qui masque l’élément là où la scène est plus proche',
    'Compare the depths of the scene and the element. At once, with hard edges':
        'Comparer les profondeurs de la scène et de l’élément. Immédiat, avec des bords durs',
    'Render what hides the element, before it is delivered. Takes a render of the shot, and has the renderer\'s own '
    'edges: hair, glass, motion blur':
        'Rendre ce qui masque l’élément, avant de le livrer. Coûte un rendu du plan, et donne les bords du moteur de '
        'rendu : cheveux, verre, flou cinétique',
    'When done, lay the take over the picture in a compositor node group; an element by its depth':
        'Une fois terminée, poser la prise par-dessus l’image dans un groupe de nœuds de compositing ; un élément '
        'selon sa profondeur',
    'When done, stand the element in the scene on a plane':
        'Une fois terminé, dresser l’élément dans la scène sur un plan (maillage)',
    'The take that the buttons below work on': 'La prise sur laquelle agissent les boutons ci-dessous',
    'What makes the element': 'Ce qui produit l’élément',
    'What makes the look': 'Ce qui produit le look',
    'What makes the patch': 'Ce qui produit le patch',

    # Sources and targets
    'Render Layers': 'Calques de rendu',
    'The passes of a view layer, rendered with the scene': 'Les passes d’un calque de vue, rendues avec la scène',
    'Viewport': 'Vue 3D',
    'What the 3D view shows, in its own shading': 'Ce que montre la vue 3D, avec son propre ombrage',
    'Footage': 'Métrage',
    'The camera\'s background images or clip, in their own colour space':
        'Les images ou le clip d’arrière-plan de la caméra, dans leur propre espace de couleur',
    'Rendered Files': 'Fichiers rendus',
    'The multilayer EXR files that the scene was rendered to':
        'Les fichiers EXR multicouches vers lesquels la scène a été rendue',
    'A new compositor tree': 'Une nouvelle arborescence de compositing',
    'A plane in a new collection': 'Un plan (maillage) dans une nouvelle collection',
    'a node group on one link of the compositor, where an element merges by depth':
        'un groupe de nœuds sur un lien du compositing, où un élément se mêle à l’image selon sa profondeur',
    'a plane at its place in the scene, which turns to the camera':
        'un plan (maillage) à sa place dans la scène, qui se tourne vers la caméra',
    '{0} to {1}': '{0} vers {1}',
    'In "{0}"': 'Dans "{0}"',

    # Where a patch works
    'Matte': 'Cache',
    'Where the patch works': 'Où le patch agit',
    'Selected Objects': 'Objets sélectionnés',
    'What the camera sees of the objects that are selected when the take is started':
        'Ce que la caméra voit des objets sélectionnés au lancement de la prise',
    'Object': 'Objet',
    'What the camera sees of an object, or of an empty with its children':
        'Ce que la caméra voit d’un objet, ou d’un objet vide avec ses enfants',
    'Collection': 'Collection',
    'What the camera sees of a collection': 'Ce que la caméra voit d’une collection',
    'Cryptomatte': 'Cryptomatte',
    'A name of the Cryptomatte pass, with the renderer\'s own edges':
        'Un nom de la passe Cryptomatte, avec les bords du moteur de rendu',
    'Mask': 'Masque',
    'A mask, drawn in the Image Editor or the Movie Clip Editor':
        'Un masque, dessiné dans l’éditeur d’images ou l’éditeur de clips vidéo',
    'Image': 'Image',
    'A painted image of the shot\'s size, white or opaque where it is replaced':
        'Une image peinte à la taille du plan, blanche ou opaque là où elle est remplacée',
    'Rectangle': 'Rectangle',
    'A rectangle of the picture, in pixels': 'Un rectangle de l’image, en pixels',
    'X': 'X',
    'Y': 'Y',
    'Width': 'Largeur',
    'Height': 'Hauteur',
    'Name': 'Nom',
    'What is replaced': 'Ce qui est remplacé',
    'The name in the Cryptomatte pass: that of an object': 'Le nom dans la passe Cryptomatte : celui d’un objet',
    'White is what is replaced': 'Le blanc est ce qui est remplacé',
    'An image of the shot\'s size, or a sequence with #### for the frame. Save what you paint':
        'Une image à la taille du plan, ou une séquence avec #### pour la frame. Enregistrer ce qui est peint',
    'The left and upper edge, width and height in pixels, from the upper left corner of the picture':
        'Les bords gauche et supérieur, la largeur et la hauteur en pixels, depuis le coin supérieur gauche de l’image',
    '{0} selected': '{0} sélectionnés',

    # Tooltips of buttons
    'Capture the shot, generate a take of it, and deliver that when it is done. All in the background':
        'Capturer le plan, en générer une prise, et la livrer quand elle est terminée. Tout se passe en arrière-plan',
    'Go on with the newest take of just these settings: make the frames that are missing':
        'Continuer la prise la plus récente faite avec exactement ces réglages : produire les frames manquantes',
    'Stop this job. Finished frames stay, and Resume goes on from there':
        'Arrêter cette tâche. Les frames terminées restent, et « Reprendre » continue à partir de là',
    'Take this job, which has ended, off the list. Its take stays':
        'Retirer de la liste cette tâche, qui est terminée. Sa prise reste',
    'Choose another seed': 'Choisir une autre graine',
    'Bring the active take into the scene, or what is there up to date: {0}.':
        'Amener la prise active dans la scène, ou mettre à jour ce qui s’y trouve : {0}.',
    'Take what was delivered of this shot out of the scene, and restore what was there. The takes stay on disk':
        'Retirer de la scène ce qui a été livré de ce plan, et rétablir ce qui s’y trouvait. Les prises restent sur '
        'le disque',
    'Render what hides the active take, with the renderer\'s own edges, and use it in the compositor':
        'Rendre ce qui masque la prise active, avec les bords du moteur de rendu, et l’utiliser dans le compositing',
    'Read the takes folder again': 'Relire le dossier des prises',
    'Show the folder of the active take': 'Afficher le dossier de la prise active',

    # Preferences
    'Takes Folder': 'Dossier des prises',
    'Where plates and takes are kept. Empty: a folder "second_unit" beside the saved .blend file':
        'Où sont gardées les plates et les prises. Vide : un dossier "second_unit" à côté du fichier .blend enregistré',
    'Device': 'Périphérique',
    'What runs the models': 'Ce qui fait tourner les modèles',
    'Automatic': 'Automatique',
    'The graphics card if there is one that torch can use, else the processor':
        'La carte graphique s’il y en a une que torch peut utiliser, sinon le processeur',
    'Processor': 'Processeur',
    'Slower, and always there': 'Plus lent, et toujours disponible',
    'CUDA': 'CUDA',
    'NVIDIA (or AMD with ROCm)': 'NVIDIA (ou AMD avec ROCm)',
    'Metal': 'Metal',
    'Apple': 'Apple',
    'XPU': 'XPU',
    'Intel': 'Intel',
    'Memory Budget': 'Budget mémoire',
    'How many gigabytes a model may take. Models that need more are refused. 0: no limit':
        'Combien de gigaoctets un modèle peut prendre. Les modèles qui en demandent plus sont refusés. 0 : pas de '
        'limite',
    'Runtime Folder': 'Dossier du runtime',
    'Own Libraries': 'Bibliothèques personnelles',
    'A folder of your own that holds torch and diffusers for this Blender\'s Python, instead of the runtime that is '
    'installed here':
        'Un dossier à vous contenant torch et diffusers pour le Python de ce Blender, à la place du runtime installé '
        'ici',
    'Weights Folder': 'Dossier des poids',
    'Where downloaded weights are kept. Empty: the folder that Blender gives the extension for its files. Choose one '
    'to share weights between versions of Blender':
        'Où sont gardés les poids téléchargés. Vide : le dossier que Blender donne à l’extension pour ses fichiers. '
        'En choisir un pour partager les poids entre versions de Blender',
    'Offline Folder': 'Dossier hors ligne',
    'A folder of weights that is only read, such as a studio\'s: <organisation>--<name>/<commit>, or '
    '<organisation>--<name> with the files in it':
        'Un dossier de poids en lecture seule, comme celui d’un studio : <organisation>--<nom>/<commit>, ou '
        '<organisation>--<nom> contenant les fichiers',
    'Download the weights of this model. What was begun goes on where it stopped':
        'Télécharger les poids de ce modèle. Ce qui a été commencé continue où cela s’était arrêté',
    'Stop. What came so far is kept, and goes on with the next download':
        'Arrêter. Ce qui est déjà arrivé est gardé, et continue au prochain téléchargement',
    'Read all weights of this model, and compare them with the digests that they came with':
        'Lire tous les poids de ce modèle, et les comparer aux empreintes avec lesquelles ils sont arrivés',
    'Delete the weights of this model from the weights folder, for other models that use them as well':
        'Supprimer les poids de ce modèle du dossier des poids, y compris pour les autres modèles qui les utilisent',
    'See what this machine can run: versions, device, disk, and for each model whether it fits and roughly how long '
    'the range of this scene would take':
        'Voir ce que cette machine peut faire tourner : versions, périphérique, disque, et pour chaque modèle s’il '
        'tient en mémoire et combien de temps prendrait à peu près l’intervalle de cette scène',
    'Copy what the doctor says, to send or to keep': 'Copier ce que dit le diagnostic, pour l’envoyer ou le garder',
    'Look again which weights are in the folders': 'Regarder à nouveau quels poids sont dans les dossiers',
    'Weights cannot be removed while a take is made':
        'Les poids ne peuvent pas être supprimés tant qu’une prise est en cours',
    'Install For': 'Installer pour',
    'Which build of torch Install Runtime brings': 'Quelle version de torch apporte « Installer le runtime »',
    'The best device that this machine has a driver for':
        'Le meilleur périphérique pour lequel cette machine a un pilote',
    'Runs everywhere': 'Fonctionne partout',
    'Wheel Folder': 'Dossier de wheels',
    'Install from this folder, which "dev.py wheels" prepared, without any network. Empty: from the package registry '
    'that pip is set up for':
        'Installer depuis ce dossier, préparé par "dev.py wheels", sans aucun réseau. Vide : depuis le registre de '
        'paquets pour lequel pip est configuré',
    'Install Runtime': 'Installer le runtime',
    'Update Runtime': 'Mettre à jour le runtime',
    'Go On Installing': 'Continuer l’installation',
    'Remove Runtime': 'Supprimer le runtime',
    'Repair': 'Réparer',
    'Copy Diagnostics': 'Copier le rapport',
    'Second Unit Diagnostics': 'Rapport Second Unit',
    'Check every file of the libraries, and bring again only those libraries that are broken':
        'Contrôler chaque fichier des bibliothèques, et ne ramener que les bibliothèques corrompues',
    'Delete the libraries, and what was begun of them. Weights and takes stay':
        'Supprimer les bibliothèques, et ce qui en a été commencé. Les poids et les prises restent',
    'Download the libraries that run the models (torch, diffusers and what they need) into a folder of their own, and '
    'check every one. What was begun goes on where it stopped':
        'Télécharger les bibliothèques qui font tourner les modèles (torch, diffusers et ce dont ils ont besoin) dans '
        'un dossier à part, et les contrôler une à une. Ce qui a été commencé continue où cela s’était arrêté',
    'Put together what a report of trouble needs: versions, device, libraries, folders, the last errors. It is copied, '
    'and stands in a text of this file. It names no person':
        'Rassembler ce qu’il faut pour signaler un problème : versions, périphérique, bibliothèques, dossiers, '
        'dernières erreurs. Le tout est copié, et se trouve dans un texte de ce fichier. Il ne nomme personne',
    'Read every file of the libraries, and compare it with the digest that it came with':
        'Lire chaque fichier des bibliothèques, et le comparer à l’empreinte avec laquelle il est arrivé',
    'Private Key': 'Clé privée',
    'Certificate': 'Certificat',
    'The studio\'s certificate with its chain (PEM), which signs the record of every take. Empty: this machine makes '
    'one of its own, which shows that nothing was changed, and not who made it':
        'Le certificat du studio avec sa chaîne (PEM), qui signe l’enregistrement de chaque prise. Vide : cette '
        'machine en crée un, qui montre que rien n’a été modifié, mais pas qui l’a fait',
    'The key of the certificate (PEM, without a password). Only its path is kept':
        'La clé du certificat (PEM, sans mot de passe). Seul son chemin est gardé',
}
