"""The queue, presets, grids and previews in German."""

from __future__ import annotations

DIRECTING = {
    # Queue
    'Choose Job': 'Auftrag wählen',
    'Choose this job, which waits, for the buttons beside the list':
        'Diesen wartenden Auftrag für die Knöpfe neben der Liste wählen',
    'Only jobs that wait can be moved': 'Nur wartende Aufträge lassen sich verschieben',
    'Move Job Up': 'Auftrag nach oben',
    'Move Job Down': 'Auftrag nach unten',
    'Let the chosen job run earlier, by one place': 'Den gewählten Auftrag um einen Platz früher laufen lassen',
    'Let the chosen job run later, by one place': 'Den gewählten Auftrag um einen Platz später laufen lassen',
    'It is the next one: none goes before the job that runs':
        'Er ist der nächste: vor den laufenden Auftrag kommt keiner',
    'It is the last one already': 'Er ist schon der letzte',

    # Presets
    'Presets': 'Voreinstellungen',
    'Add Preset': 'Voreinstellung hinzufügen',
    'Apply Preset': 'Voreinstellung anwenden',
    'Keep the controls as they are now under this name, or remove what was kept':
        'Die Regler, wie sie jetzt stehen, unter diesem Namen aufheben, oder Aufgehobenes löschen',
    'Distant Collapse': 'Ferner Einsturz',
    'Chimney': 'Schornstein',
    'Ground Fog': 'Bodennebel',
    'Fuel Explosion': 'Treibstoffexplosion',
    'Golden Hour': 'Goldene Stunde',
    'Thick Morning Mist': 'Dichter Morgennebel',
    'Grey Afternoon': 'Grauer Nachmittag',
    'Moonlit': 'Mondlicht',

    # A grid of two controls
    'Grid of Two Controls': 'Raster aus zwei Reglern',
    'Grid': 'Raster',
    'Make Grid': 'Raster machen',
    'Make {0} Takes': '{0} Takes machen',
    'Cancel Grid': 'Raster abbrechen',
    'Columns': 'Spalten',
    'Rows': 'Zeilen',
    'Values': 'Werte',
    'From': 'Von',
    'To': 'Bis',
    'None': 'Keine',
    'On': 'An',
    'Off': 'Aus',
    'What changes along this side': 'Was sich entlang dieser Seite ändert',
    'The first value': 'Der erste Wert',
    'The last value': 'Der letzte Wert',
    'How many values there are, with both ends': 'Wie viele Werte es sind, beide Enden mitgezählt',
    'No control is chosen': 'Kein Regler ist gewählt',
    'Make a take like the active one, of the same plates and seed, for each pair of values. When they are done they are '
    'shown as rows and columns of one picture; none is delivered':
        'Für jedes Wertepaar einen Take wie den aktiven machen, aus denselben Plates und mit demselben Startwert. Sind '
        'sie fertig, erscheinen sie als Zeilen und Spalten eines Bildes; keiner wird geliefert',
    'Stop the takes of the grid, what runs and what waits. What is made is shown, and stays':
        'Die Takes des Rasters abbrechen, laufende und wartende. Was fertig ist, wird gezeigt und bleibt',
    'No grid is on its way': 'Es entsteht gerade kein Raster',
    'The model of this take has no two controls that a grid can vary':
        'Das Modell dieses Takes hat keine zwei Regler, die ein Raster verändern kann',
    'Choose two controls': 'Zwei Regler wählen',
    'Choose two controls.': 'Zwei Regler wählen.',
    'Both sides of the grid are {0}.': 'Beide Seiten des Rasters haben denselben Regler: {0}.',
    '{0} times {1} are {2} takes, and a grid has no more than {3}.':
        '{0} mal {1} sind {2} Takes, und ein Raster hat höchstens {3}.',
    'Choose fewer values.': 'Weniger Werte wählen.',
    '{0} has no {1} values from {2} to {3}.': '{0} hat keine {1} Werte von {2} bis {3}.',
    'Choose other ends, or fewer values.': 'Andere Enden wählen, oder weniger Werte.',

    # Previews
    'Step Previews': 'Schrittvorschau',
    'While a model samples, show a small picture of what it makes in the queue. Takes a few hundredths of the time, and '
    'changes nothing of the result':
        'Während ein Modell rechnet, in der Warteschlange ein kleines Bild dessen zeigen, was entsteht. Kostet ein '
        'paar Hundertstel der Zeit und ändert nichts am Ergebnis',
}
