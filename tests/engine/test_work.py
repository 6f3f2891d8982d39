"""One run of one take, on real files: resume, cancel, failure. A model of a few lines stands in for the network."""

import shutil
import threading
import time
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import pytest
import scene

from second_unit.inference.engine import Engine
from second_unit.inference.errors import Cancelled, GenerateError, ModelError, TakeError
from second_unit.inference.job import Feed, FrameDone, Moved, Progress, RunningTicket, State
from second_unit.inference.model import Makes, Model
from second_unit.inference.models import element
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import ElementFrame, Pass, PlateFrame
from second_unit.inference.shot_takes import new_take
from second_unit.inference.take import Take
from second_unit.inference.work import Loaded, run_take
from second_unit.inference.worker import Worker

pytest.importorskip('torch')
pytest.importorskip('OpenImageIO')
LIMIT = 600.0


@dataclass(frozen=True, slots=True)
class Controls:
    grey: float = 0.5
    breaks_at: int = 0
    how: str = ''


LOADS = []


def load(engine):
    LOADS.append(engine)

    def generate(plates, controls, ticket):
        for plate in plates:
            ticket.progress(f'Step {plate.frame}')
            if plate.frame in ticket.assignment.frames:
                rgba = np.full((8, 8, 4), controls.grey, np.float32)
                if plate.frame == controls.breaks_at:
                    broken(controls.how, rgba)
                yield ElementFrame(plate.frame, rgba)
    return generate


def broken(how, rgba):
    if how == 'nan':
        rgba[2, 3, 1] = np.nan
    elif how == 'memory':
        raise RuntimeError('CUDA out of memory. Tried to allocate 20 GiB')
    elif how == 'bug':
        raise ZeroDivisionError('a bug')


MODEL = Model(name='grey', label='Grey', makes=Makes.ELEMENT, controls=Controls, load=load)


@pytest.fixture(scope='module')
def plates(tmp_path_factory):
    root = tmp_path_factory.mktemp('takes')
    made = Plates.create(root, scene.SHOT, 'abc', {})
    picture = np.ones((scene.SHOT.height, scene.SHOT.width, 4), np.float32)
    for frame in scene.SHOT.frames:
        made.commit(PlateFrame(frame, scene.CAMERA, scene.LIGHT, {Pass.COMBINED: picture}))
        made.commit_anchor('Wall', scene.anchor(frame))
    return made


@pytest.fixture(params=[1, 2], ids=['written here', 'written beside'])
def take_of(plates, request):
    root = plates.folder.parents[2]

    def make(model=MODEL, **controls):
        recipe = Recipe(model.name, controls, seed=3, anchor='Wall', starts_at=2.0)
        return new_take(root, scene.SHOT, recipe, plates, Engine(threads=request.param), scene.card())
    yield make
    for folder in (plates.folder.parents[1] / 'takes').iterdir():
        shutil.rmtree(folder)


def run(take, model=MODEL, frames=None, loaded=None, stop=None):
    """Run in this thread; gives the events."""
    events = []
    ticket = RunningTicket('a', events.append, stop or threading.Event())
    run_take(take, model, Feed.whole(scene.SHOT.frames), ticket, loaded or Loaded(), frames)
    return events


def pixels(take):
    return {f: (take.read_card(f).tobytes(), take.read_frame(f)[0].tobytes()) for f in scene.SHOT.frames}


def test_a_run_makes_every_frame_and_says_so(take_of):
    take = take_of()
    events = run(take)
    assert take.missing() == ()
    assert [e.frame for e in events if isinstance(e, FrameDone)] == list(scene.SHOT.frames)
    assert any(isinstance(e, Progress) and e.phase.startswith('Frame') for e in events)
    rgba, depth = take.read_frame(5)
    assert rgba.shape == (36, 64, 4) and rgba[..., 3].max() == pytest.approx(0.5, abs=0.01)
    assert np.array_equal(np.isinf(depth), rgba[..., 3] == 0)
    assert np.all(take.read_card(5) == 0.5)
    assert not list(take.folder.glob('lease*')) and 'done in' in (take.folder / 'log.txt').read_text()


