"""The command line from a .blend to takes, nodes and renders; and what it says when that cannot be."""

import re
import shutil
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
import shots
from shots import ANCHOR, QUICK, generate

from second_unit.addon import cli, deliveries, session
from second_unit.addon.deliver import all_targets
from second_unit.inference.errors import DeliverError
from second_unit.inference.exr import Layer, write_exr
from second_unit.inference.files import read_json, write_json_atomic
from second_unit.inference.models import all_models
from second_unit.inference.shot_takes import takes_of

pytest.importorskip('torch')
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope='module')
def made(wall, tmp_path_factory):
    """A takes folder with plates and take 1, from a process of its own, and what that process printed."""
    folder = tmp_path_factory.mktemp('takes')
    code = f'import sys; sys.path.insert(0, {str(ROOT)!r}); import dev; dev.leave(dev.run(sys.argv[1:]))'
    words = [wall, '--anchor', ANCHOR, '--takes', folder, '--json', *QUICK]
    child = subprocess.run([sys.executable, '-c', code, *map(str, words)], check=False, capture_output=True, text=True,
                           timeout=300)
    assert child.returncode == 0, child.stderr
    return folder, child


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """The real model runs in the child process; here a quick one takes its place and name."""
    monkeypatch.setattr(session, 'all_models', lambda: {'element': shots.QUICK_MODEL})


@pytest.fixture
def takes(made, tmp_path):
    """A copy of that folder to work on."""
    return shutil.copytree(made[0], tmp_path / 'takes')


def takes_in(folder):
    return takes_of(folder, 'Wall')


# --- What it makes ------------------------------------------------------------------------------------------

def test_a_process_of_its_own_makes_a_take_and_says_so_line_by_line(made):
    folder, child = made
    events = shots.events_in(child.stdout)
    assert [e['frame'] for e in events if e['event'] == 'frame'] == [1, 2, 3, 4, 5, 6]
    assert [e['state'] for e in events if e['event'] == 'state'] == ['running', 'done']
    phases = [e['phase'] for e in events if e['event'] == 'progress']
    first_step = next(index for index, phase in enumerate(phases) if phase.lower().endswith('step 1/4'))
    assert phases.index('Capturing frame 6') < phases.index('Loading') < first_step
    assert 'Traceback' not in child.stderr
    take, = takes_in(folder)
    assert take.missing() == () and take.recipe.seed == 1 and take.recipe.starts_at == 2.0
    assert take.read_frame(6)[0].shape == (36, 64, 4) and take.read_frame(6)[0][..., 3].max() > 0.1
    assert not take.read_frame(1)[0].any()
    assert not list(folder.rglob('*.part')) and not list(folder.rglob('lease*'))


def test_the_take_says_every_control_that_it_was_made_with(made):
    controls = takes_in(made[0])[0].recipe.controls
    assert controls['quality'] == 'draft' and controls['speed'] == 10.0
    assert controls['kind'] == 'dust' and controls['density'] == 1.0


def test_without_json_there_is_a_line_for_each_phase(wall, takes, capfd):
    assert cli.generate([str(wall), '--anchor', ANCHOR, '--takes', str(takes), *QUICK]) == 0
    lines = capfd.readouterr().err.splitlines()
    assert [line.split()[0] for line in lines if re.match('Loading|Step', line)][:2] == ['Loading', 'Step']


def test_many_takes_render_the_shot_once(wall, tmp_path, capfd):
    rendered = []

    @bpy.app.handlers.persistent
    def count(scene, *_):
        rendered.append(scene.frame_current)
    bpy.app.handlers.render_post.append(count)
    try:
        status, events = generate(capfd, wall, '--anchor', ANCHOR, '--takes', tmp_path, '--takes-count', 5, '--seed', 7,
                                  '--frames', '1-3', *QUICK)
    finally:
        bpy.app.handlers.render_post.remove(count)
    assert status == 0 and rendered == [1, 2, 3]
    made = takes_in(tmp_path)
    assert [take.recipe.seed for take in made] == [7, 8, 9, 10, 11]
    assert len({take.plates_folder for take in made}) == 1 and not any(take.missing() for take in made)
    assert len({take.read_card(3).tobytes() for take in made}) == 5
    assert [e['state'] for e in events if e['event'] == 'state'].count('done') == 5


