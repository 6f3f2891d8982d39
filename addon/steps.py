"""Work of the main thread in small pieces: generators that are asked for their next piece, tick by tick."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import bpy

Result = TypeVar('Result')
BUDGET = 0.008          # seconds of the main thread at a time: half of a picture at 60 Hz
# What changes nodes has Blender draw all views again, which may take longer than the work: few and long pieces.
REDRAWN_BUDGET = 0.05


def slices(steps: Generator[Any, None, Result], seconds: float = BUDGET) -> Generator[None, None, Result]:
    """The same steps, with a pause whenever they have taken so many seconds."""
    while True:
        until = time.perf_counter() + seconds
        try:
            while time.perf_counter() < until:
                next(steps)
        except StopIteration as end:
            return end.value
        yield


def whole(steps: Generator[Any, None, Result]) -> Result:
    """All steps at once."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


@contextmanager
def told_of(*handlers: str) -> Iterator[list[bool]]:
    """A list that is no longer empty once Blender has called one of these handlers."""
    told: list[bool] = []

    @bpy.app.handlers.persistent
    def note(*_) -> None:
        told.append(True)

    lists = [getattr(bpy.app.handlers, name) for name in handlers]
    for each in lists:
        each.append(note)
    try:
        yield told
    finally:
        for each in lists:
            each.remove(note)


def aside(work: Callable[[], Result]) -> Generator[None, None, Result]:
    """Let a thread do what waits for a disk, and pause until it is done. What it raises is raised here.

    `work` must not touch Blender. Whoever closes this does not wait for it.
    """
    outcome: list[tuple[bool, Any]] = []

    def run() -> None:
        try:
            outcome.append((True, work()))
        except Exception as error:
            outcome.append((False, error))

    threading.Thread(target=run, name='Second Unit, files', daemon=True).start()
    yield
    while not outcome:
        yield
    done, result = outcome[0]
    if not done:
        raise result
    return result
