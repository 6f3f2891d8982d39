"""Debris: chunks of what breaks, which fly out of the anchor, tumble, bounce on the ground and lie still.

They fly beside the card as it stood when the event began, in (right, up from the ground, away from the camera), all in
heights of the card; time is in frames of the event, of which PACE times `speed` pass in a second of the scene. Every
step is one of the event, never of the shot: so the flight is the same at any frame rate, and whichever frames are
wanted.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from ..shot import Card, PlateFrame
from .element_controls import PACE, Controls

GRAVITY = 9.81           # scene units a second, each second of an event of speed 1
STEPS = 8                # of flight in a frame of the event: 48 in a second at speed 1
FACES = 14               # of a chunk: a block's, and one across each of its corners
# Of the height of the anchor: the radius of the largest chunk, at a chunk size of 1. Pieces of brittle things are so
# many more the smaller they are: N(> size) ~ size ** -SHATTERED, down to this share of the largest.
LARGEST, SMALLEST, SHATTERED = 0.055, 0.13, 1.5
# By how much air slows: the square of the difference in speed over the radius, as of stone in air that is full of dust.
DRAG = 8e-4
BOUNCES = 2
REST = 0.55              # radii above the ground at which the middle of a chunk lies
SLOW = 0.15              # of the speed of a fall from the anchor's top: what bounces up with less lies still
DEEP = 0.08, 0.04        # heights of the card before and behind it, between which chunks break off
BEYOND = 3.0             # heights of the card from its middle: what is further away is gone


class Throw(NamedTuple):
    """How a kind of event throws. Speeds are shares of that of a fall from the anchor's top, at an expansion of 1."""

    count: int                           # of chunks at an amount of 1
    out: tuple[float, float]
    up: tuple[float, float]
    falls: bool                          # does it let go of them from the top down, and already falling?


# What only smokes or steams throws nothing.
THROWS = {'dust': Throw(420, (.10, .60), (-.10, .35), True), 'fireball': Throw(200, (.30, 1.2), (.20, 1.3), False)}


class Flow(NamedTuple):
    """How air moves across the card in one frame of the event: `motion` (2, h, w), right and up in heights of the card.

    `middle` is the column of the card's middle, `ground` the row of the ground, both of cells' edges, and `height` how
    many cells the card is high.
    """

    motion: np.ndarray
    middle: float
    ground: float
    height: float

    def at(self, right: np.ndarray, up: np.ndarray) -> np.ndarray:
        """(n, 2) at places, between the cells; beyond them as at their edge."""
        rows, columns = self.motion.shape[1:]
        x = np.clip(right * self.height + self.middle - 0.5, 0, columns - 1.001)
        y = np.clip(self.ground - up * self.height - 0.5, 0, rows - 1.001)
        column, row = x.astype(int), y.astype(int)
        x, y = x - column, y - row
        above, below = ((1 - x) * self.motion[:, line, column] + x * self.motion[:, line, column + 1]
                        for line in (row, row + 1))
        return ((1 - y) * above + y * below).T


class Chunks(NamedTuple):
    """What is known of n chunks from the start: their shape as planes about their middle, in radii."""

    radius: np.ndarray                   # (n,), heights of the card
    normals: np.ndarray                  # (n, FACES, 3)
    offsets: np.ndarray                  # (n, FACES)
    shade: np.ndarray                    # (n, FACES): how bright each face is, of the matter's albedo
    axis: np.ndarray                     # (n, 3), about which it tumbles


class Moment(NamedTuple):
    """Where those that are out are at one moment, and how they go on."""

    chunks: Chunks
    place: np.ndarray                    # (n, 3)
    motion: np.ndarray                   # (n, 3), in a frame of the event
    angle: np.ndarray                    # (n,), radians


def throws(controls: Controls) -> bool:
    """Is there any debris?"""
    return controls.debris > 0 and controls.kind in THROWS


