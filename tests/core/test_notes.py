"""What is written about a take, and its place on a contact sheet."""

import numpy as np
import pytest

from second_unit.inference.contact_sheet import GAP, LABEL, contact_sheet, picked
from second_unit.inference.errors import TakeError
from second_unit.inference.exr import write_png
from second_unit.inference.notes import read_note, write_note


def test_a_note_is_read_as_it_was_written(tmp_path):
    assert read_note(tmp_path) == ''
    write_note(tmp_path, '')
    assert not list(tmp_path.iterdir())
    write_note(tmp_path, 'Zu dünn – 煙を濃く')
    assert read_note(tmp_path) == 'Zu dünn – 煙を濃く'
    write_note(tmp_path, '')
    assert read_note(tmp_path) == ''


@pytest.mark.parametrize('text', ['{', '{"format": 2, "note": ""}', '{"format": 1}'])
def test_a_broken_note_says_so(tmp_path, text):
    (tmp_path / 'notes.json').write_text(text)
    with pytest.raises(TakeError, match='notes.json'):
        read_note(tmp_path)


def take(folder, frames, size=(6, 8)):
    (folder / 'thumbs').mkdir(parents=True)
    for frame in frames:
        write_png(folder / 'thumbs' / f'{frame:04d}.png', np.full((*size, 3), 10 * frame, np.uint8))
    return folder


def test_pictures_are_spread_over_what_is_made(tmp_path):
    one = take(tmp_path / '1', range(1, 10))
    assert [path.stem for path in picked(one, 1)] == ['0005']
    assert [path.stem for path in picked(one, 3)] == ['0002', '0005', '0008']
    assert [path.stem for path in picked(take(tmp_path / '2', [4, 7]), 3)] == ['0004', '0007']
    assert picked(take(tmp_path / '3', []), 3) == []


def test_a_row_for_each_take_or_a_square_of_single_pictures(tmp_path):
    takes = [take(tmp_path / str(number), range(1, 7)) for number in range(5)]
    rows = contact_sheet([picked(each, 2) for each in takes])
    assert rows.pixels.shape == (GAP + 5 * (6 + LABEL + GAP), GAP + 2 * (8 + GAP), 3)
    assert rows.places == tuple((GAP, GAP + number * (6 + LABEL + GAP)) for number in range(5))
    left, top = rows.places[3]
    assert (rows.pixels[top + LABEL:top + LABEL + 6, left:left + 8] == 20).all()
    assert (rows.pixels[top + LABEL, left + 8 + GAP:left + 16 + GAP] == 50).all()
    square = contact_sheet([picked(each, 1) for each in takes])
    assert square.pixels.shape == (GAP + 2 * (6 + LABEL + GAP), GAP + 3 * (8 + GAP), 3)
    assert square.places[4] == (GAP + 8 + GAP, GAP + 6 + LABEL + GAP)


def test_a_picture_that_is_broken_says_so(tmp_path):
    path, = picked(take(tmp_path, [1]), 1)
    path.write_bytes(b'no picture')
    with pytest.raises(TakeError):
        contact_sheet([[path]])
