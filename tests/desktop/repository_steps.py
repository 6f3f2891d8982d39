"""Add Remote Repository, Install, and the panel is there."""

import addon_utils
import bpy
from driver import PACKAGE, area, picture, region, sidebar

NAME = 'Studio'


def install_from_repository(folder):
    addon_utils.disable(PACKAGE, default_set=True)                  # the one that the other tests have
    yield 0.5
    assert not hasattr(bpy.types.Scene, 'second_unit')
    preferences = bpy.context.preferences
    preferences.system.use_online_access = True                     # Blender asks for it, whatever the address is
    bpy.ops.preferences.extension_repo_add(
        name=NAME, remote_url=(folder / 'repository' / 'index.json').as_uri(), type='REMOTE',
        use_custom_directory=True, custom_directory=str(folder / 'installed'))
    place, repository = next((place, each) for place, each in enumerate(preferences.extensions.repos)
                             if each.name == NAME)
    assert repository.enabled and repository.module             # named after the address
    bpy.ops.extensions.repo_sync('EXEC_DEFAULT', repo_index=place)
    assert (folder / 'installed' / '.blender_ext' / 'index.json').exists()
    bpy.ops.extensions.package_install('EXEC_DEFAULT', repo_index=place, pkg_id='second_unit', enable_on_install=True)
    yield lambda: hasattr(bpy.types.Scene, 'second_unit')
    assert f'bl_ext.{repository.module}.second_unit' in preferences.addons
    yield from sidebar()
    region('VIEW_3D', 'UI').tag_redraw()
    yield 1.0
    picture(folder, 'installed')
    preferences.active_section = 'EXTENSIONS'
    area('VIEW_3D').type = 'PREFERENCES'
    bpy.context.window_manager.extension_search = 'Second Unit'
    yield 2.0
    picture(folder, 'listed')
