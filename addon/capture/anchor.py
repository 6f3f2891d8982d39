"""The anchor: what an element grows from. Its objects by name, its bounds and its own silhouette at a frame.

An obstacle is read in the same way.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

import bpy
import numpy as np

from ...inference.errors import CaptureError
from ...inference.shot import AnchorFrame, Camera, Shot, read_only, world_to_frame

Bounds = tuple[tuple[float, float, float], tuple[float, float, float]]

# Bounds of nothing: the neutral element of a union, for frames at which the anchor has no geometry yet.
EMPTY_BOUNDS: Bounds = ((math.inf,) * 3, (-math.inf,) * 3)

MESHED = frozenset({'MESH', 'CURVE', 'SURFACE', 'FONT', 'META'})          # what `to_mesh` turns into triangles
BOXED = frozenset({'VOLUME', 'POINTCLOUD', 'CURVES', 'GREASEPENCIL'})     # stand in by their bounding box

# All triples of a box's corners: projected, their union is the convex hull, whatever the order of the corners.
BOX_TRIANGLES = np.array(list(itertools.combinations(range(8), 3)))

LONG_SIDE = 128          # pixels of a silhouette along its longer side
SUPERSAMPLING = 4        # samples per pixel and direction
WIDEST = 4.0             # frames: a wall close to the camera projects to almost any size
SPANS_AT_ONCE = 1 << 21  # about 200 MB of work arrays


def resolve_anchor(scene: bpy.types.Scene, name: str) -> list[bpy.types.Object]:
    """The objects that the anchor `name` stands for, without those hidden for render.

    Objects come before collections of the same name. An object without geometry of its own, such as an empty
    or an armature, stands for itself (it may instance a collection) and everything below it.
    Raises CaptureError when there is no such name in the scene, or nothing of it can be rendered.
    """
    members = family(scene.objects[name]) if name in scene.objects else find_collection(scene, name).all_objects
    return rendered(scene, members, f'"{name}"')


def check_apart(scene: bpy.types.Scene, anchor: str, obstacle: str) -> None:
    """Raise CaptureError when the anchor or the obstacle ('' for none) is nothing, or they have objects in common."""
    objects = resolve_anchor(scene, anchor)
    in_the_way = set(resolve_anchor(scene, obstacle)) if obstacle else set()
    if common := [each.name for each in objects if each in in_the_way]:
        raise CaptureError(f'"{common[0]}" is in the anchor and in the obstacle: nothing could come out of it.',
                           'Choose an obstacle beside the anchor.')


def family(named: bpy.types.Object) -> list[bpy.types.Object]:
    """An object with geometry alone; one without, and everything below it."""
    return [named] if named.type in MESHED | BOXED else [named, *named.children_recursive]


def rendered(scene: bpy.types.Scene, members: Iterable[bpy.types.Object], called: str) -> list[bpy.types.Object]:
    """Those of `members` that are not hidden for render. Raises CaptureError, with what they are `called`, when there
    is nothing among them that can be rendered.
    """
    shown = set(_rendered(scene.collection))
    objects = [member for member in members if member in shown and not member.hide_render]
    if not any(member.type in MESHED | BOXED or member.instance_type == 'COLLECTION' for member in objects):
        raise CaptureError(
            f'{called} has no geometry that renders.',
            'Choose a mesh, an empty with meshes below it, or a collection of them, visible in renders.')
    return objects


def read_anchor(
        objects: Sequence[bpy.types.Object], depsgraph: bpy.types.Depsgraph, camera: Camera, shot: Shot, frame: int,
) -> AnchorFrame:
    """The anchor as evaluated in `depsgraph`, which must stand at `frame`.

    Bounds are taken over the evaluated vertices, EMPTY_BOUNDS when there are none. The silhouette is the
    anchor's own, whatever stands in front of it; behind the camera it is empty.
    """
    low, high = (np.array(corner) for corner in EMPTY_BOUNDS)
    projection = world_to_frame(camera, shot)
    seen = [np.empty((0, 3, 2))]
    for points, triangles in geometry(set(objects), depsgraph):
        low = np.minimum(low, points.min(axis=0))
        high = np.maximum(high, points.max(axis=0))
        projected = points @ projection[:, :3].T + projection[:, 3]
        before = in_front(projected[triangles], camera.clip_start)
        seen.append(before[:, :, :2] / before[:, :, 3:])
    silhouette, window = draw_silhouette(np.concatenate(seen), shot.width, shot.height)
    return AnchorFrame(frame, (tuple(low.tolist()), tuple(high.tolist())), silhouette, window)


def starts_moving(bounds: Mapping[int, Bounds]) -> int | None:
    """The last frame before the anchor leaves its first place, or None when it stays there.

    `bounds` by frame, as AnchorFrame has them. Settling by less than half a percent of the anchor's size is no
    motion, but the slow beginning of a fall belongs to the fall.
    """
    frames = [frame for frame in sorted(bounds) if bounds[frame] != EMPTY_BOUNDS]
    if not frames:
        return None
    corners = np.array([bounds[frame] for frame in frames], dtype=np.float64)
    size = max(float(np.linalg.norm(corners[0, 1] - corners[0, 0])), 1e-6)
    away = np.abs(corners - corners[0]).max(axis=(1, 2)) / size
    step = np.abs(np.diff(corners, axis=0)).max(axis=(1, 2)) / size
    moved = np.flatnonzero(away > 0.005)
    if not len(moved):
        return None
    index = int(moved[0]) - 1
    while index > 0 and step[index - 1] > 1e-5:
        index -= 1
    return frames[index]


def draw_silhouette(
        triangles: np.ndarray, frame_width: int, frame_height: int,
) -> tuple[np.ndarray, tuple[float, float, float, float]]:
    """The union of `triangles` (n, 3, 2), in pixels of the shot, as (coverage, window) of an AnchorFrame.

    Without triangles the coverage is a single 0 for the whole frame.
    """
    if not len(triangles):
        return read_only(np.zeros((1, 1))), (0.0, 0.0, float(frame_width), float(frame_height))
    left, right = _bounded(triangles[..., 0], frame_width)
    top, bottom = _bounded(triangles[..., 1], frame_height)
    scale = LONG_SIDE / max(right - left, bottom - top)
    width, height = (max(1, round(side * scale)) for side in (right - left, bottom - top))
    to_samples = np.array([width / (right - left), height / (bottom - top)]) * SUPERSAMPLING
    samples = covered((triangles - (left, top)) * to_samples, width * SUPERSAMPLING, height * SUPERSAMPLING)
    coverage = samples.reshape(height, SUPERSAMPLING, width, SUPERSAMPLING).mean(axis=(1, 3), dtype=np.float32)
    return read_only(coverage), (left, top, right, bottom)


def find_collection(scene: bpy.types.Scene, name: str) -> bpy.types.Collection:
    """Raises CaptureError when the scene has none of that name."""
    collections = {collection.name: collection for collection in scene.collection.children_recursive}
    if name in collections:
        return collections[name]
    import difflib
    near = difflib.get_close_matches(name, [*scene.objects.keys(), *collections], n=3)
    raise CaptureError(
        f'There is no object or collection "{name}" in the scene "{scene.name}".',
        f'Did you mean {" or ".join(near)}?' if near else 'Choose an object or a collection of this scene.')


def _rendered(collection: bpy.types.Collection) -> Iterator[bpy.types.Object]:
    """The objects that are in at least one collection that renders."""
    if not collection.hide_render:
        yield from collection.objects
        for child in collection.children:
            yield from _rendered(child)


def geometry(
        anchor: set[bpy.types.Object], depsgraph: bpy.types.Depsgraph) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """World points (n, 3) and triangles (m, 3) of everything that the anchor's objects show, instances included."""
    local: dict[int, tuple[np.ndarray, np.ndarray]] = {}      # a thousand instances of one mesh read it once
    for instance in depsgraph.object_instances:
        owner = instance.parent if instance.is_instance else instance.object
        if owner.original not in anchor or not instance.show_self or _hidden_in_collection(instance):
            continue
        shown = instance.object
        if shown.type not in MESHED | BOXED:
            continue
        key = shown.data.as_pointer()
        if key not in local:
            local[key] = _triangles(shown)
        points, triangles = local[key]
        if len(points):
            matrix = np.array(instance.matrix_world, dtype=np.float64)
            yield points @ matrix[:3, :3].T + matrix[:3, 3], triangles


