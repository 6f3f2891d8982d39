"""An event of which a region is made anew, and all else stays as it was. Imports torch.

At every step of the sampling, latents beyond the region are those of the event that was there, with as much noise as
the step has (Lugmayr et al. 2022, RePaint): so what is new fits what stays. The passes go over into one another at the
region's soft edge, and beyond it they are those of before, to the bit.
"""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..matte import feathered
from ..model import Assignment
from ..shot import PlateFrame
from ..warp import resize
from .element_card import matte_on_card
from .element_controls import Controls, event_frame
from .element_event import ElementEvent
from .element_pipeline import SCALE, WINDOW, Kept

EDGE = 8                 # of about 128 pixels of the card: there what is new goes over into all else


class RefinedEvent:
    """`anew` where the mattes of the plates are, and `whole`, all plates of which were seen, elsewhere."""

    def __init__(self, whole: ElementEvent | RefinedEvent, anew: ElementEvent):
        self._whole, self._anew = whole, anew
        self._mattes: dict[int, np.ndarray] = {}         # by frame of the shot, until it was made
        self._regions: list[Tensor] = []                 # (h, w) of each frame of the event, 1 where it is made anew
        anew.keep(whole.last, self._kept)

    @property
    def last(self) -> ElementEvent:
        """The event whose latents are those of all of it."""
        return self._anew

    def see(self, plate: PlateFrame) -> None:
        rows, columns = self._anew.grid
        matte = matte_on_card(plate, self._anew.task, SCALE * max(rows, columns))
        matte = feathered(resize(matte[..., None], SCALE * rows, SCALE * columns)[..., 0], EDGE)
        self._mattes[plate.frame] = matte
        region = (F.max_pool2d(torch.from_numpy(matte)[None], SCALE)[0] > 0).float()
        until = event_frame(self._anew.controls, self._anew.task, plate.frame)
        while len(self._regions) <= until:
            self._regions.append(region)
        self._anew.see(plate)

    def seen_all(self) -> None:
        self._anew.seen_all()

    def reaches(self, frame: int) -> bool:
        return self._anew.reaches(frame) and self._whole.reaches(frame)

    def passes(self, frame: int) -> np.ndarray:
        before, after = self._whole.passes(frame), self._anew.passes(frame)
        self._mattes = {each: matte for each, matte in self._mattes.items() if each >= frame}
        share = resize(self._mattes[frame][..., None], *before.shape[1:])[..., 0]
        return np.where(share > 0, before + share * (after - before), before)

    def debris(self, plate: PlateFrame, passes: np.ndarray) -> np.ndarray | None:
        """That of the event that was there, amid these passes: chunks of the region go on beyond it."""
        return self._whole.debris(plate, passes)

    def go_on(self, frame: int, controls: Controls, task: Assignment) -> ElementEvent:
        return self._anew.go_on(frame, controls, task)

    def _kept(self, start: int) -> Kept:
        regions = self._regions + self._regions[-1:] * (start + WINDOW - len(self._regions))
        return Kept(self._whole.last.latents_of(start), torch.stack(regions[start:start + WINDOW]))
