"""The takes of a scene, as the panels list them. The folder is the truth; the list is read from it on events."""

from __future__ import annotations

import os
from pathlib import Path

import bpy

from ..inference.take import takes_of
from .preferences import machine


def folder(context) -> Path:
    """Where this file's takes go: the preference, else a folder beside the saved .blend."""
    return machine(context).takes or Path(bpy.data.filepath).parent / 'second_unit'


def why_no_folder(context) -> str:
    """The reason why no take can be written, '' when one can. Cheap enough to ask at every redraw."""
    chosen = machine(context).takes
    if chosen is None and not bpy.data.filepath:
        return 'Save the file first, or choose a takes folder in the preferences'
    place = chosen or Path(bpy.data.filepath).parent
    if not place.is_dir():
        return f'The takes folder {place} does not exist'
    return '' if os.access(place, os.W_OK) else f'The folder {place} is read-only'


def refresh(context) -> None:
    """Read the list again. Never while drawing: it reads one small file for each take."""
    window = context.window_manager.second_unit
    window.takes.clear()
    if why_no_folder(context):
        return
    for take in takes_of(folder(context), context.scene.name):
        item = window.takes.add()
        item.name = f'Take {take.number}'
        item.folder = str(take.folder)
        missing = len(take.missing())
        item.label = f'{take.recipe.model}, seed {take.recipe.seed}'
        item.state = f'{missing} frames missing' if missing else take.status
    window.active = max(0, len(window.takes) - 1)


def active(context):
    """The take that is active in the list, or None."""
    window = context.window_manager.second_unit
    return window.takes[window.active] if 0 <= window.active < len(window.takes) else None
