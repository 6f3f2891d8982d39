"""Render layers as plates: simulations as they play, each frame rendered once, and sentences for what goes wrong."""

import sys
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import scenes

from second_unit.addon import compat
from second_unit.addon.capture import all_sources, disk, passes
from second_unit.addon.shot import read_shot
from second_unit.inference.errors import CaptureError
from second_unit.inference.multilayer import read_render
from second_unit.inference.shot import FrameRange, Pass, world_to_frame

SOURCE = all_sources()['passes']
NEEDS = (Pass.VECTOR,)
EEVEE = 'BLENDER_EEVEE' if compat.V5 else 'BLENDER_EEVEE_NEXT'


@pytest.fixture
def renders():
    """Counts the renders of a test."""
    count = []

    @bpy.app.handlers.persistent
    def rendered(*_):
        count.append(bpy.context.scene.frame_current)

    bpy.app.handlers.render_post.append(rendered)
    yield count
    bpy.app.handlers.render_post.remove(rendered)


def capture(scene, folder, anchor='', needs=NEEDS, frames=None, view_layer=None, source=SOURCE):
    shot = read_shot(scene, view_layer, frames, source.name)
    plates = source.plates(scene, shot, folder, needs=needs)
    for _ in source.capture(scene, shot, plates, [anchor] if anchor else (), needs):
        pass
    return plates


def artist_render(scene, folder, frames, vector=False):
    """Play and render frame by frame as an artist would, to multilayer EXR files; returns their depths."""
    for name, value in compat.multilayer_settings().items():
        setattr(scene.render.image_settings, name.rpartition('.')[2], value)
    layer = scene.view_layers[0]
    layer.use_pass_z, layer.use_pass_vector = True, vector
    scene.render.filepath = f'{folder}/artist_####'
    depths = {}
    for frame in frames:
        scene.frame_set(frame)
        path = Path(scene.render.frame_path(frame=frame))
        scene.render.filepath = str(path)
        bpy.ops.render.render(write_still=True)
        scene.render.filepath = f'{folder}/artist_####'
        depths[frame] = read_render(path, layer.name, [Pass.DEPTH])[0][Pass.DEPTH]
    return depths


SIMULATIONS = {
    'rigid bodies': scenes.falling_box,
    'cloth': scenes.falling_cloth,
    'simulation zone': scenes.simulation_zone,
}


@pytest.mark.parametrize('kind', SIMULATIONS)
def test_an_unbaked_simulation_is_as_it_plays(tmp_path, kind):
    """Although only the end of it is asked for, and nothing was played before."""
    scene = scenes.empty_scene(1, 9)
    SIMULATIONS[kind](scene)
    plates = capture(scene, tmp_path, frames=FrameRange(7, 9))
    scene = scenes.empty_scene(1, 9)
    SIMULATIONS[kind](scene)
    played = artist_render(scene, tmp_path, range(1, 10))
    for frame in (7, 8, 9):
        assert np.array_equal(plates.read(frame, [Pass.DEPTH]).passes[Pass.DEPTH], played[frame]), frame
    assert not np.array_equal(played[1], played[7]) and not np.array_equal(played[7], played[9])


@pytest.mark.parametrize('kind', SIMULATIONS)
def test_the_vectors_of_an_unbaked_simulation_look_both_ways(tmp_path, kind):
    scene = scenes.empty_scene(1, 7)
    SIMULATIONS[kind](scene)
    plates = capture(scene, tmp_path, frames=FrameRange(4, 6))      # a zone stands still beyond the scene's end
    for frame in (4, 5, 6):
        seen = plates.read(frame, [Pass.DEPTH, Pass.VECTOR]).passes
        behind, ahead = (np.abs(seen[Pass.VECTOR][..., channels]).max() for channels in (slice(0, 2), slice(2, 4)))
        assert behind > 0.1 and 0.5 < ahead / behind < 2.5, frame


