"""The demo's street: the same every time, moving where it should, and something stands before what falls."""

import random

import bpy
import numpy as np
import pytest

from second_unit.addon import compat
from second_unit.addon.light import read_light
from second_unit.addon.shot import read_camera, read_shot
from second_unit.demo.fracture import area, build_pieces, shatter
from second_unit.demo.street import ANCHOR, BUILDING, PLOT, build_street
from second_unit.inference.multilayer import read_render
from second_unit.inference.shot import FrameRange, Pass, world_to_frame

FRAMES = FrameRange(1, 24)


def build(seed=7, frames=FRAMES):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    return scene, build_street(scene, frames, size=(64, 36), seed=seed)


def pieces_at(scene, frame):
    """World matrices of the pieces (n, 4, 4), by name."""
    scene.frame_set(frame)
    depsgraph = bpy.context.evaluated_depsgraph_get()
    pieces = sorted(bpy.data.collections[ANCHOR].all_objects, key=lambda piece: piece.name)
    return np.array([piece.evaluated_get(depsgraph).matrix_world for piece in pieces])


def summary(scene):
    """Every object's name and place, and every mesh's size, at a frame in the fall."""
    scene.frame_set(FRAMES.first + len(FRAMES) // 2)
    return [(thing.name, tuple(thing.matrix_world.translation), len(thing.data.polygons) if thing.type == 'MESH' else 0)
            for thing in sorted(scene.objects, key=lambda thing: thing.name)]


def test_same_seed_same_street_other_seed_another():
    first = summary(build()[0])
    assert summary(build()[0]) == first
    one, other = (build_pieces(PLOT, BUILDING, random.Random(seed)) for seed in (7, 8))
    assert [piece.bounds[0].tolist() for piece in one] != [piece.bounds[0].tolist() for piece in other]


def test_building_stands_until_it_starts_then_falls_and_rests():
    scene, street = build(frames=(1, 48))
    assert street.anchor == ANCHOR
    assert 10 < street.starts_at < 20
    assert all(piece.type == 'MESH' for piece in bpy.data.collections[ANCHOR].all_objects)
    standing = pieces_at(scene, 1)
    assert 150 <= len(standing) <= 700
    assert np.array_equal(pieces_at(scene, 10), standing)
    bursting = np.abs(pieces_at(scene, street.starts_at)[:, :3, 3] - standing[:, :3, 3]).max(axis=1)
    assert 0.1 < bursting.max() < 2.0
    fallen = pieces_at(scene, 48)
    assert fallen[:, 2, 3].max() < 0.3 * standing[:, 2, 3].max()
    turned = np.einsum('nij,nij->n', fallen[:, :3, :3], standing[:, :3, :3]) < 2.0     # trace of the turn between
    assert turned.mean() > 0.5
    assert fallen[:, 2, 3].min() > 0.0
    spread = np.abs(fallen[:, :2, 3] - PLOT.centre).max(axis=0)
    assert (spread < [PLOT.width, PLOT.width]).all()      # a card twice the building's width holds the debris


@pytest.mark.parametrize('frames', [(5, 5), (100, 160)])
def test_short_and_long_ranges(frames):
    scene, street = build(frames=frames)
    assert frames[0] <= street.starts_at <= frames[1]
    assert (scene.frame_start, scene.frame_end) == frames
    assert np.isfinite(pieces_at(scene, frames[1])).all()


def test_light_and_rendered_passes(tmp_path):
    """At a frame of the fall: motion in Vector, and the lamp post in front of the building in Depth."""
    scene, street = build()
    frame = (street.starts_at + FRAMES.last) // 2
    scene.frame_set(frame)
    scene.cycles.samples, scene.cycles.use_denoising = 1, False
    layer = bpy.context.view_layer
    layer.use_pass_vector = layer.use_pass_z = True
    for path, value in compat.multilayer_settings().items():
        owner, name = path.rsplit('.', 1)
        setattr(scene.path_resolve(owner), name, value)
    scene.render.filepath = str(tmp_path / 'street.exr')
    bpy.ops.render.render(write_still=True)
    passes, _ = read_render(tmp_path / 'street.exr', layer.name, (Pass.COMBINED, Pass.DEPTH, Pass.VECTOR))

    shot = read_shot(scene)
    matrix = world_to_frame(read_camera(scene, bpy.context.evaluated_depsgraph_get()), shot)
    lamp, building = _pixel(matrix, (-3.45, 7.0, 4.3)), _pixel(matrix, (*PLOT.centre, 3.0))
    assert 6.0 < passes[Pass.DEPTH][lamp] < 8.0
    assert 20.0 < passes[Pass.DEPTH][building] < 35.0
    camera_only = np.linalg.norm(passes[Pass.VECTOR][_pixel(matrix, (9.0, 60.0, 9.0))][:2])
    assert np.linalg.norm(passes[Pass.VECTOR][building][:2]) > camera_only
    assert np.isfinite(passes[Pass.COMBINED]).all()
    assert 0.02 < passes[Pass.COMBINED][..., :3].mean() < 5.0

    light = read_light(scene, bpy.context.evaluated_depsgraph_get())
    assert light.sun_direction[2] > 0.1
    assert light.sun_colour[0] > light.sun_colour[2] > 0
    background = scene.world.node_tree.nodes['Background']
    assert light.sky_colour == pytest.approx(tuple(background.inputs['Color'].default_value)[:3])


def _pixel(matrix, point):
    """Row and column of a world point in the frame."""
    x, y, _, weight = matrix @ (*point, 1.0)
    return int(y / weight), int(x / weight)


def test_shatter_keeps_the_whole_area():
    square = np.array([(0, 0), (6, 0), (6, 4), (0, 4)], dtype=float)
    shards = shatter(square, 1.5, random.Random(3))
    assert len(shards) > 8
    assert sum(area(shard) for shard in shards) == pytest.approx(24.0)
    assert all(len(shard) >= 3 for shard in shards)
