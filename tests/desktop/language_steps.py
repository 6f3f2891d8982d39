"""Pictures of the tab in a language, as narrow as Blender draws it, for every verb: to be looked at for cut words."""

import bpy
import shot
from driver import area, module, on, picture, region

WORDS = {'en_US': 'Generate', 'ja_JP': '生成'}


def in_language(folder, language):
    yield from shot.prepare(folder)
    view = bpy.context.preferences.view
    view.language = language
    view.use_translate_interface = view.use_translate_tooltips = view.use_translate_reports = True
    yield 1.0
    assert module('addon.words').word('Generate') == WORDS[language]
    assert bpy.app.translations.pgettext_iface('Generate') == WORDS[language]
    settings = bpy.context.scene.second_unit
    made = shot.generate()
    yield shot.has_ended(made)
    for verb in ('look', 'element', 'patch'):
        settings.verb = verb
        yield from seen(folder, f'{verb}_{language}')
    settings.verb, settings.source, settings.anchor_object = 'element', 'passes', bpy.data.objects['Cube']
    settings.starts_automatically = settings.use_scene_range = False
    yield from seen(folder, f'element_anchor_{language}')
    with on('VIEW_3D', 'UI'):
        bpy.ops.second_unit.take_out('INVOKE_DEFAULT', True, target='compositor')
    settings.verb, settings.source = 'look', 'footage'
    yield from seen(folder, f'footage_{language}')
    yield from preferences(folder, language)


def seen(folder, name):
    for _ in range(5):                              # panels slide to their places over several draws
        region('VIEW_3D', 'UI').tag_redraw()
        yield 0.8
    side = region('VIEW_3D', 'UI')
    print('SIDEBAR', name, side.width, side.height)
    picture(folder, name)


def preferences(folder, language):
    bpy.context.preferences.active_section = 'ADDONS'
    editor = area('VIEW_3D')
    editor.type = 'PREFERENCES'
    bpy.context.window_manager.addon_search = 'Second Unit'
    bpy.ops.preferences.addon_expand(module=module('addon').__package__.rpartition('.')[0])
    yield 3.0
    picture(folder, f'preferences_{language}')


def test_english(folder):
    yield from in_language(folder, 'en_US')


def test_japanese(folder):
    yield from in_language(folder, 'ja_JP')
