"""What an artist directs of an element: declared once for both models, without torch."""

from dataclasses import fields

import pytest

from second_unit.inference.errors import ModelError
from second_unit.inference.model import Assignment, Makes, controls_from, controls_of, default_of, models_of, ui_of
from second_unit.inference.models import all_models
from second_unit.inference.models.element_controls import (
    KINDS,
    PACE,
    Controls,
    event_frame,
    event_frames,
    margin,
    preroll,
)
from second_unit.inference.shot import FrameRange, Shot

SHOT = Shot('Wall', FrameRange(1, 48), 64, 36, fps=24.0)


@pytest.mark.parametrize('model', models_of(all_models(), Makes.ELEMENT).values(), ids=lambda model: model.name)
def test_both_models_have_them(model):
    assert model.controls is Controls
    for kind in KINDS:
        controls = controls_from(model, {'kind': kind, 'speed': '2', 'emission': 1})
        assert (controls.kind, controls.speed, controls.emission) == (kind, 2.0, 1.0)
        assert model.margin(controls) is KINDS[kind].margin and model.preroll(controls) == preroll(controls)


@pytest.mark.parametrize(('name', 'value'), [
    ('speed', 0.05), ('speed', 11), ('emission', -1), ('buoyancy', 3.5), ('expansion', -0.1), ('wind', 1.5),
    ('kind', 'snow'), ('quality', 'best'), ('duration', 4.0)])
def test_what_they_cannot_be_is_said(name, value):
    with pytest.raises(ModelError, match=name):
        controls_from(all_models()['simulated'], {name: value})


def test_each_says_what_it_does_and_stands_within_its_limits():
    for control in fields(Controls):
        ui, default = ui_of(control), default_of(control)
        assert ui['description'] and not ui['description'].endswith('.')
        assert default in ui['items'] if 'items' in ui else ui['min'] <= default <= ui['max']


def test_the_solver_is_asked_for_no_detail_that_it_has_itself():
    generated, simulated = ({control.name for control in controls_of(all_models()[name])}
                            for name in ('element', 'simulated'))
    assert generated - simulated == {'detail', 'painted', 'size'} and simulated < generated
    assert controls_from(all_models()['simulated'], {'detail': 1.0}) == Controls(detail=1.0)     # takes say it all


def test_time_is_counted_in_frames_of_the_event():
    assert event_frames(Controls(), 4.0) == 24 and event_frames(Controls(speed=0.5), 4.0) == 12
    task = Assignment(SHOT, (1,), 1, None, starts_at=13.0)
    assert [event_frame(Controls(), task, frame) for frame in (1, 13, 37)] == [-3, 0, PACE]


def test_the_same_moment_at_any_frame_rate():
    for fps in (24.0, 25.0, 30.0, 60.0):
        task = Assignment(Shot('Wall', FrameRange(1, 99), 64, 36, fps=fps), (1,), 1, None, starts_at=1.0)
        assert event_frame(Controls(speed=1.5), task, 1 + 2 * fps) == pytest.approx(18)


def test_what_keeps_burning_is_old_when_a_still_shot_begins():
    assert preroll(Controls(kind='plume')) == pytest.approx(1.6)
    assert preroll(Controls(kind='plume', speed=2.0)) == pytest.approx(0.8)
    assert preroll(Controls(kind='dust')) == preroll(Controls(kind='fireball')) == 0
    assert margin(Controls(kind='plume')).top > margin(Controls(kind='dust')).top
