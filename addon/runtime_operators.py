"""The buttons of the runtime in the preferences. Thin: runtime_install.py does the work, and is imported by it."""

from __future__ import annotations

import bpy

from . import live
from .operators import Reporting
from .preferences import machine
from .words import registering, word


def _why_not(context) -> str:
    from .runtime_install import why_not_install
    return why_not_install(machine(context))


class Installing(Reporting):
    @classmethod
    def poll(cls, context):
        reason = _why_not(context)
        if reason:
            cls.poll_message_set(word(reason))
        return not reason

    def run(self, context):
        from .runtime_install import install
        install(live.downloads(), machine(context))


class SECOND_UNIT_OT_install_runtime(Installing, bpy.types.Operator):
    bl_idname = 'second_unit.install_runtime'
    bl_label = 'Install Runtime'
    bl_description = 'Download the libraries that run the models (torch, diffusers and what they need) into a folder ' \
        'of their own, and check every one. What was begun goes on where it stopped'
    bl_options = {'INTERNAL'}


class SECOND_UNIT_OT_repair_runtime(Installing, bpy.types.Operator):
    bl_idname = 'second_unit.repair_runtime'
    bl_label = 'Repair'
    bl_description = 'Check every file of the libraries, and bring again only those libraries that are broken'
    bl_options = {'INTERNAL'}


class SECOND_UNIT_OT_verify_runtime(Reporting, bpy.types.Operator):
    bl_idname = 'second_unit.verify_runtime'
    bl_label = 'Verify'
    bl_description = 'Read every file of the libraries, and compare it with the digest that it came with'
    bl_options = {'INTERNAL'}

    def run(self, context):
        from .runtime_install import verify
        verify(live.downloads(), machine(context))


class SECOND_UNIT_OT_remove_runtime(Reporting, bpy.types.Operator):
    bl_idname = 'second_unit.remove_runtime'
    bl_label = 'Remove Runtime'
    bl_description = 'Delete the libraries, and what was begun of them. Weights and takes stay'
    bl_options = {'INTERNAL'}

    @classmethod
    def poll(cls, context):
        if any(session.busy for session in live.made):
            cls.poll_message_set(word('The runtime cannot be removed while a take is made'))
            return False
        return True

    def invoke(self, context, event):
        return context.window_manager.invoke_confirm(self, event)

    def run(self, context):
        from .runtime_install import remove_all
        if remove_all(live.downloads(), machine(context)):
            self.report({'INFO'}, word('The libraries are loaded. Their files go when Blender is started again'))


class SECOND_UNIT_OT_diagnostics(Reporting, bpy.types.Operator):
    bl_idname = 'second_unit.diagnostics'
    bl_label = 'Copy Diagnostics'
    bl_description = 'Put together what a report of trouble needs: versions, device, libraries, folders, the last ' \
        'errors. It is copied, and stands in a text of this file. It names no person'
    bl_options = {'REGISTER', 'UNDO'}

    def run(self, context):
        from .diagnostics import NAME, diagnostics
        said = diagnostics(context)
        context.window_manager.clipboard = said
        text = bpy.data.texts.get(NAME) or bpy.data.texts.new(NAME)
        text.from_string(said)
        self.report({'INFO'}, word(f'Copied. It stands in the text "{NAME}" as well'))


register, unregister = registering((
    SECOND_UNIT_OT_install_runtime, SECOND_UNIT_OT_repair_runtime, SECOND_UNIT_OT_verify_runtime,
    SECOND_UNIT_OT_remove_runtime, SECOND_UNIT_OT_diagnostics))
