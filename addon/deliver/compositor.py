"""The compositor as a target: one node group for each verb, on one link of the artist's tree, and nothing else touched.

From the picture up they lie as docs/decisions/0015 has it: patch, look, element.
"""

from __future__ import annotations

from collections.abc import Generator

import bpy

from ...inference.errors import DeliverError, SecondUnitError
from ...inference.files import frames_in
from ...inference.model import Makes
from .. import compat, takes
from ..shot import read_window
from ..steps import whole
from . import Target, element_branch, element_group, picture_group, preparing
from .aside import find_collections, hide_cards, show_cards
from .branch import lead_up
from .lighting import give_light
from .link import find_place, planned_link
from .sequence import (
    SHOT,
    Schedule,
    Timing,
    check_idle,
    check_scene,
    made_frames,
    schedule,
    set_timings,
    timings,
)
from .tree import find_nodes, group_of, groups_of, link_depth, make_tree, other_scenes, put_on, remove_nodes
from .values import has_place

SOFTNESS = 0.06                       # of the card's height: how thick the element is where it meets a surface
ORDER = (Makes.PATCH, Makes.LOOK, Makes.ELEMENT)      # from the picture up


# --- Deliver --------------------------------------------------------------------------------------------------


def deliver(scene, take) -> str:
    """Show the take in the group of its verb, which is made and linked if the scene has none. Says what it did."""
    check(scene)
    made_frames(take)                                       # nothing is changed for a take without frames
    shot, said = take.shot.name, _said_of_size(scene, take)
    nodes = find_nodes(scene, shot, take.makes)
    inserted = not nodes
    if inserted:
        nodes, more = _insert(scene, take)
        said += more
    try:
        for group in groups_of(nodes):
            if take.uuid not in timings(group) or not inserted:       # one that was prepared shows it already
                update(group, take)
    except SecondUnitError:                                 # also of a frame that cannot be read
        if inserted:
            take_out(scene, shot, take.makes)
        raise
    if len(nodes) == 1:
        nodes[0].inputs['Take'].default_value = take.number
    else:
        said.append(f'{len(nodes)} nodes show this group: choose take {take.number} where you want it.')
    if take.makes is Makes.ELEMENT:
        said += [*_set_light(nodes, take), *hide_cards(scene, shot)]
    else:
        said += _said_of_cover(scene, take)
    if not scene.render.use_compositing:
        said.append('Compositing is off in the output settings, so renders do not show it.')
    return ' '.join([f'Take {take.number} is in "{group_of(nodes[0]).name}".', *said])


def prepare(scene, take) -> Generator[None, None, None]:
    """In steps, what takes long of `deliver`: the group, if it would have to make one. Nothing that is the artist's
    changes."""
    if take.missing() != tuple(take.shot.frames) and not find_nodes(scene, take.shot.name, take.makes):
        yield from preparing.build(take, take.shot.source != 'footage', lambda group: _update(group, take))


def _said_of_size(scene, take) -> list[str]:
    """A sentence where the render is no longer of the size that the take was made for."""
    if take.shot.source == 'footage':                       # has a size of its own
        return []
    width, height = read_window(scene.render)[2][2:]
    if (width, height) == (take.shot.width, take.shot.height):
        return []
    return [f'It was made for {take.shot.width}x{take.shot.height} pixels and is stretched to the {width}x{height} '
            'that the scene renders now.']


def _said_of_cover(scene, take) -> list[str]:
    """Sentences on what of the shot a look hides: it was made of the plate alone."""
    shot, said = take.shot.name, []
    if take.makes is Makes.PATCH and find_nodes(scene, shot, Makes.LOOK):
        said.append('The look lies over it: the patch shows where the Strength of the look is less than 1.')
    if take.makes is Makes.LOOK and find_nodes(scene, shot, Makes.PATCH):
        said.append('It lies over the patch, of which it knows nothing.')
    if take.makes is Makes.LOOK and any(not each.hide_render for each in find_collections(scene, shot)):
        said.append('It lies over the card: deliver the element to the compositor as well.')
    return said


def _set_light(nodes: list, take) -> list[str]:
    """Give the nodes the light with which the take was made."""
    changing = [give_light(node, take) for node in nodes if has_place(take)]
    if any(changing) and take.has_textures:
        return ['The light changes during the shot: the element keeps it until Relight is raised.']
    return []


def refresh(take) -> bool:
    """Bring the take's frames up to date wherever it was delivered, as when more are finished. Was it anywhere?"""
    groups = [tree for tree in bpy.data.node_groups if tree.get(SHOT) and take.uuid in timings(tree)]
    for group in groups:
        check_idle()
        update(group, take)
    return bool(groups)


def set_timing(scene, take, timing: Timing) -> None:
    """Move, retime or hold the take in the shot's group; files keep their names."""
    groups = [g for g in groups_of(find_nodes(scene, take.shot.name, take.makes)) if take.uuid in timings(g)]
    if not groups:
        raise DeliverError(f'Take {take.number} is not in the compositor.', 'Deliver it first.')
    for group in groups:
        set_timings(group, {**timings(group), take.uuid: timing})
        update(group, take)


def set_offset(scene, take, frames: int) -> None:
    """Show the take this many frames later than it was made for."""
    set_timing(scene, take, Timing(offset=frames))


def update(group, take) -> None:
    """Add the take to the group, or bring it up to date there. Which take shows stays as it is."""
    whole(_update(group, take))


