"""Footage as a source: which file a frame shows, and what its colours become."""

import sys
from pathlib import Path

import bpy
import numpy as np
import OpenImageIO as oiio
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import scenes
from fingerprint import differences, fingerprint

from second_unit.addon import compat
from second_unit.addon.capture import footage
from second_unit.addon.shot import read_shot
from second_unit.inference.errors import CaptureError
from second_unit.inference.plates import Plates
from second_unit.inference.shot import FrameRange, Pass

SIZE = (40, 24)


def to_srgb(value):
    return 12.92 * value if value < 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


@pytest.fixture
def scene():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.resolution_x, scene.render.resolution_y = 128, 64          # not the size of the footage
    scene.frame_start, scene.frame_end = 1, 4
    scene.camera = bpy.data.objects.new('camera', bpy.data.cameras.new('camera'))
    scene.collection.objects.link(scene.camera)
    return scene


def write(path, pixels, form=oiio.HALF, **attributes):
    pixels = np.ascontiguousarray(pixels, dtype=np.float32)
    spec = oiio.ImageSpec(pixels.shape[1], pixels.shape[0], pixels.shape[2], form)
    for name, value in attributes.items():
        spec[name.replace('__', ':')] = value
    out = oiio.ImageOutput.create(str(path))
    assert out.open(str(path), spec) and out.write_image(pixels) and out.close()


def picture(value, channels=3):
    """Grey of one value, its top left pixel white."""
    pixels = np.full((SIZE[1], SIZE[0], channels), value, dtype=np.float32)
    pixels[0, 0] = 1.0
    return pixels


def write_sequence(folder, numbers, suffix='exr'):
    for number in numbers:
        write(folder / f'plate_v2_{number:04d}.{suffix}', picture(number / 1000))
    return folder / f'plate_v2_{numbers[0]:04d}.{suffix}'


def set_background(scene, path, source, start=1, duration=10, offset=0):
    image = bpy.data.images.load(str(path))
    image.source = source
    background = scene.camera.data.background_images.new()
    background.image = image
    scene.camera.data.show_background_images = True
    user = background.image_user
    user.frame_start, user.frame_duration, user.frame_offset = start, duration, offset
    return background


def values(scene, frames):
    """The colour of a middle pixel at each frame."""
    found = footage.find_footage(scene, scene.camera)
    return [round(float(footage.read_footage(found, frame, compat.working_space())[5, 5, 0]), 4) for frame in frames]


# Frame mapping


def test_an_image_sequence_follows_start_offset_and_length(scene, tmp_path):
    first = write_sequence(tmp_path, range(101, 109))
    background = set_background(scene, first, 'SEQUENCE', start=11, duration=5, offset=102)
    assert values(scene, (11, 13, 15)) == pytest.approx([0.103, 0.105, 0.107], abs=1e-4)
    for outside in (10, 16):
        with pytest.raises(CaptureError, match='covers the frames 11-15'):
            values(scene, [outside])
    background.image_user.use_cyclic = True
    assert values(scene, (10, 16)) == pytest.approx([0.107, 0.103], abs=1e-4)


def test_a_clip_follows_its_start_and_offset(scene, tmp_path):
    first = write_sequence(tmp_path, range(101, 109))
    clip = bpy.data.movieclips.load(str(first))
    scene.active_clip = clip
    clip.frame_start, clip.frame_offset = 5, 2
    assert clip.source == 'SEQUENCE' and clip.frame_duration == 8
    assert values(scene, (5, 10)) == pytest.approx([0.103, 0.108], abs=1e-4)
    with pytest.raises(CaptureError, match='covers the frames 5-10'):
        values(scene, [11])


def test_a_still_shows_at_every_frame(scene, tmp_path):
    write(tmp_path / 'matte 7.exr', picture(0.5))
    set_background(scene, tmp_path / 'matte 7.exr', 'FILE')
    assert values(scene, (-5, 900)) == [0.5, 0.5]


def test_the_background_that_is_on_comes_before_the_active_clip(scene, tmp_path):
    scene.active_clip = bpy.data.movieclips.load(str(write_sequence(tmp_path, range(200, 204))))
    write(tmp_path / 'still.exr', picture(0.75))
    background = set_background(scene, tmp_path / 'still.exr', 'FILE')
    assert values(scene, [1]) == [0.75]
    background.show_background_image = False
    assert values(scene, [1]) == pytest.approx([0.2], abs=1e-4)


# Colour


def test_colours_go_from_the_space_of_the_image_to_the_working_space(scene, tmp_path):
    write(tmp_path / 'shot.png', picture(to_srgb(0.18)), oiio.UINT16)
    image = set_background(scene, tmp_path / 'shot.png', 'FILE').image
    assert image.colorspace_settings.name == 'sRGB'
    assert values(scene, [1]) == pytest.approx([0.18], abs=1e-3)
    image.colorspace_settings.name = 'Non-Color'
    assert values(scene, [1]) == pytest.approx([to_srgb(0.18)], abs=1e-3)
    image.colorspace_settings.name = 'ACEScg'
    found = footage.read_footage(footage.find_footage(scene, scene.camera), 1, 'Linear Rec.709')
    assert np.allclose(found[5, 5, :3], to_srgb(0.18), atol=2e-3)          # grey stays grey in other primaries


