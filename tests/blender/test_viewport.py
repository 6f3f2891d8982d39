"""The viewport as a source: what is drawn lies where the shot's own projection says, in scene-linear values."""

import math
import sys
from pathlib import Path

import bpy
import numpy as np
import pytest
from mathutils import Vector

sys.path.insert(0, str(Path(__file__).parent))
import scenes
from fingerprint import differences, fingerprint

from second_unit.addon import compat
from second_unit.addon.capture import viewport
from second_unit.addon.capture.anchor import read_anchor
from second_unit.addon.capture.surface import world_to_clip
from second_unit.addon.shot import read_camera, read_shot
from second_unit.inference.errors import CaptureError
from second_unit.inference.plates import Plates
from second_unit.inference.shot import FrameRange, Pass, Shot, world_to_frame

drawn = pytest.mark.skipif(not compat.has_gpu(), reason='draws with the GPU')
ALL = (Pass.COMBINED, Pass.DEPTH, Pass.NORMAL)


@pytest.fixture
def scene():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    render = scene.render
    render.resolution_x, render.resolution_y = 96, 54
    scene.frame_start, scene.frame_end = 1, 4
    camera = bpy.data.objects.new('camera', bpy.data.cameras.new('camera'))
    scene.collection.objects.link(camera)
    camera.location = (1, -10, 2)
    camera.rotation_euler = (Vector((0, 0, 0.5)) - camera.location).to_track_quat('-Z', 'Y').to_euler()
    scene.camera = camera
    shading = view().shading
    shading.type, shading.light, shading.color_type = 'SOLID', 'FLAT', 'OBJECT'
    shading.background_type, shading.background_color = 'VIEWPORT', (0, 0, 0)
    shading.show_object_outline = False
    return scene


def view():
    return viewport.current_view(bpy.context)


def look_through_camera():
    view().region_3d.view_perspective = 'CAMERA'


def add_box(scene, location=(0, 0, 0), size=(1, 1, 1), colour=(1, 1, 1)):
    bpy.ops.mesh.primitive_cube_add(size=1, location=location, scale=size)
    box = bpy.context.object
    box.color = (*colour, 1)
    box.select_set(False)
    return box


def add_marker(scene):
    """A white ball: in a turned edge the errors of single pixels cancel, so its centre is good to 0.05 px."""
    bpy.ops.mesh.primitive_uv_sphere_add(segments=64, ring_count=64, radius=0.6, location=(0.8, 1.0, 0.9))
    return bpy.context.object


def capture(scene, tmp_path, needs=ALL, anchor='', frames=None):
    shot = read_shot(scene, frames=frames, source='viewport')
    plates = Plates.create(tmp_path, shot, 'test', {})
    walked = list(viewport.SOURCE.capture(scene, shot, plates, [anchor] if anchor else (), needs))
    return plates, walked


def pixel_of(camera, shot, point):
    h = world_to_frame(camera, shot) @ (*point, 1)
    return h[:2] / h[3]


def centre_of(coverage):
    """In pixels, x and y, weighted by coverage."""
    rows, columns = np.mgrid[:coverage.shape[0], :coverage.shape[1]] + 0.5
    return np.array([np.average(steps, weights=coverage) for steps in (columns, rows)])


def centre_of_silhouette(anchor):
    """In pixels of the shot, by way of `world_to_frame`."""
    left, top, right, bottom = anchor.window
    height, width = anchor.silhouette.shape
    return (left, top) + centre_of(anchor.silhouette) * ((right - left) / width, (bottom - top) / height)


def set_border(render):
    render.use_border = render.use_crop_to_border = True
    render.border_min_x, render.border_max_x, render.border_min_y, render.border_max_y = 0.25, 0.85, 0.2, 0.9


ODDITIES = {
    'plain': lambda scene: None,
    'shift': lambda scene: (setattr(scene.camera.data, 'shift_x', 0.1), setattr(scene.camera.data, 'shift_y', -0.05)),
    'vertical fit': lambda scene: setattr(scene.camera.data, 'sensor_fit', 'VERTICAL'),
    'pixel aspect': lambda scene: setattr(scene.render, 'pixel_aspect_x', 1.5),
    'border': lambda scene: set_border(scene.render),
    'orthographic': lambda scene: (setattr(scene.camera.data, 'type', 'ORTHO'),
                                   setattr(scene.camera.data, 'ortho_scale', 8.0)),
    'odd size': lambda scene: setattr(scene.render, 'resolution_y', 53),
}


