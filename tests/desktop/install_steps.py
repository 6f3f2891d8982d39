"""Press Install Runtime, generate an element on the default scene, deliver it, render. A picture at every stage."""

import os
import sys
import time
from pathlib import Path

import addon_utils
import bpy
import shot
from driver import PACKAGE, area, middle, module, on, picture, press, sidebar

WHEELS = os.environ.get('SECOND_UNIT_WHEELS', '')
EVERY = 120.0                # seconds between two pictures of an installation
FRAMES = 12                  # a plume of so many has risen above the cube
SEEN = 0.02                  # of the picture, which the element changes at least


def test_install_and_generate(folder):
    assert bpy.ops.preferences.addon_enable(module=PACKAGE) == {'FINISHED'}
    yield from preferences()
    chosen = bpy.context.preferences.addons[PACKAGE].preferences
    install = bpy.ops.second_unit.install_runtime
    assert not bpy.app.online_access
    with on('PREFERENCES'):
        assert not install.poll()                    # neither a network nor a folder
    yield from seen(folder, '1_offline')
    if WHEELS:
        chosen.wheel_folder = WHEELS
    else:
        bpy.context.preferences.system.use_online_access = True
    yield 0.5
    yield from seen(folder, '2_before')
    with on('PREFERENCES'):
        assert install('INVOKE_DEFAULT') == {'FINISHED'}
    yield from installed(folder)
    assert 'torch' not in sys.modules and str(libraries()) not in '\n'.join(sys.path)
    yield from seen(folder, '4_installed')
    bpy.context.preferences.system.use_online_access = False
    yield from close_preferences()
    yield from generate(folder)


def test_capture_at_once(folder):
    """By another Blender, which reads from the disk what is enabled."""
    assert bpy.ops.preferences.addon_enable(module=PACKAGE) == {'FINISHED'}
    yield from shot.prepare(folder)
    made = shot.generate(source='passes')
    yield shot.has_ended(made)
    shot.is_done(made)


def generate(folder):
    """An element of the default cube, delivered and rendered; then what the preferences and the diagnostics say."""
    yield from shot.prepare(folder)
    scene = bpy.context.scene
    scene.frame_end = FRAMES
    scene.second_unit.anchor_object = bpy.data.objects['Cube']
    scene.second_unit.verb = 'element'
    asked = controls(scene.second_unit)
    asked.kind, asked.quality = 'plume', 'draft'
    made = shot.generate(model_element='element', source='passes')
    while not shot.has_ended(made)():
        yield 0.5
    shot.is_done(made)
    assert sys.path[-1].startswith(str(libraries()))
    assert sys.modules['torch'].__file__.startswith(sys.path[-1])
    yield from sidebar()
    yield from seen(folder, '5_delivered')
    assert shot.take(made).missing() == () and shot.groups()
    scene.frame_set(FRAMES)
    yield from rendered(folder, 'with')
    node().inputs['Strength'].default_value = 0.0
    yield from rendered(folder, 'without')
    assert changed(folder / 'with.png', folder / 'without.png') > SEEN
    with on('VIEW_3D'):
        assert bpy.ops.second_unit.diagnostics() == {'FINISHED'}
    said = bpy.data.texts['Second Unit Diagnostics'].as_string()
    assert str(Path.home()) not in said and 'torch 2' in said
    (folder / 'diagnostics.txt').write_text(said)
    yield from preferences()
    yield from seen(folder, '6_used')


def controls(settings):
    """The controls of the model that is chosen."""
    properties = module('addon.properties')
    return properties.control_group(settings, properties.chosen_model(settings))


def node():
    tree = module('addon.compat').compositor_tree(bpy.context.scene)
    return next(each for each in tree.nodes if each.type == 'GROUP' and 'Strength' in each.inputs)


def rendered(folder, name):
    """Press F12, look at the window that Blender opens for it, and keep what it made."""
    done = []
    bpy.app.handlers.render_complete.append(lambda *_: done.append(True))
    yield from press('F12', middle('VIEW_3D'))
    yield lambda: done
    bpy.app.handlers.render_complete.pop()
    yield from seen(folder, f'5_{name}')
    bpy.data.images['Render Result'].save_render(str(folder / f'{name}.png'))
    yield from press('ESC', middle('VIEW_3D'))


def changed(one, other):
    """The part of the numbers of two pictures that differs by more than five of 255 steps."""
    first, second = (list(bpy.data.images.load(str(path)).pixels) for path in (one, other))
    return sum(abs(a - b) > 0.02 for a, b in zip(first, second, strict=True)) / len(first)


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
            yield from seen(folder, f'3_{len(phases):02}')
        yield 0.2


def seen(folder, name):
    """A picture, once the window has been drawn: what it shows between two draws is black."""
    for each in bpy.context.window_manager.windows[0].screen.areas:
        each.tag_redraw()
    yield 2.0
    picture(folder, name)


def downloads():
    return module('addon.live').downloads()


def preferences():
    """The preferences of the extension, in the place of the 3D view: what opens as a window cannot be pictured."""
    area('VIEW_3D').type = 'PREFERENCES'
    bpy.context.preferences.active_section = 'ADDONS'
    bpy.context.window_manager.addon_search = 'Second Unit'
    yield 1.0
    addon_utils.modules(refresh=False)
    if not addon_utils.module_bl_info(addon_utils.addons_fake_modules[PACKAGE])['show_expanded']:
        with on('PREFERENCES'):
            bpy.ops.preferences.addon_expand(module=PACKAGE)
    yield 1.0


def close_preferences():
    area('PREFERENCES').type = 'VIEW_3D'
    yield 1.0
