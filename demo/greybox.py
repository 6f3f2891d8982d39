"""The street as previs has it before anybody has shaded it: grey surfaces under a grey sky and a weak sun."""

from __future__ import annotations

import math

import bpy

GREY = 0.5
SKY = (0.42, 0.42, 0.42)


def make_grey(scene: bpy.types.Scene) -> None:
    """Put grey over every material of the active view layer, and plain light over the demo's own."""
    clay = bpy.data.materials.new('Grey')
    clay.use_nodes = True
    nodes, links = clay.node_tree.nodes, clay.node_tree.links
    nodes.remove(nodes['Principled BSDF'])
    shader = nodes.new('ShaderNodeBsdfDiffuse')
    shader.inputs['Color'].default_value = (GREY, GREY, GREY, 1.0)
    links.new(shader.outputs[0], nodes['Material Output'].inputs['Surface'])
    for layer in scene.view_layers:
        layer.material_override = clay
    sun = next(thing for thing in scene.objects if thing.type == 'LIGHT' and thing.data.type == 'SUN')
    sun.data.energy, sun.data.color, sun.data.angle = 1.2, (1.0, 1.0, 1.0), math.radians(20.0)
    scene.world = bpy.data.worlds.new('Grey')
    scene.world.use_nodes = True
    scene.world.node_tree.nodes['Background'].inputs['Color'].default_value = (*SKY, 1.0)
