"""Rendering without blocking the interface: a second Blender, in the background, on a saved copy of the file.

It fills plates or a take on disk; this one only looks at what appears. The copy holds the file as it is now,
except images painted and not saved: Blender keeps those in memory alone.
"""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

import bpy

from ...inference.errors import CaptureError
from ...inference.plates import Plates
from ...inference.shot import Shot
from .matte import lacking

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_END = 2.0
LAST_WORDS = 5                   # lines of the child's own output that an error repeats


class Child:
    """A rendering Blender. Nothing here waits, except `cancel`, and that no longer than SECONDS_TO_END."""

    def __init__(self, process: subprocess.Popen, folder: tempfile.TemporaryDirectory):
        self._process = process
        self._folder = folder
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._last: list[str] = []
        self._reader = threading.Thread(target=_read, args=(process.stdout, self._lines), daemon=True)
        self._reader.start()

    @property
    def running(self) -> bool:
        """Until it has ended and everything it said has been read."""
        return self._process.poll() is None or self._reader.is_alive() or not self._lines.empty()

    def poll(self) -> list[dict[str, Any]]:
        """What it reported since the last call: {'event': 'frame', 'frame': n}, {'event': 'error', …}, …"""
        events = []
        while not self._lines.empty():
            line = self._lines.get()
            if line.startswith('{"event"'):
                events.append(json.loads(line))
            else:
                self._last = [*self._last, line.strip()][-LAST_WORDS:]
        return events

    def result(self) -> tuple[int, str]:
        """The exit status of a child that has ended, and the last lines of its own output."""
        return self._process.wait(SECONDS_TO_END), ' '.join(self._last)

    def cancel(self) -> None:
        """End it, if it has not ended, and remove the copy of the file. Whole frames stay."""
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(SECONDS_TO_END)
        self._reader.join(SECONDS_TO_END)
        self._process.stdout.close()
        self._folder.cleanup()


def _read(stream: TextIO, lines: queue.SimpleQueue[str]) -> None:
    for line in stream:
        lines.put(line)


def start(name: str, words: Sequence[str]) -> Child:
    """Save a copy of the file and let another Blender run our command `name` on it. Raises CaptureError."""
    folder = tempfile.TemporaryDirectory(prefix='second_unit_')
    copy = Path(folder.name) / 'copy.blend'
    try:
        bpy.ops.wm.save_as_mainfile(filepath=str(copy), copy=True, relative_remap=True, compress=False)
        process = subprocess.Popen(
            command(name, copy, words), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, encoding='utf-8', errors='replace')
    except (RuntimeError, OSError) as error:
        folder.cleanup()
        raise CaptureError(f'A copy of the file could not be opened in another Blender: {str(error).strip()}',
                           'Make room on the drive for temporary files, or generate with the command line.') from error
    return Child(process, folder)


def command(name: str, copy: Path, words: Sequence[str]) -> list[str]:
    """The same command that a farm runs, on the copy of the file."""
    return [*here(), name, str(copy), *words, '--json']


def here() -> list[str]:
    """Our command line in this very Blender: the program, or the Python that holds it as a module."""
    scripts = '--disable-autoexec' if bpy.app.autoexec_fail else '--enable-autoexec'
    blender = [bpy.app.binary_path, '--offline-mode', scripts, '--command', 'second_unit']
    return blender if bpy.app.binary_path else [sys.executable, str(ROOT / 'dev.py')]


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
            raise CaptureError(f'The Blender that rendered the shot ended with status {status}: {said}',
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
