"""What becomes of the active element, in a panel below the list: a take that goes on from it, or makes a region of it
anew."""

from __future__ import annotations

from ..inference.model import Makes
from . import takes
from .panels import SecondUnitPanel, Takes, in_every_space
from .words import registering


class GoingOn(SecondUnitPanel):
    bl_label = 'Go On'

    @classmethod
    def poll(cls, context):
        item = takes.active(context)
        return super().poll(context) and item is not None and item.makes == Makes.ELEMENT

    @staticmethod
    def draw_settings(context, layout, settings):
        column = layout.column(align=True)
        column.operator('second_unit.continue_take', icon='FRAME_NEXT')
        column.operator('second_unit.refine_take', icon='MOD_MASK')


register, unregister = registering(in_every_space(GoingOn, Takes))
