"""The simulated element on a tiny grid: the contract of a model, and that each control does what it says."""

import math
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
import scene

torch = pytest.importorskip('torch')

from second_unit.inference.engine import Engine  # noqa: E402
from second_unit.inference.errors import Cancelled, GenerateError  # noqa: E402
from second_unit.inference.model import Assignment  # noqa: E402
from second_unit.inference.models import element_card, element_conditions, gas_shot, simulated  # noqa: E402
from second_unit.inference.models.element_controls import KINDS, Controls, preroll  # noqa: E402
from second_unit.inference.models.gas_event import NATURES, RANGES  # noqa: E402
from second_unit.inference.models.gas_view import Frame, View  # noqa: E402
from second_unit.inference.shot import ELEMENT_PASSES, Camera, Card  # noqa: E402
from second_unit.inference.warp import resize  # noqa: E402

torch.set_num_threads(1)
GENERATE = simulated.load(Engine(threads=1))
LAST = 8
# 6 frames of the event in a second, at this speed 24: three steps for each frame of the shot.
EVEN = 4.0


@pytest.fixture(autouse=True)
def tiny(monkeypatch):
    monkeypatch.setitem(simulated.DETAILS, 'draft', simulated.Detail(24, 32))


class Ticket:
    def __init__(self, assignment, stop_at=''):
        self.assignment, self.stop_at, self.said = assignment, stop_at, []

    def progress(self, phase, done=0, total=0):
        self.said.append((phase, done, total))
        if self.stop_at and phase.startswith(self.stop_at):
            raise Cancelled


def made(wanted=(LAST,), plates=None, seed=1, starts_at=1.0, last=LAST, card=None, **values):
    """{frame: ElementFrame} of a quick event."""
    controls = Controls(**{'quality': 'draft', 'speed': EVEN, **values})
    shot = scene.shot(last)
    ticket = Ticket(Assignment(shot, wanted, seed, card or scene.card(controls.kind), starts_at))
    return {each.frame: each for each in GENERATE(plates or map(scene.plate, shot.frames), controls, ticket)}


@cache
def end(**values):
    """The last frame's passes by name."""
    return dict(zip(ELEMENT_PASSES, np.moveaxis(made(**values)[LAST].passes, -1, 0)))


def centre(alpha):
    """Where it is, from the left and from the ground, each 0 to 1."""
    size = len(alpha)
    places = (np.arange(size) + 0.5) / size
    return float((alpha.sum(0) * places).sum() / alpha.sum()), float((alpha.sum(1) * (1 - places)).sum() / alpha.sum())


def correlation(asked, measured):
    return np.corrcoef(asked, measured)[0, 1]


# --- The contract -------------------------------------------------------------------------------------------

@pytest.mark.parametrize('kind', KINDS)
def test_frames_keep_the_contract(kind):
    frames = made((2, 8), kind=kind)
    assert list(frames) == [2, 8]
    for each in frames.values():
        assert each.rgba.shape == (32, 32, 4) and each.passes.shape == (32, 32, 11)
        for pixels in each[1:3]:
            assert pixels.dtype == np.float32 and not pixels.flags.writeable and np.isfinite(pixels).all()
        alpha = each.rgba[..., 3]
        assert each.rgba.min() >= 0 and 0.1 < alpha.max() <= 1
        assert (each.passes[..., 2:8] <= alpha[..., None]).all() and np.array_equal(each.passes[..., 0], alpha)
    hot = bool(frames[2].passes[..., 1].any())
    assert hot == (kind == 'fireball') and (frames[2].exposure is not None) == hot


def test_solver_training_and_controls_know_the_same_kinds():
    assert set(KINDS) == set(NATURES) == set(RANGES) == set(element_conditions.KINDS)


def test_the_same_seed_gives_the_same_bits_whichever_frames_are_wanted():
    whole, part = made((3, 5, 8), wind=0.5, speed=3.0), made((5,), wind=0.5, speed=3.0)
    assert list(part) == [5] and np.array_equal(part[5].rgba, whole[5].rgba)
    assert np.abs(made((5,), wind=0.5, speed=3.0, seed=2)[5].rgba - part[5].rgba).max() > 0.05


