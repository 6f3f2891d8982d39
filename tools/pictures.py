"""Every screenshot of the README and docs/, made again from the desktop program.

  python3 dev.py pictures [--out DIR] [--shot DIR]

The demo's street is built with takes of an element and of a look; then the desktop program opens it and shows what
tests/desktop/picture_steps.py does with them. Needs the desktop program: see tools/desktop.py. With --shot the street
of a run before is used, and only what is missing in it is made.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from second_unit.tools.desktop import ROOT, Program, why_none

STEPS = ROOT / 'tests' / 'desktop' / 'picture_steps.py'
FRAMES, SIZE = 8, (480, 270)
SPEED = 8.0                    # of the element, so that so few frames show it
SEEDS = (1, 2, 3)
TIMES = {'noon haze': 105.0, 'dusk': -24.0}          # looks, and where their sun stands
HEIGHT = 1500                  # of the window, for panels that are long
LARGEST = 200_000              # bytes that no picture has more of


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog='dev.py pictures', description=__doc__.splitlines()[0])
    parser.add_argument('--out', type=Path, default=ROOT / 'docs')
    parser.add_argument('--shot', type=Path, help='a folder for the street and its takes, to be kept')
    options = parser.parse_args(words)
    if reason := why_none():
        print(f'No pictures were made. {reason}', file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix='second_unit_') as temporary:
        shot = (options.shot or Path(temporary)).resolve()
        make_shot(shot)
        made = shot / 'pictures'
        made.mkdir(exist_ok=True)
        Program(Path(temporary)).steps(STEPS, 'pictures', shot, HEIGHT)
        names = [path.name for path in made.iterdir()]
        for name in names:
            shutil.move(made / name, options.out / name)           # maybe to another disk
    large = [name for name in names if (options.out / name).stat().st_size > LARGEST]
    print(f'The pictures are in {options.out}.' + (f' Too large: {", ".join(large)}.' if large else ''))
    return bool(large)


def make_shot(folder: Path) -> None:
    """shot.blend in `folder`, with the takes that the panel then lists; nothing, if it is there."""
    import bpy

    from second_unit.addon.cli import Bar, drive
    from second_unit.addon.session import Request
    from second_unit.demo.street import build_street
    from second_unit.inference.shot import FrameRange

    file, frames = folder / 'shot.blend', FrameRange(1, FRAMES)
    if (folder / 'made').exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.name = 'Street'
    street = build_street(scene, frames, SIZE)
    bpy.ops.wm.save_as_mainfile(filepath=str(file))

    def take(**asked):
        bar = Bar()
        drive(Request(scene=scene.name, takes=folder / 'second_unit', frames=frames, **asked), bar.report)
        bar.end()

    take(anchor=street.anchor, starts_at=1, controls={'kind': 'dust', 'speed': SPEED}, seeds=SEEDS)
    for time, heading in TIMES.items():
        take(model='blockout', controls={'time': time, 'heading': heading})
    bpy.ops.wm.save_as_mainfile(filepath=str(file))
    (folder / 'made').touch()
