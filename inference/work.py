"""One run of one take: plates in, frames out. The same for the panel, the command line, a resume and a farm's chunk.

Needs no Blender: everything is read from the take's folder and its plate set.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Iterable, Iterator
from contextlib import nullcontext

import numpy as np

from .conform import shutter_cameras
from .conform_element import conform_element
from .engine import Engine, threads
from .errors import GenerateError, SecondUnitError, TakeError
from .job import Feed, RunningTicket, out_of_memory
from .model import MEASURED, Assignment, Generate, Makes, Model, controls_from
from .recipe import file_digests
from .shot import ElementFrame, Pass, PlateFrame
from .take import Take


class Loaded:
    """The model that was loaded last, kept for the next run. Belongs to the worker thread."""

    def __init__(self):
        self._key: tuple[str, Engine] | None = None
        self._generate: Generate | None = None

    def get(self, model: Model, engine: Engine) -> Generate:
        key = (model.name, engine)
        if key != self._key:
            self._key, self._generate = None, None       # the old one's memory goes before the new one comes
            self._generate = model.load(engine)
            self._key = key
        return self._generate


def run_take(take: Take, model: Model, feed: Feed, ticket: RunningTicket, loaded: Loaded,
             frames: Iterable[int] | None = None) -> None:
    """Make the missing ones of `frames` (default: all of the shot), and check that they are there.

    A take of which no frame is missing after that is measured. Raises SecondUnitError, or Cancelled; finished frames
    stay in every case.
    """
    wanted = take.missing(frames)
    if not wanted and not is_to_measure(take):
        return
    ticket.assignment = Assignment(take.shot, wanted, take.recipe.seed, take.card, take.recipe.starts_at,
                                   take.plates.colour_config, lambda frame: plate(take, model, frame))
    ticket.note = take.log
    with take.lease() as lease:
        take.log(f'run: {len(wanted)} frames with {model.name}, {take.engine}')
        try:
            if wanted:
                check_unchanged(take, model)
                _make(take, model, feed, ticket, loaded, wanted, lease)
                check_unchanged(take, model)         # another take may have captured the matte again meanwhile
            if is_to_measure(take):
                measure(take, ticket)
        except (SecondUnitError, MemoryError) as error:
            take.log(f'failed: {error}')
            raise
        except Exception as error:
            take.log(''.join(traceback.format_exception(error)))
            # torch says it in a RuntimeError of its own, or in plain words.
            if type(error).__name__ == 'OutOfMemoryError' or 'out of memory' in str(error):
                raise out_of_memory() from None
            raise
    missing = take.missing(frames)
    if missing:
        raise GenerateError(f'{len(missing)} frames were not made, the first of them {missing[0]}.', 'Resume the take.')


def _make(take: Take, model: Model, feed: Feed, ticket: RunningTicket, loaded: Loaded, wanted: tuple[int, ...],
          lease) -> None:
    ticket.progress('Loading')
    started = time.monotonic()
    with threads(take.engine) if 'torch' in model.libraries else nullcontext():
        generate = loaded.get(model, take.engine)
        take.log(f'loaded in {time.monotonic() - started:.1f} s')
        controls = controls_from(model, take.recipe.controls)
        for done, element in enumerate(generate(plates(take, model, feed, ticket), controls, ticket)):
            ticket.progress(f'Frame {element.frame}', done, len(wanted))
            lease.renew()
            commit(take, element)
            ticket.frame_done(element.frame)
    take.log(f'done in {time.monotonic() - started:.1f} s')


def check_unchanged(take: Take, model: Model) -> None:
    """Raise TakeError when the matte, or a file that the controls name, is not what the take was begun with."""
    recipe = take.recipe
    now = file_digests(controls_from(model, recipe.controls))
    if recipe.matte:
        now['matte'] = take.plates.matte_digest(recipe.matte, take.shot.frames)
    for name, digest in recipe.digests.items():
        if now.get(name) != digest:
            what = f'matte "{recipe.matte}"' if name == 'matte' else f'file {recipe.controls[name]}'
            raise TakeError(f'The {what} has changed since the take was begun.',
                            'Make a new take.')


def plates(take: Take, model: Model, feed: Feed, ticket: RunningTicket) -> Iterator[PlateFrame]:
    """The plates of the range with what the model reads, one at a time, as they become whole."""
    for frame in feed.frames(ticket.check):
        yield plate(take, model, frame)


def plate(take: Take, model: Model, frame: int) -> PlateFrame:
    return take.plates.read(frame, model.needs, take.recipe.anchor, take.recipe.matte)


def commit(take: Take, element: ElementFrame) -> None:
    """Write one frame: of a look or a patch as it is, of an element with its projection to the shot's frame."""
    if take.makes is not Makes.ELEMENT:
        take.commit_picture(element.frame, element.rgba, element.holes)
        return
    before, camera, after = (take.plates.camera(element.frame + step) for step in (-1, 0, 1))
    cameras = [camera]
    if take.conform.motion_blur:
        cameras = shutter_cameras(before, camera, after, take.shot, take.card)
    made = conform_element(element, take.card, cameras, take.shot, camera, (before, after), take.conform.depth_of_field)
    take.commit(element, made.rgba, made.depth, made.layers)


def is_to_measure(take: Take) -> bool:
    """Is it a whole look or patch whose flicker is not known, with plates that say how things move?"""
    return (take.makes is not Makes.ELEMENT and take.flicker is None and not take.missing()
            and len(take.shot.frames) > 1 and take.plates.passes.issuperset(MEASURED))


def measure(take: Take, ticket: RunningTicket) -> None:
    """Note in the take how much it flickers."""
    from .coherence import flicker
    measured = flicker(shown(take, ticket))
    take.with_flicker(measured)
    take.log(f'flicker: {measured}')


def shown(take: Take, ticket: RunningTicket) -> Iterator[tuple[np.ndarray, PlateFrame]]:
    """Each picture (h, w, 3) as it is seen, a patch over its plate, with that plate; one at a time."""
    for done, frame in enumerate(take.shot.frames):
        ticket.progress('Measuring', done, len(take.shot.frames))
        plate = take.plates.read(frame, MEASURED, matte=take.recipe.matte)
        rgba = take.read_picture(frame)
        behind = (1 - rgba[..., 3:]) * plate.passes[Pass.COMBINED][..., :3] if take.makes is Makes.PATCH else 0.0
        yield rgba[..., :3] + behind, plate
