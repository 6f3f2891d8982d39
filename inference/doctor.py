"""What this machine can run, before anything is downloaded: facts as values, and as text to read or send.

Looks at names, versions and sizes; torch is imported by `speed_of` alone, which is for a worker thread.
"""

from __future__ import annotations

import importlib.metadata
import platform
import shutil
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from .engine import Engine, found, threads
from .memory import SHARED, WORDS, Rung, device_gb, first_rung, room_gb
from .model import Model, usual_steps
from .provenance import tool
from .weights_store import begun_commit, folder_of, licence_of

LIBRARIES = ('torch', 'diffusers', 'transformers', 'accelerate', 'safetensors', 'ftfy', 'huggingface_hub',
             'OpenImageIO', 'opencolorio', 'numpy')
SIDE = {'cpu': 1024}         # of the matrices that are multiplied; elsewhere 4096, or the device is not busy
BUSY = 0.3                   # seconds of multiplying
# Of that speed, what a diffusion network reaches. On one thread of a processor SDXL's blocks did 20.0 of 22.4 gigaflops
# a second; nobody has measured it on a graphics card yet, and half is a guess.
EFFICIENCY = {'cpu': 0.9}
GUESSED = 0.5
EMBEDDED, HERE, BEGUN, ABSENT = 'in the extension', 'here', 'begun', 'to download'


class Prospect(NamedTuple):
    """What can be said of one model on this machine."""

    model: Model
    state: str               # EMBEDDED, HERE, BEGUN or ABSENT
    gigabytes: float         # to download in all
    licences: tuple[str, ...]
    commercial: bool         # do all its licences allow commercial work?
    rung: Rung | None        # of the memory ladder, where it would begin; None: it does not fit
    seconds: float | None    # for one frame, roughly; None: nobody knows


class Place(NamedTuple):
    """A folder for weights."""

    folder: Path
    is_there: bool
    free_gb: float           # on its disk


class Diagnosis(NamedTuple):
    versions: dict[str, str]             # of LIBRARIES; '' where one is not installed
    engine: Engine
    memory_gb: float | None              # of the device
    teraflops: float | None              # it multiplies matrices at so many a second; None: not measured
    places: tuple[Place, ...]
    colour_config: str
    prospects: tuple[Prospect, ...]


