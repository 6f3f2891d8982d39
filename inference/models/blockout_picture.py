"""The picture that Blockout makes of a plate: its surfaces in another light, the air before them, the sky, the grade.

Scene-linear from beginning to end, the grade too, so that the shot's own view transform still applies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..colour import MID_GREY, REC709_LUMINANCE, straight
from ..shot import Pass, PlateFrame, Shot, read_only
from ..warp import resize
from .blockout_air import Air
from .blockout_surfaces import Surfaces, enlarged, openness, shafts, softened, sunlit, surfaces
from .blockout_times import TIMES, Time

if TYPE_CHECKING:
    from .blockout import Controls

CLAY = 0.42              # the reflectance that the plate's mean brightness is taken for
RADIUS = 0.045           # of occlusion, in depths of the shot
EDGE = 0.04              # between depths that differ by more, relatively, there is an edge
FULL = 500_000           # pixels: in larger pictures, what hides what is computed for a fourth of them
SHADE = 0.25             # of the sun's glow that is left where the air is in shadow


class Blockout:
    """What is fixed by the first plate of the range, and the picture of any plate with it."""

    def __init__(self, first: PlateFrame, controls: Controls, shot: Shot):
        self.shot, self.time, self.backward = shot, TIMES[controls.time], first.camera.backward
        seen = surfaces(first, shot)
        self.far, self.ground = 1.0, 0.0
        if seen.hit.any():
            self.far = float(np.percentile(seen.depth[seen.hit], 80))
            self.ground = float(np.percentile(seen.position[..., 2][seen.hit], 2) + first.camera.position[2])
        self.radius = controls.radius or RADIUS * self.far
        brightness = _own(first) @ REC709_LUMINANCE
        brightness = brightness[seen.hit & (brightness > 1e-4)]
        self.mean = np.float32(np.exp(np.log(brightness).mean()) if brightness.size else 1.0)

    def picture(self, plate: PlateFrame, controls: Controls) -> np.ndarray:
        """Read-only float32 (h, w, 4), premultiplied with the plate's own alpha. `controls` are those of its frame."""
        self.controls = controls
        self.sun = _sun(self.backward, controls.heading, self.time.elevation + controls.height)
        self.air = Air(self.time, self.sun, controls.sun, controls.mist, self.far, self.ground)
        seen, hit = surfaces(plate, self.shot), np.isfinite(plate.passes[Pass.DEPTH])[..., None]
        few = seen.halved() if seen.depth.size > FULL else seen
        hidden = softened(np.stack([openness(few, self.radius), sunlit(few, self.sun, self.radius)], axis=2), few)
        if few is not seen:
            hidden = enlarged(hidden, few, seen)
        rays = shafts(seen.halved().halved(), self.sun)[..., None]
        rays = SHADE + (1 - SHADE) * resize(rays, *seen.depth.shape)[..., 0]

        picture = np.where(hit, self._lit(seen, hidden, _own(plate)), self.air.sky(seen.ray))
        clear = self.air.clearness(seen, plate.camera)[..., None]
        picture = picture * clear + self.air.before(seen.ray, rays) * (1 - clear)
        combined = plate.passes[Pass.COMBINED]
        picture = self._graded(_smooth_edges(picture, seen.depth, combined[..., 3:]))
        picture *= combined[..., 3:]
        if self.controls.sky == 'plate':
            picture = np.where(hit, picture, combined[..., :3])
        return read_only(np.concatenate([picture, combined[..., 3:]], axis=2))

    def _lit(self, seen: Surfaces, hidden: np.ndarray, own: np.ndarray) -> np.ndarray:
        """The radiance (h, w, 3) of surfaces under the sun, the sky, and what comes back from the ground."""
        time, sun = self.time, np.float32(self.time.sun) * np.float32(self.controls.sun)
        open_ = hidden[..., :1] ** np.float32(1.3 * self.controls.occlusion)
        facing = np.maximum(seen.normal @ self.sun, 0.0)[..., None] * hidden[..., 1:]
        up = np.float32(0.5) + np.float32(0.5) * seen.normal[..., 2:]
        # The bright side of the sky is broad: also what turns a little away from the sun sees it.
        side = (np.float32(0.5) + np.float32(0.5) * (seen.normal @ self.sun))[..., None] ** 2
        bounce = np.float32(time.ground) + sun * np.float32(0.08 + 0.25 * max(self.sun[2], 0.0))
        sky = np.float32(time.zenith) * up + np.float32(time.away) * (1 - side) + np.float32(time.horizon) * side
        light = sun * facing + open_ * (np.float32(0.6) * sky + bounce * (1 - up) * np.float32(0.5))
        return light * np.clip(CLAY * (own / self.mean) ** np.float32(self.controls.plate), 0.01, 1.2)

    def _graded(self, picture: np.ndarray) -> np.ndarray:
        controls, time = self.controls, self.time
        if controls.bloom:
            picture = picture + np.float32(0.3 * controls.bloom) * _bloom(np.maximum(picture - 0.5, 0.0))
        picture = _split(picture, time, controls.warmth) * np.float32(2.0 ** controls.exposure)
        # Contrast turns about mid grey, and by the brightness: by each channel it would shift hues.
        brightness = np.maximum(picture @ REC709_LUMINANCE, 1e-6)
        picture = picture * ((brightness / MID_GREY) ** np.float32(time.contrast * controls.contrast - 1))[..., None]
        if controls.vignette:
            y, x = np.ogrid[-1:1:picture.shape[0] * 1j, -1:1:picture.shape[1] * 1j]
            picture = picture * (1 - 0.35 * controls.vignette * (x * x + y * y)).astype(np.float32)[..., None]
        return np.maximum(picture, 0.0)


