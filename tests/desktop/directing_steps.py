"""Takes directed as an artist does it: varied to a contact sheet, scrubbed, noted, compared, and used again."""

import bpy
import shot
from driver import area, module, on, picture

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
