"""Is anything copied? How near what the model makes comes to the clips it learned from, beside how near true ones come.

All are decoded and encoded once alike, so that none is nearer for having been through the autoencoder oftener.
"""

from __future__ import annotations

import torch
from torch import Tensor

from inference.models.element_coding import coded
from inference.models.element_pipeline import ElementPipeline

EVERY = 4                # frames: what a clip is compared by

Described = list[tuple[int, Tensor]]         # event, and its clip as (frames, 8, h, w)


@torch.inference_mode()
def described(pipeline: ElementPipeline, latents: Tensor) -> Tensor:
    """A clip's latents (24, h, w, 8) as (6, 8, h, w), decoded and encoded once."""
    pictures = torch.stack([coded(pipeline.passes(latents, frame)) for frame in range(0, len(latents), EVERY)])
    return pipeline.autoencoder.encode(pictures)


def distances(some: Described, others: Described) -> list[float]:
    """From each of `some` to the nearest of `others` that shows another event in the same shape: root mean square."""
    found = []
    for event, clip in some:
        near = [float((clip - other).square().mean().sqrt()) for number, other in others
                if number != event and other.shape == clip.shape]
        if near:
            found.append(min(near))
    return found


def copying(made: Described, held: Described, learned: Described) -> dict[str, float]:
    """Figures of copying: `made` is nearer to what was learned than `held` by a share under 1 if it copies."""
    of_made, of_held, between = (distances(some, learned) for some in (made, held, learned))
    return {'made to learned, median': _median(of_made), 'held out to learned, median': _median(of_held),
            'made over held out': _median(of_made) / _median(of_held),
            'nearest made': min(of_made, default=float('nan')),
            'nearest pair of learned events': min(between, default=float('nan'))}


def _median(values: list[float]) -> float:
    return float(torch.tensor(values).median())
