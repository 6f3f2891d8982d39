"""Debris: it falls, bounces and lies still, the same at any frame rate, and is seen amid the matter of its element."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
import scene

torch = pytest.importorskip('torch')

from second_unit.inference.condition import emission_matte  # noqa: E402
from second_unit.inference.engine import Engine  # noqa: E402
from second_unit.inference.model import Assignment, controls_from  # noqa: E402
from second_unit.inference.models import element, simulated  # noqa: E402
from second_unit.inference.models.debris import GRAVITY, REST, THROWS, Flight, Flow, throws  # noqa: E402
from second_unit.inference.models.debris_view import ROWS, debris_passes  # noqa: E402
from second_unit.inference.models.element_controls import KINDS, PACE, Controls  # noqa: E402
from second_unit.inference.shot import DEBRIS_PASSES, Camera, world_to_frame  # noqa: E402

torch.set_num_threads(1)
CARD, SIZE = scene.card('dust'), 64
FALLS = 4.5
STILL = Flow(np.zeros((2, 4, 4)), 2, 4, 4)
MAPS = slice(2, 8)


def flown(frames=0, flow=STILL, kind='dust', seed=1, card=CARD, **values):
    """Chunks that have flown through so many frames of the event, or until all lie."""
    plate = scene.plate(1)
    matte = emission_matte(plate.anchor, card, plate.camera, scene.SHOT, 64)
    flight = Flight(matte, Controls(kind=kind, **values), card, plate, seed, FALLS)
    while not flight.lies and (not frames or flight.frames < frames):
        flight.fly(flow)
    return flight


def seen(flight, position, passes=None, camera=scene.CAMERA, size=SIZE):
    empty = np.zeros((11, size, size), np.float32)
    return debris_passes(flight, position, camera, empty if passes is None else passes)


def smoke(alpha, depth=0.0, light=0.5):
    passes = np.zeros((11, SIZE, SIZE), np.float32)
    passes[0], passes[MAPS], passes[8] = alpha, alpha * light, alpha * depth
    return passes


# --- Flight -------------------------------------------------------------------------------------------------


def test_it_falls_at_g_in_the_units_of_the_scene():
    """A second of the scene at speed 1 has PACE frames: what it falls short of a line is half of g times its square."""
    flight = flown(12, kind='fireball', debris=1.0)
    first, span = 1.5, 1.0                                                     # all are out, and the large ones fly
    start, end = flight.at(first), flight.at(first + span)
    large = start.chunks.radius > np.quantile(start.chunks.radius, 0.9)
    flying = large & (end.place[:, 1] > 3 * end.chunks.radius) & (end.motion[:, 1] != 0)
    seconds = span / PACE
    short = (start.place + start.motion * span - end.place)[flying, 1] * CARD.height
    assert flying.sum() > 5 and short == pytest.approx(GRAVITY * seconds ** 2 / 2, rel=0.15)


def test_a_larger_card_takes_longer():
    """By the square root of its size, as buildings do."""
    large = replace(CARD, width=4 * CARD.width, height=4 * CARD.height)
    assert flown(card=large).gravity == pytest.approx(flown().gravity / 4)


def test_it_bounces_at_most_twice_and_lies_still():
    flight = flown()
    moments = [flight.at(position) for position in np.arange(8 * flight.frames + 9) / 8]
    assert flight.lies and not moments[-1].motion.any()
    heights = np.array([moment.place[:, 1] for moment in moments if len(moment.place) == len(moments[-1].place)])
    rises = np.diff(np.sign(np.diff(heights, axis=0)) > 0, axis=0, prepend=False)
    assert 1 <= rises.sum(0).max() <= 6                    # two for each bounce, and two for being thrown up
    lying = np.abs(moments[-1].place).max(1) < 3
    assert np.allclose(moments[-1].place[lying, 1], REST * moments[-1].chunks.radius[lying]) and lying.mean() > 0.95
    assert np.array_equal(flight.at(1000.0).place, moments[-1].place)


def test_nothing_is_below_the_ground():
    flight = flown()
    for position in (2.0, 4.5, 7.0, float(flight.frames)):
        assert flight.at(position).place[:, 1].min() > 0
        # Seen without perspective, in which near ground is lower than far ground.
        drawn = seen(flight, position, camera=replace(scene.CAMERA, kind='ORTHO'))
        ground = round(ROWS * (1 - KINDS['dust'].margin.foot))
        assert drawn[0][:ground].any() and not drawn[0][ground + 1:].any()


def test_wind_carries_small_chunks_further_than_large_ones():
    blown, still = flown(5, STILL._replace(motion=np.stack([np.full((4, 4), 0.2), np.zeros((4, 4))]))), flown(5)
    shift = blown.at(5.0).place[:, 0] - still.at(5.0).place[:, 0]
    radius = blown.at(5.0).chunks.radius
    assert (shift > -1e-9).all()
    assert shift[radius < np.median(radius)].mean() > 1.5 * shift[radius > np.median(radius)].mean() > 0


def test_air_is_read_where_the_chunks_are():
    motion = np.zeros((2, 10, 20))
    motion[0, 3, 14], motion[1, 3, 14] = 1.0, 2.0
    flow = Flow(motion, 10, 9, 10)                             # the ground is a row up
    right, up = np.array([0.45, 0.95, -9.0]), np.array([0.55, 0.55, 9.0])
    assert flow.at(right, up).tolist() == pytest.approx(np.array([[1.0, 2.0], [0, 0], [0, 0]]))


def test_more_debris_is_the_same_and_more():
    few, many = flown(3, debris=0.2), flown(3, debris=0.8)
    assert 4 * len(few.at(3.0).place) == pytest.approx(len(many.at(3.0).place), rel=0.25)
    of_few = {tuple(place) for place in few.at(3.0).place.tolist()}
    assert of_few <= {tuple(place) for place in many.at(3.0).place.tolist()}
    assert not np.array_equal(few.at(3.0).place[:3], flown(3, debris=0.2, seed=2).at(3.0).place[:3])


def test_size_and_expansion_act():
    plain, large, wide = flown(4), flown(4, chunk_size=2.0), flown(4, expansion=2.0)
    assert large.at(2.0).chunks.radius == pytest.approx(2 * plain.at(2.0).chunks.radius)
    assert np.std(wide.at(4.0).place[:, 0]) > 1.1 * np.std(plain.at(4.0).place[:, 0])


def test_only_what_breaks_throws():
    assert {kind for kind in KINDS if throws(Controls(kind=kind))} == set(THROWS) == {'dust', 'fireball'}
    assert not throws(Controls(kind='dust', debris=0.0))


def test_the_ground_is_where_the_anchor_stood_and_not_how_far_it_fell():
    deep = replace(CARD, centre=(CARD.centre[0], CARD.centre[1], CARD.centre[2] - 1.0))
    assert (flown(card=deep).ground - flown().ground) * CARD.height == pytest.approx(1.0)


# --- What is seen -------------------------------------------------------------------------------------------


def test_light_is_never_above_coverage():
    flight = flown(8)
    for passes in (None, smoke(0.0), smoke(0.6), smoke(1.0, light=1.0)):
        drawn = seen(flight, 5.0, passes)
        assert drawn.dtype == np.float32 and drawn.shape == (len(DEBRIS_PASSES), ROWS, ROWS)
        assert (drawn[MAPS] <= drawn[0] + 1e-6).all() and drawn[:8].min() >= 0 and drawn[:2].max() <= 1
        there = drawn[0] > 0
        assert not drawn[MAPS][:, ~there].any() and (passes is not None or 0.005 < there.mean() < 0.3)


def test_both_together_cover_as_one_behind_the_other():
    drawn, bare = seen(flown(8), 5.0, smoke(0.6)), seen(flown(8), 5.0)
    together = 0.6 * (1 - drawn[1]) + drawn[0]
    np.testing.assert_allclose(together, 0.6 + bare[0] * 0.4, atol=1e-5)


def test_matter_in_front_hides_it_and_matter_behind_is_hidden():
    flight, bare = flown(8), seen(flown(8), 5.0)
    behind, amid, before = (seen(flight, 5.0, smoke(0.8, depth)) for depth in (-1.0, 0.0, 1.0))
    np.testing.assert_allclose(behind[0], bare[0] * 0.2, atol=1e-5)
    np.testing.assert_allclose(before[0], bare[0], atol=1e-5)
    np.testing.assert_allclose(before[1], bare[0], atol=1e-5)
    assert not behind[1].round(4).any() and behind[0].sum() < amid[0].sum() < before[0].sum()
    dim = seen(flight, 5.0, smoke(0.8, light=0.1))
    assert dim[MAPS].sum() < amid[MAPS].sum()


def test_faces_are_lit_from_their_side():
    """What is brighter from the right than from the left is on the right of its chunk."""
    drawn = seen(flown(8, chunk_size=4.0, debris=0.05), 6.0, size=256)
    right, left, above, below, front, back = drawn[MAPS]
    assert front.sum() > 2 * back.sum() and 0.4 < right.sum() / left.sum() < 2.5
    assert (right > 1.5 * left).any() and (left > 1.5 * right).any() and (above > 1.5 * below).any()
    _, each, counts = np.unique(front[drawn[0] > 0.999].round(4), return_inverse=True, return_counts=True)
    assert (counts[each] > 4).mean() > 0.5                                     # flat faces, not gradients


def middle(drawn):
    """Of what is drawn: from the left and from the top, each 0 to 1."""
    places = (np.arange(drawn.shape[1]) + 0.5) / drawn.shape[1]
    return [float((drawn[0].sum(axis) * places).sum() / drawn[0].sum()) for axis in (0, 1)]


@pytest.mark.parametrize('angle', [0.0, 0.4, -0.7])
def test_it_is_seen_in_its_place_from_any_camera(angle):
    """A chunk on the picture of a card that turns to a camera which goes around it, and the chunk in the scene."""
    cosine, sine = np.cos(angle), np.sin(angle)
    camera = Camera(((cosine, 0, -sine, -20 * sine), (-sine, 0, -cosine, -20 * cosine), (0, 1, 0, 2.0), (0, 0, 0, 1)))
    flight = flown(8, debris=0.002)
    right, up, towards = flight.axes
    place, = flight.at(6.0).place * CARD.height
    ground = np.array(CARD.centre) - (0, 0, CARD.height * (0.5 - KINDS['dust'].margin.foot))
    frame = world_to_frame(camera, scene.SHOT)
    x, y, _, w = frame @ np.append(ground + place[0] * right + place[1] * up - place[2] * towards, 1)
    u, v, one = np.linalg.inv((frame @ CARD.to_world(camera))[[0, 1, 3]]) @ (x, y, w)
    assert middle(seen(flight, 6.0, camera=camera, size=256)) == pytest.approx([u / one, v / one], abs=0.006)


def test_motion_is_where_it_goes():
    flight = flown(10, kind='fireball', debris=0.005)
    before, after = (seen(flight, position, size=256) for position in (3.0, 3.125))
    moved = np.subtract(middle(after), middle(before))
    told = before[9:].sum((1, 2)) / before[0].sum() / 8
    assert told * (1, -1) == pytest.approx(moved, abs=0.001) and np.abs(told).max() > 0.004


# --- In the models ------------------------------------------------------------------------------------------


class Ticket:
    def __init__(self, assignment):
        self.assignment = assignment

    def progress(self, phase, done=0, total=0):
        pass

    def preview(self, make):
        pass


@cache
def loaded(model):
    return model.load(Engine(threads=1))


def made(model, wanted, fps=24.0, last=25, **values):
    controls = controls_from(model.MODEL, {'quality': 'draft', 'speed': 2.0, **values})
    shot = replace(scene.shot(last), fps=fps)
    ticket = Ticket(Assignment(shot, wanted, 1, scene.card(controls.kind), 1.0))
    return {each.frame: each for each in loaded(model)(map(scene.plate, shot.frames), controls, ticket)}


both = pytest.mark.parametrize('model', [pytest.param(element, marks=pytest.mark.slow, id='element'),
                                         pytest.param(simulated, id='simulated')])


@pytest.fixture(autouse=True)
def tiny(monkeypatch):
    monkeypatch.setitem(simulated.DETAILS, 'draft', simulated.Detail(24, 64))


@both
def test_a_frame_alone_is_that_frame_in_sequence(model):
    whole, alone = made(model, (4, 9, 16, 17), last=17), made(model, (17,), last=17)
    for one, other in zip(whole[17].debris, alone[17].debris):
        assert np.array_equal(one, other) and one.any() and not one.flags.writeable


@both
def test_any_frame_rate_has_the_same_flight(model):
    """A second after the start."""
    passes = {fps: made(model, (1 + fps,), float(fps), last=1 + fps, speed=1.0)[1 + fps].debris.passes
              for fps in (24, 25, 30, 60)}
    assert passes[24][..., 0].any()
    for fps in (25, 30, 60):
        np.testing.assert_allclose(passes[fps][..., :9], passes[24][..., :9], atol=1e-5)
        np.testing.assert_allclose(passes[fps][..., 9:], passes[24][..., 9:] * 24 / fps, atol=1e-5)


@both
def test_without_debris_the_element_is_the_same_to_the_bit(model):
    with_it, without = made(model, (9,), last=9)[9], made(model, (9,), last=9, debris=0.0)[9]
    assert np.array_equal(with_it.rgba, without.rgba) and np.array_equal(with_it.passes, without.passes)
    assert without.debris is None and with_it.debris is not None
    assert made(model, (9,), last=9, kind='mist')[9].debris is None


def test_before_the_event_the_debris_is_there_and_empty():
    """Every frame of a take has the same layers."""
    controls = Controls(quality='draft')
    ticket = Ticket(Assignment(scene.shot(3), (1, 3), 1, scene.card(), 3.0))
    frames = list(loaded(simulated)(map(scene.plate, scene.shot(3).frames), controls, ticket))
    assert not frames[0].debris.passes.any() and frames[0].debris.passes.shape == frames[1].debris.passes.shape


def test_it_is_premultiplied_and_of_the_elements_albedo():
    shown = made(simulated, (9,), last=9)[9]
    rgba, alpha = shown.debris.rgba, shown.debris.passes[..., 0]
    assert np.array_equal(rgba[..., 3], alpha) and not rgba[alpha == 0].any() and rgba.min() >= 0
    assert rgba[alpha > 0][:, 0].mean() > rgba[alpha > 0][:, 2].mean()
