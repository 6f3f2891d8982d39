"""Running out of memory in the middle of a take: one rung down, the missing frames, the same files as a resume."""

import sys
import threading
import weakref
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
import scene

sys.path.insert(0, str(Path(__file__).parents[1] / 'core'))
from tensors import safetensors

from second_unit.inference import memory
from second_unit.inference.engine import Engine
from second_unit.inference.errors import Cancelled, GenerateError, ModelError, TakeError
from second_unit.inference.job import Feed, Progress, RunningTicket
from second_unit.inference.memory import WORDS, Rung
from second_unit.inference.model import Download, Makes, Model
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import ElementFrame, Pass, PlateFrame, read_only
from second_unit.inference.shot_takes import new_take
from second_unit.inference.take import Take
from second_unit.inference.work import Loaded, run_take

torch = pytest.importorskip('torch')
pytest.importorskip('OpenImageIO')

COMMIT = 'a1' * 20
WEIGHTS = Download('studio/tiny', gigabytes=0.1, licence='Apache-2.0', commercial=True, revision=COMMIT)


@dataclass(frozen=True, slots=True)
class Controls:
    grey: float = 0.5


class Device:
    """A device on which so many attempts run out of memory, each at its frame; and what was loaded on it."""

    def __init__(self, *fails_at):
        self.fails_at, self.loaded = list(fails_at), []
        self.last = lambda: None               # the weights that were loaded last, while anything holds them

    def load(self, engine, folder):
        """A model whose bits hang on the rung, and on nothing before the frame."""
        assert (folder / 'model.safetensors').is_file()
        assert self.last() is None             # memory for one model only
        self.loaded.append(Rung(engine.rung))
        weights = torch.full((3,), engine.rung / 8)
        self.last = weakref.ref(weights)

        def generate(plates, controls, ticket):
            for plate in plates:
                ticket.progress(f'Step {plate.frame}')
                if self.fails_at and plate.frame == self.fails_at[0]:
                    del self.fails_at[0]
                    torch.empty(1 << 50)              # what torch itself says
                if plate.frame in ticket.assignment.frames:
                    rgba = np.full((scene.SHOT.height, scene.SHOT.width, 4), controls.grey, np.float32)
                    rgba[..., :3] *= float(weights[0]) + plate.frame / 16
                    yield ElementFrame(plate.frame, read_only(rgba))
        return generate

    @property
    def model(self):
        return Model('tiny', 'Tiny look', Makes.LOOK, Controls, load=self.load, downloads=(WEIGHTS,))


@pytest.fixture
def store(tmp_path):
    folder = tmp_path / 'weights' / 'studio--tiny' / COMMIT
    folder.mkdir(parents=True)
    (folder / 'model.safetensors').write_bytes(safetensors(64))
    return tmp_path / 'weights'


@pytest.fixture
def new(tmp_path):
    root = tmp_path / 'takes'
    plates = Plates.create(root, scene.SHOT, 'abc', {})
    for frame in scene.SHOT.frames:
        plates.commit(PlateFrame(frame, scene.CAMERA, scene.LIGHT, {
            Pass.COMBINED: np.ones((scene.SHOT.height, scene.SHOT.width, 4), np.float32)}))

    def make(rung=Rung.FULL, provenance=None):
        return new_take(root, scene.SHOT, Recipe('tiny', seed=3), plates, Engine(rung=int(rung)),
                        provenance=provenance, makes=Makes.LOOK)
    return make


def run(take, model, store, loaded=None, feed=None):
    events = []
    ticket = RunningTicket('a', events.append, threading.Event())
    run_take(take, model, feed or Feed.whole(scene.SHOT.frames), ticket, loaded or Loaded(), stores=[store])
    return [event.phase for event in events if isinstance(event, Progress)]


def bits(take, frames=scene.SHOT.frames):
    return [take.read_picture(frame).tobytes() for frame in frames]


