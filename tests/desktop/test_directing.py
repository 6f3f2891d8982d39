import pytest

STEPS = 'directing_steps.py'


@pytest.mark.desktop
def test_directing(program, steps, tmp_path):
    program.steps(*steps, tmp_path)