def test_a_baked_collapse_starts_where_its_cache_starts(tmp_path):
    scene = scenes.empty_scene(1, 9)
    fall = scenes.falling_box(scene)
    cache = scene.rigidbody_world.point_cache
    cache.frame_start, cache.frame_end = 3, 12
    with bpy.context.temp_override(scene=scene, point_cache=cache):
        bpy.ops.ptcache.bake_all(bake=True)
    scene.frame_set(8)
    height = fall.matrix_world.translation.y
    plates = capture(scene, tmp_path, anchor='fall', frames=FrameRange(3, 9))
    assert cache.is_baked
    bounds = {frame: plates.anchor('fall', frame).bounds for frame in plates.shot.frames}
    assert bounds[8][0][1] + 0.75 == pytest.approx(height, abs=1e-4)
    assert bounds[3][0][1] == pytest.approx(0.75, abs=1e-4) and bounds[9][0][1] < bounds[4][0][1]


def test_a_simulation_that_starts_before_the_scene(tmp_path):
    scene = scenes.empty_scene(5, 6)
    scenes.falling_box(scene)
    scene.rigidbody_world.point_cache.frame_start = -3
    plates = capture(scene, tmp_path, anchor='fall')
    scene = scenes.empty_scene(5, 6)
    fall = scenes.falling_box(scene)
    scene.rigidbody_world.point_cache.frame_start = -3
    for frame in range(-3, 6):
        scene.frame_set(frame)
    assert plates.anchor('fall', 5).bounds[0][1] + 0.75 == pytest.approx(fall.matrix_world.translation.y, abs=1e-5)


def test_drivers_and_animated_scene_values_follow_the_frame(tmp_path):
    scene = scenes.empty_scene(4, 6)
    driven = scenes.box(scene, 'driven')
    driver = driven.driver_add('location', 1).driver
    driver.type = 'SCRIPTED'
    variable = driver.variables.new()
    variable.name, variable.type = 'scene', 'SINGLE_PROP'
    variable.targets[0].id_type, variable.targets[0].id = 'SCENE', scene
    variable.targets[0].data_path = 'frame_current'
    driver.expression = 'scene * 0.5 - 2'
    scene['level'] = 0.0
    scene.keyframe_insert('["level"]', frame=1)
    scene['level'] = 10.0
    scene.keyframe_insert('["level"]', frame=11)
    animated = scenes.box(scene, 'animated', (3, 0, -10))
    driver = animated.driver_add('location', 1).driver
    variable = driver.variables.new()
    variable.targets[0].id_type, variable.targets[0].id = 'SCENE', scene
    variable.targets[0].data_path = '["level"]'
    driver.expression = variable.name
    plates = capture(scene, tmp_path, anchor='driven')
    capture(scene, tmp_path, anchor='animated')
    for frame in (4, 5, 6):
        low, high = plates.anchor('driven', frame).bounds
        assert (low[1] + high[1]) / 2 == pytest.approx(frame * 0.5 - 2)
    heights = [sum(np.array(plates.anchor('animated', frame).bounds)[:, 1]) / 2 for frame in (4, 5, 6)]
    assert heights[0] < heights[1] < heights[2] and heights[1] == pytest.approx(3.52, abs=0.5)


def test_five_seeds_and_a_new_anchor_render_the_shot_once(tmp_path, renders):
    scene = scenes.empty_scene(1, 3)
    scenes.box(scene)
    scenes.box(scene, 'other', (2, 0, -10))
    for _ in range(5):
        plates = capture(scene, tmp_path, anchor='box')
    assert renders == [1, 2, 3]
    capture(scene, tmp_path, anchor='other')
    assert len(renders) == 3
    assert plates.anchor_missing('other', plates.shot.frames) == ()


def test_only_missing_frames_are_rendered(tmp_path, renders):
    scene = scenes.empty_scene(1, 4)
    scenes.falling_box(scene)
    plates = capture(scene, tmp_path)
    before = {frame: plates.path(frame).read_bytes() for frame in (1, 2, 3, 4)}
    plates.path(3).unlink()
    del renders[:]
    capture(scene, tmp_path)
    assert renders == [3]
    assert plates.read(3, [Pass.DEPTH]).passes[Pass.DEPTH].shape == (scenes.SIZE, scenes.SIZE)
    longer = capture(scene, tmp_path, frames=FrameRange(1, 6))
    assert longer.folder == plates.folder and renders == [3, 5, 6]
    assert all(plates.path(frame).read_bytes() == data for frame, data in before.items() if frame != 3)


