"""What the session works on: a request, its captures and jobs, and the holdout of what was made."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Generator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from ..inference.engine import Engine
from ..inference.errors import CaptureError, DeliverError
from ..inference.job import Feed
from ..inference.model import MEASURED, Makes, Model
from ..inference.plates import Plates
from ..inference.recipe import AS_THE_CAMERA, ConformOptions, file_digests
from ..inference.shot import FrameRange, Pass, Shot
from ..inference.take import Take
from .capture import Source
from .capture.guard import live_scene
from .deliver import Holdout, find_target, holdout
from .deliver.holdout import missing_holdouts
from .preferences import Machine
from .steps import Result, aside

if TYPE_CHECKING:
    import bpy


@dataclass(frozen=True, slots=True)
class Request:
    """One press of Generate, with every choice made: what the panel and the command line both hand in."""

    scene: str
    takes: Path
    anchor: str = ''                           # what an element comes from
    obstacle: str = ''                         # what stands in an element's way
    matte: str = ''                            # where a patch works, or an element stands; see capture/matte.py
    source: str = 'passes'
    view_layer: str = ''
    verb: str = ''                             # one of Makes; empty: the model's
    model: str = ''                            # empty: the verb's first
    controls: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    frames: FrameRange | None = None           # None: the scene's own
    starts_at: float | None = None             # None: where the anchor begins to move
    seeds: tuple[int, ...] = (1,)
    told_by: str = ''                          # what its jobs are called; empty: shot, model and seed
    plates: Path | None = None                 # an existing plate set to use
    card_scale: float = 1.0
    card_offset: tuple[float, float, float] = (0.0, 0.0, 0.0)
    conform: ConformOptions = AS_THE_CAMERA
    holdout: str = Holdout.DEPTH               # what hides the element; a rendered one is captured with the take
    targets: tuple[str, ...] = ()
    likeness: bool = False                     # does the take show a person whom somebody may know?
    continues: int = 0                         # the number of the take that it goes on from, see going_on.py
    refines: int = 0                           # the number of the take of which it makes the matte's region anew
    resume: bool = False
    only_begin: bool = False                   # claim the takes and make nothing: a farm does that
    machine: Machine = Machine()


def check_fits(request: Request, model: Model, source: Source) -> None:
    """Raise CaptureError or DeliverError for what the model lacks, and for what it could only pass over."""
    makes = model.makes
    for name, text, verb in (('anchor', request.anchor, Makes.ELEMENT), ('obstacle', request.obstacle, Makes.ELEMENT),
                             ('matte', request.matte, Makes.PATCH)):
        if text and makes is not verb and not (name == 'matte' and model.may_be_painted):
            raise CaptureError(f'{model.label} is for the verb {makes}, which has no {name}.', f'Leave the {name} out.')
    _check_beginning(request)
    if makes is Makes.ELEMENT and not request.anchor:
        raise CaptureError('An element needs an anchor: what it comes from.', 'Choose an object or a collection.')
    if makes is Makes.PATCH and not request.matte:
        raise CaptureError('A patch needs a matte: where it works.',
                           'Choose objects, a collection, an image, a mask, Cryptomatte names or a rectangle.')
    if lacking := [name for name in needed(request, model) if name not in source.gives]:
        raise CaptureError(f'The source {source.label} gives no {" and no ".join(lacking)}, which this take needs.',
                           'Choose another source, or another model.')
    if request.holdout == Holdout.RENDERED and makes is not Makes.ELEMENT:
        raise DeliverError(f'A {makes} has no holdout, so none can be rendered.', 'Leave the holdout at depth.')
    for target in map(find_target, request.targets):
        if makes not in target.takes:
            raise DeliverError(f'The target {target.name} takes no {makes}.', 'Choose another target.')


def _check_beginning(request: Request) -> None:
    if request.continues and (request.refines or request.matte):
        raise CaptureError('A take that goes on has its first frame already, so that cannot be painted or made anew.',
                           'Go on from a take without a matte.')
    if request.refines and not request.matte:
        raise CaptureError('To make a region anew needs a matte: where.', 'Choose an object, an image or a rectangle.')


def needed(request: Request, model: Model) -> tuple[Pass, ...]:
    """The passes that the model reads and that the matte is made from."""
    from .capture import matte as mattes
    return (*model.needs, *(mattes.needs(request.matte) if request.matte else ()))


def silhouettes(request: Request) -> tuple[str, ...]:
    """What an element is told the shapes of."""
    return tuple(name for name in (request.anchor, request.obstacle) if name)


def to_capture(request: Request, model: Model) -> tuple[Pass, ...]:
    """What is needed; for looks and patches also what they are measured with, and the normals that most of them read:
    so models share the plates of a shot.
    """
    return needed(request, model) if model.makes is Makes.ELEMENT else (
        *needed(request, model), *MEASURED, Pass.NORMAL)


def overlaps(request: Request, model: Model, engine: Engine, source: Source, scene: bpy.types.Scene) -> bool:
    """May its takes begin while their plates are still rendered? See docs/decisions/0037."""
    on_cards = 'torch' in model.libraries and engine.device != 'cpu', not _renders_on_processor(scene)
    return (model.makes is Makes.LOOK and source.renders and not all(on_cards)
            and not request.only_begin and not request.machine.apart)


def _renders_on_processor(scene: bpy.types.Scene) -> bool:
    return scene.render.engine == 'CYCLES' and scene.cycles.device == 'CPU'


class Arriving:
    """The plates of a run while they are captured: the worker is told of each when it is whole."""

    def __init__(self, plates: Plates, frames: Collection[int], missing: Collection[int]):
        self.feed = Feed()
        self._plates, self._to_tell, self._missing = plates, deque(frames), frozenset(missing)

    def tell(self) -> None:
        """In the order of the shot, so that the next one is all that is looked for."""
        while self._to_tell and (self._to_tell[0] not in self._missing or self._plates.has(self._to_tell[0])):
            self.feed.offer(self._to_tell.popleft())

    def end(self) -> None:
        """The capture is over, and what it did not make will not come."""
        for frame in self._to_tell:
            self.feed.offer(frame)
        self.feed.close()


@dataclass(slots=True)
class Run:
    """A request on its way: first its plates, then one job for each seed; where these overlap, side by side."""

    request: Request
    shot: Shot
    model: Model
    controls: Any                              # an instance of model.controls
    engine: Engine
    plates: Plates | None                      # None: not named yet
    jobs: dict[str, int]                       # job id -> seed
    scene_uid: int
    before: Take | None = None                 # what the takes go on from
    overlaps: bool = False
    arriving: Arriving | None = field(default=None, init=False)     # if it overlaps, once it captures
    begun: bool = field(default=False, init=False)             # has the worker the jobs?
    said: str = field(default='', init=False)                  # what was last said of the steps
    steps: Generator[str, None, None] = field(init=False)      # what the main thread does, in words
    digests: Mapping[str, str] = field(init=False)             # of the files that the controls name

    def missing(self) -> tuple[int, ...]:
        return self.plates.missing(self.shot.frames) if self.plates else tuple(self.shot.frames)

    def feed(self) -> Feed:
        return self.arriving.feed if self.arriving else Feed.whole(self.shot.frames)


class ToCome(NamedTuple):
    """What is known of plates that are not there yet: enough to say what is wrong with a matte."""

    passes: Collection[str]
    info: Mapping[str, Any] = MappingProxyType({})


def capture(run: Run, source: Source, needs: tuple[Pass, ...]) -> Generator[str, None, None]:
    """The steps of a run: the scene is read, if its plates are not given, and what is missing of them is captured."""
    request, shot = run.request, run.shot
    run.digests = yield from in_words('Reading the scene', aside(partial(file_digests, run.controls)))
    if run.plates is None:
        naming = source.plates_in_steps(live_scene(run.scene_uid), shot, request.takes, needs)
        run.plates = yield from in_words('Reading the scene', naming)
    if run.overlaps:
        missing = yield from in_words('Reading the scene', aside(run.missing))
        run.arriving = Arriving(run.plates, run.shot.frames, missing)
    scene = live_scene(run.scene_uid)
    with closing(source.frames(scene, shot, run.plates, silhouettes(request), needs, request.matte)) as frames:
        for frame in frames:
            yield f'Capturing frame {frame}'


def in_words(words: str, steps: Generator[Any, None, Result]) -> Generator[str, None, Result]:
    """The same steps, each of them saying `words`."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value
        yield words


@dataclass(slots=True)
class HoldoutRun:
    """A take whose frames are made, and whose holdout is rendered before it is delivered."""

    take: Take
    jobs: dict[str, int]                       # the one job
    steps: Generator[str, None, None]
    scene_uid: int
    targets: tuple[str, ...]
    said: str = field(default='', init=False)

    @property
    def shot(self) -> Shot:
        return self.take.shot

    def missing(self) -> tuple[int, ...]:
        return missing_holdouts(self.take)


def hold_out(scene: bpy.types.Scene, take: Take) -> Generator[str, None, None]:
    """The steps of a holdout."""
    with closing(holdout.capture(scene, take)) as frames:
        for frame in frames:
            yield f'Holdout frame {frame}'
