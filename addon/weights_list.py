"""The models in the preferences: what each weighs, allows and needs, its download, and the doctor's text."""

from __future__ import annotations

import time

from ..inference.doctor import ABSENT, BEGUN, EMBEDDED, HERE, Prospect, fit_in_words
from ..inference.engine import choose_engine
from . import live
from .downloads import DOCTOR, Downloads, Known
from .online import why_not_online
from .panels import draw_text, time_left
from .preferences import machine
from .words import word

ICONS = {EMBEDDED: 'CHECKMARK', HERE: 'CHECKMARK', BEGUN: 'TIME', ABSENT: 'IMPORT'}


def draw_models(context, layout) -> None:
    """The list, and below it what the doctor said last."""
    chosen, downloads = machine(context), live.downloads()
    box = layout.box().column()
    row = box.row()
    row.label(text='Models')
    row.operator('second_unit.look_again', text='', icon='FILE_REFRESH', emboss=False)
    reason = why_not_online()
    if reason and any(known.prospect.state in (BEGUN, ABSENT) for known in downloads.models(chosen)):
        row = box.split(factor=0.85)
        row.label(text=word(reason), translate=False, icon='INTERNET_OFFLINE')
        row.operator('extensions.userpref_show_online', text='Settings...')
    device = choose_engine(chosen.device).device
    for known in downloads.models(chosen):
        _draw_model(context, box.column(align=True), known, downloads, device)
    _draw_doctor(context, layout.box().column(), downloads)


def _draw_model(context, column, known: Known, downloads: Downloads, device: str) -> None:
    each = known.prospect
    name = each.model.name
    row = column.split(factor=0.5)
    row.label(text=f'{word(each.model.label)}: {", ".join(map(word, known.verbs))}', icon=ICONS[each.state])
    row = row.row()
    row.label(text=word(state_in_words(each)), translate=False)
    row = row.row(align=True)
    row.enabled = not downloads.works_on(name)
    if each.state in (BEGUN, ABSENT):
        row.operator('second_unit.download_weights', text='', icon='IMPORT').model = name
    if each.state == HERE:
        row.operator('second_unit.verify_weights', text='', icon='VIEWZOOM').model = name
    if known.is_ours:
        row.operator('second_unit.remove_weights', text='', icon='TRASH').model = name
    row = column.split(factor=0.5)
    row.active = False
    row.label(text=' + '.join(each.licences), icon='BLANK1' if each.commercial else 'ERROR')
    row.label(text=word(fit_in_words(each, device)), translate=False)
    draw_job(context, column, downloads, name)


def state_in_words(each: Prospect) -> str:
    if each.state in (BEGUN, ABSENT):
        return f'{each.state}: {each.gigabytes:g} GB'
    return each.state


def draw_job(context, column, downloads: Downloads, name: str) -> None:
    """What is under way for a model, or the doctor; or why it failed."""
    job = downloads.jobs.get(name)
    if job is None:
        return
    if job.state.ended:
        draw_text(context, column, f'{job.message} {job.hint}'.strip(), 'ERROR')
        return
    row = column.row(align=True)
    text = f'{word(job.phase or "Waiting")}  {word(time_left(job.seconds_left(time.time())))}'.strip()
    row.progress(factor=job.done / job.total if job.total else 0.0, text=text)
    row.operator('second_unit.cancel_download', text='', icon='CANCEL').model = name


def _draw_doctor(context, column, downloads: Downloads) -> None:
    row = column.row(align=True)
    row.enabled = not downloads.works_on(DOCTOR)
    row.operator('second_unit.doctor', icon='VIEWZOOM')
    row.operator('second_unit.copy_diagnosis', icon='COPYDOWN')
    draw_job(context, column, downloads, DOCTOR)
    lines = column.column(align=True)
    lines.scale_y = 0.75
    if downloads.diagnosis is None:
        return
    for line in downloads.diagnosis.head:
        lines.label(text=word(line), translate=False)
    row = lines.row()
    for cells in zip(*downloads.diagnosis.rows):
        column = row.column(align=True)
        for cell in cells:
            column.label(text=word(cell), translate=False)
