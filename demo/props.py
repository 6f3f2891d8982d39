"""What stands and lies in the demo street besides houses: road, kerbs, markings, lamps, cars, wires, trees."""

from __future__ import annotations

import math
import random

import bpy

from .solids import WORLD, Frame, Solid

ROAD = 3.25            # half the width of the carriageway, metres
LINE = 5.25            # from the middle of the road to the house fronts
KERB = 0.14
CROSSING = (14.0, 26.0)   # the side street's house fronts (y)


def build_ground(collection: bpy.types.Collection, far: float, rng: random.Random) -> None:
    """Carriageways, raised pavements with joints and kerbs on all four corners, and paint on the road."""
    solid = Solid()
    solid.rectangle(WORLD, (-200, 200), (-60, far + 200), -0.06, 'earth')
    solid.rectangle(WORLD, (-90, 90), (-30, far), 0.0, 'asphalt')
    near, beyond = CROSSING[0] + 2.0, CROSSING[1] - 2.0
    for left, right in ((-90, -ROAD), (ROAD, 90)):
        for low, high in ((-30, near), (beyond, far)):
            add_pavement(solid, left, right, low, high)
    add_paint(solid, far)
    for _ in range(14):     # manholes and old repairs
        x, y = rng.uniform(-2.5, 2.5), rng.uniform(4, 45)
        w, h = rng.uniform(0.4, 1.3), rng.uniform(0.5, 2.5)
        solid.rectangle(WORLD, (x, x + w), (y, y + h), 0.003, 'repair')
    solid.to_object('Ground', collection)


def add_pavement(solid: Solid, left: float, right: float, low: float, high: float) -> None:
    solid.box(WORLD, (left, right), (low, high), (-0.05, KERB - 0.002), 'paving')
    inner = right if right < 0 else left
    away = math.copysign(1.0, inner)
    sides = sorted((inner, inner + away * 0.16))
    solid.box(WORLD, sides, (low, high), (-0.05, KERB + 0.004), 'kerb')
    for y in (low, high - 0.16):
        solid.box(WORLD, (left, right), (y, y + 0.16), (-0.05, KERB + 0.004), 'kerb')
    near = (max(low, -4.0), min(high, 60.0))
    step = 0.5
    for i in range(int((near[1] - near[0]) / step)):
        y = near[0] + i * step
        u = sorted((inner + away * 0.16, inner + away * 2.2))
        solid.rectangle(WORLD, u, (y, y + 0.018), KERB + 0.001, 'joint')
    for i in range(1, 5):
        x = inner + away * (0.16 + 0.45 * i)
        solid.rectangle(WORLD, (x, x + 0.018), near, KERB + 0.001, 'joint')


def add_paint(solid: Solid, far: float) -> None:
    """Zebra crossings and stop lines at the corner, a broken line along the street."""
    for low in (CROSSING[0] - 2.2, CROSSING[1] - 1.4):
        for i in range(8):
            x = -ROAD + 0.25 + i * 0.82
            solid.rectangle(WORLD, (x, x + 0.45), (low, low + 3.0), 0.006, 'paint')
    solid.rectangle(WORLD, (-ROAD + 0.2, ROAD - 0.2), (CROSSING[0] - 3.4, CROSSING[0] - 3.0), 0.006, 'paint')
    y = -6.0
    while y < far:
        if not CROSSING[0] - 5.5 < y < CROSSING[1] + 2:
            solid.rectangle(WORLD, (-0.07, 0.07), (y, y + 1.8), 0.006, 'paint')
        y += 4.0


def build_lamp_post(collection: bpy.types.Collection, name: str, x: float, y: float,
                    height: float = 4.1) -> bpy.types.Object:
    """A cast-iron post with a moulded foot, a collar and one globe."""
    solid = Solid()
    profile = [(0.00, 0.19), (0.12, 0.19), (0.14, 0.15), (0.55, 0.13), (0.60, 0.155), (0.68, 0.10), (1.0, 0.075),
               (height - 0.75, 0.055), (height - 0.72, 0.10), (height - 0.62, 0.10), (height - 0.58, 0.05),
               (height - 0.32, 0.045), (height - 0.28, 0.15), (height - 0.20, 0.17)]
    solid.tube([(x, y, KERB + z) for z, _ in profile], [r for _, r in profile], 'iron', sides=14)
    globe = [(math.sin(a), 0.29 * math.cos(a)) for a in (math.pi * (i / 12 - 0.5) for i in range(1, 12))]
    base = KERB + height + 0.06
    solid.tube([(x, y, base + 0.28 * z) for z, _ in globe], [r for _, r in globe], 'lamp', sides=24)
    solid.tube([(x, y, base + 0.26), (x, y, base + 0.34), (x, y, base + 0.46)], (0.09, 0.05, 0.01), 'iron', sides=10)
    for side in (-1, 1):
        solid.tube([(x, y, KERB + height - 0.66), (x + side * 0.3, y, KERB + height - 0.60),
                    (x + side * 0.42, y, KERB + height - 0.5)], 0.022, 'iron', sides=6)
    return solid.to_object(name, collection)


