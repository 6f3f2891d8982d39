"""The session: captures, jobs and deliveries under one clock, with a quick model in the place of the real one."""

import contextlib
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import shots
from shots import ANCHOR, QUICK_MODEL

from second_unit.addon import session as module
from second_unit.addon.preferences import Machine
from second_unit.addon.session import Request, Session
from second_unit.inference.errors import CaptureError, GenerateError, ModelError, SecondUnitError, TakeError
from second_unit.inference.job import Begun, FrameDone, Moved, Preview, Progress, State
from second_unit.inference.shot import FrameRange
from second_unit.inference.shot_takes import takes_of
from second_unit.inference.take import Take

pytest.importorskip('torch')
LIMIT = 120.0         # seconds that no test takes unless something hangs


@pytest.fixture
def session():
    made = Session()
    yield made
    made.close(LIMIT)


@pytest.fixture
def model(monkeypatch):
    """Call it to put a model in the place of the real one; the quick one stands there from the beginning."""
    def use(load):
        monkeypatch.setattr(module, 'all_models', lambda: {'element': replace(QUICK_MODEL, load=load)})
    use(shots.load_quick)
    return use


@pytest.fixture
def request_(scene, tmp_path, model):
    return Request(scene=scene.name, takes=tmp_path, anchor=ANCHOR, frames=FrameRange(1, 4))


def ticks(session, until=lambda: False):
    """Tick until `until()`, or to the end."""
    give_up = time.monotonic() + LIMIT
    while not until() and session.tick():
        assert time.monotonic() < give_up
        time.sleep(0.002)


def state(session, job):
    return session.jobs[job].state


def take(session, job):
    return Take.open(session.jobs[job].take)


# --- To the end ---------------------------------------------------------------------------------------------

def test_one_request_becomes_a_take_for_each_seed(session, request_):
    told = []
    session.listener = told.append
    first, second = session.start(replace(request_, seeds=(3, 4)))
    assert state(session, first) is State.QUEUED and session.busy and session.capturing
    ticks(session)
    assert [state(session, job) for job in (first, second)] == [State.DONE] * 2 and not session.busy
    assert session.jobs[first].frames_done == (1, 2, 3, 4)
    assert [take(session, job).recipe.seed for job in (first, second)] == [3, 4]
    assert not np.array_equal(take(session, first).read_card(3), take(session, second).read_card(3))
    assert {event.job_id for event in told} == {first, second}


def test_the_scene_is_as_it_was(session, request_, scene):
    scene.frame_set(5)
    scene.render.filepath = '//mine_'
    session.start(request_)
    ticks(session)
    assert scene.frame_current == 5 and scene.render.filepath == '//mine_'


def test_requests_wait_for_each_other(session, request_):
    first, = session.start(request_)
    second, = session.start(replace(request_, seeds=(2,)))
    ticks(session)
    assert state(session, first) is state(session, second) is State.DONE
    assert take(session, first).number < take(session, second).number


def test_a_tick_does_not_wait_for_the_worker(session, request_, model):
    release = threading.Event()

    def load(engine):
        release.wait(LIMIT)
        return shots.load_quick(engine)
    model(load)
    job, = session.start(request_)
    ticks(session, lambda: session.jobs[job].phase == 'Loading')
    assert all(session.tick() for _ in range(20))
    assert session.jobs[job].phase == 'Loading', 'the worker had not moved on'
    release.set()
    ticks(session)
    assert state(session, job) is State.DONE


def test_an_event_starts_where_the_anchor_begins_to_move_unless_it_is_said(session, request_, scene):
    moving, = session.start(request_)
    said, = session.start(replace(request_, starts_at=-3.5))
    still, = session.start(replace(request_, anchor='ground'))
    ticks(session)
    assert [take(session, job).recipe.starts_at for job in (moving, said, still)] == [2.0, -3.5, 1.0]


