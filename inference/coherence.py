"""From frame to frame by the renderer's own motion: pictures carried along, and how much a take flickers."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from .errors import GenerateError
from .shot import Pass, PlateFrame
from .view import APPROACH, BAND, LANDED, motion, nearness, slack

GREY = 0.18              # below it the measure of flicker is linear, above it logarithmic


def reprojected(previous: np.ndarray, before: PlateFrame, now: PlateFrame) -> tuple[np.ndarray, np.ndarray]:
    """The picture of the frame `before` as the surfaces seen in `now` carry it along.

    `previous` is (h, w, c) float32 in the plates' own size; the result is (pixels (h, w, c), known (h, w)), float32.
    `known` is the share of a pixel, 0 to 1, that was seen before: what was covered, outside the picture, or at the edge
    of something else is not. Where it is 0, pixels are 0. Follows Vector, and compares Vector and Depth of both frames;
    across a larger step of frames the motion is taken as even. Sampled with a cubic within surfaces, linear at their
    edges, never beyond the values around. Raises GenerateError when the plates have no Vector or no Depth.
    """
    for plate in (before, now):
        for name in (Pass.VECTOR, Pass.DEPTH):
            if name not in plate.passes:
                raise GenerateError(f'The plate of frame {plate.frame} has no {name}, so nothing can be followed.',
                                    'Capture the shot from render layers, with Cycles or EEVEE.')
    rows, columns, channels = previous.shape
    flat = previous.reshape(-1, channels)
    earlier, later = _Seen(before, rows, columns), _Seen(now, rows, columns)
    pixels, known = np.zeros_like(previous), np.zeros((rows, columns), np.float32)
    for top in range(0, rows, BAND):
        band = slice(top, min(top + BAND, rows))
        pixels[band], known[band] = _carried(flat, earlier, later, band)
    return pixels, known


class Carried:
    """A picture (h, w, c) that the surfaces carry on from frame to frame, each time from the first picture itself.

    Sampled from one frame to the next it gets softer: 48 frames of a pan by 0.7 and 0.3 pixels leave 9 % of white
    noise's gradient, in this way 54 %. So what goes from frame to frame is the place in the first picture. At
    silhouettes, where a pixel is of two surfaces, and in what came later, the pixels themselves go.
    """

    def __init__(self, picture: np.ndarray):
        rows, columns = picture.shape[:2]
        row, column = np.mgrid[:rows, :columns].astype(np.float32)
        self.first = self.pixels = picture
        self.place = np.stack([column, row, np.ones_like(row)], axis=2)    # 1: it is in the first picture

    def move(self, before: PlateFrame, now: PlateFrame) -> np.ndarray:
        """Carry `pixels` on. Returns `known`, and raises, as `reprojected` does."""
        both, known = reprojected(np.concatenate([self.pixels, self.place], axis=2), before, now)
        self.pixels, self.place = both[..., :-3].copy(), both[..., -3:].copy()
        rows, columns = known.shape
        column, row, there = self.place.reshape(-1, 3).T
        inside = (column >= 1) & (column < columns - 2) & (row >= 1) & (row < rows - 2)
        first = inside & (there > 1 - 1e-4) & (known.reshape(-1) > 1 - 1e-5)
        first &= ~silhouettes(nearness(now, (rows, columns))).reshape(-1)
        there[:] = first
        left, top = np.floor(column[first]), np.floor(row[first])
        self.pixels.reshape(-1, self.pixels.shape[2])[first] = _cubic(
            self.first.reshape(-1, self.first.shape[2]), columns, top.astype(np.int64), left.astype(np.int64),
            row[first] - top, column[first] - left)
        return known

    def fill(self, picture: np.ndarray, share: np.ndarray) -> None:
        """Of `pixels` keep a share, (h, w) from 0 to 1; the rest becomes that of another picture."""
        self.place[..., 2] *= share
        self.pixels = picture + share[..., None] * (self.pixels - picture)


class _Seen:
    """What the passes of a plate say, made ready for comparing: flat arrays by pixel."""

    def __init__(self, plate: PlateFrame, rows: int, columns: int):
        self.plate, self.rows, self.columns = plate, rows, columns
        near = nearness(plate, (rows, columns))
        edge = silhouettes(near)
        self.near, self.edge = near.reshape(-1), edge.reshape(-1)
        self.rough = _grown(_grown(edge)).reshape(-1)

    def motion(self, pixels: np.ndarray, other: _Seen) -> tuple[np.ndarray, np.ndarray]:
        return motion(self.plate, pixels, other.plate.frame - self.plate.frame)


def silhouettes(near: np.ndarray) -> np.ndarray:
    """Pixels (h, w) with a neighbour on another surface: the picture, though not Depth, is a mixture there."""
    allowed = slack(near)
    edge = np.zeros(near.shape, bool)
    for axis in (0, 1):
        one, other = (near[:-1], near[1:]) if axis == 0 else (near[:, :-1], near[:, 1:])
        low, high = (allowed[:-1], allowed[1:]) if axis == 0 else (allowed[:, :-1], allowed[:, 1:])
        step = np.abs(one - other) > np.maximum(low, high)
        if axis == 0:
            edge[:-1] |= step
            edge[1:] |= step
        else:
            edge[:, :-1] |= step
            edge[:, 1:] |= step
    return edge


def _grown(mask: np.ndarray) -> np.ndarray:
    """The mask with the eight neighbours of each of its pixels."""
    mask = np.pad(mask, 1)
    mask = mask[:-2] | mask[1:-1] | mask[2:]
    return mask[:, :-2] | mask[:, 1:-1] | mask[:, 2:]


def _carried(flat: np.ndarray, before: _Seen, now: _Seen, band: slice) -> tuple[np.ndarray, np.ndarray]:
    """One band of rows: (rows, w, c) and (rows, w)."""
    rows, columns = now.rows, now.columns
    row, column = np.mgrid[band, :columns].astype(np.float32).reshape(2, -1)
    here = np.arange(band.start * columns, band.stop * columns)
    across, down = now.motion(here, before)
    x, y = column + across, row + down                     # in pixels from the first one's centre
    inside = (x > -1) & (x < columns) & (y > -1) & (y < rows)
    x, y = np.where(inside, x, 0), np.where(inside, y, 0)
    left, top = np.floor(x), np.floor(y)
    part_x, part_y = x - left, y - top
    left, top = left.astype(np.int64), top.astype(np.int64)
    total = np.zeros((here.size, flat.shape[1]), np.float32)
    known = np.zeros(here.size, np.float32)
    for i, j in ((0, 0), (0, 1), (1, 0), (1, 1)):
        weight = (part_y if i else 1 - part_y) * (part_x if j else 1 - part_x)
        tap_y, tap_x = top + i, left + j
        there = np.clip(tap_y, 0, rows - 1) * columns + np.clip(tap_x, 0, columns - 1)
        weight *= inside & (tap_y >= 0) & (tap_y < rows) & (tap_x >= 0) & (tap_x < columns)
        weight *= _same(before, there, now, here, across, down)
        total += weight[:, None] * flat.take(there, 0)
        known += weight
    total /= np.maximum(known, 1e-6)[:, None]
    smooth = np.flatnonzero((known > 1 - 1e-5) & ((part_x > 1e-3) | (part_y > 1e-3)) &
                            (left > 0) & (top > 0) & (left < columns - 2) & (top < rows - 2))
    smooth = smooth[~before.rough.take(top[smooth] * columns + left[smooth])]
    total[smooth] = _cubic(flat, columns, top[smooth], left[smooth], part_y[smooth], part_x[smooth])
    total[known < 1e-6] = 0
    return total.reshape(-1, columns, flat.shape[1]), known.clip(0, 1).reshape(-1, columns)


def _same(before: _Seen, there: np.ndarray, now: _Seen, here: np.ndarray, across: np.ndarray,
          down: np.ndarray) -> np.ndarray:
    """Whether pixels `there` of the frame before show what is `here` now, which came from `across`, `down`.

    Its own motion leads back, and its depth is about the same. At the silhouette of both frames there is nothing to
    compare, since the passes show one side of what the picture mixes; a silhouette does not go on into a surface.
    """
    forth_across, forth_down = before.motion(there, now)
    allowed = LANDED[0] + LANDED[1] * (np.abs(across) + np.abs(down))
    same = np.abs(forth_across + across) + np.abs(forth_down + down) <= allowed
    was, near = before.near.take(there), now.near.take(here)
    same &= (was <= APPROACH * near) & (near <= APPROACH * was)
    edge_was, edge = before.edge.take(there), now.edge.take(here)
    return (same & ~edge_was) | (edge & (same | edge_was))


def _cubic(flat: np.ndarray, columns: int, top: np.ndarray, left: np.ndarray, part_y: np.ndarray,
           part_x: np.ndarray) -> np.ndarray:
    """Catmull-Rom between the middle four of sixteen pixels, held within these four, (n, c)."""
    weights_y, weights_x = _weights(part_y), _weights(part_x)
    total = low = high = None
    for i in range(4):
        for j in range(4):
            value = flat.take((top + (i - 1)) * columns + (left + (j - 1)), 0)
            if i in (1, 2) and j in (1, 2):
                low = value if low is None else np.minimum(low, value)
                high = value if high is None else np.maximum(high, value)
            value = value * (weights_y[i] * weights_x[j])[:, None]
            total = value if total is None else np.add(total, value, out=total)
    return np.clip(total, low, high, out=total)


def _weights(part: np.ndarray) -> tuple[np.ndarray, ...]:
    """Catmull-Rom's four, for a place `part` of the way from the second to the third."""
    two, three = part * part, part * part * part
    return two - (three + part) / 2, 1 + (3 * three - 5 * two) / 2, 2 * two + (part - 3 * three) / 2, (three - two) / 2


