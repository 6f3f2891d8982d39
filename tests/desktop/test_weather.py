import json
from pathlib import Path

import pytest

STEPS = 'weather_steps.py'
PATH = Path(__file__).with_name(STEPS)


@pytest.mark.desktop
def test_weather(program, steps, tmp_path):
    program.steps(*steps, tmp_path)


@pytest.mark.desktop
def test_quit_while_generating(program, tmp_path):
    """Blender ends by itself, with the frames that were whole, and no half one."""
    program.steps(PATH, 'quit_while_generating', tmp_path)
    take, = tmp_path.rglob('take.json')
    assert json.loads(take.read_text())['recipe']['model'] == 'blockout'
    assert sorted(path.name for path in (take.parent / 'frames').iterdir()) == ['0001.exr', '0002.exr']
    assert not list(tmp_path.rglob('*.part')) and not list(tmp_path.rglob('*.lease'))


@pytest.mark.desktop
def test_quit_while_capturing(program, tmp_path):
    """A look may have begun by then: nothing of it is half, and nobody seems to work on it."""
    program.steps(PATH, 'quit_while_capturing', tmp_path)
    assert list(tmp_path.rglob('plate.json')) and len(list(tmp_path.rglob('take.json'))) <= 1
    assert not list(tmp_path.rglob('*.part')) and not list(tmp_path.rglob('lease*'))
