"""The process beside Blender that makes takes, where the preferences ask for one: the same job, from the same folder,
with the same events. If it dies, Blender does not.

It runs our command `serve`, is started with the first job and kept, with its model, until room is made or Blender ends.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from ..inference.credentials import paths_to_json
from ..inference.errors import Cancelled, GenerateError
from ..inference.events import from_json
from ..inference.job import FrameDone, Moved, Preview, Progress, RunningTicket, State
from ..inference.worker import Task
from .capture.child import here
from .child import Child, ending, start
from .preferences import Machine

POLL = 0.05                  # seconds between two looks at what it says
SECONDS_TO_STOP = 5.0        # for a job that is cancelled; a longer step is ended with its process


class Apart:
    """Belongs to the worker's thread, but for `task` and `drop`."""

    def __init__(self):
        self._command: list[str] = []
        self._child: Child | None = None

    def task(self, machine: Machine, take: Path) -> Task:
        """What makes the missing frames of the take in that folder, for the worker."""
        words = ['--runtime', str(machine.runtime)] if machine.runtime else []
        request = {'take': str(take), 'frames': None, 'stores': [str(store) for store in machine.stores],
                   'credentials': paths_to_json(machine.credentials), 'previews': machine.previews}
        return partial(self._run, [*here(), 'serve', *words], request)

    def _run(self, command: list[str], request: Mapping[str, Any], ticket: RunningTicket) -> None:
        """Raises GenerateError, also when the process dies; Cancelled."""
        kept, job = self._child, uuid.uuid4().hex
        child = self._living(command)
        child.tell({'job': job, **request})
        began, asked_to_stop = False, None
        while True:
            running = child.running
            for data in child.poll():
                if data.get('job') != job:
                    continue
                began = True
                if _passed_on(ticket, from_json(data, ticket.job_id)):
                    return
            if not running:
                if child is kept and not began:        # it died after the job before this one
                    self._run(command, request, ticket)
                    return
                self._say_how_it_died(child)
            if asked_to_stop is None and _is_stopped(ticket):
                child.tell({'cancel': job})
                asked_to_stop = time.monotonic()
            if asked_to_stop is not None and time.monotonic() - asked_to_stop > SECONDS_TO_STOP:
                self.drop()
                raise Cancelled
            time.sleep(POLL)

    def drop(self) -> None:
        """End the process, and with it its model. The next job starts another."""
        child, self._child = self._child, None
        if child is not None:
            child.cancel()

    def _living(self, command: list[str]) -> Child:
        """The process that runs this command: the one that is there, or another."""
        if self._child is not None and (command != self._command or not self._child.running):
            self.drop()
        if self._child is None:
            try:
                self._child, self._command = start(command, listens=True), command
            except OSError as error:
                raise GenerateError(f'A separate process could not be started: {error}.',
                                    'Choose to run in this process, in the preferences of Second Unit.') from error
        return self._child

    def _say_how_it_died(self, child: Child) -> None:
        status, said = child.result()
        self.drop()
        raise GenerateError(
            f'The process that generates ended with {ending(status)}: {said or "it said nothing"}',
            'Finished frames are kept, and Resume goes on. If it ends so again, there may not be enough memory: choose '
            'a smaller model, or close other programs.')


def _is_stopped(ticket: RunningTicket) -> bool:
    try:
        ticket.check()
    except Cancelled:
        return True
    return False


def _passed_on(ticket: RunningTicket, event: Progress | FrameDone | Preview | Moved | str) -> bool:
    """Hand an event on; whether the job is done. Raises what it ended with otherwise."""
    if isinstance(event, FrameDone):
        ticket.frame_done(event.frame)
    elif isinstance(event, Preview):
        ticket.preview(lambda: event.pixels)
    elif isinstance(event, Progress) and not _is_stopped(ticket):
        ticket.progress(event.phase, event.done, event.total)
    elif isinstance(event, Moved) and event.state is State.CANCELLED:
        raise Cancelled
    elif isinstance(event, Moved) and event.state is State.FAILED:
        raise GenerateError(event.message, event.hint)
    return isinstance(event, Moved) and event.state is State.DONE
