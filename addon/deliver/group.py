"""The node group that merges a shot's takes into the picture: one branch for each take, one merge for all.

    take branches --> element, depth, held, has --> fit to the render --> grade --> mask --> over the Image

Roles are ID properties on the nodes, so names, labels and places are the artist's to change.
"""

from __future__ import annotations

import bpy

from ...inference.errors import DeliverError
from .. import compat
from .sequence import SHOT, TAKE, Schedule, load_sequence, set_keys, show_files

ROLE = 'second_unit_role'          # on nodes inside
FAR = 1e10                         # depth where nothing was hit, as Cycles writes it

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
OUTPUTS = (('Image', 'Color', 'The picture with the element'), ('Element Matte', 'Float', 'Alpha of what was added'))
FACTORS = ('Matte', 'Strength', 'Holdout', 'Rendered Holdout')


def new_group(shot: str, fit: bool) -> bpy.types.NodeTree:
    """A group without takes. `fit`: stretch the element to the render's size, as a render percentage asks."""
    tree = bpy.data.node_groups.new(f'Second Unit {shot}', 'CompositorNodeTree')
    tree[SHOT] = shot
    for name, kind, description in OUTPUTS:
        tree.interface.new_socket(name, in_out='OUTPUT', socket_type=f'NodeSocket{kind}', description=description)
    for name, kind, default, low, high, description in INPUTS:
        socket = tree.interface.new_socket(
            name, in_out='INPUT', socket_type=f'NodeSocket{kind}', description=description)
        if name in FACTORS:
            socket.subtype = 'FACTOR'
        if low is not None:
            socket.min_value, socket.max_value = low, high
        socket.default_value = default
    _build_merge(tree, fit)
    return tree


def _build_merge(tree, fit: bool) -> None:
    given = _node(tree, 'NodeGroupInput', 100, 460).outputs
    result = _node(tree, 'NodeGroupOutput', 2060, 0).inputs
    element, depth, held = (_fitted(tree, role, -260 * row, fit)
                            for row, role in enumerate(('element', 'depth', 'held')))
    has, shown = (_node(tree, 'NodeReroute', 0, y, role).outputs[0] for y, role in ((-780, 'has'), (460, 'shown')))

    # Visible by depth: half where the surfaces meet, all or nothing half the softness away.
    gap = _math(tree, 'SUBTRACT', 400, -260, given['Depth'], depth)
    gap = _math(tree, 'DIVIDE', 580, -260, gap, given['Depth Softness'])
    by_depth = _math(tree, 'ADD', 760, -260, gap, 0.5, clamp=True, label='Visible by Depth')
    rendered = _math(tree, 'MULTIPLY', 760, -700, has, given['Rendered Holdout'], label='Use Rendered')
    change = _math(tree, 'SUBTRACT', 760, -480, held, by_depth)
    visible = _math(tree, 'MULTIPLY_ADD', 940, -260, change, rendered, by_depth, label='Visible')
    hidden = _math(tree, 'SUBTRACT', 1120, -260, 1.0, visible)
    hidden = _math(tree, 'MULTIPLY', 1120, -480, hidden, given['Holdout'], label='Held Out')
    outside = _math(tree, 'SUBTRACT', 1120, -700, 1.0, given['Matte'], clamp=True, label='Outside the Matte')
    mask = _math(tree, 'SUBTRACT', 1300, -260, 1.0, hidden)
    mask = _math(tree, 'MULTIPLY', 1300, -480, mask, given['Strength'])
    mask = _math(tree, 'MULTIPLY', 1300, -700, mask, outside, label='Mask')

    # Gain on premultiplied colour is linear, so exposure and tint need no division by alpha.
    exposure = _node(tree, 'CompositorNodeExposure', 760, 0)
    tree.links.new(element, exposure.inputs['Image'])
    tree.links.new(given['Exposure'], exposure.inputs['Exposure'])
    tint = _node(tree, 'ShaderNodeMix', 1120, 0)
    tint.data_type, tint.blend_type, tint.label = 'RGBA', 'MULTIPLY', 'Tint'
    tint.inputs['Factor'].default_value = 1.0
    tree.links.new(exposure.outputs[0], _socket(tint.inputs, 'A_Color'))
    tree.links.new(given['Tint'], _socket(tint.inputs, 'B_Color'))
    masked = _node(tree, 'CompositorNodeSetAlpha', 1480, 0)
    compat.set_mask_mode(masked)
    tree.links.new(_socket(tint.outputs, 'Result_Color'), masked.inputs['Image'])
    tree.links.new(mask, masked.inputs['Alpha'])
    over = _node(tree, 'CompositorNodeAlphaOver', 1660, 220)
    background, foreground = compat.over_inputs(over)
    tree.links.new(given['Image'], background)
    tree.links.new(masked.outputs[0], foreground)

    # Alpha Over turns infinite values into NaN; with nothing to show, the picture goes around it.
    switch = _node(tree, 'CompositorNodeSwitch', 1860, 460)
    switch.label = 'Nothing to Show?'
    tree.links.new(shown, switch.inputs['Switch'])
    tree.links.new(given['Image'], switch.inputs['Off'])
    tree.links.new(over.outputs[0], switch.inputs['On'])
    tree.links.new(switch.outputs[0], result['Image'])
    matte = _node(tree, 'CompositorNodeSeparateColor', 1860, -100)
    tree.links.new(masked.outputs[0], matte.inputs[0])
    tree.links.new(matte.outputs['Alpha'], result['Element Matte'])


