"""A card rendered by Cycles and the same card conformed: markers, depth, coverage and blurs agree."""

import math

import bpy
import numpy as np
import pytest
from mathutils import Euler

from second_unit.addon import compat
from second_unit.addon.shot import read_camera, read_shot
from second_unit.inference.conform import circle_of_confusion, conform, shutter_cameras
from second_unit.inference.multilayer import read_render
from second_unit.inference.shot import Card, Pass, world_to_frame

CARD = Card((0.6, 1.0, 2.0), 5.0, 4.0)
TEXELS = (64, 80)                                    # rows, columns
MARKERS = ((14.3, 17.0), (14.0, 61.4), (32.5, 39.5), (50.2, 20.8), (47.0, 66.5))    # row, column: no symmetry

CASES = {
    'plain': {},
    'shift': {'camera.shift_x': 0.11, 'camera.shift_y': -0.07},
    'horizontal fit of a portrait': {'camera.sensor_fit': 'HORIZONTAL', 'render.resolution_x': 90,
                                     'render.resolution_y': 128, 'camera.lens': 28.0},
    'vertical fit': {'camera.sensor_fit': 'VERTICAL', 'camera.sensor_height': 18.0},
    'vertical fit of a portrait': {'camera.sensor_fit': 'VERTICAL', 'render.resolution_x': 90,
                                   'render.resolution_y': 128, 'camera.shift_x': 0.05, 'camera.lens': 26.0},
    'automatic fit of a portrait': {'render.resolution_x': 90, 'render.resolution_y': 128, 'camera.shift_y': 0.06},
    'wide pixels': {'render.pixel_aspect_x': 2.0, 'render.resolution_x': 80, 'camera.shift_x': 0.04},
    'tall pixels': {'render.pixel_aspect_y': 2.0, 'render.resolution_y': 40},
    'wide pixels turn the automatic fit': {'render.pixel_aspect_x': 2.0, 'render.resolution_x': 70,
                                           'render.resolution_y': 100, 'camera.lens': 40.0},
    'half size': {'render.resolution_percentage': 50, 'render.resolution_x': 255, 'render.resolution_y': 181},
    'border with crop': {'render.use_border': True, 'render.use_crop_to_border': True, 'render.border_min_x': 0.13,
                         'render.border_max_x': 0.93, 'render.border_min_y': 0.08, 'render.border_max_y': 0.97},
    'border without crop': {'render.use_border': True, 'render.border_min_x': 0.13, 'render.border_max_x': 0.93,
                            'render.border_min_y': 0.08, 'render.border_max_y': 0.97},
    'orthographic': {'camera.type': 'ORTHO', 'camera.ortho_scale': 8.0, 'camera.shift_x': 0.08},
    'orthographic portrait of wide pixels': {'camera.type': 'ORTHO', 'camera.ortho_scale': 7.0,
                                             'render.pixel_aspect_x': 1.5, 'render.resolution_x': 80,
                                             'render.resolution_y': 110, 'camera.shift_y': 0.05},
}


