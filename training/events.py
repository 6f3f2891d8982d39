"""Events drawn by seed: the emitters, winds, obstacles and cameras that the element model learns from."""

from __future__ import annotations

import math
import random
from typing import NamedTuple

import torch
from torch import Tensor

from inference.models.gas_event import BANK, ENDLESS, FALLS, RANGES, Event, burning, sunk, unevenness
from inference.models.gas_view import Frame

KINDS = ('plume', 'dust', 'fireball', 'mist')
FRAMES = 24                                  # of one clip
VIEWS = 3
LATENT = 8                                   # pixels of the picture per cell of the latent grid
PICTURES = {'square': (128, 128), 'wide': (96, 160), 'tall': (160, 96)}          # rows, columns
GRIDS = {'square': (88, 56, 96), 'wide': (72, 56, 116), 'tall': (108, 56, 76)}   # z, y, x; one size for the compiler
DEEP = 56


class Draw(NamedTuple):
    """One event as it is simulated and seen."""

    event: Event
    shape: str                    # of PICTURES
    starts: int                   # frames of the event that are over when the clip begins
    opacity: float                # per cell of thick smoke
    glow: float
    frames: list[Frame]           # one per view


def held_out(seed: int) -> bool:
    """Whether an event is kept from all training. Independent of its kind, which `draw` takes from the seed's own
    random numbers."""
    return random.Random(f'held out {seed}').random() < 0.12


def kind_of(seed: int) -> str:
    return random.Random(f'kind {seed}').choice(KINDS)


def draw(seed: int) -> Draw:
    rng = random.Random(f'event {seed}')
    kind = kind_of(seed)
    shape = rng.choices(('square', 'wide', 'tall'), {'plume': (2, 1, 3), 'dust': (3, 4, 0), 'fireball': (3, 1, 2),
                                                     'mist': (2, 4, 0)}[kind])[0]
    grid, (rows, columns) = GRIDS[shape], PICTURES[shape]
    # Cells a pixel: how near the camera is. A card never looks beyond the grid's sponge.
    cell = min(rng.uniform(.42, .66), (grid[2] - 12) / columns, (grid[0] - 8) / rows)
    height = cell * rows
    make = {'plume': _plume, 'dust': _dust, 'fireball': _fireball, 'mist': _mist}[kind]
    strength = rng.choices((0.0, rng.uniform(-1, 1)), (1, 4))[0]
    event, starts, opacity, glow = make(rng, grid, height, strength)
    if rng.random() < .25:
        solid = _obstacles(rng, grid, height)
        event = event._replace(solid=lambda frame: solid)
    event = event._replace(seed=seed)
    foot = rng.choice((0.0, rng.uniform(0, .1))) * height
    middle = (grid[2] / 2 + rng.uniform(-2, 2), grid[1] / 2)
    frames = [Frame(middle, height, foot, (rows, columns), rng.uniform(-.55, .55),
                    max(-.05, rng.gauss(.12, .12)), height * math.exp(rng.uniform(math.log(1.2), math.log(8))))
              for _ in range(VIEWS)]
    return Draw(event, shape, starts, opacity, glow, frames)


# --- Kinds --------------------------------------------------------------------------------------------------

def _plume(rng, grid, height, wind):
    like = RANGES['plume']
    emitters = [_Emitter(rng, grid, (4, 10), (3.5, 7), (2, 5), .22 * min(grid[2], grid[0]), rng.uniform(0, .3) * height
                         if rng.random() < .25 else 0.) for _ in range(rng.choice((1, 1, 2, 3)))]
    stop = ENDLESS if rng.random() < .75 else rng.uniform(6, 30)
    if rng.random() < .2:
        emitters[0].move = rng.uniform(-.5, .5)
    starts = rng.choice((0, 0, rng.randint(1, 30)))
    event = Event('plume', _together(emitters, stop, like.fades), _gusts(rng, wind * like.wind),
                  rng.uniform(*like.smoke), rng.uniform(*like.buoyancy), rng.uniform(*like.expansion))
    return event, starts, rng.uniform(*like.opacity), 0.0


def _dust(rng, grid, height, wind):
    like = RANGES['dust']
    stop = rng.uniform(*like.emits)
    emitters = [_Column(rng, grid, height, stop) for _ in range(rng.choice((1, 1, 1, 2)))]
    starts = rng.choice((0, 0, rng.randint(1, 14)))
    event = Event('dust', _together(emitters, stop, like.fades), _gusts(rng, wind * like.wind),
                  rng.uniform(*like.smoke), rng.uniform(*like.buoyancy), rng.uniform(*like.expansion))
    return event, starts, rng.uniform(*like.opacity), 0.0


def _fireball(rng, grid, height, wind):
    like = RANGES['fireball']
    emitters = [_Emitter(rng, grid, (5, 10), (5, 9), (4, 9), .2 * height, rng.uniform(2, 9))
                for _ in range(rng.choice((1, 1, 1, 2, 3)))]
    for each in emitters[1:]:
        each.begins = rng.uniform(0, 8)
    stop = rng.uniform(*like.emits)
    starts = rng.choice((0, 0, rng.randint(1, 10)))
    event = Event('fireball', _together(emitters, stop, like.fades), _gusts(rng, wind * like.wind),
                  rng.uniform(*like.smoke), rng.uniform(*like.buoyancy), rng.uniform(*like.expansion))
    return event, starts, rng.uniform(*like.opacity), rng.uniform(*like.glow)


