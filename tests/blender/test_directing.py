"""Takes directed: a recipe used again and varied, a contact sheet, what is compared, and jobs that go on over saves."""

import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import shots
from shots import ANCHOR, QUICK_MODEL

from second_unit.addon import (
    contact_sheet,
    live,
    operators,
    preferences,
    properties,
    queue_operators,
    recipes,
    take_operators,
    takes,
)
from second_unit.addon import session as session_module
from second_unit.addon.deliver import compare, compositor
from second_unit.addon.shot import read_shot
from second_unit.inference.engine import Engine
from second_unit.inference.errors import CaptureError, ModelError
from second_unit.inference.exr import read_png
from second_unit.inference.job import State
from second_unit.inference.model import Makes, controls_from, controls_to_json
from second_unit.inference.models import all_models
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import FrameRange
from second_unit.inference.shot_takes import new_take
from second_unit.inference.take import Take

LIMIT = 90.0         # seconds that no test takes unless something hangs
MODULES = (preferences, properties, operators, take_operators, queue_operators)


@pytest.fixture
def scene(tmp_path):
    bpy.ops.wm.read_factory_settings()
    for module in MODULES:
        module.register()
    bpy.context.scene.render.resolution_x, bpy.context.scene.render.resolution_y = 12, 8
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / 'shot.blend'))
    yield bpy.context.scene
    for module in reversed(MODULES):
        module.unregister()
    for made in live.made:
        made.close(LIMIT)
    live.made.clear()


def take_as_asked(context, **changed):
    """A take without frames of what the panel asks for now."""
    asked = operators.request(context)
    model = all_models()[asked.model]
    shot = read_shot(context.scene, asked.view_layer, asked.frames, asked.source)
    plates = Plates.create(asked.takes, shot, 'abc', {})
    for frame in shot.frames if asked.matte else ():
        plates.commit_matte(asked.matte, frame, np.ones((8, 12), np.float32))
    recipe = Recipe(asked.model, controls_to_json(controls_from(model, asked.controls)), asked.seeds[0], asked.anchor,
                    asked.starts_at or 0.0, asked.matte, asked.obstacle)
    return new_take(asked.takes, shot, replace(recipe, **changed), plates, Engine(), makes=model.makes,
                    conform=asked.conform)


def look(seed=1, frames=(1, 2, 3), status=''):
    """A look with pictures whose red is the seed's."""
    context = bpy.context
    root, shot = takes.folder(context), read_shot(context.scene, None, FrameRange(1, 3))
    take = new_take(root, shot, Recipe('blockout', seed=seed), Plates.create(root, shot, 'abc', {}), Engine(),
                    makes=Makes.LOOK)
    for frame in frames:
        take.commit_picture(frame, np.full((8, 12, 4), (seed / 8, 0.5, 0.25, 1.0), np.float32))
    return take.with_status(status) if status else take


# --- A recipe again ---------------------------------------------------------------------------------------------


def set_element(settings):
    settings.verb, settings.anchor_object = 'element', bpy.data.objects['Cube']
    settings.obstacle_collection = bpy.data.collections['Collection']
    settings.starts_automatically, settings.starts_at = False, 7
    group = properties.control_group(settings, properties.chosen_model(settings))
    group.speed = 1.75


def set_look(settings):
    settings.verb, settings.model_look = 'look', 'blockout'


def set_patch(settings):
    settings.verb, settings.matte.kind, settings.matte.rect = 'patch', 'rect', (1, 2, 5, 6)


def set_selection(settings):
    settings.verb, settings.matte.kind = 'patch', 'selected'
    for thing in bpy.data.objects:
        thing.select_set(thing.name in ('Cube', 'Light'))


@pytest.mark.parametrize('choose', [set_element, set_look, set_patch, set_selection])
def test_the_panel_is_set_as_for_the_take(scene, monkeypatch, choose):
    monkeypatch.setattr(recipes, '_set_card', lambda *_: [])           # with real plates below
    fresh = scene.second_unit
    fresh.verb, blank = 'look', operators.request(bpy.context)
    choose(fresh)
    fresh.seed, fresh.use_scene_range, fresh.first, fresh.last, fresh.motion_blur = 77, False, 3, 9, False
    asked = operators.request(bpy.context)
    take = take_as_asked(bpy.context)
    fresh.seed, fresh.use_scene_range, fresh.motion_blur, fresh.matte.kind = 1, True, True, 'mask'
    fresh.anchor_object = fresh.obstacle_collection = None
    fresh.verb = 'look' if take.makes is not Makes.LOOK else 'patch'
    for thing in bpy.data.objects:
        thing.select_set(False)
    takes.refresh(bpy.context)
    bpy.ops.second_unit.use_settings()
    assert operators.request(bpy.context) == asked != blank


