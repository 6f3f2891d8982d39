"""The interface in other languages: a table for each, by the names that Blender has for them."""

from __future__ import annotations

from . import de, es, fr, ja, zh

TABLES = {'ja_JP': ja.TABLE, 'de_DE': de.TABLE, 'es': es.TABLE, 'fr_FR': fr.TABLE, 'zh_HANS': zh.TABLE}
