"""The extension comes from a repository of a studio's own, as an artist adds it in Blender's preferences."""

import subprocess
import sys
from pathlib import Path

import pytest

from second_unit.tools.desktop import ROOT

STEPS = Path(__file__).with_name('repository_steps.py')


@pytest.mark.desktop
def test_add_remote_repository(program, tmp_path):
    subprocess.run([sys.executable, ROOT / 'dev.py', 'build', '--python', program.python,
                    '--repository', tmp_path / 'repository'], check=True)
    program.steps(STEPS, 'install_from_repository', tmp_path)
