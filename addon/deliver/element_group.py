"""The node group that merges a shot's elements into the picture: one branch for each take, one merge for all.

    take branches --> element, light maps --> fit to the render --> relight --> grade --> mask --> over the Image
                  --> debris, the same ------------------------------/
                  --> depth, held, has ---> visible ------------------------------------/          under shadow and glow
"""

from __future__ import annotations

from collections.abc import Generator, Mapping

import bpy

from ...inference.model import Makes
from .. import compat
from ..steps import whole
from . import cast, debris, lighting
from .branch import clear_chain, fitted, new_chain, new_tree, unless_shown
from .cast import FAR
from .inner import new_inner, put
from .nodes import add, math, mix, named, new_input, parts, vector
from .values import RAYS, VALUES

LAYERS = ('Lights', 'Fill', 'Glow', 'Heat')      # of a take's frames, which the light needs beside Combined
PICTURES = ('card', 'fill')                      # of a take's card, which it casts on the picture

# name, socket type, default, minimum, maximum, description
INPUTS = (
    ('Image', 'Color', (0.0, 0.0, 0.0, 0.0), None, None, 'The picture on which the element is laid'),
    ('Depth', 'Float', FAR, None, None, 'Distance of what the picture shows. Left alone, it is far away'),
    ('Matte', 'Float', 0.0, 0.0, 1.0, 'Hides the element where it is 1, beside the depth'),
    ('Take', 'Int', 1, 0, 9999, 'Number of the take that shows, 0 for none'),
    ('Strength', 'Float', 1.0, 0.0, 1.0, 'Opacity of the element'),
    ('Exposure', 'Float', 0.0, -10.0, 10.0, 'Brightness of the element, in stops'),
    ('Tint', 'Color', (1.0, 1.0, 1.0, 1.0), None, None, 'Multiplies the colour of the element'),
    ('Holdout', 'Float', 1.0, 0.0, 1.0, 'How far what stands nearer hides the element'),
    ('Depth Softness', 'Float', 0.5, 0.0001, 10000.0, 'Depth over which the element fades in front of a surface'),
    ('Rendered Holdout', 'Float', 1.0, 0.0, 1.0, 'Use the rendered holdout, where there is one, in place of the depth'),
)
PANELS = (('Light', lighting.INPUTS), ('Debris', debris.INPUTS), ('On the Picture', cast.INPUTS))
# What the groups inside take: the name of each input, and its type.
LIT = {'Lights': 'Color', 'Fill': 'Color', 'Sun': 'Vector', 'Sun Color': 'Color', 'Sun Strength': 'Float',
       'Sky Color': 'Color', 'Albedo': 'Color', 'Matter': 'Color'}
GLOW = {'Glow Made': 'Color', 'Heat': 'Float', 'Heat Exposure': 'Float', 'Temperature': 'Float'}
PLACE = {'Image': 'Color', 'Depth': 'Float', **dict.fromkeys(RAYS, 'Vector')}
SHADOW = {'Image': 'Color', 'Card': 'Color', 'Aspect': 'Float', 'Place': 'Vector', 'Sun': 'Vector', 'Shadow': 'Float',
          'Sun Strength': 'Float', 'Sky Color': 'Color'}
LIGHT = {'Image': 'Color', 'Card': 'Color', 'Aspect': 'Float', 'Place': 'Vector', 'Glow Exposure': 'Float',
         'Glow': 'Float', 'Temperature': 'Float'}
OUTPUTS = (('Image', 'Color', 'The picture with the element'), ('Element Matte', 'Float', 'Alpha of what was added'))


def new_group(shot: str, fit: bool) -> bpy.types.NodeTree:
    """A group without takes. `fit`: stretch the element to the render's size, as a render percentage asks."""
    tree = empty_group(shot)
    whole(merge_in_steps(tree, fit))
    return tree


def empty_group(shot: str) -> bpy.types.NodeTree:
    """A group with nothing but what it takes and gives."""
    tree = new_tree(shot, Makes.ELEMENT, INPUTS, OUTPUTS)
    for name, inputs in PANELS:
        panel = tree.interface.new_panel(name, default_closed=True)
        for given in inputs:
            new_input(tree, *given, panel)
    return tree


