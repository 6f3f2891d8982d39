"""Sentences on as many lines as they need, in scripts with and without spaces."""

from __future__ import annotations

import re
import unicodedata

LETTER = 6.5             # mean width of a letter in pixels, at a resolution scale of 1
FEWEST = 16              # letters to a line of a part of a panel, however narrow it is
WIDE = r'\u3000-\u9fff\uff00-\uffef'
# A word of a script with spaces, or one wide letter; with what must not end a line before it, or begin one after it.
PIECE = re.compile(rf'[「『（]*(?:[^\s{WIDE}]+|[{WIDE}])[、。，．：；！？）」』ーっゃゅょァィゥェォッャュョ]*\s*')


def width_of(text: str) -> int:
    """In letters: those of Chinese and Japanese count for two."""
    return sum(2 if unicodedata.east_asian_width(letter) in 'WF' else 1 for letter in text)


def wrapped(text: str, width: float, most: int) -> list[str]:
    """At most `most` lines of about `width` letters; the last one ends in … where words are left over."""
    lines = ['']
    for piece in PIECE.findall(text):
        if lines[-1] and width_of(lines[-1] + piece.rstrip()) > width:
            lines.append('')
        lines[-1] += piece
    lines = [line.rstrip() for line in lines]
    return lines if len(lines) <= most else [*lines[:most - 1], f'{lines[most - 1]} …']
