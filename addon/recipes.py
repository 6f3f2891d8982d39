"""A take's recipe back in the panel, or on its way once more with other seeds."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import bpy
import numpy as np

from ..inference.before import sibling
from ..inference.condition import card_from_bounds
from ..inference.errors import CaptureError, TakeError
from ..inference.keyed import is_keyed
from ..inference.model import Makes, Model, controls_from, controls_to_json, find_model
from ..inference.models import all_models
from ..inference.take import Take
from .capture import find_source
from .capture.animated import curves_of
from .capture.matte import parsed
from .preferences import machine
from .properties import control_group
from .shot import read_shot
from .takes import folder

if TYPE_CHECKING:
    from .runs import Request


def use(context, take: Take) -> str:
    """Set the panel to what the take was made with. Sentences on what could not be set.

    Raises ModelError for a model that there is no more, before anything is set.
    """
    scene, recipe = context.scene, take.recipe
    settings, model = scene.second_unit, find_model(all_models(), recipe.model)
    controls = controls_from(model, recipe.controls)
    settings.verb = model.makes
    setattr(settings, f'model_{model.makes}', model.name)
    for name, value in controls_to_json(controls).items():
        _set_control(scene, control_group(settings, model), name, value)
    settings.source, settings.view_layer, settings.seed = take.shot.source, take.shot.view_layer, recipe.seed
    settings.likeness = recipe.likeness
    settings.motion_blur, settings.depth_of_field = take.conform.motion_blur, take.conform.depth_of_field
    said = _set_frames(scene, settings, take) + _set_first(settings, take)
    if model.makes is Makes.ELEMENT:
        for role in ('anchor', 'obstacle'):
            said += _set_thing(scene, settings, role, getattr(recipe, role))
        settings.starts_automatically = recipe.starts_at != math.floor(recipe.starts_at)
        settings.starts_at = math.floor(recipe.starts_at)
        said += [] if recipe.continues or recipe.refines else _set_card(settings, take, model, controls)
        if recipe.refines:
            said += _set_matte(context, settings.matte, recipe.matte)
        elif recipe.matte.startswith('image:'):
            settings.painted = recipe.matte.removeprefix('image:')
    elif model.makes is Makes.PATCH:
        said += _set_matte(context, settings.matte, recipe.matte)
    return ' '.join(said)


def vary(context, take: Take, seeds: Sequence[int]) -> Request:
    """What the take was made with, of its own plates, once for each seed. Nothing is delivered.

    Raises CaptureError where the scene has become another shot than the plates are of, TakeError where the take that it
    goes on from is gone.
    """
    from .runs import Request
    scene, shot, recipe = context.scene, take.shot, take.recipe
    now = find_source(shot.source).adapt(scene, read_shot(scene, shot.view_layer, shot.frames, shot.source))
    if now != shot:
        raise CaptureError(f'The scene has changed since take {take.number} was made: its size, rate or shutter '
                           'are others now, or its camera.', 'Use the settings of the take and generate it anew.')
    model = find_model(all_models(), recipe.model)
    scale, offset = 1.0, (0.0, 0.0, 0.0)
    if take.card is not None and not (recipe.continues or recipe.refines):
        scale, offset = card_settings(take, model, controls_from(model, recipe.controls))
    return Request(
        scene=scene.name, takes=folder(context), anchor=recipe.anchor, obstacle=recipe.obstacle, matte=recipe.matte,
        source=shot.source, view_layer=shot.view_layer, model=recipe.model, controls=recipe.controls,
        frames=shot.frames, starts_at=recipe.starts_at if take.makes is Makes.ELEMENT else None, seeds=tuple(seeds),
        plates=take.plates_folder, card_scale=scale, card_offset=offset, conform=take.conform, likeness=recipe.likeness,
        continues=sibling(take, recipe.continues).number if recipe.continues and not recipe.refines else 0,
        refines=sibling(take, recipe.refines).number if recipe.refines else 0, machine=machine(context))


def card_settings(take: Take, model: Model, controls: Any) -> tuple[float, tuple[float, float, float]]:
    """The scale and the offset that the take's card has against the one that its anchor asks for. Raises TakeError."""
    anchors = [take.plates.anchor(take.recipe.anchor, frame) for frame in take.shot.frames]
    seen = [(anchor.frame, anchor.bounds, take.plates.camera(anchor.frame)) for anchor in anchors]
    margin = model.margin(controls)
    scale = round(take.card.height / card_from_bounds(seen, margin).height, 6)
    still, *moved = (np.array(card_from_bounds(seen, margin, scale, offset).centre)
                     for offset in ((0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1)))
    offset = (take.card.centre - still) @ np.transpose(moved - still)      # along its axes, which are of length 1
    return scale, tuple(round(each, 6) for each in offset.tolist())


