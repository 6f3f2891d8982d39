"""What a shot says of its scene, against what Blender renders; and a sentence for what cannot become one."""

import sys
from pathlib import Path

import bpy
import numpy as np
import pytest
from bpy_extras.object_utils import world_to_camera_view
from mathutils import Matrix, Vector

sys.path.insert(0, str(Path(__file__).parent))
import scenes

from second_unit.addon.light import SKY_TEXTURES, UNKNOWN_SKY
from second_unit.addon.shot import (
    camera_at,
    camera_cuts,
    read_camera,
    read_light,
    read_shot,
    split_at_cuts,
)
from second_unit.inference.errors import CaptureError, SecondUnitError
from second_unit.inference.exr import read_exr
from second_unit.inference.shot import FrameRange, world_to_frame


@pytest.fixture
def scene():
    return scenes.empty_scene()


def graph():
    return bpy.context.evaluated_depsgraph_get()


def rendered_size(scene, folder):
    scene.render.image_settings.file_format = 'OPEN_EXR'
    scene.render.filepath = str(folder / 'size.exr')
    bpy.ops.render.render(write_still=True)
    return read_exr(folder / 'size.exr').layers[''].shape[:2][::-1]


@pytest.mark.parametrize('border', [None, (0.1, 0.77, 0.33, 0.9), (0.25, 0.5, 0.0, 0.31), (0.0, 1.0, 0.5, 1.0)])
@pytest.mark.parametrize('size', [(101, 57, 50), (64, 48, 100), (1921, 1079, 5), (4, 4, 25), (97, 31, 73)])
def test_the_size_is_that_of_the_rendered_file(scene, tmp_path, size, border):
    render = scene.render
    render.resolution_x, render.resolution_y, render.resolution_percentage = size
    if border:
        render.use_border = render.use_crop_to_border = True
        render.border_min_x, render.border_max_x, render.border_min_y, render.border_max_y = border
    try:
        shot = read_shot(scene)
    except CaptureError as error:
        assert 'no pixel' in error.message
        with pytest.raises(RuntimeError, match='too small'):
            rendered_size(scene, tmp_path)
        return
    assert (shot.width, shot.height) == rendered_size(scene, tmp_path)


def test_the_window_is_where_the_border_cuts(scene, tmp_path):
    """A cropped render is the same pixels as that window of the whole render."""
    scenes.box(scene, size=(1.5, 1, 1))
    scenes.sun(scene)
    render = scene.render
    render.resolution_x, render.resolution_y = 61, 43
    scene.world = None
    rendered_size(scene, tmp_path)
    whole = read_exr(tmp_path / 'size.exr').layers['']
    render.use_border = render.use_crop_to_border = True
    render.border_min_x, render.border_max_x, render.border_min_y, render.border_max_y = 0.3, 0.7, 0.37, 0.9
    rendered_size(scene, tmp_path)
    cropped = read_exr(tmp_path / 'size.exr').layers['']
    left, top, width, height = read_shot(scene).window
    inside = whole[top:top + height, left:left + width]
    assert cropped.shape == inside.shape
    hit, hit_cropped = inside[..., :3].max(axis=2) > 0, cropped[..., :3].max(axis=2) > 0
    assert 0.05 < hit.mean() < 0.9 and (hit != hit_cropped).mean() < 0.03       # one sample: edges differ
    for shift in (-1, 1):
        assert (np.roll(hit, shift, axis=0) != hit_cropped).mean() > (hit != hit_cropped).mean()
        assert (np.roll(hit, shift, axis=1) != hit_cropped).mean() > (hit != hit_cropped).mean()


def test_a_border_that_does_not_crop_leaves_the_frame_whole(scene):
    scene.render.use_border = True
    scene.render.border_max_x = 0.5
    assert read_shot(scene).window == (0, 0, scenes.SIZE, scenes.SIZE)


