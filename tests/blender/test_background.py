"""The camera's background as a target: which file shows when, and that neither renders nor captures have it."""

import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import composites
from fingerprint import differences, fingerprint

from second_unit.addon.capture.digest import plate_digest
from second_unit.addon.capture.footage import find_footage
from second_unit.addon.deliver import background, compositor, refresh
from second_unit.addon.deliver.sequence import Timing
from second_unit.addon.shot import read_shot
from second_unit.inference.engine import Engine
from second_unit.inference.errors import DeliverError
from second_unit.inference.model import Makes
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import Camera, FrameRange, Light, Pass, Shot
from second_unit.inference.shot_takes import new_take

WIDTH, HEIGHT = 32, 18
CAMERA = Camera(((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)))


@pytest.fixture
def scene():
    return composites.build(WIDTH, HEIGHT)


@pytest.fixture
def make_take(tmp_path):
    def make(frames='3-7', made=None, makes=Makes.LOOK, **shot):
        shot = Shot('Street', FrameRange.parse(frames), WIDTH, HEIGHT, 24.0, **{'camera': 'Camera', **shot})
        plates = Plates.create(tmp_path, shot, 'abc', {})
        plates.commit_camera(shot.frames.first, CAMERA, Light())
        take = new_take(tmp_path, shot, Recipe('fake'), plates, Engine(), makes=makes)
        commit(take, shot.frames if made is None else made)
        return take
    return make


def commit(take, frames):
    for frame in frames:
        take.commit_picture(frame, np.full((take.shot.height, take.shot.width, 4), 0.5, np.float32))


def backgrounds(scene):
    return list(scene.camera.data.background_images)


def number_at(scene, frame):
    """The file that Blender shows: what its image user says, after the curves of the frame."""
    scene.frame_set(frame)
    user = backgrounds(scene)[0].image_user
    place = frame - user.frame_start + 1
    return place + user.frame_offset if 1 <= place <= user.frame_duration else None


def test_it_stands_in_front_of_the_scene_at_its_frames(scene, make_take):
    take = make_take()
    assert 'background of "Camera"' in background.deliver(scene, take)
    [shown] = backgrounds(scene)
    assert scene.camera.data.show_background_images and shown.show_background_image
    assert (shown.display_depth, shown.alpha, shown.image.source) == ('FRONT', 0.5, 'SEQUENCE')
    assert shown.image.use_view_as_render and shown.image.colorspace_settings.name == take.shot.colour_space
    assert [number_at(scene, frame) for frame in (2, 3, 5, 7, 8)] == [None, 3, 5, 7, None]
    assert scene.camera.data.animation_data is None                           # one offset serves all


def test_delivering_again_brings_up_to_date_and_keeps_the_opacity(scene, make_take):
    first, second = make_take(), make_take()
    background.deliver(scene, first)
    backgrounds(scene)[0].alpha = 0.25
    background.deliver(scene, second)
    [shown] = backgrounds(scene)
    assert shown.alpha == 0.25 and shown.image.name.startswith('Street 002') and len(bpy.data.images) == 1
    background.deliver(scene, make_take(makes=Makes.PATCH))
    assert [each.alpha for each in backgrounds(scene)] == [0.25, 1.0]


def test_a_stepped_range_holds_each_frame_and_curves_go_with_it(scene, make_take):
    background.deliver(scene, make_take('1-7x3'))
    assert [number_at(scene, frame) for frame in range(1, 8)] == [1, 1, 1, 4, 4, 4, 7]
    background.deliver(scene, make_take('1-7'))
    assert [number_at(scene, frame) for frame in (1, 2, 7)] == [1, 2, 7]
    assert scene.camera.data.animation_data is None and not bpy.data.actions


def test_it_can_be_moved_and_held(scene, make_take):
    take = make_take()
    with pytest.raises(DeliverError, match='no background'):
        background.set_timing(scene, take, Timing(offset=10))
    background.deliver(scene, take)
    background.set_timing(scene, take, Timing(offset=10, hold=2))
    assert [number_at(scene, frame) for frame in (12, 13, 17, 18, 19, 20)] == [None, 3, 7, 7, 7, None]
    background.deliver(scene, take)
    assert number_at(scene, 13) == 3


def test_more_frames_show_when_they_are_made(scene, make_take):
    take = make_take(made=(5,))
    background.deliver(scene, take)
    commit(take, (3, 4, 6, 7))
    assert refresh(take) and [number_at(scene, frame) for frame in (3, 5, 7)] == [3, 5, 7]


def test_the_artists_own_backgrounds_and_curves_stay(scene, make_take, tmp_path):
    data = scene.camera.data
    own = data.background_images.new()
    own.image = bpy.data.images.new('reference', 4, 4)
    data.keyframe_insert('lens', frame=1)
    data.show_background_images = False
    before = fingerprint()
    background.deliver(scene, make_take('1-7x3'))
    assert data.show_background_images and backgrounds(scene)[0] == own
    background.take_out(scene, 'Street', Makes.LOOK)
    data.show_background_images = False                        # theirs would show: the switch is left to the artist
    assert not differences(before, fingerprint())


def test_taking_out_leaves_the_file_as_it_was(scene, make_take):
    before = fingerprint()
    background.deliver(scene, make_take('1-7x3'))
    background.take_out(scene, 'Street', Makes.LOOK)
    assert not differences(before, fingerprint()) and not bpy.data.images and not bpy.data.actions
    with pytest.raises(DeliverError, match='nothing to take out'):
        background.take_out(scene, 'Street', Makes.LOOK)


def test_an_image_that_the_compositor_shows_stays(scene, make_take):
    take = make_take(view_layer='ViewLayer')
    compositor.deliver(scene, take)
    background.deliver(scene, take)
    assert len(composites.pictures()) == 1
    background.take_out(scene, 'Street', Makes.LOOK)
    assert len(composites.pictures()) == 1


def test_plates_and_footage_know_nothing_of_it(scene, make_take):
    def digest():
        return plate_digest(scene, read_shot(scene), (Pass.COMBINED,), 'passes')
    before = digest()
    take = make_take('1-7x3')
    background.deliver(scene, take)
    assert digest() == before and find_footage(scene, scene.camera) is None
    own = scene.camera.data.background_images.new()
    own.image = bpy.data.images.load(str(take.thumb_path(4)))
    assert digest() != before and find_footage(scene, scene.camera).path == take.thumb_path(4)


def test_what_cannot_be_shown_is_refused_and_leaves_nothing(scene, make_take):
    take = make_take(camera='Gone')
    scene.camera = None
    with pytest.raises(DeliverError, match='no camera "Gone"'):
        background.deliver(scene, take)
    assert background.why_not(SimpleNamespace(scene=scene)) == 'The scene has no camera'
    scene.camera = scene.objects['Camera']
    with pytest.raises(DeliverError, match='no finished frame'):
        background.deliver(scene, make_take(made=()))
    bordered = make_take()
    object.__setattr__(bordered, 'shot', replace(bordered.shot, window=(4, 4, 8, 8)))
    with pytest.raises(DeliverError, match='render border'):
        background.deliver(scene, bordered)
    assert not backgrounds(scene) and not bpy.data.images
