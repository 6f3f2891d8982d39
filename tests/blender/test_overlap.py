"""Looks whose frames are made while their plates are still rendered: the same takes, and ends that say why."""

import sys
import time
from dataclasses import replace
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import pictures
import shots

from second_unit.addon import asked as asked_module
from second_unit.addon import rendering
from second_unit.addon import session as module
from second_unit.addon.capture import find_source
from second_unit.addon.cli_report import Bar
from second_unit.addon.preferences import Machine
from second_unit.addon.runs import Request, overlaps
from second_unit.addon.session import Session
from second_unit.inference.engine import Engine
from second_unit.inference.errors import GenerateError
from second_unit.inference.job import Captured, Progress, State
from second_unit.inference.models import blockout
from second_unit.inference.record import read_record
from second_unit.inference.shot import FrameRange
from second_unit.inference.shot_takes import takes_of
from second_unit.inference.take import Take

pytest.importorskip('torch')
LIMIT = 120.0         # seconds that no test takes unless something hangs
FRAMES = FrameRange(1, 4)


@pytest.fixture
def session(monkeypatch):
    monkeypatch.setattr(module, 'all_models', lambda: {'blockout': blockout.MODEL} | pictures.MODELS)
    made = Session()
    yield made
    made.close(LIMIT)


@pytest.fixture
def asked(scene, tmp_path):
    return Request(scene=scene.name, takes=tmp_path, verb='look', model='blockout', frames=FRAMES)


def wait(session, until, ticking=True):
    give_up = time.monotonic() + LIMIT
    while not until():
        if ticking and not session.tick():
            assert until(), 'it ended before'
        assert time.monotonic() < give_up
        time.sleep(0.002)


def to_the_end(session):
    wait(session, lambda: not session.busy)


def made_beside(session, asked, frame):
    """Capture as far as this frame, and let the worker make what it has; nothing else is done by the main thread."""
    wait(session, lambda: frame not in session._stepped[0].missing())
    session._stepped[0].arriving.tell()
    wait(session, lambda: any(asked.takes.glob(f'*/takes/*/frames/{frame:04d}.exr')), ticking=False)


def state(session, job):
    return session.jobs[job].state


def take(session, job):
    return Take.open(session.jobs[job].take)


def pixels(take):
    return {frame: take.read_picture(frame).tobytes() for frame in take.shot.frames}


# --- To the end ---------------------------------------------------------------------------------------------

def test_frames_are_made_while_plates_come_and_both_are_said(session, asked):
    told = []
    session.listener = told.append
    job, = session.start(asked)
    made_beside(session, asked, 2)
    assert session.capturing and session._stepped[0].missing() == (3, 4)
    to_the_end(session)
    assert state(session, job) is State.DONE and session.jobs[job].frames_done == (1, 2, 3, 4)
    counts = [(event.done, event.total) for event in told if isinstance(event, Captured)]
    assert counts == sorted(counts) and counts[0] == (0, 4) and counts[-1] == session.jobs[job].captured == (4, 4)
    phases = [event.phase for event in told if isinstance(event, Progress)]
    assert phases[0] == 'Reading the scene' and 'Frame 3' in phases and phases[-1] != ''
    assert told.index(next(e for e in told if isinstance(e, Progress) and e.phase == 'Frame 2')) < told.index(
        Captured(job, 3, 4))


