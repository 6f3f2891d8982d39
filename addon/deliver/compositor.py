"""The compositor as a target: one node group on one link of the artist's tree, and nothing else touched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import bpy

from ...inference.errors import DeliverError
from ...inference.files import frames_in
from ...inference.model import Makes
from .. import compat
from ..capture.footage import Footage, find_footage
from . import Target
from .aside import hide_cards, show_cards
from .group import new_group, put_take
from .lighting import give_light
from .link import find_place, is_layer, planned_link
from .sequence import (
    SHOT,
    TAKE,
    Schedule,
    Timing,
    check_idle,
    check_scene,
    made_frames,
    remove_unused,
    schedule,
    set_timings,
    timings,
)
from .values import has_place

PASS_ON = 'second_unit_depth_on'      # on the group: the view layer whose Depth pass we switched on
MADE_TREE = 'second_unit_made_tree'  # on the group: the scene had no compositor before
BELOW = 400                           # below the top of the lower node: most are less high
SOFTNESS = 0.06                       # of the card's height: how thick the element is where it meets a surface


# --- Finding what was delivered -------------------------------------------------------------------------------


def find_nodes(scene, shot: str) -> list:
    """The nodes that show the shot's group, in the scene's compositor and the groups inside it."""
    tree = compat.compositor_tree(scene)
    return [] if tree is None else [node for node in _all_nodes(tree, [])
                                    if getattr(node, 'node_tree', None) and node.node_tree.get(SHOT) == shot]


def _all_nodes(tree, seen: list) -> Iterator[Any]:
    seen.append(tree)
    for node in tree.nodes:
        yield node
        inner = getattr(node, 'node_tree', None)
        if inner is not None and inner not in seen and SHOT not in inner:
            yield from _all_nodes(inner, seen)


def _groups(nodes: list) -> list:
    return list(dict.fromkeys(node.node_tree for node in nodes))


# --- Deliver --------------------------------------------------------------------------------------------------


def deliver(scene, take) -> str:
    """Show the take in the shot's group, which is made and linked if the scene has none. Says what it did."""
    _check(scene)
    made_frames(take)                                       # nothing is changed for a take without frames
    nodes, said = find_nodes(scene, take.shot.name), []
    inserted = not nodes
    if inserted:
        nodes, said = _insert(scene, take)
    try:
        for group in _groups(nodes):
            _update(group, take)
    except DeliverError:
        if inserted:
            take_out(scene, take.shot.name)
        raise
    said += _set_light(nodes, take)
    if len(nodes) == 1:
        nodes[0].inputs['Take'].default_value = take.number
    else:
        said.append(f'{len(nodes)} nodes show this group: choose take {take.number} where you want it.')
    said += hide_cards(scene, take.shot.name)
    if not scene.render.use_compositing:
        said.append('Compositing is off in the output settings, so renders do not show it.')
    return ' '.join([f'Take {take.number} is in "{nodes[0].node_tree.name}".', *said])


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
        _update(group, take)
    return bool(groups)


def set_timing(scene, take, timing: Timing) -> None:
    """Move, retime or hold the take in the shot's group; files keep their names."""
    groups = [g for g in _groups(find_nodes(scene, take.shot.name)) if take.uuid in timings(g)]
    if not groups:
        raise DeliverError(f'Take {take.number} is not in the compositor.', 'Deliver it first.')
    for group in groups:
        set_timings(group, {**timings(group), take.uuid: timing})
        _update(group, take)


def set_offset(scene, take, frames: int) -> None:
    """Show the take this many frames later than it was made for."""
    set_timing(scene, take, Timing(offset=frames))


def _update(group, take) -> None:
    timing = timings(group).get(take.uuid, Timing())
    put_take(group, take, schedule(take.shot.frames, made_frames(take), timing), _held(take, timing))
    set_timings(group, {**timings(group), take.uuid: timing})


