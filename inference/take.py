"""Takes: one folder for each attempt at a shot, never overwritten.

    <root>/<shot slug>/takes/<number>/take.json        what it makes and what fixes every bit: recipe, engine, plates
                                      card/####.exr    the element as it was generated: R, G, B, A
                                      lights/####.exr  light maps of its card: right, left, above, and alpha
                                      fill/####.exr    the others: below, front, back, and heat
                                      debris/####.exr  its debris, and debris_lights/, debris_fill/ as those of the card
                                      frames/####.exr  the same in the shot's frame: Combined, Depth and more layers
                                      mattes/####.exr  of a patch: its matte, as it was when the take was begun
                                      thumbs/####.png  small, for people
                                      log.txt

A frame of an element is made when card/, frames/ and, where the model gives passes, lights/ and fill/ have it, and
those of debris where it has any; what lacks one of them is made again. A look and a patch have frames/ and thumbs/
only, and no Depth in their frames.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from .chunks import held_frames
from .engine import Engine
from .errors import GenerateError, TakeError
from .exr import Layer, depth_from, read_exr, write_exr, write_png, write_texture
from .exr_element import NO_LAYERS, write_element
from .files import (
    frame_name,
    frames_in,
    inside,
    nfc,
    read_json,
    said_plainly,
    understood,
    write_json_atomic,
)
from .json_values import from_json, to_json
from .lease import Lease
from .light_maps import DEBRIS, DEBRIS_TEXTURES, TEXTURES, matter_header, matter_in, write_debris, write_light_maps
from .model import Makes
from .plates import Plates
from .provenance import header_of, tool
from .recipe import AS_THE_CAMERA, ConformOptions, Recipe
from .schema import check
from .shot import Card, ElementFrame, Pass, Shot
from .thumbnail import thumbnail
from .warp import Region

FORMAT = 1
MATTES = 'mattes'
STATUSES = ('', 'candidate', 'approved', 'final', 'rejected')      # '' is a draft; see approval.py


@dataclass(frozen=True, eq=False)
class Take:
    """One attempt. The object describes the folder, which only grows; `with_…` give another object."""

    folder: Path
    uuid: str
    number: int
    shot: Shot
    plates_folder: Path
    recipe: Recipe
    engine: Engine
    makes: Makes = Makes.ELEMENT
    card: Card | None = None
    conform: ConformOptions = AS_THE_CAMERA
    status: str = ''
    approvals: tuple[Mapping[str, str], ...] = ()      # who moved it to what, in order, see approval.py
    flicker: float | None = None          # coherence.flicker; None until all is made, and where plates show no motion
    colour_error: float | None = None     # round_trip_error of its first plate; None: it is read as it is, linear
    seconds: float | None = None          # that its runs took, those that were stopped included; None: not known
    provenance: Mapping[str, str] = field(default_factory=dict)
    _lease: Lease | None = field(default=None, init=False, repr=False)

    @classmethod
    def open(cls, folder: str | Path) -> Take:
        """Raises TakeError when take.json is missing, broken, of a newer format, or points out of the shot's folder."""
        folder = Path(folder)
        data = read_json(folder / 'take.json', FORMAT)
        with understood(folder / 'take.json'):
            take = cls(
                folder=folder, uuid=data['uuid'], number=data['number'], shot=from_json(Shot, data['shot']),
                plates_folder=inside(shot_folder(folder), data['plates']), recipe=from_json(Recipe, data['recipe']),
                engine=from_json(Engine, data['engine']), makes=Makes(data.get('makes', Makes.ELEMENT)),
                card=data['card'] and from_json(Card, data['card']),
                conform=from_json(ConformOptions, data['conform']), status=data['status'],
                approvals=tuple(data.get('approvals', ())), provenance=data['provenance'],
                flicker=data.get('flicker'), colour_error=data.get('colour_error'),
                seconds=data.get('seconds'))
            check(cls, vars(take))
        return take

    @cached_property
    def plates(self) -> Plates:
        """The plate set that the take was made from, with the matte that the take keeps. Raises TakeError when it was
        deleted."""
        own = self.folder / MATTES                       # takes of before have none, and read the set's
        return replace(Plates.open(self.plates_folder), own_matte=own if own.is_dir() else None)

    def missing(self, frames: Iterable[int] | None = None) -> tuple[int, ...]:
        """Those of `frames` (default: the shot's) that are not made yet."""
        made = set.intersection(*(frames_in(self.folder / name, '.exr') for name in self.folders()))
        return tuple(frame for frame in (self.shot.frames if frames is None else frames) if frame not in made)

    def folders(self) -> tuple[str, ...]:
        """Those that have a file of every frame that is made."""
        if self.makes is not Makes.ELEMENT:
            return ('frames',)
        return ('card', 'frames', *(TEXTURES if self.has_textures else ()),
                *((DEBRIS, *DEBRIS_TEXTURES) if self.has_debris else ()))

    def card_path(self, frame: int) -> Path:
        return self.folder / 'card' / f'{frame_name(frame)}.exr'

    def frame_path(self, frame: int) -> Path:
        return self.folder / 'frames' / f'{frame_name(frame)}.exr'

    def thumb_path(self, frame: int) -> Path:
        return self.folder / 'thumbs' / f'{frame_name(frame)}.png'

    @property
    def has_textures(self) -> bool:
        """Can its card be lit anew? The first frame decides it."""
        return (self.folder / next(iter(TEXTURES))).is_dir()

    @property
    def has_debris(self) -> bool:
        """Does it have debris in files of its own? The first frame decides it."""
        return (self.folder / DEBRIS).is_dir()

    def as_begun(self, element: ElementFrame) -> ElementFrame:
        """The element without its debris, where the take was begun without any."""
        # In this order: who made a frame of the card meanwhile had made its debris before.
        begun = bool(frames_in(self.folder / 'card', '.exr'))
        return element._replace(debris=None) if begun and not self.has_debris else element

    def texture_path(self, name: str, frame: int) -> Path:
        return self.folder / name / f'{frame_name(frame)}.exr'

    def commit(self, element: ElementFrame, rgba: np.ndarray, depth: np.ndarray,
               layers: Mapping[str, np.ndarray] = NO_LAYERS, thumb: bool = True, filled: Region | None = None) -> None:
        """Write one frame: the element in its own grid, and its conformed `rgba` (H, W, 4), `depth` (H, W) and layers,
        all of them empty outside the region `filled`, where it is known.

        Renews the lease, if this object holds it. Raises GenerateError for what is no number, TakeError when the frame
        was made already, the folder cannot be written, or the lease was lost. What was made before always stays.
        """
        frame = element.frame
        self._check_is_missing(frame)
        left, top, right, bottom = filled or (0, 0, *rgba.shape[1::-1])
        _check(frame, 'colour', ~np.isfinite(element.rgba))
        _check(frame, 'colour', ~np.isfinite(rgba[top:bottom, left:right]))
        if element.passes is not None:
            _check(frame, 'light', ~np.isfinite(element.passes))
        if element.debris is not None:
            _check(frame, 'debris', ~np.isfinite(element.debris.passes))
        _check(frame, 'depth', np.isnan(depth[top:bottom, left:right]))
        header = header_of(self, frame) | matter_header(element)
        if thumb:
            write_png(self.thumb_path(frame), thumbnail(rgba, filled))
        self._commit_textures(element, header)
        self._commit_debris(element, header)
        write_texture(self.card_path(frame), element.rgba, header)
        write_element(self.frame_path(frame), rgba, depth, header, layers, filled)

    def commit_picture(self, frame: int, rgba: np.ndarray, holes: np.ndarray | None = None) -> None:
        """Write one frame of a look or a patch: `rgba` (H, W, 4), in the shot's own pixels, and its `holes` (H, W).

        Raises as `commit` does, and GenerateError for a picture of another size.
        """
        self._check_is_missing(frame)
        height, width = self.shot.height, self.shot.width
        if rgba.shape != (height, width, 4):
            raise GenerateError(
                f'The picture that was generated for frame {frame} has the shape {rgba.shape}; the shot\'s are '
                f'{height} high and {width} wide, with alpha.', 'Choose another model and report this one.')
        _check(frame, 'colour', ~np.isfinite(rgba))
        write_png(self.thumb_path(frame), thumbnail(rgba))
        more = [] if holes is None else [Layer('Holes', 'V', holes, half=True)]
        write_exr(self.frame_path(frame), [Layer(Pass.COMBINED, 'RGBA', rgba, half=True), *more],
                  header_of(self, frame))

    def _check_is_missing(self, frame: int) -> None:
        if self._lease:
            self._lease.renew()
        if not self.missing((frame,)):
            raise TakeError(f'Frame {frame} of take {self.number} was made already, and takes are never overwritten.',
                            'Make a new take.')

    def _commit_textures(self, element: ElementFrame, header: Mapping[str, Any]) -> None:
        """Write the light maps, unless the take was begun without them."""
        # In this order: who made a frame of the card meanwhile had made its light maps before.
        if (element.passes is None or frames_in(self.folder / 'card', '.exr')) and not self.has_textures:
            return
        if element.passes is None:
            raise GenerateError(f'Frame {element.frame} of take {self.number} came without the passes of the others.',
                                'Make a new take.')
        write_light_maps(self.folder, element, header)

    def _commit_debris(self, element: ElementFrame, header: Mapping[str, Any]) -> None:
        if element.debris is not None:
            write_debris(self.folder, element, header)
        elif self.has_debris:
            raise GenerateError(f'Frame {element.frame} of take {self.number} came without the debris of the others.',
                                'Make a new take.')

    def matter(self, frame: int) -> tuple[tuple[float, float, float], float | None]:
        """What a frame's light maps were lit with, see `matter_in`. Raises TakeError when the frame is not there."""
        return matter_in(read_exr(self.frame_path(frame), ()).attributes)

    def read_card(self, frame: int) -> np.ndarray:
        """The element as it was generated: read-only float32 (h, w, 4). Raises TakeError when it is not there."""
        return read_exr(self.card_path(frame)).layers['']

    def read_frame(self, frame: int) -> tuple[np.ndarray, np.ndarray]:
        """The conformed frame: read-only rgba (H, W, 4) and depth (H, W), +inf where the element is not."""
        layers = read_exr(self.frame_path(frame)).layers
        return layers[Pass.COMBINED], depth_from(layers[Pass.DEPTH])

    def read_picture(self, frame: int) -> np.ndarray:
        """The frame in the shot's pixels, whatever the take makes: read-only rgba (H, W, 4)."""
        return read_exr(self.frame_path(frame), (Pass.COMBINED,)).layers[Pass.COMBINED]

    @contextmanager
    def lease(self, frames: Collection[int] | None = None) -> Iterator[Lease]:
        """Be the only one who works on these frames (default: the shot's); every commit renews the lease, and long
        steps call its renew(). Raises Busy while another owner of one of them is alive.
        """
        with held_frames(self.folder, self.shot.frames if frames is None else frames) as lease:
            object.__setattr__(self, '_lease', lease)
            try:
                yield lease
            finally:
                object.__setattr__(self, '_lease', None)

    def log(self, text: str) -> None:
        """Add a line to log.txt, with the time."""
        path = self.folder / 'log.txt'
        with said_plainly(path), open(path, 'a', encoding='utf-8') as file:
            file.write(f'{time.strftime("%Y-%m-%d %H:%M:%S")} {text}\n')

    def with_status(self, status: str, approval: Mapping[str, str] | None = None) -> Take:
        """The take with one of STATUSES and, for what approval.move asked, who says so; in its file as well."""
        if status not in STATUSES:
            raise TakeError(f'A take cannot be "{status}".', 'Approve it, reject it, or take both back.')
        more = () if approval is None else (dict(approval),)
        return self._with(status=status, approvals=(*Take.open(self.folder).approvals, *more))

    def with_measured(self, **figures: float | None) -> Take:
        """The take with its `flicker`, `colour_error` or `seconds`, in its file as well."""
        return self._with(**figures)

    def with_rung(self, rung: int) -> Take:
        """The take as it goes on, on another rung of the memory ladder, in its file as well."""
        return self._with(engine=replace(self.engine, rung=int(rung)))

    def _with(self, **changes: Any) -> Take:
        """As its file is now, so that what was approved or measured meanwhile stays, with these changes."""
        changed = replace(Take.open(self.folder), **changes)
        changed.save()
        return changed

    def save(self) -> None:
        plates = self.plates_folder.relative_to(shot_folder(self.folder)).as_posix()
        write_json_atomic(self.folder / 'take.json', nfc({
            'format': FORMAT, 'uuid': self.uuid, 'number': self.number, 'tool': tool(),
            'status': self.status, 'approvals': self.approvals,
            'shot': to_json(self.shot), 'plates': plates, 'recipe': to_json(self.recipe),
            'engine': to_json(self.engine), 'makes': self.makes, 'card': to_json(self.card) if self.card else None,
            'conform': to_json(self.conform), 'flicker': self.flicker, 'colour_error': self.colour_error,
            'seconds': self.seconds, 'provenance': dict(self.provenance)}))


def shot_folder(take_folder: Path) -> Path:
    return take_folder.parent.parent


def _check(frame: int, what: str, bad: np.ndarray) -> None:
    if bad.any():
        raise GenerateError(f'The {what} that was generated for frame {frame} has {int(bad.sum())} values that are no '
                            'numbers.', 'Run the take again; with full precision (float32), if it had less.')
