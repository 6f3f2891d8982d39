"""The card of an element in its shot: where on it the anchor stands, and the light that falls on what was made."""

from __future__ import annotations

import numpy as np

from ..condition import emission_matte, light_in_card
from ..errors import GenerateError
from ..model import Assignment
from ..relight import lit_element
from ..shot import ELEMENT_PASSES, ElementFrame, PlateFrame, read_only
from .element_controls import KINDS, Controls, event_frames


def anchor_matte(plate: PlateFrame, task: Assignment, size: int) -> np.ndarray:
    """The anchor on its card, (size, size). Raises GenerateError when it is not there: nothing could come from it."""
    matte = emission_matte(plate.anchor, task.card, plate.camera, task.shot, size)
    if not matte.any():
        raise GenerateError('The anchor is not on its card, so nothing can come from it.',
                            'Take the card\'s offset back, or choose another anchor.')
    return matte


def lit_frame(plate: PlateFrame, passes: np.ndarray, controls: Controls, task: Assignment) -> ElementFrame:
    """One frame's passes (11, h, w), lit by the light of that frame. They are as ELEMENT_PASSES has them, but that
    motion is in a frame of the event."""
    kind = KINDS[controls.kind]
    passes = np.moveaxis(passes, 0, -1).copy()
    passes[..., 9:] *= event_frames(controls, 1 / task.shot.fps)
    if not kind.glows:
        passes[..., 1] = 0
    light = light_in_card(plate.light, task.card, plate.camera)
    return lit_element(plate.frame, passes, light, kind.albedo, controls.glow if kind.glows else None)


def blank_frame(plate: PlateFrame, controls: Controls, rows: int, columns: int) -> ElementFrame:
    """Before the event."""
    rgba, passes = (read_only(np.zeros((rows, columns, count))) for count in (4, len(ELEMENT_PASSES)))
    kind = KINDS[controls.kind]
    return ElementFrame(plate.frame, rgba, passes, kind.albedo, controls.glow if kind.glows else None)