def _held(take, timing: Timing) -> Schedule | None:
    """The frames with a rendered holdout, None when it was not captured."""
    made = frames_in(take.folder / 'holdout', '.exr').intersection(take.shot.frames)
    return schedule(take.shot.frames, made, timing) if made else None


def _check(scene) -> None:
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
    made_tree = compat.compositor_tree(scene) is None
    if made_tree:
        _make_tree(scene, view_layer, footage)
        said.append('The scene had no compositor: one was made.')
    place = find_place(scene, view_layer, footage)
    if place is None:
        what = 'No clip' if footage else f'No picture of the view layer "{view_layer}"'
        raise DeliverError(f'{what} reaches the output of the compositor.',
                           'Select the two nodes between which the element should go, and deliver again.')
    said.append(f'It goes on the link from {place}.')
    group = new_group(take.shot.name, fit=not footage)
    node = _put_on(place.link, group)
    if take.card:
        node.inputs['Depth Softness'].default_value = SOFTNESS * take.card.height
    group[MADE_TREE] = made_tree
    said += _link_depth(scene, place.source, node, group)
    if others := _other_scenes(scene):
        said.append(f'The compositor is shared with {", ".join(others)}, where it shows as well.')
    return [node], said


def _other_scenes(scene) -> list[str]:
    """The scenes that have the same compositor tree."""
    tree = compat.compositor_tree(scene)
    return [other.name for other in bpy.data.scenes if other != scene and compat.compositor_tree(other) == tree]


def _make_tree(scene, view_layer: str, footage: bool) -> None:
    """A compositor that shows what the shot was captured from, and nothing else."""
    found = find_footage(scene, scene.camera) if footage else None
    if footage and found is None:
        raise DeliverError('The scene has no compositor, and no footage that it could show.',
                           'Add the footage to the compositor, join it with the output, and deliver again.')
    tree, output = compat.make_compositor_tree(scene)
    if footage:
        picture = tree.nodes.new('CompositorNodeImage')
        _show_footage(picture, found)
    else:
        picture = tree.nodes.new('CompositorNodeRLayers')
        picture.scene, picture.layer = scene, view_layer
    picture.location, output.location = (-300, 0), (300, 0)
    tree.links.new(picture.outputs[0], output.inputs[0])


def _show_footage(node, footage: Footage) -> None:
    """The footage frame by frame as it was captured, in an Image node."""
    image = bpy.data.images.load(str(footage.path), check_existing=True)
    node.image = image
    image.colorspace_settings.name = footage.colour_space
    if footage.number is not None:
        image.source = 'MOVIE' if footage.is_movie else 'SEQUENCE'
        node.frame_start, node.frame_duration = footage.first, footage.duration
        node.frame_offset, node.use_cyclic = footage.number - 1, footage.cyclic


def _put_on(link, group):
    """The group's node on the link: between the two nodes if it fits there, else below them. They stay in place."""
    tree, start, end = link.id_data, link.from_socket, link.to_socket
    node = tree.nodes.new('CompositorNodeGroup')
    node.node_tree = group
    node.width = 200
    node.select = False
    left = start.node.location_absolute.x + start.node.width
    right = end.node.location_absolute.x
    fits = right - left > node.width
    tops = (start.node.location_absolute.y, end.node.location_absolute.y)
    node.location = ((left + right - node.width) / 2, max(tops) if fits else min(tops) - BELOW)
    tree.links.new(start, node.inputs['Image'])
    tree.links.new(node.outputs['Image'], end)
    return node


def _link_depth(scene, source, node, group) -> list[str]:
    said = []
    if source.bl_idname == 'CompositorNodeRLayers':
        layer = scene.view_layers[source.layer]
        if not layer.use_pass_z:
            layer.use_pass_z = True
            group[PASS_ON] = layer.name
            said.append(f'The Depth pass of {layer.name} was switched on.')
    depth = next((socket for socket in source.outputs if socket.name == 'Depth' and socket.enabled), None)
    if depth is None:
        return [*said, 'The picture has no depth: the element lies in front of everything.']
    node.id_data.links.new(depth, node.inputs['Depth'])
    return said


