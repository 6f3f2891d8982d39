"""The picture of what a model makes at this step, as an icon for the queue."""

from __future__ import annotations

from typing import TYPE_CHECKING

import bpy
import bpy.utils.previews
import numpy as np

if TYPE_CHECKING:
    from ..inference.job import Preview

shown: list = []             # the preview collection, which Blender wants back at the end, and what it holds


def icon_of(preview: Preview) -> int:
    """The icon number of its picture, made anew when it is another one than before."""
    if not shown or shown[1] is not preview:
        clear()
        previews = bpy.utils.previews.new()
        _fill(previews.new('step'), preview.pixels)
        shown[:] = [previews, preview]
    return shown[0]['step'].icon_id


def clear() -> None:
    if shown:
        bpy.utils.previews.remove(shown[0])
        shown.clear()


def _fill(image: bpy.types.ImagePreview, pixels: np.ndarray) -> None:
    """`pixels`: uint8 (h, w, 3), top row first; Blender's begin below."""
    height, width = pixels.shape[:2]
    opaque = np.ones((height, width, 4), np.float32)
    opaque[..., :3] = pixels[::-1] / np.float32(255)
    image.image_size = (width, height)
    image.image_pixels_float.foreach_set(opaque.ravel())
