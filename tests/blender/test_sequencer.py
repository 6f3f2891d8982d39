"""The sequencer target: what renders, on which channel, at which frames, and that the artist's edit stays."""

import sys
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import composites
from fingerprint import differences, fingerprint

from second_unit.addon import compat
from second_unit.addon.deliver import refresh, sequencer
from second_unit.inference.engine import Engine
from second_unit.inference.errors import DeliverError
from second_unit.inference.model import Makes
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import Camera, Card, ElementFrame, FrameRange, Light, Pass, PlateFrame, Shot, read_only
from second_unit.inference.shot_takes import new_take

WIDTH, HEIGHT = 32, 18
CAMERA = Camera(((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)))
CLOSE = {'rtol': 3e-4, 'atol': 3e-4}


@pytest.fixture
def scene():
    scene = composites.build(WIDTH, HEIGHT)
    scene.name = 'Street'
    return scene


def picture(frame, level=0.0, alpha=1.0):
    """Brighter than 1 at the upper left; its blue says the frame."""
    rgba = np.zeros((HEIGHT, WIDTH, 4), np.float32)
    rgba[...] = (0.125 * alpha, 0.25 * alpha, (frame / 16 + level) * alpha, alpha)
    rgba[:9, :16, 0] = 3.0
    return rgba


def plates_of(folder, shot):
    plates = Plates.create(folder, shot, 'abc', {'passes': [str(Pass.COMBINED)]})
    for frame in plates.missing(shot.frames):
        plates.commit(PlateFrame(frame, CAMERA, Light(), {Pass.COMBINED: read_only(picture(frame, 0.5))}))
    return plates


@pytest.fixture
def make_take(tmp_path):
    def make(frames='3-7', made=None, level=0.0, makes=Makes.LOOK, name='Street'):
        shot = Shot(name, FrameRange.parse(frames), WIDTH, HEIGHT, 24.0, view_layer='ViewLayer', camera='Camera')
        card = Card((0, 0, 0), 1, 1) if makes is Makes.ELEMENT else None
        take = new_take(tmp_path, shot, Recipe('fake'), plates_of(tmp_path, shot), Engine(), card, makes=makes)
        commit(take, shot.frames if made is None else made, level)
        return take
    return make


def commit(take, frames, level=0.0):
    for frame in frames:
        if take.makes is Makes.ELEMENT:
            rgba = picture(frame, level, 0.5)
            take.commit(ElementFrame(frame, read_only(rgba)), rgba, np.ones((HEIGHT, WIDTH), np.float32))
        else:
            take.commit_picture(frame, picture(frame, level))


def strips(scene):
    return {strip.name: strip for strip in scene.sequence_editor.strips_all}


def edit():
    return bpy.data.scenes['Animatic']


def render(scene, folder, frame):
    settings = scene.render.image_settings
    settings.file_format, settings.color_depth, settings.color_mode = 'OPEN_EXR', '32', 'RGBA'
    scene.frame_set(frame)
    scene.render.filepath = str(folder / 'strip.exr')
    with bpy.context.temp_override(scene=scene):
        bpy.ops.render.render(write_still=True)
    return composites.read_exr(scene.render.filepath).layers['']


def edited(scene):
    """The scene as an edit of the artist's, with a strip and a sound's channel."""
    editor = scene.sequence_editor_create()
    title = editor.strips.new_effect('title', 'COLOR', 2, 1, **{'length' if compat.V5 else 'frame_end': 20})
    title.color = (0.5, 0.5, 0.5)
    editor.channels[2].name = 'Titles'
    editor.active_strip = title
    return editor


