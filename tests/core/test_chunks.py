"""Chunks of a take, made side by side: any size, any order, twice, or half of them by somebody who died."""

import json
import os
import subprocess
import sys
import threading
import time

import numpy as np
import pytest

from second_unit.inference import chunks, lease
from second_unit.inference.chunks import frames_from
from second_unit.inference.engine import Engine
from second_unit.inference.errors import SecondUnitError, TakeError
from second_unit.inference.lease import Busy
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import Card, ElementFrame, FrameRange, Shot
from second_unit.inference.shot_takes import new_take
from second_unit.inference.take import Take

SHOT = Shot('wall', FrameRange(1, 24), 16, 8, 24.0)


@pytest.fixture
def made(tmp_path):
    plates = Plates.create(tmp_path, SHOT, 'abc', {})
    return new_take(tmp_path, SHOT, Recipe('grey'), plates, Engine(), Card((0.0, 0.0, 0.0), 1.0, 1.0))


def leases(made):
    return sorted(made.folder.glob('lease*'))


def test_chunks_without_a_frame_in_common_are_held_side_by_side(made):
    with made.lease(range(1, 8)), Take.open(made.folder).lease(range(8, 15)), Take.open(made.folder).lease([20]):
        assert len(leases(made)) == 3
        with pytest.raises(Busy, match=f'Process {os.getpid()} on'), Take.open(made.folder).lease([7, 16]):
            pass
        with pytest.raises(Busy), Take.open(made.folder).lease():
            pass
        with Take.open(made.folder).lease([16, 17]):
            pass
    assert not leases(made)


def test_who_comes_takes_no_half_written_file_from_those_who_work(made):
    with made.lease([1]):
        half = made.folder / 'card' / '0001.exr.1a2b3c4d.part'
        half.write_bytes(b'half')
        with Take.open(made.folder).lease([2]):
            assert half.exists()
    with made.lease([3]):
        assert not half.exists()


def test_the_chunk_of_a_dead_process_is_free_at_once_and_its_lease_goes(made):
    child = subprocess.Popen([sys.executable, '-c', 'pass'])
    child.wait(60)
    dead = made.folder / 'lease-dead.json'
    dead.write_text(json.dumps({'owner': 'x', 'host': lease.socket.gethostname(), 'process': child.pid,
                                'frames': [1, 2]}))
    with made.lease([2]):
        assert not dead.exists()


def test_the_chunk_of_another_machine_is_free_when_its_lease_is_old(made):
    other = made.folder / 'lease-other.json'
    other.write_text('{"owner": "x", "host": "farm-7", "process": 1, "frames": [1, 2]}')
    with pytest.raises(Busy, match='Process 1 on farm-7'), made.lease([2, 3]):
        pass
    with made.lease([3]):
        pass
    old = time.time() - lease.STALE - 1
    os.utime(other, (old, old))
    with made.lease([2, 3]):
        pass


def test_of_many_who_ask_for_overlapping_chunks_at_once_no_two_get_one_frame(made, monkeypatch):
    monkeypatch.setattr(chunks, 'PATIENCE', 60.0)
    start, lock = threading.Barrier(6), threading.Lock()
    held, clashes, refused = set(), [], []

    def claim(frames):
        take = Take.open(made.folder)
        start.wait(60)
        for _ in range(5):
            try:
                with take.lease(frames):
                    with lock:
                        clashes.extend(held & frames)
                        held.update(frames)
                    time.sleep(0.005)
                    with lock:
                        held.difference_update(frames)
            except Busy:
                refused.append(frames)

    threads = [threading.Thread(target=claim, args=({first, first + 1, first + 2},)) for first in range(1, 7)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert not clashes and not held and not leases(made)
    assert len(refused) < 30


def test_chunks_in_any_order_make_a_whole_take(made):
    picture = np.full((8, 16, 4), 0.5, np.float32)
    for frames in ([24], range(8, 24), range(1, 8)):
        take = Take.open(made.folder)
        with take.lease(frames):
            for frame in take.missing(frames):
                take.commit(ElementFrame(frame, picture), picture, picture[..., 0])
    assert made.missing() == ()
    with made.lease([5]), pytest.raises(TakeError, match='made already'):
        made.commit(ElementFrame(5, picture), picture, picture[..., 0])


@pytest.mark.parametrize(('text', 'frames'), [
    ('3', (3,)), ('1-4', (1, 2, 3, 4)), ('1-7:2', (1, 3, 5, 7)), ('1-7x2', (1, 3, 5, 7)),
    ('1,4,9-11', (1, 4, 9, 10, 11)), ('-3--1', (-3, -2, -1)), ('-5--1:2', (-5, -3, -1))])
def test_a_chunk_is_written_as_schedulers_write_it(text, frames):
    assert frames_from(text) == frames


@pytest.mark.parametrize('text', ['', 'all', '1-', '4-1', '1,1', '1-3,2', '1:2', '1;2'])
def test_what_is_no_chunk_is_refused(text):
    with pytest.raises(SecondUnitError) as caught:
        frames_from(text)
    assert caught.value.hint
