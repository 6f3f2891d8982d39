import pytest

STEPS = 'going_on_steps.py'


@pytest.mark.desktop
def test_going_on(program, steps, tmp_path):
    program.steps(*steps, tmp_path)
