"""Presets of a model's controls: Blender's own system keeps them, applies them and removes them."""

import ast
from pathlib import Path

import bpy
import pytest

from second_unit.addon import operators, panels, preferences, preset_panel, properties
from second_unit.addon.locale import table
from second_unit.inference.model import controls_from, ui_of
from second_unit.inference.models import all_models

MODULES = (preferences, properties, operators, preset_panel)
SHIPPED = sorted((preset_panel.SHIPPED / 'presets' / 'second_unit').glob('*/*.py'))
MENU = 'SECOND_UNIT_PT_presets'


@pytest.fixture
def scene(tmp_path, monkeypatch):
    monkeypatch.setenv('BLENDER_USER_SCRIPTS', str(tmp_path / 'scripts'))
    monkeypatch.setattr(preset_panel.SECOND_UNIT_PT_presets, 'bl_label', 'Presets')      # Blender calls it by the last
    bpy.ops.wm.read_factory_settings()
    for module in MODULES:
        module.register()
    scene = bpy.context.scene
    scene.second_unit.verb = 'look'
    yield scene
    for module in reversed(MODULES):
        module.unregister()


def set_by(path):
    """What a preset sets, by name, read without running it: nothing but controls."""
    head, group, *rest = ast.parse(path.read_text()).body
    assert ast.unparse(head) == 'import bpy' and len(group.targets) == 1
    targets = [ast.unparse(line.targets[0]) for line in rest]
    assert all(target.startswith('controls.') for target in targets)
    return ast.unparse(group.value), {target.partition('.')[2]: ast.literal_eval(line.value)
                                      for target, line in zip(targets, rest)}


@pytest.mark.parametrize('path', SHIPPED, ids=lambda path: f'{path.parent.name}-{path.stem}')
def test_what_ships_fits_what_is_declared(path, scene):
    model = all_models()[path.parent.name]
    group, values = set_by(path)
    assert set(values) == set(properties.control_fields(model)) - {'quality', 'size'}       # for the machine
    made = controls_from(model, values)
    assert made != model.controls()
    for control in model.controls.__dataclass_fields__.values():                    # not beyond the slider either
        ui, value = ui_of(control), getattr(made, control.name)
        if 'soft_max' in ui and control.name != 'emission':
            assert ui.get('soft_min', ui.get('min')) <= value <= ui['soft_max'], control.name
    settings = scene.second_unit
    settings.verb = model.makes
    setattr(settings, f'model_{model.makes}', model.name)
    assert bpy.ops.script.execute_preset(filepath=str(path), menu_idname=MENU) == {'FINISHED'}
    assert {name: properties.control_values(settings, model)[name] for name in values} == values
    assert eval(group) == properties.control_group(settings, model)
    assert bpy.path.display_name(path.name, title_case=False) in table('ja_JP')


def test_some_ship_for_each_embedded_model():
    assert {path.parent.name for path in SHIPPED} == {'element', 'blockout'}


def listed(scene):
    """The folders that the popover looks into, and what stands in them."""
    folders = bpy.utils.preset_paths(preset_panel.OfModel().preset_subdir)
    return [path.stem for folder in folders for path in sorted(Path(folder).glob('*.py'))]


def test_a_preset_is_added_applied_and_removed(scene, tmp_path):
    settings = scene.second_unit
    settings.seed, group = 5, properties.control_group(settings, all_models()['blockout'])
    settings.model_look = 'blockout'
    shipped = listed(scene)
    group.time, group.mist = 'night', 1.25
    assert bpy.ops.second_unit.add_preset(name='My Night') == {'FINISHED'}
    path, = (tmp_path / 'scripts' / 'presets' / 'second_unit' / 'blockout').iterdir()
    assert path.name == 'My_Night.py' and sorted(listed(scene)) == sorted([*shipped, 'My_Night'])
    named, values = set_by(path)
    assert named == 'bpy.context.scene.second_unit.controls_blockout'
    assert list(values) == properties.control_fields(all_models()['blockout'])
    group.time, group.mist, settings.seed = 'dawn', 0.5, 9
    bpy.ops.script.execute_preset(filepath=str(path), menu_idname=MENU)
    assert (group.time, group.mist, settings.seed) == ('night', 1.25, 9)
    settings.verb = 'element'
    assert 'My_Night' not in listed(scene)                       # each model has its own
    settings.verb = 'look'
    assert bpy.ops.second_unit.add_preset(name='My Night') == {'CANCELLED'}          # never over another
    assert bpy.ops.second_unit.add_preset(name='My Night', remove_name=True) == {'FINISHED'}
    assert not path.exists() and listed(scene) == shipped


def test_paths_of_files_are_not_kept(scene, tmp_path):
    settings, model = scene.second_unit, next(
        model for model in all_models().values()
        if any(ui_of(control).get('file') for control in model.controls.__dataclass_fields__.values()))
    settings.verb = model.makes
    setattr(settings, f'model_{model.makes}', model.name)
    properties.control_group(settings, model).prompt = 'a "quoted" street\nat night'
    assert bpy.ops.second_unit.add_preset(name='Street') == {'FINISHED'}
    path, = (tmp_path / 'scripts').rglob('*.py')
    values = set_by(path)[1]
    assert values['prompt'] == 'a "quoted" street\nat night'
    paths = {name for name, control in model.controls.__dataclass_fields__.items() if ui_of(control).get('file')}
    assert set(values) == set(properties.control_fields(model)) - paths


def test_a_model_without_presets_has_none_and_misses_no_folder(scene):
    scene.second_unit.model_look = 'sdxl_look'
    assert listed(scene) == [] and (preset_panel.SHIPPED / 'presets').is_dir()
    assert not list((preset_panel.SHIPPED / 'presets').glob('*.py'))


def test_the_controls_have_it_in_their_header():
    assert panels.Controls.draw_header_preset
