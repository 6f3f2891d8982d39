"""Pictures through homographies, filtered: enlarged without ringing, reduced without aliasing.

A homography takes (u, v, 1), u and v running 0 to 1 over the picture from its top left corner, to
(x w, y w, w): x, y in pixels of the result, whose pixel centres are at .5. Where w is not positive, the
picture is behind the eye.

The result is made in tiles. For each tile the piece of the picture that it shows is first brought to the
tile's own density of pixels, axis by axis (a cubic clamped between its neighbours when enlarging, the mean
over the cell when reducing), and then sampled linearly. So a wide range of scales within one picture is
right everywhere, working memory stays in the processor's cache, and tiles that show nothing cost nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

TILE = 128               # pixels; 64 and 256 are 10 to 30 % slower
CELLS_PER_TEXEL = 4.0    # enlarging further than this is left to the linear step: its error is below 1 %

Region = tuple[int, int, int, int]    # left, top, right, bottom


def warp(pixels: np.ndarray, homographies: Sequence[np.ndarray], width: int, height: int,
         nearest: float = 1e-6) -> np.ndarray:
    """The mean of the picture seen through each homography: (height, width, c) float32, 0 outside the picture.

    `pixels` is (h, w, c) float32. Values stay within the range of the picture's own. Its edges are antialiased
    over one pixel. What has w below `nearest` is cut away.
    """
    result = np.zeros((height, width, pixels.shape[2]), np.float32)
    views = [(np.linalg.inv(h), region) for h in homographies if (region := bounds(h, width, height, nearest))]
    share = np.float32(1 / max(1, len(homographies)))
    for tile in _tiles([region for _, region in views]):
        left, top, right, bottom = tile
        for inverse, region in views:
            if _overlap(tile, region):
                seen = _see(pixels, inverse, tile, nearest)
                if seen is not None:
                    result[top:bottom, left:right] += seen * share
    return result


def bounds(homography: np.ndarray, width: int, height: int, nearest: float = 1e-6) -> Region | None:
    """The rectangle of the result, in whole pixels, that the picture can touch. None where it touches none."""
    corners = np.array([[0, 0, 1], [1, 0, 1], [1, 1, 1], [0, 1, 1.0]]) @ homography.T
    points = []
    for here, there in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        if here[2] >= nearest:
            points.append(here)
        if (here[2] >= nearest) != (there[2] >= nearest):
            points.append(here + (nearest - here[2]) / (there[2] - here[2]) * (there - here))
    if not points:
        return None
    flat = np.array([p[:2] / p[2] for p in points])
    # Half a pixel for the antialiased edge, inside the result's own bounds before they become integers.
    low = np.clip(np.floor(flat.min(0) - 0.5), 0, (width, height)).astype(int)
    high = np.clip(np.ceil(flat.max(0) + 0.5), 0, (width, height)).astype(int)
    # A picture seen exactly from its edge covers no area, and its homography has no inverse.
    spread = np.linalg.svd(flat - flat.mean(0), compute_uv=False)[-1]
    if spread < 1e-4 or (high <= low).any():
        return None
    return (*low.tolist(), *high.tolist())


def resize(pixels: np.ndarray, rows: int, columns: int) -> np.ndarray:
    """The whole picture in another number of rows and columns."""
    pixels = np.asarray(pixels, np.float32)
    return _resample(_resample(pixels, 0, rows, 0, rows - 1), 1, columns, 0, columns - 1)


def _tiles(regions: Sequence[Region]) -> Iterator[Region]:
    if not regions:
        return
    every = np.array(regions)
    left, top = every[:, :2].min(0).tolist()
    right, bottom = every[:, 2:].max(0).tolist()
    for y in range(top, bottom, TILE):
        for x in range(left, right, TILE):
            yield x, y, min(x + TILE, right), min(y + TILE, bottom)


def _overlap(a: Region, b: Region) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _see(pixels: np.ndarray, inverse: np.ndarray, tile: Region, nearest: float) -> np.ndarray | None:
    """What one tile shows of the picture, (h, w, c); None when that is nothing."""
    left, top, right, bottom = tile
    coverage = _coverage(inverse, tile, nearest)
    if coverage is None:
        return None
    x, y = np.arange(left, right) + 0.5, (np.arange(top, bottom) + 0.5)[:, None]
    u, v, over = ((row[0] * x + row[2]) + row[1] * y for row in inverse)
    over = np.maximum(over, 1e-12)
    positions = []
    for axis, along in ((0, v / over), (1, u / over)):
        along = np.clip(along, 0, 1)
        cells = _density(inverse, tile, 1 - axis, pixels.shape[axis])
        first, last = int(along.min() * cells - 0.5) - 1, int(along.max() * cells + 0.5) + 1
        pixels = _resample(pixels, axis, cells, first, last)
        positions.append((along * cells - (first + 0.5)).astype(np.float32))
        if not pixels.any():
            return None
    seen = _linear(pixels, *positions)
    return seen if coverage is ALL else seen * coverage[..., None]


ALL = np.ones(())


def _coverage(inverse: np.ndarray, tile: Region, nearest: float) -> np.ndarray | None:
    """How much of each pixel lies inside the picture: ALL, None for nothing, or (h, w) float32.

    The picture's four edges and the near plane are straight lines in the result: a signed distance each.
    """
    u, v, over = inverse
    lines = np.stack([u, v, over - u, over - v, np.array([0, 0, 1 / nearest]) - over])
    lines /= np.maximum(np.linalg.norm(lines[:, :2], axis=1, keepdims=True), 1e-30)
    left, top, right, bottom = tile
    corners = np.array([[x, y, 1] for x in (left + 0.5, right - 0.5) for y in (top + 0.5, bottom - 0.5)])
    distances = lines @ corners.T
    if (distances.max(1) <= -0.5).any():
        return None
    crossing = lines[distances.min(1) < 0.5]
    if not len(crossing):
        return ALL
    x, y = np.arange(left, right) + 0.5, (np.arange(top, bottom) + 0.5)[:, None]
    coverage = np.ones((bottom - top, right - left))
    for a, b, c in crossing:
        coverage *= np.clip(a * x + (b * y + c) + 0.5, 0, 1)
    return coverage.astype(np.float32) if coverage.any() else None


def _density(inverse: np.ndarray, tile: Region, row: int, texels: int) -> int:
    """Cells along u (row 0) or v (row 1) such that one is as large as a pixel is where the tile is finest."""
    left, top, right, bottom = tile
    x, y = np.meshgrid(np.linspace(left, right, 3), np.linspace(top, bottom, 3))
    points = np.stack([x.ravel(), y.ravel(), np.ones(9)], axis=1)
    under, over = points @ inverse[row], points @ inverse[2]
    seen = over > 1e-12
    along = np.clip(under[seen] / over[seen], -1, 2)
    gradient = (inverse[row, :2] - along[:, None] * inverse[2, :2]) / over[seen, None]
    step = np.linalg.norm(gradient, axis=1).min(initial=np.inf)
    return int(np.clip(np.round(1 / max(step, 1e-9)), 1, texels * CELLS_PER_TEXEL))


def _resample(pixels: np.ndarray, axis: int, cells: int, first: int, last: int) -> np.ndarray:
    """The picture at cells `first` to `last` (included) of `cells` along one axis; its border goes on outside."""
    texels = pixels.shape[axis]
    if cells < texels:
        return _mean(pixels, axis, np.clip(np.arange(first, last + 2) / cells, 0, 1) * texels)
    at = (np.arange(first, last + 1) + 0.5) * texels / cells - 0.5
    whole = np.floor(at).astype(int)
    part = (at - whole).astype(np.float32).reshape((-1, 1, 1) if axis == 0 else (1, -1, 1))
    a, b, c, d = (pixels.take(np.clip(whole + k, 0, texels - 1), axis) for k in (-1, 0, 1, 2))
    # Catmull-Rom, held between its two neighbours: beside a flame of 20 it would else dip 1.4 below zero.
    cubic = b + part / 2 * (c - a + part * (2 * a - 5 * b + 4 * c - d + part * (3 * (b - c) + d - a)))
    return np.clip(cubic, np.minimum(b, c), np.maximum(b, c), out=cubic)


def _mean(pixels: np.ndarray, axis: int, edges: np.ndarray) -> np.ndarray:
    """The mean of the picture between each two edges (in texels)."""
    texels = pixels.shape[axis]
    # A cell outside the picture has no width: it repeats the texel at the border.
    low, high = np.clip(edges[:-1], 0, texels - 1e-3), np.maximum(edges[1:], edges[:-1] + 1e-3)
    at = np.arange(texels)
    overlap = np.minimum(high[:, None], at + 1) - np.maximum(low[:, None], at)
    weights = np.maximum(overlap, 0)
    weights = (weights / weights.sum(1, keepdims=True)).astype(np.float32)
    rows, columns = pixels.shape[:2]
    if axis == 0:
        return (weights @ pixels.reshape(rows, -1)).reshape(len(weights), columns, -1)
    return np.matmul(weights, pixels)


def _linear(pixels: np.ndarray, y: np.ndarray, x: np.ndarray) -> np.ndarray:
    """The picture at rows y and columns x (in pixels, both within it, (h, w)), linear between its pixels."""
    rows, columns, channels = pixels.shape
    row, column = np.minimum(y.astype(np.intp), rows - 2), np.minimum(x.astype(np.intp), columns - 2)
    y, x = (y - row.astype(np.float32))[..., None], (x - column.astype(np.float32))[..., None]
    flat = pixels.reshape(-1, channels)
    index = row * columns + column
    upper, lower = flat.take(index, 0), flat.take(index + columns, 0)
    upper += x * (flat.take(index + 1, 0) - upper)
    lower += x * (flat.take(index + (columns + 1), 0) - lower)
    upper += y * (lower - upper)
    return upper
