"""What an element does to the picture around it: its shadow, and the light of what is hot.

Every pixel of the picture has a place, from its Depth and the camera; so the shadow follows the sun of the node, and
both follow what moves in the scene. See docs/decisions/0010.
"""

from __future__ import annotations

import math as maths

from .lighting import glow
from .nodes import add, combined, math, mix, named, parts, vector

FAR = 1e10                 # depth where nothing was hit, as Cycles writes it
STEEP = 0.35               # of a sun's direction along the ground, at least: for a higher one an upright card is a line
BODY = 0.2                 # of the card's height: how thick the element is along the sun
NEAR_BLUR, FAR_BLUR = 0.03, 0.15             # of the card's height, at the element and a height behind it
GLOW_BLUR = 0.7            # of the card's height
GLOW_REACH = 0.5           # heights of the card away from it at which its light is a half
WITHIN = 0.96              # of the card's size: no light comes from its edge, where pictures end
LIT_BY_GLOW = 0.2          # radiance of a surface over the glow that lights it, at strength 1

# name, socket type, default, minimum, maximum, description
INPUTS = (
    ('Shadow', 'Float', 0.8, 0.0, 1.0, 'How much of the light of the sun the element takes from the picture'),
    ('Glow', 'Float', 0.5, 0.0, 10.0, 'How strongly what is hot lights the picture around it'),
)


def place_of_pixels(tree, x: float, y: float, image, depth, rays):
    """(right, up, towards the camera) of what each pixel shows, from the card's centre in its heights. `rays`: the
    fields of condition.CardRays, by name."""
    coordinates = add(tree, 'CompositorNodeImageCoordinates', x, y)
    tree.links.new(image, coordinates.inputs['Image'])
    across, up, _ = parts(tree, x + 180, y, coordinates.outputs['Normalized'])
    depth = math(tree, 'MINIMUM', x + 180, y - 200, depth, FAR)
    origin, ray = (
        vector(tree, 'MULTIPLY_ADD', x + 540, y - row, rays[f'{name}_y'], up,
               vector(tree, 'MULTIPLY_ADD', x + 360, y - row, rays[f'{name}_x'], across, rays[name]))
        for name, row in (('origin', 0), ('ray', 300)))
    return vector(tree, 'MULTIPLY_ADD', x + 720, y, ray, depth, origin, label='Place from the Card')


def shadowed(tree, x: float, y: float, image, card, aspect, place, sun_in_card, given):
    """`image` under the shadow of `card`, which stands upright and turns to the sun as it does to the camera."""
    right, up, towards = parts(tree, x - 180, y - 400, place)
    sun_right, sun_up, sun_towards = parts(tree, x, y, sun_in_card)
    level = vector(tree, 'LENGTH', x + 180, y, combined(tree, x, y - 200, sun_right, 0.0, sun_towards))
    unit = math(tree, 'DIVIDE', x + 360, y, 1.0, math(tree, 'MAXIMUM', x + 180, y - 160, level, 1e-6))
    sun_right = math(tree, 'MULTIPLY', x + 540, y, sun_right, unit)
    sun_towards = math(tree, 'MULTIPLY', x + 540, y - 160, sun_towards, unit)
    behind = math(tree, 'MULTIPLY_ADD', x + 720, y - 160, right, sun_right,
                  math(tree, 'MULTIPLY', x + 540, y - 320, towards, sun_towards))
    behind = math(tree, 'MULTIPLY', x + 900, y - 160, behind, -1.0, label='Behind the Card')
    # With a sun behind the card, its right side is still on the right.
    side = math(tree, 'MULTIPLY_ADD', x + 720, y + 160, math(tree, 'LESS_THAN', x + 540, y + 160, sun_towards, 0.0),
                -2.0, 1.0)
    across = math(tree, 'SUBTRACT', x + 900, y, math(tree, 'MULTIPLY', x + 720, y, right, sun_towards),
                  math(tree, 'MULTIPLY', x + 720, y - 320, towards, sun_right))
    rise = math(tree, 'DIVIDE', x + 360, y - 320, sun_up, math(tree, 'MAXIMUM', x + 180, y - 320, level, STEEP))
    height = math(tree, 'MULTIPLY_ADD', x + 1080, y - 160, behind, rise, up)
    where = _on_card(tree, x + 1260, y, math(tree, 'MULTIPLY', x + 1080, y, across, side), height, aspect)
    near = _sampled(tree, x + 1620, y, card, NEAR_BLUR, where)
    far = _sampled(tree, x + 1620, y - 300, card, FAR_BLUR, where)
    soft = math(tree, 'ADD', x + 1620, y - 600, behind, 0.0, clamp=True)
    alpha = alpha_of(tree, x + 2340, y, near), alpha_of(tree, x + 2340, y - 300, far)
    alpha = math(tree, 'MULTIPLY_ADD', x + 2700, y, math(tree, 'SUBTRACT', x + 2520, y, alpha[1], alpha[0]), soft,
                 alpha[0])
    body = math(tree, 'MULTIPLY_ADD', x + 1620, y - 760, behind, 1 / BODY, 0.5, clamp=True, label='Behind the Body')
    strength = math(tree, 'MULTIPLY', x + 2520, y - 760, given['Shadow'], _share_of_sun(tree, x + 1980, y - 760, given))
    dark = math(tree, 'MULTIPLY', x + 2880, y, math(tree, 'MULTIPLY', x + 2700, y - 200, alpha, body), strength)
    return mix(tree, 'MULTIPLY', x + 3240, y, 1.0, image, math(tree, 'SUBTRACT', x + 3060, y, 1.0, dark, clamp=True),
               label='Shadow')


