"""Load the checkout as the package `second_unit`, whatever its folder is called, away from the user's own Blender."""

import importlib.util
import os
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Before anything imports bpy: the user's own extensions must not come before the checkout on the path.
os.environ.setdefault('BLENDER_USER_RESOURCES', tempfile.mkdtemp(prefix='second_unit_test_'))

if 'second_unit' not in sys.modules:
    spec = importlib.util.spec_from_file_location(
        'second_unit', ROOT / '__init__.py', submodule_search_locations=[str(ROOT)])
    sys.modules['second_unit'] = package = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(package)


def pytest_sessionfinish(session, exitstatus):
    session.config.ended_with = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config):
    """End here. After the whole suite Blender 4.5 as a module does not free itself, and waits for its sound's thread,
    which nobody has told to end: for ever."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(getattr(config, 'ended_with', 1))
