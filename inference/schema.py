"""Values from files against the annotations of the dataclass that they become: what does not fit is refused there, and
not met later, in the middle of a run."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

LARGEST = 2 ** 63            # of a whole number


def check(cls: type, values: Mapping[str, Any]) -> None:
    """Raise TypeError for a value that is not what the field of that name says."""
    hints = _hints(cls)
    for name, value in values.items():
        if not fits(value, hints[name]):
            raise TypeError(f'{name} cannot be {str(value)[:80]}')


@lru_cache
def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)


def fits(value: Any, hint: Any) -> bool:
    """Whether a value is of that type. Numbers are finite; a whole one is a float as well, and no bool is a number."""
    if hint is Any:
        return True
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is UnionType:
        return any(fits(value, each) for each in arguments)
    if origin is tuple:
        return isinstance(value, tuple) and _each_fits(value, arguments)
    if origin is not None:
        return _mapping_fits(value, arguments) if issubclass(origin, Mapping) else isinstance(value, origin)
    if hint in (int, float):
        return _is_number(value, hint)
    return value is None if hint in (None, NoneType) else isinstance(value, hint)


def _is_number(value: Any, hint: type) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, hint)):
        return False
    return abs(value) < LARGEST if isinstance(value, int) else math.isfinite(value)


def _each_fits(value: tuple, hints: tuple) -> bool:
    if len(hints) == 2 and hints[1] is Ellipsis:
        return all(fits(each, hints[0]) for each in value)
    return len(value) == len(hints) and all(map(fits, value, hints))


def _mapping_fits(value: Any, hints: tuple) -> bool:
    return isinstance(value, Mapping) and all(
        fits(key, hints[0]) and fits(each, hints[1]) for key, each in value.items())
