"""The element's flow: what happens, as latents of 24 frames at once. Imports torch and diffusers.

Layout is channels last, (batch, time, height, width, channels): linear layers and norms work on the last axis.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from diffusers import ConfigMixin, ModelMixin
from diffusers.configuration_utils import register_to_config
from torch import Tensor, nn

from .element_conditions import CONDITIONS, KINDS

MATTES = ('emission', 'emission so far', 'obstacle')
WAVES = 64


class RootMeanSquareNorm(nn.Module):
    def __init__(self, channels: int):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(channels))

    def forward(self, x: Tensor) -> Tensor:
        return F.rms_norm(x, (x.shape[-1],), self.gain.to(x.dtype), 1e-5)


class SpaceTimeBlock(nn.Module):
    """Residual: two 3x3 convolutions in space, modulated by the condition, then three taps in time."""

    def __init__(self, channels_in: int, channels: int, condition: int):
        super().__init__()
        self.skip = nn.Linear(channels_in, channels) if channels_in != channels else nn.Identity()
        self.norm_in = RootMeanSquareNorm(channels_in)
        self.space_in = nn.Conv2d(channels_in, channels, 3, padding=1)
        self.norm_out = RootMeanSquareNorm(channels)
        self.space_out = nn.Conv2d(channels, channels, 3, padding=1)
        self.modulation = nn.Linear(condition, 2 * channels)
        self.norm_time = RootMeanSquareNorm(channels)
        self.time = nn.Linear(3 * channels, channels)
        for last in (self.space_out, self.time):
            nn.init.zeros_(last.weight)
            nn.init.zeros_(last.bias)

    def forward(self, x: Tensor, condition: Tensor) -> Tensor:
        batch, time = x.shape[:2]
        hidden = _convolve(self.space_in, F.silu(self.norm_in(x)).flatten(0, 1))
        scale, shift = self.modulation(condition).view(batch * time, 1, 1, -1).chunk(2, -1)
        hidden = _convolve(self.space_out, F.silu(self.norm_out(hidden) * (1 + scale) + shift))
        x = self.skip(x) + hidden.unflatten(0, (batch, time))
        hidden = F.silu(self.norm_time(x))
        edge = torch.zeros_like(hidden[:, :1])
        taps = [torch.cat([edge, hidden[:, :-1]], 1), hidden, torch.cat([hidden[:, 1:], edge], 1)]
        return x + self.time(torch.cat(taps, -1))


class Attention(nn.Module):
    """Full attention over all places and times at once."""

    def __init__(self, channels: int):
        super().__init__()
        self.heads = channels // 32
        self.norm = RootMeanSquareNorm(channels)
        self.qkv = nn.Linear(channels, 3 * channels)
        self.output = nn.Linear(channels, channels)
        nn.init.zeros_(self.output.weight)
        nn.init.zeros_(self.output.bias)

    def forward(self, x: Tensor) -> Tensor:
        tokens = self.norm(x).flatten(1, 3)
        batch, count, channels = tokens.shape
        query, key, value = self.qkv(tokens).view(
            batch, count, 3, self.heads, channels // self.heads).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(query, key, value).transpose(1, 2).reshape(x.shape)
        return x + self.output(mixed)


class Flow(ModelMixin, ConfigMixin):
    """The velocity of a rectified flow (Liu, Gong, Liu 2022). Each frame has its own noise (Chen et al. 2024, diffusion
    forcing), so that frames which are known, with noise 0, lead the others on: that is how windows join.
    """

    @register_to_config
    def __init__(self, latents: int = 8, width: int = 64, wide: int = 128, embedding: int = 192):
        super().__init__()
        self.kind = nn.Embedding(len(KINDS) + 1, embedding)          # the last: any kind, under any condition
        self.conditions = nn.Linear(len(CONDITIONS), embedding)
        self.noise = nn.Linear(WAVES, embedding)
        self.age = nn.Linear(WAVES, embedding)
        self.mix = nn.Sequential(nn.SiLU(), nn.Linear(embedding, embedding), nn.SiLU())
        # What is usual where: of a card as high as wide, stretched to none; beyond its sides as at them.
        self.position = nn.Parameter(torch.zeros(1, 1, 16, 16, width))
        self.position_half = nn.Parameter(torch.zeros(1, 1, 8, 8, wide))
        self.input = nn.Linear(latents + len(MATTES) + 1, width)
        self.down = _blocks(embedding, (width, width), (width, width))
        self.reduce = nn.Linear(4 * width, wide)
        self.down_half = _blocks(embedding, (wide, wide), (wide, wide))
        self.attention_in = Attention(wide)
        self.middle = SpaceTimeBlock(wide, wide, embedding)
        self.attention_middle = Attention(wide)
        self.up_half = _blocks(embedding, (2 * wide, wide), (wide, wide))
        self.attention_out = Attention(wide)
        self.enlarge = nn.Linear(wide, 4 * width)
        self.up = _blocks(embedding, (2 * width, width), (width, width))
        self.norm = RootMeanSquareNorm(width)
        self.output = nn.Linear(width, latents)
        nn.init.zeros_(self.output.weight)
        nn.init.zeros_(self.output.bias)
        means, spreads = zip(*CONDITIONS.values(), strict=True)
        self.register_buffer('means', torch.tensor(means), persistent=False)
        self.register_buffer('spreads', torch.tensor(spreads), persistent=False)

    def forward(self, x: Tensor, noise: Tensor, age: Tensor, kind: Tensor, conditions: Tensor,
                mattes: Tensor, part: tuple[int, int, int, int] | None = None) -> Tensor:
        """The velocity, like x.

        x (b, t, h, w, latents), h and w even; noise (b, t), from 1, all noise, to 0, known; age (b, t) in frames of the
        event; kind (b,), the number in KINDS, or one more for any; conditions (b, t, 10) in the order of CONDITIONS, as
        they are; mattes (b, t, h, w, 3), MATTES, 0 to 1. What is a part of a card has its first row and column in that
        of the card's grid, and the grid's rows and columns; all even.
        """
        told = (kind < len(KINDS)).to(x.dtype)
        foot = conditions[:, 0, list(CONDITIONS).index('foot')]
        conditions = (conditions - self.means) / self.spreads * told[:, None, None]
        embedding = (self.noise(_waves(noise)) + self.age(_waves((age - 1) / 24)) + self.conditions(conditions)
                     + self.kind(kind)[:, None])
        embedding = self.mix(embedding)
        mattes = mattes.to(x.dtype) * told[:, None, None, None, None]
        known = (noise == 0).to(x.dtype)[:, :, None, None, None].expand(*x.shape[:4], 1)
        height, width = x.shape[2:4]
        part = part or (0, 0, height, width)
        half_part = tuple(each // 2 for each in part)
        hidden = self.input(torch.cat([x, mattes, known], -1)) + _placed(self.position, height, width, foot, part)
        for block in self.down:
            hidden = block(hidden, embedding)
        full, hidden = hidden, self.reduce(_fold(hidden)) + _placed(
            self.position_half, height // 2, width // 2, foot, half_part)
        for block in self.down_half:
            hidden = block(hidden, embedding)
        half, hidden = hidden, self.attention_in(hidden)
        hidden = self.attention_middle(self.middle(hidden, embedding))
        hidden = self.up_half[0](torch.cat([hidden, half], -1), embedding)
        hidden = self.up_half[1](self.attention_out(hidden), embedding)
        hidden = _unfold(self.enlarge(hidden))
        hidden = self.up[0](torch.cat([hidden, full], -1), embedding)
        return self.output(F.silu(self.norm(self.up[1](hidden, embedding))))


def _blocks(embedding: int, *widths: tuple[int, int]) -> nn.ModuleList:
    return nn.ModuleList(SpaceTimeBlock(before, after, embedding) for before, after in widths)


def _convolve(layer: nn.Conv2d, x: Tensor) -> Tensor:
    """A convolution of (n, h, w, c): the same memory as a channels-last (n, c, h, w)."""
    return layer(x.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)


def _fold(x: Tensor) -> Tensor:
    """Each 2x2 of places into the channels of one."""
    batch, time, height, width, channels = x.shape
    x = x.view(batch, time, height // 2, 2, width // 2, 2, channels).permute(0, 1, 2, 4, 3, 5, 6)
    return x.reshape(batch, time, height // 2, width // 2, 4 * channels)


def _unfold(x: Tensor) -> Tensor:
    batch, time, height, width, channels = x.shape
    x = x.view(batch, time, height, width, 2, 2, channels // 4).permute(0, 1, 2, 4, 3, 5, 6)
    return x.reshape(batch, time, 2 * height, 2 * width, channels // 4)


def _waves(t: Tensor, size: int = WAVES) -> Tensor:
    """Sines and cosines of t (…) at frequencies from 100 down to 0.1: (…, size)."""
    frequencies = torch.exp(-math.log(1000) * torch.arange(size // 2, device=t.device) / (size // 2))
    angles = t[..., None].float() * frequencies * 100
    return torch.cat([angles.sin(), angles.cos()], -1)


def _placed(table: Tensor, height: int, width: int, foot: Tensor, part: tuple[int, ...]) -> Tensor:
    """A table of places at each cell of a part of a card (b, 1, h, w, c): by how far it is from the card's middle and
    from the ground."""
    top, left, rows, columns = part
    across = (torch.arange(left, left + width, device=foot.device) + 0.5 - columns / 2) / rows * 2
    down = ((torch.arange(top, top + height, device=foot.device) + 0.5) / rows + foot[:, None]) * 2 - 1
    places = torch.stack(torch.broadcast_tensors(across[None, None], down[..., None]), -1)
    table = table[0].permute(0, 3, 1, 2).expand(len(foot), -1, -1, -1)
    placed = F.grid_sample(table, places, padding_mode='border', align_corners=False)
    return placed.permute(0, 2, 3, 1)[:, None]
