"""An event made again at twice its size and more, by tiles: no seams, the same bits, and what stays of it."""

import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import scene
from test_going_on import CONTROLS, Ticket, behind, loaded, task
from test_refined import outside, shown

from second_unit.inference.errors import Cancelled
from second_unit.inference.models import element
from second_unit.inference.models.element_controls import why_not_on, why_not_refined

torch = pytest.importorskip('torch')
from second_unit.inference.models import element_tiles  # noqa: E402
from second_unit.inference.models.element_conditions import CONDITIONS  # noqa: E402
from second_unit.inference.models.element_event import picture_size  # noqa: E402
from second_unit.inference.models.element_flow import _placed  # noqa: E402
from second_unit.inference.models.element_pipeline import OVERLAP, WINDOW, Asked, pipeline_of  # noqa: E402
from second_unit.inference.models.element_tiles import Finer, Tile, mixed, tiles_over  # noqa: E402

GRID = 4
LARGE = replace(CONTROLS, size='large', detail=0.0)


@cache
def pipeline():
    return pipeline_of(element.checked(element.WEIGHTS), torch.device('cpu'))


@cache
def asked():
    conditions = torch.tensor([[mean for mean, _ in CONDITIONS.values()]]).repeat(WINDOW, 1)
    mattes = torch.zeros(WINDOW, GRID, GRID, 3)
    mattes[:, 3:, 1:3, :2] = 1
    return Asked('plume', conditions, mattes, 1, 1.0)


@cache
def coarse():
    return pipeline()(asked(), None, steps=2)


@cache
def whole(frame):
    return pipeline().passes(coarse(), min(frame, WINDOW - 1))


def quiet(step, part, parts):
    pass


@cache
def finer(seed=1, progress=quiet):
    made = Finer(pipeline(), 2, 0.85, seed, side=4)
    made.sample(0, whole, asked(), 2, progress)
    return made


def test_tiles_put_together_are_the_picture_and_nothing_elsewhere():
    picture, seen = torch.randn(3, 20, 28), torch.ones(20, 28, dtype=torch.bool)
    for side in (8, 16, 64):
        tiles = tiles_over(seen, side, 6)
        assert all(tile.top % 2 == tile.left % 2 == 0 for tile in tiles)
        again = mixed(((tile, picture[:, *tile.slices()]) for tile in tiles), torch.full_like(picture, torch.nan))
        torch.testing.assert_close(again, picture)
    seen[:, 10:] = False
    left = tiles_over(seen, 8, 6)
    assert 0 < len(left) < len(tiles_over(torch.ones_like(seen), 8, 6))
    assert (mixed(((tile, picture[:, *tile.slices()]) for tile in left), picture + 9)[..., 20:] > 0).all()
    assert Tile(2, 4, 8, 8).slices(8) == (slice(16, 80), slice(32, 96))


def test_a_tile_is_told_where_it_is_on_the_card():
    table, foot = torch.randn(1, 1, 16, 16, 4), torch.tensor([0.03])
    card, part = _placed(table, 32, 48, foot, (0, 0, 32, 48)), _placed(table, 16, 16, foot, (8, 20, 32, 48))
    torch.testing.assert_close(part, card[:, :, 8:24, 20:36])


def test_it_is_the_same_event_at_twice_the_size():
    before, after = whole(16), finer().passes(16, whole(16))
    assert after.shape == (11, 2 * before.shape[1], 2 * before.shape[2]) and after.isfinite().all()
    assert 0.6 < after[0].mean() / before[0].mean() < 1.4
    assert (after[2:8] <= after[:1] + 1e-6).all() and (after[0] >= 0).all()


def test_the_same_seed_gives_the_same_bits_and_another_one_others():
    one, again, other = (made.passes(16, whole(16)) for made in (finer(), finer.__wrapped__(), finer(2)))
    assert torch.equal(one, again) and not torch.equal(one, other)


def test_a_window_goes_on_from_the_one_before():
    first, both = finer(), finer.__wrapped__()
    both.sample(WINDOW - OVERLAP, whole, asked(), 2, quiet)
    for frame in (0, OVERLAP, WINDOW - 2):                           # of the last, the decoder looks beyond it
        assert torch.equal(first.passes(frame, whole(frame)), both.passes(frame, whole(frame)))
    shown = [both.passes(frame, whole(frame))[0] for frame in range(WINDOW - 4, WINDOW + 2)]
    changes = [float((after - before).abs().mean()) for before, after in zip(shown, shown[1:])]
    assert max(changes[3:]) < 2 * max(changes[:3])


def test_it_can_be_stopped_before_every_frame_and_every_tile():
    seen = []

    def stop(step, part, parts):
        seen.append((step, part, parts))
        if (step, part) == (2, 1):
            raise Cancelled
    with pytest.raises(Cancelled):
        finer(progress=stop)
    tiles = seen[WINDOW][2]
    assert seen == [*((0, part, WINDOW) for part in range(WINDOW)), *((1, part, tiles) for part in range(tiles)),
                    (2, 0, tiles), (2, 1, tiles)] and tiles > 1


def test_the_size_is_said_and_stays_what_it_is():
    for quality in ('draft', 'standard', 'final'):
        assert picture_size(scene.card('plume'), replace(LARGE, quality=quality)) == tuple(
            2 * side for side in picture_size(scene.card('plume'), replace(CONTROLS, quality='final')))
    assert 'Size' in why_not_on(CONTROLS, LARGE) and 'Size' in why_not_refined(CONTROLS, LARGE)
    assert not why_not_on(LARGE, LARGE)


@pytest.fixture
def one_size(monkeypatch):
    """Twice as large alone: the second size is made as the first one."""
    monkeypatch.setattr(element_tiles, 'NOISE', element_tiles.NOISE[:1])


def large(asked, shown=scene.plate):
    return {each.frame: each.passes for each in loaded()(map(shown, asked.shot.frames), LARGE, Ticket(asked))}


@pytest.mark.slow
def test_a_large_event_whichever_frames_are_wanted_and_where_it_goes_on(one_size):
    made = large(task(1, 14, wanted=(8, 14)))
    assert np.array_equal(large(task(1, 14, wanted=(14,)))[14], made[14])
    assert max(made[8].shape) >= 1024 and made[8][..., 0].max() > 0.5
    on = large(task(7, 14, wanted=(8, 14), before=behind(task(1, 6), LARGE)))
    change = np.abs(on[8] - made[8])[..., 0].mean() / made[8][..., 0].mean()
    assert change < 0.5 and np.isfinite(on[14]).all()


@pytest.mark.slow
def test_a_region_of_a_large_event_is_made_anew_and_all_else_keeps_its_bits(one_size):
    whole = task(1, 8, wanted=(8,))
    before = large(whole)[8]
    after = large(whole._replace(seed=2, refines=behind(whole, LARGE)), shown)[8]
    times = before.shape[0] // 128                                   # its edge is as wide as it is there
    beyond = np.kron(outside(before[::times, ::times]), np.ones((times, times), bool))
    assert np.array_equal(before[beyond], after[beyond]) and beyond.any()
    assert np.abs(before - after)[..., 0].max() > 0.1