@drawn
@pytest.mark.parametrize('oddity', ODDITIES)
def test_a_marker_is_drawn_where_the_shot_projects_it(scene, tmp_path, oddity):
    scene.render.resolution_percentage = 300
    ODDITIES[oddity](scene)
    look_through_camera()
    marker = add_marker(scene)
    plates, _ = capture(scene, tmp_path, anchor=marker.name, frames=FrameRange(1, 1))
    plate = plates.read(1, anchor=marker.name)
    expected = centre_of_silhouette(plate.anchor)
    colour = plate.passes[Pass.COMBINED][..., 0]
    assert len(np.unique(colour)) > 3                        # smooth edges
    assert np.allclose(centre_of(colour), expected, atol=0.05)
    assert np.allclose(centre_of(np.isfinite(plate.passes[Pass.DEPTH])), expected, atol=0.1)


@drawn
def test_colour_is_scene_linear(scene, tmp_path):
    look_through_camera()
    scene.view_settings.exposure = 3.0                       # a view setting, which must not get in
    view().shading.background_color = (0.1, 0.2, 0.3)
    add_box(scene, size=(4, 4, 4), colour=(0.25, 0.5, 0.75))
    plates, _ = capture(scene, tmp_path, frames=FrameRange(1, 1))
    pixels = plates.read(1).passes[Pass.COMBINED]
    assert np.allclose(pixels[27, 48], (0.25, 0.5, 0.75, 1), atol=0.003)
    assert np.allclose(pixels[0, 0], (0.1, 0.2, 0.3, 1), atol=0.003)


@drawn
def test_depth_is_planar_and_normals_are_of_the_world(scene, tmp_path):
    look_through_camera()
    scene.camera.location, scene.camera.rotation_euler = (0, -10, 0), (math.pi / 2, 0, 0)
    add_box(scene, (0, 5.5, 0), (100, 1, 100))               # a wall, its face 15 from the camera
    mirrored = add_box(scene, (0, -4.5, 0), (-2, 1, 2))      # its face 5 from the camera
    mirrored.rotation_euler.z = math.radians(180)
    plates, _ = capture(scene, tmp_path, frames=FrameRange(1, 1))
    passes = plates.read(1).passes
    assert np.allclose(passes[Pass.DEPTH][:, :20], 15, atol=1e-4)          # in the corner too: planar, not radial
    assert np.allclose(passes[Pass.DEPTH][27, 48], 5, atol=1e-4)
    assert np.allclose(passes[Pass.NORMAL][[0, 27], [0, 48]], (0, -1, 0), atol=1e-4)


@drawn
def test_instances_and_flat_objects_are_in_the_depth(scene, tmp_path):
    look_through_camera()
    library = bpy.data.collections.new('library')
    box = add_box(scene, (0, 0, 0.5))
    library.objects.link(box)
    scene.collection.objects.unlink(box)
    holder = bpy.data.objects.new('holder', None)
    holder.instance_type, holder.instance_collection, holder.location = 'COLLECTION', library, (-2, 0, 0)
    scene.collection.objects.link(holder)
    floor = add_box(scene, (0, 0, 0), (3, 3, 0))
    plates, _ = capture(scene, tmp_path, anchor='holder', frames=FrameRange(1, 1))
    plate = plates.read(1, anchor='holder')
    x, y = pixel_of(plate.camera, plates.shot, (-2, 0, 0.5)).astype(int)
    assert plate.passes[Pass.DEPTH][y, x] == pytest.approx(9, abs=2)
    x, y = pixel_of(plate.camera, plates.shot, floor.location).astype(int)
    assert np.allclose(plate.passes[Pass.NORMAL][y, x], (0, 0, 1), atol=1e-4)
    assert np.allclose(plate.anchor.bounds, ((-2.5, -0.5, 0), (-1.5, 0.5, 1)), atol=1e-5)


@drawn
@pytest.mark.parametrize('kind', ['PERSP', 'ORTHO'])
def test_a_free_view_is_a_camera_that_projects_as_the_view_does(scene, kind):
    space = view()
    space.lens = 35.0
    region = space.region_3d
    region.view_perspective = kind
    region.view_location, region.view_distance = (1, 2, 3), 12.0
    region.update()
    area = next(a for a in bpy.context.window.screen.areas if a.type == 'VIEW_3D')
    window = next(r for r in area.regions if r.type == 'WINDOW')
    shot = Shot('shot', FrameRange(1, 1), window.width, window.height, 24.0)
    ours, theirs = world_to_clip(viewport.view_camera(space), shot), np.array(region.perspective_matrix)
    assert np.allclose(ours, theirs, atol=1e-4 * np.abs(theirs).max())


