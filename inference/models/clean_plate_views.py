"""What other frames of a shot see of the surfaces behind something, by exact geometry: depth and cameras.

A camera makes of a world point the pixel (x, y) and a disparity d: one over the depth, and 0 at infinity; for an
orthographic camera the depth, negated. So nearer is more, planes are linear in x and y, and one 4x4 matrix goes from
one camera's (x, y, d, 1) to another's. It holds for what stands still.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..exr import HALF_MAX
from ..patch import Region
from ..shot import Camera, Pass, PlateFrame, Shot, world_to_frame

NOTHING = np.float32(-np.inf)     # the disparity of what is not known
SAME = 0.02                       # surfaces nearer to each other than this part of their depth are one
CONTINUOUS = 0.1                  # neighbouring pixels no further apart than this are one surface, interpolated
STEADY = 0.75                     # pixels a frame: what differs from the camera's motion by more moves by itself
REFINEMENTS = 3


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """One frame as a source: colours float16 (h, w, 3), and the disparity (h, w), NOTHING where it is of no use."""

    frame: int
    camera: Camera
    colours: np.ndarray
    disparity: np.ndarray


class Behind(NamedTuple):
    """What was found for a region: colours (h, w, 3), and the disparity (h, w), NOTHING where no view sees it."""

    colours: np.ndarray
    disparity: np.ndarray


def screen(camera: Camera, shot: Shot) -> np.ndarray:
    """The 4x4 matrix from homogeneous world points to (x, y, disparity, 1) times anything."""
    matrix = world_to_frame(camera, shot)
    matrix[2] = -matrix[2] if camera.kind == 'ORTHO' else (0, 0, 0, 1)
    return matrix


def disparity(depth: np.ndarray, camera: Camera) -> np.ndarray:
    """(h, w) float32 of planar depth."""
    if camera.kind == 'ORTHO':
        return -np.minimum(depth, camera.clip_end, dtype=np.float32)
    return np.float32(1) / depth


def tolerance(values: np.ndarray, camera: Camera) -> np.ndarray:
    """How far the disparities of one surface may lie apart."""
    return np.full_like(values, SAME * camera.ortho_scale) if camera.kind == 'ORTHO' else SAME * np.abs(values)


def view_of(plate: PlateFrame, hidden: np.ndarray, shot: Shot, other: tuple[int, Camera] | None) -> View:
    """The plate as a source, without what is `hidden` (h, w) and without what moves by itself.

    `other` is a neighbouring frame and its camera; without it nothing is taken to move.
    """
    seen = disparity(plate.passes[Pass.DEPTH], plate.camera)
    known = ~hidden
    if other is not None:
        known &= ~_moving(plate, seen, shot, *other)
    colours = plate.passes[Pass.COMBINED][..., :3].clip(-HALF_MAX, HALF_MAX).astype(np.float16)
    return View(plate.frame, plate.camera, colours, np.where(known, seen, NOTHING))


def behind(views: Iterable[View], camera: Camera, limit: np.ndarray, wanted: np.ndarray, region: Region,
           shot: Shot) -> Behind:
    """What `camera` would see in the `wanted` (h, w) pixels of the region if what it sees at `limit` were not there.

    `limit` (h, w) is the disparity of that: nothing nearer is taken. Of the surfaces that the views see the nearest
    counts, and of the views that see it the first.
    """
    best = Behind(np.zeros((*wanted.shape, 3), np.float32), np.where(wanted, NOTHING, np.float32(np.inf)))
    limit = _highest_around(limit)
    limit = limit + tolerance(limit, camera)
    to_target = screen(camera, shot)
    for view in views:
        _add(best, view, to_target @ np.linalg.inv(screen(view.camera, shot)), camera, limit, region)
    return Behind(best.colours, np.where(wanted, best.disparity, NOTHING))


def _add(best: Behind, view: View, matrix: np.ndarray, camera: Camera, limit: np.ndarray, region: Region) -> None:
    """Take into `best` what one view sees better: where nothing was known, or something nearer."""
    guess = _splatted(view, matrix, limit, region, camera)
    row, column = np.nonzero(_nearer(guess, best.disparity, camera))
    if not len(row):
        return
    x, y = (column + (region.left + 0.5)).astype(np.float64), (row + (region.top + 0.5)).astype(np.float64)
    back, found = np.linalg.inv(matrix), guess[row, column].astype(np.float64)
    for _ in range(REFINEMENTS):
        at_x, at_y, _ = _through(back, x, y, found)
        there = _disparity_at(view, at_x, at_y, camera)
        to_x, to_y, found = _through(matrix, at_x, at_y, there)
    top = limit[row, column]
    good = (there > NOTHING) & (np.abs(to_x - x) < 0.5) & (np.abs(to_y - y) < 0.5) & (found <= top)
    good &= _nearer(found, best.disparity[row, column], camera)
    row, column, found, at_x, at_y = (each[good] for each in (row, column, found, at_x, at_y))
    best.colours[row, column] = _colours_at(view, at_x, at_y)
    best.disparity[row, column] = found


def _nearer(found: np.ndarray, current: np.ndarray, camera: Camera) -> np.ndarray:
    """Where something was found that is a nearer surface than the current one, or the first."""
    with np.errstate(invalid='ignore'):
        return (found > NOTHING) & ((current == NOTHING) | (found > current + tolerance(found, camera)))


def _splatted(view: View, matrix: np.ndarray, limit: np.ndarray, region: Region, camera: Camera) -> np.ndarray:
    """The nearest disparity (h, w) in the region of what the view sees, each pixel as one point, gaps closed."""
    result = np.full(limit.shape, NOTHING)
    part = _reaching(view, matrix, limit, region, camera)
    if part is None:
        return result
    left, top, right, bottom = part
    seen = view.disparity[top:bottom, left:right]
    row, column = np.nonzero(seen > NOTHING)
    x, y, found = _through(matrix, column + (left + 0.5), row + (top + 0.5), seen[row, column])
    column, row = np.floor(x - region.left), np.floor(y - region.top)
    inside = (column >= 0) & (column < region.width) & (row >= 0) & (row < region.height)
    row, column, found = row[inside].astype(np.intp), column[inside].astype(np.intp), found[inside].astype(np.float32)
    fits = found <= limit[row, column]
    np.maximum.at(result.reshape(-1), row[fits] * region.width + column[fits], found[fits])
    for _ in range(2):
        result = np.where(result > NOTHING, result, _highest_around(result))
    return result


def _reaching(view: View, matrix: np.ndarray, limit: np.ndarray, region: Region,
              camera: Camera) -> tuple[int, int, int, int] | None:
    """The part of a view (left, top, right, bottom) that the region can show; None where it shows none of it."""
    height, width = view.disparity.shape
    back = np.linalg.inv(matrix)
    # What the region can show lies between its nearest and infinity: a box, and in the view what its corners span.
    far = -camera.clip_end if camera.kind == 'ORTHO' else 0.0
    corners = np.array([(x, y, d, 1) for x in (region.left - 1, region.left + region.width + 1)
                        for y in (region.top - 1, region.top + region.height + 1) for d in (far, limit.max())])
    places = corners @ back.T
    if (places[:, 3] <= 1e-9).any():
        return 0, 0, width, height
    places = places[:, :2] / places[:, 3:]
    low, high = np.floor(places.min(0)).clip(0, (width, height)), np.ceil(places.max(0)).clip(0, (width, height))
    return None if (low >= high).any() else (*low.astype(int).tolist(), *high.astype(int).tolist())


def _through(matrix: np.ndarray, x: np.ndarray, y: np.ndarray, d: np.ndarray) -> tuple[np.ndarray, ...]:
    """Pixels and disparity of another camera; far outside the frame for what is behind it."""
    with np.errstate(invalid='ignore'):
        ahead = matrix[3, 0] * x + matrix[3, 1] * y + (matrix[3, 2] * d + matrix[3, 3])
        ahead = np.where(ahead > 1e-9, ahead, np.nan)
        result = tuple((m[0] * x + m[1] * y + (m[2] * d + m[3])) / ahead for m in matrix[:3])
        return tuple(np.nan_to_num(each, nan=-1e9, posinf=-1e9, neginf=-1e9) for each in result)


def _disparity_at(view: View, x: np.ndarray, y: np.ndarray, camera: Camera) -> np.ndarray:
    """The disparity that a view has at places: linear within one surface, the nearest pixel's between two.

    NOTHING where a pixel that it would be mixed from is not known, so that colours never mix with what is hidden.
    """
    rows, part_y, columns, part_x = *_between(y, view.disparity.shape[0]), *_between(x, view.disparity.shape[1])
    four = np.stack([view.disparity[rows + i, columns + j] for i in (0, 1) for j in (0, 1)])
    outside = (x < 0) | (y < 0) | (x > view.disparity.shape[1]) | (y > view.disparity.shape[0])
    known = (four > NOTHING).all(0) & ~outside
    four = np.where(known, four, 0).astype(np.float64)
    weights = np.stack([(1 - part_y) * (1 - part_x), (1 - part_y) * part_x, part_y * (1 - part_x), part_y * part_x])
    smooth = np.ptp(four, axis=0) <= tolerance(np.abs(four).max(0), camera) * (CONTINUOUS / SAME)
    nearest = np.take_along_axis(four, weights.argmax(0)[None], axis=0)[0]
    return np.where(known, np.where(smooth, (weights * four).sum(0), nearest), NOTHING)


def _colours_at(view: View, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A clamped cubic between pixels, (n, 3) float32: a linear one would soften every texture."""
    (height, width), result = view.disparity.shape, 0
    rows, part_y, columns, part_x = *_between(y, height), *_between(x, width)
    inner = []
    for i, down in zip(range(-1, 3), _cubic(part_y)):
        for j, across in zip(range(-1, 3), _cubic(part_x)):
            texel = view.colours[(rows + i).clip(0, height - 1), (columns + j).clip(0, width - 1)].astype(np.float32)
            result = result + (down * across)[:, None] * texel
            inner += [texel] if i in (0, 1) and j in (0, 1) else []
    # Beside something bright a cubic dips below zero, and beyond the inner four may be what is hidden.
    return np.clip(result, np.minimum.reduce(inner), np.maximum.reduce(inner))


