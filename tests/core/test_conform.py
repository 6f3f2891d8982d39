"""Projection, filtering and blurs, on pictures whose answer is known."""

import math
from dataclasses import replace

import numpy as np
import pytest

from second_unit.inference import warp as sampler
from second_unit.inference.conform import circle_of_confusion, conform, defocus, shutter_cameras
from second_unit.inference.shot import Camera, Card, FrameRange, Shot, world_to_frame
from second_unit.inference.warp import bounds, warp

SHOT = Shot('shot', FrameRange(1, 10), 320, 180, 24.0)
CARD = Card((0.0, 0.0, 2.0), 4.0, 4.0)


def looking(position, pitch=0.0, yaw=0.0, roll=0.0, **values):
    """A camera at `position` that looks along +Y, turned by degrees: pitch up, yaw to the left."""
    p, y, r = (math.radians(angle) for angle in (pitch + 90, yaw, roll))
    about_x = np.array([[1, 0, 0], [0, math.cos(p), -math.sin(p)], [0, math.sin(p), math.cos(p)]])
    about_z = np.array([[math.cos(y), -math.sin(y), 0], [math.sin(y), math.cos(y), 0], [0, 0, 1]])
    rolled = np.array([[math.cos(r), -math.sin(r), 0], [math.sin(r), math.cos(r), 0], [0, 0, 1]])
    matrix = np.eye(4)
    matrix[:3, :3], matrix[:3, 3] = about_z @ about_x @ rolled, position
    return Camera(tuple(tuple(row) for row in matrix.tolist()), **values)


AHEAD = looking((0.0, -12.0, 2.0))


def arrow(size=64):
    """A white arrow that points up, its left wing red: nothing about it is symmetric."""
    picture = np.zeros((size, size, 4), np.float32)
    rows, columns = np.mgrid[:size, :size] / size
    head = (rows < 0.5) & (abs(columns - 0.5) < rows)
    shaft = (rows >= 0.5) & (abs(columns - 0.5) < 0.1)
    picture[head | shaft] = 1
    picture[head & (columns < 0.5), 1:3] = 0
    return picture


def one(picture, homography, width=200, height=120):
    return warp(picture, [np.array(homography, float)], width, height)


def centre_of_mass(weights):
    rows, columns = np.mgrid[:weights.shape[0], :weights.shape[1]] + 0.5
    return np.array([(weights * columns).sum(), (weights * rows).sum()]) / weights.sum()


