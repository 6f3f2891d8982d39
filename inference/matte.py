"""Mattes: float32 (h, w), 0 outside to 1 inside. Grown and feathered, and exactly 0 beyond what was asked for."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

FALLOFF = 4.0          # of a feather, exp(-FALLOFF d²): steep enough to end softly, flat enough to use the whole band


def grown(matte: np.ndarray, pixels: int) -> np.ndarray:
    """The matte grown by a disc of radius `pixels`, soft edges with it; shrunk when `pixels` is negative.

    What the frame cuts off goes on beyond it: a matte shrinks away from its own edges, and not from the frame's.
    """
    if pixels < 0:
        return 1 - grown(1 - matte, -pixels)
    return _within_reach(matte, pixels, _dilated)


def feathered(matte: np.ndarray, pixels: int) -> np.ndarray:
    """The matte with an edge band around it that falls to 0 over `pixels`, the same in all directions.

    Nowhere less than the matte, so that what it covers stays covered; exactly 0 from `pixels` away from it.
    """
    return _within_reach(matte, pixels, _fading)


def bounds(matte: np.ndarray) -> tuple[int, int, int, int] | None:
    """Left, top, right, bottom of what is not 0, in whole pixels; None for an empty matte."""
    rows, columns = np.flatnonzero(matte.any(1)), np.flatnonzero(matte.any(0))
    if not len(rows):
        return None
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


def _within_reach(matte: np.ndarray, pixels: int, change: Callable[[np.ndarray, int], np.ndarray]) -> np.ndarray:
    """`change` done to the part of a matte that it can alter: mattes are small, and frames large."""
    matte, box = np.asarray(matte, np.float32), bounds(matte)
    if box is None or pixels == 0:
        return matte
    left, top, right, bottom = box
    rows = slice(max(0, top - pixels), bottom + pixels)
    columns = slice(max(0, left - pixels), right + pixels)
    result = np.zeros_like(matte)
    result[rows, columns] = change(matte[rows, columns], pixels)
    return result


def _dilated(matte: np.ndarray, radius: int) -> np.ndarray:
    """The maximum over a disc: row by row of the disc, whose spans only widen from its top to its middle."""
    result, wide, half = matte.copy(), matte.copy(), 0
    for down in range(radius, -1, -1):
        # Half a pixel more than the radius makes the digital disc round.
        span = int(math.sqrt((radius + 0.5) ** 2 - down ** 2))
        for reach in range(half + 1, span + 1):
            _raise_to(wide, matte, reach, 1)
        half = span
        _raise_to(result, wide, down, 0)
    return result


def _fading(matte: np.ndarray, radius: int) -> np.ndarray:
    """The maximum of the matte times a Gaussian of the distance, which is separable, brought to 0 at the radius."""
    end, spread = math.exp(-FALLOFF), matte
    for axis in (0, 1):
        source, spread = spread, spread.copy()
        for reach in range(1, radius):
            _raise_to(spread, source * np.float32(math.exp(-FALLOFF * (reach / radius) ** 2)), reach, axis)
    return np.maximum(matte, ((spread - end) / (1 - end)).clip(0, 1))


def _raise_to(result: np.ndarray, other: np.ndarray, reach: int, axis: int) -> None:
    """In place: the maximum with `other` moved by `reach` along an axis, both ways."""
    size = other.shape[axis]
    if reach >= size:
        return
    low, high = slice(0, size - reach), slice(reach, size)
    if axis:
        low, high = (slice(None), low), (slice(None), high)
    np.maximum(result[low], other[high], out=result[low])
    np.maximum(result[high], other[low], out=result[high])
