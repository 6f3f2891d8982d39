"""Takes: frames in pairs, one number each, one owner at a time, and nothing lost when anything fails."""

import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field, fields

import numpy as np
import pytest

from second_unit.inference import lease, take
from second_unit.inference.engine import Engine
from second_unit.inference.errors import GenerateError, ModelError, SecondUnitError, TakeError
from second_unit.inference.exr import read_exr, read_png
from second_unit.inference.model import Makes
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import ConformOptions, Recipe, file_digests, with_whole_paths
from second_unit.inference.shot import Card, Debris, ElementFrame, FrameRange, Shot
from second_unit.inference.shot_takes import new_take, takes_of
from second_unit.inference.take import Take

SHOT = Shot('Éboulement 01', FrameRange(1, 4), 400, 225, 24.0)
RECIPE = Recipe('pilot', {'kind': 'dust', 'tint': (1.0, 0.5), 'amount': 0.7}, 2 ** 40, 'Bâtiment', -2.5)
PROVENANCE = {'weights': 'ab' * 32, 'licence': 'GPL-3.0-or-later'}


@dataclass(frozen=True, slots=True)
class Named:
    """Controls of which one names a file."""
    prompt: str = 'look.png'
    reference: str = field(default='', metadata={'ui': {'file': True}})


@pytest.fixture
def root(tmp_path):
    return tmp_path / 'takes'


def make(root, recipe=RECIPE, **changed):
    plates = Plates.create(root, SHOT, 'd1', {})
    return new_take(root, SHOT, recipe, plates, Engine(threads=2), Card((0.0, 1 / 3, 2.0), 4.0, 2.0),
                    ConformOptions(motion_blur=False), PROVENANCE, **changed)


@pytest.fixture
def made(root):
    return make(root)


def pictures(frame):
    """An element of 24x16, and the frame of 400x225 with its depth."""
    random = np.random.default_rng(frame + 50)
    depth = np.full((225, 400), 12.5, np.float32)
    depth[:50] = np.inf
    element = ElementFrame(frame, random.random((16, 24, 4), np.float32) * 3)
    return element, random.random((225, 400, 4), np.float32), depth


def half(pixels):
    return pixels.astype(np.float16).astype(np.float32)


# The description


def test_a_take_is_what_was_asked_for(made, root):
    again = Take.open(made.folder)
    for each in fields(Take):
        assert getattr(again, each.name) == getattr(made, each.name), each.name
    assert again.shot == SHOT and again.recipe == RECIPE and again.engine == Engine(threads=2)
    assert again.card == Card((0.0, 1 / 3, 2.0), 4.0, 2.0) and not again.conform.motion_blur
    assert again.plates == Plates.create(root, SHOT, 'd1', {})
    assert made.folder.name == '001'


def test_a_take_without_a_card(root):
    plates = Plates.create(root, SHOT, 'd1', {})
    assert Take.open(new_take(root, SHOT, RECIPE, plates, Engine()).folder).card is None


def test_the_description_moves_with_the_folder(made, root):
    assert json.loads((made.folder / 'take.json').read_text(encoding='utf-8'))['plates'] == 'plates/d1'
    root.rename(root.parent / 'moved')
    moved, = takes_of(root.parent / 'moved', SHOT.name)
    assert moved.plates.shot == SHOT


def test_takes_are_numbered_and_listed(root):
    numbers = [make(root, Recipe('pilot', seed=seed)).number for seed in range(3)]
    assert numbers == [1, 2, 3]
    assert [(t.number, t.recipe.seed) for t in takes_of(root, 'E\u0301boulement 01')] == [(1, 0), (2, 1), (3, 2)]
    assert takes_of(root, 'another shot') == []


def test_a_number_is_claimed_once_and_never_again(made, root):
    (made.folder.parent / '007').mkdir()                     # claimed by a process that was killed
    assert make(root).number == 8
    assert [t.number for t in takes_of(root, SHOT.name)] == [1, 8]


