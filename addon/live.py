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


def close(timeout: float = 2.0) -> None:
    """End both for good, each within `timeout` seconds; who asks again gets new ones."""
    for one in (*made, *fetching):
        one.close(timeout)
    made.clear(), fetching.clear()


def downloads() -> Downloads:
    if not fetching:
        from .downloads import Downloads
        fetching.append(Downloads())
    return fetching[0]
