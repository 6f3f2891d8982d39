"""The record of a take: all that a production may ask of it, in one file beside its frames.

    <take>/record.json    what it is, what it was made of and with, who said what of it, SHA-256 of every file
           record.c2pa    a signed C2PA manifest of record.json, see seal.py

The digests are taken once, when the last frame is made, and stay when the take's status changes; a take that lacks
frames has no record. Two who write the record of one take write the same bytes. Nothing in it names the machine's
folders or users.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from .errors import TakeError
from .files import frame_name, read_json, said_plainly, write_bytes_atomic
from .json_values import to_json
from .made_with import KEY, frames_by_what_made_them
from .model import Makes
from .provenance import RECORD, portable, recipe_digest, tool
from .take import Take

FORMAT = 1
SETTLED = ('approved', 'final')      # everything else is temp
Step = Callable[[], None]


def is_temp(status: str) -> bool:
    """Is what has this status to be replaced, as far as anyone has said?"""
    return status not in SETTLED


def status_in_words(take: Take) -> str:
    """'Status: approved, by Ann on 2026-11-22 11:02:00 UTC, reference "mail 7".'"""
    last = take.approvals[-1] if take.approvals else {}
    word = take.status or 'draft'
    known = last.get('status') == take.status and 'by' in last
    said = f', by {last["by"]} on {when_in_words(last["when"])}' if known else ''
    reference = f', reference "{last["reference"]}"' if said and last.get('reference') else ''
    return f'Status: {word}{" (temp)" if is_temp(take.status) else ""}{said}{reference}.'


def when_in_words(when: str) -> str:
    """'2026-11-22 11:02:00 UTC' of '2026-11-22T11:02:00+00:00'."""
    return when.replace('T', ' ').replace('+00:00', ' UTC')


def facts(take: Take) -> dict[str, Any]:
    """What take.json says, as the record has it: JSON data, the same on every machine."""
    said = {'take': take.uuid, 'number': take.number, 'makes': take.makes, 'status': take.status,
            'temp': is_temp(take.status), 'approvals': take.approvals, 'model': take.recipe.model,
            **{name: text for name, text in take.provenance.items() if name != KEY},
            'recipe sha256': recipe_digest(take.recipe), 'recipe': portable(take.recipe),
            'shot': to_json(take.shot), 'plates': take.plates_folder.name, 'engine': to_json(take.engine),
            'card': to_json(take.card) if take.card else None, 'conform': to_json(take.conform)}
    return json.loads(json.dumps(said))


def write_record(take: Take, step: Step = lambda: None) -> dict[str, Any]:
    """Write the record of a whole take, and return it. `step` is called before each file that is read.

    Raises TakeError, also when frames are missing.
    """
    take = Take.open(take.folder)                       # as it is by now
    if missing := take.missing():
        raise TakeError(f'Take {take.number} lacks {len(missing)} frames, the first of them {missing[0]}.',
                        'Resume the take: its record is written when it is whole.')
    frames = take.shot.frames
    groups = [{'frames': in_ranges(made), **said} for said, made in frames_by_what_made_them(take, frames)]
    record = {'format': FORMAT, 'tool': tool(), **facts(take), 'matte area': matte_area(take, step),
              'made with': groups, 'files': _digests(take_files(take), step),
              'plate files': _digests(plate_files(take), step)}
    _write(take.folder, record)
    return record


def update_record(take: Take) -> dict[str, Any] | None:
    """Bring the take's status and approvals to its record; all else stays as it was recorded. None where there is none.
    """
    if not (take.folder / RECORD).is_file():
        return None
    now = facts(take)
    record = read_record(take.folder) | {name: now[name] for name in ('status', 'temp', 'approvals')}
    _write(take.folder, record)
    return record


def read_record(folder: Path) -> dict[str, Any]:
    """The record of the take in `folder`. Raises TakeError when it is missing, broken or of a newer format."""
    return read_json(folder / RECORD, FORMAT)


def take_files(take: Take) -> dict[str, Path]:
    """What the frames of a take are, by their names in its folder. Thumbnails and the log are not among it."""
    names = [f'{folder}/{frame_name(frame)}.exr' for folder in take.folders() for frame in take.shot.frames]
    return {name: take.folder / name for name in names}


def plate_files(take: Take) -> dict[str, Path]:
    """What the take was made from, as far as it is there: also the cameras just outside its range."""
    plates, recipe, frames = take.plates, take.recipe, take.shot.frames
    found = {}
    for frame in frames:
        found |= plates.files(frame, recipe.anchor, recipe.matte, recipe.obstacle)
    for beyond in (frames.first - 1, frames.last + 1):
        found |= {name: path for name, path in plates.files(beyond).items() if name.startswith('cameras/')}
    return {name: path for name, path in found.items() if path.is_file()}


def matte_area(take: Take, step: Step = lambda: None) -> float | None:
    """The mean share of the picture that a patch may change, by its matte; None for what has no matte."""
    if take.makes is not Makes.PATCH or not take.recipe.matte:
        return None
    shares = []
    for frame in take.shot.frames:
        step()
        shares.append(float((take.plates.matte(take.recipe.matte, frame) > 0).mean()))
    return round(sum(shares) / len(shares), 6)


def sha256(path: Path) -> str:
    with said_plainly(path), open(path, 'rb') as file:
        return hashlib.file_digest(file, 'sha256').hexdigest()


def in_ranges(frames: Iterable[int]) -> str:
    """'1-4, 7, 9-12', with the step of what is regular left out."""
    ranges: list[list[int]] = []
    for frame in sorted(frames):
        if ranges and frame == ranges[-1][1] + 1:
            ranges[-1][1] = frame
        else:
            ranges.append([frame, frame])
    return ', '.join(str(first) if first == last else f'{first}-{last}' for first, last in ranges)


def _write(folder: Path, record: Mapping[str, Any]) -> None:
    write_bytes_atomic(folder / RECORD, json.dumps(record, indent=1, ensure_ascii=False).encode())


def _digests(files: Mapping[str, Path], step: Step) -> dict[str, str]:
    found = {}
    for name, path in files.items():
        step()
        found[name] = sha256(path)
    return found
