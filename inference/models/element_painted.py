"""An event that begins as an artist painted it: where it stands, and how thick. Imports torch.

What was painted is put to the autoencoder as if it were a frame, with light as this kind usually has it, and the flow
goes on from it through less than all noise (Meng et al. 2022, SDEdit): the painted frame through least, those about it
through ever more, which it can, since each frame has its own noise. So the event fills and leaves what was painted.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..model import Assignment
from ..shot import PlateFrame
from ..warp import resize
from .element_card import matte_on_card
from .element_coding import coded
from .element_pipeline import SCALE, WINDOW, ElementPipeline, Guess

EMITS = 6.0              # frames in which more and more nothing comes out of it
REACH = 6.0              # frames of the event to either side, beyond which nothing of it is left
# Heat, and light from each side, of what covers wholly: the mean of generated events.
LOOKS = {'dust': (0.0, .52, .52, .73, .54, .67, .36), 'plume': (0.0, .58, .58, .49, .44, .68, .42),
         'fireball': (.24, .62, .62, .58, .60, .70, .44), 'mist': (0.0, .59, .59, .87, .84, .74, .60)}


class Painted(NamedTuple):
    """A frame of an event as it was painted."""

    position: float          # in the list of latents
    alpha: np.ndarray        # (8h, 8w) of the card
    latents: Tensor          # (h, w, 8)

    def guess(self, start: int, known: int, closely: float) -> Guess | None:
        """For the window that begins at `start` and of which so many frames are known; None where it makes another
        frame than the painted one. `closely`: 1 leaves it as it is, near 0 hardly anything of it is left."""
        frame = int(self.position)
        if not start + known <= frame < start + WINDOW:
            return None
        away = (torch.arange(start, start + WINDOW) - frame).abs()
        return Guess(self.latents.expand(WINDOW, *self.latents.shape), (1 - closely * (1 - away / REACH)).clamp(max=1))

    def emits(self, frames: int) -> Tensor:
        """How much comes out of what was painted, in each of so many frames from the event's first: (frames, h, w)."""
        since = torch.arange(frames) - int(self.position)
        share = (1 - since / EMITS).clamp(0, 1) * (since >= 0)
        return share[:, None, None] * F.avg_pool2d(torch.from_numpy(self.alpha)[None], SCALE)


@torch.inference_mode()
def painted(plate: PlateFrame, task: Assignment, position: float, kind: str, grid: tuple[int, int],
            pipeline: ElementPipeline) -> Painted | None:
    """What a plate's matte paints on the card, at a position in the list of latents; None where it is empty.

    Raises GenerateError for what is painted beside the card.
    """
    if not plate.matte.any():
        return None
    matte = matte_on_card(plate, task, SCALE * max(grid))
    alpha = np.ascontiguousarray(resize(matte[..., None], SCALE * grid[0], SCALE * grid[1])[..., 0])
    covering = torch.tensor((1.0, *LOOKS[kind], 0.0, 0.0, 0.0))
    passes = covering[:, None, None] * torch.from_numpy(alpha)
    latents = pipeline.autoencoder.encode(coded(passes)[None].to(pipeline.device))
    return Painted(max(0.0, position), alpha, latents[0].permute(1, 2, 0).cpu())
