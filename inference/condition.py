"""From the shot to what an element model is given: where its card stands, where it emits, how light falls on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np

from .errors import CaptureError
from .shot import AnchorFrame, Camera, Card, Light, Shot, world_to_frame
from .warp import warp

Bounds = tuple[Sequence[float], Sequence[float]]     # ((min x, y, z), (max x, y, z)), world

SUBCELLS = 4      # a matte's cell is the mean of this many squared


class Margin(NamedTuple):
    """The room that an element needs around its anchor: dust spreads sideways, plumes rise.

    `sides` is added left and right, in widths of the anchor; `top` above, in heights of the anchor. `front` moves
    the card from the anchor's middle (0) to its front (1), for what comes out of it towards the camera. `foot` is
    the share of the card that goes below the ground, where the depth holdout softens the line in which they meet.
    """

    sides: float = 0.5
    top: float = 0.5
    front: float = 0.0
    foot: float = 0.0


class CardLight(NamedTuple):
    """The light of a frame as the card sees it.

    `direction` is the unit vector towards the sun along the card's (right, up, towards the camera); `sun` is its
    irradiance and `sky` the world's radiance, both linear RGB in the working space.
    """

    direction: tuple[float, float, float]
    sun: tuple[float, float, float]
    sky: tuple[float, float, float]


class CardRays(NamedTuple):
    """Where what a picture shows lies from the card: at x, y (0 to 1, from the bottom left) and planar depth d,
    (right, up, towards the camera) = origin + x origin_x + y origin_y + d (ray + x ray_x + y ray_y), from the card's
    centre in its heights.
    """

    origin: np.ndarray
    origin_x: np.ndarray
    origin_y: np.ndarray
    ray: np.ndarray
    ray_x: np.ndarray
    ray_y: np.ndarray


def card_from_bounds(seen: Iterable[tuple[int, Bounds, Camera]], margin: Margin, scale: float = 1.0,
                     offset: Sequence[float] = (0.0, 0.0, 0.0), aspect: float = 1.0) -> Card:
    """The card of a whole take, from the anchor's bounds and the camera at its frames (frame, bounds, camera).

    It stands on the ground of the union of all bounds, in its middle, and is as wide as the widest that the union
    is from any of the cameras, plus the margin; `aspect` is width over height of the element's pixel grid, which
    fills the card undistorted. `scale` keeps the base where it is; `offset` (right, up, towards the camera of the
    first frame) is in scene units. Raises CaptureError for an anchor without size, or behind the camera throughout.
    """
    frames = [(camera, np.array(bounds, dtype=float)) for _, bounds, camera in seen]
    frames = [(camera, bounds) for camera, bounds in frames if np.isfinite(bounds).all()]
    if not frames:
        raise CaptureError('The anchor has nothing to see at any frame.',
                           'Choose an object, empty or collection with visible geometry.')
    low = np.min([bounds[0] for _, bounds in frames], axis=0)
    high = np.max([bounds[1] for _, bounds in frames], axis=0)
    centre = (low + high) / 2
    corners = _corners(low, high) - centre
    if not any(_in_front(camera, _corners(*bounds)) for camera, bounds in frames):
        raise CaptureError('The anchor is behind the camera at every frame.',
                           'Turn the camera towards it, or choose another anchor or frame range.')
    place = Card(tuple(centre.tolist()), 1.0, 1.0)
    axes = [place.axes(camera) for camera, _ in frames]
    width = max(np.ptp(corners @ right) for right, _, _ in axes)
    height = max(np.ptp(corners @ up) for _, up, _ in axes)
    if max(width, height) < 1e-6:
        raise CaptureError('The anchor has no size.',
                           'Choose an object with geometry, or an empty that has objects as children.')
    height = float(scale * max(height * (1 + margin.top), width * (1 + 2 * margin.sides) / aspect))
    base = np.array([centre[0], centre[1], low[2]])
    towards = margin.front * np.ptp(corners @ axes[0][2]) / 2
    shift = np.array(offset, dtype=float) + (0, 0, towards)
    middle = base + (0, 0, height * (0.5 - margin.foot)) + sum(part * axis for part, axis in zip(shift, axes[0]))
    return Card(tuple(middle.tolist()), height * aspect, height)


def emission_matte(anchor: AnchorFrame, card: Card, camera: Camera, shot: Shot, size: int) -> np.ndarray:
    """The anchor's silhouette in the card's grid: float32 (size, size), coverage 0 to 1, top row first.

    Each cell is the mean over its area. What of the silhouette lies outside the frame counts as well.
    """
    left, top, right, bottom = anchor.window
    if not anchor.silhouette.any() or right <= left or bottom <= top:
        return np.zeros((size, size), np.float32)
    to_frame = (world_to_frame(camera, shot) @ card.to_world(camera))[[0, 1, 3]]
    window = np.array([[right - left, 0, left], [0, bottom - top, top], [0, 0, 1.0]])
    fine = size * SUBCELLS
    to_cells = np.diag([fine, fine, 1.0]) @ np.linalg.inv(to_frame) @ window
    matte = warp(np.asarray(anchor.silhouette, np.float32)[..., None], [to_cells], fine, fine)
    return matte.reshape(size, SUBCELLS, size, SUBCELLS).mean((1, 3))


def light_in_card(light: Light, card: Card, camera: Camera) -> CardLight:
    direction = np.array(card.axes(camera)) @ np.array(light.sun_direction, dtype=float)
    return CardLight(tuple(direction.tolist()), light.sun_colour, light.sky_colour)


def card_rays(card: Card, camera: Camera, shot: Shot) -> CardRays:
    projection, axes = world_to_frame(camera, shot), np.array(card.axes(camera))

    def place(x: float, y: float, depth: float) -> np.ndarray:
        across, down, deep, over = projection
        rows = np.stack([across - x * shot.width * over, down - (1 - y) * shot.height * over, deep])
        point = np.linalg.solve(rows[:, :3], np.array([0, 0, depth]) - rows[:, 3])
        return axes @ (point - np.array(card.centre)) / card.height

    origin, ray = place(0, 0, 0), place(0, 0, 1) - place(0, 0, 0)
    origin_x, origin_y = place(1, 0, 0) - origin, place(0, 1, 0) - origin
    return CardRays(origin, origin_x, origin_y, ray, place(1, 0, 1) - origin - origin_x - ray,
                    place(0, 1, 1) - origin - origin_y - ray)


def _corners(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    return np.array(list(product(*zip(low, high, strict=True))))


def _in_front(camera: Camera, points: np.ndarray) -> bool:
    return bool(((camera.position - points) @ camera.backward > camera.clip_start).any())
