"""The sequencer as a target: each take as a strip on a channel of its own, the newest on top, for an animatic.

Strips go where the edit is; a file without one gets a scene for it. Where a strip lies in time, what it is cut to and
whether it shows are the artist's: delivering again changes only which files it shows. See docs/decisions/0024.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import bpy

from ...inference.errors import DeliverError
from ...inference.files import frame_name
from ...inference.model import Makes
from ...inference.shot import Pass
from .. import compat, takes
from . import Target
from .sequence import MAKES, SHOT, TAKE, blend_path, check_scene, made_frames, no_colour_space, schedule, why_not

START = 'second_unit_start'            # on strips: the frame at which the take begins in its shot
PLATE = 'second_unit_plate'            # on the strip of a plate set: its digest
MADE = 'second_unit_made'              # on the scene: it was made for the strips
EDITOR = 'second_unit_made_editor'     # on a scene of the artist's: its sequence editor was
ANIMATIC = 'Animatic'
LONGEST = 63                           # letters in the name of a channel
VIEW = ('view_transform', 'look', 'exposure', 'gamma')


# --- Deliver --------------------------------------------------------------------------------------------------


def deliver(scene, take) -> str:
    """Put the take on a channel of its own, or bring its strips up to date. Says what it did."""
    check_scene(scene)
    made = made_frames(take)
    if refresh(take):
        return f'Take {take.number} was brought up to date in the sequencer.'
    home = find_edit(scene, take.shot.name)
    said = [f'The scene "{ANIMATIC}" was made for it.'] if home is None else _said_of_renders(home)
    home = home or _new_edit(scene, take)
    if home.sequence_editor is None:
        home.sequence_editor_create()
        home[EDITOR] = True
    start = schedule(take.shot.frames, made).start + _moved(home, take.shot.name)
    try:
        if take.makes is not Makes.LOOK:
            _add_plate(home, take, start)
        strip = _new_strip(home, take, f'{take.shot.name} {take.number:03d} {take.makes}', take.folder / 'frames',
                           _files(take), start)
    except DeliverError:
        _tidy(home)
        raise
    strip[TAKE], strip[MAKES] = take.uuid, str(take.makes)
    if take.makes is Makes.ELEMENT:
        said.append('It lies over the whole picture: only the compositor knows what stands before it.')
    return ' '.join([f'Take {take.number} is on channel {strip.channel} of "{home.name}".', *said])


def refresh(take) -> bool:
    """Bring the take's strips up to date, as when more of its frames are finished. Are there any?"""
    found = [strip for scene in bpy.data.scenes for strip in _strips(scene) if strip.get(TAKE) == take.uuid]
    files = _files(take) if found else []
    for strip in found:
        if len(strip.elements) == len(files):              # else it was cut to a part that stays as it is
            for element, file in zip(strip.elements, files):
                if element.filename != file:
                    element.filename = file
    return bool(found)


def find_edit(scene, shot: str) -> bpy.types.Scene | None:
    """The scene whose sequencer the artist edits in: with strips of this shot, else the one that is shown, else one
    that has strips."""
    scenes = [scene, *(other for other in bpy.data.scenes if other != scene and other.library is None)]
    with_shot = [each for each in scenes if any(strip.get(SHOT) == shot for strip in _strips(each))]
    with_strips = [each for each in scenes if any(_strips(each))]
    return next(iter([*with_shot, *compat.sequencer_scenes(), *with_strips]), None)


def _files(take) -> list[str]:
    """The name of the file of each frame of the range. For one that is not made yet, that before it, or the first."""
    made = made_frames(take)
    wanted = schedule(take.shot.frames, take.shot.frames).files
    shown = [max((frame for frame in made if frame <= number), default=made[0]) for number in wanted]
    return [f'{frame_name(frame)}.exr' for frame in shown]


def _moved(home, shot: str) -> int:
    """By how many frames the artist has moved the topmost strip of the shot."""
    ours = [strip for strip in _strips(home) if strip.get(SHOT) == shot]
    return compat.strip_start(top := max(ours, key=lambda strip: strip.channel)) - top[START] if ours else 0


def _said_of_renders(home) -> list[str]:
    if any(_strips(home)) or not home.render.use_sequencer:
        return []
    return [f'Renders of "{home.name}" show the sequencer from now on, unless Sequencer is off in its output settings.']


def _add_plate(home, take, start: int) -> None:
    """What the element or patch lies over: the shot's plates, once, if they are whole."""
    if not take.plates_folder.is_dir() or Pass.COMBINED not in take.plates.passes or take.plates.missing():
        return
    digest = take.plates_folder.name
    if any(strip.get(PLATE) == digest for strip in _strips(home)):
        return
    files = [f'{frame_name(frame)}.exr' for frame in schedule(take.shot.frames, take.shot.frames).files]
    strip = _new_strip(home, take, f'{take.shot.name} plate', take.plates_folder, files, start)
    strip[PLATE] = digest