def _own(plate: PlateFrame) -> np.ndarray:
    """The plate's colour (h, w, 3) without its alpha, never black: what of it stays is a ratio."""
    combined = plate.passes[Pass.COMBINED]
    return np.maximum(combined[..., :3] / np.maximum(combined[..., 3:], np.float32(1e-3)), np.float32(1e-4))


def _sun(backward: np.ndarray, heading: float, elevation: float) -> np.ndarray:
    """The unit vector towards the sun, `heading` degrees to the right of the view along the ground."""
    azimuth = np.arctan2(-backward[1], -backward[0]) - np.radians(heading)
    height = np.radians(np.clip(elevation, -5.0, 89.0))
    return np.float32([np.cos(height) * np.cos(azimuth), np.cos(height) * np.sin(azimuth), np.sin(height)])


def _split(picture: np.ndarray, time: Time, warmth: float) -> np.ndarray:
    """Saturation, a tint for what is dark and one for what is bright, and the artist's warmth over both."""
    brightness = (picture @ REC709_LUMINANCE)[..., None]
    picture = brightness + (picture - brightness) * np.float32(time.saturation)
    bright = brightness / (brightness + np.float32(MID_GREY))
    shadows, lights = (np.float32(tint) * np.float32((1 + 0.2 * warmth, 1, 1 - 0.25 * warmth))
                       for tint in (time.shadows, time.lights))
    return picture * (shadows + (lights - shadows) * bright)


def _bloom(bright: np.ndarray) -> np.ndarray:
    """What glows, seen at a fourth, an eighth, and so on of its size, and enlarged again."""
    rows, columns = bright.shape[:2]
    total, small = np.zeros_like(bright), bright
    for factor in (4, 8, 16, 32):
        small = resize(small, max(2, rows // factor), max(2, columns // factor))
        total += resize(small, rows, columns)
    return total / 4


def _smooth_edges(picture: np.ndarray, depth: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """Depth has no half pixels, and air shows it: where it jumps, a pixel becomes the mean of those about it.

    Weighted with `alpha` (h, w, 1): of a sky that is transparent nothing gets into the edges before it.
    """
    edge = np.zeros(depth.shape, bool)
    for axis in (0, 1):
        ahead, behind = (slice(1, None), slice(None, -1)) if axis == 0 else (np.s_[:, 1:], np.s_[:, :-1])
        jump = np.abs(depth[ahead] - depth[behind]) > EDGE * np.minimum(depth[ahead], depth[behind])
        edge[ahead] |= jump
        edge[behind] |= jump
    padded = np.pad(np.concatenate([picture * alpha, alpha], axis=2), ((1, 1), (1, 1), (0, 0)), mode='edge')
    across = 0.25 * (padded[:, :-2] + padded[:, 2:]) + 0.5 * padded[:, 1:-1]
    mean = 0.25 * (across[:-2] + across[2:]) + 0.5 * across[1:-1]
    return np.where(edge[..., None] & (mean[..., 3:] > 0), straight(mean), picture)
