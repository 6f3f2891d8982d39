"""Plain geometry for the demo street: flat faces collected in numpy-friendly lists, then one mesh per object."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import bpy
import numpy as np

from .materials import MATERIALS

Point = Sequence[float]


@dataclass(frozen=True)
class Frame:
    """A wall's own axes: u along it to the right as seen from outside, v up it, d out of it (metres)."""

    origin: tuple[float, float, float]
    right: tuple[float, float, float] = (1.0, 0.0, 0.0)
    up: tuple[float, float, float] = (0.0, 0.0, 1.0)

    @classmethod
    def facing(cls, x: float, y: float, degrees: float, z: float = 0.0) -> Frame:
        """An upright wall that starts at (x, y); 0 degrees faces -Y, 90 faces +X, -90 faces -X."""
        angle = math.radians(degrees)
        return cls((x, y, z), (math.cos(angle), math.sin(angle), 0.0))

    @cached_property
    def axes(self) -> np.ndarray:
        """Right, up and normal, as the rows of (3, 3)."""
        return np.stack([self.right, self.up, np.cross(self.right, self.up)])

    @property
    def normal(self) -> np.ndarray:
        return self.axes[2]

    def points(self, local: np.ndarray) -> np.ndarray:
        """(n, 3) points in u, v, d to the world."""
        return np.asarray(self.origin) + np.asarray(local, dtype=float) @ self.axes


WORLD = Frame((0.0, 0.0, 0.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0))

_BOX_CORNERS = np.array([(x, y, z) for z in (0, 1) for y in (0, 1) for x in (0, 1)])
_BOX_FACES = ((0, 2, 3, 1), (4, 5, 7, 6), (0, 1, 5, 4), (2, 6, 7, 3), (0, 4, 6, 2), (1, 3, 7, 5))


@dataclass
class Solid:
    """Faces under construction, in world coordinates."""

    points: list[np.ndarray] = field(default_factory=list)
    faces: list[tuple[int, ...]] = field(default_factory=list)
    slots: list[int] = field(default_factory=list)
    smooth: list[bool] = field(default_factory=list)
    count: int = 0

    def add(self, points: np.ndarray, faces: Sequence[Sequence[int]], materials: Sequence[str],
            smooth: bool = False) -> None:
        self.faces += [tuple(self.count + index for index in face) for face in faces]
        self.slots += [MATERIALS.index(name) for name in materials]
        self.smooth += [smooth] * len(faces)
        self.points.append(np.asarray(points, dtype=float))
        self.count += len(points)

    def quad(self, frame: Frame, corners: Sequence[Point], material: str) -> None:
        """Four corners in u, v, d, anticlockwise as seen from outside."""
        self.add(frame.points(np.array(corners)), [(0, 1, 2, 3)], [material])

    def rectangle(self, frame: Frame, u: Point, v: Point, d: float, material: str) -> None:
        """The rectangle u[0]..u[1], v[0]..v[1] at the distance d out of the wall; nothing where it is empty."""
        if u[1] - u[0] > 1e-6 and v[1] - v[0] > 1e-6:
            self.quad(frame, [(u[0], v[0], d), (u[1], v[0], d), (u[1], v[1], d), (u[0], v[1], d)], material)

    def box(self, frame: Frame, u: Point, v: Point, d: Point, material: str) -> None:
        low, high = np.array([u[0], v[0], d[0]]), np.array([u[1], v[1], d[1]])
        self.add(frame.points(low + _BOX_CORNERS * (high - low)), _BOX_FACES, [material] * 6)

    def prism(self, frame: Frame, outline: np.ndarray, d: Point, front: str, back: str, side: str) -> None:
        """A convex outline (n, 2) in u, v, anticlockwise, extruded from d[0] (back) to d[1] (front)."""
        n = len(outline)
        ends = [np.column_stack([outline, np.full(n, depth)]) for depth in d]
        walls = [(i, (i + 1) % n, n + (i + 1) % n, n + i) for i in range(n)]
        self.add(frame.points(np.vstack(ends)), [tuple(range(n))[::-1], tuple(range(n, 2 * n)), *walls],
                 [back, front] + [side] * n)

    def tube(self, path: Sequence[Point], radii: float | Sequence[float], material: str, sides: int = 8) -> None:
        """A tube along world points with one radius or one for each; closed at both ends."""
        path = np.asarray(path, dtype=float)
        radii = np.broadcast_to(radii, len(path))
        angles = np.arange(sides) * (2 * math.pi / sides)
        rings = []
        for i, (point, radius) in enumerate(zip(path, radii)):
            along = path[min(i + 1, len(path) - 1)] - path[max(i - 1, 0)]
            along /= np.linalg.norm(along)
            across = np.cross(along, (1.0, 0.0, 0.0) if abs(along[2]) > 0.9 else (0.0, 0.0, 1.0))
            across /= np.linalg.norm(across)
            rings.append(point + radius * (np.outer(np.cos(angles), across)
                                           + np.outer(np.sin(angles), np.cross(along, across))))
        walls = [(r * sides + k, r * sides + (k + 1) % sides, (r + 1) * sides + (k + 1) % sides, (r + 1) * sides + k)
                 for r in range(len(path) - 1) for k in range(sides)]
        last = (len(path) - 1) * sides
        ends = [tuple(range(sides))[::-1], tuple(range(last, last + sides))]
        self.add(np.vstack(rings), walls + ends, [material] * (len(walls) + 2), smooth=sides > 8)

    def to_object(self, name: str, collection: bpy.types.Collection, colour: Point = (1, 1, 1),
                  origin: Point = (0, 0, 0)) -> bpy.types.Object:
        """One mesh object at `origin`, whose material slots are those used; `colour` is read by the materials.

        Every vertex remembers where it stood when built (attribute 'rest'), so that textures run on from piece
        to piece and stay on a piece that falls.
        """
        rest = np.vstack(self.points)
        mesh = bpy.data.meshes.new(name)
        mesh.from_pydata(rest - np.asarray(origin), [], self.faces)
        used = sorted(set(self.slots))
        for slot in used:
            mesh.materials.append(bpy.data.materials[MATERIALS[slot]])
        mesh.polygons.foreach_set('material_index', np.searchsorted(used, self.slots).astype(np.int32))
        mesh.polygons.foreach_set('use_smooth', self.smooth)
        attribute = mesh.attributes.new('rest', 'FLOAT_VECTOR', 'POINT')
        attribute.data.foreach_set('vector', rest.astype(np.float32).ravel())
        result = bpy.data.objects.new(name, mesh)
        result.location, result.color = origin, (*colour, 1.0)
        collection.objects.link(result)
        return result
