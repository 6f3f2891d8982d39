"""The solver: what any incompressible gas must do, whatever the numbers."""

from itertools import islice

import pytest

torch = pytest.importorskip('torch')

from second_unit.inference.models.gas import Air, Box, Forces, between, divergence  # noqa: E402
from second_unit.inference.models.gas_event import NATURES, Event, run, steps, unevenness  # noqa: E402

SIZE = (20, 16, 24)
FORCES = Forces(buoyancy=0.2, weight=0.0, swirl=0.25, drag=0.02, wind=(0.0, 0.0))
torch.set_num_threads(1)


def storm(size=SIZE, seed=1):
    """Random velocities of spread 1; none through the ground."""
    generator = torch.Generator().manual_seed(seed)
    z, y, x = size
    air = Air(*(torch.randn(each, generator=generator) for each in ((z, y, x + 1), (z, y + 1, x), (z + 1, y, x))),
              torch.zeros(2, *size))
    air.w[0] = 0
    return air


def block(size=SIZE, z=slice(0, 6), y=slice(6, 10), x=slice(8, 16)):
    made = torch.zeros(size)
    made[z, y, x] = 1
    return made


def event(kind='plume', size=SIZE, **changes):
    emitter = block(size)
    return Event(kind, lambda frame: emitter, lambda frame: (0.0, 0.0))._replace(**changes)


def after(event, frames, size=SIZE):
    return next(islice(run(Box(size), event), frames - 1, None))


def middle(a, axis):
    """The centre of mass along an axis, in cells."""
    places = torch.arange(a.shape[axis]) + 0.5
    weights = a.sum([other for other in range(a.dim()) if other != axis])
    return float((weights * places).sum() / weights.sum())


# --- Projection ---------------------------------------------------------------------------------------------

def test_pressure_solves_the_boxs_own_laplacian():
    wanted = torch.randn(SIZE, generator=torch.Generator().manual_seed(2))
    p = Box(SIZE).pressure(wanted)
    around = torch.nn.functional.pad(p, (1, 1, 1, 1, 1, 1))          # 0 outside the open sides
    around[0, 1:-1, 1:-1] = p[0]                                     # and no flux through the ground
    core = around[1:-1, 1:-1, 1:-1]
    laplacian = sum(torch.roll(around, shift, axis)[1:-1, 1:-1, 1:-1] - core for axis in range(3) for shift in (1, -1))
    torch.testing.assert_close(laplacian, wanted, atol=1e-4, rtol=0)


@pytest.mark.parametrize('strength', [0.0, 0.5])
def test_projected_flow_has_the_divergence_of_its_sources(strength):
    sources = strength * torch.randn(SIZE, generator=torch.Generator().manual_seed(3))
    flow = Box(SIZE).project(storm(), sources if strength else None)
    assert (divergence(flow) - sources).abs().max() < 1e-4
    assert not flow.w[0].any()


def test_projecting_twice_changes_nothing():
    once = Box(SIZE).project(storm())
    twice = Box(SIZE).project(once)
    assert max((a - b).abs().max() for a, b in zip(once[:3], twice[:3])) < 1e-4


def test_nothing_flows_through_what_is_solid():
    solid = block(z=slice(0, 8), x=slice(14, 20))
    flow = Box(SIZE).project(storm(), None, solid)
    for velocity, axis in ((flow.u, 2), (flow.v, 1), (flow.w, 0)):
        for side in (0, 1):
            assert not (velocity.narrow(axis, side, velocity.shape[axis] - 1) * solid).any()
    # Away from it the flow is as free of divergence as without; in the cells that touch it a little is left.
    touches = torch.nn.functional.max_pool3d(solid[None], 3, 1, 1)[0]
    assert (divergence(flow) * (1 - touches)).abs().max() < 1e-4
    assert divergence(flow).abs().max() < 0.1


def test_smoke_goes_around_what_is_solid():
    solid = block(z=slice(0, 12), y=slice(0, 16), x=slice(17, 20))
    blown = event(wind=lambda frame: (1.5, 0.0), buoyancy=0.0, expansion=0.3)
    free, held = after(blown, 8).carried[0], after(blown._replace(solid=lambda frame: solid), 8).carried[0]
    assert not (held * solid).any()
    behind = slice(0, 10), slice(None), slice(20, 24)
    assert held[behind].sum() < 0.2 * free[behind].sum()


# --- Steps --------------------------------------------------------------------------------------------------

def test_a_still_box_stays_still():
    box = Box(SIZE)
    air = box.still()
    for _ in range(3):
        air = box.step(air, FORCES)
    assert not any(field.any() for field in air)


def test_hot_gas_rises_and_heavy_smoke_sinks():
    box, carried = Box(SIZE), torch.stack([block(z=slice(8, 12))] * 2)
    start = box.still()._replace(carried=carried)
    ends = []
    for forces in (FORCES, FORCES._replace(buoyancy=0.0), FORCES._replace(buoyancy=0.0, weight=0.2)):
        air = start
        for _ in range(6):
            air = box.step(air, forces)
        ends.append(middle(air.carried[0], 0))
    assert ends[0] > ends[1] + 1 and ends[2] < ends[1] - 1


