"""How still carried noise and carried pictures keep a look in the demo's street, beside one seed for all frames."""

import pytest

from second_unit.benchmarks import flicker
from second_unit.benchmarks.street import street

pytestmark = pytest.mark.slow

MOVES = ('pan of 3.3 pixels', 'dolly')


@pytest.fixture(scope='module')
def figures(tmp_path_factory):
    decoder = flicker.Decoder()
    return {name: flicker.measured(decoder, plates.shot, flicker.of_street(plates))
            for name, plates in street(tmp_path_factory.mktemp('street'), MOVES).items()}


@pytest.mark.parametrize('move', MOVES)
def test_draft_and_standard_in_the_street(figures, move):
    """41 frames: a key frame, the collapse, and the dissolve into the next key frame."""
    one = figures[move]['one seed']
    assert figures[move]['draft'] <= 0.7 * one
    assert figures[move]['standard'] <= one / 3
