"""The embedded element model: dust, plume and fireball, with no download.

A small rectified flow makes the latents of a whole event at once, twenty-four frames of alpha, heat and six
directional light maps, which are lit here with the shot's own sun and sky. See weights/README.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from ..engine import Engine, found
from ..errors import GenerateError, ModelError
from ..model import Generate, Makes, Model, Ticket, Weights
from ..shot import ElementFrame, PlateFrame
from .element_card import anchor_matte, blank_frame, lit_frame
from .element_controls import Controls, event_frame, event_frames, margin, preroll

EVENT = 24                  # frames of one event in training: never more at once, or it starts again
LATENT = 16                 # side of the latent grid; the picture is eight times that
SHIFT = 1.5                 # of the flow's time, towards noise
GUIDANCE = 1.5
TRIES = 8                   # samples of one seed at most, while a plume starts again in its middle
FALL = 0.1                  # of the card's height: a plume that loses more was at most 0.02 before, or at least 0.24
SLOWS = 20.0                # the event frame from which time runs ever slower, so that the last one is no stop
FADE = 12.0                 # event frames in which what is left after the end thins to three fifths
SOLID = 0.995               # alpha, at most: what lets nothing through would never thin
STEPS = {'draft': 4, 'standard': 8, 'final': 16}
# Mean and spread of the conditions in training: kind, wind across and away, density, buoyancy, emission,
# expansion, pitch, heat, obstacle.
MEANS = np.array([0, 0, 0, .35, 1, .5, .2, .1, 0, 0], np.float32)
SPREADS = np.array([1, .5, .5, .2, 1, .5, .3, .1, 1, 1], np.float32)


class Told(NamedTuple):
    """What the network is told of a kind: its number in training, and its conditions there."""

    number: int
    wind: float                 # the strongest of training
    density: float
    buoyancy: float
    emission: float             # share of the event during which the emitter works
    expansion: float
    heat: float
    onset: float                # event frames in which it appears


TOLD = {
    'dust': Told(1, .5, .15, .35, .2, .16, 0., 3.),
    'plume': Told(0, 1.1, .4, 2., 1., .06, 0., 2.),
    'fireball': Told(2, .6, .4, 1.4, .15, .45, 2., 1.),
}


def load(engine: Engine) -> Generate:
    """Read the weights onto the engine's device, for the worker thread. Raises ModelError when they are not whole."""
    import torch
    from safetensors.torch import load

    from .element_networks import Decoder, Flow, linear_passes
    device = found(engine)
    tensors = {name: tensor.float() for name, tensor in load(checked(WEIGHTS)).items()}
    flow, decoder = Flow(), Decoder()
    for network, prefix in ((flow, 'flow.'), (decoder, 'autoencoder.decoder.')):
        network.load_state_dict({name[len(prefix):]: t for name, t in tensors.items() if name.startswith(prefix)})
        network.to(device).eval().requires_grad_(False)
        for part in network.modules():
            if isinstance(part, torch.nn.Conv2d):          # as the pictures lie in memory: three times as fast
                part.to(memory_format=torch.channels_last)
    mean, spread = tensors['latent_mean'], tensors['latent_std']

    @torch.inference_mode()
    def passes(latent: torch.Tensor) -> np.ndarray:
        """One latent (16, 16, 8) as passes (8, 128, 128). One at a time: a batch would give other bits."""
        coded = decoder((latent * spread + mean).permute(2, 0, 1)[None].to(device))
        return linear_passes(coded.float())[0].cpu().numpy()

    def generate(plates: Iterator[PlateFrame], controls: Controls, ticket: Ticket) -> Iterator[ElementFrame]:
        if controls.kind not in TOLD:
            raise ModelError(f'The embedded element model has not learned {controls.kind} yet.',
                             f'Choose the simulated element, or one of: {", ".join(TOLD)}.')
        task, latents = ticket.assignment, None
        for plate in plates:
            if latents is None and plate.frame >= task.starts_at:      # whichever frames are wanted
                matte = event_matte(plate, ticket)
                latents = whole_event(flow, passes, controls, matte, ticket, device)
            if plate.frame in task.frames:
                yield (frame_of(plate, latents, passes, controls, ticket) if latents is not None
                       else blank_frame(plate, controls, LATENT * 8, LATENT * 8))
    return generate


def checked(weights: Weights) -> bytes:
    """The file's bytes, if they are those that were declared."""
    try:
        data = weights.path.read_bytes()
    except OSError as error:
        raise ModelError(f'The weights {weights.path} cannot be read: {error}.', 'Install Second Unit again.') from None
    if hashlib.sha256(data).hexdigest() != weights.sha256:
        raise ModelError(f'The weights {weights.path} are not those of this version.', 'Install Second Unit again.')
    return data


# --- One event ----------------------------------------------------------------------------------------------

def event_matte(plate: PlateFrame, ticket: Ticket) -> np.ndarray:
    """Where the event comes from, (16, 16) in the card, from the anchor as it stands when the event starts.

    Less from higher up: with all of a building's front in it, dust stood as a block for half of the event.
    """
    matte = anchor_matte(plate, ticket.assignment, LATENT)
    # The card may stand before the anchor, which then seems to float on it; in training every emitter stood on
    # the ground.
    rows = np.flatnonzero(matte.max(1) > matte.max() / 2)
    above = LATENT - 1 - rows[-1]
    matte = np.vstack([np.zeros((above, LATENT), np.float32), matte[:rows[-1] + 1]])
    matte[rows + above] *= np.linspace(1 / len(rows), 1, len(rows), dtype=np.float32)[:, None]
    return matte


