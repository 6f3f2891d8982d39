"""The sidebar tab, in the 3D view and in the compositor. Draws what is known; reads nothing from disk."""

from __future__ import annotations

import re

import bpy

from ..inference.model import Makes, Model, keyed_controls
from . import live, operators, takes, thumbs
from .capture import find_source
from .deliver import Holdout, all_targets
from .final_choice import asked_model, draw_control, why_no_weights
from .matte_choice import draw_matte
from .preferences import PACKAGE
from .preset_panel import SECOND_UNIT_PT_presets
from .properties import chosen_model, control_fields, control_group, has_controls
from .take_view import draw_take
from .words import CONTEXT, registering, word
from .wrapping import FEWEST, LETTER, wrapped

SPACES = ('VIEW_3D', 'NODE_EDITOR')
VERB_ICONS = {'element': 'OUTLINER_OB_VOLUME', 'look': 'SHADING_RENDERED', 'patch': 'MOD_MASK'}
TAKE_ICONS = {'unfinished': 'TIME', 'made': 'CHECKMARK', 'candidate': 'SOLO_OFF', 'approved': 'SOLO_ON',
              'final': 'LOCKED', 'rejected': 'X'}
LINES = 5                # at most, of what is said below a button


class SecondUnitPanel:
    bl_region_type = 'UI'
    bl_category = 'Second Unit'

    @classmethod
    def poll(cls, context):
        space = context.space_data
        return space.type != 'NODE_EDITOR' or space.tree_type == 'CompositorNodeTree'

    def draw(self, context):
        self.layout.use_property_split = True
        self.layout.use_property_decorate = False
        self.draw_settings(context, self.layout, context.scene.second_unit)


class Shot(SecondUnitPanel):
    bl_label = 'Shot'

    @staticmethod
    def draw_settings(context, layout, settings):
        row = layout.row(align=True)
        row.use_property_split = False
        for verb in VERB_ICONS:                                # not expanded: Blender leaves these names as they are
            row.prop_enum(settings, 'verb', verb, text=word(verb.title()), translate=False)
        column = layout.column()
        column.prop(settings, 'source')
        if notice := find_source(settings.source).notice(context):
            draw_text(context, column, notice, 'INFO')
        column.prop_search(settings, 'view_layer', context.scene, 'view_layers', icon='RENDERLAYERS')
        column.prop(settings, f'model_{settings.verb}')
        draw_licence(context, column, chosen_model(settings))
        if settings.verb == Makes.ELEMENT:
            draw_first(layout, settings)
            draw_anchor(layout, settings)
            if chosen_model(settings).may_be_painted and not (settings.continues or settings.refines):
                layout.prop(settings, 'painted')
        elif settings.verb == Makes.PATCH:
            draw_matte(layout, settings.matte)
            if settings.matte.kind == 'selected':
                draw_fact(context, layout, f'{len(context.view_layer.objects.selected)} selected')
        column = layout.column(heading='Frames', align=True)
        column.prop(settings, 'use_scene_range')
        if not settings.use_scene_range:
            column.prop(settings, 'first')
            column.prop(settings, 'last')


class Controls(SecondUnitPanel):
    bl_label = 'Controls'

    def draw_header_preset(self, context):
        if has_controls():
            SECOND_UNIT_PT_presets.draw_panel_header(self.layout)

    @staticmethod
    def draw_settings(context, layout, settings):
        if not has_controls():
            return
        model = chosen_model(settings)
        group = control_group(settings, model)
        column = layout.column()
        column.use_property_decorate = bool(keyed_controls(model))       # a dot beside those, room beside the others
        for name in control_fields(model):
            if reason := draw_control(context, column, group, model, name):
                draw_text(context, column, reason, 'INFO')


