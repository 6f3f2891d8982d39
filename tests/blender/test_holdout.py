"""Rendered holdout: against Cycles rendering the card in the scene, and without a trace in the file."""

from __future__ import annotations

import sys
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
from fingerprint import differences, fingerprint

from second_unit.addon import compat
from second_unit.addon.deliver import card as card_target
from second_unit.addon.deliver import compositor
from second_unit.addon.deliver.holdout import capture_holdout, missing_holdouts
from second_unit.addon.shot import read_camera, read_shot
from second_unit.inference.conform import conform
from second_unit.inference.engine import Engine
from second_unit.inference.errors import CaptureError, DeliverError
from second_unit.inference.exr import read_exr
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import Card, ElementFrame, FrameRange, Light
from second_unit.inference.shot_takes import new_take

CARD = Card((0.0, 5.0, 1.5), 6.0, 4.0)


def block(scene, name, vertices, faces, colour):
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(vertices, [], faces)
    material = bpy.data.materials.new(name)
    tree = compat.material_tree(material)
    tree.nodes.clear()
    emission, output = tree.nodes.new('ShaderNodeEmission'), tree.nodes.new('ShaderNodeOutputMaterial')
    emission.inputs['Color'].default_value = colour
    tree.links.new(emission.outputs[0], output.inputs['Surface'])
    mesh.materials.append(material)
    scene.collection.objects.link(bpy.data.objects.new(name, mesh))


@pytest.fixture
def scene():
    """A wall behind the card, thin slanted posts in front of it, and ground that cuts through it."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = 'CYCLES'
    scene.cycles.samples = 64
    scene.cycles.use_adaptive_sampling = False
    scene.cycles.use_denoising = False
    scene.render.threads_mode, scene.render.threads = 'FIXED', 1
    scene.render.resolution_x, scene.render.resolution_y = 96, 64
    scene.frame_start, scene.frame_end = 1, 2
    block(scene, 'wall', [(-20, 9, -9), (20, 9, -9), (20, 9, 20), (-20, 9, 20)], [(0, 1, 2, 3)], (0.2, 0.3, 0.6, 1))
    block(scene, 'ground', [(-20, -9, 0), (20, -9, 0), (20, 20, 0), (-20, 20, 0)], [(0, 1, 2, 3)], (0.3, 0.2, 0.1, 1))
    posts = [(x + dx, 1 + 0.3 * x, z) for x in (-1.4, -0.5, 0.1, 0.9)
             for dx, z in ((0, 0), (0.15, 0), (0.5, 4), (0.35, 4))]
    block(scene, 'posts', posts, [tuple(range(i, i + 4)) for i in range(0, 16, 4)], (0.05, 0.4, 0.1, 1))
    scene.camera = bpy.data.objects.new('Camera', bpy.data.cameras.new('Camera'))
    scene.camera.location, scene.camera.rotation_euler = (0.7, -6, 1.6), (1.57, 0, 0.05)
    scene.collection.objects.link(scene.camera)
    settings = scene.render.image_settings
    settings.file_format, settings.color_depth, settings.color_mode = 'OPEN_EXR', '32', 'RGBA'
    return scene


@pytest.fixture
def take(scene, tmp_path):
    """A cloud of two brightnesses whose alpha runs from 0 at the card's edge to 0.9."""
    shot = read_shot(scene, frames=FrameRange(1, 2))
    plates = Plates.create(tmp_path, shot, 'abc', {})
    take = new_take(tmp_path, shot, Recipe('fake'), plates, Engine(), CARD)
    y, x = np.mgrid[:64, :96]
    alpha = 0.9 * np.clip(1.2 * np.sin(np.pi * (x + 0.5) / 96) * np.sin(np.pi * (y + 0.5) / 64), 0, 1)
    rgba = np.stack([alpha * (0.9 + 0.5 * np.sin(x / 7)), alpha * 0.6, alpha * 0.4, alpha], axis=2).astype(np.float32)
    for frame in shot.frames:
        scene.frame_set(frame)
        camera = read_camera(scene, bpy.context.evaluated_depsgraph_get())
        plates.commit_camera(frame, camera, Light())
        take.commit(ElementFrame(frame, rgba), *conform(rgba, CARD, [camera], shot, camera), thumb=False)
    for frame in (0, 3):
        plates.commit_camera(frame, camera, Light())
    return take


def render(scene, tmp_path):
    scene.render.filepath = str(tmp_path / 'render.exr')
    bpy.ops.render.render(write_still=True)
    return read_exr(scene.render.filepath).layers[''][..., :3]


def state():
    """What a capture must leave as it was. `is_dirty` is set by the test itself."""
    return {key: value for key, value in fingerprint().items() if key != 'dirty' and 'Render Result' not in key}


def test_is_within_one_percent_of_cycles_rendering_the_card(scene, take, tmp_path):
    scene.frame_set(1)
    plate = render(scene, tmp_path)
    card_target.deliver(scene, take)
    scene.frame_set(1)
    reference = render(scene, tmp_path)
    assert list(capture_holdout(scene, take))[-2:] == [1, 2] and not missing_holdouts(take)
    card_target.take_out(scene, 'Scene')
    compositor.deliver(scene, take)
    node, = compositor.find_nodes(scene, 'Scene')
    scene.frame_set(1)
    rendered = render(scene, tmp_path)
    node.inputs['Rendered Holdout'].default_value = 0.0
    by_depth = render(scene, tmp_path)
    change = np.abs(reference - plate)
    assert change.mean() > 0.05 * reference.mean()                     # the element is there …
    covered = change.max(axis=2) > 0.01
    error = np.abs(rendered - reference)
    assert error.mean() < 0.01 * reference.mean()                      # … and agrees
    assert error[covered].mean() < 0.01 * reference[covered].mean()
    assert error.mean() < np.abs(by_depth - reference).mean()


def test_leaves_no_trace_and_resumes(scene, take):
    card_target.deliver(scene, take)
    scene.view_layers[0].material_override = bpy.data.materials['wall']
    scene.objects['posts'].is_holdout = True
    scene.frame_set(2)
    before = state()
    steps = capture_holdout(scene, take)
    while missing_holdouts(take) == (1, 2):
        next(steps)
    steps.close()
    assert missing_holdouts(take) == (2,) and not differences(before, state())
    first = (take.folder / 'holdout' / '0001.exr').read_bytes()
    assert list(capture_holdout(scene, take))[-1] == 2
    assert (take.folder / 'holdout' / '0001.exr').read_bytes() == first
    assert not differences(before, state())
    assert list(capture_holdout(scene, take)) == []


def test_the_delivered_card_does_not_hide_itself(scene, take):
    card_target.deliver(scene, take)
    list(capture_holdout(scene, take))
    visible = read_exr(take.folder / 'holdout' / '0001.exr').layers[''][..., 0]
    assert visible.max() == 1.0 and visible.min() == 0.0 and 0.2 < visible.mean() < 0.8


def test_refusals(scene, take):
    scene.render.resolution_x = 48
    before = state()
    with pytest.raises(DeliverError, match='48x64 pixels, but take 1 has 96x64'):
        list(capture_holdout(scene, take))
    assert not differences(before, state()) and missing_holdouts(take) == (1, 2)
    scene.view_layers[0].name = 'Main'
    with pytest.raises(CaptureError, match='no view layer'):
        list(capture_holdout(scene, take))
    scene.render.engine = 'BLENDER_WORKBENCH'
    with pytest.raises(DeliverError, match='Workbench'):
        list(capture_holdout(scene, take))
