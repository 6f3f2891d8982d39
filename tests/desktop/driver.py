"""Runs inside the desktop Blender: one test's steps, with windows, events and screenshots.

    blender … --python driver.py -- STEPS.py NAME FOLDER

Steps are a generator that yields seconds to wait, something to wait for (a function that becomes true), or further
steps. The exit status says how it went, and a picture of the window stays in FOLDER where it went wrong.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import time
import traceback
from pathlib import Path

import bpy

PACKAGE = 'bl_ext.user_default.second_unit'
LIMIT = 900.0           # seconds that nothing is waited for longer, unless something hangs


def window():
    return bpy.context.window_manager.windows[0]


def area(kind):
    return next(area for area in window().screen.areas if area.type == kind)


def region(kind, name='WINDOW'):
    return next(region for region in area(kind).regions if region.type == name)


def on(kind, name='WINDOW'):
    """The context of an editor, as operators are called from its buttons."""
    return bpy.context.temp_override(
        window=window(), screen=window().screen, area=area(kind), region=region(kind, name))


def module(name):
    """A module of the extension, which has its own package name here."""
    return importlib.import_module(f'{PACKAGE}.{name}')


def picture(folder, name, box=None):
    """What the window shows, menus too, or the part of it in `box`: left, bottom, width, height in its pixels.

    By ImageMagick: Blender's own reads a front buffer, black in software GL.
    """
    left, bottom, width, height = box or (0, 0, window().width, window().height)
    part = f'{width}x{height}+{window().x + left}+{window().y + bottom}'
    subprocess.run(['import', '-silent', '-window', 'root', '-gravity', 'SouthWest', '-crop', part, '+repage',
                    str(folder / f'{name}.png')], check=True)


def sidebar(kind='VIEW_3D', tab='Second Unit'):
    """Open the tab, as a click on it does."""
    area(kind).spaces.active.show_region_ui = True
    yield 0.5
    region(kind, 'UI').active_panel_category = tab
    yield 0.5


def middle(kind, name='WINDOW'):
    here = region(kind, name)
    return here.x + here.width // 2, here.y + here.height // 2


def press(key, place, text='', **held):
    """A key or button, down and up, where the mouse is at `place`; `held` as in Window.event_simulate: ctrl, shift."""
    x, y = place
    window().event_simulate(type='MOUSEMOVE', value='NOTHING', x=x, y=y)
    yield 0.1
    window().event_simulate(type=key, value='PRESS', x=x, y=y, **({'unicode': text} if text else {}), **held)
    yield 0.05
    window().event_simulate(type=key, value='RELEASE', x=x, y=y, **held)
    yield 0.2


def write(text, place):
    for letter in text:
        key = 'SPACE' if letter == ' ' else letter.upper()
        yield from press(key, place, letter, **({'shift': True} if letter.isupper() else {}))


# --- The clock ----------------------------------------------------------------------------------------------

class Clock:
    def __init__(self, steps, folder):
        self.stack, self.folder = [steps], folder
        self.until, self.give_up = None, 0.0

    def __call__(self) -> float:
        try:
            return self._tick()
        except BaseException:                      # of any kind: the status is what is told of it outside
            traceback.print_exc()
            try:
                picture(self.folder, 'failed')
            finally:
                finish(1)

    def _tick(self) -> float:
        if self.until is not None:
            if not self.until():
                assert time.monotonic() < self.give_up, f'waited too long for {self.until}'
                return 0.05
            self.until = None
        step = next(self.stack[-1], StopIteration)
        if step is StopIteration:
            self.stack.pop()
            return 0.01 if self.stack else finish(0)
        if callable(step):
            self.until, self.give_up = step, time.monotonic() + LIMIT
        elif not isinstance(step, (int, float)):
            self.stack.append(step)
        return float(step) if isinstance(step, (int, float)) else 0.01


def finish(status):
    """At once: no question about unsaved changes, and the status is the one that is meant."""
    sys.stdout.flush(), sys.stderr.flush()
    os._exit(status)


def main(steps, name, folder):
    sys.path.insert(0, str(Path(__file__).parent))
    sys.modules['driver'] = sys.modules[__name__]
    sys.stdout.reconfigure(line_buffering=True)
    spec = importlib.util.spec_from_file_location('steps', steps)
    written = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(written)
    bpy.context.preferences.view.show_splash = False
    bpy.app.timers.register(Clock(getattr(written, name)(Path(folder)), Path(folder)), first_interval=1.0,
                            persistent=True)


if __name__ == '__main__':
    main(*sys.argv[sys.argv.index('--') + 1:])
