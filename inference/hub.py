"""Weights from the Hugging Face hub: the one module that goes online, and only when its caller says that it may.

huggingface_hub does the talking. Its own download to a folder throws away what came of a file when it is broken off
(seen in 2.4), which for files of 7 GB is no resume at all; so its `http_get` is called with the place to go on from.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import BinaryIO, NamedTuple

from .errors import ModelError
from .files import make_folder
from .lease import held
from .model import Download
from .weights_store import (
    PICKLES,
    Manifest,
    Progress,
    StoredFile,
    begun_commit,
    folder_of,
    part_of,
    reading,
    refuse_pickles,
    repo_folder,
    sha256_of,
    silent,
    write_manifest,
)

# Configs and tokenizers beside the weights; `.model` is a tokenizer of sentencepiece, `.jinja` a template for chats.
SUFFIXES = frozenset(('.safetensors', '.json', '.txt', '.model', '.jinja'))
SAFE_PATH = re.compile(r'\w[\w.+ -]*(/\w[\w.+ -]*)*', re.ASCII)      # in the folder, on every system
SPARE = 256 << 20            # bytes that are left free on the disk
TIMEOUT = 20.0               # seconds until the hub has answered
HEADERS = {'user-agent': 'second_unit'}     # in place of the library's own, which tells versions of what is installed


class RemoteFile(NamedTuple):
    path: str
    size: int                # bytes
    sha256: str              # '' for a small file, which only git knows
    git: str                 # its id in git


class Listing(NamedTuple):
    """What a download fetches."""

    commit: str
    files: tuple[RemoteFile, ...]


class Size(NamedTuple):
    total: int               # bytes
    missing: int             # of them, what is not in the store yet


def size_of(weights: Download, store: Path, online: bool) -> Size:
    """Ask how much `weights` are, and how much of them would be fetched. Fetches none of it."""
    listing = _listing(weights, store, online)
    return Size(sum(file.size for file in listing.files), _missing(listing, _part(weights, store, listing)))


def download(weights: Download, store: Path, online: bool, progress: Progress = silent) -> Path:
    """Fetch what is missing of `weights` into `store`, check its digests, and return its folder.

    Finished files and the beginnings of others stay when it is broken off, by `progress` raising Cancelled, by an
    error or by the end of the process; the next call goes on from there. Raises ModelError: not online, no answer,
    no such repository, one that asks for consent, weights as pickles, not enough disk, a file that came broken.
    """
    found = folder_of(weights, [store])
    if found is not None:
        return found
    listing = _listing(weights, store, online)
    part = _part(weights, store, listing)
    make_folder(part)
    with held(part.parent / 'download.lease', 'the weights') as lease:
        _check_space(weights, store, _missing(listing, part))

        def watched(phase: str, done: int, total: int) -> None:
            lease.renew()
            progress(phase, done, total)

        files = tuple(_fetch_all(weights, listing, part, watched))
        fetched = time.strftime('%Y-%m-%dT%H:%M:%S', time.gmtime())
        write_manifest(part, Manifest(weights.repo, listing.commit, fetched, files))
        return part.rename(part.with_suffix(''))


def wanted(paths: Iterable[str], weights: Download) -> tuple[str, ...]:
    """Those of a repository's files that a download fetches.

    Of each folder's weights the variant asked for, or else the plain ones: repositories often hold both. Raises
    ModelError where weights are pickles only.
    """
    named = [path for path in paths if any(fnmatchcase(path, pattern) for pattern in weights.patterns)]
    refuse_pickles(path for path in named if PurePosixPath(path).suffix in PICKLES | {'.safetensors'})
    safe = [path for path in named if PurePosixPath(path).suffix in SUFFIXES and SAFE_PATH.fullmatch(path)]
    tensors = [path for path in safe if path.endswith('.safetensors')]
    unwanted = set(tensors)
    for folder in {PurePosixPath(path).parent for path in tensors}:
        unwanted -= set(_of_variant([path for path in tensors if PurePosixPath(path).parent == folder],
                                    weights.variant))
    return tuple(path for path in safe if path not in unwanted)


def _of_variant(tensors: list[str], variant: str) -> list[str]:
    """'model.fp16.safetensors' and 'model.fp16-00001-of-00002.safetensors' are of the variant 'fp16'."""
    names = {path: PurePosixPath(path).name for path in tensors}
    asked = [path for path, name in names.items() if variant and re.search(rf'\.{variant}[.-]', name)]
    plain = [path for path, name in names.items() if name.count('.') == 1]
    return asked or plain or tensors


def _listing(weights: Download, store: Path, online: bool) -> Listing:
    """Of the card's commit, else of the one whose download was begun, else of the newest."""
    if not online:
        raise ModelError(f'{weights.repo} is not on this machine, and Blender is not allowed to go online.',
                         'Allow Online Access in Blender\'s preferences under System, or choose a folder that holds '
                         'the weights.')
    commit = weights.revision or begun_commit(store, weights.repo)
    with _said_plainly(weights):
        info = _hub().HfApi(headers=HEADERS).model_info(weights.repo, revision=commit or None, files_metadata=True,
                                                 timeout=TIMEOUT)
    known = {file.rfilename: file for file in info.siblings}
    files = tuple(RemoteFile(path, known[path].size, known[path].lfs.sha256 if known[path].lfs else '',
                             known[path].blob_id or '') for path in wanted(known, weights))
    if not any(file.path.endswith('.safetensors') for file in files):
        raise ModelError(f'{weights.repo} has no weights as safetensors files among {", ".join(weights.patterns)}.',
                         'Report it: the model\'s card names the wrong files.')
    return Listing(info.sha, files)


