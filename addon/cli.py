"""The door of scripts and farms: the same job as the panel.

  blender --command second_unit generate FILE.blend [options]
  python3 dev.py run FILE.blend [options]

Exit status 0; or 2 with one sentence on what is wrong and one on what to do; 130 when interrupted.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import bpy

from ..inference.errors import CaptureError, SecondUnitError, TakeError
from ..inference.files import make_folder
from ..inference.job import FrameDone, Moved, Progress, State
from ..inference.shot import FrameRange
from ..inference.take import ConformOptions
from .capture import all_sources
from .deliver import all_targets
from .preferences import Machine
from .session import Request, Session, scene_named

PAUSE = 0.02      # seconds between ticks while the worker has the work


def command(words: list[str]) -> int:
    """`blender --command second_unit …`: the first word says which command."""
    commands = {'generate': generate, 'capture': capture, 'holdout': holdout}
    if not words or words[0] not in commands:
        print(f'usage: blender --command second_unit {{{",".join(commands)}}} FILE.blend [options]', file=sys.stderr)
        return 2
    return commands[words[0]](words[1:])


def generate(words: list[str]) -> int:
    options = generate_parser().parse_args(words)
    return _in_words(lambda report: _generate(options, report), options.json)


def capture(words: list[str]) -> int:
    """Capture plates only: what the interface's child and a farm's first step run."""
    options = capture_parser().parse_args(words)
    return _in_words(lambda report: _capture(options, report), options.json)


def holdout(words: list[str]) -> int:
    """Render the holdout of a take that is made."""
    options = holdout_parser().parse_args(words)
    return _in_words(lambda report: _holdout(options, report), options.json)


def _generate(options: argparse.Namespace, report) -> None:
    open_file(options.file)
    request = request_from(options)
    drive(request, report)
    if options.save:
        save(options.save)
    if options.render:
        render(scene_named(request.scene), options.render, request.frames)


def drive(request: Request, report) -> Session:
    """Run a request to its end. Raises SecondUnitError unless every job is done."""
    session = Session()
    session.listener = report
    session.start(request)
    try:
        while session.tick():
            if not session.capturing:
                time.sleep(PAUSE)
    finally:
        session.close()
    failed = [job for job in session.jobs.values() if job.state is not State.DONE]
    if failed:
        raise SecondUnitError(failed[0].message or 'The job was cancelled.', failed[0].hint)
    if session.undelivered:
        raise session.undelivered[0]
    for note in session.notes:
        report(note)
    return session


def _capture(options: argparse.Namespace, report) -> None:
    from .capture.passes import run_capture
    open_file(options.file)
    scene = scene_named(options.scene or bpy.context.scene.name)
    run_capture(scene, options.plates, _frames(options), options.view_layer, options.anchor, report)


def _holdout(options: argparse.Namespace, report) -> None:
    from .deliver.holdout import run_holdout
    open_file(options.file)
    run_holdout(scene_named(options.scene or bpy.context.scene.name), options.take, report)


def _in_words(work, as_json: bool) -> int:
    """Run `work(report)`; an error that an artist can act on becomes two sentences and status 2."""
    reporter = Lines() if as_json else Bar()
    try:
        with nullcontext() if as_json else quiet():
            work(reporter.report)
    except SecondUnitError as error:
        reporter.failed(error)
        return 2
    except KeyboardInterrupt:
        print('\nStopped. Finished frames stay; add --resume to go on.', file=sys.stderr)
        return 130
    finally:
        reporter.end()
    return 0


# --- Words in -----------------------------------------------------------------------------------------------

def generate_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog='second_unit generate', description='Generate takes for a shot.')
    add = parser.add_argument
    add('file', type=Path, help='the .blend file')
    add('--scene', help='the scene (default: the one that the file opens with)')
    add('--source', default='passes', help=f'where the plates come from: {", ".join(all_sources())}')
    add('--view-layer', default='', help='the view layer to capture (default: the active one)')
    add('--model', default='element', help='the model')
    add('--anchor', required=True, help='what the element comes from: an object, an empty, or a collection')
    add('--starts-at', type=float, help='the frame at which the event starts (default: when the anchor begins to move)')
    add('--frames', help='1-24, 1-24x2 or 7 (default: the range of the scene)')
    add('--seed', type=int, default=1)
    add('--takes-count', type=int, default=1, help='how many takes to make, with seeds one after the other')
    add('--plates', type=Path, help='use the plate set in this folder')
    add('--set', action='append', default=[], metavar='CONTROL=VALUE', help='a control of the model; may be repeated')
    add('--card-scale', type=float, default=1.0)
    add('--no-motion-blur', action='store_true', help='leave the element sharp although the camera moves')
    add('--no-depth-of-field', action='store_true', help='leave the element sharp although the camera has focus')
    add('--device', default='auto', help='auto, cpu, cuda, mps or xpu')
    add('--runtime', type=Path, help='a folder that holds torch and diffusers')
    add('--takes', type=Path, help='the takes folder (default: "second_unit" beside the file)')
    add('--deliver', default='', help=f'one or more of: {",".join(all_targets())}')
    add('--holdout', default='depth',
        help='what hides the element: depth, or rendered (slower, with the renderer\'s own edges)')
    add('--render', type=Path, metavar='DIR', help='render the range as delivered, in the format of the scene')
    add('--save', type=Path, metavar='OUT.blend', help='save a copy of the file with what was delivered')
    add('--resume', action='store_true', help='go on with the take of the same recipe: make its missing frames only')
    add('--json', action='store_true', help='one line of JSON for each event')
    return parser


def capture_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog='second_unit capture', description='Capture the plates of a shot.')
    add = parser.add_argument
    add('file', type=Path)
    add('--scene')
    add('--plates', type=Path, required=True, help='the plate set to fill')
    add('--frames')
    add('--view-layer', default='')
    add('--anchor', default='')
    add('--json', action='store_true')
    return parser


def holdout_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog='second_unit holdout', description='Render the holdout of a take.')
    add = parser.add_argument
    add('file', type=Path)
    add('--scene')
    add('--take', type=Path, required=True, help='the folder of the take')
    add('--json', action='store_true')
    return parser


def request_from(options: argparse.Namespace) -> Request:
    scene = options.scene or bpy.context.scene.name
    if options.takes_count < 1:
        raise SecondUnitError(f'--takes-count is {options.takes_count}.', 'Ask for one take or more.')
    return Request(
        scene=scene, takes=options.takes or options.file.resolve().parent / 'second_unit', anchor=options.anchor,
        source=options.source, view_layer=options.view_layer, model=options.model,
        controls=dict(_control(pair) for pair in options.set), frames=_frames(options), starts_at=options.starts_at,
        seeds=tuple(range(options.seed, options.seed + options.takes_count)), plates=options.plates,
        card_scale=options.card_scale,
        conform=ConformOptions(motion_blur=not options.no_motion_blur, depth_of_field=not options.no_depth_of_field),
        holdout=options.holdout, targets=tuple(name for name in options.deliver.split(',') if name),
        resume=options.resume,
        machine=Machine(device=options.device, runtime=options.runtime))


def _frames(options: argparse.Namespace) -> FrameRange | None:
    return FrameRange.parse(options.frames) if options.frames else None


def _control(pair: str) -> tuple[str, str]:
    name, equals, value = pair.partition('=')
    if not equals:
        raise SecondUnitError(f'"{pair}" does not set a control.', 'Write --set control=value.')
    return name, value


def open_file(path: Path) -> None:
    if not path.is_file():
        raise SecondUnitError(f'There is no file {path}.', 'Give the path of a .blend file.')
    try:
        bpy.ops.wm.open_mainfile(filepath=str(path.resolve()))
    except RuntimeError as error:
        raise SecondUnitError(f'Blender cannot open {path}: {_reason(error)}',
                              'Check that it is a .blend file.') from None


def save(path: Path) -> None:
    """Save a copy; the file that was opened stays as it is."""
    try:
        bpy.ops.wm.save_as_mainfile(filepath=str(path.resolve()), copy=True)
    except RuntimeError as error:
        raise TakeError(f'The file could not be saved as {path}: {_reason(error)}',
                        'Choose another place. The takes are made.') from None


def _reason(error: RuntimeError) -> str:
    return str(error).strip().removeprefix('Error: ').splitlines()[0].rstrip('.') + '.'


def render(scene: bpy.types.Scene, folder: Path, frames: FrameRange | None) -> None:
    """Render the range into `folder`, in the scene's own output format."""
    if frames is not None:
        scene.frame_start, scene.frame_end, scene.frame_step = frames.first, frames.last, frames.step
    make_folder(folder)
    scene.render.filepath = f'{folder.resolve()}/'
    try:
        bpy.ops.render.render(animation=True, scene=scene.name)
    except RuntimeError as error:
        raise CaptureError(f'Blender could not render {scene.name}: {_reason(error)}',
                           'Render it in Blender to see what is wrong. The takes are made.') from None


