"""The sampler of the embedded model against the same steps written out, and what its bits depend on."""

import numpy as np
import pytest
import scene

from second_unit.inference.engine import Engine, threads
from second_unit.inference.model import Assignment
from second_unit.inference.models import element
from second_unit.inference.models.element_controls import Controls

torch = pytest.importorskip('torch')
from diffusers import ConfigMixin, FlowMatchEulerDiscreteScheduler, ModelMixin  # noqa: E402
from diffusers.configuration_utils import register_to_config  # noqa: E402

from second_unit.inference.models.element_autoencoder import Autoencoder  # noqa: E402
from second_unit.inference.models.element_conditions import KINDS  # noqa: E402
from second_unit.inference.models.element_flow import Flow  # noqa: E402
from second_unit.inference.models.element_pipeline import (  # noqa: E402
    AGAIN,
    OVERLAP,
    SHIFT,
    WINDOW,
    Asked,
    ElementPipeline,
    between,
    enlarged,
    joined,
    moment,
)


class Ticket:
    previews = False

    def __init__(self, assignment=None):
        self.assignment = assignment

    def progress(self, phase, done=0, total=0):
        pass

    def preview(self, make):
        pass

    def note(self, text):
        pass


class MadeUpFlow(ModelMixin, ConfigMixin):
    """A velocity that every input bends, and that tells the given kind from any."""

    @register_to_config
    def __init__(self, latents: int = 8):
        super().__init__()
        self.nothing = torch.nn.Parameter(torch.zeros(1))

    def forward(self, x, noise, age, kind, conditions, mattes):
        by_frame = noise + 0.3 * kind[:, None] + 0.05 * conditions.sum(2) + 0.01 * age
        return 0.5 * torch.sin(x) + by_frame[:, :, None, None, None] + 0.1 * mattes.sum(-1, keepdim=True)


def asked(kind, seed=5):
    random = torch.Generator().manual_seed(1)
    conditions, mattes = (torch.rand(WINDOW, *shape, generator=random) for shape in ((10,), (4, 6, 3)))
    return Asked(kind, conditions, mattes, seed, 3., 20.)


def pipeline():
    return ElementPipeline(Autoencoder(), MadeUpFlow(), FlowMatchEulerDiscreteScheduler(shift=SHIFT))


def plain(flow, what, steps, guidance, known):
    """The schedule of training in its own words: from noise at time 1 to 0 in even steps, shifted towards noise."""
    times = torch.linspace(1, 0, steps + 1)
    times = SHIFT * times / (1 + (SHIFT - 1) * times)
    x = torch.randn(1, WINDOW, 4, 6, 8, generator=torch.Generator().manual_seed(what.seed))
    given = len(known) - AGAIN if known is not None else 0
    if given:
        x[0, :given] = known[:given]
    age = (what.first_age + torch.arange(WINDOW)).clamp(max=what.oldest)[None]
    for now, then in zip(times[:-1], times[1:]):
        noise = torch.where(torch.arange(WINDOW) < given, 0, now)[None]
        wanted, any_event = (flow(x, noise, age, torch.tensor([each]), what.conditions[None], what.mattes[None])
                             for each in (KINDS.index(what.kind), len(KINDS)))
        x[:, given:] += ((then - now) * (any_event + guidance * (wanted - any_event)))[:, given:]
    return x[0] if known is None else joined(known, x[0])


@torch.no_grad()
@pytest.mark.parametrize('steps', (4, 16))
@pytest.mark.parametrize('kind', KINDS)
def test_the_scheduler_takes_the_steps_of_training(kind, steps):
    for known in (None, torch.ones(OVERLAP, 4, 6, 8)):
        sampled = pipeline()(asked(kind), known, steps, 1.5)
        torch.testing.assert_close(sampled, plain(MadeUpFlow(), asked(kind), steps, 1.5, known), atol=1e-4, rtol=1e-4)
        assert known is None or torch.equal(sampled[:OVERLAP], known)


