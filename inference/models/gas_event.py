"""What happens in the gas: an emitter of one kind, the wind and what stands in its way, frame by frame.

An event's frame is SUBSTEPS of the solver. Imports torch: only load() imports this.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

from .gas import Air, Box, Forces

SUBSTEPS = 3


class Nature(NamedTuple):
    """How a kind of event behaves, per step; what of it the artist directs is in Event."""

    weight: float            # of smoke
    swirl: float
    drag: float
    cooling: float           # share of the heat that is left
    thinning: float          # share of the smoke that is left
    heat: float              # of what is emitted: for buoyancy
    lift: float              # speed given to what is emitted; below 0 it falls
    low: float               # cells above the ground over which the emitter expands; 0 for all of it
    stirring: float          # uneven push at the emitter


NATURES = {
    'plume': Nature(weight=0, swirl=.28, drag=.02, cooling=.990, thinning=.996, heat=1., lift=.0, low=0, stirring=.08),
    'dust': Nature(weight=.035, swirl=.15, drag=.010, cooling=.988, thinning=.997, heat=.6, lift=-.20, low=14,
                   stirring=.14),
    'fireball': Nature(weight=0, swirl=.26, drag=.008, cooling=.976, thinning=.996, heat=2., lift=.0, low=0,
                       stirring=.10),
    'mist': Nature(weight=.02, swirl=.12, drag=.02, cooling=.98, thinning=.9975, heat=.3, lift=.0, low=0,
                   stirring=.10),
}


class Range(NamedTuple):
    """From what to what training draws the things that an artist directs; the middle is what a control of 1 asks for.

    In a grid in which the card is CELLS high, per step.
    """

    wind: float                          # the strongest
    smoke: tuple[float, float]
    buoyancy: tuple[float, float]
    expansion: tuple[float, float]
    opacity: tuple[float, float]         # per cell of thick smoke
    glow: tuple[float, float]            # per cell of hot gas
    emits: tuple[float, float]           # frames of the event; without end where it need not end
    fades: float                         # frames before the end of that in which it burns out


CELLS = 70               # of the grid in the height of a square card: the middle of training
ENDLESS = 1e9
FALLS = (.6, .9)         # share of a collapse's emission in which the building is down
BANK = (3, 8)            # cells of height over which mist comes out of the ground
RANGES = {
    'plume': Range(1.1, (.6, 1.2), (.10, .30), (.03, .10), (.18, .6), (0., 0.), (ENDLESS, ENDLESS), 2.0),
    'dust': Range(.5, (.5, 1.), (.03, .09), (.18, .48), (.16, .45), (0., 0.), (3, 9), 1.5),
    'fireball': Range(.6, (.6, 1.), (.08, .17), (.22, .5), (.25, .55), (.07, .15), (1.5, 6), 1.0),
    'mist': Range(.9, (.4, 1.), (.0, .05), (.03, .08), (.06, .25), (0., 0.), (ENDLESS, ENDLESS), 3.0),
}


class Event(NamedTuple):
    """One event on a grid. What changes over time is asked for by the event's frame, a float."""

    kind: str
    emission: Callable[[float], Tensor | None]       # (Z, Y, X), 0 to 1: where it emits; None when it does not
    wind: Callable[[float], tuple[float, float]]     # cells a step, x and y
    smoke: float = 1.0                               # emitted, 1 is thick
    buoyancy: float = 0.15
    expansion: float = 0.1                           # volumes made per cell and step
    solid: Callable[[float], Tensor | None] = lambda frame: None     # (Z, Y, X), 1 where nothing flows
    seed: int = 0
    fineness: float = 1.0                            # cells of this grid in one of training's


def run(box: Box, event: Event, first: float = 0.0) -> Iterator[Air]:
    """The gas after each frame of the event, without end. `first` is the frame that it starts from."""
    for count, air in enumerate(steps(box, event, first), 1):
        if count % SUBSTEPS == 0:
            yield air


