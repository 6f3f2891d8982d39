"""The record of a take: its digests, its signature, and what verifying finds in words."""

import io
import json
import os
import stat
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import records
from records import spoil, whole

from second_unit.inference import c2pa_sign, seal
from second_unit.inference.c2pa_local import COMMON_NAME, FILE, local_certificate
from second_unit.inference.c2pa_manifest import source_type
from second_unit.inference.credentials import Credentials
from second_unit.inference.errors import RuntimeMissingError, TakeError
from second_unit.inference.exr import read_exr, write_png
from second_unit.inference.files import read_json, write_json_atomic
from second_unit.inference.model import Makes
from second_unit.inference.recipe import Recipe
from second_unit.inference.record import facts, in_ranges, read_record, write_record
from second_unit.inference.take import Take
from second_unit.inference.verify import verify, verify_picture

c2pa = pytest.importorskip('c2pa')


@pytest.fixture(scope='module')
def local(tmp_path_factory):
    return Credentials(local=tmp_path_factory.mktemp('own'))


@pytest.fixture(scope='module')
def studio(tmp_path_factory):
    chain, key, root = records.studio(tmp_path_factory.mktemp('studio'))
    return Credentials(chain, key), root.read_text()


@pytest.fixture
def take(tmp_path):
    return whole(tmp_path / 'show')


@pytest.fixture
def sealed(take, local):
    assert seal.seal(take, local) == ''
    return take


# --- Headers ------------------------------------------------------------------------------------------------

def test_every_frame_says_how_it_was_made(take):
    header = read_exr(take.frame_path(2), ()).attributes
    assert header['Software'].startswith('Second Unit ')
    said = {name.partition('/')[2]: value for name, value in header.items() if name.startswith('second_unit/')}
    assert said['recipe'] == facts(take)['recipe sha256'] and len(said['recipe']) == 64
    assert said['plates'] == 'd1' and said['licence'] == 'GPL-3.0-or-later' and said['model'] == 'blockout'
    assert said['status'].startswith('temp') and (take.frame_path(2).parent / said['record']).name == 'record.json'


def test_the_record_says_nothing_of_the_machine(tmp_path, local):
    recipe = Recipe('sdxl_patch', {'reference': '/home/anna/refs/look.png', 'prompt': 'dust'},
                    matte='image:C:\\Users\\anna\\matte.exr', digests={'reference': 'ab', 'matte': 'cd'})
    take = whole(tmp_path / 'anna', recipe, makes=Makes.PATCH)
    seal.seal(take, local)
    text = (take.folder / 'record.json').read_text(encoding='utf-8')
    assert 'look.png' in text and 'image:matte.exr' in text and 'dust' in text
    signed = (take.folder / 'record.c2pa').read_bytes()
    for private in ('/home', 'Users', 'anna', str(tmp_path), os.uname().nodename):
        assert private not in text and private.encode() not in signed
    other = Recipe('sdxl_patch', {'reference': 'D:\\look.png', 'prompt': 'dust'}, matte='image:/m/matte.exr',
                   digests={'reference': 'ab', 'matte': 'cd'})
    moved = whole(tmp_path / 'moved', other, makes=Makes.PATCH)
    assert facts(moved)['recipe sha256'] == facts(take)['recipe sha256']


# --- The record ---------------------------------------------------------------------------------------------

def test_two_records_of_one_take_are_the_same_bytes(take):
    write_record(take)
    first = (take.folder / 'record.json').read_bytes()
    write_record(Take.open(take.folder))
    assert (take.folder / 'record.json').read_bytes() == first


def test_an_unfinished_take_has_no_record(take, local):
    take.frame_path(3).unlink()
    with pytest.raises(TakeError, match='lacks 1 frames, the first of them 3'):
        seal.seal(take, local)
    assert not seal.is_to_seal(take, local)
    verdict = verify(take.folder)
    assert not verdict.right and 'resume it' in str(verdict)


