"""The panels drawn for every verb, model and matte: every property, operator and icon that they name is Blender's."""

import re
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import pictures

from second_unit.addon import (
    grid_panel,
    live,
    matte_choice,
    operators,
    panels,
    preferences,
    properties,
    queue_operators,
    queue_panel,
    step_preview,
    take_operators,
    take_panels,
    takes,
)
from second_unit.addon.deliver import all_targets
from second_unit.inference.engine import Engine
from second_unit.inference.job import Captured, FrameDone, Job, Moved, Preview, Progress, State
from second_unit.inference.model import Download, Makes
from second_unit.inference.models import all_models
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import FrameRange, Shot
from second_unit.inference.shot_takes import new_take, takes_of

MODULES = (preferences, properties, operators, take_operators, queue_operators, panels, take_panels,
           grid_panel, queue_panel)
UI = bpy.types.UILayout.bl_rna
ICONS = set(UI.functions['label'].parameters['icon'].enum_items.keys())


class Layout:
    """In the place of a UILayout, which only a window has: holds all names to Blender's own, notes what is shown."""

    def __init__(self, shown):
        object.__setattr__(self, 'shown', shown)

    def __setattr__(self, name, value):
        assert name in UI.properties, name

    def __getattr__(self, name):
        def call(*given, **words):
            assert not words.keys() - UI.functions[name].parameters.keys(), (name, words)
            assert words.get('icon', 'NONE') in ICONS, words['icon']
            return self.drawn(name, given, words)
        return call

    def drawn(self, name, given, words):
        if name in ('prop', 'prop_search'):
            data, key = given[:2]
            assert key[2:-2] in data if key[0] == '[' else key in data.bl_rna.properties, key
            self.shown.append(key)
            if name == 'prop_search':
                assert given[3] in given[2].bl_rna.properties
        elif name == 'operator':
            module, _, operator = given[0].partition('.')
            rna = getattr(getattr(bpy.ops, module), operator).get_rna_type()
            self.shown.append(words['text'] if operator == 'choose_job' else given[0])
            return SimpleNamespace(**dict.fromkeys(rna.properties.keys()))
        elif name in ('label', 'progress'):
            self.shown.append(words.get('text', ''))
        elif name == 'template_list':
            assert hasattr(bpy.types, given[0])
        return Layout(self.shown)


@pytest.fixture
def scene(tmp_path):
    bpy.ops.wm.read_factory_settings()
    for module in MODULES:
        module.register()
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / 'shot.blend'))
    yield bpy.context.scene
    for module in reversed(MODULES):
        module.unregister()


def drawn(name):
    """What the panel shows, in words and names; None where it is not shown at all."""
    panel = getattr(bpy.types, f'VIEW_3D_PT_second_unit_{name}')
    screen = bpy.context.window_manager.windows[0].screen
    area = next(area for area in screen.areas if area.type == 'VIEW_3D')
    region = next(region for region in area.regions if region.type == 'UI')
    with bpy.context.temp_override(window=bpy.context.window_manager.windows[0], area=area, region=region):
        if not panel.poll(bpy.context):
            return None
        shown = []
        panel.draw_settings(bpy.context, Layout(shown), bpy.context.scene.second_unit)
        return shown


def choose(settings, model):
    settings.verb = model.makes
    setattr(settings, f'model_{model.makes}', model.name)


def test_every_model_has_its_controls_drawn(scene):
    for model in all_models().values():
        choose(scene.second_unit, model)
        # One of them is drawn choice by choice, below its name.
        assert [name.lower() for name in drawn('controls')] == properties.control_fields(model)
        shown = drawn('shot')
        assert f'model_{model.makes}' in shown
        assert all(f'Model under {licence}' in ' '.join(shown) for licence in model.licences) or not model.commercial
        drawn('generatepanel'), drawn('takes')


def test_each_verb_asks_for_what_it_needs(scene):
    settings = scene.second_unit
    shown, polled, targets = {}, {}, {}
    for verb in Makes:
        settings.verb = verb
        shown[verb], polled[verb], targets[verb] = drawn('shot'), drawn('cardpanel'), drawn('generatepanel')
    assert {'anchor_object', 'obstacle_object', 'obstacle_collection'} <= set(shown['element'])
    assert 'kind' not in shown['element']
    assert 'kind' in shown['patch'] and 'anchor_object' not in shown['patch']
    assert not {'anchor_object', 'obstacle_object', 'starts_automatically', 'kind'} & set(shown['look'])
    assert polled['element'] and polled['look'] is polled['patch'] is None
    assert 'holdout' in targets['element'] and 'deliver_card' in targets['element']
    assert 'holdout' not in targets['look'] and 'deliver_card' not in targets['look']


