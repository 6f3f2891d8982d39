"""What the steps of a diffusers pipeline come to, as small pictures for the panel. Imports torch.

Of two latents with an Euler step between them, what they are on their way to follows exactly; of a sampler that looks
further back, nearly. Decoding it would cost as much as a step or two. So a cell of latents becomes one pixel, by the
linear map that fits the pipeline's own autoencoder best: its colours and shapes are right, and its detail is not there.
"""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakKeyDictionary

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from .model import Ticket

CELLS = 32               # of the chart, each way
KNOTS = 12               # of its colours, each way: soft enough for a cell to have one
RIDGE = 1e-3             # against channels that say the same
_maps: WeakKeyDictionary[torch.nn.Module, Tensor] = WeakKeyDictionary()     # of autoencoders that are in memory


def colours_of(vae: torch.nn.Module, cell: int, encoded: Callable[[Tensor], Tensor], device: torch.device) -> Tensor:
    """The map (channels + 1, 3) from a cell of latents, with a 1 behind them, to its colour, 0 to 1: by least squares
    over a chart. `encoded` gives the latents (1, channels, rows, columns) of a picture. Once for each autoencoder."""
    if vae not in _maps:
        chart = chart_of(cell)
        latents = encoded(chart.to(device))[0].float().cpu().flatten(1).T.double()
        seen = functional.adaptive_avg_pool2d(chart, CELLS)[0].flatten(1).T.double()
        told = torch.cat([latents, torch.ones(len(latents), 1, dtype=torch.double)], 1)
        square = told.T @ told + RIDGE * len(told) * torch.eye(told.shape[1], dtype=torch.double)
        _maps[vae] = torch.linalg.solve(square, told.T @ seen).float()
    return _maps[vae]


def chart_of(cell: int) -> Tensor:
    """Soft colours of all kinds: (1, 3, rows, columns), 0 to 1. Draws no numbers of torch's own."""
    knots = np.random.default_rng(1).uniform(-0.2, 1.2, (1, 3, KNOTS, KNOTS)).astype(np.float32)
    return functional.interpolate(torch.from_numpy(knots), size=CELLS * cell, mode='bicubic').clamp(0, 1)


class Steps:
    """The steps of one call: after each of them, `ticket` is offered a preview."""

    def __init__(self, ticket: Ticket, colours: Tensor, start: Tensor, rows: int, columns: int):
        """`start`: the noisy latents that the pipeline is given, of `rows` and `columns` cells."""
        self._ticket, self._colours, self._rows, self._columns = ticket, colours, rows, columns
        self.before = start                      # what the next step goes on from, as the pipeline keeps it

    def after(self, made: Tensor, sigmas: Tensor, step: int) -> None:
        """`made`: the latents after the step, from `sigmas[step]` to `sigmas[step + 1]`."""
        before, self.before = self.before, made
        self._ticket.preview(lambda: self._picture(before, made, float(sigmas[step]), float(sigmas[step + 1])))

    @torch.inference_mode()
    def _picture(self, before: Tensor, made: Tensor, noise: float, left: float) -> np.ndarray:
        """uint8 (rows, columns, 3) of the one in the middle."""
        now, then = (self._one(latents).float().cpu() for latents in (made, before))
        clean = now - left * (now - then) / (left - noise)
        shown = clean @ self._colours[:-1] + self._colours[-1]
        return (255 * shown.clamp(0, 1)).round().to(torch.uint8).reshape(self._rows, self._columns, 3).numpy()

    def _one(self, latents: Tensor) -> Tensor:
        """(cells, channels) of a batch's middle picture, or of the middle frame of a video."""
        one = latents[len(latents) // 2]
        if one.ndim == 2:                        # in cells already
            return one
        if one.ndim == 4:
            one = one[:, one.shape[1] // 2]
        return one.flatten(1).T
