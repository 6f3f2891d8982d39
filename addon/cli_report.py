"""What a command says: one line of JSON for each event, or a progress bar for people."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from ..inference.errors import SecondUnitError
from ..inference.events import as_json, error_as_json
from ..inference.job import Captured, Progress


class Lines:
    """One line of JSON for each event. From now on, stdout is for them: what Blender prints goes to stderr."""

    def __init__(self):
        sys.stdout.flush()
        self._out = os.fdopen(os.dup(1), 'w', encoding='utf-8')
        os.dup2(2, 1)

    def report(self, event) -> None:
        print(json.dumps(as_json(event)), file=self._out, flush=True)

    def failed(self, error: SecondUnitError) -> None:
        print(json.dumps(error_as_json(error)), file=self._out, flush=True)

    def end(self) -> None:
        self._out.close()


@contextmanager
def quiet() -> Iterator[None]:
    """Blender's own chatter goes nowhere: 4.5 prints twenty lines for every frame that it renders."""
    sys.stdout.flush()
    kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        yield
    finally:
        sys.stdout.flush()
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


class Bar:
    """A progress bar on a terminal, a line for each new phase elsewhere."""

    WIDTH = 30

    def __init__(self):
        self.phase = self.captured = ''
        self.live = sys.stderr.isatty()

    def report(self, event) -> None:
        if isinstance(event, str):
            print(('\r\033[K' if self.live else '') + event, file=sys.stderr)
        elif isinstance(event, Captured):
            self.captured = f', captured {event.done} of {event.total}' if event.done < event.total else ''
        elif isinstance(event, Progress) and self.live:
            filled = round(self.WIDTH * event.done / event.total) if event.total else 0
            bar = '█' * filled + '░' * (self.WIDTH - filled)
            print(f'\r\033[K{bar} {event.phase}{self.captured}', end='', file=sys.stderr, flush=True)
        elif isinstance(event, Progress) and event.phase.split()[0] != self.phase:
            self.phase = event.phase.split()[0]
            print(event.phase + self.captured, file=sys.stderr, flush=True)

    def failed(self, error: SecondUnitError) -> None:
        print(('\r\033[K' if self.live else '') + str(error), file=sys.stderr)

    def end(self) -> None:
        if self.live:
            print('\r\033[K', end='', file=sys.stderr)
