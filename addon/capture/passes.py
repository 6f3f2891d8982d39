"""Render layers: the scene rendered where it stands, one view layer, with every setting put back.

The scene is never copied: in a copy unbaked rigid bodies stand still and drivers read the wrong frame.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

import bpy
import numpy as np

from ...inference.errors import CaptureError
from ...inference.job import FrameDone
from ...inference.multilayer import read_render
from ...inference.plates import Plates
from ...inference.shot import FrameRange, Pass, PlateFrame, Shot
from .. import compat
from ..deliver.aside import cards_aside
from ..shot import read_shot
from . import Source, wanted
from .guard import images_aside, live_scene, settings_aside, time_aside
from .play import play

MEMORY = Path('/dev/shm')              # a folder in memory: four HD passes are written in 161 ms and read in 131 ms
MEMORY_FREE = 1 << 30                  # a container may have as little as 64 MB of it

PASS_SWITCHES = {
    Pass.COMBINED: 'use_pass_combined', Pass.DEPTH: 'use_pass_z', Pass.NORMAL: 'use_pass_normal',
    Pass.VECTOR: 'use_pass_vector', Pass.CRYPTOMATTE: 'use_pass_cryptomatte_object',
}
WORKBENCH_GIVES = (Pass.COMBINED, Pass.DEPTH)


def why_not(context: bpy.types.Context) -> str:
    try:
        read_shot(context.scene)
    except CaptureError as error:
        return str(error)
    return ''


def notice(context: bpy.types.Context) -> str:
    """Painting that a capturing child would not see, since it is in this Blender's memory alone."""
    from .child import unsaved_images
    names = unsaved_images()
    return f'Not saved, so not captured: {", ".join(names)}' if names else ''


def capture(scene: bpy.types.Scene, shot: Shot, plates: Plates, anchors: Collection[str],
            needs: Collection[Pass]) -> Iterator[int]:
    """First play the shot, then go back and render what is missing.

    Vector looks a frame ahead, so the play goes one frame beyond the last missing one. Rendered on the way,
    unbaked rigid bodies have no motion ahead, and a cloth is thrown off: 0.24 units within nine frames.
    """
    passes = checked_passes(scene, wanted(SOURCE, needs))
    missing = plates.missing(shot.frames)
    uid = scene.session_uid
    with time_aside(scene), quick_folder() as folder:
        yield from play(uid, shot, plates, anchors, missing[-1] + 1 if missing else None)
        for frame in missing:
            scene = live_scene(uid)
            scene.frame_set(frame)
            settings = render_settings(scene, shot, passes, folder / 'plate.exr')
            with images_aside(), settings_aside(scene, settings):
                picture = render(scene, shot, frame, folder / 'plate.exr')
            commit(plates, shot, frame, picture, passes)
            yield frame


def checked_passes(scene: bpy.types.Scene, passes: tuple[Pass, ...]) -> tuple[Pass, ...]:
    lacking = [p for p in passes if p not in WORKBENCH_GIVES]
    if scene.render.engine == 'BLENDER_WORKBENCH' and lacking:
        raise CaptureError(f'Workbench renders no {" and no ".join(lacking)}.',
                           'Render the scene with Cycles or EEVEE.')
    return passes


@contextlib.contextmanager
def quick_folder() -> Iterator[Path]:
    """A temporary folder, in memory where there is room."""
    in_memory = os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > MEMORY_FREE
    with tempfile.TemporaryDirectory(prefix='second_unit_', dir=MEMORY if in_memory else None) as folder:
        yield Path(folder)


def render_settings(scene: bpy.types.Scene, shot: Shot, passes: Collection[Pass], file: Path) -> Mapping[str, Any]:
    """Everything that differs from the artist's settings while one frame renders.

    With motion blur Cycles would fill Vector with zeros; without the compositor no File Output node writes.
    """
    layer = f'view_layers["{bpy.utils.escape_identifier(shot.view_layer)}"]'
    layers = {f'view_layers["{bpy.utils.escape_identifier(other.name)}"].use': other.name == shot.view_layer
              for other in scene.view_layers}
    return {
        **compat.multilayer_settings(),
        'render.filepath': str(file),
        'render.use_compositing': False,
        'render.use_sequencer': False,
        'render.use_motion_blur': False,
        'render.use_single_layer': False,
        'render.use_persistent_data': False,
        **layers,
        **{f'{layer}.{PASS_SWITCHES[name]}': True for name in passes},
    }


def render(scene: bpy.types.Scene, shot: Shot, frame: int, file: Path) -> Path:
    """Render the scene as it stands. The operator may return without a picture, so the file is what counts.

    The scene is named, not put into the context: Blender 4.5 looks there while it renders, without holding Python, and
    crashes where a thread holds it.
    """
    file.unlink(missing_ok=True)
    try:
        with cards_aside(scene):
            bpy.ops.render.render(write_still=True, scene=scene.name)
    except RuntimeError as error:
        raise CaptureError(f'Blender could not render frame {frame}: {_reason(error)}',
                           'Render this frame in Blender to see what is wrong.') from error
    if not file.is_file():
        raise CaptureError(f'Frame {frame} rendered without a picture.',
                           f'Check that the render engine {scene.render.engine} works in this Blender.')
    return file


def _reason(error: RuntimeError) -> str:
    return str(error).strip().removeprefix('Error: ').splitlines()[0]


def commit(plates: Plates, shot: Shot, frame: int, picture: Path, passes: Collection[Pass]) -> None:
    """Bring a rendered file into the plates, with the camera that was noted for its frame."""
    pixels, manifest = read_render(picture, shot.view_layer, passes)
    if Pass.VECTOR in passes:
        check_vector(plates, shot, frame, pixels)
    if manifest and plates.info.get('manifest') != manifest:
        plates.note(manifest=manifest)
    plates.commit(PlateFrame(frame, plates.camera(frame), plates.light(frame), pixels))


def check_vector(plates: Plates, shot: Shot, frame: int, pixels: Mapping[Pass, np.ndarray]) -> None:
    """Refuse a Vector pass of zeros while the camera moves past something: Cycles writes that with motion blur on."""
    moves = any(plates.camera(frame) != plates.camera(other) for other in (frame - 1, frame + 1))
    if moves and not pixels[Pass.VECTOR].any() and np.isfinite(pixels[Pass.DEPTH]).any():
        raise CaptureError(f'The Vector pass of frame {frame} is zero everywhere, though the camera moves.',
                           'Render with motion blur switched off in the scene and its view layers.')


def run_capture(scene: bpy.types.Scene, folder: Path, frames: FrameRange | None, view_layer: str,
                anchors: Collection[str], matte: str, emit: Callable[[FrameDone], None]) -> None:
    """Fill a plate set that is there, here and now: what the interface's child and a farm's first step run."""
    plates = Plates.open(folder)
    shot = read_shot(scene, view_layer or plates.shot.view_layer, frames or plates.shot.frames)
    needs = [Pass(name) for name in plates.passes]
    reported = set()
    for frame in SOURCE.frames(scene, shot, plates, anchors, needs, matte):
        if frame in shot.frames and frame not in reported and not plates.missing([frame]):
            reported.add(frame)
            emit(FrameDone('capture', frame))


SOURCE = Source(
    name='passes', label='Render Layers', description='The passes of a view layer, rendered with the scene',
    gives=(Pass.COMBINED, Pass.DEPTH, Pass.NORMAL, Pass.VECTOR, Pass.CRYPTOMATTE),
    why_not=why_not, capture=capture, notice=notice, renders=True)