def test_nothing_before_the_start_then_something():
    frames = made((1, 4, 5, 8), starts_at=4.0)
    assert not any(frames[frame].rgba.any() or frames[frame].passes.any() for frame in (1, 4))
    assert 0 < frames[5].rgba[..., 3].sum() < frames[8].rgba[..., 3].sum()
    assert frames[1].rgba.shape == frames[8].rgba.shape and frames[1].passes.shape == frames[8].passes.shape
    assert not made(starts_at=100.0)[LAST].rgba.any()


def test_what_has_long_been_burning_is_there_at_the_first_frame():
    assert preroll(Controls(kind='plume', speed=EVEN)) == pytest.approx(0.4)
    assert made((1,), kind='plume', starts_at=1 - 0.4 * 24)[1].rgba[..., 3].mean() > 0.01


def test_speed_is_in_seconds_of_the_scene():
    slow, fast = made((7,), speed=2.0)[7], made((4,), speed=4.0)[4]
    assert np.array_equal(slow.rgba, fast.rgba)
    told = slow.passes[..., 9:] * 2                 # half as far in a frame of the shot
    np.testing.assert_allclose(told, fast.passes[..., 9:], atol=1e-6)


def test_every_step_can_be_the_last():
    assignment = Assignment(scene.shot(LAST), (2, LAST), 1, scene.card(), 1.0)
    controls, ticket = Controls(quality='draft', speed=EVEN), Ticket(assignment, 'Frame 3, step 5/21')
    frames = GENERATE(map(scene.plate, scene.shot(LAST).frames), controls, ticket)
    assert next(frames).frame == 2
    with pytest.raises(Cancelled):
        next(frames)
    assert ticket.said[:3] == [(f'Frame 2, step {step}/21', 0, 2) for step in (1, 2, 3)]
    assert ticket.said[-1][1:] == (1, 2)


def test_frames_between_steps_flow_evenly():
    """Three quarters of a step for each frame: no frame stands still, and none jumps."""
    wanted = tuple(range(20, 33))
    frames = made(wanted, last=32, speed=1.0, kind='plume', wind=1.0)
    alphas = [frames[frame].passes[..., 0] for frame in wanted]
    steps = np.array([np.abs(b - a).mean() for a, b in zip(alphas, alphas[1:])])
    assert steps.min() > 0.75 * steps.mean() and steps.max() < 1.3 * steps.mean()


@pytest.mark.parametrize(('width', 'height', 'shape'), [(12.0, 6.0, (16, 32)), (5.0, 8.0, (32, 20))])
def test_the_picture_has_the_shape_of_its_card(width, height, shape):
    alpha = made(card=Card((0.0, 0.0, height / 2), width, height))[LAST].rgba[..., 3]
    assert alpha.shape == shape and alpha.max() > 0.2


# --- The anchor and the camera ------------------------------------------------------------------------------

def test_an_anchor_off_its_card_is_refused():
    with pytest.raises(GenerateError, match='not on its card'):
        made(card=replace(scene.card(), centre=(50.0, 0.0, 2.0)))


def test_it_comes_from_where_the_anchor_is():
    """The card of 8.4 units stands; the anchor is at places across it."""
    places, card = np.array([-2.0, -1.0, 0.0, 1.0, 2.0]), scene.card('plume')
    seen = [centre(made((3,), (scene.plate(f, bounds=scene.moved(x)) for f in (1, 2, 3)), card=card,
                        kind='plume')[3].passes[..., 0])[0] for x in places]
    assert correlation(places, seen) > 0.99
    assert np.polyfit(places / card.width, seen, 1)[0] == pytest.approx(1, abs=0.1)


