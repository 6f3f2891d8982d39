"""What the node groups of all verbs share: a branch of nodes for each take, and the chains that join the branches.

A chain ends at a reroute that has its role. A branch at its end passes on what arrived there before, unless its own
take shows: so of all takes in a group the chosen one shows, and where it has no frame none does.

Roles are ID properties on the nodes, so names, labels and places are the artist's to change.
"""

from __future__ import annotations

from collections.abc import Collection

import bpy

from ...inference.errors import DeliverError
from ...inference.model import Makes
from .. import compat
from .nodes import ROLE, add, connect, new_input
from .sequence import MAKES, SHOT, TAKE, Schedule, load_sequence, set_keys, show_files, show_unread


def new_tree(shot: str, makes: Makes, inputs: Collection[tuple], outputs: Collection[tuple]) -> bpy.types.NodeTree:
    """An empty group for the shot's takes of one verb. `inputs` as new_input has them; `outputs`: name, type and
    description."""
    verb = '' if makes is Makes.ELEMENT else f' {makes.capitalize()}'
    tree = bpy.data.node_groups.new(f'Second Unit {shot}{verb}', 'CompositorNodeTree')
    tree[SHOT], tree[MAKES] = shot, str(makes)
    for name, kind, description in outputs:
        tree.interface.new_socket(name, in_out='OUTPUT', socket_type=f'NodeSocket{kind}', description=description)
    for given in inputs:
        new_input(tree, *given)
    return tree


# --- Chains ---------------------------------------------------------------------------------------------------


def new_chain(tree, role: str, y: float):
    """The end of the takes' chain for `role`."""
    return add(tree, 'NodeReroute', 0, y, role).outputs[0]


def clear_chain(tree, role: str, y: float):
    """The end of a chain that is 0 and clear without a take, as no bare socket is. All such chains have one start."""
    clear, end = next(iter(find(tree, 'clear')), None), new_chain(tree, role, y)
    if clear is None:
        clear = add(tree, 'CompositorNodeRGB', -280, y, 'clear')
        clear.outputs[0].default_value = (0.0, 0.0, 0.0, 0.0)
    tree.links.new(clear.outputs[0], end.node.inputs[0])
    return end


def fitted(tree, end, y: float, fit: bool, nearest: bool = False):
    """The end of a chain, stretched to the render's size."""
    scale = add(tree, 'CompositorNodeScale', 100, y)
    compat.set_render_size(scale, nearest)
    scale.mute = not fit
    tree.links.new(end, scale.inputs['Image'])
    return scale.outputs[0]


def append(tree, role: str, before, end) -> None:
    """Put a branch at the end of the chain of `role`: what arrived there so far goes into the socket `before`."""
    reroute = next(iter(find(tree, role)), None)
    if reroute is None:
        raise DeliverError(f'The node group {tree.name} is of an older version or was changed inside: '
                           f'it has no place for {role}.', 'Take the group out and deliver again.')
    for link in reroute.inputs[0].links:
        tree.links.new(link.from_socket, before)
    tree.links.new(end, reroute.inputs[0])


def unless_shown(tree, x: float, y: float, shown, image, merged):
    """`merged` where a take shows, else the picture itself: past all nodes that could change a bit of it."""
    switch = add(tree, 'CompositorNodeSwitch', x, y)
    switch.label = 'Nothing to Show?'
    tree.links.new(shown, switch.inputs['Switch'])
    tree.links.new(image, switch.inputs['Off'])
    tree.links.new(merged, switch.inputs['On'])
    return switch.outputs[0]


# --- Branches -------------------------------------------------------------------------------------------------


def new_branch(tree, take, chain: str):
    """The nodes that every take has, joined to the chains `chain` (its colour) and 'shown'. Gives the value that is 1
    where the take shows.

    All but the image are values for the whole frame: a take not chosen costs no pixels.
    """
    frame = add(tree, 'NodeFrame', 0, 0)
    frame.label = f'Take {take.number}'
    image = add(tree, 'CompositorNodeImage', -1300, -2000 * len(find(tree, 'image')), 'image', take)
    image.parent = frame
    shown = within(tree, take, 'ShaderNodeValue', 0, -680, 'shown value', 'Has a Frame').outputs[0]
    number = within(tree, take, 'NodeGroupInput', 200, -220).outputs['Take']
    chosen = number_within(tree, take, 'COMPARE', 400, -220, number, float(take.number), 0.5, label='Is Chosen')
    on = number_within(tree, take, 'MULTIPLY', 580, -220, chosen, shown, label='Shows')
    select = within(tree, take, 'CompositorNodeSwitch', 800, 0, 'select')
    tree.links.new(on, select.inputs['Switch'])
    select.inputs['Off'].default_value = (0.0, 0.0, 0.0, 0.0)
    append(tree, chain, select.inputs['Off'], select.outputs[0])
    add_to_chain(tree, take, 'shown', 'ADD', 1000, 0, on)
    return on


