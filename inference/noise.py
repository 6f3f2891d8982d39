"""Noise that stands on the surfaces of a shot, for the latent cells of a model.

Every particle (particles.py) carries a sum of white noise over the area that it stands for, and that area: a new one
N(0, 1) over 1. The particles seen are summed into cells that are independent N(0, 1) (splines.py). See
docs/decisions/0018, 0042 and 0043.
"""

from __future__ import annotations

import math

import numpy as np
import torch

from .particles import Change, Particles
from .shot import PlateFrame, Shot
from .splines import in_cells

SITES = 8                    # along each side of a cell
AT_ONCE = 1 << 12            # particles drawn at once, so that what is at work stays in the processor's cache
ODD = np.uint64(0x9E3779B97F4A7C15)
MIXING = ((30, np.uint64(0xBF58476D1CE4E5B9)), (27, np.uint64(0x94D049BB133111EB)))


class CarriedNoise:
    """Call `advance` once for every frame of the shot's range, in order: each frame's bits follow from the plates up
    to it, so a part of the range walks from the range's first frame too. The walk costs hundredths of a second.

    `cell`: the side of a latent cell in pixels of the shot, whole or not; `spare`: rows and columns of cells beyond
    those that cover the picture, for a grid that begins before it. Reads Depth and Vector; without Vector
    nothing moves by itself, without Depth everything is infinitely far. Takes 64 * (4 * channels + 59) bytes a cell,
    and up to three times as much once the camera has seen more than one picture.
    """

    def __init__(self, shot: Shot, seed: int, channels: int, cell: float, spare: int = 0):
        self.seed, self.channels, self.cell = seed, channels, cell
        self.rows, self.columns = (math.ceil(side / cell) + spare for side in (shot.height, shot.width))
        self.particles = Particles(shot, cell / SITES, self.rows * SITES, self.columns * SITES)
        self.name = np.zeros(0, np.uint64)
        self.value = np.zeros((0, channels), np.float32)
        self.area = np.zeros(0, np.float32)

    def advance(self, plate: PlateFrame, begins: tuple[float, float] = (0, 0)) -> torch.Tensor:
        """The noise of the plate's frame, (channels, rows, columns) float32 on the CPU: independent N(0, 1).

        The cells begin (left, top) pixels of the shot before the picture, less than a cell.
        """
        self.walk(plate)
        return self.splat(begins)

    def walk(self, plate: PlateFrame) -> float:
        """Go on to the plate's frame, without its noise. Returns the share of the picture that was not seen before."""
        change = self.particles.advance(plate)
        more = self.particles.seen.size - self.area.size
        if more:
            self.name = np.concatenate([self.name, np.zeros(more, np.uint64)])
            self.value = np.concatenate([self.value, np.zeros((more, self.channels), np.float32)])
            self.area = np.concatenate([self.area, np.zeros(more, np.float32)])
        if change.parents.size:
            self._split(change)
        if change.merged.size:
            merged, into = torch.from_numpy(change.merged), torch.from_numpy(change.into)
            for held in (torch.from_numpy(self.value), torch.from_numpy(self.area)):
                held.index_add_(0, into, held[merged])
        # A name of its own by seed, frame and site: what is drawn elsewhere, or earlier, does not change it.
        self.name[change.born] = named(named(named(np.zeros(1, np.uint64), self.seed), plate.frame), change.sites)
        self.value[change.born] = normal(self.name[change.born], self.channels)
        self.area[change.born] = 1
        return change.born.size / (self.particles.rows * self.particles.columns)

    def _split(self, change: Change) -> None:
        """The four get their share of what they come from, and fresh noise less its mean.

        So they add up to what they come from, and are independent of each other.
        """
        name = named(self.name[change.parents, None], np.arange(4))
        fresh = normal(name.reshape(-1), self.channels).reshape(-1, 4, self.channels)
        fresh -= fresh.mean(axis=1, keepdims=True)
        area = np.repeat(self.area[change.parents, None] / 4, 4, axis=1)
        value = self.value[change.parents, None] / 4 + np.sqrt(area)[..., None] * fresh
        there = change.children >= 0
        rows = change.children[there]
        self.name[rows], self.value[rows], self.area[rows] = name[there], value[there], area[there]

    def splat(self, begins: tuple[float, float] = (0, 0)) -> torch.Tensor:
        """The cells of the visible particles."""
        particles, over = self.particles, np.float32(1 / self.cell)
        seen = np.flatnonzero(particles.visible)
        left, top = np.float32(begins)
        cells, empty = in_cells(seen, (particles.x[seen] + left) * over, (particles.y[seen] + top) * over, self.value,
                                self.area, particles.share, self.rows, self.columns)
        # A cell of which the picture shows a pixel's breadth may have none in it or beside it.
        names = named(named(np.zeros(1, np.uint64), self.seed), -1 - np.flatnonzero(empty))
        cells[:, torch.from_numpy(empty)] = torch.from_numpy(normal(names, self.channels)).t()
        return cells


# --- Drawn by name --------------------------------------------------------------------------------------------

def named(name: np.ndarray, number: np.ndarray | int) -> np.ndarray:
    """The name of what is `number` within `name`, uint64: as good as drawn, for every pair of both."""
    return _mixed(_mixed(name) + np.asarray(number, np.int64).astype(np.uint64) * ODD)


def normal(names: np.ndarray, channels: int) -> np.ndarray:
    """N(0, 1) by name, (names, channels) float32. Two from each mixed number, after Box and Muller."""
    result = np.empty((names.size, 2 * math.ceil(channels / 2)), np.float32)
    counter = np.arange(1, 1 + result.shape[1] // 2, dtype=np.uint64) * ODD
    for start in range(0, names.size, AT_ONCE):
        part = slice(start, start + AT_ONCE)
        bits = _mixed(names[part, None] + counter)
        radius = (bits >> np.uint64(32)).astype(np.float32)
        radius += np.float32(0.5)
        radius = np.sqrt(-2 * np.log(radius * np.float32(2.0 ** -32)))
        angle = (bits & np.uint64(0xFFFFFFFF)).astype(np.float32) * np.float32(2 * math.pi / 2 ** 32)
        np.multiply(radius, np.cos(angle), out=result[part, 0::2])
        np.multiply(radius, np.sin(angle), out=result[part, 1::2])
    return result[:, :channels]


def _mixed(bits: np.ndarray) -> np.ndarray:
    """Every bit of the result hangs on every bit of `bits`: the last step of the generator SplitMix64."""
    for shift, factor in MIXING:
        bits = (bits ^ (bits >> np.uint64(shift))) * factor
    return bits ^ (bits >> np.uint64(31))
