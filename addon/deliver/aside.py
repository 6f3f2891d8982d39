"""Keeping cards out of pictures: out of new plates, and out of renders whose compositor shows the element as well."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import bpy

from .sequence import PLACED, SHOT

HIDDEN = 'second_unit_hidden'       # on a card's collection: we hid it from renders


def find_collections(scene, shot: str = '') -> list[bpy.types.Collection]:
    """The collections with the card of `shot`, or of any shot."""
    return [c for c in scene.collection.children_recursive if SHOT in c and shot in ('', c[SHOT])]


def is_delivered(block: bpy.types.ID | bpy.types.LayerCollection) -> bool:
    """Is this a card, its collection, or what a view layer keeps of it? None of them is part of the artist's scene."""
    block = block.collection if isinstance(block, bpy.types.LayerCollection) else block
    return SHOT in block or PLACED in block


def is_background(background: bpy.types.CameraBackgroundImage) -> bool:
    """Is this background of a camera a delivered take? It is no footage, and renders do not have it."""
    return background.image is not None and SHOT in background.image


def hide_cards(scene, shot: str) -> list[str]:
    """Hide the shot's cards from renders, once: whoever shows them again wants them. Sentences on what was done."""
    shown = [c for c in find_collections(scene, shot) if not c.hide_render and HIDDEN not in c]
    for collection in shown:
        collection.hide_render = collection[HIDDEN] = True
    return ['Renders leave out the card: the compositor shows the element already.'] if shown else []


def show_cards(scene, shot: str) -> None:
    """Undo `hide_cards`."""
    for collection in [c for c in find_collections(scene, shot) if HIDDEN in c]:
        collection.hide_render = False
        del collection[HIDDEN]


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
