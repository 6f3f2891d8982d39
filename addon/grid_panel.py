"""The panel of a grid of two controls: which, from where to where, and how many values of each."""

from __future__ import annotations

from functools import lru_cache, partial

import bpy
from bpy.props import EnumProperty, FloatProperty, IntProperty, PointerProperty, StringProperty

from ..inference.errors import SecondUnitError
from ..inference.models import all_models
from . import grid, takes
from .operators import OnTake, Reporting, watch
from .panels import SecondUnitPanel, Takes, draw_text, in_every_space, in_short
from .properties import plain
from .words import own, word

NONE = 'none'


@lru_cache(maxsize=32)                     # Blender wants the words to stay where they are
def _items(model: str) -> list[tuple[str, str, str]]:
    return [(NONE, 'None', 'No control is chosen'),
            *((name, label, '') for name, label in grid.choices(grid.model_of(model)).items())]


def items_of_take(owner=None, context=None) -> list[tuple[str, str, str]]:
    """The controls of the active take's model."""
    item = takes.active(bpy.context)
    return _items(item.made_by) if item is not None and item.made_by in all_models() else [
        (NONE, 'None', 'No control is chosen')]


def _place(axis) -> int:
    return next((place for place, item in enumerate(items_of_take()) if item[0] == axis.control), 0)


def _choose(axis, place: int) -> None:
    """With the ends of its slider."""
    axis.control = items_of_take()[place][0]
    if ends := axis.ends():
        axis.first, axis.last = ends


class SecondUnitAxis(bpy.types.PropertyGroup):
    """One side of the grid. The control is kept by name: each model has others."""

    control: StringProperty(default=NONE)
    chosen: EnumProperty(
        name='Control', description='What changes along this side', items=items_of_take,
        get=_place, set=_choose)
    first: FloatProperty(name='From', description='The first value')
    last: FloatProperty(name='To', description='The last value')
    count: IntProperty(name='Values', default=3, min=2, max=16, description='How many values there are, with both ends')

    def ends(self) -> tuple[float, float] | None:
        """None while no control is chosen, or one that has choices."""
        return grid.ends(self.model(), self.control) if self.chosen != NONE else None

    def axis(self) -> grid.Axis:
        return grid.axis(self.model(), self.control, plain(self.first), plain(self.last), self.count)

    @staticmethod
    def model():
        return grid.model_of(takes.active(bpy.context).made_by)


class SecondUnitGrid(bpy.types.PropertyGroup):
    columns: PointerProperty(type=SecondUnitAxis)
    rows: PointerProperty(type=SecondUnitAxis)


def axes(context) -> tuple[tuple[grid.Axis, ...], str]:
    """The columns and the rows that the panel asks for, and ''; or none, and the reason why they make no grid of the
    active take."""
    if len(items_of_take()) < 3:
        return (), 'The model of this take has no two controls that a grid can vary'
    asked = context.window_manager.second_unit_grid
    if NONE in (asked.columns.chosen, asked.rows.chosen):
        return (), 'Choose two controls'
    try:
        pair = asked.columns.axis(), asked.rows.axis()
        grid.check_pair(*pair)
    except SecondUnitError as error:
        return (), str(error)
    return pair, ''


class SECOND_UNIT_OT_grid(Reporting, OnTake, bpy.types.Operator):
    bl_idname = 'second_unit.grid'
    bl_label = 'Make Grid'
    bl_description = ('Make a take like the active one, of the same plates and seed, for each pair of values. When '
                      'they are done they are shown as rows and columns of one picture; none is delivered')

    @classmethod
    def poll(cls, context):
        if not super().poll(context):
            return False
        _, reason = axes(context)
        if reason:
            cls.poll_message_set(word(reason))
        return not reason

    def run(self, context):
        pair, _ = axes(context)
        begun = grid.start(context, takes.open_active(context), *pair)
        watch()
        bpy.app.timers.register(partial(grid.sheet_of, begun), first_interval=grid.WAIT)


class SECOND_UNIT_OT_cancel_grid(bpy.types.Operator):
    bl_idname = 'second_unit.cancel_grid'
    bl_label = 'Cancel Grid'
    bl_description = 'Stop the takes of the grid, what runs and what waits. What is made is shown, and stays'

    @classmethod
    def poll(cls, context):
        if not grid.running:
            cls.poll_message_set(word('No grid is on its way'))
        return bool(grid.running)

    def execute(self, context):
        grid.cancel()
        return {'FINISHED'}


class GridPanel(SecondUnitPanel):
    bl_label = 'Grid of Two Controls'
    bl_options = {'DEFAULT_CLOSED'}

    @classmethod
    def poll(cls, context):
        return super().poll(context) and takes.active(context) is not None

    @staticmethod
    def draw_settings(context, layout, settings):
        asked = context.window_manager.second_unit_grid
        for axis, text in ((asked.columns, 'Columns'), (asked.rows, 'Rows')):
            column = layout.column(align=True)
            column.prop(axis, 'chosen', text=text)
            if axis.ends() is not None:
                for name in ('first', 'last', 'count'):
                    column.prop(axis, name)
        pair, reason = axes(context)
        row = layout.row(align=True)
        row.operator('second_unit.grid', icon='MESH_GRID', text=word(size(*pair)) if pair else 'Make Grid')
        if grid.running:
            row.operator('second_unit.cancel_grid', text='', icon='CANCEL')
        if reason:
            draw_text(context, layout, in_short(reason), 'INFO')


def size(columns: grid.Axis, rows: grid.Axis) -> str:
    return f'Make {len(columns.values) * len(rows.values)} Takes'


CLASSES = (SecondUnitAxis, SecondUnitGrid, SECOND_UNIT_OT_grid, SECOND_UNIT_OT_cancel_grid,
           *in_every_space(GridPanel, Takes))


def register() -> None:
    for cls in CLASSES:
        bpy.utils.register_class(own(cls))
    bpy.types.WindowManager.second_unit_grid = PointerProperty(type=SecondUnitGrid)


def unregister() -> None:
    grid.running.clear()
    del bpy.types.WindowManager.second_unit_grid
    for cls in reversed(CLASSES):
        bpy.utils.unregister_class(cls)
