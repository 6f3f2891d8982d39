"""What is measured of an element's clip, to lay beside that of another: each a number."""

from __future__ import annotations

import random

import torch
from torch import Tensor

STATISTICS = ('alpha', 'spread of alpha', 'heat', 'slope', 'high frequencies', 'change', 'height')


def statistics(clip: Tensor) -> dict[str, float]:
    """STATISTICS of passes (frames, 11, h, w), linear.

    'slope' is that of the alpha's power spectrum between 4 and 32 waves across the picture, 'high frequencies' the
    share of its power from 16 to 50; 'change' the mean difference of one frame to the next, over the mean alpha;
    'height' that of the centre of mass over the ground, averaged over time.
    """
    alpha = clip[:, 0]
    mean = float(alpha.mean())
    power = spectrum(alpha)
    waves = torch.arange(4.0, 33).log()
    slope = torch.linalg.lstsq(torch.stack([waves, torch.ones_like(waves)], 1),
                               (power[3:32] + 1e-12).log()[:, None]).solution[0]
    return {'alpha': mean, 'spread of alpha': float(alpha.std()), 'heat': float(clip[:, 1].mean()),
            'slope': float(slope), 'high frequencies': float(power[15:50].sum() / power[:50].sum().clamp_min(1e-12)),
            'change': float(torch.diff(alpha, dim=0).abs().mean()) / max(mean, 1e-6),
            'height': float(centre(alpha)[1].mean())}


def spectrum(alpha: Tensor) -> Tensor:
    """The mean power of (frames, h, w) by waves across the height, from 1 to 59."""
    rows, columns = alpha.shape[1:]
    window = torch.hann_window(rows)[:, None] * torch.hann_window(columns)
    power = torch.fft.fft2((alpha - alpha.mean((1, 2), keepdim=True)) * window).abs().square().mean(0)
    up, across = torch.fft.fftfreq(rows) * rows, torch.fft.fftfreq(columns) * rows
    ring = (up[:, None] ** 2 + across ** 2).sqrt().round().long().flatten()
    total = torch.zeros(int(ring.max()) + 1).index_add_(0, ring, power.flatten())
    return (total / torch.bincount(ring).clamp_min(1))[1:60]


def centre(alpha: Tensor) -> tuple[Tensor, Tensor]:
    """The centre of mass of each frame of (frames, h, w): from the middle and from the lower edge, in heights."""
    rows, columns = alpha.shape[1:]
    mass = alpha.sum((1, 2)).clamp_min(1e-6)
    across = (torch.arange(columns) + 0.5 - columns / 2) / rows
    up = 1 - (torch.arange(rows) + 0.5) / rows
    return (alpha * across).sum((1, 2)) / mass, (alpha * up[:, None]).sum((1, 2)) / mass


def drift(clip: Tensor) -> float:
    """How far the centre moves to the right from the clip's first quarter to its last, in heights."""
    across, _ = centre(clip[:, 0])
    quarter = len(across) // 4
    return float(across[-quarter:].mean() - across[:quarter].mean())


def interval(made: list[float], true: list[float], draws: int = 2000) -> tuple[float, float, float]:
    """Mean of `made` over mean of `true`, and the ends of its 95 % interval by bootstrap over the pairs."""
    rng, pairs = random.Random(0), list(zip(made, true, strict=True))

    def ratio(some: list[tuple[float, float]]) -> float:
        return sum(a for a, _ in some) / (sum(b for _, b in some) or 1e-9)
    drawn = sorted(ratio(rng.choices(pairs, k=len(pairs))) for _ in range(draws))
    return ratio(pairs), drawn[int(.025 * draws)], drawn[int(.975 * draws)]


def correlation(asked: list[float], measured: list[float]) -> tuple[float, float]:
    """Pearson's correlation, and the gain: the slope of `measured` over `asked`."""
    x, y = torch.tensor(asked).double(), torch.tensor(measured).double()
    x, y = x - x.mean(), y - y.mean()
    together = float((x * y).sum())
    return together / float((x.square().sum() * y.square().sum()).sqrt().clamp_min(1e-12)), together / float(
        x.square().sum().clamp_min(1e-12))
