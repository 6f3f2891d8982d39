"""Jobs: what the main thread knows of a run, and what it and the thread of worker.py tell each other.

A `Job` is replaced, never changed: `job.after(event)` gives the next one. The worker sends all kinds of event but
`Captured`; of a job's `Moved` events exactly one is terminal. Nothing here waits without a time limit.
"""

from __future__ import annotations

import enum
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

import numpy as np

from .errors import Cancelled, SecondUnitError
from .model import Assignment

POLL = 0.1                  # seconds between two looks at whether a waiting worker should stop
PREVIEWS = 0.5              # seconds from one preview to the next, at least
PREVIEW_SHARE = 0.03        # of the time, at most, that goes into making them
SETTLED = 2.0               # seconds of a phase before its pace says anything: a download begins with a trickle


class State(enum.StrEnum):
    QUEUED = 'queued'
    RUNNING = 'running'
    DONE = 'done'
    FAILED = 'failed'
    CANCELLED = 'cancelled'

    @property
    def ended(self) -> bool:
        return not MOVES[self]


MOVES = {
    State.QUEUED: {State.RUNNING, State.FAILED, State.CANCELLED},
    State.RUNNING: {State.DONE, State.FAILED, State.CANCELLED},
    State.DONE: frozenset(), State.FAILED: frozenset(), State.CANCELLED: frozenset(),
}


class Progress(NamedTuple):
    job_id: str
    phase: str               # in words: 'Loading', 'Step 3/8', 'Frame 12'
    done: int = 0
    total: int = 0


class Begun(NamedTuple):
    """The job's take has its folder, new or found."""

    job_id: str
    take: Path


class Said(NamedTuple):
    """A sentence for the artist that changes nothing."""

    job_id: str
    text: str


class FrameDone(NamedTuple):
    """The frame's files are whole."""

    job_id: str
    frame: int


class Captured(NamedTuple):
    """So many of the shot's plates are whole, while the job makes frames of them."""

    job_id: str
    done: int
    total: int


class Preview(NamedTuple):
    """What the job makes at this step, small: uint8 (h, w, 3) as a display shows it, top row first."""

    job_id: str
    pixels: np.ndarray


class Moved(NamedTuple):
    job_id: str
    state: State
    message: str = ''
    hint: str = ''
    traceback: str = ''      # text: a kept traceback would hold every tensor of the failed model


Event = Progress | Begun | Said | FrameDone | Captured | Preview | Moved


@dataclass(frozen=True, slots=True)
class Job:
    """One run as the main thread sees it. Times are in seconds of `time.time()`."""

    id: str
    label: str
    take: Path | None = None
    state: State = State.QUEUED
    phase: str = ''
    done: int = 0
    total: int = 0
    frames_done: tuple[int, ...] = ()
    captured: tuple[int, int] = (0, 0)         # plates that are whole, of all, where they come while it runs
    message: str = ''
    hint: str = ''
    phase_started: float = field(default_factory=time.time)
    phase_done: int = 0      # what was done when the phase started

    def after(self, event: Event) -> Job:
        """The job once `event` has happened. Raises ValueError for a move that MOVES does not have."""
        if isinstance(event, FrameDone):
            return replace(self, frames_done=(*self.frames_done, event.frame))
        if isinstance(event, Begun):
            return replace(self, take=event.take)
        if isinstance(event, Captured):
            return replace(self, captured=(event.done, event.total))
        if isinstance(event, (Said, Preview)):
            return self
        if isinstance(event, Progress):
            if self.state.ended:
                return self
            if event.done == 0 or event.done < self.done or event.total != self.total:
                started = {'phase_started': time.time(), 'phase_done': event.done}
            else:
                started = {}
            return replace(self, phase=event.phase, done=event.done, total=event.total, **started)
        if event.state not in MOVES[self.state]:
            raise ValueError(f'a {self.state} job cannot become {event.state}')
        return replace(self, state=event.state, message=event.message, hint=event.hint)

    def seconds_left(self, now: float) -> float | None:
        """What is left of the present phase at its present pace; None while nothing can be said."""
        spent = now - self.phase_started
        if self.state.ended or spent < SETTLED or not self.phase_done < self.done < self.total:
            return None
        return spent / (self.done - self.phase_done) * (self.total - self.done)


class Feed:
    """Which plates are whole, from the main thread to the worker. Numbers only: plates are files."""

    def __init__(self):
        self._numbers: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        self._heard: list[int | None] = []         # by the worker, for whoever there begins again
        self._failure: SecondUnitError | None = None
        self.waited = 0.0                          # seconds that the worker has waited here

    @classmethod
    def whole(cls, frames) -> Feed:
        """The feed of a shot whose plates are all there."""
        feed = cls()
        for frame in frames:
            feed.offer(frame)
        feed.close()
        return feed

    def offer(self, frame: int) -> bool:
        """Say that a frame's plates are whole. Never blocks."""
        self._numbers.put(frame)
        return True

    def close(self) -> None:
        """No frame will follow."""
        self._numbers.put(None)

    def fail(self, error: SecondUnitError) -> None:
        """The capture failed: the worker gets the error in place of the next frame, whole or not."""
        self._failure = error
        self.close()

    def frames(self, check: Callable[[], None]):
        """Iterate the frames as they come, from the first one each time. `check` is called while waiting and may
        raise Cancelled."""
        index = 0
        while True:
            check()
            if index == len(self._heard) and not self._hear():
                continue
            if self._failure is not None:
                raise self._failure
            frame = self._heard[index]
            index += 1
            if frame is None:
                return
            yield frame

    def _hear(self) -> bool:
        """Wait for another number, for POLL seconds at most; whether one came."""
        began = time.monotonic()
        try:
            self._heard.append(self._numbers.get(timeout=POLL))
        except queue.Empty:
            return False
        finally:
            self.waited += time.monotonic() - began
        return True


class RunningTicket:
    """The Ticket of a job in the worker: sends events, and raises Cancelled once the artist asked to stop."""

    def __init__(self, job_id: str, send: Callable[[Event], None], stop: threading.Event):
        self.job_id = job_id
        # Set by whoever runs the job, before the model sees it.
        self.assignment: Assignment | None = None
        self.note: Callable[[str], None] = lambda text: None
        self.colour_returns: Callable[[float], None] = lambda error: None
        self.previews = False
        self._next_preview = 0.0         # seconds of the clock
        self._send = send
        self._stop = stop

    def check(self) -> None:
        if self._stop.is_set():
            raise Cancelled

    def progress(self, phase: str, done: int = 0, total: int = 0) -> None:
        self.check()
        self._send(Progress(self.job_id, phase, done, total))

    def preview(self, make: Callable[[], np.ndarray]) -> None:
        began = time.monotonic()
        if not self.previews or began < self._next_preview:
            return
        self._send(Preview(self.job_id, make()))
        now = time.monotonic()
        self._next_preview = now + max(PREVIEWS, (now - began) / PREVIEW_SHARE)

    def begun(self, take: Path) -> None:
        self._send(Begun(self.job_id, take))

    def say(self, text: str) -> None:
        self._send(Said(self.job_id, text))

    def frame_done(self, frame: int) -> None:
        self._send(FrameDone(self.job_id, frame))
