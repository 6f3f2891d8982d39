"""Torch's libraries are open before it is imported, and no garbage is collected meanwhile: nobody waits for them."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OPENED = """
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

IMPORTED = """
import gc, sys
sys.path.insert(0, {folder!r})
import conftest
from second_unit.inference.engine import Engine, import_libraries
seen = []
gc.callbacks.append(lambda phase, info: seen.append(info['generation']))
import_libraries((), Engine())
import_libraries(('torch', 'diffusers'), Engine())
assert 'diffusers.pipelines.pipeline_utils' in sys.modules and not seen, seen
assert gc.isenabled() and gc.get_freeze_count() > 100_000, gc.get_freeze_count()
frozen = gc.get_freeze_count()
more = [[] for _ in range(1000)]
import_libraries(('torch', 'diffusers'), Engine())
assert gc.get_freeze_count() <= frozen                     # they are here: nothing that came since is kept
"""


@pytest.mark.skipif(sys.platform != 'linux', reason='looks at the files that the process has open, in /proc')
def test_they_are_open_before_the_import_which_then_works():
    run(OPENED)


def test_the_collector_of_garbage_rests_while_they_are_imported():
    run(IMPORTED)


def run(steps: str) -> None:
    """In a Python that has not imported them."""
    done = subprocess.run([sys.executable, '-c', steps.format(folder=str(ROOT / 'tests'))], check=False,
                          capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
