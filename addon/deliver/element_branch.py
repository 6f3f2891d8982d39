"""A take in the node group of elements (element_group.py): the nodes that show its frames, its card and its light."""

from __future__ import annotations

from collections.abc import Generator

from .branch import (
    add_to_chain,
    append,
    branch_node,
    find,
    new_branch,
    number_within,
    put_frames,
    put_sequence,
    show,
    within,
)
from .cast import FAR
from .element_group import LAYERS, PICTURES
from .sequence import DATA, Schedule, set_keys
from .values import has_place, take_values, value_keys

DEBRIS = ('Debris', 'DebrisLights', 'DebrisFill', 'DebrisHides', 'DebrisDepth')      # layers, where there is any


def put_take(tree, take, plan: Schedule, held: Schedule | None) -> Generator[None, None, None]:
    """Add the take's branch, or bring it up to date, in steps. `held`: the frames that have a rendered holdout."""
    if not find(tree, 'image', take.uuid):
        _build_branch(tree, take)
        yield
    image = put_frames(tree, take, plan, ('Combined', 'Depth'))
    tree.links.new(image.outputs['Depth'], branch_node(tree, 'branch depth', take).inputs[0])
    if 'Debris' in image.outputs:
        yield from _put_debris(tree, take, image)
    if has_place(take):
        yield
        yield from _put_light(tree, take, plan, image)
    if held is not None:
        _put_holdout(tree, take, held)


def _put_debris(tree, take, image) -> Generator[None, None, None]:
    """The element without its debris in place of both, and the debris beside it."""
    for name in DEBRIS:
        _choose(tree, take, name, image.outputs[name], _shows(tree, take))
        yield
    tree.links.new(image.outputs['Element'], branch_node(tree, 'select', take).inputs['On'])


def _shows(tree, take):
    """The value that is 1 where the take shows."""
    return branch_node(tree, 'select', take).inputs['Switch'].links[0].from_socket


def _put_light(tree, take, plan: Schedule, image) -> Generator[None, None, None]:
    """What the take's light needs: layers of its frames, pictures of its card, and values that go with the camera."""
    on = _shows(tree, take)
    for name in LAYERS:
        if name in image.outputs:
            _choose(tree, take, name, image.outputs[name], on)
            yield
    for name in PICTURES:
        if name == 'card' or take.has_textures:
            picture = _picture(tree, take, name, plan)
            _choose(tree, take, f'{name} picture', picture.outputs[0], on)
            yield
    can_relight = {'Lights', 'Fill'} <= set(image.outputs.keys())
    taken = yield from take_values(take, plan, can_relight)
    for name, values in taken.items():
        node = next(iter(find(tree, f'take {name}', take.uuid)), None)
        if node is None:
            node = _below(tree, take, 'ShaderNodeVectorMath', f'take {name}', label=name.capitalize())
            node.operation = 'MULTIPLY_ADD'
            tree.links.new(on, node.inputs[1])
            append(tree, name, node.inputs[2], node.outputs[0])
        for index in range(3):
            set_keys(tree, node.inputs[0].path_from_id('default_value'), value_keys(values, index), index)
        yield


def _choose(tree, take, name: str, socket, on) -> None:
    """Put a picture of the take at the end of the chain called `name`, where it shows if the take does."""
    role = f'choose {name}'
    if not find(tree, role, take.uuid):
        switch = _below(tree, take, 'CompositorNodeSwitch', role, label=name)
        tree.links.new(on, switch.inputs['Switch'])
        switch.inputs['Off'].default_value = (0.0, 0.0, 0.0, 0.0)
        append(tree, name, switch.inputs['Off'], switch.outputs[0])
    tree.links.new(socket, branch_node(tree, role, take).inputs['On'])


def _picture(tree, take, name: str, plan: Schedule):
    """The Image node that shows the take's card, or what it is lit from."""
    role = f'{name} image'
    if not find(tree, role, take.uuid):
        _below(tree, take, 'CompositorNodeImage', role)
    image = branch_node(tree, role, take)
    put_sequence(tree, take, image, name, plan, take.shot.colour_space if name == 'card' else DATA)
    return image


def _below(tree, take, kind: str, role: str, label: str = ''):
    """A new node in the take's frame, below the others."""
    frame = branch_node(tree, 'image', take).parent
    count = sum(node.parent == frame for node in tree.nodes)
    return within(tree, take, kind, 200 * (count % 8), -1000 - 60 * (count // 8), role, label)


def _put_holdout(tree, take, held: Schedule) -> None:
    image = next(iter(find(tree, 'holdout image', take.uuid)), None) or \
        within(tree, take, 'CompositorNodeImage', 0, -360, 'holdout image')
    put_sequence(tree, take, image, 'holdout', held, DATA)
    tree.links.new(image.outputs[0], branch_node(tree, 'branch held', take).inputs[0])
    show(tree, take, 'held value', held)


def _build_branch(tree, take) -> None:
    """The nodes of one take, with its depth and its holdout."""
    on = new_branch(tree, take, 'element')
    held_shown = within(tree, take, 'ShaderNodeValue', 0, -780, 'held value', 'Has a Holdout').outputs[0]
    held_on = number_within(tree, take, 'MULTIPLY', 580, -420, on, held_shown, label='Holdout Shows')
    add_to_chain(tree, take, 'depth', 'MULTIPLY_ADD', 800, -160, FAR, on)
    add_to_chain(tree, take, 'held', 'MULTIPLY_ADD', 800, -380, 1.0, held_on)
    add_to_chain(tree, take, 'has', 'ADD', 1000, -380, held_on)
