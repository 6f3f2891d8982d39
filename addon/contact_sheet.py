"""The contact sheet of a shot: takes side by side in an image of Blender's, and a file beside the takes."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Sequence
from pathlib import Path

import blf
import bpy
import imbuf

from ..inference.contact_sheet import LABEL, Sheet, contact_sheet, grid_sheet, picked
from ..inference.credentials import Credentials
from ..inference.errors import TakeError
from ..inference.exr import write_png
from ..inference.files import whole_file
from ..inference.record import is_temp
from ..inference.seal import sign_shown
from ..inference.take import Take, shot_folder
from .deliver.sequence import blend_path, check_idle
from .words import word

SHEET = 'second_unit_contact_sheet'       # on the image: the shot's name
GRID = 'second_unit_grid'                 # the same of a grid of two controls
LETTERS = 13                              # height of the text, in pixels


def make_sheet(takes: Sequence[Take], frames: int, burnt_in: bool = False, credentials: Credentials | None = None,
               ) -> bpy.types.Image:
    """The sheet with `frames` pictures of each take, which are of one shot: its image, made or replaced.

    `burnt_in`: TEMP in the pictures of what is not approved. Its file says which takes it shows, signed with the
    `credentials`, once all of them have a record. Raises TakeError where no take has a picture, BlenderBusy while
    Blender renders.
    """
    check_idle()
    shown = [(take, paths) for take in takes if (paths := picked(take.folder, frames))]
    if not shown:
        raise TakeError('None of the takes has a picture yet.', 'Wait for the first frame.')
    temp = [index for index, (take, _) in enumerate(shown) if burnt_in and is_temp(take.status)]
    sheet = contact_sheet([paths for _, paths in shown], temp)
    labels = [label_of(take) for take, _ in shown]
    return _made(SHEET, 'contact_sheet', sheet, labels, [take for take, _ in shown], credentials)


def make_grid(cells: Sequence[Sequence[Take | None]], columns: Sequence[str], rows: Sequence[str],
              burnt_in: bool = False, credentials: Credentials | None = None) -> bpy.types.Image:
    """The same of takes in rows and columns with these labels: one picture of each, none where there is no take."""
    check_idle()
    pictures = [[next(iter(picked(take.folder, 1)), None) if take else None for take in row] for row in cells]
    shown = {(row, column): take for row, takes in enumerate(cells) for column, take in enumerate(takes)
             if pictures[row][column] is not None}
    if not shown:
        raise TakeError('None of the takes has a picture yet.', 'Wait for the first frame.')
    temp = [cell for cell, take in shown.items() if burnt_in and is_temp(take.status)]
    blf.size(0, LETTERS)
    gutter = max(math.ceil(blf.dimensions(0, label)[0]) for label in rows)
    sheet = grid_sheet(pictures, gutter, temp)
    return _made(GRID, 'grid', sheet, [*columns, *rows], list(shown.values()), credentials)


def _made(key: str, name: str, sheet: Sheet, labels: Sequence[str], shown: list[Take],
          credentials: Credentials | None) -> bpy.types.Image:
    """The sheet as a file of that name beside the takes, and as the image that has the shot's name under `key`."""
    path = shot_folder(shown[0].folder) / f'{name}.png'
    with tempfile.TemporaryDirectory(prefix='second_unit_') as folder:
        write_png(Path(folder) / 'sheet.png', sheet.pixels)
        _write_labelled(Path(folder) / 'sheet.png', path, sheet.places, labels)
    if credentials is not None:
        sign_shown(path, shown, credentials)
    return _image(key, shown[0].shot.name, path)


def label_of(take: Take) -> str:
    said = [f'Take {take.number}', f'Seed {take.recipe.seed}']
    said += [f'Flicker {take.flicker:.3f}'] if take.flicker is not None else []
    said += [take.status.title()] if take.status else []
    return '  '.join(map(word, said))


def _write_labelled(source: Path, path: Path, places: Sequence[tuple[int, int]], labels: Sequence[str]) -> None:
    picture = imbuf.load(str(source))
    height = picture.size[1]
    with blf.bind_imbuf(0, picture):
        blf.size(0, LETTERS)
        blf.color(0, 0.9, 0.9, 0.9, 1.0)
        for (x, y), label in zip(places, labels):
            blf.position(0, x, height - y - LABEL + 7, 0)
            blf.draw_buffer(0, label)
    with whole_file(path) as part:
        imbuf.write(picture, filepath=str(part))
    picture.free()


def _image(key: str, shot: str, path: Path) -> bpy.types.Image:
    """The image of the shot's sheet, with what its file holds now."""
    image = find_sheet(shot, key)
    if image is None:
        image = bpy.data.images.load(str(path))
        image.name = f'{path.stem.replace("_", " ").title()} {shot}'
        image[key] = shot
        image.use_fake_user = True                 # stays in the file when no editor shows it
    image.filepath = blend_path(path)
    image.reload()
    return image


def find_sheet(shot: str, key: str = SHEET) -> bpy.types.Image | None:
    return next((image for image in bpy.data.images if image.get(key) == shot), None)


def show_sheet(context, image: bpy.types.Image, anywhere: bool) -> bool:
    """Show it in an Image Editor: one that shows no image of the artist's, or the first one that there is if it may
    go `anywhere`. Does one show it?"""
    editors = [area.spaces.active for window in context.window_manager.windows for area in window.screen.areas
               if area.ui_type == 'IMAGE_EDITOR']
    free = [space for space in editors if space.image is None or space.image == image
            or space.image.type in ('RENDER_RESULT', 'COMPOSITING')]
    for space in (free or (editors if anywhere else []))[:1]:
        space.image = image
    return any(space.image == image for space in editors)
