"""Takes made by a process beside Blender: the same frames and events; and Blender goes on when that process dies."""

import os
import random
import signal
import sys
import textwrap
import time
from dataclasses import replace
from pathlib import Path

import bpy
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import shots
from shots import ANCHOR

from second_unit.addon import apart
from second_unit.addon import session as module
from second_unit.addon.preferences import Machine
from second_unit.addon.runs import Request
from second_unit.addon.session import Session
from second_unit.inference.exr import read_exr
from second_unit.inference.job import FrameDone, Progress, State
from second_unit.inference.shot import FrameRange
from second_unit.inference.take import Take

LIMIT = 300.0
TESTS = Path(__file__).resolve().parents[1]
# Our own command, with the quick model in place of the network; each frame takes as long as the file says.
SERVER = f'''
import os, sys, time
from dataclasses import replace
from pathlib import Path
sys.path[:0] = [{str(TESTS)!r}, {str(TESTS / 'blender')!r}]
import conftest, shots
from second_unit.addon import farm_cli
from second_unit.inference import serving
pace = Path(__file__).with_name('pace')

def load(engine):
    generate = shots.load_quick(engine)
    def slowly(plates, controls, ticket):
        for element in generate(plates, controls, ticket):
            how = pace.read_text()
            if how == 'fail':
                raise ValueError('a bug in the model')
            yield element
            for _ in range(int(float(how) * 20)):
                time.sleep(0.05)
                ticket.progress('Slowly')
            while how == '-1':
                time.sleep(0.05)
    return slowly

serving.all_models = lambda: {{'element': replace(shots.QUICK_MODEL, load=load)}}
status = farm_cli.COMMANDS[sys.argv[1]](sys.argv[2:])
sys.stdout.flush()
os._exit(status)
'''


@pytest.fixture
def request_(wall, tmp_path, monkeypatch):
    """Calls for a take of the quick model apart; `tmp_path / 'pace'` says how long a frame takes."""
    bpy.ops.wm.open_mainfile(filepath=str(wall))
    monkeypatch.setattr(module, 'all_models', lambda: {'element': shots.QUICK_MODEL})
    (tmp_path / 'server.py').write_text(textwrap.dedent(SERVER))
    (tmp_path / 'pace').write_text('0')
    monkeypatch.setattr(apart, 'here', lambda: [sys.executable, str(tmp_path / 'server.py')])
    return Request(scene='Wall', takes=tmp_path / 'takes', anchor=ANCHOR, frames=FrameRange(1, 6),
                   machine=Machine(apart=True))


@pytest.fixture
def session():
    made = Session()
    made.events = []
    made.listener = made.events.append
    yield made
    made.close(LIMIT)
    assert made._apart._child is None


def ticks(session, until=lambda: False):
    give_up = time.monotonic() + LIMIT
    while not until() and session.tick():
        assert time.monotonic() < give_up
        time.sleep(0.005)


def process(session):
    return session._apart._child._process


def frames(session, job):
    return [event.frame for event in session.events if isinstance(event, FrameDone) and event.job_id == job]


def pixels(folder):
    return {path.relative_to(folder): {name: layer.tobytes() for name, layer in read_exr(path).layers.items()}
            for path in sorted(folder.rglob('*.exr'))}


def test_it_makes_the_same_take_with_the_same_events_and_stays_for_the_next(session, request_):
    first, = session.start(request_)
    ticks(session)
    assert session.jobs[first].state is State.DONE and frames(session, first) == [1, 2, 3, 4, 5, 6]
    assert [event.phase for event in session.events if isinstance(event, Progress)].count('Loading') == 1
    number = process(session).pid
    second, = session.start(replace(request_, seeds=(2,)))
    ticks(session)
    assert session.jobs[second].state is State.DONE and process(session).pid == number
    here, = session.start(replace(request_, machine=Machine(apart=False)))
    ticks(session)
    assert frames(session, here) == frames(session, first)
    assert pixels(session.jobs[here].take) == pixels(session.jobs[first].take)
    assert pixels(session.jobs[here].take) != pixels(session.jobs[second].take)


def test_when_the_process_is_killed_the_job_says_so_and_resume_goes_on(session, request_, tmp_path):
    (tmp_path / 'pace').write_text('0.2')
    job, = session.start(request_)
    ticks(session, lambda: len(frames(session, job)) == 2)
    os.kill(process(session).pid, signal.SIGKILL)
    ticks(session)
    assert session.jobs[job].state is State.FAILED
    assert 'ended with SIGKILL' in session.jobs[job].message and 'Resume goes on' in session.jobs[job].hint
    take = Take.open(session.jobs[job].take)
    assert not set(frames(session, job)) & set(take.missing())
    (tmp_path / 'pace').write_text('0')
    again, = session.start(replace(request_, resume=True))
    ticks(session)
    assert session.jobs[again].state is State.DONE and session.jobs[again].take == take.folder
    assert take.missing() == () and not list(take.folder.glob('lease*')) and not list(take.folder.rglob('*.part'))


