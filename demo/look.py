"""Look, start to end: the street as previs has it, all grey, in the light of several times of day."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import bpy
import numpy as np

from ..addon.cli import Bar, drive, render
from ..addon.session import Request
from ..inference.exr import read_png
from ..inference.models.blockout_times import TIMES
from ..inference.shot import FrameRange, Pass
from ..inference.take import Take
from .greybox import make_grey
from .movie import write_movie
from .sheet import contact_sheet, display, spread
from .street import build_street

if TYPE_CHECKING:
    from .make import Clock

COLUMNS = 4              # frames shown in the contact sheet
SHOWN = 'dusk'           # what is delivered, rendered and made a movie of
# Where the sun stands that shows each at its best in this street, in degrees to the right of the camera's view: at its
# end for what lives of the air, from the side for what lives of shadows.
HEADINGS = {'dawn': -24.0, 'noon haze': 105.0, 'overcast': 0.0, 'dusk': -24.0, 'night': 115.0}


def make_look(options: argparse.Namespace, clock: Clock) -> None:
    """Leaves contact.png (the plate, a row for each time of day), comp/####.png, comp.mp4 and shot.blend."""
    out, frames = options.out.resolve(), FrameRange(1, options.frames)
    out.mkdir(parents=True, exist_ok=True)
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.name = 'Street'
    build_street(scene, frames, options.size)
    make_grey(scene)
    bpy.ops.wm.save_as_mainfile(filepath=str(out / 'shot.blend'))
    clock.note('grey street built')

    takes = {}
    for time in sorted(TIMES, key=lambda name: name == SHOWN):       # the delivered one last: it changes the scene
        bar = Bar()
        session = drive(Request(
            scene=scene.name, takes=out / 'takes', model='blockout', frames=frames, seeds=(options.seed,),
            controls={'time': time, 'heading': HEADINGS[time]},
            targets=('compositor',) if time == SHOWN else ()), bar.report)
        bar.end()
        takes[time] = Take.open(next(iter(session.jobs.values())).take)
        clock.note(f'{time}: take {takes[time].number}')
    bpy.ops.wm.save_as_mainfile(filepath=str(out / 'shot.blend'))
    render(scene, out / 'comp', frames)
    clock.note('composite rendered')
    write_sheet(out, takes, frames)
    write_movie(out / 'comp', out / 'comp.mp4', takes[SHOWN].shot.fps, frames.first, frames.last)
    clock.note('contact sheet and movie written')


def write_sheet(out: Path, takes: dict[str, Take], frames: FrameRange) -> None:
    """Rows: the plate, each time of day with its flicker, and the composite of the one that was delivered."""
    chosen = spread(frames, COLUMNS)
    plates = takes[SHOWN].plates
    rows = [('plate', [display(plates.read(frame, (Pass.COMBINED,)).passes[Pass.COMBINED][..., :3])
                       for frame in chosen])]
    for time in TIMES:
        label = f'{time}: {TIMES[time].description.lower()}'
        if takes[time].flicker is not None:
            label += f'     flicker {takes[time].flicker:.4f}'
        rows.append((label, [display(takes[time].read_picture(frame)[..., :3]) for frame in chosen]))
    composites = [read_png(out / 'comp' / f'{frame:04d}.png')[..., :3] / np.float32(255) for frame in chosen]
    rows.append((f'{SHOWN}, rendered through the compositor', composites))
    contact_sheet(out / 'contact.png', rows, [str(frame) for frame in chosen])