def _hidden_in_collection(instance: bpy.types.DepsgraphObjectInstance) -> bool:
    """Collection instances leave out what is hidden for render; other instancers use hidden objects as stamps."""
    return instance.is_instance and instance.parent.instance_type == 'COLLECTION' and instance.object.hide_render


def _triangles(shown: bpy.types.Object) -> tuple[np.ndarray, np.ndarray]:
    """Points (n, 3) and triangles (m, 3) of an evaluated object, in its own space."""
    if shown.type in BOXED:
        return np.array(shown.bound_box, dtype=np.float64), BOX_TRIANGLES
    mesh = shown.to_mesh()
    if mesh is None:                      # balls that melt into another one have no surface of their own
        return np.empty((0, 3)), np.empty((0, 3), dtype=np.int32)
    try:
        mesh.calc_loop_triangles()
        points = np.empty(len(mesh.vertices) * 3, dtype=np.float32)
        mesh.vertices.foreach_get('co', points)
        triangles = np.empty(len(mesh.loop_triangles) * 3, dtype=np.int32)
        mesh.loop_triangles.foreach_get('vertices', triangles)
    finally:
        shown.to_mesh_clear()
    return points.reshape(-1, 3).astype(np.float64), triangles.reshape(-1, 3)


def in_front(corners: np.ndarray, near: float) -> np.ndarray:
    """Homogeneous triangles (n, 3, 4) cut at the depth `near`, their third value: (m, 3, 4)."""
    front = corners[:, :, 2] >= near
    count = front.sum(axis=1)
    whole = corners[count == 3]
    one = _odd_corner_first(corners[count == 1], front[count == 1])
    two = _odd_corner_first(corners[count == 2], ~front[count == 2])
    # One corner in front leaves a smaller triangle; two leave a quadrilateral, so two triangles.
    odd, left, right = one[:, 0], _cut(one[:, 0], one[:, 1], near), _cut(one[:, 0], one[:, 2], near)
    small = np.stack([odd, left, right], axis=1)
    left, right = _cut(two[:, 0], two[:, 1], near), _cut(two[:, 0], two[:, 2], near)
    halves = [np.stack([left, two[:, 1], two[:, 2]], axis=1), np.stack([left, two[:, 2], right], axis=1)]
    return np.concatenate([whole, small, *halves])


