"""The jobs in their order: what has ended and what runs, then those that wait, as a list whose order can be changed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import bpy

from . import live, step_preview
from .panels import GeneratePanel, SecondUnitPanel, draw_text, in_every_space, time_left
from .queue_operators import chosen
from .words import own, word

if TYPE_CHECKING:
    from ..inference.job import Job
    from .session import Session

ICONS = {'queued': 'TIME', 'running': 'RENDER_ANIMATION', 'done': 'CHECKMARK', 'failed': 'ERROR', 'cancelled': 'X'}
ENDED_SHOWN = 4          # the newest
PREVIEW = 6.0            # icons high
WAITING_SHOWN = 12       # the next, or as many with the chosen one


class Queue(SecondUnitPanel):
    bl_label = 'Queue'

    @classmethod
    def poll(cls, context):
        return super().poll(context) and any(session.jobs for session in live.made)

    @staticmethod
    def draw_settings(context, layout, settings):
        for session in live.made:
            waiting = session.waiting
            ended = [job for job in session.jobs.values() if job.state.ended]
            at_work = [job for job in session.jobs.values() if not job.state.ended and job.id not in waiting]
            for job in (*ended[-ENDED_SHOWN:], *at_work):
                draw_job(context, layout, job)
                if session.preview is not None and session.preview.job_id == job.id:
                    layout.template_icon(step_preview.icon_of(session.preview), scale=PREVIEW)
            if waiting:
                draw_waiting(context, layout, session)
            row = layout.row(align=True)
            if len(at_work) + len(waiting) > 1:
                row.operator('second_unit.cancel_all', icon='CANCEL')
            if ended:
                row.operator('second_unit.dismiss_all', icon='X')


def draw_waiting(context, layout, session: Session) -> None:
    """The jobs that wait, and beside them the buttons for the chosen one."""
    waiting, active = session.waiting, chosen(context)
    first = max(0, waiting.index(active) + 1 - WAITING_SHOWN)
    row = layout.row()
    jobs = row.box().column(align=True)
    for job in waiting[first:first + WAITING_SHOWN]:
        jobs.operator('second_unit.choose_job', text=word(session.jobs[job].label), translate=False,
                      icon=ICONS['queued'], depress=job == active, emboss=job == active).job = job
    if len(waiting) > WAITING_SHOWN:
        jobs.label(text=word(f'{len(waiting) - WAITING_SHOWN} more wait'), translate=False)
    buttons = row.column(align=True)
    buttons.operator('second_unit.move_job_up', text='', icon='TRIA_UP')
    buttons.operator('second_unit.move_job_down', text='', icon='TRIA_DOWN')
    buttons.separator()
    buttons.operator('second_unit.cancel', text='', icon='CANCEL').job = active


def draw_job(context, layout, job: Job) -> None:
    column = layout.column(align=True)
    row = column.row(align=True)
    row.label(text=word(job.label), translate=False, icon=ICONS[job.state])
    if job.state.ended:
        row.operator('second_unit.dismiss', text='', icon='X', emboss=False).job = job.id
        if job.message:
            draw_text(context, column, f'{job.message} {job.hint}'.strip())
        return
    row = column.row(align=True)
    text = f'{word(job.phase or "Waiting")}  {word(time_left(job.seconds_left(time.time())))}'.strip()
    row.progress(factor=job.done / job.total if job.total else 0.0, text=text)
    row.operator('second_unit.cancel', text='', icon='CANCEL').job = job.id
    whole, every = job.captured
    if whole < every:
        made = len(job.frames_done)
        column.label(text=word(f'Captured {whole} of {every}, generated {made}'), translate=False)


CLASSES = in_every_space(Queue, GeneratePanel)


def register() -> None:
    for cls in CLASSES:
        bpy.utils.register_class(own(cls))


def unregister() -> None:
    step_preview.clear()
    for cls in reversed(CLASSES):
        bpy.utils.unregister_class(cls)
