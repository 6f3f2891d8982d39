"""Colour spaces by the names that Blender gives them. Everything that changes colour stands here.

OpenColorIO does the work, with the config that Blender uses; its path is passed in, nothing is looked up.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from .errors import RuntimeMissingError, SecondUnitError
from .exr import HALF_MAX
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

# What image models were trained on, by the names that configs know it by: Blender's first, then those of the ACES
# configs, whose spelling changed from one to the next.
REC709_NAMES = ('Linear Rec.709', 'lin_rec709_scene', 'lin_rec709_srgb', 'Linear Rec.709 (sRGB)', 'lin_rec709',
                'Utility - Linear - sRGB', 'lin_srgb')
REC709_LUMINANCE = np.array([0.2126, 0.7152, 0.0722], dtype=np.float32)
MID_GREY = 0.18

# The log curve: LOG_BLACK up to LOG_CEILING and, in the few codes under LOG_BLACK, down to minus as much. Nearly linear
# within its toes, which are such that it has one slope at black. Codes: -256 is 0, black 0.1, mid grey 0.435,
# 1.0 0.568, 60 0.887, 256 is 1.
LOG_BLACK = 0.1
LOG_CEILING = 256.0
LOG_TOE, LOG_TOE_BELOW = 0.0025, 0.00023
# The display curve: what is this bright is the display's white; mid grey becomes 0.43 and 1.0 0.74.
DISPLAY_WHITE = 8.0


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
    loaded = _config(config)
    import PyOpenColorIO as ocio
    try:
        processor = loaded.getProcessor(source, target)
    except ocio.Exception as error:
        raise SecondUnitError(f'Colour cannot be taken from "{source}" to "{target}": {error}',
                              'Choose colour spaces that the config of this Blender has.') from error
    # The fast path of OpenColorIO is off by 7e-4 at 20.0 there and back through a log curve.
    return processor.getOptimizedCPUProcessor(ocio.OPTIMIZATION_LOSSLESS)


def _config(config: str) -> PyOpenColorIO.Config:
    try:
        import PyOpenColorIO as ocio
    except ImportError as error:
        raise RuntimeMissingError('OpenColorIO is not installed.', 'Reinstall the Second Unit extension.') from error
    try:
        return ocio.Config.CreateFromFile(config)
    except ocio.Exception as error:
        raise SecondUnitError(f'The colour config {config} cannot be read: {error}',
                              'Check the OCIO variable, or start Blender without it.') from error


def straight(rgba: np.ndarray) -> np.ndarray:
    """The colour (h, w, 3) of a premultiplied image (h, w, 4), as if it covered its pixels; 0 where it covers nothing.

    For what is not linear. Where all is opaque, the very same values.
    """
    alpha = rgba[..., 3:]
    return np.divide(rgba[..., :3], alpha, out=np.zeros_like(rgba[..., :3]), where=alpha > 0)


def linear_to_display(rgb: np.ndarray) -> np.ndarray:
    """Linear Rec.709 to the sRGB display, float32 in 0 to 1; for a model after a curve that rolls highlights off."""
    rgb = np.clip(rgb, 0.0, 1.0, dtype=np.float32)
    return np.where(rgb <= 0.0031308, rgb * np.float32(12.92),
                    np.float32(1.055) * rgb ** np.float32(1 / 2.4) - np.float32(0.055))


@dataclass(frozen=True, slots=True)
class ShotColour:
    """Between a shot's pixels and what an image model reads: the same for every frame of the take.

    Working space `space` of the OpenColorIO config → linear Rec.709 primaries, brighter by `exposure_stops` → `curve`:
    'log' comes back from -LOG_CEILING to LOG_CEILING, and with the source also beyond. 'display' is a picture as a
    display shows it, which image models know best, and does not return: what is below 0 or above DISPLAY_WHITE is lost.
    """

    config: str
    space: str
    exposure_stops: float = 0.0
    curve: str = 'log'

    def __post_init__(self):
        if self.curve not in CURVES:
            raise ValueError(f'curve "{self.curve}" is none of {", ".join(CURVES)}')

    def encode(self, rgb: np.ndarray) -> np.ndarray:
        """Scene-linear (h, w, 3) in the working space to codes, read-only float32 in 0 to 1."""
        return read_only(np.clip(CURVES[self.curve][0](self._exposed(rgb)), 0.0, 1.0))

    def decode(self, code: np.ndarray, source_rgb: np.ndarray | None = None) -> np.ndarray:
        """Codes (h, w, 3) back to scene-linear in the working space: read-only float32 that fits a half float.

        Given the `source_rgb` (h, w, 3) that was encoded, the log curve brings back what of it lay beyond the curve,
        in proportion to what a model left there, and nothing becomes more negative than it was: the lowest codes,
        which models use for black, mean large negatives.
        """
        exposed = CURVES[self.curve][1](np.clip(np.asarray(code, dtype=np.float32), 0.0, 1.0))
        if source_rgb is not None and self.curve == 'log':
            source = self._exposed(source_rgb)
            exposed = np.maximum(exposed, np.minimum(source, 0.0))
            beyond = np.abs(source) > LOG_CEILING
            exposed[beyond] *= np.abs(source[beyond]) / np.float32(LOG_CEILING)
        linear = exposed * np.float32(2.0 ** -self.exposure_stops)
        return read_only(np.clip(convert(linear, self.config, rec709(self.config), self.space), -HALF_MAX, HALF_MAX))

    def round_trip_error(self, rgb: np.ndarray) -> float:
        """How far `rgb` (h, w, 3) comes back from itself, there and back with nothing in between.

        The worst difference of a channel, relative to its pixel's brightest, over the pixels brighter than 0.001.
        """
        rgb = np.asarray(rgb, dtype=np.float32)
        brightest = rgb.max(axis=2)
        seen = brightest > 0.001
        if not seen.any():
            return 0.0
        off = np.abs(self.decode(self.encode(rgb), rgb) - rgb).max(axis=2)
        return float((off[seen] / brightest[seen]).max())

    def described(self, error: float) -> str:
        """One line for a take's log: what is done to its colour, and by what `error` one of its plates comes back."""
        return (f'colour: {self.space} through the {self.curve} curve at {self.exposure_stops:+.2f} stops; '
                f'the plate comes back within {error * 100:.2g} %')

    def _exposed(self, rgb: np.ndarray) -> np.ndarray:
        return convert(rgb, self.config, self.space, rec709(self.config)) * np.float32(2.0 ** self.exposure_stops)


