"""Japanese."""

from __future__ import annotations

TABLE = {
    'Generate': '生成',
    'Take {0} is in "{1}".': 'テイク{0}は「{1}」に入りました。',
}
