"""Debris in nodes, in the compositor's group and the card's material: as conform_element.py lays it into an element."""

from __future__ import annotations

from .nodes import math, mix, vector

# name, socket type, default, minimum, maximum, description
INPUTS = (
    ('Debris', 'Float', 1.0, 0.0, 1.0, 'How much of the debris shows: 0 leaves it out'),
    ('Debris Albedo', 'Color', (1.0, 1.0, 1.0, 1.0), None, None, 'Multiplies the color of the debris'),
)


def not_hidden(tree, x: float, y: float, hides, strength):
    """The share of the element that is left beside its debris: exactly 1 where there is none."""
    hidden = math(tree, 'MULTIPLY', x, y, hides, strength)
    return math(tree, 'SUBTRACT', x + 180, y, 1.0, hidden, label='Not Hidden by Debris')


def shown(tree, x: float, y: float, made, lit, relight, alpha, strength, albedo) -> tuple:
    """The premultiplied colour of the debris, as it was made or in the light of the node, and its alpha."""
    chunks = mix(tree, 'MIX', x, y, relight, made, lit, label='Debris')
    chunks = vector(tree, 'MULTIPLY', x + 180, y, chunks, albedo)
    return (vector(tree, 'SCALE', x + 360, y, chunks, strength),
            math(tree, 'MULTIPLY', x + 360, y - 200, alpha, strength))
