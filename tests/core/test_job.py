"""Jobs as values, and the worker with tasks that need no model."""

import json
import threading
import time
import weakref
from types import SimpleNamespace

import numpy as np
import pytest

from second_unit.inference import job as job_module
from second_unit.inference.errors import Cancelled, GenerateError, TakeError
from second_unit.inference.events import as_json, from_json
from second_unit.inference.job import Captured, Feed, FrameDone, Job, Moved, Preview, Progress, RunningTicket, State
from second_unit.inference.worker import Worker

LIMIT = 60.0      # seconds that a test waits for the worker


@pytest.fixture
def worker():
    made = Worker()
    yield made
    assert made.stop(LIMIT)


def until_ended(worker, count=1):
    """All events until `count` jobs have ended."""
    seen, started = [], time.monotonic()
    while sum(isinstance(e, Moved) and e.state.ended for e in seen) < count:
        seen += worker.events()
        assert time.monotonic() - started < LIMIT
        time.sleep(0.002)
    return seen


def job(*states):
    made = Job('a', 'Shot, seed 1')
    for state in states:
        made = made.after(Moved('a', state))
    return made


def test_moves():
    assert job().state is State.QUEUED
    assert job(State.RUNNING, State.DONE).state is State.DONE
    assert job(State.CANCELLED).state.ended and not job(State.RUNNING).state.ended


@pytest.mark.parametrize('states', [
    (State.DONE,), (State.QUEUED,), (State.RUNNING, State.RUNNING), (State.RUNNING, State.QUEUED),
    (State.RUNNING, State.DONE, State.FAILED), (State.CANCELLED, State.RUNNING), (State.FAILED, State.DONE)])
def test_what_cannot_follow_raises(states):
    with pytest.raises(ValueError, match='cannot become'):
        job(*states)


def test_events_make_a_new_job_and_leave_the_old_one():
    before = job(State.RUNNING)
    after = before.after(Progress('a', 'Step 3/8', 2, 8)).after(FrameDone('a', 5))
    assert (before.phase, before.frames_done) == ('', ())
    assert (after.phase, after.done, after.total, after.frames_done) == ('Step 3/8', 2, 8, (5,))
    failed = after.after(Moved('a', State.FAILED, 'It broke.', 'Mend it.'))
    assert (failed.message, failed.hint) == ('It broke.', 'Mend it.')
    assert failed.after(Progress('a', 'late')) == failed


def test_time_left_follows_the_pace_of_the_phase():
    running = job(State.RUNNING).after(Progress('a', 'Frame 1', 0, 10))
    assert running.seconds_left(running.phase_started + 3) is None
    half = running.after(Progress('a', 'Frame 6', 5, 10))
    assert half.seconds_left(half.phase_started + 3) == pytest.approx(3)
    assert half.seconds_left(half.phase_started + 1) is None         # a trickle is no pace
    assert half.after(Moved('a', State.CANCELLED)).seconds_left(time.time()) is None


def test_time_left_though_the_same_is_said_again_and_some_was_done_before():
    resumed = job(State.RUNNING).after(Progress('a', 'Frame 5', 4, 10))
    assert resumed.after(Progress('a', 'Frame 5', 4, 10)).seconds_left(time.time()) is None
    on = resumed.after(Progress('a', 'Frame 7', 6, 10)).after(Progress('a', 'Frame 7', 6, 10))
    assert on.seconds_left(resumed.phase_started + 3) == pytest.approx(6)


def test_another_count_starts_another_clock():
    steps = Job('a', 'Shot', State.RUNNING, done=7, total=8, phase_started=100.0)
    assert steps.after(Progress('a', 'Step 9', 8, 8)).phase_started == 100.0
    assert steps.after(Progress('a', 'Frame 1', 0, 8)).phase_started > 100.0
    assert steps.after(Progress('a', 'Frame 9', 8, 24)).phase_started > 100.0


