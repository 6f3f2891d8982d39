"""A shot without Blender for looks and patches: the camera passes a wall with a box before it, two pixels a frame."""

from dataclasses import replace

import numpy as np

from second_unit.inference.errors import Cancelled
from second_unit.inference.model import Assignment
from second_unit.inference.shot import Camera, FrameRange, Pass, PlateFrame, Shot, read_only

WIDTH, HEIGHT, FRAMES = 60, 44, 8
SHOT = Shot(name='Walls', frames=FrameRange(1, FRAMES), full_width=WIDTH, full_height=HEIGHT, fps=24.0,
            colour_space='ACEScg')
CONFIG = 'ocio://cg-config-latest'
WALL, BOX = 10.0, 5.0                       # how far they are
STEP = 2.0                                  # pixels by which the wall goes to the left in a frame; the box goes twice


def camera(frame):
    # A lens of 36 mm on a sensor of 36: the picture is as wide as its distance.
    x = frame * STEP * WALL / WIDTH
    return Camera(matrix=((1, 0, 0, x), (0, 0, -1, 0), (0, 1, 0, 0), (0, 0, 0, 1)), lens=36.0, sensor_width=36.0)


def bare(frame):
    """The plate without its matte."""
    return replace(plate(frame), matte=None)


def plate(frame):
    rows, columns = np.mgrid[:HEIGHT, :WIDTH] + 0.5
    box = (np.abs(columns - WIDTH * 0.7 + frame * STEP * 2 - 16) < 7) & (np.abs(rows - HEIGHT / 2) < 9)
    depth = np.where(box, BOX, WALL)
    x = columns + frame * STEP * WALL / depth
    grey = 0.4 + 0.3 * np.sin(x * 0.7) * np.cos(rows * 0.5)
    rgba = np.stack([grey, grey * np.where(box, 0.3, 0.9), 0.2 + 0 * grey, 1 + 0 * grey], axis=2)
    vector = np.zeros((HEIGHT, WIDTH, 4))
    vector[..., 0] = vector[..., 2] = STEP * WALL / depth          # it was further right, and will be further left
    normal = np.broadcast_to((0.0, -1.0, 0.0), (HEIGHT, WIDTH, 3))
    passes = {Pass.COMBINED: rgba, Pass.DEPTH: depth, Pass.NORMAL: normal, Pass.VECTOR: vector}
    covered = np.zeros((HEIGHT, WIDTH))
    covered[12:28, 20:38] = 1
    return PlateFrame(frame, camera(frame), passes={name: read_only(pixels) for name, pixels in passes.items()},
                      matte=read_only(covered))


class Ticket:
    """A job that notes what it is told, and is cancelled at a phase and step."""

    previews = False

    def __init__(self, frames=None, seed=5, stop_at=None, shot=SHOT):
        self.assignment = Assignment(shot, tuple(frames or shot.frames), seed, colour_config=CONFIG, again=plate)
        self.said, self.notes, self.stop_at, self.colour_error = [], [], stop_at, None

    def progress(self, phase, done=0, total=0):
        self.said.append((phase, done, total))
        if (phase, done) == self.stop_at:
            raise Cancelled

    def preview(self, make):
        pass

    def note(self, text):
        self.notes.append(text)

    def colour_returns(self, error):
        self.colour_error = error


def longer(last):
    return replace(SHOT, frames=FrameRange(1, last))
