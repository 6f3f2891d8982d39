"""How the building falls: a small ballistic calculation, the same for the same seed, written as keyframes.

The ground storey gives way at the street corner and the failure runs up and across. What is above comes down with
it, leaning into the crossing, until it is crushed against the heap; there, or where it cracked off earlier, a piece
flies free, tumbles and comes to rest. Pieces do not push one another: in a heap nobody can tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import bpy
import numpy as np

from .fracture import Piece, Plot

STEP = 1 / 120         # seconds
GRAVITY = 9.81
GIVING = 8.2           # how fast the storeys above come down, m/s2: what is crushed below still carries a little
LEAN = 0.17            # radians at most, of the top storey
LEAN_TO = np.array([-0.80, -0.60, 0.0])
HEAP = 2.3             # height of the heap, metres
UP = np.array([0.0, 0.0, 1.0])


@dataclass(frozen=True)
class Motion:
    """Where every piece is: `places` (times, pieces, 3) in metres, `turns` (times, pieces, 4) as w, x, y, z."""

    places: np.ndarray
    turns: np.ndarray


def fall(pieces: Sequence[Piece], plot: Plot, times: np.ndarray, rng: np.random.Generator) -> Motion:
    """The pieces at the given rising times, in seconds from when the building gives way (before: as it stands)."""
    body = _Body(pieces, plot, rng)
    places, turns, step = [], [], 0
    before = now = (body.place.copy(), body.turn.copy())
    for position in np.maximum(0.0, np.asarray(times) / STEP):
        while step < position:
            step += 1
            body.advance(step * STEP)
            before, now = now, (body.place.copy(), body.turn.copy())
        # Frames fall between steps: taking the nearest would make the motion judder by a tenth.
        share = min(1.0, max(0.0, position - step + 1.0))
        place, turn = (a + share * (b - a) for a, b in zip(before, now))
        places.append(place)
        turns.append(turn / np.linalg.norm(turn, axis=1, keepdims=True))
    turns = np.array(turns)
    for before, after in zip(turns, turns[1:]):      # q and -q are one rotation; keys must not jump between them
        after[np.sum(before * after, axis=1) < 0] *= -1
    return Motion(np.array(places), turns)


class _Body:
    """All pieces at one moment, as arrays over the pieces."""

    def __init__(self, pieces: Sequence[Piece], plot: Plot, rng: np.random.Generator):
        count = len(pieces)
        bounds = np.array([piece.bounds for piece in pieces])
        self.plot, self.rng = plot, rng
        self.home = bounds.mean(axis=1)
        size = bounds[:, 1] - bounds[:, 0]
        self.half_height = size[:, 2] / 2
        self.storey = np.array([piece.storey for piece in pieces])
        self.outward = np.array([piece.normal for piece in pieces])
        kind = np.array([piece.kind for piece in pieces])
        self.flat = np.where((kind == 'slab')[:, None], UP, self.outward)     # the direction in which it is thin
        self.place, self.turn = self.home.copy(), np.tile([1.0, 0.0, 0.0, 0.0], (count, 1))
        self.velocity, self.spin = np.zeros((count, 3)), np.zeros((count, 3))
        self.free = np.zeros(count, dtype=bool)

        corner = np.linalg.norm(self.home[:, :2] - [plot.x, plot.y], axis=1)
        self.standing = self.storey == 0
        self.delay = 0.016 * corner + 0.045 * self.storey
        cracking = self.delay + rng.uniform(0.1, 1.1, count)
        # The ground storey stands until the one above, coming down, reaches each of its pieces.
        ceiling = 2 * self.half_height[self.standing].max()
        struck = self.delay + np.sqrt(2 * np.maximum(0, ceiling - self.home[:, 2] - self.half_height) / GIVING)
        self.cracks = np.where(self.standing, struck + rng.uniform(0, 0.12, count),
                               np.where(rng.random(count) < 0.30, cracking, np.inf))
        # Lower storeys lie deeper in the heap; thick pieces and odd angles keep a piece off what it lies on.
        top = self.storey.max() + 1
        self.rank = np.clip((self.storey + rng.uniform(-0.6, 1.6, count)) / top, 0.0, 1.05)
        self.rest = size.min(axis=1) / 2 + rng.uniform(0, 0.12, count) * np.median(size, axis=1)
        self.floor = np.full(count, np.inf)

    def advance(self, time: float) -> None:
        """Move on by one STEP, to `time`."""
        place, turn = self._carried(time)
        held = ~self.free
        self.place[held], self.turn[held] = place[held], turn[held]
        crushed = ~self.standing & (self.place[:, 2] - self.half_height < self._heap(self.place) + 0.25)
        going = held & (time > self.delay) & (crushed | (time > self.cracks))
        self._let_go(going, crushed, time)
        self._fly()

    def _carried(self, time: float) -> tuple[np.ndarray, np.ndarray]:
        """Place and turn of pieces that still hang together: they drop and lean, the upper storeys more."""
        since = np.maximum(0, time - self.delay)
        share = (0.4 + 0.6 * self.storey / self.storey.max()) * ~self.standing
        angle = LEAN * share * np.clip(since / 1.2, 0, 1) ** 2
        axis = np.cross(UP, LEAN_TO)
        turn = _turn_about(axis, angle)
        pivot = np.array([*self.plot.centre, self.half_height.max()])
        place = pivot + _rotate(turn, self.home - pivot)
        place[:, 2] -= 0.5 * GIVING * since ** 2 * ~self.standing
        return place, turn

    def _let_go(self, going: np.ndarray, crushed: np.ndarray, time: float) -> None:
        count, rng = int(going.sum()), self.rng
        if not count:
            return
        kept = np.where(crushed[going] | self.standing[going], 0.55, 0.95)
        speed = GIVING * np.maximum(0, time - self.delay[going])      # also of what strikes the ground storey
        push = rng.uniform(0.3, 1.6, count) + np.where(crushed[going] | self.standing[going], 0.16 * speed, 0.0)
        away = self.place[going, :2] - self.plot.centre
        away /= np.linalg.norm(away, axis=1, keepdims=True) + 0.5
        velocity = 0.8 * push[:, None] * self.outward[going] + rng.normal(0, 0.45, (count, 3))
        velocity[:, :2] += 0.6 * push[:, None] * away + 0.05 * speed[:, None] * LEAN_TO[:2]
        velocity[:, 2] -= kept * speed
        self.velocity[going] = velocity
        topple = np.cross(UP, self.outward[going]) * rng.uniform(0.2, 2.4, (count, 1))
        self.spin[going] = topple + rng.normal(0, 0.9, (count, 3))
        self.floor[going] = self.place[going, 2]
        self.free |= going

    def _fly(self) -> None:
        """Free pieces: gravity, tumbling, and the heap, on which they bounce a little, lie down and stay."""
        free = self.free
        self.velocity[free, 2] -= GRAVITY * STEP
        self.place[free] += self.velocity[free] * STEP
        self.turn[free] = _spun(self.turn[free], self.spin[free])
        self._keep_off_neighbours()
        floor = np.minimum(self.floor, self.rank * self._heap(self.place) + self.rest)
        touching = free & (self.place[:, 2] <= floor)
        landing = touching & (self.velocity[:, 2] < -1.0)
        sideways = self.place[:, :2] - self.plot.centre
        sideways /= np.linalg.norm(sideways, axis=1, keepdims=True) + 1.0
        self.velocity[landing, :2] -= 0.10 * self.velocity[landing, 2:] * sideways[landing]
        self.velocity[landing] *= (0.75, 0.75, -0.16)
        self.place[touching, 2] = np.minimum(floor, self.place[:, 2] + 4.0 * STEP)[touching]
        self.velocity[touching, 2] = np.maximum(self.velocity[touching, 2], 0.0)
        self.velocity[touching] *= np.exp(-7.0 * STEP)
        normal = _rotate(self.turn[touching], self.flat[touching])
        lying = np.cross(normal, UP * np.where(normal[:, 2:] < 0, -1.0, 1.0))
        self.spin[touching] = self.spin[touching] * np.exp(-9.0 * STEP) + 22.0 * STEP * lying

    def _keep_off_neighbours(self) -> None:
        """The houses to the right and behind stay whole."""
        right, back = self.plot.x + self.plot.width - 0.3, self.plot.y + self.plot.depth - 0.3
        behind_front = self.place[:, 1] > self.plot.y
        for axis, limit, there in ((0, right, behind_front), (1, back, self.place[:, 0] > self.plot.x)):
            beyond = self.free & there & (self.place[:, axis] > limit)
            self.place[beyond, axis] = np.maximum(limit, self.place[beyond, axis] - 2.0 * STEP)
            self.velocity[beyond, axis] = -0.2 * np.abs(self.velocity[beyond, axis])

    def _heap(self, place: np.ndarray) -> np.ndarray:
        """Height of the heap's surface at (n, 3) points: full under the plot, gone 3.5 m outside it."""
        offset = place[:, :2] - self.plot.centre
        outside = np.max(np.abs(offset) - [self.plot.width / 2, self.plot.depth / 2], axis=1)
        t = np.clip((3.5 - outside) / 5.5, 0, 1)
        lumps = 1 + 0.3 * np.sin(1.25 * place[:, 0] + 0.7) * np.cos(1.05 * place[:, 1])
        return HEAP * lumps * t * t * (3 - 2 * t)


