"""What one does with takes that are made: compare them, use a recipe again or vary it, look at several on one sheet."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import bpy
from bpy.props import EnumProperty, IntProperty

from ..inference.errors import SecondUnitError
from ..inference.model import Makes
from . import live, takes
from .live import session
from .operators import OnTake, Reporting, watch
from .words import registering, word

if TYPE_CHECKING:
    from ..inference.take import Take

SIDES = (('both', 'Both', 'The take left of the wipe, the other one right of it'),
         ('first', 'Take', 'The take that was there before, alone'),
         ('other', 'Other', 'The other take alone'))
WAIT = 0.5                # seconds between two looks at jobs


# --- Compare ----------------------------------------------------------------------------------------------------


def compared(context):
    """The node that compares takes of the active take's verb, or None."""
    from .deliver import compare
    item = takes.active(context)
    node = compare.chosen_node(context.scene, context.scene.name, Makes(item.makes)) if item else None
    return node if node is not None and compare.is_comparing(node) else None


def pair(context) -> tuple | None:
    """The rows of the two takes to compare: what the compositor shows, and the active take. Where that is the same, or
    none shows, the take before it, else the one behind it. None without two takes of its verb."""
    from .deliver import compare
    active = takes.active(context)
    rows = [item for item in context.window_manager.second_unit.takes if item.makes == active.makes and item.made]
    if len(rows) < 2 or not active.made:
        return None
    node = compare.chosen_node(context.scene, context.scene.name, Makes(active.makes))
    number = node.inputs['Take'].default_value if node else active.number
    shown = next((item for item in rows if item.number == number), active)
    if shown != active:
        return shown, active
    place = rows.index(active)
    return active, rows[place - 1 if place else 1]


class SECOND_UNIT_OT_compare(Reporting, OnTake, bpy.types.Operator):
    bl_idname = 'second_unit.compare'
    bl_label = 'Compare Takes'
    bl_description = ('Compare the active take with the one that the compositor shows, in the same node: with a wipe, '
                      'or one of them alone')
    bl_options = {'REGISTER', 'UNDO'}

    @classmethod
    def poll(cls, context):
        if not super().poll(context):
            return False
        if pair(context) is None:
            cls.poll_message_set(word('There are no two takes of this verb with finished frames'))
            return False
        return True

    def run(self, context):
        from .deliver import compare
        first, other = (_take(item) for item in pair(context))
        self.report({'INFO'}, word(compare.start(context.scene, first, other)))


class SECOND_UNIT_OT_stop_comparing(Reporting, bpy.types.Operator):
    bl_idname = 'second_unit.stop_comparing'
    bl_label = 'Stop Comparing'
    bl_description = 'Let the compositor show the take alone, as it did before'
    bl_options = {'REGISTER', 'UNDO'}

    @classmethod
    def poll(cls, context):
        if compared(context) is None:
            cls.poll_message_set(word('No takes are compared'))
            return False
        return True

    def run(self, context):
        from .deliver import compare
        self.report({'INFO'}, word(compare.stop(compared(context))))


class SECOND_UNIT_OT_compare_side(Reporting, bpy.types.Operator):
    bl_idname = 'second_unit.compare_side'
    bl_label = 'Show Side'
    bl_options = {'UNDO', 'INTERNAL'}

    side: EnumProperty(name='Side', items=SIDES)
    poll = SECOND_UNIT_OT_stop_comparing.poll

    @classmethod
    def description(cls, context, properties):
        return word(next(text for name, _, text in SIDES if name == properties.side))

    def run(self, context):
        compared(context).inputs['Show'].default_value = [name for name, *_ in SIDES].index(self.side)


# --- Recipes ----------------------------------------------------------------------------------------------------


class SECOND_UNIT_OT_use_settings(Reporting, OnTake, bpy.types.Operator):
    bl_idname = 'second_unit.use_settings'
    bl_label = 'Use Settings'
    bl_description = ('Set the panel to what the active take was made with: verb, model, controls, seed, anchor or '
                      'matte, frames and card')
    bl_options = {'REGISTER', 'UNDO'}

    def run(self, context):
        from .recipes import use
        take = takes.open_active(context)
        said = use(context, take)
        said = f'The panel is set as for take {take.number}. {said}'.strip()
        self.report({'INFO'}, word(said))


