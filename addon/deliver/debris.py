"""Debris in nodes: laid into an element as conform_element.py has it, in the group and the card's material."""

from __future__ import annotations

from .nodes import math, mix, vector

# name, socket type, default, minimum, maximum, description
INPUTS = (
    ('Debris', 'Float', 1.0, 0.0, 1.0, 'How much of the debris shows: 0 leaves it out'),
    ('Debris Albedo', 'Color', (1.0, 1.0, 1.0, 1.0), None, None, 'Multiplies the color of the debris'),
)


def laid_in(tree, x: float, y: float, element, alpha, debris, debris_alpha, hides, strength, albedo) -> tuple:
    """The premultiplied colour and the alpha of an element with its `debris`, which hides a share of it; both are the
    element's own, to the bit, where there is none."""
    hidden = math(tree, 'MULTIPLY', x, y - 400, hides, strength)
    rest = math(tree, 'SUBTRACT', x + 180, y - 400, 1.0, hidden, label='Not Hidden by Debris')
    chunks = vector(tree, 'SCALE', x + 180, y, vector(tree, 'MULTIPLY', x, y, debris, albedo), strength)
    colour = vector(tree, 'ADD', x + 540, y, vector(tree, 'SCALE', x + 360, y, element, rest), chunks,
                    label='With Debris')
    chunks = math(tree, 'MULTIPLY', x + 180, y - 200, debris_alpha, strength)
    return colour, math(tree, 'MULTIPLY_ADD', x + 540, y - 200, alpha, rest, chunks)


def as_lit(tree, x: float, y: float, made, lit, relight):
    """The debris as it was made, or in the light of the node."""
    return mix(tree, 'MIX', x, y, relight, made, lit, label='Debris')
