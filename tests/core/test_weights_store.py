"""Folders of weights without a network: found, named, checked, refused."""

import json
import struct
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from tensors import safetensors

from second_unit.inference.errors import Cancelled, ModelError
from second_unit.inference.model import Download, Makes, Model
from second_unit.inference.models import all_models
from second_unit.inference.weights_store import (
    Manifest,
    StoredFile,
    folder_of,
    folders_of,
    read_manifest,
    set_aside,
    source_of,
    verify,
    write_manifest,
)

COMMIT, OTHER = 'a1' * 20, 'b2' * 20
WEIGHTS = Download('studio/tiny', gigabytes=6.9, licence='Apache-2.0', commercial=True, revision=COMMIT)
MODEL = Model('tiny', 'Tiny look', Makes.LOOK, dict, load=lambda engine, *folders: None, downloads=(WEIGHTS,))


def fill(folder):
    """As a studio copies a folder: no manifest."""
    (folder / 'unet').mkdir(parents=True)
    (folder / 'model_index.json').write_text('{}')
    (folder / 'unet' / 'model.safetensors').write_bytes(safetensors(4096))
    return folder


@pytest.fixture
def home(tmp_path):
    return tmp_path / 'studio--tiny'


def test_a_folder_by_commit_comes_before_a_plain_one(home, tmp_path):
    assert folder_of(WEIGHTS, [tmp_path]) is None
    assert folder_of(WEIGHTS, [fill(home).parent]) == home
    assert folder_of(WEIGHTS, [fill(home / COMMIT).parents[1]]) == home / COMMIT


def test_the_first_store_that_has_it_is_taken(tmp_path):
    stores = [tmp_path / name for name in ('mine', 'studio', 'archive')]
    there = [fill(store / 'studio--tiny' / COMMIT) for store in stores[1:]]
    assert folder_of(WEIGHTS, stores) == there[0]


def test_another_commit_is_not_these_weights(home, tmp_path):
    fill(home / OTHER)
    assert folder_of(WEIGHTS, [tmp_path]) is None
    assert folder_of(WEIGHTS._replace(revision=''), [tmp_path]) == home / OTHER


def test_what_is_begun_is_not_there(home, tmp_path):
    fill(home / f'{COMMIT}.part')
    assert folder_of(WEIGHTS, [tmp_path]) is None and folder_of(WEIGHTS._replace(revision=''), [tmp_path]) is None


def test_of_two_commits_the_one_that_came_first(home, tmp_path):
    for commit, fetched in ((COMMIT, '2026-11-22T09:00:00'), (OTHER, '2026-11-21T09:00:00')):
        write_manifest(fill(home / commit), Manifest('studio/tiny', commit, fetched, ()))
    assert folder_of(WEIGHTS._replace(revision=''), [tmp_path]) == home / OTHER


def test_missing_weights_say_what_they_are(tmp_path):
    with pytest.raises(ModelError, match='Tiny look are not on this machine: studio/tiny, 6.9 GB, Apache') as error:
        folders_of(MODEL, [tmp_path])
    assert 'preferences' in error.value.hint
    closed = Model('tiny', 'Tiny', Makes.LOOK, dict, load=MODEL.load,
                   downloads=(WEIGHTS._replace(licence='Research', commercial=False),))
    with pytest.raises(ModelError, match=r'Research \(not for commercial work\)'):
        folders_of(closed, [tmp_path])


def test_a_file_that_is_cut_short_is_named(home, tmp_path):
    folder = fill(home / COMMIT)
    assert folders_of(MODEL, [tmp_path]) == (folder,) and verify(folder) == ()
    for size in (2000, 40, 4):
        path = folder / 'unet' / 'model.safetensors'
        path.write_bytes(path.read_bytes()[:size])
        assert verify(folder) == ('unet/model.safetensors',)
        with pytest.raises(ModelError, match='broken: unet/model.safetensors'):
            folders_of(MODEL, [tmp_path])


@pytest.mark.parametrize('header', [b'[]', b'{"a": 1}', b'{"a": {"data_offsets": []}}', b'\xff\xfe', b'null'])
def test_what_only_looks_like_safetensors(home, header):
    folder = fill(home / COMMIT)
    (folder / 'unet' / 'model.safetensors').write_bytes(struct.pack('<Q', len(header)) + header)
    assert verify(folder) == ('unet/model.safetensors',)


def test_a_pickle_alone_is_refused(home, tmp_path):
    folder = fill(home / COMMIT)
    (folder / 'unet' / 'model.bin').write_bytes(b'beside safetensors it is never read')
    assert folders_of(MODEL, [tmp_path]) == (folder,)
    (folder / 'vae').mkdir()
    (folder / 'vae' / 'model.bin').write_bytes(b'cos\nsystem\n')
    with pytest.raises(ModelError, match='vae/model.bin is a pickle'):
        folders_of(MODEL, [tmp_path])


def test_the_manifest_finds_what_is_gone_and_leads_nowhere_else(home, tmp_path):
    folder = fill(home / COMMIT)
    write_manifest(folder, Manifest('studio/tiny', COMMIT, '', (StoredFile('unet/gone.safetensors', 4, 'ab'),)))
    assert read_manifest(folder).files[0].path == 'unet/gone.safetensors'
    assert verify(folder) == ('unet/gone.safetensors',)
    with pytest.raises(ModelError, match='unet/gone.safetensors'):
        folders_of(MODEL, [tmp_path])
    set_aside(folder, verify(folder))
    assert folder_of(WEIGHTS, [tmp_path]) is None and (home / f'{COMMIT}.part' / 'model_index.json').is_file()
    folder = fill(home / COMMIT)
    write_manifest(folder, Manifest('studio/tiny', COMMIT, '', (StoredFile('../../elsewhere', 4, 'ab'),)))
    with pytest.raises(Exception, match='leads out of'):
        verify(folder)


def test_a_manifest_that_is_broken_is_named(home, tmp_path):
    folder = fill(home / COMMIT)
    (folder / 'second_unit.json').write_text(json.dumps({'format': 1, 'repo': 'studio/tiny'}))
    with pytest.raises(Exception, match='second_unit.json has not the contents'):
        folders_of(MODEL, [tmp_path])


def test_verify_can_be_stopped(home):
    folder = fill(home / COMMIT)
    write_manifest(folder, Manifest('studio/tiny', COMMIT, '', (
        StoredFile('unet/model.safetensors', (folder / 'unet/model.safetensors').stat().st_size, 'ab'),)))

    def stop(*_):
        raise Cancelled
    with pytest.raises(Cancelled):
        verify(folder, stop)


def test_headers_name_every_bit(home):
    assert source_of(WEIGHTS, fill(home / COMMIT)) == f'studio/tiny@{COMMIT}'
    assert source_of(WEIGHTS, home) == 'studio/tiny@unknown'


@pytest.mark.parametrize('model', all_models().values(), ids=lambda model: model.name)
def test_every_card_says_what_it_downloads(model):
    for weights in model.downloads:
        assert weights.repo.count('/') == 1 and weights.gigabytes > 0 and weights.licence
        assert weights.revision == '' or len(weights.revision) == 40
    assert not model.downloads or (model.offloaded_gb or model.memory_gb) > 0
