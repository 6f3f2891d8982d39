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
        'A low sun in ground mist', 9.0, sun=(3.2, 1.75, 0.85), zenith=(0.09, 0.17, 0.36), horizon=(0.48, 0.33, 0.25),
        away=(0.12, 0.17, 0.28), ground=(0.03, 0.03, 0.03), glow=1.3, mist=0.80, ceiling=0.06, haze=0.11,
        shadows=(0.86, 0.98, 1.18), lights=(1.08, 1.0, 0.88), contrast=1.3, saturation=1.1),
    'noon haze': Time(
        'A high white sun in dusty air', 56.0, sun=(1.30, 1.19, 1.00), zenith=(0.09, 0.19, 0.42),
        horizon=(0.38, 0.35, 0.29), away=(0.24, 0.28, 0.33), ground=(0.07, 0.06, 0.045), glow=0.35, mist=0.05,
        ceiling=0.4, haze=0.11, shadows=(0.90, 1.0, 1.10), lights=(1.06, 1.0, 0.91), contrast=1.35, saturation=1.1),
    'overcast': Time(
        'Soft grey light without a sun', 60.0, sun=(0.05, 0.05, 0.05), zenith=(0.60, 0.66, 0.74),
        horizon=(0.25, 0.28, 0.31), away=(0.21, 0.25, 0.28), ground=(0.03, 0.03, 0.03), glow=0.0, mist=0.22,
        ceiling=0.25, haze=0.12, shadows=(0.92, 1.0, 1.09), lights=(1.0, 1.0, 0.98), contrast=1.4, saturation=0.8),
    'dusk': Time(
        'The sun goes down, and shadows are blue', 5.0, sun=(3.8, 1.30, 0.34), zenith=(0.05, 0.10, 0.27),
        horizon=(0.46, 0.20, 0.10), away=(0.08, 0.11, 0.23), ground=(0.02, 0.02, 0.03), glow=1.5, mist=0.28,
        ceiling=0.12, haze=0.13, shadows=(0.78, 0.97, 1.32), lights=(1.10, 0.99, 0.84), contrast=1.32, saturation=1.1),
    'night': Time(
        'Moonlight and cold mist', 34.0, sun=(0.36, 0.48, 0.62), zenith=(0.006, 0.011, 0.026),
        horizon=(0.034, 0.047, 0.072), away=(0.014, 0.021, 0.037), ground=(0.002, 0.003, 0.004), glow=0.5, mist=0.45,
        ceiling=0.08, haze=0.13, shadows=(0.84, 0.97, 1.22), lights=(0.99, 1.0, 1.02), contrast=1.2, saturation=0.75),
}
