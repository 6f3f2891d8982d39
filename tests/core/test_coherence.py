"""Pictures carried by the renderer's motion, and the figure for what does not keep still."""

from dataclasses import replace

import numpy as np
import pytest

from second_unit.benchmarks import plane
from second_unit.inference.coherence import Carried, flicker, reprojected
from second_unit.inference.errors import GenerateError
from second_unit.inference.shot import Pass

PAN, IN = plane.Move(1, 3.3, -1.7), plane.Move(1.02, 0.4, 0)


def picture(plate):
    return plate.passes[Pass.COMBINED]


def pair(move, by='camera'):
    return list(plane.plates(plane.shot(160, 120, 3), move, by))[1:]


# --- Carried along --------------------------------------------------------------------------------------------

@pytest.mark.parametrize('by', ['camera', 'wall'])
@pytest.mark.parametrize('move', [PAN, IN, plane.Move(0.97)], ids=['pan', 'zoom in', 'zoom out'])
def test_a_wall_is_carried_to_where_it_is(move, by):
    before, now = pair(move, by)
    pixels, known = reprojected(picture(before), before, now)
    whole = known == 1
    assert whole.mean() > 0.9
    error = np.abs(pixels - picture(now))[whole]
    assert error.mean() < 3e-4 and error.max() < 0.02
    assert not pixels[known == 0].any()
    assert pixels.dtype == known.dtype == np.float32


def test_whole_pixels_are_carried_to_the_bit():
    before, now = pair(plane.Move(1, 5, 3))
    pixels, known = reprojected(picture(before), before, now)
    assert np.array_equal(pixels[3:, 5:], picture(before)[:-3, :-5])
    assert (known[3:, 5:] == 1).all() and not known[:3].any() and not known[:, :5].any()


def test_what_stands_still_is_carried_to_the_bit_with_its_silhouettes():
    before, now = list(plane.passing(plane.shot(160, 120, 2), 0))
    pixels, known = reprojected(picture(before), before, now)
    assert (known == 1).all() and np.array_equal(pixels, picture(before))


def test_what_was_covered_is_not_known():
    """A square of 64 pixels goes 6.4 pixels to the right: 7 columns of the wall at its left are new."""
    before, now = list(plane.passing(plane.shot(256, 128, 2), 6.4))
    marked = np.where(np.isfinite(before.passes[Pass.DEPTH]) & (before.passes[Pass.DEPTH] < 5), 1, 0)
    pixels, known = reprojected(marked[..., None].astype(np.float32), before, now)
    wall = now.passes[Pass.DEPTH] > 5
    beyond = np.ones_like(wall)
    beyond[:, 70:72] = beyond[:, 134:136] = beyond[31:33] = beyond[95:97] = False          # silhouettes
    assert not known[40:90, 65:69].any()
    assert not pixels[wall & beyond].any()
    assert (pixels[~wall & beyond] == 1).all() and (known[~wall & beyond] == 1).all()
    assert (known[:, 140:] == 1).all() and (known[:, :63] == 1).all()


def test_nothing_beyond_the_values_around():
    """A lamp of 60 beside black: a cubic would else go below zero."""
    before, now = pair(plane.Move(1, 0.5, 0))
    lamp = np.zeros((120, 160, 3), np.float32)
    lamp[50:60, 50:60] = 60
    pixels, known = reprojected(lamp, before, now)
    assert pixels.min() >= 0 and pixels.max() <= 60


def test_several_frames_on_motion_goes_on_evenly():
    first, _, third = plane.plates(plane.shot(160, 120, 3), PAN)
    pixels, known = reprojected(picture(first), first, third)
    assert np.abs(pixels - picture(third))[known == 1].mean() < 3e-4


@pytest.mark.parametrize('lacking', [Pass.VECTOR, Pass.DEPTH])
def test_without_vector_or_depth_nothing_can_be_followed(lacking):
    before, now = pair(PAN)
    now = replace(now, passes={name: pixels for name, pixels in now.passes.items() if name is not lacking})
    with pytest.raises(GenerateError, match=f'frame 3 has no {lacking}'):
        reprojected(picture(before), before, now)


# --- Flicker --------------------------------------------------------------------------------------------------

