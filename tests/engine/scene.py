"""A shot without Blender: a camera that looks along +Y at a wall, which is the anchor."""

from dataclasses import replace

import numpy as np

from second_unit.inference.condition import card_from_bounds
from second_unit.inference.models.element_controls import KINDS
from second_unit.inference.shot import AnchorFrame, Camera, FrameRange, Light, PlateFrame, Shot, world_to_frame

SHOT = Shot(name='Wall', frames=FrameRange(1, 12), full_width=64, full_height=36, fps=24.0)
CAMERA = Camera(matrix=((1, 0, 0, 0), (0, 0, -1, -20), (0, 1, 0, 2), (0, 0, 0, 1)))
LIGHT = Light(sun_direction=(0.6, -0.6, 0.53), sun_colour=(4, 4, 4), sky_colour=(0.2, 0.25, 0.3))
BOUNDS = ((-1.0, -0.5, 0.0), (1.0, 0.5, 3.0))


def anchor(frame, bounds=BOUNDS):
    """The wall's front, all of its rectangle covered."""
    (left, near, bottom), (right, _, top) = bounds
    corners = world_to_frame(CAMERA, SHOT) @ np.array([[left, near, top, 1], [right, near, bottom, 1]]).T
    (x0, y0), (x1, y1) = (corners[:2] / corners[3]).T
    return AnchorFrame(frame, bounds, np.ones((24, 16), np.float32), (x0, y0, x1, y1))


def plate(frame, light=LIGHT):
    return PlateFrame(frame, CAMERA, light, {}, anchor(frame))


def card(kind='dust'):
    return card_from_bounds([(1, BOUNDS, CAMERA)], KINDS[kind].margin)


def shot(last):
    return replace(SHOT, frames=FrameRange(1, last))
