"""What the solver makes of the conditions that the sweeps of evaluation ask for: the gain to compare with."""

from __future__ import annotations

import torch
from torch import Tensor

from inference.models.element_coding import from_bytes, linear
from inference.models.element_conditions import CONDITIONS
from inference.models.element_pipeline import Asked
from inference.models.gas_event import SUBSTEPS, Event
from inference.models.gas_view import Frame

from .events import GRIDS, PICTURES, Draw
from .simulate import clip

SMOKE = 0.9
EMITTER = (0.1, 0.08, 0.05)          # radii across, away and up, in heights of the card


def simulated(asked: Asked, at: float = 0.0) -> Tensor:
    """The passes (24, 11, 128, 128) of a plume under the conditions of a window's first frame, linear.

    Its emitter stands `at` heights from the middle.
    """
    told = dict(zip(CONDITIONS, asked.conditions[0].tolist(), strict=True))
    grid, height = GRIDS['square'], told['height'] * 64
    middle = (grid[2] / 2, grid[1] / 2)
    emitter = ellipsoid(grid, (middle[0] + at * height, middle[1], 0.0), [radius * height for radius in EMITTER])
    wind = (told['wind'] * height / SUBSTEPS, told['wind away'] * height / SUBSTEPS)
    event = Event(asked.kind, lambda frame: emitter, lambda frame: wind, SMOKE, told['buoyancy'] / 10,
                  told['expansion'], seed=asked.seed)
    frame = Frame(middle, height, told['foot'] * height, PICTURES['square'], 0.0, told['pitch'],
                  height / told['nearness'])
    drawn = Draw(event, 'square', round(asked.first_age) - 1, told['density'] / height / SMOKE, 0.0, [frame])
    return linear(from_bytes(clip(drawn)['passes'][0]))


def ellipsoid(grid: tuple[int, int, int], middle: tuple[float, float, float], radii: list[float]) -> Tensor:
    """A soft one (Z, Y, X), 0 to 1, about `middle` (x, y, z) in cells."""
    z, y, x = (torch.arange(side) + 0.5 for side in grid)
    total = torch.full(grid, 1.5)
    for places, at, radius in zip((x, y[:, None], z[:, None, None]), middle, radii, strict=True):
        total = total - ((places - at) / radius) ** 2
    return total.clamp(0, 1)
