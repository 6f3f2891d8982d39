"""An event of the embedded model in a shot: what it is told of the anchor and the camera, and its frames in time.

Imports torch: only load() imports this.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..condition import emission_matte
from ..errors import GenerateError
from ..keyed import at
from ..model import Assignment, Ticket
from ..shot import Card, PlateFrame
from .debris import Flight, Flow, throws
from .debris_view import debris_passes
from .element_card import anchor_matte, lowered, obstacle_matte
from .element_controls import Controls, event_frame, event_frames, margin
from .element_detail import Grain, detailed
from .element_painted import Painted, painted
from .element_pipeline import (
    OVERLAP,
    SCALE,
    WINDOW,
    Asked,
    ElementPipeline,
    Kept,
    Moment,
    between,
    enlarged,
    moment,
    thinner,
)
from .element_preview import preview
from .element_tiles import Larger
from .element_told import Stretch, conditions, middle, told
from .gas_event import CELLS, FALLS, RANGES, banked, burning, sunk

LATENT = 16              # cells of the grid along each side of a square card; as many in all for any other
FINE = 4                 # cells of the emission matte in one of the grid, each way
STEPS = {'draft': 4, 'standard': 8, 'final': 16}
ENLARGED = {'draft': 1, 'standard': 2, 'final': 4}
LARGE = 8                # so many times is what is made by tiles, at any quality
# At 1.25 and 1.5 what is made lies nearer to what was learned (0.88 and 0.89 for 0.91, see weights/README.md); at 1.7
# fireballs are 1.4 times as hot as they should be.
GUIDANCE = 1.6
# Frames: events of training went on for ten more. An event that emits all the time stays as old as this: where each
# window began younger than the last one ended, plume and mist changed 1.2 times as much at its beginning as at its end.
OLDEST = {'plume': 36, 'mist': 36, 'dust': 34, 'fireball': 32}
ONSET = {'plume': 2, 'mist': 3, 'dust': 3, 'fireball': 1}          # frames in which it thickens to what it is
LINGERS = 14             # frames in which what no longer comes out of anything thins to 37 %, once it is OLDEST
EASES = 6.0              # frames in which another density or detail comes, where a take goes on


class ElementEvent:
    """One event. Depends on the seed, the controls and the plates of the range alone, never on which frames are
    wanted."""

    def __init__(self, plate: PlateFrame, pipeline: ElementPipeline, controls: Controls, task: Assignment,
                 ticket: Ticket):
        """`plate` is the first of the event. Raises GenerateError when the anchor is not on the card."""
        self._pipeline, self._ticket = pipeline, ticket
        self._first = replace(plate, anchor=None, obstacle=None, matte=None, passes={})
        self._direct(controls, task)
        self._grid = grid_of(task.card)
        fine, foot = FINE * max(self._grid), margin(controls).foot
        self._heights = (torch.arange(fine, 0, -1)[:, None] / fine - foot) * CELLS      # above the ground
        matte = anchor_matte(plate, self._task, fine)
        self._lowered = lowered(matte, foot)
        rows = np.flatnonzero(self._matte(plate).numpy().max(1) > 0.5)
        self._tall = float(self._heights[rows[0]]) if len(rows) else 0.0
        self._flight = Flight(matte, controls, self._task.card, plate, self._task.seed,
                              self._stop * middle(FALLS)) if throws(controls) else None
        # What was asked for before, and how that was thicker, and its detail more, than is asked for now:
        self._past: list[Stretch] = []
        self._more, self._since = (0.0, 0.0), 0.0
        # Of the frames of the event, as far as plates were seen:
        self._mattes: list[Tensor] = []              # where it emits
        self._obstacles: list[Tensor] = []
        self._latents = torch.zeros(0)
        self._painted: Painted | None = None
        self._kept: dict[int, Moment] = {}           # what the present frame needs of the event's
        self._grain = Grain(controls.kind, task.seed, picture_size(task.card, controls)[0])
        self._complete = False
        self._kept_of: Callable[[int], Kept] | None = None       # what stays as it is of the window from a frame on
        self._larger = Larger(pipeline, task.seed) if controls.size == 'large' else None
        self._fine: dict[int, Moment] = {}                       # as that has it

    def _direct(self, controls: Controls, task: Assignment) -> None:
        like = RANGES[controls.kind]
        self._controls, self._task = controls, task
        self._stop = event_frames(controls, controls.emission) or middle(like.emits)
        self._fades = min(like.fades, self._stop / 2)
        self._told = told(self._first, task.card, controls)

    @property
    def grid(self) -> tuple[int, int]:
        return self._grid

    @property
    def controls(self) -> Controls:
        return self._controls

    @property
    def task(self) -> Assignment:
        return self._task

    @property
    def last(self) -> ElementEvent:
        return self

    def keep(self, like: ElementEvent, kept: Callable[[int], Kept]) -> None:
        """Make anew a region of another event alone: with its detail and what was painted of
        it, and of each window what `kept` says stays."""
        self._grain, self._painted, self._kept_of = like._grain, like._painted, kept
        self._larger = Larger(self._pipeline, like._task.seed) if self._larger else None

    def latents_of(self, start: int) -> Tensor:
        """Those of a whole window. All plates must have been seen."""
        while len(self._latents) < start + WINDOW:
            self._sample(max(0, len(self._latents) - OVERLAP))
        return self._latents[start:start + WINDOW]

    def go_on(self, frame: int, controls: Controls, task: Assignment) -> ElementEvent:
        """Another take goes on behind a frame of this one, in which all of it was seen: of the same kind, on the same
        card. What was sampled beyond that frame is made anew, as the other one asks.

        The event keeps its age. Density and detail go over into what is asked for.
        """
        before, age = self._amounts(frame), event_frame(self._controls, self._task, frame)
        known = int(max(0.0, age - 1)) + 3                   # the decoder looked at the one after the next
        self._past.append(Stretch(known, self._controls, self._task, self._told))
        self._latents = self._latents[:known]
        if self._larger:
            self._larger.cut(known)
        self._mattes, self._obstacles = self._mattes[:int(age) + 1], self._obstacles[:int(age) + 1]
        if controls.quality != self._controls.quality:
            self._grain = self._grain.of(picture_size(task.card, controls)[0])
        starts_at = self._task.starts_at
        if controls.speed != self._controls.speed:
            starts_at = frame - age * task.shot.fps / event_frames(controls, 1.0)
        self._direct(controls, task._replace(starts_at=starts_at))
        self._more, self._since = (0.0, 0.0), age - 1
        self._more = tuple(was - is_now for was, is_now in zip(before, self._amounts(frame)))
        self._complete, self._kept_of = False, None
        return self

    def see(self, plate: PlateFrame) -> None:
        """Take note of the anchor and the obstacle as they stand in a plate, until the next one."""
        until = event_frame(self._controls, self._task, plate.frame)
        if len(self._mattes) <= until:
            self._emitter = self._matte(plate)
            obstacle = obstacle_matte(plate, self._task, len(self._heights))
            self._obstacle = F.adaptive_avg_pool2d(torch.from_numpy(obstacle)[None], self._grid)[0]
            self._emit(math.floor(until) + 1)
        if plate.matte is not None and self._kept_of is None and self._painted is None and self._controls.painted:
            self._painted = painted(plate, self._task, until - 1, self._controls.kind, self._grid, self._pipeline)

    def seen_all(self) -> None:
        """No plate is to come: what emits stays where it is."""
        self._complete = True

    def reaches(self, frame: int) -> bool:
        """Whether a frame of the shot can be made, from what was seen. Makes the windows up to it."""
        last = int(max(0.0, self._position(frame))) + 2      # of the next frame, the decoder looks at the one after
        while len(self._latents) <= last:
            start = max(0, len(self._latents) - OVERLAP)
            if not self._complete and len(self._mattes) < start + WINDOW:
                return False
            self._sample(start)
        return True

    @torch.inference_mode()
    def passes(self, frame: int) -> np.ndarray:
        """PASSES (11, rows, columns) at a frame of the shot."""
        position, (density, detail) = max(0.0, self._position(frame)), self._amounts(frame)
        first = int(position)
        self._kept = {each: kept for each, kept in self._kept.items() if first - self._grain.life <= each <= first + 1}
        self._fine = {each: kept for each, kept in self._fine.items() if first <= each <= first + 1}
        mixed = between(self._shown(first), self._shown(first + 1), position - first)
        passes = enlarged(thinner(mixed, density), picture_size(self._task.card, self._controls)[0] // mixed.shape[1])
        if detail:
            grain = self._grain.at(position, lambda each: self._moment(each).motion, passes.shape[1:])
            passes = detailed(passes, grain, detail)
        return passes.numpy()

    @torch.inference_mode()
    def debris(self, plate: PlateFrame, passes: np.ndarray) -> np.ndarray | None:
        """Its DEBRIS_PASSES at the frame of the plate, amid these passes; None where it throws none."""
        if self._flight is None:
            return None
        frame = event_frame(self._controls, self._task, plate.frame)
        while self._flight.frames <= frame and not self._flight.lies:
            self._flight.fly(self._flow(self._flight.frames))
        return debris_passes(self._flight, frame, plate.camera, passes)

    def _flow(self, frame: int) -> Flow:
        """The air in a frame of the event, as the network has it; not kept, for the debris alone may need it."""
        latent = max(0, frame - 1)
        known = self._kept.get(latent) or moment(self._pipeline.passes(self._latents, latent))
        rows, columns = known.motion.shape[1:]
        return Flow(known.motion.numpy(), columns / 2, rows * (1 - margin(self._controls).foot), rows)

    def _amounts(self, frame: int) -> tuple[float, float]:
        """How much there is of the matter, and of detail, at a frame of the shot."""
        position, now = self._position(frame), at(self._controls, frame)
        begun = min(1.0, (position + 1) / ONSET[self._controls.kind])
        if self._painted is not None and max(0.0, position) >= self._painted.position:
            begun = 1.0
        present = begun * self._lingering(max(0.0, position))
        share = max(0.0, 1 - (position - self._since) / EASES)
        return tuple(max(0.0, asked + more * share)
                     for asked, more in zip((now.density * present, now.detail), self._more))

    def _moment(self, frame: int) -> Moment:
        if frame not in self._kept:
            self._kept[frame] = moment(self._pipeline.passes(self._latents, frame))
        return self._kept[frame]

    def _shown(self, frame: int) -> Moment:
        """A frame of the event as finely as it is made."""
        whole = self._moment(frame)
        if self._larger is None:
            return whole
        if frame not in self._fine:
            passes = self._larger.passes(frame, whole.passes)
            motion = F.interpolate(whole.motion[None], passes.shape[1:], mode='bilinear')[0]
            self._fine[frame] = Moment(passes, motion)
        return self._fine[frame]

    def _position(self, frame: int) -> float:
        """In the list of latents: the first shows what comes out in one frame of the event."""
        return event_frame(self._controls, self._task, frame) - 1

    def _lingering(self, position: float) -> float:
        since = position - max(OLDEST[self._controls.kind], self._stop)
        return math.exp(-max(0.0, since) / LINGERS)

    def _sample(self, start: int) -> None:
        self._emit(start + WINDOW)
        mattes = torch.stack(self._mattes[:start + WINDOW])
        if self._painted is not None:
            mattes = torch.maximum(mattes, self._painted.emits(len(mattes)))
        so_far, mattes = mattes.cummax(0).values[start:], mattes[start:]
        obstacles = torch.stack(self._obstacles[start:start + WINDOW])
        now = Stretch(0, self._controls, self._task, self._told)
        asked = Asked(self._controls.kind, conditions(self._past, now, range(start, start + WINDOW)),
                      torch.stack([mattes, so_far, obstacles], -1), self._task.seed * 1009 + start,
                      1.0 + start, OLDEST[self._controls.kind])
        steps, number = STEPS[self._controls.quality], start // (WINDOW - OVERLAP) + 1
        known = self._latents[start:] if len(self._latents) else None
        guess = self._painted and self._painted.guess(start, 0 if known is None else len(known), self._controls.painted)
        made = self._pipeline(asked, known, steps, GUIDANCE, lambda step: self._ticket.progress(
            f'Window {number}, step {step + 1}/{steps}', step, steps), self._show, guess,
            self._kept_of and self._kept_of(start))
        if not made.isfinite().all():
            raise GenerateError('The model made something that is no number.', 'Try another seed or another device.')
        self._latents = torch.cat([self._latents[:start], made])
        if self._larger:
            self._larger.sample(start, partial(self._pipeline.passes, self._latents), asked, self._controls.quality,
                                number, self._ticket.progress)

    def _show(self, estimate: Callable[[], Tensor]) -> None:
        """The middle of a window as it is at a step."""
        self._ticket.preview(lambda: preview(
            self._pipeline.passes(estimate(), WINDOW // 2), self._first, self._controls, self._task))

    def _emit(self, frames: int) -> None:
        """Let the anchor emit as it stands until so many frames of the event are known."""
        for frame in range(len(self._mattes), frames):
            matte = self._emitter * max(0.0, burning(frame, self._stop, self._fades))
            if self._controls.kind == 'dust':
                matte = matte * sunk(self._heights, self._tall, frame / self._stop / middle(FALLS))
            self._mattes.append(F.adaptive_avg_pool2d(matte[None], self._grid)[0])
            self._obstacles.append(self._obstacle)

    def _matte(self, plate: PlateFrame) -> Tensor:
        """The anchor on the card, finer than the latent grid, as the emitters of training stood: on the ground."""
        task, fine = self._task, len(self._heights)
        matte = np.roll(emission_matte(plate.anchor, task.card, plate.camera, task.shot, fine), self._lowered, 0)
        matte[:self._lowered] = 0
        matte = torch.from_numpy(matte)
        return matte * banked(self._heights, 1.0) if self._controls.kind == 'mist' else matte


def grid_of(card: Card) -> tuple[int, int]:
    """Rows and columns of the latent grid: even, and about as many cells as in training."""
    stretch = math.sqrt(card.width / card.height)
    return (max(6, 2 * round(LATENT / stretch / 2)), max(6, 2 * round(LATENT * stretch / 2)))


def picture_size(card: Card, controls: Controls) -> tuple[int, int]:
    """Rows and columns of what is made."""
    times = LARGE if controls.size == 'large' else ENLARGED[controls.quality]
    rows, columns = grid_of(card)
    return rows * SCALE * times, columns * SCALE * times
