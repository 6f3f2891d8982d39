"""The jobs in their order, each with its progress and a button to stop it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from . import live
from .panels import GeneratePanel, SecondUnitPanel, draw_text, in_every_space, time_left
from .words import registering, word

if TYPE_CHECKING:
    from ..inference.job import Job

ICONS = {'queued': 'TIME', 'running': 'RENDER_ANIMATION', 'done': 'CHECKMARK', 'failed': 'ERROR', 'cancelled': 'X'}
ENDED_SHOWN = 4          # the newest
WAITING_SHOWN = 12       # the next


class Queue(SecondUnitPanel):
    bl_label = 'Queue'

    @classmethod
    def poll(cls, context):
        return super().poll(context) and any(session.jobs for session in live.made)

    @staticmethod
    def draw_settings(context, layout, settings):
        for session in live.made:
            ended = [job for job in session.jobs.values() if job.state.ended]
            ahead = [job for job in session.jobs.values() if not job.state.ended]
            for job in (*ended[-ENDED_SHOWN:], *ahead[:WAITING_SHOWN]):
                draw_job(context, layout, job)
            if len(ahead) > WAITING_SHOWN:
                layout.label(text=word(f'{len(ahead) - WAITING_SHOWN} more wait'))
            row = layout.row(align=True)
            if len(ahead) > 1:
                row.operator('second_unit.cancel_all', icon='CANCEL')
            if ended:
                row.operator('second_unit.dismiss_all', icon='X')


def draw_job(context, layout, job: Job) -> None:
    column = layout.column(align=True)
    row = column.row(align=True)
    row.label(text=word(job.label), icon=ICONS[job.state])
    if job.state.ended:
        row.operator('second_unit.dismiss', text='', icon='X', emboss=False).job = job.id
        if job.message:
            draw_text(context, column, f'{job.message} {job.hint}'.strip())
        return
    row = column.row(align=True)
    text = f'{word(job.phase or "Waiting")}  {word(time_left(job.seconds_left(time.time())))}'.strip()
    row.progress(factor=job.done / job.total if job.total else 0.0, text=text)
    row.operator('second_unit.cancel', text='', icon='CANCEL').job = job.id


register, unregister = registering(in_every_space(Queue, GeneratePanel))
