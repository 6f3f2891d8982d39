"""An element from its card's pixel grid to the full frame, through the shot's camera.

Pure: the same element, card and cameras give the same frame, so an artist can move the card, or switch
blurs on and off, without generating again. Motion blur is the mean of the projections over the shutter;
depth of field spreads the element by the circle of confusion at the card's depth, as Cycles' thin lens does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from .shot import Camera, Card, Shot, world_to_frame
from .warp import Region, resize, warp_filled

STILL = 0.25                # pixels of motion below which a frame has no motion blur
MOTION_STEP = 2.0           # pixels between two projections of one shutter, on a card …
MOTION_CARD = 256.0         # … of this many pixels; further apart on a larger one, whose detail is as much larger
MOTION_SAMPLES = 32         # at most
SHARP = 0.5                 # pixels of circle of confusion below which a frame has no defocus
CELLS_PER_RADIUS = 6        # resolution of the defocus disk
DEFOCUS_CELLS = 1024        # the largest side of the grid in which an element is defocused

# What goes linearly from one frame's camera to the next one's.
LINEAR_FIELDS = ('lens', 'sensor_width', 'sensor_height', 'shift_x', 'shift_y', 'ortho_scale', 'focus_distance',
                 'fstop')


def conform(rgba: np.ndarray, card: Card, cameras: Sequence[Camera], shot: Shot, camera: Camera,
            depth_of_field: bool = True) -> tuple[np.ndarray, np.ndarray]:
    """Project an element's (h, w, 4) premultiplied pixels to the shot's frame: rgba (H, W, 4) and depth (H, W).

    `camera` is the frame's own: the card turns to it, focus and depth are its. `cameras` are the samples of
    the shutter (`shutter_cameras`), or just `[camera]` for no motion blur. Outside the card rgba is exactly 0;
    depth is the card's plane along the camera's axis, +inf where alpha is 0. A card behind the camera gives
    an empty frame. Both float32.
    """
    return conform_filled(rgba, card, cameras, shot, camera, depth_of_field)[:2]


def conform_filled(rgba: np.ndarray, card: Card, cameras: Sequence[Camera], shot: Shot, camera: Camera,
                   depth_of_field: bool = True) -> tuple[np.ndarray, np.ndarray, Region]:
    """As `conform`, with the region outside which rgba is 0 and depth +inf."""
    width, height = shot.width, shot.height
    to_world = card.to_world(camera)
    own = world_to_frame(camera, shot) @ to_world
    homographies = [_homography(world_to_frame(each, shot) @ to_world) for each in cameras]
    centre = float((camera.position - np.array(card.centre)) @ camera.backward)
    diameter = circle_of_confusion(camera, shot, centre) if depth_of_field and centre > camera.clip_start else 0.0
    if diameter >= SHARP:
        rgba, enlarge = defocus(rgba, _homography(own), diameter, shot.pixel_aspect)
        homographies = [homography @ enlarge for homography in homographies]
    nearest = camera.clip_start
    if camera.kind == 'ORTHO':                # w is 1 everywhere: the near plane takes the card as a whole
        nearest = 0.5 if centre >= camera.clip_start else 2.0
    result, filled = warp_filled(np.ascontiguousarray(rgba, np.float32), homographies, width, height, nearest)
    left, top, right, bottom = filled
    depth = np.full((height, width), np.inf, np.float32)
    rows, columns = np.nonzero(result[top:bottom, left:right, 3] > 0)
    if len(rows):
        rows, columns = rows + top, columns + left
        depth[rows, columns] = _plane_depth(own, camera, rows, columns)
    return result, depth, filled


def shutter_cameras(before: Camera | None, now: Camera, after: Camera | None, shot: Shot, card: Card) -> list[Camera]:
    """The camera at as many moments of the shutter as the card's motion in the picture needs.

    `before` and `after` are the cameras one frame away (None: as `now`), between which position, lens, shift and
    focus go linearly and rotation along the great circle. Just `[now]` with motion blur off, or where the card
    moves less than a quarter of a pixel.
    """
    opens = shot.motion_blur * {'START': 0.0, 'CENTER': -0.5, 'END': -1.0}[shot.motion_blur_position]

    def at(time: float) -> Camera:
        other = before if time < 0 else after
        return now if other is None else _between(now, other, abs(time))

    to_world = card.to_world(now)
    ends = [_homography(world_to_frame(c, shot) @ to_world) for c in (at(opens), now, at(opens + shot.motion_blur))]
    motion, size = _motion(ends)
    if motion < STILL:
        return [now]
    step = MOTION_STEP * max(1.0, size / MOTION_CARD)
    samples = int(np.clip(np.ceil(motion / step), 2, MOTION_SAMPLES))
    return [at(opens + shot.motion_blur * (i + 0.5) / samples) for i in range(samples)]


def circle_of_confusion(camera: Camera, shot: Shot, depth: float) -> float:
    """Its diameter in pixels (of the frame's height) at `depth` scene units. 0 when depth of field is off.

    As Cycles has it: the aperture is the lens in millimetres over the f-number, taken as scene units of a metre;
    an orthographic camera's is one unit over the f-number.
    """
    if camera.focus_distance <= 0:
        return 0.0
    aperture = (1.0 if camera.kind == 'ORTHO' else camera.lens / 1000) / max(camera.fstop, 1e-5)
    frame, matrix = world_to_frame(camera, shot), np.array(camera.matrix)
    here = np.append(camera.position - camera.backward * depth, 1.0)
    low, high = frame @ here, frame @ (here + matrix[:, 1])
    pixels_per_unit = low[1] / low[3] - high[1] / high[3]
    return float(aperture * abs(depth - camera.focus_distance) / camera.focus_distance * pixels_per_unit)


def defocus(rgba: np.ndarray, homography: np.ndarray, diameter: float,
            pixel_aspect: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    """Spread a picture by a disk of `diameter` pixels of the frame. Returns a larger picture, and the 3x3 matrix
    that takes its (u, v, 1) to the smaller one's.

    Worked out in the picture's own grid, at a sixth of the disk's radius per cell: a disk of twenty pixels costs
    as much as one of two.
    """
    radius = diameter / 2
    # Pixels (square ones) per u and v in the middle of the picture.
    x, y, w = homography @ (0.5, 0.5, 1.0)
    slope = (homography[:2, :2] - np.outer((x / w, y / w), homography[2, :2])) / w
    slope[0] *= pixel_aspect
    spans = np.linalg.norm(slope, axis=0)
    rows, columns = rgba.shape[:2]
    most = np.minimum(DEFOCUS_CELLS, 4 * np.array([columns, rows]))
    across, down = np.clip(np.round(spans * CELLS_PER_RADIUS / radius), 4, most).astype(int)
    cell = slope / (across, down)
    kernel = _disk(cell, radius)
    pad_y, pad_x = kernel.shape[0] // 2, kernel.shape[1] // 2
    result = np.zeros((down + 2 * pad_y, across + 2 * pad_x, rgba.shape[2]), np.float32)
    for left, top, right, bottom in _filled(rgba, down, across):
        picture = resize(rgba, down, across, (left, top, right, bottom))
        picture = np.pad(picture, ((2 * pad_y, 2 * pad_y), (2 * pad_x, 2 * pad_x), (0, 0)))
        tall, wide = bottom - top + 2 * pad_y, right - left + 2 * pad_x
        _add_spread(result[top:top + tall, left:left + wide], picture, kernel)
    tall, wide = result.shape[:2]
    enlarge = np.array([[wide / across, 0, -pad_x / across], [0, tall / down, -pad_y / down], [0, 0, 1.0]])
    return result, enlarge


def _add_spread(result: np.ndarray, picture: np.ndarray, kernel: np.ndarray) -> None:
    """Add to the result the picture, larger by the kernel less 1, through it.

    A disk is the same on opposite sides of its middle, so that two of its cells are weighted at once. In place: new
    arrays for each cell took twice as long.
    """
    tall, wide = result.shape[:2]
    part = np.empty_like(result)
    cells = np.argwhere(kernel > 0)
    for i, j in cells[:len(cells) // 2]:
        opposite_i, opposite_j = kernel.shape[0] - 1 - i, kernel.shape[1] - 1 - j
        np.add(picture[i:i + tall, j:j + wide],
               picture[opposite_i:opposite_i + tall, opposite_j:opposite_j + wide], out=part)
        np.multiply(part, kernel[i, j], out=part)
        result += part
    i, j = kernel.shape[0] // 2, kernel.shape[1] // 2
    np.multiply(picture[i:i + tall, j:j + wide], kernel[i, j], out=part)
    result += part


def _filled(picture: np.ndarray, down: int, across: int) -> list[Region]:
    """Rectangles of a grid over the picture, one below the other, outside which `resize` gives 0."""
    there = picture.any(axis=2)
    columns = np.flatnonzero(_reached(there.any(0), across))
    ends = np.flatnonzero(np.diff(_reached(there.any(1), down), prepend=False, append=False)).reshape(-1, 2)
    return [(columns[0], top, columns[-1] + 1, bottom) for top, bottom in ends]


def _reached(there: np.ndarray, cells: int) -> np.ndarray:
    """For each of `cells` along a line of texels: is anything there, not more than a texel away?"""
    edges = np.arange(cells + 1) * (len(there) / cells)
    low = np.maximum(np.floor(edges[:-1]) - 1, 0).astype(int)
    high = np.minimum(np.ceil(edges[1:]) + 1, len(there)).astype(int)
    count = np.append(0, np.cumsum(there))
    return count[high] > count[low]


def _disk(cell: np.ndarray, radius: float) -> np.ndarray:
    """The disk in cells that measure `cell` pixels (2x2, columns along u and v): odd sides, sums to 1."""
    reach = np.ceil(np.linalg.norm(np.linalg.inv(cell), axis=1) * radius + 0.5).astype(int)
    inner = (np.arange(5) - 2) / 5                        # five by five points in each cell
    along = [(np.arange(-n, n + 1)[:, None] + inner).ravel() for n in reach]
    u, v = np.meshgrid(*along)
    x, y = (row[0] * u + row[1] * v for row in cell)
    inside = (x * x + y * y <= radius * radius).reshape(2 * reach[1] + 1, 5, 2 * reach[0] + 1, 5).mean((1, 3))
    return (inside / inside.sum()).astype(np.float32)


def _homography(projection: np.ndarray) -> np.ndarray:
    return projection[[0, 1, 3]]


def _plane_depth(projection: np.ndarray, camera: Camera, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """Depth of the card's plane at the centres of pixels, held within the card's own range of depths."""
    inverse = np.linalg.inv(_homography(projection))
    x, y = columns + 0.5, rows + 0.5
    above, over = (row[0] * x + (row[1] * y + row[2]) for row in (projection[2] @ inverse, inverse[2]))
    corners = projection[2] @ np.array([[0, 1, 1, 0], [0, 0, 1, 1], [1, 1, 1, 1.0]])
    # Blur carries an element a little beyond its card, where the plane may run to the horizon.
    return np.clip(above / np.maximum(over, 1e-12), max(corners.min(), camera.clip_start), corners.max())


def _motion(homographies: Sequence[np.ndarray]) -> tuple[float, float]:
    """The longest way of a corner and the card's larger extent, in pixels, of the corners always before the camera."""
    corners = np.array([[0, 1, 1, 0], [0, 0, 1, 1], [1, 1, 1, 1.0]])
    points = np.stack([h @ corners for h in homographies])           # (moment, xyw, corner)
    seen = (points[:, 2] > 1e-6).all(0)
    if not seen.any():
        return 0.0, 0.0
    flat = points[:, :2, seen] / points[:, 2:, seen]
    way = np.linalg.norm(np.diff(flat, axis=0), axis=1).sum(0).max()
    return float(way), float(np.ptp(flat, axis=2).max())


def _between(start: Camera, end: Camera, part: float) -> Camera:
    a, b = np.array(start.matrix), np.array(end.matrix)
    matrix = a + (b - a) * part
    matrix[:3, :3] = a[:3, :3] @ _turned(a[:3, :3].T @ b[:3, :3], part)
    values = {name: getattr(start, name) + (getattr(end, name) - getattr(start, name)) * part for name in LINEAR_FIELDS}
    return replace(start, matrix=tuple(tuple(row) for row in matrix.tolist()), **values)


def _turned(rotation: np.ndarray, part: float) -> np.ndarray:
    """A part of a rotation about its own axis."""
    axis = np.array([rotation[2, 1] - rotation[1, 2], rotation[0, 2] - rotation[2, 0], rotation[1, 0] - rotation[0, 1]])
    sine = np.linalg.norm(axis) / 2
    angle = np.arctan2(sine, (np.trace(rotation) - 1) / 2)
    if sine < 1e-9:                       # no turn, or about face within one frame, which has no way to be blurred
        return np.eye(3)
    x, y, z = axis / (2 * sine)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) + np.sin(angle * part) * cross + (1 - np.cos(angle * part)) * cross @ cross
