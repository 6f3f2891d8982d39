"""Whether anything may be fetched: the one place that asks."""

from __future__ import annotations

import bpy


def why_not_online() -> str:
    """The reason why weights cannot be downloaded now, in Blender's own words; '' when they can."""
    if bpy.app.online_access:
        return ''
    if bpy.app.online_access_override:
        return 'Online access required to download weights. Launch Blender without --offline-mode'
    return 'Online access required to download weights. Enable online access in System preferences'