class Report(NamedTuple):
    """A diagnosis in words: lines about the machine, and a row for each model. As a str, one text."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __str__(self) -> str:
        widths = [max(map(len, column)) for column in zip(*self.rows)]
        rows = ('  '.join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in self.rows)
        return '\n'.join([*self.head, '', *rows])


def examine(models: Iterable[Model], engine: Engine, stores: Sequence[Path], colour_config: str = '',
            budget_gb: float = 0.0, teraflops: float | None = None) -> Diagnosis:
    """Look at everything. `stores`: where weights may lie; `teraflops`: from `speed_of`, for the times."""
    room = room_gb(engine.device, budget_gb)
    every = [each for model in models for each in (model, model.final) if each is not None]
    return Diagnosis(
        versions={name: _version(name) for name in LIBRARIES}, engine=engine,
        memory_gb=device_gb(engine.device), teraflops=teraflops,
        places=tuple(Place(store, store.is_dir(), _free_gb(store)) for store in stores), colour_config=colour_config,
        prospects=tuple(prospect(model, engine.device, room, stores, teraflops) for model in every))


def prospect(model: Model, device: str, memory_gb: float, stores: Sequence[Path],
             teraflops: float | None = None) -> Prospect:
    licences = tuple(dict.fromkeys([*map(licence_of, model.downloads)] or [model.licence]))
    rung = first_rung(model, device, memory_gb)
    return Prospect(
        model, state_of(model, stores), gigabytes=sum(weights.gigabytes for weights in model.downloads),
        licences=licences, commercial=all(weights.commercial for weights in model.downloads), rung=rung,
        seconds=_seconds(model, device, rung, teraflops))


def state_of(model: Model, stores: Sequence[Path]) -> str:
    if not model.downloads:
        return EMBEDDED
    if all(folder_of(weights, stores) for weights in model.downloads):
        return HERE
    begun = any(folder_of(weights, stores) or begun_commit(store, weights.repo)
                for weights in model.downloads for store in stores)
    return BEGUN if begun else ABSENT


def speed_of(engine: Engine) -> float:
    """Teraflops a second at which the device multiplies matrices. Takes about BUSY seconds. For a worker thread."""
    import torch
    device, side = found(engine), SIDE.get(engine.device, 4096)
    dtype = torch.float32 if engine.device == 'cpu' else torch.bfloat16
    with threads(engine), torch.no_grad():
        matrix = torch.rand(side, side, device=device, dtype=dtype)
        product = matrix @ matrix
        float(product[0, 0])                       # waits for the device, whichever it is
        started, count = time.perf_counter(), 0
        while time.perf_counter() - started < BUSY:
            product = matrix @ matrix
            float(product[0, 0])
            count += 1
        return count * 2 * side ** 3 / (time.perf_counter() - started) / 1e12


def report(diagnosis: Diagnosis, frames: int = 0) -> Report:
    """`frames`: of the shot that the times are given for; 0 for one frame."""
    versions = ', '.join(f'{name} {version}' for name, version in diagnosis.versions.items() if version)
    places = [f'Weights: {place.folder} ({"" if place.is_there else "not there yet, "}{place.free_gb:.0f} GB free)'
              for place in diagnosis.places]
    head = (f'{tool()}, Python {platform.python_version()}, {platform.platform(terse=True)}', versions,
            _device(diagnosis), f'OpenColorIO config: {diagnosis.colour_config or "not known"}',
            *(places or ['Weights: no folder is chosen']))
    return Report(head, tuple(_row(each, diagnosis, frames) for each in diagnosis.prospects))


def fit_in_words(each: Prospect, device: str) -> str:
    if each.rung is None:
        least = each.model.memory_gb if device in SHARED else each.model.offloaded_gb or each.model.memory_gb
        return f'does not fit: needs {least:g} GB'
    return f'fits {WORDS[each.rung]}' if each.model.downloads else 'fits'


def time_in_words(seconds: float | None, frames: int = 0) -> str:
    """One figure and no more: what it is worked out from is not known better."""
    if seconds is None:
        return 'time not known'
    whole, of = seconds * (frames or 1), f'for {frames} frames' if frames else 'a frame'
    for said, size in (('roughly {0} hours {1}', 3600.0), ('roughly {0} minutes {1}', 60.0),
                       ('roughly {0} seconds {1}', 1.0)):
        if whole >= 1.5 * size:
            return said.format(_one_figure(whole / size), of)
    return f'roughly a second {of}'


def _one_figure(value: float) -> int:
    """1, 2, … 9, 10, 20, …"""
    digits = len(str(int(value))) - 1
    return round(value / 10 ** digits) * 10 ** digits


def _row(each: Prospect, diagnosis: Diagnosis, frames: int) -> tuple[str, ...]:
    state = f'{each.state}: {each.gigabytes:g} GB' if each.state in (BEGUN, ABSENT) else each.state
    return (each.model.label, str(each.model.makes), state, ' + '.join(each.licences),
            fit_in_words(each, diagnosis.engine.device), time_in_words(each.seconds, frames))


def _device(diagnosis: Diagnosis) -> str:
    memory = 'memory not known' if diagnosis.memory_gb is None else f'{diagnosis.memory_gb:.0f} GB'
    speed = '' if diagnosis.teraflops is None else f', {diagnosis.teraflops:.2g} teraflops a second (measured)'
    return f'Device: {diagnosis.engine.device}, {memory}, threads: {diagnosis.engine.threads}{speed}'


def _seconds(model: Model, device: str, rung: Rung | None, teraflops: float | None) -> float | None:
    """For one frame: its card's measure of a step, times the steps that it makes when nothing is chosen."""
    if not (teraflops and model.step_teraflops) or rung is None:
        return None
    return model.step_teraflops * usual_steps(model) / (teraflops * EFFICIENCY.get(device, GUESSED))


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ''


def _free_gb(folder: Path) -> float:
    """On the disk where the folder is, or would be made; 0 when there is no such disk."""
    there = next((path for path in (folder, *folder.parents) if path.is_dir()), None)
    return shutil.disk_usage(there).free / 1e9 if there else 0.0
