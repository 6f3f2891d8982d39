"""Weights that are fetched and checked, and the doctor at work: in a thread of their own, told by a timer.

The preferences draw what is known here, and read nothing from disk.
"""

from __future__ import annotations

import queue
from functools import partial
from typing import Any, NamedTuple

import bpy

from ..inference.diffusers_model import LIBRARIES
from ..inference.doctor import Prospect, Report, examine, prospect, report, speed_of
from ..inference.engine import choose_engine
from ..inference.errors import ModelError, SecondUnitError
from ..inference.hub import download
from ..inference.job import Job, Moved, RunningTicket, State
from ..inference.memory import room_gb
from ..inference.model import Model
from ..inference.models import all_models
from ..inference.weights_store import MANIFEST, begun_commit, folder_of, remove, set_aside, verify
from ..inference.worker import Task, Worker
from . import compat, runtime
from .online import why_not_online
from .preferences import Machine

DOCTOR = 'doctor'        # the id of its job; the others go by the names of their models
LIBRARY = ('huggingface_hub',)


class Known(NamedTuple):
    """A model, or several that have the same weights."""

    prospect: Prospect       # of the first
    verbs: tuple[str, ...]
    is_ours: bool            # is anything of it in the weights folder, where it may be removed?


class Downloads:
    """The live object: its jobs, and what was found when something last changed."""

    def __init__(self):
        self.jobs: dict[str, Job] = {}
        self.diagnosis: Report | None = None
        self.facts: dict[Any, Any] = {}        # what others found on disk, until something changes
        self._known: tuple[Machine, tuple[Known, ...]] | None = None
        self._reports: queue.SimpleQueue[Report] = queue.SimpleQueue()
        self._worker = Worker()

    # --- What the artist asks -----------------------------------------------------------------------------

    def fetch(self, model: Model, machine: Machine) -> None:
        """Download what is missing of a model's weights. Raises SecondUnitError when that cannot begin."""
        check_may_fetch(machine)
        self.submit(model.name, model.label, partial(fetch, model, machine))

    def check(self, model: Model, machine: Machine) -> None:
        """Read all of a model's weights and compare them with their digests."""
        self.submit(model.name, model.label, partial(_check, model, machine))

    def remove(self, model: Model, machine: Machine) -> None:
        """Delete a model's weights from the weights folder; the offline folder is the studio's."""
        if self.busy:
            raise ModelError('Weights are being downloaded or checked.', 'Wait until that is done, or cancel it.')
        for weights in model.downloads:
            remove(weights, machine.weights)
        self.forget()

    def examine(self, machine: Machine, frames: int) -> None:
        """Have the doctor look and measure; `diagnosis` is what it says when its job is done."""
        self.submit(DOCTOR, 'Doctor', partial(
            _examine, machine, frames, compat.colour_config(), bpy.app.version_string, self._reports))

    def cancel(self, name: str) -> None:
        self._worker.cancel(name)

    def forget(self) -> None:
        """Something may have changed on disk: look again at the next draw."""
        self._known = None
        self.facts.clear()

    def close(self, timeout: float = 2.0) -> None:
        """Stop everything; what came is kept. Waits for the thread no longer than `timeout` seconds."""
        if bpy.app.timers.is_registered(_tick):
            bpy.app.timers.unregister(_tick)
        self._worker.stop(timeout)

    # --- What is known ------------------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        return any(not job.state.ended for job in self.jobs.values())

    def works_on(self, name: str) -> bool:
        return name in self.jobs and not self.jobs[name].state.ended

    def models(self, machine: Machine) -> tuple[Known, ...]:
        """Every model on this machine, those that share their weights as one, as when something last changed."""
        if self._known is None or self._known[0] != machine:
            device = choose_engine(machine.device).device
            room = room_gb(device, machine.memory_gb)
            shared: dict[Any, list[Model]] = {}
            for model in all_models().values():
                shared.setdefault(model.downloads or model.name, []).append(model)
            self._known = machine, tuple(
                Known(prospect(models[0], device, room, machine.stores),
                      tuple(str(model.makes) for model in models), _is_ours(models[0], machine))
                for models in shared.values())
        return self._known[1]

    def tick(self) -> bool:
        """Take over what the thread has to say. True while it works."""
        for event in self._worker.events():
            self.jobs[event.job_id] = self.jobs[event.job_id].after(event)
            if isinstance(event, Moved) and event.state.ended:
                self.forget()
                if event.state is not State.FAILED:
                    del self.jobs[event.job_id]
        while not self._reports.empty():
            self.diagnosis = self._reports.get()
        return self.busy

    def submit(self, name: str, label: str, task: Task) -> None:
        """Have a task of the preferences done in the thread. Raises ModelError while one of that name is."""
        if self.works_on(name):
            raise ModelError(f'{label} is being worked on already.', 'Wait until that is done, or cancel it.')
        self.jobs[name] = Job(id=name, label=label)
        self._worker.submit(name, task)
        if not bpy.app.background:
            _follow()