def _cubic(part: np.ndarray) -> tuple[np.ndarray, ...]:
    """Catmull-Rom's weights of the four pixels around a place, `part` of the way from the second to the third."""
    t = part.astype(np.float32)
    return (-t + 2 * t ** 2 - t ** 3) / 2, 1 - (5 * t ** 2 - 3 * t ** 3) / 2, (t + 4 * t ** 2 - 3 * t ** 3) / 2, \
        (t ** 3 - t ** 2) / 2


def _between(at: np.ndarray, side: int) -> tuple[np.ndarray, np.ndarray]:
    """The pixel before each place along one axis, and how far from its middle to the next one's."""
    at = np.clip(at - 0.5, 0, side - 1)
    before = np.minimum(at.astype(np.intp), side - 2)
    return before, at - before


def _highest_around(values: np.ndarray) -> np.ndarray:
    """The maximum over three by three pixels."""
    padded = np.pad(values, 1, mode='edge')
    rows = np.maximum(np.maximum(padded[:-2], padded[1:-1]), padded[2:])
    return np.maximum(np.maximum(rows[:, :-2], rows[:, 1:-1]), rows[:, 2:])


def _moving(plate: PlateFrame, seen: np.ndarray, shot: Shot, frame: int, camera: Camera) -> np.ndarray:
    """Where the Vector pass and the camera's own motion towards another frame disagree (h, w)."""
    height, width = seen.shape
    x, y = np.arange(width) + 0.5, (np.arange(height) + 0.5)[:, None]
    to_x, to_y, _ = _through(screen(camera, shot) @ np.linalg.inv(screen(plate.camera, shot)), x, y, seen)
    steps, vector = abs(frame - plate.frame), plate.passes[Pass.VECTOR]
    right, up = (vector[..., 0], vector[..., 1]) if frame < plate.frame else (-vector[..., 2], -vector[..., 3])
    apart = np.hypot((to_x - x) / steps - right, (to_y - y) / steps + up)
    # Over several frames a camera held in the hand does not go straight.
    return (apart > STEADY * steps) & np.isfinite(plate.passes[Pass.DEPTH])
