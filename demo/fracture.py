"""The building that collapses, cut beforehand into the pieces that it will break into.

It is put together like its neighbours (facades.py), but every pier, spandrel, slab and moulding is a piece of its
own, and large ones are cut again along random lines. Standing, the pieces fit without a gap.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from .facades import (
    REVEAL,
    Opening,
    Style,
    add_balcony,
    add_hood,
    add_window,
    around,
    opening_in,
)
from .solids import WORLD, Frame, Solid

WALL = 0.28            # metres
SLAB = 0.22
PARAPET = 0.9

Outline = np.ndarray   # (n, 2), convex, anticlockwise


@dataclass
class Piece:
    """One rigid piece where it stands before the fall; `storey` is the one it falls with."""

    kind: str                    # 'wall', 'slab', 'trim', 'window', 'rubble'
    storey: int
    normal: np.ndarray           # out of the building; zero for slabs and rubble
    solid: Solid = field(default_factory=Solid)

    @property
    def bounds(self) -> tuple[np.ndarray, np.ndarray]:
        points = np.vstack(self.solid.points)
        return points.min(axis=0), points.max(axis=0)


@dataclass(frozen=True)
class Plot:
    """Where the building stands: (x, y) of its near left corner, width along X, depth along Y."""

    x: float
    y: float
    width: float
    depth: float

    @property
    def centre(self) -> np.ndarray:
        return np.array([self.x + self.width / 2, self.y + self.depth / 2])


def build_pieces(plot: Plot, style: Style, rng: random.Random) -> list[Piece]:
    """All pieces of a corner building with fronts towards -Y and -X, and blind walls on its other sides."""
    pieces: list[Piece] = []
    inner = plot.depth - 2 * WALL
    front = Frame.facing(plot.x, plot.y, 0)
    street = Frame.facing(plot.x, plot.y + plot.depth - WALL, -90)
    back = Frame.facing(plot.x + plot.width, plot.y + plot.depth, 180)
    flank = Frame.facing(plot.x + plot.width, plot.y + WALL, 90)
    base = 0.0
    for storey, height in enumerate(style.storeys):
        levels = (base, base + height)
        for wall, width in ((front, plot.width), (street, inner)):
            pieces += _front_pieces(wall, width, levels, storey, style, rng)
        for wall, width in ((back, plot.width), (flank, inner)):
            pieces += _wall_pieces(wall, (0, width), levels, storey, 4.2, rng, outside='brick')
        pieces += _inside_pieces(plot, levels, storey, rng)
        pieces += _corner_pieces(plot, levels, storey)
        base += height
    for wall, width in ((front, plot.width), (street, inner)):
        pieces += _cornice_pieces(wall, width, base, len(style.storeys) - 1, style, rng)
    pieces += _rubble_pieces(plot, base, len(style.storeys), rng)
    return pieces


def _front_pieces(wall: Frame, width: float, levels: tuple, storey: int, style: Style,
                  rng: random.Random) -> Iterator[Piece]:
    bays = max(1, round(width / style.bay))
    edges = [width * i / bays for i in range(bays + 1)]
    for left, right in zip(edges, edges[1:]):
        opening = opening_in(style, storey, left, right, levels[0], rng)
        for u, v in around((left, right), levels, opening):
            yield from _wall_pieces(wall, u, v, storey, 1.7, rng)
        yield from _opening_pieces(wall, opening, storey, rng)
        reach = 0.14 if storey == 0 else 0.08
        if storey < len(style.storeys) - 1:
            yield _trim(wall, storey, (left, right), (levels[1] - 0.10, levels[1] + 0.08), (-0.02, reach))
        if storey == 0:
            for u in ((left, opening.u[0]), (opening.u[1], right)):
                yield _trim(wall, storey, u, (0.0, 0.55), (-0.02, 0.05), 'stone')


def _wall_pieces(wall: Frame, u: tuple, v: tuple, storey: int, largest: float, rng: random.Random,
                 outside: str = 'plaster') -> Iterator[Piece]:
    for outline in shatter(_rectangle(u, v), largest, rng):
        piece = Piece('wall', storey, wall.normal)
        piece.solid.prism(wall, outline, (-WALL, 0.0), outside, 'wallpaper', 'brick')
        yield piece


def _opening_pieces(wall: Frame, opening: Opening, storey: int, rng: random.Random) -> Iterator[Piece]:
    """The window with its joinery, its balcony and its hood fall apart from each other."""
    window = Piece('window', storey, wall.normal)
    if opening.kind in ('door', 'shop'):
        material = 'joinery' if opening.kind == 'door' else 'roller'
        window.solid.box(wall, opening.u, opening.v, (-REVEAL - 0.04, -REVEAL), material)
    else:
        add_window(window.solid, wall, Opening(opening.kind, opening.u, opening.v, opening.shutters), rng)
    yield window
    if opening.balcony:
        balcony = Piece('trim', storey, wall.normal)
        add_balcony(balcony.solid, wall, *opening.u, opening.v[0] - 0.08)
        yield balcony
    if opening.kind == 'door':
        hood = Piece('trim', storey, wall.normal)
        add_hood(hood.solid, wall, *opening.u, opening.v[1])
        yield hood


def _inside_pieces(plot: Plot, levels: tuple, storey: int, rng: random.Random) -> Iterator[Piece]:
    """The slab above the storey, and the partition under it."""
    u = (plot.x + WALL, plot.x + plot.width - WALL)
    v = (plot.y + WALL, plot.y + plot.depth - WALL)
    for outline in shatter(_rectangle(u, v), 5.0, rng):
        slab = Piece('slab', storey, np.zeros(3))
        slab.solid.prism(WORLD, outline, (levels[1] - SLAB, levels[1]), 'roof', 'concrete', 'concrete')
        yield slab
    middle = Frame.facing(plot.x + WALL, plot.y + plot.depth / 2, 0)
    for outline in shatter(_rectangle((0, u[1] - u[0]), (levels[0], levels[1] - SLAB)), 5.5, rng):
        partition = Piece('wall', storey, middle.normal)
        partition.solid.prism(middle, outline, (-0.12, 0.0), 'rose', 'limewash', 'brick')
        yield partition


def _corner_pieces(plot: Plot, levels: tuple, storey: int) -> Iterator[Piece]:
    """Quoins that wrap the street corner and hide where the two fronts meet."""
    count = 4
    for i in range(count):
        low = levels[0] + (levels[1] - levels[0]) * i / count
        high = levels[0] + (levels[1] - levels[0]) * (i + 1) / count
        reach = 0.62 if i % 2 else 0.42
        piece = Piece('trim', storey, np.array([-0.7, -0.7, 0.0]))
        piece.solid.box(WORLD, (plot.x - 0.06, plot.x + reach), (plot.y - 0.06, plot.y + reach),
                        (low + 0.02, high), 'trim')
        yield piece


def _cornice_pieces(wall: Frame, width: float, v: float, storey: int, style: Style,
                    rng: random.Random) -> Iterator[Piece]:
    bays = max(1, round(width / style.bay))
    for i in range(bays):
        u = (width * i / bays, width * (i + 1) / bays)
        cornice = Piece('trim', storey, wall.normal)
        for low, high, reach in ((-0.30, -0.16, 0.10), (-0.10, 0.05, 0.26), (0.05, 0.16, 0.40)):
            cornice.solid.box(wall, u, (v + low, v + high), (-0.1, reach), 'trim')
        dentil = u[0] + 0.05
        while dentil + 0.16 < u[1]:
            cornice.solid.box(wall, (dentil, dentil + 0.16), (v - 0.2, v - 0.08), (0.0, 0.22), 'trim')
            dentil += 0.36
        yield cornice
        yield from _wall_pieces(wall, u, (v + 0.16, v + PARAPET), storey, 1.2, rng)
        yield _trim(wall, storey, u, (v + PARAPET, v + PARAPET + 0.1), (-0.34, 0.08))


def _trim(wall: Frame, storey: int, u: tuple, v: tuple, d: tuple, material: str = 'trim') -> Piece:
    piece = Piece('trim', storey, wall.normal)
    piece.solid.box(wall, u, v, d, material)
    return piece


def _rubble_pieces(plot: Plot, height: float, storeys: int, rng: random.Random, count: int = 90) -> Iterator[Piece]:
    """Fist to chair sized lumps that wait inside the walls."""
    for i in range(count):
        size = rng.uniform(0.12, 0.42)
        x, y = rng.uniform(0.6, plot.width - 0.6), rng.uniform(0.6, plot.depth - 0.6)
        z = rng.uniform(0.4, height - 0.6)
        piece = Piece('rubble', min(storeys - 1, int(z / height * storeys)), np.zeros(3))
        outline = np.array([(np.cos(a), np.sin(a)) for a in np.sort([rng.uniform(0, 2 * np.pi) for _ in range(6)])])
        frame = Frame((plot.x + x, plot.y + y, z))
        piece.solid.prism(frame, outline * size, (-size / 2, size / 2), *[('brick', 'concrete')[i % 2]] * 3)
        yield piece


def _rectangle(u: tuple, v: tuple) -> Outline:
    return np.array([(u[0], v[0]), (u[1], v[0]), (u[1], v[1]), (u[0], v[1])], dtype=float)


def shatter(outline: Outline, largest: float, rng: random.Random) -> list[Outline]:
    """The convex outline cut along random lines until no part is larger than about `largest` (square metres)."""
    if area(outline) <= largest * rng.uniform(0.7, 1.3):
        return [outline]
    # Cut across the longer side, near the middle, at a slant.
    centre = outline.mean(axis=0) + np.array([rng.uniform(-0.12, 0.12), rng.uniform(-0.12, 0.12)]) * np.ptp(outline, 0)
    spread = np.ptp(outline, axis=0)
    angle = (0.0 if spread[0] >= spread[1] else np.pi / 2) + rng.uniform(-0.5, 0.5)
    normal = np.array([np.cos(angle), np.sin(angle)])
    parts = (clip(outline, centre, normal), clip(outline, centre, -normal))
    return [shard for part in parts if len(part) > 2 for shard in shatter(part, largest, rng)]


def clip(outline: Outline, point: np.ndarray, normal: np.ndarray) -> Outline:
    """What of a convex outline lies behind the line through `point`, `normal` pointing away from it."""
    distance = (outline - point) @ normal
    kept = []
    for i, (here, there) in enumerate(zip(outline, np.roll(outline, -1, axis=0))):
        a, b = distance[i], distance[(i + 1) % len(outline)]
        if a <= 0:
            kept.append(here)
        if a * b < 0:
            kept.append(here + (there - here) * (a / (a - b)))
    return np.array(kept)


def area(outline: Outline) -> float:
    x, y = outline.T
    return abs(float(np.sum(x * np.roll(y, -1) - y * np.roll(x, -1)))) / 2
