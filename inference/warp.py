"""Pictures through homographies, filtered: enlarged without ringing, reduced without aliasing.

A homography takes (u, v, 1), u and v running 0 to 1 over the picture from its top left corner, to
(x w, y w, w): x, y in pixels of the result, whose pixel centres are at .5. Where w is not positive, the
picture is behind the eye.

The result is made in tiles. For each tile the piece of the picture that it shows is first brought to twice
the tile's own density of pixels, axis by axis (a cubic clamped between its neighbours when enlarging, the mean
over a pixel when reducing), and then sampled linearly. So a wide range of scales within one picture is
right everywhere, working memory stays in the processor's cache, and tiles that show nothing cost nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

TILE = 128               # pixels; 64 and 256 are 10 to 30 % slower
CELLS_PER_PIXEL = 2      # at 1 the linear step moves small marks by up to 0.08 pixels, at 2 by less than 0.01
CELLS_PER_TEXEL = 4      # enlarging further is left to the linear step: off by at most 4 % of a step of one texel
BLOCK = 1 << 16          # numbers that are worked on at once: what is made of them stays in the cache

Region = tuple[int, int, int, int]    # left, top, right, bottom
EMPTY: Region = 0, 0, 0, 0


def warp(pixels: np.ndarray, homographies: Sequence[np.ndarray], width: int, height: int,
         nearest: float = 1e-6) -> np.ndarray:
    """The mean of the picture seen through each homography: (height, width, c) float32, 0 outside the picture.

    `pixels` is (h, w, c) float32. Values stay within the range of the picture's own. Its edges are antialiased
    over one pixel. What has w below `nearest` is cut away.
    """
    return warp_filled(pixels, homographies, width, height, nearest)[0]


def warp_filled(pixels: np.ndarray, homographies: Sequence[np.ndarray], width: int, height: int,
                nearest: float = 1e-6) -> tuple[np.ndarray, Region]:
    """As `warp`, with the smallest region that has all that is not 0. Nobody need look at the rest, which is memory
    that was never touched.
    """
    result = np.zeros((height, width, pixels.shape[2]), np.float32)
    views = [(h, np.linalg.inv(h), region) for h in homographies if (region := bounds(h, width, height, nearest))]
    share = np.float32(1 / max(1, len(homographies)))
    there, filled = pixels.any(axis=2), []
    for tile in _tiles([region for *_, region in views]):
        for homography, inverse, region in views:
            part = _part_shown(there, homography, inverse, tile) if _overlap(tile, region) else None
            seen = part and _see(pixels, inverse, tile, part, nearest)
            if seen is not None:
                left, top, right, bottom = part
                seen *= share
                result[top:bottom, left:right] += seen
                filled.append(part)
    return result, _filled(result, filled)


def _filled(result: np.ndarray, tiles: Sequence[Region]) -> Region:
    """The smallest region with all that is not 0 in these tiles; of no size where nothing is."""
    if not tiles:
        return EMPTY
    left, top, right, bottom = (int(end(each)) for end, each in zip((min, min, max, max), zip(*tiles)))
    part = result[top:bottom, left:right]
    rows = np.flatnonzero(part.reshape(bottom - top, -1).any(axis=1))
    columns = np.flatnonzero(part.any(axis=0).any(axis=1))
    if not len(rows):
        return EMPTY
    return left + int(columns[0]), top + int(rows[0]), left + int(columns[-1]) + 1, top + int(rows[-1]) + 1


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
    flat = np.array([point[:2] / point[2] for point in points])
    # A picture seen exactly from its edge covers no area, and its homography has no inverse.
    if np.linalg.svd(flat - flat.mean(0), compute_uv=False)[-1] < 1e-4:
        return None
    low = np.clip(np.floor(flat.min(0) - 0.5), 0, (width, height)).astype(int)       # half a pixel for the edge
    high = np.clip(np.ceil(flat.max(0) + 0.5), 0, (width, height)).astype(int)
    return None if (high <= low).any() else (*low.tolist(), *high.tolist())


def around_both(one: Region, other: Region) -> Region:
    """The smallest region that has both in it."""
    if other == EMPTY or one == EMPTY:
        return other if one == EMPTY else one
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def resize(pixels: np.ndarray, rows: int, columns: int, part: Region | None = None) -> np.ndarray:
    """The picture in another number of rows and columns: of these the `part`, or all."""
    pixels = np.asarray(pixels, np.float32)
    left, top, right, bottom = part or (0, 0, columns, rows)
    for axis, cells, first, last in ((0, rows, top, bottom), (1, columns, left, right)):
        texels = pixels.shape[axis]
        pixels = _resample(pixels, axis, (np.arange(first, last) + 0.5) * (texels / cells), texels / cells)
    return pixels


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


def _part_shown(there: np.ndarray, homography: np.ndarray, inverse: np.ndarray, tile: Region) -> Region | None:
    """The part of a tile outside which it surely shows nothing; None where it shows nothing at all. `there` (h, w)
    says where the picture has something.

    Asked first, because most tiles of an element are empty, and most others in part: 0.02 ms, and 0.35 ms for _see to
    find that out.
    """
    left, top, right, bottom = tile
    # Two pixels and three texels further, no filter reaches.
    corners = np.array([[x, y, 1] for x in (left - 2, right + 2) for y in (top - 2, bottom + 2)])
    u, v, over = inverse @ corners.T
    if over.min() <= 1e-12:                                 # the horizon crosses it
        return tile
    y, x = v / over * there.shape[0], u / over * there.shape[1]
    first_row, first_column = max(int(y.min()) - 3, 0), max(int(x.min()) - 3, 0)
    part = there[first_row:max(int(y.max()) + 4, 0), first_column:max(int(x.max()) + 4, 0)]
    rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
    if not len(rows):
        return None
    corners = np.array([[x / there.shape[1], y / there.shape[0], 1]
                        for x in (first_column + columns[0] - 3, first_column + columns[-1] + 4)
                        for y in (first_row + rows[0] - 3, first_row + rows[-1] + 4)])
    x, y, over = homography @ corners.T
    if over.min() <= 1e-12:
        return tile
    x, y = x / over, y / over
    part = (max(left, int(x.min()) - 2), max(top, int(y.min()) - 2), min(right, int(x.max()) + 3),
            min(bottom, int(y.max()) + 3))
    return part if part[0] < part[2] and part[1] < part[3] else None


def _see(pixels: np.ndarray, inverse: np.ndarray, tile: Region, part: Region, nearest: float) -> np.ndarray | None:
    """What the part of a tile shows of the picture, (h, w, c); None when that is nothing."""
    edges = _edges(inverse, part, nearest)
    if edges is None:
        return None
    left, top, right, bottom = part
    x, y = np.arange(left, right) + 0.5, (np.arange(top, bottom) + 0.5)[:, None]
    u, v, over = (a * x + (b * y + c) for a, b, c in inverse)
    over = np.maximum(over, 1e-12)
    cells_at, positions = [], []
    for axis, along in ((0, v / over), (1, u / over)):
        along = np.clip(along, 0, 1)
        texels, pixels_along = pixels.shape[axis], _density(inverse, tile, 1 - axis)
        cells = int(np.clip(np.round(CELLS_PER_PIXEL * pixels_along), 1, CELLS_PER_TEXEL * texels))
        first, last = int(along.min() * cells - 0.5) - 1, int(along.max() * cells + 0.5) + 1
        positions.append((along * cells - (first + 0.5)).astype(np.float32))
        at, span = (np.arange(first, last + 1) + 0.5) * (texels / cells), texels / pixels_along
        low = int(np.clip(at[0] - span / 2 - 2, 0, texels - 1))
        high = int(np.clip(at[-1] + span / 2 + 3, low + 1, texels))
        pixels = pixels[low:high] if axis == 0 else pixels[:, low:high]
        cells_at.append((at - low, span))
    if not pixels.any():
        return None
    for axis, (at, span) in enumerate(cells_at):
        pixels = _resample(pixels, axis, at, span)
    seen = _linear(pixels, *positions)
    for lines in edges:
        inside = [np.clip(a * x + (b * y + (c + 0.5)), 0, 1) for a, b, c in lines]
        seen *= np.maximum(sum(inside) + (1 - len(lines)), 0).astype(np.float32)[..., None]
    return seen


def _edges(inverse: np.ndarray, tile: Region, nearest: float) -> list[np.ndarray] | None:
    """The edges of the picture that cross a tile: left and right, top and bottom, the near plane; (n, 3) each.

    None when one of them leaves the whole tile outside. All are straight lines in the result: (a, b, c), with
    a x + b y + c the distance in pixels, positive inside.
    """
    left, top, right, bottom = tile
    corners = np.array([[x, y, 1] for x in (left + 0.5, right - 0.5) for y in (top + 0.5, bottom - 0.5)])
    u, v, over = inverse
    crossing = []
    for lines in ([u, over - u], [v, over - v], [np.array([0, 0, 1 / nearest]) - over]):
        lines = np.array([line / max(np.hypot(line[0], line[1]), 1e-30) for line in lines])
        distances = lines @ corners.T
        if (distances.max(1) <= -0.5).any():
            return None
        if (distances < 0.5).any():
            crossing.append(lines)
    return crossing


def _density(inverse: np.ndarray, tile: Region, row: int) -> float:
    """How many pixels the whole of u (row 0) or v (row 1) would measure at the scale where the tile is finest."""
    left, top, right, bottom = tile
    middle = (left + right) / 2, (top + bottom) / 2
    points = np.array([(*middle, 1), (left, top, 1), (right, top, 1), (left, bottom, 1), (right, bottom, 1)])
    under, over = points @ inverse[row], points @ inverse[2]
    seen = over > 1e-12
    along = np.clip(under[seen] / over[seen], -1, 2)
    gradient = (inverse[row, :2] - along[:, None] * inverse[2, :2]) / over[seen, None]
    return 1 / np.linalg.norm(gradient, axis=1).min(initial=1e9)


def _resample(pixels: np.ndarray, axis: int, at: np.ndarray, span: float) -> np.ndarray:
    """The picture at positions `at` along one axis, each seen over `span` of it, in texels.

    Beyond the picture its border goes on.
    """
    texels = pixels.shape[axis]
    if span > 1:
        return _mean(pixels, axis, np.clip(at, 0, texels), span)
    whole = np.floor(at - 0.5).astype(int)
    part = at - 0.5 - whole
    weights = (part * (part * (2 - part) - 1), part * part * (3 * part - 5) + 2,
               part * (part * (4 - 3 * part) + 1), part * part * (part - 1))
    weights = [(each / 2).astype(np.float32) for each in weights]
    places = [np.clip(whole + k, 0, texels - 1) for k in (-1, 0, 1, 2)]
    result = np.empty((*pixels.shape[:axis], len(at), *pixels.shape[axis + 1:]), np.float32)
    if axis == 0:
        for rows in _blocks_of(result):
            _cubic(pixels, 0, [each[rows] for each in places], [each[rows, None, None] for each in weights],
                   result[rows])
    else:
        weights = [np.repeat(each[:, None], pixels.shape[2], axis=1) for each in weights]
        for rows in _blocks_of(result):
            _cubic(pixels[rows], 1, places, weights, result[rows])
    return result


def _blocks_of(pixels: np.ndarray) -> Iterator[slice]:
    """Its rows, some at a time."""
    rows = max(1, BLOCK // (pixels.shape[1] * pixels.shape[2]))
    return (slice(first, first + rows) for first in range(0, len(pixels), rows))


def _cubic(pixels: np.ndarray, axis: int, places: Sequence[np.ndarray], weights: Sequence[np.ndarray],
           result: np.ndarray) -> None:
    """Catmull-Rom, held between its two neighbours: beside a flame of 20 it would else dip 1.4 below zero.

    In place, and not as a product of matrices: where others use the processor, its threads wait for each other, and a
    frame out of focus costs twice as much.
    """
    taps = [pixels.take(each, axis) for each in places]
    low, high = np.minimum(taps[1], taps[2]), np.maximum(taps[1], taps[2])
    np.multiply(taps[0], weights[0], out=result)
    for tap, weight in zip(taps[1:], weights[1:]):
        tap *= weight
        result += tap
    np.maximum(result, low, out=result)
    np.minimum(result, high, out=result)


def _mean(pixels: np.ndarray, axis: int, at: np.ndarray, span: float) -> np.ndarray:
    """The mean of the picture over `span` texels around each of `at`; what reaches outside does not count."""
    texels = np.arange(pixels.shape[axis])
    low, high = at[:, None] - span / 2, at[:, None] + span / 2
    weights = np.maximum(np.minimum(high, texels + 1) - np.maximum(low, texels), 0)
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
    result = np.empty((*index.shape, channels), np.float32)
    for part in _blocks_of(result):
        at, x_at = index[part], x[part]
        upper, lower = flat.take(at, 0), flat.take(at + columns, 0)
        upper += x_at * (flat.take(at + 1, 0) - upper)
        lower += x_at * (flat.take(at + (columns + 1), 0) - lower)
        lower -= upper
        lower *= y[part]
        np.add(upper, lower, out=result[part])
    return result
