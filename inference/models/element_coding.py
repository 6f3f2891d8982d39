"""How the element's passes are put to its networks: all between -1 and 1, with the room where the eye looks.

Imports torch: only load() imports this.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

HOTTEST = 1.597          # heat at the upper end of the coding: log(1 + 4 * it) is 2
FASTEST = 0.1            # of the card's height in an event's frame
DEEPEST = 0.5            # of the card's height, to either side of the card
NOISE = 0.004            # alpha and heat below this are the decoder's
# Alpha as faint as this is part of a cloud's edge; where it is as faint everywhere within so many pixels, it is noise.
# Of what is simulated that leaves out nothing, of what is generated specks and discs of up to 0.02 beside the cloud.
SPECK, MATTER, AROUND = 0.02, 0.06, 17
THIN = 0.1               # alpha below which the decoder's depth is noise, of up to a half of the card's height
# What a decoder loses where latents cannot place detail, as one blur. With so much of it put back, what it makes of
# simulations' latents has 0.88 to 1.2 of their high frequencies, in place of 0.49 to 0.89, and loses 0.7 to 1.2 dB.
LOST = 0.6
BLUR = 1.0               # its standard deviation in pixels


def coded(passes: Tensor) -> Tensor:
    """Passes (…, 11, h, w), premultiplied and linear, for the network; shape stays. What is beyond the range is cut."""
    alpha, heat, lights, depth, motion = passes.split((1, 1, 6, 1, 2), -3)
    heat = torch.log1p(4 * heat) / torch.log1p(torch.tensor(4 * HOTTEST))
    return torch.cat([2 * alpha - 1, 2 * heat - 1, 2 * lights.clamp_min(0).sqrt() - 1, depth / DEEPEST,
                      motion / FASTEST], -3).clamp(-1, 1)


def linear(code: Tensor) -> Tensor:
    """What `coded` was given. Light is never more than coverage, nor depth and motion than a whole one's."""
    alpha, heat, lights, depth, motion = code.split((1, 1, 6, 1, 2), -3)
    alpha = F.threshold(((alpha + 1) / 2).clamp(0, 1), NOISE, 0.0)
    heat = torch.expm1((heat + 1) / 2 * torch.log1p(torch.tensor(4 * HOTTEST))) / 4
    lights = torch.minimum(((lights + 1) / 2).clamp_min(0) ** 2, alpha)
    return torch.cat([alpha, F.threshold(heat, NOISE, 0.0), lights, torch.clamp(depth, -alpha, alpha) * DEEPEST,
                      torch.clamp(motion, -alpha, alpha) * FASTEST], -3)


def settled(passes: Tensor) -> Tensor:
    """Passes (n, 11, h, w) without the noise where there is next to nothing: specks, and the depth of thin matter."""
    alpha = passes[:, :1]
    around = F.max_pool2d(alpha, AROUND, 1, AROUND // 2)
    around = F.avg_pool2d(around, AROUND, 1, AROUND // 2, count_include_pad=False)
    share = ((around - SPECK) / (MATTER - SPECK)).clamp(0, 1)
    kept = passes * share * share * (3 - 2 * share)
    kept[:, 8:9] *= (alpha / THIN).clamp(max=1)
    return kept


def sharpened(code: Tensor) -> Tensor:
    """A decoder's code (n, 11, h, w) with detail as strong as in simulations: an unsharp mask on all that is seen."""
    seen, rest = code.split((8, 3), 1)
    across = torch.arange(-3, 4, device=code.device) / BLUR
    row = torch.exp(-across.square() / 2)
    row = (row / row.sum()).expand(8, 1, 1, -1)
    smooth = F.conv2d(F.pad(seen, (3, 3, 3, 3), mode='replicate'), row, groups=8)
    return torch.cat([seen + LOST * (seen - F.conv2d(smooth, row.mT, groups=8)), rest], 1)


def mirrored(code: Tensor) -> Tensor:
    """Passes or their code as in a mirror: left is right, in light and motion too."""
    flipped = code.flip(-1)[..., [0, 1, 3, 2, 4, 5, 6, 7, 8, 9, 10], :, :]
    flipped[..., 9, :, :] *= -1
    return flipped


def to_bytes(code: Tensor) -> Tensor:
    """The code as uint8, for the data on disk; 0 stays exact."""
    return ((code + 1) * 127).round().to(torch.uint8)


def from_bytes(code: Tensor) -> Tensor:
    return code.float() / 127 - 1
