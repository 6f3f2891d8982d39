"""The one session of this Blender and its downloads, made when they are first asked for.

The session brings most of the package with it, half of the cost of enabling (37 ms with it, 19 without), and most
starts of Blender never generate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .downloads import Downloads
    from .session import Session

made: list[Session] = []      # none, or the one
fetching: list[Downloads] = []


def session() -> Session:
    if not made:
        from .session import Session
        made.append(Session())
    return made[0]


def downloads() -> Downloads:
    if not fetching:
        from .downloads import Downloads
        fetching.append(Downloads())
    return fetching[0]
