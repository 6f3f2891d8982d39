"""Memory during renders: real ones of Blender's, with a model in the worker that is let go and loaded again."""

import sys
import time
from dataclasses import replace
from pathlib import Path

import bpy
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import shots
from shots import ANCHOR, QUICK_MODEL

from second_unit.addon import live, rendering
from second_unit.addon import session as module
from second_unit.addon.session import Request, Session
from second_unit.inference.job import State
from second_unit.inference.shot import FrameRange

pytest.importorskip('torch')
LIMIT = 120.0
LOADS = []


def load(engine):
    LOADS.append(engine)
    return shots.load_quick(engine)


@pytest.fixture
def session(wall, monkeypatch):
    bpy.ops.wm.open_mainfile(filepath=str(wall))
    monkeypatch.setattr(module, 'all_models', lambda: {'element': replace(QUICK_MODEL, load=load)})
    LOADS.clear()
    made = Session()
    live.made.append(made)
    rendering.register()
    yield made
    rendering.unregister()
    live.made.remove(made)
    made.close(LIMIT)


def request(tmp_path, seed=1):
    return Request(scene=bpy.context.scene.name, takes=tmp_path, anchor=ANCHOR, frames=FrameRange(1, 2), seeds=(seed,))


def ticks(session, until=lambda: False):
    end = time.monotonic() + LIMIT
    while session.tick() and not until():
        assert time.monotonic() < end
        time.sleep(0.005)


def render():
    bpy.context.scene.render.filepath = ''
    bpy.ops.render.render()


def test_a_render_lets_the_model_go_and_the_next_job_loads_it_again(session, tmp_path):
    session.start(request(tmp_path))
    ticks(session)
    assert len(LOADS) == 1 and session._loaded._generate is not None
    render()
    assert session._loaded._generate is None and not session.rendering
    job, = session.start(request(tmp_path, seed=2))
    ticks(session)
    assert len(LOADS) == 2 and session.jobs[job].state is State.DONE


def test_the_captures_own_renders_do_not_let_it_go(session, tmp_path):
    session.start(request(tmp_path))
    ticks(session)
    session.start(replace(request(tmp_path, seed=2), frames=FrameRange(1, 3)))       # renders frames, as the first did
    ticks(session)
    assert len(LOADS) == 1


def test_a_job_waits_until_the_render_is_over(session, tmp_path):
    """A render in the interface runs beside the ticks; here its begin and end are called as Blender calls them."""
    job, = session.start(request(tmp_path))
    ticks(session, lambda: not session._stepped[0].missing())
    rendering._begins(bpy.context.scene, None)
    for _ in range(5):
        assert session.tick()
    assert LOADS == [] and session.jobs[job].phase == 'Waiting for the render'
    rendering._is_over(bpy.context.scene, None)
    ticks(session)
    assert session.jobs[job].state is State.DONE and len(LOADS) == 1


def test_nothing_is_imported_for_a_render_when_nobody_generates():
    rendering.register()
    try:
        before = set(sys.modules)
        bpy.ops.wm.read_factory_settings(use_empty=True)
        rendering._begins(bpy.context.scene, None)
        rendering._is_over(bpy.context.scene, None)
        assert set(sys.modules) == before
    finally:
        rendering.unregister()