def build_car(collection: bpy.types.Collection, name: str, x: float, y: float, degrees: float,
              colour: tuple[float, float, float]) -> bpy.types.Object:
    """A saloon of simple volumes, 4.1 m long; its nose points along `degrees` (0: +Y)."""
    solid = Solid()
    turn = math.radians(degrees)
    along, across = (-math.sin(turn), math.cos(turn), 0.0), (math.cos(turn), math.sin(turn), 0.0)
    side = Frame((x, y, 0.0), along, (0.0, 0.0, 1.0))
    body = [(-2.05, 0.28), (2.05, 0.28), (2.08, 0.62), (1.9, 0.80), (0.95, 0.92), (-1.3, 0.95), (-2.0, 0.90),
            (-2.1, 0.6)]
    solid.prism(side, _anticlockwise(body), (-0.82, 0.82), 'car', 'car', 'car')
    cabin = [(-1.45, 0.93), (1.0, 0.90), (0.35, 1.42), (-0.95, 1.44)]
    solid.prism(side, _anticlockwise(cabin), (-0.70, 0.70), 'glass', 'glass', 'glass')
    solid.prism(side, _anticlockwise([(-0.98, 1.40), (0.40, 1.38), (0.30, 1.47), (-0.9, 1.49)]), (-0.66, 0.66),
                'car', 'car', 'car')
    for post in (-0.32, 0.0):
        solid.prism(side, _anticlockwise([(post - 0.06, 0.93), (post + 0.02, 0.93), (post + 0.02, 1.41),
                                          (post - 0.06, 1.41)]), (-0.715, 0.715), 'car', 'car', 'car')
    for offset in (-1.3, 1.3):
        for flank in (-0.78, 0.62):
            centre = [x + offset * a + flank * b for a, b in zip(along[:2], across[:2])]
            ends = [(centre[0] + w * across[0], centre[1] + w * across[1], 0.31) for w in (0.0, 0.18)]
            solid.tube(ends, 0.31, 'tyre', sides=16)
    for offset in (-2.1, 2.0):
        solid.box(side, (offset, offset + 0.1), (0.62, 0.74), (-0.72, 0.72), 'lamp' if offset > 0 else 'awning')
        solid.box(side, (offset, offset + 0.12), (0.34, 0.48), (-0.84, 0.84), 'roller')
    return solid.to_object(name, collection, colour)


def build_wires(collection: bpy.types.Collection, spans: list[tuple[tuple, tuple]]) -> None:
    """Cables that sag between pairs of points."""
    solid = Solid()
    for start, end in spans:
        length = math.dist(start, end)
        points = []
        for i in range(13):
            t = i / 12
            x, y, z = (a + (b - a) * t for a, b in zip(start, end))
            points.append((x, y, z - 0.16 * length * t * (1 - t)))
        solid.tube(points, 0.016, 'iron', sides=4)
    solid.to_object('Wires', collection)


def build_tree(collection: bpy.types.Collection, name: str, x: float, y: float, height: float,
               rng: random.Random) -> bpy.types.Object:
    """A street tree: a trunk, four limbs, and leaves as small loose faces about the limbs' ends."""
    solid = Solid()
    fork = height * 0.45
    solid.tube([(x, y, 0), (x + 0.05, y, fork * 0.6), (x, y, fork)], (0.17, 0.13, 0.11), 'bark')
    for i in range(5):
        angle = i * 1.257 + rng.uniform(-0.4, 0.4)
        reach, top = rng.uniform(0.8, 1.5), rng.uniform(0.75, 1.0) * height
        tip = (x + reach * math.cos(angle), y + reach * math.sin(angle), top)
        solid.tube([(x, y, fork), ((x + tip[0]) / 2, (y + tip[1]) / 2, (fork + top) / 2 + 0.2), tip],
                   (0.10, 0.07, 0.03), 'bark', sides=6)
        for _ in range(170):
            spread = [rng.gauss(0, 0.55) for _ in range(3)]
            _add_leaf(solid, [a + b for a, b in zip(tip, spread)], rng)
    return solid.to_object(name, collection)


def _add_leaf(solid: Solid, centre: list[float], rng: random.Random) -> None:
    turn, tip = rng.uniform(0, 2 * math.pi), rng.uniform(-1.0, 1.0)
    right = (math.cos(turn), math.sin(turn), 0.0)
    up = (-math.sin(turn) * math.sin(tip), math.cos(turn) * math.sin(tip), math.cos(tip))
    size = rng.uniform(0.10, 0.20)
    solid.rectangle(Frame(tuple(centre), right, up), (-size, size), (-size * 0.7, size * 0.7), 0.0, 'leaf')


def _anticlockwise(outline: list[tuple[float, float]]) -> list[tuple[float, float]]:
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(outline, outline[1:] + outline[:1]))
    return outline if area > 0 else outline[::-1]
