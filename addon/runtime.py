"""The libraries at work: put at the end of sys.path when a job first needs them. Looks, never imports: importing is for
the worker thread."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ..inference.errors import RuntimeMissingError
from ..inference.runtime.store import current, mark_used
from .preferences import Machine


def check(machine: Machine, libraries: Sequence[str]) -> None:
    """Put the libraries on the path. Raises RuntimeMissingError for those that are nowhere."""
    _append(machine)
    missing = [name for name in libraries if importlib.util.find_spec(name) is None]
    if missing:
        raise RuntimeMissingError(
            f'The libraries that run this model are not installed: {", ".join(missing)}.',
            'Press Install Runtime in the preferences of Second Unit.')


def in_use(machine: Machine) -> Path | None:
    """The folder of ours that a library is loaded from, which may be an older one than the pointer names."""
    if machine.libraries is None:
        return None
    inside = str(machine.libraries) + os.sep
    for module in tuple(sys.modules.values()):
        file = getattr(module, '__file__', None) or ''
        if file.startswith(inside):
            return machine.libraries / file.removeprefix(inside).split(os.sep)[0]
    return None


def foreign_torch(machine: Machine) -> Path | None:
    """Where torch is, or would be, taken from, when that is none of the folders of the preferences: another extension
    brought it, or this Python has it. Ours stand at the end of the path, so that one is used."""
    spec = importlib.util.find_spec('torch')
    if spec is None or spec.origin is None:
        return None
    home = Path(spec.origin).parent.parent
    ours = (machine.runtime, machine.libraries)
    return None if any(folder and (folder == home or folder in home.parents) for folder in ours) else home


def _append(machine: Machine) -> None:
    """The artist's own folder, else the one that was installed. What has been loaded from stays what it is."""
    folder = machine.runtime or in_use(machine) or current(machine.libraries)
    if folder is None or str(folder) in sys.path:
        return
    sys.path[:] = [path for path in sys.path if machine.libraries is None or Path(path).parent != machine.libraries]
    sys.path.append(str(folder))
    importlib.invalidate_caches()
    if folder != machine.runtime:
        mark_used(folder)
