"""A take as a comp of Nuke: what the compositor's node group does with it, in stock nodes.

    Read plate   --> Combined, Depth --> working space --> |
    Read element --> Combined, Depth --> working space --> | Group: visible by depth, held out, grade --> over

An element merges by depth as in addon/deliver/element_group.py, and its debris by its own, with their light as it was
made: shadow, glow and relight are Blender's. Looks and patches lie over the picture as in picture_group.py. Nuke calls
the channel Combined.R of our files Combined.red, and converts only red, green and blue; so files are read raw, and a
matrix of this script brings them to the working space.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from .colour import WORKING_SPACES
from .errors import DeliverError
from .files import frames_in
from .model import Makes
from .nuke_script import Node, Tcl, Value, expression, expressions, text

if TYPE_CHECKING:
    from .take import Take

LAYER = 'second_unit'
CHANNELS = ('behind', 'matte', 'held', 'mask')
SOFTNESS = 0.06                       # of the card's height, as Deliver sets it in Blender
COLOURS = 'rgb'
SLIDER, COLOUR = 7, 18                # types of knobs


class Config(NamedTuple):
    """A colour configuration of Nuke: how Root asks for it, its working space, and its names of ours."""

    root: Mapping[str, Value]
    space: str
    names: Mapping[str, str]


CONFIGS = {
    'nuke-default': Config({'colorManagement': 'Nuke', 'workingSpaceLUT': 'linear'}, 'Linear Rec.709',
                           {'Linear Rec.709': 'linear'}),
    'aces': Config({'colorManagement': 'OCIO', 'OCIO_config': 'aces_1.2', 'workingSpaceLUT': 'ACES - ACEScg'}, 'ACEScg',
                   {'ACEScg': 'ACES - ACEScg', 'Linear Rec.709': 'Utility - Linear - Rec.709',
                    'Linear Rec.2020': 'Utility - Linear - Rec.2020'}),
}

# type, name, label, tooltip, range, value: as the sockets of Blender's groups
STRENGTH = (SLIDER, 'strength', 'Strength', 'Opacity of the element', (0, 1), 1.0)
EXPOSURE = (SLIDER, 'exposure', 'Exposure', 'Brightness, in stops', (-10, 10), 0.0)
TINT = (COLOUR, 'tint', 'Tint', 'Multiplies the colour of the element', (0, 4), (1.0, 1.0, 1.0))
HOLDOUT = (SLIDER, 'holdout', 'Holdout', 'How far what stands nearer hides the element', (0, 1), 1.0)
SOFT = (SLIDER, 'softness', 'Depth Softness', 'Depth over which the element fades in front of a surface', (0.0001, 10),
        0.5)
RENDERED = (SLIDER, 'rendered', 'Rendered Holdout',
            'Use the rendered holdout, where there is one, in place of the depth', (0, 1), 1.0)
DEBRIS = (SLIDER, 'debris', 'Debris', 'How much of the debris shows: 0 leaves it out', (0, 1), 1.0)
ALBEDO = (COLOUR, 'debris_albedo', 'Debris Albedo', 'Multiplies the color of the debris', (0, 4), (1.0, 1.0, 1.0))
RGBA = ('red', 'green', 'blue', 'alpha')
# What a script of ours declares, because Nuke does not have it by itself; the second of takes with debris alone.
LAYERS = {'Combined': RGBA, 'Depth': ('Z',), LAYER: CHANNELS}
DEBRIS_LAYERS = {'Element': RGBA, 'Debris': RGBA, 'DebrisHides': ('V',), 'DebrisDepth': ('Z',)}


def script(take: Take, config: str) -> str:
    """The take as a script that lies in its folder. Raises DeliverError for frames that Nuke cannot number."""
    made = sorted(set(take.shot.frames) - set(take.missing()))
    if not made:
        raise DeliverError(f'Take {take.number} has no frames yet.', 'Wait until the first one is made.')
    if made[0] < 0:
        raise DeliverError(f'Take {take.number} has frames before 0, for which Nuke has no names.',
                           'Move the shot to later frames.')
    plates = os.path.relpath(take.plates_folder, take.folder).replace(os.sep, '/')
    read = _read(take, config, 'Picture', plates, -200)
    picture = [read, *_prepared(take, config, 'Picture', read, ('Combined', 'Depth'))]
    read = _read(take, config, take.makes.capitalize(), 'frames', 0)
    if take.makes is Makes.ELEMENT:
        has = take.has_debris
        made_of = [read, *_prepared(take, config, 'Element', read, ('Element' if has else 'Combined', 'Depth'))]
        debris = _prepared(take, config, 'Debris', read, ('Debris', 'DebrisDepth'), 100) if has else []
        held = _held(take)
        group = _element_group(take, picture[-1], made_of[-1], held, debris[-1] if has else None)
        others = [*debris, *([held] if held else [])]
    else:
        has, made_of, others = False, [read, *_prepared(take, config, take.makes.capitalize(), read, ('Combined',))], []
        group = _picture_group(take, picture[-1], made_of[-1])
    nodes = [_root(take, config, made), _note(take), *picture, *made_of, *others, group]
    return text(nodes, LAYERS | (DEBRIS_LAYERS if has else {}),
                ['Written by Second Unit anew whenever the take is delivered: save your own work under another name.'])


def _root(take: Take, config: str, made: list[int]) -> Node:
    shot = take.shot
    size = f'{shot.width} {shot.height} 0 0 {shot.width} {shot.height} {shot.pixel_aspect:g} second_unit'
    return Node('Root', 'root', {
        'frame': made[0], 'first_frame': shot.frames.first, 'last_frame': shot.frames.last, 'lock_range': True,
        'format': size, 'fps': shot.fps, **CONFIGS[config].root})


def _note(take: Take) -> Node:
    """What the take's record says, for people."""
    recipe = take.recipe
    said = {'Second Unit': f'take {take.number} of {take.shot.name}', 'Made by': recipe.model, 'Seed': recipe.seed,
            'Status': take.status or 'draft', 'Colour': take.shot.colour_space, **take.provenance, 'Take': take.uuid}
    label = '\n'.join(f'{name}: {value}' for name, value in said.items())
    return Node('StickyNote', 'Record', {'label': label, 'note_font_size': 14}, x=200, y=-300)


