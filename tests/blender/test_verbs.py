"""Looks and patches from a .blend to takes, by the command line and the session, with models of a few lines."""

import re
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import pictures
import shots
from shots import ANCHOR, generate

from second_unit.addon import session as module
from second_unit.addon.session import Request, Session
from second_unit.inference.exr import write_png
from second_unit.inference.files import read_json
from second_unit.inference.job import Feed, RunningTicket, State
from second_unit.inference.model import Makes
from second_unit.inference.shot import ElementFrame, FrameRange, Pass
from second_unit.inference.shot_takes import takes_of
from second_unit.inference.take import Take
from second_unit.inference.work import Loaded, run_take

pytest.importorskip('torch')
ROOT = Path(__file__).resolve().parents[2]
MODELS = {'element': shots.QUICK_MODEL} | pictures.MODELS
RECT = 'rect:20,10,16,12'
INSIDE = np.zeros((36, 64), bool)
INSIDE[10:22, 20:36] = True
LIMIT = 120.0


@pytest.fixture(scope='module')
def root(tmp_path_factory):
    """The takes folder of all: the plates are rendered once."""
    return tmp_path_factory.mktemp('takes')


@pytest.fixture(autouse=True)
def models(monkeypatch):
    monkeypatch.setattr(module, 'all_models', lambda: MODELS)
    return monkeypatch


def run(capfd, wall, root, *words):
    return generate(capfd, wall, '--takes', root, '--frames', '1-4', *words)


def last(root):
    return takes_of(root, 'Wall')[-1]


# --- What it makes ------------------------------------------------------------------------------------------

def test_a_look_is_a_picture_of_the_shot_with_the_alpha_of_its_plate(wall, root, capfd):
    status, events = run(capfd, wall, root, '--verb', 'look', '--set', 'prompt=a quarry at dawn')
    assert status == 0, events[-1]
    assert [e['frame'] for e in events if e['event'] == 'frame'] == [1, 2, 3, 4]
    take = last(root)
    assert take.makes is Makes.LOOK and take.recipe.model == 'tinted' and take.card is None
    assert take.recipe.controls['prompt'] == 'a quarry at dawn' and take.missing() == ()
    assert sorted(path.name for path in take.folder.iterdir()) == [
        'frames', 'log.txt', 'record.c2pa', 'record.json', 'take.json', 'thumbs']
    assert take.plates.passes == {Pass.COMBINED, Pass.DEPTH, Pass.NORMAL, Pass.VECTOR}
    plate = take.plates.read(1).passes[Pass.COMBINED]
    assert np.array_equal(take.read_picture(1)[..., 3], plate[..., 3]) and take.read_picture(1)[..., :3].max() > 0.05


def test_a_look_knows_how_much_it_flickers(wall, root, capfd):
    status, events = run(capfd, wall, root, '--verb', 'look', '--resume', '--set', 'prompt=a quarry at dawn')
    assert status == 0 and not [e for e in events if e['event'] == 'frame']
    take = last(root)
    assert take.flicker is not None and 0 <= take.flicker < 1
    assert read_json(take.folder / 'take.json', 1)['flicker'] == take.flicker
    assert 'flicker' in (take.folder / 'log.txt').read_text()
    assert {'event': 'note', 'text': f'Take {take.number}. Flicker {take.flicker:.3f}.'} in events


def test_a_patch_is_nothing_outside_its_matte(wall, root, capfd):
    status, events = run(capfd, wall, root, '--verb', 'patch', '--matte', RECT)
    assert status == 0, events[-1]
    take = last(root)
    assert take.makes is Makes.PATCH and take.recipe.matte == RECT and take.flicker is not None
    assert take.plates.digest == takes_of(root, 'Wall')[0].plates.digest and not any(
        'Capturing' in e.get('phase', '') and e['done'] < 4 for e in events)         # the plates of the look serve
    rgba = take.read_picture(3)
    assert not rgba[~INSIDE].any() and (rgba[INSIDE][:, 3] == 1).all() and rgba[INSIDE][:, :3].any()


def test_one_frame_does_not_flicker(wall, root, capfd):
    assert generate(capfd, wall, '--takes', root, '--frames', '2', '--verb', 'look')[0] == 0
    assert last(root).missing() == () and last(root).flicker is None


def test_the_seed_and_the_matte_make_another_take(wall, root, capfd):
    words = '--verb', 'patch', '--resume'
    pixels = {}
    for more in (('--matte', RECT), ('--matte', RECT, '--seed', 2), ('--matte', 'rect:0,0,8,8')):
        assert run(capfd, wall, root, *words, *more)[0] == 0
        pixels[last(root).read_picture(2).tobytes()] = last(root).number
    count = len(takes_of(root, 'Wall'))
    assert len(pixels) == 3
    assert run(capfd, wall, root, *words, '--matte', 'rect:0,0,8,8')[0] == 0
    assert len(takes_of(root, 'Wall')) == count