class Flight:
    """The chunks of one event. They depend on the seed, the controls, the anchor at its start and the air alone."""

    def __init__(self, matte: np.ndarray, controls: Controls, card: Card, plate: PlateFrame, seed: int, falls: float):
        """`matte` (n, n) is the anchor on the card, as emission_matte has it, `plate` that of the event's start;
        `falls` the frames of the event in which a collapse is down."""
        throw = THROWS[controls.kind]
        random = np.random.default_rng(seed % 2**63)
        shapes, drawn = random.random((throw.count, FACES, 4)), random.random((throw.count, 17))
        drawn, shapes = (each[:max(1, round(throw.count * controls.debris))] for each in (drawn, shapes))
        self.card, self.axes, self.frames = card, np.array(card.axes(plate.camera)), 0
        # Where the anchor stands, in heights of the card from its middle: the card also holds what falls through.
        self.ground = (plate.anchor.bounds[0][2] - card.centre[2]) / card.height
        self.gravity = GRAVITY / card.height / PACE ** 2
        place, tall, middle, wide = _places(matte, card, drawn)
        fastest = math.sqrt(2 * self.gravity * tall)
        self._slow = SLOW * fastest
        self._chunks = _chunks(drawn, shapes, LARGEST * tall * controls.chunk_size)
        self._motion = _thrown(throw, place, middle, wide, drawn) * fastest * controls.expansion
        from_top = 1 - place[:, 1] / tall
        if throw.falls:
            self._motion[:, 1] -= np.sqrt(from_top) * fastest * drawn[:, 9]
            births = falls * np.sqrt(from_top) * (0.9 + 0.4 * drawn[:, 10])
        else:
            births = min(1.0, falls) * drawn[:, 10]
        self._births = np.ceil(births * STEPS)               # in steps
        self._spin = (drawn[:, 11] - 0.5) * 8 * np.sqrt(self.gravity / self._chunks.radius)
        self._bounces = np.full(len(place), BOUNCES)
        self._springs = 0.2 + 0.25 * drawn[:, 12]
        self._still = np.zeros(len(place), bool)
        # (n, 4) after each step: the place, and the angle.
        self._path = [np.column_stack([place, drawn[:, 13] * 2 * np.pi])]

    @property
    def lies(self) -> bool:
        """Is everything at rest?"""
        return bool(self._still.all())

    def fly(self, flow: Flow) -> None:
        """Go on by a frame of the event, in this air."""
        self.frames += 1
        for _ in range(0 if self.lies else STEPS):
            self._step(flow)

    def at(self, position: float) -> Moment:
        """At a moment of the frames through which they have flown."""
        step = min(int(position * STEPS), max(0, len(self._path) - 2))
        share = min(position * STEPS - step, 1.0)
        out = (self._births <= position * STEPS) & (np.abs(self._path[step][:, :3]).max(1) <= BEYOND)
        before, after = (self._path[min(each, len(self._path) - 1)][out] for each in (step, step + 1))
        # After the last step nothing moves any more.
        going = (after - before) * STEPS if position * STEPS < len(self._path) - 1 else np.zeros_like(before)
        there = before + share * (after - before)
        return Moment(Chunks(*(each[out] for each in self._chunks)), there[:, :3], going[:, :3], there[:, 3])

    def _step(self, flow: Flow) -> None:
        before = self._path[-1]
        place, angle = before[:, :3].copy(), before[:, 3]
        flies = (self._births <= len(self._path) - 1) & ~self._still
        air = np.column_stack([flow.at(place[:, 0], place[:, 1]), np.zeros(len(place))])
        slows = DRAG / self._chunks.radius * np.linalg.norm(air - self._motion, axis=1) / STEPS
        motion = self._motion - (0.0, self.gravity / STEPS / 2, 0.0)
        motion = (motion + slows[:, None] * air) / (1 + slows[:, None])
        place += flies[:, None] * motion / STEPS
        self._motion = np.where(flies[:, None], motion - (0.0, self.gravity / STEPS / 2, 0.0), self._motion)
        self._land(place, flies)
        self._still |= np.abs(place).max(1) > BEYOND
        angle = angle + flies * self._spin / STEPS
        self._path.append(np.column_stack([place, angle]))

    def _land(self, place: np.ndarray, flies: np.ndarray) -> None:
        """Bounce, or lie still, what has come to the ground."""
        ground = REST * self._chunks.radius
        down = flies & (place[:, 1] < ground) & (self._motion[:, 1] < 0)
        place[down, 1] = ground[down]
        self._motion[down] *= np.column_stack([0.5 + self._springs, -self._springs, 0.5 + self._springs])[down]
        self._spin[down] *= -0.6
        stays = down & ((self._bounces == 0) | (self._motion[:, 1] < self._slow))
        self._bounces[down] -= 1
        self._still |= stays


