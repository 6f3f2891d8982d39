"""The values that describe a shot: what does not change from take to take, and one image of it.

Pixels, everywhere in Second Unit: float32, (height, width, channels), top row first, scene-linear,
premultiplied. Depth is planar, in scene units along the camera's axis, +inf where nothing was hit.
Vector is in pixels with y up, as Blender writes it: XY = previous - current, ZW = current - next.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from .errors import SecondUnitError

MOST_FRAMES = 1_000_000      # of a range; more is no shot but a mistake, or an attack
LARGEST_SIDE = 1 << 16       # of a picture, in pixels: as far as Blender goes


class Pass(enum.StrEnum):
    """Blender's own names of what a renderer writes beside the picture."""

    COMBINED = 'Combined'
    DEPTH = 'Depth'
    NORMAL = 'Normal'            # world space
    VECTOR = 'Vector'
    CRYPTOMATTE = 'Cryptomatte'  # object ids: (h, w, 4 * levels), the manifest stands in plate.json


CHANNELS = {Pass.COMBINED: 'RGBA', Pass.DEPTH: 'Z', Pass.NORMAL: 'XYZ', Pass.VECTOR: 'XYZW'}


@dataclass(frozen=True, slots=True)
class FrameRange:
    """Frames first, first + step, … up to and including last."""

    first: int
    last: int
    step: int = 1

    def __post_init__(self):
        if self.step < 1:
            raise SecondUnitError(f'The frame step is {self.step}.', 'Use a step of 1 or more.')
        if self.last < self.first:
            raise SecondUnitError(
                f'The frame range {self.first}-{self.last} is empty.', 'Set the last frame to the first or later.')
        if self.last - self.first >= MOST_FRAMES:
            raise SecondUnitError(f'The frame range {self.first}-{self.last} is too long.', 'Cut the shot.')

    @classmethod
    def parse(cls, text: str) -> FrameRange:
        """'7', '1-24' or '1-24x2'; negative frames as '-10--5'."""
        match = re.fullmatch(r'\s*(-?\d+)(?:-(-?\d+)(?:x(\d+))?)?\s*', text)
        if not match:
            raise SecondUnitError(f'"{text}" is not a frame range.', 'Write it as 1-24, 1-24x2 or 7.')
        first, last, step = match.groups()
        return cls(int(first), int(last if last is not None else first), int(step or 1))

    def __str__(self) -> str:
        if self.first == self.last:
            return str(self.first)
        return f'{self.first}-{self.last}' + (f'x{self.step}' if self.step > 1 else '')

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1, self.step))

    def __len__(self) -> int:
        return (self.last - self.first) // self.step + 1

    def __contains__(self, frame: object) -> bool:
        return frame in range(self.first, self.last + 1, self.step)


@dataclass(frozen=True, slots=True)
class Camera:
    """One frame's camera. Lengths of the sensor and lens in millimetres, everything else in scene units.

    `matrix` takes camera space to the world (4x4, row by row, without scale); the camera looks along its
    own -Z with +Y up. `focus_distance` is 0 when depth of field is off.
    """

    matrix: tuple[tuple[float, ...], ...]
    kind: str = 'PERSP'                     # or 'ORTHO'
    lens: float = 50.0
    sensor_width: float = 36.0
    sensor_height: float = 24.0
    sensor_fit: str = 'AUTO'                # or 'HORIZONTAL', 'VERTICAL'
    shift_x: float = 0.0
    shift_y: float = 0.0
    clip_start: float = 0.1
    clip_end: float = 1000.0
    ortho_scale: float = 6.0
    focus_distance: float = 0.0
    fstop: float = 2.8

    @property
    def position(self) -> np.ndarray:
        return np.array([row[3] for row in self.matrix[:3]])

    @property
    def backward(self) -> np.ndarray:
        """Unit vector from what the camera looks at towards the camera, world space."""
        return np.array([row[2] for row in self.matrix[:3]])


