"""The link of the artist's compositor that the group goes on: before any grading, and on the way to the output."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from .. import compat
from ..capture.footage import find_footage

CLIPS = ('CompositorNodeImage', 'CompositorNodeMovieClip')


class Place(NamedTuple):
    """The link that the group goes on, and the node that the depth of its picture comes from, if it has one."""

    link: Any
    source: Any

    def __str__(self) -> str:
        return f'{title(self.link.from_node)} to {title(self.link.to_node)}'


def find_place(scene, view_layer: str, footage: bool = False, below: Collection[Any] = (),
               above: Collection[Any] = ()) -> Place | None:
    """The selected link, else the one behind the nodes `below`, else the first one behind the view layer's picture
    (or the clip), if it can be on the way to the nodes `above`: in each case one that reaches the output."""
    tree = compat.compositor_tree(scene)
    if tree is None:
        return None
    reaching = set(_upstream(tree, [socket.node for socket in compat.compositor_outputs(tree)]))
    links = [link for link in tree.links if link.to_node in reaching and link.from_socket.type == 'RGBA']
    leading = _upstream(tree, above)
    behind = sorted(_behind(links, scene, view_layer, footage), key=lambda link: link.to_node not in leading)
    link = _selected(links) or _on_top(tree, links, below) or next(iter(behind), None)
    if link is None:
        return None
    layers = [node for node in _upstream(tree, [link.from_node]) if is_layer(node, scene, view_layer)]
    return Place(link, next(iter(layers), link.from_node))


def _on_top(tree, links: list, below: Collection[Any]):
    """The link behind the last of the nodes, None when there are none on the way to the output."""
    after = [link for link in links if link.from_node in below]
    return max(after, key=lambda link: len(set(below).intersection(_upstream(tree, [link.from_node]))), default=None)


def _behind(links: list, scene, view_layer: str, footage: bool) -> list:
    """The links where a group may go, best first: on footage where the lens's distortion is taken out."""
    pictures = [link for link in links if link.from_socket.name in ('Image', 'Combined')]
    clips = [link for link in pictures if link.from_node.bl_idname in CLIPS]
    if footage:
        return [link for link in links if compat.undistorts(link.from_node)] + clips
    return [link for link in pictures if is_layer(link.from_node, scene, view_layer)] + clips


def planned_link(scene, view_layer: str, footage: bool = False, below: Collection[Any] = (),
                 above: Collection[Any] = ()) -> str:
    """Where `deliver` would put the group, in words for the panel; '' where it would refuse."""
    place = find_place(scene, view_layer, footage, below, above)
    if place is not None:
        return str(place)
    new = compat.compositor_tree(scene) is None and (not footage or find_footage(scene, scene.camera) is not None)
    return 'A new compositor tree' if new and not compat.has_idle_compositor(scene) else ''


def _upstream(tree, nodes: Collection[Any]) -> list:
    """The nodes and all from which a link leads to them, nearest first."""
    feeding: dict[Any, list] = {}
    for link in tree.links:                 # once: socket.links reads all links of the tree each time
        feeding.setdefault(link.to_node, []).append(link.from_node)
    found = dict.fromkeys(nodes)
    todo = list(found)
    for node in todo:                       # grows as it goes
        new = [above for above in feeding.get(node, ()) if above not in found]
        found |= dict.fromkeys(new)
        todo += dict.fromkeys(new)
    return todo


def _selected(links: list):
    """The link between the only two nodes that are selected, or None."""
    if not links:
        return None
    pair = [node for node in links[0].id_data.nodes if node.select and node.bl_idname != 'NodeFrame']
    joined = [link for link in links if link.from_node in pair and link.to_node in pair]
    return joined[0] if len(pair) == 2 and joined else None


def is_layer(node, scene, view_layer: str) -> bool:
    return node.bl_idname == 'CompositorNodeRLayers' and node.scene == scene and node.layer == view_layer


def title(node) -> str:
    return node.label or (node.node_tree.name if getattr(node, 'node_tree', None) else node.bl_label)