def _places(matte: np.ndarray, card: Card, drawn: np.ndarray) -> tuple[np.ndarray, float, float, float]:
    """Where chunks break off (n, 3); the anchor's height, its middle and half its width, all in heights of the card."""
    size = len(matte)
    solid = matte > matte.max() / 2
    rows, columns = (np.flatnonzero(solid.any(axis)) for axis in (1, 0))
    chances = np.cumsum(np.where(solid, matte, 0))
    found = np.minimum(np.searchsorted(chances, drawn[:, 0] * chances[-1], side='right'), size * size - 1)
    aspect = card.width / card.height
    # From the lowest row up: the card may stand before its anchor, which then seems to float.
    up = (rows[-1] + 1 - found // size - drawn[:, 1]) / size
    right = ((found % size + drawn[:, 2]) / size - 0.5) * aspect
    away = drawn[:, 4] * sum(DEEP) - DEEP[0]
    tall = (rows[-1] + 1 - rows[0]) / size
    middle = ((columns[0] + columns[-1] + 1) / 2 / size - 0.5) * aspect
    wide = (columns[-1] + 1 - columns[0]) / 2 / size * aspect
    return np.column_stack([right, up, away]), tall, middle, wide


def _thrown(throw: Throw, place: np.ndarray, middle: float, wide: float, drawn: np.ndarray) -> np.ndarray:
    """Motion (n, 3): away from the anchor's middle, and rather towards the camera, for what it hides is not seen."""
    low, high = throw.out
    out = low + (high - low) * drawn[:, 5]
    sideways = 0.7 * (place[:, 0] - middle) / wide + 1.2 * (drawn[:, 6] - 0.5)
    up = throw.up[0] + (throw.up[1] - throw.up[0]) * drawn[:, 7]
    return np.column_stack([out * sideways, up, -out * (1.3 * drawn[:, 8] - 0.3)])


def _chunks(drawn: np.ndarray, shapes: np.ndarray, largest: float) -> Chunks:
    """Slabs and blocks, with a face across each corner."""
    radius = largest * (1 + drawn[:, 3] * (SMALLEST ** -SHATTERED - 1)) ** (-1 / SHATTERED)
    sides = np.concatenate([np.eye(3), -np.eye(3)])
    corners = np.array([(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)]) / math.sqrt(3)
    normals = np.concatenate([sides, corners]) + (shapes[..., :3] - 0.5) * 0.7
    normals /= np.linalg.norm(normals, axis=2, keepdims=True)
    half = np.array([0.75, 0.45, 0.25]) + np.array([0.2, 0.35, 0.35]) * shapes[:, :3, 3]
    lengths = np.concatenate([half, half, np.repeat(half.sum(1, keepdims=True) / math.sqrt(3), len(corners), 1)], 1)
    offsets = lengths * (1 - np.where(np.arange(FACES) < len(sides), 0.15, 0.3) * shapes[..., 2])
    shade = (0.55 + 0.45 * drawn[:, 14])[:, None] * (0.85 + 0.15 * shapes[..., 0])
    height, turn = 2 * drawn[:, 15] - 1, drawn[:, 16] * 2 * np.pi
    flat = np.sqrt(1 - height ** 2)
    return Chunks(radius, normals, offsets, shade, np.column_stack([flat * np.cos(turn), height, flat * np.sin(turn)]))
