"""The runtime as the preferences install it: the extension in a Blender of its own, its real operators, tiny wheels."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'core'))
from wheels import lock, make_wheel

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 240.0

SCRIPT = r'''
import json, os, sys, time
import bpy, addon_utils
from importlib import import_module
from pathlib import Path
checkout, wheels, folder = sys.argv[1:4]
os.symlink(checkout, os.path.join(folder, 'second_unit'), target_is_directory=True)
bpy.context.preferences.extensions.repos.new(name='Test', module='test', custom_directory=folder, source='USER')
name = 'bl_ext.test.second_unit'
addon_utils.enable(name, default_set=True)
live = import_module(name + '.addon.live')
preferences = import_module(name + '.addon.preferences')
runtime = import_module(name + '.addon.runtime')
install = import_module(name + '.addon.runtime_install')
errors = import_module(name + '.inference.errors')
chosen = bpy.context.preferences.addons[name].preferences
ops, facts = bpy.ops.second_unit, {}
said = []

def machine():
    return preferences.machine(bpy.context)

def outlook():
    live.downloads().forget()
    return install.outlook(live.downloads(), machine())

def until_done():
    end = time.monotonic() + 200
    while live.downloads().tick():
        assert time.monotonic() < end
        time.sleep(0.02)
    job = live.downloads().jobs.get('runtime')
    return [str(job.state), job.message, job.hint] if job else 'done'

def torch_at():
    import importlib.util
    spec = importlib.util.find_spec('torch')
    return spec.origin if spec else ''
'''

END = r'''
print("FACTS" + json.dumps(facts))
sys.stdout.flush()
os._exit(0)
'''


def run(tmp_path, script, *arguments, **environment):
    """Run steps in a Blender with a user folder of its own; what they note in `facts`."""
    folder, user = tmp_path / 'repo', tmp_path / 'Benutzer Ünlü'
    folder.mkdir(exist_ok=True)
    user.mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, '-c', SCRIPT + script + END,
         *map(str, (ROOT, tmp_path / 'Räder', folder, *arguments))],
        check=False, capture_output=True, text=True, timeout=LIMIT,
        env=os.environ | {'BLENDER_USER_RESOURCES': str(user), **environment})
    line = next((line for line in done.stdout.splitlines() if line.startswith('FACTS')), None)
    assert line, done.stdout + done.stderr
    assert 'Traceback' not in done.stderr, done.stderr
    return json.loads(line.removeprefix('FACTS'))


@pytest.fixture
def studio(tmp_path):
    """A wheel folder with what stands for torch and diffusers, and its list."""
    folder = tmp_path / 'Räder'
    locked = lock(make_wheel(folder, 'torch', '2.13.0'), make_wheel(folder, 'diffusers', '0.42.1'),
                  make_wheel(folder, 'second_unit_probe', '1.0'))
    (folder / f'{locked.name}.txt').write_text(str(locked))
    return folder


def test_without_network_a_wheel_folder_installs_and_nothing_else_does(tmp_path, studio):
    facts = run(tmp_path, r'''
facts['offline'] = [bpy.app.online_access, ops.install_runtime.poll(), install.why_not_install(machine())]
facts['before'] = [outlook().installed is None, outlook().locked.devices]
chosen.wheel_folder = wheels
facts['offer'] = [ops.install_runtime.poll(), len(outlook().locked.wheels)]
facts['started'] = sorted(ops.install_runtime())
facts['job'] = until_done()
now = outlook()
facts['after'] = [now.is_current, now.begun, now.installed.versions, now.waits_for_restart]
facts['untouched'] = [[path for path in sys.path if 'libraries' in path], 'second_unit_probe' in sys.modules]
runtime.check(machine(), ('second_unit_probe',))
facts['appended'] = [sys.path[-1] == str(now.installed.folder), 'second_unit_probe' in sys.modules]
facts['inside'] = str(now.installed.folder).startswith(os.environ['BLENDER_USER_RESOURCES'])
import second_unit_probe
facts['loaded'] = runtime.in_use(machine()) == now.installed.folder
ops.verify_runtime(); facts['verified'] = until_done()
broken = now.installed.folder / 'second_unit_probe' / '__init__.py'
broken.write_text('')
ops.verify_runtime(); facts['broken'] = until_done()
ops.repair_runtime(); facts['repaired'] = until_done()
then = outlook()
facts['switched'] = [then.installed.folder.name[-2:], then.waits_for_restart, broken.read_text(),
                     (then.installed.folder / 'second_unit_probe' / '__init__.py').read_text()]
runtime.check(machine(), ('second_unit_probe',))
facts['still'] = sys.path[-1] == str(now.installed.folder)
facts['removed'] = [sorted(ops.remove_runtime()), outlook().installed is None, now.installed.folder.is_dir(),
                    then.installed.folder.is_dir()]
''')
    assert facts['offline'][:2] == [False, False]
    assert 'Online access required to download libraries' in facts['offline'][2]
    assert facts['before'][0] and 'cpu' in facts['before'][1]
    assert facts['offer'] == [True, 3] and facts['started'] == ['FINISHED'] and facts['job'] == 'done'
    versions = {'torch': '2.13.0', 'diffusers': '0.42.1', 'second_unit_probe': '1.0'}
    assert facts['after'] == [True, False, versions, False]
    assert facts['untouched'] == [[], False] and facts['appended'] == [True, False]
    assert facts['inside'] and facts['loaded'] and facts['verified'] == 'done'
    assert facts['broken'][0] == 'failed' and 'second_unit_probe/__init__.py' in facts['broken'][1]
    assert facts['repaired'] == 'done'
    assert facts['switched'] == ['-2', True, '', "VERSION = '1.0'\n"]
    assert facts['still']                                  # what has been loaded is not mixed with another version
    assert facts['removed'] == [['FINISHED'], True, True, False]


def test_the_next_blender_deletes_what_the_former_one_had_loaded(tmp_path, studio):
    first = r'''
chosen.wheel_folder = wheels
ops.install_runtime(); until_done()
runtime.check(machine(), ('second_unit_probe',))
ops.repair_runtime(); until_done()
facts['folders'] = sorted(path.name[-2:] for path in machine().libraries.glob('py*-*'))
'''
    assert run(tmp_path, first)['folders'] == ['-1', '-2']
    (tmp_path / 'repo' / 'second_unit').unlink()
    second = r'''
runtime.check(machine(), ('second_unit_probe',))
install.sweep_old(machine().libraries)
import threading
[thread.join(60) for thread in threading.enumerate() if thread.name == 'second_unit sweep']
facts['folders'] = sorted(path.name[-2:] for path in machine().libraries.glob('py*-*'))
facts['used'] = sys.path[-1][-2:]
'''
    assert run(tmp_path, second) == {'folders': ['-2'], 'used': '-2'}


def test_what_cannot_be_installed_says_so_and_cancel_keeps_what_came(tmp_path, studio):
    next(studio.glob('second_unit_probe*')).unlink()
    facts = run(tmp_path, r'''
chosen.wheel_folder = folder                              # no list in there
now = outlook()
facts['no list'] = [now.locked is None, now.remark]
try:
    ops.install_runtime()
except RuntimeError as error:
    facts['refused'] = str(error)
chosen.wheel_folder = wheels
ops.install_runtime(); facts['failed'] = until_done()
facts['begun'] = [outlook().begun, outlook().installed is None]
for build in ('rocm', 'xpu'):
    chosen.runtime_build = build
    facts[build] = outlook().remark
chosen.runtime_build = 'auto'
try:
    ops.verify_runtime()
except RuntimeError as error:
    facts['nothing'] = str(error)
ops.install_runtime()
live.downloads().cancel('runtime')
facts['cancelled'] = until_done()
''')
    assert facts['no list'][0] and 'There is no list for' in facts['no list'][1]
    assert 'There is no list' in facts['refused']
    assert facts['failed'][0] == 'failed' and 'second_unit_probe-1.0-py3-none-any.whl is not in' in facts['failed'][1]
    assert facts['begun'] == [True, True]
    assert 'ROCm (AMD)' in facts['rocm'] and 'XPU (Intel)' in facts['xpu']
    assert 'Press Install Runtime first' in facts['nothing']
    assert facts['cancelled'] == 'done'                    # cancelled jobs are not kept


def test_another_torch_is_reported_and_left_alone(tmp_path, studio):
    facts = run(tmp_path, r'''
other = os.path.join(folder, 'other addon'); os.makedirs(os.path.join(other, 'torch'))
open(os.path.join(other, 'torch', '__init__.py'), 'w').close()
sys.path.insert(0, other)
chosen.wheel_folder = wheels
ops.install_runtime(); until_done()
import torch
runtime.check(machine(), ('torch', 'diffusers'))
facts['foreign'] = [str(outlook().foreign) == other, sys.path[0] == other, torch.__file__.startswith(other)]
''')
    assert facts['foreign'] == [True, True, True]


def test_diagnostics_are_copied_and_name_nobody(tmp_path, studio):
    user = tmp_path / 'home' / 'mariposa'
    user.mkdir(parents=True)
    facts = run(tmp_path, r'''
bpy.ops.wm.save_as_mainfile(filepath=os.path.join(os.environ['HOME'], 'shot.blend'))
chosen.wheel_folder = os.path.join(os.environ['HOME'], 'none')
try:
    ops.install_runtime()
except RuntimeError:
    pass
chosen.wheel_folder = wheels
ops.install_runtime(); until_done()
os.remove(outlook().installed.folder / 'torch' / '__init__.py')
ops.verify_runtime(); until_done()
chosen.runtime_build = 'rocm'
facts['said'] = sorted(ops.diagnostics())
facts['text'] = bpy.data.texts['Second Unit Diagnostics'].as_string()
ops.diagnostics()
facts['texts'] = len(bpy.data.texts)
''', HOME=str(user), LOGNAME='mariposa', USER='mariposa')
    text = facts['text']
    assert facts['said'] == ['FINISHED'] and facts['texts'] == 1
    assert 'mariposa' not in text.lower() and '~/second_unit' in text
    for fact in ('Blender ', f'Python {sys.version_info[0]}.{sys.version_info[1]}', 'Device: auto', 'torch 2.13.0',
                 'Online access: off', 'Libraries: ', 'There is no list for ROCm (AMD)',
                 'Runtime: Changed or missing among the libraries: torch/__init__.py'):
        assert fact in text, text
