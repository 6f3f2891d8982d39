"""Jobs that wait moved, a preview of what runs, presets of controls, and a grid of two controls: in a tall window, in
which the whole of the tab is seen."""

from pathlib import Path

import bpy
import shot
from driver import area, middle, module, on, picture, press, region


def narrow(folder, name):
    """A picture of the sidebar, after its panels have slid to their places."""
    for _ in range(4):
        region('VIEW_3D', 'UI').tag_redraw()
        yield 0.3
    side = region('VIEW_3D', 'UI')
    picture(folder, name, (side.x, side.y, side.width, side.height))


def opened(label):
    """The panels of that name stand open, before they are drawn."""
    for panel in bpy.types.Panel.__subclasses__():
        if panel.__module__.startswith(module('addon').__name__) and panel.bl_label == label:
            bpy.utils.unregister_class(panel)
            panel.bl_options = set()
            bpy.utils.register_class(panel)


def test_what_waits_is_moved(folder):
    yield from shot.prepare(folder)
    held, queue = shot.Held(), bpy.ops.second_unit
    jobs = [shot.generate(seed=seed) for seed in (1, 2, 3, 4)]
    yield held.waits.is_set
    with on('VIEW_3D', 'UI'):
        queue.choose_job('INVOKE_DEFAULT', job=jobs[3])
        queue.move_job_up('INVOKE_DEFAULT')
        queue.move_job_up('INVOKE_DEFAULT')
        assert not queue.move_job_up.poll()
    assert list(shot.session().jobs) == [jobs[0], jobs[3], jobs[1], jobs[2]]
    yield from narrow(folder, 'queue')
    bpy.ops.wm.save_mainfile()
    yield lambda: not shot.session().capturing
    held.let_go()
    for job in jobs:
        yield shot.has_ended(job)
        shot.is_done(job)
    assert [shot.take(job).number for job in jobs] == [1, 3, 4, 2]


def test_a_preview_shows_while_a_model_works(folder):
    yield from shot.prepare(folder)
    held = shot.Held(previewed=True)
    made = shot.generate()
    yield lambda: shot.session().preview is not None
    yield held.waits.is_set
    yield from narrow(folder, 'preview')
    held.let_go()
    yield shot.has_ended(made)
    shot.is_done(made)
    assert shot.session().preview is None


def test_controls_are_kept_as_a_preset_and_come_back(folder):
    yield from shot.prepare(folder)
    group = bpy.context.scene.second_unit.controls_blockout
    group.time = 'night'
    with on('VIEW_3D', 'UI'):
        assert bpy.ops.second_unit.add_preset('EXEC_DEFAULT', name='My Night') == {'FINISHED'}
    kept, = (path for path in bpy.utils.preset_paths('second_unit/blockout') if 'extensions' not in path)
    group.time = 'dawn'
    bpy.ops.ed.undo_push(message='Dawn')
    yield from narrow(folder, 'controls')
    menu = 'SECOND_UNIT_PT_presets'
    with on('VIEW_3D', 'UI'):
        bpy.ops.wm.call_panel('INVOKE_DEFAULT', name=menu)
    yield 0.7
    picture(folder, 'presets')
    yield from press('ESC', middle('VIEW_3D'))
    with on('VIEW_3D', 'UI'):
        bpy.ops.script.execute_preset('EXEC_DEFAULT', filepath=f'{kept}/My_Night.py', menu_idname=menu)
        assert bpy.context.scene.second_unit.controls_blockout.time == 'night'
        yield from press('Z', middle('VIEW_3D'), ctrl=True)
    yield lambda: bpy.context.scene.second_unit.controls_blockout.time == 'dawn'
    with on('VIEW_3D', 'UI'):
        bpy.ops.second_unit.add_preset('EXEC_DEFAULT', name='Moonlit', remove_name=True)      # one of ours
        bpy.ops.second_unit.add_preset('EXEC_DEFAULT', name='My Night', remove_name=True)
    left = [path for folder in bpy.utils.preset_paths('second_unit/blockout') for path in Path(folder).iterdir()]
    assert 'Moonlit.py' in [path.name for path in left] and 'My_Night.py' not in [path.name for path in left]


def test_a_grid_of_two_controls(folder):
    opened('Grid of Two Controls')
    yield from shot.prepare(folder)
    area('DOPESHEET_EDITOR').type = 'IMAGE_EDITOR'
    first = shot.generate()
    yield shot.has_ended(first)
    yield 0.5
    asked = bpy.context.window_manager.second_unit_grid
    asked.columns.chosen, asked.rows.chosen = 'mist', 'time'
    asked.columns.count = 3
    yield from narrow(folder, 'grid_panel')
    with on('VIEW_3D', 'UI'):
        assert bpy.ops.second_unit.grid('INVOKE_DEFAULT', True) == {'FINISHED'}
    jobs = list(shot.session().jobs)[1:]
    assert len(jobs) == 15
    yield from narrow(folder, 'grid_queue')
    for job in jobs:
        yield shot.has_ended(job)
        shot.is_done(job)
    sheets = module('addon.contact_sheet')
    yield lambda: sheets.find_sheet(bpy.context.scene.name, sheets.GRID) is not None
    image = sheets.find_sheet(bpy.context.scene.name, sheets.GRID)
    assert area('IMAGE_EDITOR').spaces.active.image == image
    with on('IMAGE_EDITOR'):
        bpy.ops.image.view_all(fit_view=True)
    yield 1.0
    picture(folder, 'grid')