@drawn
def test_a_free_view_stays_where_it_was_when_the_capture_began(scene, tmp_path):
    add_box(scene)
    region = view().region_3d
    region.view_perspective = 'PERSP'
    region.view_location = (0, 0, 0)
    region.update()
    shot = read_shot(scene, source='viewport')
    plates = Plates.create(tmp_path, shot, 'test', {})
    expected = viewport.view_camera(view())
    steps = viewport.SOURCE.capture(scene, shot, plates, (), ())
    next(steps)
    region.view_location = (5, 5, 5)
    region.update()
    list(steps)
    assert {plates.camera(frame) for frame in range(0, 6)} == {expected}


def test_a_capture_moves_with_time_and_leaves_nothing_behind(scene, tmp_path):
    look_through_camera()
    box = add_box(scene)
    for frame, x in ((1, -2.0), (4, 1.0)):
        box.location.x = x
        box.keyframe_insert('location', frame=frame)
    scene.frame_set(3)
    box.location.x = 7.0                                     # moved by hand and not keyed
    view().overlay.show_overlays = True
    kinds = ('images', 'meshes', 'objects', 'scenes', 'node_groups')
    before = {kind: set(getattr(bpy.data, kind).keys()) for kind in kinds}
    engine, system = scene.render.engine, bpy.context.preferences.system
    preferred = system.viewport_aa, bpy.context.preferences.is_dirty
    plates, walked = capture(scene, tmp_path, needs=(), anchor=box.name)
    assert walked == [0, 1, 2, 3, 4, 5] and not plates.missing()
    for frame in (1, 4):
        plate = plates.read(frame, anchor=box.name)
        assert set(plate.passes) == {Pass.COMBINED, Pass.DEPTH}
        low, high = plate.anchor.bounds
        middle = (np.array(low) + high) / 2
        assert np.allclose(middle, (-2 if frame == 1 else 1, 0, 0), atol=1e-5)
        x, y = pixel_of(plate.camera, plates.shot, middle).astype(int)
        assert np.isfinite(plate.passes[Pass.DEPTH][y, x])
    assert plates.camera(0) == plates.camera(5) == read_camera(scene, bpy.context.evaluated_depsgraph_get())
    assert scene.frame_current == 3 and box.location.x == 7.0 and scene.render.engine == engine
    assert (system.viewport_aa, bpy.context.preferences.is_dirty) == preferred
    assert view().overlay.show_overlays and view().show_gizmo
    assert before == {kind: set(getattr(bpy.data, kind).keys()) for kind in kinds}
    assert capture(scene, tmp_path, needs=(), anchor=box.name)[1] == []          # nothing is missing


def test_cancel_puts_the_frame_back_and_keeps_what_was_made(scene, tmp_path):
    look_through_camera()
    add_box(scene)
    scene.frame_set(2)
    shot = read_shot(scene, source='viewport')
    plates = Plates.create(tmp_path, shot, 'test', {})
    steps = viewport.SOURCE.capture(scene, shot, plates, (), ())
    while next(steps) < 2:
        pass
    steps.close()
    assert scene.frame_current == 2 and plates.missing() == (3, 4)


def test_an_error_in_the_middle_puts_the_view_back(scene, tmp_path):
    look_through_camera()
    scene.frame_set(2)
    shot = read_shot(scene, source='viewport')
    plates = Plates.create(tmp_path, shot, 'test', {})
    with pytest.raises(CaptureError, match='no object or collection'):
        list(viewport.SOURCE.capture(scene, shot, plates, ['nobody'], ()))
    assert scene.frame_current == 2 and view().overlay.show_overlays


@drawn
def test_what_cannot_be_read_is_said_beforehand(scene, tmp_path):
    assert viewport.why_not(bpy.context) == ''
    scene.render.engine = 'CYCLES'
    view().shading.type = 'RENDERED'
    reason = viewport.why_not(bpy.context)
    assert 'shading' in reason
    with pytest.raises(CaptureError, match='3D view cannot be captured'):
        capture(scene, tmp_path)
    view().shading.type = 'SOLID'
    look_through_camera()
    scene.camera = None
    assert 'camera' in viewport.why_not(bpy.context)


