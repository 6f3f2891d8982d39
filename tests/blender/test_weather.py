"""What happens to the file around a running job: the job goes on, or ends in a state that says why, and its take stays.

The clock is ticked by hand, so everything happens between two ticks. With windows and events: tests/desktop.
"""

import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import bpy
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import shots
from shots import ANCHOR, QUICK_MODEL

from second_unit import addon
from second_unit.addon import live
from second_unit.addon import session as module
from second_unit.addon.session import Request, Session
from second_unit.inference.job import State
from second_unit.inference.shot import FrameRange
from second_unit.inference.shot_takes import takes_of
from second_unit.inference.take import Take

pytest.importorskip('torch')
LIMIT = 60.0         # seconds that no test takes unless something hangs


class Held:
    """The quick model, which waits before each frame until it is let go."""

    def __init__(self):
        self.go, self.made = threading.Semaphore(0), 0

    def load(self, engine):
        quick = shots.load_quick(engine)

        def generate(plates, controls, ticket):
            for element in quick(plates, controls, ticket):
                while not self.go.acquire(timeout=0.01):
                    ticket.check()
                self.made += 1
                yield element
        return generate


@pytest.fixture
def held(monkeypatch):
    made = Held()
    monkeypatch.setattr(module, 'all_models', lambda: {'element': replace(QUICK_MODEL, load=made.load)})
    return made


@pytest.fixture
def session(held):
    made = Session()
    yield made
    made.close(LIMIT)


@pytest.fixture
def request_(scene, tmp_path):
    return Request(scene=scene.name, takes=tmp_path, anchor=ANCHOR, frames=FrameRange(1, 3), targets=('compositor',))


def ticks(session, until=lambda: False):
    give_up = time.monotonic() + LIMIT
    while not until() and session.tick():
        assert time.monotonic() < give_up
        time.sleep(0.002)


def capturing(session, request):
    """A job with one plate captured."""
    job, = session.start(request)
    ticks(session, lambda: session.jobs[job].done == 1)
    return job


def generating(session, request, held):
    """A job with one frame made, which waits for more."""
    job, = session.start(request)
    held.go.release(1)
    ticks(session, lambda: len(session.jobs[job].frames_done) == 1)
    return job


def finished(session, job, held):
    """Let it go on; the take when it is whole."""
    held.go.release(100)
    ticks(session)
    assert session.jobs[job].state is State.DONE, session.jobs[job].message
    take = Take.open(session.jobs[job].take)
    assert take.missing() == ()
    return take


def failed(session, job, held):
    """Let it go on; why it failed."""
    held.go.release(100)
    ticks(session)
    assert session.jobs[job].state is State.FAILED and session.jobs[job].hint
    return session.jobs[job].message


def groups():
    return [group for group in bpy.data.node_groups
            if group.name.startswith('Second Unit') and 'second_unit_inner' not in group]


# --- Scenes and objects -------------------------------------------------------------------------------------

@pytest.mark.parametrize('begin', [capturing, lambda session, request: session.start(request)[0]])
def test_the_scene_is_renamed_while_it_is_captured(session, request_, scene, held, begin):
    job = begin(session, request_)
    scene.name = 'Renamed'
    take = finished(session, job, held)
    assert take.shot.name == 'Wall' and groups() and not session.undelivered


def test_the_scene_is_renamed_while_its_take_is_made(session, request_, scene, held):
    job = generating(session, request_, held)
    scene.name = 'Renamed'
    finished(session, job, held)
    assert groups() and not session.undelivered


def test_the_scene_is_deleted_while_it_is_captured(session, request_, scene, held, tmp_path):
    job = capturing(session, request_)
    bpy.data.scenes.new('Other')
    bpy.data.scenes.remove(scene)
    assert 'scene was removed' in failed(session, job, held)
    assert takes_of(tmp_path, 'Wall') == []


def test_the_scene_is_deleted_while_its_take_is_made(session, request_, scene, held):
    job = generating(session, request_, held)
    bpy.data.scenes.new('Other')
    bpy.data.scenes.remove(scene)
    finished(session, job, held)
    assert 'scene is gone' in str(session.undelivered[0]) and not groups()


def deleted(thing):
    bpy.data.objects.remove(thing)


def renamed(thing):
    thing.name = 'other'


@pytest.mark.parametrize('change', [deleted, renamed])
def test_the_anchor_is_gone_while_the_shot_is_captured(session, request_, scene, held, change):
    job, = session.start(request_)
    session.tick()
    change(scene.objects[ANCHOR])
    assert f'"{ANCHOR}"' in failed(session, job, held)


