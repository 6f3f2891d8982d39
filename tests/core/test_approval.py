"""Approval in its order, with who said so; weights that can never be final; TEMP burnt into small pictures alone."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
from records import begun, spoil, whole

from second_unit.inference import approval, seal
from second_unit.inference.approval import MOVES, WORDS, Status, move, next_statuses, why_not
from second_unit.inference.burn_in import INK, burn_in
from second_unit.inference.credentials import Credentials
from second_unit.inference.errors import TakeError
from second_unit.inference.exr import read_exr, read_png
from second_unit.inference.files import read_json, write_json_atomic
from second_unit.inference.model import Download, Makes
from second_unit.inference.models import all_models
from second_unit.inference.recipe import Recipe
from second_unit.inference.record import is_temp, read_record
from second_unit.inference.record_sheet import write_record_sheet
from second_unit.inference.take import STATUSES, Take
from second_unit.inference.verify import verify

pytest.importorskip('c2pa')


@pytest.fixture(scope='module')
def local(tmp_path_factory):
    return Credentials(local=tmp_path_factory.mktemp('own'))


@pytest.fixture
def take(tmp_path, local):
    take = whole(tmp_path / 'show')
    assert seal.seal(take, local) == ''
    return take


def to(take, *statuses, **words):
    """The take after these steps, each with all that could be asked for."""
    for status in statuses:
        take, _ = move(take, status, 'Ann', **{'reference': 'mail 7', 'consent': 'form 2', **words})
    return take


def test_the_words_are_those_of_the_take():
    assert [str(status) for status in Status] == list(STATUSES) and set(MOVES) == set(Status)
    assert set(WORDS) == {'draft', 'candidate', 'approved', 'final', 'rejected'}
    assert [status for status in STATUSES if not is_temp(status)] == ['approved', 'final']


def test_a_take_is_approved_in_order_and_every_step_is_kept(take, local):
    for status, reference in ((Status.CANDIDATE, ''), (Status.APPROVED, 'mail 7'), (Status.FINAL, 'mail 9')):
        take, note = move(take, status, ' Zoe\u0308 ', reference, note='as lit', credentials=local)
        assert note == '' and verify(take.folder).right
        assert read_record(take.folder)['temp'] == (status is Status.CANDIDATE)
    again = Take.open(take.folder)
    steps = [each['status'] for each in again.approvals]
    assert again.status == 'final' and steps == ['candidate', 'approved', 'final']
    last = again.approvals[1]
    assert (last['by'], last['reference'], last['note']) == ('Zoë', 'mail 7', 'as lit') and last['when'][10] == 'T'
    assert read_record(take.folder)['approvals'] == [dict(each) for each in again.approvals]
    assert 'final, by Zoë' in str(verify(take.folder)) and 'reference "mail 9"' in str(verify(take.folder))


@pytest.mark.parametrize(('steps', 'status', 'says'), [
    ((), Status.APPROVED, 'is draft: what follows is candidate, rejected'),
    ((), Status.FINAL, 'is draft'), ((Status.CANDIDATE,), Status.FINAL, 'is candidate'),
    ((Status.REJECTED,), Status.APPROVED, 'what follows is draft')])
def test_steps_are_not_skipped(take, steps, status, says):
    take = to(take, *steps)
    assert says in why_not(take, status) and status not in next_statuses(take)
    with pytest.raises(TakeError, match=says):
        to(take, status)
    assert Take.open(take.folder).status == take.status


def test_what_has_to_be_given(take):
    candidate = to(take, Status.CANDIDATE)
    for words, says in ((('', 'mail'), 'Nobody is named'), (('Ann', '  '), 'approved in writing')):
        with pytest.raises(TakeError, match=says) as caught:
            move(candidate, Status.APPROVED, *words)
        assert caught.value.hint and len(Take.open(take.folder).approvals) == 1


def test_a_likeness_asks_for_consent(tmp_path):
    take = to(whole(tmp_path, Recipe('blockout', likeness=True)), Status.CANDIDATE)
    with pytest.raises(TakeError, match='likeness of a person'):
        move(take, Status.APPROVED, 'Ann', 'mail 7')
    assert to(take, Status.APPROVED).approvals[-1]['consent'] == 'form 2'


def test_an_unfinished_take_is_no_candidate_and_can_be_rejected(tmp_path):
    take = begun(tmp_path)
    with pytest.raises(TakeError, match='lacks 3 frames'):
        to(take, Status.CANDIDATE)
    assert to(take, Status.REJECTED).status == 'rejected' and not (take.folder / 'record.json').exists()


def test_weights_that_forbid_commercial_work_are_never_final(tmp_path, monkeypatch):
    model = replace(all_models()['blockout'], downloads=(Download('a/b', 1.0, 'CC-BY-NC-4.0', commercial=False),))
    monkeypatch.setattr(approval, 'all_models', lambda: {'blockout': model})
    take = to(whole(tmp_path), Status.CANDIDATE, Status.APPROVED)
    assert 'CC-BY-NC-4.0) allows no commercial work' in why_not(take, Status.FINAL)
    with pytest.raises(TakeError, match='never be final'):
        to(take, Status.FINAL)


def test_a_model_that_nobody_knows_is_never_final(tmp_path):
    take = to(whole(tmp_path, Recipe('pilot')), Status.CANDIDATE, Status.APPROVED)
    with pytest.raises(TakeError, match='does not know the model "pilot"'):
        to(take, Status.FINAL)


@pytest.mark.parametrize('status', ['', 'approved', 'rejected'])
def test_takes_of_before_keep_opening(take, status):
    data = read_json(take.folder / 'take.json', 1) | {'status': status}
    del data['approvals'], data['recipe']['likeness']
    write_json_atomic(take.folder / 'take.json', data)
    old = Take.open(take.folder)
    assert old.status == status and old.approvals == () and old.recipe == take.recipe
    if status == 'approved':
        with pytest.raises(TakeError, match='Nobody wrote down who approved'):
            to(old, Status.FINAL)
        assert to(old, Status.CANDIDATE, Status.APPROVED, Status.FINAL).status == 'final'


def test_a_status_is_not_signed_over_a_changed_record(take, local):
    path = take.folder / 'record.json'
    path.write_bytes(path.read_bytes().replace(b'"seed": 3', b'"seed": 4'))
    with pytest.raises(TakeError, match='not what was signed'):
        move(take, Status.CANDIDATE, 'Ann', credentials=local)
    assert Take.open(take.folder).status == ''


def test_a_changed_frame_stays_found_after_approval(take, local):
    spoil(take.frame_path(2))
    move(take, Status.CANDIDATE, 'Ann', credentials=local)
    assert verify(take.folder).wrong == ('frames/0002.exr was changed.',)


def test_whoever_has_no_certificate_leaves_the_record_unsigned_and_hears_so(take):
    _, note = move(take, Status.CANDIDATE, 'Ann')
    assert 'is not signed' in note and not (take.folder / 'record.c2pa').exists()


# --- Burning in ---------------------------------------------------------------------------------------------

@pytest.mark.parametrize('size', [(90, 160), (45, 80), (30, 26), (720, 1280)])
def test_temp_is_burnt_into_a_copy(size):
    picture = np.full((*size, 3), 90, np.uint8)
    marked = burn_in(picture)
    assert (picture == 90).all() and marked.shape == picture.shape and (marked == INK).all(axis=2).any()
    share = (marked != 90).any(axis=2).mean()
    assert 0.005 < share < 0.4 and (marked[:, -1] == 90).all()


def test_a_picture_too_small_for_the_word_stays_bare():
    picture = np.full((4, 9, 3), 90, np.uint8)
    assert np.array_equal(burn_in(picture), picture)


# --- The record sheet ---------------------------------------------------------------------------------------

def test_the_record_sheet_has_every_take_on_one_page_and_in_one_table(take, tmp_path, local):
    to(take, Status.CANDIDATE, Status.APPROVED, reference='<mail> & 7')
    recipe = Recipe('clean_plate', matte='rect:0,0,10,11', likeness=True)
    patch = whole(tmp_path / 'show', recipe, makes=Makes.PATCH)
    seal.seal(patch, local)
    broken = whole(tmp_path / 'show')
    (broken.folder / 'take.json').write_text('{')
    page, table, count = write_record_sheet(tmp_path / 'show', tmp_path / 'out' / 'sheet.html')
    text, rows = page.read_text(encoding='utf-8'), table.read_text(encoding='utf-8-sig').splitlines()
    assert count == 2 and len(rows) == 3 and rows[0].startswith('shot,take,verb,status,temp')
    assert 'Éboulement 01,1,look,approved,,1-3,3,' in rows[1] and 'Ann' in rows[1] and '<mail> & 7' in rows[1]
    assert ',candidate,' not in rows[2] and ',12.50,yes,' in rows[2]
    for words in ('&lt;mail&gt; &amp; 7', 'no consent yet', '12.50 %', 'Could not be read', 'by a local certificate'):
        assert words in text
    assert text.count('data:image/png;base64,') == 6 and 'src="http' not in text and '<script' not in text
    assert str(tmp_path) not in text.partition('Could not be read')[0]


def test_the_sheet_burns_temp_into_what_is_not_approved_and_into_no_file(take, tmp_path):
    before = {path: path.read_bytes() for path in take.folder.rglob('*.*')}
    plain = write_record_sheet(tmp_path / 'show', tmp_path / 'a.html')[0].read_text(encoding='utf-8')
    marked = write_record_sheet(tmp_path / 'show', tmp_path / 'b.html', burnt_in=True)[0].read_text(encoding='utf-8')
    assert plain != marked and {path: path.read_bytes() for path in take.folder.rglob('*.*')} == before
    to(take, Status.CANDIDATE, Status.APPROVED)
    for name, burnt_in in (('c', False), ('d', True)):
        write_record_sheet(tmp_path / 'show', tmp_path / f'{name}.html', burnt_in)
    assert (tmp_path / 'c.html').read_bytes() == (tmp_path / 'd.html').read_bytes()


def test_no_spreadsheet_takes_a_name_for_a_formula(take, tmp_path):
    data = read_json(take.folder / 'take.json', 1)
    data['shot']['name'] = '=HYPERLINK("http://x")'
    write_json_atomic(take.folder / 'take.json', data)
    table = write_record_sheet(tmp_path / 'show', tmp_path / 'a.html')[1].read_text(encoding='utf-8-sig')
    assert '"\'=HYPERLINK' in table


def test_a_folder_without_takes_has_no_sheet(tmp_path):
    with pytest.raises(TakeError, match='no takes in'):
        write_record_sheet(tmp_path, tmp_path / 'a.html')
    with pytest.raises(TakeError):
        write_record_sheet(tmp_path / 'nowhere', tmp_path / 'a.html')
    assert not list(tmp_path.iterdir())


def test_thumbnails_and_headers_of_frames_are_never_burnt_in(take):
    assert read_png(take.thumb_path(1)).shape[:2] == (22, 40)
    assert json.dumps(read_exr(take.frame_path(1), ()).attributes['second_unit/status']).startswith('"temp')
