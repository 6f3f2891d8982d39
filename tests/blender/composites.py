"""A scene whose composites are known to the bit, for the tests of what is delivered to the compositor."""

from __future__ import annotations

import bpy
import numpy as np
from fingerprint import fingerprint

from second_unit.addon import compat
from second_unit.inference.exr import Layer, read_exr, write_exr

RADIANCE = (0.1234567, 0.7654321, 3.3333333)


def build(width, height):
    """A wall of RADIANCE at depth 10 on the right and 4 on the left, seen by a Cycles camera."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = 'CYCLES'
    scene.cycles.samples = 1
    scene.cycles.use_denoising = False
    scene.cycles.pixel_filter_type = 'BOX'
    scene.render.resolution_x, scene.render.resolution_y = width, height
    camera = bpy.data.objects.new('Camera', bpy.data.cameras.new('Camera'))
    scene.collection.objects.link(camera)
    scene.camera = camera
    for name, x, z in (('near', -50, -4), ('far', 0, -10)):
        mesh = bpy.data.meshes.new(name)
        mesh.from_pydata([(x - 50, -50, z), (x + 50, -50, z), (x + 50, 50, z), (x - 50, 50, z)], [], [(0, 1, 2, 3)])
        material = bpy.data.materials.new(name)
        if bpy.app.version < (5, 0, 0):
            material.use_nodes = True
        nodes = material.node_tree.nodes
        nodes.clear()
        emission = nodes.new('ShaderNodeEmission')
        emission.inputs['Color'].default_value = (*RADIANCE, 1.0)
        output = nodes.new('ShaderNodeOutputMaterial')
        material.node_tree.links.new(emission.outputs[0], output.inputs[0])
        mesh.materials.append(material)
        scene.collection.objects.link(bpy.data.objects.new(name, mesh))
    settings = scene.render.image_settings
    settings.file_format, settings.color_depth, settings.color_mode = 'OPEN_EXR', '32', 'RGBA'
    return scene


def render(scene, folder, frame):
    """(h, w, 4) float32 of the composite."""
    scene.frame_set(frame)
    scene.render.filepath = str(folder / 'render.exr')
    bpy.ops.render.render(write_still=True)
    return read_exr(scene.render.filepath).layers['']


def artists_tree(scene):
    """Render Layers -> Exposure -> output, and a Glare that leads nowhere."""
    tree, output = compat.make_compositor_tree(scene)
    layers, grade = tree.nodes.new('CompositorNodeRLayers'), tree.nodes.new('CompositorNodeExposure')
    layers.scene, layers.layer = scene, 'ViewLayer'
    tree.links.new(layers.outputs['Image'], tree.nodes.new('CompositorNodeGlare').inputs['Image'])
    tree.links.new(layers.outputs['Image'], grade.inputs['Image'])
    tree.links.new(grade.outputs[0], output.inputs[0])
    for node in tree.nodes:
        node.select = False
    return tree


def set_plate(scene, folder, pixels):
    """Let an Image node be the picture of the compositor, for values that no renderer gives."""
    write_exr(folder / 'plate.exr', [Layer('', 'RGBA', pixels)])
    tree, output = compat.make_compositor_tree(scene)
    node = tree.nodes.new('CompositorNodeImage')
    node.image = bpy.data.images.load(str(folder / 'plate.exr'))
    tree.links.new(node.outputs['Image'], output.inputs[0])


def links_of(tree):
    return [f'{link.from_node.name}.{link.from_socket.identifier} > {link.to_node.name}.{link.to_socket.identifier}'
            for link in tree.links]


def pictures():
    return [image for image in bpy.data.images if image.source == 'SEQUENCE']


def same_bits(a, b):
    return np.array_equal(a.view(np.uint32), b.view(np.uint32))


def state(scene):
    """The fingerprint of the file; links without their order, which means nothing."""
    tree = compat.compositor_tree(scene)
    lines = {key: value for key, value in fingerprint().items() if '.links[' not in key and key != 'dirty'}
    return lines | {'links': sorted(links_of(tree)) if tree else None}
