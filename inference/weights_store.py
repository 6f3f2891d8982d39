"""The weights of downloaded models on this machine: one folder for each commit, whole or absent.

    <store>/<organisation>--<name>/<commit>/          the files as the hub has them, and MANIFEST beside them
                                   <commit>.part/     a download under way, or broken off

A folder that a studio copied there by hand needs no manifest, and may lie in <organisation>--<name> itself.
Nothing here goes online.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from .errors import ModelError
from .files import inside, read_json, understood, write_json_atomic
from .model import Download, Model
from .schema import check

MANIFEST = 'second_unit.json'
FORMAT = 1
PICKLES = frozenset(('.bin', '.pt', '.pth', '.ckpt', '.pkl', '.pickle'))
BLOCK = 1 << 22              # bytes that are read between two reports
LONGEST_HEADER = 100_000_000         # bytes, as the format has it

# As Ticket.progress: a phase in words, and bytes. Raises Cancelled when the artist asked to stop.
Progress = Callable[[str, int, int], None]


def silent(phase: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


class StoredFile(NamedTuple):
    path: str                # in the folder, with '/'
    size: int                # bytes
    sha256: str


class Manifest(NamedTuple):
    """What a downloaded folder holds, as it was checked when it came."""

    repo: str
    commit: str
    fetched: str             # '2026-11-22T08:00:00': of several commits, a card without a revision takes the first
    files: tuple[StoredFile, ...]


def repo_folder(store: Path, repo: str) -> Path:
    return store / repo.replace('/', '--')


def folder_of(weights: Download, stores: Sequence[Path]) -> Path | None:
    """The folder of `weights` in the first of `stores` that has it, or None. Reads names and small files alone."""
    for store in stores:
        home = repo_folder(store, weights.repo)
        folders = [home / weights.revision] if weights.revision else _commits(home)
        for folder in (*folders, home):
            if _holds_weights(folder):
                return folder
    return None


def folders_of(model: Model, stores: Sequence[Path]) -> tuple[Path, ...]:
    """The folders for `model.load`, one for each of its downloads. Raises ModelError when one is missing or broken."""
    found = []
    for weights in model.downloads:
        folder = folder_of(weights, stores)
        if folder is None:
            raise ModelError(
                f'The weights of {model.label} are not on this machine: {weights.repo}, {weights.gigabytes:g} GB, '
                f'{licence_of(weights)}.',
                'Download them in the preferences of Second Unit, or choose a folder there that holds them.')
        _refuse_broken(folder)
        found.append(folder)
    return tuple(found)


def licence_of(weights: Download) -> str:
    """Its name, and whether it forbids commercial work."""
    return weights.licence if weights.commercial else f'{weights.licence} (not for commercial work)'


def names_of(model: Model, folders: Sequence[Path]) -> str:
    """What names every bit of a model's weights: digests of the embedded ones, 'repo@commit' of the downloaded."""
    return ' '.join([*(weights.sha256 for weights in model.weights), *map(source_of, model.downloads, folders)])


def source_of(weights: Download, folder: Path) -> str:
    """'organisation/name@commit'."""
    if (folder / MANIFEST).is_file():
        return f'{weights.repo}@{read_manifest(folder).commit}'
    return f'{weights.repo}@{folder.name if folder.name == weights.revision else "unknown"}'


def verify(folder: Path, progress: Progress = silent) -> tuple[str, ...]:
    """Read everything in `folder`, and name what is missing or not as it was when it came.

    Of a folder without a manifest only the inner structure of safetensors files can be checked: that finds files
    that are cut short, and no changed byte.
    """
    if not (folder / MANIFEST).is_file():
        return tuple(path.relative_to(folder).as_posix() for path in _safetensors(folder) if not _is_whole(path))
    files = read_manifest(folder).files
    broken, done, total = [], 0, sum(file.size for file in files)
    for file in files:
        path = inside(folder, file.path)
        read = reading(progress, f'Checking {file.path}', done, total)
        if not _has_size(path, file.size) or sha256_of(path, read) != file.sha256:
            broken.append(file.path)
        done += file.size
    return tuple(broken)


def set_aside(folder: Path, broken: Sequence[str]) -> None:
    """Make of a whole folder one whose download broke off, without its `broken` files: they alone come again."""
    (folder / MANIFEST).unlink()
    for name in broken:
        inside(folder, name).unlink(missing_ok=True)
    folder.rename(part_of(folder))


