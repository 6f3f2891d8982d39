"""An obstacle from the scene to what both models make: it stands where the camera sees it, and keeps matter out."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import scenes
import shots
from shots import ANCHOR, QUICK, generate

from second_unit.inference.model import Assignment
from second_unit.inference.models import element_card
from second_unit.inference.shot_takes import takes_of
from second_unit.inference.warp import resize

pytest.importorskip('torch')


def build(folder):
    """The falling wall with a post to its right, turned by 45 degrees."""
    def add(scene):
        post = scenes.box(scene, 'post', (2.0, 0, 1.2), (0.6, 0.6, 2.4))
        post.rotation_euler[2] = np.pi / 4
    return shots.changed(shots.build(folder / 'wall.blend'), folder / 'post.blend', add)


def share_within(take):
    """Of all that covers anything in a take: how much of it lies in the matte of the post; and the matte."""
    within = every = 0.0
    for frame in take.shot.frames:
        plate = take.plates.read(frame, (), ANCHOR, obstacle='post')
        alpha = take.read_card(frame)[..., 3]
        task = Assignment(take.shot, (frame,), 1, take.card)
        matte = resize(element_card.obstacle_matte(plate, task, 64)[..., None], *alpha.shape)[..., 0]
        within, every = within + (alpha * matte).sum(), every + alpha.sum()
    return within / every, matte


@pytest.mark.parametrize('model', ['simulated', pytest.param('element', marks=pytest.mark.slow)])
def test_hardly_anything_is_in_the_obstacle(tmp_path, capfd, model):
    words = build(tmp_path), '--anchor', ANCHOR, '--takes', tmp_path, '--model', model, '--set', 'wind=1', *QUICK
    assert generate(capfd, *words)[0] == 0
    assert generate(capfd, *words, '--obstacle', 'post')[0] == 0
    free, held = takes_of(tmp_path, 'Wall')
    assert held.plates_folder == free.plates_folder and held.recipe.obstacle == 'post'
    plate = held.plates.read(3, (), obstacle='post')
    assert np.allclose(plate.obstacle.bounds, ((1.576, -0.424, 0), (2.424, 0.424, 2.4)), atol=1e-3)
    share, matte = share_within(held)
    assert 0.01 < matte.mean() < 0.15 and share < min(0.02, 0.5 * share_within(free)[0])