def merge_in_steps(tree, fit: bool) -> Generator[None, None, None]:
    given = add(tree, 'NodeGroupInput', 100, 460).outputs
    result = add(tree, 'NodeGroupOutput', 2060, 0).inputs
    element, depth, held = (
        fitted(tree, new_chain(tree, role, -260 * row), -260 * row, fit, nearest=role == 'depth')
        for row, role in enumerate(('element', 'depth', 'held')))
    has, shown = new_chain(tree, 'has', -780), new_chain(tree, 'shown', 460)
    yield
    values = {name: clear_chain(tree, name, -2300 - 150 * row) for row, name in enumerate(VALUES)}
    aspect, can_relight, exposure = parts(tree, 180, -3000, values['traits'])
    exposure = math(tree, 'ADD', 360, -3000, exposure, given['Heat Exposure'])
    sun = lighting.in_card(tree, 180, -3200, given['Sun Direction'], *(values[n] for n in ('right', 'up', 'towards')))
    yield
    relight = math(tree, 'MULTIPLY', 2100, -800, given['Relight'], can_relight)
    known = {**{socket.name: socket for socket in given if socket.name}, **{name: values[name] for name in RAYS},
             'Sun': sun, 'Matter': values['albedo'], 'Aspect': aspect, 'Glow Exposure': exposure}
    element, light = yield from _relit(tree, element, fit, known, relight)
    yield
    chunks, chunks_depth = yield from _debris(tree, fit, light, known, relight)
    yield
    picture = yield from _under_light(tree, known)
    yield
    rendered = math(tree, 'MULTIPLY', 760, -700, has, given['Rendered Holdout'], label='Use Rendered')
    masked = _masked(tree, 0, element, _mask(tree, -260, depth, held, rendered, given), given)
    yield
    chunks = _masked(tree, -7400, chunks, _mask(tree, -7660, chunks_depth, held, rendered, given), given)
    masked = _joined(tree, 1660, -100, masked, chunks)

    over = add(tree, 'CompositorNodeAlphaOver', 1660, 220)
    background, foreground = compat.over_inputs(over)
    tree.links.new(picture, background)
    tree.links.new(masked, foreground)

    # Alpha Over turns infinite values into NaN; with nothing to show, the picture goes around it.
    tree.links.new(unless_shown(tree, 1860, 460, shown, given['Image'], over.outputs[0]), result['Image'])
    tree.links.new(cast.alpha_of(tree, 2560, -100, masked), result['Element Matte'])


def _mask(tree, y: float, depth, held, rendered, given):
    """How much is seen of what lies at this depth."""
    # Visible by depth: half where the surfaces meet, all or nothing half the softness away.
    gap = math(tree, 'SUBTRACT', 400, y, given['Depth'], depth)
    gap = math(tree, 'DIVIDE', 580, y, gap, given['Depth Softness'])
    by_depth = math(tree, 'ADD', 760, y, gap, 0.5, clamp=True, label='Visible by Depth')
    change = math(tree, 'SUBTRACT', 760, y - 220, held, by_depth)
    visible = math(tree, 'MULTIPLY_ADD', 940, y, change, rendered, by_depth, label='Visible')
    hidden = math(tree, 'SUBTRACT', 1120, y, 1.0, visible)
    hidden = math(tree, 'MULTIPLY', 1120, y - 220, hidden, given['Holdout'], label='Held Out')
    outside = math(tree, 'SUBTRACT', 1120, y - 440, 1.0, given['Matte'], clamp=True, label='Outside the Matte')
    mask = math(tree, 'SUBTRACT', 1300, y, 1.0, hidden)
    mask = math(tree, 'MULTIPLY', 1300, y - 220, mask, given['Strength'])
    return math(tree, 'MULTIPLY', 1300, y - 440, mask, outside, label='Mask')


def _masked(tree, y: float, element, mask, given):
    """The element, graded, through the mask."""
    # Gain on premultiplied colour is linear, so exposure and tint need no division by alpha.
    exposure = add(tree, 'CompositorNodeExposure', 760, y)
    tree.links.new(element, exposure.inputs['Image'])
    tree.links.new(given['Exposure'], exposure.inputs['Exposure'])
    tint = add(tree, 'ShaderNodeMix', 1120, y)
    tint.data_type, tint.blend_type, tint.label = 'RGBA', 'MULTIPLY', 'Tint'
    tint.inputs['Factor'].default_value = 1.0
    tree.links.new(exposure.outputs[0], named(tint.inputs, 'A_Color'))
    tree.links.new(given['Tint'], named(tint.inputs, 'B_Color'))
    masked = add(tree, 'CompositorNodeSetAlpha', 1480, y)
    compat.set_mask_mode(masked)
    tree.links.new(named(tint.outputs, 'Result_Color'), masked.inputs['Image'])
    tree.links.new(mask, masked.inputs['Alpha'])
    return masked.outputs[0]


