"""What happens around a running job: it goes on, or it ends in a state that says why, and its take survives."""

import threading

import addon_utils
import bpy
import shot
from driver import LIMIT, PACKAGE, area, middle, module, press


def running(folder):
    """A job with two of its frames made, which waits for more; `yield from` it for the model and the job."""
    yield from shot.prepare(folder)
    held = shot.Held()
    made = shot.generate()
    held.let_go(2)
    yield lambda: len(shot.job(made).frames_done) == 2
    yield held.waits.is_set
    return held, made


def ends_well(held, made):
    held.let_go()
    yield shot.has_ended(made)
    shot.is_done(made)
    assert shot.take(made).missing() == ()


def test_another_file_while_generating(folder):
    held, made = yield from running(folder)
    bpy.ops.wm.read_homefile(use_factory_startup=True, use_empty=False, load_ui=False)
    yield 0.5
    yield from ends_well(held, made)
    assert 'scene is gone' in str(shot.session().undelivered[-1]) and not shot.groups()
    bpy.ops.wm.open_mainfile(filepath=str(folder / 'shot.blend'), load_ui=False)
    yield 0.5
    assert [item.made for item in bpy.context.window_manager.second_unit.takes] == [shot.FRAMES]


def test_another_file_while_capturing(folder):
    yield from shot.prepare(folder)
    made = shot.generate(source='passes')
    yield shot.is_capturing(made)
    bpy.ops.wm.open_mainfile(filepath=str(folder / 'shot.blend'), load_ui=False)
    yield 0.5
    yield shot.has_ended(made)
    assert shot.job(made).state == 'failed' and 'Another file was opened' in shot.job(made).message
    again = shot.generate(verb='look', source='passes')
    yield shot.has_ended(again)
    shot.is_done(again)


def test_the_scene_is_renamed(folder):
    held, made = yield from running(folder)
    bpy.context.scene.name = 'Renamed'
    bpy.ops.ed.undo_push(message='Rename')
    yield from ends_well(held, made)
    assert len(shot.groups()) == 1 and not shot.session().undelivered


def test_the_scene_is_deleted(folder):
    held, made = yield from running(folder)
    bpy.ops.scene.new(type='EMPTY')
    bpy.data.scenes.remove(bpy.data.scenes['Scene'])
    bpy.ops.ed.undo_push(message='Delete Scene')
    yield 0.5
    yield from ends_well(held, made)
    assert 'scene is gone' in str(shot.session().undelivered[-1]) and not shot.groups()


def test_undo_and_redo(folder):
    held, made = yield from running(folder)
    for step in range(3):
        bpy.ops.transform.translate('EXEC_DEFAULT', True, value=(0, 0, 1 + step))
    yield 0.3
    assert bpy.data.objects['Cube'].location.z > 5
    for _ in range(4):
        yield from press('Z', middle('VIEW_3D'), ctrl=True)
    for _ in range(2):
        yield from press('Z', middle('VIEW_3D'), ctrl=True, shift=True)
    assert shot.job(made).state == 'running' and 0 < bpy.data.objects['Cube'].location.z < 5
    yield from ends_well(held, made)
    assert len(shot.groups()) == 1 and 0 < bpy.data.objects['Cube'].location.z < 5
    yield from press('Z', middle('VIEW_3D'), ctrl=True)
    yield lambda: not shot.groups()
    assert shot.take(made).missing() == ()


def test_frame_and_camera_while_capturing(folder):
    yield from shot.prepare(folder)
    scene = bpy.context.scene
    other = bpy.data.objects.new('other', bpy.data.cameras.new('other'))
    scene.collection.objects.link(other)
    scene.frame_end = 12
    made = shot.generate()
    yield shot.is_capturing(made)
    yield lambda: shot.job(made).done >= 3
    scene.frame_set(40)
    bpy.ops.screen.animation_play()
    yield 0.3
    bpy.ops.screen.animation_cancel(restore_frame=False)
    yield shot.has_ended(made)
    shot.is_done(made)
    assert len(shot.take(made).shot.frames) == 12 and shot.take(made).missing() == ()