def _read(take: Take, config: str, name: str, folder: str, x: int) -> Node:
    shot = take.shot
    return Node('Read', f'Read{name}', {
        'file_type': 'exr', 'file': f'[file dirname [value root.name]]/{folder}/%04d.exr',
        'first': shot.frames.first, 'last': shot.frames.last, 'origfirst': shot.frames.first,
        'origlast': shot.frames.last, 'before': 'black', 'after': 'black', 'on_error': 'black',
        'colorspace': CONFIGS[config].names.get(shot.colour_space, 'linear' if config == 'nuke-default' else 'raw'),
        'premultiplied': True, 'raw': True}, x=x, y=-300)


def _prepared(take: Take, config: str, name: str, read: Node, layers: tuple[str, ...], beside: int = 0) -> list[Node]:
    """A sequence with the picture of the first of its layers in red, green, blue and alpha, in the working space, and
    the depth of the second, if one is named, in depth.Z."""
    picture, *depths = layers
    x = read.x + beside
    nodes = [_copied(f'{name}Colour', read, read, [
        (f'{picture}.{channel}', f'rgba.{channel}') for channel in RGBA], x, -200)]
    for depth in depths:
        nodes.append(_copied(f'{name}Depth', nodes[-1], nodes[-1], [(f'{depth}.Z', 'depth.Z')], x, -150))
    matrix = matrix_between(take.shot.colour_space, CONFIGS[config].space)
    rows = ' '.join('{' + ' '.join(f'{each:.9g}' for each in row) + '}' for row in matrix)
    nodes.append(Node('ColorMatrix', f'{name}WorkingSpace', {'channels': COLOURS, 'matrix': Tcl(f'{{{rows}}}')},
                      (nodes[-1],), x=x, y=-100))
    return nodes


