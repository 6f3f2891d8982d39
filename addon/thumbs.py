"""Small pictures of the active take, for the panel. Files are named on events; Blender reads them as it draws."""

from __future__ import annotations

from pathlib import Path

import bpy.utils.previews

from ..inference.files import frame_name, frames_in

COUNT = 3                # spread over the frames that are made
shown: list = []         # the preview collection, which Blender wants back at the end


def show(take: Path | None) -> None:
    """Show the take in this folder, or none."""
    clear()
    frames = sorted(frames_in(take / 'thumbs', '.png')) if take else []
    if not frames:
        return
    previews = bpy.utils.previews.new()
    for index in range(COUNT):
        frame = frames[max(0, (index + 1) * len(frames) // COUNT - 1)]      # a take often begins with nothing to see
        if str(frame) not in previews:
            previews.load(str(frame), str(take / 'thumbs' / f'{frame_name(frame)}.png'), 'IMAGE')
    shown.append(previews)


def icons() -> list[int]:
    """The pictures as icon numbers, by frame."""
    return [preview.icon_id for previews in shown for preview in previews.values()]


def clear() -> None:
    while shown:
        bpy.utils.previews.remove(shown.pop())
