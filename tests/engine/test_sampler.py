"""The sampler of the embedded model against the same steps written out, and what its bits depend on."""

import numpy as np
import pytest
import scene

from second_unit.inference.engine import Engine, threads
from second_unit.inference.model import Assignment
from second_unit.inference.models import element
from second_unit.inference.models.element import EVENT, GUIDANCE, LATENT, SHIFT, STEPS
from second_unit.inference.models.element_controls import Controls

torch = pytest.importorskip('torch')
CPU = torch.device('cpu')


class Ticket:
    def __init__(self, assignment=None):
        self.assignment = assignment

    def progress(self, phase, done=0, total=0):
        pass

    def note(self, text):
        pass


class MadeUpFlow:
    """A velocity that every input bends, and that tells the given kind from none."""
    unconditional = 3

    def __call__(self, x, noise, age, kind, conditions, mattes):
        by_clip = noise + 0.3 * kind + 0.05 * conditions.sum(1) + 0.1 * mattes.sum((1, 2, 3))
        return 0.5 * torch.sin(x) + by_clip[:, None, None, None, None] + age[:, :, None, None, None]


def plain(flow, controls, matte, seed):
    """The schedule of training in its own words: from noise at time 1 to 0 in even steps, shifted towards noise."""
    times = torch.linspace(1, 0, STEPS[controls.quality] + 1)
    times = SHIFT * times / (1 + (SHIFT - 1) * times)
    conditions = torch.from_numpy(element.normalised(controls))
    mattes = torch.zeros(1, LATENT, LATENT, 2)
    mattes[0, ..., 0] = torch.from_numpy(matte)
    age = (torch.arange(EVENT) / EVENT)[None]
    x = torch.randn(1, EVENT, LATENT, LATENT, 8, generator=torch.Generator().manual_seed(seed))
    for now, then in zip(times[:-1], times[1:]):
        wanted, any_event = (flow(x, now[None], age, torch.tensor([each]), conditions, mattes)
                             for each in (element.TOLD[controls.kind].number, flow.unconditional))
        x = x + (then - now) * (any_event + GUIDANCE * (wanted - any_event))
    return x[0]


@pytest.mark.parametrize('quality', STEPS)
@pytest.mark.parametrize('kind', element.TOLD)
def test_the_scheduler_takes_the_steps_of_training(kind, quality):
    controls = Controls(kind=kind, quality=quality, wind=0.4)
    matte = np.linspace(0, 0.1, LATENT * LATENT, dtype=np.float32).reshape(LATENT, LATENT)
    sampled = element.sample(MadeUpFlow(), controls, matte, 5, Ticket(), CPU)
    torch.testing.assert_close(sampled, plain(MadeUpFlow(), controls, matte, 5), atol=1e-5, rtol=1e-5)


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
