"""Downloads as the preferences start them: a hub of our own, the real Blender, its real switch for going online."""

import json
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import bpy
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'core'))
from hub_server import BLOCK, COMMIT, hub_in_place
from tensors import safetensors

from second_unit.addon import downloads as module
from second_unit.addon import weights_list
from second_unit.addon.downloads import Downloads
from second_unit.addon.online import why_not_online
from second_unit.addon.preferences import Machine
from second_unit.inference.doctor import ABSENT, BEGUN, HERE
from second_unit.inference.errors import ModelError, RuntimeMissingError
from second_unit.inference.job import State
from second_unit.inference.model import Download, Makes, Model

pytest.importorskip('huggingface_hub')
ROOT = Path(__file__).resolve().parents[2]
LIMIT = 120.0
REPO = 'studio/tiny'
FILES = {'model_index.json': b'{}', 'unet/model.safetensors': safetensors(12 * BLOCK)}


@dataclass(frozen=True)
class Controls:
    steps: int = 4


WEIGHTS = Download(REPO, gigabytes=0.8, licence='Research', commercial=False, revision=COMMIT)
TINY = Model('tiny', 'Tiny look', Makes.LOOK, Controls, load=None, downloads=(WEIGHTS,), step_teraflops=0.1)


@pytest.fixture
def hub(monkeypatch):
    monkeypatch.setattr(module, 'all_models', lambda: {'tiny': TINY})
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.context.preferences.system.use_online_access = True
    with hub_in_place(monkeypatch, REPO, FILES) as made:
        yield made
    bpy.context.preferences.system.use_online_access = False


@pytest.fixture
def downloads():
    made = Downloads()
    yield made
    made.close(LIMIT)


@pytest.fixture
def machine(tmp_path):
    return Machine(device='cpu', weights=tmp_path)


def wait(downloads, until=lambda: False):
    """Tick as the timer does."""
    end = time.monotonic() + LIMIT
    while downloads.tick() and not until():
        assert time.monotonic() < end
        time.sleep(0.01)


def state(downloads, machine):
    known, = downloads.models(machine)
    return known.prospect.state


def test_from_nothing_to_whole_and_away_again(hub, downloads, machine):
    assert state(downloads, machine) == ABSENT and hub.asked == []
    downloads.fetch(TINY, machine)
    assert downloads.works_on('tiny')
    wait(downloads)
    assert downloads.jobs == {} and state(downloads, machine) == HERE
    assert downloads.models(machine)[0].is_ours
    downloads.check(TINY, machine)
    wait(downloads)
    assert downloads.jobs == {}
    downloads.remove(TINY, machine)
    assert state(downloads, machine) == ABSENT and not list(machine.weights.rglob('*.safetensors'))


def test_cancel_keeps_what_came(hub, downloads, machine):
    hub.delay = 0.05
    downloads.fetch(TINY, machine)
    wait(downloads, lambda: downloads.jobs['tiny'].done > 3 * BLOCK)
    for ask in (downloads.fetch, downloads.remove):
        with pytest.raises(ModelError, match='being'):
            ask(TINY, machine)
    job = downloads.jobs['tiny']
    assert job.phase == 'Downloading unet/model.safetensors' and job.total == sum(map(len, FILES.values()))
    downloads.cancel('tiny')
    wait(downloads)
    assert downloads.jobs == {} and state(downloads, machine) == BEGUN
    hub.delay, hub.asked = 0.0, []
    downloads.fetch(TINY, machine)
    wait(downloads)
    assert state(downloads, machine) == HERE
    assert [name for name, span in hub.asked] == ['unet/model.safetensors'] and hub.asked[0][1]


def test_what_is_broken_is_named_and_comes_again(hub, downloads, machine):
    downloads.fetch(TINY, machine)
    wait(downloads)
    path = machine.weights / 'studio--tiny' / COMMIT / 'unet' / 'model.safetensors'
    path.write_bytes(path.read_bytes()[:-1] + b'x')
    downloads.check(TINY, machine)
    wait(downloads)
    job = downloads.jobs['tiny']
    assert job.state is State.FAILED and job.message == 'Broken in studio/tiny: unet/model.safetensors.'
    assert state(downloads, machine) == BEGUN
    downloads.fetch(TINY, machine)
    wait(downloads)
    assert state(downloads, machine) == HERE and downloads.jobs == {}


def test_the_studios_folder_is_only_read(hub, downloads, machine, tmp_path):
    offline = tmp_path / 'studio'
    folder = offline / 'studio--tiny' / COMMIT / 'unet'
    folder.mkdir(parents=True)
    (folder / 'model.safetensors').write_bytes(safetensors(BLOCK)[:-4])
    machine = machine._replace(offline=offline)
    assert machine.stores == (offline, tmp_path)
    assert state(downloads, machine) == HERE and not downloads.models(machine)[0].is_ours
    downloads.check(TINY, machine)
    wait(downloads)
    assert 'Copy them' in downloads.jobs['tiny'].hint and (folder / 'model.safetensors').is_file()
    downloads.remove(TINY, machine)
    assert (folder / 'model.safetensors').is_file()


