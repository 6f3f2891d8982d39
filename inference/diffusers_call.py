"""One call of a diffusers pipeline: where its steps start, what they keep, and how they stop.

Pipelines take noise and masks each in their own way, or not at all. So a start and a mask are made here, in latents,
and the pipeline gets the noisy latents that its remaining steps go on from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import torch
from torch.nn import functional

from .diffusers_preview import Steps, colours_of
from .model import Ticket

if TYPE_CHECKING:
    from .diffusers_model import Pipeline


class Inputs(NamedTuple):
    """What a pipeline is given of a batch, or of a window: float32, on its device."""

    picture: torch.Tensor            # (b, 3, rows, columns), 0 to 1
    shown: tuple[torch.Tensor, ...]  # the same of each pass that it is shown
    mask: torch.Tensor | None        # (b, 1, rows, columns): 1 where to generate; None: everywhere
    noise: torch.Tensor | None       # in its latents' shape; None until the batch is put together


class Schedule(NamedTuple):
    """The noise of each step of an Euler sampler: `sigmas[0]` in what it starts from, 0 at the end.

    `flow`: noise takes the picture's place, of which 1 - sigma is left; else it comes on top of it.
    """

    sigmas: torch.Tensor
    flow: bool

    def noised(self, clean: torch.Tensor, noise: torch.Tensor, step: int) -> torch.Tensor:
        sigma = self.sigmas[step].to(noise)
        return (clean * (1 - sigma) if self.flow else clean) + sigma * noise


def steps_left(controls: Any) -> int:
    """How many of the steps are done at the controls' strength."""
    return max(1, round(controls.steps * controls.strength))


def euler_schedule(pipe: Any, controls: Any) -> Schedule:
    """Of the schedulers that Stable Diffusion came with, in which noise comes on top."""
    pipe.scheduler.set_timesteps(controls.steps)
    return Schedule(pipe.scheduler.sigmas[controls.steps - steps_left(controls):].clone(), flow=False)


def flow_sigmas(controls: Any) -> list[float]:
    """What a flow pipeline takes as `sigmas`, before its scheduler shifts them: the steps that are left."""
    whole = torch.linspace(1.0, 1 / controls.steps, controls.steps)
    return whole[controls.steps - steps_left(controls):].tolist()


def flow_schedule(pipe: Any, controls: Any, mu: float) -> Schedule:
    """`mu`: how far the pipeline has its scheduler shift, by the size of the picture."""
    pipe.scheduler.set_timesteps(sigmas=flow_sigmas(controls), mu=mu)
    return Schedule(pipe.scheduler.sigmas.clone(), flow=True)


def denoised(pipe: Any, pipeline: Pipeline, inputs: Inputs, constants: dict, controls: Any,
             ticket: Ticket, phase: str) -> torch.Tensor:
    """The pictures that an image pipeline makes: (b, 3, rows, columns), 0 to 1. Cancelled comes within a step.

    Outside the mask the picture is kept: after each step, its own latents with the noise of that step.
    """
    schedule = pipeline.schedule(pipe, inputs, controls)
    clean = encoded(pipe.vae, inputs.picture)
    keep = None if inputs.mask is None else 1 - functional.max_pool2d(inputs.mask, pipeline.cell)
    total = len(schedule.sigmas) - 1
    # A U-Net takes its latents as they come; transformers' pipelines bring them to what they want.
    start = schedule.noised(clean, inputs.noise, 0).to(pipe.unet.dtype if hasattr(pipe, 'unet') else torch.float32)
    steps = previewed(pipe, pipeline, partial(encoded, pipe.vae), start, ticket)

    def after_step(pipe: Any, step: int, timestep: torch.Tensor, tensors: dict) -> dict:
        ticket.progress(phase, step + 1, total)
        made = tensors['latents']
        if steps is not None:
            steps.after(made, schedule.sigmas, step)
        if keep is not None:
            kept = as_in(made, schedule.noised(clean, inputs.noise, step + 1))
            tensors['latents'] = torch.lerp(made, kept, as_in(made, keep))
            if steps is not None:
                steps.before = tensors['latents']
        return tensors

    ticket.progress(phase, 0, total)
    made = pipe(**repeated(constants, len(inputs.picture)), **pipeline.arguments(pipe, inputs, controls), latents=start,
                output_type='latent', callback_on_step_end=after_step)
    return decoded(pipe.vae, made.images)


