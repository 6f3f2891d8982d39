"""Mattes captured from a scene: every kind against what is known of it, and what goes wrong."""

import math
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import scenes
from fingerprint import fingerprint

from second_unit.addon.beginning import Beginning, begin
from second_unit.addon.capture import find_source, matte, silhouette
from second_unit.addon.runs import Request, check_fits
from second_unit.addon.shot import read_shot
from second_unit.inference.engine import Engine
from second_unit.inference.errors import CaptureError
from second_unit.inference.exr import Layer, write_exr
from second_unit.inference.models import clean_plate, element, simulated
from second_unit.inference.shot import Pass

WIDTH, HEIGHT = 48, 32


@pytest.fixture
def scene():
    """A post, half hidden by a box in front of it, before a wall; the camera slides. Frames 1 to 3."""
    scene = scenes.empty_scene(1, 3)
    scene.render.resolution_x, scene.render.resolution_y = WIDTH, HEIGHT
    scenes.move(scene.camera, 'location', {1: 0.0, 3: 1.0}, 0)
    scenes.box(scene, 'wall', (0, 0, -20), (60, 60, 1))
    scenes.box(scene, 'post', (1.0, 0, -10), (1.5, 4, 1))
    scenes.box(scene, 'crate', (1.0, -2, -6), (3, 3, 1))
    return scene


def plates_of(scene, folder, passes=(Pass.COMBINED, Pass.DEPTH), source='passes'):
    shot = read_shot(scene)
    plates = find_source(source).plates(scene, shot, folder, needs=passes)
    list(find_source(source).capture(scene, shot, plates, (), passes))
    return shot, plates


def captured(scene, shot, plates, name):
    walked = list(matte.capture(scene, shot, plates, name))
    assert not plates.matte_missing(name, shot.frames)
    return walked, np.stack([plates.matte(name, frame) for frame in shot.frames])


def analytic(camera_x):
    """Coverage of the post's front, cut by the crate's, by 16 x 16 samples a pixel."""
    scale = 50 / 36 * WIDTH
    x, y = ((np.arange(side * 16) + 0.5) / 16 for side in (WIDTH, HEIGHT))
    across, up = (x - WIDTH / 2) / scale, (HEIGHT / 2 - y) / scale

    def front(middle, size, distance):
        inside_x = np.abs(across * distance - (middle[0] - camera_x)) < size[0] / 2
        return (np.abs(up * distance - middle[1]) < size[1] / 2)[:, None] & inside_x
    seen = front((1.0, 0), (1.5, 4), 9.5) & ~front((1.0, -2), (3, 3), 5.5)
    return seen.reshape(HEIGHT, 16, WIDTH, 16).mean(axis=(1, 3))


@pytest.mark.parametrize('passes', [(), (Pass.CRYPTOMATTE,)], ids=['silhouette', 'cryptomatte'])
def test_an_object_is_what_the_camera_sees_of_it(scene, tmp_path, passes):
    scene.cycles.samples = 16
    scene.cycles.pixel_filter_type = 'BOX'
    shot, plates = plates_of(scene, tmp_path, passes)
    _, mattes = captured(scene, shot, plates, 'object:post')
    for frame, pixels in zip(shot.frames, mattes):
        expected = analytic((frame - 1) / 2)
        hard = (expected == 0) | (expected == 1)
        # The sides of the post show as well; its edges and the crate's are a pixel wide.
        assert np.abs(pixels - expected).mean() < 0.02
        assert (np.abs(pixels - expected)[hard] > 0.5).mean() < 0.01
    soft = mattes[(mattes > 0.05) & (mattes < 0.95)]
    assert len(soft) > 20
    assert not np.array_equal(mattes[0], mattes[2])


def test_a_collection_is_all_of_its_objects(scene, tmp_path):
    props = bpy.data.collections.new('props')
    scene.collection.children.link(props)
    for thing in (scene.objects['post'], scene.objects['crate']):
        scene.collection.objects.unlink(thing)
        props.objects.link(thing)
    shot, plates = plates_of(scene, tmp_path)
    _, both = captured(scene, shot, plates, 'collection:props')
    _, post = captured(scene, shot, plates, 'object:post')
    _, crate = captured(scene, shot, plates, 'object:crate')
    assert np.abs(both - np.clip(post + crate, 0, 1)).mean() < 0.01
    assert crate.mean() > 0.1


