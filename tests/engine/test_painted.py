"""An event that begins as it was painted, and goes its own way from there."""

import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import scene
from test_going_on import CONTROLS, Ticket, loaded, task

from second_unit.inference.condition import emission_matte
from second_unit.inference.errors import GenerateError
from second_unit.inference.shot import AnchorFrame
from second_unit.inference.warp import resize

torch = pytest.importorskip('torch')
LAST = 4


def blob(x, y):
    down, across = np.mgrid[:36, :64]
    soft = 0.9 * np.exp(-(((across - x) / 5) ** 2 + ((down - y) / 6) ** 2) ** 2)
    return np.where(soft > 0.01, soft, 0).astype(np.float32)


@cache
def made(where=(27, 20), wanted=(1, LAST), last=LAST, **values):
    """{frame: alpha}; `where`: what is painted at all frames."""
    asked = task(1, last, wanted=wanted)
    matte = None if where is None else blob(*where)
    plates = (replace(scene.plate(frame), matte=matte) for frame in asked.shot.frames)
    controls = replace(CONTROLS, detail=0.0, **values)
    return {each.frame: each.rgba[..., 3] for each in loaded()(plates, controls, Ticket(asked))}


def overlap(alpha, x, y):
    """What both have over what either has."""
    whole = AnchorFrame(1, ((0,) * 3,) * 2, blob(x, y), (0, 0, 64, 36))
    wanted = emission_matte(whole, scene.card('plume'), scene.CAMERA, scene.SHOT, 64)
    wanted = resize(wanted[..., None], *alpha.shape)[..., 0]
    return np.minimum(alpha, wanted).sum() / np.maximum(alpha, wanted).sum()


def test_the_first_frame_is_as_painted_and_the_more_so_the_closer_it_keeps():
    rough, close = made(painted=0.4), made(painted=0.8)
    assert overlap(close[1], 27, 20) > 0.7 > overlap(rough[1], 27, 20) > 0.25
    assert not made(None)[1].any() and overlap(made(None)[LAST], 27, 20) < overlap(rough[LAST], 27, 20)
    assert rough[LAST].sum() > rough[1].sum()                                  # it grows out of it


def test_what_keeps_to_nothing_is_as_if_nothing_were_painted():
    assert np.array_equal(made(painted=0.0)[LAST], made(None)[LAST])


def test_which_frames_are_wanted_changes_nothing():
    assert np.array_equal(made(wanted=(LAST,), painted=0.8)[LAST], made(painted=0.8)[LAST])


@pytest.mark.slow
def test_controls_still_act():
    right, left = (made(wanted=(20,), last=20, wind=wind)[20] for wind in (1.0, -1.0))
    across = np.linspace(0, 1, right.shape[1])
    assert (right * across).sum() / right.sum() > (left * across).sum() / left.sum() + 0.1


def test_what_is_painted_beside_the_card_is_refused():
    asked = task(1, 2)
    far = replace(scene.plate(1), matte=blob(0, 2))
    with pytest.raises(GenerateError, match='not on the card'):
        next(loaded()(iter([far]), CONTROLS, Ticket(asked)))
