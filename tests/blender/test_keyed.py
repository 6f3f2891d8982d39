"""Keyframes of controls: what a take is asked for, which frames it covers, and what is refused."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import scenes
import shots

from second_unit.addon import properties
from second_unit.addon.capture.digest import plate_digest
from second_unit.addon.keyed import values_over
from second_unit.addon.shot import read_shot
from second_unit.inference.errors import CaptureError
from second_unit.inference.keyed import at
from second_unit.inference.model import controls_from, keyed_controls
from second_unit.inference.models import all_models
from second_unit.inference.shot import FrameRange, Pass

MODEL = all_models()['element']
FRAMES = FrameRange(1, 6)


@pytest.fixture
def scene(registered):
    return scenes.empty_scene(1, 6)


@pytest.fixture(scope='module')
def registered():
    properties.register()
    yield
    properties.unregister()


def group_of(scene, model=MODEL):
    return properties.control_group(scene.second_unit, model)


def key(scene, values, name='wind', interpolation='LINEAR'):
    group = group_of(scene)
    for frame, value in values.items():
        setattr(group, name, value)
        assert group.keyframe_insert(name, frame=frame)
    curve = curve_of(scene)
    for point in curve.keyframe_points:
        point.interpolation = interpolation
    return curve


def curve_of(scene):
    data = scene.animation_data
    return data.action.layers[0].strips[0].channelbag(data.action_slot).fcurves[-1]


def asked(scene, model=MODEL, frames=FRAMES, starts_at=1.0):
    return controls_from(model, values_over(scene, model, frames, starts_at))


def test_keys_of_the_panel_are_values_of_every_frame(scene):
    key(scene, {1: 0.0, 5: 1.0})
    scene.frame_set(3)
    assert asked(scene).wind == ((1, 0.0), (2, 0.25), (3, 0.5), (4, 0.75), (5, 1.0))
    assert asked(scene).density == 1.0 and scene.frame_current == 3
    assert asked(scene, all_models()['simulated']).wind == asked(scene).wind


def test_curves_are_taken_as_they_play(scene):
    curve = key(scene, {1: -1.0, 6: 1.0}, interpolation='ELASTIC')
    told = dict(asked(scene).wind)
    for frame in FRAMES:
        scene.frame_set(frame)
        assert told[frame] == pytest.approx(group_of(scene).wind, abs=1e-6)
    assert max(curve.evaluate(frame) for frame in FRAMES) > 1 == max(told.values())


def test_stretched_time_stretches_them(scene):
    key(scene, {1: -1.0, 6: 1.0})
    scene.render.frame_map_old, scene.render.frame_map_new = 100, 200
    scene.frame_set(7)
    assert at(asked(scene, frames=FrameRange(1, 12)), 7).wind == pytest.approx(group_of(scene).wind, abs=1e-6)
    assert group_of(scene).wind == pytest.approx(0.0, abs=1e-6)


def test_they_begin_with_the_event(scene):
    key(scene, {-40: -1.0, 6: 1.0})
    assert asked(scene, starts_at=-3.0).wind[0][0] == -3
    assert asked(scene, starts_at=None).wind[0][0] == 1                     # dust begins in the shot
    group_of(scene).kind = 'plume'
    assert asked(scene, starts_at=None).wind[0] == (-38, pytest.approx(-1 + 2 / 46 * 2))     # 1.6 s of 24 frames before


def test_what_stays_the_same_is_one_value(scene):
    key(scene, {1: 0.5, 5: 0.5})
    assert asked(scene).wind == 0.5
    curve_of(scene).mute = True
    group_of(scene).wind = 0.25
    assert asked(scene).wind == 0.25


def test_drivers_and_strips_are_refused_in_words(scene):
    group = group_of(scene)
    driver = group.driver_add('wind')
    with pytest.raises(CaptureError, match='wind of Element .* driver'):
        asked(scene)
    driver.mute = True
    assert asked(scene).wind == 0.0
    group.driver_remove('wind')
    key(scene, {1: 0.0, 5: 1.0})
    data = scene.animation_data
    action, slot = data.action, data.action_slot
    strip = data.nla_tracks.new().strips.new('strip', 1, action)
    strip.action_slot = slot
    data.action = None
    with pytest.raises(CaptureError, match='NLA'):
        asked(scene)


def test_only_what_acts_over_time_can_be_keyed(scene):
    group = group_of(scene)
    for name in properties.control_fields(MODEL):
        keyed = group.bl_rna.properties[name].is_animatable
        assert keyed == (name in keyed_controls(MODEL))
    with pytest.raises(TypeError):
        group.keyframe_insert('speed', frame=1)


def test_plates_keep_their_name_when_a_control_is_keyed(scene):
    def digest():
        return plate_digest(scene, read_shot(scene), (Pass.COMBINED,), 'passes')
    before = digest()
    key(scene, {1: 0.0, 5: 1.0})
    assert digest() == before
    scenes.move(scene, 'gravity', {1: (0, 0, -9), 5: (0, 0, 0)})
    with_gravity = digest()
    assert with_gravity != before
    key(scene, {3: 0.3}, name='density')
    curve_of(scene).keyframe_points[0].co = (3, 0.6)
    assert digest() == with_gravity


def test_the_command_line_takes_them_as_text(tmp_path, capfd, monkeypatch):
    from second_unit.inference.shot_takes import takes_of
    monkeypatch.setattr('second_unit.inference.models.element.MODEL', shots.QUICK_MODEL)
    file = shots.build(tmp_path / 'wall.blend')
    words = (file, '--anchor', shots.ANCHOR, '--takes', tmp_path / 'takes', *shots.QUICK)
    status, _ = shots.generate(capfd, *words, '--set', 'density=0.1@2,3@5')
    assert status == 0
    [take] = takes_of(tmp_path / 'takes', 'Wall')
    assert take.recipe.controls['density'] == [[2, 0.1], [5, 3.0]] and take.missing() == ()
    status, _ = shots.generate(capfd, *words, '--set', 'density=0.1@2,3@5', '--resume')
    assert status == 0 and len(takes_of(tmp_path / 'takes', 'Wall')) == 1
    status, events = shots.generate(capfd, *words, '--set', 'speed=1@2,3@5')
    assert status == 2 and 'same over all' in events[-1]['message']