def test_one_that_died_between_two_jobs_is_started_again(session, request_):
    job, = session.start(request_)
    ticks(session)
    os.kill(process(session).pid, signal.SIGKILL)             # and nobody has noticed when the next job begins
    again, = session.start(replace(request_, seeds=(2,)))
    ticks(session)
    assert session.jobs[job].state is session.jobs[again].state is State.DONE
    assert frames(session, again) == [1, 2, 3, 4, 5, 6] and process(session).poll() is None


def test_a_model_that_fails_there_fails_here_and_the_process_stays(session, request_, tmp_path):
    (tmp_path / 'pace').write_text('fail')
    job, = session.start(request_)
    ticks(session)
    assert session.jobs[job].state is State.FAILED and 'a bug in the model' in session.jobs[job].message
    assert process(session).poll() is None
    assert 'ValueError' in (session.jobs[job].take / 'log.txt').read_text()


def test_cancel_stops_it_and_keeps_the_process_which_a_render_ends(session, request_, tmp_path):
    (tmp_path / 'pace').write_text('1')
    job, = session.start(request_)
    ticks(session, lambda: frames(session, job))
    session.cancel(job)
    ticks(session)
    assert session.jobs[job].state is State.CANCELLED and process(session).poll() is None
    child = process(session)
    session.make_room()
    assert child.poll() is not None and session._apart._child is None


def test_a_step_that_does_not_end_is_ended_with_its_process(session, request_, tmp_path, monkeypatch):
    monkeypatch.setattr(apart, 'SECONDS_TO_STOP', 0.2)
    (tmp_path / 'pace').write_text('-1')
    job, = session.start(request_)
    ticks(session, lambda: frames(session, job))
    child = process(session)
    session.cancel(job)
    ticks(session)
    assert session.jobs[job].state is State.CANCELLED and child.poll() is not None


def test_a_program_that_is_not_there_or_dies_at_once_says_so(session, request_, tmp_path, monkeypatch):
    monkeypatch.setattr(apart, 'here', lambda: [str(tmp_path / 'no blender')])
    job, = session.start(request_)
    ticks(session)
    assert 'could not be started' in session.jobs[job].message and session.jobs[job].hint
    dies = 'import os; print("no GPU", flush=True); os._exit(9)'
    monkeypatch.setattr(apart, 'here', lambda: [sys.executable, '-c', dies])
    job, = session.start(request_)
    ticks(session)
    assert 'ended with status 9: no GPU' in session.jobs[job].message


def test_the_process_ends_when_nobody_asks_any_more(request_, tmp_path):
    """As when Blender itself is killed: the pipe closes."""
    child = apart.start([*apart.here(), 'serve'], listens=True)
    (tmp_path / 'pace').write_text('1')
    child._process.stdin.close()
    assert child._process.wait(LIMIT) == 0
    child.cancel()


@pytest.mark.parametrize('kills', [2, pytest.param(50, marks=pytest.mark.slow)])
def test_random_kills_lose_no_frame_that_was_reported(session, request_, tmp_path, kills):
    """Five to a take, at any event from the start of the process on; Blender stays up, and Resume ends each take."""
    chance = random.Random(kills)
    (tmp_path / 'pace').write_text('0.05')
    for kill in range(kills):
        request = replace(request_, seeds=(kill // 5 + 1,), resume=True)
        job, = session.start(request)
        moment = len(session.events) + chance.randint(1, 16)
        ticks(session, lambda moment=moment: session._apart._child is not None and len(session.events) >= moment)
        if session._apart._child is not None:
            os.kill(process(session).pid, signal.SIGKILL)
        ticks(session)
        assert session.jobs[job].state in (State.FAILED, State.DONE)
        take = Take.open(session.jobs[job].take)
        assert not set(frames(session, job)) & set(take.missing())
        assert pixels(take.folder) is not None                          # every file that is there is whole
        if kill % 5 == 4 or kill == kills - 1:
            (tmp_path / 'pace').write_text('0')
            last, = session.start(request)
            ticks(session)
            assert session.jobs[last].state is State.DONE and take.missing() == ()
            assert not list(take.folder.glob('lease*')) and not list(take.folder.rglob('*.part'))
            (tmp_path / 'pace').write_text('0.05')


@pytest.mark.slow
def test_the_real_command_makes_the_embedded_models_take(session, wall, tmp_path):
    pytest.importorskip('torch')
    bpy.ops.wm.open_mainfile(filepath=str(wall))
    request = Request(scene='Wall', takes=tmp_path / 'takes', anchor=ANCHOR, frames=FrameRange(1, 3),
                      controls={'quality': 'draft', 'speed': 10}, machine=Machine(apart=True))
    job, = session.start(request)
    ticks(session)
    assert session.jobs[job].state is State.DONE, session.jobs[job].message
    assert Take.open(session.jobs[job].take).missing() == ()
