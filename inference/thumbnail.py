"""Small pictures of a take, for people."""

from __future__ import annotations

import numpy as np

from . import colour
from .warp import Region

THUMB_WIDTH = 160
MID_GREY = 0.18


def thumbnail(rgba: np.ndarray, filled: Region | None = None) -> np.ndarray:
    """The element over mid grey for the sRGB display: uint8 (h, w, 3), at most 160 wide, each pixel an average.

    Outside the region `filled` nothing is looked at, for nothing is there.
    """
    left, top, right, bottom = filled or (0, 0, rgba.shape[1], rgba.shape[0])
    factor = -(-rgba.shape[1] // THUMB_WIDTH)
    height, width = max(1, rgba.shape[0] // factor), max(1, rgba.shape[1] // factor)
    across, down = rgba.shape[1] // width, rgba.shape[0] // height
    here = np.s_[top // down:min(-(-bottom // down), height), left // across:min(-(-right // across), width)]
    small = np.zeros((height, width, 4), np.float32)
    tall, wide = small[here].shape[:2]
    shown = rgba[here[0].start * down:here[0].stop * down, here[1].start * across:here[1].stop * across]
    # Rows first, then columns: 6 ms for 1280x720, and 40 ms over both axes at once.
    rows = shown.reshape(tall, down, wide * across * 4).mean(axis=1)
    small[here] = rows.reshape(tall, wide, across, 4).mean(axis=2)
    display = colour.linear_to_display(small[..., :3] + (1 - small[..., 3:]) * MID_GREY)
    return (display * 255 + 0.5).astype(np.uint8)
