"""Frames that threads write beside the model: in their order, none begun and lost, whatever ends it."""

import threading
import time

import pytest

from second_unit.inference.beside import each_beside

LIMIT = 120


@pytest.mark.parametrize('threads', [0, 1, 2])
def test_all_are_done_and_said_in_their_order(threads):
    worked, said = [], []

    def work(item):
        time.sleep(0.01 * (item % 3 == 0))
        worked.append(item)
    each_beside(range(10), work, said.append, threads)
    assert sorted(worked) == said == list(range(10))


def test_the_next_is_made_meanwhile():
    made = threading.Event()

    def items():
        yield 'first'
        made.set()
        yield 'second'

    def work(item):
        assert made.wait(LIMIT)
    said = []
    each_beside(items(), work, said.append, 1)
    assert said == ['first', 'second']


def test_no_more_wait_than_there_are_threads():
    waiting, most = set(), []

    def items():
        for item in range(12):
            most.append(len(waiting))
            waiting.add(item)
            yield item
    each_beside(items(), lambda item: time.sleep(0.005), waiting.remove, 2)
    assert max(most) == 2


def test_an_error_ends_it_and_what_was_begun_is_there():
    worked, said = [], []

    def work(item):
        if item == 2:
            raise OSError('the disk is full')
        worked.append(item)
    with pytest.raises(OSError, match='full'):
        each_beside(range(100), work, said.append, 2)
    assert said == sorted(worked) and 2 not in said and len(worked) < 10


def test_what_was_made_before_the_model_failed_is_said():
    said = []

    def items():
        yield 1
        yield 2
        raise ValueError('cancelled')
    with pytest.raises(ValueError, match='cancelled'):
        each_beside(items(), lambda item: time.sleep(0.02), said.append, 2)
    assert said == [1, 2]