def test_chunks_and_a_resume_make_the_same_files_as_one_run(take_of):
    whole, chunks = take_of(), take_of()
    run(whole)
    run(chunks, frames=range(7, 13))
    assert chunks.missing() == tuple(range(1, 7))
    (chunks.folder / 'frames' / '0009.exr').unlink()
    events = run(chunks)
    assert [e.frame for e in events if isinstance(e, FrameDone)] == [1, 2, 3, 4, 5, 6, 9]
    assert pixels(chunks) == pixels(whole)
    assert run(chunks) == []


def test_cancel_keeps_what_is_finished(take_of):
    take, stop = take_of(), threading.Event()
    seen = []

    def send(event):
        seen.append(event)
        if isinstance(event, FrameDone) and event.frame == 4:
            stop.set()
    with pytest.raises(Cancelled):
        run_take(take, MODEL, Feed.whole(scene.SHOT.frames), RunningTicket('a', send, stop), Loaded())
    begun = 3 * (take.engine.threads - 1)                    # by threads, beside the model
    assert set(range(5 + begun, 13)) <= set(take.missing()) <= set(range(5, 13))
    assert [event.frame for event in seen if isinstance(event, FrameDone)] == list(range(1, take.missing()[0]))
    run(take)
    assert take.missing() == ()


def test_a_take_knows_how_long_its_runs_took(take_of):
    take = take_of()
    assert take.seconds is None
    take.with_measured(seconds=100.0)                        # of a run before
    stop = threading.Event()
    stop.set()
    with pytest.raises(Cancelled):
        run(take, stop=stop)
    stopped = Take.open(take.folder).seconds
    run(take)
    assert 100.0 <= stopped <= Take.open(take.folder).seconds


@pytest.mark.parametrize(('how', 'error', 'words'), [
    ('nan', GenerateError, 'no numbers'), ('memory', GenerateError, 'not enough memory'),
    ('bug', ZeroDivisionError, 'a bug')])
def test_a_failure_keeps_what_is_finished_and_is_in_the_log(take_of, how, error, words):
    take = take_of(breaks_at=5, how=how)
    with pytest.raises(error, match=words):
        run(take)
    begun = 2 * (take.engine.threads - 1) * (how == 'nan')   # after it, by threads beside
    assert 5 in take.missing() and set(range(6 + begun, 13)) <= set(take.missing()) <= set(range(5, 13))
    assert not list(take.folder.glob('lease*'))
    assert {'nan': 'no numbers', 'memory': 'out of memory', 'bug': 'ZeroDivisionError'}[how] in (
        take.folder / 'log.txt').read_text()


def test_a_model_that_leaves_frames_out_is_not_done(take_of):
    lazy = replace(MODEL, name='lazy', load=lambda engine: lambda plates, controls, ticket: iter(()))
    with pytest.raises(GenerateError, match='12 frames were not made'):
        run(take_of(lazy), lazy)


def test_a_take_that_somebody_works_on_is_refused(take_of):
    take = take_of()
    with take.lease(), pytest.raises(TakeError, match='works on the take'):
        run(take)


def test_controls_that_the_model_does_not_know_are_refused(take_of):
    with pytest.raises(ModelError, match='no control "colour"'):
        run(take_of(colour=1.0))


def test_a_failed_capture_ends_the_run(take_of):
    feed, take = Feed(), take_of()
    feed.offer(1)

    def send(event):
        if isinstance(event, Progress) and event.phase == 'Frame 1':
            feed.fail(GenerateError('The render stopped.', 'Look at it.'))
    with pytest.raises(GenerateError, match='render stopped'):
        run_take(take, MODEL, feed, RunningTicket('a', send, threading.Event()), Loaded())
    assert take.missing() == tuple(range(2, 13)) and not list(take.folder.glob('lease*'))
    assert 'render stopped' in (take.folder / 'log.txt').read_text()


