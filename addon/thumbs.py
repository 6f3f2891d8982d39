"""Small pictures of takes, for the panel. Files are named on events; Blender reads them as it draws."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from pathlib import Path

import bpy
import bpy.utils.previews

from ..inference.files import frame_name, frames_in

FRAME = 'second_unit_frame'       # on the window manager: the frame of the active take that the panel shows
shown: list = []                  # the preview collection of the active take, which Blender wants back at the end
listed: list = []                 # that of the list: one picture of each take, by its folder


def show(take: Path | None) -> None:
    """Show the take in this folder, or none."""
    _free(shown)
    made = _frames(take) if take else []
    if not made:
        return
    previews = bpy.utils.previews.new()
    for frame in made:
        previews.load(str(frame), _path(take, frame), 'IMAGE')
    shown.append(previews)
    _limit_slider(made[0], made[-1])


def show_list(takes: Iterable[Path]) -> None:
    """Name the picture of each take that its row in the list shows: the middle one."""
    _free(listed)
    listed.append(bpy.utils.previews.new())
    for take in takes:
        if made := _frames(take):
            listed[0].load(str(take), _path(take, made[len(made) // 2]), 'IMAGE')


def frames() -> list[int]:
    """The frames of the active take that have a picture, in order."""
    return [int(name) for previews in shown for name in previews]


def at(frame: int) -> tuple[int, int]:
    """The icon number of the picture at a frame, and its frame: the last before it, else the first. 0 for none."""
    made = frames()
    if not made:
        return 0, frame
    nearest = made[max(bisect_right(made, frame) - 1, 0)]
    return shown[0][str(nearest)].icon_id, nearest


def icon_of(take: str) -> int:
    """The icon number of the picture of a take in the list, by its folder; 0 for none."""
    return listed[0][take].icon_id if listed and take in listed[0] else 0


def clear() -> None:
    _free(shown)
    _free(listed)


def _frames(take: Path) -> list[int]:
    return sorted(frames_in(take / 'thumbs', '.png'))


def _path(take: Path, frame: int) -> str:
    return str(take / 'thumbs' / f'{frame_name(frame)}.png')


def _free(collections: list) -> None:
    while collections:
        bpy.utils.previews.remove(collections.pop())


def _limit_slider(first: int, last: int) -> None:
    """Let the slider go over the frames of the take. One that stands at its end goes along with what is made: the first
    frames of many elements are empty. A property of its own: a declared one has the same ends for ever."""
    manager = bpy.context.window_manager
    at_end = FRAME in manager and manager[FRAME] == manager.id_properties_ui(FRAME).as_dict()['max']
    frame = last if at_end else manager.get(FRAME, (first + last) // 2)
    manager[FRAME] = min(max(frame, first), last)
    manager.id_properties_ui(FRAME).update(
        min=first, max=last, soft_min=first, soft_max=last, description='The frame of the take that is shown here')