def _held(take: Take) -> Node | None:
    """The rendered holdout, if there is one: how much of the element is seen."""
    if not frames_in(take.folder / 'holdout', '.exr'):
        return None
    frames = take.shot.frames
    return Node('Read', 'ReadHoldout', {
        'file_type': 'exr', 'file': '[file dirname [value root.name]]/holdout/%04d.exr', 'first': frames.first,
        'last': frames.last, 'origfirst': frames.first, 'origlast': frames.last, 'on_error': 'black', 'raw': True},
        x=200, y=-200)


def _copied(name: str, into: Node | None, source: Node | None, channels: list[tuple[str, str]], x: int, y: int) -> Node:
    """Channels of one stream into another one: Nuke's Copy reads what it copies at its second input."""
    knobs: dict[str, Value] = {}
    for index, (there, here) in enumerate(channels):
        knobs |= {f'from{index}': Tcl(there), f'to{index}': Tcl(here)}
    return Node('Copy', name, knobs, (into, source), x=x, y=y)


def matrix_between(space: str, other: str) -> np.ndarray:
    """3x3, from linear colours of one working space to those of another, the white points adapted (Bradford).

    The identity where Second Unit knows nothing of a space, which a studio's own config has named.
    """
    if space == other or space not in WORKING_SPACES or other not in WORKING_SPACES:
        return np.eye(3)
    (there, white), (here, other_white) = (_to_xyz(WORKING_SPACES[name][1]) for name in (space, other))
    cone = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
    adapted = np.linalg.inv(cone) @ np.diag((cone @ other_white) / (cone @ white)) @ cone
    return np.linalg.inv(here) @ adapted @ there


def _to_xyz(chromaticities: tuple[float, ...]) -> tuple[np.ndarray, np.ndarray]:
    red, green, blue, white = (np.array([x / y, 1.0, (1 - x - y) / y]) for x, y in zip(
        chromaticities[::2], chromaticities[1::2]))
    primaries = np.stack([red, green, blue], axis=1)
    return primaries * np.linalg.solve(primaries, white), white


# --- Groups -------------------------------------------------------------------------------------------------------


def _inputs(*names: str) -> list[Node]:
    return [Node('Input', name, {'number': index}, x=200 * index, y=-400) for index, name in enumerate(names)]


def _element_group(take: Take, picture: Node, element: Node, held: Node | None, debris: Node | None) -> Node:
    """The merge of element_group.py. The names of its nodes are the labels there."""
    image, given, matte, holdout, *chunks = inputs = _inputs(
        'Image', 'Element', 'Matte', 'RenderedHoldout', *(['Debris'] if debris else []))
    around, rest = (image, matte, holdout, int(held is not None)), []
    if debris:
        rest = [_multiplied('NotHiddenbyDebris', given, '1-DebrisHides.V*parent.debris', -340)]
    nodes = [*rest, *_masked('', [given, *rest][-1], around)]
    last = nodes[-1]
    for each in chunks:
        shown = _tinted(Node('Multiply', 'DebrisShown', {'channels': 'rgba', 'value': expression('parent.debris')},
                             (each,), x=400, y=-380), -340, 'DebrisAlbedo', ALBEDO, 400)
        chain = [shown.inputs[0], shown, *_masked('Debris', shown, around, 400)]
        last = Node('Merge2', 'WithDebris', {'operation': 'plus'}, (last, chain[-1]), y=130)
        nodes += [*chain, last]
    over = Node('Merge2', 'Over', {'operation': 'over'}, (image, last), y=160)
    softness = SOFTNESS * take.card.height if take.card else SOFT[-1]
    own = (STRENGTH, EXPOSURE, TINT, HOLDOUT, (*SOFT[:-1], softness), RENDERED, *((DEBRIS, ALBEDO) if debris else ()))
    given_by = picture, element, None, held, *([debris] if debris else [])
    return Node('Group', f'SecondUnitTake{take.number}', {}, given_by, (*inputs, *nodes, over, _output(over)), own,
                x=-200, y=0)


