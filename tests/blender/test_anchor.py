"""The anchor: names, evaluated bounds, and silhouettes against what Blender's own projection says."""

import math

import bpy
import numpy as np
import pytest
from bpy_extras.object_utils import world_to_camera_view
from mathutils import Vector

from second_unit.addon.capture.anchor import (
    EMPTY_BOUNDS,
    LONG_SIDE,
    draw_silhouette,
    read_anchor,
    resolve_anchor,
    starts_moving,
)
from second_unit.inference.errors import CaptureError
from second_unit.inference.shot import Camera, FrameRange, Shot

SHOT = Shot('shot', FrameRange(1, 10), 320, 180, 24.0)


@pytest.fixture
def scene():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.resolution_x, scene.render.resolution_y = SHOT.full_width, SHOT.full_height
    return scene


def add(scene, name, data=None, location=(0, 0, 0), parent=None, collection=None):
    thing = bpy.data.objects.new(name, data)
    thing.location = location
    thing.parent = parent
    (collection or scene.collection).objects.link(thing)
    return thing


def box(name='box', size=(1, 1, 1)):
    mesh = bpy.data.meshes.new(name)
    half = np.array(size) / 2
    corners = [half * (x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)]
    mesh.from_pydata(corners, [], [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)])
    return mesh


def camera_at(scene, location, target=(0, 0, 0)):
    """A camera object that looks at `target`, and the same as a value."""
    held = add(scene, 'camera', bpy.data.cameras.new('camera'), location)
    held.rotation_euler = (Vector(target) - Vector(location)).to_track_quat('-Z', 'Y').to_euler()
    bpy.context.view_layer.update()
    return held, Camera(tuple(tuple(row) for row in held.matrix_world))


def read(objects, camera, shot=SHOT):
    return read_anchor(objects, bpy.context.evaluated_depsgraph_get(), camera, shot, 1)


def area(anchor):
    """Covered pixels of the shot."""
    left, top, right, bottom = anchor.window
    return float(anchor.silhouette.mean()) * (right - left) * (bottom - top)


# Names


def test_an_object_comes_before_a_collection_of_the_same_name(scene):
    collection = bpy.data.collections.new('tower')
    scene.collection.children.link(collection)
    add(scene, 'inside', box(), collection=collection)
    tower = add(scene, 'tower', box())
    assert resolve_anchor(scene, 'tower') == [tower]
    tower.name = 'other'
    assert [o.name for o in resolve_anchor(scene, 'tower')] == ['inside']


def test_an_empty_stands_for_everything_below_it(scene):
    root = add(scene, 'root')
    child = add(scene, 'child', box(), parent=root)
    grandchild = add(scene, 'grandchild', box(), parent=child)
    add(scene, 'bystander', box())
    assert set(resolve_anchor(scene, 'root')) == {root, child, grandchild}
    assert resolve_anchor(scene, 'child') == [child]


def test_what_is_hidden_for_render_is_left_out(scene):
    root = add(scene, 'root')
    shown = add(scene, 'shown', box(), parent=root)
    add(scene, 'off', box(), parent=root).hide_render = True
    hidden = bpy.data.collections.new('hidden')
    scene.collection.children.link(hidden)
    hidden.hide_render = True
    add(scene, 'in hidden collection', box(), parent=root, collection=hidden)
    assert set(resolve_anchor(scene, 'root')) == {root, shown}


def test_a_missing_name_is_refused_with_near_ones(scene):
    add(scene, 'Building', box())
    with pytest.raises(CaptureError) as caught:
        resolve_anchor(scene, 'Bulding')
    assert 'Building' in caught.value.hint and 'Bulding' in caught.value.message


@pytest.mark.parametrize('hidden', [False, True])
def test_an_anchor_without_geometry_is_refused(scene, hidden):
    if hidden:
        add(scene, 'nothing', box()).hide_render = True
    else:
        add(scene, 'nothing')
    with pytest.raises(CaptureError, match='no geometry'):
        resolve_anchor(scene, 'nothing')


# Bounds


def test_bounds_are_those_of_the_evaluated_mesh_in_the_world(scene):
    thing = add(scene, 'thing', box(), (1, 2, 3))
    thing.scale = (2, 1, 1)
    array = thing.modifiers.new('array', 'ARRAY')
    array.count = 3
    _, camera = camera_at(scene, (0, -20, 0))
    low, high = read([thing], camera).bounds
    assert np.allclose((low, high), ((0, 1.5, 2.5), (6, 2.5, 3.5)), atol=1e-5)


