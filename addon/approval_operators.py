"""Approval of the active take, its record, and the record sheet of a show: buttons, and panels of their own."""

from __future__ import annotations

import bpy
from bpy.props import EnumProperty, PointerProperty, StringProperty

from . import takes
from .operators import OnTake, Reporting
from .panels import GeneratePanel, SecondUnitPanel, Takes, draw_text, in_every_space
from .preferences import machine
from .verifying import checked, forget, verify_soon
from .words import registering, word

STAMPED = 'second_unit_stamp'          # on a scene: its stamp as the artist had it
# Each step's button: its text, its icon and what it says of itself.
STEPS = {
    'candidate': ('Make Candidate', 'SOLO_OFF', 'Propose the active take: it is as it is to be seen'),
    'approved': ('Approve', 'SOLO_ON',
                 'Note that the active take was approved in writing, by whom, and where it is written'),
    'final': ('Make Final', 'LOCKED', 'Let the active take go into the film. Weights whose licence forbids it cannot'),
    'rejected': ('Reject', 'X', 'Note that the active take is not to be used. It stays on disk'),
    'draft': ('Back to Draft', 'LOOP_BACK',
              'Take back what was said of the active take. What was said stays on record'),
}


class SecondUnitSaid(bpy.types.PropertyGroup):
    """What is written down with the next step; not saved with the file."""

    by: StringProperty(name='Name', description='Who says so')
    reference: StringProperty(name='Reference', description='The document, mail or ticket that says so in writing')
    consent: StringProperty(
        name='Consent', description='The written consent of whoever\'s likeness the take shows, if it shows one')
    note: StringProperty(name='Note', description='What else is to be kept with this step')


class SECOND_UNIT_OT_set_status(Reporting, OnTake, bpy.types.Operator):
    bl_idname = 'second_unit.set_status'
    bl_label = 'Set Status of Take'
    bl_description = 'Take the next step in the approval of the active take'

    status: EnumProperty(name='Status', items=[(name, label, text) for name, (label, _, text) in STEPS.items()])

    @classmethod
    def description(cls, context, properties):
        return word(STEPS[properties.status][2])

    def run(self, context):
        from ..inference.approval import WORDS, move
        from .runtime import check
        said, chosen = context.window_manager.second_unit_said, machine(context)
        check(chosen, ())                          # the libraries that sign may lie with those that run models
        take, note = move(takes.open_active(context), WORDS[self.status], said.by, said.reference, said.consent,
                          said.note, chosen.credentials)
        said.reference = said.consent = said.note = ''
        forget(str(take.folder))
        takes.refresh(context)
        self.report({'WARNING'} if note else {'INFO'}, word(note or f'Take {take.number} is {self.status}'))


class SECOND_UNIT_OT_verify_take(Reporting, OnTake, bpy.types.Operator):
    bl_idname = 'second_unit.verify_take'
    bl_label = 'Verify'
    bl_description = 'Read every file of the active take, and compare it with what was recorded and signed'

    def run(self, context):
        from .runtime import check
        check(machine(context), ())
        verify_soon(takes.active(context).folder)


class SECOND_UNIT_OT_record_sheet(Reporting, bpy.types.Operator):
    bl_idname = 'second_unit.record_sheet'
    bl_label = 'Record Sheet'
    bl_description = ('Write all takes of all shots in the takes folder on one page and in one table, with '
                      'thumbnails, models, licences, seeds and approvals, and open the page')

    @classmethod
    def poll(cls, context):
        if not len(context.window_manager.second_unit.takes):
            cls.poll_message_set(word('There are no takes yet'))
            return False
        return True

    def run(self, context):
        from ..inference.record_sheet import write_record_sheet
        folder = takes.folder(context)
        page, table, count = write_record_sheet(folder, folder / 'record_sheet.html',
                                                context.window_manager.second_unit.burn_in)
        self.report({'INFO'}, word(f'{count} takes in {page.name} and {table.name}'))
        if not bpy.app.background:
            bpy.ops.wm.path_open(filepath=str(page))