def test_an_arrow_stands_upright_and_is_not_mirrored():
    rgba, _ = conform(arrow(), CARD, [AHEAD], SHOT, AHEAD)
    widths = (rgba[..., 3] > 0.5).sum(1)
    inside = np.flatnonzero(widths)
    assert widths[inside[len(inside) // 4]] < widths[inside[len(inside) * 45 // 100]], 'the head grows downwards'
    assert widths[inside[-1]] < widths[inside[len(inside) * 45 // 100]] / 3, 'the shaft is below'
    red = rgba[..., 0] - rgba[..., 1]
    assert centre_of_mass(red)[0] < SHOT.width / 2 < centre_of_mass(rgba[..., 1])[0] + 1


def test_the_card_lands_where_the_camera_sees_its_corners():
    camera = looking((1.0, -14.0, 6.0), pitch=-18, yaw=4, roll=7, shift_x=0.05)
    rgba, depth = conform(np.ones((16, 16, 4), np.float32), CARD, [camera], SHOT, camera)
    corners = world_to_frame(camera, SHOT) @ CARD.to_world(camera) @ [[0, 1, 1, 0], [0, 0, 1, 1], [1, 1, 1, 1]]
    x, y = corners[:2] / corners[3]
    area = abs(sum(x[i] * y[(i + 1) % 4] - x[(i + 1) % 4] * y[i] for i in range(4))) / 2
    assert rgba[..., 3].sum() == pytest.approx(area, rel=1e-3)
    middle = world_to_frame(camera, SHOT) @ (*CARD.centre, 1)
    row, column = int(middle[1] / middle[3]), int(middle[0] / middle[3])
    assert depth[row, column] == pytest.approx(middle[2], rel=2e-3)
    assert (np.isinf(depth) == (rgba[..., 3] == 0)).all()
    columns, rows = np.meshgrid(np.arange(SHOT.width) + 0.5, np.arange(SHOT.height) + 0.5)
    outside = (columns < x.min() - 1) | (columns > x.max() + 1) | (rows < y.min() - 1) | (rows > y.max() + 1)
    assert (rgba[outside] == 0).all()
    assert rgba.dtype == depth.dtype == np.float32


def test_a_constant_stays_the_constant_at_every_scale():
    constant = np.full((64, 64, 4), 0.7, np.float32)
    for scale in (0.3, 2.5, 31.0, 64.0, 64.5, 119.0, 3000.0):
        seen = one(constant, [[scale, 0, 60 - scale / 2], [0, scale, 60 - scale / 2], [0, 0, 1]])
        assert seen.max() <= 0.7 + 1e-6
        area = scale * scale if scale < 120 else 200 * 120
        assert seen[..., 0].sum() == pytest.approx(0.7 * area, rel=1e-3)


def test_enlarging_is_smooth_and_never_rings():
    rng = np.random.default_rng(1)
    picture = (rng.random((32, 32, 4)) > 0.7).astype(np.float32)
    picture[16, 16, :3] = 20.0
    seen = one(picture, [[400, 0, -100], [0, 400, -140], [0, 0, 1]])
    assert seen.min() >= 0 and seen[..., 3].max() <= 1 and seen[..., :3].max() <= 20
    step = np.zeros((32, 32, 1), np.float32)
    step[:, 16:] = 1
    ramp = one(step, [[400, 0, -100], [0, 400, 0], [0, 0, 1]])[60, :, 0]          # a texel is 12.5 pixels wide
    assert (np.diff(ramp) >= -1e-6).all(), 'monotonous'
    part = np.clip((np.arange(200) + 0.5 + 100) / 12.5 - 15.5, 0, 1)
    cubic = part / 2 * (1 + part * (3 - 2 * part))
    assert np.abs(ramp - cubic).max() < 0.04


def test_reducing_keeps_the_mean_and_does_not_alias():
    checker = np.zeros((256, 256, 1), np.float32)
    checker[::2, ::2] = checker[1::2, 1::2] = 1
    for scale in (100.0, 61.8, 17.3):
        seen = one(checker, [[scale, 0, 20.3], [0, scale * 0.9, 5.7], [0, 0, 1]])
        inside = seen[8:5 + int(scale * 0.9) - 2, 23:20 + int(scale) - 2]
        assert np.abs(inside - 0.5).max() < 0.03
    dots = np.random.default_rng(2).random((256, 256, 1)).astype(np.float32)
    seen = one(dots, [[51.2, 0, 20.3], [0, 51.2, 5.7], [0, 0, 1]])
    assert seen.sum() == pytest.approx(dots.mean() * 51.2 ** 2, rel=2e-3)


def test_squeezed_one_way_only_is_filtered_one_way_only():
    stripes = np.zeros((128, 128, 1), np.float32)
    stripes[::2] = 1                                                             # rows, which the squeeze averages
    stripes[:, 64:] = 0
    seen = one(stripes, [[160, 0, 10], [0, 20, 30], [0, 0, 1]])
    assert np.abs(seen[34:46, 20:85] - 0.5).max() < 0.03
    edge = seen[40, 80:100, 0]
    assert (edge > 0.45).sum() + (edge < 0.05).sum() >= 17, 'the edge across stays sharp'


def test_marks_stay_where_they_are_at_every_scale():
    texel = np.mgrid[:80, :80] + 0.5
    mark = np.exp(-((texel[1] - 30.2) ** 2 + (texel[0] - 47.9) ** 2) / 4)[..., None].astype(np.float32)
    for scale in (25.0, 60.0, 79.0, 81.0, 110.0, 300.0):
        seen = one(mark, [[scale, 0, 7.3], [0, scale, 11.8], [0, 0, 1]], 400, 400)[..., 0]
        expected = (30.2 / 80 * scale + 7.3, 47.9 / 80 * scale + 11.8)
        assert np.abs(centre_of_mass(seen) - expected).max() < 0.02, scale


def test_tiles_leave_no_seam():
    rows, columns = np.mgrid[:64, :64] / 64
    smooth = (0.5 + 0.4 * np.sin(5 * rows + 3 * columns))[..., None].astype(np.float32)
    seen = one(smooth, [[1300, 60, -80], [-40, 1100, -50], [0.3, 0.2, 1]], 600, 400)[20:-20, 20:-20, 0]
    assert seen.min() > 0
    for axis in (0, 1):
        assert np.abs(np.diff(seen, 2, axis=axis)).max() < 1e-3


@pytest.mark.parametrize('homography', [
    [[310, 0, -60], [0, 240, -60], [0, 0, 1]],
    [[17, 4, 80], [-3, 21, 70], [0, 0, 1]],
    [[0.8, 0, 95.7], [0, 0.6, 79.6], [0, 0, 1]],
    [[40, 170, -10], [2, 110, 5], [0, 0, 1]],                                    # leans far over
    [[250, 60, -20], [-40, 230, -20], [0.3, 0.9, 1]],
    [[190, 20, 5], [20, 110, 5], [0.1, -1.2, 1]],                                # reaches behind the eye
])
def test_nothing_is_taken_for_empty_that_shows_something(homography, monkeypatch):
    monkeypatch.setattr(sampler, 'TILE', 16)                                     # many borders, near to every mark
    white, shown = one(np.ones((96, 64, 1), np.float32), homography), []
    for row, column in ((3, 60), (50, 20), (52, 37), (60, 44), (33, 31), (70, 19)):
        mark = np.zeros((96, 64, 1), np.float32)
        mark[row, column] = 1
        shown.append(one(mark, homography))
        np.testing.assert_allclose(shown[-1], one(mark + 1, homography) - white, atol=2e-6)
    assert sum(seen.any() for seen in shown) >= 2


@pytest.mark.parametrize('size', [0.02, 0.4, 1.0, 3.7])
def test_a_card_smaller_than_a_pixel_keeps_its_light(size):
    white = np.ones((32, 32, 4), np.float32)
    seen = one(white, [[size, 0, 30.25], [0, size, 40.6], [0, 0, 1]])
    assert seen[..., 3].sum() == pytest.approx(size * size, rel=1e-3)


def test_frames_of_one_pixel_and_of_odd_sizes():
    for width, height in ((1, 1), (1921, 1079)):
        shot = replace(SHOT, full_width=width, full_height=height, window=(0, 0, width, height))
        rgba, depth = conform(np.ones((8, 8, 4), np.float32), CARD, [AHEAD], shot, AHEAD)
        assert rgba.shape == (height, width, 4) and depth.shape == (height, width)
        assert rgba[..., 3].max() > 0 and np.isfinite(rgba).all()


@pytest.mark.parametrize('camera', [
    looking((0.0, 12.0, 2.0)),                                         # has it in its back
    looking((0.0, -12.0, 2.0), yaw=180),
    looking((0.0, 12.0, 2.0), kind='ORTHO', ortho_scale=9.0),
    looking((200.0, -12.0, 2.0)),                                      # has it far outside its frame
])
def test_a_card_out_of_sight_gives_an_empty_frame(camera):
    rgba, depth = conform(np.ones((8, 8, 4), np.float32), CARD, [camera], SHOT, camera)
    assert not rgba.any() and np.isinf(depth).all()


@pytest.mark.parametrize('distance', [0.05, 0.3, 1.5])
@pytest.mark.parametrize('pitch', [0, 40, 75, 89.9])
def test_a_card_that_reaches_behind_the_camera_is_cut(distance, pitch):
    card = Card((0.0, 0.0, 2.0), 8.0, 8.0)
    camera = looking((0.0, -distance, 2.0), pitch=pitch, lens=18.0, focus_distance=3.0)
    rgba, depth = conform(np.ones((16, 16, 4), np.float32), card, [camera, camera], SHOT, camera)
    assert np.isfinite(rgba).all() and not np.isnan(depth).any()
    assert rgba.min() >= 0 and rgba.max() <= 1 + 1e-6
    assert (depth >= camera.clip_start * (1 - 1e-6)).all()
    if pitch <= 40 and distance > camera.clip_start:
        assert rgba[..., 3].max() == pytest.approx(1)


def test_a_camera_straight_above_sees_the_card():
    camera = looking((0.0, 0.0, 20.0), pitch=-90)
    rgba, depth = conform(arrow(), CARD, [camera], SHOT, camera)
    assert rgba[..., 3].sum() > 1000
    assert depth.min() == pytest.approx(18.0)


def test_a_cropped_window_shows_its_part_of_the_whole():
    camera = looking((1.0, -9.0, 5.0), pitch=-18, yaw=4)
    whole, whole_depth = conform(arrow(), CARD, [camera], SHOT, camera)
    cropped = replace(SHOT, window=(100, 40, 120, 90))
    part, depth = conform(arrow(), CARD, [camera], cropped, camera)
    assert part.shape == (90, 120, 4)
    assert np.abs(part - whole[40:130, 100:220]).max() < 0.02
    visible = (part[..., 3] > 0) & (whole[40:130, 100:220, 3] > 0)
    assert np.allclose(depth[visible], whole_depth[40:130, 100:220][visible], rtol=1e-6)


def test_the_input_is_left_alone_and_the_output_repeats():
    picture = arrow()
    picture.flags.writeable = False
    first, _ = conform(picture, CARD, [AHEAD], SHOT, AHEAD)
    again, _ = conform(picture, CARD, [AHEAD], SHOT, AHEAD)
    assert (first == again).all() and (picture == arrow()).all()


# --- Motion blur ------------------------------------------------------------------------------------------------


def test_a_still_camera_or_no_motion_blur_is_one_sample():
    blurred = replace(SHOT, motion_blur=0.5)
    aside = looking((0.5, -12.0, 2.0))
    assert shutter_cameras(aside, AHEAD, aside, SHOT, CARD) == [AHEAD]
    assert shutter_cameras(AHEAD, AHEAD, AHEAD, blurred, CARD) == [AHEAD]
    assert shutter_cameras(None, AHEAD, None, blurred, CARD) == [AHEAD]
    hardly = looking((0.005, -12.0, 2.0))
    assert shutter_cameras(None, AHEAD, hardly, replace(blurred, motion_blur_position='START'), CARD) == [AHEAD]


@pytest.mark.parametrize('position, middle', [('START', 0.25), ('CENTER', 0.0), ('END', -0.25)])
def test_the_shutter_opens_where_it_is_told(position, middle):
    before, after = looking((-2.0, -12.0, 2.0)), looking((2.0, -12.0, 2.0))
    shot = replace(SHOT, motion_blur=0.5, motion_blur_position=position)
    moments = [camera.position[0] / 2.0 for camera in shutter_cameras(before, AHEAD, after, shot, CARD)]
    assert len(moments) > 3 and np.mean(moments) == pytest.approx(middle, abs=1e-9)
    assert max(moments) - min(moments) < 0.5 < max(moments) - min(moments) + 2 * (moments[1] - moments[0])


def test_samples_follow_the_motion_and_have_an_end():
    shot = replace(SHOT, motion_blur=1.0, motion_blur_position='START')
    pans = [looking((0.0, -12.0, 2.0), yaw=degrees) for degrees in (0.2, 2, 8, 60)]
    counts = [len(shutter_cameras(None, AHEAD, after, shot, CARD)) for after in pans]
    assert counts[0] == 2 < counts[1] < counts[2] <= counts[3] == 32
    large = replace(shot, full_width=3200, full_height=1800, window=(0, 0, 3200, 1800))
    assert len(shutter_cameras(None, AHEAD, pans[2], large, CARD)) < 6 * counts[2], 'detail is as much larger'


def test_between_frames_rotation_goes_along_the_great_circle_and_lens_linearly():
    shot = replace(SHOT, motion_blur=1.0, motion_blur_position='START')
    after = looking((0.0, -12.0, 2.0), yaw=40, lens=70.0)
    for camera in (cameras := shutter_cameras(None, AHEAD, after, shot, CARD)):
        rotation = np.array(camera.matrix)[:3, :3]
        assert np.allclose(rotation @ rotation.T, np.eye(3), atol=1e-12)
        part = (camera.lens - 50) / 20
        assert math.degrees(math.atan2(rotation[1, 0], rotation[0, 0])) == pytest.approx(40 * part)
    assert [round((c.lens - 50) / 20 * len(cameras), 6) for c in cameras] == [i + 0.5 for i in range(len(cameras))]


def test_an_about_face_between_frames_is_no_nan():
    back = looking((0.0, -12.0, 2.0), yaw=180)
    for camera in shutter_cameras(None, AHEAD, back, replace(SHOT, motion_blur=1.0), CARD):
        assert np.isfinite(camera.matrix).all()


def test_motion_blur_smears_and_keeps_the_light():
    before, after = looking((-1.0, -12.0, 2.0)), looking((1.0, -12.0, 2.0))
    cameras = shutter_cameras(before, AHEAD, after, replace(SHOT, motion_blur=0.5), CARD)
    dot = np.zeros((64, 64, 4), np.float32)
    dot[30:34, 30:34] = 1
    sharp, _ = conform(dot, CARD, [AHEAD], SHOT, AHEAD)
    smeared, depth = conform(dot, CARD, cameras, SHOT, AHEAD)
    assert smeared.sum() == pytest.approx(sharp.sum(), rel=1e-2)
    assert (smeared[..., 3] > 0.01).any(0).sum() > (sharp[..., 3] > 0.01).any(0).sum() + 10
    assert (smeared[..., 3] > 0.01).any(1).sum() <= (sharp[..., 3] > 0.01).any(1).sum() + 1
    assert np.isfinite(depth[smeared[..., 3] > 0]).all()


# --- Depth of field ---------------------------------------------------------------------------------------------


def test_the_circle_of_confusion_follows_the_thin_lens():
    camera = looking((0.0, -12.0, 2.0), focus_distance=6.0, fstop=1.4)
    pixels_per_unit = 50 / 36 * SHOT.width / 12
    assert circle_of_confusion(camera, SHOT, 12.0) == pytest.approx(0.05 / 1.4 * (12 - 6) / 6 * pixels_per_unit)
    assert circle_of_confusion(camera, SHOT, 6.0) == 0
    assert circle_of_confusion(replace(camera, focus_distance=0.0), SHOT, 12.0) == 0


@pytest.mark.parametrize('diameter', [1.0, 6.0, 25.0, 90.0])
def test_defocus_is_a_disk_of_that_diameter(diameter):
    dot = np.zeros((128, 128, 1), np.float32)
    dot[62:66, 62:66] = 1
    to_frame = np.array([[200, 0, 100], [0, 200, 100], [0, 0, 1.0]])
    picture, enlarge = defocus(dot, to_frame, diameter)
    seen = warp(picture, [to_frame @ enlarge], 400, 400)[..., 0]
    sharp = warp(dot, [to_frame], 400, 400)[..., 0]
    assert seen.sum() == pytest.approx(sharp.sum(), rel=1e-2)
    assert np.abs(centre_of_mass(seen) - centre_of_mass(sharp)).max() < 0.05
    columns = np.mgrid[:400, :400][1] + 0.5
    variance = [((columns - 200) ** 2 * weights).sum() / weights.sum() for weights in (seen, sharp)]
    assert variance[0] - variance[1] == pytest.approx((diameter / 4) ** 2, rel=0.05, abs=0.5)
    assert seen[200, 200:].argmin() <= diameter / 2 + 12 and seen.min() >= 0


@pytest.mark.parametrize('diameter', [0.7, 6.0, 25.0])
def test_what_is_far_apart_is_spread_as_if_alone(diameter):
    marks = np.zeros((3, 128, 96, 1), np.float32)
    marks[0, 0, 0], marks[1, 40:42, 50], marks[2, 45:, 90:] = 1, 3, 2
    to_frame = np.array([[300, 0, 100], [0, 200, 100], [0, 0, 1.0]])
    whole, enlarge = defocus(marks.sum(0), to_frame, diameter)
    alone = [defocus(mark, to_frame, diameter) for mark in marks]
    np.testing.assert_allclose(whole, sum(picture for picture, _ in alone), atol=1e-5)
    assert all((matrix == enlarge).all() for _, matrix in alone), 'what else is seen moves nothing'
    assert all(picture.any() for picture, _ in alone)
    assert not defocus(marks[0] * 0, to_frame, diameter)[0].any()


def test_defocus_in_wide_pixels_is_narrower_across():
    dot = np.zeros((64, 64, 1), np.float32)
    dot[31:33, 31:33] = 1
    to_frame = np.array([[100, 0, 50], [0, 200, 50], [0, 0, 1.0]])
    picture, enlarge = defocus(dot, to_frame, 40.0, pixel_aspect=2.0)
    seen = warp(picture, [to_frame @ enlarge], 300, 300)[..., 0] > 1e-4
    assert seen.any(1).sum() / seen.any(0).sum() == pytest.approx(2, rel=0.1)


def test_depth_of_field_can_be_off_and_is_skipped_in_focus():
    camera = looking((0.0, -12.0, 2.0), focus_distance=4.0, fstop=0.1)
    focused = replace(camera, focus_distance=12.0)
    sharp, _ = conform(arrow(), CARD, [AHEAD], SHOT, AHEAD)
    assert (conform(arrow(), CARD, [camera], SHOT, camera, depth_of_field=False)[0] == sharp).all()
    assert (conform(arrow(), CARD, [focused], SHOT, focused)[0] == sharp).all()
    blurred, depth = conform(arrow(), CARD, [camera], SHOT, camera)
    assert (blurred[..., 3] > 0).sum() > (sharp[..., 3] > 0).sum() * 1.1
    assert blurred.sum() == pytest.approx(sharp.sum(), rel=1e-2)
    assert np.isfinite(depth[blurred[..., 3] > 0]).all()


def test_bounds_are_none_for_a_card_from_its_edge():
    assert bounds(np.array([[0, 0, 50], [0, 100, 10], [0, 0, 1.0]]), 200, 200) is None
