"""What was asked for: with the plates and the engine, all that fixes a take."""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from .errors import ModelError
from .files import nfc
from .model import ui_of


@dataclass(frozen=True, slots=True)
class Recipe:
    """With the plates and the engine, enough to make the take again. Compares equal to itself read from JSON."""

    model: str
    controls: Mapping[str, Any] = field(default_factory=dict)
    seed: int = 0
    anchor: str = ''
    starts_at: float = 0.0       # the frame at which the event starts
    matte: str = ''              # where a patch works, or an element stands at first; see addon/capture/matte.py
    obstacle: str = ''           # what stands in an element's way
    continues: str = ''          # the uuid of the take that it goes on from, see before.py
    refines: str = ''            # the uuid of the take of which it makes the matte's region anew
    likeness: bool = False       # does it show a person whom somebody may know? Then approval asks for their consent
    digests: Mapping[str, str] = field(default_factory=dict)    # SHA-256 of the 'matte', and of files by their control

    def __post_init__(self):
        object.__setattr__(self, 'controls', nfc(self.controls))
        object.__setattr__(self, 'anchor', nfc(self.anchor))
        object.__setattr__(self, 'matte', nfc(self.matte))
        object.__setattr__(self, 'obstacle', nfc(self.obstacle))


@dataclass(frozen=True, slots=True)
class ConformOptions:
    """What the projection to the frame takes over from the camera."""

    motion_blur: bool = True
    depth_of_field: bool = True


AS_THE_CAMERA = ConformOptions()


def with_whole_paths(controls: Any) -> Any:
    """The controls with the files that they name as absolute paths, which mean the same to every later run."""
    return replace(controls, **{name: str(path.absolute()) for name, path in _files(controls).items()})


def file_digests(controls: Any) -> dict[str, str]:
    """What stands in the files that the controls name, by control. Raises ModelError for one that cannot be read."""
    digests = {}
    for name, path in _files(controls).items():
        try:
            if path.exists() and not path.is_file():         # a device or a pipe may have no end
                raise OSError(errno.EINVAL, 'It is no file')
            digests[name] = hashlib.sha256(path.read_bytes()).hexdigest()
        except (OSError, ValueError) as error:
            raise ModelError(f'The file {path} of the control {name} cannot be read: {error}.',
                             'Choose a file that is there.') from None
    return digests


def _files(controls: Any) -> dict[str, Path]:
    return {control.name: Path(path) for control in fields(controls)
            if ui_of(control).get('file') and (path := getattr(controls, control.name))}