def test_the_view_is_closed_while_it_is_captured(folder):
    yield from shot.prepare(folder)
    bpy.context.scene.frame_end = 40
    made = shot.generate()
    yield shot.is_capturing(made)
    yield lambda: shot.job(made).done >= 2
    area('VIEW_3D').type = 'CONSOLE'
    yield shot.has_ended(made)
    assert shot.job(made).state == 'failed' and 'view was closed' in shot.job(made).message


class Waits(bpy.types.RenderEngine):
    """Renders nothing, in Blender's render thread, until it is told to go on."""

    bl_idname, bl_label = 'WAITS', 'Waits'
    began, goes_on = threading.Event(), threading.Event()

    def render(self, depsgraph):
        self.began.set()
        self.goes_on.wait(LIMIT)


def test_render_and_playback(folder):
    held, made = yield from running(folder)
    ended = []
    bpy.app.handlers.render_complete.append(lambda *_: ended.append(len(shot.groups())))
    bpy.utils.register_class(Waits)
    bpy.context.scene.render.engine = Waits.bl_idname
    bpy.context.preferences.view.render_display_type = 'NONE'
    bpy.ops.screen.animation_play()
    yield 0.5
    bpy.ops.screen.animation_cancel()
    yield from press('F12', middle('VIEW_3D'))
    yield Waits.began.is_set
    held.let_go()
    yield lambda: not shot.take(made).missing()                 # the worker goes on, and the window waits
    yield 1.0
    assert bpy.app.is_job_running('RENDER') and not ended and not shot.groups()
    Waits.goes_on.set()
    yield shot.has_ended(made)
    shot.is_done(made)
    assert ended == [0] and len(shot.groups()) == 1             # nothing is written while Blender renders


def test_save_and_autosave(folder):
    bpy.context.preferences.filepaths.use_auto_save_temporary_files = True
    bpy.context.preferences.filepaths.auto_save_time = 1
    bpy.context.preferences.filepaths.temporary_directory = str(folder)
    held, made = yield from running(folder)
    before = (folder / 'shot.blend').stat().st_mtime_ns
    bpy.ops.transform.translate('EXEC_DEFAULT', True, value=(0, 0, 1))
    yield from press('S', middle('VIEW_3D'), ctrl=True)
    yield lambda: (folder / 'shot.blend').stat().st_mtime_ns > before
    bpy.ops.transform.translate('EXEC_DEFAULT', True, value=(0, 0, 1))
    yield lambda: bool(list(folder.rglob('*autosave*.blend')))
    yield from ends_well(held, made)
    assert len(shot.groups()) == 1


def test_the_extension_is_disabled_and_enabled(folder):
    held, made = yield from running(folder)
    addon_utils.disable(PACKAGE, default_set=False)
    yield 1.0
    assert not hasattr(bpy.types.Scene, 'second_unit') and not hasattr(bpy.types, 'SECOND_UNIT_OT_generate')
    addon_utils.enable(PACKAGE, default_set=False)
    yield 1.0
    takes = bpy.context.window_manager.second_unit.takes
    assert [(item.made, item.status) for item in takes] == [(2, 'unfinished')]
    held.let_go()
    bpy.ops.second_unit.resume('INVOKE_DEFAULT')
    resumed = list(shot.session().jobs)[-1]
    yield shot.has_ended(resumed)
    shot.is_done(resumed)
    assert [item.made for item in bpy.context.window_manager.second_unit.takes] == [shot.FRAMES]


def quit_while_generating(folder):
    yield from running(folder)
    assert module('addon.live').made
    bpy.ops.wm.quit_blender()
    yield 60.0


def quit_while_capturing(folder):
    yield from shot.prepare(folder)
    made = shot.generate(source='passes')
    yield shot.is_capturing(made)
    bpy.ops.wm.quit_blender()
    yield 60.0