def take(change, move=PAN, count=5, **given):
    """The wall's plates, and a take of them that `change(pixels, frame)` makes."""
    for plate in plane.plates(plane.shot(96, 64, count), move):
        yield change(picture(plate), plate.frame), replace(plate, **given)


def test_the_plate_itself_is_still():
    assert flicker(take(lambda pixels, frame: pixels)) == 0


@pytest.mark.parametrize('move', [plane.Move(), PAN, IN])
def test_every_other_frame_brighter_by_a_tenth_of_a_stop(move):
    """Grey of 0.18 to 0.18 * 2 ** 0.1: half as much in this measure, whatever the camera does."""
    found = flicker(take(lambda pixels, frame: np.full_like(pixels, 0.18 * 2 ** (0.1 * (frame % 2))), move))
    assert found == pytest.approx(np.log2((1 + 2 ** 0.1) / 2), rel=0.05)


def test_noise_that_stands_on_the_wall_is_still_and_noise_that_boils_is_not():
    def boiling(pixels, frame):
        return pixels + 0.05 * np.random.default_rng(frame).random(pixels.shape, np.float32)

    def standing(pixels, frame):
        return pixels * 1.7 + 0.05
    assert flicker(take(boiling)) > 20 * flicker(take(standing))


def test_highlights_do_not_rule():
    """A hundredth of the pixels flickers between 20 and 60, or all of them by an eighth of a stop."""
    def sparks(pixels, frame):
        pixels = pixels.copy()
        pixels[::10, ::10] = 20 if frame % 2 else 60
        return pixels
    still = plane.Move()
    assert flicker(take(sparks, still)) < flicker(take(lambda pixels, frame: pixels * 2 ** (frame % 2 / 8), still))


def test_what_the_plate_does_itself_is_not_counted():
    frames = list(take(lambda pixels, frame: pixels, plane.Move()))
    blinking = [(pixels * (1 + plate.frame % 2), replace(plate, passes={
        **plate.passes, Pass.COMBINED: picture(plate) * (1 + plate.frame % 2)})) for pixels, plate in frames]
    assert flicker(blinking) == 0


def test_with_a_matte_only_what_is_in_it_counts():
    matte = np.zeros((64, 96), np.float32)
    matte[:, :48] = 1

    def right(pixels, frame):
        pixels = pixels.copy()
        pixels[:, 50:] *= 1 + frame % 2
        return pixels
    still = plane.Move()
    assert flicker(take(right, still)) > 0.1
    assert flicker(take(right, still, matte=matte)) == 0


def test_no_figure_without_a_pair_or_without_vector():
    assert flicker(take(lambda pixels, frame: pixels, count=1)) is None
    assert flicker(()) is None
    assert flicker((pixels, replace(plate, passes={Pass.COMBINED: pixels})) for pixels, plate in
                   take(lambda pixels, frame: pixels)) is None


# --- Carried from the first picture ----------------------------------------------------------------------------

def test_what_is_fine_stays_fine_over_many_frames():
    """White noise under a slow pan: from frame to frame, half of what one step leaves of it would go."""
    plates = list(plane.plates(plane.shot(96, 64, 9), plane.Move(1, 0.7, 0.3)))
    noise = np.random.default_rng(1).random((64, 96, 3), np.float32)
    carried, chained = Carried(noise), noise
    for before, now in zip(plates, plates[1:]):
        known = carried.move(before, now)
        chained, _ = reprojected(chained, before, now)
    middle = slice(16, 48), slice(24, 72)
    assert (known[middle] == 1).all()
    assert carried.pixels[middle].std() > 1.3 * chained[middle].std()
    assert np.corrcoef(carried.pixels[middle].ravel(), chained[middle].ravel())[0, 1] > 0.6


def test_what_came_later_is_carried_from_then_on():
    """What was filled in at one side comes along, and what is known of the first picture is as it was."""
    plates = list(plane.plates(plane.shot(96, 64, 4), plane.Move(1, 5, 0)))
    first = picture(plates[0])[..., :3]
    carried = Carried(first)
    for before, now in zip(plates, plates[1:]):
        carried.fill(np.full_like(first, 9), carried.move(before, now))
    np.testing.assert_allclose(carried.pixels[:, 15:], first[:, :-15], atol=1e-4)
    np.testing.assert_allclose(carried.pixels[:, :15], 9, atol=1e-4)
