"""The interface in other languages: a table for each, by the names that Blender has for them."""

from __future__ import annotations

from . import ja

TABLES = {'ja_JP': ja.TABLE}
