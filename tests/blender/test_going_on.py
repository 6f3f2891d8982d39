"""Takes that go on from others: what is refused, how the panel is set for them, and both in one node."""

import sys
import uuid
from dataclasses import replace
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import composites

from second_unit.addon import going_on_operators, operators, preferences, properties, recipes, takes
from second_unit.addon.capture import find_source
from second_unit.addon.deliver import compositor
from second_unit.addon.deliver.branch import find
from second_unit.addon.going_on import check, filled_in, first_of, following
from second_unit.addon.runs import Request, check_fits
from second_unit.inference.before import before, forebears
from second_unit.inference.engine import Engine
from second_unit.inference.errors import CaptureError, TakeError
from second_unit.inference.model import controls_from
from second_unit.inference.models import element, simulated
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import ElementFrame, FrameRange, Shot, read_only
from second_unit.inference.shot_takes import new_take

WIDTH, HEIGHT = 24, 16
MODULES = (preferences, properties, operators, going_on_operators)


def make(root, frames, continues='', level=0.5, weights='w', made=True, card=None):
    """An element take of one brightness all over its frames."""
    shot = Shot('Street', FrameRange.parse(frames), WIDTH, HEIGHT, 24.0, view_layer='ViewLayer')
    take = new_take(root, shot, Recipe('element', {'kind': 'plume'}, 5, anchor='fire', continues=continues),
                    Plates.create(root, shot, 'abc', {}), Engine(), card,
                    provenance={'weights': weights})
    rgba = read_only(np.full((HEIGHT, WIDTH, 4), (level, level, level, 1.0)))
    for frame in shot.frames if made else ():
        take.commit(ElementFrame(frame, rgba), rgba, np.full((HEIGHT, WIDTH), 1.0, np.float32))
    return take


def request(root, **asked):
    return Request(**{'scene': 'Street', 'takes': root, 'continues': 1, **asked})


def test_what_it_leaves_open_is_as_in_the_take(tmp_path):
    make(tmp_path, '1-4')
    scene = composites.build(WIDTH, HEIGHT)
    scene.frame_end = 9
    filled = filled_in(request(tmp_path, controls={'wind': 0.5}), scene)
    assert (filled.model, filled.anchor, str(filled.frames)) == ('element', 'fire', '5-9')
    assert filled.controls == {'kind': 'plume', 'wind': 0.5}
    assert filled_in(request(tmp_path, frames=FrameRange(6, 7)), scene).frames == FrameRange(6, 7)
    assert filled_in(request(tmp_path, continues=0), scene).model == ''
    with pytest.raises(TakeError, match='no take 7'):
        filled_in(request(tmp_path, continues=7), scene)


def test_the_frames_behind_a_take(tmp_path):
    assert str(following(make(tmp_path, '1-4'), 4)) == '5-8'
    assert str(following(make(tmp_path, '3-9x2'), 20)) == '11-20x2'


def test_what_cannot_go_on_says_why(tmp_path):
    first = make(tmp_path, '1-4')
    plume, dust = (controls_from(element.MODEL, {'kind': kind}) for kind in ('plume', 'dust'))
    shot = replace(first.shot, frames=FrameRange(5, 8))
    check(first, element.MODEL, plume, shot)
    for model, controls, there, text in (
            (simulated.MODEL, plume, shot, 'Simulated element makes no takes that go on'),
            (replace(element.MODEL, name='other'), plume, shot, 'made by another model'),
            (element.MODEL, dust, shot, 'What began as Plume cannot go on as Dust'),
            (element.MODEL, plume, replace(shot, frames=FrameRange(4, 8)), 'ends with frame 4'),
            (element.MODEL, plume, replace(shot, fps=25.0), '24 frames a second, and the scene has 25')):
        with pytest.raises(CaptureError, match=text):
            check(first, model, controls, there)
    check(first, element.MODEL, replace(plume, wind=1.0), first.shot, refines=True)
    with pytest.raises(CaptureError, match='cannot have another Speed'):
        check(first, element.MODEL, replace(plume, speed=2.0), first.shot, refines=True)
    with pytest.raises(CaptureError, match='scene has changed'):
        check(first, element.MODEL, plume, replace(first.shot, fps=25.0), refines=True)
    for asked, text in (({'matte': 'rect:0,0,9,9'}, 'cannot be painted'), ({'refines': 1}, 'cannot be painted'),
                        ({'continues': 0, 'refines': 1}, 'needs a matte')):
        with pytest.raises(CaptureError, match=text):
            check_fits(request(tmp_path, anchor='fire', **asked), element.MODEL, find_source('passes'))
    with pytest.raises(CaptureError, match='which has no matte'):
        check_fits(request(tmp_path, anchor='fire', matte='rect:0,0,9,9'), simulated.MODEL, find_source('passes'))
    with pytest.raises(CaptureError, match='lacks 4 frames'):
        check(make(tmp_path, '1-4', made=False), element.MODEL, plume, shot)


