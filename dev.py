#!/usr/bin/env python3
"""Every job of development, with nothing but Python to begin with:

  python3 dev.py demo [--verb look] [--out DIR] [--frames N] the main job of a verb, start to end, with pictures
  python3 dev.py test [-m slow] [PATH ...]                  the tests (other words go to pytest)
  python3 dev.py run FILE.blend [options]                   generate takes for a shot (run --help)
  python3 dev.py check                                      style, with ruff
  python3 dev.py build [--python 3.14] [--repository DIR]   the extension's zip, in dist/, or a repository of zips
  python3 dev.py lock                                       the lists of wheels that Install Runtime installs
  python3 dev.py wheels DIR                                 a folder of those wheels, for machines without network
  python3 dev.py pictures [--out DIR]                       the screenshots of README and docs, from the desktop program
  python3 dev.py bench                                      what is measured, into benchmarks/results.md

The first call makes .venv/<version> with what requirements/ locks, for the Python that runs it: 3.13 gets
Blender 5.2 LTS as a module, 3.11 gets Blender 4.5 LTS.
"""

from __future__ import annotations

import atexit
import ctypes.util
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VERSION = f'{sys.version_info[0]}.{sys.version_info[1]}'
BLENDER = {'3.11': 'Blender 4.5 LTS', '3.13': 'Blender 5.2 LTS'}
# Measured on Linux, November 2026: what pip fetches, what the environment then holds. On Linux torch is the
# CUDA build, unless pip has been shown a CPU build of the same version.
SIZES = {'3.11': '0.8 GB with a CPU build of torch, 3.2 GB with CUDA', '3.13': '3.3 GB, most of it torch with CUDA'}
# Shared libraries that the bpy wheel loads on Linux and does not bring, with Debian's packages of them.
SYSTEM = {
    'X11': 'libx11-6', 'Xrender': 'libxrender1', 'Xfixes': 'libxfixes3', 'Xi': 'libxi6', 'Xxf86vm': 'libxxf86vm1',
    'Xext': 'libxext6', 'xkbcommon': 'libxkbcommon0', 'SM': 'libsm6', 'ICE': 'libice6', 'GL': 'libgl1',
    'EGL': 'libegl1',
}


def main(words: list[str]) -> int:
    if not words or words[0] in ('-h', '--help', 'help') or words[0] not in COMMANDS:
        print(__doc__)
        return 0 if words and words[0] in ('-h', '--help', 'help') else 2
    if words[0] in CHILDREN:           # called by this same Python from within, which has Blender already
        return COMMANDS[words[0]](words[1:])
    python = environment()
    if Path(sys.prefix) != python.parent.parent:
        # The same script again, inside the environment: one process, so that Ctrl-C and exit status are its own.
        arguments = [str(python), str(ROOT / 'dev.py'), *words]
        if os.name == 'nt':
            return subprocess.call(arguments)
        os.execv(python, arguments)
    return COMMANDS[words[0]](words[1:])


# --- Setting up ---------------------------------------------------------------------------------------------

def environment() -> Path:
    """The interpreter of .venv/<version>, made or brought up to date first."""
    lock = ROOT / 'requirements' / f'python{VERSION}.txt'
    if not lock.exists():
        sys.exit(f'Second Unit is developed on Python 3.13 and 3.11, and this is {VERSION}.\n'
                 'Call dev.py with one of those: python3.13 dev.py …')
    folder = ROOT / '.venv' / VERSION
    python = folder / ('Scripts/python.exe' if os.name == 'nt' else 'bin/python')
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = folder / 'installed'
    if stamp.exists() and stamp.read_text() == digest:
        return python
    say(f'Setting up {folder.relative_to(ROOT)} with {BLENDER[VERSION]} as a module, torch and diffusers.')
    say(f'To download, unless pip has it already: {SIZES[VERSION]}.')
    system_libraries()
    if not python.exists():
        venv.create(folder, with_pip=True)
    install = [str(python), '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', str(lock)]
    if subprocess.call(install) != 0:
        sys.exit('pip could not install what requirements/ locks; its own words stand above. Run the command again '
                 'to go on where it stopped.')
    stamp.write_text(digest)
    return python


def system_libraries() -> None:
    """Name the system libraries that bpy needs and that are missing; install them where we may."""
    if platform.system() != 'Linux':
        return
    packages = [package for library, package in SYSTEM.items() if not ctypes.util.find_library(library)]
    if not packages:
        return
    say(f'Blender needs system libraries that are missing here: {" ".join(packages)}.')
    if os.geteuid() == 0 and shutil.which('apt-get'):
        subprocess.check_call(['apt-get', 'update', '-q'], stdout=subprocess.DEVNULL)
        subprocess.check_call(['apt-get', 'install', '-y', '-q', '--no-install-recommends', *packages],
                              stdout=subprocess.DEVNULL)
    else:
        sys.exit(f'Install them, then call again. On Debian or Ubuntu: sudo apt-get install {" ".join(packages)}')


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


# --- Commands, all inside the environment -------------------------------------------------------------------

def load_package():
    """The checkout as the package `second_unit`, whatever its folder is called."""
    spec = importlib.util.spec_from_file_location(
        'second_unit', ROOT / '__init__.py', submodule_search_locations=[str(ROOT)])
    package = importlib.util.module_from_spec(spec)
    sys.modules['second_unit'] = package
    spec.loader.exec_module(package)
    return package


def demo(words: list[str]) -> int:
    load_package()
    from second_unit.demo.make import main as make
    return make(words)


def run(words: list[str]) -> int:
    load_package()
    from second_unit.addon.cli import generate
    return generate(words)


def child(name: str):
    """A command of processes beside the first one: children that render, and a farm's workers."""
    def work(words: list[str]) -> int:
        load_package()
        from second_unit.addon.cli import command
        return command([name, *words])
    return work


def test(words: list[str]) -> int:
    return subprocess.call([sys.executable, '-m', 'pytest', *words], cwd=ROOT)


def check(words: list[str]) -> int:
    return subprocess.call([sys.executable, '-m', 'ruff', 'check', *(words or ['.'])], cwd=ROOT)


def tool(name: str):
    """The command in tools/<name>.py."""
    def work(words: list[str]) -> int:
        load_package()
        spec = importlib.util.spec_from_file_location(name, ROOT / 'tools' / f'{name}.py')
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module.main(words)
    return work


def bench(words: list[str]) -> int:
    load_package()
    from second_unit.benchmarks.bench import main as measure
    return measure(words)


CHILDREN = {name: child(name) for name in ('capture', 'holdout', 'begin', 'work', 'finish', 'serve')}
TOOLS = {'build': 'package', 'lock': 'lock', 'wheels': 'wheels', 'pictures': 'pictures'}
COMMANDS = {'demo': demo, 'run': run, 'test': test, 'check': check, 'bench': bench, **CHILDREN,
            **{command: tool(name) for command, name in TOOLS.items()}}


def leave(status: int | None) -> NoReturn:
    """End the process. Python would take down Blender, which as a module may wait for ever there: 4.5.15 does, now and
    then, for its own thread that closes files.
    """
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status or 0)


if __name__ == '__main__':
    leave(main(sys.argv[1:]))
