"""Carried pictures and carried noise keep a look still, beside the same model with one seed for all frames."""

import pytest

from second_unit.benchmarks import flicker, plane

pytestmark = pytest.mark.slow


@pytest.fixture(scope='module')
def figures():
    decoder, shot = flicker.Decoder(), plane.shot(192, 144, flicker.FRAMES)
    return {name: flicker.measured(decoder, shot, flicker.of_wall(shot, move)) for name, move in flicker.MOVES.items()}


@pytest.mark.parametrize('move', flicker.MOVES)
def test_standard_is_at_most_a_third(figures, move):
    assert figures[move]['standard'] <= figures[move]['one seed'] / 3


def test_draft_is_at_most_a_third_for_a_pan_by_whole_cells(figures):
    assert figures['pan by whole cells']['draft'] <= figures['pan by whole cells']['one seed'] / 3


def test_draft_stays_below_one_seed_for_a_pan_by_parts_of_a_cell(figures):
    move = figures['pan of 3.3 pixels']
    assert move['draft'] <= 0.7 * move['one seed']
