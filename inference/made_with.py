"""What a frame was made with: everything beside the recipe, the plates and the weights that its bits hang on."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from .engine import Engine
from .exr import read_exr
from .json_values import to_json
from .provenance import tool

if TYPE_CHECKING:
    from .model import Model
    from .take import Take

KEY = 'made with'            # in a take's provenance, and with 'second_unit/' before it in every frame's header
MadeWith = Mapping[str, str]


def made_with(engine: Engine, libraries: Sequence[str]) -> dict[str, str]:
    """Versions, processor and device, by what they are called. For the worker thread: it may import torch.

    No library beyond these changed a bit in our tests; Python's own version is left out, since all that it computes
    for a picture goes through numpy or torch.
    """
    said = {'Second Unit': tool().rpartition(' ')[2], 'numpy': np.__version__, 'system': _system(),
            'processor': _processor()}
    said |= {library: _version(library) for library in ('opencolorio', *libraries)}
    said |= {name: str(value) for name, value in to_json(engine).items()}
    if engine.device == 'cuda':
        import torch
        said['graphics card'] = f'{torch.cuda.get_device_name()}, CUDA {torch.version.cuda}'
    return said


def noting(take: Take, model: Model) -> Take:
    """The take whose frames, from here on, say in their headers what this run makes them with."""
    said = json.dumps(made_with(take.engine, model.libraries), ensure_ascii=False)
    return replace(take, provenance={**take.provenance, KEY: said})


def frames_by_what_made_them(take: Take, frames: Iterable[int]) -> list[tuple[dict[str, str], list[int]]]:
    """The frames of a take, by what their headers say; {} where they say nothing. Raises TakeError for a broken one."""
    found: dict[str, list[int]] = {}
    for frame in frames:
        header = read_exr(take.frame_path(frame), ()).attributes
        found.setdefault(str(header.get(f'second_unit/{KEY}', '{}')), []).append(frame)
    return [(said_in(text), made) for text, made in found.items()]


def said_in(text: str) -> dict[str, str]:
    """What a header says; {} for one that was written by another hand."""
    try:
        said = json.loads(text)
    except ValueError:
        return {}
    return {str(name): str(value) for name, value in said.items()} if isinstance(said, dict) else {}


def differences(before: MadeWith, now: MadeWith) -> list[str]:
    """'torch was 2.12.0 and is 2.13.0', for each thing in which the two differ."""
    return [f'{name} was {before.get(name, "not used")} and is {now.get(name, "not used")}'
            for name in dict.fromkeys((*before, *now)) if before.get(name) != now.get(name)]


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return 'unknown'


def _system() -> str:
    return f'{platform.system()} {platform.machine()}'


def _processor() -> str:
    """Its model, which decides what vector instructions numpy and torch choose."""
    described = Path('/proc/cpuinfo')
    if not described.is_file():
        return platform.processor()
    for line in described.read_text(encoding='utf-8', errors='replace').splitlines():
        name, _, value = line.partition(':')
        if name.strip() == 'model name':
            return value.strip()
    return platform.machine()
