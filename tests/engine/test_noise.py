"""Noise carried by the scene: it stays noise, it stays on its surface, and its bits follow from the plates alone."""

import math
from dataclasses import replace

import numpy as np
import pytest
import torch

from second_unit.benchmarks import plane
from second_unit.inference.noise import CarriedNoise, named, normal
from second_unit.inference.particles import FADE
from second_unit.inference.shot import Camera, FrameRange, Pass, PlateFrame

CELL = 8
PAN, IN, OUT, SLOW = plane.Move(1, 3.3, -1.7), plane.Move(1.02), plane.Move(0.98), plane.Move(1, 0.4, 0)


def carried(stage, plates, channels=4, seed=1, cell=CELL):
    noise = CarriedNoise(stage, seed, channels, cell)
    return [noise.advance(plate) for plate in plates]


# --- On its surface -------------------------------------------------------------------------------------------

def truth(value, stage, move, count):
    """White noise four times as fine whose sums over the first frame's pixels are `value` (h, w, c), moved exactly and
    summed into the cells `count` frames later: (c, cells), and which cells show nothing else."""
    height, width, channels = value.shape
    fine = np.random.default_rng(5).standard_normal((height, width, 4, 4, channels)).astype(np.float32)
    fine -= fine.mean((2, 3), keepdims=True)
    fine = (value[:, :, None, None] / 16 + fine / 4).transpose(0, 2, 1, 3, 4).reshape(-1, channels)
    row, column = np.divmod(np.arange(16 * height * width), 4 * width)
    x, y = move.at((column + 0.5) / 4, (row + 0.5) / 4, (width / 2, height / 2), count)
    inside = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    return orthonormal(x[inside], y[inside], fine[inside], height // CELL, width // CELL)


def orthonormal(x, y, fine, rows, columns):
    """Sums of noise with tents over the cells, made orthonormal by all eigenvectors of their Gram matrix."""
    x, y = (np.clip(each / CELL - 0.5, 0, count - 1) for each, count in ((x, columns), (y, rows)))
    left, top = (np.minimum(each.astype(int), count - 2) for each, count in ((x, columns), (y, rows)))
    corners = [((top + i) * columns + left + j, (1 - abs(y - top - i)) * (1 - abs(x - left - j)))
               for i in (0, 1) for j in (0, 1)]
    cells = rows * columns
    gram = sum(np.bincount(one * cells + other, weight * with_other, cells ** 2).reshape(cells, cells)
               for one, weight in corners for other, with_other in corners)
    sums = np.stack([sum(np.bincount(cell, weight * channel, cells) for cell, weight in corners) for channel in fine.T])
    own = gram.diagonal()
    whole = own > 0.9 * np.median(own)
    scale = 1 / np.sqrt(np.maximum(own, 1e-3 * own.max()))
    size, vectors = np.linalg.eigh(gram * scale * scale[:, None])
    return 4 * (sums * scale) @ (vectors / np.sqrt(np.maximum(size, 0.05))) @ vectors.T, whole


@pytest.mark.parametrize('by', ['camera', 'lens', 'wall'])
@pytest.mark.parametrize('move', [PAN, IN, OUT, SLOW], ids=['pan', 'zoom in', 'zoom out', 'slow pan'])
def test_carried_as_finer_noise_moves_in_truth(move, by):
    stage = plane.shot(256, 256, 17)
    noise = CarriedNoise(stage, 1, 4, CELL)
    plates = plane.plates(stage, move, by, picture=False)
    noise.walk(next(plates))
    value = noise.value[:256 * 256].reshape(256, 256, 4).copy()
    for plate in plates:
        noise.walk(plate)
    expected, whole = truth(value, stage, move, 16)
    found = noise.splat().reshape(4, -1).numpy()
    assert np.corrcoef(expected[:, whole].ravel(), found[:, whole].ravel())[0, 1] >= 0.90


def test_a_move_by_whole_cells_moves_the_cells():
    """But for what their own root takes from the border of the picture: a quarter as much with each cell from there."""
    stage = plane.shot(256, 224, 4)
    first, *_, last = carried(stage, plane.plates(stage, plane.Move(1, CELL, -CELL)))
    difference = (last[:, :-3, 3:] - first[:, 3:, :-3]).abs()
    assert difference[:, 8:-8, 8:-8].max() < 1e-3
    assert difference[:, 4:-4, 4:-4].max() < 0.05


@pytest.mark.parametrize('by', ['camera', 'wall'])
def test_magnified_many_times_it_still_follows(by):
    """Twice as large every eight frames: from the ninth to the last, split more than once on the way."""
    stage, move = plane.shot(128, 128, 25), plane.Move(2 ** (1 / 8))
    frames = carried(stage, plane.plates(stage, move, by), channels=64)
    earlier, later = frames[16], frames[24]
    shown = torch.nn.functional.avg_pool2d(later, 2)[:, :8, :8] * 2            # an even number of cells
    assert np.corrcoef(shown.ravel(), earlier[:, 4:12, 4:12].ravel())[0, 1] > 0.9


def test_what_is_covered_does_not_leak_and_comes_back():
    """A square of 8x8 cells that goes a cell a frame: its particles with it, none of the wall's seen in it more than a
    pixel from its silhouette, and the wall's where they were when it has passed."""
    stage = plane.shot(256, 128, 12)
    noise = CarriedNoise(stage, 1, 4, CELL)
    particles, frames = noise.particles, []
    for count, plate in enumerate(plane.passing(stage, CELL)):
        frames.append(noise.advance(plate))
        x, y = particles.x - 64 - CELL * count, particles.y - 32
        within = np.minimum(np.minimum(x, 64 - x), np.minimum(y, 64 - y))     # pixels from the silhouette inwards
        if not count:
            square, wall = (set(noise.name[particles.visible & side]) for side in (within > 0, within < 0))
            covered = set(noise.name[particles.visible & (particles.x > 137) & (particles.x < 143)])
        seen = [set(noise.name[particles.visible & side]) for side in (within > 1, within < -1)]
        assert seen[0] <= square and not seen[1] & square
        assert len(seen[0]) == 62 * 62
        assert not seen[0] & wall
        # Cells in the middle of the square, and far from it: all that comes over to them is through the root.
        assert (frames[-1][:, 7:9, 11 + count:13 + count] - frames[0][:, 7:9, 11:13]).abs().max() < 0.1
        if count < 7:
            assert (frames[-1] - frames[0])[:, :, 24 + count:].abs().max() < 1e-3
    assert covered <= set(noise.name[particles.visible])                      # out of sight from frame 2 to 10
    was, now = frames[0][:, 5:11, 9:15], frames[-1][:, 5:11, 9:15]
    assert abs(np.corrcoef(was.ravel(), now.ravel())[0, 1]) < 4 / math.sqrt(was.numel())


def test_the_sky_turns_with_the_camera_and_comes_back():
    stage = plane.shot(128, 96, 2 + FADE)
    sky = np.full((96, 128), np.inf, np.float32)

    def look(frame, turn):
        c, s = math.cos(turn), math.sin(turn)
        camera = Camera(((c, 0, s, 9.0 * frame), (0, 1, 0, 0), (-s, 0, c, 0), (0, 0, 0, 1)), lens=36.0)
        return PlateFrame(frame, camera, passes={Pass.DEPTH: sky, Pass.VECTOR: np.zeros((96, 128, 4), np.float32)})

    looks = [look(1, 0), look(2, -math.atan(3 * CELL / 128)), *(look(frame, 0) for frame in range(3, 3 + FADE))]
    there, aside, *_, nearly, back = carried(stage, looks)
    assert torch.equal(there, back)                        # eight frames after it is seen again
    assert not any(torch.equal(there, other) for other in (aside, nearly))
    middle = np.corrcoef(there[:, 4:8, 8:10].ravel(), aside[:, 4:8, 5:7].ravel())[0, 1]       # 3 cells to the left
    assert middle > 0.7


def test_what_appears_comes_in_gradually():
    """Over eight frames, as if it had been there for as long; what divides keeps its share."""
    stage, move = plane.shot(128, 128, 20), plane.Move(1.05, 8)
    noise = CarriedNoise(stage, 1, 1, CELL)
    particles, first = noise.particles, {}
    for plate in plane.plates(stage, move):
        known, known_share = noise.name[particles.visible], particles.share[particles.visible]
        noise.walk(plate)
        shares = dict(zip(known.tolist(), known_share.tolist()))
        for name, share in zip(noise.name[particles.visible].tolist(), particles.share[particles.visible].tolist()):
            if name in shares:
                assert share == min(1, shares[name] + 1 / FADE)
            else:
                first.setdefault(plate.frame, set()).add(share)
    assert first.pop(1) == {1}
    assert any(1 / FADE in shares for shares in first.values())      # born in gaps
    assert any(1 in shares for shares in first.values())             # divided


def test_what_leaves_the_picture_stays_on_its_surface_beyond_the_border():
    """Cells reach beyond the picture: ground that slopes is nearer there than what the border shows."""
    stage, count = plane.shot(100, 100, 6), 6
    noise = CarriedNoise(stage, 1, 1, CELL, spare=1)
    column, row = np.meshgrid(np.arange(100) + 0.5, np.arange(100) + 0.5)
    names = []
    for frame in range(1, 1 + count):
        camera = Camera(((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, -0.1 * frame), (0, 0, 0, 1)), lens=36.0)
        depth = np.float32(100 / np.maximum(row - 30, 1))                         # a floor a metre below the camera
        noise.walk(PlateFrame(frame, camera, passes={Pass.DEPTH: depth}))
        names.append((set(noise.name[noise.particles.visible & (noise.particles.y < 100)]),
                      set(noise.name[noise.particles.visible & (noise.particles.y > 102)])))
    assert len(names[-1][1] & names[-2][0]) > 150       # two rows, each as wide as the picture


# --- Bits -----------------------------------------------------------------------------------------------------

def test_nothing_moves_and_no_bit_changes():
    still = plane.Move()
    stage = plane.shot(100, 70, 3)
    frames = carried(stage, plane.plates(stage, still))
    passing = carried(plane.shot(128, 96, 3), plane.passing(plane.shot(128, 96, 3), 0))
    for first, *rest in (frames, passing):
        assert all(torch.equal(first, other) for other in rest)


def test_a_part_of_the_range_has_the_same_bits():
    stage = plane.shot(128, 96, 8)
    whole = carried(stage, plane.plates(stage, PAN))
    part = CarriedNoise(stage, 1, 4, CELL)
    for plate in plane.plates(stage, PAN):
        part.walk(plate)
        if plate.frame >= 6:
            assert torch.equal(part.splat(), whole[plate.frame - 1])


def test_seeds_frames_and_channels_are_worlds_apart():
    stage = plane.shot(128, 96, 1)
    one, = carried(stage, plane.plates(stage, PAN))
    other, = carried(stage, plane.plates(stage, PAN), seed=-2)
    renumbered = replace(stage, frames=FrameRange(-7, -7))
    later, = carried(renumbered, plane.plates(renumbered, PAN))
    for a, b in ((one, other), (one, later), (one[:2], one[2:])):
        assert abs(np.corrcoef(a.ravel(), b.ravel())[0, 1]) < 4 / math.sqrt(a.numel())


def test_more_channels_begin_like_fewer():
    name = named(np.zeros(1, np.uint64), np.arange(10))
    assert np.array_equal(normal(name, 5)[:, :4], normal(name, 4))


@pytest.mark.parametrize(('size', 'cell', 'shape'), [
    ((100, 70), 8, (9, 13)), ((100, 70), 15, (5, 7)), ((97, 61), 6.5, (10, 15)), ((40, 30), 4, (8, 10)),
    ((1, 1), 8, (1, 1))])
def test_any_size_of_cell_and_picture(size, cell, shape):
    stage = plane.shot(*size, 3)
    for frame in carried(stage, plane.plates(stage, PAN), channels=3, cell=cell):
        assert frame.shape == (3, *shape) and frame.dtype is torch.float32
        assert torch.isfinite(frame).all()


def test_without_passes_it_stands_still():
    stage = plane.shot(64, 64, 2)
    one, two = carried(stage, [replace(plate, passes={}) for plate in plane.plates(stage, PAN)])
    assert torch.equal(one, two)


def test_what_is_out_of_sight_is_forgotten_in_the_end():
    """A thousand pixels of new wall pass a picture of 64: the oldest are let go."""
    stage = plane.shot(64, 64, 40)
    noise = CarriedNoise(stage, 1, 1, CELL)
    for plate in plane.plates(stage, plane.Move(1, 25.0, 0)):
        noise.walk(plate)
    assert noise.area.size < 4 * 64 * 64


# --- White noise ----------------------------------------------------------------------------------------------

def kolmogorov(sample):
    """The probability of a sample at least as far from N(0, 1) as this one."""
    ordered = torch.special.ndtr(torch.from_numpy(np.sort(sample.astype(np.float64)))).numpy()
    count = ordered.size
    distance = max((np.arange(1, count + 1) / count - ordered).max(), (ordered - np.arange(count) / count).max())
    x = distance * (math.sqrt(count) + 0.12 + 0.11 / math.sqrt(count))
    return float(np.clip(2 * sum((-1) ** (k - 1) * math.exp(-2 * (k * x) ** 2) for k in range(1, 101)), 0, 1))


CASES = [(move, seed) for move in (PAN, plane.Move(1.05, 1.3, 0.7), plane.Move(0.95, -2.1, 0.3)) for seed in (1, 2, 3)]


@pytest.mark.parametrize(('move', 'seed'), [
    pytest.param(*case, marks=() if index % 4 == 0 else pytest.mark.slow) for index, case in enumerate(CASES)])
def test_white_after_sixteen_frames(move, seed):
    """64 channels: of all of them together, and the worst of each by itself among all that is tested."""
    stage = plane.shot(960, 544, 17)
    noise = CarriedNoise(stage, seed, 64, CELL)
    for plate in plane.plates(stage, move, picture=False):
        noise.walk(plate)
    sample = noise.splat().numpy()
    count = sample[0].size
    lags = {'across': (sample[:, :, 1:] * sample[:, :, :-1]), 'down': (sample[:, 1:] * sample[:, :-1])}
    assert abs(sample.std() - 1) <= 0.003
    for lag in lags.values():
        assert abs(lag.mean()) <= 3 / math.sqrt(lag.size)
    z = np.stack([sample.mean((1, 2)) * math.sqrt(count), (sample.var((1, 2)) - 1) * math.sqrt(count / 2),
                  *(lag.mean((1, 2)) * math.sqrt(lag[0].size) for lag in lags.values())])
    chances = [*(math.erfc(abs(each) / math.sqrt(2)) for each in z.ravel()), *(kolmogorov(c.ravel()) for c in sample)]
    assert min(chances) > 0.001 / len(chances)
