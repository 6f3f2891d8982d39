"""What the session works on: a request, its captures and jobs, and the holdout of what was made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..inference.engine import Engine
from ..inference.model import Model
from ..inference.plates import Plates
from ..inference.shot import FrameRange, Shot
from ..inference.take import ConformOptions, Take
from .deliver import Holdout
from .deliver.holdout import missing_holdouts
from .preferences import Machine


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
    holdout: str = Holdout.DEPTH               # what hides the element; a rendered one is captured with the take
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
    frames: Iterator[int]                      # the capture
    scene_uid: int
    phase = 'Capturing frame'

    def missing(self) -> tuple[int, ...]:
        return self.plates.missing(self.shot.frames)


@dataclass(slots=True)
class HoldoutRun:
    """A take whose frames are made, and whose holdout is rendered before it is delivered."""

    take: Take
    jobs: dict[str, int]                       # the one job
    frames: Iterator[int]
    scene_uid: int
    targets: tuple[str, ...]
    phase = 'Holdout frame'

    @property
    def shot(self) -> Shot:
        return self.take.shot

    def missing(self) -> tuple[int, ...]:
        return missing_holdouts(self.take)
