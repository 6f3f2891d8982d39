"""The node group of looks, and that of patches: what was generated, laid over the picture that is there now.

    take branches --> picture --> fit to the render --> exposure (look) --> strength --> over the Image
"""

from __future__ import annotations

import bpy

from ...inference.model import Makes
from .. import compat
from .branch import clear_chain, find, fitted, new_branch, new_chain, new_tree, put_frames, unless_shown
from .cast import alpha_of
from .nodes import add, math, vector
from .sequence import Schedule

# name, socket type, default, minimum, maximum, description
INPUTS = (
    ('Image', 'Color', (0.0, 0.0, 0.0, 0.0), None, None, 'The picture on which it is laid'),
    ('Take', 'Int', 1, 0, 9999, 'Number of the take that shows, 0 for none'),
    ('Strength', 'Float', 1.0, 0.0, 1.0, 'How much of it shows: none at 0, the picture stays as it is'),
)
EXPOSURE = ('Exposure', 'Float', 0.0, -10.0, 10.0, 'Brightness of the look, in stops')
OUTPUTS = (('Image', 'Color', 'The picture with the look or the patch'),)


def new_group(shot: str, makes: Makes, fit: bool) -> bpy.types.NodeTree:
    """A group without takes. `fit`: stretch what was generated to the render's size, as a render percentage asks."""
    is_look = makes is Makes.LOOK
    tree = new_tree(shot, makes, (*INPUTS, EXPOSURE) if is_look else INPUTS, OUTPUTS)
    given = add(tree, 'NodeGroupInput', 100, 460).outputs
    colour = fitted(tree, clear_chain(tree, 'picture', 0), 0, fit)
    if is_look:
        exposure = add(tree, 'CompositorNodeExposure', 300, 0)
        tree.links.new(colour, exposure.inputs['Image'])
        tree.links.new(given['Exposure'], exposure.inputs['Exposure'])
        colour = exposure.outputs[0]
    strong = add(tree, 'CompositorNodeSetAlpha', 500, 0)
    compat.set_mask_mode(strong)
    tree.links.new(colour, strong.inputs['Image'])
    tree.links.new(given['Strength'], strong.inputs['Alpha'])
    # A look replaces the picture whatever its own alpha is: it is the whole picture, with the picture's alpha.
    cover = given['Strength'] if is_look else alpha_of(tree, 700, -200, strong.outputs[0])
    merged = laid_over(tree, 900, 0, given['Image'], strong.outputs[0], cover)
    shown = unless_shown(tree, 2000, 460, new_chain(tree, 'shown', 460), given['Image'], merged)
    tree.links.new(shown, add(tree, 'NodeGroupOutput', 2200, 460).inputs['Image'])
    return tree


def laid_over(tree, x: float, y: float, image, colour, cover):
    """image * (1 - cover) + colour in all four channels: image to the bit where both are 0, colour where cover is 1.

    Alpha Over and Mix are near to it, but turn what is infinite into NaN and -0 into 0, and in 5.2 they miss by a bit
    where alpha is 1. Hence a division, which in Blender is 0 where it is by 0, and the subtraction of a negative.
    """
    divisor = math(tree, 'DIVIDE', x + 180, y - 200, 1.0, math(tree, 'SUBTRACT', x, y - 200, 1.0, cover),
                   label='1 / (1 - Cover)')
    rest = vector(tree, 'DIVIDE', x + 360, y, image, divisor, label='Rest of the Image')
    negative = vector(tree, 'SUBTRACT', x + 360, y - 200, (0.0, 0.0, 0.0), colour)
    rest_alpha = math(tree, 'DIVIDE', x + 360, y - 400, alpha_of(tree, x + 180, y - 400, image), divisor)
    negative_alpha = math(tree, 'SUBTRACT', x + 360, y - 600, 0.0, alpha_of(tree, x + 180, y - 600, colour))
    merged = add(tree, 'CompositorNodeSetAlpha', x + 720, y)
    compat.set_replace_mode(merged)
    tree.links.new(vector(tree, 'SUBTRACT', x + 540, y, rest, negative), merged.inputs['Image'])
    tree.links.new(math(tree, 'SUBTRACT', x + 540, y - 400, rest_alpha, negative_alpha), merged.inputs['Alpha'])
    return merged.outputs[0]


def put_take(tree, take, plan: Schedule) -> None:
    """Add the take's branch, or bring it up to date."""
    if not find(tree, 'image', take.uuid):
        new_branch(tree, take, 'picture')
    put_frames(tree, take, plan)
