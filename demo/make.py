"""Each verb from start to end, with models that need no download, and pictures to look at.

  python3 dev.py demo --out DIR [--verb element] [--frames N] [--size WxH] [--kind dust]

A street is built by script and the house at its corner falls. Its render layers are captured, dust is generated,
delivered into the compositor and rendered. DIR then holds contact.png, comp/####.png, comp.mp4, shot.blend
and the take. `--verb look` lights the same street, all grey, for several times of day (look.py); `--verb patch` takes
its lamp post away (patch.py).
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

FRAMES = {'element': 40, 'look': 13, 'patch': 13}
SIZE = (640, 360)
SHOWN = 17           # frames of the event from its start to the end of the shot: it is still in motion then
FASTEST = 8.0        # speed, however short the shot
COLUMNS = 6          # frames shown in the contact sheet


def main(words: list[str]) -> int:
    options = parser().parse_args(words)
    options.frames = options.frames or FRAMES[options.verb]
    options.out = options.out or Path('out', 'demo' if options.verb == 'element' else f'demo_{options.verb}')
    from ..addon.cli import quiet
    from ..inference.errors import SecondUnitError
    from .look import make_look
    from .patch import make_patch
    try:
        with quiet():
            {'element': make, 'look': make_look, 'patch': make_patch}[options.verb](options, Clock())
    except SecondUnitError as error:
        print(error, file=sys.stderr)
        return 2
    print(f'Look at {options.out / "contact.png"} and {options.out / "comp.mp4"}.')
    return 0


def make(options: argparse.Namespace, clock: Clock) -> None:
    import bpy

    from ..addon.cli import Bar, drive, render
    from ..addon.session import Request
    from ..inference.models.element_controls import PACE
    from ..inference.shot import FrameRange
    from ..inference.take import Take
    from .street import build_street

    out = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    frames = FrameRange(1, options.frames)

    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.name = 'Street'
    street = build_street(scene, frames, options.size)
    bpy.ops.wm.save_as_mainfile(filepath=str(out / 'shot.blend'))
    clock.note('street built')
    seconds = (frames.last - street.starts_at) / scene.render.fps
    speed = min(FASTEST, SHOWN / (PACE * seconds)) if seconds > 0 else FASTEST

    bar = Bar()
    session = drive(Request(
        scene=scene.name, takes=out / 'takes', anchor=street.anchor, frames=frames, starts_at=street.starts_at,
        controls={'kind': options.kind, 'speed': speed},
        seeds=(options.seed,), targets=('compositor',)), bar.report)
    bar.end()
    job = next(iter(session.jobs.values()))
    take = Take.open(job.take)
    clock.note(f'take {take.number} generated and delivered')

    bpy.ops.wm.save_as_mainfile(filepath=str(out / 'shot.blend'))
    render(scene, out / 'comp', frames)
    clock.note('composite rendered')
    from .movie import write_movie
    write_sheet(out, take, frames)
    write_movie(out / 'comp', out / 'comp.mp4', take.shot.fps, frames.first, frames.last)
    clock.note('contact sheet and movie written')


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog='dev.py demo', description=__doc__.splitlines()[0])
    made.add_argument('--verb', choices=FRAMES, default='element')
    made.add_argument('--out', type=Path, help='the folder for the pictures: out/demo, out/demo_look, out/demo_patch')
    made.add_argument('--frames', type=_count, help='default: 40 of an element, 13 of a look or a patch')
    made.add_argument('--size', type=_size, default=SIZE, metavar='WxH')
    made.add_argument('--seed', type=int, default=1)
    made.add_argument('--kind', default='dust', help='of element: %(default)s')
    return made


def write_sheet(out: Path, take, frames) -> None:
    """Rows: plate, element over grey, composite."""
    import numpy as np

    from ..inference.exr import read_png
    from ..inference.shot import Pass
    from .sheet import contact_sheet, display, over_grey

    chosen = [round(frames.first + index * (frames.last - frames.first) / (COLUMNS - 1)) for index in range(COLUMNS)]
    chosen = sorted(set(chosen))
    plates, elements, composites = [], [], []
    for frame in chosen:
        plates.append(display(take.plates.read(frame, (Pass.COMBINED,)).passes[Pass.COMBINED][..., :3]))
        elements.append(display(over_grey(take.read_frame(frame)[0])))
        composites.append(read_png(out / 'comp' / f'{frame:04d}.png')[..., :3] / np.float32(255))
    contact_sheet(out / 'contact.png', [('plate', plates), ('element', elements), ('composite', composites)],
                  [str(frame) for frame in chosen])


class Clock:
    """Says how long each part took."""

    def __init__(self):
        self.last = time.monotonic()

    def note(self, what: str) -> None:
        now = time.monotonic()
        print(f'{now - self.last:6.1f} s  {what}', file=sys.stderr, flush=True)
        self.last = now


def _count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f'{text} is no number of frames; give 1 or more')
    return int(text)


def _size(text: str) -> tuple[int, int]:
    try:
        width, height = (int(side) for side in text.lower().split('x'))
    except ValueError:
        raise argparse.ArgumentTypeError(f'{text} is no size; write it as 640x360') from None
    return width, height