def test_the_simulated_element_is_a_model_like_the_other(wall, takes, capfd, monkeypatch):
    monkeypatch.setattr(session, 'all_models', all_models)
    status, events = generate(capfd, wall, '--anchor', ANCHOR, '--takes', takes, '--model', 'simulated', *QUICK)
    assert status == 0 and not any('Capturing' in e.get('phase', '') for e in events)        # the same plates serve
    first, take = takes_in(takes)
    assert take.recipe.model == 'simulated' and take.recipe.controls == first.recipe.controls
    assert take.missing() == () and not take.read_frame(1)[0].any() and take.read_frame(6)[0][..., 3].max() > 0.1


def test_resume_makes_what_is_missing_and_nothing_else(wall, takes, capfd):
    words = wall, '--anchor', ANCHOR, '--takes', takes, '--seed', 5, '--resume'
    assert generate(capfd, *words)[0] == 0
    take, before = takes_in(takes)[-1], shots.files(takes)
    pixels = take.read_card(4), take.read_frame(4)
    take.card_path(4).unlink()
    status, events = generate(capfd, *words)
    assert status == 0 and [e['frame'] for e in events if e['event'] == 'frame'] == [4]
    after = shots.files(takes)
    assert before.keys() == after.keys()
    assert {path.name for path in after if after[path] != before[path]} == {
        '0004.exr', '0004.png', 'log.txt', 'take.json', 'record.json', 'record.c2pa'}
    assert np.array_equal(take.read_card(4), pixels[0])
    assert all(map(np.array_equal, take.read_frame(4), pixels[1]))


def test_resume_takes_no_take_of_other_choices(wall, takes, capfd):
    words = wall, '--anchor', ANCHOR, '--takes', takes, '--resume', *QUICK
    for number, other in enumerate([('--seed', 2), ('--set', 'density=2'), ('--no-motion-blur',), ('--card-scale', 2),
                                    ('--starts-at', 1), ('--obstacle', 'ground')], start=2):
        assert generate(capfd, *words, *other)[0] == 0
        assert len(takes_in(takes)) == number
    assert generate(capfd, *words, '--set', 'density=2.0')[0] == 0
    assert len(takes_in(takes)) == number


def test_deliver_save_and_render(wall, takes, tmp_path, capfd):
    out = tmp_path / 'out.blend'
    status, events = generate(capfd, wall, '--anchor', ANCHOR, '--takes', takes, '--resume', *QUICK,
                              '--deliver', 'compositor,card', '--save', out, '--render', tmp_path / 'comp',
                              '--frames', '1-6x5')
    assert status == 0 and len([e for e in events if e['event'] == 'note']) == 2
    assert sorted(p.name for p in (tmp_path / 'comp').iterdir()) == ['0001.png', '0006.png']
    bpy.ops.wm.open_mainfile(filepath=str(out))
    assert any(group.name.startswith('Second Unit') for group in bpy.data.node_groups)
    assert any(thing.type == 'MESH' and thing.name not in (ANCHOR, 'ground') for thing in bpy.data.objects)
    assert bpy.context.scene.frame_end == 6


@pytest.mark.parametrize(('width', 'height', 'percentage', 'aspect'), [
    (1, 1, 25, 1), (1921, 1079, 100, 1), (64, 36, 100, 2)])