def test_light_above_one_and_below_zero_stays(scene, tmp_path):
    write(tmp_path / 'fire.exr', picture(np.array([50.0, -0.25, 1000.0])), oiio.FLOAT)
    set_background(scene, tmp_path / 'fire.exr', 'FILE')
    found = footage.read_footage(footage.find_footage(scene, scene.camera), 1, compat.working_space())
    assert np.allclose(found[5, 5], (50.0, -0.25, 1000.0, 1.0))
    assert np.allclose(found[0, 0, :3], 1.0)                               # the top row comes first


def test_alpha_is_premultiplied_once(scene, tmp_path):
    straight = picture(to_srgb(0.18), channels=4)
    straight[..., 3] = 0.5
    write(tmp_path / 'straight.png', straight, oiio.UINT16, oiio__UnassociatedAlpha=1)
    premultiplied = picture(0.09, channels=4)
    premultiplied[..., 3] = 0.5
    write(tmp_path / 'premultiplied.exr', premultiplied, oiio.FLOAT)
    for name, mode in (('straight.png', 'STRAIGHT'), ('premultiplied.exr', 'PREMUL')):
        background = set_background(scene, tmp_path / name, 'FILE')
        assert background.image.alpha_mode == mode
        found = footage.read_footage(footage.find_footage(scene, scene.camera), 1, compat.working_space())
        assert np.allclose(found[5, 5], (0.09, 0.09, 0.09, 0.5), atol=1e-3), name
        background.image.alpha_mode = 'NONE'
        found = footage.read_footage(footage.find_footage(scene, scene.camera), 1, compat.working_space())
        assert found[..., 3].min() == 1.0
        scene.camera.data.background_images.remove(background)


def test_grey_images_become_colour(scene, tmp_path):
    write(tmp_path / 'grey.exr', picture(0.4, channels=1))
    set_background(scene, tmp_path / 'grey.exr', 'FILE')
    found = footage.read_footage(footage.find_footage(scene, scene.camera), 1, compat.working_space())
    assert np.allclose(found[5, 5], (0.4, 0.4, 0.4, 1.0), atol=1e-3)


# Movies


@pytest.fixture
def movie(scene, tmp_path):
    """Ten frames whose linear grey is a twentieth of their number, the upper half black."""
    world = bpy.data.worlds.new('world')
    scene.world = world
    world.use_nodes = False
    floor = bpy.data.objects.new('floor', bpy.data.meshes.new('floor'))
    floor.data.from_pydata([(-9, -9, -5), (9, -9, -5), (9, 0, -5), (-9, 0, -5)], [], [(0, 1, 2, 3)])
    scene.collection.objects.link(floor)
    shading, render = scene.display.shading, scene.render
    shading.light, shading.color_type, shading.background_type = 'FLAT', 'OBJECT', 'VIEWPORT'
    shading.background_color = (0, 0, 0)
    for frame in range(1, 11):
        floor.color = (frame / 20, frame / 20, frame / 20, 1)
        floor.keyframe_insert('color', frame=frame)
    render.engine, scene.display.render_aa, scene.view_settings.view_transform = 'BLENDER_WORKBENCH', 'OFF', 'Standard'
    if compat.V5:
        render.image_settings.media_type = 'VIDEO'
    render.image_settings.file_format = 'FFMPEG'
    render.ffmpeg.format, render.ffmpeg.codec, render.ffmpeg.constant_rate_factor = 'MPEG4', 'H264', 'HIGH'
    render.filepath = str(tmp_path / 'movie.mp4')
    scene.frame_end = 10
    bpy.ops.render.render(animation=True)
    scene.frame_end = 4
    bpy.data.objects.remove(floor)
    return tmp_path / 'movie.mp4'


@pytest.mark.parametrize('kind', ['clip', 'image'])
def test_movies_give_their_frames_in_the_right_order_and_way_up(scene, movie, kind):
    if kind == 'clip':
        scene.active_clip = bpy.data.movieclips.load(str(movie))
        scene.active_clip.frame_start = 21
    else:
        set_background(scene, movie, 'MOVIE', start=21, duration=10)
    before = set(bpy.data.images.keys())
    found = footage.find_footage(scene, scene.camera)
    for frame in (21, 30, 24):
        pixels = footage.read_footage(found, frame, compat.working_space())
        assert pixels.shape == (64, 128, 4)
        assert pixels[48, 64, 0] == pytest.approx((frame - 20) / 20, abs=0.02)
        assert pixels[16, 64, 0] < 0.06                      # 4.5 renders the grey of the interface there
    with pytest.raises(CaptureError, match='lies outside'):
        footage.read_footage(found, 31, compat.working_space())
    assert set(bpy.data.images.keys()) == before


