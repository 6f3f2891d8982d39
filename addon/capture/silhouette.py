"""What a camera sees of objects: their coverage at the shot's full size, without what stands in front of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import bpy
import numpy as np

from ...inference.matte import bounds
from ...inference.shot import Camera, Shot, world_to_frame
from .anchor import SUPERSAMPLING, covered, geometry, in_front, spans

BAND = 64                # rows drawn at once
PIXELS_AT_ONCE = 1 << 22
# What is nearer by this part of the distance stands in front. Depth is that of one place in the pixel, on a surface
# that the camera sees from the side up to as much apart from that of its middle.
IN_FRONT = 0.01


def seen_of(objects: Sequence[bpy.types.Object], depsgraph: bpy.types.Depsgraph, camera: Camera, shot: Shot,
            depth: np.ndarray | None) -> np.ndarray:
    """Coverage (h, w), 0 to 1, of the objects as evaluated in `depsgraph`.

    `depth` (h, w) is the plate's; without it nothing stands in front.
    """
    projection = world_to_frame(camera, shot)
    every = [in_front((points @ projection[:, :3].T + projection[:, 3])[triangles], camera.clip_start)
             for points, triangles in geometry(set(objects), depsgraph)]
    corners = np.concatenate([np.empty((0, 3, 4)), *every])
    nearness = -corners[..., 2] if camera.kind == 'ORTHO' else 1 / corners[..., 2]
    drawn = np.concatenate([corners[..., :2] / corners[..., 3:], nearness[..., None]], axis=2)
    result = drawn_coverage(drawn[..., :2], shot.width, shot.height)
    if depth is None or not result.any():
        return result
    left, top, right, bottom = bounds(result)
    part = slice(top, bottom), slice(left, right)
    seen = -depth[part] if camera.kind == 'ORTHO' else 1 / depth[part]
    result[part] *= _unhidden(seen, nearest(drawn - (left, top, 0), right - left, bottom - top))
    return result


def drawn_coverage(triangles: np.ndarray, width: int, height: int) -> np.ndarray:
    """How much of each pixel the union of `triangles` (n, 3, 2) covers: (height, width), 0 to 1."""
    result = np.zeros((height, width), np.float32)
    top, bottom = triangles[..., 1].min(axis=1), triangles[..., 1].max(axis=1)
    left = int(np.clip(triangles[..., 0].min(initial=width), 0, width))
    columns = int(np.clip(np.ceil(triangles[..., 0].max(initial=0)), left, width)) - left
    for start in range(0, height, BAND):
        here = triangles[(top < start + BAND) & (bottom > start)]
        if len(here) and columns:
            rows = min(BAND, height - start)
            samples = covered((here - (left, start)) * SUPERSAMPLING, columns * SUPERSAMPLING, rows * SUPERSAMPLING)
            samples = samples.reshape(rows, SUPERSAMPLING, columns, SUPERSAMPLING)
            result[start:start + rows, left:left + columns] = samples.mean(axis=(1, 3))
    return result


def nearest(triangles: np.ndarray, width: int, height: int) -> np.ndarray:
    """The highest third value of `triangles` (n, 3, 3) at the middle of each pixel; -inf where there is none."""
    result = np.full(height * width, -np.inf)
    for some in _portions(triangles, width, height):
        some = np.take_along_axis(some, np.argsort(some[:, :, 1], axis=1)[:, :, None], axis=1)
        first, last = (np.clip(np.ceil(some[:, i, 1] - 0.5), 0, height).astype(np.int64) for i in (0, 2))
        row, start, end = spans(some[..., :2], first, last - first, width)
        length = end - start
        owner = np.repeat(np.repeat(np.arange(len(some)), last - first), length)
        column = np.repeat(start - (np.cumsum(length) - length), length) + np.arange(len(owner))
        row = np.repeat(row, length)
        across, down, offset = _planes(some)
        values = across[owner] * (column + 0.5) + down[owner] * (row + 0.5) + offset[owner]
        np.maximum.at(result, row * width + column, values)
    return result.reshape(height, width)


def _portions(triangles: np.ndarray, width: int, height: int) -> Iterator[np.ndarray]:
    """The triangles that reach into the frame, as many at once as can be drawn together."""
    low = np.clip(triangles[..., :2].min(axis=1), 0, (width, height))
    high = np.clip(triangles[..., :2].max(axis=1), 0, (width, height))
    areas = np.ceil(high - low + 1).prod(axis=1)
    inside = (high > low).all(axis=1)
    triangles, parts = triangles[inside], np.cumsum(areas[inside]) // PIXELS_AT_ONCE
    for part in np.unique(parts):
        yield triangles[parts == part]


def _planes(triangles: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The third value of each triangle as a x + b y + c; of one seen along its plane, the highest of its corners."""
    a, b, c = (triangles[:, i] for i in range(3))
    u, v = b - a, c - a
    twice_area = u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]
    flat = np.abs(twice_area) < 1e-9
    under = np.where(flat, 1, twice_area)
    across = np.where(flat, 0, (u[:, 2] * v[:, 1] - v[:, 2] * u[:, 1]) / under)
    down = np.where(flat, 0, (u[:, 0] * v[:, 2] - v[:, 0] * u[:, 2]) / under)
    offset = np.where(flat, triangles[..., 2].max(axis=1), a[:, 2] - across * a[:, 0] - down * a[:, 1])
    return across, down, offset


def _unhidden(seen: np.ndarray, own: np.ndarray) -> np.ndarray:
    """How much of each pixel nothing stands in front of, 0 to 1, from the nearness of what is seen and of the objects.

    Depth is not antialiased: the cut is softened over a pixel.
    """
    own = _around(own, np.max)               # where only a part of a pixel is covered, its neighbour's
    front = np.isfinite(own) & (seen - own > IN_FRONT * np.abs(seen))
    return _around((~front).astype(np.float32), np.mean)


def _around(values: np.ndarray, measure: Callable[..., np.ndarray]) -> np.ndarray:
    """A measure of three by three pixels."""
    windows = np.lib.stride_tricks.sliding_window_view(np.pad(values, 1, mode='edge'), (3, 3))
    return measure(windows, axis=(2, 3))
