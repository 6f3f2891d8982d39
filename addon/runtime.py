"""Where torch and diffusers come from. Looks, never imports: importing is for the worker thread."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Sequence

from ..inference.errors import RuntimeMissingError
from .preferences import Machine


def check(machine: Machine, libraries: Sequence[str]) -> None:
    """Put the runtime folder at the end of sys.path, once it is needed. Raises RuntimeMissingError."""
    if machine.runtime and str(machine.runtime) not in sys.path:
        sys.path.append(str(machine.runtime))
        importlib.invalidate_caches()
    missing = [name for name in libraries if importlib.util.find_spec(name) is None]
    if missing:
        version = f'{sys.version_info[0]}.{sys.version_info[1]}'
        raise RuntimeMissingError(
            f'The libraries that run this model are not installed: {", ".join(missing)}.',
            f'Install them for Python {version} with "pip install --target FOLDER {" ".join(libraries)}", '
            'and choose that folder as Runtime Folder in the preferences of Second Unit.')
