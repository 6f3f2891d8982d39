"""The one live object: the worker, the jobs, the captures under way. One timer, one tick().

Jobs live here and not in Blender's data, where undo would rewind them. Scenes are kept by name and session
uid and looked up at each use: a reference does not outlive a tick.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

import bpy

from ..inference.engine import Engine, choose_engine
from ..inference.errors import CaptureError, DeliverError, SecondUnitError
from ..inference.job import Feed, Job, Moved, Progress, State, Worker
from ..inference.model import Model, controls_from, controls_to_json, find_model
from ..inference.models import all_models
from ..inference.plates import Plates
from ..inference.shot import Card, FrameRange, Shot
from ..inference.take import ConformOptions, Recipe, Take, new_take, takes_of
from ..inference.work import Loaded, run_take
from . import runtime
from .capture import all_sources
from .capture.anchor import resolve_anchor
from .deliver import all_targets
from .placing import place
from .preferences import Machine
from .shot import read_shot


@dataclass(frozen=True, slots=True)
class Request:
    """One press of Generate, with every choice made: what the panel and the command line both hand in."""

    scene: str
    takes: Path
    anchor: str
    source: str = 'passes'
    view_layer: str = ''
    model: str = 'element'
    controls: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    frames: FrameRange | None = None           # None: the scene's own
    starts_at: float | None = None             # None: where the anchor begins to move
    seeds: tuple[int, ...] = (1,)
    plates: Path | None = None                 # an existing plate set to use
    card_scale: float = 1.0
    card_offset: tuple[float, float, float] = (0.0, 0.0, 0.0)
    conform: ConformOptions = ConformOptions()
    targets: tuple[str, ...] = ()
    resume: bool = False
    machine: Machine = Machine()


@dataclass(slots=True)
class Run:
    """A request on its way: first its plates, then one job for each seed."""

    request: Request
    shot: Shot
    model: Model
    controls: Any                              # an instance of model.controls
    engine: Engine
    plates: Plates
    jobs: dict[str, int]                       # job id -> seed
    capture: Iterator[int] | None
    scene_uid: int


class Session:
    def __init__(self):
        self.jobs: dict[str, Job] = {}
        self.notes: list[str] = []             # what deliver had to say, newest last
        self.undelivered: list[SecondUnitError] = []
        self.listener: Callable[[Any], None] = lambda event: None
        self._runs: list[Run] = []
        self._placed: dict[str, Run] = {}      # jobs that the worker has, by id
        self._worker = Worker()
        self._loaded = Loaded()                # touched by the worker's thread alone

    # --- What the artist asks -----------------------------------------------------------------------------

    def start(self, request: Request) -> tuple[str, ...]:
        """Check everything that can be checked now, queue one job for each seed, and return their ids."""
        scene = scene_named(request.scene)
        model = find_model(all_models(), request.model)
        controls = controls_from(model, request.controls)
        engine = choose_engine(request.machine.device)
        if request.machine.memory_gb and model.memory_gb > request.machine.memory_gb:
            raise SecondUnitError(
                f'{model.label} needs {model.memory_gb:g} GB; the memory budget is {request.machine.memory_gb:g} GB.',
                'Raise the budget in the preferences or choose a smaller model.')
        runtime.check(request.machine)
        source = find_source(request.source)
        for target in request.targets:
            find_target(target)
        resolve_anchor(scene, request.anchor)
        shot = source.adapt(scene, read_shot(scene, request.view_layer or None, request.frames, request.source))
        plates = source.plates(scene, shot, request.takes, request.plates, model.needs)
        jobs = {uuid.uuid4().hex: seed for seed in request.seeds}
        for job, seed in jobs.items():
            self.jobs[job] = Job(id=job, label=f'{shot.name}, seed {seed}')
        self._runs.append(Run(
            request, shot, model, controls, engine, plates, jobs,
            source.capture(scene, shot, plates, request.anchor, model.needs), scene.session_uid))
        return tuple(jobs)

    def cancel(self, job: str) -> None:
        """Stop a job within one step. Finished frames stay; a capture ends with the last job that waits for it."""
        self._worker.cancel(job)
        for run in list(self._runs):
            if job in run.jobs:
                del run.jobs[job]
                self._note(Moved(job, State.CANCELLED))
                if not run.jobs:
                    self._end_capture(run)

    @property
    def capturing(self) -> bool:
        return bool(self._runs)

    @property
    def busy(self) -> bool:
        return bool(self._runs or self._placed)

    def leave_scene(self) -> None:
        """Another file is about to be loaded: captures end with their scene, and the worker goes on to disk."""
        for run in list(self._runs):
            self._fail(run, 'Another file was opened while the plates were captured.',
                       'Open the shot again, then resume.')

    def close(self, timeout: float = 2.0) -> None:
        """End everything; waits for the worker no longer than `timeout` seconds."""
        for run in list(self._runs):
            self._end_capture(run)
        self._worker.stop(timeout)

    # --- The clock ----------------------------------------------------------------------------------------

    def tick(self) -> bool:
        """Do the next small piece of main-thread work. True while anything is under way."""
        for event in self._worker.events():
            self._note(event)
            if isinstance(event, Moved) and event.state.ended:
                self._ended(self._placed.pop(event.job_id), event)
        if self._runs:
            self._advance(self._runs[0])
        return self.busy

    def _advance(self, run: Run) -> None:
        try:
            frame = next(run.capture, None)
            if frame is None:
                self._end_capture(run)
                self._generate(run)
            else:
                made = len(run.shot.frames) - len(run.plates.missing(run.shot.frames))
                for job in run.jobs:
                    self._note(Progress(job, f'Capturing frame {frame}', made, len(run.shot.frames)))
        except SecondUnitError as error:
            self._fail(run, error.message, error.hint)

    def _generate(self, run: Run) -> None:
        """The plates are whole: find where the element stands, claim the takes, hand them to the worker."""
        request = run.request
        card, starts_at = place(run.model, run.controls, run.plates, run.shot, request)
        for job, seed in run.jobs.items():
            recipe = Recipe(model=run.model.name, controls=controls_to_json(run.controls), seed=seed,
                            anchor=request.anchor, starts_at=starts_at)
            take = self._take_to_resume(run, recipe, card) or new_take(
                request.takes, run.shot, recipe, run.plates, run.engine, card, request.conform, provenance(run.model))
            self.jobs[job] = self.jobs[job].with_take(take.folder)
            feed = Feed.whole(run.shot.frames)
            self._placed[job] = run
            self._worker.submit(job, partial(run_take, take, run.model, feed, loaded=self._loaded))

    @staticmethod
    def _take_to_resume(run: Run, recipe: Recipe, card: Card) -> Take | None:
        """The newest take of just these choices, whatever machine it was begun on."""
        if not run.request.resume:
            return None
        same = [take for take in takes_of(run.request.takes, run.shot.name)
                if (take.recipe, take.card, take.conform) == (recipe, card, run.request.conform)
                and take.plates_folder.name == run.plates.digest and take.shot.frames == run.shot.frames]
        return same[-1] if same else None

    def _ended(self, run: Run, event: Moved) -> None:
        if event.state is not State.DONE:
            return
        scene = next((s for s in bpy.data.scenes if s.session_uid == run.scene_uid), None)
        take = Take.open(self.jobs[event.job_id].take)
        for name in run.request.targets:
            try:
                if scene is None:
                    raise DeliverError(f'The scene is gone, so take {take.number} was not delivered.',
                                       'It is safe on disk: deliver it to another scene.')
                self.notes.append(find_target(name).deliver(scene, take))
            except SecondUnitError as error:
                self.notes.append(str(error))
                self.undelivered.append(error)

    # --- Book-keeping -------------------------------------------------------------------------------------

    def _note(self, event: Any) -> None:
        self.jobs[event.job_id] = self.jobs[event.job_id].after(event)
        self.listener(event)

    def _end_capture(self, run: Run) -> None:
        if run.capture is not None:
            run.capture.close()
        self._runs.remove(run)

    def _fail(self, run: Run, message: str, hint: str) -> None:
        if run in self._runs:
            self._end_capture(run)
        for job in run.jobs:
            if job not in self._placed:
                self._note(Moved(job, State.FAILED, message, hint))


def provenance(model: Model) -> dict[str, str]:
    """What every frame's header says of the model beside its name."""
    return {'weights': ' '.join(weights.sha256 for weights in model.weights), 'licence': model.licence}


def scene_named(name: str) -> bpy.types.Scene:
    scene = bpy.data.scenes.get(name)
    if scene is None:
        raise CaptureError(f'There is no scene "{name}".', f'There are: {", ".join(bpy.data.scenes.keys())}.')
    return scene


def find_source(name: str):
    sources = all_sources()
    if name not in sources:
        raise CaptureError(f'There is no source "{name}".', f'Choose one of: {", ".join(sources)}.')
    return sources[name]


def find_target(name: str):
    targets = all_targets()
    if name not in targets:
        raise SecondUnitError(f'There is no target "{name}".', f'Choose one of: {", ".join(targets)}.')
    return targets[name]


session = Session()
