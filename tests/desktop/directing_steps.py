"""Takes directed as an artist does it: varied to a contact sheet, scrubbed, noted, compared, and used again."""

from pathlib import Path

import bpy
import shot
from driver import area, middle, module, on, picture, press, region

SEEDS = (2, 3)


def test_takes_are_varied_scrubbed_compared_and_used_again(folder):
    yield from shot.prepare(folder)
    area('DOPESHEET_EDITOR').type = 'IMAGE_EDITOR'
    first = shot.generate()
    yield shot.has_ended(first)
    shot.is_done(first)
    window, scene = bpy.context.window_manager.second_unit, bpy.context.scene
    with on('VIEW_3D', 'UI'):
        assert bpy.ops.second_unit.vary('INVOKE_DEFAULT', True, count=len(SEEDS)) == {'FINISHED'}
    jobs = list(shot.session().jobs)[1:]
    yield 0.3
    picture(folder, '1_queue')
    for job in jobs:
        yield shot.has_ended(job)
        shot.is_done(job)
    find_sheet = module('addon.contact_sheet').find_sheet
    yield lambda: find_sheet(scene.name) is not None
    assert area('IMAGE_EDITOR').spaces.active.image == find_sheet(scene.name)
    assert [shot.take(job).recipe.seed for job in jobs] == list(SEEDS)
    assert len({shot.take(job).plates_folder for job in (first, *jobs)}) == 1
    yield 1.0
    picture(folder, '2_sheet')
    window.takes[window.active].note = 'Too bright at the end'
    for place in range(3):
        window.active = place
    bpy.context.window_manager['second_unit_frame'] = 2
    yield 0.5
    picture(folder, '3_frame')
    window.follows = True
    scene.frame_set(3)
    yield 0.5
    picture(folder, '4_follows')
    with on('VIEW_3D', 'UI'):
        assert bpy.ops.second_unit.compare('INVOKE_DEFAULT', True) == {'FINISHED'}
    yield 0.5
    picture(folder, '5_compared')
    assert shot.groups() == ['Second Unit Compare Scene Look', 'Second Unit Scene Look']
    with on('VIEW_3D', 'UI'):
        assert bpy.ops.second_unit.stop_comparing('INVOKE_DEFAULT', True) == {'FINISHED'}
        scene.second_unit.seed = 9
        assert bpy.ops.second_unit.use_settings('INVOKE_DEFAULT', True) == {'FINISHED'}
    assert scene.second_unit.seed == SEEDS[-1] and shot.groups() == ['Second Unit Scene Look']
    bpy.ops.wm.save_mainfile()
    assert find_sheet(scene.name).users


def test_jobs_go_on_over_saves(folder):
    yield from shot.prepare(folder)
    held = shot.Held()
    first, second = shot.generate(), shot.generate(seed=2)
    held.let_go(2)
    yield lambda: len(shot.job(first).frames_done) == 2
    bpy.ops.wm.save_mainfile()
    held.let_go(shot.FRAMES)
    yield lambda: len(shot.job(second).frames_done) == 2
    bpy.ops.wm.save_as_mainfile(filepath=str(folder / 'second version.blend'))
    held.let_go()
    for job in (first, second):
        yield shot.has_ended(job)
        shot.is_done(job)
    assert shot.groups() == ['Second Unit Scene Look']


def test_an_animatic_has_every_look_on_its_channel_and_behind_the_camera(folder):
    yield from shot.prepare(folder)
    scene = bpy.context.scene
    settings = scene.second_unit
    settings.deliver_compositor, settings.deliver_background, settings.deliver_sequencer = False, True, True
    takes = []
    for time in ('dusk', 'dawn'):
        settings.controls_blockout.time = time
        takes.append(shot.generate())
        yield shot.has_ended(takes[-1])
        shot.is_done(takes[-1])
    assert not shot.groups() and not shot.session().undelivered
    made = next(other for other in bpy.data.scenes if other != scene)
    strips = sorted(made.sequence_editor.strips, key=lambda strip: strip.channel)
    assert [strip.name for strip in strips] == ['Scene 001 look', 'Scene 002 look']
    assert len({strip.channel for strip in strips}) == 2
    assert all(made.sequence_editor.channels[strip.channel].name == strip.name for strip in strips)
    assert bpy.context.workspace.sequencer_scene == made and bpy.context.scene == scene
    behind, = scene.camera.data.background_images
    assert str(shot.take(takes[-1]).folder) in bpy.path.abspath(behind.image.filepath)
    area('DOPESHEET_EDITOR').type = 'SEQUENCE_EDITOR'
    with on('VIEW_3D'):
        bpy.ops.view3d.view_center_camera()
    yield 1.0
    with on('SEQUENCE_EDITOR'):
        bpy.ops.sequencer.view_all()
    yield 1.0
    picture(folder, 'animatic')


# --- The queue, presets, a grid ---------------------------------------------------------------------------------

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
