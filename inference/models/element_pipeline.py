"""From what an artist asks of an element to its passes: windows of latents, one after the other. Imports torch."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
from diffusers import DiffusionPipeline, FlowMatchEulerDiscreteScheduler
from safetensors.torch import load
from torch import Tensor

from ..engine import torch_threads
from .element_autoencoder import SCALE, Autoencoder
from .element_coding import linear, settled, sharpened
from .element_conditions import KINDS
from .element_flow import Flow

WINDOW = 24              # frames of an event at once: what the flow was trained on
OVERLAP = 12             # of them those of the window before, which it goes on from
AGAIN = 3                # the last of these, which are made again all the same
SHIFT = 1.5              # of the flow's time, towards noise
SOLID = 0.995            # alpha, at most, of what is made thinner: what lets nothing through would never thin


class Asked(NamedTuple):
    """One window of an event."""

    kind: str
    conditions: Tensor       # (WINDOW, 10), in the order of CONDITIONS, as they are
    mattes: Tensor           # (WINDOW, h, w, 3), MATTES in the latent grid; h and w even
    seed: int
    first_age: float         # of the first frame, in frames: 1 is the first that shows something
    oldest: float = math.inf     # the frames after this age have it too


class Guess(NamedTuple):
    """What a window may begin from, in place of noise alone."""

    latents: Tensor          # (WINDOW, h, w, 8)
    noise: Tensor            # (WINDOW,): how much of it goes over each frame, 1 for all


class Kept(NamedTuple):
    """What of a window stays as it is."""

    latents: Tensor          # (WINDOW, h, w, 8)
    anew: Tensor             # (WINDOW, h, w): 1 where it does not


class ElementPipeline(DiffusionPipeline):
    """The autoencoder and the flow of one set of weights."""

    def __init__(self, autoencoder: Autoencoder, flow: Flow, scheduler: FlowMatchEulerDiscreteScheduler):
        super().__init__()
        self.register_modules(autoencoder=autoencoder, flow=flow, scheduler=scheduler)
        self.threads: int | None = None          # of torch for a window; None: as many as it has

    def __call__(self, asked: Asked, *others, **named) -> Tensor:
        """As `sampled`, with all threads: while a window is made, nobody beside it has anything to write. Two threads
        make it in 0.57 of the time of one, to the bit the same."""
        with torch_threads(self.threads or torch.get_num_threads()):
            return self.sampled(asked, *others, **named)

    @torch.inference_mode()
    def sampled(self, asked: Asked, known: Tensor | None = None, steps: int = 8, guidance: float = 1.0,
                progress: Callable[[int], None] = lambda step: None,
                estimate: Callable[[Callable[[], Tensor]], None] = lambda latents: None,
                guess: Guess | None = None, kept: Kept | None = None) -> Tensor:
        """The latents (WINDOW, h, w, 8) of one window, on the CPU. `progress` is called before every step, and
        `estimate` in every one, with a function that gives what its latents come to without noise.

        `known` are latents of its first frames, from the window before: they stay, and it goes on from them. The last
        few it makes again all the same, to see how far its own event is from theirs (`joined`).
        """
        # Noise comes from the CPU, so that a seed means the same on every device.
        random = torch.Generator().manual_seed(asked.seed % 2**63)
        given = 0 if known is None else len(known) - AGAIN
        x = torch.randn(1, *asked.mattes.shape[:3], self.flow.config.latents, generator=random)
        grain = x
        if guess is not None:
            most = guess.noise[:, None, None, None]
            x = (1 - most) * guess.latents + most * x
        if given:
            x[0, :given] = known[:given]
        x = x.to(self.device)
        kinds = [KINDS.index(asked.kind), len(KINDS)] if guidance != 1 else [KINDS.index(asked.kind)]
        many = len(kinds)
        told = ((asked.first_age + torch.arange(WINDOW)).clamp(max=asked.oldest), asked.conditions, asked.mattes)
        age, conditions, mattes = (each.to(self.device).expand(many, *each.shape) for each in told)
        kind = torch.tensor(kinds, device=self.device)
        self.scheduler.set_timesteps(sigmas=np.linspace(1, 1 / steps, steps).tolist(), device=self.device)
        for step, timestep in enumerate(self.scheduler.timesteps):
            progress(step)
            noise = self.scheduler.sigmas[step].expand(many, WINDOW).clone().to(self.device)
            if guess is not None:
                noise = torch.minimum(noise, guess.noise.to(self.device))
            noise[:, :given] = 0
            velocity = self.flow(x.expand(many, *x.shape[1:]), noise, age, kind, conditions, mattes)
            if many > 1:
                velocity = velocity[1:] + guidance * (velocity[:1] - velocity[1:])
            estimate(partial(_clean, x, noise, velocity))
            moved = self.scheduler.step(velocity, timestep, x, return_dict=False)[0]
            if guess is not None:                # each frame from its own noise on
                after = torch.minimum(self.scheduler.sigmas[step + 1].to(self.device), guess.noise.to(self.device))
                moved = x + (after - noise[0])[:, None, None, None] * velocity
            if kept is not None:
                least = self.scheduler.sigmas[step + 1].item()
                stays = ((1 - least) * kept.latents + least * grain).to(self.device)
                moved = torch.where(kept.anew[..., None].to(self.device) > 0, moved, stays)
            x = torch.cat([x[:, :given], moved[:, given:]], 1)
        return x[0].cpu() if known is None else joined(known, x[0].cpu())

    @torch.inference_mode()
    def passes(self, latents: Tensor, frame: int) -> Tensor:
        """One frame of an event's latents (frames, h, w, 8) as PASSES, (11, 8h, 8w), linear.

        One at a time: a batch would have other bits.
        """
        beside = [latents[min(max(frame + step, 0), len(latents) - 1)].permute(2, 0, 1)[None].to(self.device)
                  for step in (0, -1, 1)]
        return settled(linear(sharpened(self.autoencoder.decode(*beside).float())))[0].cpu()


def _clean(x: Tensor, noise: Tensor, velocity: Tensor) -> Tensor:
    """What a step's latents (1, frames, h, w, channels) are on their way to, on the CPU: (frames, h, w, channels)."""
    return (x - noise[:1, :, None, None, None] * velocity)[0].cpu()


