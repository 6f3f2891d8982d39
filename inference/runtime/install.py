"""Installing and checking, as a child process does it: fetch a wheel, unpack it, note it, the next one.

pip fetches, since it knows the artist's index, proxy and certificates; unpacking is ours, since pip's installing to
a folder takes whatever packages share (`nvidia/`) from one another, and cannot go on where it stopped.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import Any

from ..errors import InstallError
from ..files import write_json_atomic
from ..lease import held
from .lists import Locked, Wheel
from .store import LOG, RECORD, check_room, current, finish, open_part, point_at, read_record

# A list for CUDA of 2.80 GB took 4.8 GB unpacked. The others were never installed: without CUDA's libraries, which are
# packed tightly already, more of what is fetched is text and code.
UNPACKED = {'cuda': 1.8}
UNPACKED_ELSE = 4.5
BATCH = 64_000_000           # bytes that one call of pip fetches, of small wheels: what a kill may lose
CHUNK = 1 << 20
PROGRESS = re.compile(r'Progress (\d+) of (\d+)')
Say = Callable[[str, int, int], None]      # phase, bytes done, bytes in all
Heard = Callable[[int], None]              # bytes done of one thing


def install(locked: Locked, root: Path, wheels: Path | None, say: Say) -> Path:
    """Bring the libraries of `locked` into a new folder below `root`, and point at it.

    What an earlier installation has whole is shared with it, so this updates and repairs as well. wheels: a folder to
    take them from instead of asking the registry. Raises InstallError, and TakeError when another process installs.

    `say` hears of a wheel's bytes twice, fetched and unpacked, since these take turns: the pace until now is then that
    of what is left. From a folder they only count as unpacked.
    """
    root.mkdir(parents=True, exist_ok=True)
    with held(root / 'install.lease', 'the libraries') as lease:
        def renewing(phase: str, done: int, total: int) -> None:
            lease.renew()
            say(phase, done, total)

        part = open_part(root, locked)
        record = read_record(part)
        _share(current(root), part, record, locked, renewing)
        missing = [wheel for wheel in locked.wheels if not _has(record, wheel)]
        check_room(root, round(sum(wheel.size for wheel in missing) * UNPACKED.get(locked.build, UNPACKED_ELSE)),
                   'the libraries')
        counted = 1 if wheels else 2
        total = counted * locked.size
        done = total - counted * sum(wheel.size for wheel in missing)
        for batch in batches(missing):
            files = _fetch(batch, root, wheels, _since(renewing, _fetching(batch), done, total))
            done += (counted - 1) * sum(wheel.size for wheel in batch)
            for wheel, file in zip(batch, files):
                heard = _since(renewing, f'Unpacking {wheel.name}', done, total)
                heard(0)
                _check_digest(file, wheel)
                _note(part, record, wheel, unpack(file, part, heard))
                done += wheel.size
                if wheels is None:
                    file.unlink()
        _forget_others(part)
        return finish(root, part)


def verify(root: Path, say: Say) -> None:
    """Read every file of the libraries in use, and compare it with its digest. Raises InstallError that names what
    is broken."""
    folder = current(root)
    if folder is None:
        raise InstallError('There are no libraries to verify.', 'Press Install Runtime first.')
    record, broken, done = read_record(folder), [], 0
    total = sum(size for wheel in record['wheels'].values() for _, _, size in _entries(folder, wheel))
    for wheel in record['wheels'].values():
        wrong, size = _check_files(folder, wheel, _since(say, f'Verifying {wheel["name"]}', done, total))
        broken += wrong
        done += size
    if broken:
        more = f' and {len(broken) - 5} more' if len(broken) > 5 else ''
        raise InstallError(f'Changed or missing among the libraries: {", ".join(broken[:5])}{more}.',
                           'Press Repair: only what is broken comes again.')
    point_at(root, folder)


def _since(say: Say, phase: str, done: int, total: int) -> Heard:
    """`say` for a phase before which `done` was done: it is told what came since."""
    return lambda here: say(phase, done + here, total)


# --- Fetching -----------------------------------------------------------------------------------------------

def batches(wheels: Sequence[Wheel]) -> Iterator[list[Wheel]]:
    """The wheels in their order, large ones alone and small ones together: each call of pip takes a second."""
    batch: list[Wheel] = []
    for wheel in wheels:
        if batch and sum(each.size for each in batch) + wheel.size > BATCH:
            yield batch
            batch = []
        batch.append(wheel)
    if batch:
        yield batch


def pip_command(root: Path) -> list[str]:
    """The pip that the extension brings; in a checkout, that of the environment."""
    brought = next(Path(__file__).parent.glob('pip-*.whl'), None)
    if brought is None:
        return [sys.executable, '-I', '-m', 'pip']
    folder = root / brought.name.removesuffix('-py3-none-any.whl')
    if not (folder / 'pip' / '__main__.py').is_file():
        unpacking = folder.with_name(f'{folder.name}.part')
        if unpacking.is_dir():
            shutil.rmtree(unpacking)
        unpack(brought, unpacking)
        unpacking.rename(folder)
    return [sys.executable, '-I', str(folder / 'pip')]


def _fetch(batch: list[Wheel], root: Path, wheels: Path | None, heard: Heard) -> list[Path]:
    """The files of a batch. `heard` is told of bytes fetched. Raises InstallError when one cannot be had."""
    folder = wheels or root / 'wheels'
    absent = [wheel for wheel in batch if not (folder / wheel.file).is_file()]
    if absent and wheels is not None:
        raise InstallError(f'{absent[0].file} is not in {wheels}.',
                           'Choose a folder that "dev.py wheels" prepared for this Python and platform.')
    if absent:
        folder.mkdir(exist_ok=True)
        heard(0)
        _run_pip(absent, root, folder, heard)
    return [folder / wheel.file for wheel in batch]


def _run_pip(wheels: list[Wheel], root: Path, folder: Path, heard: Heard) -> None:
    wanted = folder / 'wanted.txt'
    wanted.write_text('\n'.join(str(wheel) for wheel in wheels), encoding='utf-8')
    command = [*pip_command(root), 'download', '--no-deps', '--only-binary=:all:', '--require-hashes', '--no-cache-dir',
               '--progress-bar=raw', '--no-input', '--disable-pip-version-check', '--dest', str(folder),
               '-r', str(wanted)]
    places = dict.fromkeys(('TMPDIR', 'TEMP', 'TMP'), str(folder))     # on this disk: the system's may be small
    size, finished, said = sum(wheel.size for wheel in wheels), 0, ''
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, encoding='utf-8', errors='replace', env=os.environ | places) as pip:
        for line in pip.stdout:
            if match := PROGRESS.fullmatch(line.strip()):
                here, whole = map(int, match.groups())
                heard(min(size, finished + here))
                finished += whole if here == whole else 0
                continue
            sys.stderr.write(line)
            if line.startswith('ERROR:'):
                said = line.removeprefix('ERROR:').strip()
    if pip.returncode:
        raise InstallError(
            f'pip could not fetch {wheels[0].name}: {said.rstrip(".") or "it gave no reason"}.',
            'Check the connection and the proxy, then press Install Runtime again: it goes on where it stopped. '
            f'All that pip said is in {root / LOG}.')


def _fetching(batch: list[Wheel]) -> str:
    return f'Downloading {batch[0].name}' if len(batch) == 1 else f'Downloading {len(batch)} small libraries'


def _check_digest(file: Path, wheel: Wheel) -> None:
    with open(file, 'rb') as content:
        if hashlib.file_digest(content, 'sha256').hexdigest() == wheel.sha256:
            return
    raise InstallError(f'{file} is not the wheel that is locked: its digest is another one.',
                       'Delete that file and press Install Runtime again.')


# --- Unpacking ----------------------------------------------------------------------------------------------

def unpack(file: Path, folder: Path, heard: Heard = lambda done: None) -> str:
    """Unpack a wheel into `folder`, over what lies there, and return the name of its RECORD. `heard` is told how many
    of the wheel's own bytes are unpacked.

    Every file is a new one: what another folder shares with this one stays as it is. Raises InstallError when the disk
    is too small.
    """
    with zipfile.ZipFile(file) as archive:
        members = [(info, target) for info in archive.infolist() if (target := _target(folder, info.filename))]
        folder.mkdir(parents=True, exist_ok=True)
        size, whole, done = file.stat().st_size, sum(info.file_size for info, _ in members), 0
        check_room(folder, whole, file.name)
        for info, target in members:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.unlink(missing_ok=True)
            with archive.open(info) as source, open(target, 'wb') as copy:
                while block := source.read(CHUNK):
                    done += copy.write(block)
                    heard(size * done // whole)
            if info.external_attr >> 16 & 0o111:
                target.chmod(0o755)
        return next(info.filename for info, _ in members if re.fullmatch(r'[^/]+\.dist-info/RECORD', info.filename))


def _target(folder: Path, name: str) -> Path | None:
    """Where a wheel's file goes; None for what no library imports: folders, scripts, headers, manual pages."""
    first, _, rest = name.partition('/')
    if first.endswith('.data'):
        scheme, _, name = rest.partition('/')
        if scheme not in ('purelib', 'platlib'):
            return None
    if not name or name.endswith('/'):
        return None
    if '..' in name.split('/') or PurePath(name).anchor:
        raise InstallError(f'A wheel would write outside of its folder: {name}.', 'Do not install from where it is.')
    return folder / name


