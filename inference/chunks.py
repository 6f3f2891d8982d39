"""Who works on which frames of a take: a lease for each chunk, so that many machines make one take side by side.

    <take>/lease-<owner>.json    the frames that somebody makes now
    <take>/lease.json            held for a moment, by whoever looks at the others before adding a chunk
"""

from __future__ import annotations

import re
import time
import uuid
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import SecondUnitError
from .files import clean_parts, said_plainly
from .lease import Busy, Lease
from .shot import FrameRange

PATIENCE = 10.0              # seconds to wait for others who look and add, each of which takes milliseconds
POLL = 0.02
ABANDONED = 600.0            # seconds after which the part of a file cannot belong to anyone who works


@contextmanager
def held_frames(folder: Path, frames: Collection[int]) -> Iterator[Lease]:
    """Hold these frames of the take in `folder` for the length of the block.

    Raises Busy while somebody who is alive makes one of them. What was left half written is taken away, as far as it
    cannot be somebody else's.
    """
    lease = _claimed(folder, frozenset(frames))
    try:
        yield lease
    finally:
        lease.release()


def _claimed(folder: Path, frames: frozenset[int]) -> Lease:
    with _patiently(Lease(folder / 'lease.json')):
        others = [other for path in sorted(folder.glob('lease-*.json')) if (other := _living(path))]
        for path, held in others:
            if not held or held & frames:
                Lease(path).refuse_if_alive()
        clean_parts(folder, older_than=ABANDONED if others else 0.0)
        lease = Lease(folder / f'lease-{uuid.uuid4().hex[:12]}.json', frames=tuple(sorted(frames)))
        lease.claim()
    return lease


def _living(path: Path) -> tuple[Path, frozenset[int]] | None:
    """A chunk that somebody makes, with its frames (none: all of the take); the lease of one who is gone is removed."""
    lease = Lease(path)
    try:
        lease.refuse_if_alive()
    except Busy:
        return path, frozenset(lease.holder().get('frames', ()))
    with said_plainly(path):
        path.unlink(missing_ok=True)
    return None


@contextmanager
def _patiently(lease: Lease) -> Iterator[None]:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            lease.claim()
            break
        except Busy:
            if time.monotonic() > until:
                raise
            time.sleep(POLL)
    try:
        yield
    finally:
        lease.release()


def frames_from(text: str) -> tuple[int, ...]:
    """The frames of a chunk as schedulers write them: '1-7', '1-13:2' (or 1-13x2), '1,4,9-12'."""
    frames: list[int] = []
    for part in text.split(','):
        frames += FrameRange.parse(re.sub(r'(?<=\d):(?=\d)', 'x', part))
    if len(set(frames)) != len(frames):
        raise SecondUnitError(f'"{text}" names a frame twice.', 'Name each frame once.')
    return tuple(frames)