@pytest.mark.parametrize('model', ['blockout', 'tinted'])
def test_takes_and_plates_are_those_of_a_run_without(session, asked, tmp_path, monkeypatch, model):
    beside = replace(asked, model=model, takes=tmp_path / 'beside', seeds=(1, 2))
    after = replace(beside, takes=tmp_path / 'after')
    first = session.start(beside)
    assert session._stepped[0].overlaps
    to_the_end(session)
    monkeypatch.setattr(asked_module, 'overlaps', lambda *words: False)
    second = session.start(after)
    to_the_end(session)
    for one, other in zip((take(session, job) for job in first), (take(session, job) for job in second), strict=True):
        assert one.plates.digest == other.plates.digest and one.plates.passes == other.plates.passes
        for frame in FRAMES:
            ours, theirs = one.plates.read(frame), other.plates.read(frame)
            assert ours.camera == theirs.camera
            assert all(np.array_equal(ours.passes[name], theirs.passes[name], equal_nan=True) for name in theirs.passes)
        assert pixels(one) == pixels(other)
        assert (one.recipe, one.engine, one.provenance, one.number, one.flicker, one.colour_error) == (
            other.recipe, other.engine, other.provenance, other.number, other.flicker, other.colour_error)
        assert one.flicker is not None
        records = [read_record(each.folder) for each in (one, other)]
        assert records[0].keys() == records[1].keys()
        assert records[0]['plate files'].keys() == records[1]['plate files'].keys()
        assert {'cameras/0000.json', 'cameras/0005.json', '0004.exr'} <= records[0]['plate files'].keys()


def test_plates_of_an_earlier_capture_are_used_and_the_rest_comes(session, asked):
    job, = session.start(asked)
    made_beside(session, asked, 2)
    session.cancel(job)
    to_the_end(session)
    begun = take(session, job)
    plate, frame = begun.plates.path(2), begun.frame_path(2)
    before = plate.stat().st_mtime_ns, frame.stat().st_mtime_ns
    assert begun.plates.missing(FRAMES) == begun.missing() == (3, 4)
    resumed, whole = *session.start(replace(asked, resume=True)), *session.start(asked)
    to_the_end(session)
    assert session.jobs[resumed].take == begun.folder and session.jobs[resumed].frames_done == (3, 4)
    assert (plate.stat().st_mtime_ns, frame.stat().st_mtime_ns) == before
    assert session.jobs[whole].captured == (0, 0)            # by then there was nothing to capture
    assert pixels(begun) == pixels(take(session, whole)) and take(session, whole).number == 2


def test_a_whole_take_ends_though_plates_of_it_are_captured_again(session, asked):
    job, = session.start(asked)
    to_the_end(session)
    whole = take(session, job)
    for frame in (2, 4):
        whole.plates.path(frame).unlink()
    again, = session.start(replace(asked, resume=True))
    to_the_end(session)
    assert state(session, again) is State.DONE and whole.plates.missing() == ()
    (whole.folder / 'frames' / '0001.exr').unlink()
    whole.plates.path(4).unlink()
    third, = session.start(replace(asked, resume=True))
    to_the_end(session)
    assert state(session, third) is State.DONE and session.jobs[third].frames_done == (1,)


# --- Stopped ------------------------------------------------------------------------------------------------

def test_cancel_while_the_job_waits_for_a_plate(session, asked, scene):
    scene.frame_set(5)
    job, = session.start(asked)
    made_beside(session, asked, 1)
    session.cancel(job)
    assert not session.capturing and scene.frame_current == 5
    to_the_end(session)
    stopped = take(session, job)
    assert state(session, job) is State.CANCELLED and stopped.missing() == (2, 3, 4)
    assert not list(stopped.folder.glob('lease*')) and stopped.seconds is not None


def test_cancel_of_one_of_two_leaves_the_capture_to_the_other(session, asked):
    first, second = session.start(replace(asked, seeds=(1, 2)))
    made_beside(session, asked, 1)
    session.cancel(first)
    assert session.capturing
    to_the_end(session)
    assert state(session, first) is State.CANCELLED and state(session, second) is State.DONE
    assert take(session, second).missing() == ()


def test_a_capture_that_fails_ends_what_waits_for_it(session, asked, scene, wall):
    first, second = session.start(replace(asked, seeds=(1, 2)))
    made_beside(session, asked, 2)
    bpy.data.scenes.new('other')
    bpy.data.scenes.remove(scene)
    to_the_end(session)
    for job in (first, second):
        assert state(session, job) is State.FAILED
        assert session.jobs[job].message == 'The scene was removed while it was captured.' and session.jobs[job].hint
    begun = take(session, first)
    assert session.jobs[second].take is None and begun.missing() == (3, 4)
    assert not list(begun.folder.glob('lease*')) and 'was removed' in (begun.folder / 'log.txt').read_text()
    bpy.ops.wm.open_mainfile(filepath=str(wall))
    resumed, whole = *session.start(replace(asked, resume=True)), *session.start(asked)
    to_the_end(session)
    assert session.jobs[resumed].take == begun.folder and pixels(begun) == pixels(take(session, whole))