def test_an_anchor_that_moves_takes_the_emitter_along():
    def trail(step):
        plates = (scene.plate(f, bounds=scene.moved(x=step * (f - 1) - 1)) for f in range(1, LAST + 1))
        return made(plates=plates, kind='plume')[LAST].passes[..., 0]
    still, drawn = trail(0.0), trail(0.35)
    assert centre(drawn)[0] > centre(still)[0] + 0.05
    assert np.ptp(np.flatnonzero(drawn.max(0) > 0.3)) > np.ptp(np.flatnonzero(still.max(0) > 0.3)) + 3


def test_an_anchor_that_falls_stops_emitting_above():
    def top(fall):
        plates = (scene.plate(f, bounds=scene.moved(z=-fall * (f - 1))) for f in range(1, LAST + 1))
        return centre(made(plates=plates, kind='plume', buoyancy=0.0)[LAST].passes[..., 0])[1]
    assert top(0.35) < top(0.0) - 0.01


def test_an_anchor_that_leaves_emits_no_more():
    gone = (scene.plate(f, bounds=scene.moved(x=0 if f < 3 else 100)) for f in range(1, LAST + 1))
    stays, left = end(kind='plume')['alpha'].sum(), made(plates=gone, kind='plume')[LAST].passes[..., 0].sum()
    assert 0 < left < 0.9 * stays


def around(turn, distance=20.0):
    """The camera, turned about the wall's vertical."""
    cos, sin = math.cos(turn), math.sin(turn)
    return Camera(((cos, 0, sin, distance * sin), (sin, 0, -cos, -distance * cos), (0, 1, 0, 2), (0, 0, 0, 1)))


def test_a_camera_that_goes_around_sees_the_other_side():
    """Blown to the right; from behind, that is to the left."""
    card = replace(scene.card('plume'), centre=(0.0, 0.0, scene.card('plume').height / 2))

    def seen(turn):
        plates = [*map(scene.plate, range(1, LAST)), scene.plate(LAST, camera=around(turn))]
        return made(plates=plates, card=card, kind='plume', wind=1.0, emission=0.2)[LAST].passes
    front, behind = seen(0.0), seen(math.pi)
    assert centre(front[..., 0])[0] > 0.52 and centre(behind[..., 0])[0] < 0.48
    assert front[..., 9].sum() > 0 > behind[..., 9].sum()
    assert centre(seen(math.pi / 2)[..., 0])[0] == pytest.approx(0.5, abs=0.03)


def test_depth_is_behind_the_card_where_the_anchor_is(monkeypatch):
    monkeypatch.setitem(simulated.DETAILS, 'draft', simulated.Detail(48, 32))      # of 24 cells, most are its sponge
    card, depths = scene.card('plume'), []
    for y in (-0.8, 0.8):
        plates = (scene.plate(f, bounds=scene.moved(y=y)) for f in (1, 2))
        passes = made((2,), plates, card=card, kind='plume', density=0.1)[2].passes
        depths.append(passes[..., 8].sum() / passes[..., 0].sum() * card.height)
    assert depths == pytest.approx([-0.8, 0.8], abs=0.15)


def test_an_orthographic_camera_sees_it_too():
    camera = replace(scene.CAMERA, kind='ORTHO', ortho_scale=16.0)
    plates = (scene.plate(f, camera=camera) for f in range(1, LAST + 1))
    assert made(plates=plates)[LAST].rgba[..., 3].max() > 0.2


def test_a_camera_straight_above_is_refused():
    above = Camera(((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 20), (0, 0, 0, 1)))
    card = replace(scene.card(), centre=(0.0, 0.0, 2.0))
    with pytest.raises(GenerateError, match='straight down'):
        made(plates=(scene.plate(f, camera=above) for f in (1, 2)), card=card)


