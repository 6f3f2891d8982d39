"""The two networks of the embedded element model: a decoder of latents, and a flow over a whole event at once.

Layout inside the flow is channels last, (batch, time, height, width, channels): its linear layers and norms
work on the last axis as they stand. Imports torch, so only a model's load() imports this.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import nn

LATENT_CHANNELS = 8
PASSES = 8                 # alpha, heat, six directional light maps


class ResidualBlock(nn.Module):
    def __init__(self, channels: int):
        super().__init__()
        self.norm = nn.GroupNorm(1, channels)
        self.first = nn.Conv2d(channels, channels, 3, padding=1)
        self.second = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.second(F.silu(self.first(F.silu(self.norm(x)))))


class Decoder(nn.Sequential):
    """Latents (n, 8, h, w) to passes (n, 8, 8h, 8w) in the network's own coding; `linear_passes` undoes that."""

    def __init__(self, widths: tuple[int, int, int] = (128, 96, 48)):
        wide, middle, narrow = widths
        super().__init__(
            nn.Conv2d(LATENT_CHANNELS, wide, 3, padding=1), ResidualBlock(wide), ResidualBlock(wide),
            nn.Conv2d(wide, middle * 4, 1), nn.PixelShuffle(2), ResidualBlock(middle), ResidualBlock(middle),
            nn.Conv2d(middle, narrow * 4, 1), nn.PixelShuffle(2), ResidualBlock(narrow), ResidualBlock(narrow),
            nn.SiLU(), nn.Conv2d(narrow, PASSES * 4, 3, padding=1), nn.PixelShuffle(2))


def linear_passes(coded: torch.Tensor) -> torch.Tensor:
    """The decoder's output (n, 8, h, w) as linear premultiplied passes: alpha, heat, six light maps.

    Coded are alpha as it is, log(1 + 4 heat) / 2, and the root of the light maps, all from 0..1 to -1..1.
    Light never exceeds coverage. Below 0.004 alpha and heat are noise of the decoder and become 0.
    """
    unit = ((coded + 1) / 2).clamp_min(0)
    alpha = F.threshold(unit[:, :1].clamp(max=1), 0.004, 0.0)
    heat = F.threshold(torch.expm1(2 * unit[:, 1:2]) / 4, 0.004, 0.0)
    lights = torch.minimum(unit[:, 2:] ** 2, alpha)
    return torch.cat([alpha, heat, lights], 1)


class RootMeanSquareNorm(nn.Module):
    def __init__(self, channels: int):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(channels))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
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

    def forward(self, x: torch.Tensor, condition: torch.Tensor) -> torch.Tensor:
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

    def __init__(self, channels: int, heads: int = 4):
        super().__init__()
        self.heads = heads
        self.norm = RootMeanSquareNorm(channels)
        self.qkv = nn.Linear(channels, 3 * channels)
        self.output = nn.Linear(channels, channels)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        tokens = self.norm(x).flatten(1, 3)
        batch, count, channels = tokens.shape
        query, key, value = self.qkv(tokens).view(
            batch, count, 3, self.heads, channels // self.heads).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(query, key, value).transpose(1, 2).reshape(x.shape)
        return x + self.output(mixed)


class Flow(nn.Module):
    """The velocity of a rectified flow (Liu, Gong, Liu 2022) over the latents of a whole event."""

    def __init__(self, conditions: int = 10, width: int = 64, wide: int = 128, embedding: int = 192, kinds: int = 4):
        super().__init__()
        self.unconditional = kinds - 1            # the class that stands for 'no condition', for guidance
        self.kind = nn.Embedding(kinds, embedding)
        self.conditions = nn.Linear(conditions + 1, embedding)
        self.noise = nn.Linear(64, embedding)
        self.age = nn.Linear(64, embedding)
        self.mix = nn.Sequential(nn.SiLU(), nn.Linear(embedding, embedding), nn.SiLU())
        self.position = nn.Parameter(torch.zeros(1, 1, 16, 16, width))
        self.position_half = nn.Parameter(torch.zeros(1, 1, 8, 8, wide))
        self.input = nn.Linear(LATENT_CHANNELS + 2, width)
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
        self.output = nn.Linear(width, LATENT_CHANNELS)

    def forward(self, x, noise, age, kind, conditions, mattes) -> torch.Tensor:
        """x (b, t, 16, 16, 8); noise (b,) from 1 (all noise) to 0; age (b, t) in 0..1 of the event; kind (b,);
        conditions (b, 10), normalised; mattes (b, 16, 16, 2): emission, obstacle. Returns the velocity, like x.
        """
        batch, time, height, width = x.shape[:4]
        dropped = (kind >= self.unconditional).to(x.dtype)[:, None]
        embedding = self.noise(_waves(noise)) + self.kind(kind) + self.conditions(
            torch.cat([conditions * (1 - dropped), dropped], 1))
        embedding = self.mix(embedding[:, None] + self.age(_waves(age)))
        mattes = (mattes * (1 - dropped)[:, :, None, None])[:, None].expand(batch, time, height, width, 2)
        hidden = self.input(torch.cat([x, mattes.to(x.dtype)], -1)) + self.position
        for block in self.down:
            hidden = block(hidden, embedding)
        full, hidden = hidden, self.reduce(_fold(hidden)) + self.position_half
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


def _convolve(layer: nn.Conv2d, x: torch.Tensor) -> torch.Tensor:
    """A convolution of (n, h, w, c): the same memory as a channels-last (n, c, h, w)."""
    return layer(x.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)


def _fold(x: torch.Tensor) -> torch.Tensor:
    """Each 2x2 of places into the channels of one."""
    batch, time, height, width, channels = x.shape
    x = x.view(batch, time, height // 2, 2, width // 2, 2, channels).permute(0, 1, 2, 4, 3, 5, 6)
    return x.reshape(batch, time, height // 2, width // 2, 4 * channels)


def _unfold(x: torch.Tensor) -> torch.Tensor:
    batch, time, height, width, channels = x.shape
    x = x.view(batch, time, height, width, 2, 2, channels // 4).permute(0, 1, 2, 4, 3, 5, 6)
    return x.reshape(batch, time, 2 * height, 2 * width, channels // 4)


def _waves(t: torch.Tensor, size: int = 64) -> torch.Tensor:
    """Sines and cosines of t (…) in 0..1 at frequencies from 100 down to 0.1: (…, size)."""
    frequencies = torch.exp(-math.log(1000) * torch.arange(size // 2, device=t.device) / (size // 2))
    angles = t[..., None].float() * frequencies * 100
    return torch.cat([angles.sin(), angles.cos()], -1)
