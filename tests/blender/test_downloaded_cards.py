"""Each downloaded card from a .blend to nodes, on a tiny pipeline of its classes, with no network: render layers are
captured, eight frames made over borders of batches and windows, delivered, and made again where they are missing."""

import socket
import sys
from dataclasses import replace
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / 'engine'))
import shots

from second_unit.addon import asked, session
from second_unit.addon.deliver import compositor
from second_unit.inference.diffusers_model import diffusers_model
from second_unit.inference.model import Makes
from second_unit.inference.models import flux2_klein, sdxl, wan_vace, z_image
from second_unit.inference.shot_takes import takes_of
from second_unit.inference.weights_store import repo_folder

pytestmark = pytest.mark.slow
CARDS = {'sdxl': (sdxl, {'batch': 3}), 'z_image': (z_image, {'batch': 3}), 'flux2_klein': (flux2_klein, {'batch': 3}),
         'wan_vace': (wan_vace, {'window': 5, 'overlap': 1})}
MATTE = 'rect:20,8,20,14'
FRAMES = range(1, 9)


@pytest.fixture(scope='module')
def root(tmp_path_factory):
    return tmp_path_factory.mktemp('takes')


@pytest.fixture(scope='module')
def store(tmp_path_factory):
    """A folder with the weights of all cards."""
    sys.modules.setdefault('triton', None)         # before diffusers comes, see inference/engine.py
    pytest.importorskip('diffusers')
    import tiny
    home = tmp_path_factory.mktemp('store')
    for name, (module, _) in CARDS.items():
        folders = getattr(tiny, f'save_{name}')(tmp_path_factory.mktemp(name))
        for download, folder in zip(module.LOOK.downloads, folders, strict=True):
            folder.rename(repo_folder(home, download.repo))
    return home


@pytest.fixture
def models(monkeypatch):
    """The cards at a size for tests, in the place of all models; and nobody goes online."""
    def refused(*arguments, **more):
        raise AssertionError('a socket was opened')
    monkeypatch.setattr(socket.socket, 'connect', refused)
    small = {}
    for module, smaller in CARDS.values():
        for model in (module.LOOK, module.PATCH):
            own = module.PIPELINE if model is module.LOOK else getattr(module, 'PATCH_PIPELINE', module.PIPELINE)
            load = diffusers_model(replace(own, area=64 * 64, **smaller), model.makes)
            small[model.name] = replace(model, load=load, memory_gb=0.1)
    monkeypatch.setattr(session, 'all_models', lambda: small)


@pytest.mark.parametrize('verb', ['look', 'patch'])
@pytest.mark.parametrize('name', CARDS)
def test_a_card_from_render_layers_to_nodes(wall, root, store, models, capfd, name, verb):
    words = [wall, '--takes', root, '--frames', '1-8', '--verb', verb, '--model', f'{name}_{verb}', '--weights', store,
             '--device', 'cpu', '--set', 'steps=2', '--set', 'prompt=brick',
             *(('--matte', MATTE) if verb == 'patch' else ())]
    status, events = shots.generate(capfd, *words, '--deliver', 'compositor')
    assert status == 0, events[-1]
    assert [event['frame'] for event in events if event['event'] == 'frame'] == list(FRAMES)
    take = takes_of(root, 'Wall')[-1]
    assert take.makes is Makes(verb) and take.missing() == () and take.flicker is not None
    made = {frame: take.read_picture(frame) for frame in FRAMES}
    assert all(np.isfinite(picture).all() and picture[..., :3].std() > 0 for picture in made.values())
    if verb == 'patch':
        far = np.ones(made[1].shape[:2], bool)
        far[:36, 6:54] = False                                     # grown by 4 and feathered over 8 at most
        assert not any(picture[far].any() for picture in made.values())
    assert len(compositor.find_nodes(bpy.context.scene, 'Wall', Makes(verb))) == 1

    for frame in (3, 8):                                           # as after a kill
        (take.folder / 'frames' / f'{frame:04d}.exr').unlink()
    status, events = shots.generate(capfd, *words, '--resume')
    assert status == 0 and [event['frame'] for event in events if event['event'] == 'frame'] == [3, 8]
    for frame, picture in made.items():
        np.testing.assert_array_equal(take.read_picture(frame), picture)


@pytest.mark.parametrize('name', ['sdxl', 'wan_vace'])
def test_a_look_made_beside_its_capture_has_the_pixels_of_one_made_after_it(
        wall, store, models, tmp_path, capfd, monkeypatch, name):
    takes = []
    for place in ('beside', 'after'):
        status, events = shots.generate(
            capfd, wall, '--takes', tmp_path / place, '--frames', '1-8', '--verb', 'look', '--model', f'{name}_look',
            '--weights', store, '--device', 'cpu', '--set', 'steps=2', '--set', 'prompt=brick')
        assert status == 0, events[-1]
        assert any(event['event'] == 'captured' for event in events) is (place == 'beside')
        takes += takes_of(tmp_path / place, 'Wall')
        monkeypatch.setattr(asked, 'overlaps', lambda *words: False)
    beside, after = takes
    assert beside.plates.digest == after.plates.digest and beside.recipe == after.recipe
    assert (beside.flicker, beside.colour_error) == (after.flicker, after.colour_error)
    for frame in FRAMES:
        np.testing.assert_array_equal(beside.read_picture(frame), after.read_picture(frame))
