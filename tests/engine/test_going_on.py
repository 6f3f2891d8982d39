"""An event that goes on in another take: without a seam, as asked there, to the same bits."""

import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import scene

from second_unit.inference.engine import Engine
from second_unit.inference.model import Assignment, Before, controls_from
from second_unit.inference.models import element
from second_unit.inference.shot import FrameRange

torch = pytest.importorskip('torch')
torch.set_num_threads(1)

LAST = 12                    # of the first take; a frame of the shot is one of the event
CONTROLS = controls_from(element.MODEL, {'quality': 'draft', 'speed': 4.0, 'kind': 'plume'})


class Ticket:
    def __init__(self, assignment):
        self.assignment = assignment

    def progress(self, phase, done=0, total=0):
        pass

    def preview(self, picture):
        pass


@cache
def loaded():
    return element.load(Engine(threads=1))


def task(first, last, wanted=None, seed=1, before=None, starts_at=1.0):
    shot = replace(scene.SHOT, frames=FrameRange(first, last))
    return Assignment(shot, wanted or tuple(shot.frames), seed, scene.card('plume'), starts_at, before=before)


def made(asked, controls=CONTROLS):
    plates = map(scene.plate, asked.shot.frames)
    return {each.frame: each.rgba for each in loaded()(plates, controls, Ticket(asked))}


def behind(asked, controls=CONTROLS):
    return Before(asked, controls, lambda: map(scene.plate, asked.shot.frames))


@cache
def first():
    return made(task(1, LAST, wanted=tuple(range(LAST - 5, LAST + 1))))


def changes(pictures):
    """Of alpha from each frame to the next, by the first of both."""
    return {frame: float(np.abs(pictures[frame + 1] - pictures[frame])[..., 3].mean())
            for frame in pictures if frame + 1 in pictures}


@pytest.mark.slow
def test_it_goes_on_without_a_seam_whatever_is_asked_then():
    before = behind(task(1, LAST))
    usual = np.median(list(changes(first()).values()))
    for seed, changed in ((1, {}), (2, {}), (1, {'density': 3.0, 'detail': 0.0}), (3, {'speed': 2.0})):
        on = made(task(LAST + 1, LAST + 3, seed=seed, before=before), replace(CONTROLS, **changed))
        assert changes(first() | on)[LAST] < 1.5 * usual, (seed, changed)          # 0.95 to 1.05 here
    thick = made(task(LAST + 1, LAST + 12, wanted=(LAST + 12,), before=before), replace(CONTROLS, density=3.0))
    thin = made(task(LAST + 1, LAST + 12, wanted=(LAST + 12,), before=before))
    assert thick[LAST + 12][..., 3].mean() > 1.3 * thin[LAST + 12][..., 3].mean()


@pytest.mark.slow
def test_it_obeys_what_is_asked_then_and_can_be_cut_anywhere():
    before, end = behind(task(1, LAST)), LAST + 12
    asked = task(LAST + 1, end, before=before)
    right, left = (made(asked._replace(frames=(end,)), replace(CONTROLS, wind=wind))[end] for wind in (1.0, -1.0))
    across = np.linspace(0, 1, right.shape[1])
    leans = [(rgba[..., 3] * across).sum() / rgba[..., 3].sum() for rgba in (right, left)]
    assert leans[0] > leans[1] + 0.1
    whole = made(asked._replace(frames=(LAST + 1, end)), replace(CONTROLS, wind=1.0))
    assert np.array_equal(whole[end], right)
    again = made(asked._replace(frames=(LAST + 1,)), replace(CONTROLS, wind=1.0))
    assert np.array_equal(again[LAST + 1], whole[LAST + 1])


@pytest.mark.slow
def test_a_third_goes_on_from_a_second():
    second = task(LAST + 1, LAST + 4, seed=2, before=behind(task(1, LAST)))
    slow = replace(CONTROLS, speed=2.0)
    third = made(task(LAST + 5, LAST + 6, seed=3, before=behind(second, slow)), slow)
    on = changes(made(second, slow) | third)
    assert on[LAST + 4] < 1.5 * np.median(list(on.values()))


def test_where_nothing_had_begun_it_begins():
    late = task(1, 3, starts_at=5.0)
    on = made(task(4, 6, before=behind(late), starts_at=5.0))
    alone = made(task(4, 6, starts_at=5.0))
    assert all(np.array_equal(on[frame], alone[frame]) for frame in (4, 5, 6)) and on[6].any()


def test_another_kind_is_no_going_on():
    assert element.MODEL.goes_on(CONTROLS, replace(CONTROLS, density=2.0)) == ''
    assert 'Plume cannot go on as Dust' in element.MODEL.goes_on(CONTROLS, replace(CONTROLS, kind='dust'))
