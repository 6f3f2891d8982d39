"""Plates: what is committed comes back to the bit, and a frame is whole or absent."""

import json
import math
import os

import numpy as np
import pytest

from second_unit.inference import files
from second_unit.inference.errors import CaptureError, TakeError
from second_unit.inference.exr import read_exr
from second_unit.inference.plates import Plates
from second_unit.inference.shot import AnchorFrame, Camera, FrameRange, Light, Pass, PlateFrame, Shot

CAMERA = Camera(((0.1, 0.2, 0.3, 1 / 3), (0.0, 1.0, 0.0, 2.0), (0.0, 0.0, 1.0, -3.5), (0.0, 0.0, 0.0, 1.0)),
                lens=35.1, shift_x=0.05, focus_distance=12.25)
LIGHT = Light((0.0, 0.6, 0.8), (3.0, 2.9, 2.5), (0.1, 0.2, 0.4))
SHOT = Shot('Éboulement 01', FrameRange(1, 4), 32, 18, 24.0, colour_space='ACEScg', camera='Caméra')


@pytest.fixture
def plates(tmp_path):
    return Plates.create(tmp_path, SHOT, 'd1', {'blender': '5.2.3'})


def plate(frame, **changed):
    values = np.random.default_rng(frame + 99).random((18, 32, 12), dtype=np.float32) * 9
    depth = values[..., 0].copy()
    depth[:2] = np.inf
    passes = {Pass.COMBINED: values[..., :4], Pass.DEPTH: depth, Pass.NORMAL: values[..., :3] - 5,
              Pass.VECTOR: values[..., 4:8], Pass.CRYPTOMATTE: values}
    return PlateFrame(frame, CAMERA, LIGHT, {**passes, **changed})


def test_a_frame_comes_back(plates):
    given = plate(2)
    plates.commit(given)
    back = plates.read(2)
    assert (back.frame, back.camera, back.light, back.anchor) == (2, CAMERA, LIGHT, None)
    assert set(back.passes) == set(given.passes)
    for name, pixels in given.passes.items():
        expected = pixels.astype(np.float16) if name is Pass.COMBINED else pixels
        np.testing.assert_array_equal(back.passes[name], expected)
        assert not back.passes[name].flags.writeable and back.passes[name].dtype == np.float32


def test_only_the_passes_asked_for_are_read(plates):
    plates.commit(plate(1))
    assert set(plates.read(1, (Pass.DEPTH, Pass.VECTOR)).passes) == {Pass.DEPTH, Pass.VECTOR}
    assert plates.read(1, ()).passes == {}


def test_the_header_names_set_frame_and_colour(plates):
    plates.commit(plate(3))
    header = read_exr(plates.path(3), {'Depth'}).attributes
    assert header['second_unit/plates'] == 'd1' and header['second_unit/frame'] == 3
    assert header['colorInteropID'] == 'lin_ap1_scene'


def test_frames_are_missing_until_they_are_whole(plates):
    assert plates.missing() == (1, 2, 3, 4)
    plates.commit(plate(2))
    plates.path(3).with_suffix('.exr.1a2b3c4d.part').write_bytes(b'half a picture')
    plates.commit_camera(4, CAMERA, LIGHT)                   # a camera alone is no frame
    assert plates.missing() == (1, 3, 4)
    assert plates.missing((2, 7)) == (7,)
    with pytest.raises(TakeError, match='Frame 3'):
        plates.read(3)


def test_negative_and_long_frame_numbers(plates):
    for frame in (-7, 0, 123456):
        plates.commit(plate(frame))
        assert plates.read(frame, ()).frame == frame
    assert plates.missing((-7, 7, 0, 123456)) == (7,)
    assert plates.path(-7).name == '-0007.exr'


def test_cameras_beyond_the_range_need_no_picture(plates):
    plates.commit_camera(0, CAMERA, LIGHT)
    assert plates.camera(0) == CAMERA and plates.light(0) == LIGHT
    assert plates.camera(5) is None
    with pytest.raises(TakeError):
        plates.light(5)


