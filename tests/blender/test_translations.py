"""Every string that an artist can meet is in every language: those of the sources, and those that Blender holds of us.

English stay the command line, its reports, logs, headers and records, and what only a programmer can meet.
"""

import ast
import re
import sys
from pathlib import Path

import bpy
import pytest

sys.path.insert(0, str(Path(__file__).parent))

from second_unit import addon
from second_unit.addon import words
from second_unit.addon.locale import MODULES, table
from second_unit.inference.models import all_models
from second_unit.inference.runtime.lists import DEVICES, Locked, remark

TABLES = {locale: table(locale) for locale in MODULES}
ROOT = Path(__file__).resolve().parents[2]
# The same in every language, or Blender's own and the artist's.
NAMES = {
    'Seed {0}',                                        # in a narrow list, as #7
    'Second Unit', 'SDXL', 'Z-Image Turbo', 'FLUX.2 klein 4B', 'Wan 2.1 VACE 1.3B', 'Cryptomatte', 'CUDA', 'ROCm',
    'Metal', 'Nuke', 'XPU', 'Apple', 'Intel', 'X', 'Y', 'CPU', '{0}: {1} GB', 'Metal (Apple)', 'XPU (Intel)'}
# Sources whose words never reach the interface.
ENGLISH = (
    'addon/cli', 'addon/farm_cli', 'addon/download_cli', 'addon/farm.py', 'addon/farm_session', 'addon/compat',
    'addon/locale', 'addon/diagnostics', 'addon/capture/surface', 'inference/record', 'inference/verify',
    'inference/c2pa', 'inference/replay', 'inference/made_with', 'inference/provenance', 'inference/burn_in',
    'inference/seal', 'inference/serving')
# Calls whose words are for programmers and for the record.
UNHEARD = {
    'log', 'note', 'ValueError', 'TypeError', 'KeyError', 'AttributeError', 'AssertionError', 'compile', 'sub',
    'search', 'split', 'match', 'findall', 'print', 'Thread', 'TemporaryDirectory'}
# What names a thing in the code or in the file: inner nodes, sockets by which values are found, OpenImageIO's words.
INNER = {'label', 'prefix', 'subtype', 'usage', 'epilog', 'socket_type'}


class Said(ast.NodeVisitor):
    """The literals that are words: with a space, and not where only programmers read them. Values are {0}, {1}."""

    def __init__(self, everything):
        self.everything, self.heard, self.found = everything, everything, set()

    def generic_body(self, node):
        body = node.body
        if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
            body = body[1:]                                       # its docstring
        for each in body:
            self.visit(each)

    visit_Module = visit_FunctionDef = visit_ClassDef = generic_body

    def visit_Call(self, node):
        name = getattr(node.func, 'id', getattr(node.func, 'attr', ''))
        before = self.heard
        if name in UNHEARD:
            return
        self.heard = before or name.endswith('Error') or name in {'progress', 'Progress', 'Model', 'field'}
        self.visit(node.func)
        for each in node.args:
            self.visit(each)
        for each in node.keywords:
            if each.arg not in INNER or name == 'Model':
                self.visit(each.value)
        self.heard = before

    def visit_JoinedStr(self, node):
        text, count = '', 0
        for value in node.values:
            if isinstance(value, ast.Constant):
                text += value.value
            else:
                text, count = f'{text}{{{count}}}', count + 1
                self.visit(value.value)
        self.add(text)

    def visit_Constant(self, node):
        if isinstance(node.value, str):
            self.add(node.value)

    def visit_Subscript(self, node):
        self.visit(node.value)                                    # what stands in the brackets is a key

    def add(self, text):
        plain = re.sub(r'\{\d\}', '', text)
        if self.heard and ' ' in plain.strip() and re.search('[a-z]{2}', plain):
            self.found.add(text)


def said_in(path):
    visitor = Said(everything=path.parts[len(ROOT.parts)] == 'addon')
    visitor.visit(ast.parse(path.read_text()))
    return visitor.found


def sources():
    for path in sorted([*(ROOT / 'addon').rglob('*.py'), *(ROOT / 'inference').rglob('*.py')]):
        if not str(path.relative_to(ROOT)).startswith(ENGLISH):
            yield path


def missing(texts):
    return sorted((text, locale) for locale, table in TABLES.items()
                  for text in set(texts) - NAMES - SOCKETS - INSIDE - table.keys())