# --- Words out ----------------------------------------------------------------------------------------------

class Lines:
    """One line of JSON for each event. From now on, stdout is for them: what Blender prints goes to stderr."""

    def __init__(self):
        sys.stdout.flush()
        self._out = os.fdopen(os.dup(1), 'w', encoding='utf-8')
        os.dup2(2, 1)

    def report(self, event) -> None:
        print(json.dumps(_as_json(event)), file=self._out, flush=True)

    def failed(self, error: SecondUnitError) -> None:
        print(json.dumps({'event': 'error', 'message': error.message, 'hint': error.hint}), file=self._out, flush=True)

    def end(self) -> None:
        self._out.close()


@contextmanager
def quiet() -> Iterator[None]:
    """Blender's own chatter goes nowhere: 4.5 prints twenty lines for every frame that it renders."""
    sys.stdout.flush()
    kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        yield
    finally:
        sys.stdout.flush()
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


class Bar:
    """A progress bar on a terminal, a line for each new phase elsewhere."""

    WIDTH = 30

    def __init__(self):
        self.phase = ''
        self.live = sys.stderr.isatty()

    def report(self, event) -> None:
        if isinstance(event, str):
            print(('\r\033[K' if self.live else '') + event, file=sys.stderr)
        elif isinstance(event, Progress) and self.live:
            filled = round(self.WIDTH * event.done / event.total) if event.total else 0
            bar = '█' * filled + '░' * (self.WIDTH - filled)
            print(f'\r\033[K{bar} {event.phase}', end='', file=sys.stderr, flush=True)
        elif isinstance(event, Progress) and event.phase.split()[0] != self.phase:
            self.phase = event.phase.split()[0]
            print(event.phase, file=sys.stderr, flush=True)

    def failed(self, error: SecondUnitError) -> None:
        print(('\r\033[K' if self.live else '') + str(error), file=sys.stderr)

    def end(self) -> None:
        if self.live:
            print('\r\033[K', end='', file=sys.stderr)


def _as_json(event) -> dict:
    if isinstance(event, str):
        return {'event': 'note', 'text': event}
    if isinstance(event, Progress):
        return {'event': 'progress', 'job': event.job_id, 'phase': event.phase,
                'done': event.done, 'total': event.total}
    if isinstance(event, FrameDone):
        return {'event': 'frame', 'job': event.job_id, 'frame': event.frame}
    assert isinstance(event, Moved)
    return {'event': 'state', 'job': event.job_id, 'state': str(event.state),
            'message': event.message, 'hint': event.hint}
