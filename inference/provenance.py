"""How a file says who made it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

MANIFEST = Path(__file__).parent.parent / 'blender_manifest.toml'


@lru_cache(maxsize=1)
def tool() -> str:
    """'Second Unit 1.2.3', from the extension's manifest. Read at the first take, not with the add-on."""
    import tomllib
    return f'Second Unit {tomllib.loads(MANIFEST.read_text(encoding="utf-8"))["version"]}'