def _odd_corner_first(corners: np.ndarray, is_odd: np.ndarray) -> np.ndarray:
    """Turn each triangle (n, 3, 4) so that its one corner marked in `is_odd` (n, 3) comes first."""
    order = (is_odd.argmax(axis=1)[:, None] + np.arange(3)) % 3
    return np.take_along_axis(corners, order[:, :, None], axis=1)


def _cut(start: np.ndarray, end: np.ndarray, near: float) -> np.ndarray:
    along = (near - start[:, 2:3]) / (end[:, 2:3] - start[:, 2:3])
    return start + along * (end - start)


def _bounded(values: np.ndarray, frame_side: int) -> tuple[float, float]:
    """The extent of `values`; of one wider than WIDEST frames, the part around the frame or nearest to it."""
    low, high = float(values.min()), float(values.max())
    half = WIDEST * frame_side / 2
    if high - low > 2 * half:
        centre = min(max(frame_side / 2, low + half), high - half)
        return centre - half, centre + half
    if high - low < 1.0:                  # something flat, seen along its plane, still needs an area
        centre = (low + high) / 2
        return centre - 0.5, centre + 0.5
    return low, high


def covered(triangles: np.ndarray, columns: int, rows: int) -> np.ndarray:
    """Which sample centres (rows, columns) lie in the union of `triangles` (n, 3, 2), in samples with y down.

    Each triangle covers one span in each row that it crosses. Spans are counted up where they begin and down
    where they end, so the running sum along a row is how many triangles lie over a sample: no loop over
    triangles, large or small. Neighbours share the very same edge position, so there are no cracks.
    """
    order = np.argsort(triangles[:, :, 1], axis=1)
    triangles = np.take_along_axis(triangles, order[:, :, None], axis=1)
    first, last = (np.clip(np.ceil(triangles[:, i, 1] - 0.5), 0, rows).astype(np.int64) for i in (0, 2))
    crossing = last > first
    triangles, first, heights = triangles[crossing], first[crossing], (last - first)[crossing]
    steps = np.zeros(rows * (columns + 1), dtype=np.int64)
    totals = np.cumsum(heights)
    begin = 0
    while begin < len(heights):
        done = totals[begin - 1] if begin else 0
        end = max(begin + 1, int(np.searchsorted(totals, done + SPANS_AT_ONCE, side='right')))
        row, span_start, span_end = spans(triangles[begin:end], first[begin:end], heights[begin:end], columns)
        steps += np.bincount(row * (columns + 1) + span_start, minlength=len(steps))
        steps -= np.bincount(row * (columns + 1) + span_end, minlength=len(steps))
        begin = end
    return np.cumsum(steps.reshape(rows, columns + 1), axis=1)[:, :columns] > 0


def spans(
        triangles: np.ndarray, first: np.ndarray, heights: np.ndarray, columns: int,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Row, first column and one past the last column of every span; corners of a triangle run from top to bottom."""
    owner = np.repeat(np.arange(len(triangles)), heights)
    row = first[owner] + np.arange(len(owner)) - np.repeat(np.cumsum(heights) - heights, heights)
    y = row + 0.5
    top, middle, bottom = (triangles[owner, i] for i in range(3))
    upper = (y < middle[:, 1])[:, None]
    ends = np.stack([_edge_at(y, top, bottom),
                     _edge_at(y, np.where(upper, top, middle), np.where(upper, middle, bottom))])
    ends = np.clip(np.ceil(ends - 0.5), 0, columns).astype(np.int64)
    return row, ends.min(axis=0), ends.max(axis=0)


def _edge_at(y: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """x (n) where the edges from `start` to `end` (n, 2) cross the heights `y` (n)."""
    return start[:, 0] + (y - start[:, 1]) * (end[:, 0] - start[:, 0]) / (end[:, 1] - start[:, 1])
