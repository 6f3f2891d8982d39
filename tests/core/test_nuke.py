"""A take as a script of Nuke, read back by a strict reader: its graph, its knobs, and what it makes of pixels."""

import os
import re
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import nuke_reader

from second_unit.inference.colour import WORKING_SPACES
from second_unit.inference.engine import Engine
from second_unit.inference.errors import DeliverError
from second_unit.inference.exr import openimageio, read_exr
from second_unit.inference.model import Makes
from second_unit.inference.nuke_comp import CONFIGS, LAYER, matrix_between, script
from second_unit.inference.nuke_script import Node, Tcl, expression, text
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import Camera, Card, Debris, ElementFrame, FrameRange, Light, Pass, PlateFrame, Shot
from second_unit.inference.shot_takes import new_take

HEIGHT, WIDTH = 4, 6
CARD = Card((0.0, 0.0, 0.0), 2.0, 3.0)
FRAME = 2


def random(seed, channels=4):
    return np.random.default_rng(seed).random((HEIGHT, WIDTH, channels)).astype(np.float32)


def with_debris():
    """Debris on its card, which no script reads, and the layers of a frame that has it."""
    element, chunks = random(4), random(5)
    for each in (element, chunks):
        each[..., :3] *= each[..., 3:]
    layers = {'Element': element, 'Debris': chunks, 'DebrisHides': random(6, 1), 'DebrisDepth': random(8, 1) * 4 + 3}
    return Debris(chunks, np.zeros((HEIGHT, WIDTH, 11), np.float32)), layers


@pytest.fixture
def take_of(tmp_path):
    def make(makes=Makes.ELEMENT, space='Linear Rec.709', frames='1-3', name='Wall [$1] {a}', seed=7, debris=False):
        shot = Shot(name, FrameRange.parse(frames), WIDTH, HEIGHT, 23.976, colour_space=space)
        plates = Plates.create(tmp_path / 'takes', shot, 'abc', {})
        depth = np.full((HEIGHT, WIDTH), 5.0, np.float32)
        depth[0] = np.inf
        plates.commit(PlateFrame(FRAME, Camera(tuple(map(tuple, np.eye(4)))), Light(), {
            Pass.COMBINED: random(1), Pass.DEPTH: depth}))
        recipe = Recipe('grey "one"', seed=seed)
        take = new_take(tmp_path / 'takes', shot, recipe, plates, Engine(), CARD, makes=makes)
        for frame in shot.frames:
            rgba = random(2)
            rgba[..., :3] *= rgba[..., 3:]
            if makes is Makes.ELEMENT:
                chunks, layers = with_debris() if debris else (None, {})
                take.commit(ElementFrame(frame, rgba, debris=chunks), rgba, random(3, 1)[..., 0] * 4 + 3, layers)
            else:
                take.commit_picture(frame, rgba)
        return take
    return make


def channels_of(folder):
    """What Nuke has of a Read: every part's channels by the names that its reader gives them."""
    def read(node):
        path = node.knobs['file'].replace('[file dirname [value root.name]]', str(folder)) % FRAME
        oiio, found, part = openimageio(), {}, 0
        source = oiio.ImageInput.open(os.path.normpath(path))
        while source.seek_subimage(part, 0):
            spec = source.spec()
            pixels = source.read_image(part, 0, 0, spec.nchannels, 'float')
            for index, name in enumerate(spec.channelnames):
                *layer, channel = name.split('.')
                channel = {'R': 'red', 'G': 'green', 'B': 'blue', 'A': 'alpha'}.get(channel, channel)
                found['.'.join([*(layer or ['rgba']), channel])] = pixels[..., index].astype(np.float64)
            part += 1
        return found
    return read


