"""The sky of a time of day, and the air before everything."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..shot import Camera
from .blockout_surfaces import Surfaces
from .blockout_times import Time

GLOWS = ((0.60, 0.35), (0.85, 0.65))      # lobes of forward scattering: how narrow, and their share
DISC = np.float32(np.cos(np.radians(1.6)))     # the sun's, in haze
SKY_FAR = 40.0           # how far the low mist goes on under the sky, in depths of the shot
SKY_HAZE = 3.0           # and the haze, which thins upwards


@dataclass(frozen=True)
class Air:
    """Air over `ground` (height) in a shot that is `far` deep, with the `sun` (unit vector towards it) of `time`."""

    time: Time
    sun: np.ndarray
    strength: float
    mist: float
    far: float
    ground: float

    def sky(self, ray: np.ndarray) -> np.ndarray:
        """The radiance (h, w, 3) behind everything, seen along unit rays."""
        towards = ray @ self.sun
        up = np.clip(ray[..., 2:], 0.0, 1.0) ** np.float32(0.6)
        sky = self._horizon(ray)
        sky += (np.float32(self.time.zenith) - sky) * up
        disc = np.clip((towards - DISC) / (1 - DISC) * 4, 0.0, 1.0) * np.float32(12 * self.time.glow)
        return sky + self._sunlight(self._glow(towards) + disc)

    def before(self, ray: np.ndarray, shafts: np.ndarray) -> np.ndarray:
        """The radiance of the air in front of things, with the share (h, w) of it that the sun shines through."""
        return self._horizon(ray) + self._sunlight(self._glow(ray @ self.sun) * shafts)

    def clearness(self, seen: Surfaces, camera: Camera) -> np.ndarray:
        """(h, w): the share of light that comes through: haze is everywhere, mist thins upwards from the ground."""
        length = np.where(seen.hit, np.linalg.norm(seen.position, axis=2), np.float32(SKY_FAR * self.far))
        ceiling = self.time.ceiling * self.far
        climb = np.clip(length * seen.ray[..., 2] / ceiling, -12.0, 60.0)
        level = np.abs(climb) < 1e-3
        mean = np.where(level, 1.0, -np.expm1(-climb) / np.where(level, 1.0, climb))
        here = np.exp(np.clip((self.ground - camera.position[2]) / ceiling, -6.0, 6.0))
        hazy = np.where(seen.hit, length, np.float32(SKY_HAZE * self.far)) * np.float32(self.time.haze)
        return np.exp((mean * length * np.float32(self.time.mist * here) + hazy) * np.float32(-self.mist / self.far))

    def _horizon(self, ray: np.ndarray) -> np.ndarray:
        """The colour of far air: the horizon's towards the sun, more of the zenith's away from it."""
        level = ray[..., :2] @ (self.sun[:2] / np.linalg.norm(self.sun[:2]))
        share = (np.float32(0.5) + np.float32(0.5) * level)[..., None] ** np.float32(1.5)
        horizon, away = np.float32(self.time.horizon), np.float32(self.time.away)
        return away + (horizon - away) * share

    def _sunlight(self, share: np.ndarray) -> np.ndarray:
        return share[..., None] * np.float32(self.time.sun) * np.float32(self.strength)

    def _glow(self, towards: np.ndarray) -> np.ndarray:
        """Henyey and Greenstein's lobes, each 1 towards the sun before its share."""
        total = np.zeros_like(towards)
        for narrow, share in GLOWS:
            lobe = (1 - narrow) ** 2 / (1 + narrow ** 2 - np.float32(2 * narrow) * towards)
            total += np.float32(share) * lobe ** np.float32(1.5)
        return total * np.float32(self.time.glow)
