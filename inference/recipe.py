"""What was asked for: with the plates and the engine, all that fixes a take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .files import nfc


@dataclass(frozen=True, slots=True)
class Recipe:
    """With the plates and the engine, enough to make the take again. Compares equal to itself read from JSON."""

    model: str
    controls: Mapping[str, Any] = field(default_factory=dict)
    seed: int = 0
    anchor: str = ''
    starts_at: float = 0.0       # the frame at which the event starts
    matte: str = ''              # where a patch works, see addon/capture/matte.py

    def __post_init__(self):
        object.__setattr__(self, 'controls', nfc(self.controls))
        object.__setattr__(self, 'anchor', nfc(self.anchor))
        object.__setattr__(self, 'matte', nfc(self.matte))


@dataclass(frozen=True, slots=True)
class ConformOptions:
    """What the projection to the frame takes over from the camera."""

    motion_blur: bool = True
    depth_of_field: bool = True


AS_THE_CAMERA = ConformOptions()
