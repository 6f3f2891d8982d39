"""A take goes on, or a region of it is made anew: the panel is set for that."""

from __future__ import annotations

import bpy

from ..inference.model import Makes
from ..inference.models import all_models
from . import takes
from .operators import OnTake, Reporting
from .words import registering, word


def why_not_on(item) -> str:
    """The reason why nothing can go on from a take of the list, '' when it can."""
    model = next((model for model in all_models().values() if model.label == item.model), None)
    if item.makes != Makes.ELEMENT or model is None or model.goes_on is None:
        return 'Only takes of the embedded element go on'
    return '' if item.made == item.frames else 'The take lacks frames: resume it first'


class SECOND_UNIT_OT_continue_take(Reporting, OnTake, bpy.types.Operator):
    bl_idname = 'second_unit.continue_take'
    bl_label = 'Continue'
    bl_description = ('Set the panel for a new take that goes on behind the last frame of the active one, without a '
                      'seam: with its settings, which may be changed before Generate. The compositor plays one after '
                      'the other')
    bl_options = {'REGISTER', 'UNDO'}

    @classmethod
    def poll(cls, context):
        if not super().poll(context):
            return False
        reason = why_not_on(takes.active(context))
        if reason:
            cls.poll_message_set(word(reason))
        return not reason

    def run(self, context):
        from .going_on import following
        from .recipes import use
        take, settings = takes.open_active(context), context.scene.second_unit
        said = use(context, take)
        frames = following(take, context.scene.frame_end)
        settings.use_scene_range, settings.continues, settings.refines = False, take.number, 0
        settings.first, settings.last = frames.first, frames.last
        on = f'Generate goes on from take {take.number} with frame {frames.first}.'
        self.report({'INFO'}, word(f'{on} {said}'.strip()))


class SECOND_UNIT_OT_refine_take(Reporting, OnTake, bpy.types.Operator):
    bl_idname = 'second_unit.refine_take'
    bl_label = 'Refine Region'
    bl_description = ('Set the panel for a new take that makes a region of the active one anew, where a matte shows '
                      'it, with another seed or other controls. All else stays as it is, to the bit')
    bl_options = {'REGISTER', 'UNDO'}
    poll = SECOND_UNIT_OT_continue_take.poll

    def run(self, context):
        from .recipes import use
        take, settings = takes.open_active(context), context.scene.second_unit
        said = use(context, take)
        settings.continues, settings.refines, settings.seed = 0, take.number, take.recipe.seed + 1
        on = f'Generate makes a region of take {take.number} anew: choose where.'
        self.report({'INFO'}, word(f'{on} {said}'.strip()))


class SECOND_UNIT_OT_begin_anew(bpy.types.Operator):
    bl_idname = 'second_unit.begin_anew'
    bl_label = 'Begin Anew'
    bl_description = 'Let new takes begin by themselves, and not with another take'
    bl_options = {'UNDO', 'INTERNAL'}

    def execute(self, context):
        settings = context.scene.second_unit
        if settings.continues:
            settings.use_scene_range = True          # the frames were those behind that take
        settings.continues = settings.refines = 0
        return {'FINISHED'}


register, unregister = registering((
    SECOND_UNIT_OT_continue_take, SECOND_UNIT_OT_refine_take, SECOND_UNIT_OT_begin_anew))
