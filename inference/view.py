"""What the passes of one plate say of the surfaces in it.

Surfaces are compared in nearness, 1 / depth: a plane changes it by the same amount from pixel to pixel, however flat
it is seen, and what is infinitely far is simply 0.
"""

from __future__ import annotations

import numpy as np

from .shot import Camera, Pass, PlateFrame, Shot, world_to_frame

SAME = 2e-3              # two depths that differ by less, relatively, are one surface
STEEP = 0.25             # nor may they differ by more than this, however steep what is seen: a pixel alone has no slope
REACH = 2.0              # pixels along a surface: Depth is taken anywhere within a pixel, and so particles stand there
STILL = (0.02, 0.02)     # pixels, and share: Vector so close to the motion that the camera makes is of a still surface
LANDED = (0.25, 0.03)    # the same for Vector there and Vector back on what moves, each taken at its nearest pixel
BAND = 64                # rows at a time, so that what is at work stays in the processor's cache
APPROACH = 1.2           # how much nearer or farther it may be one frame later


class Projection:
    """From world to picture and back, for points in world coordinates from `origin` on.

    A point is (x, y, z) with a fourth number, `finite`: 1 for a place, 0 for a direction in which nothing was hit.
    Only sums and products of single numbers, so that the bits are the same on every machine.
    """

    def __init__(self, camera: Camera, shot: Shot, origin: np.ndarray):
        matrix = world_to_frame(camera, shot)[:3]
        self.rotation = matrix[:, :3]
        self.offset = matrix[:, 3] + self.rotation @ origin
        self.perspective = camera.kind != 'ORTHO'
        up, forward = self.rotation[1:]
        self.scale = np.float32(np.linalg.norm(up - (up @ forward) * forward))  # pixels a unit, at depth 1 or anywhere

    def to_picture(self, points: np.ndarray, finite: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """x, y (pixels from the top left corner) and depth of points (3, n), float32. Depth <= 0: behind the camera."""
        x, y, depth = (a * points[0] + b * points[1] + c * points[2] + d * finite for a, b, c, d in
                       np.column_stack([self.rotation, self.offset]).astype(np.float32))
        if self.perspective:
            over = 1 / np.where(depth > 0, depth, np.float32(np.inf))
            x *= over
            y *= over
        return x, y, depth

    def to_world(self, x: np.ndarray, y: np.ndarray, near: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The points (3, n) that are seen at pixels x, y with this nearness, and their `finite`, float32."""
        finite = (near > 0).astype(np.float32)
        depth = 1 / np.where(near > 0, near, np.float32(1))
        x, y = (x * depth, y * depth) if self.perspective else (x, y)
        offset = self.offset.astype(np.float32)
        x, y, z = x - offset[0] * finite, y - offset[1] * finite, depth - offset[2] * finite
        points = np.empty((3, depth.size), np.float32)
        for row, (a, b, c) in zip(points, np.linalg.inv(self.rotation).astype(np.float32), strict=True):
            np.add(a * x, b * y, out=row)
            row += c * z
        return points, finite

    def size(self, depth: np.ndarray) -> np.ndarray:
        """Pixels that a unit of the scene measures at this depth."""
        return self.scale / depth if self.perspective else np.full_like(depth, self.scale)


def nearness(plate: PlateFrame, shape: tuple[int, int]) -> np.ndarray:
    """1 / depth, (h, w), 0 where nothing was hit. Without Depth everything is infinitely far: all zeros of `shape`."""
    if Pass.DEPTH not in plate.passes:
        return np.zeros(shape, np.float32)
    depth = plate.passes[Pass.DEPTH]
    return np.where(depth > 0, 1 / np.maximum(depth, np.float32(1e-12)), np.float32(0))


def slack(near: np.ndarray, reach: float = REACH) -> np.ndarray:
    """By how much nearness may differ on one surface, (h, w): its slope over `reach` pixels.

    The slope is the smaller of the two towards either side, so that it does not see the step at a silhouette.
    """
    slope = np.zeros_like(near)
    for axis in (0, 1):
        if near.shape[axis] > 1:
            step = np.abs(np.diff(near, axis=axis))
            edge = [(1, 0), (0, 0)] if axis == 0 else [(0, 0), (1, 0)]
            opposite = [pair[::-1] for pair in edge]
            slope += np.minimum(np.pad(step, edge, mode='edge'), np.pad(step, opposite, mode='edge'))
    slope *= np.float32(reach)
    slope += np.float32(SAME) * near
    return np.minimum(slope, np.float32(STEEP) * near)


def motion(plate: PlateFrame, pixels: np.ndarray, frames: int) -> tuple[np.ndarray, np.ndarray]:
    """Columns and rows that what is at `pixels` (flat indices) moves until `frames` later, or since -frames before.

    Beyond the neighbouring frame the motion is taken to go on evenly.
    """
    vector = plate.passes[Pass.VECTOR].reshape(-1)
    index = 4 * pixels + (2 if frames > 0 else 0)
    across, up = vector.take(index), vector.take(index + 1)
    count = np.float32(frames)
    across *= -count
    up *= count
    return across, up


def still(plate: PlateFrame, frames: int, near: np.ndarray, own: Projection, other: Projection) -> np.ndarray:
    """Where Vector says what the camera's motion alone makes, or nothing was hit: (h, w).

    `near` is the plate's nearness, `own` its projection, `other` the one `frames` later (or before).
    """
    turn = other.rotation @ np.linalg.inv(own.rotation)
    shift = (other.offset - turn @ own.offset).astype(np.float32)
    x = (np.arange(near.shape[1]) + 0.5).astype(np.float32)
    result = np.empty(near.shape, bool)
    for top in range(0, near.shape[0], BAND):
        band = slice(top, min(top + BAND, near.shape[0]))
        y = (np.arange(band.start, band.stop) + 0.5).astype(np.float32)[:, None]
        vector = plate.passes[Pass.VECTOR][band, :, 2 if frames > 0 else 0:]
        result[band] = _still(x, y, near[band], vector, frames, turn.astype(np.float32), shift, own.perspective)
    return result


def _still(x: np.ndarray, y: np.ndarray, near: np.ndarray, vector: np.ndarray, frames: int, turn: np.ndarray,
           shift: np.ndarray, perspective: bool) -> np.ndarray:
    if perspective:                         # all times nearness: so it holds for what is infinitely far
        to_x, to_y, over = (a * x + (b * y + c) + d * near for (a, b, c), d in zip(turn, shift, strict=True))
        to_x /= over
        to_y /= over
    else:
        depth = 1 / np.where(near > 0, near, 1)
        to_x, to_y = (a * x + (b * y + d) + c * depth for (a, b, c), d in zip(turn[:2], shift[:2], strict=True))
    to_x -= x
    to_y -= y
    off = np.abs(vector[..., 0] * np.float32(-frames) - to_x)
    off += np.abs(vector[..., 1] * np.float32(frames) - to_y)
    allowed = np.abs(to_x, out=to_x)
    allowed += np.abs(to_y, out=to_y)
    allowed *= np.float32(STILL[1])
    allowed += np.float32(STILL[0])
    return (off <= allowed) | (near == 0)


def beside(mask: np.ndarray) -> np.ndarray:
    """The mask (h, w) with the pixels above, below, left and right of it."""
    wide = np.pad(mask, 1)
    return mask | wide[:-2, 1:-1] | wide[2:, 1:-1] | wide[1:-1, :-2] | wide[1:-1, 2:]