def test_what_is_not_there_any_more_is_named(scene):
    scene.second_unit.verb, scene.second_unit.anchor_object = 'element', bpy.data.objects['Cube']
    take = take_as_asked(bpy.context, anchor='Tower', obstacle='Gate', starts_at=0.5)
    said = recipes.use(bpy.context, replace_card(take))
    assert 'anchor "Tower" is not in the scene' in said and 'obstacle "Gate"' in said and 'plates' in said
    assert scene.second_unit.anchor_object is None and scene.second_unit.starts_automatically
    settings = scene.second_unit.seed
    with pytest.raises(ModelError, match='no model "gone"'):
        recipes.use(bpy.context, replace(take, recipe=replace(take.recipe, model='gone', seed=9)))
    assert scene.second_unit.seed == settings


def replace_card(take):
    """The take, whose plates are gone."""
    return replace(take, plates_folder=take.folder / 'gone')


def test_keyframes_of_a_control_come_back(scene):
    scene.second_unit.verb, scene.second_unit.model_look = 'look', 'blockout'
    group = properties.control_group(scene.second_unit, all_models()['blockout'])
    name = next(iter(operators_keyed()))
    low, high = 0.25, 0.75
    for frame, value in ((1, low), (9, high)):
        setattr(group, name, value)
        group.keyframe_insert(name, frame=frame)
    scene.second_unit.use_scene_range, scene.second_unit.first, scene.second_unit.last = False, 1, 9
    asked = operators.request(bpy.context)
    take = take_as_asked(bpy.context)
    for frame, value in ((1, 0.5), (4, 0.1), (9, 0.5)):
        setattr(group, name, value)
        group.keyframe_insert(name, frame=frame)
    recipes.use(bpy.context, take)
    assert operators.request(bpy.context).controls[name] == asked.controls[name]
    assert isinstance(asked.controls[name], tuple)


def operators_keyed():
    from second_unit.inference.model import keyed_controls
    return keyed_controls(all_models()['blockout'])


# --- Seeds over one plate set -----------------------------------------------------------------------------------


@pytest.fixture
def wall(tmp_path, monkeypatch):
    """The wall that falls, with a quick model, registered."""
    pytest.importorskip('torch')
    shots.build(tmp_path / 'wall.blend')
    for module in MODULES:
        module.register()
    quick = {**all_models(), 'element': QUICK_MODEL}
    for module in (session_module, recipes):
        monkeypatch.setattr(module, 'all_models', lambda: quick)
    scene = bpy.context.scene
    settings = scene.second_unit
    settings.anchor_object, settings.use_scene_range, settings.last = bpy.data.objects[ANCHOR], False, 3
    settings.deliver_compositor = False
    yield scene
    for module in reversed(MODULES):
        module.unregister()
    for made in live.made:
        made.close(LIMIT)
    live.made.clear()


def ticks(session, until=lambda: False):
    give_up = time.monotonic() + LIMIT
    while not until() and session.tick():
        assert time.monotonic() < give_up
        time.sleep(0.005)


def test_seeds_are_varied_over_one_plate_set(wall):
    settings = wall.second_unit
    settings.card_scale, settings.card_offset, settings.seed = 1.3, (0.2, -0.1, 0.4), 5
    live.session().start(operators.request(bpy.context))
    ticks(live.session())
    takes.refresh(bpy.context)
    first = takes.open_active(bpy.context)
    settings.card_scale, settings.seed, settings.anchor_object = 2.0, 1, None
    request = recipes.vary(bpy.context, first, [6, 8])
    jobs = live.session().start(request)
    ticks(live.session())
    made = [Take.open(live.session().jobs[job].take) for job in jobs]
    assert [take.recipe.seed for take in made] == [6, 8] and not any(take.missing() for take in made)
    for take in made:
        assert replace(take.recipe, seed=5) == first.recipe and take.plates_folder == first.plates_folder
        np.testing.assert_allclose(take.card.centre, first.card.centre, atol=1e-5)
        assert take.card.height == pytest.approx(first.card.height)
    assert len(list(first.plates_folder.parent.iterdir())) == 1
    assert first.seconds is not None
    recipes.use(bpy.context, first)
    asked = operators.request(bpy.context)
    assert asked.card_scale == 1.3 and asked.card_offset == (0.2, -0.1, 0.4) and asked.anchor == ANCHOR
    wall.render.resolution_x = 80
    with pytest.raises(CaptureError, match='has changed since take 1'):
        recipes.vary(bpy.context, first, [9])


