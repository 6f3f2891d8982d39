"""Who signs: paths only. Keys stay in their files, and go into no .blend, no take and no log."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Credentials(NamedTuple):
    """`certificate` and `key` are PEM files, the certificate's with its chain; without both, one of this machine's own
    in the folder `local` is used, and made if need be.
    """

    certificate: Path | None = None
    key: Path | None = None
    local: Path | None = None
