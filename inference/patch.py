"""A patch: the region that a model works in, and its result as an overlay for the plate.

The overlay is premultiplied. Its alpha is the matte's, and outside the matte it is 0 in every channel, so that
'over' gives the plate back to the bit.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from .matte import bounds

# A match brings the patch to the plate's light, within a stop: what is further off is another thing, not another light.
GAINS = 0.5, 2.0
OPAQUE = 0.999           # alpha: renderers' filters leave it a little below 1


class Region(NamedTuple):
    """A rectangle in the shot's pixels, which may reach beyond the frame."""

    left: int
    top: int
    width: int
    height: int


def region_of(mattes: Iterable[np.ndarray], padding: int, multiple: int, size: tuple[int, int]) -> Region | None:
    """The region that holds all of `mattes` and `padding` pixels of context, its sides whole multiples of `multiple`.

    Made once from the final mattes of a take, so that it stands still. `size` is the frame's (width, height); the
    region stays inside it where it fits, else it reaches beyond it on both sides. None when every matte is empty.
    """
    boxes = np.array([box for matte in mattes if (box := bounds(matte))])
    if not len(boxes):
        return None
    low, high = boxes[:, :2].min(0), boxes[:, 2:].max(0)
    (left, width), (top, height) = (
        _side(int(low[axis]) - padding, int(high[axis]) + padding, multiple, size[axis]) for axis in (0, 1))
    return Region(left, top, width, height)


def _side(low: int, high: int, multiple: int, frame: int) -> tuple[int, int]:
    """Start and length of one side of a region."""
    low, high = max(low, 0), min(high, frame)
    length = -(-(high - low) // multiple) * multiple
    start = (low + high - length) // 2
    return (min(max(start, 0), frame - length) if length <= frame else start), length


def cropped(pixels: np.ndarray, region: Region) -> np.ndarray:
    """The region of an image (h, w) or (h, w, c). Beyond the frame its border goes on."""
    rows, columns = (np.arange(start, start + length).clip(0, side - 1) for start, length, side in
                     ((region.top, region.height, pixels.shape[0]), (region.left, region.width, pixels.shape[1])))
    return pixels[rows[:, None], columns]


def overlay(generated: np.ndarray, matte: np.ndarray, region: Region | None, plate: np.ndarray,
            match: bool = False) -> np.ndarray:
    """What was generated in the region, as a premultiplied overlay of the whole frame: float32 (h, w, 4).

    `generated` is (region.height, region.width, 3), scene-linear; `matte` (h, w), feathered: it is the alpha. `match`
    brings the patch to the light of the `plate` (h, w, 4), as measured in the edge band. Exactly 0 in all channels
    outside matte and region; without a region everywhere.
    """
    if region is None:
        return np.zeros((*matte.shape, 4), np.float32)
    soft = cropped(matte, region)
    if match:
        generated = generated * band_gain(generated, cropped(plate, region), soft)
    return placed(premultiplied(generated, soft), region, matte.shape)


def is_opaque(plate: np.ndarray) -> np.ndarray:
    """Which pixels (h, w) of a plate (h, w, 4) nothing shows through."""
    return plate[..., 3] >= OPAQUE


def premultiplied(colours: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """Colours (h, w, 3) and alpha (h, w) as (h, w, 4); 0 where alpha is, whatever the colour."""
    alpha = alpha[..., None]
    covered = np.multiply(colours, alpha, out=np.zeros_like(colours), where=alpha > 0)
    return np.concatenate([covered, alpha], axis=2)


def placed(pixels: np.ndarray, region: Region, size: tuple[int, int]) -> np.ndarray:
    """The region's pixels (h, w) or (h, w, c), float32, in a frame of `size` (height, width) that is 0 elsewhere."""
    left, top = max(region.left, 0), max(region.top, 0)
    right, bottom = min(region.left + region.width, size[1]), min(region.top + region.height, size[0])
    result = np.zeros((*size[:2], *pixels.shape[2:]), np.float32)
    result[top:bottom, left:right] = pixels[top - region.top:bottom - region.top,
                                            left - region.left:right - region.left]
    return result


def band_gain(colours: np.ndarray, plate: np.ndarray, soft: np.ndarray) -> np.ndarray:
    """The gain by channel, within GAINS, from `colours` (h, w, 3) to the plate (h, w, 4) over the soft part of a matte.

    Weighted to the middle of the band: at its inner edge the plate shows what is to go. A transparent plate shows less
    light than there is, and does not count.
    """
    weights = soft * (1 - soft) * is_opaque(plate)
    ours, theirs = (np.tensordot(weights, picture[..., :3], 2) for picture in (colours, plate))
    gain = np.divide(theirs, ours, out=np.ones(3), where=(ours > 1e-6) & (theirs > 1e-6))
    return gain.clip(*GAINS).astype(np.float32)