def test_a_task_runs_once_and_ends_once(worker):
    def task(ticket):
        ticket.progress('Frame 1', 0, 1)
        ticket.frame_done(1)
    worker.submit('a', task)
    assert until_ended(worker) == [
        Moved('a', State.RUNNING), Progress('a', 'Frame 1', 0, 1), FrameDone('a', 1), Moved('a', State.DONE)]
    assert worker.events() == []


def test_tasks_run_one_after_the_other_in_one_thread(worker):
    threads = []
    for name in 'abc':
        worker.submit(name, lambda ticket: threads.append(threading.current_thread()))
    ended = [e.job_id for e in until_ended(worker, 3) if isinstance(e, Moved) and e.state.ended]
    assert ended == ['a', 'b', 'c']
    assert len(set(threads)) == 1 and threads[0].daemon and threads[0] is not threading.main_thread()


def raising(error):
    def task(ticket):
        raise error
    return task


def test_errors_cross_as_words(worker):
    worker.submit('a', raising(TakeError('The disk is full.', 'Free some space.')))
    worker.submit('b', raising(ZeroDivisionError('a bug')))
    worker.submit('c', raising(MemoryError()))
    worker.submit('d', raising(SystemExit(1)))
    worker.submit('e', raising(Cancelled()))
    ended = {e.job_id: e for e in until_ended(worker, 5) if isinstance(e, Moved) and e.state.ended}
    assert (ended['a'].message, ended['a'].hint, ended['a'].traceback) == ('The disk is full.', 'Free some space.', '')
    assert 'a bug' in ended['b'].message and 'ZeroDivisionError' in ended['b'].traceback
    assert 'memory' in ended['c'].message
    assert [ended[name].state for name in 'abcde'] == [State.FAILED] * 4 + [State.CANCELLED]
    assert all(isinstance(e.traceback, str) for e in ended.values())


def test_cancel_stops_a_running_job_at_its_next_step_and_a_waiting_one_at_once(worker):
    begun, ran = threading.Event(), []

    def endless(ticket):
        begun.set()
        while True:
            ticket.progress('Step')
            time.sleep(0.001)
    worker.submit('a', endless)
    worker.submit('b', lambda ticket: ran.append(1))
    assert begun.wait(LIMIT)
    worker.cancel('b')
    worker.cancel('a')
    worker.cancel('nobody')
    moves = [(e.job_id, e.state) for e in until_ended(worker, 2) if isinstance(e, Moved)]
    assert moves == [('a', State.RUNNING), ('b', State.CANCELLED), ('a', State.CANCELLED)]
    assert not ran


def test_what_waits_runs_in_the_order_that_it_was_given(worker):
    go, ran = threading.Event(), []
    worker.submit('a', lambda ticket: go.wait(LIMIT))
    for name in 'bcde':
        worker.submit(name, lambda ticket: ran.append(ticket.job_id))
    worker.arrange(['e', 'nobody', 'c'])
    worker.cancel('c')
    worker.arrange(['d', 'a', 'e'])
    go.set()
    until_ended(worker, 5)
    assert ran == ['d', 'e', 'b']


def test_stop_ends_what_runs_and_what_waits_and_the_worker_can_start_again(worker):
    begun = threading.Event()

    def endless(ticket):
        begun.set()
        while True:
            ticket.check()
            time.sleep(0.001)
    worker.submit('a', endless)
    worker.submit('b', endless)
    assert begun.wait(LIMIT)
    assert worker.stop(LIMIT) and worker.stop(LIMIT)
    assert [e.state for e in worker.events() if isinstance(e, Moved) and e.state.ended] == [State.CANCELLED] * 2
    worker.submit('c', lambda ticket: None)
    assert until_ended(worker)[-1] == Moved('c', State.DONE)


def test_stop_does_not_wait_longer_than_it_may():
    worker, go_on = Worker(), threading.Event()
    worker.submit('a', lambda ticket: go_on.wait(LIMIT))
    started = time.monotonic()
    assert not worker.stop(0.05)
    assert time.monotonic() - started < LIMIT
    go_on.set()


def test_a_failed_model_leaves_nothing_in_memory(worker):
    class Tensor:
        """Something large."""
    held = []

    def task(ticket):
        tensor = Tensor()
        held.append(weakref.ref(tensor))
        raise ZeroDivisionError
    worker.submit('a', task)
    until_ended(worker)
    assert held[0]() is None


