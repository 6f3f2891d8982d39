"""What follows a take: its rendered holdout, its delivery, and bringing up to date what was delivered before."""

import sys
import time
from dataclasses import replace
from pathlib import Path

import bpy
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import shots
from shots import ANCHOR, QUICK, generate

from second_unit.addon import deliveries
from second_unit.addon import session as module
from second_unit.addon.capture.child import frames_in_child
from second_unit.addon.deliver import Target, all_targets, compositor
from second_unit.addon.deliver.holdout import missing_holdouts
from second_unit.addon.deliver.sequence import BlenderBusy, find_images
from second_unit.addon.session import Request, Session
from second_unit.inference.errors import CaptureError, DeliverError
from second_unit.inference.exr import read_exr
from second_unit.inference.job import State
from second_unit.inference.shot import FrameRange
from second_unit.inference.shot_takes import takes_of
from second_unit.inference.take import Take

pytest.importorskip('torch')
LIMIT = 120.0         # seconds that no test takes unless something hangs
FRAMES = (3, 4)


@pytest.fixture
def scene(wall, monkeypatch):
    monkeypatch.setattr(module, 'all_models', lambda: {'element': shots.QUICK_MODEL})
    bpy.ops.wm.open_mainfile(filepath=str(wall))
    return bpy.context.scene


@pytest.fixture
def session():
    made = Session()
    yield made
    made.close(LIMIT)


@pytest.fixture
def rendered(scene, tmp_path):
    """A request with a rendered holdout, delivered to the compositor."""
    return Request(scene=scene.name, takes=tmp_path, anchor=ANCHOR, frames=FrameRange(*FRAMES), holdout='rendered',
                   targets=('compositor',))


def ticks(session, until=lambda: False):
    """Tick until `until()`, or to the end."""
    give_up = time.monotonic() + LIMIT
    while not until() and session.tick():
        assert time.monotonic() < give_up
        time.sleep(0.002)


def take_of(session, job):
    return Take.open(session.jobs[job].take)


# --- Rendered holdout ---------------------------------------------------------------------------------------

def test_it_is_rendered_while_the_job_runs_and_then_delivered(session, rendered, scene):
    scene.frame_set(6)
    job, = session.start(rendered)
    ticks(session, lambda: session.jobs[job].phase.startswith('Holdout'))
    assert session.jobs[job].state is State.RUNNING and session.busy and not session.notes
    assert take_of(session, job).missing() == ()
    ticks(session)
    take = take_of(session, job)
    assert session.jobs[job].state is State.DONE and not missing_holdouts(take)
    assert len(session.notes) == session.changes == 1 and scene.frame_current == 6
    assert find_images(take.uuid, 'holdout') and find_images(take.uuid, 'frames')
    visible = read_exr(take.folder / 'holdout' / '0004.exr').layers[''][..., 0]
    assert visible.min() < 0.1 and visible.max() == 1.0                    # the ground hides the card's foot


def test_each_take_gets_its_own_one_after_the_other(session, rendered):
    jobs = session.start(replace(rendered, seeds=(1, 2), targets=()))
    ticks(session)
    assert all(session.jobs[job].state is State.DONE for job in jobs)
    assert not any(missing_holdouts(take_of(session, job)) for job in jobs)


def test_cancelled_and_resumed_only_what_is_missing_is_rendered(session, rendered, scene):
    job, = session.start(rendered)
    ticks(session, lambda: session.jobs[job].phase.startswith('Holdout') and session.jobs[job].done == 1)
    session.cancel(job)
    take = take_of(session, job)
    assert session.jobs[job].state is State.CANCELLED and missing_holdouts(take) == (4,)
    ticks(session)
    assert not session.notes and not compositor.find_nodes(scene, take.shot.name)
    first = (take.folder / 'holdout' / '0003.exr').stat().st_mtime_ns
    again, = session.start(replace(rendered, resume=True))
    ticks(session)
    assert session.jobs[again].take == take.folder and session.jobs[again].state is State.DONE
    assert not missing_holdouts(take) and (take.folder / 'holdout' / '0003.exr').stat().st_mtime_ns == first
    assert compositor.find_nodes(scene, take.shot.name)


def test_one_that_fails_says_why_and_the_take_stays(session, rendered, scene):
    job, = session.start(rendered)
    ticks(session, lambda: session.jobs[job].phase.startswith('Holdout'))
    scene.render.resolution_x = 30
    ticks(session)
    assert session.jobs[job].state is State.FAILED and '30x36' in session.jobs[job].message
    assert take_of(session, job).missing() == () and not session.notes


