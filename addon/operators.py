"""What the buttons do. Thin: the session does the work."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

import bpy
from bpy.props import EnumProperty, StringProperty

from ..inference.errors import SecondUnitError
from ..inference.model import Makes
from . import live, takes
from .capture import find_source
from .deliver import Holdout, all_targets, find_target
from .final_choice import asked_model, why_no_weights
from .live import session
from .matte_choice import matte_text, why_no_matte
from .preferences import machine
from .properties import chosen_model, items_of, plain, redraw_sidebars
from .words import registering, word

if TYPE_CHECKING:
    from .runs import Request


def why_not_generate(context) -> str:
    """The reason why Generate is grey, '' when it is not."""
    settings = context.scene.second_unit
    if reason := find_source(settings.source).why_not(context):
        return reason
    model = chosen_model(settings)
    if lacking := [name for name in model.needs if name not in find_source(settings.source).gives]:
        return f'{model.label} needs {", ".join(lacking)}: choose another source'
    if model.makes is Makes.ELEMENT and not chosen_name(settings, 'anchor'):
        return 'Choose an anchor: what the element comes from'
    if asks_matte(settings, model) and (reason := why_no_matte(context)):
        return reason
    return why_no_weights(context, asked_model(settings)) or takes.why_no_folder(context)


def asks_matte(settings, model) -> bool:
    return model.makes is Makes.PATCH or bool(model.makes is Makes.ELEMENT and settings.refines)


def chosen_name(settings, role: str) -> str:
    """Of the object or collection that is chosen as 'anchor' or 'obstacle'; '' for none."""
    chosen = getattr(settings, f'{role}_object') or getattr(settings, f'{role}_collection')
    return chosen.name if chosen else ''


def request(context, resume: bool = False) -> Request:
    """The panel's settings as a Request."""
    from ..inference.recipe import ConformOptions
    from ..inference.shot import FrameRange
    from .keyed import values_over
    from .runs import Request
    scene, settings = context.scene, context.scene.second_unit
    model = chosen_model(settings)
    starts_at = None if settings.starts_automatically else float(settings.starts_at)
    element = model.makes is Makes.ELEMENT
    targets = [name for name, target in all_targets().items()
               if model.makes in target.takes and getattr(settings, f'deliver_{name}')]
    frames = FrameRange(scene.frame_start, scene.frame_end, scene.frame_step) if settings.use_scene_range else \
        FrameRange(settings.first, settings.last)
    return Request(
        scene=scene.name, takes=takes.folder(context), anchor=chosen_name(settings, 'anchor') if element else '',
        obstacle=chosen_name(settings, 'obstacle') if element else '',
        matte=asked_matte(context, model), source=settings.source,
        view_layer=settings.view_layer or context.view_layer.name, model=model.name,
        controls=values_over(scene, model, frames, starts_at), frames=frames, starts_at=starts_at,
        seeds=(settings.seed,), card_scale=plain(settings.card_scale),
        card_offset=tuple(map(plain, settings.card_offset)),
        conform=ConformOptions(motion_blur=settings.motion_blur, depth_of_field=settings.depth_of_field),
        holdout=settings.holdout if element else Holdout.DEPTH, targets=tuple(targets), resume=resume,
        likeness=settings.likeness, continues=settings.continues if element else 0,
        refines=settings.refines if element else 0,
        machine=machine(context))


def asked_matte(context, model) -> str:
    """Where a patch works, or an element is made anew or stands at first; '' for none."""
    settings = context.scene.second_unit
    if asks_matte(settings, model):
        return matte_text(context)
    painted = settings.painted if model.may_be_painted and not settings.continues else ''
    return f'image:{painted}' if painted else ''


class Reporting:
    """Turns errors that an artist can act on into reports; everything else keeps its traceback."""

    def execute(self, context):
        try:
            return self.run(context) or {'FINISHED'}
        except SecondUnitError as error:
            self.report({'ERROR'}, word(str(error)))
            return {'CANCELLED'}


class SECOND_UNIT_OT_generate(Reporting, bpy.types.Operator):
    bl_idname = 'second_unit.generate'
    bl_label = 'Generate'
    bl_description = 'Capture the shot, generate a take of it, and deliver that when it is done. All in the background'

    @classmethod
    def poll(cls, context):
        reason = why_not_generate(context)
        if reason:
            cls.poll_message_set(word(reason))
        return not reason

    def run(self, context):
        session().start(request(context))
        watch()


class SECOND_UNIT_OT_resume(Reporting, bpy.types.Operator):
    bl_idname = 'second_unit.resume'
    bl_label = 'Resume'
    bl_description = 'Go on with the newest take of just these settings: make the frames that are missing'
    poll = SECOND_UNIT_OT_generate.poll

    def run(self, context):
        session().start(request(context, resume=True))
        watch()


class SECOND_UNIT_OT_cancel(bpy.types.Operator):
    bl_idname = 'second_unit.cancel'
    bl_label = 'Cancel'
    bl_description = 'Stop this job. Finished frames stay, and Resume goes on from there'

    job: StringProperty(options={'HIDDEN', 'SKIP_SAVE'})

    def execute(self, context):
        session().cancel(self.job)
        return {'FINISHED'}