def previewed(previews, costs, count=40):
    """How many of `count` steps, an eighth of a second of a made-up clock each, made a preview that takes `costs`."""
    clock, made = SimpleNamespace(now=100.0), []
    ticket = RunningTicket('a', made.append, threading.Event())
    ticket.previews = previews

    def make():
        clock.now += costs
        return np.zeros((2, 3, 3), np.uint8)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(job_module, 'time', SimpleNamespace(monotonic=lambda: clock.now))
        for _ in range(count):
            ticket.preview(make)
            clock.now += 0.125
    assert all(isinstance(event, Preview) and event.pixels.shape == (2, 3, 3) for event in made)
    return len(made)


def test_previews_come_twice_a_second_at_most_and_take_little_of_the_time():
    assert previewed(False, 0.0) == 0
    assert previewed(True, 0.0) == 10                      # of five seconds
    assert previewed(True, 0.09) == 2                      # three seconds apart
    assert previewed(True, 10.0) == 1


def test_a_preview_changes_nothing_of_its_job_and_goes_between_processes():
    pixels = np.random.default_rng(1).integers(0, 255, (4, 6, 3), np.uint8)
    before = job(State.RUNNING)
    assert before.after(Preview('a', pixels)) is before
    sent = json.loads(json.dumps(as_json(Preview('there', pixels[::-1]))))
    got = from_json(sent, 'here')
    assert got.job_id == 'here' and np.array_equal(got.pixels, pixels[::-1])


def test_feed_gives_frames_as_they_come():
    feed, seen = Feed(), []
    thread = threading.Thread(target=lambda: seen.extend(feed.frames(lambda: None)))
    thread.start()
    assert feed.offer(1) and feed.offer(2)
    feed.close()
    thread.join(LIMIT)
    assert seen == [1, 2]
    assert list(Feed.whole(range(3)).frames(lambda: None)) == [0, 1, 2]


def test_a_failed_capture_reaches_who_waits():
    feed = Feed()
    for frame in (1, 2):
        feed.offer(frame)
    frames = feed.frames(lambda: None)
    assert next(frames) == 1
    feed.fail(GenerateError('The render stopped.'))
    for waiting in (frames, feed.frames(lambda: None)):      # at once, though the second frame is whole
        with pytest.raises(GenerateError, match='render stopped'):
            next(waiting)


def test_a_feed_knows_how_long_it_let_others_wait():
    feed, checks = Feed.whole([1]), []

    def check():
        checks.append(1)
        if len(checks) == 2:
            raise Cancelled
    assert list(feed.frames(lambda: None)) == [1]
    known, empty = feed.waited, Feed()
    assert list(feed.frames(lambda: None)) == [1] and feed.waited == known       # heard before
    with pytest.raises(Cancelled):
        next(empty.frames(check))
    assert empty.waited > 0


def test_a_job_that_waits_can_be_taken_back(worker):
    go, ran = threading.Event(), []
    worker.submit('a', lambda ticket: go.wait(LIMIT))
    for name in 'bc':
        worker.submit(name, lambda ticket: ran.append(ticket.job_id))
    while not worker.events():
        time.sleep(0.005)
    assert worker.withdraw('b') and not worker.withdraw('b') and not worker.withdraw('a')
    worker.cancel('b')                                       # it is no one's any more
    go.set()
    assert [event.job_id for event in until_ended(worker, 2)] == ['a', 'c', 'c'] and ran == ['c']


def test_what_is_captured_meanwhile_goes_between_processes():
    sent = json.loads(json.dumps(as_json(Captured('there', 3, 8))))
    assert from_json(sent, 'here') == Captured('here', 3, 8)
    assert job(State.RUNNING).after(Captured('a', 3, 8)).captured == (3, 8)


def test_waiting_for_a_frame_can_be_cancelled():
    def check():
        raise Cancelled
    with pytest.raises(Cancelled):
        next(Feed().frames(check))