def test_every_size_works(width, height, percentage, aspect, wall, tmp_path, capfd):
    def change(scene):
        render = scene.render
        render.resolution_x, render.resolution_y = width * 100 // percentage, height * 100 // percentage
        render.resolution_percentage, render.pixel_aspect_x = percentage, aspect
    path = shots.changed(wall, tmp_path / 'size.blend', change)
    status, _ = generate(capfd, path, '--anchor', ANCHOR, '--takes', tmp_path, '--frames', 6, '--starts-at', 2, *QUICK)
    assert status == 0
    take, = takes_in(tmp_path)
    assert take.read_frame(6)[0].shape == (height, width, 4) and take.shot.pixel_aspect == aspect


def test_a_renamed_view_layer_is_found(wall, tmp_path, capfd):
    def change(scene):
        scene.view_layers[0].name = 'Foreground'
    path = shots.changed(wall, tmp_path / 'layer.blend', change)
    assert generate(capfd, path, '--anchor', ANCHOR, '--takes', tmp_path, '--frames', '6', *QUICK)[0] == 0
    assert takes_in(tmp_path)[0].shot.view_layer == 'Foreground'


def test_a_linked_scene_is_a_shot_as_well(wall, tmp_path, capfd):
    path = tmp_path / 'linked.blend'
    bpy.ops.wm.read_factory_settings(use_empty=True)
    with bpy.data.libraries.load(str(wall), link=True) as (_, here):
        here.scenes = ['Wall']
    bpy.ops.wm.save_as_mainfile(filepath=str(path))
    words = path, '--scene', 'Wall', '--anchor', ANCHOR, '--takes', tmp_path / 'takes', '--frames', '5-6', *QUICK
    status, events = generate(capfd, *words)
    assert status == 0, events[-1]
    assert takes_in(tmp_path / 'takes')[0].missing() == ()


# --- What it refuses ----------------------------------------------------------------------------------------

def refused(capfd, folder, *words):
    """Run what cannot work: two sentences, and all that was in the folder is still there. Gives the sentences."""
    before = shots.files(folder)
    status, events = generate(capfd, *words)
    assert status == 2
    last = events[-1]
    assert last['event'] == 'error' and set(last) == {'event', 'message', 'hint'}
    for sentence in (last['message'], last['hint']):
        assert re.fullmatch(r'\S.*[.?]', sentence), sentence
    after = shots.files(folder)
    assert {path: after.get(path) for path in before} == before
    return f'{last["message"]} {last["hint"]}'


@pytest.mark.parametrize(('words', 'says'), [
    (('--anchor', 'fal'), r'"fal".*fall'),
    (('--obstacle', 'groun'), r'"groun".*ground'),
    (('--frames', '5-1'), 'range 5-1 is empty'),
    (('--frames', 'all'), '"all" is not a frame range'),
    (('--source', 'film'), 'no source "film".*passes'),
    (('--view-layer', 'Foreground'), 'no view layer "Foreground".*ViewLayer'),
    (('--scene', 'Street'), 'no scene "Street".*Wall'),
    (('--model', 'elemnt'), 'no model "elemnt".*element'),
    (('--set', 'strength=1'), 'no control "strength".*density'),
    (('--set', 'density=thick'), '"thick" is no value for density'),
    (('--set', 'density=99'), 'density is 99'),
    (('--set', 'kind=snow'), 'kind cannot be "snow".*plume'),
    (('--set', 'density'), '"density" does not set a control'),
    (('--deliver', 'compositor,tape'), 'no target "tape".*compositor'),
    (('--device', 'abacus'), 'no device "abacus"'),
    (('--takes-count', '0'), 'takes-count is 0'),
    (('--plates', 'nowhere'), 'nowhere'),
    (('--takes', '/proc/second_unit'), '/proc/second_unit')])
def test_wrong_words_are_refused_before_anything_is_made(words, says, wall, takes, capfd):
    base = {'--anchor': ANCHOR, '--takes': takes} | dict([words]) if words[0] in ('--anchor', '--takes') else {
        '--anchor': ANCHOR, '--takes': takes}
    told = refused(capfd, takes, wall, *(w for pair in base.items() for w in pair), *words)
    assert re.search(says, told), told
    assert len(takes_in(takes)) == 1


