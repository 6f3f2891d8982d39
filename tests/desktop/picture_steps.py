"""The pictures of the README and docs/: what a user sees of the street's takes. Called by tools/pictures.py."""

import subprocess

import bpy
from driver import area, module, on, picture, press, region, sidebar, window

HEADER = 28              # pixels from the top of one closed panel to that of the next
TABS = 26                # pixels of them at the right of a sidebar
ABOVE = 254              # pixels of the preferences that are Blender's own, above ours
FRAME = 4                # pixels of the line below an editor
GREY = '#303030'         # beside panels
MARGIN = 32              # pixels around an image, together
SHOWN = 6                # the frame at which everything is shown
UNSEEN = 0.34            # of the editors' height: two cameras beside one another are wide
STRIPS = 0.36            # of what is left, for the channels


def pictures(folder):
    out = folder / 'pictures'
    bpy.ops.wm.open_mainfile(filepath=str(folder / 'shot.blend'), load_ui=False)
    yield 2.0
    bpy.context.preferences.view.show_splash = False
    bpy.context.preferences.system.use_region_overlap = False
    scene = bpy.context.scene
    scene.frame_set(SHOWN)
    area('VIEW_3D').spaces.active.region_3d.view_perspective = 'CAMERA'
    choose('element', 0)
    deliver('compositor')
    yield from sidebar()
    yield from takes(out)
    yield from panels(out)
    yield from sheet(out)
    yield from nodes(out)
    yield from wipe(out)
    yield from preferences(out)
    yield from animatic(out)
    beside(out, ('element', 'look', 'patch'), 'panel')
    beside(out, ('takes',), 'takes')
    for name in ('wipe', 'animatic'):                       # photographs, more or less
        convert(out / f'{name}.png', '-resize', '1000x', '-quality', '85', out / f'{name}.jpg')
        (out / f'{name}.png').unlink()
    for path in out.glob('*.png'):
        convert(path, '-strip', '-define', 'png:compression-level=9', path)


def takes(out):
    choose('element', 1)
    shown = bpy.context.window_manager.second_unit
    shown.takes[shown.active].note = 'Rolls well; a little late'
    bpy.context.window_manager['second_unit_frame'] = SHOWN
    yield from toggle(0)                                    # the panel above
    yield from toggle(1)
    picture(out, 'takes', box('VIEW_3D', 'UI'))


def panels(out):
    for place in (2, 1, 0):
        yield from toggle(place)
    settings = bpy.context.scene.second_unit
    settings.anchor_collection = bpy.data.collections['Building']
    settings.matte.kind, settings.matte.object = 'object', bpy.data.objects['Lamp post']
    settings.model_look, settings.model_patch = 'blockout', 'clean_plate'
    for verb in ('look', 'patch', 'element'):
        settings.verb = verb
        yield from settled('VIEW_3D', 'UI')
        picture(out, verb, box('VIEW_3D', 'UI'))