def remove(weights: Download, store: Path) -> None:
    """Delete the folder of `weights` from `store`, and what was begun of it.

    Raises ModelError for a folder that came by hand, and when the system does not let go of a file.
    """
    folder, begun = folder_of(weights, [store]), begun_commit(store, weights.repo)
    if folder is not None and not (folder / MANIFEST).is_file():
        raise ModelError(f'{folder} was not downloaded by Second Unit, so it is not deleted.', 'Delete it by hand.')
    for path in (folder, begun and repo_folder(store, weights.repo) / f'{begun}.part'):
        if path:
            try:
                shutil.rmtree(path)
            except OSError as error:
                raise ModelError(f'{path} could not be deleted: {error.strerror}.',
                                 'Close whatever uses these weights, then remove them again.') from error


def part_of(folder: Path) -> Path:
    return folder.with_name(f'{folder.name}.part')


def begun_commit(store: Path, repo: str) -> str:
    """The commit whose download was begun here and not finished, '' when there is none."""
    home = repo_folder(store, repo)
    parts = sorted(path.stem for path in home.glob('*.part') if path.is_dir())
    return parts[0] if parts else ''


def read_manifest(folder: Path) -> Manifest:
    path = folder / MANIFEST
    data = read_json(path, FORMAT)
    with understood(path):
        files = tuple(StoredFile(file['path'], int(file['size']), file['sha256']) for file in data['files'])
        manifest = Manifest(data['repo'], data['commit'], data['fetched'], files)
        for each in (*files, manifest):
            check(type(each), each._asdict())
        return manifest


def write_manifest(folder: Path, manifest: Manifest) -> None:
    files = [file._asdict() for file in manifest.files]
    write_json_atomic(folder / MANIFEST, {'format': FORMAT, **manifest._asdict(), 'files': files})


def refuse_pickles(names: Iterable[str]) -> None:
    """Raises ModelError for weights that are there as a pickle alone, which may run any program when it is read."""
    paths = [PurePosixPath(name) for name in names]
    safe = {path.parent for path in paths if path.suffix == '.safetensors'}
    for path in paths:
        if path.suffix in PICKLES and path.parent not in safe:
            raise ModelError(f'{path} is a pickle, which can run any program when it is read, so it is refused.',
                             'Use a copy of these weights that is saved as safetensors.')


def reading(progress: Progress, phase: str, before: int, total: int) -> Callable[[int], None]:
    """What to call with the bytes of one file of several that are read."""
    return lambda done: progress(phase, before + done, total)


def sha256_of(path: Path, read: Callable[[int], None], digest=None) -> str:
    """The digest of a file, or that of another kind that `digest` has begun."""
    digest = digest or hashlib.sha256()
    with open(path, 'rb') as file:
        read(0)
        while block := file.read(BLOCK):
            digest.update(block)
            read(file.tell())
    return digest.hexdigest()


def _commits(home: Path) -> list[Path]:
    """The folders of commits in a repository's folder, the one that was fetched first before all others."""
    folders = [path for path in home.iterdir() if _holds_weights(path)] if home.is_dir() else []
    return sorted(folders, key=lambda path: (_fetched(path), path.name))


def _fetched(folder: Path) -> str:
    return read_manifest(folder).fetched if (folder / MANIFEST).is_file() else ''


def _holds_weights(folder: Path) -> bool:
    if folder.suffix == '.part' or not folder.is_dir():
        return False
    return (folder / MANIFEST).is_file() or any(_safetensors(folder))


def _safetensors(folder: Path) -> Iterator[Path]:
    """Those of the folder and of the components in it."""
    for pattern in ('*.safetensors', '*/*.safetensors'):
        yield from sorted(folder.glob(pattern))


def _refuse_broken(folder: Path) -> None:
    """Sizes only, which costs nothing: what a full disk or a broken copy leaves behind is found."""
    refuse_pickles(path.relative_to(folder).as_posix() for path in (*folder.glob('*'), *folder.glob('*/*')))
    if (folder / MANIFEST).is_file():
        broken = [file.path for file in read_manifest(folder).files
                  if not _has_size(inside(folder, file.path), file.size)]
    else:
        broken = verify(folder)
    if broken:
        raise ModelError(f'The weights in {folder} are broken: {", ".join(broken)}.',
                         'Press Verify in the preferences of Second Unit, then download them again.')


def _has_size(path: Path, size: int) -> bool:
    return path.is_file() and path.stat().st_size == size


def _is_whole(path: Path) -> bool:
    """Is a safetensors file as long as its own header says? 8 bytes of length, JSON, then the tensors."""
    size = path.stat().st_size
    with open(path, 'rb') as file:
        start = file.read(8)
        if len(start) < 8 or (length := struct.unpack('<Q', start)[0]) > min(size - 8, LONGEST_HEADER):
            return False
        text = file.read(length)
    try:
        ends = [tensor['data_offsets'][1] for name, tensor in json.loads(text).items() if name != '__metadata__']
        return size == 8 + length + max(ends, default=0)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):      # it is no such header at all
        return False