def _new_strip(home, take, name: str, folder: Path, files: list[str], start: int):
    """A strip above all others at its frames, which shows `files`."""
    editor = home.sequence_editor
    active = editor.active_strip
    channel = _free_channel(editor, start, start + len(files))
    with _channel_named(editor, channel):
        strip = editor.strips.new_image(name, str(folder / files[0]), channel, start, fit_method='FIT')
        strip[SHOT], strip[START] = take.shot.name, take.shot.frames.first
        try:
            strip.colorspace_settings.name = take.shot.colour_space
        except TypeError:
            editor.strips.remove(strip)
            raise no_colour_space(take) from None
    compat.set_strip_files(home, strip, folder, files)
    strip.directory = f'{blend_path(folder)}/'
    strip.alpha_mode, strip.blend_type = 'PREMUL', 'ALPHA_OVER'
    compat.keep_alpha(strip)
    strip.select, editor.active_strip = False, active
    return strip


def _free_channel(editor, start: int, end: int) -> int:
    spans = [(strip.channel, *compat.strip_span(strip)) for strip in editor.strips]
    channel = 1 + max((channel for channel, first, last in spans if first < end and start < last), default=0)
    if channel >= len(editor.channels):
        raise DeliverError('There is no channel above the strips at these frames.', 'Move strips down, and try again.')
    return channel


@contextmanager
def _channel_named(editor, number: int) -> Iterator[None]:
    """Name a channel after our strips on it, as they are afterwards, unless the artist named it."""
    channel = editor.channels[number]
    ours = channel.name == _channel_name(editor, number)
    yield
    if ours:
        channel.name = _channel_name(editor, number)


def _channel_name(editor, number: int) -> str:
    names = [strip.name for strip in editor.strips if strip.channel == number and SHOT in strip]
    return ', '.join(names)[:LONGEST] or f'Channel {number}'


# --- The scene of the edit ------------------------------------------------------------------------------------


def _new_edit(scene, take) -> bpy.types.Scene:
    """A scene for the strips: the shot's size, rate and view. It mixes in linear light, as the compositor does."""
    home = bpy.data.scenes.new(ANIMATIC)
    home[MADE] = True
    home.frame_start, home.frame_end = take.shot.frames.first, take.shot.frames.last
    render = home.render
    for name in ('fps', 'fps_base', 'pixel_aspect_x', 'pixel_aspect_y'):
        setattr(render, name, getattr(scene.render, name))
    render.resolution_x, render.resolution_y, render.resolution_percentage = take.shot.width, take.shot.height, 100
    home.display_settings.display_device = scene.display_settings.display_device
    for name in VIEW:
        setattr(home.view_settings, name, getattr(scene.view_settings, name))
    home.sequence_editor_create()
    try:
        home.sequencer_colorspace_settings.name = take.shot.colour_space
    except TypeError:
        bpy.data.scenes.remove(home)
        raise no_colour_space(take) from None
    compat.show_in_sequencer(home)
    return home


def _strips(scene) -> Iterator[Any]:
    yield from scene.sequence_editor.strips_all if scene.sequence_editor else ()


def _tidy(home) -> None:
    """Take away what was made for the strips, when the last of them is gone."""
    if any(_strips(home)):
        return
    if home.get(MADE):
        bpy.data.scenes.remove(home)
    elif home.get(EDITOR):
        home.sequence_editor_clear()
        del home[EDITOR]


def take_out(scene, shot: str, makes: Makes) -> str:
    """Remove the shot's strips of a verb, its plate when nothing lies over it any more, and what was made for them."""
    removed = 0
    for home in list(bpy.data.scenes):
        ours = [strip for strip in _strips(home) if strip.get(SHOT) == shot]
        gone = [strip for strip in ours if strip.get(MAKES) == makes]
        if gone and not any(strip.get(MAKES) not in (None, makes, Makes.LOOK) for strip in ours):
            gone += [strip for strip in ours if PLATE in strip]
        removed += len(gone)
        for strip in gone:
            with _channel_named(home.sequence_editor, strip.channel):
                (strip.parent_meta() or home.sequence_editor).strips.remove(strip)
        if gone:
            _tidy(home)
    if not removed:
        raise DeliverError(f'No {makes} of the shot "{shot}" is in the sequencer.', 'There is nothing to take out.')
    return f'{removed} strips of "{shot}" were taken out of the sequencer.'


# --- Target ---------------------------------------------------------------------------------------------------


def plan(context) -> str:
    """What the panel names before Deliver is pressed."""
    home, item = find_edit(context.scene, context.scene.name), takes.active(context)
    return f'In "{home.name}"' if home and item else f'A new scene "{ANIMATIC}"'


TARGET = Target(
    'sequencer', 'Sequencer', (Makes.ELEMENT, Makes.LOOK, Makes.PATCH), why_not, plan, deliver,
    lambda scene, take: take_out(scene, take.shot.name, take.makes), icon='SEQUENCE',
    description='a strip on a channel of its own in the sequencer, the newest on top')