def test_nothing_is_fetched_against_the_artists_will(hub, downloads, machine):
    bpy.context.preferences.system.use_online_access = False
    assert why_not_online() == ('Online access required to download weights. '
                                'Enable online access in System preferences')
    with pytest.raises(ModelError, match='Online access required'):
        downloads.fetch(TINY, machine)
    assert (hub.infos, hub.asked, downloads.jobs) == (0, [], {})


def test_a_runtime_without_the_library_says_so(hub, downloads, machine, monkeypatch):
    monkeypatch.setattr(module, 'LIBRARY', ('huggingface_hub', 'no_such_library'))
    with pytest.raises(RuntimeMissingError, match='no_such_library'):
        downloads.fetch(TINY, machine)
    with pytest.raises(ModelError, match='no folder for weights'):
        downloads.fetch(TINY, machine._replace(weights=None))


def test_a_failure_is_told_and_the_next_try_forgets_it(hub, downloads, machine):
    hub.gated = True
    downloads.fetch(TINY, machine)
    wait(downloads)
    assert downloads.jobs['tiny'].state is State.FAILED and 'agreed to its terms' in downloads.jobs['tiny'].message
    hub.gated = False
    downloads.fetch(TINY, machine)
    wait(downloads)
    assert downloads.jobs == {} and state(downloads, machine) == HERE


def test_the_doctor_measures_in_the_thread(hub, downloads, machine):
    pytest.importorskip('torch')
    downloads.examine(machine, 24)
    wait(downloads)
    text = str(downloads.diagnosis)
    assert text.startswith(f'Blender {bpy.app.version_string}\nSecond Unit')
    assert 'teraflops a second (measured)' in text and 'Research (not for commercial work)' in text
    assert 'for 24 frames' in text and 'config.ocio' in text and str(machine.weights) in text
    assert downloads.jobs == {} and hub.infos == 0


class Paper:
    """Takes what is drawn, and keeps the words."""

    def __init__(self, words):
        self.words = words

    def __getattr__(self, name):
        def draw(*_, text='', **__):
            self.words.append(text or name)
            return Paper(self.words)
        return draw


def test_what_the_list_says(hub, downloads, machine, monkeypatch):
    monkeypatch.setattr(weights_list.live, 'fetching', [downloads])
    monkeypatch.setattr(weights_list, 'machine', lambda context: machine)
    words = []
    weights_list.draw_models(bpy.context, Paper(words))
    for text in ('Tiny look: look', 'to download: 0.8 GB', 'Research (not for commercial work)',
                 'fits in full precision'):
        assert text in words
    assert why_not_online() not in words
    bpy.context.preferences.system.use_online_access = False
    words.clear()
    weights_list.draw_models(bpy.context, Paper(words))
    assert why_not_online() in words


def test_the_command_line_has_the_doctor(hub, tmp_path, capsys):
    from second_unit.addon.cli_words import generate_parser
    pytest.importorskip('torch')
    with pytest.raises(SystemExit) as end:
        generate_parser().parse_args(['--device', 'cpu', '--weights', str(tmp_path), '--doctor'])
    text = capsys.readouterr().out
    assert end.value.code == 0 and 'Device: cpu' in text and f'Weights: {tmp_path}' in text and 'Tiny look' in text


SCRIPT = r'''
import json, os, sys, tempfile
os.environ['BLENDER_USER_RESOURCES'] = tempfile.mkdtemp()
import bpy, addon_utils
from importlib import import_module
folder = tempfile.mkdtemp()
os.symlink(sys.argv[1], os.path.join(folder, 'second_unit'), target_is_directory=True)
bpy.context.preferences.extensions.repos.new(name='Test', module='test', custom_directory=folder, source='USER')
name = 'bl_ext.test.second_unit'
facts = {'handlers': len(bpy.app.handlers.render_init)}
addon_utils.enable(name, default_set=True)
facts['job'] = [part for part in ('addon.downloads', 'inference.hub') if f'{name}.{part}' in sys.modules]
preferences = import_module(name + '.addon.preferences')
chosen = bpy.context.preferences.addons[name].preferences
machine = preferences.machine(bpy.context)
facts['weights'] = [machine.weights.name, machine.weights.is_relative_to(os.environ['BLENDER_USER_RESOURCES'])]
chosen.weights_folder, chosen.offline_folder = '/w', '/o'
facts['stores'] = [str(store) for store in preferences.machine(bpy.context).stores]
facts['poll'] = bpy.ops.second_unit.download_weights.poll()
facts['looks again'] = bpy.ops.second_unit.look_again() == {'FINISHED'}
facts['heavy'] = sorted({'torch', 'diffusers', 'OpenImageIO', 'huggingface_hub'} & set(sys.modules))
addon_utils.disable(name, default_set=True)
facts['left'] = len(bpy.app.handlers.render_init) - facts.pop('handlers')
print('FACTS' + json.dumps(facts))
sys.stdout.flush()
os._exit(0)
'''


def test_in_a_real_extension():
    done = subprocess.run([sys.executable, '-c', SCRIPT, str(ROOT)], check=False, capture_output=True, text=True,
                          timeout=120)
    line = next((line for line in done.stdout.splitlines() if line.startswith('FACTS')), None)
    assert line and 'Traceback' not in done.stderr, done.stdout + done.stderr
    assert json.loads(line[len('FACTS'):]) == {
        'job': [], 'weights': ['weights', True], 'stores': ['/o', '/w'], 'poll': False, 'looks again': True,
        'heavy': [], 'left': 0}
