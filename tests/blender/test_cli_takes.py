"""The commands that ask after takes: verify, replay, status, sign and the record sheet, in words and as JSON."""

import json
import sys
import threading
from dataclasses import replace
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / 'core'))
import records
from records import begun, spoil, whole

from second_unit.addon import cli
from second_unit.addon.preferences import Machine
from second_unit.inference import replay as replaying
from second_unit.inference.exr import read_exr, write_png
from second_unit.inference.files import read_json, write_json_atomic
from second_unit.inference.job import Feed, RunningTicket
from second_unit.inference.made_with import KEY, said_in
from second_unit.inference.models import all_models
from second_unit.inference.record import read_record
from second_unit.inference.shot_takes import takes_of
from second_unit.inference.take import Take
from second_unit.inference.work import Loaded, run_take

pytest.importorskip('c2pa')


class Ticket(RunningTicket):
    def __init__(self):
        super().__init__('a', lambda event: None, threading.Event())


def run(take, **named):
    run_take(take, all_models()[take.recipe.model], Feed.whole(take.shot.frames), Ticket(), Loaded(),
             credentials=Machine().credentials, **named)
    return Take.open(take.folder)


@pytest.fixture
def take(tmp_path):
    """A look by the model that needs no weights, made as every run makes it."""
    return run(begun(tmp_path / 'show'))


def said(capsys, *words):
    """(exit status, what the command printed)"""
    status = cli.generate([str(word) for word in words])
    printed = capsys.readouterr()
    return status, printed.out + printed.err


# --- Runs record and sign -----------------------------------------------------------------------------------

def test_a_run_ends_with_a_signed_record(take, capsys):
    assert sorted(path.name for path in take.folder.glob('record.*')) == ['record.c2pa', 'record.json']
    group, = read_record(take.folder)['made with']
    assert group['frames'] == '1-3' and group['numpy'] == np.__version__ and group['threads'] == '1'
    assert said_in(read_exr(take.frame_path(2), ()).attributes[f'second_unit/{KEY}']) == {
        name: text for name, text in group.items() if name != 'frames'}
    status, text = said(capsys, '--verify', take.folder)
    assert status == 0 and 'all is as it was recorded' in text and 'not who made it' in text
    run(take)                                                          # again: nothing to do
    assert said(capsys, '--verify', take.folder)[0] == 0


def test_frames_made_again_get_a_new_record(take, capsys):
    take.frame_path(2).unlink()
    assert said(capsys, '--verify', take.folder)[0] == 2
    assert said(capsys, '--verify', run(take).folder)[0] == 0


def test_chunks_are_recorded_when_the_last_is_made(tmp_path, capsys):
    take = begun(tmp_path)
    run(take, frames=(1, 3))
    assert not (take.folder / 'record.json').exists()
    run(take, frames=(2,))
    assert said(capsys, '--verify', take.folder)[0] == 0


def test_a_farms_chunks_are_signed_as_well(tmp_path, capsys):
    take = begun(tmp_path)
    for frames in ('1-2', '3'):
        assert cli.command(['work', str(take.folder), '--frames', frames]) == 0
    capsys.readouterr()
    status, text = said(capsys, '--verify', take.folder)
    assert status == 0 and 'a machine made for itself' in text


# --- The commands -------------------------------------------------------------------------------------------

def test_verify_names_a_changed_frame(take, capsys):
    spoil(take.frame_path(2))
    status, text = said(capsys, '--verify', take.folder)
    assert status == 2 and '! frames/0002.exr was changed.' in text
    status, text = said(capsys, '--verify', take.folder, '--json')
    verdict, = json.loads(text)['verified']
    assert status == 2 and not verdict['right'] and verdict['findings'][0]['text'] == 'frames/0002.exr was changed.'
    assert cli.command(['verify', str(take.folder)]) == 2


def test_verify_says_what_is_no_take(tmp_path, capsys):
    status, text = said(capsys, '--verify', tmp_path)
    assert status == 2 and 'take.json' in text
    status, text = said(capsys, '--verify', tmp_path, '--json')
    assert status == 2 and json.loads(text)['event'] == 'error'


def test_the_studio_signs_on_the_command_line(take, tmp_path, capsys):
    chain, key, root = records.studio(tmp_path / 'studio')
    assert said(capsys, '--verify', take.folder, '--trust', root)[0] == 2
    assert said(capsys, '--sign', take.folder, '--certificate', chain, '--key', key)[0] == 0
    status, text = said(capsys, '--verify', take.folder, '--trust', root)
    assert status == 0 and 'Ann Signer' in text
    status, text = said(capsys, '--sign', take.folder, '--certificate', chain)
    assert status == 2 and 'together with its key' in text


def test_status_goes_step_by_step(take, capsys):
    status, text = said(capsys, '--status', take.folder, 'approved', '--by', 'Ann')
    assert status == 2 and 'what follows is candidate' in text
    assert said(capsys, '--status', take.folder, 'candidate', '--by', 'Ann')[0] == 0
    assert said(capsys, '--status', take.folder, 'approved', '--by', 'Ann', '--reference', 'mail 7')[0] == 0
    status, text = said(capsys, '--verify', take.folder)
    assert status == 0 and 'approved, by Ann' in text


