"""A process that makes takes for another one: requests in, events out, the model kept loaded between them.

A request is a line of JSON: {"job": id, "take": folder, "frames": [1, 2] or null for all, "stores": [folders],
"credentials": {paths, see credentials.py}, "previews": whether somebody looks at them, "wait": whether to wait while
others make some of these frames};
{"cancel": id} stops a job. Each event is a line as
events.py has it; of every job exactly one is terminal. When the requests end, what still runs is stopped.
"""

from __future__ import annotations

import json
import queue
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from .credentials import Credentials, paths_from
from .errors import TakeError
from .exr import read_exr
from .job import Event, Feed, Moved, RunningTicket
from .lease import Busy
from .model import Model, find_model
from .models import all_models
from .take import Take
from .work import Loaded, run_take
from .worker import Worker

POLL = 0.05                  # seconds between two looks at what has happened
WAIT = 1.0                   # seconds between two tries to get frames that others make

Requests = queue.SimpleQueue  # of str, and None when no more will come


class Service:
    """Makes what is asked for, one job after the other."""

    def __init__(self, prepare: Callable[[Model], None]):
        """`prepare` raises SecondUnitError when a model cannot run here."""
        self._prepare, self._worker, self._loaded = prepare, Worker(), Loaded()

    def answer(self, requests: Requests, send: Callable[[Event], None]) -> None:
        """Serve one asker until its requests end, or `send` raises OSError because nobody listens any more."""
        open_jobs: set[str] = set()
        asked = True
        while asked or open_jobs:
            line = _next(requests) if asked else time.sleep(POLL) or ''
            if line is None:
                asked = self._cancel(open_jobs)
            elif line:
                self._do(json.loads(line), open_jobs)
            for event in self._worker.events():
                if isinstance(event, Moved) and event.state.ended:
                    open_jobs.discard(event.job_id)
                try:
                    send(event)
                except OSError:
                    asked = self._cancel(open_jobs)

    def end(self, timeout: float) -> None:
        self._worker.stop(timeout)

    def _do(self, request: Mapping[str, Any], open_jobs: set[str]) -> None:
        if 'cancel' in request:
            self._worker.cancel(request['cancel'])
            return
        open_jobs.add(request['job'])
        self._worker.submit(request['job'], partial(self._run, request))

    def _cancel(self, jobs: Collection[str]) -> bool:
        for job in jobs:
            self._worker.cancel(job)
        return False

    def _run(self, request: Mapping[str, Any], ticket: RunningTicket) -> None:
        stores = [Path(folder) for folder in request.get('stores', ())]
        ticket.previews = request.get('previews', False)
        make(Path(request['take']), request.get('frames'), stores, self._prepare, self._loaded, ticket,
             request.get('wait', False), paths_from(request.get('credentials')))


def _next(requests: Requests) -> str | None:
    try:
        return requests.get(timeout=POLL)
    except queue.Empty:
        return ''


def make(folder: Path, frames: Collection[int] | None, stores: Sequence[Path], prepare: Callable[[Model], None],
         loaded: Loaded, ticket: RunningTicket, wait: bool = False, credentials: Credentials | None = None) -> None:
    """Make the missing ones of `frames` (None: all) of the take in `folder`, which says everything else.

    `wait`: until others who make some of them are done. Raises SecondUnitError, Cancelled.
    """
    take = Take.open(folder)
    model = find_model(all_models(), take.recipe.model)
    strangers = sorted(set(frames or ()) - set(take.shot.frames))
    if strangers:
        raise TakeError(f'Frame {strangers[0]} is not in the range {take.shot.frames} of take {take.number}.',
                        'Ask for frames of the shot.')
    prepare(model)
    while True:
        try:
            return run_take(take, model, Feed.whole(take.shot.frames), ticket, loaded, frames, stores,
                            credentials)
        except Busy as error:
            if not wait:
                raise
            ticket.progress(f'Waiting: {error.message}')
        time.sleep(WAIT)


def check_whole(take: Take) -> None:
    """Read everything that was made. Raises TakeError for what is missing or broken."""
    missing = take.missing()
    if missing:
        raise TakeError(f'{len(missing)} frames of take {take.number} are not made, the first of them {missing[0]}.',
                        'Submit the job again: it makes what is missing.')
    with take.lease():                   # which takes away what was left half written
        for frame in take.shot.frames:
            for folder in take.folders():
                read_exr(take.texture_path(folder, frame))
