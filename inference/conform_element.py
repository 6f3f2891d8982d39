"""An element with all its passes from its card to the full frame: what a compositor needs to light and place it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from .conform import conform_filled
from .relight import glow
from .shot import Camera, Card, ElementFrame, Shot, world_to_frame
from .warp import Region, around_both

THIN = 1e-3                                 # coverage below which an element's own depth and motion fade out


class Conformed(NamedTuple):
    """One frame of the shot: `rgba` (H, W, 4), `depth` (H, W), +inf where alpha is 0, and layers (H, W, c) by name;
    `filled` is the region outside which all of them are empty.

    Lights is what comes from the right, the left and above, Fill from below, the front and the back, in light maps;
    Glow the colour of what is hot, as it is in `rgba`, and Heat how hot it is, both only in takes in which something
    glows; Vector the motion that is not in the picture as blur, as Blender has it: pixels, y up, previous - current
    and current - next. Every frame of a take has the same layers, which Blender takes from the first.

    With debris `rgba` is Element * (1 - DebrisHides) + Debris, where Element is the picture without it, Debris what is
    seen of it, as it is lit, and DebrisHides what share of the element it hides; DebrisLights and DebrisFill are its
    light maps, and DebrisDepth is its own. Depth, Lights, Fill, Glow and Heat are those of Element.
    """

    rgba: np.ndarray
    depth: np.ndarray
    layers: Mapping[str, np.ndarray]
    filled: Region


def conform_element(element: ElementFrame, card: Card, cameras: Sequence[Camera], shot: Shot, camera: Camera,
                    around: tuple[Camera | None, Camera | None] = (None, None),
                    depth_of_field: bool = True) -> Conformed:
    """Project an element as `conform` does its picture; an element without passes has no layers.

    `around`: the cameras one frame before and after. Depth is the card's plane plus the element's own.
    """
    passes = element.passes
    if passes is None:
        rgba, depth, filled = conform_filled(element.rgba, card, cameras, shot, camera, depth_of_field)
        return Conformed(rgba, depth, {}, filled)
    heat = passes[..., 1:2]
    hot = [] if element.exposure is None else [heat, glow(heat[..., 0], element.exposure)]
    whole, depth, filled = conform_filled(np.concatenate([element.rgba, passes[..., 2:], *hot], axis=2), card, cameras,
                                          shot, camera, depth_of_field)
    vector = np.zeros((*depth.shape, 4), np.float32)
    layers = {'Lights': whole[..., 4:7], 'Fill': whole[..., 7:10], 'Vector': vector}
    if hot:
        layers |= {'Glow': whole[..., 14:17], 'Heat': whole[..., 13:14]}
    _set_back(_within(depth, filled), _within(whole, filled), 10, card, camera)
    rgba, motion = whole[..., :4], _within(whole, filled)[..., 11:13]
    if element.debris is not None:
        chunks, behind, around_chunks = conform_filled(
            np.concatenate([element.debris.rgba, element.debris.passes[..., 1:]], axis=2), card, cameras, shot, camera,
            depth_of_field)
        _set_back(_within(behind, around_chunks), _within(chunks, around_chunks), 11, card, camera)
        layers |= {'Element': rgba, 'Debris': chunks[..., :4], 'DebrisLights': chunks[..., 5:8],
                   'DebrisFill': chunks[..., 8:11], 'DebrisHides': chunks[..., 4:5], 'DebrisDepth': behind}
        filled = around_both(filled, around_chunks)
        rgba, motion = _with_debris(whole, chunks, filled)
        shown = _within(depth, filled)
        np.copyto(shown, _within(behind, filled), where=np.isinf(shown))
    # What a shutter of several cameras has blurred is not to be blurred again.
    before, after = (camera if len(cameras) > 1 or each is None else each for each in around)
    rows, columns = np.nonzero(np.isfinite(_within(depth, filled)))
    own = motion[rows, columns] / np.maximum(_within(rgba, filled)[rows, columns, 3:4], THIN)
    if own.any() or not before == camera == after:
        rows, columns = rows + filled[1], columns + filled[0]
        vector[rows, columns] = _vector(rows, columns, own, card, shot, camera, before, after)
    return Conformed(rgba, depth, layers, filled)


def _within(pixels: np.ndarray, region: Region) -> np.ndarray:
    """What is seen of them in a region: a view."""
    left, top, right, bottom = region
    return pixels[top:bottom, left:right]


def _with_debris(whole: np.ndarray, chunks: np.ndarray, filled: Region) -> tuple[np.ndarray, np.ndarray]:
    """The picture of an element with its debris, and, of the region alone, how both move."""
    element, debris = _within(whole, filled), _within(chunks, filled)
    rgba, shows = np.zeros((*whole.shape[:2], 4), np.float32), 1 - debris[..., 4:5]
    _within(rgba, filled)[...] = element[..., :4] * shows + debris[..., :4]
    return rgba, element[..., 11:13] * shows + debris[..., 12:14]


def _set_back(depth: np.ndarray, pixels: np.ndarray, away: int, card: Card, camera: Camera) -> None:
    """Set a depth (h, w) of the card's plane back by how far matter is behind it: that channel of the pixels,
    premultiplied by their alpha."""
    there = np.nonzero(np.isfinite(depth))
    own = pixels[*there, away] / np.maximum(pixels[*there, 3], THIN)
    depth[there] = _behind(depth[there], own * np.float32(card.height), card, camera)


def _behind(plane: np.ndarray, away: np.ndarray, card: Card, camera: Camera) -> np.ndarray:
    """Depth of what is seen through points of the card at depth `plane`, `away` scene units behind its plane."""
    facing = card.axes(camera)[2]
    if camera.kind == 'ORTHO':
        return np.maximum(plane + away * np.float32(facing @ camera.backward), np.float32(camera.clip_start))
    distance = (camera.position - np.array(card.centre)) @ facing
    return np.maximum(plane * (1 + away / np.float32(distance)), np.float32(camera.clip_start))


def _vector(rows: np.ndarray, columns: np.ndarray, motion: np.ndarray, card: Card, shot: Shot, camera: Camera,
            before: Camera, after: Camera) -> np.ndarray:
    """Blender's Vector (n, 4) of pixels that show matter moving by `motion` (n, 2), right and up in card heights."""
    to_world = card.to_world(camera)
    now, previous, following = ((world_to_frame(each, shot) @ to_world)[[0, 1, 3]] for each in (camera, before, after))
    x, y = (columns + 0.5).astype(np.float32), (rows + 0.5).astype(np.float32)
    u, v = _seen(np.linalg.inv(now), x, y)
    du, dv = motion[:, 0] * np.float32(card.height / card.width), -motion[:, 1]
    x0, y0 = _seen(previous, u - du, v - dv)
    x1, y1 = _seen(following, u + du, v + dv)
    return np.stack([x0 - x, y - y0, x - x1, y1 - y], axis=1)


def _seen(homography: np.ndarray, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    a, b, over = (row[0] * x + row[1] * y + row[2] for row in homography.astype(np.float32))
    over = np.maximum(over, np.float32(1e-9))
    return a / over, b / over
