"""The one live object (live.py): the worker, the jobs, the captures under way. One timer, one tick().

Jobs live here and not in Blender's data, where undo would rewind them. Scenes are kept by name and session
uid and looked up at each use: a reference does not outlive a tick.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import bpy

from ..inference.errors import CaptureError, SecondUnitError
from ..inference.job import Captured, Job, Moved, Preview, Progress, Said, State
from ..inference.models import all_models
from ..inference.take import Take
from ..inference.worker import Worker
from .apart import Apart
from .asked import checked, scene_named
from .capture.guard import find_scene
from .deliver import Holdout, holdout
from .deliveries import Deliveries
from .runs import HoldoutRun, Request, Run, hold_out

SHARE = 0.005                # of the time, for panels: in software one takes 0.05 s, beside a child or torch 0.1 s


class Session:
    def __init__(self):
        self.jobs: dict[str, Job] = {}
        self.notes: list[str] = []             # what deliver had to say, newest last
        self.listener: Callable[[Any], None] = lambda event: None
        self._stepped: list[Run | HoldoutRun] = []     # what the main thread renders or waits for, one after the other
        self._placed: dict[str, Run] = {}      # jobs that the worker has, by id
        self._deliveries = Deliveries(self.notes)
        self._shown: tuple = ([], [], 0, 0, 0)
        self._drawn = self._draw_after = 0.0   # seconds of the clock: when panels were drawn, if no tick came since
        self._errands: dict[str, Iterator[None]] = {}
        self._worker = Worker()
        self._loaded = None                    # the model that the worker's thread has
        self.preview: Preview | None = None    # of the job that runs, if it has made one
        self._apart = Apart()                  # the process that has it instead, where the preferences say so
        self.rendering = False                 # does Blender render, and has the memory to itself?

    # --- What the artist asks -----------------------------------------------------------------------------

    def start(self, request: Request) -> tuple[str, ...]:
        """Check everything that can be checked now, queue one job for each seed, and return their ids."""
        run = checked(request, scene_named(request.scene), all_models())
        for job, seed in run.jobs.items():
            label = run.request.told_by or f'{run.shot.name}, {run.model.label}, seed {seed}'
            self.jobs[job] = Job(id=job, label=label)
        self._stepped.append(run)
        return tuple(run.jobs)

    def render_holdout(self, scene_name: str, folder: Path) -> str:
        """Render what is missing of the holdout of the take in `folder`, as a job of its own: its id."""
        scene, take = scene_named(scene_name), Take.open(folder)
        holdout.check_renders(scene)
        job = uuid.uuid4().hex
        self.jobs[job] = Job(id=job, label=f'{take.shot.name}, holdout of take {take.number}', take=take.folder)
        self._note(Moved(job, State.RUNNING))
        self._hold_out(job, take, scene, ())
        return job

    def cancel(self, job: str) -> None:
        """Stop a job within one step. Finished frames stay; a capture ends with the last job that waits for it."""
        self._worker.cancel(job)
        for run in [run for run in self._stepped if job in run.jobs]:
            del run.jobs[job]
            if not run.jobs:
                self._end(run)
            if job not in self._placed:                      # else the worker says so
                self._note(Moved(job, State.CANCELLED))

    @property
    def waiting(self) -> tuple[str, ...]:
        """The jobs that can be moved, in the order in which they will run: neither what runs, nor what is prepared to
        run next while nothing does."""
        ahead = [job for job in self.jobs.values() if not job.state.ended]
        return tuple(job.id for job in ahead[1:] if job.state is State.QUEUED)

    def move(self, job: str, by: int) -> None:
        """Let a job that waits run by so many places later, earlier below 0, as far as others wait there.

        A capture that has begun goes on, so what is moved before it may have to wait for its own.
        """
        order = list(self.waiting)
        place = order.index(job)
        order.insert(max(place + by, 0), order.pop(place))
        self.jobs |= {job: self.jobs.pop(job) for job in order}         # to the end, in this order
        self._arrange()

    def forget(self, job: str) -> None:
        """Take a job that has ended off the list."""
        if self.jobs[job].state.ended:
            del self.jobs[job]

    @property
    def capturing(self) -> bool:
        """Does the main thread render, or wait for a Blender that does?"""
        return bool(self._stepped)

    @property
    def pause(self) -> float:
        """Seconds until the next tick: few while the main thread has much to do in small pieces, and while panels are
        drawn, so that the tick after that comes late by what it takes."""
        hurries = self._deliveries or self._drawn or (self._stepped and isinstance(self._stepped[0], Run)
                                                      and self._stepped[0].plates is None)
        return 0.01 if hurries else 0.05

    def also(self, name: str, steps: Iterator[None]) -> None:
        """Let the ticks take these steps as well, in place of what goes by that name."""
        self._errands[name] = steps

    def news(self) -> bool:
        """Is there anything that the panels do not show, and is it time to draw them? Asked once a tick.

        A job's other state is shown at once. While one runs, each second is news, for the time left; and drawing, by
        how late the tick after it came, takes no more than its SHARE of the time.
        """
        now = time.monotonic()
        if self._drawn:
            self._draw_after, self._drawn = now + (now - self._drawn - self.pause) / SHARE, 0.0
        states = [(job.id, job.state) for job in self.jobs.values()]
        shown = states, list(self.jobs.values()), len(self.notes), int(now) if self.busy else 0, id(self.preview)
        if shown == self._shown or (states == self._shown[0] and self.busy and now < self._draw_after):
            return False
        self._shown, self._drawn = shown, now
        return True

    @property
    def undelivered(self) -> list[SecondUnitError]:
        return self._deliveries.failed

    @property
    def changes(self) -> int:
        """How many times something was delivered, to the last of what waited: each is a step of undo."""
        return self._deliveries.changes

    @property
    def busy(self) -> bool:
        return bool(self._stepped or self._placed or self._deliveries or self._errands)

    def make_room(self) -> None:
        """A render begins: let go of the loaded model, unless a job runs. The next job waits for the end of the render,
        and loads it again."""
        self.rendering = True
        if self._loaded is not None and not self.busy:
            self._loaded.drop()
            self._apart.drop()

    def leave_scene(self) -> None:
        """Another file is about to be loaded: captures end with their scene, and the worker goes on to disk."""
        self._errands.clear()
        for run in list(self._stepped):
            self._fail(run, 'Another file was opened while the shot was captured.',
                       'Open the shot again, then resume.')

    def close(self, timeout: float = 2.0) -> None:
        """End everything, for good; waits for the worker no longer than `timeout` seconds."""
        for run in list(self._stepped):
            self._end(run)
        self._worker.stop(timeout)
        self._apart.drop()
        self._placed.clear()
        self._deliveries.clear()
        self._errands.clear()
        for job in [job for job in self.jobs.values() if not job.state.ended]:
            self.jobs[job.id] = job.after(Moved(
                job.id, State.CANCELLED, 'Second Unit was switched off.', 'Resume goes on from there.'))

    # --- The clock ----------------------------------------------------------------------------------------

    def tick(self) -> bool:
        """Do the next small piece of main-thread work. True while anything is under way."""
        for event in self._worker.events():
            if isinstance(event, Moved) and event.state.ended:
                self._ended(self._placed.pop(event.job_id), event)
            elif isinstance(event, Preview):
                self.preview = event
            elif isinstance(event, Said):
                self.notes += [event.text] if event.text not in self.notes else []
            else:
                self._note(event)
        if self._stepped:
            self._advance(self._stepped[0])
        self._deliveries.step()
        self._errands = {name: steps for name, steps in self._errands.items() if next(steps, steps) is not steps}
        return self.busy

    def _advance(self, run: Run | HoldoutRun) -> None:
        try:
            words = next(run.steps, None)
            if words is not None:
                self._feed(run)
                self._say(run, words)
                return
            if self.rendering and isinstance(run, Run) and not run.begun:
                self._say(run, 'Waiting for the render')
                return
            self._end(run)
            if isinstance(run, HoldoutRun):
                self._finish(*run.jobs, run.take, run.scene_uid, run.targets)
                return
            if run.arriving:
                run.arriving.end()
            if run.begun:
                self._say(run, '')
            else:
                self._generate(run)
        except SecondUnitError as error:
            self._fail(run, error.message, error.hint)

    def _say(self, run: Run | HoldoutRun, words: str) -> None:
        """Tell of a step, if it is another one than before: only then files are counted, and panels drawn."""
        if words == run.said:
            return
        run.said = words
        frames = len(run.shot.frames)
        made = frames - len(run.missing())
        for job in run.jobs:
            self._note(Captured(job, made, frames) if job in self._placed else Progress(job, words, made, frames))

    def _feed(self, run: Run | HoldoutRun) -> None:
        """Where plates come one by one, tell the worker of them; it begins the takes when the first is on its way."""
        if isinstance(run, HoldoutRun) or not run.arriving:
            return
        run.arriving.tell()
        if not run.begun and not self.rendering:
            self._generate(run)

    def _generate(self, run: Run) -> None:
        """The plates are whole, or on their way: the worker begins the takes, and makes them."""
        from ..inference.work import Loaded  # with the projection: not for every start of Blender
        from .beginning import Beginning, make
        self._loaded = self._loaded or Loaded()
        beginning, run.begun = Beginning(run), True
        for job, seed in run.jobs.items():
            self._placed[job] = run
            self._worker.submit(job, partial(make, beginning, seed, self._loaded, self._apart))
        self._arrange()

    def _ended(self, run: Run, event: Moved) -> None:
        """The worker is done with a job. The job itself is not, while a holdout is to be rendered."""
        job, scene = event.job_id, find_scene(run.scene_uid)
        run.jobs.pop(job, None)
        if event.state is not State.DONE:
            if run in self._stepped and not run.jobs:        # nobody waits for its plates any more
                self._end(run)
            self._note(event)
            return
        take = Take.open(self.jobs[job].take)
        if run.request.holdout == Holdout.RENDERED and scene is not None:
            self._hold_out(job, take, scene, run.request.targets)
        else:
            self._finish(job, take, run.scene_uid, run.request.targets)

    def _hold_out(self, job: str, take: Take, scene: bpy.types.Scene, targets: tuple[str, ...]) -> None:
        self._stepped.append(HoldoutRun(
            take, {job: take.recipe.seed}, hold_out(scene, take), scene.session_uid, targets))

    def _finish(self, job: str, take: Take, scene_uid: int, targets: tuple[str, ...]) -> None:
        self._note(Moved(job, State.DONE))
        self._deliveries.add(take, scene_uid, targets)

    # --- Book-keeping -------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        """Have the captures that have not begun, and what the worker has not, come in the order of the jobs."""
        order = list(self.jobs)
        self._stepped[1:] = sorted(self._stepped[1:], key=lambda run: min(map(order.index, run.jobs)))
        self._worker.arrange(order)

    def _note(self, event: Any) -> None:
        job = self.jobs[event.job_id] = self.jobs[event.job_id].after(event)
        if isinstance(event, Moved) and event.state is State.RUNNING:    # what waits stands behind what runs
            self.jobs |= {each.id: self.jobs.pop(each.id) for each in tuple(self.jobs.values())
                          if each.state is State.QUEUED}
        if self.preview is not None and job.state.ended and job.id == self.preview.job_id:
            self.preview = None
        if job.state.ended and job.take is not None:
            self._deliveries.refresh(job.take)
        self.listener(event)

    def _end(self, run: Run | HoldoutRun) -> None:
        run.steps.close()
        self._stepped.remove(run)

    def _fail(self, run: Run | HoldoutRun, message: str, hint: str) -> None:
        if run in self._stepped:
            self._end(run)
        if isinstance(run, Run) and run.arriving:
            run.arriving.feed.fail(CaptureError(message, hint))
        for job in run.jobs:
            if job not in self._placed or self._worker.withdraw(job):
                self._placed.pop(job, None)
                self._note(Moved(job, State.FAILED, message, hint))
