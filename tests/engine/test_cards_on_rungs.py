"""Every downloaded card on every rung of the memory ladder that a processor has, from a store of weights, offline."""

import shutil
from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip('diffusers')
pytest.importorskip('OpenImageIO')

import walls
from test_diffusers_cards import CARDS, LOOKS, no_network

from second_unit.inference.diffusers_model import diffusers_model
from second_unit.inference.engine import Engine
from second_unit.inference.memory import Rung
from second_unit.inference.model import Makes
from second_unit.inference.weights_store import folders_of, names_of, repo_folder, verify

RUNGS = [rung for rung in Rung if rung is not Rung.OFFLOADED]


@pytest.fixture(scope='module')
def stores(tmp_path_factory):
    """By card: a store that holds its tiny weights by commit, as a studio would copy them there."""
    made = {}

    def store(name):
        if name not in made:
            module, save, _ = CARDS[name]
            made[name] = tmp_path_factory.mktemp(f'{name}_store')
            for weights, folder in zip(module.LOOK.downloads, save(tmp_path_factory.mktemp(name))):
                shutil.copytree(folder, repo_folder(made[name], weights.repo) / weights.revision)
        return made[name]
    return store


@pytest.mark.slow
@pytest.mark.parametrize('name', CARDS)
def test_a_card_on_each_rung(stores, name):
    module, _, smaller = CARDS[name]
    folders = folders_of(module.LOOK, [stores(name)])
    assert all(verify(folder) == () for folder in folders)
    assert names_of(module.LOOK, folders) == ' '.join(f'{each.repo}@{each.revision}' for each in module.LOOK.downloads)
    load = diffusers_model(replace(module.PIPELINE, **smaller), Makes.LOOK)
    found = {}
    for rung in RUNGS:
        with no_network():
            generate = load(Engine(threads=1, rung=int(rung)), *folders)
            ticket = walls.Ticket((1, 2))
            shot = ticket.assignment.shot
            made = list(generate(map(walls.bare, shot.frames), module.LookControls(**LOOKS), ticket))
        assert [each.frame for each in made] == [1, 2]
        found[rung] = np.stack([each.rgba for each in made])
        assert found[rung].shape == (2, shot.height, shot.width, 4) and np.isfinite(found[rung]).all()
    assert not np.array_equal(found[Rung.FULL], found[Rung.HALF])              # precision fixes bits
    assert not np.array_equal(found[Rung.SINGLE], found[Rung.SMALLER])