def test_an_error_without_json_is_two_sentences_on_the_error_output(wall, takes, capfd):
    assert cli.generate([str(wall), '--anchor', 'fal', '--takes', str(takes)]) == 2
    last = capfd.readouterr().err.splitlines()[-1]
    assert 'fal' in last and 'Traceback' not in last and re.fullmatch(r'\S.*[.?]', last)


def test_a_missing_file_and_a_file_that_is_none(wall, takes, tmp_path, capfd):
    words = '--anchor', ANCHOR, '--takes', takes
    assert 'no file' in refused(capfd, takes, tmp_path / 'none.blend', *words)
    (tmp_path / 'text.blend').write_text('once upon a time')
    assert 'cannot open' in refused(capfd, takes, tmp_path / 'text.blend', *words)


def no_camera(scene):
    scene.camera = None


def turned_away(scene):
    scene.camera.rotation_euler.z = 3.14159


def cut(scene):
    other = scene.camera.copy()
    scene.collection.objects.link(other)
    for frame, camera in ((1, scene.camera), (4, other)):
        scene.timeline_markers.new('cut', frame=frame).camera = camera


def nothing_to_see(scene):
    scene.objects[ANCHOR].hide_render = True


@pytest.mark.parametrize(('change', 'says'), [
    (no_camera, 'has no camera'), (turned_away, 'behind the camera'), (cut, r'camera cut at frame 4.*1-3, 4-6'),
    (nothing_to_see, ANCHOR)])
def test_a_shot_that_cannot_be_is_refused(change, says, wall, takes, tmp_path, capfd):
    path = shots.changed(wall, tmp_path / 'changed.blend', change)
    told = refused(capfd, takes, path, '--anchor', ANCHOR, '--takes', takes, *QUICK)
    assert re.search(says, told), told
    assert len(takes_in(takes)) == 1


def test_a_file_in_the_place_of_the_takes_folder(wall, takes, capfd):
    (takes / 'file').write_text('mine')
    told = refused(capfd, takes, wall, '--anchor', ANCHOR, '--takes', takes / 'file', *QUICK)
    assert 'file' in told and (takes / 'file').read_text() == 'mine'


def test_resume_passes_over_a_take_of_a_newer_version_and_says_so(wall, takes, capfd):
    words = wall, '--anchor', ANCHOR, '--takes', takes, '--resume', *QUICK
    assert generate(capfd, *words, '--seed', 5)[0] == 0
    newer, ours = takes_in(takes)
    path = newer.folder / 'take.json'
    write_json_atomic(path, read_json(path, 1) | {'format': 99})
    before = shots.files(newer.folder)
    ours.frame_path(4).unlink()
    status, events = generate(capfd, *words, '--seed', 5)
    assert status == 0 and [e['frame'] for e in events if e['event'] == 'frame'] == [4]
    note, = [e['text'] for e in events if e['event'] == 'note']
    assert 'passed over' in note and 'newer Second Unit' in note and str(path) in note
    assert shots.files(newer.folder) == before and ours.missing() == ()


def test_plates_that_lack_what_is_asked_for(wall, takes, capfd):
    plates = takes_in(takes)[0].plates_folder
    words = wall, '--anchor', ANCHOR, '--takes', takes, '--plates', plates, *QUICK
    assert generate(capfd, *words, '--seed', 5)[0] == 0
    assert takes_in(takes)[-1].plates_folder == plates
    path = plates / 'plate.json'
    write_json_atomic(path, read_json(path, 1) | {'format': 99})
    assert 'newer Second Unit' in refused(capfd, takes, *words)


