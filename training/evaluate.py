"""Lay what the element model makes beside held-out simulations, under the same conditions: figures and pictures.

    python -m training.evaluate --data DATA --out OUT [--weights FILE] [--steps 8] [--most 20] [--detail 0.5] [--paired]

Writes index.html with its pictures, and figures.json. Held-out events come from DATA; simulate more with
`python -m training.simulate --held`.
"""

from __future__ import annotations

import argparse
import html
import json
from pathlib import Path

import torch
from torch import Tensor

from inference.models.element_coding import from_bytes, linear
from inference.models.element_conditions import CONDITIONS, KINDS
from inference.models.element_controls import Controls
from inference.models.element_detail import Grain, detailed
from inference.models.element_event import GUIDANCE, OLDEST
from inference.models.element_pipeline import OVERLAP, WINDOW, Asked, ElementPipeline, moment, pipeline_of

from .data import Clip, event_files, read_clips, read_event
from .export import WEIGHTS
from .measures import STATISTICS, correlation, drift, interval, statistics
from .nearest import Described, copying, described
from .oracle import simulated
from .sheet import write_sheet
from .simulate import compile_loops

SHOWN = (3, 8, 13, 18, 23)          # frames of a clip on the sheet
TOUCHES = (0.85, 1.15)              # what the interval of made over true should reach