def test_a_reference_picture_is_part_of_the_recipe(wall, root, tmp_path, capfd, monkeypatch):
    picture = tmp_path / 'reference.png'
    picture.write_bytes(b'one')
    monkeypatch.chdir(tmp_path)
    words = '--verb', 'look', '--resume', '--set', 'reference=reference.png'
    assert run(capfd, wall, root, *words)[0] == 0
    first = last(root)
    assert first.recipe.controls['reference'] == str(picture) and len(first.recipe.digests['reference']) == 64
    assert run(capfd, wall, root, *words)[0] == 0 and last(root).number == first.number
    picture.write_bytes(b'two')
    assert run(capfd, wall, root, *words)[0] == 0 and last(root).number == first.number + 1
    picture.unlink()
    status, events = run(capfd, wall, root, *words)
    assert status == 2 and 'reference.png' in events[-1]['message']


def test_the_models_are_listed(capsys):
    with pytest.raises(SystemExit) as ended:
        module_cli().generate(['--list-models'])
    lines = capsys.readouterr().out.splitlines()
    assert ended.value.code == 0 and lines[0].split() == ['MODEL', 'VERB', 'MEMORY', 'DOWNLOAD', 'LICENCE']
    assert any(re.match(r'element +element +1\.3 GB +none +CC0-1\.0$', line) for line in lines)


def module_cli():
    from second_unit.addon import cli
    return cli


# --- Interrupted --------------------------------------------------------------------------------------------

KILLED = r'''
import os, sys
sys.path[:0] = [{root!r}, {tests!r}]
import dev
dev.load_package()
import pictures, shots
from second_unit.addon import cli, session
from second_unit.inference.take import Take
session.all_models = lambda: pictures.MODELS
commit = Take.commit_picture
def dies(take, frame, *pictures):
    commit(take, frame, *pictures)
    if frame == 2:
        os._exit(9)
Take.commit_picture = dies
cli.generate(sys.argv[1:])
'''


@pytest.mark.parametrize('words', [('--verb', 'look'), ('--verb', 'patch', '--matte', RECT)])
def test_a_killed_run_goes_on_to_the_same_pixels(wall, root, capfd, words):
    words = ('--seed', '11', *words)
    code = KILLED.format(root=str(ROOT), tests=str(Path(__file__).parent))
    child = subprocess.run(
        [sys.executable, '-c', code, str(wall), '--takes', str(root), '--frames', '1-4', *words, '--json'],
        check=False, capture_output=True, text=True, timeout=120)
    assert child.returncode == 9, child.stderr
    killed = last(root)
    assert killed.missing() == (3, 4) and killed.flicker is None
    status, events = run(capfd, wall, root, *words, '--resume')
    assert status == 0 and [e['frame'] for e in events if e['event'] == 'frame'] == [3, 4]
    assert run(capfd, wall, root, *words)[0] == 0
    resumed, whole = takes_of(root, 'Wall')[-2:]
    assert resumed.folder == killed.folder and whole.number == killed.number + 1
    for frame in range(1, 5):
        assert np.array_equal(resumed.read_picture(frame), whole.read_picture(frame))
    assert resumed.flicker == whole.flicker


def test_cancel_keeps_what_is_made(wall, root, models):
    def load(engine):
        def generate(plates, controls, ticket):
            for element in pictures.load(engine)(plates, controls, ticket):
                yield element
                while element.frame == 2:
                    ticket.progress('Waiting')
                    time.sleep(0.005)
        return generate
    models.setattr(module, 'all_models', lambda: {'tinted': replace(pictures.LOOK, load=load)})
    bpy.ops.wm.open_mainfile(filepath=str(wall))
    session, give_up = Session(), time.monotonic() + LIMIT
    job, = session.start(Request(scene='Wall', takes=root, verb='look', frames=FrameRange(1, 4), seeds=(21,)))
    while session.jobs[job].phase != 'Waiting':
        session.tick()
        assert time.monotonic() < give_up
    session.cancel(job)
    while session.tick():
        assert time.monotonic() < give_up
    session.close()
    take = Take.open(session.jobs[job].take)
    assert session.jobs[job].state is State.CANCELLED and take.missing() == (3, 4) and take.flicker is None
    assert not list(take.folder.glob('lease*'))


# --- What it refuses ----------------------------------------------------------------------------------------