def test_an_obstacle_is_captured_read_and_part_of_the_recipe(session, request_, model):
    given = []

    def load(engine):
        quick = shots.load_quick(engine)

        def generate(plates, controls, ticket):
            return quick((given.append(plate) or plate for plate in plates), controls, ticket)
        return generate
    model(load)
    first, = session.start(replace(request_, obstacle='ground'))
    ticks(session)
    assert [plate.obstacle.bounds for plate in given] == [((-20, -20, -1), (20, 20, 0))] * 4
    assert all(plate.anchor.bounds[1][2] < 4 for plate in given)
    assert take(session, first).recipe.obstacle == 'ground'
    resumed, = session.start(replace(request_, obstacle='ground', resume=True))
    without, = session.start(replace(request_, resume=True))
    ticks(session)
    assert session.jobs[resumed].take == session.jobs[first].take != session.jobs[without].take
    assert len(given) == 8 and given[-1].obstacle is None          # nothing was missing of the one that was resumed


def test_what_is_done_is_delivered(session, request_, scene):
    session.start(replace(request_, targets=('compositor', 'card')))
    ticks(session)
    assert len(session.notes) == 2 and not session.undelivered
    assert any(group.name.startswith('Second Unit') for group in bpy.data.node_groups)


def test_generate_only_checks_and_each_thing_is_said_once_and_in_order(session, request_, tmp_path):
    told = []
    session.listener = told.append
    job, = session.start(request_)
    assert not told and not list(tmp_path.iterdir())         # the scene is read, and folders are made, by later ticks
    ticks(session)
    phases = [event.phase for event in told if isinstance(event, Progress)]
    assert phases[0] == 'Reading the scene' and len(phases) == len([p for p, q in zip(phases, ['', *phases]) if p != q])
    kinds = [type(event) for event in told if not isinstance(event, Progress)]
    assert kinds == [Moved, Begun, *[FrameDone] * 4, Moved]
    begun = next(event for event in told if isinstance(event, Begun))
    assert begun == (job, session.jobs[job].take) and told.index(begun) > phases.index('Capturing frame 4')


def test_a_take_begins_when_the_worker_comes_to_it(session, request_, model):
    go, made = threading.Semaphore(0), threading.Semaphore(0)
    model(stepping(go, made))
    first, second = session.start(replace(request_, seeds=(1, 2)))
    ticks(session, lambda: made.acquire(blocking=False))
    session.tick()
    assert session.jobs[first].take is not None and session.jobs[second].take is None
    go.release(8)
    ticks(session)
    assert [take(session, job).number for job in (first, second)] == [1, 2]


def test_one_delivery_a_tick_and_one_change_for_all(session, request_):
    job, = session.start(replace(request_, targets=('compositor', 'card')))
    ticks(session, lambda: state(session, job) is State.DONE)
    notes = []
    while session.tick():
        notes.append(len(session.notes))
    assert notes == sorted(notes) and set(notes) <= {0, 1} and len(session.notes) == 2
    assert session.changes == 1


def test_panels_are_drawn_for_news_and_take_a_small_share_of_the_time(session, request_, model, monkeypatch):
    clock = SimpleNamespace(now=100.0, monotonic=lambda: clock.now)
    monkeypatch.setattr(module, 'time', clock)
    go, made = threading.Semaphore(0), threading.Semaphore(0)
    model(stepping(go, made))
    session.start(request_)
    assert session.news() and not session.news()
    clock.now += 1
    assert session.news()                                      # a second: of the time left
    ticks(session, lambda: made.acquire(blocking=False))
    assert session.news()                                      # it runs
    clock.now += session.pause + 0.09                          # the tick after it came so late
    assert not session.news()
    clock.now += 0.09 / module.SHARE - 0.01
    assert not session.news()
    clock.now += 0.02
    assert session.news()
    clock.now += 5
    go.release(4)
    ticks(session)
    assert session.news() and not session.news()               # the end is told at once


