"""Train the decoder of the element's autoencoder; the encoder, and with it the flow's latents, stay as they are.

    python -m training.decoder --data DATA --out RUN --minutes 40
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor

from inference.models.element_autoencoder import SCALE, Autoencoder

from .data import Pictures, event_files
from .loop import train

# Alpha and heat are what shows most; motion's small values are what it is for.
WEIGHTS = torch.tensor([2.0, 3.0, 1, 1, 1, 1, 1, 1, 1.5, 1.5, 1.5]).view(1, -1, 1, 1)
SHARPNESS = 0.12
NO_GRID = 1.0
LOST = 0.003 ** 2        # detail weaker than this, squared, is that of the bytes on disk
JITTER = 0.05            # noise on the latents: what the flow makes of them is not exact
BATCH = 24


def main(words: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--data', type=Path, required=True)
    parser.add_argument('--out', type=Path, required=True, help='where autoencoder.safetensors is')
    parser.add_argument('--minutes', type=float, default=40)
    parser.add_argument('--rate', type=float, default=1e-3)
    parser.add_argument('--seed', type=int, default=0)
    chosen = parser.parse_args(words)
    torch.set_num_threads(1)
    path, autoencoder = chosen.out / 'autoencoder.safetensors', Autoencoder()
    autoencoder.load_state_dict(load_file(path))
    autoencoder.to(memory_format=torch.channels_last).encoder.requires_grad_(False)
    pictures = Pictures(event_files(chosen.data), autoencoder)
    train(autoencoder, autoencoder.decoder.parameters(), Loss(autoencoder, pictures), chosen.minutes, chosen.rate, path,
          seed=chosen.seed)


def lacking_detail(made: Tensor, wanted: Tensor, scales: int = 3) -> Tensor:
    """How much more or less detail `made` (n, c, h, w) has than `wanted`, wherever that is, in logarithms of its power.

    What detail there is, of each size, and not where its grains lie: the latents cannot say where, and all that a
    decoder can do about differences of pixels is to leave the detail out.
    """
    total = made.new_zeros(())
    for scale in range(scales):
        here = 16 >> scale
        powers = []
        for picture in (made, wanted):
            detail = (picture - smooth(picture)).square()
            powers.append((F.avg_pool2d(detail, here, here // 2) + LOST).log())
        total = total + (powers[0] - powers[1]).abs().mean()
        made, wanted = (smooth(each)[..., ::2, ::2] for each in (made, wanted))
    return total


def on_grid(made: Tensor) -> Tensor:
    """How much of the detail (n, c) of `made` (n, c, h, w) is the same in each of four by four latent cells.

    Of two scales, 1/16 each by chance. Asked for detail alone, the decoder draws bars as wide as half a cell.
    """
    total, count = made.new_zeros(made.shape[:2]), 4
    for detail in (made - smooth(made), smooth(made) - smooth(smooth(smooth(made)))):
        cells = F.pixel_unshuffle(detail, SCALE).unflatten(1, (made.shape[1], SCALE * SCALE))
        like, all_of = (F.avg_pool2d(each.flatten(1, 2), count, count // 2).unflatten(1, cells.shape[1:3])
                        for each in (cells, cells.square()))
        total = total + like.square().sum((2, 3, 4)) / (all_of.sum((2, 3, 4)) + SCALE * SCALE * LOST)
    return total


def smooth(picture: Tensor) -> Tensor:
    """(n, c, h, w) through a binomial filter of five pixels: the step of a Laplacian pyramid (Burt, Adelson 1983)."""
    row = torch.tensor([1.0, 4, 6, 4, 1]) / 16
    channels = picture.shape[1]
    return F.conv2d(F.pad(picture, (2, 2, 2, 2), mode='reflect'), torch.outer(row, row).expand(channels, 1, 5, 5),
                    groups=channels)


class Loss:
    """How far pictures are from what the decoder makes of their latents."""

    def __init__(self, autoencoder: Autoencoder, pictures: Pictures):
        self.autoencoder, self.pictures = autoencoder, pictures

    def __call__(self, random: torch.Generator) -> dict[str, Tensor]:
        parts = self.pictures.batch(BATCH, random)
        latents = (each + JITTER * torch.randn(each.shape, generator=random)
                   for each in (parts.latents, parts.before, parts.after))
        with torch.autocast('cpu', torch.bfloat16):
            made = self.autoencoder.decode(*latents).float()
        off = (made - parts.wanted) * WEIGHTS
        slopes = torch.diff(off, dim=-1).abs().mean() + torch.diff(off, dim=-2).abs().mean()
        detail = lacking_detail(made[:, :8], parts.wanted[:, :8])
        grid = F.relu(on_grid(made[:, :8]) - on_grid(parts.wanted[:, :8])).mean()
        total = (off.abs().mean() + slopes + 2 * F.avg_pool2d(off, 4).abs().mean() + 2 * off.square().mean()
                 + SHARPNESS * detail + NO_GRID * grid)
        plain = (off / WEIGHTS).detach()
        return {'loss': total, 'detail': detail, 'grid': grid,
                'alpha dB': -10 * torch.log10((plain[:, 0] / 2).square().mean()), 'heat': plain[:, 1].abs().mean(),
                'depth': plain[:, 8].abs().mean(), 'motion': plain[:, 9:].abs().mean()}


if __name__ == '__main__':
    main()