def toggle(place):
    """Click on the header of a panel of the tab, below others that are closed."""
    here = region('VIEW_3D', 'UI')
    yield from press('LEFTMOUSE', (here.x + 60, here.y + here.height - HEADER // 2 - place * HEADER))
    yield from settled('VIEW_3D', 'UI')


def sheet(out):
    area('DOPESHEET_EDITOR').type = 'IMAGE_EDITOR'
    choose('element', 0)
    with on('VIEW_3D', 'UI'):
        assert bpy.ops.second_unit.contact_sheet('INVOKE_DEFAULT', True) == {'FINISHED'}
    made = module('addon.contact_sheet').find_sheet(bpy.context.scene.name)
    area('IMAGE_EDITOR').type = 'DOPESHEET_EDITOR'
    area('VIEW_3D').type = 'IMAGE_EDITOR'
    area('IMAGE_EDITOR').spaces.active.image = made
    yield from settled('IMAGE_EDITOR')
    with on('IMAGE_EDITOR'):
        bpy.ops.image.view_all()
        bpy.ops.image.view_zoom_ratio(ratio=1.0)
    yield from settled('IMAGE_EDITOR')
    width, height = made.size
    picture(out, 'sheet', centred(box('IMAGE_EDITOR'), width + MARGIN, height + MARGIN))


def nodes(out):
    editor = area('IMAGE_EDITOR')
    editor.type = 'NODE_EDITOR'
    editor.ui_type = 'CompositorNodeTree'
    yield from sidebar('NODE_EDITOR')
    editor.spaces.active.show_region_ui = False
    yield from settled('NODE_EDITOR')
    with on('NODE_EDITOR'):
        bpy.ops.node.view_all()
    yield from settled('NODE_EDITOR')
    picture(out, 'nodes', centred(box('NODE_EDITOR'), 2000, 640))


def wipe(out):
    choose('look', 0)
    deliver('compositor', 'NODE_EDITOR')
    choose('look', 1)
    upper, lower = split('NODE_EDITOR', 0.5)
    upper.type = 'IMAGE_EDITOR'
    lower.spaces.active.show_region_asset_shelf = False
    yield from sidebar('NODE_EDITOR')
    with on('NODE_EDITOR', 'UI'):
        assert bpy.ops.second_unit.compare('INVOKE_DEFAULT', True) == {'FINISHED'}
    bpy.ops.render.render()
    upper.spaces.active.image = bpy.data.images['Render Result']
    yield from settled('IMAGE_EDITOR')
    with on('IMAGE_EDITOR'):
        bpy.ops.image.view_all(fit_view=True)
    lower.spaces.active.show_region_ui = False
    yield from settled('NODE_EDITOR')
    with on('NODE_EDITOR'):
        bpy.ops.node.view_all()
    yield from settled('NODE_EDITOR')
    picture(out, 'wipe', around(upper, lower))
    with on('NODE_EDITOR', 'UI'):
        assert bpy.ops.second_unit.stop_comparing('INVOKE_DEFAULT', True) == {'FINISHED'}
    with bpy.context.temp_override(window=window(), screen=window().screen, area=upper):
        bpy.ops.screen.area_close()
    yield 0.5


def animatic(out):
    """The shot with a look behind its camera, the strip that is on top, and both in their channels."""
    editor = area('PREFERENCES')
    editor.type = 'VIEW_3D'
    for place in (0, 1):
        choose('look', place)
        deliver('sequencer')
    deliver('background')
    bpy.context.workspace.sequencer_scene.frame_current = SHOWN
    _, rest = split('VIEW_3D', UNSEEN)
    rest.type = 'CONSOLE'
    upper, strips = split('VIEW_3D', STRIPS)
    view, preview = sorted(cut(upper, 'VERTICAL', 0.5), key=lambda each: each.x)
    strips.type = preview.type = 'SEQUENCE_EDITOR'
    preview.spaces.active.view_type = 'PREVIEW'
    shown = strips.spaces.active
    shown.show_region_channels = True
    shown.timeline_overlay.show_strip_source = shown.timeline_overlay.show_strip_duration = False
    view.spaces.active.show_region_ui = view.spaces.active.show_region_toolbar = False
    view.spaces.active.region_3d.view_perspective = 'CAMERA'
    for each, show_all in ((view, bpy.ops.view3d.view_center_camera), (preview, bpy.ops.sequencer.view_all_preview),
                           (strips, bpy.ops.sequencer.view_all)):
        yield from redrawn(each)
        kind = 'PREVIEW' if each == preview else 'WINDOW'
        with bpy.context.temp_override(window=window(), screen=window().screen, area=each,
                                       region=next(one for one in each.regions if one.type == kind)):
            show_all()
        yield from redrawn(each)
    picture(out, 'animatic', around(view, preview, strips))


def preferences(out):
    bpy.context.preferences.active_section = 'ADDONS'
    area('NODE_EDITOR').type = 'PREFERENCES'
    bpy.context.window_manager.addon_search = 'Second Unit'
    bpy.ops.preferences.addon_expand(module=module('addon').__package__.rpartition('.')[0])
    yield from settled('PREFERENCES')
    left, bottom, width, height = box('PREFERENCES')
    picture(out, 'preferences', (left, bottom, width, height - ABOVE))
    convert(out / 'preferences.png', '-shave', f'{FRAME * 2}x{FRAME * 2}', '-trim', '+repage', out / 'preferences.png')


# --- Small things -------------------------------------------------------------------------------------------

def choose(verb, place):
    """Make a take of a verb the active one; none, where there is none of it."""
    listed = bpy.context.window_manager.second_unit.takes
    of_verb = [number for number, row in enumerate(listed) if row.makes == verb]
    if of_verb:
        bpy.context.window_manager.second_unit.active = of_verb[place]


def deliver(target, kind='VIEW_3D'):
    with on(kind):
        assert bpy.ops.second_unit.deliver('INVOKE_DEFAULT', True, target=target) == {'FINISHED'}


def split(kind, share):
    """Cut an editor in two: the upper one, and the lower one that has the share."""
    return sorted(cut(area(kind), 'HORIZONTAL', share), key=lambda each: -each.y)


def cut(whole, direction, share):
    """The two editors that it becomes."""
    before = set(window().screen.areas)
    with bpy.context.temp_override(window=window(), screen=window().screen, area=whole, region=whole.regions[-1]):
        bpy.ops.screen.area_split(direction=direction, factor=share)
    return whole, *(set(window().screen.areas) - before)


def redrawn(editor):
    for _ in range(5):
        editor.tag_redraw()
        yield 0.5


def settled(kind, name='WINDOW'):
    for _ in range(5):                              # panels slide to their places, and previews are read, as it draws
        region(kind, name).tag_redraw()
        yield 0.5


def box(kind, name='WINDOW'):
    here = region(kind, name)
    return here.x, here.y, here.width, here.height


def beside(out, names, name):
    """Sidebars, without their tabs and what is empty below, side by side as one picture."""
    each = [('(', out / f'{one}.png', '-gravity', 'SouthEast', '-chop', f'{TABS}x{FRAME}', '-trim', '+repage', ')')
            for one in names]
    convert(*sum(each, ()), '-bordercolor', GREY, '-border', '6', '-background', GREY, '-gravity', 'North', '+append',
            out / f'{name}.png')
    for one in set(names) - {name}:
        (out / f'{one}.png').unlink()


def convert(*words):
    subprocess.run(['convert', *map(str, words)], check=True)


def centred(box, width, height):
    """The middle of it, no larger than that."""
    width, height = min(width, box[2]), min(height, box[3])
    return box[0] + (box[2] - width) // 2, box[1] + (box[3] - height) // 2, width, height


def around(*areas):
    left, bottom = min(area.x for area in areas), min(area.y for area in areas)
    right, top = max(area.x + area.width for area in areas), max(area.y + area.height for area in areas)
    return left, bottom, right - left, top - bottom