def steps(box: Box, event: Event, first: float = 0.0) -> Iterator[Air]:
    """The gas after each step of the solver, without end."""
    generator = torch.Generator().manual_seed(event.seed % 2**63)
    grain = unevenness(box.size, generator, event.fineness)
    stir = torch.stack([unevenness(box.size, generator, event.fineness) for _ in range(3)])
    air = box.breeze(event.wind(first))
    nature = _finer(NATURES[event.kind], event.fineness)
    for step in itertools.count():
        frame = first + step / SUBSTEPS
        emitter, solid = event.emission(frame), event.solid(frame)
        sources = None
        if emitter is not None:
            if solid is not None:
                emitter = emitter * (1 - solid)
            air, sources = _emit(air, emitter, event, nature, grain, stir, step, generator)
        forces = Forces(event.buoyancy, nature.weight, nature.swirl, nature.drag, event.wind(frame))
        air = box.step(air, forces, sources, solid)
        # What cools and thins does so everywhere alike.
        air = air._replace(carried=air.carried * torch.tensor([nature.thinning, nature.cooling]).view(2, 1, 1, 1))
        yield air


def burning(frame: float, stop: float, fades: float) -> float:
    """The share of its strength with which an emitter works that burns out before `stop`; 0 or less afterwards."""
    return min(1.0, (stop - frame) / fades)


def sunk(z: Tensor, tall: float, share: float, uneven: Tensor | float = 0.0) -> Tensor:
    """How much dust a falling building of `tall` cells gives off at each height, when a share of its fall is over.

    Most of it at its foot: a whole front that emits alike stands as a block of dust.
    """
    top = max(6.0, tall * (1 - share ** 2))
    return ((top + 3 * uneven - z) / 6).clamp(0, 1) * (1 - 0.75 * (z / (tall + 6)).clamp(0, 1))


def banked(z: Tensor, fineness: float) -> Tensor:
    """How much mist comes out at each height: it creeps along the ground, whatever it comes from."""
    return (1.5 - 1.5 * z / (BANK[1] * fineness)).clamp(0, 1)


def unevenness(size: tuple[int, int, int], generator: torch.Generator, fineness: float = 1.0) -> Tensor:
    """Smooth noise (Z, Y, X) of three octaves, mean 0 and spread about 0.7; its finest detail is 4 coarse cells.

    The same at another fineness, as far as the grid can hold it.
    """
    total = torch.zeros(size)
    for octave in range(3):
        cells = [max(3, round(side / fineness) // (16 >> octave)) for side in size]
        coarse = torch.randn(1, 1, *cells, generator=generator)
        total += F.interpolate(coarse, size, mode='trilinear', align_corners=False)[0, 0] / 1.6 ** octave
    return total


def _finer(nature: Nature, fineness: float) -> Nature:
    """The same nature where lengths have that many times as many cells."""
    return nature._replace(**{name: getattr(nature, name) * fineness for name in ('weight', 'lift', 'low', 'stirring')})


def _emit(air: Air, emitter: Tensor, event: Event, nature: Nature, grain: Tensor, stir: Tensor, step: int,
          generator: torch.Generator) -> tuple[Air, Tensor]:
    """The air with what comes out of the emitter in one step, and where it makes room for it.

    The grain climbs through the emitter: noise that stands still drew vertical streaks at a plume's foot.
    """
    rising = torch.roll(grain, round(0.7 * event.fineness * step), 0)
    surge = 0.8 + 0.25 * torch.sin(2.2 * rising + 0.22 * step)
    amounts = torch.stack([emitter * event.smoke * surge, emitter * nature.heat * surge])
    carried = air.carried + 0.5 * (amounts - air.carried).clamp_min(0)
    swaying = torch.roll(stir, round(0.5 * event.fineness * step), 1)
    push = nature.stirring * emitter * torch.sin(2 * swaying + 0.3 * step)
    lift = push[2] + nature.lift * emitter
    pulse = 0.8 + 0.4 * torch.rand(1, generator=generator).item()
    sources = emitter * event.expansion * pulse * (0.8 + 0.4 * torch.sin(2 * rising + 0.5 * step))
    if nature.low:
        height = torch.arange(emitter.shape[0], dtype=torch.float32)[:, None, None]
        sources = sources * (1.6 - height / nature.low).clamp(0.12, 1)
    return Air(air.u + F.pad(push[0], (0, 1)), air.v + F.pad(push[1], (0, 0, 0, 1)),
               air.w + F.pad(lift, (0, 0, 0, 0, 0, 1)), carried), sources