def test_curves_and_text_count_with_their_surface(scene):
    curve = bpy.data.curves.new('pipe', 'CURVE')
    curve.dimensions, curve.bevel_depth = '3D', 0.5
    spline = curve.splines.new('POLY')
    spline.points.add(1)
    spline.points[0].co, spline.points[1].co = (0, 0, 0, 1), (4, 0, 0, 1)
    pipe = add(scene, 'pipe', curve)
    words = bpy.data.curves.new('words', 'FONT')
    words.body = 'III'
    text = add(scene, 'words', words, (10, 0, 0))
    _, camera = camera_at(scene, (0, -20, 0))
    low, high = read([pipe], camera).bounds
    assert np.allclose((low, high), ((0, -0.5, -0.5), (4, 0.5, 0.5)), atol=0.02)
    anchor = read([pipe, text], camera)
    assert anchor.bounds[1][0] > 10 and anchor.silhouette.max() == 1.0


def test_collection_instances_belong_to_their_empty(scene):
    library = bpy.data.collections.new('library')
    add(scene, 'part', box(), (1, 0, 0), collection=library)
    add(scene, 'guide', box(), (50, 0, 0), collection=library).hide_render = True
    holder = add(scene, 'holder', None, (0, 5, 0))
    holder.instance_type, holder.instance_collection = 'COLLECTION', library
    add(scene, 'bystander', box(), (-50, 0, 0))
    _, camera = camera_at(scene, (0, -20, 0))
    objects = resolve_anchor(scene, 'holder')
    assert np.allclose(read(objects, camera).bounds, ((0.5, 4.5, -0.5), (1.5, 5.5, 0.5)))


def test_geometry_nodes_instances_belong_to_their_object(scene):
    tree = bpy.data.node_groups.new('scatter', 'GeometryNodeTree')
    tree.interface.new_socket('Geometry', in_out='OUTPUT', socket_type='NodeSocketGeometry')
    line = tree.nodes.new('GeometryNodeMeshLine')
    line.inputs['Count'].default_value = 5
    line.inputs['Offset'].default_value = (2, 0, 0)
    cube = tree.nodes.new('GeometryNodeMeshCube')
    instances = tree.nodes.new('GeometryNodeInstanceOnPoints')
    output = tree.nodes.new('NodeGroupOutput')
    tree.links.new(line.outputs[0], instances.inputs['Points'])
    tree.links.new(cube.outputs[0], instances.inputs['Instance'])
    tree.links.new(instances.outputs[0], output.inputs[0])
    thing = add(scene, 'thing', box())
    thing.modifiers.new('nodes', 'NODES').node_group = tree
    _, camera = camera_at(scene, (4, -20, 0), (4, 0, 0))
    assert np.allclose(read([thing], camera).bounds, ((-0.5, -0.5, -0.5), (8.5, 0.5, 0.5)))


def test_no_geometry_at_a_frame_is_empty_bounds_and_an_empty_silhouette(scene):
    thing = add(scene, 'thing', bpy.data.meshes.new('nothing'))
    _, camera = camera_at(scene, (0, -20, 0))
    anchor = read([thing], camera)
    assert anchor.bounds == EMPTY_BOUNDS
    assert anchor.silhouette.max() == 0 and anchor.window == (0, 0, 320, 180)


# Silhouettes


def test_the_window_is_where_blender_projects_the_bounds(scene):
    thing = add(scene, 'thing', box(), (1, 3, 2))
    held, camera = camera_at(scene, (4, -7, 3), (1, 3, 2))
    corners = [thing.matrix_world @ Vector(corner) for corner in thing.bound_box]
    views = [world_to_camera_view(scene, held, corner) for corner in corners]
    x = [view.x * SHOT.full_width for view in views]
    y = [(1 - view.y) * SHOT.full_height for view in views]
    assert np.allclose(read([thing], camera).window, (min(x), min(y), max(x), max(y)), atol=1e-3)


def test_the_silhouette_of_a_ball_is_a_disc_also_behind_a_wall(scene):
    bpy.ops.mesh.primitive_uv_sphere_add(segments=64, ring_count=64)
    ball = bpy.context.object
    add(scene, 'wall', box(size=(10, 0.1, 10)), (0, -3, 0))
    _, camera = camera_at(scene, (0, -10, 0))
    anchor = read([ball], camera)
    assert anchor.silhouette.shape == (LONG_SIDE, LONG_SIDE)
    assert anchor.silhouette.mean() == pytest.approx(math.pi / 4, rel=0.005)
    radius = 50 / 36 * 320 * math.tan(math.asin(1 / 10))
    assert area(anchor) == pytest.approx(math.pi * radius ** 2, rel=0.005)
    edge = anchor.silhouette[(anchor.silhouette > 0) & (anchor.silhouette < 1)]
    assert len(edge) > LONG_SIDE and not anchor.silhouette.flags.writeable


def test_pixel_aspect_and_border_move_the_window(scene):
    thing = add(scene, 'thing', box())
    _, camera = camera_at(scene, (0, -10, 0))
    whole = np.array(read([thing], camera).window)
    cropped = Shot('shot', FrameRange(1, 1), 320, 180, 24.0, window=(100, 50, 80, 60))
    assert np.allclose(read([thing], camera, cropped).window, whole - (100, 50, 100, 50))
    wide = Shot('shot', FrameRange(1, 1), 320, 180, 24.0, pixel_aspect=2.0)
    left, top, right, bottom = read([thing], camera, wide).window
    assert (bottom - top) == pytest.approx(2 * (right - left))


