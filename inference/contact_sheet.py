"""Takes side by side in one picture: a contact sheet of their thumbnails."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from .burn_in import burn_in
from .exr import read_png
from .files import frame_name, frames_in

GAP = 8                       # pixels
LABEL = 24                    # height of the line over a take's pictures
BACKGROUND = 26               # sRGB, 0 to 255


class Sheet(NamedTuple):
    """`pixels`: uint8 (h, w, 3), top row first. `places`: where each take's label goes, by the left and upper edge of
    its line."""

    pixels: np.ndarray
    places: tuple[tuple[int, int], ...]


def picked(take: Path, count: int) -> list[Path]:
    """`count` of the take's thumbnails, spread over those that are there: one is the middle one. Fewer if it has fewer.
    """
    frames = sorted(frames_in(take / 'thumbs', '.png'))
    count = min(count, len(frames))
    places = [math.floor((index + 0.5) * len(frames) / count) for index in range(count)]
    return [take / 'thumbs' / f'{frame_name(frames[place])}.png' for place in places]


def contact_sheet(rows: Sequence[Sequence[Path]], burnt_in: Collection[int] = ()) -> Sheet:
    """A sheet of the thumbnails of each take: a row for each, or near a square where each has one.

    `burnt_in`: the indices of the rows that get TEMP written into their pictures. Raises TakeError for a file that is
    missing or broken.
    """
    pictures = [[read_png(path)[..., :3] for path in row] for row in rows]
    pictures = [list(map(burn_in, row)) if index in burnt_in else row for index, row in enumerate(pictures)]
    height, width = (max((picture.shape[axis] for row in pictures for picture in row), default=1) for axis in (0, 1))
    wide = max(map(len, rows), default=1)                      # pictures of a take
    across = math.ceil(math.sqrt(len(rows))) if wide == 1 else 1
    down = -(-len(rows) // across)
    step = height + LABEL + GAP, wide * (width + GAP)
    pixels = np.full((GAP + down * step[0], GAP + across * step[1], 3), BACKGROUND, np.uint8)
    places = [(GAP + index % across * step[1], GAP + index // across * step[0]) for index in range(len(rows))]
    for (x, y), row in zip(places, pictures):
        for index, picture in enumerate(row):
            left, top = x + index * (width + GAP), y + LABEL
            pixels[top:top + picture.shape[0], left:left + picture.shape[1]] = picture
    return Sheet(pixels, tuple(places))


def grid_sheet(rows: Sequence[Sequence[Path | None]], gutter: int, burnt_in: Collection[tuple[int, int]] = ()) -> Sheet:
    """A sheet of one picture for each cell, None for a cell without one, under a line for the labels of the columns.

    `gutter`: pixels at the left for those of the rows. `burnt_in`: rows and columns of the cells that get TEMP written
    into them. Its places are those of the columns, then those of the rows. Raises TakeError for a broken file.
    """
    pictures = {(row, column): read_png(path)[..., :3] for row, cells in enumerate(rows)
                for column, path in enumerate(cells) if path is not None}
    pictures |= {cell: burn_in(pictures[cell]) for cell in burnt_in}
    height, width = (max((picture.shape[axis] for picture in pictures.values()), default=1) for axis in (0, 1))
    lefts = [2 * GAP + gutter + column * (width + GAP) for column in range(len(rows[0]))]
    tops = [LABEL + row * (height + GAP) for row in range(len(rows))]
    pixels = np.full((tops[-1] + height + GAP, lefts[-1] + width + GAP, 3), BACKGROUND, np.uint8)
    for (row, column), picture in pictures.items():
        left, top = lefts[column], tops[row]
        pixels[top:top + picture.shape[0], left:left + picture.shape[1]] = picture
    middles = [(GAP, top + (height - LABEL) // 2) for top in tops]
    return Sheet(pixels, tuple((left, 0) for left in lefts) + tuple(middles))