@pytest.mark.parametrize('wanted', [True, False])
def test_previews_are_shown_while_a_job_runs_and_never_reach_its_take(session, request_, model, wanted):
    told, kept = [], []
    session.listener = told.append

    def load(engine):
        quick = shots.load_quick(engine)

        def generate(plates, controls, ticket):
            for element in quick(plates, controls, ticket):
                ticket.preview(lambda: np.full((4, 4, 3), 9, np.uint8))
                yield element
        return generate
    model(load)
    job, = session.start(replace(request_, machine=Machine(previews=wanted)))
    ticks(session, lambda: kept.append(session.preview))
    seen = [preview for preview in kept if preview is not None]
    assert bool(seen) == wanted and all(preview.job_id == job for preview in seen)
    assert state(session, job) is State.DONE and session.preview is None
    assert not [event for event in told if isinstance(event, Preview)]


# --- Cancelled ----------------------------------------------------------------------------------------------

def test_cancel_while_capturing_keeps_the_whole_plates_and_makes_no_take(session, request_, scene, tmp_path):
    scene.frame_set(5)
    job, = session.start(request_)
    ticks(session, lambda: session.jobs[job].done == 2)
    session.cancel(job)
    assert state(session, job) is State.CANCELLED and not session.tick()
    assert takes_of(tmp_path, scene.name) == [] and scene.frame_current == 5
    plates = sorted(path.name for path in tmp_path.glob('*/plates/*/*.exr'))
    assert plates == ['0001.exr', '0002.exr']
    again, = session.start(request_)
    ticks(session)
    assert state(session, again) is State.DONE


def test_cancel_one_of_two_while_capturing(session, request_):
    first, second = session.start(replace(request_, seeds=(1, 2)))
    session.tick()
    session.cancel(first)
    ticks(session)
    assert state(session, first) is State.CANCELLED and state(session, second) is State.DONE
    assert take(session, second).number == 1


def stepping(go, made):
    """A model that waits before each frame until `go` lets it, and notes that it waits in `made`."""
    def load(engine):
        quick = shots.load_quick(engine)

        def generate(plates, controls, ticket):
            for element in quick(plates, controls, ticket):
                made.release()
                while not go.acquire(timeout=0.01):
                    ticket.progress('Waiting')
                yield element
        return generate
    return load


def test_cancel_while_generating_keeps_what_is_made_and_resume_makes_the_rest(session, request_, model):
    go, made = threading.Semaphore(2), threading.Semaphore(0)
    model(stepping(go, made))
    running, waiting = session.start(replace(request_, seeds=(1, 2)))
    ticks(session, lambda: len(session.jobs[running].frames_done) == 2)
    session.cancel(waiting)
    session.cancel(running)
    ticks(session)
    assert [state(session, job) for job in (running, waiting)] == [State.CANCELLED] * 2
    cancelled = take(session, running)
    assert cancelled.missing() == (3, 4) and session.jobs[waiting].take is None        # it never began
    before = cancelled.card_path(1).stat().st_mtime_ns
    model(shots.load_quick)
    fresh = Session()               # as after a restart: no model kept
    resumed, = fresh.start(replace(request_, resume=True))
    ticks(fresh)
    assert fresh.jobs[resumed].take == cancelled.folder and fresh.jobs[resumed].frames_done == (3, 4)
    assert cancelled.missing() == () and cancelled.card_path(1).stat().st_mtime_ns == before
    whole, = fresh.start(request_)
    ticks(fresh)
    fresh.close(LIMIT)
    for frame in range(1, 5):
        assert np.array_equal(take(fresh, whole).read_card(frame), cancelled.read_card(frame))
        assert all(map(np.array_equal, take(fresh, whole).read_frame(frame), cancelled.read_frame(frame)))


def test_to_cancel_what_has_ended_or_never_was_is_no_error(session, request_):
    job, = session.start(request_)
    ticks(session)
    session.cancel(job)
    session.cancel('nobody')
    assert state(session, job) is State.DONE


