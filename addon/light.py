"""The light that falls on an element: the scene's strongest sun, and the average of its sky."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import bpy
import numpy as np

from ..inference.shot import Light

SKY_ROWS = 64                     # rows of an environment image that are read for its average
BRIGHTEST_SKY = 20.0              # radiance: above it an environment image shows its sun, which is no sky
# The average radiance of Blender's sky textures over the sphere, rendered with the sun 15 degrees up and no disc.
SKY_TEXTURES = {
    'NISHITA': (2.1, 2.1, 2.0), 'SINGLE_SCATTERING': (2.1, 2.1, 2.0), 'MULTIPLE_SCATTERING': (1.9, 2.6, 3.5),
    'PREETHAM': (0.66, 0.60, 0.58), 'HOSEK_WILKIE': (0.085, 0.099, 0.090),
}
UNKNOWN_SKY = (0.5, 0.5, 0.5)     # a colour made by nodes that are not looked into

Colour = tuple[float, float, float]


def read_light(scene: bpy.types.Scene, depsgraph: bpy.types.Depsgraph) -> Light:
    """The strongest sun that renders, as evaluated in `depsgraph`, and the average radiance of the world."""
    suns = [(sum(colour), colour, direction) for colour, direction in _suns(depsgraph)]
    _, colour, direction = max(suns, default=(0.0, (0.0, 0.0, 0.0), (0.0, 0.0, 1.0)))
    return Light(sun_direction=direction, sun_colour=colour, sky_colour=_sky_colour(scene.world, depsgraph))


def _suns(depsgraph: bpy.types.Depsgraph) -> Iterator[tuple[Colour, Colour]]:
    """Colour and direction of every sun, also those that are hidden in the viewport but render."""
    for lamp in set(_rendered(depsgraph.view_layer.layer_collection)):
        if _is_sun(lamp):
            seen = lamp.evaluated_get(depsgraph)
            yield _sun_colour(seen.data), tuple(seen.matrix_world.col[2].xyz.normalized())
    for instance in depsgraph.object_instances:
        if instance.is_instance and _is_sun(instance.object):
            yield _sun_colour(instance.object.data), tuple(instance.matrix_world.col[2].xyz.normalized())


def _rendered(layer: bpy.types.LayerCollection) -> Iterator[bpy.types.Object]:
    if layer.exclude or layer.collection.hide_render:
        return
    yield from layer.collection.objects
    for child in layer.children:
        yield from _rendered(child)


def _is_sun(lamp: bpy.types.Object) -> bool:
    return lamp.type == 'LIGHT' and lamp.data.type == 'SUN' and not lamp.hide_render


def _sun_colour(sun: bpy.types.SunLight) -> Colour:
    colour = np.array(sun.color) * sun.energy * 2.0 ** sun.exposure
    if sun.use_temperature:
        colour *= sun.temperature_color
    emission = _surface_node(sun.node_tree, 'OUTPUT_LIGHT', 'EMISSION') if sun.use_nodes else None
    if emission is not None:
        colour *= np.array(emission.inputs['Color'].default_value[:3]) * emission.inputs['Strength'].default_value
    return tuple(colour.tolist())


def _sky_colour(world: bpy.types.World | None, depsgraph: bpy.types.Depsgraph) -> Colour:
    """Colour times strength of the world's background; of an environment image its average.

    Sky textures count as SKY_TEXTURES, whatever their sun's height (it changes them by up to half); any other
    texture in place of the colour as UNKNOWN_SKY.
    """
    if world is None:
        return (0.0, 0.0, 0.0)
    seen = world.evaluated_get(depsgraph)
    if not seen.use_nodes:
        return tuple(seen.color)
    background = _surface_node(seen.node_tree, 'OUTPUT_WORLD', 'BACKGROUND')
    if background is None:
        return (0.0, 0.0, 0.0)
    colour = background.inputs['Color']
    radiance = _texture_colour(colour.links[0].from_node) if colour.is_linked else colour.default_value[:3]
    return tuple((np.array(radiance) * background.inputs['Strength'].default_value).tolist())


def _surface_node(tree: bpy.types.NodeTree, output: str, kind: str) -> bpy.types.Node | None:
    """The first node of a kind on the way back from the tree's active output."""
    todo = [node for node in tree.nodes if node.type == output and node.is_active_output]
    seen = set()
    while todo:
        node = todo.pop(0)
        if node.type == kind:
            return node
        if node.name not in seen:
            seen.add(node.name)
            todo += [link.from_node for socket in node.inputs for link in socket.links]
    return None


def _texture_colour(node: bpy.types.Node) -> Colour:
    if node.type == 'TEX_SKY':
        return SKY_TEXTURES[node.sky_type]
    if node.type != 'TEX_ENVIRONMENT' or node.image is None or not node.image.is_float:
        return UNKNOWN_SKY
    path = Path(bpy.path.abspath(node.image.filepath, library=node.image.library))
    return _average(str(path), path.stat().st_mtime) if path.is_file() else UNKNOWN_SKY


@lru_cache(maxsize=4)
def _average(path: str, _changed: float) -> Colour:
    """The average radiance of a latitude-longitude image over the sphere, from some of its rows, without its sun."""
    import OpenImageIO as oiio
    image = oiio.ImageBuf(path)
    width, height = image.spec().width, image.spec().height
    rows = np.unique(np.linspace(0, height - 1, min(height, SKY_ROWS)).astype(int))
    pixels = [image.get_pixels(oiio.FLOAT, oiio.ROI(0, width, row, row + 1, 0, 1, 0, 3)) for row in rows.tolist()]
    means = [np.minimum(row, BRIGHTEST_SKY).reshape(-1, 3).mean(axis=0) for row in pixels]
    weights = np.sin((rows + 0.5) / height * np.pi)
    return tuple(np.average(means, axis=0, weights=weights).tolist())
