"""Finished sentences found by their templates, and told in another language."""

import pytest

from second_unit.addon import locale, words, wrapping

TABLE = {
    'Take {0} is in "{1}".': '「{1}」にテイク{0}。',
    'It goes on the link from {0} to {1}.': '{0}から{1}のリンクに入ります。',
    'The {0} is gone.': '{0}はありません。',
    'A take was passed over: {0}': 'テイクを飛ばしました: {0}',
    'Do this. Then do that.': 'こうして、ああします。',
    '{0} left': '残り{0}', 'scene': 'シーン', 'Waiting': '待機中',
}


@pytest.fixture(autouse=True)
def table(monkeypatch):
    monkeypatch.setitem(locale.TABLES, 'xx', TABLE)
    words.translated.cache_clear(), words.templates.cache_clear()
    yield
    words.translated.cache_clear(), words.templates.cache_clear()


@pytest.mark.parametrize(('english', 'told'), [
    ('Waiting', '待機中'),
    ('Nobody wrote this', 'Nobody wrote this'),
    ('Take 3 is in "Street {0}".', '「Street {0}」にテイク3。'),
    ('Take 3 is in "scene".', '「scene」にテイク3。'),                    # a name is the artist's own
    ('The scene is gone.', 'シーンはありません。'),
    ('Take 3 is in "A". The scene is gone.', '「A」にテイク3。シーンはありません。'),
    ('Take 3 is in "A. B". The scene is gone.', '「A. B」にテイク3。シーンはありません。'),
    ('New words here. The scene is gone.', 'New words here. シーンはありません。'),
    ('Do this. Then do that. The scene is gone.', 'こうして、ああします。シーンはありません。'),
    ('A take was passed over: The scene is gone. New words.', 'テイクを飛ばしました: シーンはありません。New words.'),
    ('It goes on the link from to to from.', 'toからfromのリンクに入ります。'),
    ('0:42 left', '残り0:42'), ('left', 'left'), ('', '')])
def test_a_sentence_is_told_by_its_template(english, told):
    assert words.translated(english, 'xx') == told


def test_without_a_language_it_is_english():
    assert words.word('Waiting') == 'Waiting'


@pytest.mark.parametrize(('text', 'width', 'lines'), [
    ('One two three', 7, ['One two', 'three']),
    ('One', 1, ['One']),
    ('', 9, ['']),
    ('アンカーを選んでください。', 10, ['アンカーを', '選んでくだ', 'さい。']),
    ('テイク3は「Street」に', 12, ['テイク3は', '「Street」に']),
    ('あい、う', 4, ['あ', 'い、', 'う'])])
def test_lines_break_between_words_or_wide_letters(text, width, lines):
    assert wrapping.wrapped(text, width, 9) == lines


def test_what_needs_too_many_lines_ends_in_dots():
    assert wrapping.wrapped('a b c d', 1, 3) == ['a', 'b', 'c …']
