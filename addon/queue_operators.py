"""What one does with the jobs of the queue: choose one that waits, move it, stop all, clear those that have ended."""

from __future__ import annotations

import bpy
from bpy.props import StringProperty

from . import live
from .live import session
from .words import registering, word


def chosen(context) -> str:
    """The job that the buttons beside the list work on: the one that was clicked, while it waits, else the first that
    waits; '' for none."""
    waiting = [job for session in live.made for job in session.waiting]
    clicked = context.window_manager.second_unit.job
    return clicked if clicked in waiting else next(iter(waiting), '')


class SECOND_UNIT_OT_choose_job(bpy.types.Operator):
    bl_idname = 'second_unit.choose_job'
    bl_label = 'Choose Job'
    bl_description = 'Choose this job, which waits, for the buttons beside the list'
    bl_options = {'INTERNAL'}

    job: StringProperty(options={'HIDDEN', 'SKIP_SAVE'})

    def execute(self, context):
        context.window_manager.second_unit.job = self.job
        return {'FINISHED'}


class Moving:
    """Moves the chosen job by `places`, `ends` being why it goes no further."""

    bl_options = {'INTERNAL'}
    places, ends = 0, ''

    @classmethod
    def poll(cls, context):
        job = chosen(context)
        if not job:
            cls.poll_message_set(word('Only jobs that wait can be moved'))
            return False
        waiting = session().waiting
        if not 0 <= waiting.index(job) + cls.places < len(waiting):
            cls.poll_message_set(word(cls.ends))
            return False
        return True

    def execute(self, context):
        job = chosen(context)
        context.window_manager.second_unit.job = job
        session().move(job, self.places)
        return {'FINISHED'}


class SECOND_UNIT_OT_move_job_up(Moving, bpy.types.Operator):
    bl_idname = 'second_unit.move_job_up'
    bl_label = 'Move Job Up'
    bl_description = 'Let the chosen job run earlier, by one place'
    places, ends = -1, 'It is the next one: none goes before the job that runs'


class SECOND_UNIT_OT_move_job_down(Moving, bpy.types.Operator):
    bl_idname = 'second_unit.move_job_down'
    bl_label = 'Move Job Down'
    bl_description = 'Let the chosen job run later, by one place'
    places, ends = 1, 'It is the last one already'


class SECOND_UNIT_OT_cancel_all(bpy.types.Operator):
    bl_idname = 'second_unit.cancel_all'
    bl_label = 'Cancel All'
    bl_description = 'Stop every job. Finished frames stay, and Resume goes on from there'

    def execute(self, context):
        for job in [job for job in session().jobs.values() if not job.state.ended]:
            session().cancel(job.id)
        return {'FINISHED'}


class SECOND_UNIT_OT_dismiss_all(bpy.types.Operator):
    bl_idname = 'second_unit.dismiss_all'
    bl_label = 'Clear'
    bl_description = 'Take the jobs that have ended off the list. Their takes stay'
    bl_options = {'INTERNAL'}

    def execute(self, context):
        for job in [job for job in session().jobs.values() if job.state.ended]:
            session().forget(job.id)
        return {'FINISHED'}


register, unregister = registering((
    SECOND_UNIT_OT_choose_job, SECOND_UNIT_OT_move_job_up, SECOND_UNIT_OT_move_job_down,
    SECOND_UNIT_OT_cancel_all, SECOND_UNIT_OT_dismiss_all))