def test_the_model_is_told_of_every_take_before(tmp_path):
    first = make(tmp_path, '1-4')
    second = make(tmp_path, '5-6', first.uuid)
    third = make(tmp_path, '7-8', second.uuid)
    assert [take.number for take in forebears(third)] == [2, 1]
    told = before(third, element.MODEL, second.uuid)
    assert told.assignment.shot.frames == FrameRange(5, 6) and told.controls.kind == 'plume'
    assert told.assignment.before.assignment.shot.frames == FrameRange(1, 4)
    assert told.assignment.before.assignment.before is None and before(first, element.MODEL, '') is None
    with pytest.raises(TakeError, match='other weights'):
        before(make(tmp_path, '5-6', weights='of later'), element.MODEL, first.uuid)
    with pytest.raises(TakeError, match='comes of is gone'):
        before(first, element.MODEL, str(uuid.uuid4()))


# --- Compositor ---------------------------------------------------------------------------------------------------


def shown(scene, folder, frame):
    return float(composites.render(scene, folder, frame)[HEIGHT - 1, WIDTH - 1, 0])


def test_one_plays_after_the_other_where_the_second_is_chosen(tmp_path):
    scene = composites.build(WIDTH, HEIGHT)
    plain = shown(scene, tmp_path, 2)
    first = make(tmp_path, '1-4', level=0.25)
    second = make(tmp_path, '5-6', first.uuid, level=0.5)
    third = make(tmp_path, '7-8', second.uuid, level=0.75)
    compositor.deliver(scene, third)
    node = compositor.find_nodes(scene, 'Street')[0]
    levels = {1: 0.25, 4: 0.25, 5: 0.5, 7: 0.75, 9: plain}
    assert {frame: shown(scene, tmp_path, frame) for frame in levels} == levels
    node.inputs['Take'].default_value = 2
    assert shown(scene, tmp_path, 2) == 0.25 and shown(scene, tmp_path, 7) == plain
    node.inputs['Take'].default_value = 1
    assert shown(scene, tmp_path, 4) == 0.25 and shown(scene, tmp_path, 5) == plain
    count = len(node.node_tree.nodes)
    compositor.deliver(scene, third)
    assert len(node.node_tree.nodes) == count and len(find(node.node_tree, 'image')) == 3


def test_a_take_shows_though_the_one_before_is_gone(tmp_path):
    scene = composites.build(WIDTH, HEIGHT)
    second = make(tmp_path, '5-6', str(uuid.uuid4()))
    assert 'Take 1 is in' in compositor.deliver(scene, second)
    assert shown(scene, tmp_path, 5) == 0.5


# --- Panel --------------------------------------------------------------------------------------------------------


@pytest.fixture
def scene(tmp_path):
    bpy.ops.wm.read_factory_settings()
    for module in MODULES:
        module.register()
    bpy.context.scene.name = 'Street'
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / 'shot.blend'))
    yield bpy.context.scene
    for module in reversed(MODULES):
        module.unregister()


def test_continue_sets_the_panel_and_keeps_the_take(scene):
    fire = bpy.data.objects.new('fire', None)
    scene.collection.objects.link(fire)
    root = takes.folder(bpy.context)
    first = make(root, '1-4')
    make(root, '1-4', made=False)
    takes.refresh(bpy.context)
    window, settings = bpy.context.window_manager.second_unit, scene.second_unit
    assert not bpy.ops.second_unit.continue_take.poll()                  # the second lacks frames
    window.active = 0
    scene.frame_end = 20
    assert bpy.ops.second_unit.continue_take() == {'FINISHED'}
    assert settings.continues == 1 and settings.anchor_object == fire and settings.controls_element.kind == 'plume'
    asked = operators.request(bpy.context)
    assert str(asked.frames) == '5-20' and asked.continues == 1 and first_of(asked).uuid == first.uuid
    second = make(root, '5-20', first.uuid)
    assert bpy.ops.second_unit.begin_anew() == {'FINISHED'} and operators.request(bpy.context).continues == 0
    assert str(operators.request(bpy.context).frames) == '1-20'
    recipes.use(bpy.context, second)
    assert settings.continues == 1
    assert bpy.ops.second_unit.refine_take() == {'FINISHED'}
    settings.matte.kind = 'rect'
    asked = filled_in(operators.request(bpy.context), scene)
    assert (asked.refines, asked.continues, asked.matte, str(asked.frames)) == (1, 0, 'rect:0,0,256,256', '1-4')
    assert asked.plates == first.plates_folder and settings.seed == 6
    settings.verb = 'look'
    assert operators.request(bpy.context).continues == 0