@pytest.mark.parametrize(('kind', 'field'), [
    ('object', 'object'), ('collection', 'collection'), ('cryptomatte', 'cryptomatte'), ('mask', 'mask'),
    ('image', 'image'), ('rect', 'rect'), ('selected', '1 selected')])
def test_every_kind_of_matte_has_its_field(scene, kind, field):
    scene.second_unit.verb, scene.second_unit.matte.kind = 'patch', kind
    assert {'kind', field} <= set(drawn('shot'))


def test_the_choice_of_a_matte_as_text(scene):
    matte = scene.second_unit.matte
    bpy.context.view_layer.objects['Cube'].select_set(True)
    bpy.context.view_layer.objects['Light'].select_set(True)
    assert matte_choice.matte_text(bpy.context) == 'object:Cube;Light'
    for chosen in bpy.data.objects:
        chosen.select_set(False)
    assert matte_choice.matte_text(bpy.context) == '' and 'Select' in matte_choice.why_no_matte(bpy.context)
    matte.object, matte.collection = bpy.data.objects['Cube'], bpy.data.collections['Collection']
    matte.mask, matte.image = bpy.data.masks.new('Roto'), '//paint_####.png'
    matte.cryptomatte, matte.rect = 'Cube', (4, 5, 60, 70)
    for kind, text in {'object': 'object:Cube', 'collection': 'collection:Collection', 'mask': 'mask:Roto',
                       'image': 'image://paint_####.png', 'cryptomatte': 'cryptomatte:Cube',
                       'rect': 'rect:4,5,60,70'}.items():
        matte.kind = kind
        assert matte_choice.matte_text(bpy.context) == text and matte_choice.why_no_matte(bpy.context) == ''
    matte.kind, matte.object = 'object', None
    assert 'Choose a matte' in matte_choice.why_no_matte(bpy.context)


def test_why_generate_is_grey(scene):
    settings = scene.second_unit
    assert 'anchor' in operators.why_not_generate(bpy.context)
    settings.verb = 'patch'
    bpy.data.objects['Cube'].select_set(False)
    assert operators.why_not_generate(bpy.context) == 'Select the objects to replace'
    bpy.data.objects['Cube'].select_set(True)
    assert operators.why_not_generate(bpy.context) == ''
    settings.source = 'viewport'
    choose(settings, next(m for m in all_models().values() if 'Vector' in m.needs))
    assert 'needs Vector: choose another source' in operators.why_not_generate(bpy.context)


def test_a_model_that_is_not_downloaded_says_so_and_where_to(scene):
    choose(scene.second_unit, next(model for model in all_models().values() if model.downloads))
    assert re.fullmatch(r'.* is not downloaded, [\d.]+ GB\. Download it in the preferences of Second Unit',
                        operators.why_not_generate(bpy.context))
    assert 'preferences.addon_show' in drawn('generatepanel')
    choose(scene.second_unit, all_models()['blockout'])
    assert operators.why_not_generate(bpy.context) == '' and 'preferences.addon_show' not in drawn('generatepanel')


def test_the_settings_become_a_request_of_their_verb(scene):
    settings = scene.second_unit
    settings.anchor_object, settings.holdout, settings.deliver_card = bpy.data.objects['Cube'], 'rendered', True
    element = operators.request(bpy.context)
    assert element.anchor == 'Cube' and element.matte == '' and element.holdout == 'rendered'
    assert element.obstacle == ''
    settings.obstacle_collection = bpy.data.collections['Collection']
    assert operators.request(bpy.context).obstacle == 'Collection'
    settings.obstacle_object = bpy.data.objects['Light']
    assert operators.request(bpy.context).obstacle == 'Light'
    assert element.targets == ('compositor', 'card')
    settings.verb = 'patch'
    patch = operators.request(bpy.context)
    assert patch.model == properties.chosen_model(settings).name and patch.matte == 'object:Cube'
    assert patch.anchor == patch.obstacle == '' and patch.holdout == 'depth' and patch.targets == ('compositor',)
    settings.verb = 'look'
    assert operators.request(bpy.context).matte == ''