def test_rates_ranges_and_names(scene):
    render = scene.render
    render.fps, render.fps_base = 30, 1.001
    render.frame_map_old, render.frame_map_new = 100, 200
    render.pixel_aspect_x, render.pixel_aspect_y = 2.0, 1.0
    scene.frame_start, scene.frame_end, scene.frame_step = 10, 20, 3
    shot = read_shot(scene)
    assert shot.fps == pytest.approx(30 / 1.001 * 2)
    assert list(shot.frames) == [10, 13, 16, 19]
    assert shot.pixel_aspect == 2.0
    assert (shot.name, shot.camera, shot.view_layer) == ('Scene', 'camera', 'ViewLayer')
    assert shot.colour_space == 'Linear Rec.709'
    assert read_shot(scene, frames=FrameRange(3, 5)).frames == FrameRange(3, 5)


def test_motion_blur_counts_only_where_the_view_layer_has_it(scene):
    scene.render.use_motion_blur, scene.render.motion_blur_shutter = True, 0.7
    scene.render.motion_blur_position = 'END'
    shot = read_shot(scene)
    assert (round(shot.motion_blur, 6), shot.motion_blur_position) == (0.7, 'END')
    scene.view_layers[0].use_motion_blur = False
    assert read_shot(scene).motion_blur == 0.0


@pytest.mark.parametrize(('spoil', 'words'), [
    (lambda s: setattr(s, 'camera', None), 'has no camera'),
    (lambda s: setattr(s, 'camera', scenes.box(s)), '"box", which is not a camera'),
    (lambda s: setattr(s.camera.data, 'type', 'PANO'), 'not flat: its type is Panoramic'),
    (lambda s: setattr(s.render, 'use_multiview', True), 'several views'),
])
def test_sentences(scene, spoil, words):
    spoil(scene)
    with pytest.raises(CaptureError, match=words) as error:
        read_shot(scene)
    assert error.value.hint.endswith('.')


def test_an_empty_range(scene):
    with pytest.raises(SecondUnitError, match='10-5 is empty'):
        read_shot(scene, frames=FrameRange(10, 5))


def test_a_renamed_view_layer(scene):
    scene.view_layers.new('foreground')
    with pytest.raises(CaptureError, match='no view layer "beauty"') as error:
        read_shot(scene, 'beauty')
    assert 'ViewLayer, foreground' in error.value.hint
    assert read_shot(scene, 'foreground').view_layer == 'foreground'


def two_cameras(scene):
    first, second = scene.camera, scenes.add(scene, 'second', bpy.data.cameras.new('second'))
    for frame, camera in ((5, first), (8, second), (12, first)):
        scene.timeline_markers.new(f'cut {frame}', frame=frame).camera = camera
    return first, second


@pytest.mark.parametrize('stretch', [(100, 100), (100, 200), (100, 50)])
def test_the_camera_is_the_one_that_blender_takes(scene, stretch):
    two_cameras(scene)
    hidden = scenes.add(scene, 'hidden', bpy.data.cameras.new('hidden'))
    hidden.hide_render = True
    scene.timeline_markers.new('hidden', frame=9).camera = hidden
    scene.render.frame_map_old, scene.render.frame_map_new = stretch
    for frame in range(-2, 30):
        scene.frame_set(frame)
        assert camera_at(scene, frame) == scene.camera, frame


def test_a_camera_cut_is_refused_with_its_frames_and_can_be_split(scene):
    first, second = two_cameras(scene)
    frames = FrameRange(1, 14)
    assert camera_cuts(scene, frames) == [(8, second), (12, first)]
    with pytest.raises(CaptureError, match='camera cut at frame 8') as error:
        read_shot(scene, frames=frames)
    assert '1-7, 8-11, 12-14' in error.value.hint
    parts = split_at_cuts(scene, frames)
    assert parts == [(first, FrameRange(1, 7)), (second, FrameRange(8, 11)), (first, FrameRange(12, 14))]
    assert [read_shot(scene, frames=part).camera for _, part in parts] == ['camera', 'second', 'camera']
    stepped = split_at_cuts(scene, FrameRange(1, 14, 3))
    assert sum((list(part) for _, part in stepped), []) == [1, 4, 7, 10, 13]


