"""A region of an event made anew: another one there, and the bits of before elsewhere."""

import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import scene
from test_going_on import CONTROLS, Ticket, behind, loaded, task

from second_unit.inference.matte import grown
from second_unit.inference.models import element
from second_unit.inference.models.element_card import matte_on_card
from second_unit.inference.models.element_refined import EDGE
from second_unit.inference.warp import resize

torch = pytest.importorskip('torch')
LAST = 8
REGION = np.zeros((36, 64), np.float32)
REGION[2:28, 32:60] = 1                                          # the right half of the plume
WHOLE = task(1, LAST, wanted=(4, LAST))


def shown(frame):
    return replace(scene.plate(frame), matte=REGION)


@cache
def made(refines=True, wanted=(4, LAST), seed=2, **values):
    asked = WHOLE._replace(frames=wanted, **({'seed': seed, 'refines': behind(WHOLE)} if refines else {}))
    plates = map(shown if refines else scene.plate, asked.shot.frames)
    controls = replace(CONTROLS, **values)
    return {each.frame: (each.rgba, each.passes) for each in loaded()(plates, controls, Ticket(asked))}


def outside(rgba):
    """Where the matte and its edge are not."""
    matte = resize(matte_on_card(shown(1), WHOLE, 128)[..., None], *rgba.shape[:2])[..., 0]
    return grown((matte > 0).astype(np.float32), EDGE + 2) == 0


def test_all_else_keeps_its_bits_and_the_region_is_another():
    before, after = made(False), made()
    for frame in (4, LAST):
        for was, is_now in zip(before[frame], after[frame]):
            assert np.array_equal(was[outside(was)], is_now[outside(was)]) and outside(was).any()
        assert np.abs(before[frame][0] - after[frame][0]).max() > 0.1


def test_controls_act_in_the_region_alone():
    before, thin = made(False), made(density=0.2, seed=1)
    change = before[LAST][0][..., 3].sum() - thin[LAST][0][..., 3].sum()
    assert change > 0.05 * before[LAST][0][..., 3].sum()
    assert np.array_equal(before[LAST][0][outside(thin[LAST][0])], thin[LAST][0][outside(thin[LAST][0])])


def test_which_frames_are_wanted_changes_nothing():
    assert all(map(np.array_equal, made(wanted=(LAST,))[LAST], made()[LAST]))


@pytest.mark.slow
def test_the_event_goes_on_behind_it():
    refined = WHOLE._replace(seed=2, refines=behind(WHOLE))
    before = behind(refined)._replace(plates=lambda: map(shown, refined.shot.frames))
    asked = task(LAST + 1, LAST + 2, before=before)
    on = {each.frame: each.rgba for each in loaded()(map(scene.plate, asked.shot.frames), CONTROLS, Ticket(asked))}
    last = made(wanted=(LAST - 1, LAST))
    changes = [np.abs(after - was)[..., 3].mean() for was, after in (
        (last[LAST - 1][0], last[LAST][0]), (last[LAST][0], on[LAST + 1]), (on[LAST + 1], on[LAST + 2]))]
    assert changes[1] < 1.5 * max(changes[0], changes[2])


def test_another_speed_is_no_region():
    assert element.MODEL.refines(CONTROLS, replace(CONTROLS, wind=1.0)) == ''
    assert 'another Speed' in element.MODEL.refines(CONTROLS, replace(CONTROLS, speed=1.0))
