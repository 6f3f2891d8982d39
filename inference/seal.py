"""A take's record, written and signed: what stands behind every later question about the take."""

from __future__ import annotations

from pathlib import Path

from . import c2pa_sign
from .c2pa_manifest import picture_manifest, take_manifest
from .credentials import Credentials
from .errors import SecondUnitError, TakeError
from .files import said_plainly, write_bytes_atomic
from .provenance import RECORD, tool
from .record import Step, read_record, update_record, write_record
from .take import Take

SIGNATURE = 'record.c2pa'


def is_to_seal(take: Take, credentials: Credentials | None) -> bool:
    """Is it whole, and has no record, or one that somebody here may sign and nobody has?"""
    return not take.missing() and not ((take.folder / RECORD).is_file()
                                       and (credentials is None or (take.folder / SIGNATURE).is_file()))


def seal(take: Take, credentials: Credentials | None, step: Step = lambda: None) -> str:
    """Write the record of a whole take and sign it, if somebody signs. Returns in words why it is not signed, else ''.

    Raises TakeError.
    """
    if not (take.folder / RECORD).is_file():
        write_record(take, step)
    return _signed_if_possible(take, credentials)


def unseal(take: Take) -> None:
    """Frames are to be made again: what was recorded and signed of the take is no longer true."""
    for name in (SIGNATURE, RECORD):
        with said_plainly(take.folder / name):
            (take.folder / name).unlink(missing_ok=True)


def seal_status(take: Take, credentials: Credentials | None) -> str:
    """The same when the take's status has changed. A record that is no longer what was signed is left as it is.

    Raises TakeError for such a record.
    """
    refuse_broken(take.folder)
    return '' if update_record(take) is None else _signed_if_possible(take, credentials)


def sign(take: Take, credentials: Credentials) -> None:
    """Sign the record of a take that has one, in place of who signed it before.

    Raises RuntimeMissingError; TakeError also for a record that is no longer what was signed.
    """
    if not (take.folder / RECORD).is_file():
        write_record(take)
    refuse_broken(take.folder)
    _sign(take, credentials)


def sign_picture(path: Path, takes: list[Take], credentials: Credentials) -> None:
    """Put into a PNG, JPEG or MP4 which takes it shows. Raises TakeError, also for a take without a record."""
    records = [read_record(take.folder) for take in takes]
    with said_plainly(path):
        data = path.read_bytes()
    manifest, ingredients = picture_manifest(path.name, tool(), records, data, c2pa_sign.kind_of(path))
    c2pa_sign.sign_file(path, manifest, ingredients, credentials)


def sign_shown(path: Path, takes: list[Take], credentials: Credentials) -> str:
    """The same of what is made while takes still grow. Returns in words why it is not signed, if it is not."""
    if any(not (take.folder / RECORD).is_file() for take in takes):
        return f'{path.name} is not signed: it shows takes that have no record yet.'
    try:
        sign_picture(path, takes, credentials)
    except SecondUnitError as error:
        return f'{path.name} is not signed. {error}'
    return ''


def refuse_broken(folder: Path) -> None:
    """Raise TakeError when a record is not what was signed: nobody may sign away what was changed behind their back."""
    path = folder / SIGNATURE
    if not path.is_file():
        return
    with said_plainly(path):
        data, signature = (folder / RECORD).read_bytes(), path.read_bytes()
    if not c2pa_sign.read_bytes_signature(data, signature).valid:
        raise TakeError(f'The record {folder / RECORD} is not what was signed.',
                        'Verify the take to see what was changed. Delete record.json and record.c2pa to begin a record '
                        'anew, of the files as they are now.')


def _signed_if_possible(take: Take, credentials: Credentials | None) -> str:
    """Sign the record, or leave it without the signature of what it was before, and say why."""
    try:
        if credentials is not None:
            _sign(take, credentials)
            return ''
        reason = 'Nobody was named who signs.'
    except SecondUnitError as error:
        reason = str(error)
    with said_plainly(take.folder / SIGNATURE):
        (take.folder / SIGNATURE).unlink(missing_ok=True)
    return f'The record of take {take.number} is not signed. {reason}'


def _sign(take: Take, credentials: Credentials) -> None:
    record = read_record(take.folder)
    with said_plainly(take.folder / RECORD):
        data = (take.folder / RECORD).read_bytes()
    manifest, ingredients = take_manifest(record)
    write_bytes_atomic(take.folder / SIGNATURE, c2pa_sign.sign_bytes(data, manifest, ingredients, credentials))