def _mist(rng, grid, height, wind):
    like = RANGES['mist']
    emitters = [_Emitter(rng, grid, (8, 26), (8, 20), BANK, .35 * grid[2], 0.) for _ in range(rng.choice((1, 2, 3)))]
    stop = ENDLESS if rng.random() < .6 else rng.uniform(6, 24)
    starts = rng.choice((0, rng.randint(1, 26)))
    event = Event('mist', _together(emitters, stop, like.fades), _gusts(rng, wind * like.wind),
                  rng.uniform(*like.smoke), rng.uniform(*like.buoyancy), rng.uniform(*like.expansion))
    return event, starts, rng.uniform(*like.opacity), 0.0


# --- Emitters, winds, obstacles -----------------------------------------------------------------------------

class _Emitter:
    """A soft ellipsoid of uneven outline that may move sideways."""

    def __init__(self, rng, grid, wide, deep, tall, spread, above):
        z, y, x = grid
        self.middle = (x / 2 + rng.uniform(-spread, spread), y / 2 + rng.uniform(-4, 4), above)
        self.radii = (rng.uniform(*wide), rng.uniform(*deep), rng.uniform(*tall))
        self.move, self.begins = 0.0, 0.0
        self.uneven = unevenness(grid, torch.Generator().manual_seed(rng.getrandbits(60)))
        self.places = _places(grid)

    def at(self, frame: float) -> Tensor:
        if frame < self.begins:
            return torch.zeros_like(self.uneven)
        shift = (self.move * frame, 0.0, 0.0)
        total = 1.5 + 0.25 * self.uneven
        for place, middle, radius, moved in zip(self.places, self.middle, self.radii, shift, strict=True):
            total = total - ((place - middle - moved) / radius) ** 2
        return total.clamp(0, 1)


class _Column(_Emitter):
    """What a falling building gives off: a block that sinks as it emits, widest at its foot."""

    def __init__(self, rng, grid, height, stop):
        super().__init__(rng, grid, (6, 15), (5, 9), (1, 1), .18 * height, 0.)
        self.tall, self.falls = rng.uniform(.15, .55) * height, rng.uniform(*FALLS) * stop
        if rng.random() < .3:
            self.begins = rng.uniform(0, 2)

    def at(self, frame: float) -> Tensor:
        if frame < self.begins:
            return torch.zeros_like(self.uneven)
        x, y, z = self.places
        radius_x, radius_y = self.radii[0], self.radii[1]
        side = 1.3 - ((x - self.middle[0]) / radius_x).abs() ** 3 - ((y - self.middle[1]) / radius_y).abs() ** 3
        return (side + 0.3 * self.uneven).clamp(0, 1) * sunk(
            z, self.tall, (frame - self.begins) / self.falls, self.uneven)


def _together(emitters, stop: float, fades: float):
    """All of them at once, until they burn out within `fades` frames before `stop`."""
    last = [None, None]                                  # one step asks thrice for the same moment at most

    def emission(frame: float) -> Tensor | None:
        strength = burning(frame, stop, fades)
        if strength <= 0:
            return None
        if last[0] != frame:
            last[:] = frame, torch.stack([each.at(frame) for each in emitters]).amax(0)
        return last[1] * strength
    return emission


def _gusts(rng, strength: float):
    """A wind (x, y) that swells and ebbs about `strength`, along x for the most part."""
    turn, gust, pace, phase = rng.uniform(-.5, .5), rng.choice((0., .5)), rng.uniform(.1, .4), rng.uniform(0, 6)

    def wind(frame: float) -> tuple[float, float]:
        now = strength * (1 + gust * math.sin(pace * frame + phase))
        return now * math.cos(turn), now * math.sin(turn)
    return wind


def _obstacles(rng, grid, height) -> Tensor:
    """Boxes on the ground, or a slope."""
    x, y, z = _places(grid)
    solid = torch.zeros(grid, dtype=torch.bool)
    if rng.random() < .2:
        side = rng.choice((-1, 1))
        return (z < (side * (x - grid[2] / 2) * rng.uniform(.1, .3) - rng.uniform(0, 6))).expand(grid).float()
    for _ in range(rng.choice((1, 1, 2))):
        middle = grid[2] / 2 + rng.choice((-1, 1)) * rng.uniform(.15, .4) * height
        solid |= ((x - middle).abs() < rng.uniform(3, 9)) & ((y - grid[1] / 2 - rng.uniform(-8, 8)).abs()
                  < rng.uniform(5, 16)) & (z < rng.uniform(.1, .5) * height)
    return solid.float()


def _places(grid) -> tuple[Tensor, Tensor, Tensor]:
    """x, y and z of the cells' middles, ready to broadcast."""
    z, y, x = grid
    return (torch.arange(x).view(1, 1, x) + .5, torch.arange(y).view(1, y, 1) + .5, torch.arange(z).view(z, 1, 1) + .5)
