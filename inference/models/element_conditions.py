"""What the element's flow is told beside the mattes: one declaration for training and for the product."""

from __future__ import annotations

KINDS = ('plume', 'dust', 'fireball', 'mist')       # by the number that the network knows them by

# Name: (mean, spread) in training. Lengths are in heights of the card, times in frames of the event.
CONDITIONS = {
    'wind': (0.0, 0.01923), 'wind away': (0.0, 0.01923),   # distance in a frame, to the right and away from the camera
    'density': (27.3, 15.6),                # optical depth of a card's height of what is emitted
    'buoyancy': (1.0, 1.0), 'expansion': (0.2, 0.3),
    'heat': (8.0, 4.0),                     # the heat pass of a card's height of hot gas; 0 but for fireballs
    'pitch': (0.1, 0.1),                    # radians by which the camera looks down
    'nearness': (0.4, 0.25),                # 1 / the camera's distance
    'foot': (0.03, 0.03),                   # of the card, below the ground
    'height': (1.0, 0.2),                   # cells of the simulation in it, over 64
}