def _update(group, take) -> Generator[None, None, None]:
    timing = timings(group).get(take.uuid, Timing())
    plan = schedule(take.shot.frames, made_frames(take), timing)
    if take.makes is Makes.ELEMENT:
        yield from element_branch.put_take(group, take, plan, _held(take, timing))
    else:
        picture_group.put_take(group, take, plan)
    set_timings(group, {**timings(group), take.uuid: timing})
    from ..going_on import shown_before
    for first in shown_before(take):
        if first.uuid not in timings(group):
            yield from _update(group, first)
        lead_up(group, first, take.number)


def _held(take, timing: Timing) -> Schedule | None:
    """The frames with a rendered holdout, None when it was not captured."""
    made = frames_in(take.folder / 'holdout', '.exr').intersection(take.shot.frames)
    return schedule(take.shot.frames, made, timing) if made else None


def check(scene) -> None:
    """Raise DeliverError where nothing can be delivered now."""
    check_scene(scene)
    tree = compat.compositor_tree(scene)
    if tree is not None and tree.library is not None:
        raise DeliverError('The compositor tree of the scene is linked from another file.', 'Make it local.')
    if compat.has_idle_compositor(scene):
        raise DeliverError('The compositor holds nodes, but Use Nodes is off.',
                           'Switch Use Nodes on, or delete the nodes, and deliver again.')


def _insert(scene, take) -> tuple[list, list[str]]:
    """Make the group and put it on its link: its node, and sentences on what else was changed."""
    view_layer, footage, said = take.shot.view_layer, take.shot.source == 'footage', []
    if not footage and view_layer not in scene.view_layers:
        raise DeliverError(f'The scene has no view layer "{view_layer}", of which the shot was captured.',
                           'Give the view layer this name again, or capture the shot again.')
    if compat.compositor_tree(scene) is None:
        make_tree(scene, view_layer, footage)
        said.append('The scene had no compositor: one was made.')
    place = find_place(scene, view_layer, footage, **_neighbours(scene, take.shot.name, take.makes))
    if place is None:
        what = 'No clip' if footage else f'No picture of the view layer "{view_layer}"'
        raise DeliverError(f'{what} reaches the output of the compositor.',
                           'Select the two nodes between which it should go, and deliver again.')
    said.append(f'It goes on the link from {place}.')
    node = put_on(place.link, preparing.taken(take) or _new_group(take, fit=not footage))
    if take.makes is Makes.ELEMENT:
        if take.card:
            node.inputs['Depth Softness'].default_value = SOFTNESS * take.card.height
        said += link_depth(scene, place.source, node)
    if others := other_scenes(scene):
        said.append(f'The compositor is shared with {", ".join(others)}, where it shows as well.')
    return [node], said


def _neighbours(scene, shot: str, makes: Makes) -> dict[str, list]:
    """The shot's nodes 'below' and 'above' those of a verb, in the scene's own tree: none in groups of the artist."""
    tree, rank = compat.compositor_tree(scene), ORDER.index(makes)
    return {where: [node for verb in verbs for node in find_nodes(scene, shot, verb) if node.id_data == tree]
            for where, verbs in (('below', ORDER[:rank]), ('above', ORDER[rank + 1:]))}


def _new_group(take, fit: bool):
    if take.makes is Makes.ELEMENT:
        return element_group.new_group(take.shot.name, fit)
    return picture_group.new_group(take.shot.name, take.makes, fit)


def take_out(scene, shot: str, makes: Makes | None = None) -> str:
    """Remove the shot's group of a verb (None: of all) with its takes, restore its link, and undo what `deliver`
    switched on."""
    nodes = find_nodes(scene, shot, makes)
    if not nodes:
        raise DeliverError(f'No {makes or "take"} of the shot "{shot}" is in the compositor.',
                           'There is nothing to take out.')
    names = ', '.join(f'"{group.name}"' for group in groups_of(nodes))
    if makes in (None, Makes.ELEMENT):
        show_cards(scene, shot)
    return ' '.join([f'Taken out of the compositor: {names}.', *remove_nodes(scene, nodes)])


# --- Target ---------------------------------------------------------------------------------------------------


def why_not(context) -> str:
    """The reason why nothing can be delivered now, '' when it can."""
    try:
        check(context.scene)
    except DeliverError as error:
        return str(error)
    return '' if plan(context) else 'No picture reaches the output: select the two nodes between which it should go'


def plan(context) -> str:
    """What the panel names before Deliver is pressed: the group that the active take goes into, else the link."""
    scene, settings, item = context.scene, context.scene.second_unit, takes.active(context)
    makes = Makes(item.makes) if item else Makes.ELEMENT
    if nodes := find_nodes(scene, scene.name, makes):
        return f'In "{group_of(nodes[0]).name}"'
    return planned_link(scene, settings.view_layer or context.view_layer.name, settings.source == 'footage',
                        **_neighbours(scene, scene.name, makes))


TARGET = Target(
    'compositor', 'Compositor', (Makes.ELEMENT, Makes.LOOK, Makes.PATCH), why_not, plan, deliver,
    lambda scene, take: take_out(scene, take.shot.name, take.makes), icon='NODE_COMPOSITING',
    description='a node group on one link of the compositor, where an element merges by depth', prepare=prepare)

__all__ = ['TARGET', 'Timing', 'deliver', 'find_nodes', 'find_place', 'planned_link', 'refresh',
           'set_offset', 'set_timing', 'take_out']