@pytest.mark.slow
def test_vary_takes_seeds_that_no_take_has_and_ends_in_a_sheet(wall):
    live.session().start(replace(operators.request(bpy.context), seeds=(1, 3)))
    ticks(live.session())
    takes.refresh(bpy.context)
    bpy.context.window_manager.second_unit.active = 0
    bpy.ops.second_unit.vary(count=2)
    jobs = list(live.session().jobs)[2:]
    assert [live.session().jobs[job].label[-6:] for job in jobs] == ['seed 2', 'seed 4']
    first = takes.open_active(bpy.context)
    assert take_operators._sheet_of(first.folder, tuple(jobs)) == take_operators.WAIT
    ticks(live.session())
    assert take_operators._sheet_of(first.folder, tuple(jobs)) is None
    image = contact_sheet.find_sheet(wall.name)
    assert image.users == 1 and 'Contact Sheet Wall' in live.session().notes[-1]
    assert take_operators._sheet_of(first.folder, ('unknown',)) is None


# --- Contact sheet ----------------------------------------------------------------------------------------------


def test_a_sheet_is_an_image_that_the_next_one_replaces(scene):
    first, second = look(4), look(7)
    image = contact_sheet.make_sheet([first, second], 2)
    path = Path(bpy.path.abspath(image.filepath))
    assert image.name == f'Contact Sheet {scene.name}' and path.parent == first.folder.parent.parent
    assert tuple(image.size) == (8 + 2 * (12 + 8), 8 + 2 * (8 + 24 + 8))
    pixels = read_png(path)
    label, picture = pixels[8:8 + 24, 8:], pixels[8 + 24:8 + 24 + 8, 8:20]
    assert label.max() > 100 and (picture == picture[0, 0]).all()               # something is written there
    count = len(bpy.data.images)
    again = contact_sheet.make_sheet([second], 1)
    assert again == image and len(bpy.data.images) == count and tuple(image.size) == (8 + 20, 8 + 40)
    image.name = 'mine'
    assert contact_sheet.make_sheet([first], 1).name == 'mine'


def test_the_sheet_has_what_is_not_rejected_and_stays_in_the_file(scene):
    look(1), look(2, status='rejected'), look(3), look(4, frames=())
    takes.refresh(bpy.context)
    bpy.context.window_manager.second_unit.active = 0
    bpy.ops.second_unit.contact_sheet()
    image = contact_sheet.find_sheet(scene.name)
    assert image.size[0] == 8 + 2 * 20
    bpy.ops.wm.save_mainfile()
    bpy.ops.wm.open_mainfile(filepath=bpy.data.filepath)
    assert contact_sheet.find_sheet(bpy.context.scene.name).size[0] == 8 + 2 * 20


# --- Which two are compared -------------------------------------------------------------------------------------


def numbers():
    return tuple(row.number for row in take_operators.pair(bpy.context))


def test_what_shows_is_compared_with_the_active_take(scene):
    every = [look(seed) for seed in (1, 2, 3)]
    takes.refresh(bpy.context)
    window = bpy.context.window_manager.second_unit
    window.active = 2
    assert numbers() == (3, 2)                               # nothing shows: the newest, and the one before it
    window.active = 0
    assert numbers() == (1, 2)
    compositor.deliver(scene, every[1])
    assert numbers() == (2, 1)
    bpy.ops.second_unit.compare()
    node = take_operators.compared(bpy.context)
    assert [node.inputs[name].default_value for name in ('Take', 'Other Take')] == [2, 1]
    bpy.ops.second_unit.compare_side(side='other')
    assert node.inputs['Show'].default_value == compare.OTHER
    window.active = 2
    bpy.ops.second_unit.compare()
    assert [node.inputs[name].default_value for name in ('Take', 'Other Take', 'Show')] == [2, 3, compare.BOTH]
    bpy.ops.second_unit.stop_comparing()
    assert take_operators.compared(bpy.context) is None
    assert not bpy.ops.second_unit.stop_comparing.poll()


