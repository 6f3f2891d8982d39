"""The half that knows Blender. Importing it must stay cheap: no torch, no diffusers, no OpenImageIO."""

from __future__ import annotations

import atexit

import bpy


def register():
    from . import cli, operators, panels, preferences, properties
    from .session import session
    for module in (preferences, properties, operators, panels):
        module.register()
    bpy.app.handlers.load_pre.append(_before_load)
    bpy.app.handlers.load_post.append(_after_load)
    commands.append(bpy.utils.register_cli_command('second_unit', cli.command))
    atexit.register(session.close)


def unregister():
    from . import operators, panels, preferences, properties
    from .session import session
    atexit.unregister(session.close)
    session.close()
    bpy.utils.unregister_cli_command(commands.pop())
    bpy.app.handlers.load_post.remove(_after_load)
    bpy.app.handlers.load_pre.remove(_before_load)
    for module in (panels, operators, properties, preferences):
        module.unregister()


commands: list = []       # the handle that Blender wants back


@bpy.app.handlers.persistent
def _before_load(_path):
    """Another file: captures end, since their scene goes; what the worker makes is finished to disk."""
    from .session import session
    session.leave_scene()


@bpy.app.handlers.persistent
def _after_load(_path):
    from . import takes
    takes.refresh(bpy.context)
