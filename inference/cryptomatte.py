"""Cryptomatte: what belongs to a name in a pass of ids and coverages, as the specification's version 1.2 has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

BITS = 0xFFFFFFFF


def crypto_id(name: str) -> np.float32:
    """The number that stands for a name: its MurmurHash3 (32 bits, seed 0) as a float."""
    return _number(murmur3(name.encode()))


def ids_of(names: Iterable[str], manifest: Mapping[str, str]) -> list[np.float32]:
    """The numbers of names: as the manifest has them (eight hex digits), else made from the name."""
    return [_number(int(manifest[name], 16)) if name in manifest else crypto_id(name) for name in names]


def _number(bits: int) -> np.float32:
    """A hash as it stands in the pixels, a normal number. Blender's manifest has the plain hash, without the change."""
    if (bits >> 23) & 255 in (0, 255):             # zero, denormal, infinite or not a number
        bits ^= 1 << 23
    return np.array(bits, np.uint32).view(np.float32)[()]


def coverage(ranks: np.ndarray, ids: Iterable[np.float32]) -> np.ndarray:
    """How much of each pixel the `ids` cover, (h, w) from 0 to 1. `ranks` is (h, w, 2 n): id and coverage, n times."""
    return np.where(np.isin(ranks[..., 0::2], list(ids)), ranks[..., 1::2], 0).sum(axis=2, dtype=np.float32).clip(0, 1)


def murmur3(data: bytes) -> int:
    """MurmurHash3_x86_32 with seed 0."""
    whole = len(data) // 4 * 4
    state = 0
    for start in range(0, whole, 4):
        state = _rolled(state ^ _mixed(data[start:start + 4]), 13) * 5 + 0xE6546B64 & BITS
    state ^= _mixed(data[whole:]) ^ len(data)
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35)):
        state = (state ^ state >> shift) * factor & BITS
    return state ^ state >> 16


def _mixed(part: bytes) -> int:
    return _rolled(int.from_bytes(part, 'little') * 0xCC9E2D51 & BITS, 15) * 0x1B873593 & BITS


def _rolled(value: int, by: int) -> int:
    return (value << by | value >> 32 - by) & BITS
