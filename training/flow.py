"""Train the element's flow on the latents of whole clips.

    python -m training.flow --data DATA --out RUN --minutes 120 [--continue] [--compile]
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from inference.models.element_autoencoder import Autoencoder
from inference.models.element_conditions import KINDS
from inference.models.element_flow import Flow
from inference.models.element_pipeline import AGAIN, OVERLAP

from .data import Clips, event_files
from .loop import train

BATCH = 6
ANY = 0.1                # share of clips that are told nothing, for guidance
LED = 0.5                # share of clips of which the first frames are known, as in a window after the first
HIGH = 0.15              # share of clips with noise near the top
LOW = 0.5                # share of clips with noise of less than a half


def main(words: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--data', type=Path, required=True)
    parser.add_argument('--out', type=Path, required=True, help='where autoencoder.safetensors is')
    parser.add_argument('--minutes', type=float, default=120)
    parser.add_argument('--rate', type=float, default=1.2e-3)
    parser.add_argument('--seed', type=int, default=0)
    parser.add_argument('--continue', dest='go_on', action='store_true', help='start from RUN/flow.safetensors')
    parser.add_argument('--compile', action='store_true')
    chosen = parser.parse_args(words)
    torch.set_num_threads(1)
    torch.manual_seed(chosen.seed)
    autoencoder = Autoencoder().requires_grad_(False).to(memory_format=torch.channels_last)
    autoencoder.load_state_dict(load_file(chosen.out / 'autoencoder.safetensors'))
    clips = Clips(event_files(chosen.data), autoencoder)
    print(f'{len(clips)} clips', flush=True)
    path, flow = chosen.out / 'flow.safetensors', Flow()
    if chosen.go_on:
        flow.load_state_dict(load_file(path))
    run = torch.compile(flow, dynamic=False) if chosen.compile else flow
    train(flow, flow.parameters(), Loss(run, clips), chosen.minutes, chosen.rate, path, seed=chosen.seed)


class Loss:
    """How far the flow's velocity is from noise minus latents, at random noise."""

    def __init__(self, flow: Flow, clips: Clips):
        self.flow, self.clips = flow, clips

    def __call__(self, random: torch.Generator) -> dict[str, Tensor]:
        clip = self.clips.batch(BATCH, random)
        told = torch.rand(BATCH, generator=random) >= ANY
        kind = torch.where(told, clip.kind, torch.full_like(clip.kind, len(KINDS)))
        noise = drawn_noise(BATCH, random).repeat(1, clip.age.shape[1])
        led = torch.rand(BATCH, 1, generator=random) < LED
        noise[led & (torch.arange(noise.shape[1]) < OVERLAP - AGAIN)] = 0
        grain = torch.randn(clip.latents.shape, generator=random)
        mixed = noise[..., None, None, None]
        with torch.autocast('cpu', torch.bfloat16):
            made = self.flow((1 - mixed) * clip.latents + mixed * grain, noise, clip.age, kind, clip.conditions,
                             clip.mattes)
        off = (made.float() - (grain - clip.latents)).square().mean((2, 3, 4))
        return {'loss': off[noise > 0].mean()}


def drawn_noise(count: int, random: torch.Generator) -> Tensor:
    """Noise levels (count, 1): most about the middle (Esser et al. 2024), and good shares near the top and below.

    24 frames show an event through more noise than one picture would, so what it is going to be is decided above 0.8.
    Without that share, plumes came out with 0.41 of their alpha. Detail is decided at the bottom.
    """
    middle = torch.sigmoid(1.2 * torch.randn(count, 1, generator=random))
    top = 1 - 0.2 * torch.rand(count, 1, generator=random)
    bottom = 0.5 * torch.rand(count, 1, generator=random).clamp_min(0.02)
    which = torch.rand(count, 1, generator=random)
    return torch.where(which < HIGH, top, torch.where(which < HIGH + LOW, bottom, middle))


if __name__ == '__main__':
    main()
