"""Torch's libraries are open before it is imported, so that no import waits for them."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STEPS = """
import importlib.util, sys
from pathlib import Path
sys.path.insert(0, {folder!r})
import conftest
from second_unit.inference.engine import open_libraries
def is_open():
    return 'libtorch_cpu.so' in Path('/proc/self/maps').read_text()
assert not is_open()
open_libraries()
assert is_open() and 'torch' not in sys.modules
import torch
assert torch.ones(2, 2).matmul(torch.ones(2, 2)).sum() == 8
open_libraries()
"""


@pytest.mark.skipif(sys.platform != 'linux', reason='looks at the files that the process has open, in /proc')
def test_they_are_open_before_the_import_which_then_works():
    done = subprocess.run([sys.executable, '-c', STEPS.format(folder=str(ROOT / 'tests'))], check=False,
                          capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
