"""Light maps: the passes of an element as textures, in folders beside its card, from which a shader lights it anew."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from .exr import write_texture
from .files import frame_name, make_folder
from .shot import DEBRIS_PASSES, ELEMENT_PASSES, ElementFrame

# A shader reads four channels of a file; the ELEMENT_PASSES in each, by the folder.
TEXTURES = {'lights': ('right', 'left', 'above', 'alpha'), 'fill': ('below', 'front', 'back', 'heat')}
# The same of debris, in takes that have it, beside its picture in a folder of its own.
DEBRIS = 'debris'
DEBRIS_TEXTURES = {'debris_lights': ('right', 'left', 'above', 'hides'),
                   'debris_fill': ('below', 'front', 'back', 'alpha')}
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
    _write(take, TEXTURES, ELEMENT_PASSES, element.passes, element.frame, header)


def write_debris(take: Path, element: ElementFrame, header: Mapping[str, Any]) -> None:
    """Write the textures of one frame's debris, its picture the last."""
    _write(take, DEBRIS_TEXTURES, DEBRIS_PASSES, element.debris.passes, element.frame, header)
    make_folder(take / DEBRIS)
    write_texture(take / DEBRIS / f'{frame_name(element.frame)}.exr', element.debris.rgba, header)


def _write(take: Path, textures: Mapping[str, tuple[str, ...]], names: tuple[str, ...], pixels: np.ndarray, frame: int,
           header: Mapping[str, Any]) -> None:
    for folder, passes in textures.items():
        make_folder(take / folder)
        chosen = pixels[..., [names.index(each) for each in passes]]
        write_texture(take / folder / f'{frame_name(frame)}.exr', chosen, header)
