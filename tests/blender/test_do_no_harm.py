"""Capture leaves nothing behind: not on success, not on cancel at any frame, not on an error at any step."""

import sys
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import scenes
from fingerprint import differences, fingerprint

from second_unit.addon.capture import all_sources, passes, play
from second_unit.addon.shot import read_shot
from second_unit.inference.errors import CaptureError
from second_unit.inference.plates import Plates
from second_unit.inference.shot import Pass

NEEDS = (Pass.DEPTH, Pass.NORMAL, Pass.VECTOR, Pass.CRYPTOMATTE)
SOURCE = all_sources()['passes']


@pytest.fixture
def folder(tmp_path):
    (tmp_path / 'artist').mkdir()
    return tmp_path / 'artist'


def start(scene, tmp_path, anchor='fall', view_layer=None):
    shot = read_shot(scene, view_layer)
    plates = SOURCE.plates(scene, shot, tmp_path / 'takes', needs=NEEDS)
    return plates, SOURCE.capture(scene, shot, plates, [anchor], NEEDS)


def test_the_fingerprint_sees_what_changes(folder):
    scene = scenes.studio(folder)
    before = fingerprint(folder)
    scene.render.use_motion_blur = False
    scene.view_layers['second'].use_pass_mist = False
    scene.objects['mover'].location.y = 0
    bpy.data.images.new('left over', 8, 8)
    (folder / 'file.png').touch()
    changed = ' '.join(differences(before, fingerprint(folder)))
    for word in ('use_motion_blur', 'use_pass_mist', 'location', 'left over', 'files in'):
        assert word in changed


@pytest.mark.parametrize('view_layer', ['ViewLayer', 'second'])
def test_success(folder, tmp_path, view_layer):
    scene = scenes.studio(folder)
    plates, frames = start(scene, tmp_path, view_layer=view_layer)
    before = fingerprint(folder)
    list(frames)
    assert differences(before, fingerprint(folder)) == {}
    assert plates.missing() == ()
    assert list(folder.iterdir()) == []              # the File Output node stayed silent


def test_cancel_at_every_step(folder, tmp_path):
    scene = scenes.studio(folder)
    before = fingerprint(folder)
    steps = 0
    while True:
        plates, frames = start(scene, tmp_path / str(steps))
        done = [frame for frame, _ in zip(frames, range(steps))]
        frames.close()
        assert differences(before, fingerprint(folder)) == {}, f'after {steps} steps'
        if len(done) < steps:
            break
        steps += 1
    assert steps > 6 and plates.missing() == ()


STEPS = [(Plates, 'commit'), (Plates, 'commit_camera'), (Plates, 'commit_anchor'), (passes, 'render'),
         (passes, 'read_render'), (passes, 'check_vector'), (play, 'read_camera'), (play, 'read_light'),
         (play, 'read_anchor'), (play, 'resolve_anchor')]


@pytest.mark.parametrize(('owner', 'name'), STEPS, ids=[name for _, name in STEPS])
@pytest.mark.parametrize('call', [0, 2])
def test_an_error_at_every_step(folder, tmp_path, monkeypatch, owner, name, call):
    scene = scenes.studio(folder)
    _, frames = start(scene, tmp_path)
    before = fingerprint(folder)
    original, calls = getattr(owner, name), []

    def breaks(*arguments, **options):
        calls.append(name)
        if len(calls) > call:
            raise OSError('the disk is full')
        return original(*arguments, **options)

    monkeypatch.setattr(owner, name, breaks)
    with pytest.raises(OSError, match='disk is full'):
        list(frames)
    assert differences(before, fingerprint(folder)) == {}


def test_a_render_without_a_picture(folder, tmp_path, monkeypatch):
    scene = scenes.studio(folder)
    plates, frames = start(scene, tmp_path)
    before = fingerprint(folder)
    monkeypatch.setattr(passes, 'render_settings', lambda *_: {'render.engine': 'NONE'})
    with pytest.raises((CaptureError, TypeError)):
        list(frames)
    assert differences(before, fingerprint(folder)) == {}
    assert plates.missing()