def _fitted(tree, role: str, y: int, fit: bool):
    """The end of the takes' chain for `role`, stretched to the render's size."""
    end = _node(tree, 'NodeReroute', 0, y, role)
    scale = _node(tree, 'CompositorNodeScale', 100, y)
    compat.set_render_size(scale, nearest=role == 'depth')
    scale.mute = not fit
    tree.links.new(end.outputs[0], scale.inputs['Image'])
    return scale.outputs[0]


# --- Takes ----------------------------------------------------------------------------------------------------


def put_take(tree, take, plan: Schedule, held: Schedule | None) -> None:
    """Add the take's branch, or bring it up to date. `held`: the frames that have a rendered holdout."""
    if not _find(tree, 'image', take.uuid):
        _build_branch(tree, take)
    image = _branch_node(tree, 'image', take)
    image.image = load_sequence(take, 'frames', next(n for n in plan.files if n is not None), take.shot.colour_space)
    if not {'Combined', 'Depth'} <= set(image.outputs.keys()):
        raise DeliverError(f'The frames of take {take.number} have no colour with depth.', 'Make the take again.')
    tree.links.new(image.outputs['Combined'], _branch_node(tree, 'select', take).inputs['On'])
    tree.links.new(image.outputs['Depth'], _branch_node(tree, 'branch depth', take).inputs[0])
    show_files(image, tree, image.path_from_id(), plan)
    _show(tree, take, 'shown value', plan)
    if held is not None:
        _put_holdout(tree, take, held)


def _put_holdout(tree, take, held: Schedule) -> None:
    image = next(iter(_find(tree, 'holdout image', take.uuid)), None)
    if image is None:
        above = _branch_node(tree, 'image', take)
        image = _node(tree, 'CompositorNodeImage', above.location.x, above.location.y - 360, 'holdout image', take)
        image.parent = above.parent
    image.image = load_sequence(take, 'holdout', next(n for n in held.files if n is not None), 'Non-Color')
    tree.links.new(image.outputs[0], _branch_node(tree, 'branch held', take).inputs[0])
    show_files(image, tree, image.path_from_id(), held)
    _show(tree, take, 'held value', held)


def _show(tree, take, role: str, plan: Schedule) -> None:
    socket = _branch_node(tree, role, take).outputs[0]
    set_keys(tree, socket.path_from_id('default_value'), plan.shown())