def test_several_objects_with_semicolons_between(scene, tmp_path):
    shot, plates = plates_of(scene, tmp_path)
    _, both = captured(scene, shot, plates, 'object:post;crate')
    single = [captured(scene, shot, plates, f'object:{name}')[1] for name in ('post', 'crate')]
    assert np.abs(both - np.clip(sum(single), 0, 1)).mean() < 0.01
    with pytest.raises(CaptureError, match='called "crat".*Did you mean crate'):
        list(matte.capture(scene, shot, plates, 'object:post;crat'))


@pytest.mark.parametrize('seed', range(4))
def test_the_nearest_of_many_triangles(seed):
    """Against every triangle at every pixel; some reach beyond the frame, one is seen along its plane."""
    rng = np.random.default_rng(seed)
    triangles = rng.uniform((-10, -8, 0), (40, 30, 1), (40, 3, 3))
    triangles[0, 2] = triangles[0, 1]
    y, x = np.mgrid[:20, :30] + 0.5
    expected = np.full((20, 30), -np.inf)
    for a, b, c in triangles:
        area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
        if abs(area) > 1e-9:
            u = ((x - a[0]) * (c[1] - a[1]) - (y - a[1]) * (c[0] - a[0])) / area
            v = ((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])) / area
            value = a[2] + u * (b[2] - a[2]) + v * (c[2] - a[2])
            expected = np.where((u >= 0) & (v >= 0) & (u + v <= 1), np.maximum(expected, value), expected)
    result = silhouette.nearest(triangles, 30, 20)
    assert np.array_equal(np.isfinite(result), np.isfinite(expected))
    assert np.allclose(result[np.isfinite(result)], expected[np.isfinite(result)])
    coverage = silhouette.drawn_coverage(triangles[..., :2], 30, 20)
    assert abs(coverage - np.isfinite(expected)).mean() < 0.1 and coverage.shape == (20, 30)


def test_an_empty_stands_for_what_is_below_it(scene, tmp_path):
    parent = scenes.add(scene, 'rig')
    scene.objects['post'].parent = parent
    shot, plates = plates_of(scene, tmp_path)
    assert np.array_equal(captured(scene, shot, plates, 'object:rig')[1],
                          captured(scene, shot, plates, 'object:post')[1])


def test_instances_are_told_from_their_original(scene, tmp_path):
    props = bpy.data.collections.new('props')
    props.objects.link(scene.objects['crate'])
    copy = scenes.add(scene, 'copy', location=(-3, 4, 0))
    copy.instance_type, copy.instance_collection = 'COLLECTION', props
    shot, plates = plates_of(scene, tmp_path, (Pass.CRYPTOMATTE,))
    _, instance = captured(scene, shot, plates, 'object:copy')
    _, original = captured(scene, shot, plates, 'object:crate')
    assert instance.max() == 1 and original.max() > 0.99
    assert (instance * original).max() < 0.3


def test_without_depth_nothing_is_cut_out(scene, tmp_path):
    shot, plates = plates_of(scene, tmp_path)
    info = dict(plates.info)
    _, cut = captured(scene, shot, plates, 'object:post')
    plates.note(passes=['Combined'])
    assert info['passes'] == ['Combined', 'Depth']
    list(matte.capture(scene, shot, plates, 'object:wall'))
    assert plates.matte('object:wall', 1).min() == 1 and cut.max() == 1


def test_an_orthographic_camera_cuts_out_too(scene, tmp_path):
    scene.camera.data.type, scene.camera.data.ortho_scale = 'ORTHO', 8
    shot, plates = plates_of(scene, tmp_path)
    _, mattes = captured(scene, shot, plates, 'object:post')
    # 1.5 wide, and of its height of 4 the crate hides what is below -0.5; 6 pixels a unit.
    assert mattes[0].sum() == pytest.approx(1.5 * 2.5 * 36, rel=0.06)


