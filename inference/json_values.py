"""Frozen values as JSON, in take.json and plate.json, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar

from .schema import check
from .shot import FrameRange, Shot

T = TypeVar('T')


def to_json(value: Any) -> dict[str, Any]:
    """A frozen value as plain JSON data (a FrameRange as '1-24'); `from_json` takes it back."""
    return {f.name: str(v) if isinstance(v := getattr(value, f.name), FrameRange) else v for f in fields(value)}


def from_json(cls: type[T], data: Mapping[str, Any]) -> T:
    """Build a value from JSON data, leaving out names that this version does not know. Raises TypeError, KeyError,
    SecondUnitError for what does not fit."""
    known = {f.name for f in fields(cls)}
    values = {name: _tuples(value) for name, value in data.items() if name in known}
    if cls is Shot:
        values['frames'] = FrameRange.parse(values['frames'])
    check(cls, values)
    return cls(**values)


def _tuples(value: Any) -> Any:
    return tuple(_tuples(item) for item in value) if isinstance(value, list) else value