def test_the_matte_area_is_recorded(tmp_path):
    recipe = Recipe('clean_plate', matte='rect:0,0,10,11')
    record = write_record(whole(tmp_path, recipe, makes=Makes.PATCH))
    assert record['matte area'] == pytest.approx(0.125)
    assert any(name.startswith('matte/') for name in record['plate files'])


def test_ranges():
    assert in_ranges([1, 2, 3, 5, 9, 8]) == '1-3, 5, 8-9' and in_ranges([]) == ''


# --- The signature ------------------------------------------------------------------------------------------

def test_the_signature_is_valid_for_c2pa_itself(sealed):
    reader = c2pa.Reader('application/json', io.BytesIO((sealed.folder / 'record.json').read_bytes()),
                         (sealed.folder / 'record.c2pa').read_bytes())
    assert reader.get_validation_state() == 'Valid'
    codes = [status['code'] for status in json.loads(reader.json())['validation_status']]
    assert codes == ['signingCredential.untrusted']                   # as it is for whom nobody vouches


@pytest.mark.parametrize(('makes', 'weights', 'kind', 'relation'), [
    (Makes.ELEMENT, 'ab', 'trainedAlgorithmicMedia', 'inputTo'), (Makes.ELEMENT, '', 'algorithmicMedia', 'inputTo'),
    (Makes.LOOK, 'ab', 'compositeWithTrainedAlgorithmicMedia', 'parentOf'),
    (Makes.LOOK, '', 'compositeSynthetic', 'parentOf'),
    (Makes.PATCH, 'ab', 'compositeWithTrainedAlgorithmicMedia', 'parentOf'),
    (Makes.PATCH, '', 'compositeSynthetic', 'parentOf')])
def test_the_manifest_says_what_kind_of_picture_it_is(tmp_path, local, makes, weights, kind, relation):
    take = records.begun(tmp_path, makes=makes, weights=weights)
    for frame in take.shot.frames:
        if makes is Makes.ELEMENT:
            rgba = np.zeros((22, 40, 4), np.float32)
            from second_unit.inference.shot import ElementFrame
            take.commit(ElementFrame(frame, rgba[:8, :8]), rgba, np.full((22, 40), np.inf, np.float32))
        else:
            take.commit_picture(frame, np.zeros((22, 40, 4), np.float32))
    seal.seal(take, local)
    found = c2pa_sign.read_bytes_signature((take.folder / 'record.json').read_bytes(),
                                           (take.folder / 'record.c2pa').read_bytes())
    assert found.valid and not found.failures
    actions = found.manifest['assertions'][0]['data']['actions']
    made = actions[-1]
    assert made['digitalSourceType'].endswith(f'/{kind}') and source_type(read_record(take.folder)).endswith(kind)
    assert [action['action'] for action in actions] == (
        ['c2pa.created'] if makes is Makes.ELEMENT else ['c2pa.opened', 'c2pa.edited'])
    assert made['softwareAgent']['name'] == 'blockout' and made['parameters']['seed'] == '3'
    assert made['parameters']['status'] == 'temp'
    plate, = found.manifest['ingredients']
    assert plate['relationship'] == relation and plate['title'] == 'Plates of Éboulement 01'


def test_a_studio_signs_and_is_trusted_by_its_root_alone(take, studio, local):
    credentials, root = studio
    seal.seal(take, credentials)
    data, signature = ((take.folder / name).read_bytes() for name in ('record.json', 'record.c2pa'))
    assert c2pa_sign.read_bytes_signature(data, signature).signer == 'Ann Signer'
    assert not c2pa_sign.read_bytes_signature(data, signature).trusted
    assert c2pa_sign.read_bytes_signature(data, signature, root).trusted
    assert verify(take.folder, root).right and 'whom a trusted certificate vouches' in str(verify(take.folder, root))
    assert verify(take.folder).right and 'by the certificate\'s own word' in str(verify(take.folder))
    seal.sign(take, local)                                               # by somebody else now
    assert 'none of the trusted certificates' in str(verify(take.folder, root)) and not verify(take.folder, root).right