def test_close_ends_everything_at_once(session, request_, model):
    model(stepping(threading.Semaphore(0), threading.Semaphore(0)))
    generating, = session.start(request_)
    ticks(session, lambda: session.jobs[generating].phase == 'Waiting')
    session.start(replace(request_, frames=FrameRange(1, 6)))
    session.tick()
    started = time.monotonic()
    session.close()
    session.close()
    assert time.monotonic() - started < LIMIT and not session.capturing


# --- Gone wrong ---------------------------------------------------------------------------------------------

@pytest.mark.parametrize(('changes', 'error', 'says'), [
    ({'scene': 'Street'}, CaptureError, 'no scene "Street"'),
    ({'anchor': 'fal'}, CaptureError, '"fal"'),
    ({'obstacle': 'groun'}, CaptureError, '"groun"'),
    ({'obstacle': ANCHOR}, CaptureError, 'in the anchor and in the obstacle'),
    ({'model': 'elemnt'}, ModelError, 'no model'),
    ({'controls': {'density': 99}}, ModelError, 'density is 99'),
    ({'source': 'film'}, CaptureError, 'no source'),
    ({'targets': ('tape',)}, SecondUnitError, 'no target'),
    ({'machine': Machine(device='abacus')}, ModelError, 'no device'),
    ({'machine': Machine(memory_gb=0.5)}, SecondUnitError, 'memory budget is 0.5 GB'),
    ({'plates': Path('nowhere')}, TakeError, 'nowhere')])
def test_what_cannot_work_is_refused_at_once_and_leaves_no_job(session, request_, tmp_path, changes, error, says):
    with pytest.raises(error, match=says):
        session.start(replace(request_, **changes))
    assert not session.jobs and not session.busy and not list(tmp_path.iterdir())


def test_a_capture_that_fails_fails_all_its_jobs_and_no_other(session, request_, scene):
    fine, = session.start(request_)
    ticks(session, lambda: session.jobs[fine].state is not State.QUEUED)
    jobs = session.start(replace(request_, seeds=(2, 3), view_layer=scene.view_layers[0].name, frames=FrameRange(1, 6)))
    session.tick()
    bpy.data.objects.remove(scene.objects[ANCHOR])
    ticks(session)
    assert [state(session, job) for job in jobs] == [State.FAILED] * 2 and state(session, fine) is State.DONE
    assert ANCHOR in session.jobs[jobs[0]].message and session.jobs[jobs[0]].hint


def test_a_model_that_fails_fails_its_job_and_the_next_one_runs(session, request_, model):
    def load(engine):
        def generate(plates, controls, ticket):
            if ticket.assignment.seed == 1:
                raise GenerateError('The model is tired.', 'Try another seed.')
            if ticket.assignment.seed == 2:
                raise ZeroDivisionError('a bug')
            yield from shots.load_quick(engine)(plates, controls, ticket)
        return generate
    model(load)
    tired, broken, fine = session.start(replace(request_, seeds=(1, 2, 3)))
    ticks(session)
    assert (session.jobs[tired].message, session.jobs[tired].hint) == ('The model is tired.', 'Try another seed.')
    assert state(session, broken) is State.FAILED and 'a bug' in session.jobs[broken].message
    assert 'ZeroDivisionError' in (take(session, broken).folder / 'log.txt').read_text()
    assert state(session, fine) is State.DONE


