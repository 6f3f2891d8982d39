"""The commands of a farm, and of the process beside Blender: a take is begun, made in chunks, checked.

  … second_unit begin FILE.blend --takes DIR --job JOB.json      capture the plates, begin the takes that JOB asks for
  … second_unit work TAKE --frames 1-7                           make a chunk of a take: any size, any order, again
  … second_unit work --job JOB.json --number 1 --frames 1-7      the same, of the first take of a job
  … second_unit finish --job JOB.json                            check that all is there and whole, and measure it
  … second_unit serve [--session DIR]                            make what is asked for, with the model kept loaded
"""

from __future__ import annotations

import argparse
import os
import queue
import threading
from dataclasses import replace
from pathlib import Path

import bpy

from ..inference.chunks import frames_from
from ..inference.credentials import paths_to_json
from ..inference.errors import SecondUnitError, TakeError
from ..inference.files import inside, read_json, understood, write_json_atomic
from ..inference.job import Moved
from ..inference.serving import Service, check_whole
from ..inference.take import Take
from . import farm_session, runtime
from .cli import drive, in_words, open_file
from .cli_words import generate_parser, request_from
from .preferences import Machine, machine

JOB_FORMAT = 1
SCHEMA = {'words': list, 'controls': dict, 'takes': list}
ALONE = 'here'               # the id of a job that has its process to itself


def begin(words: list[str]) -> int:
    parser = _parser('begin', 'Capture the plates of a shot and begin the takes that a job asks for.')
    parser.add_argument('file', type=Path, help='the .blend file')
    parser.add_argument('--takes', type=Path, required=True, help='the takes folder')
    parser.add_argument('--job', type=Path, required=True, help='the job.json of a farm job')
    options = parser.parse_args(words)
    return in_words(lambda report: _begin(options, report), options.json)


def work(words: list[str]) -> int:
    parser = _parser('work', 'Make a chunk of a take.')
    parser.add_argument('take', type=Path, nargs='?', help='the folder of the take')
    parser.add_argument('--job', type=Path, help='the job.json of a farm job, in place of the take')
    parser.add_argument('--takes', type=Path, help='the takes folder of that job')
    parser.add_argument('--number', type=int, default=1, help='which take of that job, from 1')
    parser.add_argument('--frames', help='1-7, 1-13x2 or 1,4,9 (default: all that are missing)')
    parser.add_argument('--session', type=Path, help='let the process that "serve" has started there make it')
    options = parser.parse_args(words)
    return in_words(lambda report: _work(options, report), options.json)


def finish(words: list[str]) -> int:
    parser = _parser('finish', 'Check that the takes of a job are whole, and measure them.')
    parser.add_argument('--job', type=Path, required=True)
    parser.add_argument('--takes', type=Path, required=True)
    options = parser.parse_args(words)
    return in_words(lambda report: _finish(options, report), options.json)


def serve(words: list[str]) -> int:
    parser = _parser('serve', 'Make what is asked for on the standard input, or by "work --session".')
    parser.add_argument('--session', type=Path, help='start a process for this folder, and return when it listens')
    parser.add_argument('--stay', action='store_true', help='be that process')
    parser.add_argument('--end', action='store_true', help='end that process')
    options = parser.parse_args(words)
    return in_words(lambda report: _serve(options, words, report), True)


def _parser(name: str, description: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f'second_unit {name}', description=description)
    parser.add_argument('--runtime', type=Path, help='a folder that holds torch and diffusers')
    parser.add_argument('--weights', type=Path, help='a folder that holds downloaded weights')
    parser.add_argument('--json', action='store_true', help='one line of JSON for each event')
    return parser


def _machine(options: argparse.Namespace) -> Machine:
    """The preferences of this Blender, with what is given in their place."""
    given = {name: folder for name in ('runtime', 'weights') if (folder := getattr(options, name))}
    return machine(bpy.context)._replace(**given)


# --- A job's takes --------------------------------------------------------------------------------------------


