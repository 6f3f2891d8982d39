"""The grid of latent cells follows a pan by whole pixels, so that noise and cells stay on what they show."""

import numpy as np
import pytest

torch = pytest.importorskip('torch')

from second_unit.benchmarks import plane  # noqa: E402
from second_unit.inference.diffusers_inputs import Fit  # noqa: E402
from second_unit.inference.moving_grid import MovingGrid, shift_since  # noqa: E402
from second_unit.inference.noise import CarriedNoise  # noqa: E402
from second_unit.inference.shot import FrameRange, Pass, Shot  # noqa: E402

CELL = 8


def starts(stage, move, frames=None, scale=1.0):
    grid = MovingGrid(stage, 3, 4, CELL, scale)
    return [grid.advance(plate) for plate in plane.plates(stage, move, picture=False)]


def test_a_pan_by_whole_pixels_keeps_the_noise_of_every_cell():
    """But for what comes through the root of Gram's matrix from the border, a quarter as much with each cell."""
    stage = plane.shot(256, 64, 6)
    found = starts(stage, plane.Move(1, 3, 0))
    assert [start.left for start in found] == [0, 5, 2, 7, 4, 1] and {start.top for start in found} == {0}
    for count in range(1, 6):
        # Whole cells of the first frame that are still wholly in the picture, at the number where they are now.
        cells = (3 * count + found[count].left) // CELL
        first, now = found[0].noise[:, :8, :30], found[count].noise[:, :8, cells:cells + 30]
        same = min(first.shape[2], now.shape[2])
        assert (first[..., :same] - now[..., :same])[..., 8:-8].abs().max() < 1e-3


def test_a_camera_that_stands_has_the_grid_of_the_picture():
    stage = plane.shot(96, 64, 3)
    found = starts(stage, plane.Move())
    noise = CarriedNoise(stage, 3, 4, CELL, spare=1)
    for start, plate in zip(found, plane.plates(stage, plane.Move(), picture=False), strict=True):
        assert (start.left, start.top) == (0, 0)
        assert torch.equal(start.noise, noise.advance(plate)) and start.noise.shape == (4, 9, 13)


def test_cells_stay_standard_normal_wherever_the_grid_begins():
    stage = plane.shot(250, 190, 5)
    noise = torch.cat([start.noise.flatten() for start in starts(stage, plane.Move(1, 1.7, -2.3))])
    assert abs(float(noise.mean())) < 0.03 and abs(float(noise.std()) - 1) < 0.02 and bool(noise.isfinite().all())


def test_the_shift_is_that_of_most_of_what_was_hit():
    stage = plane.shot(96, 64, 2)
    plate = list(plane.plates(stage, plane.Move(1, 2.5, -1), picture=False))[1]
    assert shift_since(plate, 1) == pytest.approx((2.5, -1), abs=1e-4)
    assert shift_since(plate, -1) == pytest.approx((7.5, -3), abs=1e-3)
    nothing = {**plate.passes, Pass.DEPTH: np.full((64, 96), np.inf, np.float32)}
    for passes in (nothing, {Pass.DEPTH: plate.passes[Pass.DEPTH]}):
        other = type(plate)(2, plate.camera, plate.light, passes)
        assert shift_since(other, 1).tolist() == [0, 0]


def test_a_picture_comes_back_from_wherever_it_stood():
    shot = Shot('s', FrameRange(1, 1), 61, 45, 24.0)
    fit = Fit.of(shot, 61 * 45, 16, spare=7)._replace(left=3, top=7)
    picture = np.random.default_rng(1).random((45, 61, 3), dtype=np.float32)
    fitted = fit.fitted(picture)
    assert fitted.shape == (1, 3, 64, 80)
    np.testing.assert_array_equal(fitted[0, :, 7:52, 3:64].permute(1, 2, 0), picture)
    np.testing.assert_array_equal(fit.returned(fitted[0], shot), picture)