def test_cameras_and_light_of_every_frame_and_its_neighbours(tmp_path):
    scene = scenes.empty_scene(3, 7)
    scenes.move(scene.camera, 'location', {1: (1, 0, 0), 11: (11, 0, 0)})
    scenes.sun(scene)
    scenes.box(scene, size=(40, 1, 1))
    scene.frame_step = 2
    plates = capture(scene, tmp_path)
    assert [frame for frame in range(12) if plates.camera(frame)] == [2, 3, 4, 5, 6, 7, 8]
    assert [plates.camera(frame).position[0] for frame in (2, 5, 8)] == pytest.approx([2, 5, 8])
    assert plates.light(5).sun_colour == pytest.approx((3, 3, 3))
    assert [frame for frame in range(12) if plates.path(frame).is_file()] == [3, 5, 7]


def test_depth_lies_where_the_camera_says(tmp_path):
    scene = scenes.empty_scene(1, 1, size=64)
    thing = scenes.box(scene, location=(1, 0.5, -9))
    plates = capture(scene, tmp_path, anchor='box')
    plate = plates.read(1, anchor='box')
    hit = np.isfinite(plate.passes[Pass.DEPTH])
    assert plate.passes[Pass.DEPTH][hit].min() == pytest.approx(8.5, abs=1e-4)
    rows, columns = np.nonzero(hit)
    x, y, _, w = world_to_frame(plate.camera, plates.shot) @ (*thing.location[:2], -8.5, 1)
    assert (columns.mean() + 0.5, rows.mean() + 0.5) == pytest.approx((x / w, y / w), abs=0.5)


def test_crop_percentage_and_pixel_aspect_reach_the_plates(tmp_path):
    scene = scenes.empty_scene(1, 1, size=64)
    scenes.box(scene)
    render = scene.render
    render.resolution_percentage, render.pixel_aspect_x = 75, 2.0
    render.use_border = render.use_crop_to_border = True
    render.border_min_x, render.border_max_x, render.border_min_y, render.border_max_y = 0.25, 0.75, 0.25, 1.0
    plates = capture(scene, tmp_path)
    assert plates.read(1, [Pass.COMBINED]).passes[Pass.COMBINED].shape == (36, 24, 4)
    assert plates.shot.window == (12, 0, 24, 36)


@pytest.mark.parametrize('name', ['second', 'a "quoted" layer.001'])
def test_a_view_layer_that_is_switched_off_can_be_captured(tmp_path, name):
    scene = scenes.empty_scene(1, 1)
    thing = scenes.box(scene)
    scene.collection.objects.unlink(thing)
    boxes = bpy.data.collections.new('boxes')
    scene.collection.children.link(boxes)
    boxes.objects.link(thing)
    layer = scene.view_layers.new(name)
    scene.view_layers[0].layer_collection.children['boxes'].exclude = True
    layer.use = False
    scene.render.use_single_layer = scene.render.use_lock_interface = True
    full = capture(scene, tmp_path, view_layer=name)
    assert np.isfinite(full.read(1, [Pass.DEPTH]).passes[Pass.DEPTH]).any()
    empty = capture(scene, tmp_path, view_layer='ViewLayer')
    assert not np.isfinite(empty.read(1, [Pass.DEPTH]).passes[Pass.DEPTH]).any()
    assert full.folder != empty.folder
    assert not layer.use and scene.render.use_single_layer


def test_a_linked_scene(tmp_path):
    scene = scenes.empty_scene(1, 2)
    scenes.box(scene)
    scenes.move(scene.camera, 'location', {1: (0, 0, 0), 3: (1, 0, 0)})
    scene.name = 'Linked'
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / 'library.blend'))
    bpy.ops.wm.read_factory_settings(use_empty=True)
    with bpy.data.libraries.load(str(tmp_path / 'library.blend'), link=True) as (_, ours):
        ours.scenes = ['Linked']
    plates = capture(ours.scenes[0], tmp_path, anchor='box')
    assert plates.missing() == ()
    assert plates.read(2, [Pass.VECTOR]).passes[Pass.VECTOR].any()
    assert plates.anchor('box', 2).silhouette.max() == 1.0