def exposure_of(rgb: np.ndarray) -> float:
    """By how many stops a plate (h, w, 3) has to be brighter for its mean, over stops, to be mid grey.

    Taken from the first plate of the range and kept for all of it: an exposure of each frame's own is flicker. Black,
    as beside a grey box under no sky, does not count; 0.0 for a plate that is all black.
    """
    luminance = np.asarray(rgb, dtype=np.float32) @ REC709_LUMINANCE
    seen = luminance[luminance > 1e-4]
    return round(float(np.log2(MID_GREY) - np.log2(seen).mean()), 2) if seen.size else 0.0


@lru_cache(maxsize=16)
def rec709(config: str) -> str:
    """What a config calls linear Rec.709. Raises SecondUnitError when it has no such space."""
    loaded = _config(config)
    for name in REC709_NAMES:
        space = loaded.getColorSpace(name)
        if space is not None:
            return space.getName()
    raise SecondUnitError(f'The colour config {config} has no linear Rec.709 space, which models need.',
                          'Start Blender without the OCIO variable, or add the space to the config.')


def _log(linear: np.ndarray) -> np.ndarray:
    above, below = np.log1p(np.maximum(linear, 0.0) / LOG_TOE), np.log1p(np.maximum(-linear, 0.0) / LOG_TOE_BELOW)
    return np.where(linear < 0.0, LOG_BLACK * (1.0 - below / np.log1p(LOG_CEILING / LOG_TOE_BELOW)),
                    LOG_BLACK + (1.0 - LOG_BLACK) * above / np.log1p(LOG_CEILING / LOG_TOE)).astype(np.float32)


def _log_inverse(code: np.ndarray) -> np.ndarray:
    above = np.maximum(code - LOG_BLACK, 0.0) / (1.0 - LOG_BLACK) * np.log1p(LOG_CEILING / LOG_TOE)
    below = np.maximum(LOG_BLACK - code, 0.0) / LOG_BLACK * np.log1p(LOG_CEILING / LOG_TOE_BELOW)
    return (LOG_TOE * np.expm1(above) - LOG_TOE_BELOW * np.expm1(below)).astype(np.float32)


def _display(linear: np.ndarray) -> np.ndarray:
    linear = np.maximum(linear, 0.0)
    return linear_to_display(linear * (1 + linear / np.float32(DISPLAY_WHITE ** 2)) / (1 + linear))


def _display_inverse(code: np.ndarray) -> np.ndarray:
    shown = np.where(code <= 0.04045, code / np.float32(12.92), ((code + np.float32(0.055)) / np.float32(1.055)) ** 2.4)
    short = 1 - shown
    return np.float32(DISPLAY_WHITE ** 2 / 2) * (np.sqrt(short ** 2 + 4 * shown / DISPLAY_WHITE ** 2) - short)


CURVES = {'log': (_log, _log_inverse), 'display': (_display, _display_inverse)}
