"""What one does with the active take beside others, in a panel below the list."""

from __future__ import annotations

from . import takes
from .panels import SecondUnitPanel, Takes, draw_text, in_every_space
from .take_operators import SIDES, compared
from .words import registering, word

SIDE_ICONS = {'both': 'ARROW_LEFTRIGHT', 'first': 'TRIA_LEFT', 'other': 'TRIA_RIGHT'}


class Directing(SecondUnitPanel):
    bl_label = 'Compare and Vary'

    @classmethod
    def poll(cls, context):
        return super().poll(context) and takes.active(context) is not None

    @staticmethod
    def draw_settings(context, layout, settings):
        window = context.window_manager.second_unit
        layout.use_property_split = False
        layout.operator('second_unit.use_settings', icon='COPYDOWN')
        row = layout.row(align=True)
        row.operator('second_unit.vary', icon='DUPLICATE').count = window.variations
        row.prop(window, 'variations', text='')
        row = layout.row(align=True)
        row.operator('second_unit.contact_sheet', icon='IMGDISPLAY')
        row.prop(window, 'sheet_frames', text='')
        node = compared(context)
        row = layout.row(align=True)
        row.operator('second_unit.compare', icon='ARROW_LEFTRIGHT')
        if node is not None:
            row.operator('second_unit.stop_comparing', text='', icon='X')
            draw_comparison(context, layout.column(align=True), node)


def draw_comparison(context, column, node) -> None:
    inputs = node.inputs
    first, other, show = (inputs[name].default_value for name in ('Take', 'Other Take', 'Show'))
    texts = {'both': 'Wipe', 'first': f'Take {first}', 'other': f'Take {other}' if other else 'No Take'}
    row = column.row(align=True)
    for name in ('first', 'both', 'other'):
        row.operator('second_unit.compare_side', text=word(texts[name]), translate=False, icon=SIDE_ICONS[name],
                     depress=show == [side for side, *_ in SIDES].index(name)).side = name
    column.prop(inputs['Wipe'], 'default_value', text='Wipe', slider=True)
    draw_text(context, column, 'Renders show the comparison', 'INFO')


register, unregister = registering(in_every_space(Directing, Takes))
