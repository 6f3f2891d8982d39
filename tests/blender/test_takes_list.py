"""The list of takes in the panel: read from the folder, whatever state that is in."""

import shutil
from pathlib import Path

import bpy
import numpy as np
import pytest

from second_unit.addon import properties, takes, thumbs
from second_unit.inference.engine import Engine
from second_unit.inference.notes import read_note
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import ElementFrame, FrameRange, Shot
from second_unit.inference.shot_takes import new_take


@pytest.fixture
def window(tmp_path):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    properties.register()
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / 'shot.blend'))
    yield bpy.context.window_manager.second_unit
    properties.unregister()


def make(seed, made):
    root = takes.folder(bpy.context)
    shot = Shot(bpy.context.scene.name, FrameRange(1, 4), 8, 6, 24.0)
    take = new_take(root, shot, Recipe('fake', seed=seed), Plates.create(root, shot, 'abc', {}), Engine())
    for frame in range(1, made + 1):
        take.commit(ElementFrame(frame, np.zeros((4, 4, 4), np.float32)), np.zeros((6, 8, 4), np.float32),
                    np.full((6, 8), np.inf))
    return take


def rows(window):
    return [(item.name, item.seed, item.made, item.frames, item.status) for item in window.takes]


def test_rows_say_what_is_made(window):
    make(7, 4), make(8, 1).with_status('rejected')
    takes.refresh(bpy.context)
    assert rows(window) == [('Take 1', 7, 4, 4, 'made'), ('Take 2', 8, 1, 4, 'rejected')]
    assert takes.active(bpy.context).name == 'Take 2' and not window.trouble


def test_a_thread_reads_it_and_what_it_read_is_shown_unless_the_scene_is_another(window):
    make(7, 4)
    for _ in takes.refresh_in_steps(bpy.context):
        assert not window.takes
    assert rows(window) == [('Take 1', 7, 4, 4, 'made')]
    make(8, 4)
    reading = takes.refresh_in_steps(bpy.context)
    next(reading)
    bpy.context.scene.name = 'Another'
    assert all(step is None for step in reading) and len(window.takes) == 1


def test_the_same_take_stays_active_until_there_is_a_new_one(window):
    make(1, 1), make(2, 1)
    takes.refresh(bpy.context)
    window.active = 0
    takes.refresh(bpy.context)
    assert takes.active(bpy.context).name == 'Take 1'
    make(3, 0)
    takes.refresh(bpy.context)
    assert takes.active(bpy.context).name == 'Take 3'


def test_a_broken_take_does_not_hide_the_others(window):
    (make(1, 1).folder / 'take.json').write_text('{')
    make(2, 1)
    takes.refresh(bpy.context)
    assert [row[0] for row in rows(window)] == ['Take 2'] and 'take.json' in window.trouble


def test_a_takes_folder_that_is_gone_or_no_folder(window):
    make(1, 1)
    shutil.rmtree(takes.folder(bpy.context))
    takes.folder(bpy.context).write_text('a file')
    takes.refresh(bpy.context)
    assert rows(window) == [] and takes.active(bpy.context) is None
    assert takes.why_no_folder(bpy.context) == ''
    shutil.rmtree(Path(bpy.data.filepath).parent)
    assert 'no takes folder' in takes.why_no_folder(bpy.context)


def test_pictures_follow_the_active_take_and_are_freed(window):
    make(1, 4), make(2, 1), make(3, 0)
    takes.refresh(bpy.context)
    assert thumbs.frames() == [] and thumbs.at(3) == (0, 3)
    window.active = 0
    assert thumbs.frames() == [1, 2, 3, 4]
    window.active = 1
    assert thumbs.frames() == [1] and [thumbs.at(frame)[1] for frame in (0, 1, 9)] == [1, 1, 1]
    assert list(thumbs.listed[0]) == [item.folder for item in window.takes][:2]      # one picture of each that has one
    assert thumbs.icon_of(window.takes[2].folder) == 0
    thumbs.clear()
    assert thumbs.frames() == [] == thumbs.shown == thumbs.listed


def test_the_slider_goes_over_the_frames_that_are_made(window):
    make(1, 4), make(2, 2)
    takes.refresh(bpy.context)
    manager = bpy.context.window_manager

    def ends():
        ui = manager.id_properties_ui(thumbs.FRAME).as_dict()
        return ui['min'], ui['soft_max'], manager[thumbs.FRAME]
    window.active = 0
    manager[thumbs.FRAME] = 4
    assert ends() == (1, 4, 4) and [thumbs.at(frame)[1] for frame in (0, 3, 9)] == [1, 3, 4]
    window.active = 1
    assert ends() == (1, 2, 2)
    window.active = 0
    assert ends() == (1, 4, 4)                              # at its end, and so along with what is made
    manager[thumbs.FRAME] = 3
    window.active = 0
    assert ends() == (1, 4, 3)


def test_a_note_is_kept_beside_the_take(window):
    take = make(1, 1)
    takes.refresh(bpy.context)
    assert window.takes[0].note == '' and not (take.folder / 'notes.json').exists()
    window.takes[0].note = 'Too thin'
    takes.refresh(bpy.context)
    assert window.takes[0].note == 'Too thin' == read_note(take.folder)
    shutil.rmtree(take.folder)
    window.takes[0].note = 'Gone'
    assert 'notes.json' in window.trouble and window.takes[0].note == 'Gone'       # it is not lost
