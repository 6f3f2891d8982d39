"""Press Install Runtime, generate an element on the default scene, deliver it, render. A picture at every stage."""

import os
import sys
import time
from pathlib import Path

import bpy
import shot
from driver import PACKAGE, module, on, picture, sidebar

WHEELS = os.environ.get('SECOND_UNIT_WHEELS', '')
EVERY = 120.0                # seconds between two pictures of an installation


def test_install_and_generate(folder):
    yield from preferences()
    chosen = bpy.context.preferences.addons[PACKAGE].preferences
    install = bpy.ops.second_unit.install_runtime
    assert not bpy.app.online_access
    with on_preferences():
        assert not install.poll()                    # neither a network nor a folder
    preferences_picture(folder, '1_offline')
    if WHEELS:
        chosen.wheel_folder = WHEELS
    else:
        bpy.context.preferences.system.use_online_access = True
    yield 0.5
    preferences_picture(folder, '2_before')
    with on_preferences():
        assert install('INVOKE_DEFAULT') == {'FINISHED'}
    yield from installed(folder)
    assert 'torch' not in sys.modules and str(libraries()) not in '\n'.join(sys.path)
    preferences_picture(folder, '4_installed')
    bpy.context.preferences.system.use_online_access = False
    bpy.context.window_manager.windows[0].screen.areas[0].tag_redraw()

    yield from shot.prepare(folder)
    bpy.context.scene.second_unit.anchor_object = bpy.data.objects['Cube']
    made = shot.generate(verb='element', model_element='element', source='passes')
    while not shot.has_ended(made)():
        yield 0.5
    shot.is_done(made)
    assert sys.path[-1].startswith(str(libraries()))
    assert sys.modules['torch'].__file__.startswith(sys.path[-1])
    yield from sidebar()
    picture(folder, '5_delivered')
    assert shot.take(made).missing() == () and shot.groups()
    bpy.context.scene.render.engine = 'CYCLES'
    bpy.ops.render.render(write_still=True)
    assert (folder / 'render.png').is_file()
    with on('VIEW_3D'):
        assert bpy.ops.second_unit.diagnostics() == {'FINISHED'}
    said = bpy.data.texts['Second Unit Diagnostics'].as_string()
    assert str(Path.home()) not in said and 'torch 2' in said
    (folder / 'diagnostics.txt').write_text(said)
    yield from preferences()
    preferences_picture(folder, '6_used')


def libraries():
    return module('addon.preferences').machine(bpy.context).libraries


def installed(folder):
    """Wait for the end of the job, however long it takes, with a picture now and then."""
    job, pictured, phases = downloads().jobs['runtime'], 0.0, []
    while 'runtime' in downloads().jobs:
        job = downloads().jobs['runtime']
        assert not job.state.ended, f'{job.message} {job.hint}'
        if job.phase not in phases:
            phases.append(job.phase)
            print(f'{time.strftime("%H:%M:%S")} {job.phase}: {job.done / 1e6:.0f} of {job.total / 1e6:.0f} MB')
        if job.total and time.monotonic() - pictured > EVERY:
            pictured = time.monotonic()
            preferences_picture(folder, f'3_{len(phases):02}')
        yield 0.2


def downloads():
    return module('addon.live').downloads()


def preferences():
    bpy.ops.screen.userpref_show('INVOKE_DEFAULT')
    yield 1.0
    with on_preferences():
        bpy.ops.preferences.addon_show(module=PACKAGE)
    yield 1.0


def on_preferences():
    window, shown = next((window, area) for window in bpy.context.window_manager.windows
                         for area in window.screen.areas if area.type == 'PREFERENCES')
    region = next(region for region in shown.regions if region.type == 'WINDOW')
    return bpy.context.temp_override(window=window, screen=window.screen, area=shown, region=region)


def preferences_picture(folder, name):
    with on_preferences():
        bpy.ops.screen.screenshot(filepath=str(folder / f'{name}.png'), check_existing=False)