def _share_of_sun(tree, x: float, y: float, given):
    """How much of the light on what faces the sun is the sun's: the rest is the sky's, and no shadow takes it."""
    sky = vector(tree, 'DOT_PRODUCT', x, y, given['Sky Color'], (maths.pi / 3,) * 3)
    return math(tree, 'DIVIDE', x + 360, y, given['Sun Strength'],
                math(tree, 'ADD', x + 180, y, given['Sun Strength'], sky))


def glowing(tree, x: float, y: float, image, fill_card, aspect, place, exposure, given):
    """`image` in the light of the heat in the alpha of `fill_card`: each place in that of the card's nearest point."""
    corner = combined(tree, x, y - 200, math(tree, 'MULTIPLY', x - 180, y - 200, aspect, WITHIN / 2), WITHIN / 2, 0.0)
    nearest = vector(tree, 'MINIMUM', x + 180, y, place, corner)
    nearest = vector(tree, 'MAXIMUM', x + 360, y, nearest, vector(tree, 'SCALE', x + 180, y - 200, corner, -1.0))
    right, up, _ = parts(tree, x + 540, y, nearest)
    where = _on_card(tree, x + 720, y, right, up, aspect)
    heat = alpha_of(tree, x + 1440, y, _sampled(tree, x + 900, y, fill_card, GLOW_BLUR, where))
    off = vector(tree, 'SCALE', x + 720, y - 400, vector(tree, 'SUBTRACT', x + 540, y - 400, place, nearest),
                 1 / GLOW_REACH)
    off = math(tree, 'ADD', x + 1080, y - 400, vector(tree, 'DOT_PRODUCT', x + 900, y - 400, off, off), 1.0)
    strength = math(tree, 'MULTIPLY', x + 1080, y - 600, given['Glow'], LIT_BY_GLOW)
    strength = math(tree, 'DIVIDE', x + 1260, y - 400, strength, off)
    light = vector(tree, 'SCALE', x + 2520, y, glow(tree, x + 1620, y, heat, exposure, given['Temperature']), strength)
    return mix(tree, 'ADD', x + 2700, y, 1.0, image, light, label='Light of the Glow')


def _on_card(tree, x: float, y: float, right, up, aspect):
    """Where a place is on the card's pictures: 0 to 1 from the bottom left."""
    across = math(tree, 'ADD', x + 90, y, math(tree, 'DIVIDE', x, y, right, aspect), 0.5)
    # The third is what Map UV takes for coverage.
    return combined(tree, x + 180, y, across, math(tree, 'ADD', x + 90, y - 160, up, 0.5), 1.0)


def _sampled(tree, x: float, y: float, picture, share: float, where):
    """A picture of the card at `where`, blurred by a share of its height."""
    size = add(tree, 'CompositorNodeRelativeToPixel', x, y)
    size.data_type, size.reference_dimension = 'FLOAT', 'Y'
    named(size.inputs, 'Float Value').default_value = share
    tree.links.new(picture, size.inputs['Image'])
    blur = add(tree, 'CompositorNodeBlur', x + 180, y)
    tree.links.new(picture, blur.inputs['Image'])
    tree.links.new(size.outputs[0], blur.inputs['Size'])
    sampled = add(tree, 'CompositorNodeMapUV', x + 360, y)
    tree.links.new(blur.outputs[0], sampled.inputs['Image'])
    tree.links.new(where, sampled.inputs['UV'])
    return sampled.outputs[0]


def alpha_of(tree, x: float, y: float, colour):
    node = add(tree, 'CompositorNodeSeparateColor', x, y)
    tree.links.new(colour, node.inputs[0])
    return node.outputs['Alpha']