class CardPanel(SecondUnitPanel):
    bl_label = 'Card'
    bl_options = {'DEFAULT_CLOSED'}

    @classmethod
    def poll(cls, context):
        return super().poll(context) and context.scene.second_unit.verb == Makes.ELEMENT

    @staticmethod
    def draw_settings(context, layout, settings):
        column = layout.column()
        column.active = not (settings.continues or settings.refines)
        column.prop(settings, 'card_scale', text='Scale', text_ctxt=CONTEXT)
        column.prop(settings, 'card_offset', text='Offset', text_ctxt=CONTEXT)
        column = layout.column(heading='Camera')
        column.prop(settings, 'motion_blur')
        column.prop(settings, 'depth_of_field')


class GeneratePanel(SecondUnitPanel):
    bl_label = 'Generate'

    @staticmethod
    def draw_settings(context, layout, settings):
        column = layout.column()
        row = column.row(align=True)
        row.prop(settings, 'seed')
        row.operator('second_unit.random_seed', text='', icon='FILE_REFRESH')
        if settings.verb == Makes.ELEMENT:
            column.row().prop(settings, 'holdout', expand=True)
        column = layout.column(heading='Deliver to')
        for name, target in all_targets().items():
            if settings.verb in target.takes:
                column.prop(settings, f'deliver_{name}')
        column = layout.column()
        row = column.row(align=True)
        row.scale_y = 1.5
        row.operator('second_unit.generate', icon='RENDER_ANIMATION')
        row.operator('second_unit.resume', text='', icon='FRAME_NEXT')
        if reason := operators.why_not_generate(context):
            draw_text(context, column, in_short(reason), 'INFO')
        if why_no_weights(context, asked_model(settings)):
            column.operator('preferences.addon_show', text='Download...', icon='IMPORT').module = PACKAGE


class Takes(SecondUnitPanel):
    bl_label = 'Takes'

    @staticmethod
    def draw_settings(context, layout, settings):
        window = context.window_manager.second_unit
        row = layout.row()
        row.template_list('SECOND_UNIT_UL_takes', '', window, 'takes', window, 'active', rows=3)
        column = row.column(align=True)
        column.operator('second_unit.refresh_takes', text='', icon='FILE_REFRESH')
        column.operator('second_unit.reveal', text='', icon='FILE_FOLDER')
        if window.trouble:
            draw_text(context, layout, window.trouble, 'ERROR')
        item = takes.active(context)
        if item is None:
            return
        draw_take(context, layout, item)
        for name, target in all_targets().items():
            if item.makes in target.takes:
                draw_target(context, layout.column(align=True), name, target)
        row = layout.row()
        if item.makes == Makes.ELEMENT and (settings.holdout == Holdout.RENDERED or item.holdouts):
            row.operator('second_unit.render_holdout', icon='MOD_MASK')
        for session in live.made:
            if session.notes:
                draw_text(context, layout, session.notes[-1], 'INFO')


class SECOND_UNIT_UL_takes(bpy.types.UIList):
    def draw_item(self, context, layout, data, item, icon, active_data, active_property):
        row = layout.row()
        if picture := thumbs.icon_of(item.folder):
            row.template_icon(picture)                     # a line high: what marks the active row is no higher
        else:
            row.label(icon=VERB_ICONS[item.makes])
        row.label(text=word(item.name), translate=False, icon=TAKE_ICONS[item.status])
        side = row.row()
        side.alignment = 'RIGHT'
        side.active = False
        # The flicker without its name, which stands below: with it no letter of "Take 12" is left in a narrow sidebar.
        side.label(text=word(f'{item.made} of {item.frames}' if item.made < item.frames else
                             f'{item.flicker:.3f}' if item.flicker >= 0 else f'Seed {item.seed}'),
                   translate=False)


