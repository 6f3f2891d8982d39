"""Files that somebody changed, by accident or on purpose: they raise errors of ours, and nothing is written elsewhere.

Values and bytes are mutated at random, by a seed that a failure names. A hundred or two of each kind here; ten thousand
when the slow tests run.
"""

import copy
import json
import os
import random
import shutil
import struct
from dataclasses import dataclass, field

import numpy as np
import pytest

from second_unit.inference.engine import Engine
from second_unit.inference.errors import SecondUnitError, TakeError
from second_unit.inference.exr import read_exr
from second_unit.inference.files import LARGEST_JSON, inside, read_json
from second_unit.inference.model import Download, Makes, Model, controls_from
from second_unit.inference.plates import Plates
from second_unit.inference.provenance import header_of
from second_unit.inference.recipe import Recipe, file_digests
from second_unit.inference.shot import (
    AnchorFrame,
    Camera,
    Card,
    ElementFrame,
    FrameRange,
    Light,
    Pass,
    PlateFrame,
    Shot,
)
from second_unit.inference.shot_takes import new_take, takes_of
from second_unit.inference.take import Take
from second_unit.inference.weights_store import MANIFEST, folders_of, names_of, verify

SHOT = Shot('wall', FrameRange(1, 3), 6, 4, 24.0)
# What no field of ours expects, paths out of the folder among it.
STRANGE = (
    None, True, -1, 0, 10 ** 30, 1e308, float('nan'), float('inf'), '', 'x' * 5000, '\0', '\ud800', [], [[]], {},
    {'a': 1}, '..', '../..', '/etc/passwd', '../../../../../../tmp/out', '\\\\server\\share', '//server/share', 'C:\\x',
    'C:x',
    'a/../../..', 'plates/../../x', '1-99999999999', '5-1', '1-2x0', [0] * 100, [1, 2, 3, 4], '$(touch x)', '{{x}}',
    '%s', 'approved', 'final', 1.5, '7', [None], 'link', 'link/x')
COUNTS = [pytest.param(150, id='fast'), pytest.param(2500, id='long', marks=pytest.mark.slow)]


@dataclass(frozen=True, slots=True)
class Controls:
    """One of every kind."""

    amount: float = 1.0
    steps: int = field(default=4, metadata={'ui': {'min': 1, 'max': 50}})
    loud: bool = False
    kind: str = field(default='dust', metadata={'ui': {'items': {'dust': '', 'mist': ''}}})
    reference: str = field(default='', metadata={'ui': {'file': True}})


DOWNLOAD = Download('studio/smoke', 0.1, 'MIT', True, revision='c0ffee')
MODEL = Model('grey', 'Grey', Makes.ELEMENT, Controls, load=lambda engine: None, downloads=(DOWNLOAD,))


@pytest.fixture(scope='module')
def original(tmp_path_factory):
    """A takes folder with plates, an anchor, a matte and a take; beside it weights, and a file nobody may touch."""
    root = tmp_path_factory.mktemp('original')
    plates = Plates.create(root / 'takes', SHOT, 'abc', {'passes': ['Combined', 'Depth'], 'colour_config': ''})
    grey = np.full((4, 6), 0.5, np.float32)
    for frame in range(0, 5):
        plates.commit(PlateFrame(frame, Camera(tuple(map(tuple, np.eye(4)))), Light(), {
            Pass.COMBINED: np.dstack([grey] * 4), Pass.DEPTH: grey}))
        plates.commit_anchor('wall', AnchorFrame(frame, ((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)), grey, (0.0, 0.0, 6.0, 4.0)))
        plates.commit_matte('rect', frame, grey)
    recipe = Recipe('grey', {'amount': 0.5, 'steps': 4, 'loud': False, 'kind': 'dust', 'reference': ''}, 1, 'wall', 1.0)
    take = new_take(root / 'takes', SHOT, recipe, plates, Engine(), Card((0.0, 0.0, 0.0), 1.0, 1.0))
    passes = np.full((2, 3, 11), 0.1, np.float32)
    take.commit(ElementFrame(1, np.full((2, 3, 4), 0.5, np.float32), passes), np.dstack([grey] * 4), grey)
    weights = root / 'weights' / 'studio--smoke' / 'c0ffee'
    weights.mkdir(parents=True)
    (weights / 'model.safetensors').write_bytes(safetensors())
    (weights / MANIFEST).write_text(json.dumps({
        'format': 1, 'repo': 'studio/smoke', 'commit': 'c0ffee', 'fetched': '2026-11-22', 'files': [
            {'path': 'model.safetensors', 'size': len(safetensors()), 'sha256': 'ab' * 32}]}))
    (root / 'precious.txt').write_text('do not touch')
    (root / 'takes' / 'wall' / 'plates' / 'link').symlink_to(root)
    return root


