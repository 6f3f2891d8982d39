"""The memory ladder: what a downloaded model gives up, one rung at a time, when memory does not suffice.

A rung fixes bits, so it stands in the take's engine: a resume begins on it, and a run that steps down goes on as a
resume does, with the model loaded anew on the next rung. Each rung keeps what those above it gave up.
"""

from __future__ import annotations

import ctypes
import enum
import os
import sys
from dataclasses import replace
from typing import Any

from .engine import Engine
from .errors import ModelError
from .model import Model
from .worker import out_of_memory


class Rung(enum.IntEnum):
    FULL = 0           # float32
    HALF = 1           # bfloat16, which has float32's range
    TILED = 2          # the decoder works in tiles, and on one picture at a time
    SINGLE = 3         # one frame at a time in place of a batch
    OFFLOADED = 4      # only the layers at work are on the device, the others in main memory
    SMALLER = 5        # half as many pixels, enlarged afterwards


SHARED = ('cpu', 'mps')      # devices that work in main memory: keeping parts there frees nothing
ROOM, ROOM_IN_MAIN = 0.9, 0.75      # of a device's own memory beside its display; of main memory beside the scene
WORDS = {Rung.FULL: 'in full precision', Rung.HALF: 'in half precision', Rung.TILED: 'decoding in tiles',
         Rung.SINGLE: 'one frame at a time', Rung.OFFLOADED: 'with only the layers at work on the device',
         Rung.SMALLER: 'at half the pixels, enlarged'}


# --- Which rung -----------------------------------------------------------------------------------------------

def first_rung(model: Model, device: str, gigabytes: float) -> Rung | None:
    """The first rung on which `model` fits `gigabytes` of the device by what its card says; None when none does.

    A graphics card never gets full precision: half is what these networks were made for there. What tiles, batches
    and size save hangs on the shot, so that only running out of memory leads to those rungs.
    """
    if not model.downloads:
        return Rung.FULL if model.memory_gb <= gigabytes else None
    if device == 'cpu' and 2 * model.memory_gb <= gigabytes:
        return Rung.FULL
    if model.memory_gb <= gigabytes:
        return Rung.HALF
    if device not in SHARED and 0 < model.offloaded_gb <= gigabytes:
        return Rung.OFFLOADED
    return None


def fitted(engine: Engine, model: Model, budget_gb: float = 0.0) -> Engine:
    """The engine for a new take of `model`, on the rung where it begins. `budget_gb`: what it may take, 0 for all.

    Raises ModelError with the figures when it fits on no rung. Where nobody knows how much memory there is, it begins
    as if there were enough.
    """
    gigabytes = room_gb(engine.device, budget_gb)
    rung = first_rung(model, engine.device, gigabytes)
    if rung is None:
        least = model.offloaded_gb if engine.device not in SHARED and model.offloaded_gb else model.memory_gb
        said = f'{model.label} needs {least:g} GB; the device "{engine.device}" has room for {gigabytes:.1f} GB.'
        if gigabytes == budget_gb:
            said = f'{model.label} needs {least:g} GB; the memory budget is {gigabytes:.1f} GB.'
        raise ModelError(said,
                         'Choose a smaller model, or raise the budget or choose another device in the preferences.')
    return replace(engine, rung=int(rung))


def next_rung(engine: Engine, model: Model) -> Rung:
    """The rung below that of `engine`. Raises GenerateError when there is none left."""
    for rung in Rung:
        if model.downloads and rung > engine.rung and not (rung is Rung.OFFLOADED and engine.device in SHARED):
            return rung
    raise out_of_memory()


def is_out_of_memory(error: BaseException) -> bool:
    """torch says it in an error of its own, or in a RuntimeError's words: those of the device, or of its allocator."""
    words = str(error)
    return (isinstance(error, MemoryError) or type(error).__name__ == 'OutOfMemoryError'
            or 'out of memory' in words or "can't allocate memory" in words or 'not enough memory' in words)


# --- What a rung changes --------------------------------------------------------------------------------------

def precision(engine: Engine) -> str:
    """The name of the torch dtype that networks are loaded in."""
    return 'bfloat16' if engine.rung >= Rung.HALF else engine.dtype


def frames_at_once(engine: Engine, batch: int) -> int:
    return 1 if engine.rung >= Rung.SINGLE else batch


def pixels_at_once(engine: Engine, area: int) -> int:
    """The number of pixels to make a frame at, where the card asks for `area`."""
    return area // 2 if engine.rung >= Rung.SMALLER else area


def placed(pipe: Any, engine: Engine, device: Any) -> Any:
    """A diffusers pipeline, loaded in `precision(engine)`, on its device as its rung has it.

    Raises ModelError where the rung keeps parts in main memory and the device has no other.
    """
    vae = getattr(pipe, 'vae', None)
    if vae is not None and engine.rung >= Rung.TILED:
        vae.enable_tiling()
        vae.enable_slicing()
    if engine.rung == Rung.OFFLOADED and engine.device in SHARED:
        raise ModelError(f'The take is to be made with parts of the model outside of the device, but '
                         f'"{engine.device}" has no memory of its own.', 'Make a new take.')
    if engine.rung < Rung.OFFLOADED or engine.device in SHARED:
        return pipe.to(device)
    # Layer by layer: part by part, a U-Net and its ControlNet would be there together, 7.6 GB. The autoencoder stays.
    pipe.enable_group_offload(onload_device=device, offload_type='leaf_level', use_stream=True, low_cpu_mem_usage=True,
                              exclude_modules='vae')
    return pipe


def freed() -> None:
    """Give back what a dropped model held. For the worker thread."""
    import gc
    gc.collect()
    torch = sys.modules.get('torch')         # nothing to free where it never came
    if torch is not None and torch.accelerator.is_available():
        torch.accelerator.synchronize()
        torch.accelerator.empty_cache()


# --- How much there is ----------------------------------------------------------------------------------------

def room_gb(device: str, budget_gb: float = 0.0) -> float:
    """What a model may take: of the device, what others leave there, and no more than the budget, 0 for all of it."""
    whole = device_gb(device)
    left = whole * (ROOM_IN_MAIN if device in SHARED else ROOM) if whole else float('inf')
    return min(left, budget_gb or left)


def device_gb(device: str) -> float | None:
    """The memory of a device in gigabytes (10^9 bytes), asked of the system and not of torch; None: nobody says."""
    if device == 'cuda':
        return _cuda_gb()
    return main_gb() if device in ('cpu', 'mps') else None


def main_gb() -> float | None:
    """Main memory, which Apple's devices share."""
    if sys.platform == 'win32':
        class Status(ctypes.Structure):
            _fields_ = [('length', ctypes.c_ulong), ('load', ctypes.c_ulong),
                        *((name, ctypes.c_ulonglong) for name in
                          ('total', 'free', 'total_page', 'free_page', 'total_virtual', 'free_virtual', 'extended'))]
        status = Status(length=ctypes.sizeof(Status))
        return status.total / 1e9 if ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)) else None
    return os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 1e9


def _cuda_gb() -> float | None:
    """Of the first device, by NVIDIA's driver."""
    try:
        driver = ctypes.CDLL('nvcuda.dll' if sys.platform == 'win32' else 'libcuda.so.1')
    except OSError:
        return None
    device, size = ctypes.c_int(0), ctypes.c_size_t(0)
    if driver.cuInit(0) or driver.cuDeviceGet(ctypes.byref(device), 0):
        return None
    return None if driver.cuDeviceTotalMem_v2(ctypes.byref(size), device) else size.value / 1e9