class SECOND_UNIT_OT_dismiss(bpy.types.Operator):
    bl_idname = 'second_unit.dismiss'
    bl_label = 'Dismiss'
    bl_description = 'Take this job, which has ended, off the list. Its take stays'
    bl_options = {'INTERNAL'}

    job: StringProperty(options={'HIDDEN', 'SKIP_SAVE'})

    def execute(self, context):
        session().forget(self.job)
        return {'FINISHED'}


class SECOND_UNIT_OT_random_seed(bpy.types.Operator):
    bl_idname = 'second_unit.random_seed'
    bl_label = 'Random Seed'
    bl_description = 'Choose another seed'
    bl_options = {'UNDO', 'INTERNAL'}

    def execute(self, context):
        context.scene.second_unit.seed = random.randrange(1, 1_000_000)
        return {'FINISHED'}


class OnTake:
    """Works on the take that is active in the list."""

    @classmethod
    def poll(cls, context):
        if takes.active(context) is None:
            cls.poll_message_set(word('Choose a take in the list'))
            return False
        return True


target_items = items_of(all_targets)


def tell(operator, said: str) -> None:
    """Report what a target did, and let the panel say so in place of what was done before."""
    operator.report({'INFO'}, word(said))
    for each in live.made:
        each.notes.append(said)


class SECOND_UNIT_OT_deliver(Reporting, OnTake, bpy.types.Operator):
    bl_idname = 'second_unit.deliver'
    bl_label = 'Deliver'
    bl_options = {'REGISTER', 'UNDO'}

    target: EnumProperty(name='Target', items=target_items)

    @classmethod
    def description(cls, context, properties):
        target = find_target(properties.target)
        brings = f'Bring the active take into the scene, or what is there up to date: {target.description}.'
        return word(f'{brings} {target.why_not(context)}'.rstrip())

    def run(self, context):
        target = find_target(self.target)
        if reason := target.why_not(context):
            raise SecondUnitError(reason)
        tell(self, target.deliver(context.scene, takes.open_active(context)))


class SECOND_UNIT_OT_take_out(Reporting, OnTake, bpy.types.Operator):
    bl_idname = 'second_unit.take_out'
    bl_label = 'Take Out'
    bl_description = 'Take what was delivered of this shot out of the scene, and restore what was there. ' \
                     'The takes stay on disk'
    bl_options = {'REGISTER', 'UNDO'}

    target: EnumProperty(name='Target', items=target_items)

    def run(self, context):
        tell(self, find_target(self.target).take_out(context.scene, takes.open_active(context)))


class SECOND_UNIT_OT_render_holdout(Reporting, OnTake, bpy.types.Operator):
    bl_idname = 'second_unit.render_holdout'
    bl_label = 'Render Holdout'
    bl_description = 'Render what hides the active take, with the renderer\'s own edges, and use it in the compositor'

    @classmethod
    def poll(cls, context):
        if not super().poll(context):
            return False
        item = takes.active(context)
        if item.makes != Makes.ELEMENT:
            cls.poll_message_set(word(f'A {item.makes} has no holdout'))
            return False
        if item.holdouts == item.frames:
            cls.poll_message_set(word('The holdout of this take is rendered'))
        return item.holdouts < item.frames

    def run(self, context):
        session().render_holdout(context.scene.name, Path(takes.active(context).folder))
        watch()


class SECOND_UNIT_OT_refresh_takes(bpy.types.Operator):
    bl_idname = 'second_unit.refresh_takes'
    bl_label = 'Refresh Takes'
    bl_description = 'Read the takes folder again'

    def execute(self, context):
        takes.refresh(context)
        return {'FINISHED'}


class SECOND_UNIT_OT_reveal(OnTake, bpy.types.Operator):
    bl_idname = 'second_unit.reveal'
    bl_label = 'Open Folder'
    bl_description = 'Show the folder of the active take'

    def execute(self, context):
        bpy.ops.wm.path_open(filepath=takes.active(context).folder)
        return {'FINISHED'}


# --- The clock ----------------------------------------------------------------------------------------------

def watch() -> None:
    if not bpy.app.timers.is_registered(_tick):
        bpy.app.timers.register(_tick, first_interval=0.01, persistent=True)


def unwatch() -> None:
    if bpy.app.timers.is_registered(_tick):
        bpy.app.timers.unregister(_tick)


def _tick() -> float | None:
    if bpy.app.is_job_running('RENDER'):       # nothing is written while Blender renders
        return 0.25
    live = session()
    changes, jobs = live.changes, _places()
    live.tick()
    if live.changes > changes:                 # a step of its own, so that one undo takes the delivery back
        bpy.ops.ed.undo_push(message='Deliver Take')
    if _places() != jobs:
        live.also('takes', takes.refresh_in_steps(bpy.context))
    if live.news():                            # drawing in software, a sidebar can take as long as a tick
        redraw_sidebars()
    return live.pause if live.busy else None


def _places() -> list:
    """What the list of takes depends on: those with a frame. Filling it has Blender draw all views, so not oftener."""
    return [(bool(job.frames_done), job.state.ended) for job in session().jobs.values()]


register, unregister = registering((
    SECOND_UNIT_OT_generate, SECOND_UNIT_OT_resume, SECOND_UNIT_OT_cancel, SECOND_UNIT_OT_dismiss,
    SECOND_UNIT_OT_random_seed, SECOND_UNIT_OT_deliver, SECOND_UNIT_OT_take_out, SECOND_UNIT_OT_render_holdout,
    SECOND_UNIT_OT_refresh_takes, SECOND_UNIT_OT_reveal))
