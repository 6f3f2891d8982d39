"""Memory goes to the artist's render: models leave the device before it begins, and come back with the next job.

Blender calls these from the thread that renders, too; so they set one flag and drop one reference, and touch no data.
"""

from __future__ import annotations

import bpy

from . import live


@bpy.app.handlers.persistent
def _begins(*_) -> None:
    for session in live.made:
        session.make_room()


@bpy.app.handlers.persistent
def _is_over(*_) -> None:
    for session in live.made:
        session.rendering = False


HANDLERS = (('render_init', _begins), ('render_complete', _is_over), ('render_cancel', _is_over))


def register() -> None:
    for name, handler in HANDLERS:
        getattr(bpy.app.handlers, name).append(handler)


def unregister() -> None:
    for name, handler in HANDLERS:
        getattr(bpy.app.handlers, name).remove(handler)