@pytest.fixture
def scene():
    """A camera that looks down at the card from the left, rolled, so that nothing is parallel to anything."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = 'CYCLES'
    scene.cycles.samples = 32
    scene.cycles.use_adaptive_sampling = False
    scene.cycles.use_denoising = False
    scene.cycles.pixel_filter_type = 'BOX'
    scene.cycles.filter_width = 1.0
    scene.render.threads_mode, scene.render.threads = 'FIXED', 1
    scene.render.resolution_x, scene.render.resolution_y = 128, 90
    bpy.context.view_layer.use_pass_z = True
    scene.view_layers[0].name = 'main'
    camera = bpy.data.objects.new('camera', bpy.data.cameras.new('camera'))
    camera.location = (-3.0, -9.0, 4.2)
    camera.rotation_euler = Euler((math.radians(76), math.radians(6), math.radians(-20)))
    camera.data.lens = 42.0
    scene.collection.objects.link(camera)
    scene.camera = camera
    return scene


def setup(scene, values):
    for path, value in values.items():
        owner, name = path.split('.')
        setattr({'render': scene.render, 'camera': scene.camera.data}[owner], name, value)
    bpy.context.view_layer.update()
    shot = read_shot(scene)
    return shot, read_camera(scene, bpy.context.evaluated_depsgraph_get())


def markers():
    """Premultiplied bright dots, each of another brightness, on a half-transparent grey."""
    y, x = np.mgrid[:TEXELS[0], :TEXELS[1]] + 0.5
    dots = sum((1 + n) * np.exp(-((y - row) ** 2 + (x - column) ** 2) / (2 * 1.6 ** 2))
               for n, (row, column) in enumerate(MARKERS))
    return np.repeat(dots[..., None], 4, axis=2).astype(np.float32)


def place(card, camera, pixels):
    """The card as a mesh with an emitting image, where `Card.to_world` says that its corners are."""
    corners = card.to_world(camera) @ np.array([[0, 1, 1, 0], [1, 1, 0, 0], [1, 1, 1, 1.0]])
    mesh = bpy.data.meshes.new('card')
    mesh.from_pydata(corners[:3].T.tolist(), [], [(0, 1, 2, 3)])
    mesh.uv_layers.new().data.foreach_set('uv', (0, 0, 1, 0, 1, 1, 0, 1))
    image = bpy.data.images.new('markers', pixels.shape[1], pixels.shape[0], alpha=True, float_buffer=True)
    image.colorspace_settings.name = 'Non-Color'
    image.alpha_mode = 'CHANNEL_PACKED'
    image.pixels.foreach_set(np.ascontiguousarray(pixels[::-1], np.float32).ravel())
    image.pack()
    material = bpy.data.materials.new('card')
    material.use_nodes = True
    nodes, links = material.node_tree.nodes, material.node_tree.links
    nodes.clear()
    texture, emission = nodes.new('ShaderNodeTexImage'), nodes.new('ShaderNodeEmission')
    output = nodes.new('ShaderNodeOutputMaterial')
    texture.image, texture.extension = image, 'EXTEND'
    links.new(texture.outputs['Color'], emission.inputs['Color'])
    links.new(emission.outputs['Emission'], output.inputs['Surface'])
    mesh.materials.append(material)
    bpy.context.scene.collection.objects.link(bpy.data.objects.new('card', mesh))


def render(scene, folder):
    """Combined and Depth of the current frame, as Cycles renders them."""
    for path, value in compat.multilayer_settings().items():
        owner = scene
        *way, name = path.split('.')
        for step in way:
            owner = getattr(owner, step)
        setattr(owner, name, value)
    scene.render.filepath = str(folder / 'render.exr')
    scene.render.film_transparent = True
    bpy.ops.render.render(write_still=True)
    passes, _ = read_render(scene.render.filepath, 'main', (Pass.COMBINED, Pass.DEPTH))
    return passes[Pass.COMBINED], passes[Pass.DEPTH]


def centroids(picture, shot, camera):
    """Where the markers are, in pixels: the centres of mass around where they should be. (n, 2), x and y."""
    to_frame = world_to_frame(camera, shot) @ CARD.to_world(camera)
    found = []
    for row, column in MARKERS:
        x, y, _, w = to_frame @ (column / TEXELS[1], row / TEXELS[0], 1.0)
        left, top = int(x / w) - 5, int(y / w) - 5
        part = picture[max(top, 0):top + 11, max(left, 0):left + 11, 1]
        ys, xs = np.mgrid[:part.shape[0], :part.shape[1]] + 0.5
        found.append((max(left, 0) + (xs * part).sum() / part.sum(), max(top, 0) + (ys * part).sum() / part.sum()))
    return np.array(found)


@pytest.mark.parametrize('case', CASES)
def test_markers_agree(scene, tmp_path, case):
    shot, camera = setup(scene, CASES[case])
    pixels = markers()
    place(CARD, camera, pixels)
    rendered, rendered_depth = render(scene, tmp_path)
    ours, _ = conform(np.concatenate([pixels[..., :3], np.ones((*TEXELS, 1), np.float32)], axis=2), CARD, [camera],
                          shot, camera)
    assert ours.shape == rendered.shape == (shot.height, shot.width, 4)
    if case == 'border without crop':
        drawn = rendered_depth < np.inf
        rows, columns = np.flatnonzero(drawn.any(1)), np.flatnonzero(drawn.any(0))
        assert rows[0] > 0 and columns[0] > 0, 'the border shall hide something'
    away = np.linalg.norm(centroids(ours, shot, camera) - centroids(rendered, shot, camera), axis=1)
    assert away.max() < 0.05, away


@pytest.mark.parametrize('case', ['shift', 'tall pixels', 'border with crop', 'orthographic'])
def test_depth_agrees(scene, tmp_path, case):
    shot, camera = setup(scene, CASES[case])
    scene.cycles.samples, scene.cycles.filter_width = 1, 0.01          # at the centres of the pixels
    place(CARD, camera, np.ones((*TEXELS, 4), np.float32))
    rendered, rendered_depth = render(scene, tmp_path)
    ours, depth = conform(np.ones((*TEXELS, 4), np.float32), CARD, [camera], shot, camera)
    whole = np.isfinite(rendered_depth) & (ours[..., 3] == 1)
    assert whole.sum() > 1000
    assert np.ptp(depth[whole]) > 0.5, 'a plane that is far from parallel to the picture'
    assert (np.abs(depth[whole] - rendered_depth[whole]) / depth[whole]).max() < 1e-5
    assert np.isinf(depth[ours[..., 3] == 0]).all()


def keyed(scene, shutter, position):
    """Motion blur on, and a camera that moves, turns and zooms between frames 1 and 3, linearly."""
    scene.render.use_motion_blur = True
    scene.render.motion_blur_shutter, scene.render.motion_blur_position = shutter, position
    camera = scene.camera
    for frame, move, turn, lens in ((1, -0.5, -2.5, 40.0), (2, 0.0, 0.0, 42.0), (3, 0.7, 3.0, 43.0)):
        camera.location = (-3.0 + move, -9.0, 4.2 + move / 3)
        camera.rotation_euler = Euler((math.radians(76), math.radians(6 + turn), math.radians(-20)))
        camera.data.lens = lens
        camera.keyframe_insert('location', frame=frame)
        camera.keyframe_insert('rotation_euler', frame=frame)
        camera.data.keyframe_insert('lens', frame=frame)
    for owner in (camera, camera.data):
        for curve in curves(owner):
            for key in curve.keyframe_points:
                key.interpolation = 'LINEAR'
    cameras = []
    for frame in (1, 2, 3):
        scene.frame_set(frame)
        cameras.append(read_camera(scene, bpy.context.evaluated_depsgraph_get()))
    scene.frame_set(2)
    return cameras


def curves(owner):
    action, slot = owner.animation_data.action, owner.animation_data.action_slot
    return action.layers[0].strips[0].channelbag(slot).fcurves


@pytest.mark.parametrize('shutter, position', [(0.8, 'CENTER'), (0.6, 'START'), (1.0, 'END')])
def test_motion_blur_agrees(scene, tmp_path, shutter, position):
    before, now, after = keyed(scene, shutter, position)
    shot = read_shot(scene)
    pixels = opaque(markers())
    place(CARD, now, pixels)
    scene.cycles.samples = 64
    rendered, _ = render(scene, tmp_path)
    cameras = shutter_cameras(before, now, after, shot, CARD)
    assert len(cameras) > 2
    blurred, depth = conform(pixels, CARD, cameras, shot, now)
    sharp, _ = conform(pixels, CARD, [now], shot, now)
    assert error(blurred, rendered) < 0.025
    assert error(sharp, rendered) > 4 * error(blurred, rendered)
    assert np.isfinite(depth[blurred[..., 3] > 0]).all()


@pytest.mark.parametrize('case', ['plain', 'wide pixels', 'orthographic'])
def test_depth_of_field_agrees(scene, tmp_path, case):
    dof = scene.camera.data.dof
    dof.use_dof, dof.focus_distance, dof.aperture_fstop = True, 6.0, 5.0 if case == 'orthographic' else 0.08
    shot, camera = setup(scene, CASES[case])
    pixels = opaque(markers())
    place(CARD, camera, pixels)
    scene.cycles.samples = 64
    rendered, _ = render(scene, tmp_path)
    blurred, depth = conform(pixels, CARD, [camera], shot, camera)
    sharp, _ = conform(pixels, CARD, [camera], shot, camera, depth_of_field=False)
    assert circle_of_confusion(camera, shot, 11.0) > 2.0
    assert error(blurred, rendered) < 0.025
    assert error(sharp, rendered) > 4 * error(blurred, rendered)
    assert np.isfinite(depth[blurred[..., 3] > 0]).all()


def opaque(pixels):
    return np.concatenate([pixels[..., :3], np.ones((*TEXELS, 1), np.float32)], axis=2)


def error(ours, rendered):
    """The mean difference over the mean of the picture, colour and alpha."""
    return np.abs(ours - rendered).mean() / rendered.mean()
