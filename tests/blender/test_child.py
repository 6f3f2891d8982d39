"""A child Blender captures the same plates as this one, and the file here does not notice."""

import os
import sys
import time
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import scenes
from fingerprint import differences, fingerprint

from second_unit.addon.capture import all_sources, child
from second_unit.addon.shot import read_shot
from second_unit.inference.errors import CaptureError
from second_unit.inference.shot import Pass

SOURCE = all_sources()['passes']
NEEDS = (Pass.VECTOR,)
PATIENCE = 60.0


def prepared(tmp_path):
    """A studio in a saved file, with an image beside it, and an empty plate set for it."""
    (tmp_path / 'artist').mkdir()
    scene = scenes.studio(tmp_path / 'artist')
    image = bpy.data.images.new('grain', 4, 4)
    image.filepath_raw, image.file_format = str(tmp_path / 'grain.png'), 'PNG'
    image.save()
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / 'shot.blend'))
    image.filepath = '//grain.png'
    image.use_fake_user = True
    bpy.ops.wm.save_mainfile()
    shot = read_shot(scene)
    return scene, shot, SOURCE.plates(scene, shot, tmp_path / 'takes', needs=NEEDS)


def driven(frames):
    """Run a capture to its end; returns in how many steps."""
    began, steps = time.monotonic(), 0
    while next(frames, None) is not None:
        steps += 1
        assert time.monotonic() - began < PATIENCE
        time.sleep(0.02)
    return steps


def test_it_makes_the_same_plates_and_never_blocks(tmp_path):
    scene, shot, plates = prepared(tmp_path)
    before = fingerprint(tmp_path / 'artist')
    path = bpy.data.filepath
    steps = driven(child.capture_in_child(scene, shot, plates, ['fall'], 'object:fall'))
    assert steps > 2 * len(shot.frames), 'most steps only look whether the other Blender has more'
    assert differences(before, fingerprint(tmp_path / 'artist')) == {}
    assert bpy.data.filepath == path and bpy.data.images['grain'].filepath == '//grain.png'
    assert plates.missing() == () and plates.anchor_missing('fall', shot.frames) == ()
    assert plates.matte_missing('object:fall', shot.frames) == ()
    here = SOURCE.plates(scene, shot, tmp_path / 'here', needs=NEEDS)
    assert here.digest == plates.digest
    for _ in SOURCE.frames(scene, shot, here, ['fall'], NEEDS, 'object:fall'):
        pass
    assert here.matte_digest('object:fall', shot.frames) == plates.matte_digest('object:fall', shot.frames)
    for frame in shot.frames:
        ours, theirs = here.read(frame, anchor='fall'), plates.read(frame, anchor='fall')
        assert ours.camera == theirs.camera and ours.light == theirs.light
        assert ours.anchor.bounds == theirs.anchor.bounds
        for name in (Pass.DEPTH, Pass.VECTOR):
            assert np.array_equal(ours.passes[name], theirs.passes[name]), (frame, name)
    assert next(child.capture_in_child(scene, shot, plates, ['fall'], 'object:fall'), None) is None      # nothing to do


def test_the_copy_keeps_relative_paths_right(tmp_path):
    scene, shot, plates = prepared(tmp_path)
    copy = tmp_path / 'elsewhere' / 'deeper' / 'copy.blend'
    copy.parent.mkdir(parents=True)
    bpy.ops.wm.save_as_mainfile(filepath=str(copy), copy=True, relative_remap=True)
    bpy.ops.wm.open_mainfile(filepath=str(copy))
    assert Path(bpy.path.abspath(bpy.data.images['grain'].filepath)).resolve() == tmp_path / 'grain.png'


def test_the_copy_has_no_preview_and_the_preferences_are_as_they_were(tmp_path, monkeypatch):
    scene, shot, plates = prepared(tmp_path)
    preferences, seen = bpy.context.preferences, []
    preferences.filepaths.file_preview_type = 'AUTO'
    preferences.is_dirty = False
    monkeypatch.setattr(child, 'start_child', lambda *words, folder: (
        seen.append(preferences.filepaths.file_preview_type), folder.cleanup()))

    def note(_path, *_):
        seen.append(preferences.filepaths.file_preview_type)
    bpy.app.handlers.save_pre.append(note)
    try:
        child.start('capture', [])
    finally:
        bpy.app.handlers.save_pre.remove(note)
    assert seen == ['NONE', 'AUTO'] and not preferences.is_dirty


def test_cancel_ends_the_process_and_removes_the_copy(tmp_path, monkeypatch):
    scene, shot, plates = prepared(tmp_path)
    started = []
    start = child.start
    monkeypatch.setattr(child, 'start', lambda *arguments: started.append(start(*arguments)) or started[-1])
    frames = child.capture_in_child(scene, shot, plates, ['fall'])
    next(frames)
    process, folder = started[0]._process, Path(started[0]._folder.name)
    assert process.poll() is None and (folder / 'copy.blend').is_file()
    frames.close()
    assert process.poll() is not None and not folder.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(process.pid, 0)


def test_an_error_over_there_is_a_sentence_here(tmp_path):
    scene, shot, plates = prepared(tmp_path)
    with pytest.raises(CaptureError, match='no object or collection "nothing"') as error:
        driven(child.capture_in_child(scene, shot, plates, ['nothing']))
    assert error.value.hint


def test_a_child_that_dies(tmp_path, monkeypatch):
    scene, shot, plates = prepared(tmp_path)
    monkeypatch.setattr(child, 'command', lambda *_: [
        sys.executable, '-c', 'import os; print("out of memory", flush=True); os._exit(11)'])
    with pytest.raises(CaptureError, match='status 11: out of memory'):
        driven(child.capture_in_child(scene, shot, plates, ['fall']))


@pytest.mark.parametrize(('said', 'told'), [
    (['00:00.030  cycles           | WARNING CUEW initialization failed: Error opening the library',
      'Warning: region type 4 missing', 'MemoryError: 3 GB'], 'MemoryError: 3 GB'),
    (['WARN (bke.main): a link is broken', 'Error: the library is missing', *(f'Fra:{n}' for n in range(9))],
     'Error: the library is missing Fra:5 Fra:6 Fra:7 Fra:8'),
    (['Warning: the driver is old'], 'Warning: the driver is old'),
])
def test_a_child_that_dies_tells_the_cause_first_and_warnings_only_where_it_said_nothing_else(
        tmp_path, monkeypatch, said, told):
    scene, shot, plates = prepared(tmp_path)
    monkeypatch.setattr(child, 'command', lambda *_: [
        sys.executable, '-c', f'import os; print({chr(10).join(said)!r}, flush=True); os._exit(11)'])
    with pytest.raises(CaptureError) as error:
        driven(child.capture_in_child(scene, shot, plates, ['fall']))
    assert error.value.message.endswith(f'ended with status 11: {told}')


def test_a_blender_that_is_not_there(tmp_path, monkeypatch):
    scene, shot, plates = prepared(tmp_path)
    monkeypatch.setattr(child, 'command', lambda *_: [str(tmp_path / 'no blender')])
    with pytest.raises(CaptureError, match='could not be opened'):
        next(child.capture_in_child(scene, shot, plates, ['fall']))


def test_painted_images_are_named(tmp_path):
    prepared(tmp_path)
    assert child.unsaved_images() == []
    bpy.data.images['grain'].pixels[0] = 0.5
    assert child.unsaved_images() == ['grain']