def test_cryptomatte_by_name(scene, tmp_path):
    shot, plates = plates_of(scene, tmp_path, (Pass.CRYPTOMATTE,))
    walked, mattes = captured(scene, shot, plates, 'cryptomatte:post')
    assert walked == [1, 2, 3]
    assert np.array_equal(mattes, captured(scene, shot, plates, 'object:post')[1])
    with pytest.raises(CaptureError, match='called "psot".*Did you mean post'):
        list(matte.capture(scene, shot, plates, 'cryptomatte:psot'))


def test_cryptomatte_needs_the_pass(scene, tmp_path):
    assert matte.needs('cryptomatte:post') == (Pass.CRYPTOMATTE,)
    shot, plates = plates_of(scene, tmp_path)
    with pytest.raises(CaptureError, match='no Cryptomatte'):
        list(matte.capture(scene, shot, plates, 'cryptomatte:post'))


def roto(name='Roto', left=0.25, right=0.75, low=0.4, high=0.6):
    """A mask: a rectangle in its own space, 0 to 1 over the longer side of the picture."""
    mask = bpy.data.masks.new(name)
    spline = mask.layers.new(name='layer').splines.new()
    spline.use_cyclic = True
    spline.points.add(3)
    for point, place in zip(spline.points, ((left, low), (right, low), (right, high), (left, high))):
        point.handle_type = 'VECTOR'
        point.co = point.handle_left = point.handle_right = place
    return mask


def test_a_mask_is_drawn_where_the_compositor_draws_it(scene, tmp_path):
    roto()
    shot, plates = plates_of(scene, tmp_path)
    before = fingerprint()
    _, mattes = captured(scene, shot, plates, 'mask:Roto')
    assert fingerprint() == before
    expected = np.zeros((HEIGHT, WIDTH))
    expected[10:22, 12:36] = 1            # a mask's square is as wide as the picture, and in its middle
    inner = np.zeros_like(expected, bool)
    inner[12:19, 13:35] = True
    assert mattes[0][inner].min() > 0.9
    assert mattes[0].mean() == pytest.approx(0.5 * 0.2 * WIDTH / HEIGHT, rel=0.15)
    assert np.array_equal(mattes[0], mattes[2])


def test_a_mask_moves_with_its_keys_and_is_drawn_again(scene, tmp_path):
    mask = roto()
    layer = mask.layers[0]
    for frame, alpha in ((1, 1.0), (3, 0.5)):
        layer.alpha = alpha
        layer.keyframe_insert('alpha', frame=frame)
    scene.frame_set(2)
    shot, plates = plates_of(scene, tmp_path)
    _, mattes = captured(scene, shot, plates, 'mask:Roto')
    assert mattes.max(axis=(1, 2)) == pytest.approx([1.0, 0.75, 0.5], abs=0.01)
    assert scene.frame_current == 2 and layer.alpha == pytest.approx(0.75)
    mask.layers[0].invert = True
    _, again = captured(scene, shot, plates, 'mask:Roto')
    assert again[0].mean() > mattes[0].mean()


def test_a_mask_moves_with_its_shape_keys(scene, tmp_path):
    mask = roto(right=0.5)
    mask.layers[0].select = True
    window = bpy.context.window_manager.windows[0]
    area = window.screen.areas[0]
    area.type = 'IMAGE_EDITOR'
    area.spaces.active.mode, area.spaces.active.mask = 'MASK', mask
    region = next(region for region in area.regions if region.type == 'WINDOW')
    points = mask.layers[0].splines[0].points
    for frame, right in ((1, 0.0), (3, 0.25)):
        scene.frame_set(frame)
        for point in points:
            point.select = True
            place = point.co.x + right, point.co.y
            point.co = point.handle_left = point.handle_right = place
        with bpy.context.temp_override(window=window, area=area, region=region):
            assert bpy.ops.mask.shape_key_insert() == {'FINISHED'}
    shot, plates = plates_of(scene, tmp_path)
    _, mattes = captured(scene, shot, plates, 'mask:Roto')
    middles = [np.argwhere(pixels > 0.5)[:, 1].mean() for pixels in mattes]
    assert middles[2] - middles[0] == pytest.approx(0.25 * WIDTH, abs=0.6)
    assert middles[0] < middles[1] < middles[2]


