"""Small scenes for the tests of capture: every one renders in some hundredths of a second."""

import bpy
import numpy as np

from second_unit.addon import compat

SIZE = 48


def empty_scene(first=1, last=4, size=SIZE):
    """A new file with a camera at the origin that looks along -Z, Cycles at one sample."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = 'CYCLES'
    scene.cycles.samples = 1
    scene.cycles.use_denoising = False
    scene.render.resolution_x = scene.render.resolution_y = size
    scene.render.resolution_percentage = 100
    scene.frame_start, scene.frame_end = first, last
    scene.camera = add(scene, 'camera', bpy.data.cameras.new('camera'))
    scene.world = bpy.data.worlds.new('world')
    return scene


def add(scene, name, data=None, location=(0, 0, 0)):
    thing = bpy.data.objects.new(name, data)
    thing.location = location
    scene.collection.objects.link(thing)
    return thing


def box(scene, name='box', location=(0, 0, -10), size=(1, 1, 1)):
    mesh = bpy.data.meshes.new(name)
    half = np.array(size) / 2
    corners = [tuple(half * (x, y, z)) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)]
    mesh.from_pydata(corners, [], [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)])
    return add(scene, name, mesh, location)


def grid(scene, name='cloth', location=(0, 1, -8), side=6, cells=5):
    """A square that lies flat in X and Z."""
    mesh = bpy.data.meshes.new(name)
    steps = np.linspace(-side / 2, side / 2, cells + 1)
    row = cells + 1
    faces = [(i * row + j, i * row + j + 1, (i + 1) * row + j + 1, (i + 1) * row + j)
             for i in range(cells) for j in range(cells)]
    mesh.from_pydata([(x, 0, z) for x in steps for z in steps], [], faces)
    return add(scene, name, mesh, location)


def move(thing, path, values, index=-1):
    """Key `values` (by frame) with straight lines between them."""
    for frame, value in values.items():
        if index < 0:
            setattr(thing, path, value)
        else:
            getattr(thing, path)[index] = value
        thing.keyframe_insert(path, index=index, frame=frame)
    action = thing.animation_data.action
    for strip in (strip for layer in action.layers for strip in layer.strips):
        for curve in strip.channelbag(thing.animation_data.action_slot).fcurves:
            for key in curve.keyframe_points:
                key.interpolation = 'LINEAR'


def falling_box(scene, **options):
    """An unbaked rigid body that falls along -Y onto a ground; its cache starts at frame 1."""
    scene.gravity = (0, -9.8, 0)
    with bpy.context.temp_override(scene=scene):
        bpy.ops.rigidbody.world_add()
    ground = box(scene, 'ground', (0, -4, -10), (20, 1, 20))
    fall = box(scene, 'fall', (0, 1.5, -10), (1.5, 1.5, 1.5))
    for thing, kind in ((ground, 'PASSIVE'), (fall, 'ACTIVE')):
        with bpy.context.temp_override(scene=scene, object=thing, active_object=thing):
            bpy.ops.rigidbody.object_add()
        thing.rigid_body.type = kind
    return fall


def sun(scene, energy=3.0, rotation=(0, 0, 0), name='sun'):
    lamp = add(scene, name, bpy.data.lights.new(name, 'SUN'))
    lamp.data.energy = energy
    lamp.rotation_euler = rotation
    return lamp


def ten_node_compositor(scene, folder):
    """A compositor of ten nodes, one of them a File Output into `folder`; returns the tree."""
    tree, output = compat.make_compositor_tree(scene)
    layers = tree.nodes.new('CompositorNodeRLayers')
    last = layers.outputs['Image']
    for strength in range(6):
        blur = tree.nodes.new('CompositorNodeBlur')
        blur.name = f'blur {strength}'
        tree.links.new(last, blur.inputs['Image'])
        last = blur.outputs['Image']
    tree.nodes.new('CompositorNodeViewer')
    tree.links.new(last, output.inputs[0])
    tree.links.new(last, file_output(tree, folder).inputs[0])
    assert len(tree.nodes) == 10
    return tree


def file_output(tree, folder):
    node = tree.nodes.new('CompositorNodeOutputFile')
    if compat.V5:
        node.directory, node.file_name = str(folder), 'precious'
        node.format.media_type = 'IMAGE'
        node.file_output_items.new('RGBA', 'Image')
    else:
        node.base_path = str(folder)
    node.format.file_format = 'PNG'
    return node


def studio(folder):
    """A scene with something of everything that a capture might disturb; its output goes to `folder`."""
    scene = empty_scene(first=2, last=4)
    falling_box(scene)
    sun(scene)
    move(scene.camera, 'location', {1: (0, 0, 0), 9: (1, 0, 0)})
    mover = box(scene, 'mover', (2, 2, -12))
    move(mover, 'location', {1: (2, 2, -12), 9: (-2, 2, -12)})
    follower = box(scene, 'follower', (-2, 2, -12))
    driver = follower.driver_add('location', 0).driver
    driver.type = 'SCRIPTED'
    driver.expression = 'frame * 0.1 - 2'
    move(scene, 'gravity', {1: (0, -9.8, 0), 20: (0, -5.0, 0)})
    ten_node_compositor(scene, folder)
    scene.view_layers.new('second').use_pass_mist = True
    render = scene.render
    render.use_motion_blur = render.use_persistent_data = True
    render.filepath = f'{folder}/artist_'
    if compat.V5:
        render.image_settings.media_type = 'VIDEO'
    render.image_settings.file_format = 'FFMPEG'
    render.ffmpeg.format = 'QUICKTIME'
    scene.frame_set(3, subframe=0.25)
    mover.location.y = 3.5                      # changed by hand, not keyed
    for thing in scene.objects:
        thing.select_set(thing is mover)
    bpy.context.view_layer.objects.active = mover
    return scene


def falling_cloth(scene):
    """An unbaked cloth that falls along -Y, seen from the front."""
    scene.gravity = (0, -9.8, 0)
    cloth = grid(scene)
    modifier = cloth.modifiers.new('Cloth', 'CLOTH')
    modifier.settings.quality = 1
    return cloth


def simulation_zone(scene, step=(0, -0.2, 0)):
    """A box that a simulation zone moves by `step` in every frame."""
    tree = bpy.data.node_groups.new('drift', 'GeometryNodeTree')
    for side in ('INPUT', 'OUTPUT'):
        tree.interface.new_socket('Geometry', in_out=side, socket_type='NodeSocketGeometry')
    start, end = tree.nodes.new('NodeGroupInput'), tree.nodes.new('NodeGroupOutput')
    before, after = tree.nodes.new('GeometryNodeSimulationInput'), tree.nodes.new('GeometryNodeSimulationOutput')
    before.pair_with_output(after)
    shift = tree.nodes.new('GeometryNodeSetPosition')
    shift.inputs['Offset'].default_value = step
    for source, target in ((start, before), (before, shift), (shift, after), (after, end)):
        tree.links.new(source.outputs['Geometry'], target.inputs['Geometry'])
    drifting = box(scene, 'drifting', (0, 1, -10))
    drifting.modifiers.new('drift', 'NODES').node_group = tree
    return drifting
