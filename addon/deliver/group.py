"""The node group that merges a shot's takes into the picture: one branch for each take, one merge for all.

    take branches --> element, light maps --> fit to the render --> relight --> grade --> mask --> over the Image
                  --> depth, held, has ---> visible ------------------------------------/          under shadow and glow

Roles are ID properties on the nodes, so names, labels and places are the artist's to change.
"""

from __future__ import annotations

import bpy

from ...inference.errors import DeliverError
from .. import compat
from . import cast, lighting
from .cast import FAR
from .nodes import ROLE, add, connect, math, mix, named, new_input, parts, vector
from .sequence import DATA, SHOT, TAKE, Schedule, load_sequence, set_keys, show_files
from .values import RAYS, VALUES, has_place, take_values, value_keys

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
PANELS = (('Light', lighting.INPUTS), ('On the Picture', cast.INPUTS))
OUTPUTS = (('Image', 'Color', 'The picture with the element'), ('Element Matte', 'Float', 'Alpha of what was added'))


def new_group(shot: str, fit: bool) -> bpy.types.NodeTree:
    """A group without takes. `fit`: stretch the element to the render's size, as a render percentage asks."""
    tree = bpy.data.node_groups.new(f'Second Unit {shot}', 'CompositorNodeTree')
    tree[SHOT] = shot
    for name, kind, description in OUTPUTS:
        tree.interface.new_socket(name, in_out='OUTPUT', socket_type=f'NodeSocket{kind}', description=description)
    for given in INPUTS:
        new_input(tree, *given)
    for name, inputs in PANELS:
        panel = tree.interface.new_panel(name, default_closed=True)
        for given in inputs:
            new_input(tree, *given, panel)
    _build_merge(tree, fit)
    return tree


def _build_merge(tree, fit: bool) -> None:
    given = add(tree, 'NodeGroupInput', 100, 460).outputs
    result = add(tree, 'NodeGroupOutput', 2060, 0).inputs
    element, depth, held = (_fitted(tree, add(tree, 'NodeReroute', 0, -260 * row, role).outputs[0], -260 * row, fit,
                                    nearest=role == 'depth') for row, role in enumerate(('element', 'depth', 'held')))
    has, shown = (add(tree, 'NodeReroute', 0, y, role).outputs[0] for y, role in ((-780, 'has'), (460, 'shown')))
    values = {name: _clear_chain(tree, name, -2300 - 150 * row) for row, name in enumerate(VALUES)}
    aspect, can_relight, exposure = parts(tree, 180, -3000, values['traits'])
    exposure = math(tree, 'ADD', 360, -3000, exposure, given['Heat Exposure'])
    sun = lighting.in_card(tree, 180, -3200, given['Sun Direction'], *(values[n] for n in ('right', 'up', 'towards')))
    element = _relit(tree, element, fit, sun, given, values['albedo'], can_relight)
    card, fill = (_clear_chain(tree, f'{name} picture', -4000 - 260 * row) for row, name in enumerate(PICTURES))
    rays = {name: values[name] for name in RAYS}
    place = cast.place_of_pixels(tree, 180, -4000, given['Image'], given['Depth'], rays)
    picture = cast.shadowed(tree, 1300, -4000, given['Image'], card, aspect, place, sun, given)
    picture = cast.glowing(tree, 1300, -5200, picture, fill, aspect, place, exposure, given)

    # Visible by depth: half where the surfaces meet, all or nothing half the softness away.
    gap = math(tree, 'SUBTRACT', 400, -260, given['Depth'], depth)
    gap = math(tree, 'DIVIDE', 580, -260, gap, given['Depth Softness'])
    by_depth = math(tree, 'ADD', 760, -260, gap, 0.5, clamp=True, label='Visible by Depth')
    rendered = math(tree, 'MULTIPLY', 760, -700, has, given['Rendered Holdout'], label='Use Rendered')
    change = math(tree, 'SUBTRACT', 760, -480, held, by_depth)
    visible = math(tree, 'MULTIPLY_ADD', 940, -260, change, rendered, by_depth, label='Visible')
    hidden = math(tree, 'SUBTRACT', 1120, -260, 1.0, visible)
    hidden = math(tree, 'MULTIPLY', 1120, -480, hidden, given['Holdout'], label='Held Out')
    outside = math(tree, 'SUBTRACT', 1120, -700, 1.0, given['Matte'], clamp=True, label='Outside the Matte')
    mask = math(tree, 'SUBTRACT', 1300, -260, 1.0, hidden)
    mask = math(tree, 'MULTIPLY', 1300, -480, mask, given['Strength'])
    mask = math(tree, 'MULTIPLY', 1300, -700, mask, outside, label='Mask')

    # Gain on premultiplied colour is linear, so exposure and tint need no division by alpha.
    exposure = add(tree, 'CompositorNodeExposure', 760, 0)
    tree.links.new(element, exposure.inputs['Image'])
    tree.links.new(given['Exposure'], exposure.inputs['Exposure'])
    tint = add(tree, 'ShaderNodeMix', 1120, 0)
    tint.data_type, tint.blend_type, tint.label = 'RGBA', 'MULTIPLY', 'Tint'
    tint.inputs['Factor'].default_value = 1.0
    tree.links.new(exposure.outputs[0], named(tint.inputs, 'A_Color'))
    tree.links.new(given['Tint'], named(tint.inputs, 'B_Color'))
    masked = add(tree, 'CompositorNodeSetAlpha', 1480, 0)
    compat.set_mask_mode(masked)
    tree.links.new(named(tint.outputs, 'Result_Color'), masked.inputs['Image'])
    tree.links.new(mask, masked.inputs['Alpha'])
    over = add(tree, 'CompositorNodeAlphaOver', 1660, 220)
    background, foreground = compat.over_inputs(over)
    tree.links.new(picture, background)
    tree.links.new(masked.outputs[0], foreground)

    # Alpha Over turns infinite values into NaN; with nothing to show, the picture goes around it.
    switch = add(tree, 'CompositorNodeSwitch', 1860, 460)
    switch.label = 'Nothing to Show?'
    tree.links.new(shown, switch.inputs['Switch'])
    tree.links.new(given['Image'], switch.inputs['Off'])
    tree.links.new(over.outputs[0], switch.inputs['On'])
    tree.links.new(switch.outputs[0], result['Image'])
    matte = add(tree, 'CompositorNodeSeparateColor', 1860, -100)
    tree.links.new(masked.outputs[0], matte.inputs[0])
    tree.links.new(matte.outputs['Alpha'], result['Element Matte'])


