"""The small shot that many tests here share."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))       # what the tests share lies beside them


@pytest.fixture(scope='module')
def wall(tmp_path_factory):
    import shots
    return shots.build(tmp_path_factory.mktemp('wall') / 'wall.blend')


@pytest.fixture
def scene(wall):
    import bpy
    bpy.ops.wm.open_mainfile(filepath=str(wall))
    return bpy.context.scene
