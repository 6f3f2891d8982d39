"""What a report of trouble needs, as text to copy: read at once, with nothing imported for it and no name in it."""

from __future__ import annotations

import getpass
import importlib.metadata
import platform
import re
import sys
from pathlib import Path

import bpy
import gpu

from ..inference.doctor import LIBRARIES
from ..inference.job import State
from ..inference.provenance import tool
from ..inference.runtime.lists import found_devices
from . import compat, live, takes
from .preferences import Machine, machine
from .runtime_install import RUNTIME, outlook
from .runtime_panel import state_in_words

NAME = 'Second Unit Diagnostics'
SHORT = 3                    # letters of a user's name that are too few to be told from other words


def diagnostics(context) -> str:
    chosen = machine(context)
    return without_names('\n'.join([*_program(context), '', *_runtime(chosen), '', *_folders(context, chosen), '',
                                    *_errors(), '']))


def without_names(text: str) -> str:
    """`text` with the home folder as '~', and the user's name left out wherever it stands."""
    text = text.replace(str(Path.home()), '~')
    user = getpass.getuser()
    return text if len(user) < SHORT else re.sub(rf'\b{re.escape(user)}\b', 'USER', text, flags=re.IGNORECASE)


def _program(context) -> list[str]:
    chosen = machine(context)
    graphics = 'none' if bpy.app.background else \
        f'{gpu.platform.renderer_get()}, {gpu.platform.version_get()}, {gpu.platform.backend_type_get()}'
    return [f'{tool()}, Blender {bpy.app.version_string} ({bpy.app.build_hash.decode()}), '
            f'Python {platform.python_version()}, {platform.platform()}',
            f'Graphics: {graphics}',
            f'Device: {chosen.device}; drivers found for: {", ".join(found_devices())}; '
            f'memory budget: {chosen.memory_gb:g} GB',
            f'OpenColorIO config: {compat.colour_config()}',
            f'Online access: {"on" if bpy.app.online_access else "off"}']


def _runtime(chosen: Machine) -> list[str]:
    now = outlook(live.downloads(), chosen)
    lines = [f'Runtime: {state_in_words(now)}']
    if chosen.runtime:
        lines.append(f'Chosen in its place: {chosen.runtime}')
    if now.installed:
        lines.append(f'List: {now.installed.list_name} {now.installed.digest}, in {now.installed.folder}')
    if now.remark:
        lines.append(now.remark)
    if now.foreign:
        lines.append(f'torch is taken from {now.foreign}')
    lines.append(f'Loaded: {", ".join(name for name in LIBRARIES if name in sys.modules) or "none"}')
    path = [str(folder) for folder in (chosen.runtime or (now.installed and now.installed.folder),) if folder]
    return [*lines, *(f'  {name} {version}' for name in LIBRARIES if (version := _version(name, [*sys.path, *path])))]


def _folders(context, chosen: Machine) -> list[str]:
    named = {'Takes': takes.folder(context), 'Libraries': chosen.libraries, 'Wheels': chosen.wheels,
             'Weights': chosen.weights, 'Offline weights': chosen.offline, 'Extension': Path(__file__).parents[1]}
    return [f'{name}: {folder}{"" if folder.is_dir() else " (not there)"}' for name, folder in named.items() if folder]


def _errors() -> list[str]:
    """Of every job that failed since Blender was started, without the names of its shot."""
    jobs = [job for one in (*live.made, *live.fetching) for job in one.jobs.values() if job.state is State.FAILED]
    said = [f'{"Runtime: " if job.id == RUNTIME else ""}{job.message} {job.hint}'.rstrip() for job in jobs]
    return ['Errors:', *(said or ['none'])]


def _version(name: str, path: list[str]) -> str:
    found = importlib.metadata.distributions(name=name, path=path)
    return next((each.version for each in found), '')
