"""What is locked: one list of wheels for each Python, platform and build of torch, made by `dev.py lock`.

A list is a file of requirements with hashes, so pip reads it as it is. The comment behind each line names the wheel
and its size in bytes; those at the top say what the list is for.
"""

from __future__ import annotations

import ctypes.util
import hashlib
import os
import platform
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from ..errors import InstallError

FORMAT = 1
FOLDER = Path(__file__).parent / 'lists'
HEAD = re.compile(r'# (\w+): (.*)')
LINE = re.compile(r'(\S+)==(\S+) --hash=sha256:([0-9a-f]{64})  # (\S+\.whl) (\d+)')
DEVICES = {'cpu': 'the processor', 'cuda': 'CUDA (NVIDIA)', 'rocm': 'ROCm (AMD)', 'xpu': 'XPU (Intel)',
           'mps': 'Metal (Apple)'}
# What the drivers of graphics cards leave on a machine, best first.
DRIVERS = {'linux': {'cuda': '/proc/driver/nvidia/version', 'rocm': '/dev/kfd'},
           'win32': {'cuda': 'nvcuda.dll', 'xpu': 'ze_loader.dll'}}


class Wheel(NamedTuple):
    name: str
    version: str
    file: str
    size: int                # bytes
    sha256: str

    def __str__(self) -> str:
        return f'{self.name}=={self.version} --hash=sha256:{self.sha256}  # {self.file} {self.size}'


class Locked(NamedTuple):
    """A list. As a str, the text of its file."""

    python: str              # '3.13'
    platform: str            # as Blender's manifests say it: 'linux-x64'
    build: str               # of torch: 'cuda'
    devices: tuple[str, ...]  # that this build runs on
    numpy: str               # the version of Blender's that it was resolved beside
    wheels: tuple[Wheel, ...]

    def __str__(self) -> str:
        head = {'format': FORMAT, 'python': self.python, 'platform': self.platform, 'build': self.build,
                'devices': ' '.join(self.devices), 'numpy': self.numpy}
        return '\n'.join([*(f'# {name}: {value}' for name, value in head.items()), *map(str, self.wheels), ''])

    @property
    def name(self) -> str:
        return f'py{self.python.replace(".", "")}-{self.platform}-{self.build}'

    @property
    def digest(self) -> str:
        """Another one for every other content: eight letters."""
        return hashlib.sha256(str(self).encode()).hexdigest()[:8]

    @property
    def size(self) -> int:
        """Bytes to download."""
        return sum(wheel.size for wheel in self.wheels)

    def version(self, name: str) -> str:
        return next((wheel.version for wheel in self.wheels if wheel.name == name), '')


def parse(text: str, where: Path) -> Locked:
    """Raises InstallError when the text is no list of ours."""
    lines = text.splitlines()
    head = dict(match.groups() for line in lines if (match := HEAD.fullmatch(line)))
    wheels = [LINE.fullmatch(line) for line in lines if line and not line.startswith('#')]
    if head.get('format') != str(FORMAT) or not wheels or None in wheels:
        raise InstallError(f'{where} is no list of libraries that this Second Unit reads.',
                           'Make it again with the "dev.py lock" of this version.')
    return Locked(head['python'], head['platform'], head['build'], tuple(head['devices'].split()), head['numpy'],
                  tuple(Wheel(match[1], match[2], match[4], int(match[5]), match[3]) for match in wheels))


def lists_in(folder: Path) -> tuple[Locked, ...]:
    """The lists in `folder` that are for this Python and platform."""
    python, system = python_tag(), here()
    return tuple(parse(path.read_text(encoding='utf-8'), path)
                 for path in sorted(folder.glob(f'{python}-{system}-*.txt')))


def python_tag(version: Sequence[int] = sys.version_info) -> str:
    return f'py{version[0]}{version[1]}'


def here() -> str:
    """This platform in Blender's words: 'linux-x64', 'windows-x64', 'macos-arm64'."""
    system = {'linux': 'linux', 'win32': 'windows', 'darwin': 'macos'}.get(sys.platform, sys.platform)
    machine = platform.machine().lower()
    return f'{system}-{ {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64"}.get(machine, machine)}'


def found_devices() -> tuple[str, ...]:
    """What this machine has a driver for, best first, the processor last. Looks at files and loads nothing."""
    if here() == 'macos-arm64':
        return 'mps', 'cpu'
    folder = Path(os.environ.get('SYSTEMROOT', '/'), 'System32' if sys.platform == 'win32' else '')
    found = [device for device, file in DRIVERS.get(sys.platform, {}).items() if (folder / file).exists()]
    if sys.platform == 'linux' and ctypes.util.find_library('ze_loader'):
        found.append('xpu')
    return *found, 'cpu'


def choose(lists: Iterable[Locked], device: str, found: Sequence[str]) -> Locked | None:
    """The list that runs on `device`; for 'auto', on the best that was found and that a list is for."""
    lists = tuple(lists)
    for wanted in found if device == 'auto' else (device,):
        for locked in lists:
            if wanted in locked.devices:
                return locked
    return None


def remark(locked: Locked | None, device: str, found: Sequence[str]) -> str:
    """What an artist should know about the choice; '' when there is nothing to say."""
    wanted = found[0] if device == 'auto' else device
    if locked is None or wanted not in locked.devices:
        python = f'{sys.version_info[0]}.{sys.version_info[1]}'
        missing = f'There is no list for {DEVICES[wanted]} with Python {python} on {here()}.'
        runs_on = next((each for each in found if locked and each in locked.devices), '')
        instead = f' The one for {DEVICES[locked.build]} is offered, and models run on {DEVICES[runs_on]}.' \
            if runs_on else ''
        return f'{missing}{instead} The package registry has no such torch: choose a Wheel Folder that a ' \
               'studio prepared with it, or Own Libraries.'
    if wanted == 'cpu' and locked.build != 'cpu':
        return f'It has {DEVICES[locked.build]} in it, and runs on the processor as well. ' \
               'The package registry has no smaller build for this platform.'
    return ''
