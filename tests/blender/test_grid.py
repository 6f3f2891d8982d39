"""A grid of two controls: a take for each pair of values over one plate set, and one picture of rows and columns."""

import sys
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
    grid,
    grid_panel,
    live,
    operators,
    panels,
    preferences,
    preset_panel,
    properties,
    queue_operators,
    recipes,
    take_operators,
    takes,
)
from second_unit.addon import session as session_module
from second_unit.inference.contact_sheet import GAP, LABEL, grid_sheet
from second_unit.inference.errors import ModelError
from second_unit.inference.exr import read_png, write_png
from second_unit.inference.job import State
from second_unit.inference.model import ui_of
from second_unit.inference.models import all_models
from second_unit.inference.take import Take

LIMIT = 90.0         # seconds that no test takes unless something hangs
MODULES = (preferences, properties, operators, take_operators, queue_operators, preset_panel, panels, grid_panel)


@pytest.fixture
def wall(tmp_path, monkeypatch):
    """The wall that falls, with a quick model and one take of it."""
    pytest.importorskip('torch')
    shots.build(tmp_path / 'wall.blend')
    for module in MODULES:
        module.register()
    quick = {**all_models(), 'element': QUICK_MODEL}
    for module in (session_module, recipes):
        monkeypatch.setattr(module, 'all_models', lambda: quick)
    scene, settings = bpy.context.scene, bpy.context.scene.second_unit
    settings.anchor_object, settings.use_scene_range, settings.last = bpy.data.objects[ANCHOR], False, 2
    settings.deliver_compositor, settings.seed = False, 5
    live.session().start(operators.request(bpy.context))
    ticks()
    takes.refresh(bpy.context)
    yield scene
    for made in live.made:
        made.close(LIMIT)
    live.made.clear()
    for module in reversed(MODULES):
        module.unregister()


def ticks(until=lambda: False):
    give_up = time.monotonic() + LIMIT
    while not until() and live.session().tick():
        assert time.monotonic() < give_up
        time.sleep(0.005)


def choose(**sides):
    """columns=('density', 0.5, 2.0, 3), and rows so."""
    asked = bpy.context.window_manager.second_unit_grid
    for side, (control, *numbers) in sides.items():
        axis = getattr(asked, side)
        axis.chosen = control
        for name, value in zip(('first', 'last', 'count'), numbers):
            setattr(axis, name, value)
    return asked


def test_a_grid_is_made_of_one_plate_set_and_shown_with_its_values(wall, monkeypatch):
    written = []
    monkeypatch.setattr(contact_sheet, '_write_labelled', lambda source, path, places, labels: written.append(
        (places, labels)) or path.write_bytes(source.read_bytes()))
    first = takes.open_active(bpy.context)
    choose(columns=('density', 0.5, 2.0, 3), rows=('kind', 0, 0, 2))
    assert bpy.ops.second_unit.grid() == {'FINISHED'}
    made, = grid.running
    assert [len(row) for row in made.jobs] == [3] * 4                   # every kind there is
    assert grid.sheet_of(made) == grid.WAIT
    labels = [job.label for job in live.session().jobs.values()][1:]
    assert labels[0] == 'Density 0.5 × Kind Dust' and len(set(labels)) == 12
    session = live.session()
    ticks()
    cells = [[Take.open(session.jobs[job].take) for job in row] for row in made.jobs]
    for down, row in zip(('dust', 'plume', 'fireball', 'mist'), cells):
        for across, take in zip((0.5, 1.25, 2.0), row):
            asked = {**first.recipe.controls, 'density': across, 'kind': down}
            assert take.recipe == replace(first.recipe, controls=asked)
            assert take.plates_folder == first.plates_folder
    assert grid.sheet_of(made) is None and not grid.running and grid.sheet_of(made) is None
    (places, said), = written
    assert said == ['Density 0.5', 'Density 1.25', 'Density 2', 'Kind Dust', 'Kind Plume', 'Kind Fireball', 'Kind Mist']
    assert len(places) == len(said)
    image = contact_sheet.find_sheet(wall.name, contact_sheet.GRID)
    assert image.name == f'Grid {wall.name}' and contact_sheet.find_sheet(wall.name) is None
    pixels, thumb = read_png(Path(bpy.path.abspath(image.filepath))), read_png(next((cells[2][1].folder / 'thumbs')
                                                                                    .glob('*.png')))[..., :3]
    left, top = places[1][0], LABEL + 2 * (thumb.shape[0] + GAP)
    assert np.array_equal(pixels[top:top + thumb.shape[0], left:left + thumb.shape[1]], read_png(
        cells[2][1].folder / 'thumbs' / '0002.png')[..., :3])
    assert '12 takes are on the image' in session.notes[-1]


