"""The active take in the panel: its pictures by frame, and what is known of it."""

from __future__ import annotations

from . import takes, thumbs
from .words import word

ICON = 20.0              # height of an icon in pixels, at a resolution scale of 1
LARGEST = 14.0           # icons across, which is what thumbnails have pixels for


def draw_picture(context, layout) -> None:
    """The active take at one of its frames, as large as the sidebar is wide, and the slider over them."""
    window, manager = context.window_manager.second_unit, context.window_manager
    if not thumbs.frames():
        return
    frame = context.scene.frame_current if window.follows else manager[thumbs.FRAME]
    icon, shown = thumbs.at(frame)
    scale = context.preferences.system.ui_scale or 1.0            # 0 where there is no window
    layout.template_icon(icon, scale=min(context.region.width / (ICON * scale) - 3, LARGEST))
    row = layout.row(align=True)
    row.use_property_split = False
    if window.follows:
        row.label(text=word(f'Frame {shown}'))
    else:
        row.prop(manager, f'["{thumbs.FRAME}"]', text='Frame', slider=True)
    row.prop(window, 'follows', text='', icon='LINKED' if window.follows else 'UNLINKED')


def draw_facts(column, item) -> None:
    """What is known of the take beside its verb and its seed, and the artist's note on it."""
    said = [item.model] + ([takes.clock(item.seconds)] if item.seconds >= 0 else [])
    column.label(text=', '.join(map(word, said)), icon='TIME')
    if item.colour_error >= 0:
        column.label(text=word(takes.colour_in_words(item.colour_error)), icon='COLOR')
    row = column.row()
    row.use_property_split = False
    row.prop(item, 'note', text='', icon='TEXT', placeholder=word('Note'))
