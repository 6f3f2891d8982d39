"""Debris seen on the card of an element: chunks with flat faces in light from six sides, amid its matter."""

from __future__ import annotations

import numpy as np

from ..shot import DEBRIS_PASSES, Camera
from .debris import Flight, Moment

ROWS = 512               # of the picture, at least: chunks have edges, and what is around them is smooth
FINE = 2                 # points along each side of a pixel
REACH = 1.25             # radii: further from its middle hardly a chunk goes, and is cut off
THICK = 0.2              # heights of the card: how deep matter is along a ray, about its mean depth
DENSE = 0.999            # alpha, at most: what lets nothing through would hide all that is before its end
FAR = 1e4                # heights of the card from which an orthographic camera looks


def debris_passes(flight: Flight, position: float, camera: Camera, passes: np.ndarray) -> np.ndarray:
    """DEBRIS_PASSES (11, n h, n w) at a moment of the event, amid the matter of `passes` (11, h, w); n is `finer`.

    Chunks are dimmed by what of it is before them, and hide what is behind. Motion is in a frame of the event.
    """
    times = finer(passes.shape[1])
    rows, columns = passes.shape[1] * times, passes.shape[2] * times
    moment = flight.at(position)
    place, motion, turned, nearer = _on_card(flight, moment, camera)
    result = np.zeros((len(DEBRIS_PASSES), rows * columns), np.float32)
    drawn = _hits(moment, place, turned, nearer, (rows, columns), flight.card.width / flight.card.height)
    if drawn is None:
        return result.reshape(-1, rows, columns)
    pixels, chunk, face, depth = drawn
    light = _light(turned) * moment.chunks.shade[..., None]
    values = np.column_stack([light[chunk, face], depth, motion[chunk]])
    touched, of = np.unique(pixels, return_inverse=True)
    sums = np.stack([np.bincount(of, each) for each in (np.ones(len(of)), *values.T)]) / FINE ** 2
    result[:, touched] = _amid(sums, passes[:, touched // columns // times, touched % columns // times])
    return result.reshape(-1, rows, columns)


def finer(rows: int) -> int:
    """How many rows of its debris an element has for each of its own."""
    return max(1, round(ROWS / rows))


def _on_card(flight: Flight, moment: Moment, camera: Camera):
    """The chunks from this camera: their places (n, 3) as (right, up, away) on the card, in its heights from its
    middle; their motion there (n, 2); the faces' normals in the same axes; and how much larger they are seen."""
    axes = np.array(flight.card.axes(camera))
    turn = axes @ flight.axes.T * (1, 1, -1) * np.array([1, 1, -1])[:, None]           # away is against towards
    place, motion = (moment.place + (0, flight.ground, 0)) @ turn.T, moment.motion @ turn.T
    offset = camera.backward * FAR if camera.kind == 'ORTHO' else \
        (camera.position - np.array(flight.card.centre)) / flight.card.height
    right, up, distance = axes @ offset
    before = np.maximum(distance + place[:, 2], 1e-6)
    nearer = np.where(before > 0.05 * distance, distance / before, 0.0)                 # 0: behind the camera
    ray = place[:, :2] - (right, up)
    seen = np.column_stack([(right, up) + ray * nearer[:, None], place[:, 2]])
    moved = (motion[:, :2] - ray * (motion[:, 2] / before)[:, None]) * nearer[:, None]
    return seen, moved, _rotated(moment) @ turn.T, nearer


def _rotated(moment: Moment) -> np.ndarray:
    """The normals (n, FACES, 3) of the chunks as they have tumbled."""
    normals, axis = moment.chunks.normals, moment.chunks.axis[:, None]
    cosine, sine = (f(moment.angle)[:, None, None] for f in (np.cos, np.sin))
    along = (normals * axis).sum(2, keepdims=True) * axis
    return normals * cosine + np.cross(axis, normals) * sine + along * (1 - cosine)


def _light(normals: np.ndarray) -> np.ndarray:
    """How bright white faces (…, 6) are in light from the right, the left, above, below, the front and the back."""
    right, up, away = np.moveaxis(normals, -1, 0)
    facing = np.stack([right, -right, up, -up, -away, away], -1)
    # Wrapped around, as rough and dusty stone amid bright dust is lit. By the plain cosine, whose share of each side is
    # the square of the direction's, a face half turned to the sun had half of what is right.
    return (0.5 + 0.5 * facing) ** 2


def _hits(moment: Moment, place: np.ndarray, normals: np.ndarray, nearer: np.ndarray, size: tuple[int, int],
          aspect: float):
    """What is seen at the points of the picture's pixels: the pixel, the chunk, its face, and the depth of each point;
    None where no chunk is."""
    rows, columns = size
    fine = np.array([columns / aspect, rows]) * FINE               # points in a height of the card
    middle = np.column_stack([(place[:, 0] + aspect / 2) * fine[0], (0.5 - place[:, 1]) * fine[1]])
    radius = moment.chunks.radius * nearer
    sides = 2 * np.ceil(radius * REACH * fine.max()).astype(int) + 1
    left, top = (np.floor(middle - sides[:, None] / 2)).astype(int).T
    there = (radius > 0) & (left < columns * FINE) & (top < rows * FINE) & (left + sides > 0) & (top + sides > 0)
    found = []
    grown = np.ceil(1.4 ** np.ceil(np.log(sides) / np.log(1.4))).astype(int)     # few sizes: many are drawn at once
    for side in np.unique(grown[there]):
        some = np.flatnonzero(there & (grown == side))
        reach = np.arange(side) + 0.5
        x, y = left[some, None] + reach, top[some, None] + reach
        u = (x - middle[some, :1]) / (fine[0] * radius[some, None])
        v = (middle[some, 1:] - y) / (fine[1] * radius[some, None])
        above = moment.place[some, 1, None] + v * moment.chunks.radius[some, None] > 0      # the ground
        shown = (above & (y >= 0) & (y < rows * FINE))[:, :, None] & ((x >= 0) & (x < columns * FINE))[:, None]
        which, i, j, face, front = _surface(normals[some], moment.chunks.offsets[some], u, v, shown)
        chunk = some[which]
        depth = place[chunk, 2] - front * moment.chunks.radius[chunk]
        found.append((y[which, i].astype(int), x[which, j].astype(int), chunk, face, depth))
    if not found:
        return None
    y, x, chunk, face, depth = (np.concatenate(each) for each in zip(*found))
    point = y * (columns * FINE) + x
    order = np.lexsort((chunk, depth, point))
    order = order[np.diff(point[order], prepend=-1) > 0]           # the nearest at each point
    return (y // FINE * columns + x // FINE)[order], chunk[order], face[order], depth[order]


def _surface(normals: np.ndarray, offsets: np.ndarray, u: np.ndarray, v: np.ndarray, shown: np.ndarray):
    """Where convex bodies are seen at places of columns `u` and rows `v`, in radii from their middles, of those that
    are `shown`: indices of the body, row, column and face, and how far towards the camera it is."""
    towards = -normals[..., 2]
    towards = np.where(np.abs(towards) < 1e-6, 1e-6, towards)
    across, up = (normals[..., axis] / towards for axis in (0, 1))
    along = ((offsets / towards)[..., None] - up[..., None] * v[:, None]).astype(np.float32)
    across = (across[..., None] * u[:, None]).astype(np.float32)
    ends = along[..., None] - across[:, :, None]                   # where a ray leaves or enters each face's side
    facing = (towards > 0)[:, :, None, None]
    front = np.where(facing, ends, np.float32(np.inf)).min(1)
    back = np.where(facing, np.float32(-np.inf), ends).max(1)
    body, row, column = np.nonzero((front > back) & shown)
    of = np.where((towards > 0)[body], along[body, :, row] - across[body, :, column], np.float32(np.inf))
    return body, row, column, of.argmin(1), front[body, row, column]


def _amid(drawn: np.ndarray, passes: np.ndarray) -> np.ndarray:
    """DEBRIS_PASSES (11, n) of coverage, six lights, depth and motion, all premultiplied (10, n), amid the matter of
    the same pixels (11, n)."""
    cover, lights, depth, motion = drawn[0], drawn[1:7], drawn[7], drawn[8:]
    alpha = np.clip(passes[0], 1e-6, 1)
    share = np.clip((depth / cover - passes[8] / alpha) / THICK + 0.5, 0, 1)
    before = np.minimum(1 - (1 - np.minimum(alpha, DENSE)) ** share, alpha)      # what the matter before it covers
    dim = 1 - before * (1 - np.clip(passes[2:8] / alpha, 0, 1))    # light comes through the matter around it
    hides = cover * (1 - before / alpha)
    rest = 1 - before
    return np.concatenate([[cover * rest, hides], lights * dim * rest, [depth * rest], motion * rest])