def test_threads_that_claim_at_once_get_numbers_of_their_own(root):
    Plates.create(root, SHOT, 'd1', {})
    numbers = []
    threads = [threading.Thread(target=lambda: numbers.append(make(root).number)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert sorted(numbers) == list(range(1, 9))


def test_a_take_is_approved_in_its_file(made):
    assert made.with_status('approved').status == 'approved'
    assert Take.open(made.folder).status == 'approved'
    assert Take.open(made.folder).with_status('').status == ''
    with pytest.raises(TakeError, match='cannot be "great"'):
        made.with_status('great')


# Frames


def test_a_frame_comes_back(made):
    element, rgba, depth = pictures(2)
    made.commit(element, rgba, depth)
    np.testing.assert_array_equal(made.read_card(2), half(element.rgba))
    colour, distance = made.read_frame(2)
    np.testing.assert_array_equal(colour, half(rgba))
    np.testing.assert_array_equal(distance, depth)
    assert not any(a.flags.writeable for a in (made.read_card(2), colour, distance))
    assert made.missing() == (1, 3, 4)


def test_every_file_says_how_it_was_made(made):
    made.commit(*pictures(2))
    for path in (made.card_path(2), made.frame_path(2)):
        header = read_exr(path).attributes
        assert header['Software'].startswith('Second Unit ')
        assert header['second_unit/take'] == made.uuid and header['second_unit/frame'] == 2
        assert header['second_unit/model'] == 'pilot' and header['second_unit/seed'] == str(2 ** 40)
        assert header['second_unit/weights'] == 'ab' * 32 and header['second_unit/licence'] == 'GPL-3.0-or-later'
        assert header['colorInteropID'] == 'lin_rec709_scene' and len(header['chromaticities']) == 8


def test_a_frame_is_made_when_both_of_its_files_are(made):
    made.commit(*pictures(1))
    made.commit(*pictures(2))
    made.commit(*pictures(3))
    made.card_path(1).unlink()
    made.frame_path(2).unlink()
    assert made.missing() == (1, 2, 4)
    made.commit(*pictures(1))
    assert made.missing() == (2, 4)
    assert made.missing((3, 4, 9)) == (4, 9)


def test_a_made_frame_is_never_overwritten(made):
    element, rgba, depth = pictures(2)
    made.commit(element, rgba, depth)
    with pytest.raises(TakeError, match='never overwritten'):
        made.commit(ElementFrame(2, element.rgba * 0), rgba, depth)
    np.testing.assert_array_equal(made.read_card(2), half(element.rgba))


def test_a_thumbnail_is_small_and_shows_the_element_over_grey(made):
    element, _, depth = pictures(2)
    rgba = np.zeros((225, 400, 4), np.float32)
    rgba[:, 200:] = (5.0, 0.0, 0.0, 1.0)
    made.commit(element, rgba, depth)
    thumb = read_png(made.thumb_path(2))
    assert thumb.shape == (75, 133, 3) and thumb.dtype == np.uint8
    assert (thumb[:, :60] == 118).all()                      # 0.18 on the sRGB display
    assert (thumb[:, 70:] == (255, 0, 0)).all()
    made.commit(*pictures(3), thumb=False)
    assert not made.thumb_path(3).exists()


@pytest.mark.parametrize('size', [(1, 1), (1, 500), (500, 1), (1079, 1921)])
def test_thumbnails_of_odd_sizes(size):
    thumb = take.thumbnail(np.ones((*size, 4), np.float32))
    assert thumb.shape[1] <= 160 and (thumb == 255).all()


@pytest.mark.parametrize('filled', [(0, 0, 0, 0), (3, 70, 1200, 719), (1270, 0, 1281, 721), (640, 360, 641, 361)])
def test_a_thumbnail_looks_at_what_is_filled_alone(filled):
    left, top, right, bottom = filled
    rgba = np.zeros((721, 1281, 4), np.float32)
    rgba[top:bottom, left:right] = np.random.default_rng(1).random((bottom - top, right - left, 4))
    np.testing.assert_array_equal(take.thumbnail(rgba, filled), take.thumbnail(rgba))


def test_a_frame_is_the_same_with_its_filled_region_known(made):
    element, rgba, depth = pictures(1)
    rgba, depth = rgba.copy(), depth.copy()
    rgba[:2], depth[:2] = 0, np.inf
    made.commit(element, rgba, depth)
    known = ElementFrame(2, element.rgba)
    made.commit(known, rgba, depth, filled=(0, 2, rgba.shape[1], rgba.shape[0]))
    for one, other in zip(made.read_frame(1), made.read_frame(2)):
        np.testing.assert_array_equal(one, other)
    assert made.thumb_path(1).read_bytes() == made.thumb_path(2).read_bytes()


@pytest.mark.parametrize('place, value', [(0, np.nan), (0, np.inf), (1, np.nan), (1, -np.inf), (2, np.nan)])
def test_a_frame_with_no_numbers_is_refused(made, place, value):
    frame = list(pictures(3))
    broken = (frame[0].rgba if place == 0 else frame[place]).copy()
    broken.reshape(-1)[5] = value
    frame[place] = ElementFrame(3, broken) if place == 0 else broken
    with pytest.raises(GenerateError, match='frame 3'):
        made.commit(*frame)
    assert made.missing() == (1, 2, 3, 4)
    assert not list(made.folder.rglob('*.exr')) and not list(made.folder.rglob('*.png'))


def test_the_log_is_added_to(made):
    made.log('started')
    made.log('Éboulement: done')
    lines = (made.folder / 'log.txt').read_text(encoding='utf-8').splitlines()
    assert lines[0].endswith(' started') and lines[1].endswith(' Éboulement: done')


# One owner at a time


def leases(made):
    return list(made.folder.glob('lease*'))


def test_a_second_owner_is_refused_and_the_next_one_is_not(made):
    with made.lease() as lease_:
        lease_.renew()
        with pytest.raises(TakeError, match=f'Process {os.getpid()} on'), Take.open(made.folder).lease():
            pass
        assert leases(made)
    assert not leases(made)
    with made.lease():
        pass


def test_the_lease_is_given_back_after_an_error(made):
    with pytest.raises(ZeroDivisionError), made.lease():
        raise ZeroDivisionError
    assert not leases(made)


def test_a_process_of_this_machine_that_is_gone_is_followed_at_once(made):
    child = subprocess.Popen([sys.executable, '-c', 'pass'])
    child.wait(20)
    owner = {'owner': 'x', 'host': lease.socket.gethostname(), 'process': child.pid}
    (made.folder / 'lease-x.json').write_text(json.dumps(owner))
    (made.folder / 'card' / '0001.exr.1a2b3c4d.part').write_bytes(b'half')
    with made.lease():
        assert not list(made.folder.rglob('*.part'))
    assert not leases(made)


@pytest.mark.parametrize('content', ['{"owner": "x", "host": "another", "process": 1}', ''])
def test_another_machine_is_followed_when_its_lease_is_old(made, content):
    path = made.folder / 'lease-x.json'
    path.write_text(content)
    with pytest.raises(TakeError, match='works on the take'), made.lease():
        pass
    old = time.time() - lease.STALE - 1
    os.utime(path, (old, old))
    with made.lease():
        pass


def test_who_lost_the_lease_is_told_and_leaves_it_to_the_other(made, monkeypatch):
    monkeypatch.setattr(lease, 'RENEW_EVERY', 0.0)
    with made.lease() as lease_:
        path, = leases(made)
        os.utime(path, (0, 0))
        lease_.renew()
        assert time.time() - path.stat().st_mtime < 10
        path.write_text('{"owner": "x", "host": "farm-7", "process": 12}')
        with pytest.raises(TakeError, match='Process 12 on farm-7'):
            lease_.renew()
    assert json.loads(path.read_text())['owner'] == 'x'


def test_a_commit_renews_the_lease_and_writes_nothing_without_it(made, monkeypatch):
    monkeypatch.setattr(lease, 'RENEW_EVERY', 0.0)
    with made.lease():
        path, = leases(made)
        os.utime(path, (0, 0))
        made.commit(*pictures(1))
        assert time.time() - path.stat().st_mtime < 10
        path.write_text('{"owner": "x", "host": "farm-7", "process": 12}')
        with pytest.raises(TakeError, match='farm-7'):
            made.commit(*pictures(2))
    assert made.missing() == (2, 3, 4)


def test_of_two_that_take_over_at_once_one_gets_it(made):
    path = made.folder / 'lease.json'
    path.write_text('{"owner": "x", "host": "another", "process": 1}')
    os.utime(path, (0, 0))
    start, results = threading.Barrier(4), []

    def claim():
        mine = lease.Lease(path)
        start.wait(10)
        try:
            mine.claim()
            results.append('got it')
        except TakeError:
            results.append('refused')

    threads = [threading.Thread(target=claim) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert sorted(results) == ['got it', 'refused', 'refused', 'refused']


# Unhappy paths


def edited(made, **changed):
    path = made.folder / 'take.json'
    data = json.loads(path.read_text(encoding='utf-8'))
    path.write_text(json.dumps({**data, **changed}), encoding='utf-8')


def test_a_take_of_a_newer_version_is_left_alone(made):
    edited(made, format=2)
    before = (made.folder / 'take.json').read_bytes()
    with pytest.raises(TakeError, match='newer Second Unit') as caught:
        Take.open(made.folder)
    assert 'Update' in caught.value.hint
    assert (made.folder / 'take.json').read_bytes() == before


@pytest.mark.parametrize('data', [b'', b'{"format": 1, "uuid"', b'[]', b'null', b'{"name": 3}', b'{"format": 1}'])
def test_a_broken_description_is_refused(made, data):
    (made.folder / 'take.json').write_bytes(data)
    with pytest.raises(TakeError) as caught:
        Take.open(made.folder)
    assert str(made.folder) in caught.value.message and caught.value.hint


@pytest.mark.parametrize('changed', [
    {'shot': None}, {'recipe': {'seed': 1}}, {'shot': {'name': 'x'}}, {'card': {'centre': [0, 0, 0]}}, {'plates': 7}])
def test_a_description_with_the_wrong_contents_is_refused(made, changed):
    edited(made, **changed)
    with pytest.raises(SecondUnitError, match='take.json'):
        Take.open(made.folder)


@pytest.mark.parametrize('path', ['../../../elsewhere', '/etc', 'plates/../../..', '..'])
def test_paths_do_not_lead_out_of_the_shot(made, path):
    edited(made, plates=path)
    with pytest.raises(TakeError, match='leads out'):
        Take.open(made.folder)


def test_links_do_not_lead_out_of_the_shot(made, tmp_path):
    (tmp_path / 'elsewhere').mkdir()
    (made.folder.parent.parent / 'plates' / 'link').symlink_to(tmp_path / 'elsewhere')
    edited(made, plates='plates/link')
    with pytest.raises(TakeError, match='leads out'):
        Take.open(made.folder)


def test_one_broken_take_does_not_hide_the_others(root):
    first, second = make(root), make(root)
    (first.folder / 'take.json').write_text('{')
    with pytest.raises(TakeError, match='not readable JSON'):
        takes_of(root, SHOT.name)
    errors = []
    assert [t.number for t in takes_of(root, SHOT.name, errors.append)] == [second.number]
    assert len(errors) == 1


def test_plates_of_another_folder_are_refused(root, tmp_path):
    elsewhere = Plates.create(tmp_path / 'elsewhere', SHOT, 'd1', {})
    with pytest.raises(TakeError, match='do not lie in the folder of the shot'):
        new_take(root, SHOT, RECIPE, elsewhere, Engine())
    assert takes_of(root, SHOT.name) == []


def test_plates_that_were_deleted_do_not_hide_the_take(made):
    (made.plates_folder / 'plate.json').unlink()
    taken = Take.open(made.folder)
    assert taken.missing() == (1, 2, 3, 4)
    with pytest.raises(TakeError, match='plate.json'):
        taken.plates  # noqa: B018


def test_a_protected_folder_says_so_and_loses_nothing(made, root, protected):
    made.commit(*pictures(1))
    protected(root)
    for attempt in (lambda: made.commit(*pictures(2)), lambda: make(root), lambda: made.log('x'),
                    lambda: made.lease().__enter__(), lambda: made.with_status('approved')):
        with pytest.raises(TakeError, match='protected') as caught:
            attempt()
        assert 'another takes folder' in caught.value.hint
    assert made.missing() == (2, 3, 4) and made.read_card(1).shape == (16, 24, 4)


def test_a_full_disk_says_so_and_loses_nothing(small_disk):
    made = make(small_disk)
    small = np.random.default_rng(0).random((40, 60, 4), dtype=np.float32)
    with pytest.raises(TakeError, match='disk is full'):
        for frame in range(1, 99):
            made.commit(ElementFrame(frame, small), small, small[..., 0])
    finished = sorted(set(range(1, 99)) - set(made.missing(range(1, 99))))
    assert len(finished) > 1
    for frame in finished:
        np.testing.assert_array_equal(made.read_card(frame), half(small))
        np.testing.assert_array_equal(made.read_frame(frame)[0], half(small))
    assert not list(made.folder.rglob('*.part'))
    assert Take.open(made.folder).recipe == RECIPE


def test_a_lease_that_no_disk_takes_locks_nobody_out(small_disk):
    made, filler = make(small_disk), small_disk / 'footage'
    with open(filler, 'wb', buffering=0) as file, pytest.raises(OSError, match='No space'):
        while True:
            file.write(bytes(4096))
    with pytest.raises(TakeError, match='disk is full'), made.lease():
        pass
    assert not leases(made)
    filler.unlink()
    with made.lease():
        pass


def test_what_a_killed_process_leaves_is_whole_or_absent(made):
    """Kill a process that commits without end, five times somewhere in a frame; every frame there can be read."""
    script = f'''
import sys; sys.path.insert(0, {str(os.path.dirname(os.path.dirname(__file__)))!r}); import conftest
import numpy as np
from second_unit.inference.shot import ElementFrame
from second_unit.inference.take import Take
take = Take.open({str(made.folder)!r})
rgba = np.random.default_rng(0).random((225, 400, 4), dtype=np.float32)
with take.lease():
    print('ready', flush=True)
    for frame in take.missing(range(1, 9999)):
        take.commit(ElementFrame(frame, rgba), rgba, rgba[..., 0])
'''
    for moment in range(5):
        child = subprocess.Popen([sys.executable, '-c', script], stdout=subprocess.PIPE)
        assert child.stdout.readline() == b'ready\n'
        deadline = time.monotonic() + 20
        while len(list((made.folder / 'card').glob('*.exr'))) <= moment and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(0.013 * moment)
        child.kill()
        child.wait(20)
        child.stdout.close()
    finished = sorted(set(range(1, 9999)) - set(made.missing(range(1, 9999))))
    assert finished == list(range(1, len(finished) + 1)) and len(finished) >= 4
    for frame in finished:
        assert made.read_card(frame).shape == (225, 400, 4) and made.read_frame(frame)[1].shape == (225, 400)
    with made.lease():
        assert not list(made.folder.rglob('*.part'))


# Passes


def with_passes(frame, seed=0):
    element, rgba, depth = pictures(frame)
    random = np.random.default_rng(seed)
    passes = random.random((16, 24, 11), np.float32)
    layers = {'Lights': random.random((225, 400, 3), np.float32), 'Vector': random.random((225, 400, 4), np.float32)}
    return element._replace(passes=passes, albedo=(0.5, 0.25, 0.125), exposure=2.0), rgba, depth, layers


def test_passes_are_textures_of_four_channels(made):
    element, *frame = with_passes(2)
    made.commit(element, *frame)
    assert made.has_textures and made.missing() == (1, 3, 4)
    for name, order in (('lights', (2, 3, 4, 0)), ('fill', (5, 6, 7, 1))):
        written = read_exr(made.texture_path(name, 2))
        assert written.channels[''] == ('R', 'G', 'B', 'A')
        assert np.array_equal(written.layers[''], half(element.passes[..., order]))
    written = read_exr(made.frame_path(2))
    assert set(written.layers) == {'Combined', 'Depth', 'Lights', 'Vector'}
    assert written.channels['Vector'] == ('X', 'Y', 'Z', 'W')
    assert np.array_equal(written.layers['Lights'], half(frame[2]['Lights']))
    assert made.matter(2) == ((0.5, 0.25, 0.125), 2.0)


@pytest.mark.parametrize('name', ['card', 'frames', 'lights', 'fill'])
def test_a_frame_that_lacks_a_file_is_missing_and_is_made_again(made, name):
    for frame in SHOT.frames:
        made.commit(*with_passes(frame))
    assert not made.missing()
    (made.folder / name / '0003.exr').unlink()
    assert made.missing() == (3,)
    made.commit(*with_passes(3))
    assert not made.missing()


def test_a_take_begun_without_passes_goes_on_without(made):
    made.commit(*pictures(1))
    made.commit(*with_passes(2))
    assert not made.has_textures and made.missing() == (3, 4) and made.matter(1) == ((1, 1, 1), None)


def test_a_take_begun_with_passes_refuses_a_frame_without(made):
    made.commit(*with_passes(1))
    with pytest.raises(GenerateError, match='without the passes'):
        made.commit(*pictures(2))
    element, *frame = with_passes(3)
    element.passes[0, 0, 4] = np.nan
    with pytest.raises(GenerateError, match='light'):
        made.commit(element, *frame)
    assert made.missing() == (2, 3, 4)


# Debris


def with_debris(frame):
    element, rgba, depth, layers = with_passes(frame)
    random = np.random.default_rng(5)
    chunks = Debris(random.random((16, 24, 4), np.float32), random.random((16, 24, 11), np.float32))
    layers |= {'Element': rgba, 'Debris': rgba, 'DebrisHides': rgba[..., 3:]}
    return element._replace(debris=chunks), rgba, depth, layers


def test_debris_has_textures_and_layers_of_its_own(made):
    element, *frame = with_debris(2)
    assert made.as_begun(element) is element
    made.commit(element, *frame)
    assert made.has_debris and made.missing() == (1, 3, 4)
    assert set(made.folders()) == {'card', 'frames', 'lights', 'fill', 'debris', 'debris_lights', 'debris_fill'}
    for name, order in (('debris_lights', (2, 3, 4, 1)), ('debris_fill', (5, 6, 7, 0))):
        written = read_exr(made.texture_path(name, 2)).layers['']
        assert np.array_equal(written, half(element.debris.passes[..., order]))
    assert np.array_equal(read_exr(made.texture_path('debris', 2)).layers[''], half(element.debris.rgba))
    assert np.array_equal(made.read_card(2), half(element.rgba))
    layers = read_exr(made.frame_path(2)).layers
    assert layers['Element'].shape == layers['Debris'].shape == (225, 400, 4) and layers['DebrisHides'].shape[2] == 1
    (made.folder / 'debris_fill' / '0002.exr').unlink()
    assert made.missing() == (1, 2, 3, 4)


def test_a_take_begun_without_debris_goes_on_without(made):
    made.commit(*with_passes(1))
    element, *_ = with_debris(2)
    assert made.as_begun(element).debris is None and not made.has_debris
    made.commit(*with_passes(2))
    assert made.missing() == (3, 4)


def test_a_take_begun_with_debris_refuses_a_frame_without(made):
    made.commit(*with_debris(1))
    with pytest.raises(GenerateError, match='without the debris'):
        made.commit(*with_passes(2))
    element, *frame = with_debris(3)
    element.debris.passes[0, 0, 4] = np.nan
    with pytest.raises(GenerateError, match='debris'):
        made.commit(element, *frame)
    assert made.missing() == (2, 3, 4)


# Looks and patches


def picture_take(root, makes=Makes.LOOK):
    return new_take(root, SHOT, RECIPE, Plates.create(root, SHOT, 'd1', {}), Engine(), makes=makes)


def picture(frame=1, shape=(225, 400, 4)):
    return np.random.default_rng(frame).normal(0, 4, shape).astype(np.float32)


@pytest.mark.parametrize('makes', [Makes.LOOK, Makes.PATCH])
def test_a_picture_needs_no_card_and_comes_back(root, makes):
    made = picture_take(root, makes)
    assert sorted(path.name for path in made.folder.iterdir()) == ['frames', 'take.json', 'thumbs']
    made.commit_picture(2, picture(2))
    assert made.missing() == (1, 3, 4)
    np.testing.assert_array_equal(made.read_picture(2), half(picture(2)))
    assert not made.read_picture(2).flags.writeable
    assert list(read_exr(made.frame_path(2)).layers) == ['Combined']
    assert read_png(made.thumb_path(2)).shape == (75, 133, 3)
    again = Take.open(made.folder)
    assert again.makes is makes and again.card is None and again.missing() == (1, 3, 4)


def test_a_take_that_does_not_say_what_it_makes_is_an_elements(made):
    data = json.loads((made.folder / 'take.json').read_text(encoding='utf-8'))
    del data['makes'], data['flicker'], data['colour_error']
    (made.folder / 'take.json').write_text(json.dumps(data), encoding='utf-8')
    assert Take.open(made.folder).makes is Makes.ELEMENT and Take.open(made.folder).flicker is None
    assert Take.open(made.folder).colour_error is None
    edited(made, makes='film')
    with pytest.raises(TakeError, match='film'):
        Take.open(made.folder)


@pytest.mark.parametrize(('spoiled', 'says'), [
    (picture(1, (225, 399, 4)), '225, 399, 4'), (picture(1, (225, 400, 3)), '225, 400, 3'),
    (np.full((225, 400, 4), np.nan, np.float32), 'no numbers'),
    (np.where(np.arange(4) == 3, np.inf, picture()), '90000 values')])
def test_a_picture_of_another_size_or_without_numbers_is_refused(root, spoiled, says):
    made = picture_take(root)
    with pytest.raises(GenerateError, match=says) as refused:
        made.commit_picture(1, spoiled)
    assert refused.value.hint and made.missing() == (1, 2, 3, 4) and not list(made.folder.rglob('*.exr'))


def test_a_picture_is_never_overwritten(root):
    made = picture_take(root)
    made.commit_picture(1, picture())
    with pytest.raises(TakeError, match='never overwritten'):
        made.commit_picture(1, picture(2))
    np.testing.assert_array_equal(made.read_picture(1), half(picture()))


def test_what_is_measured_is_stored_and_takes_no_approval_back(root):
    made = picture_take(root)
    assert made.flicker is None and made.colour_error is None
    made.with_status('approved')
    measured = made.with_measured(flicker=0.0125)
    assert measured.flicker == 0.0125 and measured.status == 'approved'
    again = Take.open(made.folder)
    assert again.flicker == 0.0125 and again.status == 'approved' and again.with_status('').flicker == 0.0125
    assert made.with_status('').flicker == 0.0125                       # however old the object is
    both = made.with_measured(colour_error=2e-6)
    assert (both.flicker, both.colour_error, both.status) == (0.0125, 2e-6, '')
    assert json.loads((made.folder / 'take.json').read_text(encoding='utf-8'))['colour_error'] == 2e-6
    with pytest.raises(TypeError):
        made.with_measured(flickr=0.1)


def test_a_recipe_knows_the_files_that_its_controls_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / 'look.png').write_bytes(b'one')
    controls = with_whole_paths(Named(reference='look.png'))
    assert controls == Named(reference=str(tmp_path / 'look.png')) and with_whole_paths(Named()) == Named()
    assert file_digests(controls)['reference'][:8] == '7692c3ad' and file_digests(Named()) == {}
    (tmp_path / 'look.png').unlink()
    with pytest.raises(ModelError, match=r'look\.png of the control reference cannot be read'):
        file_digests(controls)