# --- Take out -------------------------------------------------------------------------------------------------


def take_out(scene, shot: str) -> str:
    """Remove the shot's group with all its takes, restore its link, and undo what `deliver` switched on."""
    nodes = find_nodes(scene, shot)
    if not nodes:
        raise DeliverError(f'The shot "{shot}" is not in the compositor.', 'There is nothing to take out.')
    groups = _groups(nodes)
    layers = [group[PASS_ON] for group in groups if PASS_ON in group]
    made_tree = any(group.get(MADE_TREE) for group in groups)
    for node in nodes:
        _bypass(node)
    for group in groups:
        _remove_group(group)
    show_cards(scene, shot)
    said = [f'"{shot}" was taken out of the compositor.']
    for layer in layers:
        if layer in scene.view_layers and not _depth_is_used(scene, layer):
            scene.view_layers[layer].use_pass_z = False
            said.append(f'The Depth pass of {layer} is off again.')
    if made_tree and len(compat.compositor_tree(scene).nodes) == 2 and not _other_scenes(scene):
        _remove_tree(scene)
    return ' '.join(said)


def _remove_tree(scene) -> None:
    """Remove the tree that `_make_tree` made, and the footage if it was loaded for it alone."""
    images = [node.image for node in compat.compositor_tree(scene).nodes if getattr(node, 'image', None)]
    compat.remove_compositor_tree(scene)
    remove_unused(images)


def _bypass(node) -> None:
    """Join what comes into the node's Image with what it went to, and remove the node."""
    tree = node.id_data
    start = [link.from_socket for link in node.inputs['Image'].links]
    ends = [link.to_socket for link in node.outputs['Image'].links]
    tree.nodes.remove(node)
    for end in ends if start else ():
        tree.links.new(start[0], end)


def _remove_group(group) -> None:
    """Remove the group with its images and its animation, unless something else uses them."""
    if group.users:
        return
    images = [node.image for node in group.nodes if getattr(node, 'image', None) and TAKE in node.image]
    action = group.animation_data.action if group.animation_data else None
    bpy.data.node_groups.remove(group)
    remove_unused(list(dict.fromkeys(images)) + ([action] if action else []))


def _depth_is_used(scene, view_layer: str) -> bool:
    """Does any compositor read the Depth pass of this view layer?"""
    trees = {compat.compositor_tree(s) for s in bpy.data.scenes} - {None} | set(bpy.data.node_groups)
    layers = [node for tree in trees for node in tree.nodes if is_layer(node, scene, view_layer)]
    return any(socket.name == 'Depth' and socket.is_linked for node in layers for socket in node.outputs)


# --- Target ---------------------------------------------------------------------------------------------------


def why_not(context) -> str:
    """The reason why nothing can be delivered now, '' when it can."""
    try:
        _check(context.scene)
    except DeliverError as error:
        return str(error)
    return '' if plan(context) else 'No picture reaches the output: select the two nodes between which it should go'


def plan(context) -> str:
    """The link that the panel names before Deliver is pressed, or the group that is there already."""
    settings = context.scene.second_unit
    if nodes := find_nodes(context.scene, context.scene.name):
        return f'In "{nodes[0].node_tree.name}"'
    return planned_link(context.scene, settings.view_layer or context.view_layer.name, settings.source == 'footage')


TARGET = Target(
    'compositor', 'Compositor', (Makes.ELEMENT, Makes.LOOK, Makes.PATCH), why_not, plan, deliver,
    lambda scene, take: take_out(scene, take.shot.name), icon='NODE_COMPOSITING',
    description='a node group that merges it by depth, on one link of the compositor')

__all__ = ['TARGET', 'Timing', 'deliver', 'find_nodes', 'find_place', 'planned_link', 'refresh',
           'set_offset', 'set_timing', 'take_out']
