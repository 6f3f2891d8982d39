"""Light on an element: six directional maps, a sun and a sky to premultiplied colour; heat to a blackbody's glow.

The convention of six-way lighting: light from direction d (right, up, towards the camera) falls through each
map by the square of its share of d, and the squares of a unit vector sum to 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from .condition import CardLight
from .shot import ELEMENT_PASSES, ElementFrame, read_only

MAPS = ELEMENT_PASSES[2:8]     # where the light comes from; front: the camera's side

SKY_FROM_ABOVE = 0.25          # of the sky's light; the rest comes evenly from all sides
COLDEST, HOTTEST = 1000.0, 3100.0                             # kelvin at heat 0 and 1
GLOW = 5.0                     # radiance in red at heat 1 and exposure 0
GLOW_POWER = 1.2               # radiance over heat
HEAT_POWER = 0.6               # temperature over heat: what a line of sight gathers grows faster than the temperature
BRIGHTEST = 4.0                # heat; above it the colour stays


def lit_element(frame: int, passes: np.ndarray, light: CardLight, albedo: Sequence[float],
                exposure: float | None = None) -> ElementFrame:
    """The element of `passes` (h, w, 11), as ELEMENT_PASSES has them, in this light; its passes without shine where
    there is no matter, and without heat where there is no exposure."""
    passes = np.array(passes, np.float32)
    alpha, heat, lights = passes[..., 0], passes[..., 1], passes[..., 2:8]
    np.clip(alpha, 0, 1, out=alpha)
    np.clip(heat, 0, 0 if exposure is None else None, out=heat)
    np.clip(lights, 0, alpha[..., None], out=lights)
    rgba = relight(alpha, heat, np.moveaxis(lights, -1, 0), light, albedo, exposure or 0.0)
    return ElementFrame(frame, read_only(rgba), read_only(passes), tuple(albedo), exposure)


def relight(alpha: np.ndarray, heat: np.ndarray, lights: np.ndarray, light: CardLight, albedo: Sequence[float],
            exposure: float = 0.0) -> np.ndarray:
    """Premultiplied scene-linear (h, w, 4) float32 of an element.

    `alpha` and `heat` are (h, w), `lights` (6, h, w) in the order of MAPS, all premultiplied. White opaque matter
    that faces the sun has the radiance sun / pi, as a diffuse surface has in Blender. `exposure` brightens the
    glow, in stops.
    """
    height, width = alpha.shape
    result = np.empty((height, width, 4), np.float32)
    alpha = np.clip(alpha, 0, 1, out=result[..., 3])
    # A network's maps can shine a little where there is no matter to shine on.
    lit = np.clip(lights, 0, alpha).astype(np.float32, copy=False).reshape(6, -1)
    albedo = np.array(albedo, np.float32)
    from_sun = np.outer(np.array(light.sun, np.float32) * albedo / np.pi, sun_weights(light.direction))
    from_sky = np.outer(np.array(light.sky, np.float32) * albedo, SKY_WEIGHTS)
    shaded = (from_sun + from_sky).astype(np.float32) @ lit
    result[..., :3] = shaded.T.reshape(height, width, 3)
    if heat.max(initial=0.0) > 0:
        result[..., :3] += glow(heat, exposure)
    return result


def sun_weights(direction: Sequence[float]) -> np.ndarray:
    """The share of each of the six MAPS in the light from a unit vector (right, up, towards the camera)."""
    both = np.stack([np.array(direction), -np.array(direction)], axis=1).ravel()
    return np.maximum(both, 0) ** 2


SKY_WEIGHTS = (1 - SKY_FROM_ABOVE) / 6 + SKY_FROM_ABOVE * np.array([0, 0, 1, 0, 0, 0])


def glow(heat: np.ndarray, exposure: float = 0.0) -> np.ndarray:
    """The light of hot matter, (…, 3) linear Rec.709: the colour of a blackbody that is hotter the more heat."""
    heat = np.clip(heat, 0, None).astype(np.float32, copy=False)
    colours = _colours()
    index = np.minimum(heat * ((len(colours) - 1) / BRIGHTEST), len(colours) - 1).astype(np.intp)
    return colours.take(index, 0) * (heat ** GLOW_POWER * np.float32(GLOW * 2 ** exposure))[..., None]


@cache
def _colours() -> np.ndarray:
    """Blackbody colours for heat 0 to BRIGHTEST, (1024, 3) float32."""
    heat = np.linspace(0, BRIGHTEST, 1024)
    colours = np.array(blackbody(COLDEST + (HOTTEST - COLDEST) * heat ** HEAT_POWER), np.float32)
    colours.flags.writeable = False
    return colours


def blackbody(kelvin: np.ndarray) -> np.ndarray:
    """The colour of a blackbody, linear Rec.709 with its largest channel 1, (…, 3).

    Planck's law through the CIE 1931 observer (Wyman, Sloan, Shirley 2013: sums of Gaussians).
    """
    nanometres = np.arange(380.0, 781.0, 5.0)
    metres = nanometres * 1e-9
    kelvin = np.asarray(kelvin, dtype=float)[..., None]
    radiance = metres ** -5 / np.expm1(1.438777e-2 / (metres * kelvin))

    def bump(height: float, centre: float, below: float, above: float) -> np.ndarray:
        distance = (nanometres - centre) / np.where(nanometres < centre, below, above)
        return height * np.exp(-0.5 * distance ** 2)

    observer = np.stack([
        bump(1.056, 599.8, 37.9, 31.0) + bump(0.362, 442.0, 16.0, 26.7) + bump(-0.065, 501.1, 20.4, 26.2),
        bump(0.821, 568.8, 46.9, 40.5) + bump(0.286, 530.9, 16.3, 31.1),
        bump(1.217, 437.0, 11.8, 36.0) + bump(0.681, 459.0, 26.0, 13.8),
    ], axis=1)
    to_rec709 = np.array([[3.2406, -1.5372, -0.4986], [-0.9689, 1.8758, 0.0415], [0.0557, -0.2040, 1.0570]])
    rgb = np.maximum(radiance @ observer @ to_rec709.T, 0)
    return rgb / rgb.max(-1, keepdims=True)
