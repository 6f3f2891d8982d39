"""The one live object (live.py): the worker, the jobs, the captures under way. One timer, one tick().

Jobs live here and not in Blender's data, where undo would rewind them. Scenes are kept by name and session
uid and looked up at each use: a reference does not outlive a tick.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import bpy

from ..inference.engine import choose_engine
from ..inference.errors import CaptureError, DeliverError, SecondUnitError, TakeError
from ..inference.job import Feed, Job, Moved, Progress, State, Worker
from ..inference.memory import fitted
from ..inference.model import Makes, Model, as_asked, choose_model, controls_from, controls_to_json
from ..inference.models import all_models
from ..inference.recipe import Recipe, file_digests, with_whole_paths
from ..inference.shot import Card
from ..inference.take import Take, new_take, takes_of
from ..inference.weights_store import folders_of, names_of
from . import deliver, runtime
from .apart import Apart
from .capture import find_source
from .capture.anchor import check_apart
from .capture.guard import find_scene
from .capture.matte import painter_of, with_whole_path
from .deliver import Holdout, all_targets, find_holdout, holdout
from .deliver.sequence import BlenderBusy
from .runs import HoldoutRun, Request, Run, check_fits, silhouettes, to_capture
from .shot import read_shot


class Session:
    def __init__(self):
        self.jobs: dict[str, Job] = {}
        self.notes: list[str] = []             # what deliver had to say, newest last
        self.undelivered: list[SecondUnitError] = []
        self.changes = 0                       # how many times something was delivered
        self.listener: Callable[[Any], None] = lambda event: None
        self._stepped: list[Run | HoldoutRun] = []     # what the main thread renders or waits for, one after the other
        self._placed: dict[str, Run] = {}      # jobs that the worker has, by id
        self._deliveries: list[Callable[[], str]] = []
        self._worker = Worker()
        self._loaded = None                    # the model that the worker's thread has
        self._apart = Apart()                  # the process that has it instead, where the preferences say so
        self.rendering = False                 # does Blender render, and has the memory to itself?

    # --- What the artist asks -----------------------------------------------------------------------------

    def start(self, request: Request) -> tuple[str, ...]:
        """Check everything that can be checked now, queue one job for each seed, and return their ids."""
        scene = scene_named(request.scene)
        model = choose_model(all_models(), request.model, request.verb)
        controls = with_whole_paths(controls_from(model, request.controls))
        model = as_asked(model, controls)
        digests = file_digests(controls)
        runtime.check(request.machine, model.libraries)          # first: the device is chosen by the torch that is found
        engine = fitted(choose_engine(request.machine.device), model, request.machine.memory_gb)
        folders_of(model, request.machine.stores)
        source = find_source(request.source)
        check_fits(request, model, source)
        if find_holdout(request.holdout) is Holdout.RENDERED:
            holdout.check_renders(scene)
        if model.makes is Makes.ELEMENT:
            check_apart(scene, request.anchor, request.obstacle)
        shot = source.adapt(scene, read_shot(scene, request.view_layer or None, request.frames, request.source))
        needs = to_capture(request, model)
        plates = source.plates(scene, shot, request.takes, request.plates, needs)
        if request.matte:
            request = replace(request, matte=with_whole_path(request.matte))
            painter_of(scene, shot, plates, request.matte)
        jobs = {uuid.uuid4().hex: seed for seed in request.seeds}
        for job, seed in jobs.items():
            self.jobs[job] = Job(id=job, label=f'{shot.name}, {model.label}, seed {seed}')
        self._stepped.append(Run(
            request, shot, model, controls, digests, engine, plates, jobs,
            source.frames(scene, shot, plates, silhouettes(request), needs, request.matte), scene.session_uid))
        return tuple(jobs)

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
            self._note(Moved(job, State.CANCELLED))

    def forget(self, job: str) -> None:
        """Take a job that has ended off the list."""
        if self.jobs[job].state.ended:
            del self.jobs[job]

    @property
    def capturing(self) -> bool:
        """Does the main thread render, or wait for a Blender that does?"""
        return bool(self._stepped)

    @property
    def busy(self) -> bool:
        return bool(self._stepped or self._placed or self._deliveries)

    def make_room(self) -> None:
        """A render begins: let go of the loaded model, unless a job runs. The next job waits for the end of the render,
        and loads it again."""
        self.rendering = True
        if self._loaded is not None and not self.busy:
            self._loaded.drop()
            self._apart.drop()

    def leave_scene(self) -> None:
        """Another file is about to be loaded: captures end with their scene, and the worker goes on to disk."""
        for run in list(self._stepped):
            self._fail(run, 'Another file was opened while the shot was captured.',
                       'Open the shot again, then resume.')

    def close(self, timeout: float = 2.0) -> None:
        """End everything; waits for the worker no longer than `timeout` seconds."""
        for run in list(self._stepped):
            self._end(run)
        self._worker.stop(timeout)
        self._apart.drop()

    # --- The clock ----------------------------------------------------------------------------------------

    def tick(self) -> bool:
        """Do the next small piece of main-thread work. True while anything is under way."""
        for event in self._worker.events():
            if isinstance(event, Moved) and event.state.ended:
                self._ended(self._placed.pop(event.job_id), event)
            else:
                self._note(event)
        if self._stepped:
            self._advance(self._stepped[0])
        self._deliver()
        return self.busy

    def _advance(self, run: Run | HoldoutRun) -> None:
        try:
            frame = next(run.frames, None)
            if frame is not None:
                made = len(run.shot.frames) - len(run.missing())
                for job in run.jobs:
                    self._note(Progress(job, f'{run.phase} {frame}', made, len(run.shot.frames)))
                return
            if self.rendering and isinstance(run, Run):
                for job in run.jobs:
                    self._note(Progress(job, 'Waiting for the render'))
                return
            self._end(run)
            if isinstance(run, Run):
                self._generate(run)
            else:
                self._finish(*run.jobs, run.take, run.scene_uid, run.targets)
        except SecondUnitError as error:
            self._fail(run, error.message, error.hint)

    def _generate(self, run: Run) -> None:
        """The plates are whole: find where the element stands, claim the takes, hand them to the worker."""
        from ..inference.work import Loaded, run_take  # with the projection: not for every start of Blender
        from .placing import place
        request = run.request
        self._loaded = self._loaded or Loaded()
        card, starts_at = place(run.model, run.controls, run.plates, run.shot, request)
        digests = dict(run.digests)
        if request.matte:
            digests['matte'] = run.plates.matte_digest(request.matte, run.shot.frames)
        for job, seed in run.jobs.items():
            recipe = Recipe(model=run.model.name, controls=controls_to_json(run.controls), seed=seed,
                            anchor=request.anchor, starts_at=starts_at, matte=request.matte, obstacle=request.obstacle,
                            digests=digests, likeness=request.likeness)
            take = self._take_to_resume(run, recipe, card) or new_take(
                request.takes, run.shot, recipe, run.plates, run.engine, card, request.conform,
                provenance(run.model, request.machine.stores), run.model.makes)
            self.jobs[job] = self.jobs[job].with_take(take.folder)
            if request.only_begin:
                self._note(Moved(job, State.RUNNING))
                self._note(Moved(job, State.DONE))
                continue
            feed = Feed.whole(run.shot.frames)
            self._placed[job] = run
            machine = request.machine
            self._worker.submit(job, self._apart.task(machine, take.folder) if machine.apart else partial(
                run_take, take, run.model, feed, loaded=self._loaded, stores=machine.stores,
                credentials=machine.credentials))

    def _take_to_resume(self, run: Run, recipe: Recipe, card: Card | None) -> Take | None:
        """The newest take of just these choices, whatever machine it was begun on. Passes over what cannot be read."""
        if not run.request.resume:
            return None
        same = [take for take in takes_of(run.request.takes, run.shot.name, self._pass_over)
                if (take.recipe, take.card, take.conform) == (recipe, card, run.request.conform)
                and take.plates_folder.name == run.plates.digest and take.shot.frames == run.shot.frames]
        return same[-1] if same else None

    def _pass_over(self, error: TakeError) -> None:
        note = f'A take was passed over: {error}'
        self.notes += [note] if note not in self.notes else []

    def _ended(self, run: Run, event: Moved) -> None:
        """The worker is done with a job. The job itself is not, while a holdout is to be rendered."""
        job, scene = event.job_id, find_scene(run.scene_uid)
        if event.state is not State.DONE:
            self._note(event)
            return
        take = Take.open(self.jobs[job].take)
        if run.request.holdout == Holdout.RENDERED and scene is not None:
            self._hold_out(job, take, scene, run.request.targets)
        else:
            self._finish(job, take, run.scene_uid, run.request.targets)

    def _hold_out(self, job: str, take: Take, scene: bpy.types.Scene, targets: tuple[str, ...]) -> None:
        self._stepped.append(HoldoutRun(
            take, {job: take.recipe.seed}, holdout.capture(scene, take), scene.session_uid, targets))

    def _finish(self, job: str, take: Take, scene_uid: int, targets: tuple[str, ...]) -> None:
        self._note(Moved(job, State.DONE))
        # In the order of the panel: what is delivered later takes account of what is there.
        self._deliveries += [partial(_deliver_to, target, take, scene_uid)
                             for name, target in all_targets().items() if name in targets]

    def _deliver(self) -> None:
        """Deliver what waits. While Blender renders it waits on, for a later tick."""
        while self._deliveries:
            try:
                note = self._deliveries[0]()
            except BlenderBusy:
                return
            except SecondUnitError as error:
                self.notes.append(str(error))
                self.undelivered.append(error)
            else:
                self.notes += [note] if note else []
                self.changes += bool(note)
            del self._deliveries[0]

    # --- Book-keeping -------------------------------------------------------------------------------------

    def _note(self, event: Any) -> None:
        job = self.jobs[event.job_id] = self.jobs[event.job_id].after(event)
        if job.state.ended and job.take is not None:       # it may have more frames than were delivered
            self._deliveries.append(partial(_refresh, job.take))
        self.listener(event)

    def _end(self, run: Run | HoldoutRun) -> None:
        run.frames.close()
        self._stepped.remove(run)

    def _fail(self, run: Run | HoldoutRun, message: str, hint: str) -> None:
        if run in self._stepped:
            self._end(run)
        for job in run.jobs:
            if job not in self._placed:
                self._note(Moved(job, State.FAILED, message, hint))


def _deliver_to(target: deliver.Target, take: Take, scene_uid: int) -> str:
    scene = find_scene(scene_uid)
    if scene is None:
        raise DeliverError(f'The scene is gone, so take {take.number} was not delivered.',
                           'It is safe on disk: deliver it to another scene.')
    return target.deliver(scene, take)


def _refresh(folder: Path) -> str:
    take = Take.open(folder)
    return f'Take {take.number} was brought up to date.' if deliver.refresh(take) else ''


def provenance(model: Model, stores: Sequence[Path]) -> dict[str, str]:
    """What every frame's header says of the model beside its name."""
    words = {'weights': names_of(model, folders_of(model, stores)), 'licence': ', '.join(model.licences)}
    return {name: text for name, text in words.items() if text}


def scene_named(name: str) -> bpy.types.Scene:
    scene = bpy.data.scenes.get(name)
    if scene is None:
        raise CaptureError(f'There is no scene "{name}".', f'There are: {", ".join(bpy.data.scenes.keys())}.')
    return scene