def _joined(tree, x: float, y: float, element, debris):
    """Both added up, premultiplied as they are."""
    alpha = math(tree, 'ADD', x + 180, y - 200, cast.alpha_of(tree, x, y - 200, element),
                 cast.alpha_of(tree, x, y - 400, debris))
    return _with_alpha(tree, x + 360, y, vector(tree, 'ADD', x, y, element, debris, label='With Debris'), alpha)


def _with_alpha(tree, x: float, y: float, colour, alpha):
    node = add(tree, 'CompositorNodeSetAlpha', x, y)
    compat.set_replace_mode(node)
    tree.links.new(colour, node.inputs['Image'])
    tree.links.new(alpha, node.inputs['Alpha'])
    return node.outputs[0]


def _relit(tree, element, fit: bool, known: Mapping, relight) -> Generator:
    """The element in the light of the node, where it has the maps for it, without what its debris hides; and the group
    that lights it."""
    lights, fill, made_glow, heat = (
        fitted(tree, clear_chain(tree, name, -1000 - 260 * row), -1000 - 260 * row, fit)
        for row, name in enumerate(LAYERS))
    yield
    light = new_inner(tree, 'Lit', LIT, 'Vector', lambda inner, given: lighting.lit(
        inner, 0, 0, given['Lights'], given['Fill'], given['Sun'], given, given['Matter']))
    lit = put(tree, light, 1900, -1000, {**known, 'Lights': lights, 'Fill': fill})
    yield
    glow = put(tree, new_inner(tree, 'Glow', GLOW, 'Vector', lambda inner, given: lighting.changed_glow(
        inner, 0, 0, given['Glow Made'], given['Heat'], given['Heat Exposure'], given['Temperature'])),
        1900, -1400, {**known, 'Glow Made': made_glow, 'Heat': heat})
    yield
    relit = mix(tree, 'MIX', 2280, -1000, relight, element, vector(tree, 'ADD', 2100, -1000, lit, glow),
                label='Relit')
    hides = fitted(tree, clear_chain(tree, 'DebrisHides', -6140), -6140, fit)
    rest = debris.not_hidden(tree, 2280, -1500, hides, known['Debris'])
    alpha = math(tree, 'MULTIPLY', 2460, -1300, cast.alpha_of(tree, 2280, -1300, element), rest)
    return _with_alpha(tree, 2640, -1000, vector(tree, 'SCALE', 2460, -1000, relit, rest), alpha), light


def _debris(tree, fit: bool, light, known: Mapping, relight) -> Generator:
    """The debris in the same light, and its depth."""
    made, lights, fill, depth = (
        fitted(tree, clear_chain(tree, name, -6400 - 260 * row), -6400 - 260 * row, fit, nearest=name == 'DebrisDepth')
        for row, name in enumerate(('Debris', 'DebrisLights', 'DebrisFill', 'DebrisDepth')))
    yield
    lit = put(tree, light, 1900, -6400, {**known, 'Lights': lights, 'Fill': fill})
    colour, alpha = debris.shown(tree, 2100, -6400, made, lit, relight, cast.alpha_of(tree, 1920, -6800, made),
                                 known['Debris'], known['Debris Albedo'])
    return _with_alpha(tree, 2640, -6400, colour, alpha), depth


def _under_light(tree, known: Mapping) -> Generator:
    """The picture under the element's shadow and in the light of what is hot."""
    card, fill = (clear_chain(tree, f'{name} picture', -4000 - 260 * row) for row, name in enumerate(PICTURES))
    place = put(tree, new_inner(tree, 'Place', PLACE, 'Vector', lambda inner, given: cast.place_of_pixels(
        inner, 0, 0, given['Image'], given['Depth'], given)), 400, -4000, known)
    yield
    picture = put(tree, new_inner(tree, 'Shadow', SHADOW, 'Color', lambda inner, given: cast.shadowed(
        inner, 0, 0, given['Image'], given['Card'], given['Aspect'], given['Place'], given['Sun'], given)),
        700, -4000, {**known, 'Place': place, 'Card': card})
    yield
    return put(tree, new_inner(tree, 'Light of the Glow', LIGHT, 'Color', lambda inner, given: cast.glowing(
        inner, 0, 0, given['Image'], given['Card'], given['Aspect'], given['Place'], given['Glow Exposure'], given)),
        1000, -4000, {**known, 'Place': place, 'Card': fill, 'Image': picture})