@pytest.mark.parametrize(('yaw', 'pitch', 'distance'), [(0.0, 0.0, 1e4), (0.4, 0.25, 40.0)])
def test_the_emitter_has_the_anchors_silhouette(yaw, pitch, distance):
    matte = torch.zeros(64, 64)
    matte[30:64, 24:44] = 1
    frame = Frame((18.0, 14.0), 24.0, 0.0, (48, 48), yaw, pitch, distance)
    body = gas_shot.extruded(matte, frame, (30, 28, 36), 24.0, 0.0, 10.0)
    seen = View((30, 28, 36), frame).silhouette(body)
    wanted = torch.nn.functional.interpolate(matte[None, None], (48, 48), mode='area')[0, 0]
    # Its foot stands on the ground: what is nearer than the card is cut there.
    assert (seen[:40] - wanted[:40]).abs().mean() < 0.05
    middle = body[4, :, 18] if not yaw else body[4].amax(1)
    assert middle.sum() == pytest.approx(8, abs=2.5)               # round: as deep as it is wide, 20 / 64 of 24


# --- Obstacles ----------------------------------------------------------------------------------------------

POST = (1.2, -2.0, 0.0), (1.8, 2.0, 3.0)      # beside the wall, through most of the gas


def held(bounds=POST, **values):
    """The last frame's passes (h, w, 11), with an obstacle, which may move."""
    place = bounds if callable(bounds) else lambda frame: bounds
    return made(plates=(scene.barred(f, place(f)) for f in range(1, LAST + 1)), **values)[LAST].passes


def on_card(bounds, shape, kind='dust'):
    """How much of each pixel the obstacle covers."""
    task = Assignment(scene.shot(LAST), (LAST,), 1, scene.card(kind), 1.0)
    return resize(element_card.obstacle_matte(scene.barred(1, bounds), task, 64)[..., None], *shape)[..., 0]


def test_the_gas_flows_around_an_obstacle():
    """Less than 2 % of all that covers anything does so in the obstacle's matte, and its far side stays clear."""
    free, kept = end(wind=1.0)['alpha'], held(wind=1.0)[..., 0]
    matte = on_card(POST, kept.shape)
    assert 0.02 < matte.mean() < 0.2 and (free * matte).sum() > 0.05 * free.sum()
    assert (kept * matte).sum() < 0.02 * kept.sum()
    behind = np.flatnonzero(matte.max(0) > 0.5)[-1] + 1
    assert kept[:, behind:].sum() < 0.7 * free[:, behind:].sum()


def test_the_solid_is_what_of_the_bounds_is_seen_in_the_silhouette():
    task = Assignment(scene.shot(LAST), (LAST,), 1, scene.card('plume'), 1.0)
    gas = gas_shot.GasShot(scene.plate(1), Controls(kind='plume'), task, 48, (48, 48))
    gas._set_solid(scene.barred(1, POST))
    cells = 48 / max(task.card.width, task.card.height)
    z, y, x = np.nonzero(gas._solid.numpy())
    sides = [np.ptp(each) + 1 for each in (x, y, z)]
    assert sides == pytest.approx([side * cells for side in (0.6, 4.0, 3.0)], abs=2)
    assert z.min() == 0 and (x + 0.5).mean() - gas.box.size[2] / 2 == pytest.approx(1.5 * cells, abs=0.75)
    half = scene.barred(1, POST)
    half = replace(half, obstacle=half.obstacle._replace(silhouette=np.tri(24, 16, dtype=np.float32)))
    gas._set_solid(half)
    assert 0.3 < gas._solid.sum() / len(z) < 0.7


@pytest.mark.parametrize('bounds', [((-1.0, 7.0, 0.0), (1.0, 9.0, 3.0)), ((-1.0, -9.0, 0.0), (1.0, -7.0, 3.0))])
def test_what_is_before_or_behind_the_gas_is_no_obstacle(bounds):
    assert np.array_equal(held(bounds), made()[LAST].passes)


def test_what_has_no_geometry_yet_is_no_obstacle():
    nothing = scene.anchor(1)._replace(bounds=((math.inf,) * 3, (-math.inf,) * 3), silhouette=np.zeros((1, 1), 'f4'))
    plates = (replace(scene.plate(f), obstacle=nothing) for f in range(1, LAST + 1))
    assert np.array_equal(made(plates=plates)[LAST].passes, made()[LAST].passes)


