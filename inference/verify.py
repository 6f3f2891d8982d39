"""Is a take still what was recorded, and who says so? In words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from . import c2pa_sign
from .errors import RuntimeMissingError, TakeError
from .files import frames_in, said_plainly, understood
from .provenance import RECORD
from .record import Step, facts, in_ranges, plate_files, read_record, sha256, status_in_words, take_files
from .seal import SIGNATURE
from .take import Take


class Finding(NamedTuple):
    right: bool
    text: str                # a whole sentence


class Verdict(NamedTuple):
    """What was found out about a take, the most important first."""

    take: Path
    findings: tuple[Finding, ...]

    @property
    def right(self) -> bool:
        return all(finding.right for finding in self.findings)

    @property
    def wrong(self) -> tuple[str, ...]:
        return tuple(finding.text for finding in self.findings if not finding.right)

    def __str__(self) -> str:
        head = f'{self.take}: {"all is as it was recorded." if self.right else "NOT as it was recorded and signed."}'
        return '\n'.join([head, *(f'  {"" if finding.right else "! "}{finding.text}' for finding in self.findings)])


def verify(folder: Path, trusted: str = '', step: Step = lambda: None) -> Verdict:
    """Compare every file of a take with its record, and the record with its signature.

    `trusted`: the certificates, as PEM, of those whose signature counts; '': a signature by anyone does. `step` is
    called before each file that is read. Raises TakeError where there is no take.
    """
    take = Take.open(folder)
    if not (folder / RECORD).is_file():
        return Verdict(folder, (Finding(False, _without_record(take)),))
    try:
        record = read_record(folder)
        with understood(folder / RECORD):
            found = [*_signature(folder, trusted), *_files(take, record, step), *_facts(take, record),
                     *_plates(take, record, step)]
    except TakeError as error:
        found = [Finding(False, str(error))]
    return Verdict(folder, (*sorted(found, key=lambda finding: finding.right), Finding(True, status_in_words(take))))


def _without_record(take: Take) -> str:
    if missing := take.missing():
        return f'The take lacks {len(missing)} frames, so it has no record yet: resume it.'
    return f'The take has no {RECORD}: it was made before takes had one, or the record was deleted.'


def _signature(folder: Path, trusted: str) -> Iterator[Finding]:
    path = folder / SIGNATURE
    if not path.is_file():
        yield Finding(False, f'The record is not signed: there is no {SIGNATURE}. Whoever can write to the folder can '
                             'have changed it.')
        return
    with said_plainly(path):
        data, signature = (folder / RECORD).read_bytes(), path.read_bytes()
    try:
        found = c2pa_sign.read_bytes_signature(data, signature, trusted)
    except (RuntimeMissingError, TakeError) as error:
        yield Finding(False, f'The signature cannot be checked. {error}')
        return
    yield _judged(found, RECORD, trusted)


def _judged(found: c2pa_sign.Signature, what: str, trusted: str) -> Finding:
    if not found.valid:
        return Finding(False, f'{what} is not what was signed ({", ".join(found.failures)}).')
    if trusted and not found.trusted:
        return Finding(False, f'{what} is signed by "{found.signer}", whom none of the trusted certificates vouches '
                              'for.')
    if found.local:
        return Finding(True, f'{what} is signed with a certificate that a machine made for itself. That shows that '
                             'nothing was changed since, and not who made it.')
    vouched = 'whom a trusted certificate vouches for' if found.trusted else 'by the certificate\'s own word'
    return Finding(True, f'{what} is signed by "{found.signer}" of "{found.organisation}", {vouched}.')


def _files(take: Take, record: Mapping[str, Any], step: Step) -> Iterator[Finding]:
    digests = record['files']
    paths = {name: path for name, path in take_files(take).items() if name in digests}
    wrong = [f'{name} is missing.' for name in digests if name not in paths or not paths[name].is_file()]
    wrong += [f'{name} was changed.' for name in _changed(paths, digests, step)]
    wrong += [f'{name} is not in the record.' for name in _unknown(take, digests)]
    yield from (Finding(False, text) for text in wrong)
    if not wrong:
        yield Finding(True, f'{len(digests)} files of {len(take.shot.frames)} frames are unchanged.')


def _plates(take: Take, record: Mapping[str, Any], step: Step) -> Iterator[Finding]:
    """Plates may be thrown away, and then the take cannot be made again; changed they may not be."""
    digests = record['plate files']
    there = {name: path for name, path in plate_files(take).items() if name in digests} if _has_plates(take) else {}
    wrong = _changed(there, digests, step)
    yield from (Finding(False, f'Of the plates, {name} was changed.') for name in wrong)
    if gone := len(digests) - len(there):
        yield Finding(True, f'{gone} of {len(digests)} files of its plates are gone: the take cannot be made again.')
    elif not wrong:
        yield Finding(True, f'{len(there)} files of its plates are unchanged.')


def _has_plates(take: Take) -> bool:
    return (take.plates_folder / 'plate.json').is_file()


def _changed(paths: Mapping[str, Path], digests: Mapping[str, str], step: Step) -> list[str]:
    """The names of those that are there and have another digest."""
    changed = []
    for name, path in paths.items():
        step()
        if path.is_file() and sha256(path) != digests[name]:
            changed.append(name)
    return changed


def _unknown(take: Take, digests: Mapping[str, str]) -> list[str]:
    there = {f'{folder}/{frame}' for folder in take.folders() for frame in frames_in(take.folder / folder, '.exr')}
    known = {f'{name.partition("/")[0]}/{int(Path(name).stem)}' for name in digests}
    by_folder: dict[str, list[int]] = {}
    for name in there - known:
        folder, _, frame = name.partition('/')
        by_folder.setdefault(folder, []).append(int(frame))
    return [f'Frame {in_ranges(frames)} in {folder}' for folder, frames in sorted(by_folder.items())]


def _facts(take: Take, record: Mapping[str, Any]) -> Iterator[Finding]:
    now = facts(take)
    differ = [name for name, value in now.items() if record.get(name) != value]
    for name in differ:
        yield Finding(False, f'take.json and the record do not agree on "{name}": {_short(now[name])} and '
                             f'{_short(record.get(name))}.')
    if not differ:
        yield Finding(True, 'take.json says the same as the record.')


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else f'{text[:57]}...'


def verify_picture(path: Path, trusted: str = '') -> Verdict:
    """The same of a PNG, JPEG or MP4 that was signed: is it what was signed, and which takes does it show?"""
    try:
        found = c2pa_sign.read_file_signature(path, trusted)
    except (RuntimeMissingError, TakeError) as error:
        return Verdict(path, (Finding(False, f'The signature cannot be checked. {error}'),))
    shown = [ingredient['title'] for ingredient in found.manifest.get('ingredients', ())
             if ingredient.get('relationship') == 'componentOf']
    shows = [Finding(True, f'It shows {text}.') for text in shown]
    return Verdict(path, (_judged(found, 'The file', trusted), *shows))
