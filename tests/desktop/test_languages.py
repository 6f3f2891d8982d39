import shutil

import pytest

STEPS = 'language_steps.py'


@pytest.mark.desktop
def test_languages(program, steps, tmp_path):
    """Leaves its pictures in out/desktop, for people."""
    program.steps(*steps, tmp_path, height=2160)
    program.kept.mkdir(parents=True, exist_ok=True)
    for path in tmp_path.glob('*.png'):
        shutil.copy(path, program.kept)