def test_a_camera_cut_makes_one_set_for_each_camera(tmp_path):
    from second_unit.addon.shot import split_at_cuts
    scene = scenes.empty_scene(1, 4)
    scenes.box(scene)
    other = scenes.add(scene, 'other', bpy.data.cameras.new('other'), (0, 0, 5))
    for frame, camera in ((1, scene.camera), (3, other)):
        scene.timeline_markers.new(camera.name, frame=frame).camera = camera
    with pytest.raises(CaptureError, match='frame 3'):
        capture(scene, tmp_path)
    nearest = []
    for _, frames in split_at_cuts(scene, FrameRange(1, 4)):
        plates = capture(scene, tmp_path, frames=frames)
        nearest.append(plates.read(frames.first, [Pass.DEPTH]).passes[Pass.DEPTH].min())
        # The neighbours belong to the same camera, not to the one across the cut.
        assert plates.camera(frames.first - 1).matrix == plates.camera(frames.last + 1).matrix
    assert nearest == pytest.approx([9.5, 14.5], abs=1e-4)


def test_cryptomatte_comes_with_its_manifest(tmp_path):
    scene = scenes.empty_scene(1, 1)
    scenes.box(scene)
    plates = capture(scene, tmp_path, needs=(Pass.CRYPTOMATTE, Pass.NORMAL))
    read = plates.read(1).passes
    assert plates.info['manifest'].keys() >= {'box'}
    identity = np.array([int(plates.info['manifest']['box'], 16)], '<u4').view('<f4')[0]
    crypto = read[Pass.CRYPTOMATTE]
    covered = sum(np.where(crypto[..., i] == identity, crypto[..., i + 1], 0) for i in range(0, crypto.shape[2], 2))
    assert np.array_equal(covered > 0.5, np.isfinite(read[Pass.DEPTH]))
    assert read[Pass.NORMAL][covered > 0.5].mean(axis=0) == pytest.approx([0, 0, 1], abs=0.1)


def test_workbench_gives_picture_and_depth(tmp_path):
    scene = scenes.empty_scene(1, 1)
    scenes.box(scene)
    scene.render.engine = 'BLENDER_WORKBENCH'
    with pytest.raises(CaptureError, match='Workbench renders no Vector'):
        capture(scene, tmp_path)
    plates = capture(scene, tmp_path, needs=())
    assert plates.read(1).passes[Pass.DEPTH].min() == pytest.approx(9.5, abs=1e-3)


@pytest.mark.slow
def test_eevee_gives_the_passes_that_cycles_gives(tmp_path):
    """Without a GPU, EEVEE takes about a minute for the first frame of a process."""
    scene = scenes.empty_scene(first=1, last=2)
    scenes.box(scene, size=(4, 4, 4))
    scenes.move(scene.camera, 'location', {1: 0.0, 2: 0.5}, index=0)
    seen = {}
    for engine in ('CYCLES', EEVEE):
        scene.render.engine = engine
        plates = capture(scene, tmp_path)
        seen[engine] = plates.read(1, (Pass.COMBINED, Pass.DEPTH, Pass.VECTOR)).passes
    cycles, eevee = seen['CYCLES'], seen[EEVEE]
    both = np.isfinite(cycles[Pass.DEPTH]) & np.isfinite(eevee[Pass.DEPTH])
    assert both.mean() > 0.1
    assert np.array_equal(np.isfinite(cycles[Pass.DEPTH])[12:36, 18:30], np.isfinite(eevee[Pass.DEPTH])[12:36, 18:30])
    inside = np.s_[20:28, 20:28]
    np.testing.assert_allclose(eevee[Pass.DEPTH][inside], cycles[Pass.DEPTH][inside], rtol=1e-3)
    np.testing.assert_allclose(eevee[Pass.VECTOR][inside], cycles[Pass.VECTOR][inside], atol=0.02)
    assert abs(cycles[Pass.VECTOR][inside]).max() > 1


# --- What goes wrong ------------------------------------------------------------------------------------------


def test_a_size_that_changes_while_it_is_captured(tmp_path):
    scene = scenes.empty_scene(1, 3)
    scenes.box(scene)
    shot = read_shot(scene)
    plates = SOURCE.plates(scene, shot, tmp_path)
    frames = SOURCE.capture(scene, shot, plates, (), ())
    next(frames)
    scene.render.resolution_x = 60
    with pytest.raises(CaptureError, match='frame 1 measures 60x48 pixels, the shot 48x48'):
        list(frames)


