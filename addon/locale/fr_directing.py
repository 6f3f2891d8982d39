"""The queue, presets, grids and previews in French."""

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
}