# --- What is whole ------------------------------------------------------------------------------------------

def _share(source: Path | None, part: Path, record: dict[str, Any], locked: Locked, say: Say) -> None:
    """Give `part` the files of every wheel that `source` has whole, as further names of the same files."""
    if source is None:
        return
    old, done = read_record(source), 0
    shared = {wheel: old['wheels'][wheel.file] for wheel in locked.wheels
              if _has(old, wheel) and not _has(record, wheel)}
    total = sum(size for noted in shared.values() for _, _, size in _entries(source, noted))
    for wheel, noted in shared.items():
        wrong, size = _check_files(source, noted, _since(say, f'Checking {wheel.name}', done, total))
        done += size
        if wrong:
            continue
        for path, _, _ in [*_entries(source, noted), (noted['record'], '', 0)]:
            _link(source / path, part / path)
        _note(part, record, wheel, noted['record'])


def _link(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    try:
        os.link(source, target)
    except OSError:                    # a file system that has no second names
        shutil.copy2(source, target)


def _has(record: dict[str, Any], wheel: Wheel) -> bool:
    return record['wheels'].get(wheel.file, {}).get('sha256') == wheel.sha256


def _note(part: Path, record: dict[str, Any], wheel: Wheel, recorded: str) -> None:
    record['wheels'][wheel.file] = {
        'name': wheel.name, 'version': wheel.version, 'sha256': wheel.sha256, 'record': recorded,
        'record_sha256': hashlib.sha256((part / recorded).read_bytes()).hexdigest()}
    write_json_atomic(part / RECORD, record)


def _entries(folder: Path, wheel: dict[str, Any]) -> list[tuple[str, str, int]]:
    """(path below the folder, its sha256 as RECORD writes it, bytes) of every file of a wheel that has a digest."""
    file = folder / wheel['record']
    rows = csv.reader(io.StringIO(file.read_text(encoding='utf-8'))) if file.is_file() else ()
    found = ((_target(folder, row[0]), row) for row in rows if row and row[1])
    return [(path.relative_to(folder).as_posix(), row[1].removeprefix('sha256='), int(row[2]))
            for path, row in found if path]


def _check_files(folder: Path, wheel: dict[str, Any], heard: Heard) -> tuple[list[str], int]:
    """The files of a wheel that are changed or missing, and how many bytes it has. `heard` is told of bytes read."""
    recorded = folder / wheel['record']
    if not recorded.is_file() or hashlib.sha256(recorded.read_bytes()).hexdigest() != wheel['record_sha256']:
        return [wheel['record']], 0
    wrong, done = [], 0
    for path, digest, size in _entries(folder, wheel):
        if not (folder / path).is_file() or _digest(folder / path) != digest:
            wrong.append(path)
        done += size
        heard(done)
    return wrong, done


def _digest(path: Path) -> str:
    with open(path, 'rb') as content:
        return base64.urlsafe_b64encode(hashlib.file_digest(content, 'sha256').digest()).rstrip(b'=').decode()


def _forget_others(part: Path) -> None:
    """Take away what was begun for other lists, and what was fetched for them."""
    for other in part.parent.glob(f'{part.name.partition("-")[0]}-*.part'):
        if other != part:
            shutil.rmtree(other)
    if (part.parent / 'wheels').is_dir():
        shutil.rmtree(part.parent / 'wheels')
