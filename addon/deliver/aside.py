"""Keeping what was delivered out of new plates: they show the scene without its elements."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import bpy

from .sequence import PLACED, SHOT


def find_collections(scene, shot: str = '') -> list[bpy.types.Collection]:
    """The collections with the card of `shot`, or of any shot."""
    return [c for c in scene.collection.children_recursive if SHOT in c and shot in ('', c[SHOT])]


def is_delivered(block: bpy.types.ID | bpy.types.LayerCollection) -> bool:
    """Is this a card, its collection, or what a view layer keeps of it? None of them is part of the artist's scene."""
    block = block.collection if isinstance(block, bpy.types.LayerCollection) else block
    return SHOT in block or PLACED in block


@contextlib.contextmanager
def cards_aside(scene) -> Iterator[None]:
    """Keep the cards of all shots out of what is rendered here."""
    # The planes' own hide_render is animated, so that a render would take it back.
    hidden = [(collection, collection.hide_render) for collection in find_collections(scene)]
    try:
        for collection, _ in hidden:
            collection.hide_render = True
        yield
    finally:
        for collection, was_hidden in hidden:
            collection.hide_render = was_hidden
