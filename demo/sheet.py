"""The contact sheet: rows of frames side by side, labelled, as one PNG."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import OpenImageIO as oiio
import PyOpenColorIO as ocio

from ..addon.compat import colour_config, working_space
from ..inference.shot import FrameRange

WIDEST = 1920          # pixels
GUTTER = 4
STRIP = 22             # height of a line of text
BACKGROUND, TEXT = 0.055, (0.78, 0.78, 0.78)
GREY = 0.18            # scene linear


def display(rgb: np.ndarray, view: str = 'AgX') -> np.ndarray:
    """Scene-linear (h, w, 3) through Blender's own view transform to the sRGB display, float32 in 0 to 1."""
    pixels = np.array(rgb, dtype=np.float32, order='C')
    _processor(colour_config(), working_space(), view).applyRGB(pixels)
    return np.clip(pixels, 0.0, 1.0)


@lru_cache(maxsize=4)
def _processor(config: str, space: str, view: str) -> ocio.CPUProcessor:
    transform = ocio.DisplayViewTransform(src=space, display='sRGB', view=view)
    return ocio.Config.CreateFromFile(config).getProcessor(transform).getDefaultCPUProcessor()


def over_grey(rgba: np.ndarray) -> np.ndarray:
    """A premultiplied element (h, w, 4) over middle grey, scene linear: light and dark parts both show."""
    return rgba[..., :3] + GREY * (1.0 - rgba[..., 3:4])


def spread(frames: FrameRange, count: int) -> list[int]:
    """At most `count` of the frames at even steps, the first among them."""
    step = max(1, (len(frames) - 1) // max(1, count - 1))
    return list(frames)[::step][:count]


def contact_sheet(path: Path, rows: Sequence[tuple[str, Sequence[np.ndarray]]], columns: Sequence[str]) -> None:
    """Write rows of images, each with its label above it, and the columns' labels (frame numbers) at the foot.

    Images are display-referred float (h, w, 3 or 4) in 0 to 1, all of one size; they are made smaller where the
    sheet would be wider than 1920 pixels. Without a font, which OpenImageIO brings, the labels are left out.
    """
    sheet = _lay_out([images for _, images in rows])
    tall = _tile_size([images for _, images in rows])[1] + GUTTER + STRIP
    for index, (label, _) in enumerate(rows):
        _write_text(sheet, GUTTER + 2, index * tall + STRIP - 7, label)
    for index, label in enumerate(columns):
        left = GUTTER + index * (_tile_size([images for _, images in rows])[0] + GUTTER)
        _write_text(sheet, left + 2, sheet.spec().height - 7, label)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not sheet.write(str(path), 'uint8'):
        raise OSError(f'{path} could not be written: {sheet.geterror()}')


def _tile_size(rows: Sequence[Sequence[np.ndarray]]) -> tuple[int, int]:
    height, width = rows[0][0].shape[:2]
    count = max(len(images) for images in rows)
    narrow = min(width, (WIDEST - GUTTER) // count - GUTTER)
    return narrow, max(1, round(height * narrow / width))


def _lay_out(rows: Sequence[Sequence[np.ndarray]]) -> oiio.ImageBuf:
    width, height = _tile_size(rows)
    count = max(len(images) for images in rows)
    whole = (GUTTER + count * (width + GUTTER), len(rows) * (STRIP + height + GUTTER) + STRIP)
    sheet = oiio.ImageBuf(oiio.ImageSpec(*whole, 3, 'float'))
    oiio.ImageBufAlgo.fill(sheet, (BACKGROUND,) * 3)
    for row, images in enumerate(rows):
        for column, image in enumerate(images):
            tile = oiio.ImageBuf(np.ascontiguousarray(image[..., :3], dtype=np.float32))
            small = oiio.ImageBufAlgo.resize(tile, roi=oiio.ROI(0, width, 0, height, 0, 1, 0, 3))
            left, top = GUTTER + column * (width + GUTTER), STRIP + row * (height + GUTTER + STRIP)
            oiio.ImageBufAlgo.paste(sheet, left, top, 0, 0, small)
    return sheet


def _write_text(sheet: oiio.ImageBuf, left: int, baseline: int, text: str) -> None:
    if not oiio.ImageBufAlgo.render_text(sheet, left, baseline, text, 13, '', TEXT):
        sheet.geterror()      # taken off the image: the sheet says as much without its labels