def test_an_anchor_behind_the_camera_has_bounds_but_no_silhouette(scene):
    thing = add(scene, 'thing', box(), (0, -20, 0))
    _, camera = camera_at(scene, (0, -10, 0))
    anchor = read([thing], camera)
    assert anchor.silhouette.max() == 0
    assert np.allclose(anchor.bounds[0], (-0.5, -20.5, -0.5))


def test_a_floor_under_the_camera_fills_the_frame_below_the_horizon(scene):
    floor = add(scene, 'floor', box(size=(1000, 1000, 0.01)))
    _, camera = camera_at(scene, (0, 0, 2), (0, 10, 2))
    anchor = read([floor], camera)
    left, top, right, bottom = anchor.window
    assert right - left <= 4 * 320 and bottom - top <= 4 * 180
    assert left < 0 and right > 320 and top == pytest.approx(90, abs=2) and bottom > 180
    assert anchor.silhouette[1:].min() > 0.5


def test_a_triangle_cut_by_the_near_plane_keeps_its_front(scene):
    mesh = bpy.data.meshes.new('road')
    mesh.from_pydata([(-1, -100, 0), (1, -100, 0), (0, 90, 0)], [], [(0, 1, 2)])
    road = add(scene, 'road', mesh)
    _, camera = camera_at(scene, (0, 0, 1), (0, 10, 1))
    anchor = read([road], camera)
    height = 90 + 50 / 36 * 320 / 90         # the tip, one unit below the eye at distance 90
    assert anchor.window[1] == pytest.approx(height, abs=0.01)
    assert area(anchor) > 1000


@pytest.mark.parametrize('count', [1, 7])
def test_neighbouring_triangles_leave_no_cracks(count):
    rng = np.random.default_rng(count)
    grid = np.stack(np.meshgrid(np.arange(count + 1.0), np.arange(count + 1.0)), axis=-1)
    grid[1:-1, 1:-1] += rng.uniform(-0.4, 0.4, grid[1:-1, 1:-1].shape)
    a, b, c, d = (part.reshape(-1, 2) for part in (grid[:-1, :-1], grid[:-1, 1:], grid[1:, 1:], grid[1:, :-1]))
    triangles = np.concatenate([np.stack([a, b, c], axis=1), np.stack([a, d, c], axis=1)]) * 31.7
    coverage, window = draw_silhouette(triangles, 320, 180)
    assert coverage.min() == 1.0 and np.allclose(window, (0, 0, count * 31.7, count * 31.7))


def test_many_small_triangles_cover_what_they_cover():
    rng = np.random.default_rng(1)
    for count, size in ((10_000, 4.0), (1_000_000, 0.5)):
        corners = rng.uniform(0, 300, (count, 1, 2)) + rng.uniform(-size, size, (count, 3, 2))
        coverage, _ = draw_silhouette(corners, 320, 180)
        assert coverage.mean() > 0.3


def test_an_orthographic_camera_sees_sizes_not_distances(scene):
    thing = add(scene, 'thing', box(size=(2, 2, 1)), (0, 30, 0))
    _, camera = camera_at(scene, (0, -10, 0))
    ortho = Camera(camera.matrix, kind='ORTHO', ortho_scale=8.0)
    assert np.allclose(read([thing], ortho).window, (120, 70, 200, 110), atol=1e-3)
    assert read([thing], ortho).silhouette.shape == (64, 128)


def test_a_sheet_seen_along_its_plane_is_one_thin_line(scene):
    sheet = add(scene, 'sheet', box(size=(2, 2, 0)))
    _, camera = camera_at(scene, (0, -10, 0))
    left, top, right, bottom = read([sheet], camera).window
    assert bottom - top == 1.0 and right - left > 80


# When it begins to move


def falling(start, count=12):
    drop = {f: 0.5 * 9.8 * ((f - start) / 24) ** 2 if f > start else 0.0 for f in range(1, count + 1)}
    return {f: ((0.0, 0.0, 0.0), (10.0, 10.0, 30.0 - drop[f])) for f in drop}


def test_motion_begins_at_the_last_still_frame():
    assert starts_moving(falling(4)) == 4
    assert starts_moving(falling(1)) == 1


def test_what_stands_still_never_starts():
    assert starts_moving(falling(20)) is None
    assert starts_moving({}) is None
    assert starts_moving({1: EMPTY_BOUNDS, 2: EMPTY_BOUNDS}) is None


def test_settling_is_no_motion():
    bounds = {f: ((0.0, 0.0, 0.0), (10.0, 10.0, 30.0 - 0.01 * (f % 2))) for f in range(1, 9)}
    assert starts_moving(bounds) is None
