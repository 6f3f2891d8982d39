"""Which values of the file animation and drivers set: a frame change writes over them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import bpy

Key = tuple[int, str, int]      # session uid of the data-block, path, index
UNSEEN = ('second_unit.', 'background_images[')


def animated_ids() -> Iterator[bpy.types.ID]:
    """Every data-block that has animation data, also the node trees that are part of another one."""
    for owner in bpy.data.user_map():
        for block in (owner, getattr(owner, 'node_tree', None)):
            if getattr(block, 'animation_data', None) is not None:
                yield block


def curves_of(block: bpy.types.ID) -> Iterator[bpy.types.FCurve]:
    """The curves of its action and of those in its NLA strips, then its drivers."""
    data = block.animation_data
    used = [(data.action, data.action_slot)]
    used += [(strip.action, strip.action_slot) for track in data.nla_tracks for strip in track.strips]
    for action, slot in used:
        if action is not None and slot is not None:
            bags = [strip.channelbag(slot) for layer in action.layers for strip in layer.strips]
            for bag in filter(None, bags):
                yield from bag.fcurves
    yield from data.drivers


def moves_no_picture(*curves: bpy.types.FCurve) -> bool:
    """Are there curves, all of them for what no plate shows: our own settings, and a camera's backgrounds?"""
    return bool(curves) and all(curve.data_path.startswith(UNSEEN) for curve in curves)


def animated_values() -> dict[Key, Any]:
    """What stands now where animation and drivers write, changed by hand or not."""
    return {(block.session_uid, curve.data_path, curve.array_index): value for block in animated_ids()
            for curve in curves_of(block) if (value := _read(block, curve)) is not None}


def restore_values(values: Mapping[Key, Any]) -> None:
    """Write back those of the `values` that are others now: what the artist had changed and not keyed."""
    for block in animated_ids():
        for curve in curves_of(block):
            value = values.get((block.session_uid, curve.data_path, curve.array_index))
            if value is not None and _read(block, curve) != value:
                _write(block, curve, value)


def _read(block: bpy.types.ID, curve: bpy.types.FCurve) -> Any:
    """The value that a curve sets; None where its path leads nowhere (any more)."""
    try:
        value = block.path_resolve(curve.data_path)
    except ValueError:
        return None
    return value[curve.array_index] if hasattr(value, '__len__') and not isinstance(value, (str, set)) else value


def _write(block: bpy.types.ID, curve: bpy.types.FCurve, value: Any) -> None:
    owner, _, name = curve.data_path.rpartition('.')
    target = block.path_resolve(owner) if owner else block
    if name.endswith(']'):                                  # an ID property: ["name"]
        owner, name = curve.data_path[:curve.data_path.rindex('[')], curve.data_path[curve.data_path.rindex('[') + 2:-2]
        target = block.path_resolve(owner) if owner else block
        target[name] = value
    elif hasattr(getattr(target, name), '__len__'):
        getattr(target, name)[curve.array_index] = value
    else:
        setattr(target, name, value)