def test_a_file_loaded_meanwhile_ends_it(session, rendered, wall):
    job, = session.start(rendered)
    ticks(session, lambda: session.jobs[job].phase.startswith('Holdout'))
    session.leave_scene()
    bpy.ops.wm.open_mainfile(filepath=str(wall))
    ticks(session)
    assert session.jobs[job].state is State.FAILED and 'Another file' in session.jobs[job].message


def test_for_a_take_that_is_delivered_already(session, rendered, scene):
    job, = session.start(replace(rendered, holdout='depth'))
    ticks(session)
    take = take_of(session, job)
    assert not find_images(take.uuid, 'holdout')
    later = session.render_holdout(scene.name, take.folder)
    assert session.jobs[later].state is State.RUNNING
    ticks(session)
    assert session.jobs[later].state is State.DONE and not missing_holdouts(take)
    assert find_images(take.uuid, 'holdout') and session.changes == 2


@pytest.mark.parametrize('change', [{'holdout': 'cardboard'}, {}])
def test_what_cannot_be_is_refused_at_once(session, rendered, scene, change):
    scene.render.engine = 'CYCLES' if change else 'BLENDER_WORKBENCH'
    with pytest.raises(DeliverError, match='cardboard' if change else 'Workbench'):
        session.start(replace(rendered, **change))
    assert not session.jobs and not session.busy


def test_in_a_child_process(session, rendered, scene):
    job, = session.start(replace(rendered, holdout='depth', targets=()))
    ticks(session)
    take = take_of(session, job)
    frames, words = [], ('--scene', scene.name, '--take', str(take.folder))
    for frame in frames_in_child(0, 'holdout', *words):
        frames.append(frame)
        time.sleep(0.01)
    assert frames[0] == 0 and frames[-1] == 4 and not missing_holdouts(take)
    theirs = read_exr(take.folder / 'holdout' / '0004.exr').layers['']
    (take.folder / 'holdout' / '0004.exr').unlink()
    session.render_holdout(scene.name, take.folder)
    ticks(session)
    assert (read_exr(take.folder / 'holdout' / '0004.exr').layers[''] == theirs).all()
    scene.render.resolution_x = 30
    (take.folder / 'holdout' / '0004.exr').unlink()
    with pytest.raises(CaptureError, match='30x36'):
        for _ in frames_in_child(0, 'holdout', *words):
            time.sleep(0.01)


def test_on_the_command_line(wall, scene, tmp_path, capfd):
    words = wall, '--anchor', ANCHOR, '--takes', tmp_path, '--frames', '3-4', *QUICK
    status, events = generate(capfd, *words, '--holdout', 'rendered')
    take, = takes_of(tmp_path, 'Wall')
    assert status == 0 and not missing_holdouts(take)
    assert 'Holdout frame 4' in [e['phase'] for e in events if e['event'] == 'progress']
    status, events = generate(capfd, *words, '--holdout', 'cardboard')
    assert status == 2 and 'cardboard' in events[-1]['message'] and 'rendered' in events[-1]['hint']


# --- Delivery -----------------------------------------------------------------------------------------------

def test_while_blender_renders_it_waits(session, rendered, monkeypatch):
    turns = iter([BlenderBusy('Blender is rendering.')] * 3)

    def deliver(scene, take):
        for error in turns:
            raise error
        return compositor.deliver(scene, take)
    real = all_targets()
    busy: Target = real['compositor']._replace(deliver=deliver)
    monkeypatch.setattr(deliveries, 'all_targets', lambda: {**real, 'compositor': busy})
    job, = session.start(replace(rendered, holdout='depth', targets=('card', 'compositor')))
    ticks(session, lambda: session.jobs[job].state is State.DONE)
    assert session.tick() and session.tick() and not session.notes
    ticks(session)
    assert len(session.notes) == 2 and session.changes == 1 and not session.undelivered       # one step of undo


def test_a_resumed_take_is_brought_up_to_date_where_it_was_delivered(session, rendered, scene):
    job, = session.start(replace(rendered, holdout='depth', targets=('compositor', 'card')))
    ticks(session)
    take = take_of(session, job)
    take.card_path(3).unlink()
    for name in ('compositor', 'card'):
        all_targets()[name].deliver(scene, take)
    image, = find_images(take.uuid, 'card')
    assert image.filepath.endswith('0004.exr')
    session.start(replace(rendered, holdout='depth', targets=(), resume=True))
    ticks(session)
    assert session.notes[-1] == 'Take 1 was brought up to date.' and image.filepath.endswith('0003.exr')