def test_the_local_certificate_is_made_once_and_only_its_owner_reads_it(local):
    chain, key = local_certificate(local.local)
    assert local_certificate(local.local) == (chain, key)
    assert chain.count(b'BEGIN CERTIFICATE') == 2 and b'PRIVATE' not in chain
    assert key.startswith(b'-----BEGIN PRIVATE KEY')
    assert stat.S_IMODE((local.local / FILE).stat().st_mode) == 0o600
    assert 'integrity only' in COMMON_NAME


@pytest.mark.parametrize('credentials', ['one of two', 'not there', 'no key', 'of another'])
def test_a_certificate_that_does_not_sign_leaves_an_unsigned_record(take, studio, tmp_path, credentials):
    right, _ = studio
    other, key, _ = records.studio(tmp_path / 'other')
    text = tmp_path / 'text.pem'
    text.write_text('no key')
    wrong = {'one of two': Credentials(right.certificate), 'not there': Credentials(tmp_path / 'a', tmp_path / 'b'),
             'no key': Credentials(right.certificate, text), 'of another': Credentials(right.certificate, key)}
    wrong = wrong[credentials]
    note = seal.seal(take, wrong)
    assert note.startswith('The record of take 1 is not signed.') and len(note) > 60
    assert not (take.folder / 'record.c2pa').exists() and not list(take.folder.glob('*.part'))
    with pytest.raises(TakeError):
        seal.sign(take, wrong)
    assert not verify(take.folder).right and 'not signed' in str(verify(take.folder))


def test_without_the_library_takes_are_recorded_and_the_reason_is_said(take, local, monkeypatch):
    monkeypatch.setitem(sys.modules, 'c2pa', None)
    assert 'c2pa-python is not installed' in seal.seal(take, local)
    assert (take.folder / 'record.json').is_file()
    with pytest.raises(RuntimeMissingError):
        seal.sign(take, local)
    monkeypatch.delitem(sys.modules, 'c2pa')
    assert seal.is_to_seal(take, local) and seal.seal(take, local) == '' and verify(take.folder).right


# --- Verifying ----------------------------------------------------------------------------------------------

def test_what_is_whole_is_said_to_be(sealed):
    verdict = verify(sealed.folder)
    assert verdict.right and verdict.wrong == ()
    assert '3 files of 3 frames are unchanged.' in str(verdict) and 'draft (temp)' in str(verdict)


@pytest.mark.parametrize(('where', 'says'), [
    (lambda take: take.frame_path(2), 'frames/0002.exr was changed.'),
    (lambda take: take.plates.path(3), 'Of the plates, 0003.exr was changed.'),
    (lambda take: take.folder / 'record.json', 'record.json is not what was signed (assertion.dataHash.mismatch).')])
def test_a_changed_byte_is_found_and_named(sealed, where, says):
    path = where(sealed)
    if path.suffix == '.json':
        path.write_bytes(path.read_bytes().replace(b'"seed": 3', b'"seed": 4'))
    else:
        spoil(path)
    verdict = verify(sealed.folder)
    assert not verdict.right and says in verdict.wrong and str(verdict).count('! ') == len(verdict.wrong)


