"""The one thread that does the running: its tasks, in their order, and what becomes of each.

Nothing here waits without a time limit.
"""

from __future__ import annotations

import queue
import threading
import traceback
from collections.abc import Callable, Sequence

from .errors import Cancelled, GenerateError, SecondUnitError
from .job import Event, Moved, RunningTicket, State

IDLE = 60.0         # seconds that the worker waits for a task at a time

Task = Callable[[RunningTicket], None]


class Worker:
    """The thread that owns the device. It starts with the first task and knows nothing of Blender.

    A daemon, so that quitting never waits for it; `stop` gives it a moment to end by itself.
    """

    def __init__(self):
        self._waiting: list[tuple[str, Task | None]] = []      # in their order; None ends the thread
        self._came = threading.Condition()                     # held by whoever reads or changes what waits
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._stops: dict[str, threading.Event] = {}
        self._thread: threading.Thread | None = None

    def submit(self, job_id: str, task: Task) -> None:
        """Queue a task; its job gets RUNNING when it begins and one terminal Moved when it ends."""
        self._stops[job_id] = threading.Event()
        self._put(job_id, task)
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name='Second Unit', daemon=True)
            self._thread.start()

    def arrange(self, order: Sequence[str]) -> None:
        """Let the jobs that wait run in this order; those that are not in it, after them."""
        places = {job_id: place for place, job_id in enumerate(order)}
        with self._came:
            self._waiting.sort(key=lambda item: places.get(item[0], len(places)))

    def cancel(self, job_id: str) -> None:
        """Ask a job to stop: one that waits ends at once. Unknown and ended jobs are no error."""
        stop = self._stops.get(job_id)
        if stop is None:
            return
        stop.set()
        if self.withdraw(job_id):
            self._events.put(Moved(job_id, State.CANCELLED))

    def withdraw(self, job_id: str) -> bool:
        """Take back a job that waits, without a word; False when it does not wait."""
        with self._came:
            left = [item for item in self._waiting if item[0] != job_id]
            waited, self._waiting = len(left) < len(self._waiting), left
        if waited:
            del self._stops[job_id]
        return waited

    def events(self) -> list[Event]:
        """What has happened since the last call, in order. Never blocks."""
        happened = []
        while True:
            try:
                event = self._events.get_nowait()
            except queue.Empty:
                return happened
            if isinstance(event, Moved) and event.state.ended:
                self._stops.pop(event.job_id, None)
            happened.append(event)

    def stop(self, timeout: float) -> bool:
        """Cancel everything and wait at most `timeout` seconds; True when the thread has ended."""
        for stop in list(self._stops.values()):
            stop.set()
        thread, self._thread = self._thread, None
        if thread is None:
            return True
        self._put('', None)                 # behind the tasks that wait, each of which ends as cancelled
        thread.join(timeout)
        return not thread.is_alive()

    def _put(self, job_id: str, task: Task | None) -> None:
        with self._came:
            self._waiting.append((job_id, task))
            self._came.notify()

    def _run(self) -> None:
        while True:
            with self._came:
                while not self._waiting:
                    self._came.wait(IDLE)
                job_id, task = self._waiting.pop(0)
            if task is None:
                return
            self._events.put(self._outcome(job_id, task))

    def _outcome(self, job_id: str, task: Task) -> Moved:
        """Run one task; whatever happens becomes one terminal event."""
        ticket = RunningTicket(job_id, self._events.put, self._stops[job_id])
        try:
            ticket.check()
            self._events.put(Moved(job_id, State.RUNNING))
            task(ticket)
        except Cancelled:
            return Moved(job_id, State.CANCELLED)
        except SecondUnitError as error:
            return Moved(job_id, State.FAILED, error.message, error.hint)
        except MemoryError:
            error = out_of_memory()
            return Moved(job_id, State.FAILED, error.message, error.hint)
        except BaseException as error:      # a bug in a model, or its SystemExit, must end its job, not the worker
            text = ''.join(traceback.format_exception(error))
            return Moved(job_id, State.FAILED, f'The model stopped with an error: {error}',
                         'Look into the log of the take and report it.', text)
        return Moved(job_id, State.DONE)


def out_of_memory() -> GenerateError:
    return GenerateError('There was not enough memory to run the model.',
                         'Close other programs or choose a smaller model; finished frames are kept.')
