"""Rendering without blocking the interface: a second Blender, in the background, on a saved copy of the file.

It fills plates or a take on disk; this one only looks at what appears. The copy holds the file as it is now,
except images painted and not saved: Blender keeps those in memory alone.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import bpy

from ...inference.errors import CaptureError
from ...inference.plates import Plates
from ...inference.shot import Shot
from ..child import Child, ending
from ..child import start as start_child
from ..preferences import PACKAGE
from .matte import lacking

ROOT = Path(__file__).resolve().parents[2]


def start(name: str, words: Sequence[str]) -> Child:
    """Save a copy of the file and let another Blender run our command `name` on it. Raises CaptureError."""
    folder = tempfile.TemporaryDirectory(prefix='second_unit_')
    copy = Path(folder.name) / 'copy.blend'
    try:
        with _no_preview():
            bpy.ops.wm.save_as_mainfile(filepath=str(copy), copy=True, relative_remap=True, compress=False)
        return start_child(command(name, copy, words), folder=folder)
    except (RuntimeError, OSError) as error:
        folder.cleanup()
        raise CaptureError(f'A copy of the file could not be opened in another Blender: {str(error).strip()}',
                           'Make room on the drive for temporary files, or generate with the command line.') from error


@contextlib.contextmanager
def _no_preview() -> Iterator[None]:
    """Save without a picture of the 3D view in the file. In software, drawing that took 1.3 s, and saving 0.05 s."""
    preferences = bpy.context.preferences
    kind, changed = preferences.filepaths.file_preview_type, preferences.is_dirty
    try:
        preferences.filepaths.file_preview_type = 'NONE'
        yield
    finally:
        preferences.filepaths.file_preview_type = kind
        preferences.is_dirty = changed


def command(name: str, copy: Path, words: Sequence[str]) -> list[str]:
    """The same command that a farm runs, on the copy of the file."""
    return [*here(), name, str(copy), *words, '--json']


def here() -> list[str]:
    """Our command line in this very Blender: the program, or the Python that holds it as a module.

    It enables the extension by name: that it is enabled, Blender saves only when it quits. On a farm that has it under
    the name of another repository, that much is said and nothing else changes.
    """
    if not bpy.app.binary_path:
        return [sys.executable, str(ROOT / 'dev.py')]
    scripts = '--disable-autoexec' if bpy.app.autoexec_fail else '--enable-autoexec'
    return [bpy.app.binary_path, '--offline-mode', scripts, '--addons', PACKAGE, '--command', 'second_unit']


def frames_in_child(newest: int, name: str, *words: str) -> Iterator[int]:
    """Run our command `name` in a child; each step yields the newest whole frame, at once, be there a new one or not.

    `newest` is what it yields until there is one. Closing it ends the child; whole frames stay. Raises CaptureError.
    """
    child = start(name, words)
    try:
        while child.running:
            for event in child.poll():
                if event['event'] == 'error':
                    raise CaptureError(event['message'], event['hint'])
                newest = event.get('frame', newest)
            yield newest
        status, said = child.result()
        if status:
            raise CaptureError(f'The Blender that rendered the shot ended with {ending(status)}: {said}',
                               'Render a frame of the shot to see what is wrong, or generate with the command line.')
    finally:
        child.cancel()


def capture_in_child(
        scene: bpy.types.Scene, shot: Shot, plates: Plates, anchors: Collection[str], matte: str = '') -> Iterator[int]:
    """Fill the plates in a child: the frames of `frames_in_child`, and none when there is nothing to do."""
    if (plates.missing(shot.frames) or any(plates.anchor_missing(name, shot.frames) for name in anchors)
            or (matte and lacking(plates, shot, matte))):
        yield from frames_in_child(
            shot.frames.first, 'capture', '--scene', scene.name, '--view-layer', shot.view_layer,
            f'--frames={shot.frames}', *(f'--anchor={name}' for name in anchors), '--matte', matte,
            '--plates', str(plates.folder))


def unsaved_images() -> list[str]:
    """Images that were painted and not saved: a rendering child does not see what was painted."""
    return [image.name for image in bpy.data.images if image.is_dirty]
