"""Fine turbulence: carried along by motion, the same at every size, and nothing where there is nothing."""

import pytest
import torch
from torch.nn.functional import avg_pool2d

from second_unit.inference.models.element_controls import KINDS
from second_unit.inference.models.element_detail import FRAYED, LIVES, Grain, detailed

SIZE = (64, 96)
STILL = torch.zeros(2, *SIZE)


def drawn(grain, position, motion=STILL, size=SIZE):
    return grain.at(position, lambda frame: motion, size)


def alike(a, b):
    a, b = a - a.mean(), b - b.mean()
    return float((a * b).sum() / (a.square().sum() * b.square().sum()).sqrt())


def cloud():
    """A round cloud, thick in the middle, in the light of all sides."""
    rows, columns = SIZE
    y, x = torch.meshgrid(torch.linspace(-1, 1, rows), torch.linspace(-1.5, 1.5, columns), indexing='ij')
    alpha = (1.2 - 2 * (x ** 2 + y ** 2).sqrt()).clamp(0, 1)
    return torch.stack([alpha, alpha * 0.7, *[alpha * 0.5] * 6, alpha * 0.1, alpha * 0.02, alpha * 0.0])


@pytest.mark.parametrize('kind', KINDS)
def test_every_kind_has_patterns_of_mean_0_and_spread_1(kind):
    grain = drawn(Grain(kind, 7, 64), 5.5)
    assert grain.shape == (3, *SIZE) and grain.mean((1, 2)).abs().max() < 0.35
    assert grain.std((1, 2)) == pytest.approx(1, abs=0.35)


def test_a_seed_gives_the_same_bits_whatever_was_asked_before():
    first, second = Grain('plume', 7, 64), Grain('plume', 7, 64)
    drawn(second, 2.0), drawn(second, 11.25)
    assert drawn(first, 4.5).equal(drawn(second, 4.5))
    assert abs(alike(drawn(first, 4.5)[0], drawn(Grain('plume', 8, 64), 4.5)[0])) < 0.4


def test_it_goes_along_with_the_motion():
    """12 pixels of 64 to the right in two frames: what was there is there."""
    motion = torch.stack([torch.full(SIZE, 6 / 64), torch.zeros(SIZE)])
    grain = Grain('dust', 3, 64)
    before, after = (drawn(grain, position, motion)[0] for position in (10.0, 12.0))
    assert alike(before[:, :-12], after[:, 12:]) > 0.9 > 0.6 > alike(before, after)


def test_it_is_never_renewed_all_at_once():
    grain = Grain('fireball', 3, 64)
    frames = [drawn(grain, step / 4)[0] for step in range(12 * LIVES['fireball'])]
    assert min(map(alike, frames, frames[1:])) > 0.8
    assert abs(alike(frames[0], frames[-1])) < 0.5


def test_larger_pictures_have_the_same_patterns_and_finer_ones_in_them():
    small, large = (drawn(Grain('mist', 3, rows), 5.0, size=(rows, rows))[0] for rows in (64, 256))
    assert alike(small, avg_pool2d(large[None], 4)[0]) > 0.97
    assert torch.diff(large).abs().mean() < torch.diff(small).abs().mean()


def test_a_cloud_stays_what_it_is():
    passes = cloud()
    made = detailed(passes, drawn(Grain('dust', 3, 64), 5.0), 0.5)
    assert made.isfinite().all() and made[0].mean() == pytest.approx(float(passes[0].mean()), rel=0.05)
    assert made[0].min() >= 0 and made[0].max() <= 1 and (made[2:8] <= made[0]).all()
    thick = made[0] > 0.5
    assert (made[1] / made[0])[thick] == pytest.approx(0.7, abs=1e-3)            # heat, for each of its alpha
    assert (made[2] / made[0])[thick].std() > 0.02                               # and lit, as billows are
    assert not (made[4] - passes[4])[thick].equal((made[5] - passes[5])[thick])  # from above otherwise than from below


def test_there_is_nothing_where_nothing_was_near():
    passes = cloud()
    made = detailed(passes, drawn(Grain('dust', 3, 64), 5.0), 1.0)
    reach = 2 * int(4 * FRAYED * 64) + 1
    near = torch.nn.functional.max_pool2d(passes[:1], reach, 1, reach // 2)[0]
    assert (made[:, near == 0] == 0).all()
    assert (detailed(torch.zeros(11, *SIZE), drawn(Grain('dust', 3, 64), 5.0), 1.0) == 0).all()


def test_the_less_is_asked_the_less_there_is():
    passes, grain = cloud(), drawn(Grain('plume', 3, 64), 5.0)
    off = [float((detailed(passes, grain, amount) - passes)[0].abs().mean()) for amount in (0.0, 0.3, 0.6, 1.0)]
    assert off == sorted(off) and off[0] < 1e-4 and off[2] > 1.6 * off[1]
