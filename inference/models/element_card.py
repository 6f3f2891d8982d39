"""The card of an element in its shot: where on it anchor and obstacle stand, and the light on what was made."""

from __future__ import annotations

import itertools
import math

import numpy as np

from ..condition import emission_matte, light_in_card
from ..errors import GenerateError
from ..model import Assignment
from ..relight import lit_element, relight
from ..shot import DEBRIS_PASSES, ELEMENT_PASSES, AnchorFrame, Card, Debris, ElementFrame, PlateFrame, read_only
from ..warp import resize
from .debris import throws
from .debris_view import finer
from .element_controls import KINDS, Controls, event_frames

REACH = 0.4              # of the card's mean side: how far before and behind it gas goes; in training 28 of 70 cells
FINE = 128               # cells along each side of the card of the obstacle that matter is kept out of
SOFT = 0.04              # heights of the card, over which matter goes from before the obstacle into it


def anchor_matte(plate: PlateFrame, task: Assignment, size: int) -> np.ndarray:
    """The anchor on its card, (size, size). Raises GenerateError when it is not there: nothing could come from it."""
    matte = emission_matte(plate.anchor, task.card, plate.camera, task.shot, size)
    if not matte.any():
        raise GenerateError('The anchor is not on its card, so nothing can come from it.',
                            'Take the card\'s offset back, or choose another anchor.')
    return matte


def lowered(matte: np.ndarray, foot: float) -> int:
    """By how many rows an anchor must be lowered to stand on the ground: its card may stand before it, and then it
    seems to float."""
    lowest = np.flatnonzero(matte.max(1) > matte.max() / 2)[-1]
    return max(0, round(len(matte) * (1 - foot)) - 1 - int(lowest))


def matte_on_card(plate: PlateFrame, task: Assignment, size: int) -> np.ndarray:
    """A plate's matte on the card, (size, size). Raises GenerateError where all of it is beside the card."""
    picture = 0.0, 0.0, float(task.shot.width), float(task.shot.height)
    seen = AnchorFrame(plate.frame, ((0.0,) * 3,) * 2, plate.matte, picture)
    matte = emission_matte(seen, task.card, plate.camera, task.shot, size)
    if plate.matte.any() and not matte.any():
        raise GenerateError('The matte is not on the card of the element.',
                            'Draw it around the anchor, or make the card larger.')
    return matte


def obstacle_matte(plate: PlateFrame, task: Assignment, size: int) -> np.ndarray:
    """The obstacle on the card, (size, size); zeros where there is none, or all of it is before or behind the gas."""
    if plate.obstacle is not None and plate.obstacle.silhouette.any():
        nearest, furthest = depths(plate, task.card)
        if nearest < reach(task.card) and furthest > -reach(task.card):
            return emission_matte(plate.obstacle, task.card, plate.camera, task.shot, size)
    return np.zeros((size, size), np.float32)


def depths(plate: PlateFrame, card: Card) -> tuple[float, float]:
    """How far behind the card's plane the obstacle begins and ends, in the scene's units."""
    corners = np.array(list(itertools.product(*zip(*plate.obstacle.bounds, strict=True))))
    behind = (np.array(card.centre) - corners) @ card.axes(plate.camera)[2]
    return float(behind.min()), float(behind.max())


def reach(card: Card) -> float:
    """In the scene's units."""
    return REACH * math.sqrt(card.width * card.height)


def kept_out(plate: PlateFrame, passes: np.ndarray, task: Assignment) -> np.ndarray:
    """Passes (11, h, w) without the matter that is in the obstacle, or behind it and so not seen; what is before it
    stays."""
    matte = obstacle_matte(plate, task, FINE)
    if not matte.any():
        return passes
    nearest = depths(plate, task.card)[0] / task.card.height
    alpha, depth = passes[0], passes[ELEMENT_PASSES.index('depth')]
    beyond = np.clip((depth / np.maximum(alpha, 1e-6) - nearest) / SOFT + 0.5, 0, 1)
    return passes * (1 - resize(matte[..., None], *alpha.shape)[..., 0] * beyond)


def lit_frame(plate: PlateFrame, passes: np.ndarray, controls: Controls, task: Assignment,
              debris: np.ndarray | None = None) -> ElementFrame:
    """One frame's passes (11, h, w), and those of its debris, kept out of the obstacle and lit by the light of that
    frame. They are as ELEMENT_PASSES and DEBRIS_PASSES have them, but that motion is in a frame of the event."""
    kind = KINDS[controls.kind]
    passes = _in_frame(plate, passes, controls, task)
    if not kind.glows:
        passes[..., 1] = 0
    light = light_in_card(plate.light, task.card, plate.camera)
    element = lit_element(plate.frame, passes, light, kind.albedo, controls.glow if kind.glows else None)
    if debris is None:
        return element
    chunks = _in_frame(plate, debris, controls, task)
    rgba = relight(chunks[..., 0], np.zeros(chunks.shape[:2]), np.moveaxis(chunks[..., 2:8], -1, 0), light, kind.albedo)
    return element._replace(debris=Debris(read_only(rgba), read_only(chunks)))


def _in_frame(plate: PlateFrame, passes: np.ndarray, controls: Controls, task: Assignment) -> np.ndarray:
    passes = kept_out(plate, passes, task).copy()
    passes[9:] *= event_frames(controls, 1 / task.shot.fps)
    return np.moveaxis(passes, 0, -1)              # a view: light falls on one map behind the other in half of the time


def blank_frame(plate: PlateFrame, controls: Controls, rows: int, columns: int) -> ElementFrame:
    """Before the event."""
    kind, debris = KINDS[controls.kind], None
    rgba, passes = (read_only(np.zeros((rows, columns, count))) for count in (4, len(ELEMENT_PASSES)))
    if throws(controls):
        times = finer(rows)
        debris = Debris(*(read_only(np.zeros((rows * times, columns * times, count)))
                          for count in (4, len(DEBRIS_PASSES))))
    return ElementFrame(plate.frame, rgba, passes, kind.albedo, controls.glow if kind.glows else None, debris=debris)
