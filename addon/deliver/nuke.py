"""Nuke as a target: scripts beside the take's files, one for each colour configuration, and the camera as Alembic.

The scene is not touched. See docs/nuke.md for what arrives.
"""

from __future__ import annotations

from pathlib import Path

from ...inference.errors import DeliverError
from ...inference.files import write_bytes_atomic
from ...inference.model import Makes
from ...inference.nuke_comp import CONFIGS, script
from .. import takes
from . import Target


def paths(take) -> dict[str, Path]:
    """Of the scripts, by the colour configuration of Nuke."""
    return {config: take.folder / f'take_{take.number:03d}_{config}.nk' for config in CONFIGS}


def deliver(scene, take) -> str:
    """Write the scripts anew. Says where they are."""
    from .nuke_camera import write_camera  # with what makes a scene for it
    written = {path: script(take, config) for config, path in paths(take).items()}
    for path, text in written.items():
        write_bytes_atomic(path, text.encode())
    camera = write_camera(take)
    return f'Take {take.number} is in {" and ".join(path.name for path in (*written, *camera))}, beside its frames.'


def take_out(scene, take) -> str:
    """Remove the scripts."""
    from .nuke_camera import camera_path
    found = [path for path in (*paths(take).values(), camera_path(take)) if path.is_file()]
    if not found:
        raise DeliverError(f'Take {take.number} has no script of Nuke.', 'There is nothing to take out.')
    for path in found:
        path.unlink()
    return f'Removed: {", ".join(path.name for path in found)}.'


def why_not(context) -> str:
    return ''


def plan(context) -> str:
    item = takes.active(context)
    return f'Beside the files of {item.name}' if item else 'Beside the files of the take'


TARGET = Target(
    'nuke', 'Nuke', (Makes.ELEMENT, Makes.LOOK, Makes.PATCH), why_not, plan, deliver, take_out, icon='FILE_SCRIPT',
    description='scripts of Nuke beside the files of the take, with its merge by depth and its grade in stock nodes')
