"""Takes verified in a thread of their own, since every file is read: the panel draws what was found so far."""

from __future__ import annotations

import threading
from pathlib import Path

import bpy

from ..inference.errors import SecondUnitError

UNDER_WAY = ((True, 'Reading every file...'),)
POLL = 0.2                   # seconds between two looks at whether the thread is done

found: dict[str, tuple[tuple[bool, str], ...]] = {}      # by the take's folder: whether it is right, and in words
_threads: list[threading.Thread] = []


def checked(folder: str) -> tuple[tuple[bool, str], ...]:
    """What is known of a take; () before anyone asked."""
    return found.get(folder, ())


def verify_soon(folder: str) -> None:
    """Begin to verify a take, unless that is under way."""
    if found.get(folder) is UNDER_WAY:
        return
    found[folder] = UNDER_WAY
    # A daemon: quitting Blender does not wait for the last file.
    thread = threading.Thread(target=_verify, args=(folder,), name='Second Unit verify', daemon=True)
    _threads.append(thread)
    thread.start()
    if not bpy.app.timers.is_registered(_redraw):
        bpy.app.timers.register(_redraw, first_interval=POLL)


def forget(folder: str) -> None:
    """The take has changed, and what was found no longer holds."""
    if found.get(folder) is not UNDER_WAY:
        found.pop(folder, None)


def _verify(folder: str) -> None:
    from ..inference.verify import verify
    try:
        findings = tuple(tuple(finding) for finding in verify(Path(folder)).findings)
    except SecondUnitError as error:
        findings = ((False, str(error)),)
    found[folder] = findings


def _redraw() -> float | None:
    from .properties import redraw_sidebars
    redraw_sidebars()
    _threads[:] = [thread for thread in _threads if thread.is_alive()]
    return POLL if _threads else None