# --- Settings of the panel --------------------------------------------------------------------------------------


def _set_control(scene, group, name: str, value: Any) -> None:
    """A value, or its keyframes in place of those that are there."""
    if scene.animation_data is not None:
        path = group.path_from_id(name)
        for frame in [key.co.x for curve in curves_of(scene) if curve.data_path == path
                      for key in getattr(curve, 'keyframe_points', ())]:
            group.keyframe_delete(name, frame=frame)
    for frame, each in value if is_keyed(value) and not isinstance(value, str) else [(None, value)]:
        setattr(group, name, each)
        if frame is not None:
            group.keyframe_insert(name, frame=frame)


def _set_frames(scene, settings, take: Take) -> list[str]:
    frames = take.shot.frames
    settings.use_scene_range = (frames.first, frames.last, frames.step) == (
        scene.frame_start, scene.frame_end, scene.frame_step)
    settings.first, settings.last = frames.first, frames.last
    if settings.use_scene_range or frames.step == 1:
        return []
    return [f'It has every {frames.step}th frame: set the range and step of the scene for that.']


def _set_first(settings, take: Take) -> list[str]:
    """What it begins with."""
    uuid = take.recipe.refines or take.recipe.continues
    settings.continues = settings.refines = 0
    if not uuid:
        return []
    try:
        setattr(settings, 'refines' if take.recipe.refines else 'continues', sibling(take, uuid).number)
    except TakeError as error:
        return [error.message]
    return []


def _set_thing(scene, settings, role: str, name: str) -> list[str]:
    """Of 'anchor' or 'obstacle'."""
    thing = scene.objects.get(name)
    collection = None if thing else next((c for c in scene.collection.children_recursive if c.name == name), None)
    setattr(settings, f'{role}_object', thing)
    setattr(settings, f'{role}_collection', collection)
    return [f'The {role} "{name}" is not in the scene.'] if name and not (thing or collection) else []


def _set_card(settings, take: Take, model: Model, controls: Any) -> list[str]:
    try:
        settings.card_scale, settings.card_offset = card_settings(take, model, controls)
    except TakeError:
        return ['The plates of the take are gone, so the place of its card is not known.']
    return []


def _set_matte(context, matte, text: str) -> list[str]:
    kind, value = parsed(text)
    names = value.split(';')
    if kind == 'object' and len(names) > 1:
        for thing in context.view_layer.objects:
            thing.select_set(thing.name in names)
        matte.kind = 'selected'
        return [f'The object "{name}" is not in the scene.' for name in names if name not in context.view_layer.objects]
    matte.kind = kind
    if kind == 'rect':
        matte.rect = [int(part) for part in value.split(',')]
    elif kind in ('cryptomatte', 'image'):
        setattr(matte, kind, value)
    else:
        blocks = {'object': bpy.data.objects, 'collection': bpy.data.collections, 'mask': bpy.data.masks}[kind]
        found = blocks.get(value)
        setattr(matte, kind, found)
        return [] if found else [f'The {kind} "{value}" is not in the file.']
    return []
