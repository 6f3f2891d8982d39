"""The buttons of the preferences' list of models. Thin: downloads.py does the work."""

from __future__ import annotations

import bpy
from bpy.props import StringProperty

from ..inference.models import all_models
from . import live
from .online import why_not_online
from .operators import Reporting
from .preferences import machine
from .words import registering, word

MODEL = {'name': 'Model', 'options': {'HIDDEN', 'SKIP_SAVE'}}


class SECOND_UNIT_OT_download_weights(Reporting, bpy.types.Operator):
    bl_idname = 'second_unit.download_weights'
    bl_label = 'Download'
    bl_description = 'Download the weights of this model. What was begun goes on where it stopped'
    bl_options = {'INTERNAL'}

    model: StringProperty(**MODEL)

    @classmethod
    def poll(cls, context):
        reason = why_not_online()
        if reason:
            cls.poll_message_set(word(reason))
        return not reason

    def run(self, context):
        live.downloads().fetch(all_models()[self.model], machine(context))


class SECOND_UNIT_OT_cancel_download(bpy.types.Operator):
    bl_idname = 'second_unit.cancel_download'
    bl_label = 'Cancel'
    bl_description = 'Stop. What came so far is kept, and goes on with the next download'
    bl_options = {'INTERNAL'}

    model: StringProperty(**MODEL)

    def execute(self, context):
        live.downloads().cancel(self.model)
        return {'FINISHED'}


class SECOND_UNIT_OT_verify_weights(Reporting, bpy.types.Operator):
    bl_idname = 'second_unit.verify_weights'
    bl_label = 'Verify'
    bl_description = 'Read all weights of this model, and compare them with the digests that they came with'
    bl_options = {'INTERNAL'}

    model: StringProperty(**MODEL)

    def run(self, context):
        live.downloads().check(all_models()[self.model], machine(context))


class SECOND_UNIT_OT_remove_weights(Reporting, bpy.types.Operator):
    bl_idname = 'second_unit.remove_weights'
    bl_label = 'Remove Weights'
    bl_description = 'Delete the weights of this model from the weights folder, for other models that use them as well'
    bl_options = {'INTERNAL'}

    model: StringProperty(**MODEL)

    @classmethod
    def poll(cls, context):
        if any(session.busy for session in live.made):
            cls.poll_message_set(word('Weights cannot be removed while a take is made'))
            return False
        return True

    def invoke(self, context, event):
        return context.window_manager.invoke_confirm(self, event)

    def run(self, context):
        live.downloads().remove(all_models()[self.model], machine(context))


class SECOND_UNIT_OT_doctor(Reporting, bpy.types.Operator):
    bl_idname = 'second_unit.doctor'
    bl_label = 'Doctor'
    bl_description = 'See what this machine can run: versions, device, disk, and for each model whether it fits and ' \
        'roughly how long the range of this scene would take'
    bl_options = {'INTERNAL'}

    def run(self, context):
        scene = context.scene
        live.downloads().examine(machine(context), len(range(scene.frame_start, scene.frame_end + 1, scene.frame_step)))


class SECOND_UNIT_OT_copy_diagnosis(bpy.types.Operator):
    bl_idname = 'second_unit.copy_diagnosis'
    bl_label = 'Copy'
    bl_description = 'Copy what the doctor says, to send or to keep'
    bl_options = {'INTERNAL'}

    @classmethod
    def poll(cls, context):
        return any(downloads.diagnosis for downloads in live.fetching)

    def execute(self, context):
        context.window_manager.clipboard = str(live.downloads().diagnosis)
        return {'FINISHED'}


class SECOND_UNIT_OT_look_again(bpy.types.Operator):
    bl_idname = 'second_unit.look_again'
    bl_label = 'Refresh'
    bl_description = 'Look again which weights are in the folders'
    bl_options = {'INTERNAL'}

    def execute(self, context):
        live.downloads().forget()
        return {'FINISHED'}


register, unregister = registering((
    SECOND_UNIT_OT_download_weights, SECOND_UNIT_OT_cancel_download, SECOND_UNIT_OT_verify_weights,
    SECOND_UNIT_OT_remove_weights, SECOND_UNIT_OT_doctor, SECOND_UNIT_OT_copy_diagnosis, SECOND_UNIT_OT_look_again))
