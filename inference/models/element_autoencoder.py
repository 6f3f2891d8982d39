"""The element's pictures as latents and back: eleven passes at an eighth of their size. Imports torch and diffusers."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from diffusers import ConfigMixin, ModelMixin
from diffusers.configuration_utils import register_to_config
from torch import Tensor, nn

SCALE = 8                # pixels of the picture per cell of the latent grid, each way


class ResidualBlock(nn.Module):
    def __init__(self, channels: int):
        super().__init__()
        self.norm = nn.GroupNorm(1, channels)
        self.first = nn.Conv2d(channels, channels, 3, padding=1)
        self.second = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.second(F.silu(self.first(F.silu(self.norm(x)))))


class Autoencoder(ModelMixin, ConfigMixin):
    """Pictures, coded as in element_coding, to latents (n, 8, h, w) of mean 0 and spread 1, and back.

    The latents hold alpha, heat and the light maps. Depth and motion are read from them too, motion from how a frame
    differs from the one before and the one after. Folding pixels into channels first leaves nothing to compute at full
    size.
    """

    @register_to_config
    def __init__(self, encoded: int = 8, passes: int = 11, latents: int = 8, narrow: int = 48, middle: int = 96,
                 wide: int = 128):
        super().__init__()
        self.encoder = nn.Sequential(
            nn.PixelUnshuffle(2), nn.Conv2d(4 * encoded, narrow, 3, padding=1), ResidualBlock(narrow),
            nn.Conv2d(narrow, middle, 3, 2, 1), ResidualBlock(middle),
            nn.Conv2d(middle, wide, 3, 2, 1), ResidualBlock(wide), ResidualBlock(wide),
            nn.Conv2d(wide, 2 * latents, 3, padding=1))
        self.decoder = nn.Sequential(
            nn.Conv2d(3 * latents, wide, 3, padding=1), ResidualBlock(wide), ResidualBlock(wide),
            nn.Conv2d(wide, middle * 4, 1), nn.PixelShuffle(2), ResidualBlock(middle), ResidualBlock(middle),
            nn.Conv2d(middle, narrow * 4, 1), nn.PixelShuffle(2), ResidualBlock(narrow), ResidualBlock(narrow),
            nn.SiLU(), nn.Conv2d(narrow, 4 * passes, 3, padding=1), nn.PixelShuffle(2))
        self.register_buffer('mean', torch.zeros(1, latents, 1, 1))
        self.register_buffer('spread', torch.ones(1, latents, 1, 1))

    def encode(self, code: Tensor) -> Tensor:
        """Latents of pictures (n, 11, 8h, 8w)."""
        mean, _ = self.encoder(code[:, :self.config.encoded]).float().chunk(2, 1)
        return (mean - self.mean) / self.spread

    def decode(self, latents: Tensor, before: Tensor, after: Tensor) -> Tensor:
        """The code (n, 11, 8h, 8w) of pictures from their latents, and those of the event's frames beside them."""
        return self.decoder(torch.cat([each * self.spread + self.mean for each in (latents, before, after)], 1))
