"""Frame after frame of a shot through a pipeline: in batches, carried on from one to the next, or in windows.

Whichever frames are wanted, borders are counted from the first frame of the range, and what a frame hangs on is made
whole again: so a resume or a farm's part gives the same pixels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from .coherence import Carried
from .diffusers_call import Inputs, denoised, filmed
from .diffusers_inputs import DepthRange, Fit, control_picture, seeded
from .model import Ticket
from .moving_grid import MovingGrid, Start
from .shot import Pass, PlateFrame, Shot

if TYPE_CHECKING:
    from .diffusers_model import Pipeline

ANCHOR = 32            # frames from one key frame to the next, when results are carried on
DISSOLVE = 8           # frames in which the picture goes over from the old key frame to the new one: in four it is seen

Coded = tuple[PlateFrame, np.ndarray]       # a plate, and its picture (h, w, 3) in codes
Made = tuple[int, np.ndarray]               # a frame, and the picture that was made of it


class ShotRun:
    """One run through one shot, or through the part of it that holds a patch."""

    def __init__(self, pipe: Any, pipeline: Pipeline, shot: Shot, controls: Any, ticket: Ticket):
        self.pipe, self.pipeline, self.shot, self.controls, self.ticket = pipe, pipeline, shot, controls, ticket
        self.wanted = frozenset(ticket.assignment.frames)
        self.numbers = tuple(shot.frames)
        self.last_wanted = max(index for index, frame in enumerate(self.numbers) if frame in self.wanted)
        spare = pipeline.cell - 1 if pipeline.window == 1 else 0
        self.fit = Fit.of(shot, pipeline.area, pipeline.multiple, spare)
        self.rows, self.columns = (side // pipeline.cell for side in self.fit.padded)
        self.near_far: DepthRange | None = None
        ticket.progress('Prompt')
        with torch.no_grad():
            self.constants = pipeline.constants(pipe, controls)
        ticket.note(f'{shot.width}x{shot.height} pixels, made at {self.fit.size[1]}x{self.fit.size[0]}')

    def frames(self, plates: Iterable[Coded]) -> Iterator[Made]:
        """The wanted frames, with the pictures that were made, (h, w, 3) in codes."""
        if self.pipeline.window > 1:
            return self._in_windows(plates)
        if self.controls.coherence == 'draft':
            return self._in_batches(plates)
        return self._carried_on(plates)

    def _in_batches(self, plates: Iterable[Coded]) -> Iterator[Made]:
        starts, batch = self._starts(), []
        for index, (plate, code) in enumerate(plates, start=1):
            batch.append((plate, code, starts.advance(plate)))
            self._note_depth(plate)
            if len(batch) == self.pipeline.batch or index == len(self.shot.frames):
                if any(plate.frame in self.wanted for plate, _, _ in batch):
                    codes = self._made([plate for plate, _, _ in batch], [code for _, code, _ in batch],
                                       [start for _, _, start in batch], [plate.matte for plate, _, _ in batch])
                    yield from ((plate.frame, code) for (plate, _, _), code in zip(batch, codes)
                                if plate.frame in self.wanted)
                batch = []

    def _carried_on(self, plates: Iterable[Coded]) -> Iterator[Made]:
        """Each picture moved with the surfaces to the next frame, and only what is new there made; from key frame to
        key frame, each of which comes in gradually and depends on no frame before it."""
        starts = self._starts()
        parts = {index // ANCHOR for index, frame in enumerate(self.shot.frames) if frame in self.wanted}
        parts |= {part - 1 for part in parts}
        picture = old = before = None
        for index, (plate, code) in enumerate(plates):
            start, age = starts.advance(plate), index % ANCHOR
            self._note_depth(plate)
            if index // ANCHOR not in parts:
                picture = None
                continue
            if age == 0:
                old, picture = picture, Carried(*self._made([plate], [code], [start], [plate.matte]))
            else:
                self._carry(picture, before, plate, code, start)
            shown = picture.pixels
            if old is not None:
                old.fill(shown, old.move(before, plate))
                shown = shown + (1 - (age + 1) / (DISSOLVE + 1)) * (old.pixels - shown)
                old = old if age + 1 < DISSOLVE else None
            if plate.frame in self.wanted:
                yield plate.frame, shown
            before = plate

    def _carry(self, picture: Carried, before: PlateFrame, plate: PlateFrame, code: np.ndarray, start: Start) -> None:
        """On to the plate's frame: what is new there is made."""
        known = picture.move(before, plate)
        inside = np.ones_like(known) if plate.matte is None else (plate.matte > 0).astype(np.float32)
        kept, new, rest = known * inside, (1 - known) * inside, code
        if new.any():
            begun = code + kept[..., None] * (picture.pixels - code)
            rest, = self._made([plate], [begun], [start], [new])
        picture.fill(rest, kept)

    def _in_windows(self, plates: Iterable[Coded]) -> Iterator[Made]:
        """A window is long: of its plates only what the pipeline is given is kept, at its size."""
        window, overlap = self.pipeline.window, self.pipeline.overlap
        frames: list[int] = []
        waiting: list[Inputs] = []
        made: list[torch.Tensor] = []
        number = 0
        for index, (plate, code) in enumerate(plates):
            self._note_depth(plate)
            frames.append(plate.frame)
            waiting.append(self._inputs(plate, code, np.ones(code.shape[:2]) if plate.matte is None else plate.matte,
                                        self.fit))
            if len(waiting) == window or index + 1 == len(self.shot.frames):
                carried = len(made)
                made = self._window(frames, waiting, made, number)
                yield from ((frame, self.fit.returned(picture, self.shot))
                            for frame, picture in list(zip(frames, made))[carried:] if frame in self.wanted)
                if index >= self.last_wanted:
                    return
                frames, waiting, made, number = frames[-overlap:], waiting[-overlap:], made[-overlap:], number + 1

    def _window(self, frames: Sequence[int], waiting: Sequence[Inputs], made: Sequence[torch.Tensor],
                number: int) -> list[torch.Tensor]:
        """The pictures of one window, (3, rows, columns); the first are there from the one before."""
        stride, count = self.pipeline.stride, len(waiting)
        waiting = [each._replace(picture=picture[None], mask=torch.zeros_like(each.mask))
                   for each, picture in zip(waiting, made)] + list(waiting[len(made):])
        waiting += waiting[-1:] * (-(count - 1) % stride)
        # The first latents are for a reference picture.
        noise = seeded((1, self.pipeline.channels, (len(waiting) - 1) // stride + 2, self.rows, self.columns),
                       self.ticket.assignment.seed, number)
        pictures = self._called(filmed, frames, waiting, noise)[:count]
        return [*made, *pictures[len(made):]]

    def _starts(self) -> MovingGrid:
        return MovingGrid(self.shot, self.ticket.assignment.seed, self.pipeline.channels, self.pipeline.cell,
                          self.fit.scale)

    def _note_depth(self, plate: PlateFrame) -> None:
        if self.near_far is None and Pass.DEPTH in self.pipeline.shown:
            self.near_far = DepthRange.of(plate.passes[Pass.DEPTH])
            self.ticket.note(f'depth: {self.near_far.near:.4g} is white, {self.near_far.far:.4g} black')

    def _made(self, plates: Sequence[PlateFrame], codes: Sequence[np.ndarray], starts: Sequence[Start],
              masks: Sequence[np.ndarray | None]) -> list[np.ndarray]:
        """The pictures of some frames, made at once: (h, w, 3) in codes."""
        if masks[0] is not None and not any(mask.any() for mask in masks):
            return list(codes)
        fits = [self.fit._replace(left=start.left, top=start.top) for start in starts]
        inputs = [self._inputs(*each) for each in zip(plates, codes, masks, fits)]
        noise = self._padded([start.noise for start in starts])
        pictures = self._called(denoised, [plate.frame for plate in plates], inputs, noise)
        return [fit.returned(picture, self.shot) for fit, picture in zip(fits, pictures)]

    def _inputs(self, plate: PlateFrame, code: np.ndarray, mask: np.ndarray | None, fit: Fit) -> Inputs:
        shown = tuple(fit.fitted(control_picture(name, plate, self.near_far)) for name in self.pipeline.shown)
        return Inputs(fit.fitted(code), shown, None if mask is None else fit.covered(mask), None)

    @torch.no_grad()
    def _called(self, call: Callable[..., torch.Tensor], frames: Sequence[int], inputs: Sequence[Inputs],
                noise: torch.Tensor) -> list[torch.Tensor]:
        """Call the pipeline for all of them at once: a picture (3, rows, columns) for each."""
        device = self.pipe._execution_device

        def together(tensors: Iterable[torch.Tensor]) -> torch.Tensor:
            return torch.cat(list(tensors)).to(device)
        whole = Inputs(together(each.picture for each in inputs),
                       tuple(together(shown) for shown in zip(*(each.shown for each in inputs))),
                       None if inputs[0].mask is None else together(each.mask for each in inputs), noise.to(device))
        phase = f'Frame {frames[0]}' + (f'-{frames[-1]}' if len(frames) > 1 else '')
        return list(call(self.pipe, self.pipeline, whole, self.constants, self.controls, self.ticket, phase).cpu())

    def _padded(self, noises: Sequence[torch.Tensor]) -> torch.Tensor:
        """Noise for the whole of the padded picture; what pads stands still."""
        around = seeded((self.pipeline.channels, self.rows, self.columns), self.ticket.assignment.seed, -1)
        result = around.repeat(len(noises), 1, 1, 1)
        for whole, noise in zip(result, noises):
            part = noise[:, :self.rows, :self.columns]
            whole[:, :part.shape[1], :part.shape[2]] = part
        return result
