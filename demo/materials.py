"""The demo street's materials: plain surfaces with weathering, all seen through the same haze."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import bpy

HAZE_COLOUR = (0.85, 0.62, 0.43)     # radiance of the sunlit air, linear
HAZE_LENGTH = 330.0                  # metres after which 1 - 1/e of what is seen is haze


@dataclass(frozen=True)
class Surface:
    """One material: a colour (None: the object's own), how much its noise darkens it, and how rough it is.

    Without a roughness it is matte: a Diffuse shader, which costs Cycles a fifth less time than a Principled one.
    """

    colour: tuple[float, float, float] | None
    weathering: float = 0.25
    roughness: float | None = None
    grain: tuple[float, float, float] = (1.2, 1.2, 0.5)     # frequency of the noise per metre


SURFACES = {
    'plaster': Surface(None, weathering=0.45),
    'trim': Surface((0.60, 0.55, 0.46), weathering=0.4),
    'stone': Surface((0.27, 0.25, 0.23), weathering=0.4),
    'brick': Surface((0.33, 0.15, 0.09), weathering=0.6, grain=(3.0, 3.0, 6.0)),
    'concrete': Surface((0.40, 0.37, 0.33), weathering=0.4),
    'party': Surface((0.36, 0.29, 0.24), weathering=0.5, grain=(0.5, 0.5, 0.22)),
    'wallpaper': Surface((0.36, 0.38, 0.31), weathering=0.5),
    'rose': Surface((0.40, 0.28, 0.24), weathering=0.5),
    'limewash': Surface((0.60, 0.58, 0.52), weathering=0.5),
    'glass': Surface((0.015, 0.02, 0.025), roughness=0.12, weathering=0.0),
    'joinery': Surface((0.13, 0.07, 0.04)),
    'white': Surface((0.62, 0.60, 0.55)),
    'shutter': Surface((0.06, 0.12, 0.10)),
    'roller': Surface((0.20, 0.21, 0.22), weathering=0.5),
    'iron': Surface((0.018, 0.02, 0.02), roughness=0.5),
    'roof': Surface((0.16, 0.12, 0.10)),
    'awning': Surface((0.34, 0.07, 0.05)),
    'asphalt': Surface((0.15, 0.14, 0.13), roughness=0.75, weathering=0.55, grain=(0.7, 0.25, 1.0)),
    'paving': Surface((0.31, 0.29, 0.27), weathering=0.45, grain=(1.5, 1.5, 1.0)),
    'repair': Surface((0.095, 0.09, 0.085), weathering=0.4),
    'joint': Surface((0.10, 0.09, 0.085)),
    'kerb': Surface((0.33, 0.32, 0.30), weathering=0.4),
    'paint': Surface((0.60, 0.58, 0.53), weathering=0.75, grain=(4.0, 4.0, 1.0)),
    'earth': Surface((0.16, 0.13, 0.10)),
    'car': Surface(None, roughness=0.28, weathering=0.1),
    'tyre': Surface((0.02, 0.02, 0.02)),
    'lamp': Surface((0.80, 0.77, 0.68), weathering=0.05),
    'leaf': Surface((0.05, 0.075, 0.025), weathering=0.6, grain=(3.0, 3.0, 3.0)),
    'bark': Surface((0.09, 0.07, 0.05)),
}
MATERIALS = tuple(SURFACES)


def make_materials() -> None:
    """One material for every entry of SURFACES, in the file's materials under the same name."""
    haze = _haze_group()
    for name, surface in SURFACES.items():
        _make_material(name, surface, haze)


def _make_material(name: str, surface: Surface, haze: bpy.types.NodeTree) -> None:
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    # The haze emits, and an emitter this weak and this large only costs time when sampled as a lamp.
    material.cycles.emission_sampling = 'NONE'
    material.diffuse_color = (*(surface.colour or (0.5, 0.5, 0.5)), 1.0)
    nodes, links = material.node_tree.nodes, material.node_tree.links
    shader = nodes['Principled BSDF']
    if surface.roughness is None:
        nodes.remove(shader)
        shader = nodes.new('ShaderNodeBsdfDiffuse')
    else:
        shader.inputs['Roughness'].default_value = surface.roughness
    links.new(_colour(nodes, links, surface), shader.inputs[0])
    air = nodes.new('ShaderNodeGroup')
    air.node_tree = haze
    links.new(shader.outputs[0], air.inputs['Surface'])
    links.new(air.outputs['Surface'], nodes['Material Output'].inputs['Surface'])


def _colour(nodes: bpy.types.Nodes, links: bpy.types.NodeLinks, surface: Surface) -> bpy.types.NodeSocket:
    """The colour darkened by noise that is fixed to where each vertex stood at first."""
    if surface.colour is None:
        colour = nodes.new('ShaderNodeObjectInfo').outputs['Color']
    else:
        constant = nodes.new('ShaderNodeRGB')
        constant.outputs[0].default_value = (*surface.colour, 1.0)
        colour = constant.outputs[0]
    rest = nodes.new('ShaderNodeAttribute')
    rest.attribute_name = 'rest'
    stretch = nodes.new('ShaderNodeVectorMath')
    stretch.operation = 'MULTIPLY'
    stretch.inputs[1].default_value = surface.grain
    links.new(rest.outputs['Vector'], stretch.inputs[0])
    noise = nodes.new('ShaderNodeTexNoise')
    noise.inputs['Scale'].default_value = 1.0
    noise.inputs['Detail'].default_value = 3.0
    noise.inputs['Roughness'].default_value = 0.65
    links.new(stretch.outputs['Vector'], noise.inputs['Vector'])
    amount = nodes.new('ShaderNodeMapRange')
    amount.inputs['From Min'].default_value, amount.inputs['From Max'].default_value = 0.3, 0.7
    amount.inputs['To Min'].default_value, amount.inputs['To Max'].default_value = 1.0 - surface.weathering, 1.0
    links.new(noise.outputs[0], amount.inputs['Value'])
    darken = nodes.new('ShaderNodeVectorMath')
    darken.operation = 'SCALE'
    links.new(colour, darken.inputs[0])
    links.new(amount.outputs['Result'], darken.inputs['Scale'])
    return darken.outputs['Vector']


def _haze_group() -> bpy.types.NodeTree:
    """Aerial perspective: a surface fades to the haze with its distance, for camera rays only."""
    group = bpy.data.node_groups.new('Aerial perspective', 'ShaderNodeTree')
    group.interface.new_socket('Surface', in_out='INPUT', socket_type='NodeSocketShader')
    group.interface.new_socket('Surface', in_out='OUTPUT', socket_type='NodeSocketShader')
    nodes, links = group.nodes, group.links
    distance = nodes.new('ShaderNodeCameraData').outputs['View Distance']
    clear = _math(nodes, links, 'POWER', math.exp(-1.0 / HAZE_LENGTH), distance)
    veiled = _math(nodes, links, 'SUBTRACT', 1.0, clear)
    factor = _math(nodes, links, 'MULTIPLY', veiled, nodes.new('ShaderNodeLightPath').outputs['Is Camera Ray'])
    emission = nodes.new('ShaderNodeEmission')
    emission.inputs['Color'].default_value = (*HAZE_COLOUR, 1.0)
    mix = nodes.new('ShaderNodeMixShader')
    links.new(factor, mix.inputs['Fac' if 'Fac' in mix.inputs else 'Factor'])
    links.new(nodes.new('NodeGroupInput').outputs['Surface'], mix.inputs[1])
    links.new(emission.outputs['Emission'], mix.inputs[2])
    links.new(mix.outputs[0], nodes.new('NodeGroupOutput').inputs['Surface'])
    return group



def _math(nodes: bpy.types.Nodes, links: bpy.types.NodeLinks, operation: str,
          *inputs: float | bpy.types.NodeSocket) -> bpy.types.NodeSocket:
    node = nodes.new('ShaderNodeMath')
    node.operation = operation
    for socket, value in zip(node.inputs, inputs):
        if isinstance(value, bpy.types.NodeSocket):
            links.new(value, socket)
        else:
            socket.default_value = value
    return node.outputs[0]


def make_sky(world: bpy.types.World, light: Sequence[float], horizon: Sequence[float], zenith: Sequence[float]) -> None:
    """A world that lights the scene with one constant colour, and shows a gradient to the camera.

    The Background node stays unlinked, so that its colour can be read as the sky's radiance.
    """
    world.use_nodes = True
    nodes, links = world.node_tree.nodes, world.node_tree.links
    background = nodes['Background']
    background.inputs['Color'].default_value = (*light, 1.0)
    ramp = nodes.new('ShaderNodeValToRGB')
    ramp.color_ramp.interpolation = 'EASE'
    ramp.color_ramp.elements[0].color = (*horizon, 1.0)
    ramp.color_ramp.elements[1].color = (*zenith, 1.0)
    ramp.color_ramp.elements[1].position = 0.42
    split = nodes.new('ShaderNodeSeparateXYZ')
    links.new(nodes.new('ShaderNodeTexCoord').outputs['Generated'], split.inputs[0])
    links.new(split.outputs['Z'], ramp.inputs['Fac' if 'Fac' in ramp.inputs else 'Factor'])
    seen = nodes.new('ShaderNodeBackground')
    seen.name = seen.label = 'Seen sky'
    links.new(ramp.outputs['Color'], seen.inputs['Color'])
    mix = nodes.new('ShaderNodeMixShader')
    links.new(nodes.new('ShaderNodeLightPath').outputs['Is Camera Ray'],
              mix.inputs['Fac' if 'Fac' in mix.inputs else 'Factor'])
    links.new(background.outputs['Background'], mix.inputs[1])
    links.new(seen.outputs['Background'], mix.inputs[2])
    links.new(mix.outputs[0], nodes['World Output'].inputs['Surface'])
    # A constant sky needs no lamp rays of its own: the bounces find it, and every sample goes to the sun.
    world.cycles.sampling_method = 'NONE'
