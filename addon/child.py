"""Another process of ours, to render or to generate: one way to start, watch and end it. Knows no scene, so that the
worker's thread may use it."""

from __future__ import annotations

import json
import queue
import re
import signal
import subprocess
import tempfile
import threading
from collections.abc import Mapping, Sequence
from typing import Any, TextIO

SECONDS_TO_END = 2.0
LAST_WORDS = 5                   # lines of the child's own output that an error repeats
KEPT = 50                        # of which these are chosen
# How Blender 5.2, Blender 4.5 and Python begin what went wrong, and what they warn of.
CAUSE = re.compile(r'.*\| (ERROR|FATAL) |ERROR |(\w+\.)*\w*(Error|Exception|Interrupt)\b|Traceback |Writing: .*crash')
WARNING = re.compile(r'.*\| WARNING |WARN(ING)?\b|.*\bWarning: |Warning\b', re.IGNORECASE)


class Child:
    """A process that says lines of JSON, one for each event. Nothing here waits, except `cancel`, and that no longer
    than SECONDS_TO_END."""

    def __init__(self, process: subprocess.Popen, folder: tempfile.TemporaryDirectory | None = None):
        self._process = process
        self._folder = folder                      # what is removed with it
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._last: list[str] = []
        self._reader = threading.Thread(target=_read, args=(process.stdout, self._lines), daemon=True)
        self._reader.start()

    @property
    def running(self) -> bool:
        """Until it has ended and everything it said has been read."""
        return self._process.poll() is None or self._reader.is_alive() or not self._lines.empty()

    def poll(self) -> list[dict[str, Any]]:
        """What it reported since the last call: {'event': 'frame', 'frame': n}, {'event': 'error', …}, …"""
        events = []
        while not self._lines.empty():
            line = self._lines.get()
            if line.startswith('{"event"'):
                events.append(json.loads(line))
            else:
                self._last = [*self._last, line.strip()][-KEPT:]
        return events

    def tell(self, request: Mapping[str, Any]) -> None:
        """Say a line of JSON to a child that listens. One that has ended hears nothing, and `result` says why."""
        try:
            self._process.stdin.write(json.dumps(request) + '\n')
            self._process.stdin.flush()
        except BrokenPipeError:
            self._process.wait(SECONDS_TO_END)

    def result(self) -> tuple[int, str]:
        """The exit status of a child that has ended, and why, as far as its own output says."""
        return self._process.wait(SECONDS_TO_END), ' '.join(last_words(self._last))

    def cancel(self) -> None:
        """End it, if it has not ended, and remove the copy of the file. Whole frames stay."""
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(SECONDS_TO_END)
        self._reader.join(SECONDS_TO_END)
        self._process.stdout.close()
        if self._process.stdin is not None:
            _close(self._process.stdin)
        if self._folder is not None:
            self._folder.cleanup()


def last_words(lines: Sequence[str]) -> list[str]:
    """Of what a child printed, what an error should repeat: what went wrong first, then what it said last; warnings
    only where it said nothing else."""
    said = [line for line in lines if line]
    causes = [line for line in said if CAUSE.match(line)][-LAST_WORDS:]
    others = [line for line in said if not CAUSE.match(line) and not WARNING.match(line)]
    room = LAST_WORDS - len(causes)
    return [*causes, *others[max(0, len(others) - room):]] or said[-LAST_WORDS:]


def _read(stream: TextIO, lines: queue.SimpleQueue[str]) -> None:
    for line in stream:
        lines.put(line)


def _close(stream: TextIO) -> None:
    try:
        stream.close()
    except BrokenPipeError:        # what it was last told, it never heard
        return


def start(command: Sequence[str], listens: bool = False,
          folder: tempfile.TemporaryDirectory | None = None) -> Child:
    """Start a command of ours; `listens`: to lines that `tell` says. Raises OSError."""
    return Child(subprocess.Popen(
        command, stdin=subprocess.PIPE if listens else subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, encoding='utf-8', errors='replace'), folder)


def ending(status: int) -> str:
    """How a process ended, in words: 'status 11', 'SIGKILL'."""
    return signal.Signals(-status).name if status < 0 else f'status {status}'
