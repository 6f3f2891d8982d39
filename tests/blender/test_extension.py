"""The checkout as a real extension, in a Blender of its own: enabled, used, disabled, enabled again."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from second_unit.inference.models import all_models

ROOT = Path(__file__).resolve().parents[2]

SCRIPT = r'''
import json, os, sys, tempfile
os.environ['BLENDER_USER_RESOURCES'] = tempfile.mkdtemp()
import bpy, addon_utils
from importlib import import_module
folder = tempfile.mkdtemp()
os.symlink(sys.argv[1], os.path.join(folder, 'second_unit'), target_is_directory=True)
bpy.context.preferences.extensions.repos.new(name='Test', module='test', custom_directory=folder, source='USER')
name = 'bl_ext.test.second_unit'
facts = {}
for turn in ('first', 'again'):
    addon_utils.enable(name, default_set=True)
    facts[turn] = {
        'cards': sorted(part for part in sys.modules if part.startswith(f'{name}.inference.models.')),
        'settings': [bpy.context.scene.second_unit.verb, bpy.context.scene.second_unit.model_element],
        'preferences': bpy.context.preferences.addons[name].preferences.device,
        'operator': hasattr(bpy.types, 'SECOND_UNIT_OT_generate'),
        'panels': sorted(c for c in dir(bpy.types) if '_PT_second_unit' in c),
        'job': [part for part in ('addon.session', 'inference.take', 'addon.deliver.compositor')
                if f'{name}.{part}' in sys.modules],
        'heavy': sorted({'torch', 'diffusers', 'OpenImageIO', 'PyOpenColorIO'} & set(sys.modules)),
    }
    settings, deliver = bpy.context.scene.second_unit, \
        bpy.context.window_manager.operator_properties_last('second_unit.deliver')
    chosen = [settings.source, deliver.target]
    settings.source, deliver.target = 'footage', 'card'
    facts[turn]['chosen'] = [chosen, [settings.source, deliver.target]]
    properties = import_module(name + '.addon.properties')
    models = import_module(name + '.inference.models').all_models()
    settings.controls_element.kind = 'mist'
    facts[turn]['models'] = []
    for model in models.values():
        settings.verb = model.makes
        setattr(settings, f'model_{model.makes}', model.name)
        chosen = properties.chosen_model(settings)
        facts[turn]['models'].append([chosen.name, properties.control_values(settings, chosen).get('kind')])
    for setting in ('verb', 'model_element', 'model_look', 'model_patch'):
        settings.property_unset(setting)
    settings.property_unset('source')
    deliver.property_unset('target')
    if turn == 'first':              # its values are read from the file before any model is asked for
        settings.controls_sdxl_look.prompt = 'stored'
        settings.model_look = 'sdxl_look'
        bpy.ops.wm.save_as_mainfile(filepath=os.path.join(folder, 'stored.blend'))
    addon_utils.disable(name, default_set=True)
    facts[turn]['left'] = [c for c in dir(bpy.types) if 'SECOND_UNIT' in c.upper()] + \
        [p for p in ('second_unit',) if hasattr(bpy.types.Scene, p)]
bpy.ops.wm.open_mainfile(filepath=os.path.join(folder, 'stored.blend'))
addon_utils.enable(name, default_set=True)
settings = bpy.context.scene.second_unit
facts['again']['stored'] = [len(properties.control_groups), settings.model_look, settings.controls_sdxl_look.prompt,
                            settings.controls_element.kind]
facts['again']['unknown'] = [hasattr(settings, name) for name in ('controls_nothing', 'nothing')]
print('FACTS' + json.dumps(facts))
sys.stdout.flush()
os._exit(0)
'''


def facts():
    done = subprocess.run([sys.executable, '-c', SCRIPT, str(ROOT)], check=False, capture_output=True, text=True,
                          timeout=120)
    line = next((line for line in done.stdout.splitlines() if line.startswith('FACTS')), None)
    assert line, done.stdout + done.stderr
    assert 'Traceback' not in done.stderr, done.stderr
    return json.loads(line[len('FACTS'):])


def test_enabling_is_clean_and_light():
    found = facts()
    assert found['first']['job'] == found['first']['cards'] == []    # they come with the first draw, or the first job
    assert found['again']['stored'] == [0, 'sdxl_look', 'stored', 'mist']
    assert found['again']['unknown'] == [False, False]
    for turn in found.values():
        assert turn['settings'] == ['element', 'element']
        assert turn['preferences'] == 'auto'
        assert turn['operator']
        panels = [name.partition('_PT_')[2] for name in turn['panels']]
        assert len(panels) == 2 * len(set(panels)) >= 10                     # each in both editors
        assert turn['heavy'] == []
        assert turn['chosen'] == [['passes', 'compositor'], ['footage', 'card']]
        assert turn['models'][:2] == [['element', 'mist'], ['simulated', 'mist']]    # the same controls, set once
        assert [name for name, _ in turn['models']] == list(all_models())
        assert turn['left'] == []


ENDS = r'''
import importlib.util, sys, threading
root = sys.argv[1]
spec = importlib.util.spec_from_file_location('second_unit', root + '/__init__.py', submodule_search_locations=[root])
sys.modules['second_unit'] = package = importlib.util.module_from_spec(spec)
spec.loader.exec_module(package)
package.register()
if sys.argv[2] == 'busy':
    from second_unit.addon import live
    began = threading.Event()
    def work(ticket):
        began.set()
        while True:
            ticket.check()
    live.downloads().submit('work', 'Work', work)
    assert began.wait(60)
print('ENDS')
'''


@pytest.mark.parametrize('state', ['idle', 'busy'])
def test_a_script_that_ends_without_unregistering_ends_without_a_word(state):
    done = subprocess.run([sys.executable, '-c', ENDS, str(ROOT), state], check=False, capture_output=True, text=True,
                          timeout=120)
    assert (done.returncode, done.stdout.splitlines()[-1:], done.stderr) == (0, ['ENDS'], '')
