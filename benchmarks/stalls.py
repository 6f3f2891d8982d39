"""How long the interface waits while a job runs: the gaps of a 16 ms timer, in the desktop program with its windows.

  python3 dev.py bench stalls FOLDER       first: FOLDER/default.blend, and the street that falls as FOLDER/street.blend

A script for a Blender in which the extension is enabled, with one of these files open:

  STALLS_RUNTIME=<torch and diffusers> blender FOLDER/default.blend --python benchmarks/stalls.py

It writes default.md or street.md beside the file; stalls.md here is both. torch gets all cores but one, as always
(choose_engine). One job is watched from Generate to its delivery; a second one is cancelled at a step; a third captures
the viewport; and further Blenders, each with a job of its own, are asked to quit.
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
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

INTERVAL = 0.016             # seconds between two calls of the timer, as asked for
FRAMES = (1, 8)
SIZE = (1280, 720)
IDLE = 5.0                   # seconds that are watched before and after
LIMIT = 300.0                # seconds within which every job ends
CAPTURES = 'Capturing'
QUIT_AT = (CAPTURES, 'Loading', 'Window', 'Frame')           # what a job says then
CAPTURING, LOADING, MAKING = 'capturing', 'loading', 'making'
# Milliseconds: the 99th percentile, and the longest.
GOALS = {LOADING: (100, 500), MAKING: (50, 250)}
TITLES = {
    'idle': 'nothing, before the first job', CAPTURING: 'Generate pressed, digest, copy; a child captures',
    LOADING: 'libraries imported, weights loaded', MAKING: 'frames generated, committed, delivered',
    'after': 'nothing, after the delivery', 'cached': 'a second job, from Generate to Cancel',
    'viewport': 'the viewport is captured'}


class Gaps:
    """The timer. A gap belongs to the phase that it ended in, and to the one that it began in."""

    def __init__(self):
        self.of: dict[str, list[float]] = defaultdict(list)      # milliseconds, by phase
        self.phase = self._before = 'start'
        self._last = time.perf_counter()

    def tick(self) -> float:
        now = time.perf_counter()
        for phase in {self.phase, self._before}:
            self.of[phase].append(1000 * (now - self._last))
        self._last, self._before = now, self.phase
        return INTERVAL


def figures(gaps: list[float]) -> tuple[float, float, float]:
    """The median, the 99th percentile and the longest, in milliseconds."""
    return statistics.median(gaps), statistics.quantiles(gaps, n=100)[98], max(gaps)


# --- In Blender -------------------------------------------------------------------------------------------------

class Program:
    """The desktop program with the extension, its panel open, on the street."""

    def __init__(self, takes: Path):
        import bpy
        self.bpy, self.takes, self.gaps = bpy, takes, Gaps()
        names = [addon.module for addon in bpy.context.preferences.addons]
        self.module = next(name for name in names if name.endswith('.second_unit'))
        preferences = bpy.context.preferences.addons[self.module].preferences
        preferences.runtime_folder, preferences.takes_folder = os.environ['STALLS_RUNTIME'], str(takes)
        settings = bpy.context.scene.second_unit
        settings.anchor_collection = bpy.data.collections.get('Building')
        settings.anchor_object = bpy.data.objects.get('Cube')
        settings.use_scene_range, (settings.first, settings.last) = False, FRAMES

    def part(self, name: str):
        return sys.modules[f'{self.module}.addon.{name}']

    @property
    def window(self):
        return self.bpy.context.window_manager.windows[0]

    @property
    def view(self):
        return next(area for area in self.window.screen.areas if area.type == 'VIEW_3D')

    def region(self, kind: str):
        return next(region for region in self.view.regions if region.type == kind)

    def here(self):
        return self.bpy.context.temp_override(window=self.window, area=self.view, region=self.region('WINDOW'))

    def show_panel(self) -> Iterator[float]:
        self.bpy.context.preferences.view.show_splash = False
        self.bpy.context.preferences.system.viewport_aa = 'OFF'       # which draws the view eight times for each change
        self.view.spaces.active.region_3d.view_perspective = 'CAMERA'
        self.view.spaces.active.show_region_ui = True
        yield 1.0
        self.region('UI').active_panel_category = 'Second Unit'
        yield 1.0

    def redraw(self, kind: str = 'DRAW_SWAP') -> float:
        """The milliseconds of one redraw: of the viewport (DRAW_SWAP), of all in the window (DRAW_WIN_SWAP)."""
        times = []
        for _ in range(5):
            with self.here():
                started = time.perf_counter()
                self.bpy.ops.wm.redraw_timer(type=kind, iterations=1)
                times.append(1000 * (time.perf_counter() - started))
        return statistics.median(times)

    def generate(self, **changes) -> tuple:
        """Press Generate with other settings: the session and the job."""
        for name, value in changes.items():
            setattr(self.bpy.context.scene.second_unit, name, value)
        with self.here():
            assert self.bpy.ops.second_unit.generate() == {'FINISHED'}
        session = self.part('live').session()
        return session, list(session.jobs)[-1]

    def wait(self, done: Callable[[], bool]) -> Iterator[float]:
        give_up = time.monotonic() + LIMIT
        while not done():
            assert time.monotonic() < give_up, 'the job does not end'
            yield 0.01


def phase_of(job) -> str:
    if job.state == 'queued':
        return CAPTURING
    return LOADING if job.phase == 'Loading' or job.phase.startswith('Capturing') else MAKING


def watch(program: Program, facts: dict) -> Iterator[float]:
    """A job from Generate to its delivery."""
    gaps, session = program.gaps, program.part('live').session()
    yield from program.wait(lambda: len(gaps.of['start']) > 100)
    gaps.phase = 'idle'
    yield IDLE
    gaps.phase = 'between'
    facts['redraw'] = program.redraw('DRAW_WIN_SWAP')
    yield 1.0
    gaps.phase = CAPTURING
    started = time.perf_counter()
    session, job = program.generate(seed=1, source='passes')
    facts['operator'] = 1000 * (time.perf_counter() - started)

    def hear(event) -> None:
        gaps.phase = phase_of(session.jobs[job])
    session.listener = hear
    yield from program.wait(lambda: not session.busy)
    session.listener = lambda event: None
    ended = session.jobs[job]
    assert ended.state == 'done', f'{ended.message} {ended.hint}'
    assert session.notes and not session.undelivered, session.notes
    yield 1.0                                                # what was delivered is drawn
    gaps.phase = 'after'
    yield IDLE


def cancel(program: Program, facts: dict) -> Iterator[float]:
    """Cancel at the second step, and count the steps that the model begins after it."""
    program.gaps.phase = 'cached'
    session, job = program.generate(seed=2)
    heard: list[str] = []
    session.listener = lambda event: heard.append(getattr(event, 'phase', ''))
    yield from program.wait(lambda: 'step 2/' in session.jobs[job].phase)
    started, known = time.perf_counter(), len(heard)
    with program.here():
        program.bpy.ops.second_unit.cancel(job=job)
    yield from program.wait(lambda: session.jobs[job].state.ended)
    facts['cancelled'] = session.jobs[job].state, 1000 * (time.perf_counter() - started), len(
        [phase for phase in heard[known:] if phase])
    session.listener = lambda event: None
    yield from program.wait(lambda: not session.busy)
    program.gaps.phase = 'between'
    yield 1.0


def viewport(program: Program, facts: dict) -> Iterator[float]:
    """Capture what the 3D view shows; the job is cancelled where its model would begin."""
    facts['redraw of the view'] = program.redraw()
    yield 1.0
    program.gaps.phase = 'viewport'
    session, job = program.generate(seed=3, source='viewport')
    yield from program.wait(lambda: not session.capturing)
    program.gaps.phase = 'between'
    session.cancel(job)
    yield from program.wait(lambda: not session.busy)


def quit_while(program: Program, phase: str) -> Iterator[float]:
    """In a Blender of its own: quit as soon as the job is in that phase."""
    session, job = program.generate(seed=int.from_bytes(phase.encode()[:2]), source='passes')
    yield from program.wait(lambda: session.jobs[job].phase.startswith(phase))
    yield 0.3
    print(json.dumps({'quits': time.time()}), flush=True)
    with program.here():
        program.bpy.ops.wm.quit_blender()


def quit_in_child(phase: str, takes: Path) -> Iterator[float]:
    """The seconds from asking another Blender to quit to the end of its process, and its exit status."""
    import bpy
    command = [bpy.app.binary_path, '--gpu-backend', 'opengl', '--python-exit-code', '3', bpy.data.filepath,
               '--python', __file__]
    place = '' if phase == CAPTURES else str(takes)          # a new one, where there are no plates yet
    child = subprocess.Popen(command, env={**os.environ, 'STALLS_QUIT': phase, 'STALLS_TAKES': place},
                             stdout=subprocess.PIPE, text=True)
    give_up = time.monotonic() + LIMIT
    while child.poll() is None:
        assert time.monotonic() < give_up, 'Blender does not quit'
        yield 0.02
    ended = time.time()
    asked = [json.loads(line)['quits'] for line in child.stdout if line.startswith('{"quits"')]
    yield ended - asked[0] if asked else float('nan'), child.returncode


def quits(program: Program, facts: dict) -> Iterator[float]:
    facts['quits'] = {}
    for phase in QUIT_AT:
        for each in quit_in_child(phase, program.takes):
            if isinstance(each, tuple):
                facts['quits'][phase] = each
            else:
                yield each


def everything(program: Program) -> Iterator[float]:
    window = program.window
    facts: dict = {'file': Path(program.bpy.data.filepath).stem, 'window': (window.width, window.height)}
    yield from program.show_panel()
    for part in (watch, cancel, viewport, quits):
        yield from part(program, facts)
    page = write_page(program.gaps.of, facts)
    Path(program.bpy.data.filepath).with_suffix('.md').write_text(page, encoding='utf-8')
    print(page, flush=True)


# --- The page -----------------------------------------------------------------------------------------------------

def write_page(gaps: dict[str, list[float]], facts: dict) -> str:
    name, (wide, high) = facts['file'], facts['window']
    state, waited, steps = facts['cancelled']
    redraw, view = facts['redraw'], facts['redraw of the view']
    median, p99, worst = figures(gaps['viewport'])
    return '\n'.join([
        f'# Stalls: {name}', '',
        f'Written by `benchmarks/stalls.py`: {machine()}. {FRAMES[1]} frames of {SIZE[0]}x{SIZE[1]} of the embedded '
        f'model, delivered to the compositor, with the panel open in a window of {wide}x{high}. Gaps of a timer of '
        '16 ms, in milliseconds.', '', '## Goals', '', *goals(gaps, facts), '', '## Figures', '',
        '| while | gaps | median | p99 | longest |', '|---|---|---|---|---|',
        *(row(TITLES[phase], gaps[phase]) for phase in TITLES if phase != 'viewport'), '',
        f'Generate, the operator: {facts["operator"]:.0f} ms. Blender\'s own redraw of the window, which follows each '
        f'change of a node or a list: {redraw:.0f} ms; the longest while frames are made is '
        f'{max(gaps[MAKING]) / redraw:.1f} of them.', '',
        f'Cancel at a step: {state} after {waited:.0f} ms, and {steps} more phases.', '',
        f'A viewport capture draws each frame. Gaps: median {median:.0f}, p99 {p99:.0f}, longest {worst:.0f} ms, which '
        f'is {worst / view:.1f} redraws of that viewport, of {view:.0f} ms.', ''])


def goals(gaps: dict[str, list[float]], facts: dict) -> Iterator[str]:
    for phase, (most, longest) in GOALS.items():
        _, p99, worst = figures(gaps[phase])
        yield goal(f'{TITLES[phase]}: p99', p99, most, ' ms')
        yield goal(f'{TITLES[phase]}: longest', worst, longest, ' ms')
    yield goal('phases that a job begins after Cancel', facts['cancelled'][2], 1)
    for phase, (seconds, status) in facts['quits'].items():
        yield goal(f'quitting while a job says "{phase}" (exit status {status})', seconds, 3, ' s')


def goal(text: str, figure: float, limit: float, unit: str = '') -> str:
    return f'- **{"met" if figure <= limit else "missed"}**: {text}: {figure:.4g}{unit}, at most {limit:g}{unit}'


def row(title: str, gaps: list[float]) -> str:
    median, p99, worst = figures(gaps)
    return f'| {title} | {len(gaps)} | {median:.0f} | {p99:.0f} | {worst:.0f} |'


def machine() -> str:
    import bpy
    import torch
    return (f'{os.cpu_count()} cores ({platform.machine()}, {platform.system()}), Python {platform.python_version()}, '
            f'Blender {bpy.app.version_string}, torch {torch.__version__} with {max(1, os.cpu_count() - 1)} threads')


# --- The file -----------------------------------------------------------------------------------------------------

def write_files(folder: Path) -> int:
    """From dev.py, with the checkout as a package: Blender's default scene, and the street of 600 objects."""
    import bpy

    from ..demo.street import build_street
    from ..inference.shot import FrameRange
    folder.mkdir(parents=True, exist_ok=True)
    bpy.ops.wm.read_factory_settings()
    scene = bpy.context.scene
    scene.frame_start, scene.frame_end = FRAMES
    scene.render.engine, scene.render.resolution_x, scene.render.resolution_y = 'CYCLES', *SIZE
    _save(scene, folder / 'default.blend')
    bpy.ops.wm.read_factory_settings(use_empty=True)
    build_street(bpy.context.scene, FrameRange(*FRAMES), SIZE)
    _save(bpy.context.scene, folder / 'street.blend')
    return 0


def _save(scene, path: Path) -> None:
    import bpy
    scene.cycles.samples, scene.cycles.use_denoising = 1, False      # a child's time, not ours
    bpy.ops.wm.save_as_mainfile(filepath=str(path.resolve()))


def run() -> None:
    import bpy
    takes = Path(os.environ.get('STALLS_TAKES') or tempfile.mkdtemp(prefix='stalls_'))
    program = Program(takes)
    phase = os.environ.get('STALLS_QUIT', '')
    steps = quit_while(program, phase) if phase else everything(program)

    def step() -> float | None:
        try:
            return next(steps)
        except StopIteration:
            os._exit(0)
        except Exception:
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)
    bpy.app.timers.register(program.gaps.tick, first_interval=INTERVAL, persistent=True)
    bpy.app.timers.register(step, first_interval=1.0, persistent=True)


if __name__ == '__main__':
    run()