def _begin(options: argparse.Namespace, report) -> None:
    """A job that has begun its takes has nothing more to do: so it may be submitted again."""
    job = _read(options.job)
    if job['takes'] and not any(take.plates.missing() for take in _takes(options)):
        return
    open_file(options.file)
    words = [str(options.file), *map(str, job['words']), '--takes', str(options.takes)]
    given = generate_parser().parse_args(words)
    request = replace(request_from(given), controls=job['controls'], resume=True, only_begin=True,
                      machine=_machine(options)._replace(device=given.device))
    session = drive(request, report)
    takes = [each.take.relative_to(options.takes).as_posix() for each in session.jobs.values()]
    write_json_atomic(options.job, {**job, 'takes': takes})


def _takes(options: argparse.Namespace) -> list[Take]:
    """Those that the job has begun. Raises TakeError."""
    with understood(options.job):
        return [Take.open(inside(options.takes, str(name))) for name in _read(options.job)['takes']]


def _read(path: Path) -> dict:
    job = read_json(path, JOB_FORMAT)
    if not all(isinstance(job.get(name), kind) for name, kind in SCHEMA.items()):
        raise TakeError(f'{path} is not a farm job.', 'Submit the shot again.')
    return job


def _finish(options: argparse.Namespace, report) -> None:
    for take in _takes(options):
        check_whole(take)
        _make_here(options, take.folder, None, report)
        report(f'Take {take.number} is whole: {len(take.shot.frames)} frames.')


# --- Making -------------------------------------------------------------------------------------------------------


def _work(options: argparse.Namespace, report) -> None:
    if (options.take is None) == (options.job is None):
        raise SecondUnitError('It is not said which take is to be made.', 'Give the folder of a take, or a job.')
    folder = options.take or _numbered(options)
    frames = list(frames_from(options.frames)) if options.frames else None
    if options.session:
        farm_session.ask(options.session, _request(options, folder, frames), report)
    else:
        _make_here(options, folder, frames, report)


def _numbered(options: argparse.Namespace) -> Path:
    takes = _takes(options)
    if not 1 <= options.number <= len(takes):
        raise TakeError(f'The job has begun {len(takes)} takes, so it has no take {options.number}.',
                        'Run its first step, "begin", before.')
    return takes[options.number - 1].folder


def _request(options: argparse.Namespace, folder: Path, frames: list[int] | None) -> dict:
    return {'job': ALONE, 'take': str(folder.resolve()), 'frames': frames, 'wait': True,
            'stores': [str(store) for store in _machine(options).stores],
            'credentials': paths_to_json(_machine(options).credentials)}


def _make_here(options: argparse.Namespace, folder: Path, frames: list[int] | None, report) -> None:
    """Raises what the job ended with."""
    requests: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    requests.put(farm_session.line(_request(options, folder, frames)))
    ended: list[Moved] = []

    def note(event):
        report(event)
        if isinstance(event, Moved) and event.state.ended:
            ended.append(event)
            requests.put(None)
    service = _service(options)
    service.answer(requests, note)
    service.end(1.0)
    farm_session.raise_unless_done(ended[0])


def _service(options: argparse.Namespace) -> Service:
    here = _machine(options)
    return Service(lambda model: runtime.check(here, model.libraries))


def _serve(options: argparse.Namespace, words: list[str], report) -> None:
    if options.end:
        farm_session.end(options.session)
    elif options.session and not options.stay:
        farm_session.start(options.session, words)
    elif options.session:
        farm_session.stay(options.session, _service(options))
    else:
        requests: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        threading.Thread(target=_listen, args=(requests,), daemon=True).start()
        service = _service(options)
        service.answer(requests, report)
        service.end(1.0)


def _listen(requests: queue.SimpleQueue[str | None]) -> None:
    """Lines of the standard input, without its buffer: a thread that waits for that at the end of Python aborts it."""
    rest = b''
    while got := os.read(0, 1 << 16):
        *lines, rest = (rest + got).split(b'\n')
        for each in lines:
            requests.put(each.decode())
    requests.put(None)


COMMANDS = {'begin': begin, 'work': work, 'finish': finish, 'serve': serve}
