"""Carried noise in shots that Cycles renders: what is covered does not leak, what stands still keeps its bits."""

import math
import sys
from pathlib import Path

import bpy
import numpy as np
import pytest
import torch

sys.path.insert(0, str(Path(__file__).parent))
import scenes

from second_unit.addon import compat
from second_unit.addon.shot import read_camera, read_shot
from second_unit.inference.coherence import flicker, reprojected
from second_unit.inference.multilayer import read_render
from second_unit.inference.noise import CarriedNoise
from second_unit.inference.particles import FADE
from second_unit.inference.shot import Pass, PlateFrame

CELL = 8
PASSES = (Pass.COMBINED, Pass.DEPTH, Pass.VECTOR)
FRONT = 10.5             # nearer than this is the box, farther the wall behind it


def scene_of(size=96, samples=4):
    """A wall that is aslant, and a box in front of it, neither moving yet."""
    scene = scenes.empty_scene(1, 8, size)
    scene.cycles.samples = samples
    scene.render.threads_mode, scene.render.threads = 'FIXED', 1
    wall, box = scenes.box(scene, 'wall', (0, 0, -16), (60, 60, 1)), scenes.box(scene, 'box', (-1, 0, -6), (2, 2, 2))
    wall.rotation_euler, box.rotation_euler = (0.5, 0.3, 0), (0.3, 0.2, 0.1)
    return scene, box


def rendered(scene, folder, frames=range(1, 9)):
    """The shot and its plates, each rendered when it is asked for."""
    layer = scene.view_layers[0]
    layer.use_pass_z = layer.use_pass_vector = True
    shot = read_shot(scene)
    for path, value in compat.multilayer_settings().items():
        owner, name = scene.path_resolve(path.rpartition('.')[0]), path.rpartition('.')[2]
        setattr(owner, name, value)
    plates = []
    for frame in frames:
        scene.frame_set(frame)
        scene.render.filepath = str(folder / f'{frame}.exr')
        bpy.ops.render.render(write_still=True)
        pixels, _ = read_render(folder / f'{frame}.exr', layer.name, PASSES)
        plates.append(PlateFrame(frame, read_camera(scene, bpy.context.evaluated_depsgraph_get()), passes=pixels))
    return shot, plates


def carried(shot, plates, channels=16):
    noise = CarriedNoise(shot, 1, channels, CELL)
    return [noise.advance(plate) for plate in plates]


def box_passes(box):
    scenes.move(box, 'location', {1: (-1, 0, -6), 8: (1, 0.3, -5.5)})
    scenes.move(box, 'rotation_euler', {1: (0.3, 0.2, 0.1), 8: (0.4, 0.7, 0.2)})


def camera_goes(scene):
    scenes.move(scene.camera, 'location', {1: (0, 0, 0), 8: (1.2, 0.3, 1.5)})
    scenes.move(scene.camera, 'rotation_euler', {1: (0, 0, 0), 8: (0.02, 0.08, 0.05)})


def near_by(mask):
    """With the eight pixels around each."""
    wide = np.pad(mask, 1)
    return np.any([wide[i:i + mask.shape[0], j:j + mask.shape[1]] for i in range(3) for j in range(3)], axis=0)


@pytest.mark.parametrize('what', ['box', 'camera', 'both'])
def test_no_particle_of_one_surface_is_seen_on_another(what, tmp_path):
    """From its birth on every particle that is seen stands on what it was born on, or within a pixel of it.

    At silhouettes Depth shows one of the two surfaces that a pixel is of: within a pixel either may be seen.
    """
    scene, box = scene_of()
    if what != 'camera':
        box_passes(box)
    if what != 'box':
        camera_goes(scene)
    shot, plates = rendered(scene, tmp_path)
    noise = CarriedNoise(shot, 1, 1, CELL)
    particles, home = noise.particles, np.zeros(0, bool)
    wall_at_first = None
    for plate in plates:
        front = (plate.passes[Pass.DEPTH] < FRONT).ravel()
        known = noise.name.copy()
        noise.walk(plate)
        new = np.ones(noise.name.size, bool)
        new[:known.size] = noise.name[:known.size] != known
        home = np.concatenate([home, np.zeros(new.size - home.size, bool)])
        home[new] = front[particles.pixel[new]]
        seen = particles.visible
        there = near_by(front.reshape(96, 96)), near_by(~front.reshape(96, 96))
        leaking = ~np.where(home[seen], *(mask.ravel()[particles.pixel[seen]] for mask in there))
        assert leaking.sum() <= 3, plate.frame
        assert (home[seen] != front[particles.pixel[seen]]).mean() < 0.02
        if wall_at_first is None:
            wall_at_first = noise.name[seen & ~home]
    # The noise of most of the wall is still the first frame's, though the box has passed in front of it.
    still_there = np.isin(noise.name[particles.visible & ~home], wall_at_first).mean()
    assert still_there > 0.6
    assert front.mean() > 0.1