# --- The script -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize('config', CONFIGS)
@pytest.mark.parametrize('makes', Makes)
def test_a_script_is_read_whole_with_every_class_knob_and_link(take_of, makes, config):
    take = take_of(makes)
    read = nuke_reader.read(script(take, config))
    root = read.find('Record') and next(node for node in read.nodes if node.kind == 'Root')
    assert (root.knobs['first_frame'], root.knobs['last_frame'], root.knobs['fps']) == ('1', '3', '23.976')
    assert root.knobs['format'] == f'{WIDTH} {HEIGHT} 0 0 {WIDTH} {HEIGHT} 1 second_unit'
    assert root.knobs['colorManagement'] == {'nuke-default': 'Nuke', 'aces': 'OCIO'}[config]
    for node in read.nodes:
        if node.kind == 'Read':
            assert (node.knobs['first'], node.knobs['last']) == ('1', '3')
            assert node.knobs['premultiplied'] == 'true' and node.knobs['raw'] == 'true'
            assert node.knobs['colorspace'] == CONFIGS[config].names['Linear Rec.709']
            assert node.knobs['file'].startswith('[file dirname [value root.name]]/')
    assert read.layers[LAYER] and {'Combined', 'Depth'} <= read.layers.keys()


def test_paths_are_relative_to_the_script_and_lead_to_the_files(take_of):
    take = take_of()
    read = nuke_reader.read(script(take, 'aces'))
    assert str(take.folder) not in script(take, 'aces')
    for name, path in (('ReadPicture', take.plates.path(FRAME)), ('ReadElement', take.frame_path(FRAME))):
        file = read.find(name).knobs['file'].replace('[file dirname [value root.name]]', str(take.folder)) % FRAME
        assert os.path.samefile(file, path)


def test_the_note_has_the_record_with_nothing_evaluated(take_of):
    label = nuke_reader.read(script(take_of(), 'nuke-default')).find('Record').knobs['label']
    assert 'take 1 of Wall [$1] {a}' in label and 'Made by: grey "one"' in label and 'Seed: 7' in label
    assert len(label.splitlines()) >= 6


@pytest.mark.parametrize(('change', 'says'), [
    (lambda lines: lines[:-1] + ['}'], 'what is this'), (lambda lines: [*lines, 'Blur {', '}'], 'no class'),
    (lambda lines: [line.replace(' operation', ' operator') for line in lines], 'no knob'),
    (lambda lines: [line.replace('set NReadPicture', 'set NOther') for line in lines], 'never set'),
    (lambda lines: [line.replace('inputs 4', 'inputs 40') for line in lines], 'on the stack'),
    (lambda lines: [line.replace(r'\[value', '[value') for line in lines], 'evaluated'),
    (lambda lines: [line for line in lines if line != 'end_group'], 'not ended'),
    (lambda lines: [line.replace('depth.Z', 'depth.z') for line in lines], 'no channel')])
def test_the_reader_of_these_tests_is_strict(take_of, change, says):
    lines = script(take_of(), 'aces').rstrip().split('\n')
    with pytest.raises(nuke_reader.NukeError, match=says):
        nuke_reader.read('\n'.join(change(lines)))


def test_what_nuke_cannot_number_is_refused(take_of):
    with pytest.raises(DeliverError, match='before 0') as caught:
        script(take_of(frames='-2--1'), 'aces')
    assert caught.value.hint


def test_a_take_without_frames_has_no_script(take_of):
    take = take_of()
    for frame in take.shot.frames:
        take.frame_path(frame).unlink()
    with pytest.raises(DeliverError, match='no frames yet'):
        script(take, 'aces')


def test_variables_of_a_group_are_its_own():
    inside = Node('Input', 'Same', {'number': 0})
    group = Node('Group', 'G', {}, (None,), (inside, Node('Output', 'Output1', {}, (inside,))))
    outer = Node('Read', 'Same', {'file': Tcl('{}')})
    last = Node('Multiply', 'M', {'channels': 'rgb', 'value': expression('1')}, (outer,))
    read = nuke_reader.read(text([outer, group, last], {}))
    assert read.find('M').inputs == [read.find('Same')] and read.find('G').find('Output1').inputs[0].kind == 'Input'


# --- What it makes of pixels ------------------------------------------------------------------------------------


def made_by(take, config='nuke-default', **knobs):
    read = nuke_reader.read(script(take, config))
    image = nuke_reader.evaluate(read.find(f'SecondUnitTake{take.number}'), channels_of(take.folder), knobs=knobs)
    return np.stack([image[f'rgba.{name}'] for name in ('red', 'green', 'blue', 'alpha')], axis=2)