def safetensors():
    header = json.dumps({'weight': {'dtype': 'F32', 'shape': [2, 2], 'data_offsets': [0, 16]}}).encode()
    return struct.pack('<Q', len(header)) + header + bytes(16)


@pytest.fixture
def root(original, tmp_path):
    return shutil.copytree(original, tmp_path / 'root', symlinks=True)


def files_outside(root, changed):
    """Of everything but the takes folder, and what is changed here: when it was written."""
    return {path: path.stat().st_mtime_ns for path in root.parent.rglob('*')
            if 'takes' not in path.relative_to(root.parent).parts and not path.is_symlink() and path not in changed}


def use(root):
    """Everything that reads the files of a take: what it raises besides errors of ours is a bug."""
    try:
        take = Take.open(root / 'takes' / 'wall' / 'takes' / '001')
    except SecondUnitError as error:
        assert error.message and error.hint
        return
    readers = [
        take.missing, lambda: header_of(take, 1), lambda: take.matter(1), lambda: take.read_frame(1),
        lambda: take.read_card(1), lambda: take.plates.missing([1]), lambda: take.plates.info,
        lambda: take.plates.passes,
        lambda: take.plates.colour_config, lambda: take.plates.light(1),
        lambda: take.plates.read(1, None, 'wall', 'rect'), lambda: take.plates.matte_digest('rect', [1]),
        lambda: controls_from(MODEL, take.recipe.controls),
        lambda: file_digests(controls_from(MODEL, take.recipe.controls)),
        lambda: takes_of(root / 'takes', take.shot.name, lambda error: None), lambda: take.with_measured(flicker=0.5),
        lambda: take.with_status('approved'), lambda: take.log('seen'), lambda: _held(take)]
    for reader in readers:
        quietly(reader)


def _held(take):
    with take.lease():
        pass


def quietly(work):
    try:
        work()
    except SecondUnitError as error:
        assert error.message and str(error)


def weights_of(root):
    for work in (lambda: folders_of(MODEL, [root / 'weights']),
                 lambda: names_of(MODEL, folders_of(MODEL, [root / 'weights'])),
                 lambda: verify(root / 'weights' / 'studio--smoke' / 'c0ffee')):
        quietly(work)


# --- Mutations --------------------------------------------------------------------------------------------------


def places(value, path=()):
    """Every place in JSON data."""
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in items:
        yield from places(each, (*path, key))


def mutated(data, chance):
    """A copy with one to three of its values made strange, left out, doubled or moved."""
    data = json.loads(json.dumps(data))
    for _ in range(chance.randint(1, 3)):
        *way, key = chance.choice([path for path in places(data) if path]) if data else ('x',)
        home = data
        for step in way:
            home = home[step]
        how = chance.random()
        if how < 0.15:
            del home[key]
        elif how < 0.25:
            home[key] = [home[key]] * 2
        elif how < 0.3:
            home[key] = nested(chance.randint(1, 300))
        else:
            home[key] = copy.deepcopy(chance.choice(STRANGE))        # the next change may be inside it
    return data


def nested(depth):
    value = 1
    for _ in range(depth):
        value = [value]
    return value


def written(path, data):
    path.write_text(json.dumps(data), encoding='utf-8', errors='surrogatepass')


def broken(data, chance):
    """Bytes with some of them changed, cut, doubled or put in."""
    data = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at, how = chance.randrange(len(data)) if data else 0, chance.random()
        if how < 0.5 and data:
            data[at] = chance.choice((0, 1, 0x7f, 0x80, 0xff, data[at] ^ 1 << chance.randrange(8)))
        elif how < 0.65:
            del data[at:]
        elif how < 0.8:
            del data[at:at + chance.randint(1, 16)]
        elif how < 0.9:
            data[at:at] = chance.randbytes(chance.randint(1, 16))
        else:
            data[at:at + 4] = struct.pack('<I', chance.choice((0xffffffff, 0x7fffffff, 1 << 20, 0)))
    return bytes(data)


def attacked(root, files, change, work, count, kind):
    """Change one of the files, `count` times by another seed, and do the work each time."""
    before = files_outside(root, files)
    for seed in range(count):
        chance = random.Random(f'{kind} {seed}')
        path = chance.choice(files)
        whole = path.read_bytes()
        change(path, whole, chance)
        try:
            work(root)
        except BaseException as error:
            error.add_note(f'{kind}, seed {seed}, {path.name}')
            raise
        for changed in files:
            if changed == path:
                changed.write_bytes(whole)
    assert files_outside(root, files) == before


@pytest.mark.parametrize('count', COUNTS)
def test_changed_values_in_json(root, count):
    shot = root / 'takes' / 'wall'
    files = [shot / 'takes' / '001' / 'take.json', shot / 'plates' / 'abc' / 'plate.json',
             shot / 'plates' / 'abc' / 'cameras' / '0001.json']
    attacked(root, files, lambda path, whole, chance: written(path, mutated(json.loads(whole), chance)), use, count,
             'values')