def joined(known: Tensor, made: Tensor) -> Tensor:
    """A window's latents that begin with the `known`: by how far it made the last of those otherwise, its frames after
    them are moved, less and less to its end.

    Its first own frames change too much, whatever they go on from, so it makes three of the known again, and the
    change where windows join is 1.05 times that elsewhere. Making only the last again it is 1.2 times, taking its
    frames as they are 1.9 times (plume and mist, 130 frames, two seeds). Mixing several known frames with what the
    window makes of them leaves more of a jump.
    """
    last = len(known) - 1
    share = torch.linspace(1, 0, len(made) - last)[1:, None, None, None]
    return torch.cat([known, made[last + 1:] + share * (known[last] - made[last])])


def pipeline_of(weights: bytes, device: torch.device, threads: int | None = None) -> ElementPipeline:
    """The pipeline of a safetensors file that holds both networks, on a device, sampling with so many threads."""
    tensors = {name: tensor.float() for name, tensor in load(weights).items()}
    autoencoder, flow = Autoencoder(), Flow()
    for network, prefix in ((autoencoder, 'autoencoder.'), (flow, 'flow.')):
        network.load_state_dict({name[len(prefix):]: t for name, t in tensors.items() if name.startswith(prefix)})
        network.to(device).eval().requires_grad_(False)
        for part in network.modules():
            if isinstance(part, torch.nn.Conv2d):          # as the pictures lie in memory: three times as fast
                part.to(memory_format=torch.channels_last)
    pipeline = ElementPipeline(autoencoder, flow, FlowMatchEulerDiscreteScheduler(shift=SHIFT))
    pipeline.threads = threads
    return pipeline


class Moment(NamedTuple):
    """One frame of an event."""

    passes: Tensor           # (11, h, w)
    motion: Tensor           # (2, h, w), as if matter were everywhere: in heights of the card


def moment(passes: Tensor) -> Moment:
    """The frame that shows `passes`. What is empty moves as what is near does."""
    weight, motion = passes[:1][None], passes[9:11][None]
    for _ in range(3):
        weight, motion = (F.avg_pool2d(each, 9, 1, 4, count_include_pad=False) for each in (weight, motion))
    return Moment(passes, (motion / weight.clamp_min(1e-4))[0])


def between(first: Moment, second: Moment, share: float) -> Tensor:
    """The passes (11, h, w) at a share of the way from one frame of the event to the next.

    Each is carried along by the motion that both show, as far as it is away, and then they are mixed: mixing alone
    shows two clouds at once.
    """
    if share == 0:
        return first.passes
    motion = first.motion * (1 - share) + second.motion * share
    return (1 - share) * carried(first.passes, motion * share) + share * carried(
        second.passes, motion * (share - 1))


def enlarged(passes: Tensor, times: int) -> Tensor:
    """Passes (11, h, w) at a multiple of their size, smooth in optical depth, in which a cloud's edge stays sharp."""
    alpha = passes[:1].clamp(0, 0.999)
    depth = F.interpolate(-torch.log1p(-alpha)[None], scale_factor=times, mode='bicubic', align_corners=False)[0]
    fine = -torch.expm1(-depth.clamp_min(0))
    ratios = passes[1:] / alpha.clamp_min(0.02)
    ratios = F.interpolate(ratios[None], scale_factor=times, mode='bilinear', align_corners=False)[0]
    return torch.cat([fine, ratios * fine])


def carried(passes: Tensor, motion: Tensor) -> Tensor:
    """Passes moved by `motion` (2, h, w): right and up, in heights of the card."""
    rows, columns = passes.shape[1:]
    x = torch.linspace(-1 + 1 / columns, 1 - 1 / columns, columns) - motion[0] * 2 * rows / columns
    y = torch.linspace(-1 + 1 / rows, 1 - 1 / rows, rows)[:, None] + motion[1] * 2
    return F.grid_sample(passes[None], torch.stack([x, y], -1)[None], align_corners=False,
                         padding_mode='border')[0]


__all__ = ['OVERLAP', 'SCALE', 'WINDOW', 'Asked', 'ElementPipeline', 'Moment', 'between', 'carried', 'enlarged',
           'joined', 'moment', 'pipeline_of']


def thinner(passes: Tensor, times: float) -> Tensor:
    """The same matter, `times` as much of it along every ray."""
    solid = passes[:1].clamp(max=SOLID)
    thick = 1 - (1 - solid) ** times
    return torch.cat([thick, passes[1:] * (thick / passes[:1].clamp_min(1e-6))])