def _turn_about(axis: np.ndarray, angle: np.ndarray) -> np.ndarray:
    """Unit quaternions (n, 4) of a turn about one unit axis."""
    return np.column_stack([np.cos(angle / 2), np.outer(np.sin(angle / 2), axis / np.linalg.norm(axis))])


def _rotate(turn: np.ndarray, vector: np.ndarray) -> np.ndarray:
    w, xyz = turn[:, :1], turn[:, 1:]
    twice = 2 * np.cross(xyz, vector)
    return vector + w * twice + np.cross(xyz, twice)


def _spun(turn: np.ndarray, spin: np.ndarray) -> np.ndarray:
    """The turns after one STEP at the angular velocity `spin` (radians a second, world axes)."""
    w, xyz = turn[:, :1], turn[:, 1:]
    change = np.column_stack([-np.sum(spin * xyz, axis=1), w * spin + np.cross(spin, xyz)])
    turn = turn + 0.5 * STEP * change
    return turn / np.linalg.norm(turn, axis=1, keepdims=True)


def key_pieces(objects: Sequence[bpy.types.Object], frames: Sequence[int], motion: Motion) -> None:
    """Write the motion as linear keys: one action, and in it a slot for every piece."""
    action = bpy.data.actions.new('Collapse')
    strip = action.layers.new('Layer').strips.new(type='KEYFRAME')
    linear = bpy.types.Keyframe.bl_rna.properties['interpolation'].enum_items['LINEAR'].value
    for index, piece in enumerate(objects):
        slot = action.slots.new('OBJECT', piece.name)
        piece.rotation_mode = 'QUATERNION'
        animation = piece.animation_data_create()
        animation.action, animation.action_slot = action, slot
        curves = strip.channelbag(slot, ensure=True).fcurves
        for path, values in (('location', motion.places[:, index]), ('rotation_quaternion', motion.turns[:, index])):
            for channel in range(values.shape[1]):
                keys = curves.new(path, index=channel).keyframe_points
                keys.add(len(frames))
                keys.foreach_set('co', np.column_stack([frames, values[:, channel]]).astype(np.float32).ravel())
                keys.foreach_set('interpolation', np.full(len(frames), linear, dtype=np.int32))
        for curve in curves:
            curve.update()
