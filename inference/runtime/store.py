"""Where the libraries lie: versioned folders, and for each Python a pointer to the one in use.

Beside one another in the root:
  py313.json                      the pointer: switched in one step
  py313-cuda-1a2b3c4d-2/          libraries, as they stand on sys.path; the number counts installations
  py313-cuda-1a2b3c4d-3.part/     an installation under way or broken off; the next one goes on with it
  wheels/ pip-26.3/               what was fetched and not yet unpacked; what fetches
  install.log install.lease       what pip said; who installs
A folder that the pointer names is never written. One that nobody uses any more goes with the next `sweep`.
"""

from __future__ import annotations

import os
import shutil
import socket
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

from ..errors import InstallError
from ..files import read_json, write_json_atomic
from ..lease import runs
from .lists import Locked, python_tag

FORMAT = 1
RECORD = 'second_unit_runtime.json'      # in each folder: what is unpacked there
PART = '.part'
GONE = '.gone'                           # a folder that is being deleted
LOG = 'install.log'
USED = 'used-'                           # a file that says which process has a folder on its path
A_WEEK = 7 * 86400.0                     # how long another machine's mark counts: nobody can ask it


class Installed(NamedTuple):
    """What the pointer names."""

    folder: Path
    list_name: str
    digest: str              # of its list
    versions: dict[str, str]
    verified: str            # '2026-11-22 14:05', local time
    digests: frozenset[str]  # of its wheels


def pointer(root: Path) -> Path:
    return root / f'{python_tag()}.json'


def current(root: Path | None) -> Path | None:
    """The folder that is in use for this Python."""
    if root is None or not pointer(root).is_file():
        return None
    folder = root / read_json(pointer(root), FORMAT)['folder']
    return folder if folder.is_dir() else None


def installed(root: Path | None) -> Installed | None:
    folder = current(root)
    if folder is None:
        return None
    record = read_record(folder)
    versions = {wheel['name']: wheel['version'] for wheel in record['wheels'].values()}
    return Installed(folder, record['list'], record['digest'], versions, read_json(pointer(root), FORMAT)['verified'],
                     frozenset(wheel['sha256'] for wheel in record['wheels'].values()))


def begun(root: Path | None, locked: Locked) -> bool:
    """Was an installation of this list broken off?"""
    return root is not None and any(root.glob(f'{_stem(locked)}-*{PART}'))


def read_record(folder: Path) -> dict[str, Any]:
    """{'list', 'digest', 'wheels': {file name: {'name', 'version', 'sha256', 'record', 'record_sha256'}}}"""
    return read_json(folder / RECORD, FORMAT)


def open_part(root: Path, locked: Locked) -> Path:
    """The folder to install into: the one that was begun for this list, else a new one with an empty record."""
    for part in root.glob(f'{_stem(locked)}-*{PART}'):
        if (part / RECORD).is_file():
            return part
    numbers = [int(path.name.removesuffix(PART).rpartition('-')[2]) for path in root.glob(f'{_stem(locked)}-[0-9]*')
               if not path.name.endswith(GONE)]
    part = root / f'{_stem(locked)}-{max(numbers, default=0) + 1}{PART}'
    part.mkdir(parents=True)
    write_json_atomic(part / RECORD, {'format': FORMAT, 'list': locked.name, 'digest': locked.digest, 'wheels': {}})
    return part


def finish(root: Path, part: Path) -> Path:
    """Give a whole folder its name and point at it."""
    folder = part.with_name(part.name.removesuffix(PART))
    part.rename(folder)
    point_at(root, folder)
    return folder


def point_at(root: Path, folder: Path) -> None:
    """Switch the pointer to a folder whose every file has just been checked."""
    write_json_atomic(pointer(root), {'format': FORMAT, 'folder': folder.name,
                                      'verified': time.strftime('%Y-%m-%d %H:%M')})


def remove(root: Path) -> tuple[Path, ...]:
    """Take the libraries of this Python away; returns the folders that stay until nobody uses them."""
    pointer(root).unlink(missing_ok=True)
    for begun_folder in root.glob(f'{python_tag()}-*{PART}'):
        shutil.rmtree(begun_folder)
    for rest in ('wheels', LOG):
        path = root / rest
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    return sweep(root)


def sweep(root: Path) -> tuple[Path, ...]:
    """Delete the folders that no pointer names and no process uses; returns those that are used yet."""
    named = {read_json(path, FORMAT)['folder'] for path in root.glob('py*.json')}
    kept = []
    for folder in [path for path in root.glob('py*-*') if path.is_dir() and not path.name.endswith(PART)]:
        if folder.name in named:
            continue
        if _is_used(folder) or not _delete(folder):
            kept.append(folder)
    return tuple(kept)


def mark_used(folder: Path) -> None:
    """Say that this process has `folder` on its path, so that no other one deletes it."""
    for mark in folder.glob(f'{USED}*'):
        if not _counts(mark):
            mark.unlink(missing_ok=True)
    _mark(folder).touch()


def check_room(folder: Path, needed: int, what: str) -> None:
    """Raises InstallError when the disk of `folder` has less than `needed` bytes free."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise InstallError(
            f'The disk has no room for {what}: {needed / 1e9:.1f} GB needed, {free / 1e9:.1f} GB free in {folder}.',
            'Free some space, then press Install Runtime again: it goes on where it stopped.')


def _stem(locked: Locked) -> str:
    return f'py{locked.python.replace(".", "")}-{locked.build}-{locked.digest}'


def _mark(folder: Path) -> Path:
    return folder / f'{USED}{socket.gethostname()}-{os.getpid()}'


def _is_used(folder: Path) -> bool:
    return any(map(_counts, folder.glob(f'{USED}*')))


def _counts(mark: Path) -> bool:
    """Does the process that made this mark live? Windows tells by refusing to rename what is loaded."""
    host, _, process = mark.name.removeprefix(USED).rpartition('-')
    if host != socket.gethostname():
        return time.time() - mark.stat().st_mtime < A_WEEK
    return sys.platform != 'win32' and runs(int(process))


def _delete(folder: Path) -> bool:
    """Take the name first: no process can begin to use it, and on Windows this fails while a library is loaded."""
    gone = folder if folder.name.endswith(GONE) else folder.with_name(folder.name + GONE)
    try:
        folder.rename(gone)
    except PermissionError:
        return False
    shutil.rmtree(gone)
    return True