def whole_event(flow, passes, controls: Controls, matte: np.ndarray, ticket: Ticket, device) -> Any:
    """Latents (24, 16, 16, 8) of the event, on the CPU. Takes another noise when a plume starts again in its middle.

    Depends on the seed, the controls and the matte alone, never on which frames are wanted.
    """
    best = (np.inf, None)
    for attempt in range(TRIES):
        latents = sample(flow, controls, matte, ticket.assignment.seed + 1_000_003 * attempt, ticket, device)
        if not latents.isfinite().all():
            raise GenerateError('The model made something that is no number.', 'Try another seed or another device.')
        if controls.kind != 'plume':
            return latents
        lost = height_lost(np.stack([passes(latent)[0] for latent in latents]))
        best = min(best, (lost, latents), key=lambda each: each[0])
        if lost < FALL:
            break
        ticket.note(f'sample {attempt + 1}: the plume starts again in its middle, and loses {lost:.2f} of its height')
    return best[1]


def height_lost(alphas: np.ndarray) -> float:
    """How far a plume falls below what it had reached, of the picture's height: more than a little, and it has
    started again. It reaches as high as nine tenths of its mass do.
    """
    mass = alphas.sum(2)[:, ::-1].cumsum(1)                # (frames, rows), from the ground up
    reach = (mass < 0.9 * mass[:, -1:]).mean(1)
    return float((np.maximum.accumulate(reach) - reach).max())


def sample(flow, controls: Controls, matte: np.ndarray, seed: int, ticket: Ticket, device) -> Any:
    """Latents (24, 16, 16, 8) by guided Euler steps from noise, on the CPU."""
    import torch
    from diffusers import FlowMatchEulerDiscreteScheduler
    steps = STEPS[controls.quality]
    scheduler = FlowMatchEulerDiscreteScheduler(shift=SHIFT)
    scheduler.set_timesteps(sigmas=np.linspace(1, 1 / steps, steps).tolist(), device=device)
    # Noise comes from the CPU, so that a seed means the same on every device.
    noise = torch.randn(1, EVENT, LATENT, LATENT, 8, generator=torch.Generator().manual_seed(seed % 2**63))
    conditions = torch.from_numpy(normalised(controls)).to(device).repeat(2, 1)
    kinds = torch.tensor([TOLD[controls.kind].number, flow.unconditional], device=device)
    mattes = torch.zeros(2, LATENT, LATENT, 2, device=device)
    mattes[..., 0] = torch.from_numpy(matte)
    ages = (torch.arange(EVENT, device=device) / EVENT).repeat(2, 1)
    x = noise.to(device)
    with torch.inference_mode():
        for step, timestep in enumerate(scheduler.timesteps):
            ticket.progress(f'Step {step + 1}/{steps}', step, steps)
            sigma = scheduler.sigmas[step].to(device).repeat(2)
            wanted, any_event = flow(x.repeat(2, 1, 1, 1, 1), sigma, ages, kinds, conditions, mattes).chunk(2)
            velocity = any_event + GUIDANCE * (wanted - any_event)
            x = scheduler.step(velocity, timestep, x, return_dict=False)[0]
    return x[0].cpu()


def normalised(controls: Controls) -> np.ndarray:
    """The condition vector (1, 10) as in training; the kind itself goes its own way."""
    told = TOLD[controls.kind]
    emission = min(1.0, event_frames(controls, controls.emission) / EVENT) if controls.emission else told.emission
    values = np.array([0, controls.wind * told.wind, 0, told.density, told.buoyancy * controls.buoyancy, emission,
                       told.expansion * controls.expansion, .1, told.heat, 0], np.float32)
    return ((values - MEANS) / SPREADS)[None]


# --- One frame ----------------------------------------------------------------------------------------------

def frame_of(plate: PlateFrame, latents: Any, passes, controls: Controls, ticket: Ticket) -> ElementFrame:
    """The element at one frame of the shot."""
    task = ticket.assignment
    # The event's first frame shows what has come out of the emitter in a frame's time.
    position = event_frame(controls, task, plate.frame) - 1
    alpha, heat, *lights = passes(between(latents, position))
    cooled = float(np.exp(-0.5 * (max(0.0, position - (EVENT - 1)) / FADE) ** 2))
    present = min(1.0, (position + 1) / TOLD[controls.kind].onset) * cooled
    solid = np.minimum(alpha, SOLID)
    # The same matter, more or less of it along the ray.
    thick = 1 - (1 - solid) ** np.float32(controls.density * present)
    lights = np.stack(lights) * (thick / np.maximum(alpha, 1e-6))
    flat = np.zeros((3, *alpha.shape), np.float32)               # this network knows neither depth nor motion
    return lit_frame(plate, np.stack([thick, heat * np.float32(present), *lights, *flat]), controls, task)


def between(latents: Any, position: float) -> Any:
    """The latent at a position between two frames of the event; towards its end, ever slower to the last one.

    Mixing latents and decoding the mix keeps edges: mixing pictures shows both at once.
    """
    if position > SLOWS:
        left = EVENT - 1 - SLOWS
        position = SLOWS + left * (1 - np.exp((SLOWS - position) / left))
    position = max(0.0, position)
    first = int(position)
    second = min(first + 1, EVENT - 1)
    return latents[first] + (position - first) * (latents[second] - latents[first])


WEIGHTS = Weights(Path(__file__).resolve().parent.parent / 'weights' / 'element.safetensors',
                  sha256='2fb4b2e0088437ae3d360f2346b456ea85184d46511bff644cb0b3ac034a49d4')
MODEL = Model(
    name='element', label='Element (embedded)', makes=Makes.ELEMENT, controls=Controls, load=load,
    weights=(WEIGHTS,), licence='CC0-1.0', memory_gb=1.0, window=EVENT,
    margin=margin, preroll=preroll,
    description='Dust, plume and fireball, trained on this project\'s own simulations. On any machine, no download')
