import pytest

STEPS = 'panel_steps.py'


@pytest.mark.desktop
def test_panel(program, steps, tmp_path):
    program.steps(*steps, tmp_path)
