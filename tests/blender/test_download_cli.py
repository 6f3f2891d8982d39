"""Weights by the command line: a hub of our own, the real Blender, its real switch for going online."""

import sys
from pathlib import Path

import bpy
import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'core'))
import shots
from hub_server import BLOCK, COMMIT, hub_in_place
from tensors import safetensors

from second_unit.addon import cli_words, download_cli
from second_unit.addon.preferences import Machine
from second_unit.inference.model import Download, Makes, Model
from second_unit.inference.weights_store import folder_of

pytest.importorskip('huggingface_hub')
REPO = 'studio/tiny'
FILES = {'model_index.json': b'{}', 'unet/model.safetensors': safetensors(4 * BLOCK)}
WEIGHTS = Download(REPO, gigabytes=0.1, licence='Apache-2.0', commercial=True, revision=COMMIT)
MODELS = {'tiny': Model('tiny', 'Tiny', Makes.LOOK, dict, load=None, downloads=(WEIGHTS,)),
          'none': Model('none', 'None', Makes.LOOK, dict, load=None)}


@pytest.fixture
def hub(monkeypatch):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    monkeypatch.setattr(download_cli, 'all_models', lambda: MODELS)
    with hub_in_place(monkeypatch, REPO, FILES) as made:
        yield made
    bpy.context.preferences.system.use_online_access = False


def said(capfd, *words):
    """The exit status, and what `dev.py run --download` says as lines of JSON."""
    return shots.generate(capfd, '--download', *words)


def test_weights_come_when_blender_may_go_online(hub, tmp_path, capfd):
    status, (error,) = said(capfd, 'tiny', '--weights', tmp_path)
    assert status == 2 and 'Online access required' in error['message'] and hub.asked == []
    status, events = said(capfd, 'tiny', '--weights', tmp_path, '--online-mode')
    assert status == 0 and events[-1]['text'] == f'{REPO}@{COMMIT} is in {folder_of(WEIGHTS, [tmp_path])}.'
    assert any(event.get('phase', '').startswith('Downloading') and event['total'] for event in events)
    asked = len(hub.asked)
    assert said(capfd, 'tiny', '--weights', tmp_path)[0] == 0 and len(hub.asked) == asked      # they are there


def test_it_goes_to_the_folder_of_the_preferences(hub, tmp_path, capfd, monkeypatch):
    monkeypatch.setattr(download_cli, 'machine', lambda context: Machine(weights=tmp_path))
    assert said(capfd, 'tiny', '--online-mode')[0] == 0 and folder_of(WEIGHTS, [tmp_path])


@pytest.mark.parametrize('words, says', [
    (['nobody'], 'There is no model "nobody"'), (['none'], 'needs no download'),
    (['tiny', '--online-mode'], 'There is no folder for weights')])
def test_what_cannot_be_downloaded(hub, capfd, words, says):
    status, (error,) = said(capfd, *words)
    assert status == 2 and says in error['message'] and hub.asked == []


def test_generating_reads_the_folders_of_the_preferences(tmp_path, monkeypatch):
    chosen = Machine(device='mps', apart=True, weights=tmp_path / 'w', offline=tmp_path / 'o', memory_gb=8.0)
    monkeypatch.setattr(cli_words, 'machine', lambda context: chosen)

    def machine(*words):
        return cli_words.request_from(cli_words.generate_parser().parse_args(['shot.blend', *words])).machine
    assert machine() == chosen._replace(apart=False)
    given = machine('--device', 'cpu', '--weights', str(tmp_path / 'x'))
    assert (given.device, given.weights, given.stores) == ('cpu', tmp_path / 'x', (tmp_path / 'o', tmp_path / 'x'))
