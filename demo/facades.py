"""Street fronts: walls with recessed openings, sills, shutters, balconies, doors and cornices.

`Opening` is shared with the building that collapses, so that it is built like its neighbours until it falls.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import bpy

from .solids import WORLD, Frame, Solid

REVEAL = 0.24          # how deep a window sits in its wall, metres


@dataclass(frozen=True)
class Opening:
    """A hole in a wall (u and v ranges in metres) and what stands in it."""

    kind: str                      # 'window', 'french', 'door', 'shop'
    u: tuple[float, float]
    v: tuple[float, float]
    shutters: str = ''             # '', 'open', 'roller'
    balcony: bool = False


@dataclass(frozen=True)
class Style:
    """What the storeys of one building have in common."""

    colour: tuple[float, float, float]
    storeys: tuple[float, ...]     # heights from the ground up
    bay: float = 2.7
    ornate: bool = True
    shutters: str = 'open'
    balconies: bool = True
    shops: bool = False


def opening_in(style: Style, storey: int, left: float, right: float, base: float, rng: random.Random) -> Opening:
    """The opening of one bay of one storey: doors and shops on the ground, windows and balcony doors above."""
    height, centre = style.storeys[storey], (left + right) / 2
    if storey == 0 and style.shops and rng.random() < 0.7:
        return Opening('shop', (left + 0.3, right - 0.3), (base + 0.02, base + height - 0.9))
    if storey == 0 and rng.random() < 0.45:
        return Opening('door', (centre - 0.62, centre + 0.62), (base + 0.02, base + min(3.0, height - 0.6)))
    shutters = style.shutters if rng.random() < 0.8 else ''
    if storey and style.balconies and rng.random() < 0.75:
        top = base + min(2.5, height - 0.5)
        return Opening('french', (centre - 0.55, centre + 0.55), (base + 0.08, top), shutters, balcony=True)
    return Opening('window', (centre - 0.58, centre + 0.58), (base + 0.95, base + min(2.5, height - 0.45)), shutters)


def add_opening(solid: Solid, wall: Frame, opening: Opening, rng: random.Random) -> None:
    """Everything that stands in or about an opening, the hole itself not counted."""
    (left, right), (low, high) = opening.u, opening.v
    add_reveal(solid, wall, opening)
    if opening.kind == 'shop':
        solid.rectangle(wall, opening.u, opening.v, -REVEAL, 'roller')
        for v in _steps(low, high, 0.28):
            solid.box(wall, (left, right), (v, v + 0.05), (-REVEAL, -REVEAL + 0.03), 'iron')
        if rng.random() < 0.6:
            add_awning(solid, wall, left, right, high)
        return
    if opening.kind == 'door':
        solid.rectangle(wall, opening.u, opening.v, -REVEAL, 'joinery')
        for u in (left + 0.1, (left + right) / 2 + 0.05):
            solid.box(wall, (u, u + 0.47), (low + 0.2, high - 1.1), (-REVEAL, -REVEAL + 0.04), 'joinery')
        solid.rectangle(wall, (left + 0.1, right - 0.1), (high - 0.6, high - 0.1), -REVEAL + 0.02, 'glass')
        add_hood(solid, wall, left, right, high)
        return
    add_window(solid, wall, opening, rng)


def add_reveal(solid: Solid, wall: Frame, opening: Opening) -> None:
    """The four sides of the hole."""
    (left, right), (low, high) = opening.u, opening.v
    for a, b in (((left, low), (left, high)), ((right, high), (right, low)),
                 ((left, high), (right, high)), ((right, low), (left, low))):
        solid.quad(wall, [(*a, 0.0), (*a, -REVEAL), (*b, -REVEAL), (*b, 0.0)], 'plaster')


def add_window(solid: Solid, wall: Frame, opening: Opening, rng: random.Random) -> None:
    """Glass with its joinery, a sill or a balcony, a hood, and shutters in one of their states."""
    (left, right), (low, high) = opening.u, opening.v
    frame = 'white' if rng.random() < 0.6 else 'joinery'
    solid.rectangle(wall, opening.u, opening.v, -REVEAL + 0.02, 'glass')
    middle, transom = (left + right) / 2, low + 0.72 * (high - low)
    for u in (left, middle - 0.035, right - 0.07):
        solid.box(wall, (u, u + 0.07), (low, high), (-REVEAL, -REVEAL + 0.07), frame)
    for v in (low, transom, high - 0.07):
        solid.box(wall, (left, right), (v, v + 0.07), (-REVEAL, -REVEAL + 0.06), frame)
    if opening.shutters == 'roller':
        drop = low + rng.choice((0.0, 0.3, 0.55, 0.8)) * (high - low)
        solid.box(wall, (left, right), (drop, high), (-0.14, -0.10), 'white')
    elif opening.shutters == 'open':
        for u in (left - 0.56, right + 0.02):
            solid.box(wall, (u, u + 0.54), (low, high), (0.02, 0.07), 'shutter')
    if opening.balcony:
        add_balcony(solid, wall, left, right, low - 0.08)
    else:
        solid.box(wall, (left - 0.14, right + 0.14), (low - 0.12, low), (-REVEAL, 0.13), 'trim')
    add_hood(solid, wall, left, right, high)


def add_hood(solid: Solid, wall: Frame, left: float, right: float, v: float) -> None:
    solid.box(wall, (left - 0.12, right + 0.12), (v + 0.12, v + 0.26), (-0.02, 0.06), 'trim')
    solid.box(wall, (left - 0.20, right + 0.20), (v + 0.26, v + 0.34), (-0.02, 0.17), 'trim')


def add_balcony(solid: Solid, wall: Frame, left: float, right: float, base: float, reach: float = 0.75) -> None:
    """A slab on brackets with an iron railing."""
    left, right = left - 0.35, right + 0.35
    solid.box(wall, (left, right), (base - 0.14, base), (-0.02, reach), 'trim')
    for u in (left + 0.12, right - 0.26):
        solid.box(wall, (u, u + 0.14), (base - 0.44, base - 0.14), (-0.02, 0.42), 'trim')
    top = base + 0.95
    for d in _steps(0.08, reach, 0.16):
        for u in (left + 0.03, right - 0.05):
            solid.box(wall, (u, u + 0.022), (base, top), (d, d + 0.022), 'iron')
    for u in _steps(left + 0.03, right, 0.13):
        solid.box(wall, (u, u + 0.022), (base, top), (reach - 0.06, reach - 0.038), 'iron')
    for v in (base + 0.08, top):
        solid.box(wall, (left, right), (v, v + 0.045), (reach - 0.07, reach - 0.025), 'iron')
    for u in (left + 0.01, right - 0.055):
        solid.box(wall, (u, u + 0.045), (top, top + 0.045), (0.0, reach - 0.03), 'iron')


def add_awning(solid: Solid, wall: Frame, left: float, right: float, v: float) -> None:
    solid.quad(wall, [(left, v - 0.55, 1.1), (right, v - 0.55, 1.1), (right, v, 0.02), (left, v, 0.02)], 'awning')
    solid.quad(wall, [(left, v - 0.78, 1.1), (right, v - 0.78, 1.1), (right, v - 0.55, 1.1), (left, v - 0.55, 1.1)],
               'awning')


def add_cornice(solid: Solid, wall: Frame, width: float, v: float, parapet: float, dentils: bool) -> None:
    """Three steps, a row of dentils, and the parapet that hides the flat roof."""
    for low, high, reach in ((-0.30, -0.16, 0.10), (-0.10, 0.05, 0.26), (0.05, 0.16, 0.40)):
        solid.box(wall, (-reach, width + reach), (v + low, v + high), (-0.1, reach), 'trim')
    if dentils:
        for u in _steps(0.1, width, 0.36):
            solid.box(wall, (u, u + 0.16), (v - 0.2, v - 0.08), (0.0, 0.22), 'trim')
    solid.box(wall, (0, width), (v + 0.16, v + parapet), (-0.3, 0.0), 'plaster')
    solid.box(wall, (-0.05, width + 0.05), (v + parapet, v + parapet + 0.1), (-0.36, 0.08), 'trim')


def add_front(solid: Solid, wall: Frame, width: float, style: Style, rng: random.Random, parapet: float = 0.9) -> None:
    """A whole street front: every bay of every storey, plinth, string courses, cornice."""
    bays = max(1, round(width / style.bay))
    edges = [width * i / bays for i in range(bays + 1)]
    base = 0.0
    for storey, height in enumerate(style.storeys):
        for left, right in zip(edges, edges[1:]):
            opening = opening_in(style, storey, left, right, base, rng)
            add_wall_around(solid, wall, (left, right), (base, base + height), opening)
            add_opening(solid, wall, opening, rng)
        base += height
        if storey < len(style.storeys) - 1:
            reach = 0.14 if storey == 0 else 0.08
            solid.box(wall, (-0.02, width + 0.02), (base - 0.10, base + 0.08), (-0.02, reach), 'trim')
    if not style.shops:
        add_plinth(solid, wall, width)
    if style.ornate:
        for u in (0.0, width - 0.45):
            solid.box(wall, (u, u + 0.45), (0, base - 0.3), (-0.02, 0.07), 'plaster')
    add_cornice(solid, wall, width, base, parapet, style.ornate)


def add_plinth(solid: Solid, wall: Frame, width: float) -> None:
    """Stone skirting, low enough to pass below the windows; doors cut through it unseen at this distance."""
    solid.box(wall, (0, width), (0, 0.55), (-0.12, 0.05), 'stone')


def add_wall_around(solid: Solid, wall: Frame, u: Sequence[float], v: Sequence[float], hole: Opening) -> None:
    for part_u, part_v in around(u, v, hole):
        solid.rectangle(wall, part_u, part_v, 0.0, 'plaster')


def around(u: Sequence[float], v: Sequence[float], hole: Opening) -> list[tuple[tuple, tuple]]:
    """The rectangle without the hole, as up to four rectangles: pier, pier, below, above."""
    parts = [((u[0], hole.u[0]), tuple(v)), ((hole.u[1], u[1]), tuple(v)),
             (hole.u, (v[0], hole.v[0])), (hole.u, (hole.v[1], v[1]))]
    return [(a, b) for a, b in parts if a[1] - a[0] > 1e-3 and b[1] - b[0] > 1e-3]


def build_house(collection: bpy.types.Collection, name: str, style: Style, corner: tuple[float, float],
                degrees: float, width: float, depth: float, rng: random.Random) -> bpy.types.Object:
    """A house whose front starts at `corner` and runs `width` to the right, with body, roof and water tank."""
    wall = Frame.facing(*corner, degrees)
    solid = Solid()
    add_front(solid, wall, width, style, rng)
    height = sum(style.storeys)
    solid.box(wall, (0.0, width), (0.0, height), (-depth, -REVEAL - 0.02), 'party')
    for u in (0.0, width - 0.24):
        solid.box(wall, (u, u + 0.24), (height, height + 0.9), (-depth, -0.3), 'party')
    add_roofscape(solid, wall, width, depth, height, rng)
    return solid.to_object(name, collection, style.colour)


def add_roofscape(solid: Solid, wall: Frame, width: float, depth: float, height: float, rng: random.Random) -> None:
    """What shows above a parapet: the stair head, a water tank on legs, a chimney, an aerial."""
    u, d = rng.uniform(0.5, max(0.6, width - 3.5)), -rng.uniform(2.5, max(2.6, depth - 3.5))
    solid.box(wall, (u, u + 2.6), (height, height + 2.3), (d - 2.8, d), 'party')
    x, y, z = wall.points([(u + 1.3, height + 2.3, d - 1.4)])[0]
    solid.tube([(x, y, z + 0.3), (x, y, z + 1.5), (x, y, z + 1.65)], (0.6, 0.6, 0.25), 'concrete', sides=12)
    for offset in (-0.35, 0.35):
        solid.box(WORLD, (x + offset - 0.05, x + offset + 0.05), (y - 0.3, y + 0.3), (z, z + 0.3), 'iron')
    u = rng.uniform(0.4, width - 0.9)
    solid.box(wall, (u, u + 0.45), (height, height + 1.9), (-1.6, -1.15), 'brick')
    x, y, z = wall.points([(rng.uniform(0.5, width - 0.5), height, -1.2)])[0]
    solid.tube([(x, y, z), (x, y, z + 3.2)], 0.025, 'iron', sides=4)
    for rise in (2.4, 2.7, 3.0):
        solid.tube([(x - 0.5, y, z + rise), (x + 0.5, y, z + rise)], 0.015, 'iron', sides=4)


def _steps(start: float, stop: float, step: float) -> list[float]:
    return [start + i * step for i in range(int((stop - start) / step + 1e-6))]
