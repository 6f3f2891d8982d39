"""Train the embedded model on, from seeds to weights; what a folder has already is not made again.

    python -m training.train --continue --folder FOLDER [--events 200] [--decoder 30] [--flow 180]

Simulates the events of the seeds 0 to `events`, trains the decoder and then the flow for so many minutes, and leaves
FOLDER/element.safetensors. With --continue it begins with the committed weights, else with those in FOLDER/run.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from . import decoder, export, flow, simulate


def main(words: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--folder', type=Path, required=True)
    parser.add_argument('--continue', dest='go_on', action='store_true', help='begin with the committed weights')
    parser.add_argument('--events', type=int, default=200)
    parser.add_argument('--decoder', type=float, default=30, help='minutes')
    parser.add_argument('--flow', type=float, default=180, help='minutes')
    parser.add_argument('--plain', action='store_true', help='without torch.compile')
    chosen = parser.parse_args(words)
    data, run = str(chosen.folder / 'data'), chosen.folder / 'run'
    if chosen.go_on:
        export.unpack(export.WEIGHTS, run)
    elif not run.is_dir():
        raise SystemExit(f'{run} has no weights to go on from. Begin with --continue.')
    simulate.main(['--out', data, '--count', str(chosen.events), *(['--plain'] if chosen.plain else [])])
    stage = ['--data', data, '--out', str(run), '--minutes']
    decoder.main([*stage, str(chosen.decoder)])
    flow.main([*stage, str(chosen.flow), '--continue', *([] if chosen.plain else ['--compile'])])
    export.main(['--run', str(run), '--weights', str(chosen.folder / 'element.safetensors')])


if __name__ == '__main__':
    main()
