"""The installing child as its parent sees it: started, listened to, ended. For a worker thread."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from ..errors import InstallError
from .store import LOG

POLL = 0.1                   # seconds between two looks at whether to stop
PATIENCE = 10.0              # seconds that an ended child has to be gone


def run(words: list[str], root: Path, progress: Callable[[str, int, int], None]) -> None:
    """Run the child to its end. `progress` hears phase, bytes done and bytes in all, is called ten times a second at
    least, and may raise Cancelled, which ends the child and what it started. Raises InstallError with its reason.
    """
    root.mkdir(parents=True, exist_ok=True)
    said: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    with open(root / LOG, 'w', encoding='utf-8') as log:
        child = subprocess.Popen(
            [sys.executable, '-I', str(Path(__file__).parent), *words, '--root', str(root)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, text=True, encoding='utf-8',
            start_new_session=True)
        threading.Thread(target=_listen, args=(child.stdout, said), daemon=True).start()
        try:
            failure = _follow(said, progress)
            child.wait(PATIENCE)
        finally:
            if child.poll() is None:
                _end(child)
    if failure or child.returncode:
        raise failure or InstallError(f'The installer ended with status {child.returncode}.',
                                      f'What it said is in {root / LOG}.')


def _listen(stream, said: queue.SimpleQueue[str | None]) -> None:
    with stream:
        for line in stream:
            said.put(line)
    said.put(None)


def _follow(said: queue.SimpleQueue[str | None], progress: Callable[[str, int, int], None]) -> InstallError | None:
    """Until the child has closed its mouth; what it failed of."""
    failure, last = None, ('Starting', 0, 0)
    while True:
        progress(*last)
        try:
            line = said.get(timeout=POLL)
        except queue.Empty:
            continue
        if line is None:
            return failure
        heard = json.loads(line)
        if 'message' in heard:
            failure = InstallError(heard['message'], heard['hint'])
        else:
            last = heard['phase'], heard['done'], heard['total']


def _end(child: subprocess.Popen) -> None:
    """The child and its pip. On Windows pip ends by itself, when it finds nobody who listens."""
    if sys.platform == 'win32':
        child.kill()
    else:
        os.killpg(child.pid, signal.SIGKILL)
    child.wait(PATIENCE)
