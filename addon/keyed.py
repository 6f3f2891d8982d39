"""Keyframes of controls, as an artist sets them in the panel: read for every frame without playing the scene."""

from __future__ import annotations

import math
from dataclasses import fields
from typing import Any

import bpy

from ..inference.errors import CaptureError
from ..inference.keyed import simplified
from ..inference.model import Model, controls_from, keyed_controls, ui_of
from ..inference.shot import FrameRange
from .capture.animated import curves_of
from .properties import control_group, control_values, plain


def values_over(scene: bpy.types.Scene, model: Model, frames: FrameRange, starts_at: float | None) -> dict[str, Any]:
    """What the panel shows, for `controls_from`: of controls with keyframes their values over the take.

    The take begins with its event (None: where the anchor or the kind has it begin). Raises CaptureError for what is
    driven, or animated by NLA strips: what that gives is known only while the scene plays.
    """
    settings, render = scene.second_unit, scene.render
    values = control_values(settings, model)
    group, unstretched = control_group(settings, model), render.frame_map_old / render.frame_map_new
    curves = {name: curve for name in keyed_controls(model)
              if (curve := _curve(scene, model, name, group.path_from_id(name))) is not None}
    begins = frames.first if starts_at is None else starts_at
    if curves and starts_at is None:
        begins -= model.preroll(controls_from(model, values)) * render.fps / render.fps_base / unstretched
    first = math.floor(min(begins, frames.first))
    limits = {control.name: ui_of(control) for control in fields(model.controls)}
    for name, curve in curves.items():
        low, high = (limits[name].get(end, value) for end, value in (('min', -math.inf), ('max', math.inf)))
        values[name] = simplified((frame, min(max(plain(curve.evaluate(frame * unstretched)), low), high))
                                  for frame in range(first, frames.last + 1))
    return values


def _curve(scene: bpy.types.Scene, model: Model, name: str, path: str) -> bpy.types.FCurve | None:
    """The curve that sets a control; None where nothing does."""
    data = scene.animation_data
    found = [curve for curve in curves_of(scene) if curve.data_path == path and not curve.mute] if data else []
    if not found:
        return None
    if len(found) > 1 or found[0].driver is not None or found[0].id_data != data.action:
        raise CaptureError(f'The control {name} of {model.label} has a driver or NLA strips: what they give is known '
                           'only while the scene plays.', 'Bake it to keyframes, or remove the driver.')
    return found[0]