CAMERAS = {
    'shift': {'shift_x': 0.3, 'shift_y': -0.2},
    'tall sensor': {'sensor_fit': 'VERTICAL', 'sensor_height': 10.0},
    'wide sensor': {'sensor_fit': 'HORIZONTAL', 'sensor_width': 20.0},
    'orthographic': {'type': 'ORTHO', 'ortho_scale': 7.0, 'shift_x': 0.1},
}


@pytest.mark.parametrize('aspect', [(1.0, 1.0), (2.0, 1.0), (1.0, 1.5)])
@pytest.mark.parametrize('size', [(80, 48), (48, 80)])
@pytest.mark.parametrize('kind', CAMERAS)
def test_points_project_where_blender_says(scene, kind, size, aspect):
    scene.render.resolution_x, scene.render.resolution_y = size
    scene.render.pixel_aspect_x, scene.render.pixel_aspect_y = aspect
    for name, value in CAMERAS[kind].items():
        setattr(scene.camera.data, name, value)
    turned = Matrix.Rotation(0.4, 3, 'Y').to_quaternion()
    scene.camera.matrix_world = Matrix.LocRotScale((1, -2, 0.5), turned, (1, 1, 1))
    bpy.context.view_layer.update()
    camera, shot = read_camera(scene, graph()), read_shot(scene)
    for point in ((0, 0, -10), (2, 1, -7), (-1.5, 0.3, -20)):
        x, y, depth = world_to_camera_view(scene, scene.camera, Vector(point))
        projected = world_to_frame(camera, shot) @ (*point, 1)
        assert projected[:2] / projected[3] == pytest.approx([x * size[0], (1 - y) * size[1]], abs=2e-3)
        assert projected[2] == pytest.approx(depth, abs=1e-5)


def test_the_scale_of_a_camera_is_taken_out(scene):
    scene.camera.location, scene.camera.scale = (1, 2, 3), (2, 3, 0.5)
    scene.camera.rotation_euler = (0.3, 0.2, 0.1)
    bpy.context.view_layer.update()
    matrix = np.array(read_camera(scene, graph()).matrix)
    assert np.linalg.norm(matrix[:3, :3], axis=0) == pytest.approx([1, 1, 1], abs=1e-6)
    assert matrix[:3, 3] == pytest.approx([1, 2, 3])


def test_focus(scene):
    dof = scene.camera.data.dof
    assert read_camera(scene, graph()).focus_distance == 0.0
    dof.use_dof, dof.focus_distance, dof.aperture_fstop = True, 4.5, 1.4
    camera = read_camera(scene, graph())
    assert (camera.focus_distance, round(camera.fstop, 5)) == (4.5, 1.4)
    dof.focus_object = scenes.add(scene, 'focus', location=(3, 0, -8))
    bpy.context.view_layer.update()
    assert read_camera(scene, graph()).focus_distance == pytest.approx(8.0)


def test_a_camera_hidden_in_the_viewport_still_moves(scene):
    scenes.move(scene.camera, 'location', {1: (0, 0, 0), 11: (10, 0, 0)})
    scene.camera.hide_viewport = True
    scene.frame_set(6)
    assert read_camera(scene, scene.view_layers[0].depsgraph).position[0] == pytest.approx(5.0)


