"""Enables the checkout as an extension in a Blender of its own. A script for a child process:

  python enabling.py FOLDER   (an extension repository that holds `empty` and the checkout as `second_unit`)

Prints JSON: the milliseconds of addon_utils.enable() for each, and of drawing the panels once (`draw`), each time
with those of the processor; and what was imported by that which only a job needs (`heavy`).
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from types import SimpleNamespace

HEAVY = {'torch', 'diffusers', 'OpenImageIO', 'PyOpenColorIO'}


class Paper:
    """Takes all that a panel draws: what is measured is what our code imports, not what Blender makes of it."""

    def __getattr__(self, name: str):
        return lambda *words, **options: Paper()


class Drawn:
    """The context as a panel gets it: there is a region, which a Blender without windows has not."""

    region = SimpleNamespace(width=300)

    def __init__(self, context):
        self._context = context

    def __getattr__(self, name: str):
        return getattr(self._context, name)


def main(folder: str) -> None:
    import bpy
    bpy.context.preferences.extensions.repos.new(
        name='Benchmark', module='benchmark', custom_directory=folder, source='USER')
    facts: dict[str, list] = {}
    for name in ('empty', 'second_unit'):
        facts[name] = enable(f'bl_ext.benchmark.{name}')
    panels = sys.modules['bl_ext.benchmark.second_unit.addon.panels']
    facts['draw'] = timed(lambda: draw(panels, bpy))
    facts['heavy'] = sorted(HEAVY & set(sys.modules))
    print(json.dumps(facts), flush=True)
    os._exit(0)                  # Blender as a module may crash while it is taken down


def enable(module: str) -> list[float]:
    import addon_utils  # there once bpy is
    return timed(lambda: addon_utils.enable(module, default_set=True))


def draw(panels, bpy) -> None:
    for kind in panels.SecondUnitPanel.__subclasses__():
        if not issubclass(kind, bpy.types.Panel):
            panel = kind()
            panel.layout = Paper()
            panel.draw(Drawn(bpy.context))


def timed(work: Callable[[], object]) -> list[float]:
    """Milliseconds by the clock and of the processor."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return [1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - cpu)]


if __name__ == '__main__':
    main(sys.argv[1])
