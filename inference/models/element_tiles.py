"""An event at twice its size and more: the network goes over it again, tile by tile. Imports torch.

The network knows how an event goes as it sees all of its card, in 128 pixels. So that is made first. Then it is
enlarged, mixed with much noise, and denoised at twice the size (Meng et al. 2022, SDEdit), and again at four times.
There the network sees squares, all of them at every step, and where they overlap its velocities are mixed by smooth
weights (Bar-Tal et al. 2023, MultiDiffusion; Jimenez 2023, Mixture of Diffusers): no square decides for itself what is
at its border. It is told where on the card each of them is, and what the whole event was asked for. Depth and motion
stay those of the whole event, as do its debris.

What is empty stays empty, and costs nothing.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

from .element_coding import coded, linear, settled, sharpened
from .element_conditions import KINDS
from .element_pipeline import AGAIN, SCALE, SHIFT, WINDOW, Asked, ElementPipeline, enlarged, joined

TILE = 16                # cells of the latent grid along each side: a square card of training
# How much noise goes over the event at twice its size, and at four times. With 0.35 hardly anything comes of it; with
# 0.95 a plume is another one, of three quarters of the height.
NOISE = (0.85, 0.8)
STEPS = {'draft': 3, 'standard': 5, 'final': 8}
EMPTY = 0.01             # alpha below which there is nothing
ANEW = 8                 # of the passes: alpha, heat and light, but not depth and motion


class Tile(NamedTuple):
    """A part of the latent grid, in its cells."""

    top: int
    left: int
    rows: int
    columns: int

    def slices(self, scale: int = 1) -> tuple[slice, slice]:
        """Of a picture of so many values a cell, each way."""
        return (slice(scale * self.top, scale * (self.top + self.rows)),
                slice(scale * self.left, scale * (self.left + self.columns)))


class Finer:
    """The latents of an event at a multiple of its size, window after window."""

    def __init__(self, pipeline: ElementPipeline, times: int, noise: float, seed: int, side: int = TILE):
        """`times` its size, with so much `noise`, in tiles of `side` cells, which is even."""
        self.times = times
        self._pipeline, self._noise, self._seed, self._side = pipeline, noise, seed, side
        self._latents = torch.zeros(0)               # (frames, h, w, 8)
        self._seen = torch.zeros(0)                  # (frames, h, w): whether anything is there

    def cut(self, frames: int) -> None:
        """Forget all frames from so many on."""
        self._latents, self._seen = self._latents[:frames], self._seen[:frames]

    @torch.inference_mode()
    def sample(self, start: int, coarser: Callable[[int], Tensor], asked: Asked, steps: int,
               progress: Callable[[int, int, int], None]) -> None:
        """Make the window that begins at `start`, which goes on from the one before.

        `coarser` gives a frame's passes (11, h, w) at half of this size, `asked` is what the event was asked for.
        `progress` is called before each frame that is enlarged, with step 0, its number and how many there are, and
        before each tile that is denoised, with the step, its number and how many there are.
        """
        known = self._latents[start:]
        given = max(0, len(known) - AGAIN)
        begun, seen, nothing = [], [], self._nothing()
        for number in range(WINDOW):
            progress(0, number, WINDOW)
            passes = enlarged(coarser(start + number), 2)
            seen.append(_seen(passes[0]))
            begun.append(self._encoded(passes, seen[-1], nothing))
        begun, seen = torch.stack(begun), torch.stack(seen)
        tiles = tiles_over(seen.any(0), self._side, self._side // 2)
        grain = torch.randn(begun.shape, generator=torch.Generator().manual_seed((self._seed * 1013 + start) % 2**63))
        sigmas = torch.linspace(1, 1 / steps, steps)
        sigmas = torch.cat([self._noise * SHIFT * sigmas / (1 + (SHIFT - 1) * sigmas), torch.zeros(1)])
        told = self._told(asked)
        x = begun + sigmas[0] * (grain - begun)
        if given:
            x[:given] = known[:given]
        for step in range(steps):
            noise = sigmas[step].repeat(WINDOW)
            noise[:given] = 0
            velocity = self._velocity(x, noise, told, tiles, grain - begun, partial(progress, step + 1))
            x[given:] += (sigmas[step + 1] - sigmas[step]) * velocity[given:]
        self._latents = torch.cat([self._latents[:start], joined(known, x) if len(known) else x])
        self._seen = torch.cat([self._seen[:start], seen])

    @torch.inference_mode()
    def passes(self, frame: int, whole: Tensor) -> Tensor:
        """A frame's passes (11, h, w), linear. Depth and motion are those of the `whole` event, at its own size."""
        beside = [self._latents[min(max(frame + step, 0), len(self._latents) - 1)] for step in (0, -1, 1)]

        def decoded(tile: Tile) -> Tensor:
            return self._pipeline.autoencoder.decode(*(self._put(each[tile.slices()].permute(2, 0, 1)[None])
                                                       for each in beside))[0].float().cpu()
        tiles = tiles_over(self._seen[frame], self._side, self._side * 3 // 4)
        rows, columns = beside[0].shape[:2]
        nothing = coded(torch.zeros(len(whole), 1, 1)).expand(-1, SCALE * rows, SCALE * columns)
        code = mixed(((tile, decoded(tile)) for tile in tiles), nothing, SCALE)
        made = settled(linear(sharpened(code[None])))[0][:ANEW]
        ratios = whole[ANEW:] / whole[:1].clamp_min(0.02)
        ratios = F.interpolate(ratios[None], scale_factor=self.times, mode='bilinear', align_corners=False)[0]
        return torch.cat([made, ratios * made[:1]])

    def _encoded(self, passes: Tensor, seen: Tensor, nothing: Tensor) -> Tensor:
        """Latents (h, w, 8) of passes (11, 8h, 8w)."""
        tiles = tiles_over(seen, self._side, self._side * 3 // 4)
        parts = ((tile, self._encode(passes[:, *tile.slices(SCALE)])) for tile in tiles)
        return mixed(parts, nothing.expand(-1, *seen.shape)).permute(1, 2, 0)

    def _nothing(self) -> Tensor:
        """Latents (8, 1, 1) of where nothing is."""
        return self._encode(torch.zeros(11, *[SCALE * self._side] * 2)).mean((1, 2), keepdim=True)

    def _encode(self, passes: Tensor) -> Tensor:
        return self._pipeline.autoencoder.encode(self._put(coded(passes)[None]))[0].cpu()

    def _told(self, asked: Asked) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        age = (asked.first_age + torch.arange(WINDOW)).clamp(max=asked.oldest)
        mattes = F.interpolate(asked.mattes.permute(0, 3, 1, 2), scale_factor=self.times, mode='bilinear',
                               align_corners=False).permute(0, 2, 3, 1)
        return age[None], torch.tensor([KINDS.index(asked.kind)]), asked.conditions[None], mattes[None]

    def _velocity(self, x: Tensor, noise: Tensor, told: tuple[Tensor, Tensor, Tensor, Tensor], tiles: list[Tile],
                  elsewhere: Tensor, progress: Callable[[int, int], None]) -> Tensor:
        """That of latents (WINDOW, h, w, 8), like them, and like `elsewhere` beside all tiles."""
        rows, columns = x.shape[1:3]

        def made(number: int, tile: Tile) -> Tensor:
            progress(number, len(tiles))
            age, kind, conditions, mattes = told
            part = (slice(None), slice(None), *tile.slices())
            inputs = (x[None][part], noise[None], age, kind, conditions, mattes[part])
            velocity = self._pipeline.flow(*map(self._put, inputs), part=(tile.top, tile.left, rows, columns))
            return velocity[0].permute(0, 3, 1, 2).cpu()
        parts = ((tile, made(number, tile)) for number, tile in enumerate(tiles))
        return mixed(parts, elsewhere.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)

    def _put(self, tensor: Tensor) -> Tensor:
        return tensor.to(self._pipeline.device)


class Larger:
    """An event at four times its size, by way of twice."""

    def __init__(self, pipeline: ElementPipeline, seed: int):
        self._finer = [Finer(pipeline, 2 ** number, noise, seed) for number, noise in enumerate(NOISE, 1)]

    def cut(self, frames: int) -> None:
        """Forget all frames from so many on."""
        for finer in self._finer:
            finer.cut(frames)

    def sample(self, start: int, whole: Callable[[int], Tensor], asked: Asked, quality: str, window: int,
               progress: Callable[[str, int, int], None]) -> None:
        """Make the window that begins at `start`, from the passes of the `whole` event, frame by frame.

        `progress` is called with what is done, before each frame that is enlarged and each tile of each step.
        """
        steps = STEPS[quality]

        def say(times: int, step: int, part: int, parts: int) -> None:
            if step == 0:
                progress(f'Window {window}, {times}x, frame {part + 1}/{parts}', part, parts)
            else:
                done, every = (step - 1) * parts + part, steps * parts
                progress(f'Window {window}, {times}x, tile {done + 1}/{every}', done, every)
        coarser = whole
        for finer in self._finer:
            finer.sample(start, coarser, asked, steps, partial(say, finer.times))
            coarser = partial(_as_made, finer, whole)

    def passes(self, frame: int, whole: Tensor) -> Tensor:
        """A frame's passes (11, h, w), linear, with depth and motion of those of the `whole` event."""
        return self._finer[-1].passes(frame, whole)


def _as_made(finer: Finer, whole: Callable[[int], Tensor], frame: int) -> Tensor:
    return finer.passes(frame, whole(frame))


def _seen(alpha: Tensor) -> Tensor:
    """The cells (h, w) in which there is anything of an alpha (8h, 8w), and those beside them."""
    most = F.max_pool2d(alpha[None], SCALE)
    return F.max_pool2d(most, 3, 1, 1)[0] > EMPTY


def tiles_over(seen: Tensor, side: int, stride: int) -> list[Tile]:
    """Those of the tiles that cover a grid, at most `stride` cells from one to the next, in which anything is seen."""
    rows, columns = seen.shape
    high, wide = min(side, rows), min(side, columns)
    tiles = (Tile(top, left, high, wide) for top, left in itertools.product(
        _steps(rows, high, stride), _steps(columns, wide, stride)))
    return [tile for tile in tiles if seen[tile.slices()].any()]


def _steps(cells: int, side: int, stride: int) -> list[int]:
    """Where tiles begin, the first and the last at the borders, all at even cells."""
    count = math.ceil((cells - side) / stride)
    return [2 * round(step * (cells - side) / max(count, 1) / 2) for step in range(count + 1)]


def mixed(parts: Iterable[tuple[Tile, Tensor]], elsewhere: Tensor, scale: int = 1) -> Tensor:
    """Tiles (…, h, w), at so many values a cell each way, put together over `elsewhere` (…, rows, columns), which is
    where none of them is. Their weights fall from the middle of each to its border."""
    whole, shares = torch.zeros(elsewhere.shape), torch.zeros(elsewhere.shape[-2:])
    for tile, part in parts:
        down, across = (1 - (2 * (torch.arange(count) + 0.5) / count - 1).abs() for count in part.shape[-2:])
        weights = down[:, None] * across
        whole[..., *tile.slices(scale)] += weights * part
        shares[tile.slices(scale)] += weights
    return torch.where(shares > 0, whole / shares.clamp_min(1e-6), elsewhere)