def test_the_mask_of_another_scene_is_refused(scene, tmp_path):
    roto()
    shot, plates = plates_of(scene, tmp_path)
    window = bpy.context.window_manager.windows[0]
    window.scene = bpy.data.scenes.new('other')
    before = len(bpy.data.scenes)
    with pytest.raises(CaptureError, match='is not open'):
        list(matte.capture(scene, shot, plates, 'mask:Roto'))
    assert len(bpy.data.scenes) == before


def test_an_image_is_read_for_each_frame(scene, tmp_path):
    shot, plates = plates_of(scene, tmp_path / 'takes')
    painted = np.random.default_rng(1).uniform(0, 1, (3, HEIGHT, WIDTH, 1)).astype(np.float32)
    for frame in (1, 2, 3):
        write_exr(tmp_path / f'roto_{frame:04}.exr', [Layer('', 'Y', painted[frame - 1])])
    _, mattes = captured(scene, shot, plates, f'image:{tmp_path}/roto_####.exr')
    assert np.array_equal(mattes, painted[..., 0])
    _, still = captured(scene, shot, plates, f'image:{tmp_path}/roto_0002.exr')
    assert np.array_equal(still, painted[[1, 1, 1], ..., 0])
    write_exr(tmp_path / 'roto_0002.exr', [Layer('', 'Y', painted[0])])
    assert np.array_equal(captured(scene, shot, plates, f'image:{tmp_path}/roto_0002.exr')[1][0], painted[0, ..., 0])


def test_alpha_counts_where_an_image_has_it(scene, tmp_path):
    shot, plates = plates_of(scene, tmp_path / 'takes')
    rgba = np.ones((HEIGHT, WIDTH, 4), np.float32)
    rgba[..., :3] = 0.25
    write_exr(tmp_path / 'opaque.exr', [Layer('', 'RGBA', rgba)])
    assert captured(scene, shot, plates, f'image:{tmp_path}/opaque.exr')[1].max() == 0.25
    rgba[:8, :, 3] = 0
    write_exr(tmp_path / 'holes.exr', [Layer('', 'RGBA', rgba)])
    assert captured(scene, shot, plates, f'image:{tmp_path}/holes.exr')[1][0].mean() == pytest.approx(0.75)


def test_a_rectangle_is_cut_at_the_frame(scene, tmp_path):
    shot, plates = plates_of(scene, tmp_path)
    _, mattes = captured(scene, shot, plates, 'rect:-4, 10,12,100')
    expected = np.zeros((HEIGHT, WIDTH))
    expected[10:, :8] = 1
    assert np.array_equal(mattes, [expected] * 3)


def small(tmp_path):
    write_exr(tmp_path / 'small.exr', [Layer('', 'Y', np.ones((4, 4)))])
    return f'image:{tmp_path}/small.exr'


@pytest.mark.parametrize(('name', 'said'), [
    ('post', 'is no matte'), ('shape:post', 'is no matte'), ('object:', 'is no matte'),
    ('object:psot', 'no object .* called "psot".*Did you mean post'), ('object:behind', 'is empty in every frame'),
    ('object:camera', 'no geometry that renders'), ('collection:Props', 'no object or collection "Props"'),
    ('mask:Nothing', 'no mask called'), ('mask:Empty', 'is empty in every frame'),
    ('image:/nowhere/roto_####.png', 'roto_0001.png cannot be read'), (small, 'measures 4x4 pixels, the shot 48x32'),
    ('rect:1,2,3', 'is no rectangle'), ('rect:1,2,3,4.5', 'is no rectangle'), ('rect:48,0,10,10', 'covers nothing'),
    ('rect:5,5,0,9', 'covers nothing')])
