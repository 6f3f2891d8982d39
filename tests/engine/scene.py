"""A shot without Blender: a camera that looks along +Y at a wall, which is the anchor."""

from dataclasses import replace
from itertools import product

import numpy as np

from second_unit.inference.condition import card_from_bounds
from second_unit.inference.models.element_controls import KINDS
from second_unit.inference.shot import AnchorFrame, Camera, FrameRange, Light, PlateFrame, Shot, world_to_frame

SHOT = Shot(name='Wall', frames=FrameRange(1, 12), full_width=64, full_height=36, fps=24.0)
CAMERA = Camera(matrix=((1, 0, 0, 0), (0, 0, -1, -20), (0, 1, 0, 2), (0, 0, 0, 1)))
LIGHT = Light(sun_direction=(0.6, -0.6, 0.53), sun_colour=(4, 4, 4), sky_colour=(0.2, 0.25, 0.3))
BOUNDS = ((-1.0, -0.5, 0.0), (1.0, 0.5, 3.0))


def anchor(frame, bounds=BOUNDS, camera=CAMERA):
    """The wall, all of its rectangle in the picture covered."""
    corners = world_to_frame(camera, SHOT) @ np.array([[*corner, 1] for corner in product(*zip(*bounds))]).T
    x, y = corners[:2] / corners[3]
    return AnchorFrame(frame, bounds, np.ones((24, 16), np.float32), (x.min(), y.min(), x.max(), y.max()))


def plate(frame, light=LIGHT, bounds=BOUNDS, camera=CAMERA):
    return PlateFrame(frame, camera, light, {}, anchor(frame, bounds, camera))


def barred(frame, bounds, camera=CAMERA):
    """The wall's plate with an obstacle of these bounds."""
    return replace(plate(frame, camera=camera), obstacle=anchor(frame, bounds, camera))


def moved(x=0.0, y=0.0, z=0.0):
    """The wall's bounds, elsewhere."""
    return tuple(tuple(each + by for each, by in zip(corner, (x, y, z))) for corner in BOUNDS)


def card(kind='dust'):
    return card_from_bounds([(1, BOUNDS, CAMERA)], KINDS[kind].margin)


def shot(last):
    return replace(SHOT, frames=FrameRange(1, last))
