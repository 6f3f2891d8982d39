"""How a file says who made it."""

from __future__ import annotations

import tomllib
from pathlib import Path

MANIFEST = Path(__file__).parent.parent / 'blender_manifest.toml'
TOOL = f'Second Unit {tomllib.loads(MANIFEST.read_text(encoding="utf-8"))["version"]}'
