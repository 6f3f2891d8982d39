"""Simulate events and see them: the data that the element model learns from.

    python -m training.simulate --out DATA [--first 0] [--count 400] [--every 1] [--minutes M] [--held] [--kind plume]

One file an event, `<seed>.safetensors`, whole or absent: `passes` (views, 24, 11, h, w) coded as bytes, `emission`
(views, 24, 2, h/8, w/8) now and so far, `obstacle` (views, h/8, w/8), `conditions` (views, 24, 10). What is there is
not made again, and a seed makes the same event everywhere.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import save_file
from torch import Tensor

from inference.models import gas, gas_event, gas_view
from inference.models.element_coding import coded, to_bytes
from inference.models.element_conditions import CONDITIONS, KINDS

from .events import FRAMES, GRIDS, LATENT, Draw, draw, held_out, kind_of


@torch.no_grad()
def main(words: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--first', type=int, default=0, help='seed of the first event')
    parser.add_argument('--count', type=int, default=400)
    parser.add_argument('--every', type=int, default=1, help='take each n-th seed, for several processes')
    parser.add_argument('--minutes', type=float, default=1e9, help='start no event after this time')
    parser.add_argument('--held', action='store_true', help='only events that are held out, for judging')
    parser.add_argument('--kind', choices=KINDS, help='only events of this kind')
    parser.add_argument('--plain', action='store_true', help='without torch.compile')
    chosen = parser.parse_args(words)
    chosen.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    if not chosen.plain:
        compile_loops()
    began = time.monotonic()
    for seed in range(chosen.first, chosen.first + chosen.count * chosen.every, chosen.every):
        path = chosen.out / f'{seed:06d}.safetensors'
        if path.exists() or chosen.held and not held_out(seed) or chosen.kind not in (None, kind_of(seed)):
            continue
        if time.monotonic() - began > chosen.minutes * 60:
            break
        started = time.monotonic()
        tensors = clip(draw(seed))
        part = path.with_suffix('.part')
        save_file(tensors, part)
        os.replace(part, path)
        print(f'{seed} {draw(seed).event.kind} {time.monotonic() - started:.1f} s', flush=True)


def compile_loops() -> None:
    """Let torch's compiler fuse the solver's loops: 5 to 7 times as fast, after a minute's work.

    It needs a C++ compiler, which artists do not have, so the product knows nothing of it.
    """
    for module, names in ((gas, ('_pushed', '_moved')), (gas_view, ('_sampled', '_marched'))):
        for name in names:
            setattr(module, name, torch.compile(getattr(module, name), dynamic=False))


def clip(drawn: Draw, frames: int = FRAMES) -> dict[str, Tensor]:
    """One event from all its views."""
    event, box = drawn.event, gas.Box(GRIDS[drawn.shape])
    views = [gas_view.View(box.size, frame) for frame in drawn.frames]
    emission = [[] for _ in views]
    conditions = [[] for _ in views]
    passes = [[] for _ in views]
    so_far = torch.zeros(box.size)
    for index, air in zip(range(drawn.starts + frames), gas_event.run(box, event)):
        now = event.emission(index)
        now = torch.zeros(box.size) if now is None else now
        so_far = torch.maximum(so_far, now)
        if index < drawn.starts:
            continue
        for number, view in enumerate(views):
            passes[number].append(to_bytes(coded(view.passes(air, drawn.opacity, drawn.glow))))
            emission[number].append(torch.stack([latent(view.silhouette(now)), latent(view.silhouette(so_far))]))
            conditions[number].append(condition(drawn, view, index))
    solid = event.solid(0)
    solid = torch.zeros(box.size) if solid is None else solid
    return {'passes': torch.stack([torch.stack(each) for each in passes]),
            'emission': torch.stack([torch.stack(each) for each in emission]).half(),
            'obstacle': torch.stack([latent(view.silhouette(solid)) for view in views]).half(),
            'conditions': torch.stack([torch.stack(each) for each in conditions]),
            'kind': torch.tensor(KINDS.index(event.kind)), 'starts': torch.tensor(drawn.starts)}


def latent(matte: Tensor) -> Tensor:
    """A matte in the latent grid: the mean over each cell."""
    return F.avg_pool2d(matte[None], LATENT)[0]


def condition(drawn: Draw, view: gas_view.View, index: int) -> Tensor:
    """The numbers that the network is told about one frame, in the order of CONDITIONS, as they are."""
    event, frame = drawn.event, view.frame
    across, away = view.wind(event.wind(index))
    height = frame.height
    told = {'wind': across * gas_event.SUBSTEPS / height, 'wind away': away * gas_event.SUBSTEPS / height,
            'density': drawn.opacity * event.smoke * height, 'buoyancy': event.buoyancy * 10,
            'expansion': event.expansion, 'heat': drawn.glow * height, 'pitch': frame.pitch,
            'nearness': height / frame.distance, 'foot': frame.foot / height, 'height': height / 64}
    return torch.tensor([told[name] for name in CONDITIONS])


if __name__ == '__main__':
    main()
