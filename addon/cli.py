"""The door of scripts and farms: the same job as the panel.

  blender --command second_unit generate FILE.blend [options]
  python3 dev.py run FILE.blend [options]

Exit status 0; or 2 with one sentence on what is wrong and one on what to do; 130 when interrupted.
"""

from __future__ import annotations

import argparse
import sys
import time
from contextlib import nullcontext
from pathlib import Path

import bpy

from ..inference.errors import CaptureError, SecondUnitError, TakeError
from ..inference.files import make_folder
from ..inference.job import State
from ..inference.shot import FrameRange
from ..inference.take import Take
from .asked import scene_named
from .cli_report import Bar, Lines, quiet
from .cli_words import capture_parser, frames_of, generate_parser, holdout_parser, request_from
from .session import Request, Session
from .takes import measured_in_words

PAUSE = 0.02      # seconds between ticks while the worker has the work


def command(words: list[str]) -> int:
    """`blender --command second_unit …`: the first word says which command."""
    from .cli_takes import COMMANDS as TAKES
    from .download_cli import COMMANDS as WEIGHTS
    from .farm_cli import COMMANDS as FARM
    commands = {'generate': generate, 'capture': capture, 'holdout': holdout, **TAKES, **FARM, **WEIGHTS}
    if not words or words[0] not in commands:
        print(f'usage: blender --command second_unit {{{",".join(commands)}}} FILE.blend [options]', file=sys.stderr)
        return 2
    return commands[words[0]](words[1:])


def generate(words: list[str]) -> int:
    # They need no shot.
    if words and words[0] in ('--verify', '--replay', '--status', '--sign', '--record-sheet', '--download'):
        return command([words[0].removeprefix('--'), *words[1:]])
    options = generate_parser().parse_args(words)
    return in_words(lambda report: _generate(options, report), options.json)


def capture(words: list[str]) -> int:
    """Capture plates only: what the interface's child and a farm's first step run."""
    options = capture_parser().parse_args(words)
    return in_words(lambda report: _capture(options, report), options.json)


def holdout(words: list[str]) -> int:
    """Render the holdout of a take that is made."""
    options = holdout_parser().parse_args(words)
    return in_words(lambda report: _holdout(options, report), options.json)


def _generate(options: argparse.Namespace, report) -> None:
    open_file(options.file)
    request = request_from(options)
    if options.submit:
        from .farm import submit
        report(f'The job is in {submit(scene_named(request.scene), request, options.submit, options.chunk_size)}.')
        return
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
    for note in (*session.notes, *_measured(session)):
        report(note)
    return session


def _measured(session: Session) -> list[str]:
    """What was found out about the takes."""
    words = [measured_in_words(Take.open(job.take)) for job in session.jobs.values()]
    return [text for text in words if text]


def _capture(options: argparse.Namespace, report) -> None:
    from .capture.passes import run_capture
    open_file(options.file)
    scene = scene_named(options.scene or bpy.context.scene.name)
    run_capture(scene, options.plates, frames_of(options), options.view_layer, options.anchor, options.matte,
                report)


def _holdout(options: argparse.Namespace, report) -> None:
    from .deliver.holdout import run_holdout
    open_file(options.file)
    run_holdout(scene_named(options.scene or bpy.context.scene.name), options.take, report)


def in_words(work, as_json: bool, stopped: str = 'Finished frames stay; add --resume to go on.') -> int:
    """Run `work(report)`; an error that an artist can act on becomes two sentences and status 2, and an interrupt
    `stopped` and status 130."""
    reporter = Lines() if as_json else Bar()
    try:
        with nullcontext() if as_json else quiet():
            work(reporter.report)
    except SecondUnitError as error:
        reporter.failed(error)
        return 2
    except KeyboardInterrupt:
        print(f'\nStopped. {stopped}', file=sys.stderr)
        return 130
    finally:
        reporter.end()
    return 0


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
