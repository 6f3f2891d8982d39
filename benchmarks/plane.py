"""A wall that fills the picture, and plates of it whose Depth and Vector are exact: the camera moves, or the wall."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from ..inference.shot import Camera, FrameRange, Light, Pass, PlateFrame, Shot, read_only

DISTANCE = 10.0


class Move(NamedTuple):
    """What the picture does from frame to frame: it grows about its middle, then it shifts by pixels."""

    scale: float = 1.0
    across: float = 0.0
    down: float = 0.0

    def at(self, x, y, middle, count):
        """Where what is at x, y is `count` frames after the first; a negative count leads back."""
        if count < 0:
            factor = self.scale ** count
            return ((x - middle[0] + count * self.across) * factor + middle[0],
                    (y - middle[1] + count * self.down) * factor + middle[1])
        factor = self.scale ** count
        return ((x - middle[0]) * factor + middle[0] + count * self.across,
                (y - middle[1]) * factor + middle[1] + count * self.down)


def shot(width: int, height: int, frames: int) -> Shot:
    return Shot('Wall', FrameRange(1, frames), width, height, 24.0)


def plates(stage: Shot, move: Move, by: str = 'camera', picture: bool = True) -> Iterator[PlateFrame]:
    """`by`: 'camera' dollies and shifts it, 'lens' zooms instead of dollying, 'wall' moves the wall alone."""
    width, height = stage.width, stage.height
    middle = width / 2, height / 2
    column, row = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    for frame in stage.frames:
        count = frame - stage.frames.first
        x, y = move.at(column, row, middle, -count)
        before, after = (move.at(x, y, middle, count + step) for step in (-1, 1))
        if count == 0:
            before = 2 * column - after[0], 2 * row - after[1]
        vector = np.stack([before[0] - column, row - before[1], column - after[0], after[1] - row], axis=2)
        factor = move.scale ** count
        near = DISTANCE if by == 'lens' else DISTANCE / factor
        passes = {Pass.VECTOR: read_only(vector), Pass.DEPTH: read_only(np.full((height, width), near))}
        if picture:
            passes[Pass.COMBINED] = read_only(texture(x, y))
        if by == 'wall':
            camera = _camera(0, 0, DISTANCE, 36.0)
        else:
            lens = 36.0 * factor if by == 'lens' else 36.0
            unit = near / (width * lens / 36.0)
            camera = _camera(-count * move.across * unit, count * move.down * unit, near, lens)
        yield PlateFrame(frame, camera, Light(), passes)


def passing(stage: Shot, step: float, side: int = 64, nearer: float = 4.0) -> Iterator[PlateFrame]:
    """A still wall under a still camera, and a square before it that goes `step` pixels to the right a frame."""
    width, height = stage.width, stage.height
    column, row = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    for frame in stage.frames:
        left, top = side + step * (frame - stage.frames.first), (height - side) // 2
        square = (column > left) & (column < left + side) & (row > top) & (row < top + side)
        picture = np.where(square[..., None], 2 * texture(column - left, row)[..., [2, 1, 0, 3]], texture(column, row))
        vector = np.where(square[..., None], np.array([-step, 0, -step, 0]), 0)
        yield PlateFrame(frame, _camera(0, 0, DISTANCE, 36.0), Light(), {
            Pass.COMBINED: read_only(picture), Pass.VECTOR: read_only(vector),
            Pass.DEPTH: read_only(np.where(square, nearer, DISTANCE))})


def _camera(x: float, y: float, z: float, lens: float) -> Camera:
    return Camera(((1, 0, 0, x), (0, 1, 0, y), (0, 0, 1, z), (0, 0, 0, 1)), lens=lens)


def texture(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Plaster, bricks and stains, (h, w, 4) scene-linear: smooth enough that a shift can be sampled."""
    stains = np.sin(x / 37 + 1.3 * np.sin(y / 53)) * np.sin(y / 29 - np.cos(x / 61))
    grain = np.sin(x / 2.3 + 2 * np.sin(y / 7)) * np.sin(y / 2.9 + np.sin(x / 5))
    joints = np.exp(-np.square(np.sin(y * np.pi / 24)) * 9) + np.exp(-np.square(np.sin(x * np.pi / 48)) * 36)
    grey = 0.22 + 0.1 * stains + 0.04 * grain - 0.08 * np.minimum(joints, 1)
    grey = np.maximum(grey, 0.02)
    return np.stack([grey * 1.2, grey, grey * 0.8, np.ones_like(grey)], axis=2)
