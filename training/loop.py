"""The loop that every stage of training shares: time, learning rate, averages, several processes, checkpoints.

Started by `torchrun --nproc-per-node 2 -m training.…` each process takes its own batches, and gradients are averaged.
"""

from __future__ import annotations

import copy
import math
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import torch
import torch.distributed as dist
from safetensors.torch import save_file
from torch import Tensor, nn

WARM_UP = 80             # steps
DECAY = 0.35             # last share of the time, in which the rate falls to a twentieth
AVERAGE = 0.998          # of the weights, over steps
SAVE_EVERY = 300         # seconds


def train(module: nn.Module, parameters: Iterable[nn.Parameter], loss: Callable[[torch.Generator], dict[str, Tensor]],
          minutes: float, rate: float, save: Path, seed: int = 0) -> nn.Module:
    """Train for `minutes` and return the averaged module, which is also kept in `save` as it grows.

    `loss` gives the total first, and what else is worth printing.
    """
    rank, ranks = int(os.environ.get('RANK', '0')), int(os.environ.get('WORLD_SIZE', '1'))
    random = torch.Generator().manual_seed(seed * 1000 + rank)
    average, parameters = copy.deepcopy(module), [p for p in parameters if p.requires_grad]
    optimiser = torch.optim.AdamW(parameters, rate, weight_decay=1e-2, betas=(.9, .98))
    began = saved = shown = time.monotonic()
    step, seen = 0, []
    while True:
        done = _agreed((time.monotonic() - began) / 60 / minutes, ranks)
        if done >= 1:
            break
        for group in optimiser.param_groups:
            group['lr'] = rate * min(1, (step + 1) / WARM_UP) * (
                1 if done < 1 - DECAY else .05 + .95 * (1 - done) / DECAY)
        losses = loss(random)
        total = next(iter(losses.values()))
        optimiser.zero_grad()
        total.backward()
        _average_gradients(parameters, ranks)
        norm = nn.utils.clip_grad_norm_(parameters, 1.0)
        if math.isfinite(norm):
            optimiser.step()
        step += 1
        with torch.no_grad():
            share = 1 - min(AVERAGE, (1 + step) / (10 + step))
            for kept, now in zip(average.parameters(), module.parameters(), strict=True):
                kept.lerp_(now, share)
        seen.append({name: value.item() for name, value in losses.items()})
        now = time.monotonic()
        if now - shown > 30 and rank == 0:
            print(f'{(now - began) / 60:.1f} min step {step} {(now - shown) / len(seen):.2f} s/step',
                  *(f'{name} {sum(each[name] for each in seen) / len(seen):.4f}' for name in seen[0]), flush=True)
            shown, seen = now, []
        if now - saved > SAVE_EVERY:
            saved = now
            if rank == 0:
                keep(average, save)
    if rank == 0:
        keep(average, save)
    return average


def keep(module: nn.Module, path: Path) -> None:
    """The weights as float32 in one file, whole or as they were."""
    part = path.with_suffix('.part')
    save_file({name: tensor.contiguous() for name, tensor in module.state_dict().items()}, part)
    os.replace(part, path)


def _agreed(done: float, ranks: int) -> float:
    """How far the first process is: all stop at the same step."""
    if ranks == 1:
        return done
    if not dist.is_initialized():
        dist.init_process_group('gloo')
    shared = torch.tensor(done)
    dist.broadcast(shared, 0)
    return shared.item()


def _average_gradients(parameters: list[nn.Parameter], ranks: int) -> None:
    if ranks == 1:
        return
    together = torch.cat([p.grad.flatten() for p in parameters]) / ranks
    dist.all_reduce(together)
    for parameter, part in zip(parameters, together.split([p.numel() for p in parameters]), strict=True):
        parameter.grad.copy_(part.view_as(parameter))
