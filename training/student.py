"""A student of the element's flow: a change of low rank to each of its matrices, for long steps without guidance.

And the teacher's steps, with all states between them.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.func import functional_call

from inference.models.element_conditions import KINDS
from inference.models.element_flow import Flow
from inference.models.element_pipeline import SHIFT

TEACHER = 8              # steps
STOPS = (0, 3, 8)        # of these, between which the student takes one
RANK = 16


class Student(nn.Module):
    """What is learned of a flow: for each of its matrices two narrow ones (Hu et al. 2021). The flow itself stays."""

    def __init__(self, flow: Flow, rank: int = RANK):
        super().__init__()
        self.names = [name for name, weight in flow.named_parameters() if name.endswith('.weight') and weight.ndim > 1]
        for name in self.names:
            weight = flow.get_parameter(name).flatten(1)
            thin = min(rank, *weight.shape)
            self.register_parameter(_key(name, 'out'), nn.Parameter(torch.zeros(len(weight), thin)))
            self.register_parameter(_key(name, 'in'), nn.Parameter(
                torch.randn(thin, weight.shape[1]) / math.sqrt(weight.shape[1])))

    def weights(self, flow: Flow) -> dict[str, Tensor]:
        """The matrices of the flow as the student has them."""
        found = {}
        for name in self.names:
            change = self.get_parameter(_key(name, 'out')) @ self.get_parameter(_key(name, 'in'))
            found[name] = flow.get_parameter(name) + change.view_as(flow.get_parameter(name))
        return found

    def velocity(self, flow: Flow, *told: Tensor) -> Tensor:
        """The mean velocity of a whole step, guidance and all; told as `Flow.forward` is."""
        return functional_call(flow, self.weights(flow), told)


@torch.no_grad()
def followed(student: Student, flow: Flow, x: Tensor, given: int, *told: Tensor) -> Tensor:
    """What the student makes of x (frames, h, w, 8), told as `taught` is."""
    for step in range(len(STOPS) - 1):
        x = stepped(student, flow, x, step, given, *told)
    return x


def stepped(student: Student, flow: Flow, x: Tensor, step: int, given: int, *told: Tensor) -> Tensor:
    """The state (frames, h, w, 8) after one of the student's steps from x."""
    noise = noise_of(times(TEACHER)[STOPS[step]], given, len(x))
    velocity = student.velocity(flow, *(each[None] for each in (x, noise, *told)))[0].float()
    return torch.cat([x[:given], (x - length(step) * velocity)[given:]])


def length(step: int) -> Tensor:
    """How much noise a step of the student takes away."""
    begin, end = times(TEACHER)[list(STOPS[step:step + 2])]
    return begin - end


def times(steps: int) -> Tensor:
    """The noise before each step of the sampler and after the last (steps + 1,), as the pipeline's scheduler has it."""
    even = torch.linspace(1, 0, steps + 1)
    return SHIFT * even / (1 + (SHIFT - 1) * even)


@torch.no_grad()
def taught(flow: Flow, x: Tensor, given: int, age: Tensor, kind: Tensor, conditions: Tensor, mattes: Tensor, steps: int,
           guidance: float) -> Tensor:
    """All states (steps + 1, frames, h, w, 8) of a window that begins as x (frames, h, w, 8), as the pipeline samples
    it; so many of its first frames are given and stay. The rest as for `Flow.forward`, without a batch."""
    kinds = torch.stack([kind, torch.full_like(kind, len(KINDS))])
    told = [each.expand(2, *each.shape) for each in (conditions, mattes)]
    states, levels = [x], times(steps)
    for now, then in zip(levels[:-1], levels[1:], strict=True):
        noise = noise_of(now, given, len(x))
        wanted, any_event = flow(x.expand(2, *x.shape), noise.expand(2, -1), age.expand(2, -1), kinds, *told).float()
        moved = x + (then - now) * (any_event + guidance * (wanted - any_event))
        x = torch.cat([x[:given], moved[given:]])
        states.append(x)
    return torch.stack(states)


def noise_of(level: Tensor, given: int, frames: int) -> Tensor:
    """The noise (frames,) of each frame: none where it is given."""
    return torch.where(torch.arange(frames) < given, 0, level)


def _key(name: str, side: str) -> str:
    return f'{name}.{side}'.replace('.', '/')
