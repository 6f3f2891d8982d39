"""How much a look flickers at Draft and at Standard, beside the same model with one seed for all frames.

The model is a stand-in that hangs on its noise and on the plate as image models do. Pictures hold more of what is large
than of what is small, so a denoiser lets the large part of its noise through: here a blur does. The embedded
autoencoder decodes what is left, and that is laid over the plate. The rest is the adapter's own.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import torch
from safetensors.torch import load_file
from torch.nn import functional

from ..inference.coherence import flicker
from ..inference.diffusers_model import Pipeline
from ..inference.diffusers_runs import ShotRun
from ..inference.job import RunningTicket
from ..inference.model import Assignment
from ..inference.models.element import WEIGHTS
from ..inference.models.element_autoencoder import SCALE, Autoencoder
from ..inference.moving_grid import Start
from ..inference.shot import Pass, PlateFrame, Shot
from . import plane

BLUR = 1.5                                    # cells
DETAIL = 0.15                                 # of the picture's whole range
GAMMA = 2.2                                   # from linear to code
LIGHTS = slice(2, 5)                          # of the autoencoder's passes, shown as red, green and blue
PIPELINE = Pipeline(open=None, constants=lambda pipe, controls: {}, arguments=None, schedule=None, channels=8,
                    cell=SCALE, multiple=SCALE, area=0)
MOVES = {'pan of 3.3 pixels': plane.Move(1, 3.3, 0), 'dolly': plane.Move(1.02),
         'pan by whole cells': plane.Move(1, SCALE, 0)}


class Decoder:
    """The embedded autoencoder's pictures of noise, (3, rows, columns) about 0."""

    def __init__(self):
        self.autoencoder = Autoencoder().eval()
        tensors = load_file(WEIGHTS.path)
        self.autoencoder.load_state_dict({name.removeprefix('autoencoder.'): tensor.float() for name, tensor in
                                          tensors.items() if name.startswith('autoencoder.')})

    @torch.inference_mode()
    def __call__(self, noise: torch.Tensor) -> torch.Tensor:
        latents = blurred(noise[:, None], BLUR)[:, 0]
        return self.autoencoder.decode(*[latents[None]] * 3)[0, LIGHTS].clamp(-1, 1)


def blurred(latents: torch.Tensor, cells: float) -> torch.Tensor:
    """(n, 1, rows, columns), of the same spread as before."""
    reach = math.ceil(3 * cells)
    kernel = torch.exp(-0.5 * (torch.arange(-reach, reach + 1) / cells) ** 2)
    kernel /= kernel.norm()
    padded = functional.pad(latents, [reach] * 4, mode='reflect')
    return functional.conv2d(functional.conv2d(padded, kernel[None, None, None]), kernel[None, None, :, None])


class Look(ShotRun):
    """A look by the stand-in. `seeds`: 'carried', or 'fixed' for one noise that stands still in the picture."""

    def __init__(self, decoder: Decoder, shot: Shot, coherence: str, seeds: str = 'carried'):
        ticket = RunningTicket('benchmark', lambda event: None, threading.Event())
        ticket.assignment = Assignment(shot, tuple(shot.frames), seed=1)
        self.decoder, self.seeds = decoder, seeds
        sized = replace(PIPELINE, area=shot.width * shot.height)
        super().__init__(None, sized, shot, SimpleNamespace(coherence=coherence), ticket)

    def _starts(self):
        if self.seeds == 'carried':
            return super()._starts()
        one = torch.randn(PIPELINE.channels, self.rows, self.columns, generator=torch.Generator().manual_seed(1))
        return SimpleNamespace(advance=lambda plate: Start(one))

    def _made(self, plates: Sequence[PlateFrame], codes: Sequence[np.ndarray], starts: Sequence[Start],
              masks: Sequence[np.ndarray | None]) -> list[np.ndarray]:
        details = (self.decoder(start.noise)[:, start.top:, start.left:][:, :self.shot.height, :self.shot.width]
                   for start in starts)
        return [np.clip(code + DETAIL * detail.permute(1, 2, 0).numpy(), 0, 1) for code, detail in zip(codes, details)]


def looked_at(decoder: Decoder, shot: Shot, move: plane.Move, coherence: str,
              seeds: str = 'carried') -> Iterator[tuple[np.ndarray, PlateFrame]]:
    """The look's pictures (h, w, 3), scene-linear, with their plates."""
    waiting = {}

    def coded() -> Iterator[tuple[PlateFrame, np.ndarray]]:
        for plate in plane.plates(shot, move):
            waiting[plate.frame] = plate
            yield plate, plate.passes[Pass.COMBINED][..., :3] ** (1 / GAMMA)
    for frame, code in Look(decoder, shot, coherence, seeds).frames(coded()):
        yield code ** GAMMA, waiting.pop(frame)


def measured(decoder: Decoder, shot: Shot, move: plane.Move) -> dict[str, float]:
    """The flicker of one seed for all frames, of Draft and of Standard."""
    return {'one seed': flicker(looked_at(decoder, shot, move, 'draft', 'fixed')),
            'draft': flicker(looked_at(decoder, shot, move, 'draft')),
            'standard': flicker(looked_at(decoder, shot, move, 'standard'))}


def main() -> int:
    shot, decoder = plane.shot(512, 288, 20), Decoder()
    print('| motion | one seed | draft | standard |\n|---|---|---|---|')
    for name, move in MOVES.items():
        found = measured(decoder, shot, move)
        print(f'| {name} | {found["one seed"]:.4f} | {found["draft"]:.4f} ({found["draft"] / found["one seed"]:.2f}) '
              f'| {found["standard"]:.4f} ({found["standard"] / found["one seed"]:.2f}) |')
    return 0