def test_what_is_symmetric_stays_symmetric():
    box = Box(SIZE)
    air = box.still()._replace(carried=torch.stack([block()] * 2))
    for _ in range(20):
        air = box.step(air, FORCES)
    assert air.w.max() > 0.5
    assert (air.carried - air.carried.flip(3)).abs().max() < 1e-3
    assert (air.carried - air.carried.flip(2)).abs().max() < 1e-3
    assert (air.u + air.u.flip(2)).abs().max() < 1e-3


def test_wind_carries_at_its_own_speed():
    box = Box((20, 16, 40))
    puff = block((20, 16, 40), z=slice(13, 17), x=slice(10, 14))
    air = box.breeze((1.0, 0.0))._replace(carried=torch.stack([puff, torch.zeros_like(puff)]))
    for _ in range(10):
        air = box.step(air, Forces(0, 0, 0, 0.1, (1.0, 0.0)))
    moved = middle(air.carried[0], 2) - middle(puff, 2)
    assert 10 * 0.6 < moved < 10 * 0.85            # the wind's profile: 14 / 20 at that height


def test_a_moment_between_two_steps_lies_between_them_and_is_as_sharp():
    size = (16, 16, 40)
    box, puff = Box(size), block(size, z=slice(6, 10), x=slice(10, 14))
    before = box.still()
    before = before._replace(u=before.u + 3.0, carried=torch.stack([puff, puff]))
    later = before._replace(carried=torch.roll(before.carried, 3, 3))
    for share in (0.25, 0.5, 0.75):
        moment = between(before, later, share)
        assert middle(moment.carried[0], 2) == pytest.approx(12 + 3 * share, abs=0.1)
        assert moment.carried[0].max() > 0.8       # a plain mix has two puffs of 0.5
    assert between(before, later, 1) is later


# --- Events -------------------------------------------------------------------------------------------------

@pytest.mark.parametrize('kind', NATURES)
def test_strong_events_stay_numbers_and_make_no_smoke_of_nothing(kind):
    solid = block(z=slice(0, 9), x=slice(18, 21))
    strong = event(kind, smoke=2.0, buoyancy=1.5, expansion=1.5, wind=lambda frame: (3.0, 1.0),
                   solid=lambda frame: solid)
    smoke, heat = after(strong, 20).carried        # 60 steps
    for field, most in ((smoke, strong.smoke), (heat, NATURES[kind].heat)):
        assert field.isfinite().all() and field.min() >= 0
        assert 0.1 * most < field.max() <= 1.05 * most          # surges add a twentieth
        assert not (field * solid).any()


def test_what_burns_out_leaves_less_and_less():
    emitter = block()
    short = event(emission=lambda frame: emitter if frame < 2 else None)
    thinning, growing = ([float(air.carried[0].sum()) for air in islice(run(Box(SIZE), each), 8)]
                         for each in (short, event()))
    assert thinning[1:] == sorted(thinning[1:], reverse=True) and growing == sorted(growing)


def test_events_repeat_by_seed():
    one, same, other = (after(event(seed=seed), 3).carried for seed in (5, 5, 6))
    assert torch.equal(one, same) and (one - other).abs().max() > 0.05


def test_a_frame_is_three_steps():
    every = list(islice(steps(Box(SIZE), event()), 6))
    assert torch.equal(every[5].carried, after(event(), 2).carried)


def test_a_finer_grid_shows_the_same_event():
    reach = []
    for cells in (24, 48):
        size, fineness = (cells, cells * 2 // 3, cells), cells / 64
        part = [slice(0, cells // 6), slice(cells // 4, cells * 5 // 12), slice(cells * 3 // 8, cells * 5 // 8)]
        emitter = block(size, *part)
        air = after(event('plume', size, emission=lambda frame, e=emitter: e, fineness=fineness,
                          buoyancy=0.25 * fineness, wind=lambda frame, f=fineness: (f, 0.0)), 6, size)
        reach.append((middle(air.carried[0], 0) / cells, middle(air.carried[0], 2) / cells))
    assert reach[0] == pytest.approx(reach[1], rel=0.15)
    assert reach[0][0] > 0.15 and reach[0][1] > 0.52


def test_unevenness_is_smooth_and_the_same_at_another_fineness():
    coarse, fine = (unevenness(tuple(side * times for side in (32, 32, 32)), torch.Generator().manual_seed(1), times)
                    for times in (1, 2))
    assert abs(float(coarse.mean())) < 0.2 and 0.4 < float(coarse.std()) < 1.0
    shrunk = torch.nn.functional.avg_pool3d(fine[None], 2)[0]
    assert float(torch.corrcoef(torch.stack([coarse.flatten(), shrunk.flatten()]))[0, 1]) > 0.98