def test_one_take_alone_has_nothing_to_be_compared_with(scene):
    assert not bpy.ops.second_unit.compare.poll()
    look(1), look(2, frames=())
    takes.refresh(bpy.context)
    assert take_operators.pair(bpy.context) is None and not bpy.ops.second_unit.compare.poll()


# --- Queue ------------------------------------------------------------------------------------------------------


def test_jobs_go_on_over_saves(wall, tmp_path):
    session = live.session()
    request = replace(operators.request(bpy.context), targets=('compositor',))
    first, second = session.start(request) + session.start(replace(request, seeds=(2,)))
    assert list(session.jobs) == [first, second]
    ticks(session, lambda: session.jobs[first].state is State.RUNNING or session.jobs[first].done)
    bpy.ops.wm.save_mainfile()
    ticks(session, lambda: session.jobs[first].state.ended)
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / 'second version.blend'))
    ticks(session)
    assert [job.state for job in session.jobs.values()] == [State.DONE] * 2 and not session.undelivered
    node, = compositor.find_nodes(wall, wall.name)
    assert node.inputs['Take'].default_value == 2


def test_all_jobs_are_cancelled_and_cleared(wall):
    session = live.session()
    session.start(replace(operators.request(bpy.context), seeds=(1, 2, 3)))
    bpy.ops.second_unit.cancel_all()
    ticks(session)
    assert [job.state for job in session.jobs.values()] == [State.CANCELLED] * 3
    bpy.ops.second_unit.dismiss_all()
    assert not session.jobs


class Held:
    """The quick model, whose jobs wait for as long as `go` is not set."""

    def __init__(self):
        self.go, self.began = threading.Event(), []

    def load(self, engine):
        quick = shots.load_quick(engine)

        def generate(plates, controls, ticket):
            self.began.append(ticket.assignment.seed)
            while not self.go.wait(0.01):
                ticket.check()
            yield from quick(plates, controls, ticket)
        return generate


@pytest.fixture
def held(wall, monkeypatch):
    made = Held()
    quick = {**all_models(), 'element': replace(QUICK_MODEL, load=made.load)}
    monkeypatch.setattr(session_module, 'all_models', lambda: quick)
    return made


def seeds(session):
    return [int(job.label.split()[-1]) for job in session.jobs.values()]


def test_what_waits_is_moved_and_never_past_what_runs(wall, held, tmp_path):
    session, queue, window = live.session(), bpy.ops.second_unit, bpy.context.window_manager.second_unit
    assert not queue.move_job_up.poll() and not queue.move_job_down.poll()
    request = operators.request(bpy.context)
    first, *rest = session.start(replace(request, seeds=(1, 2, 3)))
    last, = session.start(replace(request, seeds=(4,)))
    assert session.waiting == (*rest, last)                        # the first is prepared
    ticks(session, lambda: held.began == [1] and not session.capturing)
    assert session.jobs[first].state is State.RUNNING and session.waiting == (*rest, last)
    assert not queue.move_job_up.poll() and queue.move_job_down.poll()      # nothing was clicked: the next one
    queue.choose_job(job=last)
    assert queue.move_job_up.poll() and not queue.move_job_down.poll()
    queue.move_job_up()
    queue.move_job_up()
    assert seeds(session) == [1, 4, 2, 3] and window.job == last and not queue.move_job_up.poll()
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / 'again.blend'))
    assert seeds(session) == [1, 4, 2, 3]
    session.cancel(rest[0])
    ticks(session, lambda: session.jobs[rest[0]].state.ended)
    assert session.jobs[first].state is State.RUNNING
    held.go.set()
    ticks(session)
    assert held.began == [1, 4, 3]
    assert not queue.move_job_down.poll()


def test_a_capture_that_waits_is_moved_too(wall, held):
    session = live.session()
    held.go.set()
    request = operators.request(bpy.context)
    ids = [session.start(replace(request, seeds=(seed,)))[0] for seed in (1, 2, 3, 4)]
    session.tick()
    session.move(ids[3], -9)
    session.move(ids[1], 1)
    assert seeds(session) == [1, 4, 3, 2]
    ticks(session)
    assert held.began == [1, 4, 3, 2]
