"""Put the trained networks into the one file that the product reads, in half precision.

    python -m training.export --run RUN [--weights inference/weights/element.safetensors] [--mean OLD]

Prints the digest that inference/models/element.py declares. `--mean` packs the mean of RUN's weights and those of a run
that it went on from: what the one has unlearned, the other still knows (Wortsman et al. 2022). `--unpack` goes the
other way: training continues from the committed weights.
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
    parser.add_argument('--mean', type=Path, help='another run, that RUN went on from')
    parser.add_argument('--unpack', action='store_true', help='from the weights into RUN')
    chosen = parser.parse_args(words)
    if chosen.unpack:
        unpack(chosen.weights, chosen.run)
    else:
        pack([chosen.run, chosen.mean] if chosen.mean else [chosen.run], chosen.weights)
        print(hashlib.sha256(chosen.weights.read_bytes()).hexdigest(), f'{chosen.weights.stat().st_size / 1e6:.1f} MB')


def pack(runs: list[Path], weights: Path) -> None:
    """The mean of the runs."""
    tensors = {}
    for name in NETWORKS:
        loaded = [load_file(run / f'{name}.safetensors') for run in runs]
        tensors |= {f'{name}.{key}': (sum(each[key] for each in loaded) / len(loaded)).half().contiguous()
                    for key in loaded[0]}
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
