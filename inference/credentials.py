"""Who signs: paths only. Keys stay in their files, and go into no .blend, no take and no log."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Credentials(NamedTuple):
    """`certificate` and `key` are PEM files, the certificate's with its chain; without both, one of this machine's own
    in the folder `local` is used, and made if need be.
    """

    certificate: Path | None = None
    key: Path | None = None
    local: Path | None = None


def paths_to_json(credentials: Credentials) -> dict[str, str | None]:
    """For a process that signs in this one's place; `paths_from` takes it back."""
    return {name: None if path is None else str(path) for name, path in credentials._asdict().items()}


def paths_from(data: Mapping[str, str | None] | None) -> Credentials | None:
    return None if data is None else Credentials(*(data.get(name) and Path(data[name]) for name in Credentials._fields))