@drawn
def test_without_a_3d_view_there_is_nothing_to_capture(scene):
    area = next(a for a in bpy.context.window.screen.areas if a.type == 'VIEW_3D')
    area.type = 'TEXT_EDITOR'
    try:
        assert 'no window shows one' in viewport.why_not(bpy.context)
    finally:
        area.type = 'VIEW_3D'


def test_without_a_gpu_workbench_renders_the_camera_and_says_so(scene, tmp_path, monkeypatch):
    monkeypatch.setattr(compat, 'has_gpu', lambda: False)
    assert 'Workbench' in viewport.fallback_notice() and viewport.why_not(bpy.context) == ''
    scene.render.resolution_percentage = 300
    marker = add_marker(scene)
    engine, form = scene.render.engine, scene.render.image_settings.file_format
    plates, _ = capture(scene, tmp_path, needs=(), anchor=marker.name, frames=FrameRange(2, 2))
    plate = plates.read(2, anchor=marker.name)
    hit = np.isfinite(plate.passes[Pass.DEPTH])
    assert np.allclose(centre_of(hit), centre_of_silhouette(plate.anchor), atol=0.1)
    assert plate.passes[Pass.DEPTH][hit].min() == pytest.approx(10.3, abs=0.5)
    assert (scene.render.engine, scene.render.image_settings.file_format) == (engine, form)
    assert not bpy.data.images
    with pytest.raises(CaptureError, match='no Normal'):
        capture(scene, tmp_path / 'other', needs=ALL)


@drawn
def test_with_a_gpu_there_is_no_notice():
    assert viewport.fallback_notice() == ''


# Do no harm: with the GPU where there is one, else through Workbench


@pytest.fixture
def studio(tmp_path):
    (tmp_path / 'artist').mkdir()
    scene = scenes.studio(tmp_path / 'artist')
    look_through_camera()
    return scene


def start(scene, tmp_path):
    shot = viewport.SOURCE.adapt(scene, read_shot(scene, source='viewport'))
    plates = viewport.SOURCE.plates(scene, shot, tmp_path / 'takes')
    return plates, viewport.SOURCE.capture(scene, shot, plates, ['fall'], ())


def test_success_leaves_no_trace_and_simulations_are_right(studio, tmp_path):
    plates, steps = start(studio, tmp_path)
    assert plates.shot.motion_blur == 0.0
    before = fingerprint(tmp_path / 'artist')
    list(steps)
    assert differences(before, fingerprint(tmp_path / 'artist')) == {}
    captured = plates.anchor('fall', 4).bounds
    for frame in range(1, 5):                                # as it falls when it is played
        studio.frame_set(frame)
    depsgraph = bpy.context.evaluated_depsgraph_get()
    played = read_anchor([studio.objects['fall']], depsgraph, plates.camera(4), plates.shot, 4).bounds
    assert np.allclose(captured, played, atol=1e-5) and captured[0][1] < 0.72


def test_cancel_leaves_no_trace(studio, tmp_path):
    before = fingerprint(tmp_path / 'artist')
    for count in range(1, 5):
        _, steps = start(studio, tmp_path / str(count))
        for _ in range(count):
            next(steps)
        steps.close()
        assert differences(before, fingerprint(tmp_path / 'artist')) == {}


@pytest.mark.parametrize('step', ['read_camera', 'draw_surface', 'read_render'])
def test_an_error_leaves_no_trace(studio, tmp_path, monkeypatch, step):
    def breaks(*arguments):
        raise CaptureError('Broken for the test.')

    if step == ('read_render' if compat.has_gpu() else 'draw_surface'):
        pytest.skip('not on this way')
    before = fingerprint(tmp_path / 'artist')
    monkeypatch.setattr(viewport, step, breaks)
    _, steps = start(studio, tmp_path)
    with pytest.raises(CaptureError, match='Broken'):
        list(steps)
    assert differences(before, fingerprint(tmp_path / 'artist')) == {}


def test_a_scene_removed_meanwhile_ends_the_capture(studio, tmp_path):
    _, steps = start(studio, tmp_path)
    next(steps)
    bpy.context.window.scene = bpy.data.scenes.new('other')
    bpy.data.scenes.remove(studio)
    with pytest.raises(CaptureError, match='removed'):
        next(steps)