@pytest.mark.parametrize('count', COUNTS)
def test_changed_bytes_in_json(root, count):
    shot = root / 'takes' / 'wall'
    files = [shot / 'takes' / '001' / 'take.json', shot / 'plates' / 'abc' / 'plate.json',
             shot / 'plates' / 'abc' / 'cameras' / '0001.json']
    attacked(root, files, lambda path, whole, chance: path.write_bytes(broken(whole, chance)), use, count, 'bytes')


@pytest.mark.parametrize('count', COUNTS)
def test_changed_bytes_in_images(root, count):
    """Mostly in their headers, which say how much is to be read."""
    files = sorted((root / 'takes').rglob('0001.exr'))
    assert len(files) >= 6

    def change(path, whole, chance):
        head = chance.randint(16, len(whole)) if chance.random() < 0.3 else min(len(whole), 800)
        path.write_bytes(broken(whole[:head], chance) + whole[head:])
    attacked(root, files, change, use, count, 'images')


@pytest.mark.parametrize('count', COUNTS)
def test_changed_weights(root, count):
    folder = root / 'weights' / 'studio--smoke' / 'c0ffee'

    def change(path, whole, chance):
        if path.name == MANIFEST and chance.random() < 0.6:
            written(path, mutated(json.loads(whole), chance))
        else:
            path.write_bytes(broken(whole, chance))
    attacked(root, [folder / MANIFEST, folder / 'model.safetensors'], change, weights_of, count, 'weights')
    (folder / MANIFEST).unlink()
    attacked(root, [folder / 'model.safetensors'], change, weights_of, count // 3, 'bare weights')


# --- What each of them may not do -------------------------------------------------------------------------------


@pytest.mark.parametrize('relative', [
    '..', '../x', 'a/../..', '/etc', '//server/share', '\\\\server\\share', 'C:\\x', 'C:x', 'a\\..\\..', '..\\x', '\\x',
    'link', 'link/precious.txt', 'a/../link'])
def test_paths_that_lead_out_are_refused_on_every_system(tmp_path, relative):
    (tmp_path / 'folder').mkdir()
    (tmp_path / 'folder' / 'link').symlink_to(tmp_path)
    with pytest.raises(TakeError, match='leads out'):
        inside(tmp_path / 'folder', relative)
    assert inside(tmp_path / 'folder', 'plates/abc') == tmp_path / 'folder' / 'plates' / 'abc'


def test_a_take_that_points_elsewhere_is_refused(root):
    path = root / 'takes' / 'wall' / 'takes' / '001' / 'take.json'
    data = json.loads(path.read_text())
    for plates in ('../../..', '/etc', 'plates/link', '\\\\server\\share', 7, None, ['plates']):
        written(path, {**data, 'plates': plates})
        with pytest.raises(TakeError):
            Take.open(path.parent)


def test_a_file_too_large_is_not_read(tmp_path):
    path = tmp_path / 'take.json'
    with open(path, 'wb') as file:
        file.truncate(LARGEST_JSON + 1)
    with pytest.raises(TakeError, match='larger than 32 MB'):
        read_json(path, 1)


def test_json_too_deep_is_an_error_of_ours(tmp_path):
    path = tmp_path / 'take.json'
    path.write_text('[' * 200_000)
    with pytest.raises(TakeError, match='not readable JSON'):
        read_json(path, 1)


def test_an_image_that_asks_for_too_much_memory_is_refused(root):
    """A data window of 60000x60000 pixels in a file of some kilobytes."""
    path = root / 'takes' / 'wall' / 'takes' / '001' / 'card' / '0001.exr'
    whole = path.read_bytes()
    box = struct.pack('<4i', 0, 0, 2, 1)
    assert whole.count(box) == 2
    path.write_bytes(whole.replace(box, struct.pack('<4i', 0, 0, 59_999, 59_999)))
    with pytest.raises(TakeError):
        read_exr(path)


@pytest.mark.skipif(not os.path.exists('/dev/zero'), reason='needs a device without end')
def test_a_device_is_no_file_to_read():
    with pytest.raises(SecondUnitError, match='no file'):
        file_digests(Controls(reference='/dev/zero'))


def test_a_shot_without_end_is_refused():
    with pytest.raises(SecondUnitError, match='too long'):
        FrameRange.parse('1-99999999999')
    with pytest.raises(SecondUnitError, match='pixels'):
        Shot('wall', FrameRange(1, 2), 10 ** 9, 10, 24.0)


@pytest.mark.parametrize('value', ['NaN', '-Infinity', '1e999', '"\\ud800"'])
def test_json_that_nobody_can_write_is_not_read(tmp_path, value):
    path = tmp_path / 'take.json'
    path.write_text(f'{{"format": 1, "note": {value}}}')
    with pytest.raises(TakeError, match='not readable JSON'):
        read_json(path, 1)