class SECOND_UNIT_OT_stamp_temp(Reporting, bpy.types.Operator):
    bl_idname = 'second_unit.stamp_temp'
    bl_label = 'Burn TEMP into Renders'
    bl_description = ('Let Blender write into every picture that this scene renders, as of an animatic, that it is not '
                      'approved. Pressed again, renders are as before')
    bl_options = {'REGISTER', 'UNDO'}

    @classmethod
    def poll(cls, context):
        if 'EXR' in context.scene.render.image_settings.file_format:
            cls.poll_message_set(word('This scene renders OpenEXR, and nothing is burnt into that'))
            return False
        return True

    def run(self, context):
        on = stamp_temp(context.scene)
        self.report({'INFO'}, word('Renders of this scene say TEMP' if on else 'Renders of this scene are bare'))


class Approval(SecondUnitPanel):
    bl_label = 'Approval'
    bl_options = {'DEFAULT_CLOSED'}

    @staticmethod
    def draw_settings(context, layout, settings):
        item, said = takes.active(context), context.window_manager.second_unit_said
        if item is None:
            layout.label(text='Choose a take in the list')
            return
        draw_text(context, layout, item.approval, 'INFO')
        column = layout.column()
        for name in ('by', 'reference', 'consent', 'note'):
            column.prop(said, name)
        for status in next_steps(item):
            text, icon, _ = STEPS[status]
            row = layout.row()
            row.enabled = not why_not_step(item, status)
            row.operator('second_unit.set_status', text=text, icon=icon).status = status
        if reason := next(filter(None, (why_not_step(item, status) for status in next_steps(item))), ''):
            draw_text(context, layout, reason, 'INFO')
        layout.operator('second_unit.verify_take', icon='VIEWZOOM')
        for right, text in checked(item.folder):
            draw_text(context, layout, text, 'CHECKMARK' if right else 'ERROR')


class Production(SecondUnitPanel):
    bl_label = 'Production'
    bl_options = {'DEFAULT_CLOSED'}

    @staticmethod
    def draw_settings(context, layout, settings):
        layout.prop(settings, 'likeness')
        layout.operator('second_unit.record_sheet', icon='TEXT')
        layout.prop(context.window_manager.second_unit, 'burn_in')
        layout.operator('second_unit.stamp_temp', icon='FONT_DATA', depress=STAMPED in context.scene)


def stamp_temp(scene) -> bool:
    """Turn Blender's stamp into TEMP alone, or back into what it was. Is it TEMP now?"""
    render = scene.render
    if STAMPED in scene:
        for name, value in scene[STAMPED].to_dict().items():
            setattr(render, name, value)
        del scene[STAMPED]
        return False
    names = [each.identifier for each in render.bl_rna.properties
             if each.identifier.startswith('use_stamp') and not each.is_readonly]
    scene[STAMPED] = {name: getattr(render, name) for name in (*names, 'stamp_note_text')}
    for name in names:
        setattr(render, name, name in ('use_stamp', 'use_stamp_note'))
    render.stamp_note_text = 'TEMP, not approved'
    return True


def next_steps(item) -> list[str]:
    """The statuses that may follow, as the buttons call them."""
    from ..inference.approval import MOVES, Status
    status = item.status if item.status in set(Status) else ''     # 'made' and 'unfinished' are drafts
    return [each.word for each in MOVES[Status(status)]]


def why_not_step(item, status: str) -> str:
    """The reason why a button is grey, as far as the list knows; the step itself looks at all of it."""
    if status in ('candidate', 'approved', 'final') and item.made < item.frames:
        return 'Resume the take first: frames are missing'
    return ''


CLASSES = (SecondUnitSaid, SECOND_UNIT_OT_set_status, SECOND_UNIT_OT_verify_take, SECOND_UNIT_OT_record_sheet,
           SECOND_UNIT_OT_stamp_temp, *in_every_space(Approval, Takes), *in_every_space(Production, GeneratePanel))
_register, _unregister = registering(CLASSES)


def register():
    _register()
    bpy.types.WindowManager.second_unit_said = PointerProperty(type=SecondUnitSaid)


def unregister():
    del bpy.types.WindowManager.second_unit_said
    _unregister()