@dataclass(frozen=True, slots=True)
class Light:
    """The light that falls on an element. Linear, in the working space.

    `sun_direction` is the unit vector towards the sun (world), `sun_colour` its irradiance (Blender's sun
    colour times strength), `sky_colour` the radiance of the world.
    """

    sun_direction: tuple[float, float, float] = (0.0, 0.0, 1.0)
    sun_colour: tuple[float, float, float] = (0.0, 0.0, 0.0)
    sky_colour: tuple[float, float, float] = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Shot:
    """What does not change from take to take.

    `full_width` x `full_height` is the whole frame in pixels (resolution times percentage); `window`
    (left, top, width, height) is the part of it that the images cover: all of it, unless a render border
    crops. Rates are frames of the scene per second (fps / fps_base, over the time stretching).
    """

    name: str
    frames: FrameRange
    full_width: int
    full_height: int
    fps: float
    window: tuple[int, int, int, int] = (0, 0, 0, 0)      # all zero: the whole frame
    pixel_aspect: float = 1.0                             # width of a pixel over its height
    colour_space: str = 'Linear Rec.709'                  # the working space
    source: str = 'passes'
    view_layer: str = ''
    camera: str = ''                                      # name, for people
    motion_blur: float = 0.0                              # shutter in frames, 0 when off
    motion_blur_position: str = 'CENTER'                  # or 'START', 'END'

    def __post_init__(self):
        if not (0 < self.full_width <= LARGEST_SIDE and 0 < self.full_height <= LARGEST_SIDE):
            raise SecondUnitError(
                f'The shot measures {self.full_width}x{self.full_height} pixels.',
                f'Set a resolution from 1x1 to {LARGEST_SIDE}x{LARGEST_SIDE}.')
        if self.window == (0, 0, 0, 0):
            object.__setattr__(self, 'window', (0, 0, self.full_width, self.full_height))

    @property
    def width(self) -> int:
        return self.window[2]

    @property
    def height(self) -> int:
        return self.window[3]


def world_to_frame(camera: Camera, shot: Shot) -> np.ndarray:
    """The 4x4 matrix M from world points to the shot's images, as Blender's renderers project.

    For h = M @ (x, y, z, 1): pixel = h[:2] / h[3], with the origin at the outer corner of the top left pixel
    of `shot.window` and y down (pixel centres at .5); depth = h[2], planar, in scene units.
    """
    width, height = shot.full_width, shot.full_height
    aspect = shot.pixel_aspect                            # the frame's shape is (width * aspect, height)
    horizontal = camera.sensor_fit == 'HORIZONTAL' or (camera.sensor_fit == 'AUTO' and width * aspect >= height)
    fit = width * aspect if horizontal else float(height)  # the side of the frame that spans the sensor
    if camera.kind == 'ORTHO':
        scale = fit / camera.ortho_scale
    else:
        # With AUTO the sensor's width serves whichever side is longer.
        sensor = camera.sensor_height if camera.sensor_fit == 'VERTICAL' else camera.sensor_width
        scale = camera.lens / sensor * fit
    centre_x = width * aspect / 2 - camera.shift_x * fit
    centre_y = height / 2 + camera.shift_y * fit
    left, top = shot.window[:2]
    view = np.linalg.inv(np.array(camera.matrix, dtype=np.float64))
    right, up, back = view[0], view[1], view[2]
    weight = np.array([0, 0, 0, 1.0]) if camera.kind == 'ORTHO' else -back
    return np.stack([
        (scale * right + centre_x * weight) / aspect - left * weight,
        -scale * up + (centre_y - top) * weight,
        -back,
        weight,
    ])