def test_labels_are_written_into_the_picture(wall):
    first = takes.open_active(bpy.context)
    image = contact_sheet.make_grid([[first, None]], ['Density 0.5', 'Density 1'], ['Wind −0.25 and more'])
    pixels = read_png(Path(bpy.path.abspath(image.filepath)))
    height, width = pixels.shape[:2]
    columns, row = pixels[:LABEL, width // 2:], pixels[LABEL:, GAP:60]
    assert columns.max() > 100 and row.max() > 100
    assert (pixels[LABEL:height - GAP, width - 30:width - GAP] == 26).all()         # no take stands there


def test_cancel_stops_what_runs_and_what_waits(wall):
    session = live.session()
    other, = session.start(replace(operators.request(bpy.context), seeds=(9,)))
    choose(columns=('density', 0.5, 2.0, 2), rows=('wind', -1.0, 1.0, 2))
    bpy.ops.second_unit.grid()
    made, = grid.running
    ticks(lambda: session.jobs[made.jobs[0][0]].state is State.DONE)
    assert bpy.ops.second_unit.cancel_grid.poll()
    bpy.ops.second_unit.cancel_grid()
    ticks()
    states = [session.jobs[job].state for job in made.every()]
    assert states[0] is State.DONE and State.CANCELLED in states and session.jobs[other].state is State.DONE
    assert grid.sheet_of(made) is None
    assert contact_sheet.find_sheet(wall.name, contact_sheet.GRID) is not None
    assert not bpy.ops.second_unit.cancel_grid.poll()


def test_what_makes_no_grid_is_refused(wall):
    count, numbers = len(live.session().jobs), ('density', 0.5, 2.0, 3)
    for sides, reason in (
            ({}, 'Choose two controls'),
            ({'columns': numbers, 'rows': ('density', 1.0, 2.0, 2)}, 'Both sides of the grid are Density'),
            ({'columns': ('density', 0.5, 2.0, 9), 'rows': ('wind', -1.0, 1.0, 8)}, '9 times 8 are 72 takes'),
            ({'columns': ('density', 0.5, 99.0, 3), 'rows': ('wind', -1.0, 1.0, 2)}, 'density is 99.0'),
            ({'columns': ('density', 1.0, 1.0, 3), 'rows': ('wind', -1.0, 1.0, 2)}, 'Density has no 3 values')):
        choose(**sides)
        assert reason in grid_panel.axes(bpy.context)[1]
        assert not bpy.ops.second_unit.grid.poll()
    choose(columns=numbers, rows=('wind', -1.0, 1.0, 2))
    assert grid_panel.axes(bpy.context)[1] == ''
    bpy.context.window_manager.second_unit.takes[0].made_by = 'gone'
    assert 'no two controls' in grid_panel.axes(bpy.context)[1] and not bpy.ops.second_unit.grid.poll()
    assert len(live.session().jobs) == count and not grid.running


def test_all_jobs_are_queued_or_none(wall, monkeypatch):
    session, start = live.session(), live.session().start

    def third_fails(request):
        if len(session.jobs) == 3:
            raise ModelError('It broke.')
        return start(request)
    monkeypatch.setattr(session, 'start', third_fails)
    choose(columns=('density', 0.5, 2.0, 2), rows=('wind', -1.0, 1.0, 2))
    with pytest.raises(RuntimeError, match='It broke'):
        bpy.ops.second_unit.grid()
    assert len(session.jobs) == 1 and not grid.running and not session.busy


def test_the_ends_of_a_slider_are_taken_and_whole_numbers_stay_whole():
    look = all_models()['sdxl_look']
    assert grid.axis(look, 'steps', 10, 30, 3).values == (10, 20, 30)
    with pytest.raises(ModelError, match='Steps has no 4 values from 1 to 3'):
        grid.axis(look, 'steps', 1, 3, 4)
    assert grid.axis(all_models()['blockout'], 'time', 0, 0, 2).values[:2] == ('dawn', 'noon haze')
    patch = all_models()['sdxl_patch']
    assert grid.axis(patch, 'match', 0, 0, 9).words() == ['Match Off', 'Match On']
    assert 'prompt' not in grid.choices(look) and grid.ends(look, 'guidance') == (1.0, 10.0)
    for model in all_models().values():
        for name in grid.choices(model):
            if grid.ends(model, name):                         # the ends are there to begin with
                assert {'min', 'max'} <= set(ui_of(model.controls.__dataclass_fields__[name]))
                assert len(grid.axis(model, name, *grid.ends(model, name), 2).values) == 2


def test_a_sheet_of_rows_and_columns(tmp_path):
    paths = [[tmp_path / f'{row}{column}.png' for column in range(3)] for row in range(2)]
    for row, line in enumerate(paths):
        for column, path in enumerate(line):
            write_png(path, np.full((20, 30, 3), 100 + 10 * row + column, np.uint8))
    paths[1][2] = None
    sheet = grid_sheet(paths, 40, burnt_in=[(0, 0)])
    assert sheet.pixels.shape == (LABEL + 2 * (20 + GAP), GAP + 40 + GAP + 3 * (30 + GAP), 3)
    assert len(sheet.places) == 3 + 2
    assert sheet.pixels[LABEL + 28 + 5, GAP + 40 + GAP + 38 + 5, 0] == 111 and (
        sheet.pixels[LABEL + 28:-GAP, -30 - GAP:-GAP] == 26).all()
