"""What Second Unit costs, beside the plain work under it, all measured in one run.

  python3 dev.py bench            everything, into benchmarks/results.md
  python3 dev.py bench memory N   the peak memory of a run of N frames, in megabytes
  python3 dev.py bench flicker [FOLDER]      what carried noise and carried pictures do for a look: see flicker.py
  python3 dev.py bench traditional FOLDER    beside Mantaflow and Cycles: see traditional.py
  python3 dev.py bench stalls FOLDER         the files for stalls.py, which measures in the desktop program

Always ends with 0: the page says which goals are met.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..inference.models.element_event import STEPS
from .clock import Comparison

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / 'benchmarks' / 'results.md'
ENABLED = 9                  # times that a Blender of its own enables the extension, after one that compiles it
LENGTHS = (24, 480)


@dataclass(frozen=True, slots=True)
class Goal:
    text: str
    figure: float
    limit: float
    unit: str = ''

    def __str__(self) -> str:
        return (f'- **{"met" if self.figure <= self.limit else "missed"}**: {self.text}: '
                f'{self.figure:.2f}{self.unit}, at most {self.limit:g}{self.unit}')


def main(words: list[str]) -> int:
    if words[:1] == ['memory']:
        from .memory import peak_of_run
        print(f'{peak_of_run(int(words[1])):.1f}')
        return 0
    if words[:1] == ['flicker']:
        from .flicker import main as flickering
        return flickering(words[1:])
    if words[:1] == ['traditional']:
        from .traditional import main as traditional
        return traditional(Path(words[1]))
    if words[:1] == ['stalls']:
        from .stalls import write_files
        return write_files(Path(words[1]))
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix='second_unit_bench_') as folder:
        enabling = enable_often(Path(folder))
        peaks = {frames: peak_memory(frames) for frames in LENGTHS}
        comparisons = list(compare_all(Path(folder)))
    page = write_page(comparisons, peaks, enabling, time.monotonic() - started)
    PAGE.write_text(page, encoding='utf-8')
    print(page)
    return 0


def compare_all(folder: Path) -> Iterator[Comparison]:
    os.environ['BLENDER_USER_RESOURCES'] = str(folder / 'user')
    from ..inference.shot import Pass
    from . import cases, noise, stage
    here = stage.build(folder)
    yield cases.capture(here, (Pass.COMBINED, Pass.DEPTH))
    yield cases.capture(here, stage.PASSES)
    yield cases.condition(here)
    for threads in (1, 2):
        for quality in STEPS:
            yield cases.event(here, quality, threads)
    line, picture = cases.frame_of_event(here)
    yield line
    yield cases.conform_and_commit(here, picture, 'still and sharp')
    yield cases.conform_and_commit(here, picture, 'motion blur', motion_blur=0.5)
    yield cases.conform_and_commit(here, picture, 'motion blur and defocus', motion_blur=0.5, focus_distance=8.0)
    yield from cases.deliver(here, picture)
    yield from noise.noise()


# --- In processes of their own --------------------------------------------------------------------------------

def enable_often(folder: Path) -> list[dict]:
    """What enabling.py found, each time. The first, which compiles the extension's files, is left out."""
    repository = folder / 'repository'
    (repository / 'empty').mkdir(parents=True)
    (repository / 'empty' / '__init__.py').write_text('def register():\n    pass\n\n\ndef unregister():\n    pass\n')
    manifest = (ROOT / 'blender_manifest.toml').read_text(encoding='utf-8')
    (repository / 'empty' / 'blender_manifest.toml').write_text(manifest.replace('second_unit', 'empty'))
    (repository / 'second_unit').symlink_to(ROOT, target_is_directory=True)
    environment = {**os.environ, 'BLENDER_USER_RESOURCES': str(folder / 'enabling'),
                   'PYTHONPYCACHEPREFIX': str(folder / 'compiled')}
    environment.pop('PYTHONDONTWRITEBYTECODE', None)
    script = [sys.executable, str(ROOT / 'benchmarks' / 'enabling.py'), str(repository)]
    return [json.loads(output(script, environment).splitlines()[-1]) for _ in range(ENABLED + 1)][1:]