def test_a_broken_movie_is_refused(scene, tmp_path):
    (tmp_path / 'broken.mp4').write_bytes(b'nothing of a movie')
    found = footage.Footage('broken', tmp_path / 'broken.mp4', True, 'sRGB', number=1)
    with pytest.raises(CaptureError, match='cannot be read'):
        footage.read_footage(found, 1, compat.working_space())
    assert not bpy.data.images


# The source


def test_a_capture_has_the_size_of_the_footage_and_the_camera_of_the_scene(scene, tmp_path):
    set_background(scene, write_sequence(tmp_path, range(101, 109)), 'SEQUENCE', start=1, duration=8, offset=100)
    for frame, x in ((1, 0.0), (4, 3.0)):
        scene.camera.location.x = x
        scene.camera.keyframe_insert('location', frame=frame)
    scene.frame_set(3)
    shot = footage.SOURCE.adapt(scene, read_shot(scene, source='footage'))
    assert (shot.full_width, shot.full_height, shot.window) == (*SIZE, (0, 0, *SIZE))
    plates = footage.SOURCE.plates(scene, shot, tmp_path)
    list(footage.SOURCE.capture(scene, shot, plates, (), (Pass.COMBINED,)))
    plate = plates.read(4)
    assert set(plate.passes) == {Pass.COMBINED}
    assert plate.passes[Pass.COMBINED][5, 5, 0] == pytest.approx(0.104, abs=1e-3)
    assert plate.camera.matrix[0][3] == 3.0 and scene.frame_current == 3


def test_other_footage_makes_other_plates(scene, tmp_path):
    background = set_background(scene, write_sequence(tmp_path, range(101, 109)), 'SEQUENCE', duration=8, offset=100)
    first = footage.state(scene)
    background.image_user.frame_offset = 101
    assert footage.state(scene) != first


def test_the_current_frame_makes_no_other_plates(scene, tmp_path):
    set_background(scene, write_sequence(tmp_path, range(101, 109)), 'SEQUENCE', duration=8, offset=100)
    shot = footage.adapt(scene, read_shot(scene, source='footage'))
    sets = set()
    for frame in (1, 4):
        scene.frame_set(frame)
        sets.add(footage.SOURCE.plates(scene, shot, tmp_path).digest)
    assert len(sets) == 1


def test_what_is_wrong_is_said_before_the_first_frame(scene, tmp_path):
    assert 'background image' in footage.why_not(bpy.context)
    shot = read_shot(scene, source='footage')
    with pytest.raises(CaptureError, match='has no footage'):
        footage.adapt(scene, shot)
    first = write_sequence(tmp_path, range(101, 109))
    background = set_background(scene, first, 'SEQUENCE', duration=3, offset=100)
    with pytest.raises(CaptureError, match='covers the frames 1-3, and frame 4 lies outside'):
        footage.adapt(scene, shot)
    background.image_user.frame_duration = 8
    first.with_name('plate_v2_0103.exr').unlink()
    shot = footage.adapt(scene, shot)
    plates = Plates.create(tmp_path, shot, 'test', {})
    with pytest.raises(CaptureError, match='plate_v2_0103.exr'):
        next(footage.capture(scene, shot, plates, (), ()))
    first.write_bytes(b'no picture')
    with pytest.raises(CaptureError, match='cannot be read'):
        footage.frame_size(footage.find_footage(scene, scene.camera), 1)
    assert len(plates.missing(FrameRange(1, 4))) == 4


def test_lens_distortion_is_said(scene, tmp_path):
    assert footage.lens_notice(scene) == ''
    scene.active_clip = bpy.data.movieclips.load(str(write_sequence(tmp_path, range(1, 4))))
    assert footage.lens_notice(scene) == ''
    scene.active_clip.tracking.camera.k1 = 0.1
    assert 'undistorted' in footage.lens_notice(scene)


def test_success_and_cancel_leave_no_trace(tmp_path):
    (tmp_path / 'artist').mkdir()
    scene = scenes.studio(tmp_path / 'artist')
    set_background(scene, write_sequence(tmp_path, range(1, 9)), 'SEQUENCE', duration=8)
    footage.state(scene)                  # reading an image finds its size and colour space, as drawing it does
    scene.frame_set(3, subframe=0.25)     # Blender notes the frame in every image that is used
    before = fingerprint(tmp_path / 'artist')
    shot = footage.SOURCE.adapt(scene, read_shot(scene, source='footage'))
    for count in (1, 3, 99):
        plates = footage.SOURCE.plates(scene, shot, tmp_path / str(count))
        steps = footage.SOURCE.capture(scene, shot, plates, ['fall'], ())
        for _ in range(count):
            if next(steps, None) is None:
                break
        steps.close()
        assert differences(before, fingerprint(tmp_path / 'artist')) == {}
    assert plates.missing() == ()
