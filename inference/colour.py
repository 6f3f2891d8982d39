"""Colour spaces by the names that Blender gives them. Everything that changes colour stands here.

OpenColorIO does the work, with the config that Blender uses; its path is passed in, nothing is looked up.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from .errors import RuntimeMissingError, SecondUnitError
from .shot import read_only

if TYPE_CHECKING:
    import PyOpenColorIO

# What an EXR says of its pixels, by the name of Blender's working space: the interop ID of the Color Interop
# Forum, and the chromaticities (x, y) of red, green, blue and white.
WORKING_SPACES = {
    'Linear Rec.709': ('lin_rec709_scene', (0.64, 0.33, 0.3, 0.6, 0.15, 0.06, 0.3127, 0.329)),
    'Linear Rec.2020': ('lin_rec2020_scene', (0.708, 0.292, 0.17, 0.797, 0.131, 0.046, 0.3127, 0.329)),
    'ACEScg': ('lin_ap1_scene', (0.713, 0.293, 0.165, 0.83, 0.128, 0.044, 0.32168, 0.33767)),
}


def interop_id(space: str) -> str:
    """'lin_rec709_scene' for 'Linear Rec.709'; '' for a space that the studio's own config named."""
    return WORKING_SPACES[space][0] if space in WORKING_SPACES else ''


def header(space: str) -> dict[str, str | tuple[float, ...]]:
    """What an EXR in this working space says of its colour; nothing, where nothing is known for sure."""
    if space not in WORKING_SPACES:
        return {}
    interop, chromaticities = WORKING_SPACES[space]
    return {'colorInteropID': interop, 'chromaticities': chromaticities}


def config(path: str | Path) -> tuple[str, str]:
    """The path of an OpenColorIO config and the SHA-256 of the file: what is written down with the plates.

    Of a built-in config ('ocio://…') the name is all there is, and its digest. Raises SecondUnitError when the
    file cannot be read.
    """
    text = str(path)
    if text.startswith('ocio://'):
        return text, hashlib.sha256(text.encode()).hexdigest()
    try:
        return text, hashlib.sha256(Path(path).read_bytes()).hexdigest()
    except OSError as error:
        raise SecondUnitError(f'The colour config {text} cannot be read: {error.strerror}.',
                              'Check the OCIO variable, or start Blender without it.') from error


def convert(array: np.ndarray, config: str | Path, source: str, target: str) -> np.ndarray:
    """float32 (h, w, 3 or 4) from one colour space of the config to another; alpha is left alone.

    Values below 0 and above 1 stay what they are. Premultiplied colour goes through linear spaces only: divide
    by alpha first for any other. Returns a read-only array; raises SecondUnitError for an unknown space.
    """
    pixels = np.array(array, dtype=np.float32, order='C')
    if pixels.ndim != 3 or pixels.shape[2] not in (3, 4):
        raise ValueError(f'expected an image of 3 or 4 channels, not {pixels.shape}')
    processor = _processor(str(config), source, target)
    apply = processor.applyRGB if pixels.shape[2] == 3 else processor.applyRGBA
    apply(pixels)
    return read_only(pixels)


@lru_cache(maxsize=16)
def _processor(config: str, source: str, target: str) -> PyOpenColorIO.CPUProcessor:
    try:
        import PyOpenColorIO as ocio
    except ImportError as error:
        raise RuntimeMissingError('OpenColorIO is not installed.', 'Reinstall the Second Unit extension.') from error
    try:
        processor = ocio.Config.CreateFromFile(config).getProcessor(source, target)
    except ocio.Exception as error:
        raise SecondUnitError(f'Colour cannot be taken from "{source}" to "{target}": {error}',
                              'Choose colour spaces that the config of this Blender has.') from error
    # The fast path of OpenColorIO is off by 7e-4 at 20.0 there and back through a log curve.
    return processor.getOptimizedCPUProcessor(ocio.OPTIMIZATION_LOSSLESS)


def linear_to_display(rgb: np.ndarray) -> np.ndarray:
    """Linear Rec.709 to the sRGB display, float32 in 0 to 1: for thumbnails, never for a model."""
    rgb = np.clip(rgb, 0.0, 1.0, dtype=np.float32)
    return np.where(rgb <= 0.0031308, rgb * np.float32(12.92),
                    np.float32(1.055) * rgb ** np.float32(1 / 2.4) - np.float32(0.055))
