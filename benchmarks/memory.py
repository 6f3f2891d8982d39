"""The most memory that a process takes for one run of a small shot. Runs in a child process for each length."""

from __future__ import annotations

import re
import tempfile
import threading
from pathlib import Path

import numpy as np

from ..inference.engine import Engine
from ..inference.job import Feed, RunningTicket
from ..inference.models import element
from ..inference.plates import Plates
from ..inference.recipe import Recipe
from ..inference.shot import AnchorFrame, Camera, Card, FrameRange, Light, Pass, PlateFrame, Shot
from ..inference.shot_takes import new_take
from ..inference.work import Loaded, run_take

SIZE = (320, 180)
ANCHOR = 'House'
LIGHT = Light(sun_direction=(0.6, -0.5, 0.6), sun_colour=(3.0, 2.8, 2.5), sky_colour=(0.2, 0.25, 0.35))


def peak_of_run(frames: int) -> float:
    """Megabytes at the peak, with torch and the model in them, after a whole run of `frames` frames."""
    shot = Shot('Memory', FrameRange(1, frames), *SIZE, fps=24.0, motion_blur=0.5)
    with tempfile.TemporaryDirectory() as folder:
        plates = Plates.create(folder, shot, 'made', {})
        make_plates(plates)
        take = new_take(folder, shot, Recipe('element', {'quality': 'draft'}, anchor=ANCHOR), plates, Engine(),
                        Card((0.0, 0.0, 2.0), 8.0, 4.0))
        ticket = RunningTicket('benchmark', lambda event: None, threading.Event())
        run_take(take, element.MODEL, Feed.whole(shot.frames), ticket, Loaded())
    return peak()


def make_plates(plates: Plates) -> None:
    """What a capture would leave of a camera that goes past a square house, with a grey picture in each frame."""
    shot = plates.shot
    grey = {Pass.COMBINED: np.full((shot.height, shot.width, 4), 0.5, np.float32)}
    middle = (0.4 * shot.width, 0.4 * shot.height, 0.6 * shot.width, 0.6 * shot.height)
    for frame in range(shot.frames.first - 1, shot.frames.last + 2):
        plates.commit_camera(frame, camera(frame), LIGHT)
    for frame in shot.frames:
        plates.commit(PlateFrame(frame, camera(frame), LIGHT, grey))
        plates.commit_anchor(ANCHOR, AnchorFrame(
            frame, ((-1.0, -1.0, 0.0), (1.0, 1.0, 2.0)), np.ones((8, 8), np.float32), middle))


def camera(frame: int) -> Camera:
    """Looks along +Y from twelve units away and goes to and fro."""
    x = abs(frame % 48 - 24) / 24
    return Camera(((1.0, 0.0, 0.0, x), (0.0, 0.0, -1.0, -12.0), (0.0, 1.0, 0.0, 2.0), (0.0, 0.0, 0.0, 1.0)))


def peak() -> float:
    """As Linux counts it for this process alone; getrusage() would begin at what its parent had."""
    status = Path('/proc/self/status').read_text()
    return int(re.search(r'VmHWM:\s+(\d+) kB', status)[1]) / 1024
