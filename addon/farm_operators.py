"""Submit: the shot as a farm's job, in a panel of its own below Generate."""

from __future__ import annotations

import bpy
from bpy.props import IntProperty

from .operators import Reporting, request, why_not_generate
from .panels import GeneratePanel, SecondUnitPanel, in_every_space
from .words import registering, word


def why_not_submit(context) -> str:
    """The reason why Submit is grey, '' when it is not."""
    if context.scene.second_unit.source == 'viewport':
        return 'A farm has no window: choose another source than the viewport'
    return why_not_generate(context)


class SECOND_UNIT_OT_submit(Reporting, bpy.types.Operator):
    bl_idname = 'second_unit.submit'
    bl_label = 'Submit'
    bl_description = ('Write a job for a farm beside the takes, with a copy of the file as it is now: an Open Job '
                      'Description bundle and plain shell lines. Nothing is generated here')

    chunk_size: IntProperty(name='Chunk Size', default=8, min=1, soft_max=100,
                            description='How many frames a worker makes at a time')

    @classmethod
    def poll(cls, context):
        reason = why_not_submit(context)
        if reason:
            cls.poll_message_set(word(reason))
        return not reason

    def invoke(self, context, _event):
        return context.window_manager.invoke_props_dialog(self)

    def run(self, context):
        from .farm import submit  # with what it writes: not for every start of Blender
        folder = submit(context.scene, request(context), chunk=self.chunk_size)
        self.report({'INFO'}, word(f'The job is in {folder}'))


class Farm(SecondUnitPanel):
    bl_label = 'Farm'
    bl_options = {'DEFAULT_CLOSED'}

    @staticmethod
    def draw_settings(context, layout, settings):
        layout.operator('second_unit.submit', icon='EXPORT')


register, unregister = registering(
    (SECOND_UNIT_OT_submit, *in_every_space(Farm, GeneratePanel)))
