"""What a step of the embedded model comes to, as a small picture for the panel. Imports torch."""

from __future__ import annotations

import numpy as np
from torch import Tensor

from ..model import Assignment
from ..shot import PlateFrame
from .element_card import lit_frame
from .element_controls import Controls

BEHIND = 0.18            # what the element is shown before: mid grey, scene-linear


def preview(passes: Tensor, plate: PlateFrame, controls: Controls, task: Assignment) -> np.ndarray:
    """PASSES (11, h, w) in the light of a plate, before grey: uint8 (h, w, 3), sRGB."""
    rgba = lit_frame(plate, passes.numpy(), controls, task).rgba
    shown = np.clip(rgba[..., :3] + BEHIND * (1 - rgba[..., 3:]), 0, 1)
    coded = np.where(shown < 0.0031308, 12.92 * shown, 1.055 * shown ** (1 / 2.4) - 0.055)
    return np.uint8(np.round(255 * coded))
