"""The grid of a model's latent cells, which goes along with the picture by whole pixels.

White noise on a grid cannot move by a part of a cell without some of every cell changing; and what an autoencoder makes
of a picture hangs on where in its cells the picture lies. So the cells follow the shift that most of the picture makes,
and a slow pan is to the model one picture that comes into view. Nothing changes under a camera that stands.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch

from .noise import CarriedNoise
from .shot import Pass, PlateFrame, Shot
from .view import motion

EVERY = 13               # of the plate's pixels, those that are asked how they move


class Start(NamedTuple):
    """What a model starts a frame from: noise (channels, rows, columns), the pixels of the model, less than a cell, by
    which its grid begins before the picture, and the share of the picture that is newly seen."""

    noise: torch.Tensor
    left: int = 0
    top: int = 0
    new: float = 0.0


class MovingGrid:
    """Call `advance` once for every frame of the shot's range, in order, as of CarriedNoise.

    `cell`: the side of a cell in pixels of the model, of which `scale` are one of the shot.
    """

    def __init__(self, shot: Shot, seed: int, channels: int, cell: int, scale: float):
        self.cell, self.scale = cell, scale
        self.noise = CarriedNoise(shot, seed, channels, cell / scale, spare=1)
        self.shift = np.zeros(2)             # pixels of the shot that the picture went right and down
        self.last: int | None = None

    def advance(self, plate: PlateFrame) -> Start:
        if self.last is not None:
            self.shift += shift_since(plate, self.last)
        self.last = plate.frame
        left, top = (-np.rint(self.shift * self.scale).astype(int) % self.cell).tolist()
        new = self.noise.walk(plate)
        return Start(self.noise.splat((left / self.scale, top / self.scale)), left, top, new)


def shift_since(plate: PlateFrame, frame: int) -> np.ndarray:
    """Pixels (right, down) that most of what is seen in the plate moved since an earlier frame: the median of each.

    (0, 0) where Vector does not say, or nothing was hit.
    """
    if Pass.VECTOR not in plate.passes:
        return np.zeros(2)
    rows, columns = plate.passes[Pass.VECTOR].shape[:2]
    pixels = np.arange(0, rows * columns, EVERY)
    if Pass.DEPTH in plate.passes:
        pixels = pixels[np.isfinite(plate.passes[Pass.DEPTH].reshape(-1).take(pixels))]
    if not pixels.size:
        return np.zeros(2)
    return -np.median(motion(plate, pixels, frame - plate.frame), axis=1).astype(float)