@pytest.mark.parametrize(('words', 'says'), [
    (('--verb', 'patch'), r'needs a matte'),
    (('--verb', 'paint'), r'no verb "paint".*element, look, patch'),
    (('--verb', 'look', '--model', 'covered'), r'"covered" is for the verb patch.*tinted'),
    (('--verb', 'look', '--model', 'tintd'), r'no model "tintd"'),
    (('--verb', 'look', '--matte', RECT), r'no matte.*Leave the matte out'),
    (('--verb', 'look', '--anchor', ANCHOR), r'no anchor.*Leave the anchor out'),
    ((), r'needs an anchor'),
    (('--verb', 'look', '--holdout', 'rendered'), r'no holdout'),
    (('--verb', 'look', '--deliver', 'card'), r'card takes no look'),
    (('--verb', 'look', '--frames', '4-1'), r'range 4-1 is empty'),
    (('--verb', 'look', '--source', 'footage'), r'gives no Normal'),
    (('--verb', 'look', '--set', 'strength=2'), r'strength is 2'),
    (('--verb', 'patch', '--matte', 'circle:1,2'), r'circle'),
    (('--verb', 'patch', '--matte', 'rect:1,2'), r'rect'),
    (('--verb', 'patch', '--matte', 'object:nobody'), r'nobody'),
])
def test_wrong_words_are_refused_with_what_to_do(words, says, wall, root, capfd):
    before = shots.files(root)
    status, events = run(capfd, wall, root, *words)
    told = events[-1]
    assert status == 2 and told['event'] == 'error'
    assert all(re.fullmatch(r'\S.*[.?]', told[part]) for part in ('message', 'hint')), told
    assert re.search(says, f'{told["message"]} {told["hint"]}'), told
    assert shots.files(root) == before


@pytest.mark.parametrize(('spoil', 'says'), [
    (lambda rgba: rgba[:-1], r'shape \(35, 64, 4\)'),
    (lambda rgba: np.where(rgba == rgba, np.nan, rgba), 'no numbers'),
    (lambda rgba: rgba[..., :3], r'shape \(36, 64, 3\)')])
def test_a_model_that_makes_no_picture_of_the_shot_fails_its_take(spoil, says, wall, root, models, capfd):
    def load(engine):
        def generate(plates, controls, ticket):
            for element in pictures.load(engine)(plates, controls, ticket):
                yield ElementFrame(element.frame, spoil(element.rgba))
        return generate
    models.setattr(module, 'all_models', lambda: {'tinted': replace(pictures.LOOK, load=load)})
    status, events = run(capfd, wall, root, '--verb', 'look', '--seed', 31)
    assert status == 2 and re.search(says, events[-1]['message'])
    assert last(root).missing() == (1, 2, 3, 4)


@pytest.mark.parametrize(('matte', 'says'), [
    ('object:fal;ground', r'"fal".*fall'), ('image:nowhere.png', 'nowhere.png'), ('rect:99,99,4,4', 'covers nothing')])
def test_a_matte_of_nothing_is_refused_before_anything_is_rendered(matte, says, wall, tmp_path, capfd):
    status, events = run(capfd, wall, tmp_path, '--verb', 'patch', '--matte', matte)
    assert status == 2 and re.search(says, f'{events[-1]["message"]} {events[-1]["hint"]}')
    assert not any(e['event'] in ('progress', 'state') for e in events) and not list(tmp_path.rglob('*.exr'))


def test_a_matte_that_changed_makes_a_take_of_its_own(wall, root, tmp_path, capfd):
    words = '--verb', 'patch', '--resume', '--matte', f'image:{tmp_path / "matte.png"}'
    for column in (10, 40):
        painted = np.zeros((36, 64, 3), np.uint8)
        painted[5:15, column:column + 10] = 255
        write_png(tmp_path / 'matte.png', painted)
        for _ in range(2):
            assert run(capfd, wall, root, *words)[0] == 0
    first, second = takes_of(root, 'Wall')[-2:]
    assert first.recipe.digests != second.recipe.digests
    assert first.read_picture(2)[10, 45, 3] == 0 and second.read_picture(2)[10, 45, 3] == 1
    before = first.read_picture(3)
    first.frame_path(3).unlink()
    ticket = RunningTicket('a', print, threading.Event())
    run_take(first, pictures.PATCH, Feed.whole(first.shot.frames), ticket, Loaded())       # with its own matte
    assert np.array_equal(first.read_picture(3), before)


def test_objects_are_a_matte_together(wall, root, capfd):
    words = '--verb', 'patch', '--seed', '51'
    for name in ('fall', 'ground', 'fall;ground'):
        assert run(capfd, wall, root, *words, '--matte', f'object:{name}')[0] == 0
    one, other, both = ((take.read_picture(2)[..., 3] > 0) for take in takes_of(root, 'Wall')[-3:])
    assert (both == one | other).mean() > 0.99 and one.any() and other.any() and (one != other).any()


def test_a_verb_without_models_is_refused(wall, root, models, capfd):
    models.setattr(module, 'all_models', lambda: {'element': shots.QUICK_MODEL})
    status, events = run(capfd, wall, root, '--verb', 'look')
    assert status == 2 and 'no model for the verb look' in events[-1]['message']
