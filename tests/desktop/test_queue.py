import pytest

STEPS = 'queue_steps.py'


@pytest.mark.desktop
def test_queue(program, steps, tmp_path):
    program.steps(*steps, tmp_path, height=1900)