def _relit(tree, element, fit: bool, sun, given, albedo, can_relight):
    """The element in the light of the node, where it has the maps for it."""
    lights, fill, made_glow, heat = (
        _fitted(tree, _clear_chain(tree, name, -1000 - 260 * row), -1000 - 260 * row, fit)
        for row, name in enumerate(LAYERS))
    light = lighting.lit(tree, 700, -1000, lights, fill, sun, given, albedo)
    glow = lighting.changed_glow(tree, 700, -1900, made_glow, heat, given['Heat Exposure'], given['Temperature'])
    factor = math(tree, 'MULTIPLY', 2100, -800, given['Relight'], can_relight)
    relit = mix(tree, 'MIX', 2280, -1000, factor, element, vector(tree, 'ADD', 2100, -1000, light, glow), label='Relit')
    with_alpha = add(tree, 'CompositorNodeSetAlpha', 2460, -1000)
    compat.set_replace_mode(with_alpha)
    tree.links.new(relit, with_alpha.inputs['Image'])
    tree.links.new(cast.alpha_of(tree, 2280, -1300, element), with_alpha.inputs['Alpha'])
    return with_alpha.outputs[0]


def _fitted(tree, end, y: float, fit: bool, nearest: bool = False):
    """The end of a takes' chain, stretched to the render's size."""
    scale = add(tree, 'CompositorNodeScale', 100, y)
    compat.set_render_size(scale, nearest)
    scale.mute = not fit
    tree.links.new(end, scale.inputs['Image'])
    return scale.outputs[0]


def _clear_chain(tree, role: str, y: float):
    """The end of the takes' chain for `role`; without a take it is 0 and clear, as no bare socket is."""
    clear, end = add(tree, 'CompositorNodeRGB', -180, y), add(tree, 'NodeReroute', 0, y, role)
    clear.outputs[0].default_value = (0.0, 0.0, 0.0, 0.0)
    tree.links.new(clear.outputs[0], end.inputs[0])
    return end.outputs[0]


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
    if has_place(take):
        _put_light(tree, take, plan, image)
    if held is not None:
        _put_holdout(tree, take, held)


def _put_light(tree, take, plan: Schedule, image) -> None:
    """What the take's light needs: layers of its frames, pictures of its card, and values that go with the camera."""
    on = _branch_node(tree, 'select', take).inputs['Switch'].links[0].from_socket
    for name in LAYERS:
        if name in image.outputs:
            _choose(tree, take, name, image.outputs[name], on)
    for name in PICTURES:
        if name == 'card' or take.has_textures:
            picture = _picture(tree, take, name, plan)
            _choose(tree, take, f'{name} picture', picture.outputs[0], on)
    can_relight = {'Lights', 'Fill'} <= set(image.outputs.keys())
    for name, values in take_values(take, plan, can_relight).items():
        node = next(iter(_find(tree, f'take {name}', take.uuid)), None)
        if node is None:
            node = _inside(tree, take, 'ShaderNodeVectorMath', f'take {name}', label=name.capitalize())
            node.operation = 'MULTIPLY_ADD'
            tree.links.new(on, node.inputs[1])
            _append(tree, name, node.inputs[2], node.outputs[0])
        for index in range(3):
            set_keys(tree, node.inputs[0].path_from_id('default_value'), value_keys(values, index), index)


