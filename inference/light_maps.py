"""Light maps: the passes of an element as textures, in folders beside its card, from which a shader lights it anew."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .exr import write_texture
from .files import frame_name, make_folder
from .shot import ELEMENT_PASSES, ElementFrame

# A shader reads four channels of a file; the ELEMENT_PASSES in each, by the folder.
TEXTURES = {'lights': ('right', 'left', 'above', 'alpha'), 'fill': ('below', 'front', 'back', 'heat')}
ALBEDO, EXPOSURE = 'second_unit/albedo', 'second_unit/exposure'      # in every frame's header


def matter_header(element: ElementFrame) -> dict[str, Any]:
    """What a header says of the matter that the light maps light."""
    exposure = {} if element.exposure is None else {EXPOSURE: float(element.exposure)}
    return {ALBEDO: tuple(element.albedo), **exposure}


def matter_in(header: Mapping[str, Any]) -> tuple[tuple[float, float, float], float | None]:
    """The albedo of the matter and the exposure of its glow in stops, None where nothing glows."""
    return tuple(header.get(ALBEDO, (1.0, 1.0, 1.0))), header.get(EXPOSURE)


def write_light_maps(take: Path, element: ElementFrame, header: Mapping[str, Any]) -> None:
    """Write the textures of one frame of an element that has passes below the folder of its take."""
    for name, passes in TEXTURES.items():
        make_folder(take / name)
        pixels = element.passes[..., [ELEMENT_PASSES.index(each) for each in passes]]
        write_texture(take / name / f'{frame_name(element.frame)}.exr', pixels, header)