def test_what_renders_is_the_picture_at_its_frames(scene, make_take, tmp_path):
    take = make_take(made=(3, 4, 6, 7))
    said = sequencer.deliver(scene, take)
    assert 'channel 1 of "Animatic"' in said and 'was made for it' in said
    home = edit()
    for frame, shows in ((3, 3), (4, 4), (5, 4), (7, 7)):            # 5 is not made yet: the one before stands in
        np.testing.assert_allclose(render(home, tmp_path, frame), picture(shows), **CLOSE)
    assert not render(home, tmp_path, 2).any() and not render(home, tmp_path, 8).any()
    commit(take, (5,))
    assert refresh(take)
    np.testing.assert_allclose(render(home, tmp_path, 5), picture(5), **CLOSE)
    assert (home.frame_start, home.frame_end, home.render.resolution_x) == (3, 7, WIDTH)
    assert home.view_settings.view_transform == scene.view_settings.view_transform


def test_a_stepped_range_holds_each_frame(scene, make_take, tmp_path):
    sequencer.deliver(scene, make_take('1-7x3'))
    [strip] = strips(edit()).values()
    assert [element.filename for element in strip.elements] == [
        f'000{n}.exr' for n in (1, 1, 1, 4, 4, 4, 7)]


def test_the_view_transform_of_the_shot_is_over_it(scene, make_take, tmp_path):
    """As the same colours come out of the shot's own render, in eight bits."""
    sequencer.deliver(scene, make_take())
    home = edit()
    home.render.image_settings.file_format = 'PNG'
    home.frame_set(4)
    home.render.filepath = str(tmp_path / 'strip.png')
    with bpy.context.temp_override(scene=home):
        bpy.ops.render.render(write_still=True)
    seen = np.empty(WIDTH * HEIGHT * 4, np.float32)
    bpy.data.images.load(home.render.filepath).pixels.foreach_get(seen)
    expected = bpy.data.images.new('expected', WIDTH, HEIGHT, float_buffer=True, alpha=True)
    expected.pixels.foreach_set(picture(4)[::-1].ravel())
    expected.save_render(str(tmp_path / 'expected.png'), scene=home)
    wanted = np.empty_like(seen)
    bpy.data.images.load(str(tmp_path / 'expected.png')).pixels.foreach_get(wanted)
    np.testing.assert_allclose(seen, wanted, atol=1.5 / 255)
    assert wanted.reshape(HEIGHT, WIDTH, 4)[0, -1, 1] > 0.3                      # 0.25 is linear, and no display's


def test_every_look_has_a_channel_and_the_newest_is_on_top(scene, make_take, tmp_path):
    first, second = make_take(), make_take(level=0.25)
    sequencer.deliver(scene, first)
    sequencer.deliver(scene, second)
    home = edit()
    assert {name: strip.channel for name, strip in strips(home).items()} == {'Street 001 look': 1, 'Street 002 look': 2}
    assert [home.sequence_editor.channels[number].name for number in (1, 2, 3)] == [
        'Street 001 look', 'Street 002 look', 'Channel 3']
    np.testing.assert_allclose(render(home, tmp_path, 4), picture(4, 0.25), **CLOSE)
    strips(home)['Street 002 look'].mute = True
    assert 'up to date' in sequencer.deliver(scene, second)
    assert len(strips(home)) == 2 and strips(home)['Street 002 look'].mute
    np.testing.assert_allclose(render(home, tmp_path, 4), picture(4), **CLOSE)


def test_an_element_lies_over_its_plate_in_linear_light(scene, make_take, tmp_path):
    assert 'over the whole picture' in sequencer.deliver(scene, make_take(makes=Makes.ELEMENT))
    home = edit()
    assert {name: strip.channel for name, strip in strips(home).items()} == {
        'Street plate': 1, 'Street 001 element': 2}
    over = picture(4, alpha=0.5)
    over[..., :] += 0.5 * picture(4, 0.5)
    np.testing.assert_allclose(render(home, tmp_path, 4), over, **CLOSE)
    sequencer.deliver(scene, make_take(makes=Makes.ELEMENT, level=0.25))
    assert sum('plate' in name for name in strips(home)) == 1