def test_each_time_one_rung_down_and_the_rest_as_a_resume(new, store):
    device, take = Device(3, 7), new()
    phases = run(take, device.model, store)
    assert device.loaded == [Rung.FULL, Rung.HALF, Rung.TILED] and take.missing() == ()
    assert {f'Out of memory: going on {WORDS[rung]}' for rung in (Rung.HALF, Rung.TILED)} <= set(phases)
    assert Take.open(take.folder).engine == Engine(rung=int(Rung.TILED))
    log = (take.folder / 'log.txt').read_text()
    assert "out of memory: [enforce fail" in log and f'from here on {WORDS[Rung.TILED]}' in log
    frames = list(scene.SHOT.frames)
    for rung, part in ((Rung.FULL, frames[:2]), (Rung.HALF, frames[2:6]), (Rung.TILED, frames[6:])):
        whole = new(rung)
        run(whole, Device().model, store)
        assert bits(take, part) == bits(whole, part)


def test_a_resume_begins_on_the_rung_of_its_take(new, store):
    take = new(Rung.SINGLE)
    run(take, Device().model, store)
    (take.folder / 'frames' / '0004.exr').unlink()
    before, device = bits(take, (3, 5)), Device()
    run(Take.open(take.folder), device.model, store)
    assert device.loaded == [Rung.SINGLE] and bits(take, (3, 5)) == before


def test_the_end_of_the_ladder_is_told_and_what_was_made_stays(new, store):
    device, take = Device(5, 5, 5, 5, 5), new()
    with pytest.raises(GenerateError, match='not enough memory'):
        run(take, device.model, store)
    # A processor keeps nothing beside its memory: no offload.
    assert device.loaded == [Rung.FULL, Rung.HALF, Rung.TILED, Rung.SINGLE, Rung.SMALLER]
    assert take.missing() == tuple(range(5, 13)) and Take.open(take.folder).engine.rung == Rung.SMALLER


def test_the_model_is_let_go_before_it_comes_again(new, store, monkeypatch):
    loaded, held = Loaded(), []
    device = Device(2)
    monkeypatch.setattr('second_unit.inference.work.freed', lambda: held.append(loaded._generate))
    run(new(), device.model, store, loaded)
    assert held == [None]
    loaded.drop()
    assert held == [None, None]
    loaded.drop()                                  # nothing is there any more
    assert held == [None, None]


def test_other_errors_are_not_about_memory(new, store):
    def load(engine, folder):
        raise RuntimeError('shapes do not match')
    with pytest.raises(RuntimeError, match='shapes'):
        run(new(), replace(Device().model, load=load), store)


def test_plates_that_are_still_captured_are_heard_again(new, store):
    """The feed goes on where it was, and begins with what it had said."""
    device, take, feed = Device(4), new(), Feed()
    thread = threading.Thread(target=lambda: run(take, device.model, store, feed=feed))
    thread.start()
    for frame in scene.SHOT.frames:
        feed.offer(frame)
    feed.close()
    thread.join(60)
    assert not thread.is_alive() and take.missing() == ()


def test_weights_that_are_missing_or_others_end_the_run(new, store, tmp_path):
    with pytest.raises(ModelError, match='are not on this machine'):
        run(new(), Device().model, tmp_path / 'empty')
    take = new(provenance={'weights': 'studio/tiny@' + 'b2' * 20})
    with pytest.raises(TakeError, match='begun with the weights studio/tiny@b2b2'):
        run(take, Device().model, store)
    same = new(provenance={'weights': f'studio/tiny@{COMMIT}'})
    run(same, Device().model, store)
    assert same.missing() == ()


def test_cancel_is_not_out_of_memory(new, store):
    stop = threading.Event()
    stop.set()
    with pytest.raises(Cancelled):
        run_take(new(), Device().model, Feed.whole(scene.SHOT.frames), RunningTicket('a', print, stop), Loaded(),
                 stores=[store])
    assert not memory.is_out_of_memory(Cancelled())
