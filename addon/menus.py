"""Where Blender's users look: the Render menu, the Add menus, and the search, which finds what menus hold.

No shortcuts of our own: every sensible key is taken, and any entry here can be given one by a right click.
"""

from __future__ import annotations

import bpy

from ..inference.errors import DeliverError
from ..inference.files import frame_name, frames_in
from . import takes
from .operators import OnTake, Reporting
from .words import own, word


class SECOND_UNIT_OT_mark_asset(Reporting, OnTake, bpy.types.Operator):
    bl_idname = 'second_unit.mark_asset'
    bl_label = 'Mark Group as Asset'
    bl_description = 'Show the node group of the active take in the Asset Browser, with its picture. Its frames stay ' \
                     'where they are'
    bl_options = {'REGISTER', 'UNDO'}

    def run(self, context):
        from .deliver.tree import find_nodes, groups_of
        take = takes.open_active(context)
        groups = groups_of(find_nodes(context.scene, take.shot.name, take.makes))
        if not groups:
            raise DeliverError(f'Take {take.number} is not in the compositor.', 'Deliver it first.')
        for group in groups:
            mark(context, group, take)
        self.report({'INFO'}, word(f'"{groups[0].name}" is an asset.'))


def mark(context, group: bpy.types.NodeTree, take) -> None:
    """Make an asset of the group, which says what it is of. What the artist wrote about it already stays."""
    group.asset_mark()
    about = group.asset_data
    about.description = about.description or f'{take.makes.title()} of the shot {take.shot.name}'
    for tag in ('Second Unit', take.makes.title(), take.shot.name):
        about.tags.new(tag, skip_if_exists=True)
    if made := sorted(frames_in(take.folder / 'thumbs', '.png')):
        picture = take.folder / 'thumbs' / f'{frame_name(made[len(made) // 2])}.png'
        with context.temp_override(id=group):
            bpy.ops.ed.lib_id_load_custom_preview(filepath=str(picture))


class TOPBAR_MT_second_unit(bpy.types.Menu):
    bl_label = 'Second Unit'

    def draw(self, context):
        layout = self.layout
        layout.operator('second_unit.generate', icon='RENDER_ANIMATION')
        layout.operator('second_unit.resume', icon='FRAME_NEXT')
        layout.operator('second_unit.cancel_all', icon='CANCEL')
        layout.separator()
        layout.operator('second_unit.mark_asset', icon='ASSET_MANAGER')
        layout.operator('second_unit.reveal', icon='FILE_FOLDER')


def _in_render(menu, context) -> None:
    menu.layout.separator()
    menu.layout.menu('TOPBAR_MT_second_unit')


def _in_add(menu, context) -> None:
    menu.layout.separator()
    menu.layout.operator('second_unit.deliver', text='Take on a Card', icon='IMAGE_PLANE').target = 'card'


def _in_add_node(menu, context) -> None:
    if context.space_data.tree_type == 'CompositorNodeTree':
        menu.layout.separator()
        menu.layout.operator('second_unit.deliver', text='Active Take', icon='NODE_COMPOSITING').target = 'compositor'


CLASSES = (SECOND_UNIT_OT_mark_asset, TOPBAR_MT_second_unit)
ENTRIES = (('TOPBAR_MT_render', _in_render), ('VIEW3D_MT_add', _in_add), ('NODE_MT_add', _in_add_node))


def register() -> None:
    for cls in CLASSES:
        bpy.utils.register_class(own(cls))
    for menu, draw in ENTRIES:
        getattr(bpy.types, menu).append(draw)


def unregister() -> None:
    for menu, draw in ENTRIES:
        getattr(bpy.types, menu).remove(draw)
    for cls in reversed(CLASSES):
        bpy.utils.unregister_class(cls)
