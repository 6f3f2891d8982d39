"""Carried noise for a frame of 1280x720 in 16 channels on one thread: beside a copy of its bytes, and beside noise
that is moved from frame to frame.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import torch

from ..inference.engine import Engine, threads
from ..inference.noise import CarriedNoise
from ..inference.shot import Pass, PlateFrame
from . import plane
from .clock import Comparison, compare

CHANNELS, CELL = 16, 8
REPEATS = 15
MOVES = {'pan': plane.Move(1, 3.3, -1.7), 'zoom in': plane.Move(1.02), 'zoom out': plane.Move(0.98)}
SPLAT, FRAME = 'noise: particles into cells', 'noise: a frame, with motion and what is covered, '
COPY, ITERATED = 'a copy of the same bytes', 'iterated noise, the passes read as well'
LIMITS = {SPLAT: 12.0, **{FRAME + what: 30.0 for what in (*MOVES, 'moving wall')}}


def noise() -> Iterator[Comparison]:
    stage = plane.shot(1280, 720, 9)
    values = torch.randn(stage.width * stage.height, CHANNELS)
    target = torch.empty_like(values)

    def copy() -> None:
        target.copy_(values)

    with threads(Engine(threads=1)):
        for index, (what, move) in enumerate(MOVES.items()):
            carried = _Walk(stage, list(plane.plates(stage, move, picture=False)))
            if not index:
                yield compare(SPLAT, carried.noise.splat, COPY, copy, REPEATS)
            yield compare(FRAME + what, carried.frame, COPY, copy, REPEATS)
        plates = list(plane.plates(stage, MOVES['pan'], 'wall', picture=False))
        carried, iterated = _Walk(stage, plates), Iterated(stage.width, stage.height, CHANNELS)
        yield compare(FRAME + 'moving wall', carried.frame, COPY, copy, REPEATS)
        yield compare(FRAME + 'moving wall', carried.frame, ITERATED, lambda: iterated.advance(plates[1]), 5)


class _Walk:
    """Carried noise that goes through the plates to and fro."""

    def __init__(self, stage, plates: list[PlateFrame]):
        self.noise = CarriedNoise(stage, 1, CHANNELS, CELL)
        self.plates = itertools.cycle([*plates, *plates[-2:0:-1]])
        for _ in range(3):
            self.frame()

    def frame(self) -> torch.Tensor:
        return self.noise.advance(next(self.plates))


class Iterated:
    """Noise of the pixels, moved from each frame to the next: what the particles spare us.

    Each pixel's noise is split among the four pixels that it moves onto, by the shares that it covers of them: a part
    is its share of the whole, and fresh noise that adds up to nothing over the four. What a pixel gets is summed and
    brought back to N(0, 1). White in every frame, but each step mixes in more that is fresh.
    """

    def __init__(self, width: int, height: int, channels: int, seed: int = 1):
        self.width, self.height = width, height
        self.generator = torch.Generator().manual_seed(seed)
        self.value = torch.randn(width * height, channels, generator=self.generator)

    def advance(self, plate: PlateFrame) -> torch.Tensor:
        """The cells of the frame whose backward Vector is in the plate."""
        count, channels = self.value.shape
        vector = torch.tensor(plate.passes[Pass.VECTOR]).reshape(-1, 4)
        row, column = torch.meshgrid(torch.arange(self.height), torch.arange(self.width), indexing='ij')
        x, y = column.reshape(-1) - vector[:, 0], row.reshape(-1) + vector[:, 1]
        left, top = x.floor(), y.floor()
        part_x, part_y = x - left, y - top
        total, weight = torch.zeros(count + 1, channels), torch.zeros(count + 1)
        fresh, places, shares = [], [], []
        for i, j in itertools.product((0, 1), repeat=2):
            to_x, to_y = (left + j).long(), (top + i).long()
            inside = (to_x >= 0) & (to_x < self.width) & (to_y >= 0) & (to_y < self.height)
            places.append(torch.where(inside, to_y * self.width + to_x, count))
            shares.append((part_y if i else 1 - part_y) * (part_x if j else 1 - part_x))
            fresh.append(shares[-1].sqrt()[:, None] * torch.randn(count, channels, generator=self.generator))
        rest = self.value - sum(fresh)
        for place, share, part in zip(places, shares, fresh, strict=True):
            total.index_add_(0, place, part + share[:, None] * rest)
            weight.index_add_(0, place, share)
        total, weight = total[:-1], weight[:-1]
        new = weight < 1e-3
        self.value = total / weight.clamp_min(1e-3).sqrt()[:, None]
        self.value[new] = torch.randn(int(new.sum()), channels, generator=self.generator)
        return self.cells()

    def cells(self) -> torch.Tensor:
        """(channels, rows, columns) N(0, 1)."""
        picture = self.value.t().reshape(1, -1, self.height, self.width)
        return torch.nn.functional.avg_pool2d(picture, CELL)[0] * CELL