def _choose(tree, take, name: str, socket, on) -> None:
    """Put a picture of the take at the end of the chain called `name`, where it shows if the take does."""
    role = f'choose {name}'
    if not _find(tree, role, take.uuid):
        switch = _inside(tree, take, 'CompositorNodeSwitch', role, label=name)
        tree.links.new(on, switch.inputs['Switch'])
        switch.inputs['Off'].default_value = (0.0, 0.0, 0.0, 0.0)
        _append(tree, name, switch.inputs['Off'], switch.outputs[0])
    tree.links.new(socket, _branch_node(tree, role, take).inputs['On'])


def _picture(tree, take, name: str, plan: Schedule):
    """The Image node that shows the take's card, or what it is lit from."""
    role = f'{name} image'
    if not _find(tree, role, take.uuid):
        _inside(tree, take, 'CompositorNodeImage', role)
    image = _branch_node(tree, role, take)
    colours = take.shot.colour_space if name == 'card' else DATA
    image.image = load_sequence(take, name, next(n for n in plan.files if n is not None), colours)
    show_files(image, tree, image.path_from_id(), plan)
    return image


def _inside(tree, take, kind: str, role: str, label: str = ''):
    """A new node in the take's frame, below the others."""
    above = _branch_node(tree, 'image', take)
    count = sum(node.parent == above.parent for node in tree.nodes)
    x, y = above.location.x + 200 * (count % 8), above.location.y - 1000 - 60 * (count // 8)
    node = add(tree, kind, x, y, role, take)
    node.parent, node.label = above.parent, label
    return node


def _put_holdout(tree, take, held: Schedule) -> None:
    image = next(iter(_find(tree, 'holdout image', take.uuid)), None)
    if image is None:
        above = _branch_node(tree, 'image', take)
        image = add(tree, 'CompositorNodeImage', above.location.x, above.location.y - 360, 'holdout image', take)
        image.parent = above.parent
    image.image = load_sequence(take, 'holdout', next(n for n in held.files if n is not None), DATA)
    tree.links.new(image.outputs[0], _branch_node(tree, 'branch held', take).inputs[0])
    show_files(image, tree, image.path_from_id(), held)
    _show(tree, take, 'held value', held)


def _show(tree, take, role: str, plan: Schedule) -> None:
    socket = _branch_node(tree, role, take).outputs[0]
    set_keys(tree, socket.path_from_id('default_value'), plan.shown())


def _build_branch(tree, take) -> None:
    """The nodes of one take. All but the images are values for the whole frame: a take not chosen costs no pixels."""
    top = -2000 * len(_find(tree, 'image'))
    frame = add(tree, 'NodeFrame', 0, 0)
    frame.label = f'Take {take.number}'

    def node(kind, x, y, role='', label=''):
        made = add(tree, kind, x, top + y, role, take)
        made.parent, made.label = frame, label
        return made

    def value(operation, x, y, *operands, role='', label=''):
        made = node('ShaderNodeMath', x, y, role, label)
        made.operation = operation
        connect(tree, made, operands)
        return made.outputs[0]

    node('CompositorNodeImage', -1300, 0, 'image')
    shown = node('ShaderNodeValue', -1300, -680, 'shown value', 'Has a Frame').outputs[0]
    held_shown = node('ShaderNodeValue', -1300, -780, 'held value', 'Has a Holdout').outputs[0]
    number = node('NodeGroupInput', -1100, -220).outputs['Take']
    chosen = value('COMPARE', -900, -220, number, float(take.number), 0.5, label='Is Chosen')
    on = value('MULTIPLY', -720, -220, chosen, shown, label='Shows')
    held_on = value('MULTIPLY', -720, -420, on, held_shown, label='Holdout Shows')
    select = node('CompositorNodeSwitch', -500, 0, 'select')
    tree.links.new(on, select.inputs['Switch'])
    select.inputs['Off'].default_value = (0.0, 0.0, 0.0, 0.0)
    _append(tree, 'element', select.inputs['Off'], select.outputs[0])
    for role, operation, operands, x, y in (
            ('depth', 'MULTIPLY_ADD', (FAR, on, 0.0), -500, -160), ('shown', 'ADD', (on, 0.0), -300, 0),
            ('held', 'MULTIPLY_ADD', (1.0, held_on, 0.0), -500, -380), ('has', 'ADD', (held_on, 0.0), -300, -380)):
        end = value(operation, x, y, *operands, role=f'branch {role}', label=role.capitalize())
        _append(tree, role, end.node.inputs[len(operands) - 1], end)


def _append(tree, role: str, before, end) -> None:
    """Put a branch at the end of the chain of `role`: what arrived there so far goes into the socket `before`."""
    reroute = next(iter(_find(tree, role)), None)
    if reroute is None:
        raise DeliverError(f'The node group {tree.name} is of an older version or was changed inside: '
                           f'it has no place for {role}.', 'Take the group out and deliver again.')
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