def lead_up(tree, take, number: int) -> None:
    """Let the take show too where the one of that number is chosen, which goes on from it."""
    role = f'chosen-{number}'
    if find(tree, role, take.uuid):
        return
    shows = branch_node(tree, 'select', take).inputs['Switch'].links[0].from_node
    before = shows.inputs[0].links[0].from_socket
    y = -220 - 160 * sum(node.get(TAKE) == take.uuid and node.get(ROLE, '').startswith('chosen') for node in tree.nodes)
    given = within(tree, take, 'NodeGroupInput', 200, y - 160).outputs['Take']
    also = number_within(tree, take, 'COMPARE', 400, y - 160, given, float(number), 0.5, label='Goes On')
    either = number_within(tree, take, 'MAXIMUM', 480, y - 160, before, also, role=role, label='Is Chosen')
    tree.links.new(either, shows.inputs[0])


def add_to_chain(tree, take, role: str, operation: str, x: float, y: float, *operands) -> None:
    """Let the take's number join a chain of numbers: of the operation's operands the last is what arrived before."""
    end = number_within(tree, take, operation, x, y, *operands, 0.0, role=f'branch {role}', label=role.capitalize())
    append(tree, role, end.node.inputs[len(operands)], end)


def put_frames(tree, take, plan: Schedule, layers: Collection[str] = ('Combined',)):
    """Let the take's branch show its frames by the plan, and return its Image node. `layers`: what frames must have."""
    image = branch_node(tree, 'image', take)
    put_sequence(tree, take, image, 'frames', plan, take.shot.colour_space)
    if lacking := [name for name in layers if name not in image.outputs]:
        raise DeliverError(f'The frames of take {take.number} have no layer {" and no ".join(lacking)}.',
                           'Make the take again.')
    tree.links.new(image.outputs['Combined'], branch_node(tree, 'select', take).inputs['On'])
    show(tree, take, 'shown value', plan)
    return image


def put_sequence(tree, take, node, folder: str, plan: Schedule, colour_space: str) -> None:
    """Let an Image node show the take's files in `folder` by the plan."""
    image = load_sequence(take, folder, next(n for n in plan.files if n is not None), colour_space)
    if node.image != image:
        show_unread(node, image)
    show_files(node, tree, node.path_from_id(), plan)


def show(tree, take, role: str, plan: Schedule) -> None:
    """Key the take's value of that role: 1 where the plan has a file, else 0."""
    socket = branch_node(tree, role, take).outputs[0]
    set_keys(tree, socket.path_from_id('default_value'), plan.shown())


def within(tree, take, kind: str, x: float, y: float, role: str = '', label: str = ''):
    """A new node in the frame of the take's branch; `x` and `y` count from its Image node."""
    image = branch_node(tree, 'image', take)
    node = add(tree, kind, image.location.x + x, image.location.y + y, role, take)
    node.parent, node.label = image.parent, label
    return node


def number_within(tree, take, operation: str, x: float, y: float, *operands, role: str = '', label: str = ''):
    node = within(tree, take, 'ShaderNodeMath', x, y, role, label)
    node.operation = operation
    connect(tree, node, operands)
    return node.outputs[0]


def find(tree, role: str, uuid: str = '') -> list:
    return [node for node in tree.nodes if node.get(ROLE) == role and uuid in ('', node.get(TAKE))]


def branch_node(tree, role: str, take):
    found = find(tree, role, take.uuid)
    if not found:
        raise DeliverError(
            f'The node group {tree.name} was changed inside: the {role} of take {take.number} is gone.',
            'Take the group out and deliver again, or deliver before you edit its inside.')
    return found[0]
