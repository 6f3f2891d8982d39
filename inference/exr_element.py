"""One frame of an element as the compositor and Nuke read it: its layers, packed by exr_blocks.py."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from .exr import NO_ATTRIBUTES, Attributes, Layer, depth_layer
from .exr_blocks import write_blocks
from .shot import Pass

if TYPE_CHECKING:
    from .warp import Region

# Beside Combined and Depth, in a frame of a take; see conform_element.Conformed.
ELEMENT_LAYERS = {'Lights': 'RGB', 'Fill': 'RGB', 'Glow': 'RGB', 'Heat': 'V', 'Vector': 'XYZW', 'Element': 'RGBA',
                  'Debris': 'RGBA', 'DebrisLights': 'RGB', 'DebrisFill': 'RGB', 'DebrisHides': 'V', 'DebrisDepth': 'Z'}
NO_LAYERS: Mapping[str, np.ndarray] = MappingProxyType({})


def write_element(path: str | Path, rgba: np.ndarray, depth: np.ndarray, attributes: Attributes = NO_ATTRIBUTES,
                  layers: Mapping[str, np.ndarray] = NO_LAYERS, filled: Region | None = None) -> None:
    """One frame for the compositor and Nuke, a part for each layer, as Blender 5 writes them: Combined (h, w, 4) in
    half, Depth (h, w) in float, and those of ELEMENT_LAYERS that there are: (h, w, c) in half, a depth as Depth.
    Outside the region `filled` nothing is looked at, for nothing is there.

    Blender's Image node then has a socket for each, and Alpha; it has no Depth for plain R, G, B, A, Z.
    """
    left, top, right, bottom = filled or (0, 0, rgba.shape[1], rgba.shape[0])

    def part(name: str, channels: str, pixels: np.ndarray) -> Layer:
        pixels = pixels.reshape(*pixels.shape[:2], len(channels))[top:bottom, left:right]
        return depth_layer(pixels, name) if channels == 'Z' else Layer(name, channels, pixels, half=True)
    parts = [part(Pass.COMBINED, 'RGBA', rgba), part(Pass.DEPTH, 'Z', depth),
             *(part(name, ELEMENT_LAYERS[name], pixels) for name, pixels in layers.items())]
    write_blocks(Path(path), parts, rgba.shape[:2], (left, top), attributes)