def draw_first(layout, settings) -> None:
    """Which take the new ones begin with, if any, and where they make it anew."""
    if settings.continues or settings.refines:
        row = layout.row(align=True)
        row.label(text=word(f'Region of take {settings.refines}' if settings.refines else
                            f'Goes on from take {settings.continues}'),
                  icon='MOD_MASK' if settings.refines else 'FRAME_NEXT')
        row.operator('second_unit.begin_anew', text='', icon='X')
    if settings.refines:
        draw_matte(layout, settings.matte)


def draw_anchor(layout, settings) -> None:
    for role in ('anchor', 'obstacle'):
        column = layout.column(align=True)
        column.prop(settings, f'{role}_object')
        if getattr(settings, f'{role}_object') is None:
            column.prop(settings, f'{role}_collection', text='or Collection')
    column = layout.column(heading='Start', align=True)
    column.active = not (settings.continues or settings.refines)     # as in that take, like the card
    column.prop(settings, 'starts_automatically')
    if not settings.starts_automatically:
        column.prop(settings, 'starts_at')


def draw_licence(context, layout, model: Model) -> None:
    """What the model itself may be used for, not its pictures; an alert where that is no commercial work."""
    if not model.commercial:
        draw_text(context, layout, f'{" + ".join(model.licences)}: not for commercial work', 'ERROR')
        return
    for licence in model.licences:
        draw_fact(context, layout, f'Model under {licence}')


def draw_fact(context, layout, text: str) -> None:
    """A quiet word below a setting, where its value stands."""
    row = layout.split(factor=0.4)
    row.active = False
    row.label()
    column = row.column(align=True)
    column.scale_y = 0.75
    for line in wrapped(word(text), max(0.6 * letters(context), FEWEST), LINES):
        column.label(text=line, translate=False)


def draw_target(context, column, name: str, target) -> None:
    """The two buttons of a target, and below them where it would go, or why it cannot."""
    reason = target.why_not(context)
    row = column.row(align=True)
    deliver = row.row(align=True)
    deliver.enabled = not reason
    deliver.operator('second_unit.deliver', text=word(f'Deliver to {target.label}'), translate=False,
                     icon=target.icon).target = name
    row.operator('second_unit.take_out', text='', icon='X').target = name
    draw_text(context, column, in_short(reason) or target.plan(context), 'INFO' if reason else 'FORWARD')


def time_left(seconds: float | None) -> str:
    """'0:42 left', '1:05:00 left'; '' while nothing can be said."""
    return '' if seconds is None else f'{takes.clock(seconds)} left'


def in_short(reason: str) -> str:
    """Its first clause; the tooltip has it all."""
    return re.split(r'[,.:;](?: |$)|[。：]', word(reason))[0]


def draw_text(context, layout, text: str, icon: str = 'BLANK1') -> None:
    """A sentence on as many lines as it needs in a sidebar of this width, up to LINES."""
    column = layout.column(align=True)
    column.scale_y = 0.75
    for number, line in enumerate(wrapped(word(text), letters(context), LINES)):
        column.label(text=line, translate=False, icon=icon if number == 0 else 'BLANK1')


def letters(context) -> float:
    """How many stand on a line of a sidebar of this width, beside an icon."""
    scale = context.preferences.system.ui_scale or 1.0           # 0 where there is no window
    return context.region.width / (LETTER * scale) - 8


def in_every_space(panel: type, parent: type | None = None) -> list[type]:
    """The same panel for each editor that has the tab."""
    made = []
    for space in SPACES:
        name = f'{space}_PT_second_unit_{panel.__name__.lower()}'
        members = {'bl_space_type': space, 'bl_idname': name}
        if parent is not None:
            members['bl_parent_id'] = f'{space}_PT_second_unit_{parent.__name__.lower()}'
        made.append(type(name, (panel, bpy.types.Panel), members))
    return made


register, unregister = registering((
    SECOND_UNIT_UL_takes, *in_every_space(Shot), *in_every_space(Controls, Shot),
    *in_every_space(CardPanel, Shot), *in_every_space(GeneratePanel), *in_every_space(Takes)))