def test_the_strongest_sun_that_renders(scene):
    scenes.sun(scene, 1.0, name='weak')
    strong = scenes.sun(scene, 2.0, rotation=(0, np.pi / 2, 0), name='strong')
    scenes.sun(scene, 9.0, name='switched off').hide_render = True
    strong.data.color = (1.0, 0.5, 0.25)
    bpy.context.view_layer.update()
    light = read_light(scene, graph())
    assert light.sun_colour == pytest.approx((2.0, 1.0, 0.5))
    assert light.sun_direction == pytest.approx((1, 0, 0), abs=1e-6)
    strong.hide_set(True)                                    # the eye hides it in the viewport only
    bpy.context.view_layer.update()
    assert read_light(scene, graph()).sun_colour == pytest.approx((2.0, 1.0, 0.5))
    strong.data.use_temperature, strong.data.temperature = True, 2000
    warm = read_light(scene, graph()).sun_colour
    assert warm[2] / warm[0] < 0.25 * 0.5


def test_a_sun_in_an_instanced_collection(scene):
    stage = bpy.data.collections.new('stage')
    lamp = bpy.data.objects.new('lamp', bpy.data.lights.new('lamp', 'SUN'))
    lamp.data.energy = 1.0
    stage.objects.link(lamp)
    instancer = scenes.add(scene, 'instancer')
    instancer.instance_type, instancer.instance_collection = 'COLLECTION', stage
    instancer.rotation_euler = (-np.pi / 2, 0, 0)
    bpy.context.view_layer.update()
    light = read_light(scene, graph())
    assert light.sun_colour == pytest.approx((1, 1, 1))
    assert light.sun_direction == pytest.approx((0, 1, 0), abs=1e-6)


def test_no_light_at_all(scene):
    scene.world = None
    light = read_light(scene, graph())
    assert light.sun_colour == light.sky_colour == (0.0, 0.0, 0.0)


def world_nodes(scene):
    scene.world.use_nodes = True
    tree = scene.world.node_tree
    return tree, next(node for node in tree.nodes if node.type == 'BACKGROUND')


def test_the_sky_is_colour_times_strength(scene):
    _, background = world_nodes(scene)
    background.inputs['Color'].default_value = (0.1, 0.2, 0.4, 1)
    background.inputs['Strength'].default_value = 2.0
    assert read_light(scene, graph()).sky_colour == pytest.approx((0.2, 0.4, 0.8))


def test_the_sky_of_an_environment_image_is_its_average_without_the_sun(scene, tmp_path):
    from second_unit.inference.exr import write_texture
    sky = np.ones((64, 128, 4), dtype=np.float32) * (0.2, 0.4, 0.8, 1.0)
    sky[32:, :, :3] = 0.1                                    # ground
    sky[10:12, 20:22, :3] = 50000.0                          # sun: 1.4e-3 of the sphere's radiance clipped to 20
    write_texture(tmp_path / 'sky.exr', sky)
    tree, background = world_nodes(scene)
    texture = tree.nodes.new('ShaderNodeTexEnvironment')
    texture.image = bpy.data.images.load(str(tmp_path / 'sky.exr'))
    tree.links.new(texture.outputs['Color'], background.inputs['Color'])
    assert read_light(scene, graph()).sky_colour == pytest.approx((0.15, 0.25, 0.45), abs=0.02)


def test_the_sky_of_other_textures_is_an_estimate(scene):
    tree, background = world_nodes(scene)
    background.inputs['Strength'].default_value = 0.5
    sky = tree.nodes.new('ShaderNodeTexSky')
    link = tree.links.new(sky.outputs['Color'], background.inputs['Color'])
    for kind in [item.identifier for item in sky.bl_rna.properties['sky_type'].enum_items]:
        sky.sky_type = kind
        bpy.context.view_layer.update()
        assert read_light(scene, graph()).sky_colour == pytest.approx(np.array(SKY_TEXTURES[kind]) * 0.5)
    tree.links.remove(link)
    tree.links.new(tree.nodes.new('ShaderNodeTexNoise').outputs['Color'], background.inputs['Color'])
    assert read_light(scene, graph()).sky_colour == pytest.approx(np.array(UNKNOWN_SKY) * 0.5)