def peak_memory(frames: int) -> float:
    return float(output([sys.executable, str(ROOT / 'dev.py'), 'bench', 'memory', str(frames)], dict(os.environ)))


def output(command: list[str], environment: dict[str, str]) -> str:
    return subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=180).stdout


# --- The page -------------------------------------------------------------------------------------------------

def write_page(comparisons: list[Comparison], peaks: dict[int, float], enabling: list[dict], seconds: float) -> str:
    return '\n'.join([
        '# Benchmarks', '',
        f'Written by `python3 dev.py bench` in {seconds:.0f} seconds: {machine()}. Frames of 1280x720.', '',
        '## Goals', '', *map(str, goals(comparisons, peaks, enabling)), '',
        '## Figures', '',
        'Case and baseline are timed in turns. Milliseconds are medians over the repeats, with the fastest and the '
        'slowest; the ratio is the median of case over baseline within one turn, by the clock and by the time of all '
        'processors. Writing is with fsync. Beside conform and commit, OpenImageIO writes the very images that they '
        'leave of a frame, with the same parts, channels, types, headers and compression, one call for each part, from '
        'float32 pixels that are there already; the thumbnail is ours alone.', '',
        '| case | ms | per | baseline | ms | ratio | processors |', '|---|---|---|---|---|---|---|',
        *map(row, comparisons), '',
        *memory_lines(peaks), '', *enabling_lines(enabling), ''])


def goals(comparisons: list[Comparison], peaks: dict[int, float], enabling: list[dict]) -> list[Goal]:
    short, long = LENGTHS
    heavy = {name for facts in enabling for name in facts['heavy']}
    enabled = statistics.median(facts['second_unit'][0] for facts in enabling)
    from .noise import COPY, LIMITS
    return [
        *(Goal(f'{line.name}, in times "{line.against}"', line.ratio, LIMITS[line.name])
          for line in comparisons if line.against == COPY),
        *(Goal(f'{line.name}, in times "{line.against}"', line.ratio, 3) for line in comparisons
          if line.name.startswith(('conform and commit', 'capture'))),
        Goal(f'peak memory of {long} frames, in times that of {short}', peaks[long] / peaks[short], 1.1),
        Goal('enabling the extension', enabled, 50, ' ms'),
        Goal('heavy modules imported by enabling and drawing the panels', len(heavy), 0)]


def row(line: Comparison) -> str:
    def figures(timing) -> str:
        low, high = timing.spread
        return f'{1000 * timing.median:.1f} ({1000 * low:.1f} to {1000 * high:.1f})'
    return (f'| {line.name} | {figures(line.case)} | {line.per} | {line.against} | {figures(line.baseline)} '
            f'| {line.ratio:.2f} | {line.cpu_ratio:.2f} |')


def memory_lines(peaks: dict[int, float]) -> list[str]:
    return ['Peak memory of one run of the embedded model, torch included, at 320x180: '
            + ', '.join(f'{megabytes:.0f} MB with {frames} frames' for frames, megabytes in peaks.items()) + '.']


def enabling_lines(enabling: list[dict]) -> list[str]:
    def figures(name: str) -> str:
        wall, cpu = zip(*(facts[name] for facts in enabling), strict=True)
        return (f'{statistics.median(wall):.1f} ms ({min(wall):.1f} to {max(wall):.1f}), '
                f'{statistics.median(cpu):.1f} ms of the processor')
    alone = statistics.median(facts['second_unit'][0] - facts['empty'][0] for facts in enabling)
    return [f'Enabling, each time in a new Blender, files compiled before: {figures("second_unit")}. '
            f'An extension with nothing in it, in the same Blender: {figures("empty")}. '
            f'So what is ours of it: {alone:.1f} ms. The first draw of the panels, which imports the rest: '
            f'{figures("draw")}.']


def machine() -> str:
    import bpy
    import OpenImageIO
    import torch
    return (f'{os.cpu_count()} cores ({platform.machine()}, {platform.system()}), Python {platform.python_version()}, '
            f'Blender {bpy.app.version_string}, OpenImageIO {OpenImageIO.VERSION_STRING}, torch {torch.__version__}')