def test_a_file_of_a_control_is_named_from_the_root_on(scene, monkeypatch):
    control = properties._control(pictures.Controls.__dataclass_fields__['reference'])
    assert control.keywords['subtype'] == 'FILE_PATH'
    monkeypatch.setattr(properties, 'control_group', lambda settings, model: SimpleNamespace(
        prompt='', reference='//look.png', strength=0.5, steps=4, match=True, coherence='draft'))
    values = properties.control_values(scene.second_unit, pictures.LOOK)
    assert values['reference'] == str(Path(bpy.data.filepath).parent / 'look.png')


def test_a_licence_that_forbids_commercial_work_is_an_alert(scene):
    from dataclasses import replace
    model = replace(pictures.LOOK, downloads=(Download('someone/something', 2.0, 'Noncommercial-1.0', False),))
    shown, system = [], SimpleNamespace(ui_scale=1.0)
    context = SimpleNamespace(region=SimpleNamespace(width=600), preferences=SimpleNamespace(system=system))
    panels.draw_licence(context, Layout(shown), model)
    assert ' '.join(shown) == 'CC0-1.0 + Noncommercial-1.0: not for commercial work'


@pytest.mark.parametrize('error, percent', [(0.0, '0.0001'), (1.9e-6, '0.0002'), (0.0005, '0.05'), (0.0123, '1.2'),
                                            (0.9995, '100')])
def test_how_well_colour_returns_is_said_in_percent(error, percent):
    assert takes.colour_in_words(error) == f'Colour returns within {percent} %'


def test_takes_of_all_verbs_are_listed_with_their_flicker(scene):
    root = takes.folder(bpy.context)
    shot = Shot(scene.name, FrameRange(1, 2), 8, 6, 24.0)
    plates = Plates.create(root, shot, 'abc', {})
    for makes in (Makes.LOOK, Makes.PATCH, Makes.ELEMENT):
        take = new_take(root, shot, Recipe('fake', seed=4), plates, Engine(), makes=makes)
        if makes is not Makes.ELEMENT:
            for frame in (1, 2):
                take.commit_picture(frame, np.ones((6, 8, 4), np.float32))
            take.with_measured(flicker=0.0214 if makes is Makes.LOOK else None,
                               colour_error=2e-6 if makes is Makes.LOOK else None,
                               seconds=42.4 if makes is Makes.LOOK else None)
    takes.refresh(bpy.context)
    window = bpy.context.window_manager.second_unit
    assert [(item.makes, item.status, round(item.flicker, 4)) for item in window.takes] == [
        ('look', 'made', 0.0214), ('patch', 'made', -1.0), ('element', 'unfinished', -1.0)]
    rows = []
    for item in window.takes:
        panels.SECOND_UNIT_UL_takes.draw_item(None, bpy.context, Layout(rows), None, item, 0, None, '')
    assert [row for row in rows if row] == ['Take 1', '0.021', 'Take 2', 'Seed 4', 'Take 3', '0 of 2']
    shown = []
    for window.active in range(3):
        shown.append(drawn('takes'))
    assert {'Look', 'Seed 4', 'Flicker 0.021'} <= set(shown[0]) and {'Patch', 'Seed 4'} <= set(shown[1])
    assert 'Colour returns within 0.0002 %' in ' '.join(shown[0])
    assert not any('Colour' in text or 'Flicker' in text for text in shown[1] + shown[2])
    found = list(map(takes.measured_in_words, takes_of(root, scene.name)))
    assert found == ['Take 1. Flicker 0.021. Colour returns within 0.0002 %.', '', '']
    assert [each.count('second_unit.deliver') for each in shown] == [
        sum(item.makes in target.takes for target in all_targets().values()) for item in window.takes]
    assert all('note' in each for each in shown) and 'follows' in shown[0] and 'follows' not in shown[2]
    assert {'fake', 'Made in 0:42'} <= set(shown[0]) and 'fake' in shown[1]
    shutil.rmtree(root)


