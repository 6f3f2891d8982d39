"""The multilayer OpenEXR files that Blender renders, as our passes.

Blender puts the view layer's name before its passes ('ViewLayer.Combined.R') and writes them as parts of one
file from 5.0 on, as one part before.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path

import numpy as np

from .errors import CaptureError
from .exr import depth_from, layer_names, read_exr
from .shot import CHANNELS, Pass, read_only

CRYPTO_LAYERS = 8            # at most, in Blender: sixteen levels, two in a layer


def read_render(path: str | Path, view_layer: str, passes: Collection[Pass]) -> tuple[dict[Pass, np.ndarray], dict]:
    """Blender's own multilayer EXR as our passes, with Cryptomatte's manifest (name: eight hex digits).

    Depth is (h, w), +inf where nothing was hit; Cryptomatte (h, w, 4 * levels), rank by rank; the others
    (h, w, c). An empty `view_layer` reads files without that prefix, as a File Output node writes them.
    Raises CaptureError when the file has no such view layer or lacks a pass, TakeError when it cannot be read.
    """
    prefix = f'{view_layer}.' if view_layer else ''
    wanted = {p: _full_names(p, prefix) for p in passes}
    image = read_exr(path, {name for names in wanted.values() for name in names})
    found = {p: [image.layers[name] for name in names if name in image.layers] for p, names in wanted.items()}
    missing = [p for p, layers in found.items() if not layers]
    if missing:
        raise CaptureError(
            f'{Path(path).name} has no {" and no ".join(missing)} of the view layer "{view_layer}".',
            f'Switch the passes on and render again. The file has: {", ".join(sorted(layer_names(path)))}.')
    return ({p: _pass_from(p, layers, path) for p, layers in found.items()},
            _manifest(image.attributes, f'{prefix}CryptoObject'))


def _full_names(wanted: Pass, prefix: str) -> list[str]:
    if wanted is Pass.CRYPTOMATTE:
        return [f'{prefix}CryptoObject{index:02d}' for index in range(CRYPTO_LAYERS)]
    return [f'{prefix}{wanted}']


def _pass_from(name: Pass, layers: list[np.ndarray], path: str | Path) -> np.ndarray:
    if name is Pass.CRYPTOMATTE:
        return read_only(np.concatenate(layers, axis=2))
    if layers[0].shape[2] != len(CHANNELS[name]):
        raise CaptureError(
            f'{name} has {layers[0].shape[2]} channels in {Path(path).name}, and needs {CHANNELS[name]}.',
            'Render to OpenEXR MultiLayer as RGBA; a File Output node gives a Vector four dimensions.')
    return depth_from(layers[0]) if name is Pass.DEPTH else layers[0]


def _manifest(attributes: Mapping[str, object], crypto_name: str) -> dict[str, str]:
    """The manifest that stands in the header beside the name of this Cryptomatte; empty when there is none."""
    for key, value in attributes.items():
        if key.startswith('cryptomatte/') and key.endswith('/name') and value == crypto_name:
            return json.loads(attributes[key.removesuffix('name') + 'manifest'])
    return {}