def test_an_obstacle_that_leaves_lets_the_gas_through():
    def gate(frame):
        return POST if frame < 4 else tuple((x, y, z + 20) for x, y, z in POST)
    kept, let, free = held(wind=1.0)[..., 0], held(gate, wind=1.0)[..., 0], end(wind=1.0)['alpha']
    matte = on_card(POST, kept.shape)
    assert (kept * matte).sum() < 0.5 * (let * matte).sum() < 0.5 * (free * matte).sum()


@pytest.mark.parametrize(('depth', 'stays'), [(0.1, 1.0), (0.25, 0.5), (0.4, 0.0)])
def test_matter_before_an_obstacle_stays_and_in_it_goes(depth, stays):
    """The obstacle begins a quarter of the card's height behind the card."""
    card = scene.card('plume')
    near = card.centre[1] + 0.25 * card.height
    plate, task = scene.barred(1, ((-1.0, near, 0.0), (1.0, near + 2, 3.0))), Assignment(scene.SHOT, (1,), 1, card, 1.0)
    passes = np.full((11, 32, 32), 0.5, np.float32)
    passes[ELEMENT_PASSES.index('depth')] *= depth
    left = element_card.kept_out(plate, passes, task)
    matte = on_card(plate.obstacle.bounds, (32, 32), 'plume')
    assert matte.max() == 1
    np.testing.assert_allclose(left[:, matte == 1], stays * passes[:, matte == 1], atol=1e-6)
    assert np.array_equal(left[:, matte == 0], passes[:, matte == 0])


# --- Controls -----------------------------------------------------------------------------------------------

def test_wind_carries_it_as_far_as_it_blows():
    winds = (-1.0, -0.5, 0.0, 0.5, 1.0)
    places = [centre(end(kind='plume', wind=wind)['alpha'])[0] for wind in winds]
    assert correlation(winds, places) > 0.98 and places[-1] > places[0] + 0.1


def test_wind_that_turns_drives_it_back():
    turning, last = ((3, 1.0), (4, -1.0)), 2 * LAST
    frames = made((3, last), last=last, kind='plume', wind=turning)
    drifts = [float(frames[frame].passes[..., 9].sum()) for frame in (3, last)]
    assert drifts[0] > 0 > drifts[1]
    assert np.array_equal(frames[3].rgba, made((3,), kind='plume', wind=1.0)[3].rgba)


def test_density_thickens_at_the_same_place():
    thin, normal, thick = (end(kind='dust', density=density) for density in (0.3, 1.0, 3.0))
    assert thin['alpha'].mean() < 0.8 * normal['alpha'].mean() < 0.9 * thick['alpha'].mean()
    covers = normal['alpha'] > 1e-3
    np.testing.assert_allclose(thick['alpha'][covers], 1 - (1 - normal['alpha'][covers]) ** 3, atol=1e-3)
    assert np.array_equal(end(kind='dust', density=((2, 0.3), (LAST, 3.0)))['alpha'], thick['alpha'])


def test_buoyancy_lifts():
    heights = [centre(end(kind='plume', buoyancy=buoyancy)['alpha'])[1] for buoyancy in (0.0, 1.0, 2.0)]
    assert heights[0] + 0.02 < heights[1] < heights[2] - 0.02


def test_expansion_spreads():
    areas = [(end(kind='dust', expansion=expansion)['alpha'] > 0.1).mean() for expansion in (0.0, 1.0, 2.0)]
    assert areas[0] < 0.9 * areas[1] < 0.85 * areas[2]


def test_emission_ends_when_asked():
    """8 frames of the event are over; half a second has 12 of them at this speed, a twelfth has 2."""
    brief, longer = (end(kind='plume', emission=emission)['alpha'].sum() for emission in (1 / 12, 0.5))
    assert brief < 0.8 * longer and longer == end(kind='plume', emission=1.0)['alpha'].sum()


def test_quality_is_the_number_of_cells_and_pixels():
    for quality, detail in simulated.DETAILS.items():
        assert 1.3 <= detail.pixels / detail.cells <= 2
        assert made((1,), starts_at=2.0, quality=quality)[1].rgba.shape[:2] == (detail.pixels,) * 2
