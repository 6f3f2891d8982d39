"""The queue, presets, grids and previews in Spanish."""

from __future__ import annotations

DIRECTING = {
    # Queue
    'Choose Job': 'Elegir trabajo',
    'Choose this job, which waits, for the buttons beside the list':
        'Elige este trabajo en espera para los botones junto a la lista',
    'Only jobs that wait can be moved': 'Sólo es posible mover los trabajos en espera',
    'Move Job Up': 'Mover trabajo arriba',
    'Move Job Down': 'Mover trabajo abajo',
    'Let the chosen job run earlier, by one place': 'Adelanta un lugar el trabajo elegido',
    'Let the chosen job run later, by one place': 'Retrasa un lugar el trabajo elegido',
    'It is the next one: none goes before the job that runs':
        'Ya es el próximo: ninguno pasa delante del trabajo en curso',
    'It is the last one already': 'Ya es el último',

    # Presets
    'Presets': 'Preajustes',
    'Add Preset': 'Agregar preajuste',
    'Apply Preset': 'Aplicar preajuste',
    'Keep the controls as they are now under this name, or remove what was kept':
        'Guarda los controles como están ahora con este nombre, o elimina lo guardado',
    'Distant Collapse': 'Derrumbe lejano',
    'Chimney': 'Chimenea',
    'Ground Fog': 'Niebla a ras del suelo',
    'Fuel Explosion': 'Explosión de combustible',
    'Golden Hour': 'Hora dorada',
    'Thick Morning Mist': 'Niebla matinal espesa',
    'Grey Afternoon': 'Tarde gris',
    'Moonlit': 'Luz de luna',

    # A grid of two controls
    'Grid of Two Controls': 'Cuadrícula de dos controles',
    'Grid': 'Cuadrícula',
    'Make Grid': 'Hacer cuadrícula',
    'Make {0} Takes': 'Hacer {0} tomas',
    'Cancel Grid': 'Cancelar cuadrícula',
    'Columns': 'Columnas',
    'Rows': 'Filas',
    'Values': 'Valores',
    'From': 'Desde',
    'To': 'Hasta',
    'None': 'Ninguno',
    'On': 'Activado',
    'Off': 'Desactivado',
    'What changes along this side': 'Lo que cambia a lo largo de este lado',
    'The first value': 'El primer valor',
    'The last value': 'El último valor',
    'How many values there are, with both ends': 'Cuántos valores hay, contando ambos extremos',
    'No control is chosen': 'No se eligió ningún control',
    'Make a take like the active one, of the same plates and seed, for each pair of values. When they are done they are '
    'shown as rows and columns of one picture; none is delivered':
        'Hace una toma como la activa, de los mismos plates y con la misma semilla, para cada par de valores. Al '
        'terminar se muestran como filas y columnas de una sola imagen; no se entrega ninguna',
    'Stop the takes of the grid, what runs and what waits. What is made is shown, and stays':
        'Detiene las tomas de la cuadrícula, las que están en curso y las que esperan. Lo ya hecho se muestra y se '
        'conserva',
    'No grid is on its way': 'No hay ninguna cuadrícula en curso',
    'The model of this take has no two controls that a grid can vary':
        'El modelo de esta toma no tiene dos controles que una cuadrícula pueda variar',
    'Choose two controls': 'Elegir dos controles',
    'Choose two controls.': 'Elegir dos controles.',
    'Both sides of the grid are {0}.': 'Ambos lados de la cuadrícula tienen el mismo control: {0}.',
    '{0} times {1} are {2} takes, and a grid has no more than {3}.':
        '{0} por {1} son {2} tomas, y una cuadrícula no tiene más de {3}.',
    'Choose fewer values.': 'Elegir menos valores.',
    '{0} has no {1} values from {2} to {3}.': '{0} no tiene {1} valores de {2} a {3}.',
    'Choose other ends, or fewer values.': 'Elegir otros extremos, o menos valores.',

    # Previews
    'Step Previews': 'Previsualizar pasos',
    'While a model samples, show a small picture of what it makes in the queue. Takes a few hundredths of the time, and '
    'changes nothing of the result':
        'Mientras un modelo trabaja, muestra en la cola una pequeña imagen de lo que va haciendo. Cuesta unas '
        'centésimas del tiempo, y no cambia nada del resultado',
}
