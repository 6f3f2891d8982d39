"""Takes on their way into the artist's file, one small piece a tick."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ..inference.errors import DeliverError, SecondUnitError
from ..inference.take import Take
from . import deliver
from .capture.guard import find_scene
from .deliver import all_targets
from .deliver.sequence import BlenderBusy
from .steps import REDRAWN_BUDGET, slices


class Delivery(NamedTuple):
    prepare: Iterator[None]
    deliver: Callable[[], str]                 # says what it did


class Deliveries:
    """What waits to be delivered, in order; `notes` gets what there is to say about it."""

    def __init__(self, notes: list[str]):
        self.notes = notes
        self.failed: list[SecondUnitError] = []
        self.changes = 0                       # how many times something was delivered, to the last of what waited
        self._waiting: list[Delivery] = []
        self._changed = False                  # was anything delivered since the last change?

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def add(self, take: Take, scene_uid: int, targets: Collection[str]) -> None:
        """In the order of the panel: what is delivered later takes account of what is there."""
        self._waiting += [Delivery(_prepare(target, take, scene_uid), partial(_deliver_to, target, take, scene_uid))
                          for name, target in all_targets().items() if name in targets]

    def refresh(self, folder: Path) -> None:
        """Where the take in `folder` was delivered before, bring it up to date: it may have more frames now."""
        self._waiting.append(Delivery(iter(()), partial(_refresh, folder)))

    def step(self) -> None:
        """Prepare or deliver the first of what waits. While Blender renders it waits on, for a later tick."""
        if not self._waiting:
            return
        first = self._waiting[0]
        try:
            for _ in first.prepare:
                return
            note = first.deliver()
        except BlenderBusy:
            return
        except SecondUnitError as error:
            self.notes.append(str(error))
            self.failed.append(error)
        else:
            self.notes += [note] if note else []
            self._changed |= bool(note)
        del self._waiting[0]
        if self._changed and not self._waiting:
            self.changes, self._changed = self.changes + 1, False

    def clear(self) -> None:
        self._waiting.clear()


def _prepare(target: deliver.Target, take: Take, scene_uid: int) -> Iterator[None]:
    scene = find_scene(scene_uid)
    if target.prepare is not None and scene is not None:
        yield from slices(target.prepare(scene, take), REDRAWN_BUDGET)


def _deliver_to(target: deliver.Target, take: Take, scene_uid: int) -> str:
    scene = find_scene(scene_uid)
    if scene is None:
        raise DeliverError(f'The scene is gone, so take {take.number} was not delivered.',
                           'It is safe on disk: deliver it to another scene.')
    return target.deliver(scene, take)


def _refresh(folder: Path) -> str:
    take = Take.open(folder)
    return f'Take {take.number} was brought up to date.' if deliver.refresh(take) else ''
