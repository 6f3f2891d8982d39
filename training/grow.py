"""Begin from weights of fewer passes, kinds and conditions: what is new starts as if it were not there.

    python -m training.grow --weights OLD.safetensors --out RUN

The first weights of the element (8 passes, three kinds, 10 conditions) went this way once; later training goes on from
what it finds in inference/weights.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from inference.models.element_autoencoder import Autoencoder
from inference.models.element_conditions import CONDITIONS, KINDS
from inference.models.element_flow import Flow

from .loop import keep

# Where each condition stood before; all were told as (value - mean) / spread with the same figures, wind and density
# in cells of a card of 78.
BEFORE = {'wind': 1, 'wind away': 2, 'density': 3, 'buoyancy': 4, 'expansion': 6, 'pitch': 7}
# What was told of every event of a kind alike is part of the kind now: how hot it is, for how long it emits.
HEAT, EMISSION = 8, 5
ALIKE = {'plume': {EMISSION: 1.0}, 'dust': {EMISSION: -0.6}, 'fireball': {HEAT: 2.0, EMISSION: -0.7}}


def main(words: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--weights', type=Path, required=True)
    parser.add_argument('--out', type=Path, required=True)
    chosen = parser.parse_args(words)
    chosen.out.mkdir(parents=True, exist_ok=True)
    old = {name: tensor.float() for name, tensor in load_file(chosen.weights).items()}
    keep(grown_autoencoder(old), chosen.out / 'autoencoder.safetensors')
    keep(grown_flow(old), chosen.out / 'flow.safetensors')


def grown_autoencoder(old: dict[str, Tensor]) -> Autoencoder:
    autoencoder = Autoencoder()
    state = {name: old.get(f'autoencoder.{name}') for name in autoencoder.state_dict()}
    state['mean'], state['spread'] = old['latent_mean'].view(1, -1, 1, 1), old['latent_std'].view(1, -1, 1, 1)
    first, last = 'decoder.0.weight', 'decoder.12'
    state[first] = _room(state[first], autoencoder.state_dict()[first].shape)
    for part in ('weight', 'bias'):
        state[f'{last}.{part}'] = _room(state[f'{last}.{part}'], autoencoder.state_dict()[f'{last}.{part}'].shape)
    autoencoder.load_state_dict(state)
    return autoencoder


def grown_flow(old: dict[str, Tensor]) -> Flow:
    flow = Flow()
    state = {name: old[f'flow.{name}'].clone() for name in flow.state_dict()}
    weights = state['conditions.weight']
    *told, any_kind = state['kind.weight']
    plume, dust, fireball = (row + sum(value * weights[:, column] for column, value in ALIKE[kind].items())
                             for row, kind in zip(told, ALIKE, strict=True))
    dropped = weights[:, -1]
    # 'Any' came with a flag of its own; mist begins between the two that it is most like.
    state['kind.weight'] = torch.stack([plume, dust, fireball, (plume + dust) / 2, any_kind + dropped])
    assert len(KINDS) == 4
    state['conditions.weight'] = torch.stack([
        weights[:, BEFORE[name]] if name in BEFORE else torch.zeros(len(weights)) for name in CONDITIONS], 1)
    latents = flow.config.latents
    emission, obstacle = state['input.weight'][:, latents:].unbind(1)
    nothing = torch.zeros_like(emission)
    state['input.weight'] = torch.cat([state['input.weight'][:, :latents],
                                       torch.stack([nothing, emission, obstacle, nothing], 1)], 1)
    flow.load_state_dict(state)
    return flow


def _room(tensor: Tensor, shape: torch.Size) -> Tensor:
    """The tensor at the beginning of a larger one of zeros."""
    larger = torch.zeros(shape)
    larger[tuple(slice(size) for size in tensor.shape)] = tensor
    return larger


if __name__ == '__main__':
    main()