def test_a_pass_with_values_that_are_no_numbers(tmp_path, monkeypatch):
    scene = scenes.empty_scene(1, 2)
    scenes.box(scene)

    def spoilt(path, view_layer, names):
        pixels, manifest = read_render(path, view_layer, names)
        bad = pixels[Pass.COMBINED].copy()
        bad[3, 4, 1] = np.nan
        return {**pixels, Pass.COMBINED: bad}, manifest

    monkeypatch.setattr(passes, 'read_render', spoilt)
    with pytest.raises(CaptureError, match='pass Combined of frame 1 holds 1 value'):
        capture(scene, tmp_path)


def test_a_render_engine_that_makes_nothing(tmp_path):
    class Idle(bpy.types.RenderEngine):
        bl_idname, bl_label = 'IDLE_TEST', 'Idle'

        def render(self, depsgraph):
            self.report({'ERROR'}, 'there is no licence')

    scene = scenes.empty_scene(1, 1)
    bpy.utils.register_class(Idle)
    try:
        scene.render.engine = 'IDLE_TEST'
        with pytest.raises(CaptureError, match='no licence|Depth') as error:
            capture(scene, tmp_path)
        assert error.value.hint
    finally:
        scene.render.engine = 'CYCLES'
        bpy.utils.unregister_class(Idle)


def test_an_anchor_that_is_not_there(tmp_path, renders):
    scene = scenes.empty_scene(1, 2)
    scenes.box(scene)
    with pytest.raises(CaptureError, match='no object or collection "boxx"'):
        capture(scene, tmp_path, anchor='boxx')
    assert renders == []


# --- Renders on disk ------------------------------------------------------------------------------------------


def test_files_on_disk_are_the_same_plates(tmp_path, renders):
    scene = scenes.empty_scene(1, 3)
    scenes.box(scene, size=(30, 1, 1))
    scenes.move(scene.camera, 'location', {1: (0, 0, 0), 3: (1, 0, 0)})
    artist_render(scene, tmp_path, range(1, 4), vector=True)
    rendered = capture(scene, tmp_path)
    del renders[:]
    assert disk.why_not(bpy.context) == ''
    plates = capture(scene, tmp_path, anchor='box', source=disk.SOURCE)
    assert renders == [] and plates.folder != rendered.folder
    for frame in (1, 2, 3):
        ours, theirs = rendered.read(frame), plates.read(frame, anchor='box')
        assert ours.camera == theirs.camera and theirs.anchor.silhouette.any()
        for name in (Pass.COMBINED, Pass.DEPTH, Pass.VECTOR):
            assert np.array_equal(ours.passes[name], theirs.passes[name]), name


def test_vectors_of_zero_from_a_render_with_motion_blur(tmp_path):
    scene = scenes.empty_scene(1, 2)
    scenes.box(scene, size=(30, 1, 1))
    scenes.move(scene.camera, 'location', {1: (0, 0, 0), 3: (1, 0, 0)})
    scene.render.use_motion_blur = True
    artist_render(scene, tmp_path, range(1, 3), vector=True)
    with pytest.raises(CaptureError, match='Vector pass of frame 1 is zero'):
        capture(scene, tmp_path, source=disk.SOURCE)
    assert capture(scene, tmp_path, needs=(), source=disk.SOURCE).missing() == ()      # nothing needs it
    assert capture(scene, tmp_path).missing() == ()                                    # our own render is sharp


def test_files_that_are_missing_or_lack_a_pass(tmp_path):
    scene = scenes.empty_scene(1, 2)
    scenes.box(scene)
    assert 'OpenEXR MultiLayer' in disk.why_not(bpy.context)
    with pytest.raises(CaptureError, match='OpenEXR MultiLayer'):
        capture(scene, tmp_path, source=disk.SOURCE)
    artist_render(scene, tmp_path, [1], vector=True)
    with pytest.raises(CaptureError, match='no file for frame 2'):
        capture(scene, tmp_path, source=disk.SOURCE)
    with pytest.raises(CaptureError, match='no Normal'):
        capture(scene, tmp_path, source=disk.SOURCE, needs=(Pass.NORMAL,), frames=FrameRange(1, 1))
    scene.render.resolution_x = 50
    with pytest.raises(CaptureError, match='measures 48x48 pixels, the shot 50x48'):
        capture(scene, tmp_path, source=disk.SOURCE, needs=(), frames=FrameRange(1, 1))