@dataclass(frozen=True, slots=True)
class Card:
    """Where an element stands in the scene: an upright rectangle that turns about its vertical to the camera.

    `centre` is the middle of the rectangle (world), its base therefore at centre z - height / 2.
    """

    centre: tuple[float, float, float]
    width: float
    height: float

    def axes(self, camera: Camera) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Unit vectors right, up, and towards the camera, in the world.

        Upright, except under a camera that looks straight down on it, where 'up' is the camera's own.
        """
        towards = camera.backward if camera.kind == 'ORTHO' else camera.position - np.array(self.centre)
        flat = np.array([towards[0], towards[1], 0.0])
        length = np.linalg.norm(flat)
        if length < 1e-6 * max(1.0, np.linalg.norm(towards)):
            rotation = np.array(camera.matrix)[:3, :3]
            return rotation[:, 0], rotation[:, 1], rotation[:, 2]
        facing, up = flat / length, np.array([0.0, 0.0, 1.0])
        return np.cross(up, facing), up, facing

    def to_world(self, camera: Camera) -> np.ndarray:
        """The 4x3 matrix W with world point = W @ (u, v, 1), homogeneous; u, v run 0 to 1 from the top left."""
        right, up, _ = self.axes(camera)
        u, v = right * self.width, -up * self.height
        origin = np.array(self.centre) - u / 2 - v / 2
        return np.vstack([np.stack([u, v, origin], axis=1), [0.0, 0.0, 1.0]])


class AnchorFrame(NamedTuple):
    """An anchor or obstacle at one frame: bounds in the world and its own silhouette, as if nothing stood before it.

    `bounds`: ((min x, y, z), (max x, y, z)). `silhouette`: float32 (h, w), coverage 0 to 1, of the rectangle
    `window` = (left, top, right, bottom) in the shot's pixels, which may reach beyond the frame.
    """

    frame: int
    bounds: tuple[tuple[float, float, float], tuple[float, float, float]]
    silhouette: np.ndarray
    window: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class PlateFrame:
    """What the camera saw at one frame: read-only arrays by pass, with its camera and light.

    `matte`: float32 (h, w), where a patch is to work, 0 to 1; `obstacle`: what stands in an element's way, seen as an
    anchor is. Both are read only when the recipe names one.
    """

    frame: int
    camera: Camera
    light: Light = Light()
    passes: Mapping[Pass, np.ndarray] = field(default_factory=dict)
    anchor: AnchorFrame | None = None
    matte: np.ndarray | None = None
    obstacle: AnchorFrame | None = None


# What an element is made of, premultiplied and linear: coverage; the emission of what is hot; how bright white matter
# is under a light from each of six sides of the card ('front' is the camera's); how far behind the card's plane the
# matter is, in heights of the card; how far it moves on the card until the next frame of the shot, right and up, in
# heights of the card.
ELEMENT_PASSES = ('alpha', 'heat', 'right', 'left', 'above', 'below', 'front', 'back', 'depth', 'motion x', 'motion y')


# Of debris, in the same way: what is seen of it through the matter before it, and what share of the matter it hides.
DEBRIS_PASSES = ('alpha', 'hides', *ELEMENT_PASSES[2:])


class Debris(NamedTuple):
    """The chunks in one frame of an element, read-only float32: `rgba` (h, w, 4) as they are lit, of the element's
    albedo, and `passes` (h, w, 11) in the order of DEBRIS_PASSES, both finer than the element's by a whole number.
    Both together are element * (1 - hides) + debris.
    """

    rgba: np.ndarray
    passes: np.ndarray


class ElementFrame(NamedTuple):
    """What was generated for one frame, read-only float32: an element in its own pixel grid (the card's), a look and a
    patch in the shot's. A look is the whole picture; a patch is 0 in every channel outside its matte and edge band.

    `rgba` (h, w, 4) is the picture; `passes` (h, w, 11) what it was lit from, in the order of ELEMENT_PASSES, with
    matter of the colour `albedo` and a glow brighter by `exposure` stops. Without passes it can be lit in no other way;
    with no exposure nothing in the whole take glows. `holes` (h, w) of a patch is 1 where it is a guess, 0 where it is
    known. `debris` is not in the picture: see there.
    """

    frame: int
    rgba: np.ndarray
    passes: np.ndarray | None = None
    albedo: tuple[float, float, float] = (1.0, 1.0, 1.0)
    exposure: float | None = None
    holes: np.ndarray | None = None
    debris: Debris | None = None


def read_only(array: np.ndarray) -> np.ndarray:
    """The array as contiguous float32 that nobody can write to: what may cross a thread."""
    array = np.ascontiguousarray(array, dtype=np.float32)
    array.flags.writeable = False
    return array