def check_may_fetch(machine: Machine) -> None:
    """Raise SecondUnitError when no download can begin."""
    if reason := why_not_online():
        raise ModelError(f'{reason}.')
    if machine.weights is None:
        raise ModelError('There is no folder for weights.', 'Choose one in the preferences of Second Unit.')
    runtime.check(machine, LIBRARY)


# --- In the thread ------------------------------------------------------------------------------------------

def fetch(model: Model, machine: Machine, ticket: RunningTicket) -> None:
    """Download what is missing of a model's weights."""
    for weights in model.downloads:
        if folder_of(weights, machine.stores) is None:
            download(weights, machine.weights, True, ticket.progress)


def _check(model: Model, machine: Machine, ticket: RunningTicket) -> None:
    """Raises ModelError that names what is broken. In the weights folder, that is made ready to come again."""
    for weights in model.downloads:
        folder = folder_of(weights, machine.stores)
        broken = folder and verify(folder, ticket.progress)
        if not broken:
            continue
        ours = machine.weights in folder.parents and (folder / MANIFEST).is_file()
        if ours:
            set_aside(folder, broken)
        raise ModelError(f'Broken in {weights.repo}: {", ".join(broken)}.',
                         'Press Download: they alone come again.' if ours else
                         f'Copy them to {folder} once more.')


def _examine(machine: Machine, frames: int, colour_config: str, blender: str, reports: queue.SimpleQueue,
             ticket: RunningTicket) -> None:
    ticket.progress('Measuring the device')
    reports.put(diagnosis(machine, frames, colour_config, blender))


def diagnosis(machine: Machine, frames: int, colour_config: str, blender: str) -> Report:
    """What the doctor says. Imports torch, if it is there, to measure the device; reads nothing of Blender."""
    try:
        runtime.check(machine, LIBRARIES)
        engine = choose_engine(machine.device)           # by the torch that is found now
        speed, trouble = speed_of(engine), ()
    except SecondUnitError as error:
        engine, speed, trouble = choose_engine(machine.device), None, (error.message, error.hint)
    made = report(examine(all_models().values(), engine, machine.stores, colour_config, machine.memory_gb, speed),
                  frames)
    return made._replace(head=(f'Blender {blender}', *made.head, *trouble))


def _is_ours(model: Model, machine: Machine) -> bool:
    """In the weights folder, and downloaded or begun there."""
    folders = [folder_of(weights, [machine.weights]) for weights in model.downloads] if machine.weights else []
    return any(folder and (folder / MANIFEST).is_file() for folder in folders) or any(
        begun_commit(machine.weights, weights.repo) for weights in model.downloads if machine.weights)


# --- The timer ----------------------------------------------------------------------------------------------

def _follow() -> None:
    if not bpy.app.timers.is_registered(_tick):
        bpy.app.timers.register(_tick, first_interval=0.1, persistent=True)


def _tick() -> float | None:
    from . import live
    busy = [each.tick() for each in live.fetching]
    for window in bpy.context.window_manager.windows:
        for area in window.screen.areas:
            if area.type == 'PREFERENCES':
                area.tag_redraw()
    return 0.2 if any(busy) else None
