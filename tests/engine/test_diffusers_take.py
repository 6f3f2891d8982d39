"""The downloaded cards in takes on disk: plates read, weights found in a store, frames written, resumed, measured."""

import threading
from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip('diffusers')
pytest.importorskip('OpenImageIO')

import tiny
import walls

from second_unit.inference.diffusers_model import diffusers_model
from second_unit.inference.engine import Engine
from second_unit.inference.errors import Cancelled, ModelError
from second_unit.inference.job import Feed, FrameDone, RunningTicket
from second_unit.inference.model import Makes
from second_unit.inference.models import flux2_klein, sdxl, wan_vace, z_image
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot_takes import new_take
from second_unit.inference.weights_store import repo_folder
from second_unit.inference.work import Loaded, run_take

CARDS = {'sdxl': (sdxl, tiny.save_sdxl, {}), 'z_image': (z_image, tiny.save_z_image, {}),
         'flux2_klein': (flux2_klein, tiny.save_flux2_klein, {}),
         'wan_vace': (wan_vace, tiny.save_wan_vace, {'window': 5, 'overlap': 1})}
CONTROLS = {'prompt': 'brick', 'steps': 2}
MATTE = 'rect:20,12,18,16'


@pytest.fixture(scope='module')
def root(tmp_path_factory):
    return tmp_path_factory.mktemp('takes')


@pytest.fixture(scope='module')
def plates(root):
    frames = [walls.plate(frame) for frame in walls.SHOT.frames]
    made = Plates.create(root, walls.SHOT, 'abc', {'passes': [str(name) for name in frames[0].passes],
                                                   'colour_config': walls.CONFIG})
    for plate in frames:
        made.commit(replace(plate, matte=None))
        made.commit_matte(MATTE, plate.frame, plate.matte)
    return made


@pytest.fixture(scope='module')
def card(tmp_path_factory):
    """By name and verb: the model at a small size, and the store that has its weights."""
    stores = {}

    def of(name, makes):
        module, save, smaller = CARDS[name]
        model = module.LOOK if makes is Makes.LOOK else module.PATCH
        if name not in stores:
            stores[name] = tmp_path_factory.mktemp(name)
            folders = save(tmp_path_factory.mktemp(name + ' made'))
            for download, folder in zip(model.downloads, folders, strict=True):
                folder.rename(repo_folder(stores[name], download.repo))
        own = module.PIPELINE if makes is Makes.LOOK else getattr(module, 'PATCH_PIPELINE', module.PIPELINE)
        load = diffusers_model(replace(own, area=64 * 64, **smaller), makes)
        return replace(model, load=load), [stores[name]]
    return of


def take_of(root, plates, model, **more):
    matte = MATTE if model.makes is Makes.PATCH else ''
    recipe = Recipe(model.name, CONTROLS | more, seed=3, matte=matte)
    return new_take(root, walls.SHOT, recipe, plates, Engine(threads=1), makes=model.makes)


def run(take, model, stores, stop=None, loaded=None, send=None):
    events = []
    ticket = RunningTicket('a', send or events.append, stop or threading.Event())
    run_take(take, model, Feed.whole(walls.SHOT.frames), ticket, loaded or Loaded(), stores=stores)
    return events


@pytest.mark.parametrize('makes', [Makes.LOOK, Makes.PATCH])
@pytest.mark.parametrize('name', CARDS)
def test_a_take_is_made_measured_and_resumed(root, plates, card, name, makes):
    model, stores = card(name, makes)
    take, loaded = take_of(root, plates, model), Loaded()
    run(take, model, stores, loaded=loaded)
    assert take.missing() == () and 'flicker: ' in (take.folder / 'log.txt').read_text()
    before = {frame: take.read_picture(frame) for frame in walls.SHOT.frames}
    assert all(np.isfinite(picture).all() for picture in before.values())
    for frame in (2, 7):                                        # as if it had been killed
        (take.folder / 'frames' / f'{frame:04d}.exr').unlink()
    events = run(take, model, stores, loaded=loaded)
    assert [event.frame for event in events if isinstance(event, FrameDone)] == [2, 7]
    for frame, picture in before.items():
        np.testing.assert_array_equal(take.read_picture(frame), picture)


def test_cancel_keeps_what_is_finished(root, plates, card):
    model, stores = card('sdxl', Makes.LOOK)
    take, stop = take_of(root, plates, model, coherence='draft'), threading.Event()

    def send(event):
        if isinstance(event, FrameDone) and event.frame == 4:
            stop.set()
    with pytest.raises(Cancelled):
        run(take, model, stores, stop, send=send)
    assert take.missing() == (5, 6, 7, 8)


def test_weights_that_are_not_here_are_named(root, plates, card, tmp_path):
    model, _ = card('z_image', Makes.LOOK)
    with pytest.raises(ModelError, match='Tongyi-MAI/Z-Image-Turbo, 32.9 GB, Apache-2.0'):
        run(take_of(root, plates, model), model, [tmp_path])


def test_the_libraries_draw_no_bars(card, capfd):
    """On the command line they would stand between ours."""
    import diffusers
    diffusers.utils.logging.enable_progress_bar()
    model, (store,) = card('sdxl', Makes.LOOK)
    capfd.readouterr()                                # what saving them drew
    model.load(Engine(threads=1), *(repo_folder(store, download.repo) for download in model.downloads))
    captured = capfd.readouterr()
    assert '%|' not in captured.err and captured.out == ''