def test_what_is_done_with_the_active_take_is_drawn(scene):
    assert drawn('directing') is None
    shot = Shot(scene.name, FrameRange(1, 2), 8, 6, 24.0, view_layer='ViewLayer')
    root = takes.folder(bpy.context)
    for _ in range(2):
        take = new_take(root, shot, Recipe('fake', seed=4), Plates.create(root, shot, 'abc', {}), Engine(),
                        makes=Makes.LOOK)
        for frame in (1, 2):
            take.commit_picture(frame, np.ones((6, 8, 4), np.float32))
    takes.refresh(bpy.context)
    shown = drawn('directing')
    assert {'second_unit.use_settings', 'second_unit.vary', 'second_unit.contact_sheet', 'second_unit.compare',
            'variations', 'sheet_frames'} == set(shown)
    bpy.ops.second_unit.compare()
    shown = drawn('directing')
    assert shown.count('second_unit.compare_side') == 3 and 'second_unit.stop_comparing' in shown
    assert 'default_value' in shown and 'Renders show the comparison' in ' '.join(shown)


def test_a_preview_is_drawn_below_its_job_as_an_icon(scene):
    session, random = live.session(), np.random.default_rng(1)
    try:
        session.jobs['a'] = Job('a', 'Job a').after(Moved('a', State.RUNNING))
        plain = drawn('queue')
        icons = set()
        for _ in range(2):
            session.preview = Preview('a', random.integers(0, 255, (4, 6, 3), np.uint8))
            assert drawn('queue') == plain
            icons.add(step_preview.icon_of(session.preview))
            held = step_preview.shown[0]['step']
            assert step_preview.icon_of(session.preview) in icons and tuple(held.image_size) == (6, 4)
            below = np.reshape(held.image_pixels_float, (4, 6, 4))[::-1, :, :3]
            np.testing.assert_allclose(below * 255, session.preview.pixels, atol=1)
        session._note(Moved('a', State.DONE))
        assert session.preview is None
    finally:
        session.jobs.clear()
        live.close()
        step_preview.clear()


def test_a_grid_is_drawn_with_the_numbers_of_its_controls(scene):
    assert drawn('gridpanel') is None
    shot = Shot(scene.name, FrameRange(1, 2), 8, 6, 24.0, view_layer='ViewLayer')
    root = takes.folder(bpy.context)
    new_take(root, shot, Recipe('blockout', seed=4), Plates.create(root, shot, 'abc', {}), Engine(), makes=Makes.LOOK)
    takes.refresh(bpy.context)
    asked = bpy.context.window_manager.second_unit_grid
    assert ' '.join(drawn('gridpanel')) == 'chosen chosen second_unit.grid Choose two controls'
    asked.columns.chosen, asked.rows.chosen = 'mist', 'time'
    assert drawn('gridpanel') == ['chosen', 'first', 'last', 'count', 'chosen', 'second_unit.grid']
    assert (asked.columns.first, asked.columns.last) == (0.0, 3.0) and asked.rows.control == 'time'


def test_the_queue_is_drawn_in_order(scene):
    assert drawn('queue') is None
    jobs = live.session().jobs
    try:
        for number in range(20):
            jobs[str(number)] = Job(str(number), f'Job {number}')
        for number in range(6):
            jobs[str(number)] = jobs[str(number)].after(Moved(str(number), State.FAILED, f'Fault {number}.'))
        jobs['6'] = jobs['6'].after(Moved('6', State.RUNNING)).after(Progress('6', 'Step 3', 1, 4))
        shown = drawn('queue')
        assert [text for text in shown if text.startswith('Job')] == [f'Job {number}' for number in range(2, 19)]
        assert not any('Captured' in text for text in shown)
        jobs['6'] = jobs['6'].after(Captured('6', 3, 8)).after(FrameDone('6', 1))
        assert 'Captured 3 of 8, generated 1' in drawn('queue')
        assert '1 more wait' in shown and 'Step 3' in shown and 'Fault 5.' in ' '.join(shown)
        assert shown.count('second_unit.cancel') == 2 and shown.count('second_unit.dismiss') == 4
        assert 'second_unit.move_job_up' in shown and 'second_unit.move_job_down' in shown
        bpy.ops.second_unit.choose_job(job='19')
        assert [text for text in drawn('queue') if text.startswith('Job')][-2:] == ['Job 18', 'Job 19']
        assert shown[-2:] == ['second_unit.cancel_all', 'second_unit.dismiss_all']
    finally:
        jobs.clear()
        live.close()
