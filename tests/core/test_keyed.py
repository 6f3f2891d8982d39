"""Controls that change over the shot: what they may be, what is kept of them, and what they are at a frame."""

import json

import pytest

from second_unit.inference.errors import ModelError
from second_unit.inference.json_values import from_json, to_json
from second_unit.inference.keyed import at, simplified
from second_unit.inference.model import controls_from, controls_to_json, keyed_controls
from second_unit.inference.models import all_models
from second_unit.inference.recipe import Recipe

MODEL = all_models()['element']
GUST = ((1, 0.0), (24, 0.5), (30, -1.0))


def test_text_and_pairs_say_the_same():
    told = controls_from(MODEL, {'wind': '0@1,0.5@24,-1@30', 'density': '2'})
    assert told.wind == GUST and told.density == 2.0
    assert told == controls_from(MODEL, {'wind': [[1, 0], [24, 0.5], [30, -1]], 'density': 2})
    assert controls_from(MODEL, {'wind': '1@-8,0@3'}).wind == ((-8, 1.0), (3, 0.0))


def test_straight_lines_between_held_before_and_after():
    told = controls_from(MODEL, {'wind': GUST})
    assert [at(told, frame).wind for frame in (-50, 1, 12.5, 24, 27, 30, 99)] == [0, 0, 0.25, 0.5, -0.25, -1, -1]
    assert at(told, 12.5).density == told.density and at(told, 12.5).kind == told.kind
    plain = controls_from(MODEL, {'wind': 0.3})
    assert at(plain, 7) == plain


@pytest.mark.parametrize(('values', 'words'), [
    ({'wind': '0@1,2@5'}, 'wind is 2'), ({'wind': '0@5,1@1'}, 'in order'), ({'wind': '0@5,1@5'}, 'in order'),
    ({'wind': '0@'}, 'no keys'), ({'wind': '0@1,1'}, 'no keys'), ({'wind': []}, 'in order'),
    ({'wind': [[1]]}, 'no keys'),
    ({'wind': 'calm@1'}, 'no value for wind'), ({'speed': '1@1,2@5'}, 'speed is the same'),
    ({'speed': [[1, 1], [5, 2]]}, 'speed is the same'), ({'kind': [[1, 'dust']]}, 'no value for kind')])
def test_what_they_cannot_be_is_said(values, words):
    with pytest.raises(ModelError, match=words):
        controls_from(MODEL, values)


def test_a_text_with_an_at_is_a_text():
    model = next(model for model in all_models().values() if hasattr(model.controls, 'prompt'))
    assert controls_from(model, {'prompt': 'dusk@sea, 4@5'}).prompt == 'dusk@sea, 4@5'


def test_a_recipe_keeps_them_and_knows_them_again():
    told = controls_from(MODEL, {'wind': GUST})
    recipe = Recipe('element', controls_to_json(told), seed=3)
    again = from_json(Recipe, json.loads(json.dumps(to_json(recipe))))
    assert again == recipe and controls_from(MODEL, again.controls) == told
    assert again != Recipe('element', controls_to_json(controls_from(MODEL, {'wind': GUST[:2]})), seed=3)


def test_only_numbers_are_keyed():
    assert keyed_controls(MODEL) == ('density', 'wind', 'detail')
    assert keyed_controls(all_models()['simulated']) == ('density', 'wind')
    for model in all_models().values():
        plain = controls_from(model, {})
        assert all(isinstance(getattr(plain, name), float) for name in keyed_controls(model))


def test_what_stays_the_same_needs_no_keys():
    assert simplified([(1, 2.0), (2, 2.0), (3, 2.0)]) == 2.0 and simplified([(1, 2.0)]) == 2.0
    values = [0, 0, 0, 1, 2, 2, 2, 2, 1, 1, 1]
    kept = simplified(enumerate(values))
    assert kept == ((2, 0), (3, 1), (4, 2), (7, 2), (8, 1))
    told = controls_from(all_models()['blockout'], {'exposure': kept})
    assert [at(told, frame).exposure for frame in range(11)] == values
