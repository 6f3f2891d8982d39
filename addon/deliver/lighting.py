"""Light on an element in nodes, as inference/relight.py has it: in the compositor's group and the card's material."""

from __future__ import annotations

import math as maths

import numpy as np

from ...inference.relight import COLDEST, GLOW, GLOW_POWER, HEAT_POWER, HOTTEST, SKY_WEIGHTS
from .nodes import add, combined, math, parts, vector
from .sequence import made_frames

LIT = 'second_unit_light'  # on a node that lights: the light that it was given last
DARK = 1e-3               # of a blackbody's red: below it a colour is none, and keeps to none

# name, socket type, default, minimum, maximum, description
INPUTS = (
    ('Relight', 'Float', 1.0, 0.0, 1.0, 'Light of this node at 1, light with which the take was made at 0'),
    ('Sun Direction', 'Vector', (0.0, 0.0, 1.0), -1.0, 1.0, 'Towards the sun, in the world'),
    ('Sun Color', 'Color', (1.0, 1.0, 1.0, 1.0), None, None, 'Color of the sun'),
    ('Sun Strength', 'Float', 0.0, 0.0, 1000.0, 'Strength of the sun, as of a sun lamp'),
    ('Sky Color', 'Color', (0.0, 0.0, 0.0, 1.0), None, None, 'Color and brightness of the sky, as of the world'),
    ('Albedo', 'Color', (1.0, 1.0, 1.0, 1.0), None, None, 'Multiplies the color of the matter, not of its glow'),
    ('Heat Exposure', 'Float', 0.0, -10.0, 10.0, 'Brightness of what glows, in stops'),
    ('Temperature', 'Float', HOTTEST, 1000.0, 12000.0, 'Temperature of what glows, in kelvin where the heat is 1'),
)


def light_inputs(light) -> dict[str, object]:
    """The values of INPUTS that are a shot.Light."""
    strength = max(light.sun_colour)
    colour = tuple(each / strength for each in light.sun_colour) if strength > 0 else (1.0, 1.0, 1.0)
    return {'Sun Direction': tuple(light.sun_direction), 'Sun Color': (*colour, 1.0), 'Sun Strength': strength,
            'Sky Color': (*light.sky_colour, 1.0)}


def give_light(node, take) -> bool:
    """Give the node the light of the take, unless the artist has given it another. Is that one light of several?"""
    if not all(np.allclose(node.inputs[name].default_value, value, rtol=1e-6)
               for name, value in node.get(LIT, {}).items()):
        return False
    lights = list(dict.fromkeys(take.plates.light(frame) for frame in made_frames(take)))
    given = {**light_inputs(lights[0]), 'Relight': float(len(lights) == 1 and take.has_textures)}
    for name, value in given.items():
        node.inputs[name].default_value = value
    node[LIT] = given
    return len(lights) > 1


def in_card(tree, x: float, y: float, direction, right, up, towards):
    """A direction of the world along the card's axes."""
    direction = vector(tree, 'NORMALIZE', x, y, direction)
    along = [vector(tree, 'DOT_PRODUCT', x + 180, y - 160 * row, direction, axis)
             for row, axis in enumerate((right, up, towards))]
    return combined(tree, x + 360, y, *along, label='Sun in the Card')


def lit(tree, x: float, y: float, lights, fill, sun_in_card, given, albedo):
    """The premultiplied colour of the matter. `lights` (right, left, above) and `fill` (below, front, back) are maps,
    `given` the sockets called as in INPUTS."""
    to_it = vector(tree, 'MAXIMUM', x, y, sun_in_card, (0.0, 0.0, 0.0))
    from_it = vector(tree, 'MAXIMUM', x, y - 200, vector(tree, 'SCALE', x - 180, y - 200, sun_in_card, -1.0),
                     (0.0, 0.0, 0.0))
    right, above, front = parts(tree, x + 360, y, vector(tree, 'MULTIPLY', x + 180, y, to_it, to_it))
    left, below, back = parts(tree, x + 360, y - 200, vector(tree, 'MULTIPLY', x + 180, y - 200, from_it, from_it))
    sun = _weighed(tree, x + 540, y, lights, fill, combined(tree, x + 450, y, right, left, above),
                   combined(tree, x + 450, y - 200, below, front, back))
    sky = _weighed(tree, x + 540, y - 400, lights, fill, tuple(SKY_WEIGHTS[:3].tolist()),
                   tuple(SKY_WEIGHTS[3:].tolist()))
    strength = math(tree, 'MULTIPLY', x + 720, y + 160, given['Sun Strength'], 1 / maths.pi)
    sun = vector(tree, 'SCALE', x + 900, y, given['Sun Color'], math(tree, 'MULTIPLY', x + 900, y + 160, sun, strength))
    sky = vector(tree, 'SCALE', x + 900, y - 200, given['Sky Color'], sky)
    matter = vector(tree, 'MULTIPLY', x + 900, y - 400, given['Albedo'], albedo)
    return vector(tree, 'MULTIPLY', x + 1260, y, vector(tree, 'ADD', x + 1080, y, sun, sky), matter, label='Lit')


def _weighed(tree, x: float, y: float, lights, fill, first, second):
    return math(tree, 'ADD', x + 180, y, vector(tree, 'DOT_PRODUCT', x, y, lights, first),
                vector(tree, 'DOT_PRODUCT', x, y - 160, fill, second))


def glow(tree, x: float, y: float, heat, exposure, temperature):
    """The light of what is hot."""
    power = math(tree, 'MULTIPLY', x, y + 160, math(tree, 'POWER', x - 180, y + 160, heat, GLOW_POWER),
                 math(tree, 'POWER', x - 180, y + 320, 2.0, exposure))
    bright = math(tree, 'MULTIPLY', x + 180, y + 160, power, GLOW)
    return vector(tree, 'SCALE', x + 720, y, _hot_colour(tree, x, y, heat, temperature), bright, label='Glow')


def changed_glow(tree, x: float, y: float, made, heat, exposure, temperature):
    """A glow as it was made, `exposure` stops brighter, and in the colour of another temperature."""
    ratio = vector(tree, 'DIVIDE', x + 720, y, _hot_colour(tree, x, y, heat, temperature),
                   _hot_colour(tree, x, y - 300, heat, float(HOTTEST)))
    gain = math(tree, 'POWER', x + 720, y + 160, 2.0, exposure)
    return vector(tree, 'MULTIPLY', x + 1080, y, made, vector(tree, 'SCALE', x + 900, y, ratio, gain), label='Glow')


def _hot_colour(tree, x: float, y: float, heat, temperature):
    """The colour of a blackbody that is hotter the more heat, its red about 1."""
    above = math(tree, 'SUBTRACT', x, y, temperature, COLDEST)
    root = math(tree, 'POWER', x, y - 160, heat, HEAT_POWER)
    body = add(tree, 'ShaderNodeBlackbody', x + 360, y)
    tree.links.new(math(tree, 'MULTIPLY_ADD', x + 180, y, root, above, COLDEST), body.inputs['Temperature'])
    red = parts(tree, x + 450, y - 160, body.outputs[0])[0]
    colour = vector(tree, 'SCALE', x + 540, y, body.outputs[0], math(tree, 'DIVIDE', x + 540, y - 160, 1.0, red))
    return vector(tree, 'ADD', x + 630, y, colour, (DARK, DARK, DARK))
