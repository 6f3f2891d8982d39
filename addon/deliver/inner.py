"""Groups inside a shot's group: what takes many nodes lies in a tree of its own.

Blender brings a whole tree up to date with each node and link in it: 274 nodes took 300 ms in one, and 83 in six.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import bpy

from .nodes import add
from .sequence import remove_unused

INNER = 'second_unit_inner'          # on a group that was made for the inside of another

# name: socket type
Sockets = Mapping[str, str]


def new_inner(outer, name: str, inputs: Sockets, output: str, build: Callable) -> bpy.types.NodeTree:
    """A group with one output of the type `output`: what `build(tree, given)` makes of the sockets `given`, which are
    called as in `inputs`."""
    tree = bpy.data.node_groups.new(f'{outer.name} {name}', outer.bl_idname)
    tree[INNER] = True
    tree.interface.new_socket(name, in_out='OUTPUT', socket_type=f'NodeSocket{output}')
    for given, kind in inputs.items():
        tree.interface.new_socket(given, in_out='INPUT', socket_type=f'NodeSocket{kind}')
    made = build(tree, add(tree, 'NodeGroupInput', -400, 0).outputs)
    tree.links.new(made, add(tree, 'NodeGroupOutput', made.node.location.x + 200, 0).inputs[0])
    return tree


def put(tree, inner, x: float, y: float, sources: Mapping):
    """What a node of the group `inner` makes of those of the `sources` that it has an input for."""
    node = add(tree, 'CompositorNodeGroup', x, y)
    node.node_tree, node.label = inner, inner.interface.items_tree[0].name
    for socket in node.inputs:
        tree.links.new(sources[socket.name], socket)
    return node.outputs[0]


def remove_with_inner(group) -> None:
    """Remove the group, and what was made for its inside alone."""
    bpy.data.node_groups.remove(group)
    remove_lone_inner()


def remove_lone_inner() -> None:
    """Remove what was made for the inside of a group that is gone."""
    remove_unused([tree for tree in bpy.data.node_groups if INNER in tree])