def test_another_file_ends_it(session, asked, wall):
    job, = session.start(asked)
    made_beside(session, asked, 1)
    session.leave_scene()
    bpy.ops.wm.open_mainfile(filepath=str(wall))
    to_the_end(session)
    assert state(session, job) is State.FAILED and 'Another file' in session.jobs[job].message


def test_a_model_that_fails_ends_the_capture_that_nobody_waits_for(session, asked, monkeypatch):
    def load(engine):
        def generate(plates, controls, ticket):
            next(plates)
            raise GenerateError('The model is tired.', 'Try another one.')
        return generate
    monkeypatch.setattr(module, 'all_models', lambda: {'blockout': replace(blockout.MODEL, load=load)})
    job, = session.start(asked)
    wait(session, lambda: session._stepped and session._stepped[0].missing() != tuple(FRAMES))
    session._stepped[0].arriving.tell()
    wait(session, lambda: any(
        'tired' in path.read_text() for path in asked.takes.glob('*/takes/*/log.txt')), ticking=False)
    to_the_end(session)
    assert state(session, job) is State.FAILED and session.jobs[job].message == 'The model is tired.'
    assert take(session, job).plates.missing(FRAMES), 'the rest was not captured'


def test_to_switch_off_ends_it(session, asked):
    job, = session.start(asked)
    made_beside(session, asked, 1)
    session.close(LIMIT)
    assert state(session, job) is State.CANCELLED and not session.busy


def test_the_worker_waits_for_a_render_of_the_artists(session, asked, monkeypatch):
    monkeypatch.setattr(rendering.live, 'made', [session])
    job, = session.start(asked)
    wait(session, lambda: session._stepped[0].plates is not None)
    rendering._begins(None)
    wait(session, lambda: len(session._stepped[0].missing()) == 2)
    assert state(session, job) is State.QUEUED and session.jobs[job].phase == 'Capturing frame 2'
    rendering._is_over(None)
    to_the_end(session)
    assert state(session, job) is State.DONE and len(takes_of(asked.takes, 'Wall')) == 1


# --- Where it does not --------------------------------------------------------------------------------------

@pytest.mark.parametrize(('model', 'changes', 'device', 'renders_on', 'expected'), [
    (pictures.LOOK, {}, 'cpu', 'CPU', True),
    (pictures.LOOK, {}, 'cuda', 'CPU', True),
    (pictures.LOOK, {}, 'cpu', 'GPU', True),
    (pictures.LOOK, {}, 'cuda', 'GPU', False),               # a card has not the memory for both
    (blockout.MODEL, {}, 'cuda', 'GPU', True),               # which needs no card
    (pictures.LOOK, {'source': 'footage'}, 'cpu', 'CPU', False),
    (pictures.LOOK, {'source': 'viewport'}, 'cpu', 'CPU', False),
    (pictures.LOOK, {'only_begin': True}, 'cpu', 'CPU', False),
    (pictures.LOOK, {'machine': Machine(apart=True)}, 'cpu', 'CPU', False),
    (pictures.PATCH, {}, 'cpu', 'CPU', False),
    (shots.QUICK_MODEL, {}, 'cpu', 'CPU', False)])
def test_what_overlaps(asked, scene, model, changes, device, renders_on, expected):
    scene.cycles.device = renders_on
    wanted = replace(asked, **changes)
    assert overlaps(wanted, model, Engine(device), find_source(wanted.source), scene) is expected


def test_a_bar_tells_both(capsys):
    bar = Bar()
    for event in (Captured('a', 1, 4), Progress('a', 'Frame 1', 0, 4), Captured('a', 4, 4), Progress('a', 'Measuring')):
        bar.report(event)
    assert capsys.readouterr().err == 'Frame 1, captured 1 of 4\nMeasuring\n'