def test_a_run_ends_when_the_capture_does(take_of):
    """Though all of its frames are made, as where plates were deleted and are captured again."""
    def brief(engine):
        generate = load(engine)
        return lambda plates, controls, ticket: generate(
            (plate for _, plate in zip(ticket.assignment.frames, plates)), controls, ticket)
    model = replace(MODEL, name='brief', load=brief)
    feed, take, worker, seen = Feed(), take_of(model), Worker(), []
    for frame in scene.SHOT.frames:
        feed.offer(frame)
    worker.submit('a', partial(run_take, take, model, feed, loaded=Loaded()))
    give_up = time.monotonic() + LIMIT
    while not seen or not isinstance(seen[-1], Moved) or not seen[-1].state.ended:
        if sum(isinstance(event, FrameDone) for event in seen) == 12:
            assert not any(isinstance(event, Moved) and event.state.ended for event in seen)
            feed.close()
        seen += worker.events()
        assert time.monotonic() < give_up
        time.sleep(0.005)
    assert seen[-1] == Moved('a', State.DONE)
    worker.stop(LIMIT)


def test_seconds_of_waiting_for_plates_are_none_of_a_takes(take_of, monkeypatch):
    feed, take, stop = Feed(), take_of(), threading.Event()
    hear, waits = feed._hear, []

    def slowly():
        waits.append(1)
        if len(waits) == 2:
            stop.set()
        feed.waited += 1000.0                    # as if that had taken so long
        return hear()
    monkeypatch.setattr(feed, '_hear', slowly)
    with pytest.raises(Cancelled):
        run_take(take, MODEL, feed, RunningTicket('a', lambda event: None, stop), Loaded())
    assert Take.open(take.folder).seconds < 0


def test_the_last_model_stays_loaded(take_of):
    loaded, other = Loaded(), replace(MODEL, name='other')
    LOADS.clear()
    for model in (MODEL, MODEL, other, MODEL):
        run(take_of(model), model, loaded=loaded)
    assert len(LOADS) == 3


def test_threads_are_put_back(take_of):
    import torch
    before = torch.get_num_threads()
    seen = []
    watching = replace(MODEL, name='watching', load=lambda engine: seen.append(torch.get_num_threads()) or load(engine))
    torch.set_num_threads(3)
    take = take_of(watching)
    try:
        run(take, watching)
        assert seen == [1] and torch.get_num_threads() == 3          # of two, one is spared for what is written beside
    finally:
        torch.set_num_threads(before)


def test_the_embedded_model_through_the_worker(take_of):
    """The real network: what the panel, the command line and a farm run. Chunks make the bits of one run."""
    controls = {'quality': 'draft', 'speed': 8.0}
    whole, part = take_of(element.MODEL, **controls), take_of(element.MODEL, **controls)
    worker, loaded = Worker(), Loaded()
    worker.submit('whole', partial(run_take, whole, element.MODEL, Feed.whole(scene.SHOT.frames), loaded=loaded))
    worker.submit('part', partial(
        run_take, part, element.MODEL, Feed.whole(scene.SHOT.frames), loaded=loaded, frames=(7, 8)))
    ended, started = {}, time.monotonic()
    while len(ended) < 2 and time.monotonic() - started < LIMIT:
        ended |= {e.job_id: e for e in worker.events() if isinstance(e, Moved) and e.state.ended}
        time.sleep(0.05)
    assert worker.stop(LIMIT)
    assert [(e.state, e.message) for e in ended.values()] == [(State.DONE, '')] * 2
    assert whole.missing() == () and part.missing((7, 8)) == ()
    assert np.array_equal(part.read_card(8), whole.read_card(8))
    assert not whole.read_card(1).any() and not whole.read_card(2).any() and whole.read_card(8)[..., 3].max() > 0.3