def filmed(pipe: Any, pipeline: Pipeline, inputs: Inputs, constants: dict, controls: Any, ticket: Ticket,
           phase: str) -> torch.Tensor:
    """The same of a video pipeline, which starts from noise alone and knows masks itself: (frames, 3, rows, columns).

    The first latents of the noise are for a reference picture, which such a pipeline carries as a frame of its own.
    """
    start = inputs.noise if constants.get('reference_images') else inputs.noise[:, :, 1:]
    steps = previewed(pipe, pipeline, partial(encoded_still, pipe.vae), start, ticket)

    def after_step(pipe: Any, step: int, timestep: torch.Tensor, tensors: dict) -> dict:
        ticket.progress(phase, step + 1, controls.steps)
        if steps is not None:
            steps.after(tensors['latents'], pipe.scheduler.sigmas, step)
        return tensors

    ticket.progress(phase, 0, controls.steps)
    made = pipe(**constants, **pipeline.arguments(pipe, inputs, controls), latents=start, output_type='pt',
                callback_on_step_end=after_step)
    return made.frames[0].float()


def previewed(pipe: Any, pipeline: Pipeline, encoded: Callable, start: torch.Tensor, ticket: Ticket) -> Steps | None:
    """What offers a preview of each step, where anybody looks. Made before the steps, when the memory is free."""
    if not ticket.previews:
        return None
    colours = colours_of(pipe.vae, pipeline.cell, encoded, start.device)
    return Steps(ticket, colours, start, *start.shape[-2:])


def repeated(values: dict[str, torch.Tensor | list], count: int) -> dict[str, torch.Tensor | list]:
    """What is the same for every picture, for a batch of `count`."""
    return {name: value * count if isinstance(value, list) else value.repeat_interleave(count, dim=0)
            for name, value in values.items()}


def as_in(made: torch.Tensor, latents: torch.Tensor) -> torch.Tensor:
    """(b, channels, rows, columns) the way a pipeline keeps it: so, or as (b, rows * columns, channels)."""
    latents = latents.to(made.dtype)
    return latents.flatten(2).transpose(1, 2) if made.ndim == 3 else latents


@contextmanager
def in_full(vae: Any) -> Iterator[None]:
    """The autoencoder in float32: half precision would leave 8 bits of a picture."""
    dtype = vae.dtype
    # As torch does it: diffusers' own way warns at every call.
    torch.nn.Module.to(vae, torch.float32)
    try:
        yield
    finally:
        torch.nn.Module.to(vae, dtype)


def encoded(vae: Any, picture: torch.Tensor) -> torch.Tensor:
    """A picture's latents (b, channels, rows, columns), in the scale that its network was trained on."""
    with in_full(vae):
        latents = vae.encode(picture * 2 - 1).latent_dist.mode()
        if hasattr(vae, 'bn'):              # FLUX.2: four cells to one, by the statistics of its training
            deviation = (vae.bn.running_var + vae.config.batch_norm_eps).sqrt()[:, None, None]
            return (functional.pixel_unshuffle(latents, 2) - vae.bn.running_mean[:, None, None]) / deviation
    return (latents - (vae.config.shift_factor or 0.0)) * vae.config.scaling_factor


def encoded_still(vae: Any, picture: torch.Tensor) -> torch.Tensor:
    """The same of one picture by a video's autoencoder, as a video of one frame: Wan's scale."""
    latents = vae.encode((picture * 2 - 1)[:, :, None].to(vae.dtype)).latent_dist.mode()[:, :, 0].float()
    mean, deviation = (latents.new_tensor(each)[:, None, None]
                       for each in (vae.config.latents_mean, vae.config.latents_std))
    return (latents - mean) / deviation


def decoded(vae: Any, latents: torch.Tensor) -> torch.Tensor:
    """The picture of latents as pipelines give them: FLUX.2's back in their cells and scale, others as trained on."""
    latents = latents.float()
    if not hasattr(vae, 'bn'):
        latents = latents / vae.config.scaling_factor + (vae.config.shift_factor or 0.0)
    with in_full(vae):
        return (vae.decode(latents, return_dict=False)[0] / 2 + 0.5).clamp(0, 1)