def plate_of(take):
    return take.plates.read(FRAME).passes


def over(above, below):
    return above + below * (1 - above[..., 3:])


@pytest.mark.parametrize(('knobs', 'softness'), [
    ({}, 0.18), ({'strength': 0.3}, 0.18), ({'softness': 2.0}, 2.0), ({'holdout': 0.4, 'softness': 1.0}, 1.0),
    ({'exposure': 1.5, 'tint': [0.5, 1.0, 2.0]}, 0.18)])
def test_an_element_merges_by_depth_with_its_grade(take_of, knobs, softness):
    take = take_of()
    rgba, depth = (each.astype(np.float64) for each in take.read_frame(FRAME))
    plate = plate_of(take)
    behind = np.where(np.isfinite(plate[Pass.DEPTH]), plate[Pass.DEPTH], 1e10).astype(np.float64)
    visible = np.clip((behind - depth) / softness + 0.5, 0, 1)
    mask = (1 - (1 - visible) * knobs.get('holdout', 1.0)) * knobs.get('strength', 1.0)
    assert (mask < 1).sum() > 0 and (mask == mask.max()).any()
    graded = rgba * [*(2.0 ** knobs.get('exposure', 0.0) * np.array(knobs.get('tint', [1, 1, 1]))), 1]
    expected = over(graded * mask[..., None], plate[Pass.COMBINED].astype(np.float64))
    np.testing.assert_allclose(made_by(take, **knobs), expected, rtol=1e-6)


@pytest.mark.parametrize('knobs', [
    {}, {'debris': 0.0}, {'debris': 0.6, 'debris_albedo': [0.5, 1.0, 2.0]},
    {'holdout': 0.4, 'softness': 2.0, 'strength': 0.7, 'exposure': 1.0, 'tint': [2.0, 1.0, 0.5]}])
def test_debris_merges_by_its_own_depth_and_can_be_left_out(take_of, knobs):
    take = take_of(debris=True)
    layers = read_exr(take.frame_path(FRAME)).layers
    element, chunks, hides, near, far = (layers[name].astype(np.float64) for name in (
        'Element', 'Debris', 'DebrisHides', 'DebrisDepth', 'Depth'))
    plate, shows = plate_of(take), knobs.get('debris', 1.0)
    behind = np.where(np.isfinite(plate[Pass.DEPTH]), plate[Pass.DEPTH], 1e10).astype(np.float64)[..., None]

    def masked(rgba, depth):
        visible = np.clip((behind - depth) / knobs.get('softness', 0.18) + 0.5, 0, 1)
        mask = (1 - (1 - visible) * knobs.get('holdout', 1.0)) * knobs.get('strength', 1.0)
        assert np.ptp(mask) > 0
        return rgba * mask * [*(2.0 ** knobs.get('exposure', 0.0) * np.array(knobs.get('tint', [1, 1, 1]))), 1]
    expected = masked(element * (1 - hides * shows), far) + masked(
        chunks * shows * [*knobs.get('debris_albedo', [1, 1, 1]), 1], near)
    np.testing.assert_allclose(made_by(take, **knobs), over(expected, plate[Pass.COMBINED].astype(np.float64)),
                               rtol=1e-6)


def test_a_take_without_debris_has_no_knobs_for_it(take_of):
    for debris in (False, True):
        read = nuke_reader.read(script(take_of(debris=debris), 'aces'))
        group = read.find('SecondUnitTake2' if debris else 'SecondUnitTake1')
        assert ('debris' in group.knobs) == ('debris_albedo' in group.knobs) == ('DebrisHides' in read.layers) == debris


def test_the_softness_is_that_of_the_card(take_of):
    take = take_of()
    group = nuke_reader.read(script(take, 'aces')).find('SecondUnitTake1')
    assert float(group.knobs['softness']) == pytest.approx(0.06 * CARD.height)