def test_a_film_says_which_takes_it_shows(take, tmp_path, capsys):
    from second_unit.demo.movie import write_movie
    bpy.ops.wm.read_factory_settings(use_empty=True)
    film = tmp_path / 'film.mp4'
    for frame in (1, 2):
        write_png(tmp_path / f'{frame:04}.png', np.full((32, 64, 3), 40 * frame, np.uint8))
    write_movie(tmp_path, film, 24.0, 1, 2)
    assert said(capsys, '--verify', film)[0] == 2
    status, text = said(capsys, '--sign', film)
    assert status == 2 and '--shows' in text
    assert said(capsys, '--sign', film, '--shows', take.folder)[0] == 0
    status, text = said(capsys, '--verify', film)
    assert status == 0 and 'It shows Éboulement 01, take 1 (temp).' in text
    data = bytearray(film.read_bytes())
    data[-20] ^= 1
    film.write_bytes(data)
    assert said(capsys, '--verify', film)[0] == 2


def test_the_record_sheet_by_command(take, tmp_path, capsys):
    status, text = said(capsys, '--record-sheet', tmp_path / 'show', '--out', tmp_path / 'sheet.html', '--burn-in')
    assert status == 0 and text.startswith('1 takes') and (tmp_path / 'sheet.csv').is_file()
    assert 'Blockout' in (tmp_path / 'sheet.html').read_text(encoding='utf-8')


# --- Replay -------------------------------------------------------------------------------------------------

def test_replay_makes_the_same_bits_in_a_new_take(take, capsys):
    before = {path: path.read_bytes() for path in take.folder.rglob('*') if path.is_file()}
    status, text = said(capsys, '--replay', take.folder)
    assert status == 0 and '3 frames, identical to the bit.' in text and 'Replayed as take 2' in text
    assert {path: path.read_bytes() for path in take.folder.rglob('*') if path.is_file()} == before
    again = takes_of(take.folder.parents[2], take.shot.name)[-1]
    assert again.number == 2 and again.provenance['replay of'] == take.uuid
    status, text = said(capsys, '--replay', again.folder, '--json')
    assert json.loads(text)['identical'] and json.loads(text)['max'] == 0.0


@pytest.mark.parametrize(('changed', 'says'), [
    (lambda data: data['engine'].update(threads=2), 'threads was 1 and is 2'),
    (lambda data: data['engine'].update(rung=3), 'rung was 0 and is 3'),
    (lambda data: data['provenance'].update(weights='ab'), 'weights were ab')])
def test_another_engine_is_refused_by_name_or_measured(take, capsys, changed, says):
    data = read_json(take.folder / 'take.json', 1)
    changed(data)
    write_json_atomic(take.folder / 'take.json', data)
    status, text = said(capsys, '--replay', take.folder)
    assert status == 2 and says in text and '--anyway' in text
    assert [each.number for each in takes_of(take.folder.parents[2], take.shot.name)] == [1]
    if 'weights' not in says:
        status, text = said(capsys, '--replay', take.folder, '--anyway')
        assert status == 0 and 'identical to the bit' in text and 'Made with something else' in text


def test_other_versions_are_refused_by_name(take, capsys, monkeypatch):
    here = replaying.made_with
    monkeypatch.setattr(replaying, 'made_with', lambda *known: here(*known) | {'numpy': '9.9', 'torch': '3.0'})
    status, text = said(capsys, '--replay', take.folder)
    assert status == 2 and f'numpy was {np.__version__} and is 9.9' in text and 'torch was not used and is 3.0' in text


def test_a_difference_is_measured(take, capsys, monkeypatch):
    model = all_models()['blockout']

    def load(engine):
        generate = model.load(engine)

        def brighter(plates, controls, ticket):
            for made in generate(plates, controls, ticket):
                yield made._replace(rgba=made.rgba + np.float32(0.5 * (made.frame == 2)))
        return brighter
    monkeypatch.setattr(replaying, 'all_models', lambda: {'blockout': replace(model, load=load)})
    status, text = said(capsys, '--replay', take.folder, '--json')
    found = json.loads(text)
    assert status == 2 and found['changed'] == [2] and not found['identical']
    assert found['max'] == pytest.approx(0.5, abs=0.01) and 0 < found['mean'] < 0.2
    status, text = said(capsys, '--replay', take.folder, '--anyway')
    assert status == 0 and '1 of 3 frames differ (2): at most by 0.5' in text


def test_replay_needs_frames_that_say_what_made_them(tmp_path, capsys):
    status, text = said(capsys, '--replay', whole(tmp_path / 'a').folder)
    assert status == 2 and 'do not say what they were made with' in text
    status, text = said(capsys, '--replay', begun(tmp_path / 'b').folder)
    assert status == 2 and 'no frame to compare' in text


def test_frames_of_two_machines_are_named(take, capsys, monkeypatch):
    from second_unit.inference import made_with
    take.frame_path(3).unlink()
    monkeypatch.setattr(made_with, '_processor', lambda: 'Another 9000')
    run(take)
    assert [group['frames'] for group in read_record(take.folder)['made with']] == ['1-2', '3']
    status, text = said(capsys, '--replay', take.folder)
    assert status == 2 and 'frames 1-2 and 3 were made differently' in text and 'Another 9000' in text
