"""A take keeps the matte that it began with, whatever becomes of the plates'. A few lines stand in for a model."""

import errno
import os
import shutil
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import records

from second_unit.inference import files
from second_unit.inference import replay as replaying
from second_unit.inference.errors import TakeError
from second_unit.inference.job import Feed, RunningTicket
from second_unit.inference.model import Makes, Model
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import ElementFrame, Pass
from second_unit.inference.shot_takes import new_take, takes_of
from second_unit.inference.take import Take
from second_unit.inference.verify import verify
from second_unit.inference.work import Loaded, run_take

MATTE = 'image:roto.png'
FIRST = np.zeros((records.SHOT.height, records.SHOT.width), np.float32)
FIRST[:11, :10] = 1.0                     # as records.plates has it


@dataclass(frozen=True, slots=True)
class Controls:
    grey: float = 0.5


MEANWHILE = []                            # what happens between the second frame and the third


def load(engine):
    def generate(plates, controls, ticket):
        for plate in plates:
            if plate.frame == 3:
                for each in MEANWHILE:
                    each()
            if plate.frame in ticket.assignment.frames:
                yield ElementFrame(plate.frame, controls.grey * np.dstack([plate.matte] * 4))
    return generate


MODEL = Model('grey', 'Grey', Makes.PATCH, Controls, load, needs=(Pass.COMBINED,))


@pytest.fixture
def take(tmp_path):
    MEANWHILE.clear()
    return records.begun(tmp_path, Recipe('grey', matte=MATTE), Makes.PATCH)


def ticket():
    return RunningTicket('a', lambda event: None, threading.Event())


def run(take, frames=None):
    run_take(take, MODEL, Feed.whole(take.shot.frames), ticket(), Loaded(), frames)


def of_the_set(take):
    return Plates.open(take.plates_folder)


def in_the_set(take, frame=1):
    return next((take.plates_folder / 'mattes').glob(f'*/{frame:04d}.exr'))


def capture_anew(take, pixels=1 - FIRST):
    """As another run does it, of the matte that the plates have."""
    plates = of_the_set(take)
    with plates.matte_anew(MATTE) as anew:
        for frame in take.shot.frames:
            anew.commit_matte(MATTE, frame, pixels)
    assert np.array_equal(plates.matte(MATTE, 1), pixels)


def shows_the_first(take):
    return all(np.array_equal(take.read_picture(frame)[..., 3], 0.5 * FIRST) for frame in take.shot.frames)


def test_a_matte_captured_anew_during_a_run_is_not_the_runs(take):
    MEANWHILE.append(lambda: capture_anew(take))
    run(take)
    assert take.missing() == () and shows_the_first(take)
    verdict = verify(take.folder)
    assert '9 files of its plates are unchanged' in str(verdict) and 'was changed' not in str(verdict)


def test_it_is_resumed_in_chunks_with_the_first_matte(take):
    run(take, (1,))
    capture_anew(take)
    run(Take.open(take.folder), (3,))
    run(Take.open(take.folder))
    assert take.missing() == () and shows_the_first(take)


def test_it_is_replayed_to_the_bit(take, monkeypatch):
    run(take)
    capture_anew(take)
    monkeypatch.setattr(replaying, 'all_models', lambda: {'grey': MODEL})
    made = replaying.replay(take.folder, (), ticket())
    assert made.difference.identical and shows_the_first(made.take)
    assert made.take.recipe == take.recipe


def test_where_no_file_can_have_two_names_it_is_copied(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EXDEV, 'Invalid cross-device link')
    monkeypatch.setattr(files.os, 'link', refuse)
    take = records.begun(tmp_path, Recipe('grey', matte=MATTE), Makes.PATCH)
    own = take.folder / 'mattes' / '0001.exr'
    assert own.read_bytes() == in_the_set(take).read_bytes() and not os.path.samefile(own, in_the_set(take))
    capture_anew(take)
    run(take)
    assert shows_the_first(take)


def test_it_costs_no_space_where_files_can_have_two_names(take):
    own = take.folder / 'mattes' / '0001.exr'
    assert os.path.samefile(own, in_the_set(take))
    capture_anew(take)
    assert not os.path.samefile(own, in_the_set(take))


def test_a_take_of_before_reads_the_matte_of_its_plates(take):
    shutil.rmtree(take.folder / 'mattes')
    take = Take.open(take.folder)
    run(take, (1, 2))
    assert take.missing() == (3,)
    capture_anew(take)
    with pytest.raises(TakeError, match=f'matte "{MATTE}" has changed since the take was begun'):
        run(Take.open(take.folder))
    capture_anew(take, FIRST)
    run(Take.open(take.folder))
    assert shows_the_first(take)


def test_the_recipe_names_its_digest(take):
    assert take.recipe.digests == {'matte': take.plates.matte_digest(MATTE, take.shot.frames)}
    assert Take.open(take.folder).recipe == take.recipe
    capture_anew(take)
    shutil.copy(in_the_set(take, 2), take.folder / 'mattes')               # by hand
    with pytest.raises(TakeError, match='has changed since the take was begun'):
        run(take)


def test_without_a_frame_of_the_matte_no_take_begins(take):
    in_the_set(take, 2).unlink()
    with pytest.raises(TakeError, match='was not captured at frame 2'):
        new_take(take.folder.parents[2], take.shot, take.recipe, of_the_set(take), take.engine, makes=Makes.PATCH)
    assert len(takes_of(take.folder.parents[2], take.shot.name)) == 1


def test_a_capture_that_stops_leaves_the_matte_as_it_was(take):
    plates = of_the_set(take)
    with pytest.raises(ZeroDivisionError), plates.matte_anew(MATTE) as anew:
        anew.commit_matte(MATTE, 1, 1 - FIRST)
        raise ZeroDivisionError
    assert np.array_equal(plates.matte(MATTE, 1), FIRST)
    assert sorted(path.name for path in in_the_set(take).parent.iterdir()) == ['0001.exr', '0002.exr', '0003.exr']