def test_create_opens_what_is_there(tmp_path, plates):
    plates.commit(plate(1))
    again = Plates.create(tmp_path, SHOT, 'd1', {'blender': 'another'})
    assert again == plates and again.missing() == (2, 3, 4)
    assert again.info == {'blender': '5.2.3'}
    assert Plates.create(tmp_path, SHOT, 'd2', {}).missing() == (1, 2, 3, 4)
    assert Plates.open(plates.folder).shot == SHOT


def test_notes_are_kept_beside_the_info(plates):
    plates.note(cryptomatte={'E\u0301boulis': 'a8fce865'})
    assert Plates.open(plates.folder).info == {'blender': '5.2.3', 'cryptomatte': {'Éboulis': 'a8fce865'}}


def test_names_are_ascii_on_disk_and_nfc_in_the_file(tmp_path, plates):
    typed_on_a_mac = Shot('E\u0301boulement 01', FrameRange(1, 4), 32, 18, 24.0)
    assert Plates.create(tmp_path, typed_on_a_mac, 'd1', {}).folder == plates.folder
    assert all(part.isascii() for part in plates.folder.relative_to(tmp_path).parts)
    assert json.loads((plates.folder / 'plate.json').read_text(encoding='utf-8'))['shot']['name'] == 'Éboulement 01'


def test_anchors_come_back(plates):
    silhouette = np.random.default_rng(0).random((9, 12), dtype=np.float32)
    anchor = AnchorFrame(2, ((-1.0, -2.0, 1 / 3), (1.0, 2.0, 4.0)), silhouette, (-3.5, 2.0, 40.0, 17.25))
    plates.commit_anchor('Bâtiment', anchor)
    back = plates.anchor('Bâtiment', 2)
    assert (back.frame, back.bounds, back.window) == (2, anchor.bounds, anchor.window)
    np.testing.assert_array_equal(back.silhouette, silhouette)
    assert not back.silhouette.flags.writeable
    assert plates.anchor_missing('Bâtiment', (1, 2)) == (1,)
    assert plates.anchor_missing('Batiment', (2,)) == (2,)
    with pytest.raises(TakeError):
        plates.anchor('Bâtiment', 1)
    plates.commit(plate(2))
    assert plates.read(2, (), 'Bâtiment').anchor.window == anchor.window


def test_an_anchor_without_geometry_comes_back(plates):
    nothing = ((math.inf,) * 3, (-math.inf,) * 3)
    plates.commit_anchor('later', AnchorFrame(1, nothing, np.zeros((1, 1), np.float32), (0.0, 0.0, 32.0, 18.0)))
    assert plates.anchor('later', 1).bounds == nothing


# Unhappy paths


@pytest.mark.parametrize('name, value', [
    (Pass.COMBINED, np.nan), (Pass.COMBINED, np.inf), (Pass.NORMAL, np.nan), (Pass.DEPTH, np.nan)])
def test_a_pass_with_no_numbers_is_refused(plates, name, value):
    broken = plate(2).passes[name].copy()
    broken[3, 4] = value
    with pytest.raises(CaptureError, match=f'{name} of frame 2'):
        plates.commit(plate(2, **{name: broken}))
    assert plates.missing() == (1, 2, 3, 4)


def test_another_size_or_no_pass_is_refused(plates):
    with pytest.raises(CaptureError, match='31x18 pixels, the shot 32x18'):
        plates.commit(plate(2, **{Pass.DEPTH: np.ones((18, 31), np.float32)}))
    with pytest.raises(CaptureError, match='no pass'):
        plates.commit(PlateFrame(2, CAMERA))


def test_a_pass_that_was_not_captured_is_named(plates):
    plates.commit(PlateFrame(1, CAMERA, LIGHT, {Pass.DEPTH: plate(1).passes[Pass.DEPTH]}))
    with pytest.raises(TakeError, match='no Combined and no Normal'):
        plates.read(1, (Pass.COMBINED, Pass.DEPTH, Pass.NORMAL))