def main(words: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--data', type=Path, required=True)
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--weights', type=Path, default=WEIGHTS)
    parser.add_argument('--steps', type=int, default=8)
    parser.add_argument('--most', type=int, default=20, help='events of each kind')
    parser.add_argument('--paired', action='store_true', help='leave out sweeps, windows and copying')
    parser.add_argument('--detail', type=float, default=Controls().detail, help='that is added to what is compared')
    chosen = parser.parse_args(words)
    chosen.out.mkdir(parents=True, exist_ok=True)
    pipeline = pipeline_of(chosen.weights.read_bytes(), torch.device('cpu'))
    figures: dict = {}
    made: Described = []
    held_out: Described = []
    for kind in KINDS:
        held = [path for path in event_files(chosen.data, held=True)
                if KINDS[read_event(path, 'kind')['kind']] == kind][:chosen.most]
        if held:
            figures[kind] = compared(pipeline, held, chosen.steps, chosen.detail, chosen.out / f'{kind}.png', made,
                                      held_out)
            print(kind, json.dumps(figures[kind]), flush=True)
    if not chosen.paired:
        compile_loops()
        figures['wind'] = wind(pipeline, chosen.steps)
        figures['windows'] = windows(pipeline, chosen.steps)
        figures['copying'] = copying(made, held_out, learned(pipeline, chosen.data))
    (chosen.out / 'figures.json').write_text(json.dumps(figures, indent=2))
    (chosen.out / 'index.html').write_text(page(figures), encoding='utf-8')


@torch.inference_mode()
def compared(pipeline: ElementPipeline, paths: list[Path], steps: int, detail: float, sheet: Path,
             all_made: Described, all_held: Described) -> dict:
    """The figures of one kind, by the first view of each event, and its sheet; its clips join the last two."""
    true, made, rows, squares = [], [], [], []
    for path in paths:
        clip, bytes_ = read_clips(path, pipeline.autoencoder)[0], read_event(path, 'passes')['passes'][0]
        simulated = linear(from_bytes(bytes_))
        latents = pipeline(asked(clip, int(path.stem)), None, steps, GUIDANCE)
        generated = with_detail(passes_of(pipeline, latents), KINDS[clip.kind], int(path.stem), detail)
        back = passes_of(pipeline, clip.latents.float())
        squares.append(float((back[:, 0] - simulated[:, 0]).square().mean()))
        true.append(statistics(simulated))
        made.append(statistics(generated))
        all_made.append((int(path.stem), described(pipeline, latents)))
        all_held.append((int(path.stem), described(pipeline, clip.latents.float())))
        rows.append([*simulated[list(SHOWN)], *generated[list(SHOWN)]])
    write_sheet(sheet, rows)
    found = {name: interval([each[name] for each in made], [each[name] for each in true]) for name in STATISTICS
             if name != 'heat' or true[0]['heat'] > 0}
    return {'events': len(paths), 'autoencoder dB': -10 * float(torch.tensor(squares).mean().log10()),
            **{name: [round(value, 3) for value in each] for name, each in found.items()}}


def learned(pipeline: ElementPipeline, data: Path) -> Described:
    """The first view of every event of training, as it is and mirrored."""
    return [(int(path.stem), described(pipeline, clip.latents.float())) for path in event_files(data)
            for clip in read_clips(path, pipeline.autoencoder, mirror=True)[:2]]


def asked(clip: Clip, seed: int) -> Asked:
    return Asked(KINDS[clip.kind], clip.conditions, clip.mattes.float(), seed, float(clip.age[0]))


def passes_of(pipeline: ElementPipeline, latents: Tensor) -> Tensor:
    return torch.stack([pipeline.passes(latents, frame) for frame in range(len(latents))])


def with_detail(passes: Tensor, kind: str, seed: int, amount: float) -> Tensor:
    """The passes (frames, 11, h, w) of a clip as an artist gets them."""
    motion, grain = [moment(each).motion for each in passes], Grain(kind, seed, passes.shape[2])
    return torch.stack([detailed(each, grain.at(float(frame), motion.__getitem__, passes.shape[2:]), amount)
                        for frame, each in enumerate(passes)])


def usual(kind: str, wind: float = 0.0, at: float = 0.0, start: int = 0) -> Asked:
    """A window under middling conditions, its emitter a sixth of the card wide, `at` heights from the middle."""
    told = {'wind': wind, 'wind away': 0.0, 'density': 27.0, 'buoyancy': 2.0 if kind == 'plume' else 0.6,
            'expansion': .065 if kind == 'plume' else .33, 'heat': 7.0 if kind == 'fireball' else 0.0, 'pitch': .12,
            'nearness': .4, 'foot': .03, 'height': 1.1}
    mattes = torch.zeros(WINDOW, 16, 16, 3)
    across = (torch.arange(16) + 0.5) / 16 - 0.5 - at
    mattes[:, 14:, :, :2] = (1.5 - (across / 0.1) ** 2).clamp(0, 1)[None, None, :, None]
    return Asked(kind, torch.tensor([[told[name] for name in CONDITIONS]]).expand(WINDOW, -1), mattes, 7 + start,
                 1.0 + start, OLDEST[kind])


def wind(pipeline: ElementPipeline, steps: int) -> dict:
    """How the drift of a plume answers to the wind that is asked for, and its foot to where it is asked to stand.

    'gain over simulated' lays the answer to wind beside that of the solver.
    """
    speeds = [-.04, -.02, 0., .02, .04]
    windy = [usual('plume', speed) for speed in speeds]
    made = correlation(speeds, [drift(passes_of(pipeline, pipeline(each, None, steps, GUIDANCE))) for each in windy])
    true = correlation(speeds, [drift(simulated(each)) for each in windy])
    places, feet = [-.3, -.15, 0., .15, .3], []
    for place in places:
        low = passes_of(pipeline, pipeline(usual('plume', at=place), None, steps, GUIDANCE))[12:, 0, -24:]
        feet.append(float((low * ((torch.arange(128) + .5) / 128 - .5)).sum() / low.sum().clamp_min(1e-6)))
    return {'drift': {'correlation': made[0], 'gain over simulated': made[1] / true[1]},
            'foot': dict(zip(('correlation', 'gain'), correlation(places, feet)))}


def windows(pipeline: ElementPipeline, steps: int, frames: int = 240) -> dict:
    """The change from frame to frame where windows join, over that elsewhere, in long events that emit all the time."""
    found = {}
    for kind in ('plume', 'mist'):
        latents = pipeline(usual(kind), None, steps, GUIDANCE)
        while len(latents) < frames:
            start = len(latents) - OVERLAP
            more = pipeline(usual(kind, start=start), latents[start:], steps, GUIDANCE)
            latents = torch.cat([latents[:start], more])
        change = torch.diff(passes_of(pipeline, latents)[:, 0], dim=0).abs().mean((1, 2))[OVERLAP - 1:]
        joins = torch.arange(len(change)) % (WINDOW - OVERLAP) == 0
        joins[0] = False                      # the first window begins with nothing
        found[kind] = float(change[joins].mean() / change[~joins].mean())
    return {'change at joins over elsewhere': found}


def page(figures: dict) -> str:
    rows = []
    for kind in KINDS:
        for name, value in figures.get(kind, {}).items():
            good = isinstance(value, list) and value[1] <= TOUCHES[1] and value[2] >= TOUCHES[0]
            shown = f'{value[0]:.2f} ({value[1]:.2f} to {value[2]:.2f})' if isinstance(value, list) else f'{value:.4g}'
            rows.append(f'<tr><td>{kind}</td><td>{html.escape(name)}</td><td>{shown}</td>'
                        f'<td>{"reached" if good else ""}</td></tr>')
    pictures = ''.join(f'<h2>{kind}</h2><img src="{kind}.png">' for kind in KINDS if kind in figures)
    rest = html.escape(json.dumps({name: figures[name] for name in ('wind', 'windows', 'copying')
                                   if name in figures}, indent=2))
    return ('<!doctype html><meta charset="utf-8"><title>Element: generated beside simulated</title>'
            '<p>Generated over simulated, with the 95 % interval; reached where it touches 0.85 to 1.15. '
            'Sheets: simulation on the left, generated on the right.</p>'
            f'<table>{"".join(rows)}</table><pre>{rest}</pre>{pictures}')


if __name__ == '__main__':
    main()