class SECOND_UNIT_OT_vary(Reporting, OnTake, bpy.types.Operator):
    bl_idname = 'second_unit.vary'
    bl_label = 'Vary'
    bl_description = ('Make more takes like the active one, of the same plates, each with another seed. When they are '
                      'done they are shown side by side on a contact sheet; none is delivered')

    count: IntProperty(name='Variations', default=4, min=1, max=25, options={'SKIP_SAVE'},
                       description='How many takes to make, each with another seed')

    def run(self, context):
        from .recipes import vary
        take = takes.open_active(context)
        jobs = session().start(vary(context, take, self.seeds(context, take)))
        watch()
        bpy.app.timers.register(partial(_sheet_of, take.folder, jobs), first_interval=WAIT)

    def seeds(self, context, take: Take) -> list[int]:
        """The next ones that no take of the shot has."""
        used = {item.seed for item in context.window_manager.second_unit.takes}
        free = (seed for seed in range(take.recipe.seed + 1, take.recipe.seed + self.count + len(used) + 1)
                if seed not in used)
        return [seed for _, seed in zip(range(self.count), free)]


# --- Contact sheet ----------------------------------------------------------------------------------------------


def _sheet_of(varied: Path, jobs: tuple[str, ...]) -> float | None:
    """Wait until the jobs have ended, then show their takes and the one that they vary."""
    known = [session.jobs[job] for session in live.made for job in jobs if job in session.jobs]
    if any(not job.state.ended for job in known):
        return WAIT
    if bpy.app.is_job_running('RENDER') or bpy.app.is_job_running('OBJECT_BAKE'):     # nothing is written meanwhile
        return WAIT
    folders = [varied, *(job.take for job in known if job.take is not None)]
    if len(folders) > 1:
        try:
            said = _show_sheet(bpy.context, [_opened(folder) for folder in folders], anywhere=False)
            bpy.ops.ed.undo_push(message='Contact Sheet')
        except SecondUnitError as error:
            said = str(error)
        session().notes.append(said)
    return None


def _show_sheet(context, shown: list[Take], anywhere: bool) -> str:
    from . import runtime
    from .contact_sheet import make_sheet, show_sheet
    from .preferences import machine
    window, chosen = context.window_manager.second_unit, machine(context)
    runtime.check(chosen, ())                    # the libraries that sign may lie with those that run models
    image = make_sheet(shown, window.sheet_frames, window.burn_in, chosen.credentials)
    said = f'{len(shown)} takes are on the image "{image.name}".'
    return said if show_sheet(context, image, anywhere) else f'{said} Open it in an Image Editor.'


class SECOND_UNIT_OT_contact_sheet(Reporting, OnTake, bpy.types.Operator):
    bl_idname = 'second_unit.contact_sheet'
    bl_label = 'Contact Sheet'
    bl_description = ('Show the takes of this verb side by side in an Image Editor, without those that are rejected: '
                      'the newest 25. The sheet is also a file beside the takes')
    bl_options = {'REGISTER', 'UNDO'}

    def run(self, context):
        rows = [item for item in context.window_manager.second_unit.takes
                if item.makes == takes.active(context).makes and item.made and item.status != 'rejected']
        self.report({'INFO'}, word(_show_sheet(context, [_take(item) for item in rows[-25:]], anywhere=True)))


def _take(item) -> Take:
    return _opened(Path(item.folder))


def _opened(folder: Path) -> Take:
    from ..inference.take import Take
    return Take.open(folder)


register, unregister = registering((
    SECOND_UNIT_OT_compare, SECOND_UNIT_OT_stop_comparing, SECOND_UNIT_OT_compare_side, SECOND_UNIT_OT_use_settings,
    SECOND_UNIT_OT_vary, SECOND_UNIT_OT_contact_sheet))
