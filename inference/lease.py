"""Who works in a folder, or on some frames of a take: a small file, renewed while the work goes on, taken over when
its owner is gone. Of a take's chunks see chunks.py.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from .errors import TakeError
from .files import said_plainly, write_bytes_atomic

STALE = 60.0                 # seconds without renewal after which the owner counts as gone
RENEW_EVERY = 5.0            # seconds between two writes, however often renew() is called
SETTLE = 0.2                 # seconds for two processes that take over at once to see which of them came last


class Busy(TakeError):
    """Somebody else works there, and is alive as far as is known."""


@dataclass(slots=True)
class Lease:
    """The right to write one folder, from `held()`. Call `renew()` at every step of the work; it costs nothing."""

    path: Path
    what: str = 'the take'                      # in what is said to others: 'works on the take: "FOLDER"'
    frames: tuple[int, ...] = ()                # of a chunk
    owner: str = field(default_factory=lambda: uuid.uuid4().hex)
    _renewed: float = 0.0                       # time.monotonic() of the last renewal

    def renew(self) -> None:
        """Say that the work goes on. Raises TakeError when another process has taken the take over."""
        if time.monotonic() - self._renewed < RENEW_EVERY:
            return
        with said_plainly(self.path):
            self._must_be_ours()
            os.utime(self.path)
        self._renewed = time.monotonic()

    def claim(self) -> None:
        """Make the file, or take it over from an owner who is gone. Raises Busy when the owner lives."""
        says = {'owner': self.owner, 'host': socket.gethostname(), 'process': os.getpid()}
        content = json.dumps(says | ({'frames': self.frames} if self.frames else {})).encode()
        with said_plainly(self.path):
            while not self._make(content):
                if self.path.exists():                 # else it was given back this moment
                    self.refuse_if_alive()
                    write_bytes_atomic(self.path, content)
                    time.sleep(SETTLE)
                    break
            self._must_be_ours()
        self._renewed = time.monotonic()

    def _make(self, content: bytes) -> bool:
        """Make the file, unless there is one."""
        try:
            with open(self.path, 'xb') as file:
                file.write(content)
        except FileExistsError:
            return False
        except OSError:
            self.path.unlink(missing_ok=True)          # on a full disk it is made, and empty: nobody's for a minute
            raise
        return True

    def release(self) -> None:
        """Give the take free, unless it is another's by now."""
        with said_plainly(self.path):
            if self.holder().get('owner') == self.owner:
                self.path.unlink(missing_ok=True)

    def holder(self) -> dict:
        """What the file says; empty when it is gone, or was only just made and has nothing in it yet."""
        try:
            return json.loads(self.path.read_bytes())
        except (FileNotFoundError, ValueError):
            return {}

    def _must_be_ours(self) -> None:
        holder = self.holder()
        if holder.get('owner') != self.owner:
            raise self._busy(holder)

    def refuse_if_alive(self) -> None:
        """Raise Busy while the holder is alive, as far as is known."""
        holder = self.holder()
        if holder.get('host') == socket.gethostname() and not runs(holder['process']):
            return
        if self.path.exists() and time.time() - self.path.stat().st_mtime < STALE:
            raise self._busy(holder)

    def _busy(self, holder: dict) -> Busy:
        said = f'Another process works on {self.what}: "{self.path.parent}".'
        if 'process' in holder:
            said = f'Process {holder["process"]} on {holder["host"]} works on {self.what}: "{self.path.parent}".'
        return Busy(said,
                    f'Wait until it is done. If it was switched off, try again in {STALE:.0f} seconds.')


@contextmanager
def held(path: Path, what: str = 'the take') -> Iterator[Lease]:
    """Hold the lease `path` for the length of the block. Raises Busy when somebody else works there."""
    lease = Lease(path, what)
    lease.claim()
    try:
        yield lease
    finally:
        lease.release()


def runs(process: int) -> bool:
    """Whether a process of this machine is alive. On Windows, where asking would end it, only time tells."""
    if sys.platform == 'win32':
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
