"""One run of one take: plates in, frames out. The same for the panel, the command line, a resume and a farm's chunk.

Needs no Blender: everything is read from the take's folder and its plate set.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path

import numpy as np

from .before import assignment_of
from .beside import each_beside
from .conform import shutter_cameras
from .conform_element import conform_element
from .credentials import Credentials
from .engine import Engine, import_libraries, threads
from .errors import GenerateError, SecondUnitError, TakeError
from .job import Feed, RunningTicket
from .lease import Lease
from .made_with import noting
from .memory import WORDS, freed, is_out_of_memory, next_rung
from .model import MEASURED, Generate, Makes, Model, as_asked, controls_from
from .patch import is_opaque
from .recipe import file_digests
from .seal import is_to_seal, seal, unseal
from .shot import ElementFrame, Pass, PlateFrame
from .take import Take
from .weights_store import folders_of, names_of

# A patch lies over the plate, and nothing that lies over it can make it less opaque.
SEE_THROUGH = ('the plate is transparent in parts of the matte. The patch is opaque there: what stands behind the '
               'picture does not show through it')
MOST_PIXELS = 2.5e6          # of a frame of which two are written at once: a third of a gigabyte each


class Loaded:
    """The model that was loaded last, kept for the next run. Belongs to the worker thread."""

    def __init__(self):
        self._key: tuple[str, Engine, tuple[Path, ...]] | None = None
        self._generate: Generate | None = None

    def get(self, model: Model, engine: Engine, folders: Sequence[Path] = ()) -> Generate:
        key = (model.name, engine, tuple(folders))
        if key != self._key:
            self.drop()                                  # the old one's memory goes before the new one comes
            self._generate = model.load(engine, *folders)
            self._key = key
        return self._generate

    def drop(self) -> None:
        """Let go of the model, and of the memory that it held."""
        if self._key is not None:
            self._key, self._generate = None, None
            freed()


def run_take(take: Take, model: Model, feed: Feed, ticket: RunningTicket, loaded: Loaded,
             frames: Iterable[int] | None = None, stores: Sequence[Path] = (), credentials: Credentials | None = None,
             ) -> None:
    """Make the missing ones of `frames` (default: all of the shot), and check that they are there.

    `stores`: where downloaded weights may lie. A take of which no frame is missing after that is measured and recorded,
    and signed with the `credentials`. Raises SecondUnitError, or Cancelled; finished frames stay in every case.
    """
    wanted = take.missing(frames)
    if not wanted and not is_to_measure(take, model) and not is_to_seal(take, credentials):
        return
    ticket.assignment = assignment_of(take, model, wanted)._replace(again=lambda frame: plate(take, model, frame))
    ticket.note = take.log
    ticket.colour_returns = lambda error: take.with_measured(colour_error=error)
    model = as_asked(model, controls_from(model, take.recipe.controls))
    with take.lease(wanted or None) as lease:
        wanted = take.missing(wanted)            # somebody else may have made some since
        ticket.assignment = ticket.assignment._replace(frames=wanted)
        take.log(f'run: {len(wanted)} frames with {model.name}, {take.engine}')
        try:
            if wanted:
                unseal(take)
                check_unchanged(take, model)
                with timed(take, feed):
                    _make_on_ladder(take, model, feed, ticket, loaded, wanted, lease, stores)
                check_unchanged(take, model)         # what it was made of may have been saved anew meanwhile
            for _ in feed.frames(lambda: _alive(ticket, lease)):
                pass                                 # what is measured and recorded is of a whole capture
            if is_to_measure(take, model):
                measure(take, ticket)
            if is_to_seal(take, credentials):
                ticket.progress('Recording')
                if note := seal(take, credentials, lambda: _alive(ticket, lease)):
                    take.log(note)
        except (SecondUnitError, MemoryError) as error:
            take.log(f'failed: {error}')
            raise
        except Exception as error:
            take.log(''.join(traceback.format_exception(error)))
            raise
    missing = take.missing(frames)
    if missing:
        raise GenerateError(f'{len(missing)} frames were not made, the first of them {missing[0]}.', 'Resume the take.')


@contextmanager
def timed(take: Take, feed: Feed) -> Iterator[None]:
    """Add to the take the seconds that this takes, also when it is stopped or fails, but for those in which it waits
    for plates."""
    started = time.monotonic() - feed.waited
    try:
        yield
    finally:
        before = Take.open(take.folder).seconds or 0.0
        take.with_measured(seconds=round(before + time.monotonic() - feed.waited - started, 1))


def _make_on_ladder(take: Take, model: Model, feed: Feed, ticket: RunningTicket, loaded: Loaded,
                    wanted: tuple[int, ...], lease: Lease, stores: Sequence[Path]) -> None:
    """Make the frames; each time that memory does not suffice, go on as a resume does, one rung further down."""
    folders = folders_of(model, stores)
    check_weights(take, names_of(model, folders))
    while True:
        try:
            return _make(take, model, feed, ticket, lambda engine: loaded.get(model, engine, folders), wanted, lease)
        except (MemoryError, RuntimeError) as error:
            if not is_out_of_memory(error):
                raise
            take.log(f'out of memory: {error}')
        # The error is gone by here, and with it every tensor that its traceback held.
        rung = next_rung(take.engine, model)
        loaded.drop()
        take = take.with_rung(rung)
        take.log(f'from here on {WORDS[rung]}')
        ticket.progress(f'Out of memory: going on {WORDS[rung]}')
        wanted = take.missing(wanted)
        ticket.assignment = ticket.assignment._replace(frames=wanted)


def _make(take: Take, model: Model, feed: Feed, ticket: RunningTicket, load: Callable[[Engine], Generate],
          wanted: tuple[int, ...], lease: Lease) -> None:
    ticket.progress('Loading')
    import_libraries(model.libraries, take.engine)
    take = noting(take, model)
    started = time.monotonic()
    with threads(take.engine, spared=writers(take) > 0) if 'torch' in model.libraries else nullcontext():
        generate = load(take.engine)
        take.log(f'loaded in {time.monotonic() - started:.1f} s')
        controls = controls_from(model, take.recipe.controls)

        def seen():
            coming = plates(take, model, feed, lambda: _alive(ticket, lease))
            for done, element in enumerate(generate(coming, controls, ticket)):
                ticket.progress(f'Frame {element.frame}', done, len(wanted))
                lease.renew()
                yield element
        each_beside(seen(), partial(commit, take), lambda element: ticket.frame_done(element.frame), writers(take))
    take.log(f'done in {time.monotonic() - started:.1f} s')


def writers(take: Take) -> int:
    """How many threads write the frames of a take beside its model: none where one thread is all it may take. One is
    spared for them: torch's own wait for each other, so that on two cores two of them and a writer are no faster than
    nobody beside.

    A look's next picture may go on from the last, and is written where it is made.
    """
    if take.makes is not Makes.ELEMENT or take.engine.threads == 1:
        return 0
    return 2 if take.shot.width * take.shot.height <= MOST_PIXELS else 1


def _alive(ticket: RunningTicket, lease: Lease) -> None:
    ticket.check()
    lease.renew()


def check_weights(take: Take, names: str) -> None:
    """Raise TakeError when the weights that are here are not those that the take was begun with."""
    begun = take.provenance.get('weights', names)
    if begun != names:
        raise TakeError(f'The take was begun with the weights {begun}, and here are {names}.',
                        'Choose a folder with the same weights in the preferences, or make a new take.')


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


def plates(take: Take, model: Model, feed: Feed, check: Callable[[], None]) -> Iterator[PlateFrame]:
    """The plates of the range with what the model reads, one at a time, as they become whole."""
    said = False
    for frame in feed.frames(check):
        each = plate(take, model, frame)
        if not said and take.makes is Makes.PATCH and is_see_through(each):
            take.log(f'warning: {SEE_THROUGH} (from frame {frame} on)')
            said = True
        yield each


def plate(take: Take, model: Model, frame: int) -> PlateFrame:
    """With what the model reads; of a look or a patch also with what the plates have of how things move."""
    passes = set(model.needs)
    if take.makes is not Makes.ELEMENT:
        passes |= take.plates.passes.intersection(MEASURED)
    return take.plates.read(frame, passes, take.recipe.anchor, take.recipe.matte, take.recipe.obstacle)


def is_see_through(plate: PlateFrame) -> bool:
    """Is a plate transparent where a patch is to work?"""
    return plate.matte is not None and not is_opaque(plate.passes[Pass.COMBINED])[plate.matte > 0].all()


def commit(take: Take, element: ElementFrame) -> None:
    """Write one frame: of a look or a patch as it is, of an element with its projection to the shot's frame."""
    if take.makes is not Makes.ELEMENT:
        take.commit_picture(element.frame, element.rgba, element.holes)
        return
    element = take.as_begun(element)
    before, camera, after = (take.plates.camera(element.frame + step) for step in (-1, 0, 1))
    cameras = [camera]
    if take.conform.motion_blur:
        cameras = shutter_cameras(before, camera, after, take.shot, take.card)
    made = conform_element(element, take.card, cameras, take.shot, camera, (before, after), take.conform.depth_of_field)
    take.commit(element, made.rgba, made.depth, made.layers, filled=made.filled)


def is_to_measure(take: Take, model: Model) -> bool:
    """Is it a whole look or patch whose flicker is not known, with plates that say how its things move?"""
    return (take.makes is not Makes.ELEMENT and model.moves_as_plates and take.flicker is None and not take.missing()
            and len(take.shot.frames) > 1 and take.plates.passes.issuperset(MEASURED))


def measure(take: Take, ticket: RunningTicket) -> None:
    """Note in the take how much it flickers."""
    from .coherence import flicker
    measured = flicker(shown(take, ticket))
    take.with_measured(flicker=measured)
    take.log(f'flicker: {measured}')


def shown(take: Take, ticket: RunningTicket) -> Iterator[tuple[np.ndarray, PlateFrame]]:
    """Each picture (h, w, 3) as it is seen, a patch over its plate, with that plate; one at a time."""
    for done, frame in enumerate(take.shot.frames):
        ticket.progress('Measuring', done, len(take.shot.frames))
        plate = take.plates.read(frame, MEASURED, matte=take.recipe.matte)
        rgba = take.read_picture(frame)
        behind = (1 - rgba[..., 3:]) * plate.passes[Pass.COMBINED][..., :3] if take.makes is Makes.PATCH else 0.0
        yield rgba[..., :3] + behind, plate
