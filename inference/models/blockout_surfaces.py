"""What Depth and Normal say of a plate: where its surfaces are, how open to the sky, and whether the sun reaches them.

All of it is as the camera sees it: what stands outside the frame, or behind something, hides nothing.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..shot import Pass, PlateFrame, Shot, world_to_frame

OCCLUDERS = 16                      # samples about a pixel
GOLDEN = 2.399963                   # radians: the turn from one to the next
CLOSEST = 0.06                      # where the first of them is, in radii
SUN_STEPS = 28                      # on the way to the sun, each farther than the one before
SUN_NEAR, SUN_FAR = 0.05, 16.0      # where they begin and end, in radii
SHAFT, SHAFT_STEPS = 0.85, 20       # how much of the way to the sun's disc the air is followed, in how many steps
SAME = 0.03                         # depths that differ by less, relatively, are one surface


class Surfaces(NamedTuple):
    """float32 in world axes, (h, w, 3) unless said. Where nothing was hit, `depth` is 0."""

    depth: np.ndarray        # (h, w), planar
    position: np.ndarray     # from the camera
    ray: np.ndarray          # unit, from the camera
    normal: np.ndarray       # unit
    to_frame: np.ndarray     # (3, 4): position to x and y times the weight (the depth, or 1), and depth, of full pixels
    stride: int = 1          # of the full picture's pixels to one of these

    @property
    def hit(self) -> np.ndarray:
        return self.depth > 0

    @property
    def orthographic(self) -> bool:
        return bool(self.to_frame[:, 3].any())

    def halved(self) -> Surfaces:
        """Every other pixel of every other row."""
        arrays = (np.ascontiguousarray(each[::2, ::2]) for each in self[:4])
        return Surfaces(*arrays, self.to_frame, 2 * self.stride)


def surfaces(plate: PlateFrame, shot: Shot) -> Surfaces:
    """The surfaces of a plate with Depth and Normal."""
    depth = plate.passes[Pass.DEPTH]
    depth = np.where(np.isfinite(depth), depth, np.float32(0))[..., None]
    matrix = world_to_frame(plate.camera, shot)[:3]
    offset = matrix[:, :3] @ plate.camera.position + matrix[:, 3]
    inverse = np.linalg.inv(matrix[:, :3])
    across, down, ahead, start = np.column_stack([inverse, -inverse @ offset]).T.astype(np.float32)
    height, width = depth.shape[:2]
    x = np.arange(0.5, width, dtype=np.float32)[None, :, None]
    y = np.arange(0.5, height, dtype=np.float32)[:, None, None]
    plane = x * across + y * down
    if plate.camera.kind == 'ORTHO':
        position, ray = plane + start + depth * ahead, np.broadcast_to(ahead, plane.shape)
    else:
        plane += ahead
        position, ray = plane * depth, plane / np.linalg.norm(plane, axis=2, keepdims=True)
        offset = np.zeros(3)
    normal = plate.passes[Pass.NORMAL]
    normal = normal / np.maximum(np.linalg.norm(normal, axis=2, keepdims=True), np.float32(1e-6))
    return Surfaces(depth[..., 0], position, ray, normal, np.column_stack([matrix[:, :3], offset]).astype(np.float32))


def openness(seen: Surfaces, radius: float) -> np.ndarray:
    """(h, w): 1 where a surface sees the whole sky over it, less where others within `radius` (scene units) hide it.

    Samples stand on a spiral that is the same for every pixel: a pattern of its own for each would boil.
    """
    height, width = seen.depth.shape
    rows, columns = np.mgrid[:height, :width].astype(np.float32)
    down, ahead = seen.to_frame[1:, :3]
    unit = np.linalg.norm(down - (down @ ahead) * ahead)     # pixels that a unit measures, at depth 1 or anywhere
    depth = 1.0 if seen.orthographic else np.maximum(seen.depth, 1e-6)
    reach = np.clip(radius * unit / seen.stride / depth, 1.5, max(height, width) / 4).astype(np.float32)
    planes = [np.ascontiguousarray(seen.position[..., axis]).ravel() for axis in range(3)]
    hidden = np.zeros((height, width), np.float32)
    for index in range(OCCLUDERS):
        share = CLOSEST ** (1.0 - (index + 0.5) / OCCLUDERS)
        column = np.clip(columns + reach * np.float32(share * np.cos(GOLDEN * index)) + 0.5, 0, width - 1)
        row = np.clip(rows + reach * np.float32(share * np.sin(GOLDEN * index)) + 0.5, 0, height - 1)
        place = row.astype(np.int32) * width + column.astype(np.int32)
        away = [plane.take(place) - seen.position[..., axis] for axis, plane in enumerate(planes)]
        squared = away[0] ** 2 + away[1] ** 2 + away[2] ** 2 + np.float32(1e-9)
        above = sum(each * seen.normal[..., axis] for axis, each in enumerate(away)) / np.sqrt(squared)
        near = np.maximum(1.0 - squared / np.float32(radius * radius), 0.0)
        hidden += np.maximum(above - np.float32(0.12), 0.0) * near * (seen.depth.take(place) > 0)
    return np.clip(1.0 - 2.2 / OCCLUDERS * hidden, 0.0, 1.0) * seen.hit + ~seen.hit


def sunlit(seen: Surfaces, sun: np.ndarray, radius: float) -> np.ndarray:
    """(h, w): 1 where the sun (unit vector towards it) reaches a surface, 0 in the shadow of what the picture shows.

    The way to the sun is followed through the depths for SUN_FAR radii; what is hit there is taken to be half as
    thick as it is far, and the farther it is the less it hides.
    """
    height, width = seen.depth.shape
    sun = sun.astype(np.float32)
    start = seen.position + np.float32(0.02 * radius) * seen.normal
    here = [start @ row[:3] + row[3] for row in seen.to_frame]
    step = seen.to_frame[:, :3] @ sun
    depths = seen.depth.ravel()
    lit = np.ones((height, width), np.float32)
    for away in np.geomspace(SUN_NEAR, SUN_FAR, SUN_STEPS, dtype=np.float32) * np.float32(radius):
        x, y, depth = (each + away * rate for each, rate in zip(here, step, strict=True))
        weight = np.float32(seen.stride) * (1.0 if seen.orthographic else np.maximum(depth, np.float32(1e-6)))
        x, y = x / weight, y / weight
        inside = (x >= 0) & (x < width) & (y >= 0) & (y < height) & (depth > 0)
        place = np.where(inside, y, 0).astype(np.int32) * width + np.where(inside, x, 0).astype(np.int32)
        met = depths.take(place)
        behind = depth - met
        hides = inside & (met > 0) & (behind > SAME * met) & (behind < SAME * met + 0.5 * away + radius * 0.5)
        lit = np.minimum(lit, 1.0 - hides * (1.0 - away / np.float32(SUN_FAR * radius)) ** 2)
    return lit


def shafts(seen: Surfaces, sun: np.ndarray) -> np.ndarray:
    """(h, w): how much of the air along each ray the sun shines through, 0 to 1: what is open on the way to it.

    The way is the one in the picture, from the pixel to where the sun stands, in or out of the frame.
    """
    height, width = seen.depth.shape
    x, y, depth = seen.to_frame[:, :3] @ sun.astype(np.float32)
    if seen.orthographic or depth < 1e-3:             # it stands nowhere in the picture, or behind the camera
        return np.ones((height, width), np.float32)
    rows, columns = np.mgrid[:height, :width].astype(np.float32)
    right, down = x / depth / seen.stride - columns, y / depth / seen.stride - rows
    open_ = (~seen.hit).astype(np.float32).ravel()
    through = np.zeros((height, width), np.float32)
    for share in np.linspace(0.0, SHAFT, SHAFT_STEPS, dtype=np.float32):
        column = np.clip(columns + share * right + 0.5, 0, width - 1).astype(np.int32)
        row = np.clip(rows + share * down + 0.5, 0, height - 1).astype(np.int32)
        through += open_.take(row * width + column)
    return through / SHAFT_STEPS


def softened(values: np.ndarray, seen: Surfaces) -> np.ndarray:
    """(h, w, c), each the mean of five by five of the same surface."""
    for axis in (0, 1):
        total, weights = values.copy(), np.ones(seen.depth.shape, np.float32)
        for away in (-2, -1, 1, 2):
            places = np.clip(np.arange(values.shape[axis]) + away, 0, values.shape[axis] - 1)
            same = np.abs(seen.depth.take(places, axis) - seen.depth) <= SAME * seen.depth
            total += values.take(places, axis) * same[..., None]
            weights += same
        values = total / weights[..., None]
    return values


def enlarged(small: np.ndarray, few: Surfaces, full: Surfaces) -> np.ndarray:
    """(h, w, c) of the halved surfaces at every pixel, from those of the four about it that are the same surface."""
    height, width = full.depth.shape
    total = np.full((height, width), 1e-4, np.float32)
    result = np.zeros((height, width, small.shape[2]), np.float32)
    result += np.float32(1e-4) * small.repeat(2, axis=0)[:height].repeat(2, axis=1)[:, :width]
    for down in (0, 1):
        rows = np.minimum((np.arange(height) + down) // 2, small.shape[0] - 1)
        for right in (0, 1):
            columns = np.minimum((np.arange(width) + right) // 2, small.shape[1] - 1)
            depth = few.depth[rows][:, columns]
            same = np.abs(depth - full.depth) <= SAME * full.depth
            total += same
            result += same[..., None] * small[rows][:, columns]
    return result / total[..., None]