def test_the_anchor_is_deleted_while_the_take_is_made(session, request_, scene, held):
    job = generating(session, request_, held)
    bpy.data.objects.remove(scene.objects[ANCHOR])
    finished(session, job, held)
    assert groups()


def test_the_camera_is_deleted_while_the_shot_is_captured(session, request_, scene, held):
    job = capturing(session, request_)
    bpy.data.objects.remove(scene.camera)
    assert 'no camera' in failed(session, job, held)


# --- What an artist does meanwhile --------------------------------------------------------------------------

def test_undo_and_redo_while_the_shot_is_captured(session, request_, scene, held):
    bpy.ops.ed.undo_push(message='Start')
    for z in (1, 2):
        scene.objects['ground'].location.z = -z
        bpy.ops.ed.undo_push(message='Move')
    job = capturing(session, request_)
    bpy.ops.ed.undo()
    session.tick()
    bpy.ops.ed.undo()
    session.tick()
    bpy.ops.ed.redo()
    finished(session, job, held)
    assert groups() and bpy.data.objects['ground'].location.z == -1


def test_undo_takes_back_what_was_delivered_and_not_the_take(session, request_, scene, held):
    bpy.ops.ed.undo_push(message='Start')
    job = generating(session, request_, held)
    bpy.context.scene.objects['ground'].location.z = -1
    bpy.ops.ed.undo_push(message='Move')
    bpy.ops.ed.undo()
    take = finished(session, job, held)
    bpy.ops.ed.undo_push(message='Deliver Take')
    assert groups()
    bpy.ops.ed.undo()
    assert not groups() and Take.open(take.folder).missing() == () and session.jobs[job].state is State.DONE
    bpy.ops.ed.redo()
    assert groups()


def test_the_frame_is_changed_while_the_shot_is_captured(session, request_, scene, held):
    own, = session.start(request_)
    undisturbed = finished(session, own, held)
    job = capturing(session, replace(request_, takes=request_.takes / 'other'))
    scene.frame_set(40)
    session.tick()
    scene.frame_set(2)
    take = finished(session, job, held)
    assert [undisturbed.plates.camera(frame) for frame in (1, 2, 3)] == [take.plates.camera(f) for f in (1, 2, 3)]


def test_another_camera_is_chosen_while_the_take_is_made(session, request_, scene, held):
    job = generating(session, request_, held)
    other = bpy.data.objects.new('other', bpy.data.cameras.new('other'))
    scene.collection.objects.link(other)
    scene.camera = other
    scene.frame_set(3)
    finished(session, job, held)
    assert scene.camera == other and scene.frame_current == 3 and groups()


@pytest.mark.parametrize('begin', [capturing, generating])
def test_the_file_is_saved_and_saved_elsewhere(session, request_, scene, held, tmp_path, begin):
    job = begin(session, request_, held) if begin is generating else begin(session, request_)
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / 'copy.blend'), copy=True)
    (tmp_path / 'elsewhere').mkdir()
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / 'elsewhere' / 'wall.blend'))
    take = finished(session, job, held)
    assert tmp_path in take.folder.parents and groups()


def test_a_render_while_the_take_is_made(session, request_, scene, held, tmp_path):
    job = generating(session, request_, held)
    scene.render.filepath = str(tmp_path / 'render')
    bpy.ops.render.render(write_still=True)
    finished(session, job, held)
    assert (tmp_path / 'render.png').exists() and groups()


# --- The end ------------------------------------------------------------------------------------------------

@pytest.fixture
def enabled():
    addon.register()
    yield
    if addon.commands:
        addon.unregister()


@pytest.mark.parametrize('begin', [capturing, generating])
def test_the_extension_is_disabled_and_the_take_resumed_later(enabled, request_, scene, held, tmp_path, begin):
    session = live.session()
    job = begin(session, request_, held) if begin is generating else begin(session, request_)
    addon.unregister()
    ended = session.jobs[job]
    assert ended.state is State.CANCELLED and ended.message
    assert not session.busy and not list(tmp_path.rglob('*.part'))
    addon.register()
    fresh = live.session()
    assert fresh is not session and not fresh.busy
    again, = fresh.start(replace(request_, resume=True))
    take = finished(fresh, again, held)
    assert take.number == 1 and len(fresh.jobs[again].frames_done) == (2 if begin is generating else 3)
