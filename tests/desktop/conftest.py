"""The desktop Blender with the extension installed in it, once for all tests of this folder: see tools/desktop.py."""

import ast
from pathlib import Path

import pytest

from second_unit.tools.desktop import Program, why_none

HERE = Path(__file__).resolve().parent


def pytest_generate_tests(metafunc):
    """A test with `steps` runs once for each function in the file of steps beside it that begins with test_."""
    if 'steps' in metafunc.fixturenames:
        path = HERE / metafunc.module.STEPS
        found = [node.name for node in ast.parse(path.read_text()).body
                 if isinstance(node, ast.FunctionDef) and node.name.startswith('test_')]
        metafunc.parametrize('steps', [(path, name) for name in found], ids=found)


@pytest.fixture(scope='session')
def program(install, tmp_path_factory):
    return install(tmp_path_factory.mktemp('desktop'))


@pytest.fixture(scope='session')
def install():
    """A function that makes a desktop Blender with a new user folder below the one it is given, and the extension."""
    if reason := why_none():
        pytest.skip(f'No desktop Blender was tested. {reason}')
    return Program
