"""What somebody writes about a take, in a file beside take.json, which a worker may be writing at the same time."""

from __future__ import annotations

from pathlib import Path

from .files import nfc, read_json, understood, write_json_atomic

FORMAT = 1
NAME = 'notes.json'


def read_note(take: Path) -> str:
    """The note on the take in this folder, '' where there is none. Raises TakeError for a file that is broken."""
    path = take / NAME
    if not path.is_file():
        return ''
    data = read_json(path, FORMAT)
    with understood(path):
        return str(data['note'])


def write_note(take: Path, note: str) -> None:
    """Replace the note. Raises TakeError where the folder cannot be written."""
    if note or (take / NAME).is_file():
        write_json_atomic(take / NAME, nfc({'format': FORMAT, 'note': note}))
