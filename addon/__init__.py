"""The half that knows Blender. Importing it must stay cheap: no torch, no diffusers, no OpenImageIO."""

from __future__ import annotations

import bpy


def _parts() -> tuple:
    """The modules that register something, in their order."""
    from . import (
        approval_operators,
        farm_operators,
        going_on_operators,
        going_on_panel,
        grid_panel,
        menus,
        operators,
        panels,
        preferences,
        preset_panel,
        properties,
        queue_operators,
        queue_panel,
        rendering,
        runtime_operators,
        take_operators,
        take_panels,
        weights_operators,
        words,
    )
    return (words, preferences, properties, operators, take_operators, queue_operators, weights_operators,
            runtime_operators, going_on_operators, preset_panel, panels, take_panels, going_on_panel, grid_panel,
            queue_panel, approval_operators, farm_operators, menus, rendering)


def register():
    from . import compat
    for module in _parts():
        module.register()
    bpy.app.handlers.load_pre.append(_before_load)
    for handlers in (bpy.app.handlers.load_post, bpy.app.handlers.save_post):
        handlers.append(_other_file)
    compat.at_exit(_quit)
    commands.append(bpy.utils.register_cli_command('second_unit', _command))
    if not bpy.app.background:
        bpy.app.timers.register(_other_scene, first_interval=0.1)     # the context is restricted until then
        bpy.app.timers.register(_sweep, first_interval=SETTLED, persistent=True)
        _follow_scene()


def unregister():
    from . import compat, live, operators
    operators.unwatch()
    live.close()
    for timer in (_other_scene, _sweep):
        if bpy.app.timers.is_registered(timer):
            bpy.app.timers.unregister(timer)
    bpy.msgbus.clear_by_owner(_follow_scene)
    bpy.utils.unregister_cli_command(commands.pop())
    compat.not_at_exit(_quit)
    for handlers in (bpy.app.handlers.load_post, bpy.app.handlers.save_post):
        handlers.remove(_other_file)
    bpy.app.handlers.load_pre.remove(_before_load)
    for module in reversed(_parts()):
        module.unregister()


SETTLED = 20.0           # seconds after which Blender has started
commands: list = []       # the handle that Blender wants back


def _command(words: list[str]) -> int:
    from . import cli
    return cli.command(words)


@bpy.app.handlers.persistent
def _before_load(_path):
    """Another file: captures end, since their scene goes; what the worker makes is finished to disk."""
    from . import live
    for session in live.made:
        session.leave_scene()


@bpy.app.handlers.persistent
def _other_file(_path):
    """A file was loaded or saved, and its takes lie elsewhere."""
    if not bpy.app.background:
        _other_scene()
        _follow_scene()


def _other_scene() -> None:
    from . import takes
    takes.refresh(bpy.context)


def _sweep() -> None:
    """Delete the libraries of former versions, which the Blender before this one may have had loaded."""
    from .preferences import machine
    root = machine(bpy.context).libraries
    if root is not None and root.is_dir():
        from .runtime_install import sweep_old
        sweep_old(root)


def _follow_scene() -> None:
    """List the takes of whichever scene a window shows. Loading a file ends that, so it is asked for again."""
    bpy.msgbus.clear_by_owner(_follow_scene)
    bpy.msgbus.subscribe_rna(key=(bpy.types.Window, 'scene'), owner=_follow_scene, args=(), notify=_other_scene)


@bpy.app.handlers.persistent
def _quit(*_):
    """As a module Blender goes after Python, and 4.5 then crashes over handlers and commands that are still there."""
    if bpy.app.module:
        unregister()
        return
    from . import live
    live.close(timeout=1.0)