def test_a_window_goes_over_from_what_is_known_to_its_own():
    """Its own event lies 1 above the known one: the difference is gone at its end, in steps of one size."""
    known = torch.arange(3.0)[:, None, None, None].expand(3, 2, 2, 8)
    made = torch.arange(7.0)[:, None, None, None].expand(7, 2, 2, 8) + 1
    found = joined(known, made)
    assert torch.equal(found[:3], known) and torch.equal(found[6], made[6])
    torch.testing.assert_close(torch.diff(found[2:, 0, 0, 0]), torch.full((4,), 1.25))


@torch.inference_mode()
def test_the_flow_takes_cards_of_any_shape_and_obeys_what_it_is_told():
    flow, random = Flow().eval(), torch.Generator().manual_seed(0)
    for part in (flow.output, flow.middle.space_out, flow.attention_in.output):
        torch.nn.init.normal_(part.weight, std=.1, generator=random)                # begin at nothing
    for height, width in ((16, 16), (12, 20), (22, 8)):
        x = torch.randn(2, WINDOW, height, width, 8, generator=random)
        told = (torch.ones(2, WINDOW), torch.ones(2, WINDOW), torch.tensor([1, len(KINDS)]))
        plainly, windy = (flow(x, *told, torch.full((2, WINDOW, 10), value), torch.zeros(2, WINDOW, height, width, 3))
                          for value in (0., .5))
        assert plainly.shape == x.shape
        assert not torch.allclose(plainly[0], windy[0]) and torch.equal(plainly[1], windy[1])


def blob(x, motion=0.0):
    """A round cloud of 40 pixels at a place of 128, that moves right in heights of the card."""
    places = torch.arange(128) + 0.5
    alpha = (1.2 - ((places - x) ** 2 + (places[:, None] - 64) ** 2).sqrt() / 20).clamp(0, 1)
    passes = torch.zeros(11, 128, 128)
    passes[0], passes[2], passes[9] = alpha, alpha / 2, alpha * motion
    return passes


def test_what_moves_is_carried_not_mixed():
    before, after = blob(50, 16 / 128), blob(66, 16 / 128)
    middle = between(moment(before), moment(after), 0.5)
    assert (middle[0] - blob(58)[0]).abs().max() < 0.03
    assert ((before + after)[0] / 2 - blob(58)[0]).abs().max() > 0.1                 # what mixing gives
    assert torch.equal(between(moment(before), moment(after), 0.0), before)


def test_what_is_enlarged_keeps_its_mass_and_its_light():
    fine = enlarged(blob(64), 2)
    assert fine.shape == (11, 256, 256) and fine[0].max() <= 1 and fine.isfinite().all()
    assert float(fine[0].mean()) == pytest.approx(float(blob(64)[0].mean()), rel=0.02)
    inside = fine[0] > 0.1
    assert torch.allclose(fine[2][inside] / fine[0][inside], torch.tensor(0.5), atol=1e-3)


def test_bits_are_those_of_the_takes_threads_whatever_the_process_had_before():
    made = []
    before = torch.get_num_threads()
    try:
        for had in (1, 2):
            torch.set_num_threads(had)
            with threads(Engine(threads=1)):
                ticket = Ticket(Assignment(scene.SHOT, (12,), 3, scene.card(), 1.0))
                controls = Controls(quality='draft', speed=8.0)
                generate = element.load(Engine(threads=1))
                made.append(next(generate(map(scene.plate, scene.SHOT.frames), controls, ticket)).rgba)
            assert torch.get_num_threads() == had
    finally:
        torch.set_num_threads(before)
    assert np.array_equal(*made) and made[0].any()


def test_a_window_is_sampled_with_all_threads_though_one_is_spared():
    before, seen = torch.get_num_threads(), []

    class Watching(Ticket):
        def progress(self, *said):
            seen.append(torch.get_num_threads())

    try:
        with threads(Engine(threads=2), spared=1):
            ticket = Watching(Assignment(scene.SHOT, (12,), 3, scene.card(), 1.0))
            controls = Controls(quality='draft', speed=8.0)
            next(element.load(Engine(threads=2))(map(scene.plate, scene.SHOT.frames), controls, ticket))
            assert set(seen) == {2} and torch.get_num_threads() == 1
    finally:
        torch.set_num_threads(before)
