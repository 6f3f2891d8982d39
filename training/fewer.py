"""Lay what fewer steps of the element's flow make, and its student, beside held-out simulations: figures and pictures.

    python -m training.fewer --data DATA --out OUT [--student RUN/student.safetensors] [--most 3]

All begin with the same noise. Writes OUT/fewer.json and a sheet of each kind: the ways from left to right, three frames
of each. 'off' is how far latents are from those of the teacher's eight steps: root mean square, of what spreads by 1.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from inference.models.element_coding import from_bytes, linear
from inference.models.element_conditions import KINDS
from inference.models.element_event import GUIDANCE
from inference.models.element_flow import Flow
from inference.models.element_pipeline import pipeline_of

from .data import Clip, event_files, read_clips, read_event
from .evaluate import passes_of
from .export import WEIGHTS
from .measures import STATISTICS, interval, statistics
from .sheet import write_sheet
from .student import TEACHER, Student, followed, taught

STEPS = (2, 4)           # fewer of the teacher's
SHOWN = (8, 14, 22)      # frames of a clip on the sheet

Way = Callable[[Tensor, Clip], Tensor]


def main(words: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--data', type=Path, required=True)
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--student', type=Path)
    parser.add_argument('--most', type=int, default=3, help='events of each kind')
    chosen = parser.parse_args(words)
    torch.set_num_threads(1)
    chosen.out.mkdir(parents=True, exist_ok=True)
    pipeline = pipeline_of(WEIGHTS.read_bytes(), torch.device('cpu'))
    ways = ways_of(pipeline.flow, chosen.student)
    figures = {}
    for kind in KINDS:
        held = [path for path in event_files(chosen.data, held=True)
                if KINDS[read_event(path, 'kind')['kind']] == kind][:chosen.most]
        if held:
            figures[kind] = compared(pipeline, ways, held, chosen.out / f'{kind}.png')
            print(kind, json.dumps(figures[kind]), flush=True)
    (chosen.out / 'fewer.json').write_text(json.dumps(figures, indent=2))


def ways_of(flow: Flow, student: Path | None) -> dict[str, Way]:
    """The teacher in eight steps first, then what is laid beside it."""
    def teacher(steps: int) -> Way:
        return lambda x, clip: taught(flow, x, 0, *clip[1:], steps=steps, guidance=GUIDANCE)[-1]
    ways = {f'{steps} steps': teacher(steps) for steps in (TEACHER, *reversed(STEPS))}
    if student:
        learned = Student(flow)
        learned.load_state_dict(load_file(student))
        ways['student'] = lambda x, clip: followed(learned, flow, x, 0, *clip[1:])
    return ways


@torch.no_grad()
def compared(pipeline, ways: dict[str, Way], paths: list[Path], sheet: Path) -> dict:
    """The figures of one kind, by the first view of each event: made over simulated, with the 95 % interval."""
    true, rows = [], []
    made: dict[str, list[dict[str, float]]] = {way: [] for way in ways}
    off: dict[str, list[float]] = {way: [] for way in ways}
    for path in paths:
        clip = read_clips(path, pipeline.autoencoder)[0]
        clip = clip._replace(latents=clip.latents.float(), mattes=clip.mattes.float())
        true.append(statistics(linear(from_bytes(read_event(path, 'passes')['passes'][0]))))
        x = torch.randn(clip.latents.shape, generator=torch.Generator().manual_seed(int(path.stem)))
        row, best = [], None
        for way, make in ways.items():
            latents = make(x, clip)
            best = latents if best is None else best
            off[way].append(float((latents - best).square().mean()))
            passes = passes_of(pipeline, latents)
            made[way].append(statistics(passes))
            row += passes[list(SHOWN)]
        rows.append(row)
    write_sheet(sheet, rows)
    return {way: {'off': round((sum(off[way]) / len(paths)) ** 0.5, 4)} | {
        name: [round(value, 3) for value in interval([each[name] for each in made[way]], [each[name] for each in true])]
        for name in STATISTICS if name != 'heat' or true[0]['heat'] > 0} for way in ways}


if __name__ == '__main__':
    main()