def test_a_scene_removed_meanwhile(folder, tmp_path):
    scene = scenes.studio(folder)
    _, frames = start(scene, tmp_path)
    next(frames)
    bpy.data.scenes.new('other')
    bpy.data.scenes.remove(scene)
    with pytest.raises(CaptureError, match='removed'):
        list(frames)


def test_a_file_loaded_meanwhile(folder, tmp_path):
    scene = scenes.studio(folder)
    bpy.ops.render.render()                          # this file comes with a Render Result of its own
    path = str(tmp_path / 'other.blend')
    bpy.ops.wm.save_as_mainfile(filepath=path)
    for steps in (1, 8):
        _, frames = start(scene, tmp_path / str(steps))
        for _ in range(steps):
            next(frames)
        bpy.ops.wm.open_mainfile(filepath=path)
        before = fingerprint(folder)
        frames.close()
        assert differences(before, fingerprint(folder)) == {}
        scene = bpy.context.scene


def test_an_artists_own_render_stays(folder, tmp_path):
    scene = scenes.studio(folder)
    scene.render.use_compositing = False
    bpy.ops.render.render()
    assert 'Render Result' in bpy.data.images
    _, frames = start(scene, tmp_path)
    before = fingerprint(folder)
    list(frames)
    assert differences(before, fingerprint(folder)) == {}


def test_undo_goes_over_a_capture(folder, tmp_path):
    scene = scenes.studio(folder)
    bpy.ops.ed.undo_push(message='built')
    scene.objects['ground'].location.z = -3
    bpy.ops.ed.undo_push(message='moved')
    _, frames = start(scene, tmp_path)
    list(frames)
    heights = []
    for step in (bpy.ops.ed.undo, bpy.ops.ed.redo):
        step()
        heights.append(bpy.context.scene.objects['ground'].location.z)
    assert heights == [-10, -3]


def test_a_file_saved_meanwhile_is_the_artists(folder, tmp_path):
    """Saved at any tick it stands at the artist's frame, and the capture goes on to the same plates."""
    scene = scenes.studio(folder)
    plates, frames = start(scene, tmp_path / 'undisturbed')
    list(frames)
    expected = [plates.read(frame).passes[Pass.DEPTH] for frame in plates.shot.frames]
    scene.frame_set(2)
    scene.objects['mover'].location.y = 0.25                 # by hand, over its key
    before, paths = fingerprint(folder), []
    disturbed, frames = start(scene, tmp_path / 'disturbed')
    for step, _ in enumerate(frames):
        paths.append(tmp_path / f'{step}.blend')
        bpy.ops.wm.save_as_mainfile(filepath=str(paths[-1]), copy=True)
    assert differences(before, fingerprint(folder)) == {} and len(bpy.app.handlers.save_pre) == 0
    for frame, depth in zip(disturbed.shot.frames, expected, strict=True):
        assert np.array_equal(disturbed.read(frame).passes[Pass.DEPTH], depth)
    for path in paths:
        bpy.ops.wm.open_mainfile(filepath=str(path))
        assert bpy.context.scene.frame_current == 2


def test_the_file_is_sound_afterwards(folder, tmp_path):
    scene = scenes.studio(folder)
    _, frames = start(scene, tmp_path)
    list(frames)
    before = fingerprint(folder)

    cache = scene.rigidbody_world.point_cache
    with bpy.context.temp_override(scene=scene, point_cache=cache):
        assert bpy.ops.ptcache.bake_all(bake=True) == {'FINISHED'}
    assert cache.is_baked
    heights = []
    for frame in range(1, 6):
        scene.frame_set(frame)
        heights.append(scene.objects['fall'].matrix_world.translation.y)
    assert heights == sorted(heights, reverse=True) and heights[-1] < heights[0]
    with bpy.context.temp_override(scene=scene, point_cache=cache):
        bpy.ops.ptcache.free_bake_all()

    path = str(tmp_path / 'saved.blend')
    assert bpy.ops.wm.save_as_mainfile(filepath=path) == {'FINISHED'}
    assert bpy.ops.wm.open_mainfile(filepath=path) == {'FINISHED'}
    after = fingerprint(folder)
    assert {key for key in before if key.startswith(('Scene', 'CompositorNodeTree')) and 'blur' in key} <= set(after)
