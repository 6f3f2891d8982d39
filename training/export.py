"""Put the trained networks into the one file that the product reads, in half precision.

    python -m training.export --run RUN [--weights inference/weights/element.safetensors]

Prints the digest that inference/models/element.py declares. `--unpack` goes the other way: training continues from the
committed weights.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

from safetensors.torch import load_file, save_file

from inference.models.element_autoencoder import Autoencoder
from inference.models.element_flow import Flow

from .loop import keep

WEIGHTS = Path(__file__).resolve().parent.parent / 'inference' / 'weights' / 'element.safetensors'
NETWORKS = {'autoencoder': Autoencoder, 'flow': Flow}


def main(words: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--run', type=Path, required=True, help='the folder of both networks')
    parser.add_argument('--weights', type=Path, default=WEIGHTS)
    parser.add_argument('--unpack', action='store_true', help='from the weights into RUN')
    chosen = parser.parse_args(words)
    if chosen.unpack:
        unpack(chosen.weights, chosen.run)
    else:
        pack(chosen.run, chosen.weights)
        print(hashlib.sha256(chosen.weights.read_bytes()).hexdigest(), f'{chosen.weights.stat().st_size / 1e6:.1f} MB')


def pack(run: Path, weights: Path) -> None:
    tensors = {f'{name}.{key}': tensor.half().contiguous() for name in NETWORKS
               for key, tensor in load_file(run / f'{name}.safetensors').items()}
    save_file(tensors, weights, {'model': 'element', 'licence': 'CC0-1.0'})


def unpack(weights: Path, run: Path) -> None:
    run.mkdir(parents=True, exist_ok=True)
    tensors = {name: tensor.float() for name, tensor in load_file(weights).items()}
    for name, network in NETWORKS.items():
        module = network()
        module.load_state_dict({key[len(name) + 1:]: t for key, t in tensors.items() if key.startswith(f'{name}.')})
        keep(module, run / f'{name}.safetensors')


if __name__ == '__main__':
    main()
