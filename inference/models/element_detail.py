"""Fine turbulence on what the network makes: frayed edges, and billows that catch the light. Imports torch.

The network sees 128 pixels, and enlarged its clouds are smooth. As wavelet turbulence does for coarse simulations (Kim
et al. 2008), finer detail is laid on, of a cloud's own spectrum, which the network's motion carries along: as advected
textures (Neyret 2003). Motion draws a pattern ever longer, so each is given up after a while, and two of different age
are mixed. So a frame needs the motion of those before it, and no other frame's detail.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor

from .element_pipeline import carried

# Frames in which a pattern comes and goes. With 6 for all, dust and mist change twice as much as they should.
LIVES = {'plume': 8, 'dust': 18, 'fireball': 6, 'mist': 24}
COARSEST = 5.0           # waves across the card's height: below, the network has detail of its own
SLOPE = 4.6              # by which power falls with the waves across; simulations have 4 to 5
FINEST = 512             # pixels: the finest pattern that a card's height can show
# All at a detail of 1:
THICK = 0.5              # how uneven optical depth is: the standard deviation of its logarithm
FRAYED = 0.016           # of the card's height: how far matter is moved aside
BUMPS = 2.5              # how much more light falls on a slope of 1 that faces it
SMOOTH = 64              # places across the height between which slopes are taken: finer ones look like stone


class Grain:
    """The patterns of one event: three numbers everywhere, of mean 0 and standard deviation 1."""

    def __init__(self, kind: str, seed: int, rows: int):
        """For pictures of so many rows. Larger ones have the same patterns, and finer ones in them."""
        random = torch.Generator().manual_seed(seed % 2**63)
        waves = torch.fft.fftfreq(FINEST) * FINEST
        across = (waves[:, None] ** 2 + waves ** 2).sqrt()
        power = (across / COARSEST).clamp_min(1) ** -SLOPE * (across / COARSEST * 2 - 1).clamp(0, 1)
        spectrum = torch.fft.fft2(torch.randn(3, FINEST, FINEST, generator=random)) * power.sqrt()
        kept = waves.abs() < min(rows, FINEST) / 2
        pattern = torch.fft.ifft2(spectrum[:, kept][:, :, kept]).real
        self._tile = F.pad((pattern / pattern.std())[None], (1, 1, 1, 1), mode='circular')
        self._kind, self._seed, self.life = kind, seed, LIVES[kind]

    def of(self, rows: int) -> Grain:
        """The same for pictures of another size."""
        return Grain(self._kind, self._seed, rows)

    def at(self, position: float, motion: Callable[[int], Tensor], size: tuple[int, int]) -> Tensor:
        """The numbers (3, *size) at a position in time, in frames of the event from 0.

        `motion` gives that of a whole frame (2, h, w): to the right and up, in heights of the card a frame.
        """
        rows, columns = size
        x, y = (torch.arange(columns) + 0.5) / rows, (torch.arange(rows)[:, None] + 0.5) / rows
        mixed, shares = torch.zeros(3, rows, columns), 0.0
        for begins in (0, self.life // 2):
            birth = (position - begins) // self.life * self.life + begins
            share = 1 - abs(2 * (position - birth) / self.life - 1)
            moved = F.interpolate(_moved(motion, max(birth, 0.0), position)[None], size, mode='bilinear')[0]
            random = torch.Generator().manual_seed((self._seed * 7919 + int(birth)) % 2**63)
            aside, down = torch.rand(2, generator=random).tolist()
            mixed += share * self._sampled(x - moved[0] + aside, y + moved[1] + down)
            shares += share ** 2
        return mixed / math.sqrt(shares)

    def _sampled(self, x: Tensor, y: Tensor) -> Tensor:
        """The patterns at places in heights of the card; they repeat after one."""
        places = torch.stack([x % 1, y % 1], -1)
        inside = self._tile.shape[-1] - 2
        return F.grid_sample(self._tile, ((places * inside + 1.5) / (inside + 2) * 2 - 1)[None], align_corners=False)[0]


def detailed(passes: Tensor, grain: Tensor, amount: float) -> Tensor:
    """Passes (11, h, w) with an amount, 0 to 1, of the detail in `grain` (3, h, w). Light is never above coverage."""
    uneven, *sideways = grain
    moved = carried(passes, torch.stack(sideways) * FRAYED * amount)
    alpha = moved[:1].clamp(0, 0.999)
    spread = THICK * amount
    fine = -torch.expm1(torch.log1p(-alpha) * torch.exp(spread * uneven - spread ** 2 / 2))
    moved = torch.cat([fine, moved[1:] * (fine / alpha.clamp_min(1e-4))])
    reach = max(1, len(uneven) // SMOOTH)
    padded = F.pad(uneven[None], (reach,) * 4, mode='replicate')[0]
    right, down = (padded.roll(-reach, axis) - padded.roll(reach, axis) for axis in (1, 0))
    right, down = (each[reach:-reach, reach:-reach] * (len(uneven) / reach / 256) for each in (right, down))
    facing = torch.stack([-right, right, down, -down]) * BUMPS * amount      # light from the right, left, above, below
    moved[2:6] = torch.minimum(moved[2:6] * facing.exp(), fine)
    return moved


def _moved(motion: Callable[[int], Tensor], since: float, until: float) -> Tensor:
    """How far what is at each place has come (2, h, w) since then."""
    moved = torch.zeros_like(motion(int(since)))
    while since < until:
        frame = int(since)
        step = min(frame + 1, until) - since
        now = motion(frame) * step
        moved = now + carried(moved, now)
        since += step
    return moved
