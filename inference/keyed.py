"""Controls that change over the shot: keys of a frame and a value each, with straight lines between them.

Such a value is a tuple of (frame, value), frames rising; before the first key and after the last it holds. In JSON it
is a list of pairs, on the command line '0@1,0.5@24'. A model takes its controls `at` a frame, where all are numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, TypeVar

import numpy as np

from .errors import ModelError

T = TypeVar('T')
Keys = tuple[tuple[int, float], ...]


def is_keyed(value: Any) -> bool:
    """Are these keys, and not one value?"""
    return isinstance(value, (tuple, list)) or isinstance(value, str) and '@' in value


def keys_from(name: str, value: Any) -> list[tuple[int, Any]]:
    """The frames and the values, as they are given, of text or of pairs. Raises ModelError for what are no keys."""
    try:
        pairs = [key.split('@')[::-1] for key in value.split(',')] if isinstance(value, str) else value
        keys = [(int(frame), each) for frame, each in pairs]
    except (ValueError, TypeError):
        raise ModelError(f'"{value}" are no keys for {name}.', 'Write value@frame, as in 0@1,0.5@24.') from None
    frames = [frame for frame, _ in keys]
    if not frames or any(after <= before for before, after in zip(frames, frames[1:])):
        raise ModelError(f'The keys of {name} are not in order of their frames: {value}.', 'Give each frame once.')
    return keys


def simplified(keys: Iterable[tuple[int, float]]) -> Keys | float:
    """The same over all frames in fewer keys, as far as it stays the same for a while; a plain value if it always does.
    """
    kept: list[tuple[int, float]] = []
    for key in keys:
        if len(kept) > 1 and kept[-2][1] == kept[-1][1] == key[1]:
            kept.pop()
        kept.append(key)
    while len(kept) > 1 and kept[0][1] == kept[1][1]:
        del kept[0]
    while len(kept) > 1 and kept[-1][1] == kept[-2][1]:
        del kept[-1]
    return tuple(kept) if len(kept) > 1 else kept[0][1]


def at(controls: T, frame: float) -> T:
    """The controls as they are at a frame of the shot."""
    keyed = {control.name: value for control in fields(controls)
             if isinstance(value := getattr(controls, control.name), tuple)}
    return replace(controls, **{name: float(np.interp(frame, *zip(*keys))) for name, keys in keyed.items()})
