"""Whether anything may be fetched: the one place that asks."""

from __future__ import annotations

import bpy


def why_not_online(what: str = 'weights') -> str:
    """The reason why `what` cannot be downloaded now, in Blender's own words; '' when it can."""
    if bpy.app.online_access:
        return ''
    if bpy.app.online_access_override:
        return f'Online access required to download {what}. Launch Blender without --offline-mode'
    return f'Online access required to download {what}. Enable online access in System preferences'
