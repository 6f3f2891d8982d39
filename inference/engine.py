"""The machine that a model runs on, as one frozen value: the engine reads no preferences and no environment."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from .errors import ModelError

DEVICES = ('auto', 'cuda', 'mps', 'xpu', 'cpu')


@dataclass(frozen=True, slots=True)
class Engine:
    """What fixes the bits beside the recipe. Written into take.json before the first frame; a resume obeys it."""

    device: str = 'cpu'          # 'auto' until the worker has looked
    dtype: str = 'float32'
    threads: int = 1


def choose_engine(device: str = 'auto') -> Engine:
    """The engine for a new take. Looks at the processor only: torch, which knows the rest, is for the worker.

    float32 everywhere: bfloat16 halves the time on the few processors that have it, and gives other bits on
    every one of them. All cores but one, so that the interface keeps its own.
    """
    if device not in DEVICES:
        raise ModelError(f'There is no device "{device}".', f'Choose one of: {", ".join(DEVICES)}.')
    return Engine(device=device, threads=max(1, (os.cpu_count() or 1) - 1))


def found(engine: Engine):
    """The torch device of `engine`; 'auto' is the first accelerator that torch can use. For the worker thread.

    Raises ModelError when the take asks for a device that is not here.
    """
    import torch
    here = {'cuda': torch.cuda.is_available(), 'mps': torch.backends.mps.is_available(),
            'xpu': torch.xpu.is_available(), 'cpu': True}
    name = engine.device if engine.device != 'auto' else next(name for name, there in here.items() if there)
    if not here[name]:
        raise ModelError(f'The take was made for the device "{name}", which torch does not find here.',
                         'Choose another device in the preferences and make a new take.')
    return torch.device(name)


@contextmanager
def threads(engine: Engine) -> Iterator[None]:
    """Let torch use as many threads as the take says, and put its own number back."""
    import torch
    before = torch.get_num_threads()
    torch.set_num_threads(engine.threads)
    try:
        yield
    finally:
        torch.set_num_threads(before)
