"""Targets: where a finished take goes. A new one is a file with `TARGET = Target(...)`, named below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ...inference.model import Makes


@dataclass(frozen=True, slots=True)
class Target:
    """One way to bring a take into a scene. `deliver` and `take_out` are one main-thread step each.

    `why_not(context)` gives the reason why it cannot be done now, '' when it can; `plan(context)` says in a few
    words what would happen. `deliver(scene, take)` and `take_out(scene, take)` return a sentence on what they
    did and raise DeliverError.
    """

    name: str
    label: str
    takes: tuple[Makes, ...]
    why_not: Callable[[Any], str]
    plan: Callable[[Any], str]
    deliver: Callable[[Any, Any], str]
    take_out: Callable[[Any, Any], str]
    icon: str = 'NONE'
    description: str = ''                       # what it makes, for the button's tooltip


def all_targets() -> dict[str, Target]:
    """By name, in the order of the panel."""
    from . import card, compositor
    return {target.name: target for target in (compositor.TARGET, card.TARGET)}


def refresh(take: Any) -> bool:
    """Bring a take up to date wherever it was delivered, as when more of its frames are finished. Was it anywhere?"""
    from . import card, compositor
    return any([compositor.refresh(take), card.refresh(take)])