def test_no_plates_newer_plates_and_broken_plates(tmp_path, plates):
    with pytest.raises(TakeError, match='could not be used'):
        Plates.open(tmp_path / 'nothing')
    description = plates.folder / 'plate.json'
    data = json.loads(description.read_text(encoding='utf-8'))
    description.write_text(json.dumps({**data, 'format': 99}))
    with pytest.raises(TakeError, match='newer Second Unit'):
        Plates.open(plates.folder)
    with pytest.raises(TakeError, match='newer Second Unit'):          # nor is it written over
        Plates.create(tmp_path, SHOT, 'd1', {})
    description.write_text('{"format": 1, "dig')
    with pytest.raises(TakeError, match='not readable JSON'):
        Plates.open(plates.folder)
    description.write_text('{"format": 1}')
    with pytest.raises(TakeError, match='plate.json has not the contents'):
        Plates.open(plates.folder)


@pytest.mark.parametrize('digest', ['../../elsewhere', '/tmp/elsewhere'])
def test_a_digest_does_not_lead_out_of_the_folder(tmp_path, digest):
    with pytest.raises(TakeError, match='leads out'):
        Plates.create(tmp_path / 'root', SHOT, digest, {})
    assert not (tmp_path / 'elsewhere').exists()


def test_a_protected_folder_says_so_and_loses_nothing(plates, protected):
    plates.commit(plate(1))
    protected(plates.folder)
    with pytest.raises(TakeError, match='protected') as caught:
        plates.commit(plate(2))
    assert 'another takes folder' in caught.value.hint
    assert plates.read(1).camera == CAMERA


def test_a_full_disk_says_so_and_loses_nothing(small_disk):
    plates = Plates.create(small_disk, SHOT, 'd1', {})
    with pytest.raises(TakeError, match='disk is full'):
        for frame in range(1, 99):
            plates.commit(plate(frame))
    made = sorted(set(range(1, 99)) - set(plates.missing(range(1, 99))))
    assert made == list(range(1, len(made) + 1)) and len(made) > 1
    for frame in made:
        assert len(plates.read(frame).passes) == 5
    assert not list(plates.folder.rglob('*.part'))


def test_what_a_killed_capture_left_is_cleaned_but_not_what_is_being_written(tmp_path, plates):
    old, young = (plates.folder / f'0001.exr.{name}.part' for name in ('aaaaaaaa', 'bbbbbbbb'))
    for part in (old, young):
        part.write_bytes(b'half')
    os.utime(old, (0, 0))
    Plates.create(tmp_path, SHOT, 'd1', {})
    assert not old.exists() and young.exists()


# Names of folders


def test_plain_names_stay_and_no_two_names_share_a_folder():
    assert files.slug('sh010_collapse') == 'sh010_collapse'
    names = ['Shot', 'shot', 'SHOT', 'shöt', 'sho\u0308t2', 'shot ', 'shot.', 'con', 'x' * 80, 'x' * 79, '',
             '东京', '大阪', '../up', 'a/b', 'a\\b', files.slug('Shot')]
    made = [files.slug(name) for name in names]
    assert len({name.lower() for name in made}) == len(names)
    for name in made:
        assert name.isascii() and 0 < len(name) <= 33 and name == name.lower()
        assert not set(name) & set('/\\:*?"<>|. ') and name not in files.RESERVED


def test_a_slug_is_the_same_however_the_name_was_typed():
    assert files.slug('sho\u0308t') == files.slug('shöt')
    assert files.slug('shöt').startswith('shot-')


def test_a_file_in_use_is_tried_again(tmp_path, monkeypatch):
    replace, failures = os.replace, [PermissionError(13, 'in use')] * 2

    def busy(source, target):
        if failures:
            raise failures.pop()
        replace(source, target)

    monkeypatch.setattr(os, 'replace', busy)
    files.write_json_atomic(tmp_path / 'a.json', {'name': 'é'})
    assert (tmp_path / 'a.json').read_text(encoding='utf-8') == '{\n  "name": "é"\n}'
    monkeypatch.setattr(files, 'REPLACE_TRIES', 2)
    failures.extend([PermissionError(13, 'in use')] * 9)
    with pytest.raises(TakeError, match='protected'):
        files.write_json_atomic(tmp_path / 'a.json', {'name': 'new'})
    assert [p.name for p in tmp_path.iterdir()] == ['a.json']
    assert json.loads((tmp_path / 'a.json').read_text(encoding='utf-8')) == {'name': 'é'}
