"""What the network is told of an event: the numbers of CONDITIONS, from the controls and the camera.

Imports torch: only load() imports this.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from ..keyed import at
from ..model import Assignment
from ..shot import Card, PlateFrame
from .element_conditions import CONDITIONS
from .element_controls import KINDS, Controls, margin, shot_frame
from .gas_event import CELLS, RANGES, SUBSTEPS


class Stretch(NamedTuple):
    """What was asked for up to a frame of the event, where another take went on."""

    frames: int
    controls: Controls
    task: Assignment
    told: dict[str, float]


def told(plate: PlateFrame, card: Card, controls: Controls) -> dict[str, float]:
    """What is the same over the event, by the names of CONDITIONS; a control of 1 asks for the middle of training."""
    like, camera = RANGES[controls.kind], plate.camera
    towards = card.axes(camera)[2]
    offset = camera.backward if camera.kind == 'ORTHO' else camera.position - np.array(card.centre)
    near = max(float(offset @ towards), 1e-6)
    return {'wind away': 0.0, 'density': middle(like.opacity) * middle(like.smoke) * CELLS,
            'buoyancy': middle(like.buoyancy) * controls.buoyancy * 10,
            'expansion': middle(like.expansion) * controls.expansion,
            'heat': middle(like.glow) * CELLS if KINDS[controls.kind].glows else 0.0,
            'pitch': min(max(math.atan2(offset[2], near), -0.1), 0.5),
            'nearness': 0.0 if camera.kind == 'ORTHO' else min(card.height / near, 0.9),
            'foot': margin(controls).foot, 'height': CELLS / 64}


def conditions(past: Sequence[Stretch], now: Stretch, frames: Iterable[int]) -> Tensor:
    """The numbers (frames, 10) of an event's frames, in the order of CONDITIONS: the wind is that of each. `past`:
    what was asked for before `now`, in its order."""
    like, rows = RANGES[now.controls.kind], []
    for frame in frames:
        asked = next((stretch for stretch in past if frame < stretch.frames), now)
        wind = at(asked.controls, shot_frame(asked.controls, asked.task, frame)).wind
        numbers = asked.told | {'wind': wind * like.wind * SUBSTEPS / CELLS}
        rows.append([numbers[name] for name in CONDITIONS])
    return torch.tensor(rows)


def middle(ends: tuple[float, float]) -> float:
    """Of a range of training."""
    return (ends[0] + ends[1]) / 2
