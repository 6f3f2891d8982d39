"""The takes of a scene, as the panels list them. The folder is the truth; the list is read from it on events."""

from __future__ import annotations

import os
from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import bpy

from ..inference.errors import TakeError
from ..inference.model import Makes
from . import thumbs
from .preferences import machine
from .steps import aside

if TYPE_CHECKING:
    from ..inference.take import Take

Row = dict[str, Any]        # the properties of an item of the list


def folder(context) -> Path:
    """Where this file's takes go: the preference, else a folder beside the saved .blend."""
    return machine(context).takes or Path(bpy.data.filepath).parent / 'second_unit'


def why_no_folder(context) -> str:
    """The reason why no take can be written, '' when one can. Cheap enough to ask at every redraw."""
    chosen = machine(context).takes
    if chosen is None and not bpy.data.filepath:
        return 'Save the file first, or choose a takes folder in the preferences'
    place = chosen or Path(bpy.data.filepath).parent
    if not os.path.isdir(place):                   # unlike Path.is_dir, never raises
        return f'There is no takes folder {place}'
    return '' if os.access(place, os.W_OK) else f'The takes folder is read-only: {place}'


def refresh(context) -> None:
    """Read the list again. Never while drawing: it reads a few small files of each take.

    The same take stays active, unless there is a new one. What cannot be read is named below the list.
    """
    _show(context, *_read(*_place(context)))


def refresh_in_steps(context) -> Generator[None, None, None]:
    """The same, while a thread waits for the disk; nothing, if another scene is shown by then."""
    place = _place(context)
    rows, troubles = yield from aside(partial(_read, *place))
    if place == _place(bpy.context):
        _show(bpy.context, rows, troubles)


def _place(context) -> tuple[Path | None, str]:
    """Where the scene's takes lie, and its name. A new file has none."""
    return folder(context) if machine(context).takes or bpy.data.filepath else None, context.scene.name


def _read(root: Path | None, shot: str) -> tuple[list[Row], list[TakeError]]:
    """Touches nothing of Blender, and imports nothing for a new file."""
    if root is None:
        return [], []
    from ..inference.shot_takes import takes_of
    troubles: list[TakeError] = []
    rows: list[Row] = []
    try:
        rows += map(_row, takes_of(root, shot, troubles.append))
    except TakeError as error:
        troubles.append(error)
    return rows, troubles


def _row(take: Take) -> Row:
    from ..inference.models import all_models
    from ..inference.notes import read_note
    from ..inference.record import status_in_words
    from .deliver.holdout import missing_holdouts
    missing, frames, model = len(take.missing()), len(take.shot.frames), all_models().get(take.recipe.model)
    return {
        'name': f'Take {take.number}', 'number': take.number, 'folder': str(take.folder), 'makes': take.makes,
        'model': model.label if model else take.recipe.model, 'made_by': take.recipe.model, 'seed': take.recipe.seed,
        'seconds': -1.0 if take.seconds is None else take.seconds, 'noted': read_note(take.folder),
        'made': frames - missing, 'frames': frames,
        'holdouts': frames - len(missing_holdouts(take)) if take.makes is Makes.ELEMENT else 0,
        'flicker': -1.0 if take.flicker is None else take.flicker,
        'colour_error': -1.0 if take.colour_error is None else take.colour_error,
        'status': take.status or ('made' if not missing else 'unfinished'), 'approval': status_in_words(take)}


def _show(context, rows: list[Row], troubles: list[TakeError]) -> None:
    window = context.window_manager.second_unit
    known, chosen = {item.folder for item in window.takes}, active(context)
    chosen = chosen.folder if chosen else ''
    window.takes.clear()
    for row in rows:
        item = window.takes.add()
        for name, value in row.items():
            setattr(item, name, value)
    window.trouble = str(troubles[0]) if troubles else ''
    folders = [item.folder for item in window.takes]
    thumbs.show_list(map(Path, folders))
    new = [place for place in folders if known and place not in known]
    window.active = folders.index(new[-1]) if new else folders.index(chosen) if chosen in folders else len(folders) - 1


def colour_in_words(error: float) -> str:
    """'Colour returns within 0.0002 %': the worst of a plate that goes to what the model reads and back."""
    percent = 100 * error
    return f'Colour returns within {round(max(percent, 0.0001), 4 if percent < 0.1 else 1):g} %'


def measured_in_words(take: Take) -> str:
    """'Take 3. Flicker 0.021. Colour returns within 0.0002 %.'; '' where nothing was measured."""
    words = [] if take.flicker is None else [f'Flicker {take.flicker:.3f}']
    words += [] if take.colour_error is None else [colour_in_words(take.colour_error)]
    return ''.join(f'{word}. ' for word in (f'Take {take.number}', *words)).strip() if words else ''


def clock(seconds: float) -> str:
    """'0:42', '1:05:00'."""
    minutes, second = divmod(round(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f'{hours}:{minute:02}:{second:02}' if hours else f'{minute}:{second:02}'


def active(context):
    """The take that is active in the list, or None."""
    window = context.window_manager.second_unit
    return window.takes[window.active] if 0 <= window.active < len(window.takes) else None


def open_active(context) -> Take:
    """The active take itself. Raises TakeError."""
    from ..inference.take import Take
    return Take.open(Path(active(context).folder))


def write_note(item, text: str) -> None:
    """Its note was typed. It stays in the list also where it cannot be written."""
    from ..inference.notes import write_note
    item.noted = text
    try:
        write_note(Path(item.folder), text)
    except TakeError as error:
        bpy.context.window_manager.second_unit.trouble = str(error)


def choose(window, index: int) -> None:
    """A take becomes the active one."""
    window.chosen = index
    item = active(bpy.context)
    thumbs.show(Path(item.folder) if item else None)