def _build_branch(tree, take) -> None:
    """The nodes of one take. All but the images are values for the whole frame: a take not chosen costs no pixels."""
    top = -1000 * len(_find(tree, 'image'))
    frame = _node(tree, 'NodeFrame', 0, 0)
    frame.label = f'Take {take.number}'

    def node(kind, x, y, role='', label=''):
        made = _node(tree, kind, x, top + y, role, take)
        made.parent, made.label = frame, label
        return made

    def math(operation, x, y, *operands, role='', label=''):
        made = node('ShaderNodeMath', x, y, role, label)
        made.operation = operation
        _connect(tree, made, operands)
        return made.outputs[0]

    node('CompositorNodeImage', -1300, 0, 'image')
    shown = node('ShaderNodeValue', -1300, -680, 'shown value', 'Has a Frame').outputs[0]
    held_shown = node('ShaderNodeValue', -1300, -780, 'held value', 'Has a Holdout').outputs[0]
    number = node('NodeGroupInput', -1100, -220).outputs['Take']
    chosen = math('COMPARE', -900, -220, number, float(take.number), 0.5, label='Is Chosen')
    on = math('MULTIPLY', -720, -220, chosen, shown, label='Shows')
    held_on = math('MULTIPLY', -720, -420, on, held_shown, label='Holdout Shows')
    select = node('CompositorNodeSwitch', -500, 0, 'select')
    tree.links.new(on, select.inputs['Switch'])
    select.inputs['Off'].default_value = (0.0, 0.0, 0.0, 0.0)
    _append(tree, 'element', select.inputs['Off'], select.outputs[0])
    for role, operation, operands, x, y in (
            ('depth', 'MULTIPLY_ADD', (FAR, on, 0.0), -500, -160), ('shown', 'ADD', (on, 0.0), -300, 0),
            ('held', 'MULTIPLY_ADD', (1.0, held_on, 0.0), -500, -380), ('has', 'ADD', (held_on, 0.0), -300, -380)):
        end = math(operation, x, y, *operands, role=f'branch {role}', label=role.capitalize())
        _append(tree, role, end.node.inputs[len(operands) - 1], end)


def _append(tree, role: str, before, end) -> None:
    """Put a branch at the end of the chain of `role`: what arrived there so far goes into the socket `before`."""
    reroute = _find(tree, role)[0]
    for link in reroute.inputs[0].links:
        tree.links.new(link.from_socket, before)
    tree.links.new(end, reroute.inputs[0])


# --- Nodes ----------------------------------------------------------------------------------------------------


def _find(tree, role: str, uuid: str = '') -> list:
    return [node for node in tree.nodes if node.get(ROLE) == role and uuid in ('', node.get(TAKE))]


def _branch_node(tree, role: str, take):
    found = _find(tree, role, take.uuid)
    if not found:
        raise DeliverError(
            f'The node group {tree.name} was changed inside: the {role} of take {take.number} is gone.',
            'Take the group out and deliver again, or deliver before you edit its inside.')
    return found[0]


def _node(tree, kind: str, x: float, y: float, role: str = '', take=None):
    node = tree.nodes.new(kind)
    node.location = (x, y)
    if role:
        node[ROLE] = role
    if take is not None:
        node[TAKE] = take.uuid
    return node


def _math(tree, operation: str, x: float, y: float, *operands, clamp: bool = False, label: str = ''):
    node = _node(tree, 'ShaderNodeMath', x, y)
    node.operation, node.use_clamp, node.label = operation, clamp, label
    _connect(tree, node, operands)
    return node.outputs[0]


def _connect(tree, node, operands) -> None:
    for socket, operand in zip(node.inputs, operands):
        if isinstance(operand, float):
            socket.default_value = operand
        else:
            tree.links.new(operand, socket)


def _socket(sockets, identifier: str):
    return next(socket for socket in sockets if socket.identifier == identifier)