def _hub():
    """The library, with its telemetry off: when on, it asks the hub about more than what is wanted (seen in 2.4)."""
    import huggingface_hub
    huggingface_hub.constants.HF_HUB_DISABLE_TELEMETRY = True
    return huggingface_hub


def _part(weights: Download, store: Path, listing: Listing) -> Path:
    return part_of(repo_folder(store, weights.repo) / listing.commit)


def _missing(listing: Listing, part: Path) -> int:
    """Bytes. A file that is there is whole: it gets its name when its digest is checked."""
    return sum(file.size - _size(_incomplete(part, file)) for file in listing.files if not (part / file.path).is_file())


def _incomplete(part: Path, file: RemoteFile) -> Path:
    return part / f'{file.path}.incomplete'


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _check_space(weights: Download, store: Path, missing: int) -> None:
    free = shutil.disk_usage(store).free
    if missing + SPARE > free:
        raise ModelError(f'{weights.repo} needs {missing / 1e9:.1f} GB more on the disk, and {store} has '
                         f'{free / 1e9:.1f} GB free.',
                         'Free some space, or choose another weights folder in the preferences.')


def _fetch_all(weights: Download, listing: Listing, part: Path, progress: Progress) -> Iterator[StoredFile]:
    done, total = 0, sum(file.size for file in listing.files)
    for file in listing.files:
        path, name = part / file.path, PurePosixPath(file.path)
        if not path.is_file():
            with _said_plainly(weights, path):
                _fetch(weights, listing.commit, file, _incomplete(part, file),
                       reading(progress, f'Downloading {name}', done, total))
                _check(weights, file, _incomplete(part, file), reading(progress, f'Checking {name}', done, total))
                os.replace(_incomplete(part, file), path)
        sha256 = file.sha256 or sha256_of(path, reading(progress, f'Checking {name}', done, total))
        yield StoredFile(file.path, file.size, sha256)
        done += file.size


def _fetch(weights: Download, commit: str, file: RemoteFile, path: Path, fetched: Callable[[int], None]) -> None:
    """Bring the rest of a file. What came is on the disk before `fetched` hears of it."""
    from huggingface_hub.file_download import hf_hub_url, http_get
    from huggingface_hub.utils import build_hf_headers
    path.parent.mkdir(parents=True, exist_ok=True)
    if _size(path) > file.size:
        path.unlink()
    with open(path, 'ab') as out:
        fetched(out.tell())
        http_get(hf_hub_url(weights.repo, file.path, revision=commit), out, resume_size=out.tell(),
                 headers=build_hf_headers(headers=HEADERS), expected_size=file.size,
                 tqdm_class=lambda **_: _Bar(out, fetched))
        out.flush()
        os.fsync(out.fileno())


class _Bar:
    """What http_get takes for a progress bar; tqdm's own would start a process for its lock.

    It is told of a block just before that is written, so it asks the file.
    """

    def __init__(self, out: BinaryIO, fetched: Callable[[int], None]):
        self._out, self._fetched = out, fetched

    def __enter__(self) -> _Bar:
        return self

    def __exit__(self, *_) -> None:
        """Nothing is held."""

    def update(self, _count: int) -> None:
        self._out.flush()
        self._fetched(self._out.tell())


def _check(weights: Download, file: RemoteFile, path: Path, read: Callable[[int], None]) -> None:
    """Raises ModelError, and drops the file, when it is not what the hub says that it is."""
    if file.sha256:
        same = sha256_of(path, read) == file.sha256
    else:
        header = hashlib.sha1(f'blob {_size(path)}\0'.encode(), usedforsecurity=False)
        same = sha256_of(path, read, header) == file.git
    if not same:
        path.unlink()
        raise ModelError(f'{file.path} of {weights.repo} came broken: its digest is another than the hub says.',
                         'Download again; the other files are kept.')


@contextmanager
def _said_plainly(weights: Download, path: Path | None = None) -> Iterator[None]:
    """Turn what the hub, the network or the disk says into a ModelError that an artist can act on."""
    from huggingface_hub import errors
    try:
        yield
    except errors.GatedRepoError as error:
        raise ModelError(f'{weights.repo} is given only to those who agreed to its terms.',
                         f'Agree on huggingface.co/{weights.repo}, log in with "hf auth login", and download '
                         'again.') from error
    except errors.RepositoryNotFoundError as error:
        raise ModelError(f'The hub has no repository {weights.repo}, or not for everybody.',
                         'If it is private, log in with "hf auth login" and download again.') from error
    except (errors.RevisionNotFoundError, errors.RemoteEntryNotFoundError) as error:
        raise ModelError(f'The hub no longer has the commit of {weights.repo} that is wanted.',
                         'Update Second Unit, or choose a folder that holds the weights.') from error
    except (errors.HTTPError, OSError) as error:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise ModelError(f'The disk is full: {path} could not be written.',
                             'Free some space and download again: it goes on where it stopped.') from error
        if isinstance(error, OSError) and error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise ModelError(f'{path} cannot be written: it is protected.',
                             'Allow writing there, or choose another weights folder in the preferences.') from error
        raise ModelError(f'The connection to the hub failed while {weights.repo} was asked for: '
                         f'{(str(error) or type(error).__name__).splitlines()[0].rstrip(".")}.',
                         'Check the network and download again: it goes on where it stopped.') from error
