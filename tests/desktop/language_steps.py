"""Pictures of every panel of the tab and of the preferences in a language, as narrow as Blender draws them: to be
looked at for cut words. Panels that are closed at first stand open."""

import bpy
import shot
from driver import area, module, on, picture, region

WORDS = {'en_US': 'Generate', 'ja_JP': '生成', 'de_DE': 'Erzeugen', 'es': 'Generar', 'fr_FR': 'Générer',
         'zh_HANS': '生成'}


def in_language(folder, language):
    opened()
    yield from shot.prepare(folder)
    view = bpy.context.preferences.view
    view.language = language
    view.use_translate_interface = view.use_translate_tooltips = view.use_translate_reports = True
    bpy.context.preferences.system.use_region_overlap = False
    yield 1.0
    assert module('addon.words').word('Generate') == WORDS[language]
    words = module('addon.words')                  # labels are looked up among our own words
    assert bpy.app.translations.pgettext_iface('Generate', words.CONTEXT) == WORDS[language]
    assert bpy.app.translations.pgettext_iface('Anchor', words.CONTEXT) == words.word('Anchor')
    for name, steps in (('models', models), ('sources', sources), ('mattes', mattes), ('takes', takes_of)):
        yield from steps(folder / f'{language}_{name}')
    yield from preferences(folder, language)


def opened():
    """Before any panel is drawn: open those that are closed at first."""
    for panel in bpy.types.Panel.__subclasses__():
        ours = panel.__module__.startswith(module('addon').__name__)
        if ours and 'DEFAULT_CLOSED' in getattr(panel, 'bl_options', ()):
            bpy.utils.unregister_class(panel)
            panel.bl_options = set()
            bpy.utils.register_class(panel)


# --- The tab ------------------------------------------------------------------------------------------------

def models(name):
    """Every model with its controls."""
    settings = bpy.context.scene.second_unit
    every = module('inference.models')
    for verb in ('element', 'look', 'patch'):
        settings.verb = verb
        of_verb = list(module('inference.model').models_of(every.all_models(), verb))
        for model in (*of_verb[1:], of_verb[0]):
            setattr(settings, f'model_{verb}', model)
            yield from seen(name, f'{verb}_{model}')


def sources(name):
    settings = bpy.context.scene.second_unit
    settings.verb, settings.anchor_object = 'element', bpy.data.objects['Cube']
    settings.starts_automatically = settings.use_scene_range = False
    settings.holdout = 'rendered'
    for source in module('addon.capture').all_sources():
        settings.source = source
        yield from seen(name, source)
    settings.source, settings.use_scene_range = 'viewport', True


def mattes(name):
    settings = bpy.context.scene.second_unit
    settings.verb = 'patch'
    for kind in settings.matte.bl_rna.properties['kind'].enum_items:
        settings.matte.kind = kind.identifier
        yield from seen(name, kind.identifier)


def takes_of(name):
    """The list, a take of each verb with its targets, jobs in each state, a comparison, the steps of an approval."""
    settings = bpy.context.scene.second_unit
    settings.verb, settings.model_look = 'look', 'blockout'
    held = shot.Held()
    jobs = [shot.generate(), shot.generate(seed=2), shot.generate(seed=3)]
    yield held.waits.is_set
    yield from seen(name, 'running')
    held.let_go()
    for job in jobs[:2]:
        yield shot.has_ended(job)
    settings.controls_blockout.time = 'dusk'
    broken = shot.generate()
    module('addon.live').session().cancel(broken)
    yield shot.has_ended(broken)
    settings.verb, settings.model_patch = 'patch', 'clean_plate'        # the shortest: all of it is in the picture
    window = bpy.context.window_manager.second_unit
    window.takes[window.active].note = 'Too bright at the end'
    bpy.context.window_manager.second_unit_said.by = 'Aki Tanaka'
    with on('VIEW_3D', 'UI'):
        bpy.ops.second_unit.compare('INVOKE_DEFAULT', True)
        bpy.ops.second_unit.verify_take('INVOKE_DEFAULT', True)
    yield from seen(name, 'compared')
    settings.matte.kind = 'selected'                # room for the approval
    with on('VIEW_3D', 'UI'):
        bpy.ops.second_unit.stop_comparing('INVOKE_DEFAULT', True)
        bpy.ops.second_unit.dismiss_all()
    for status in ('candidate', 'rejected'):
        with on('VIEW_3D', 'UI'):
            bpy.ops.second_unit.set_status('EXEC_DEFAULT', True, status=status)
        yield from seen(name, status)
    window.takes[window.active].makes = window.takes[window.active].made_by = 'element'     # for the panels, no more
    for axis, control in (('columns', 'density'), ('rows', 'wind')):
        getattr(bpy.context.window_manager.second_unit_grid, axis).chosen = control
    yield from seen(name, 'going_on')


def seen(name, what):
    for _ in range(4):                              # panels slide to their places over several draws
        region('VIEW_3D', 'UI').tag_redraw()
        yield 0.3
    side = region('VIEW_3D', 'UI')
    print('SIDEBAR', what, side.width, side.height)
    picture(name.parent, f'{name.name}_{what}', (side.x, side.y, side.width, side.height))


def preferences(folder, language):
    bpy.context.preferences.active_section = 'ADDONS'
    editor = area('VIEW_3D')
    editor.type = 'PREFERENCES'
    bpy.context.window_manager.addon_search = 'Second Unit'
    bpy.ops.preferences.addon_expand(module=module('addon').__package__.rpartition('.')[0])
    chosen = bpy.context.preferences.addons[module('addon').__package__.rpartition('.')[0]].preferences
    for build in ('auto', 'rocm'):
        chosen.runtime_build = build
        yield 3.0
        picture(folder, f'{language}_preferences_{build}')


def test_english(folder):
    yield from in_language(folder, 'en_US')


def test_japanese(folder):
    yield from in_language(folder, 'ja_JP')


def test_german(folder):
    yield from in_language(folder, 'de_DE')


def test_spanish(folder):
    yield from in_language(folder, 'es')


def test_french(folder):
    yield from in_language(folder, 'fr_FR')


def test_simplified_chinese(folder):
    yield from in_language(folder, 'zh_HANS')