def test_plates_of_another_takes_folder(wall, takes, tmp_path, capfd):
    plates = takes_in(takes)[0].plates_folder
    told = refused(capfd, takes, wall, '--anchor', ANCHOR, '--takes', tmp_path / 'other', '--plates', plates, *QUICK)
    assert str(plates) in told


def test_a_pass_with_values_that_are_no_numbers(wall, takes, tmp_path, capfd):
    """A render on disk that has a hole of NaN in its picture."""
    def change(scene):
        if bpy.app.version >= (5, 0):
            scene.render.image_settings.media_type = 'MULTI_LAYER_IMAGE'
        scene.render.image_settings.file_format = 'OPEN_EXR_MULTILAYER'
        scene.render.filepath = str(tmp_path / 'render_')
    path = shots.changed(wall, tmp_path / 'disk.blend', change)
    picture, depth = np.full((36, 64, 4), 0.5, np.float32), np.full((36, 64, 1), 12, np.float32)
    picture[10, 20, 1] = np.nan
    for frame in range(1, 7):
        write_exr(tmp_path / f'render_{frame:04d}.exr', [
            Layer('ViewLayer.Combined', 'RGBA', picture, half=False), Layer('ViewLayer.Depth', 'Z', depth, half=False)])
    told = refused(capfd, takes, path, '--anchor', ANCHOR, '--takes', takes, '--source', 'disk', *QUICK)
    assert 'Combined' in told and 'no numbers' in told and len(takes_in(takes)) == 1


def test_a_place_where_nothing_can_be_saved_or_rendered(wall, takes, capfd):
    words = wall, '--anchor', ANCHOR, '--takes', takes, '--resume', *QUICK
    assert '/proc/out.blend' in refused(capfd, takes, *words, '--save', '/proc/out.blend')
    assert '/proc/comp' in refused(capfd, takes, *words, '--render', '/proc/comp')
    assert len(takes_in(takes)) == 1


def test_a_delivery_that_fails_is_told_and_the_take_is_there(wall, takes, capfd, monkeypatch):
    def deliver(scene, take):
        raise DeliverError('The tree is linked.', 'Make it local.')
    targets = {name: target._replace(deliver=deliver) for name, target in all_targets().items()}
    monkeypatch.setattr(deliveries, 'all_targets', lambda: targets)
    told = refused(capfd, takes, wall, '--anchor', ANCHOR, '--takes', takes, '--seed', 9, '--deliver', 'compositor')
    assert told == 'The tree is linked. Make it local.'
    assert takes_in(takes)[-1].recipe.seed == 9 and takes_in(takes)[-1].missing() == ()


def test_an_interrupt_keeps_what_is_made(wall, takes, capfd, monkeypatch):
    def load(engine):
        def generate(plates, controls, ticket):
            for element in shots.load_quick(engine)(plates, controls, ticket):
                yield element
                if element.frame == 2:
                    interrupted.set()
                    while True:
                        ticket.progress('Waiting')
                        time.sleep(0.005)
        return generate

    def tick(self):
        if interrupted.is_set():
            raise KeyboardInterrupt
        return ticks(self)
    interrupted, ticks = threading.Event(), session.Session.tick
    monkeypatch.setattr(session.Session, 'tick', tick)
    monkeypatch.setattr(session, 'all_models', lambda: {'element': replace(shots.QUICK_MODEL, load=load)})
    assert cli.generate([str(wall), '--anchor', ANCHOR, '--takes', str(takes), '--seed', '9']) == 130
    assert '--resume' in capfd.readouterr().err.splitlines()[-1]
    take = takes_in(takes)[-1]
    assert take.recipe.seed == 9 and take.missing() == (3, 4, 5, 6)
    assert not list(take.folder.rglob('*.part')) and not list(take.folder.glob('lease*'))


def test_the_first_word_is_a_command(capfd):
    assert cli.command(['genrate']) == 2
    assert 'generate,capture' in capfd.readouterr().err
