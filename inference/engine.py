"""The machine that a model runs on, as one frozen value: the engine reads no preferences and no environment."""

from __future__ import annotations

import ctypes
import gc
import importlib.util
import os
import re
import sys
from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from .errors import ModelError

DEVICES = ('auto', 'cuda', 'mps', 'xpu', 'cpu')


@dataclass(frozen=True, slots=True)
class Engine:
    """What fixes the bits beside the recipe. Written into take.json before the first frame; a resume obeys it."""

    device: str = 'cpu'
    dtype: str = 'float32'
    threads: int = 1
    rung: int = 0                # of the memory ladder, see memory.py


def choose_engine(device: str = 'auto') -> Engine:
    """The engine for a new take. Imports no torch, which is for the worker: 'auto' asks the driver, and looks into
    torch's files.

    float32 everywhere: for the embedded model, bfloat16 saves three tenths of a step on the few processors that
    have it, and gives other bits on every one of them. All cores but one, so that the interface keeps its own; no more
    than eight, beyond which small networks only wait for each other.
    """
    if device not in DEVICES:
        raise ModelError(f'There is no device "{device}".', f'Choose one of: {", ".join(DEVICES)}.')
    if device == 'auto':
        device = 'cuda' if _is_for_cuda() and _has_cuda() else 'mps' if _has_metal() else 'cpu'
    return Engine(device=device, threads=min(8, max(1, (os.cpu_count() or 1) - 1)))


def _has_metal() -> bool:
    return sys.platform == 'darwin' and os.uname().machine == 'arm64'


def _is_for_cuda() -> bool:
    """Whether the torch on sys.path is built for NVIDIA's devices. On Windows, the one that pip installs is not."""
    torch = importlib.util.find_spec('torch')
    if torch is None:
        return False
    version = (Path(torch.origin).parent / 'version.py').read_text(encoding='utf-8')
    return re.search(r'^cuda\b.*= *None$', version, re.MULTILINE) is None


def _has_cuda() -> bool:
    """Whether NVIDIA's driver is here, and has a device."""
    try:
        driver = ctypes.CDLL('nvcuda.dll' if sys.platform == 'win32' else 'libcuda.so.1')
    except OSError:
        return False
    count = ctypes.c_int(0)
    return driver.cuInit(0) == 0 and driver.cuDeviceGetCount(ctypes.byref(count)) == 0 and count.value > 0


def open_libraries() -> None:
    """Open torch's largest libraries, for the import that follows. For the worker thread.

    An import lets no other thread go on while it opens a library: 0.3 s for the processor's, 1.5 s with CUDA's. A call
    of the system does. What it cannot open is left to the import, which knows of more places to look.
    """
    torch = importlib.util.find_spec('torch')
    if torch is None or 'torch' in sys.modules or sys.platform == 'win32':
        return
    opened = ctypes.CDLL(None).dlopen
    opened.argtypes, opened.restype = (ctypes.c_char_p, ctypes.c_int), ctypes.c_void_p
    for device in ('cpu', 'cuda', 'hip', 'xpu'):
        for path in Path(torch.origin).parent.glob(f'lib/libtorch_{device}.*'):
            opened(os.fsencode(path), os.RTLD_NOW)


def import_libraries(names: Collection[str], engine: Engine) -> None:
    """Import what a model needs of torch and diffusers while the interface hardly waits. For the worker thread.

    Python's collector of garbage looks at every object there is, and lets no thread go on: twice while these are
    imported, for 0.16 s, and again later. So it rests, and what came with them is kept from it for good.
    """
    wanted = {'torch', 'diffusers'}.intersection(names)
    if 'torch' not in wanted or wanted <= sys.modules.keys():
        return
    open_libraries()
    on = gc.isenabled()
    gc.disable()
    try:
        found(engine)
        if 'diffusers' in wanted:
            from diffusers import DiffusionPipeline, ModelMixin  # noqa: F401  diffusers itself imports nothing
        gc.freeze()
    finally:
        if on:
            gc.enable()


def found(engine: Engine):
    """The torch device of `engine`. For the worker thread.

    Raises ModelError for a take that asks for a device or a precision that is not here: it would get other bits.
    """
    import torch
    here = {'cuda': torch.cuda.is_available(), 'mps': torch.backends.mps.is_available(),
            'xpu': torch.xpu.is_available(), 'cpu': True}
    if not here.get(engine.device):
        raise ModelError(f'The take is to be made on the device "{engine.device}", which torch does not find here.',
                         'Choose another device in the preferences and make a new take.')
    if engine.device == 'cpu':
        # diffusers imports triton through torch, for compiling that we do not do; beside Mesa's GL, which brings
        # another LLVM, that import takes the process down.
        sys.modules.setdefault('triton', None)
    if engine.dtype != 'float32':
        raise ModelError(f'The take is to be made in {engine.dtype}, which this version does not do.',
                         'Make a new take.')
    return torch.device(engine.device)


def threads(engine: Engine, spared: int = 0) -> AbstractContextManager[None]:
    """Let torch use as many threads as the take says, but for those that are `spared` for what goes on beside it, and
    put its own number back."""
    return torch_threads(max(1, engine.threads - spared))


@contextmanager
def torch_threads(count: int) -> Iterator[None]:
    """Let torch use so many threads, and put its own number back."""
    import torch
    before = torch.get_num_threads()
    torch.set_num_threads(count)
    try:
        yield
    finally:
        torch.set_num_threads(before)