# --- The measure ----------------------------------------------------------------------------------------------

def flicker(frames: Iterable[tuple[np.ndarray, PlateFrame]]) -> float | None:
    """By how much a take changes, from each frame to the next, where the renderer says that nothing changed.

    `frames`: the take's pictures, (h, w, 3) or more channels, scene-linear, in order, each with its plate, which needs
    Combined, Depth and Vector. Each picture, and each plate, is compared with the one before, carried along by
    `reprojected`, in the measure log2(1 + rgb / 0.18): stops for what is brighter than middle grey, so that highlights
    do not rule, and linear below, so that neither does noise in the dark. The error of a pixel is the mean over its
    three channels; what the take's exceeds the plate's own by is counted there (a reflection may change), weighted with
    how much of the pixel was seen before and, in a plate with a matte, with the matte. The figure is the mean over all
    pixels of all pairs: 0 is still, 0.05 is a twentieth of a stop. None when no pair can be compared.
    """
    error = weight = 0.0
    last = None
    for rgb, plate in frames:
        if not all(name in plate.passes for name in (Pass.COMBINED, Pass.DEPTH, Pass.VECTOR)):
            return None
        both = np.concatenate([_stops(rgb), _stops(plate.passes[Pass.COMBINED])], axis=2)
        if last is not None:
            carried, known = reprojected(last[0], last[1], plate)
            if plate.matte is not None:
                known = known * plate.matte
            change = np.abs(both - carried)
            excess = change[..., :3].mean(2) - change[..., 3:].mean(2)
            error += float((known * np.maximum(excess, 0)).sum(dtype=np.float64))
            weight += float(known.sum(dtype=np.float64))
        last = both, plate
    return error / weight if weight else None


def _stops(pixels: np.ndarray) -> np.ndarray:
    return np.log2(1 + np.maximum(pixels[..., :3], 0) * np.float32(1 / GREY)).astype(np.float32, copy=False)
