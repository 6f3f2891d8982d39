from dataclasses import dataclass, field, replace

import pytest

from second_unit.inference.errors import ModelError
from second_unit.inference.model import (
    Download,
    Makes,
    Model,
    choose_model,
    controls_from,
    controls_to_json,
    default_of,
    find_model,
    models_of,
    ui_of,
)
from second_unit.inference.models import all_models


@dataclass(frozen=True, slots=True)
class Controls:
    prompt: str = ''
    strength: float = field(default=0.5, metadata={'ui': {'min': 0.0, 'max': 1.0}})
    steps: int = field(default=8, metadata={'ui': {'min': 1, 'max': 50}})
    sharp: bool = False
    kind: str = field(default='dust', metadata={'ui': {'items': ('dust', 'plume')}})
    words: list = field(default_factory=lambda: ['smoke'])


MODEL = Model(name='test', label='Test Model', makes=Makes.ELEMENT, controls=Controls, load=lambda engine: None)


def controls(**values):
    return controls_from(MODEL, values)


def test_no_values_give_the_defaults():
    assert controls() == Controls()


@pytest.mark.parametrize(('name', 'value', 'is_'), [
    ('strength', '0.25', 0.25), ('strength', 1, 1.0), ('steps', '12', 12), ('kind', 'plume', 'plume'),
    ('prompt', 'black smoke', 'black smoke'), ('sharp', True, True), ('sharp', 'true', True), ('sharp', 'On', True),
    ('sharp', '0', False), ('sharp', 'False', False), ('sharp', 1, True)])
def test_values_are_brought_to_their_type(name, value, is_):
    given = getattr(controls(**{name: value}), name)
    assert given == is_ and type(given) is type(is_)


@pytest.mark.parametrize(('values', 'says'), [
    ({'strenth': 1}, 'Test Model has no control "strenth"'),
    ({'strength': 'much'}, '"much" is no value for strength'),
    ({'strength': None}, '"None" is no value for strength'),
    ({'strength': '1.5'}, r'strength is 1\.5'),
    ({'strength': -0.1}, r'strength is -0\.1'),
    ({'strength': 'nan'}, 'strength is nan'),
    ({'steps': '0'}, 'steps is 0'),
    ({'steps': '2.5'}, '"2.5" is no value for steps'),
    ({'steps': 2.5}, '"2.5" is no value for steps'),
    ({'kind': 'snow'}, 'kind cannot be "snow"'),
    ({'sharp': 'perhaps'}, '"perhaps" is no value for sharp')])
def test_a_wrong_value_is_refused_with_a_sentence_and_a_way_out(values, says):
    with pytest.raises(ModelError, match=says) as refused:
        controls(**values)
    assert refused.value.message.endswith('.') and refused.value.hint.endswith('.')


def test_the_hint_names_what_there_is():
    with pytest.raises(ModelError) as unknown:
        controls(wind=1)
    assert 'prompt, strength, steps, sharp, kind' in unknown.value.hint
    with pytest.raises(ModelError) as outside:
        controls(steps=99)
    assert outside.value.hint == 'It goes from 1 to 50.'


def test_controls_survive_json():
    chosen = controls(prompt='ash', strength='0.7', kind='plume')
    assert controls_from(MODEL, controls_to_json(chosen)) == chosen


def test_a_field_says_its_default_and_its_place_in_the_panel():
    fields = Controls.__dataclass_fields__
    assert default_of(fields['strength']) == 0.5 and default_of(fields['words']) == ['smoke']
    assert ui_of(fields['strength']) == {'min': 0.0, 'max': 1.0} and ui_of(fields['prompt']) == {}


def test_an_unknown_model_is_refused_and_the_known_ones_named():
    with pytest.raises(ModelError, match='There is no model "elemnt"') as refused:
        find_model(all_models(), 'elemnt')
    assert 'element' in refused.value.hint
    assert find_model(all_models(), 'element').makes is Makes.ELEMENT


def test_a_model_is_chosen_by_name_or_by_verb():
    models = all_models()
    assert choose_model(models).name == 'element' and choose_model(models, 'simulated').name == 'simulated'
    for makes in Makes:
        assert choose_model(models, makes=makes) is next(iter(models_of(models, makes).values()))
        assert all(model.makes is makes for model in models_of(models, makes).values())
    assert sum(len(models_of(models, makes)) for makes in Makes) == len(models)


@pytest.mark.parametrize(('name', 'makes', 'says'), [
    ('', 'paint', r'no verb "paint".*element, look, patch'),
    ('elemnt', '', 'no model "elemnt"'),
    ('elemnt', 'look', 'no model "elemnt"'),
    ('element', 'look', 'is for the verb element, not for look.*Choose one of'),
    ('element', 'paint', 'no verb "paint"')])
def test_a_model_that_is_not_for_the_verb_is_refused(name, makes, says):
    with pytest.raises(ModelError, match=says) as refused:
        choose_model(all_models(), name, makes)
    assert refused.value.hint.endswith('.')


def test_a_verb_without_a_model():
    with pytest.raises(ModelError, match='no model for the verb patch'):
        choose_model({'test': MODEL}, makes='patch')


def test_licences_are_those_of_everything_that_a_model_is_made_of():
    downloads = (Download('a/a', 1.0, 'MIT', True), Download('a/b', 1.0, 'Noncommercial-1.0', False),
                 Download('a/c', 1.0, 'MIT', True))
    model = replace(MODEL, licence='CC0-1.0', downloads=downloads)
    assert model.licences == ('CC0-1.0', 'MIT', 'Noncommercial-1.0') and not model.commercial
    assert MODEL.licences == () and replace(MODEL, downloads=downloads[:1]).commercial


def test_every_model_declares_controls_that_its_own_limits_allow():
    for name, model in all_models().items():
        assert name == model.name
        defaults = model.controls()
        assert controls_from(model, controls_to_json(defaults)) == defaults
        for control in model.controls.__dataclass_fields__.values():
            assert ui_of(control)['description'], f'{name}.{control.name} has no description for the panel'