@pytest.fixture
def small_disk(tmp_path):
    """A folder on a disk of 2 MB."""
    folder = tmp_path / 'disk'
    folder.mkdir()
    command = ['mount', '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', str(folder)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip('only root can make a disk of its own')
    yield folder
    subprocess.run(['umount', str(folder)], check=True)


def fill(folder):
    """A file that leaves no byte on the disk of `folder`."""
    path = folder / 'footage'
    with open(path, 'wb', buffering=0) as file, contextlib.suppress(OSError):
        while file.write(bytes(4096)):
            pass
    return path


@pytest.mark.parametrize('full_at', [0, 2])
def test_a_full_disk_is_said_and_resume_completes_the_take(session, request_, model, small_disk, full_at):
    """Full before the first frame of the take, or after two of four."""
    go, made = threading.Semaphore(full_at), threading.Semaphore(0)
    model(stepping(go, made))
    job, = session.start(replace(request_, takes=small_disk))
    for _ in range(full_at + 1):
        ticks(session, lambda: made.acquire(blocking=False))
    filler = fill(small_disk)
    go.release(4)
    ticks(session)
    assert state(session, job) is State.FAILED
    assert 'disk is full' in session.jobs[job].message and 'resume' in session.jobs[job].hint
    full = take(session, job)
    assert full.missing() == tuple(range(1, 5))[full_at:] and not list(full.folder.rglob('*.part'))
    still_full, = session.start(replace(request_, takes=small_disk, resume=True))
    ticks(session)
    assert 'disk is full' in session.jobs[still_full].message
    filler.unlink()
    again, = session.start(replace(request_, takes=small_disk, resume=True))
    go.release(4)
    ticks(session)
    assert state(session, again) is State.DONE, session.jobs[again].message
    assert session.jobs[again].take == full.folder and full.missing() == ()


def test_a_disk_that_is_full_from_the_beginning(session, request_, small_disk):
    filler = fill(small_disk)
    job, = session.start(replace(request_, takes=small_disk))
    ticks(session)
    assert state(session, job) is State.FAILED and 'disk is full' in session.jobs[job].message
    filler.unlink()
    job, = session.start(replace(request_, takes=small_disk))
    ticks(session, lambda: session.jobs[job].phase.startswith('Capturing'))
    filler = fill(small_disk)
    ticks(session)
    assert state(session, job) is State.FAILED and 'disk is full' in session.jobs[job].message
    filler.unlink()
    again, = session.start(replace(request_, takes=small_disk, resume=True))
    ticks(session)
    assert state(session, again) is State.DONE, session.jobs[again].message


def test_a_folder_that_is_protected(session, request_, tmp_path, scene):
    folder = tmp_path / 'takes'
    folder.mkdir()
    for words in (['--bind', str(folder), str(folder)], ['-o', 'remount,ro,bind', str(folder)]):
        if subprocess.run(['mount', *words], check=False, capture_output=True).returncode:
            pytest.skip('only root can protect a folder from root')
    try:
        job, = session.start(replace(request_, takes=folder))
        ticks(session)
    finally:
        subprocess.run(['umount', str(folder)], check=True)
    assert state(session, job) is State.FAILED and 'protected' in session.jobs[job].message


def test_a_file_loaded_while_capturing(session, request_, wall):
    job, = session.start(request_)
    session.tick()
    session.leave_scene()
    bpy.ops.wm.open_mainfile(filepath=str(wall))
    assert state(session, job) is State.FAILED and 'Another file' in session.jobs[job].message
    assert not session.tick()


def test_a_file_loaded_while_generating_the_take_is_made_and_not_delivered(session, request_, model, wall):
    go, made = threading.Semaphore(0), threading.Semaphore(0)
    model(stepping(go, made))
    job, = session.start(replace(request_, targets=('compositor', 'card')))
    ticks(session, lambda: made.acquire(blocking=False))
    session.leave_scene()
    bpy.ops.wm.read_factory_settings(use_empty=True)
    go.release(4)
    ticks(session)
    assert state(session, job) is State.DONE and take(session, job).missing() == ()
    assert len(session.undelivered) == 2 and 'scene is gone' in session.notes[0]
    assert not bpy.data.node_groups


def test_a_take_that_another_process_works_on(session, request_, tmp_path, scene):
    job, = session.start(request_)
    ticks(session)
    made = take(session, job)
    made.card_path(2).unlink()
    with made.lease():
        second, = session.start(replace(request_, resume=True))
        ticks(session)
    assert state(session, second) is State.FAILED and 'works on the take' in session.jobs[second].message
    third, = session.start(replace(request_, resume=True))
    ticks(session)
    assert state(session, third) is State.DONE and session.jobs[third].frames_done == (2,)
