"""Files that are whole or absent, names that every file system takes, and the system's errors as sentences.

A file is written beside its place as `<name>.<random>.part`, flushed to the disk, and moved over its name in
one step. Whoever kills the process leaves a `.part` file, which nothing reads and `clean_parts` takes away.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import time
import unicodedata
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PureWindowsPath
from typing import Any

from .errors import TakeError

REPLACE_TRIES = 6            # with waits of 50, 100, 200, 400, 800 ms between them
SLUG_LENGTH = 24
LARGEST_JSON = 32 << 20      # bytes; the manifest of a Cryptomatte with 100,000 names has 4 MB
# Names that Windows keeps for devices, whatever follows the dot.
RESERVED = {'con', 'prn', 'aux', 'nul', *(f'{port}{n}' for port in ('com', 'lpt') for n in range(10))}


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Turn what the system says about `path` into a TakeError that an artist can act on."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            message, hint = f'The disk is full: {path} could not be written.', \
                'Free some space, then resume. The frames made so far are kept.'
        elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            message, hint = f'{path} cannot be written: it is protected, or another program holds it open.', \
                'Allow writing there, or choose another takes folder.'
        else:
            message, hint = f'{path} could not be used: {error.strerror or error}.', \
                'Check the drive and the folder, then try again.'
        raise TakeError(message, hint) from error


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Yields the path to write to. The file takes its name when the block ends, and never when it fails.

    The name of the part is random, so that two writers of one file cannot mix: the last whole one stays.
    Raises TakeError when the folder cannot be written or the disk is full.
    """
    part = path.with_name(f'{path.name}.{uuid.uuid4().hex[:8]}.part')
    with said_plainly(path):
        try:
            yield part
            with open(part, 'r+b') as file:
                os.fsync(file.fileno())
            put_in_place(part, path)
        finally:
            part.unlink(missing_ok=True)


def put_in_place(part: Path, path: Path) -> None:
    """os.replace, tried again while a virus scanner, an indexer or a network drive holds the old file open."""
    for trial in range(REPLACE_TRIES):
        try:
            os.replace(part, path)
            return
        except PermissionError:
            if trial == REPLACE_TRIES - 1:
                raise
            time.sleep(0.05 * 2 ** trial)


def write_bytes_atomic(path: Path, data: bytes) -> None:
    with whole_file(Path(path)) as part:
        part.write_bytes(data)


def link_or_copy(source: Path, target: Path) -> None:
    """Give the file a second name; where the disk has no links, or is another one, a copy. Files of ours are replaced
    and never written into, so what was linked stays what it is. Raises TakeError.
    """
    with said_plainly(target):
        try:
            os.link(source, target)
        except OSError:
            with whole_file(target) as part:
                shutil.copyfile(source, part)


def write_json_atomic(path: Path, data: Any) -> None:
    """UTF-8, indented for people. Raises ValueError for a number that JSON has no word for (NaN, infinity)."""
    write_bytes_atomic(path, json.dumps(data, indent=2, ensure_ascii=False, allow_nan=False).encode())


def read_json(path: Path, newest_format: int) -> dict[str, Any]:
    """The object in a JSON file of ours. Raises TakeError when it is missing, broken or of a newer format."""
    with said_plainly(path), open(path, 'rb') as file:
        text = file.read(LARGEST_JSON + 1)
    if len(text) > LARGEST_JSON:
        raise TakeError(f'{path} is larger than {LARGEST_JSON >> 20} MB, which no file of ours is.',
                        'Restore the file.')
    try:
        data = parse_json(text)
    except (ValueError, RecursionError) as error:
        raise TakeError(f'{path} is not readable JSON: {error}.', 'Restore the file from a copy.') from error
    if not isinstance(data, dict) or not isinstance(data.get('format'), int):
        raise TakeError(f'{path} was not written by Second Unit.', 'Choose a takes folder that Second Unit made.')
    if data['format'] > newest_format:
        raise TakeError(
            f'{path} was written by a newer Second Unit (format {data["format"]}, this one reads {newest_format}).',
            'Update Second Unit. The file was left as it is.')
    return data


