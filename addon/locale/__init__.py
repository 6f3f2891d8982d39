"""The interface in other languages: a table for each, imported when Blender speaks it."""

from __future__ import annotations

from importlib import import_module

MODULES = {'de_DE': 'de', 'es': 'es', 'fr_FR': 'fr', 'ja_JP': 'ja', 'zh_HANS': 'zh'}     # by Blender's names
TABLES: dict[str, dict[str, str]] = {}                 # of the languages that were asked for


def table(locale: str) -> dict[str, str] | None:
    """The translations of English strings and templates; None for a language that is not here."""
    if locale not in TABLES and locale in MODULES:
        TABLES[locale] = import_module(f'.{MODULES[locale]}', __package__).TABLE
    return TABLES.get(locale)