def test_what_goes_wrong_is_said(scene, tmp_path, name, said):
    scenes.box(scene, 'behind', (0, 0, 5))
    bpy.data.masks.new('Empty')
    shot, plates = plates_of(scene, tmp_path)
    name = name if isinstance(name, str) else name(tmp_path)
    with pytest.raises(CaptureError, match=said) as error:
        list(matte.capture(scene, shot, plates, name))
    assert error.value.hint


def test_objects_are_walked_without_a_trace(tmp_path):
    scene = scenes.studio(tmp_path)
    shot, plates = plates_of(scene, tmp_path / 'takes')
    before = fingerprint()
    walked, mattes = captured(scene, shot, plates, 'object:fall')
    assert fingerprint() == before
    assert walked[-1] == 4 and mattes[0].any()
    heights = [np.argwhere(pixels > 0.5)[:, 0].mean() for pixels in mattes]
    assert heights == sorted(heights) and heights[0] < heights[-1]      # an unbaked rigid body falls


def test_closing_it_puts_the_frame_back(scene, tmp_path):
    shot, plates = plates_of(scene, tmp_path)
    scene.frame_set(3, subframe=0.5)
    walk = matte.capture(scene, shot, plates, 'object:post')
    next(walk)
    next(walk)
    walk.close()
    assert (scene.frame_current, scene.frame_subframe) == (3, 0.5)
    assert math.isclose(scene.camera.location.x, 1.0)


def test_all_takes_of_a_run_have_the_matte_of_the_first(scene, tmp_path):
    """The artist paints, and another run captures it anew, between them; then the first take is deleted."""
    def paint(value):
        write_exr(tmp_path / 'roto.exr', [Layer('', 'Y', np.full((HEIGHT, WIDTH, 1), value, np.float32))])
        list(matte.capture(scene, shot, plates, name))
    shot, plates = plates_of(scene, tmp_path)
    name = f'image:{tmp_path}/roto.exr'
    request = Request(scene=scene.name, takes=tmp_path, matte=name, resume=True)
    run = SimpleNamespace(request=request, shot=shot, model=clean_plate.MODEL, controls=clean_plate.MODEL.controls(),
                          engine=Engine(), plates=plates, digests={}, before=None)
    paint(0.25)
    beginning = Beginning(run)
    first = begin(beginning, 1, None)
    paint(0.75)
    second, other = begin(beginning, 2, None), begin(Beginning(run), 1, None)
    assert [take.number for take in (first, second, other)] == [1, 2, 3]
    assert [take.plates.matte(name, 2)[0, 0] for take in (first, second, other)] == [0.25, 0.25, 0.75]
    assert first.recipe.digests == second.recipe.digests != other.recipe.digests
    assert begin(Beginning(run), 1, None).number == 3                        # the one of the matte as it is now
    shutil.rmtree(first.folder)
    assert begin(beginning, 3, None).plates.matte(name, 2)[0, 0] == 0.75


def test_a_painted_matte_is_replaced_all_at_once(scene, tmp_path):
    shot, plates = plates_of(scene, tmp_path)
    name = f'image:{tmp_path}/roto_####.exr'

    def paint(value):
        painted = np.full((HEIGHT, WIDTH, 1), value, np.float32)
        for frame in shot.frames:
            write_exr(tmp_path / f'roto_{frame:04d}.exr', [Layer('', 'Y', painted)])
        return matte.capture(scene, shot, plates, name)

    def there():
        return [plates.matte(name, frame)[0, 0] for frame in shot.frames]
    assert list(paint(0.25)) == [1, 2, 3] and there() == [0.25] * 3
    capture = paint(0.75)
    assert [next(capture), next(capture)] == [1, 2] and there() == [0.25] * 3
    capture.close()                                                          # the artist stops
    assert there() == [0.25] * 3
    assert list(paint(0.5)) == [1, 2, 3] and there() == [0.5] * 3


def test_an_element_takes_a_matte_only_where_it_may_be_painted(tmp_path):
    request = Request(scene='Scene', takes=tmp_path, anchor='Wall', matte='rect:1,1,2,2')
    check_fits(request, element.MODEL, find_source('passes'))
    with pytest.raises(CaptureError, match='no matte'):
        check_fits(request, simulated.MODEL, find_source('passes'))