def _masked(of: str, given: Node, around: tuple[Node, Node, Node, int], x: int = 0) -> list[Node]:
    """What is seen of what lies at its own depth, graded. `of` begins the names of its nodes; `around`: the picture,
    the matte, the holdout, and whether there is one."""
    image, matte, holdout, has = around
    behind = _copied(f'{of}PictureDepth', given, image, [('depth.Z', f'{LAYER}.behind')], x, -300)
    outside = _copied(f'{of}MatteAlpha', behind, matte, [('rgba.alpha', f'{LAYER}.matte')], x, -260)
    seen = _copied(f'{of}HoldoutRed', outside, holdout, [('rgba.red', f'{LAYER}.held')], x, -220)
    steps = [('Gap', f'({LAYER}.behind-depth.Z)/parent.softness'),
             ('VisiblebyDepth', f'clamp({LAYER}.mask+0.5,0,1)'),
             ('Visible', f'({LAYER}.held-{LAYER}.mask)*({has}*parent.rendered)+{LAYER}.mask'),
             ('HeldOut', f'(1-{LAYER}.mask)*parent.holdout'),
             ('Mask', f'(1-{LAYER}.mask)*parent.strength*clamp(1-{LAYER}.matte,0,1)')]
    chain = [behind, outside, seen]
    for row, (name, words) in enumerate(steps):
        chain.append(_computed(f'{of}{name}', chain[-1], {f'{LAYER}.mask': words}, -180 + 40 * row, x))
    chain.append(_exposed(chain[-1], 20, f'{of}Exposure', x))
    chain.append(_tinted(chain[-1], 60, f'{of}Tint', TINT, x))
    return [*chain, _multiplied(f'{of}Masked', chain[-1], f'{LAYER}.mask', 100, x)]


def _picture_group(take: Take, picture: Node, made: Node) -> Node:
    """A look or a patch, laid over the picture as in picture_group.py."""
    image, given = inputs = _inputs('Image', take.makes.capitalize())
    own, chain = [STRENGTH], [given]
    if take.makes is Makes.LOOK:
        own.append(EXPOSURE)
        chain.append(_exposed(given, 20))
    strong = Node('Multiply', 'Strong', {'channels': 'rgba', 'value': expression('parent.strength')}, (chain[-1],),
                  y=60)
    if take.makes is Makes.LOOK:              # which replaces the picture, whatever its own alpha is
        rest = Node('Multiply', 'RestoftheImage', {'channels': 'rgba', 'value': expression('1-parent.strength')},
                    (image,), x=-100, y=100)
        last = Node('Merge2', 'LaidOver', {'operation': 'plus'}, (rest, strong), y=160)
        chain += [strong, rest, last]
    else:
        last = Node('Merge2', 'LaidOver', {'operation': 'over'}, (image, strong), y=160)
        chain += [strong, last]
    inside = (*inputs, *chain[1:], _output(last))
    return Node('Group', f'SecondUnitTake{take.number}', {}, (picture, made), inside, tuple(own), x=-200, y=0)


def _computed(name: str, source: Node, channels: Mapping[str, str], y: int, x: int = 0) -> Node:
    knobs: dict[str, Value] = {}
    for index, (channel, words) in enumerate(channels.items()):
        knobs |= {f'channel{index}': Tcl(channel), f'expr{index}': words}
    return Node('Expression', name, knobs, (source,), x=x, y=y)


def _multiplied(name: str, source: Node, words: str, y: int, x: int = 0) -> Node:
    """Colour and alpha, by what is another number for each pixel."""
    return _computed(name, source, {f'rgba.{channel}': f'{letter}*({words})' for channel, letter in zip(RGBA, 'rgba')},
                     y, x)


def _exposed(source: Node, y: int, name: str = 'Exposure', x: int = 0) -> Node:
    return Node('Multiply', name, {'channels': COLOURS, 'value': expression('pow(2,parent.exposure)')}, (source,), x=x,
                y=y)


def _tinted(source: Node, y: int, name: str, knob: tuple, x: int = 0) -> Node:
    return Node('Multiply', name, {'channels': COLOURS, 'value': expressions(
        [f'parent.{knob[1]}.{letter}' for letter in 'rgb'] + ['1'])}, (source,), x=x, y=y)


def _output(last: Node) -> Node:
    return Node('Output', 'Output1', {}, (last,), y=220)
