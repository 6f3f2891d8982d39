"""The sidebar tab, in the 3D view and in the compositor. Draws what is known; reads nothing from disk."""

from __future__ import annotations

import time

import bpy

from ..inference.job import State
from ..inference.models import all_models
from . import operators
from .capture import all_sources
from .deliver import all_targets
from .properties import control_fields
from .session import session

SPACES = ('VIEW_3D', 'NODE_EDITOR')
ICONS = {State.QUEUED: 'TIME', State.RUNNING: 'PLAY', State.DONE: 'CHECKMARK', State.FAILED: 'ERROR',
         State.CANCELLED: 'CANCEL'}


class SecondUnitPanel:
    bl_region_type = 'UI'
    bl_category = 'Second Unit'

    @classmethod
    def poll(cls, context):
        space = context.space_data
        return space.type != 'NODE_EDITOR' or space.tree_type == 'CompositorNodeTree'


class Main(SecondUnitPanel):
    bl_label = 'Second Unit'

    def draw(self, context):
        layout, settings = self.layout, context.scene.second_unit
        layout.use_property_split = True
        layout.use_property_decorate = False
        layout.prop(settings, 'source')
        if notice := all_sources()[settings.source].notice(context):
            layout.label(text=notice, icon='INFO')
        layout.prop_search(settings, 'view_layer', context.scene, 'view_layers', icon='RENDERLAYERS')
        layout.prop(settings, 'model')
        column = layout.column(align=True)
        column.prop(settings, 'anchor_object')
        if settings.anchor_object is None:
            column.prop(settings, 'anchor_collection', text='or Collection')
        column = layout.column(align=True)
        column.prop(settings, 'starts_automatically')
        if not settings.starts_automatically:
            column.prop(settings, 'starts_at')
        column = layout.column(align=True)
        column.prop(settings, 'use_scene_range')
        if not settings.use_scene_range:
            column.prop(settings, 'first')
            column.prop(settings, 'last')
        row = layout.row(align=True)
        row.prop(settings, 'seed')
        row.operator('second_unit.random_seed', text='', icon='FILE_REFRESH')
        self.draw_generate(context, layout)
        for job in list(session.jobs.values())[-3:]:
            draw_job(layout, job)

    @staticmethod
    def draw_generate(context, layout):
        row = layout.row(align=True)
        row.scale_y = 1.4
        row.operator('second_unit.generate', icon='RENDER_ANIMATION')
        row.operator('second_unit.resume', text='', icon='FRAME_NEXT')
        if reason := operators.why_not_generate(context):
            draw_reason(layout, reason)


class Controls(SecondUnitPanel):
    bl_label = 'Controls'

    def draw(self, context):
        layout, settings = self.layout, context.scene.second_unit
        layout.use_property_split = True
        layout.use_property_decorate = False
        group = getattr(settings, f'controls_{settings.model}')
        for name in control_fields(all_models()[settings.model]):
            layout.prop(group, name)


class CardPanel(SecondUnitPanel):
    bl_label = 'Card'
    bl_options = {'DEFAULT_CLOSED'}

    def draw(self, context):
        layout, settings = self.layout, context.scene.second_unit
        layout.use_property_split = True
        layout.use_property_decorate = False
        layout.prop(settings, 'card_scale')
        layout.prop(settings, 'card_offset')
        layout.prop(settings, 'motion_blur')
        layout.prop(settings, 'depth_of_field')


class Deliver(SecondUnitPanel):
    bl_label = 'Takes'

    def draw(self, context):
        layout, settings = self.layout, context.scene.second_unit
        window = context.window_manager.second_unit
        row = layout.row()
        row.template_list('SECOND_UNIT_UL_takes', '', window, 'takes', window, 'active', rows=3)
        column = row.column(align=True)
        column.operator('second_unit.refresh_takes', text='', icon='FILE_REFRESH')
        column.operator('second_unit.reveal', text='', icon='FILE_FOLDER')
        for name, target in all_targets().items():
            row = layout.row(align=True)
            row.operator('second_unit.deliver', text=target.label, icon=target.icon).target = name
            row.operator('second_unit.take_out', text='', icon='X').target = name
            if reason := target.why_not(context):
                draw_reason(layout, reason)
            elif plan := target.plan(context):
                layout.label(text=plan, icon='FORWARD')
        column = layout.column(heading='When Done')
        for name in all_targets():
            column.prop(settings, f'deliver_{name}')
        for note in session.notes[-2:]:
            draw_reason(layout, note, icon='INFO')


class SECOND_UNIT_UL_takes(bpy.types.UIList):
    def draw_item(self, context, layout, data, item, icon, active_data, active_property):
        row = layout.row()
        row.label(text=item.name, icon='RENDERLAYERS')
        row.label(text=item.label)
        row.label(text=item.state)


def draw_job(layout, job) -> None:
    row = layout.row(align=True)
    if job.state.ended:
        row.label(text=job.label, icon=ICONS[job.state])
        if job.message:
            draw_reason(layout, f'{job.message} {job.hint}'.strip(), icon='ERROR')
        return
    left = operators.time_left(job.seconds_left(time.time()))
    row.progress(factor=job.done / job.total if job.total else 0.0, text=f'{job.phase or job.label}  {left}'.strip())
    row.operator('second_unit.cancel', text='', icon='X').job = job.id


def draw_reason(layout, text: str, icon: str = 'INFO', width: int = 44) -> None:
    """A sentence on as many lines as the sidebar needs."""
    column = layout.column(align=True)
    column.scale_y = 0.8
    line, first = '', True
    for word in [*text.split(), '']:
        if word and len(line) + len(word) < width:
            line = f'{line} {word}'.strip()
            continue
        column.label(text=line, icon=icon if first else 'BLANK1')
        line, first = word, False


def _in_every_space(panel: type, parent: type | None = None) -> list[type]:
    """The same panel for each editor that has the tab."""
    made = []
    for space in SPACES:
        name = f'{space}_PT_second_unit_{panel.__name__.lower()}'
        members = {'bl_space_type': space, 'bl_idname': name}
        if parent is not None:
            members['bl_parent_id'] = f'{space}_PT_second_unit_{parent.__name__.lower()}'
        made.append(type(name, (panel, bpy.types.Panel), members))
    return made


register, unregister = bpy.utils.register_classes_factory((
    SECOND_UNIT_UL_takes, *_in_every_space(Main), *_in_every_space(Controls, Main), *_in_every_space(CardPanel, Main),
    *_in_every_space(Deliver)))
