"""A render that is on disk already: multilayer EXR files, as Blender 4.5 (one part) and 5.x (many) write them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import bpy

from ...inference.errors import CaptureError
from ...inference.plates import Plates
from ...inference.shot import Pass, Shot
from . import Source, wanted
from .guard import time_aside
from .passes import commit
from .play import play


def rendered_file(scene: bpy.types.Scene, frame: int) -> Path:
    """Where the scene's own output settings put this frame."""
    return Path(bpy.path.abspath(scene.render.frame_path(frame=frame)))


def why_not(context: bpy.types.Context) -> str:
    scene = context.scene
    if scene.render.image_settings.file_format != 'OPEN_EXR_MULTILAYER':
        return 'The output of the scene is not set to OpenEXR MultiLayer.'
    first = rendered_file(scene, scene.frame_start)
    return '' if first.is_file() else f'There is no rendered file {first}.'


def capture(scene: bpy.types.Scene, shot: Shot, plates: Plates, anchors: Collection[str],
            needs: Collection[Pass]) -> Iterator[int]:
    """Take the files that the scene's output settings point to."""
    if reason := why_not(bpy.context):
        raise CaptureError(reason, 'Point the output properties to the multilayer EXR files of the render.')
    yield from capture_files(scene, shot, plates, anchors, needs, lambda frame: rendered_file(scene, frame))


def capture_files(scene: bpy.types.Scene, shot: Shot, plates: Plates, anchors: Collection[str],
                  needs: Collection[Pass], file_of: Callable[[int], Path]) -> Iterator[int]:
    """Take the pictures from `file_of(frame)`; cameras, light and anchors come from the scene, as in any capture.

    Raises CaptureError for a frame without a file, a file of another size, or one that lacks a pass.
    """
    passes = wanted(SOURCE, needs)
    missing = plates.missing(shot.frames)
    files = {frame: file_of(frame) for frame in missing}
    lacking = [frame for frame, file in files.items() if not file.is_file()]
    if lacking:
        raise CaptureError(f'The render has no file for frame {lacking[0]}: {files[lacking[0]]}.',
                           f'Render the {len(lacking)} missing frames, or choose a range that is there.')
    with time_aside(scene):
        yield from play(scene.session_uid, shot, plates, anchors, None)
    for frame, file in files.items():
        commit(plates, shot, frame, file, passes)
        yield frame


SOURCE = Source(
    name='disk', label='Rendered Files', description='The multilayer EXR files that the scene was rendered to',
    gives=(Pass.COMBINED, Pass.DEPTH, Pass.NORMAL, Pass.VECTOR, Pass.CRYPTOMATTE),
    why_not=why_not, capture=capture)
