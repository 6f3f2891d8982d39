"""The artist's compositor tree: what was delivered is found in it, put on one link of it, and taken off again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import bpy

from ...inference.errors import DeliverError
from ...inference.model import Makes
from .. import compat
from ..capture.footage import Footage, find_footage
from .inner import remove_with_inner
from .link import is_layer
from .sequence import COMPARES, MAKES, SHOT, TAKE, remove_unused

PASS_ON = 'second_unit_depth_on'      # on the group: the view layer whose Depth pass we switched on
MADE_TREE = 'second_unit_made_tree'  # on the tree: the scene had no compositor before
BELOW = 400                           # below the top of the lower node: most are less high


# --- Finding what was delivered -------------------------------------------------------------------------------


def find_nodes(scene, shot: str, makes: Makes | None = None) -> list:
    """The nodes that show the shot's group of that verb (None: of any), in the compositor and the groups inside it."""
    tree = compat.compositor_tree(scene)
    return [] if tree is None else [node for node in _all_nodes(tree, [])
                                    if getattr(node, 'node_tree', None) and node.node_tree.get(SHOT) == shot
                                    and makes in (None, verb_of(node.node_tree))]


def verb_of(group) -> Makes:
    """What the takes of a group are."""
    return Makes(group.get(MAKES, Makes.ELEMENT))


def _all_nodes(tree, seen: list) -> Iterator[Any]:
    seen.append(tree)
    for node in tree.nodes:
        yield node
        inner = getattr(node, 'node_tree', None)
        if inner is not None and inner not in seen and SHOT not in inner:
            yield from _all_nodes(inner, seen)


def group_of(node):
    """The group with the takes that a node shows: its own, or the one that it shows twice, see compare.py."""
    return node.node_tree.get(COMPARES) or node.node_tree


def groups_of(nodes: list) -> list:
    return list(dict.fromkeys(map(group_of, nodes)))


def other_scenes(scene) -> list[str]:
    """The scenes that have the same compositor tree."""
    tree = compat.compositor_tree(scene)
    return [other.name for other in bpy.data.scenes if other != scene and compat.compositor_tree(other) == tree]


# --- Put on ---------------------------------------------------------------------------------------------------


def make_tree(scene, view_layer: str, footage: bool) -> None:
    """A compositor that shows what the shot was captured from, and nothing else."""
    found = find_footage(scene, scene.camera) if footage else None
    if footage and found is None:
        raise DeliverError('The scene has no compositor, and no footage that it could show.',
                           'Add the footage to the compositor, join it with the output, and deliver again.')
    tree, output = compat.make_compositor_tree(scene)
    tree[MADE_TREE] = True
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


def put_on(link, group):
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


def link_depth(scene, source, node) -> list[str]:
    """Join the node's Depth with that of the `source` of its picture. Sentences on what was done."""
    said = []
    if source.bl_idname == 'CompositorNodeRLayers':
        layer = scene.view_layers[source.layer]
        if not layer.use_pass_z:
            layer.use_pass_z = True
            node.node_tree[PASS_ON] = layer.name
            said.append(f'The Depth pass of {layer.name} was switched on.')
    depth = next((socket for socket in source.outputs if socket.name == 'Depth' and socket.enabled), None)
    if depth is None:
        return [*said, 'The picture has no depth: the element lies in front of everything.']
    node.id_data.links.new(depth, node.inputs['Depth'])
    return said


# --- Take off -------------------------------------------------------------------------------------------------


def remove_nodes(scene, nodes: list) -> list[str]:
    """Remove the nodes with their groups, and undo what was switched on for them. Sentences on what was done."""
    groups, said = groups_of(nodes), []
    layers = [group[PASS_ON] for group in groups if PASS_ON in group]
    comparisons = {node.node_tree for node in nodes}.difference(groups)
    for node in nodes:
        _bypass(node)
    remove_unused(comparisons)
    for group in groups:
        _remove_group(group)
    for layer in layers:
        if layer in scene.view_layers and not _depth_is_used(scene, layer):
            scene.view_layers[layer].use_pass_z = False
            said.append(f'The Depth pass of {layer} is off again.')
    tree = compat.compositor_tree(scene)
    if tree.get(MADE_TREE) and len(tree.nodes) == 2 and not other_scenes(scene):
        _remove_tree(scene)
    return said


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
    remove_with_inner(group)
    remove_unused(list(dict.fromkeys(images)) + ([action] if action else []))


def _depth_is_used(scene, view_layer: str) -> bool:
    """Does any compositor read the Depth pass of this view layer?"""
    trees = {compat.compositor_tree(s) for s in bpy.data.scenes} - {None} | set(bpy.data.node_groups)
    layers = [node for tree in trees for node in tree.nodes if is_layer(node, scene, view_layer)]
    return any(socket.name == 'Depth' and socket.is_linked for node in layers for socket in node.outputs)


def _remove_tree(scene) -> None:
    """Remove the tree that `make_tree` made, and the footage if it was loaded for it alone."""
    tree = compat.compositor_tree(scene)
    images = [node.image for node in tree.nodes if getattr(node, 'image', None)]
    del tree[MADE_TREE]                    # before 5.0 the tree itself stays
    compat.remove_compositor_tree(scene)
    remove_unused(images)
