"""The active take in the panel: its pictures by frame, and what is known of it."""

from __future__ import annotations

from . import takes, thumbs
from .words import word
from .wrapping import FEWEST, LETTER, wrapped

ICON = 20.0              # height of an icon in pixels, at a resolution scale of 1
LARGEST = 14.0           # icons across, which is what thumbnails have pixels for
SHARE = 0.5              # of the panel's width that the picture has: it stands in a square, so its facts stand beside
FRAMED = 60.0            # pixels of the sidebar beside what a panel holds, its tabs among them
LINES = 3                # at most, of a fact


def draw_take(context, layout, item) -> None:
    """The take at one of its frames with its facts beside, the slider over the frames, and the artist's note on it."""
    scale = context.preferences.system.ui_scale or 1.0            # 0 where there is no window
    width = context.region.width / scale - FRAMED
    window = context.window_manager.second_unit
    if thumbs.frames():
        frame = context.scene.frame_current if window.follows else context.window_manager[thumbs.FRAME]
        icon, shown = thumbs.at(frame)
        split = layout.split(factor=SHARE)
        split.template_icon(icon, scale=min(width * SHARE / ICON, LARGEST))
        _draw_facts(split.column(align=True), item, width * (1 - SHARE) / LETTER)
        _draw_slider(context, layout.row(align=True), shown)
    else:
        _draw_facts(layout.column(align=True), item, width / LETTER)
    row = layout.row()
    row.use_property_split = False
    row.prop(item, 'note', text='', icon='TEXT', placeholder=word('Note'))


def _draw_facts(column, item, width: float) -> None:
    """What is known of the take, in lines of so many letters: 'Look', 'Seed 4', 'Flicker 0.021' in stops, by which
    surfaces change that the renderer says do not, its model, and how long it took."""
    column.scale_y = 0.8
    said = [item.makes.title(), f'Seed {item.seed}'] + ([f'Flicker {item.flicker:.3f}'] if item.flicker >= 0 else [])
    said += [item.model] + ([f'Made in {takes.clock(item.seconds)}'] if item.seconds >= 0 else [])
    said += [takes.colour_in_words(item.colour_error)] if item.colour_error >= 0 else []
    for text in said:
        for line in wrapped(word(text), max(width, FEWEST), LINES):
            column.label(text=line, translate=False)


def _draw_slider(context, row, shown: int) -> None:
    window = context.window_manager.second_unit
    row.use_property_split = False
    if window.follows:
        row.label(text=word(f'Frame {shown}'), translate=False)
    else:
        row.prop(context.window_manager, f'["{thumbs.FRAME}"]', text='Frame', slider=True)
    row.prop(window, 'follows', text='', icon='LINKED' if window.follows else 'UNLINKED')
