"""The main job as an artist does it: generate, look, undo, deliver again, take out, cancel, resume."""

import bpy
import shot
from driver import area, middle, on, picture, press, region, write


def test_a_look_is_generated_delivered_undone_and_delivered_again(folder):
    yield from shot.prepare(folder)
    made = shot.generate()
    yield shot.has_ended(made)
    shot.is_done(made)
    assert shot.take(made).missing() == () and len(shot.groups()) == 1
    yield 0.5
    takes = bpy.context.window_manager.second_unit.takes
    assert [(item.made, item.frames, item.status) for item in takes] == [(shot.FRAMES, shot.FRAMES, 'made')]
    picture(folder, 'delivered')
    yield from press('Z', middle('VIEW_3D'), ctrl=True)
    yield lambda: not shot.groups()                        # undone as one step, and nothing more
    assert bpy.context.scene.second_unit.verb == 'look' and bpy.context.scene.frame_end == shot.FRAMES
    assert shot.take(made).missing() == () and len(takes) == 1
    yield from press('Z', middle('VIEW_3D'), ctrl=True, shift=True)
    yield lambda: len(shot.groups()) == 1
    with on('VIEW_3D', 'UI'):
        assert bpy.ops.second_unit.deliver('INVOKE_DEFAULT', True, target='compositor') == {'FINISHED'}
        assert len(shot.groups()) == 1
        assert bpy.ops.second_unit.take_out('INVOKE_DEFAULT', True, target='compositor') == {'FINISHED'}
    assert not shot.groups() and shot.session().notes[-1].startswith('Taken out')       # and not that it is there
    yield 0.3
    yield from press('Z', middle('VIEW_3D'), ctrl=True)
    yield lambda: len(shot.groups()) == 1


def test_render_layers_are_captured_in_a_blender_of_their_own(folder):
    yield from shot.prepare(folder)
    made = shot.generate(source='passes')
    yield shot.is_capturing(made)
    assert bpy.context.scene.frame_current == 1
    yield shot.has_ended(made)
    shot.is_done(made)
    assert shot.take(made).missing() == ()


def test_cancel_keeps_what_is_made_and_resume_makes_the_rest(folder):
    yield from shot.prepare(folder)
    held = shot.Held()
    made = shot.generate()
    held.let_go(2)
    yield lambda: len(shot.job(made).frames_done) == 2
    yield held.waits.is_set
    picture(folder, 'running')
    with on('VIEW_3D', 'UI'):
        bpy.ops.second_unit.cancel('INVOKE_DEFAULT', job=made)
    yield shot.has_ended(made)
    assert shot.job(made).state == 'cancelled' and len(shot.take(made).missing()) == 2
    held.let_go()
    with on('VIEW_3D', 'UI'):
        assert bpy.ops.second_unit.resume('INVOKE_DEFAULT') == {'FINISHED'}
        resumed = list(shot.session().jobs)[-1]
        bpy.ops.second_unit.dismiss('INVOKE_DEFAULT', job=made)
    yield shot.has_ended(resumed)
    shot.is_done(resumed)
    assert len(shot.job(resumed).frames_done) == 2 and made not in shot.session().jobs
    assert len(bpy.context.window_manager.second_unit.takes) == 1


def test_the_menu_search_finds_generate(folder):
    yield from shot.prepare(folder)
    place = middle('VIEW_3D')
    yield from press('F3', place)
    yield from write('second unit gen', place)
    picture(folder, 'search')
    yield from press('RET', place)
    yield lambda: bool(shot.session().jobs)
    made = next(iter(shot.session().jobs))
    yield shot.has_ended(made)
    shot.is_done(made)


def test_the_tab_of_the_compositor(folder):
    yield from shot.prepare(folder)
    editor = area('VIEW_3D')
    made = shot.generate()
    yield shot.has_ended(made)
    editor.type = 'NODE_EDITOR'
    editor.ui_type = 'CompositorNodeTree'
    yield 0.5
    editor.spaces.active.show_region_ui = True
    yield 0.5
    region('NODE_EDITOR', 'UI').active_panel_category = 'Second Unit'
    yield 1.0
    picture(folder, 'compositor')
    with on('NODE_EDITOR', 'UI'):
        assert bpy.ops.second_unit.take_out.poll()
        assert bpy.ops.second_unit.take_out('INVOKE_DEFAULT', True, target='compositor') == {'FINISHED'}
    assert not shot.groups()
