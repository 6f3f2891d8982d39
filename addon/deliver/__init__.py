"""Targets: where a finished take goes. A new one is a file with `TARGET = Target(...)`, named below."""

from __future__ import annotations

import enum
from collections.abc import Callable, Generator
from typing import Any, NamedTuple

from ...inference.errors import DeliverError, SecondUnitError
from ...inference.model import Makes


class Target(NamedTuple):
    """One way to bring takes of the verbs in `takes` into a scene. `deliver` and `take_out` are one main-thread step
    each.

    `why_not(context)` gives the reason why it cannot be done now, '' when it can; `plan(context)` says in a few
    words what would happen. `deliver(scene, take)` and `take_out(scene, take)` return a sentence on what they
    did and raise DeliverError. Where `deliver` takes long, `prepare(scene, take)` does most of it before, in steps.
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
    prepare: Callable[[Any, Any], Generator[None, None, None]] | None = None


class Holdout(enum.StrEnum):
    """What hides the element where the scene stands nearer."""

    DEPTH = 'depth'
    RENDERED = 'rendered'


def all_targets() -> dict[str, Target]:
    """By name, in the order of the panel."""
    from . import background, card, compositor, nuke, sequencer
    modules = (compositor, card, background, sequencer, nuke)
    return {module.TARGET.name: module.TARGET for module in modules}


def find_target(name: str) -> Target:
    targets = all_targets()
    if name not in targets:
        raise SecondUnitError(f'There is no target "{name}".', f'Choose one of: {", ".join(targets)}.')
    return targets[name]


def check_verb(target: Target, take: Any) -> None:
    """Raise DeliverError for a take that the target does not take."""
    if take.makes not in target.takes:
        others = [other.label for other in all_targets().values() if take.makes in other.takes]
        raise DeliverError(f'Take {take.number} is a {take.makes}, which the target {target.label} does not take.',
                           f'Deliver it to: {", ".join(others)}.')


def find_holdout(name: str) -> Holdout:
    if name not in set(Holdout):
        raise DeliverError(f'There is no holdout "{name}".', f'Choose one of: {", ".join(Holdout)}.')
    return Holdout(name)


def refresh(take: Any) -> bool:
    """Bring a take up to date wherever it was delivered, as when more of its frames are finished. Was it anywhere?"""
    from . import background, card, compositor, sequencer
    return any([module.refresh(take) for module in (compositor, card, background, sequencer)])
