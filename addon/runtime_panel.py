"""The runtime in the preferences: what is installed, what would be, and its buttons."""

from __future__ import annotations

from . import live
from .panels import draw_text
from .preferences import machine
from .runtime_install import RUNTIME, Outlook, outlook, python, why_not_install
from .weights_list import draw_job
from .words import word


def draw_runtime(context, layout, preferences) -> None:
    """A box that says what there is, and what Install Runtime would bring and weigh."""
    chosen, downloads = machine(context), live.downloads()
    now = outlook(downloads, chosen)
    box = layout.box().column()
    box.label(text=word('Runtime'), translate=False)            # Blender has another word for its own
    _draw_state(context, box, chosen, now)
    column = box.column()
    column.enabled = not downloads.works_on(RUNTIME)
    column.prop(preferences, 'runtime_build')
    column.prop(preferences, 'wheel_folder')
    column.prop(preferences, 'runtime_folder')
    if now.locked is not None and not now.is_current:
        column.label(text=word(offer(now)), translate=False, icon='IMPORT')
    if now.remark:
        draw_text(context, column, now.remark, 'INFO')
    _draw_buttons(column, chosen, now)
    draw_job(context, box, downloads, RUNTIME)
    box.operator('second_unit.diagnostics', icon='COPYDOWN')


def state_in_words(now: Outlook) -> str:
    if now.installed is None:
        return f'The libraries that run the models are not installed for Python {python()}.'
    return f'torch {now.installed.versions["torch"]}, diffusers {now.installed.versions["diffusers"]}: ' \
           f'every file verified {now.installed.verified}'


def offer(now: Outlook) -> str:
    """What the button would bring, as one line."""
    locked = now.locked
    return f'torch {locked.version("torch")} for {locked.build.upper()}, {len(locked.wheels)} libraries: ' \
           f'{gigabytes(now.to_fetch)} to download'


def gigabytes(size: int) -> str:
    return f'{size / 1e9:.1f} GB' if size >= 1e9 else f'{size / 1e6:.0f} MB'


def _draw_state(context, box, chosen, now: Outlook) -> None:
    if chosen.runtime is not None:
        draw_text(context, box, 'The libraries come from the folder that is chosen here.', 'CHECKMARK')
    else:
        draw_text(context, box, state_in_words(now), 'CHECKMARK' if now.installed else 'ERROR')
    if now.foreign is not None:
        draw_text(context, box, f'torch is taken from {now.foreign}, which another extension or this Python brings. '
                                'It stands before the runtime, and is left alone.', 'INFO')
    if now.waits_for_restart:
        draw_text(context, box, 'Libraries are loaded from the former version. The new one is used when Blender is '
                                'started again.', 'INFO')


def _draw_buttons(column, chosen, now: Outlook) -> None:
    reason = why_not_install(chosen)
    if reason:
        row = column.split(factor=0.85)
        row.label(text=word(reason), translate=False, icon='INTERNET_OFFLINE')
        row.operator('extensions.userpref_show_online', text='Settings...')
    row = column.row(align=True)
    if now.is_current:
        row.operator('second_unit.verify_runtime', icon='VIEWZOOM')
        row.operator('second_unit.repair_runtime', icon='FILE_REFRESH')
    else:
        text = 'Go On Installing' if now.begun else 'Update Runtime' if now.installed else 'Install Runtime'
        row.operator('second_unit.install_runtime', text=text, icon='IMPORT')
    if now.installed or now.begun:
        row.operator('second_unit.remove_runtime', text='', icon='TRASH')