@pytest.mark.parametrize('path', sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_what_the_source_says_is_in_every_language(path):
    assert missing(said_in(path)) == []


@pytest.fixture
def registered():
    bpy.ops.wm.read_factory_settings()
    addon.register()
    assert bpy.context.scene.second_unit.controls_element         # with the controls of all models
    yield
    addon.unregister()


def test_what_blender_holds_of_us_is_in_every_language(registered):
    ours = [cls for cls in vars(bpy.types).values() if getattr(cls, '__module__', '').startswith('second_unit.')]
    texts = set()
    for name in dir(bpy.types):
        cls = getattr(bpy.types, name)
        if not getattr(cls, '__module__', '').startswith('second_unit.') and 'SECOND_UNIT' not in name:
            continue
        ours.append(cls)
        if hasattr(cls, 'bl_label') and not name.startswith('SECOND_UNIT_UL'):
            texts |= {cls.bl_label, getattr(cls, 'bl_category', ''), getattr(cls, 'bl_description', '')}
        for prop in cls.bl_rna.properties:
            if prop.identifier.startswith('bl_') or prop.identifier in ('rna_type', 'name'):
                continue
            if cls.__module__.startswith('second_unit.') and prop.identifier in getattr(cls, '__annotations__', {}):
                texts |= {'' if prop.is_hidden else prop.name, prop.description}
                texts |= {word for item in getattr(prop, 'enum_items', ()) for word in (item.name, item.description)}
    assert len(ours) > 20
    texts -= {''}
    assert missing(texts) == []


def test_models_are_in_every_language():
    texts = {text for model in all_models().values() for text in (model.label, model.description)}
    assert missing(texts) == []


@pytest.mark.parametrize('locale', TABLES)
def test_a_translation_has_the_values_of_its_english(locale):
    for english, told in TABLES[locale].items():
        values = re.findall(r'\{\d\}', english)
        assert sorted(set(values)) == sorted(set(re.findall(r'\{\d?\}', told))), english
        assert values == [f'{{{index}}}' for index in range(len(values))], english
        if locale in ('ja_JP', 'zh_HANS'):
            assert english in NAMES or not told.isascii() or not re.search('[a-z]{3}', english), english
        quoted = told.replace('「', '"').replace('」', '"')
        assert set(re.findall(r'"\{\d\}"', english)) <= set(re.findall(r'"\{\d\}"', quoted)), english


def test_the_tables_say_the_same():
    assert len({frozenset(table) for table in TABLES.values()}) == 1


def test_labels_are_found_among_our_words(registered):
    """Blender's own catalogue has another sense for some, and is looked in first in any other context."""
    controls = bpy.context.scene.second_unit.controls_element.bl_rna
    assert controls.properties['emission'].translation_context == words.CONTEXT
    assert bpy.types.SECOND_UNIT_OT_generate.bl_rna.translation_context == words.CONTEXT


@pytest.mark.parametrize('locale', ['de_DE', 'es', 'fr_FR'])
def test_sentences_stand_apart(locale):
    told = words.translated('Take 3 is in "Wall". The scene had no compositor: one was made.', locale)
    assert 'The scene' not in told and re.search(r'[.] [A-Z]', told)


def test_every_message_and_report_is_told_in_the_language():
    """Blender does not look them up by itself, nor what has values in it."""
    unsaid = [f'{path.name}:{node.value.lineno if isinstance(node, ast.keyword) else node.lineno}'
              for path in sources() for node in ast.walk(ast.parse(path.read_text())) if _is_unsaid(node)]
    assert unsaid == []


def _is_unsaid(node):
    if isinstance(node, ast.keyword):
        values = getattr(node.value, 'values', ()) if node.arg in ('text', 'heading') else ()
        inner = [value.value for value in values if isinstance(value, ast.FormattedValue)]
        return bool(inner) and not any(map(_is_word, inner))
    name = getattr(node.func, 'attr', '') if isinstance(node, ast.Call) else ''
    if name not in ('poll_message_set', 'report'):
        return False
    return len(node.args) == {'poll_message_set': 1, 'report': 2}[name] and not _is_word(node.args[-1])


def _is_word(node):
    return isinstance(node, ast.Call) and getattr(node.func, 'id', '') == 'word'


def test_japanese_of_sentences_with_values():
    for english, japanese in (
            ('Take 3 is in "Second Unit Wall". The scene had no compositor: one was made. '
             'It goes on the link from Render Layers to Group Output.',
             'テイク3は「Second Unit Wall」に入りました。シーンにコンポジターがなかったため、作成しました。'
             'レンダーレイヤーからGroup Outputへのリンクに入りました。'),
            ('The scene is gone, so take 2 was not delivered. It is safe on disk: deliver it to another scene.',
             'シーンがないため、テイク2は納品されませんでした。ディスクに残っています。別のシーンに納品してください。'),
            ('Deliver to Compositor', 'コンポジターに納品'), ('0:42 left', '残り0:42'),
            ('Wall, Element (embedded), seed 7', 'Wall、エレメント（内蔵）、シード7'),
            ('No element of the shot "Wall" is in the compositor.',
             'ショット「Wall」のエレメントはコンポジターにありません。')):
        assert words.translated(english, 'ja_JP') == japanese


# Names by which the compositor's values are found, in files and by scripts, so they are the same in every language.
SOCKETS = {
    'Depth Softness', 'Rendered Holdout', 'Element Matte', 'Heat Exposure', 'Sun Direction', 'Sun Color',
    'Sun Strength', 'Sky Color', 'On the Picture', 'Other Take', 'Debris Albedo', 'Has Debris', 'Debris Made',
    'Debris Alpha', 'Debris Lights', 'Debris Fill', 'Glow Made', 'Glow Exposure', 'Light of the Glow'}
# Names of data and of nodes inside the groups; pieces of what the tables have whole.
INSIDE = {
    'Second Unit {0}', 'Second Unit {0}{1}', 'Second Unit Mask', 'Second Unit Compare', 'Second Unit camera',
    'Contact Sheet {0}', 'Has a Frame', 'Has a Holdout', 'Nothing to Show?', 'Float Value', 'shown value',
    'held value', 'holdout image', 'branch depth', 'branch held', ' and no ', 'Capturing frame', 'Holdout frame',
    'What makes the {0}', 'Sun in the Card'}


@pytest.mark.parametrize('device', DEVICES)
def test_a_remark_on_a_graphics_card_has_its_japanese(device):
    cuda = Locked('3.13', 'linux-x64', 'cuda', ('cuda', 'cpu'), '2.2.6', ())
    for said in (remark(cuda, 'auto', (device, 'cpu')), remark(None, device, ('cpu',))):
        assert not re.search('[a-z]{2,} [a-z]{2,}', words.translated(said, 'ja_JP'))