def parse_json(text: str | bytes) -> Any:
    """Raises ValueError also for what Python reads and nobody can write: NaN, infinity, half of a character pair."""
    data = json.loads(text)
    json.dumps(data, ensure_ascii=False, allow_nan=False).encode()
    return data


@contextmanager
def understood(path: Path) -> Iterator[None]:
    """Building values from the JSON data of `path`: a name or type that is wrong there becomes a TakeError."""
    try:
        yield
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError, RecursionError) as error:
        raise TakeError(f'{path} has not the contents that it should have ({type(error).__name__}: {error}).',
                        'The file was changed by hand: restore it.') from error


def make_folder(path: Path) -> None:
    with said_plainly(path):
        path.mkdir(parents=True, exist_ok=True)


def claim_number(folder: Path) -> tuple[int, Path]:
    """Make the next of the numbered folders in `folder`. mkdir is the lock: of two processes, one gets the number."""
    make_folder(folder)
    number = max((int(entry.name) for entry in folder.iterdir() if entry.name.isdecimal()), default=0) + 1
    while True:
        path = folder / f'{number:03d}'
        with said_plainly(path):
            try:
                path.mkdir()
                return number, path
            except FileExistsError:
                number += 1


def clean_parts(folder: Path, older_than: float = 0.0) -> None:
    """Remove what a killed process left in `folder` and below, if untouched for `older_than` seconds."""
    with said_plainly(folder):
        for part in folder.rglob('*.part'):
            # Another process may have finished or cleaned this part since it was listed.
            if _age(part) >= older_than:
                part.unlink(missing_ok=True)


def _age(path: Path) -> float:
    """Seconds since the file was last written; 0 when it is gone."""
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def inside(folder: Path, relative: str) -> Path:
    """`folder / relative`, sure to lie in `folder`, on every system. Raises TakeError for '..', absolute paths, drives,
    network paths, links out of it, and what no system has as a name."""
    path, elsewhere = folder / relative, PureWindowsPath(relative)        # there, '\\' parts folders too
    leads_out = '..' in elsewhere.parts or elsewhere.drive or elsewhere.root or Path(relative).is_absolute()
    if '\0' in relative or leads_out or not path.resolve().is_relative_to(folder.resolve()):
        raise TakeError(f'The path "{relative}" leads out of {folder}.', 'The file was changed by hand: restore it.')
    return path


def slug(name: str) -> str:
    """A folder name for the artist's `name`: short ASCII in lower case, and another one for every other name.

    A name that is one already stays; any other gets the start of its digest, so that 'Shot', 'shot' and
    'shöt' never meet in one folder, on a disk that knows no case either.
    """
    name = unicodedata.normalize('NFC', name)
    plain = re.fullmatch(rf'[a-z0-9][a-z0-9_-]{{0,{SLUG_LENGTH - 1}}}', name) and name not in RESERVED
    if plain and not re.search(r'-[0-9a-f]{8}$', name):
        return name
    letters = unicodedata.normalize('NFKD', name).encode('ascii', 'ignore').decode().lower()
    short = re.sub(r'[^a-z0-9]+', '-', letters).strip('-')[:SLUG_LENGTH].strip('-') or 'shot'
    return f'{short}-{hashlib.sha256(name.encode()).hexdigest()[:8]}'


def nfc(value: Any) -> Any:
    """JSON data with every text in NFC, as the artist's names are kept whatever system typed them."""
    if isinstance(value, str):
        return unicodedata.normalize('NFC', value)
    if isinstance(value, Mapping):
        return {nfc(key): nfc(item) for key, item in value.items()}
    return [nfc(item) for item in value] if isinstance(value, (list, tuple)) else value


def frame_name(frame: int) -> str:
    """'0007', '-0007', '12345': as Blender writes '####'."""
    return f'{frame:05d}' if frame < 0 else f'{frame:04d}'


def frames_in(folder: Path, suffix: str) -> set[int]:
    """The frames whose files `####<suffix>` are in `folder`, from one listing; none when there is no folder."""
    if not folder.is_dir():
        return set()
    with said_plainly(folder):
        names = [entry.name for entry in os.scandir(folder)]
    return {int(match[1]) for name in names if (match := re.fullmatch(rf'(-?\d{{4,}}){re.escape(suffix)}', name))}