def test_a_look_replaces_and_a_patch_lies_over(take_of):
    for makes, strength in ((Makes.LOOK, 0.7), (Makes.PATCH, 0.7), (Makes.LOOK, 1.0), (Makes.PATCH, 0.0)):
        take = take_of(makes)
        picture, rgba = plate_of(take)[Pass.COMBINED].astype(np.float64), take.read_picture(FRAME).astype(np.float64)
        strong = rgba * strength
        expected = strong + picture * (1 - strength) if makes is Makes.LOOK else over(strong, picture)
        np.testing.assert_allclose(made_by(take, strength=strength), expected, rtol=1e-6)
    take = take_of(Makes.LOOK)
    brighter = take.read_picture(FRAME).astype(np.float64) * [2, 2, 2, 1]
    np.testing.assert_allclose(made_by(take, exposure=1.0), brighter, rtol=1e-6, atol=1e-12)


def test_a_rendered_holdout_takes_the_place_of_the_depth(take_of):
    from second_unit.inference.exr import Layer, write_exr
    from second_unit.inference.files import make_folder
    take = take_of()
    held = random(9, 1)[..., 0]
    make_folder(take.folder / 'holdout')
    write_exr(take.folder / 'holdout' / '0002.exr', [Layer('', 'R', held)])
    rgba = take.read_frame(FRAME)[0].astype(np.float64)
    expected = over(rgba * held[..., None].astype(np.float64), plate_of(take)[Pass.COMBINED].astype(np.float64))
    np.testing.assert_allclose(made_by(take), expected, rtol=1e-6)
    assert np.abs(made_by(take, rendered=0.0) - expected).max() > 0.01


# --- Colour -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize('there', WORKING_SPACES)
@pytest.mark.parametrize('here', WORKING_SPACES)
def test_matrices_between_working_spaces_are_those_of_opencolorio(config, there, here):
    ocio = pytest.importorskip('PyOpenColorIO')
    processor = ocio.Config.CreateFromFile(str(config)).getProcessor(there, here)
    cpu = processor.getOptimizedCPUProcessor(ocio.OPTIMIZATION_LOSSLESS)
    expected = np.stack([cpu.applyRGB(list(colour)) for colour in np.eye(3)], axis=1)
    np.testing.assert_allclose(matrix_between(there, here), expected, atol=5e-4)      # 4.5's own are rounded


def test_the_comp_is_in_the_working_space_of_the_config(take_of):
    take = take_of(space='ACEScg')
    aces, default = made_by(take, 'aces'), made_by(take, 'nuke-default')
    matrix = matrix_between('ACEScg', 'Linear Rec.709')
    np.testing.assert_allclose(default[..., :3], aces[..., :3] @ matrix.T, rtol=1e-5, atol=1e-7)
    np.testing.assert_array_equal(default[..., 3], aces[..., 3])


def test_a_space_of_the_studios_own_is_left_as_it_is(take_of):
    take = take_of(space='Studio Linear')
    np.testing.assert_array_equal(matrix_between('Studio Linear', 'ACEScg'), np.eye(3))
    assert nuke_reader.read(script(take, 'aces'))


# --- Files ------------------------------------------------------------------------------------------------------


def test_the_files_are_as_nukes_reader_wants_them(take_of):
    """Every channel with the layer that the script copies from, data windows that are the display window."""
    take, combined = take_of(), tuple(f'Combined.{channel}' for channel in 'RGBA')
    oiio = openimageio()
    for path in (take.frame_path(FRAME), take.plates.path(FRAME)):
        source, part, found = oiio.ImageInput.open(str(path)), 0, {}
        while source.seek_subimage(part, 0):
            spec = source.spec()
            assert (spec.x, spec.y, spec.full_x, spec.full_y) == (0, 0, 0, 0)
            assert (spec.width, spec.height) == (spec.full_width, spec.full_height) == (WIDTH, HEIGHT)
            name = spec.getattribute('oiio:subimagename')
            assert all(re.fullmatch(rf'{name}\.[A-Z]', channel) for channel in spec.channelnames)
            found[name] = spec.channelnames
            part += 1
        assert {'Combined', 'Depth'} <= found.keys() and found['Combined'] == combined
