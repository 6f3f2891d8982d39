"""The times of day that Blockout knows. Colours are linear, in the working space: the radiance of what is white."""

from __future__ import annotations

from typing import NamedTuple

Colour = tuple[float, float, float]


class Time(NamedTuple):
    description: str
    elevation: float             # of the sun, at night the moon, in degrees
    sun: Colour                  # on a white surface that faces it
    zenith: Colour
    horizon: Colour              # under the sun; also the colour of the air
    away: Colour                 # opposite to it
    ground: Colour               # what comes back from below
    glow: float                  # how much of the sun the air scatters forward
    mist: float                  # optical depth of the low mist over the depth of the shot
    ceiling: float               # where it has thinned to a third: depths of the shot above the ground
    haze: float                  # optical depth of the air at any height
    shadows: Colour              # tint of what is dark
    lights: Colour               # tint of what is bright
    contrast: float
    saturation: float = 1.0


TIMES = {
    'dawn': Time(
        'A low sun in ground mist', 9.0, sun=(3.0, 1.85, 1.05), zenith=(0.10, 0.18, 0.34), horizon=(0.46, 0.35, 0.30),
        away=(0.14, 0.18, 0.27), ground=(0.03, 0.03, 0.03), glow=1.3, mist=0.75, ceiling=0.06, haze=0.11,
        shadows=(0.90, 0.99, 1.14), lights=(1.07, 1.0, 0.90), contrast=1.25),
    'noon haze': Time(
        'A high white sun in dusty air', 56.0, sun=(1.75, 1.62, 1.40), zenith=(0.15, 0.27, 0.50),
        horizon=(0.52, 0.48, 0.40), away=(0.36, 0.39, 0.40), ground=(0.10, 0.085, 0.065), glow=0.35, mist=0.06,
        ceiling=0.4, haze=0.14, shadows=(0.92, 1.0, 1.09), lights=(1.05, 1.0, 0.92), contrast=1.35, saturation=1.0),
    'overcast': Time(
        'Soft grey light without a sun', 60.0, sun=(0.05, 0.05, 0.05), zenith=(0.62, 0.68, 0.75),
        horizon=(0.30, 0.33, 0.36), away=(0.26, 0.30, 0.33), ground=(0.04, 0.04, 0.04), glow=0.0, mist=0.22,
        ceiling=0.25, haze=0.13, shadows=(0.92, 1.0, 1.09), lights=(1.0, 1.0, 0.98), contrast=1.35, saturation=0.8),
    'dusk': Time(
        'The sun goes down, and shadows are blue', 5.0, sun=(3.6, 1.35, 0.42), zenith=(0.05, 0.10, 0.26),
        horizon=(0.46, 0.22, 0.13), away=(0.09, 0.11, 0.21), ground=(0.02, 0.02, 0.03), glow=1.5, mist=0.26,
        ceiling=0.12, haze=0.13, shadows=(0.80, 0.97, 1.30), lights=(1.09, 0.99, 0.85), contrast=1.3),
    'night': Time(
        'Moonlight and cold mist', 34.0, sun=(0.34, 0.46, 0.62), zenith=(0.006, 0.011, 0.026),
        horizon=(0.030, 0.042, 0.066), away=(0.012, 0.018, 0.033), ground=(0.002, 0.003, 0.004), glow=0.5, mist=0.40,
        ceiling=0.08, haze=0.12, shadows=(0.84, 0.97, 1.24), lights=(0.98, 1.0, 1.03), contrast=1.15, saturation=0.8),
}