def test_the_wall_comes_back_when_the_box_has_passed(tmp_path):
    scene, box = scene_of()
    scenes.move(box, 'location', {1: (-7, 0, -6), 4: (0, 0, -6), 7: (7, 0, -6)})
    shot, plates = rendered(scene, tmp_path, range(1, 7 + FADE))
    first, *others = carried(shot, plates)
    covered, last = others[2], others[-1]                  # at first what comes back counts for less
    changed = (first - last).abs() > 0.1
    assert changed.float().mean() < 0.01                   # by a particle at a silhouette on the way
    assert np.corrcoef(first.ravel(), last.ravel())[0, 1] > 0.999
    middle = slice(5, 7)
    assert not (covered[:, middle, middle] == first[:, middle, middle]).any()


def test_a_still_shot_keeps_every_bit(tmp_path):
    """Also with other samples in each frame, as an animated seed makes."""
    scene, _ = scene_of()
    scene.cycles.use_animated_seed = True
    shot, plates = rendered(scene, tmp_path, range(1, 4))
    first, *others = carried(shot, plates)
    assert all(torch.equal(first, other) for other in others)


def test_the_wall_moves_with_the_camera(tmp_path):
    """A pan across a wall without a box, against the same noise moved by hand: whole cells to the left."""
    scene, box = scene_of()
    bpy.data.objects.remove(box)
    scene.objects['wall'].rotation_euler = (0, 0, 0)
    cells = 15.5 * scene.camera.data.sensor_width / scene.camera.data.lens * CELL / 96    # a cell, in units at the wall
    scenes.move(scene.camera, 'location', {1: (0, 0, 0), 4: (3 * cells, 0, 0)})
    shot, plates = rendered(scene, tmp_path, range(1, 5))
    first, _, _, last = carried(shot, plates)
    for margin, alike in ((1, 0.999), (3, 0.99999)):       # cells from the border, which is not the same one
        there, here = first[:, margin:-margin, 3 + margin:-margin], last[:, margin:-margin, margin:-3 - margin]
        assert np.corrcoef(there.ravel(), here.ravel())[0, 1] > alike


def test_the_sky_turns_with_the_camera(tmp_path):
    """Cycles' Vector of the sky is not asked: it follows the camera's turning."""
    scene, box = scene_of()
    bpy.data.objects.remove(box)
    bpy.data.objects.remove(scene.objects['wall'])
    scene.camera.data.lens = 36.0
    scenes.move(scene.camera, 'rotation_euler', {1: (0, 0, 0), 2: (0, -math.atan(3 * CELL / 96), 0)})
    shot, plates = rendered(scene, tmp_path, range(1, 3))
    first, last = carried(shot, plates, 64)
    assert np.corrcoef(last[:, 4:8, 5:7].ravel(), first[:, 4:8, 8:10].ravel())[0, 1] > 0.7
    assert abs(np.corrcoef(last[:, 4:8, 5:7].ravel(), first[:, 4:8, 5:7].ravel())[0, 1]) < 0.3


def test_a_picture_is_carried_as_it_is_rendered(tmp_path):
    """The box's side and the wall in two colours: none of one where the other is uncovered, and little flicker."""
    scene, box = scene_of(samples=16)
    for name, colour in (('box', (1, 0, 0, 1)), ('wall', (0, 0, 1, 1))):
        material = bpy.data.materials.new(name)
        material.use_nodes = True
        material.node_tree.nodes.clear()
        emission = material.node_tree.nodes.new('ShaderNodeEmission')
        emission.inputs['Color'].default_value = colour
        output = material.node_tree.nodes.new('ShaderNodeOutputMaterial')
        material.node_tree.links.new(emission.outputs[0], output.inputs[0])
        scene.objects[name].data.materials.append(material)
    box_passes(box)
    camera_goes(scene)
    shot, plates = rendered(scene, tmp_path, range(1, 5))
    for before, now in zip(plates, plates[1:]):
        pixels, known = reprojected(before.passes[Pass.COMBINED], before, now)
        error = np.abs(pixels - now.passes[Pass.COMBINED])[..., :3].max(2)
        inside = np.pad((known > 0.99)[1:-1, 1:-1], 1)
        assert known.mean() > 0.75
        assert (error[inside] > 0.5).mean() < 0.005
    assert flicker((plate.passes[Pass.COMBINED], plate) for plate in plates) == 0
