"""Two takes of a verb in one picture: the one left of a wipe and the other right of it, or one of them alone.

The node in the artist's tree keeps its place, its links and its values. While takes are compared it shows another
group, which has the inputs of the takes' group and a few more, and inside it that group twice. See
docs/decisions/0023.
"""

from __future__ import annotations

import bpy

from ...inference.errors import DeliverError
from ...inference.model import Makes
from .. import compat
from . import compositor
from .cast import alpha_of
from .nodes import add, math, named, new_input, parts, vector
from .picture_group import laid_over
from .sequence import COMPARES, MAKES, SHOT, TIMING, made_frames, remove_unused, timings
from .tree import PASS_ON, find_nodes, group_of

BOTH, FIRST, OTHER = range(3)              # what the input Show says
# name, socket type, default, minimum, maximum, description
INPUTS = (
    ('Wipe', 'Float', 0.5, 0.0, 1.0, 'Where the edge stands, from the left: left of it the take shows, right of it the '
                                     'other'),
    ('Other Take', 'Int', 0, 0, 9999, 'Number of the take to compare with, 0 for the picture without one'),
    ('Show', 'Int', BOTH, BOTH, OTHER, 'Both with the wipe at 0, the take alone at 1, the other alone at 2'),
)


def start(scene, take, other) -> str:
    """Show `take` beside `other`, of the same verb; deliver what is not in the compositor yet. Says what is shown."""
    compositor.check(scene)
    if take.makes is not other.makes:
        raise DeliverError(f'Take {take.number} is a {take.makes} and take {other.number} a {other.makes}.',
                           'Compare takes of one verb.')
    for each in (take, other):                                # nothing is changed for a take without frames
        made_frames(each)
    if not find_nodes(scene, take.shot.name, take.makes):
        compositor.deliver(scene, take)
    node = chosen_node(scene, take.shot.name, take.makes)
    group = group_of(node)
    for each in (take, other):
        if each.uuid not in timings(group):
            compositor.update(group, each)
    if not is_comparing(node):
        node.node_tree = _new_comparison(group)
    for name, value in (('Take', take.number), ('Other Take', other.number), ('Show', BOTH)):
        node.inputs[name].default_value = value
    return f'Take {take.number} is left of the wipe, take {other.number} right of it. Renders show both.'


def stop(node) -> str:
    """Let the node show its take alone, as it did before."""
    if not is_comparing(node):
        raise DeliverError('No takes are compared here.', 'There is nothing to end.')
    comparison, group = node.node_tree, group_of(node)
    for name, *_ in INPUTS:
        _remove_curves(node.id_data, node.inputs[name].path_from_id('default_value'))
    node.node_tree = group
    remove_unused([comparison])
    return f'Take {node.inputs["Take"].default_value} shows alone.'


def _remove_curves(tree, path: str) -> None:
    """Remove keys and driver of a property that goes."""
    tree.driver_remove(path)
    animation = tree.animation_data
    if animation is not None and animation.action is not None:
        bags = [strip.channelbag(animation.action_slot) for layer in animation.action.layers for strip in layer.strips]
        for bag in filter(None, bags):
            for curve in [curve for curve in bag.fcurves if curve.data_path == path]:
                bag.fcurves.remove(curve)


def is_comparing(node) -> bool:
    return COMPARES in node.node_tree


def chosen_node(scene, shot: str, makes: Makes):
    """The node on which takes of the verb are compared, None where there is none: of several the one at which two are
    compared, or that the artist made active."""
    nodes = find_nodes(scene, shot, makes)
    return next(iter(sorted(nodes, key=lambda node: (not is_comparing(node), node != node.id_data.nodes.active))), None)


# --- The group ------------------------------------------------------------------------------------------------


def _new_comparison(group) -> bpy.types.NodeTree:
    """A group with the sockets of the takes' group in their places, so that links, values and keys stay on them."""
    tree = group.copy()
    tree.animation_data_clear()         # first: a node that goes takes its curves out of the action, which both have
    tree.nodes.clear()
    for key in {TIMING, PASS_ON}.intersection(tree.keys()):
        del tree[key]
    tree.name = group.name.replace('Second Unit', 'Second Unit Compare', 1)
    tree[SHOT], tree[MAKES], tree[COMPARES] = group[SHOT], group[MAKES], group
    panel = tree.interface.new_panel('Compare')
    for given in INPUTS:
        new_input(tree, *given, panel)
    _build(tree, group)
    return tree


def _build(tree, group) -> None:
    given = add(tree, 'NodeGroupInput', 0, 0).outputs
    result = add(tree, 'NodeGroupOutput', 2100, 0).inputs
    one, other = (_side(tree, group, given, y, number) for y, number in ((300, 'Take'), (-500, 'Other Take')))
    right = _right_of_the_edge(tree, 500, -1200, one['Image'], given)
    for socket in one:
        if socket.type == 'RGBA':
            end = laid_over(tree, 1100, 300, socket, _within(tree, 800, 300, other[socket.name], right), right)
        else:
            change = math(tree, 'SUBTRACT', 1100, -700, other[socket.name], socket)
            end = math(tree, 'MULTIPLY_ADD', 1300, -700, change, right, socket, label=socket.name)
        tree.links.new(end, named(result, socket.identifier))


def _side(tree, group, given, y: float, number: str):
    """The outputs of the takes' group with what the node is given, but the take of its input `number`."""
    node = add(tree, 'CompositorNodeGroup', 250, y)
    node.node_tree, node.width, node.label = group, 200, number
    for socket in node.inputs:
        tree.links.new(given[number] if socket.name == 'Take' else named(given, socket.identifier), socket)
    return node.outputs


def _right_of_the_edge(tree, x: float, y: float, image, given):
    """1 in the pixels that show the other take, else 0."""
    coordinates = add(tree, 'CompositorNodeImageCoordinates', x, y)
    tree.links.new(image, coordinates.inputs['Image'])
    across, _, _ = parts(tree, x + 180, y, coordinates.outputs['Normalized'])
    edge = given['Wipe']
    for row, (alone, past) in enumerate(((FIRST, 2.0), (OTHER, -2.0))):         # beyond the picture
        is_alone = math(tree, 'COMPARE', x, y - 200 - 200 * row, given['Show'], float(alone), 0.5)
        edge = math(tree, 'MULTIPLY_ADD', x + 180, y - 200 - 200 * row, is_alone, past, edge)
    return math(tree, 'GREATER_THAN', x + 360, y, across, edge, label='Right of the Edge')


def _within(tree, x: float, y: float, image, matte):
    """The image where the matte is 1, clear where it is 0, also where it is infinite: Blender divides by 0 to 0."""
    divisor = math(tree, 'DIVIDE', x - 180, y - 200, 1.0, matte, label='1 / Matte')
    node = add(tree, 'CompositorNodeSetAlpha', x + 180, y)
    compat.set_replace_mode(node)
    tree.links.new(vector(tree, 'DIVIDE', x, y, image, divisor), node.inputs['Image'])
    alpha = math(tree, 'DIVIDE', x, y - 200, alpha_of(tree, x - 180, y - 400, image), divisor)
    tree.links.new(alpha, node.inputs['Alpha'])
    return node.outputs[0]