def test_every_byte_of_a_frame_counts(sealed):
    """Also those that decode to the same pixels."""
    path = sealed.frame_path(1)
    data = path.read_bytes()
    for place in (0, len(data) // 3, len(data) - 1):
        path.write_bytes(data[:place] + bytes([data[place] ^ 0x80]) + data[place + 1:])
        assert verify(sealed.folder).wrong == ('frames/0001.exr was changed.',)
    path.write_bytes(data)
    assert verify(sealed.folder).right


def test_missing_and_strange_frames_are_named(sealed):
    sealed.frame_path(2).rename(sealed.frame_path(9))
    assert verify(sealed.folder).wrong == ('frames/0002.exr is missing.', 'Frame 9 in frames is not in the record.')


def test_plates_that_are_gone_are_no_fault(sealed):
    for path in sealed.plates_folder.glob('*.exr'):
        path.unlink()
    verdict = verify(sealed.folder)
    assert verdict.right and '3 of 6 files of its plates are gone' in str(verdict)
    (sealed.plates_folder / 'plate.json').unlink()
    assert verify(sealed.folder).right and '6 of 6' in str(verify(sealed.folder))


def test_a_changed_description_is_named(sealed):
    data = read_json(sealed.folder / 'take.json', 1)
    data['recipe']['seed'] = 7
    write_json_atomic(sealed.folder / 'take.json', data)
    wrong = '\n'.join(verify(sealed.folder).wrong)
    assert 'do not agree on "recipe"' in wrong and 'recipe sha256' in wrong


def test_a_measured_flicker_is_no_change(sealed):
    sealed.with_measured(flicker=0.01)
    assert verify(sealed.folder).right


def test_a_record_with_the_wrong_contents_is_a_finding(sealed):
    strange = '{"format": 1, "files": {"../../x": "y"}, "plate files": 3}'
    for text in ('{', '[]', '{"format": 1}', '{"format": 99}', strange):
        (sealed.folder / 'record.json').write_text(text)
        assert not verify(sealed.folder).right
    (sealed.folder / 'record.c2pa').write_bytes(b'')
    assert not verify(sealed.folder).right


def test_frames_that_are_made_again_take_the_old_record_with_them(sealed, local):
    seal.unseal(sealed)
    assert not list(sealed.folder.glob('record.*')) and seal.is_to_seal(sealed, local)
    seal.unseal(sealed)


def test_nobody_signs_away_what_was_changed(sealed, local):
    path = sealed.folder / 'record.json'
    path.write_bytes(path.read_bytes().replace(b'"seed": 3', b'"seed": 4'))
    before = (sealed.folder / 'record.c2pa').read_bytes()
    with pytest.raises(TakeError, match='not what was signed'):
        seal.sign(sealed, local)
    with pytest.raises(TakeError, match='not what was signed'):
        seal.seal_status(sealed, local)
    assert (sealed.folder / 'record.c2pa').read_bytes() == before


# --- Pictures that show takes -------------------------------------------------------------------------------

@pytest.fixture(params=['.png', '.jpg'])
def picture(request, tmp_path):
    path = tmp_path / f'sheet{request.param}'
    pixels = np.random.default_rng(0).integers(0, 255, (30, 50, 3), np.uint8)
    if request.param == '.png':
        write_png(path, pixels)
    else:
        pytest.importorskip('PIL.Image').fromarray(pixels).save(path)
    return path


def test_a_picture_says_which_takes_it_shows(picture, sealed, local, tmp_path):
    other = whole(tmp_path / 'show', Recipe('blockout', {}, 4), weights='ab')
    seal.seal(other, local)
    size = picture.stat().st_size
    seal.sign_picture(picture, [sealed, other], local)
    found = c2pa_sign.read_file_signature(picture)
    assert found.valid and picture.stat().st_size < size + 20_000
    assert [action['action'] for action in found.manifest['assertions'][0]['data']['actions']] == [
        'c2pa.opened', 'c2pa.placed', 'c2pa.placed']
    assert c2pa.Reader(str(picture)).get_validation_state() == 'Valid'
    verdict = verify_picture(picture)
    assert verdict.right and 'Éboulement 01, take 2 (temp)' in str(verdict)
    seal.sign_picture(picture, [other], local)                            # again: what was said stays in it
    assert verify_picture(picture).right
    data = bytearray(picture.read_bytes())
    data[-40] ^= 1
    picture.write_bytes(data)
    assert not verify_picture(picture).right


def test_what_holds_no_manifest_is_refused(sealed, local, tmp_path, picture):
    with pytest.raises(TakeError, match='can hold no C2PA manifest'):
        seal.sign_picture(sealed.frame_path(1), [sealed], local)
    unrecorded = whole(tmp_path / 'show')
    with pytest.raises(TakeError, match=r'record\.json'):
        seal.sign_picture(picture, [unrecorded], local)
    assert not verify_picture(picture).right                              # there is no manifest in it