def test_what_the_artist_moved_stays_and_the_next_take_follows(scene, make_take, tmp_path):
    first = make_take()
    sequencer.deliver(scene, first)
    [strip] = strips(edit()).values()
    setattr(strip, compat.STRIP_TIMES[0], 103)
    sequencer.deliver(scene, first)
    assert compat.strip_start(strip) == 103
    sequencer.deliver(scene, make_take(level=0.25))
    assert compat.strip_span(strips(edit())['Street 002 look']) == (103, 108)
    setattr(strip, compat.STRIP_TIMES[2], 112)                                 # pulled longer: it holds
    strips(edit())['Street 002 look'].mute = True
    np.testing.assert_allclose(render(edit(), tmp_path, 111), picture(7), **CLOSE)


def test_shots_share_channels_where_they_do_not_meet(scene, make_take):
    alley = bpy.data.scenes.new('Alley')
    sequencer.deliver(scene, make_take('3-7'))
    sequencer.deliver(alley, make_take('8-12', name='Alley'))
    sequencer.deliver(alley, make_take('6-9', name='Bridge'))
    assert [strip.channel for strip in strips(edit()).values()] == [1, 1, 2]
    assert edit().sequence_editor.channels[1].name == 'Street 001 look, Alley 001 look'


def test_an_edit_of_the_artists_is_used_and_left_as_it_was(scene, make_take):
    edited(scene)
    bpy.context.view_layer.update()
    before = fingerprint()
    take = make_take()
    assert 'channel 3 of "Street"' in sequencer.deliver(scene, take)
    assert 'Animatic' not in bpy.data.scenes
    editor = scene.sequence_editor
    assert editor.active_strip.name == 'title' and editor.channels[2].name == 'Titles'
    sequencer.take_out(scene, 'Street', Makes.LOOK)
    assert not differences(before, fingerprint())
    assert [strip.name for strip in editor.strips_all] == ['title'] and editor.channels[3].name == 'Channel 3'


def test_taking_out_leaves_the_file_as_it_was(scene, make_take):
    before = fingerprint()
    look, element = make_take(), make_take(makes=Makes.ELEMENT)
    sequencer.deliver(scene, look)
    sequencer.deliver(scene, element)
    assert sequencer.take_out(scene, 'Street', Makes.ELEMENT).startswith('2 strips')
    assert list(strips(edit())) == ['Street 001 look']
    sequencer.take_out(scene, 'Street', Makes.LOOK)
    assert not differences(before, fingerprint())
    with pytest.raises(DeliverError, match='nothing to take out'):
        sequencer.take_out(scene, 'Street', Makes.LOOK)


def test_files_that_are_gone_show_nothing(scene, make_take, tmp_path):
    """With elements as Blender appends them it would ask for terabytes, and end."""
    take = make_take()
    sequencer.deliver(scene, take)
    for frame in take.shot.frames:
        take.frame_path(frame).unlink()
    assert all(element.orig_width in (0, WIDTH) for strip in strips(edit()).values() for element in strip.elements)
    assert render(edit(), tmp_path, 5).any(2).sum() <= 1                         # Blender's mark, of no size


@pytest.mark.parametrize(('spoil', 'words'), [
    (lambda scene, take: take.frame_path(3).unlink(), 'no finished frame'),
    (lambda scene, take: object.__setattr__(take.shot, 'colour_space', 'Someone else'), 'no colour space')])
def test_what_cannot_be_shown_is_refused_and_leaves_nothing(scene, make_take, spoil, words):
    take = make_take(made=(3,))
    spoil(scene, take)
    with pytest.raises(DeliverError, match=words):
        sequencer.deliver(scene, take)
    assert list(bpy.data.scenes) == [scene]


def test_the_panel_says_where(scene):
    from types import SimpleNamespace
    assert sequencer.why_not(SimpleNamespace(scene=scene)) == ''
    assert sequencer.find_edit(scene, 'Street') is None
    edited(scene)
    assert sequencer.find_edit(scene, 'Street') == scene
