"""The child process that installs and checks: `python -I <this folder> install|verify ...`, a line of JSON for each
thing it has to say. It ends when nobody listens any more."""

from __future__ import annotations

import argparse
import errno
import importlib
import importlib.util
import json
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EVERY = 0.1                  # seconds between two lines of progress


def main() -> int:
    options = arguments()
    package = importlib.util.spec_from_file_location(
        'second_unit', ROOT / '__init__.py', submodule_search_locations=[str(ROOT)])
    sys.modules['second_unit'] = importlib.util.module_from_spec(package)
    install = importlib.import_module('second_unit.inference.runtime.install')
    errors = importlib.import_module('second_unit.inference.errors')
    try:
        if options.command == 'verify':
            install.verify(options.root, progress())
        else:
            lists = importlib.import_module('second_unit.inference.runtime.lists')
            locked = lists.parse(options.list.read_text(encoding='utf-8'), options.list)
            install.install(locked, options.root, options.wheels, progress())
    except errors.SecondUnitError as error:
        say(message=error.message, hint=error.hint)
        return 1
    except BrokenPipeError:
        return 1
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        say(message='The disk is full.' if full else f'{error.filename or options.root} cannot be used: '
                                                     f'{error.strerror or error}.',
            hint='Free some space, then try again: it goes on where it stopped.' if full else
                 'Check the drive and the folder, then try again: it goes on where it stopped.')
        return 1
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog='runtime')
    parser.add_argument('command', choices=('install', 'verify'))
    parser.add_argument('--root', type=Path, required=True)
    parser.add_argument('--list', type=Path)
    parser.add_argument('--wheels', type=Path)
    return parser.parse_args()


def say(**words) -> None:
    print(json.dumps(words), flush=True)


def progress():
    """Say what is going on, every new phase and otherwise ten times a second."""
    last = ['', 0.0]

    def heard(phase: str, done: int, total: int) -> None:
        if phase == last[0] and time.monotonic() - last[1] < EVERY:
            return
        last[:] = phase, time.monotonic()
        say(phase=phase, done=done, total=total)
    return heard


if __name__ == '__main__':
    sys.exit(main())
