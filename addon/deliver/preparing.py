"""A shot's node group built in steps, beside the artist's tree: `deliver` then only puts it on its link.

Built at once it holds the main thread for 0.1 to 0.3 s: Blender brings a tree up to date with each node.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import bpy

from ...inference.model import Makes
from ..steps import told_of
from . import element_group, picture_group
from .inner import remove_lone_inner, remove_with_inner
from .sequence import MAKES, SHOT

READY = 'second_unit_ready'           # on a group that is whole and on no link: the uuid of the take that it shows


def build(take, fit: bool, update) -> Generator[None, None, None]:
    """Make the group of the take's verb and shot, and let it show the take; `update(group)` gives those steps.

    Undo frees nodes that are held from one step to the next: then, and when the group is removed, this ends, and
    what there is of the group goes.
    """
    with told_of('undo_pre', 'redo_pre', 'load_pre') as disturbed:
        group = _empty_group(take, fit)
        steps = _all_steps(group, take, fit, update)
        try:
            for _ in steps:
                yield
                if disturbed or not _lives(group):
                    return
            group[READY] = take.uuid
        finally:
            if _lives(group) and READY not in group and not group.users:
                remove_with_inner(group)
            remove_lone_inner()


def _empty_group(take, fit: bool):
    if take.makes is Makes.ELEMENT:
        return element_group.empty_group(take.shot.name)
    return picture_group.new_group(take.shot.name, take.makes, fit)


def _all_steps(group, take, fit: bool, update) -> Generator[None, None, None]:
    if take.makes is Makes.ELEMENT:
        yield from element_group.merge_in_steps(group, fit)
        yield
    yield from update(group)


def _lives(block: bpy.types.ID) -> bool:
    try:
        return bool(block.name)
    except ReferenceError:
        return False


def taken(take) -> Any:
    """The group that was built for the take, if it is there: from now on it is whoever's asked."""
    group = next((group for group in bpy.data.node_groups
                  if (group.get(READY), group.get(SHOT), group.get(MAKES)) == (take.uuid, take.shot.name, take.makes)),
                 None)
    if group is not None:
        del group[READY]
    return group
