"""The commands that ask after takes, or speak of them; none opens a .blend.

  … second_unit verify TAKE…                                 is it still what was recorded and signed?
  … second_unit replay TAKE [--anyway]                       make it again: the same bits, or what differs
  … second_unit status TAKE candidate --by NAME              its next status, with the reference of what was written
  … second_unit sign TAKE --certificate FILE --key FILE      sign its record, in place of who signed it before
  … second_unit sign FILM.mp4 --shows TAKE                   put into a PNG, JPEG or MP4 which takes it shows
  … second_unit record-sheet TAKES --out FILE.html           all takes of a show on one page, and in one table

Exit status 0 when all is well; 2 when it is not, with words that say why.
"""

from __future__ import annotations

import argparse
import json
import sys
import threading
from pathlib import Path
from typing import Any

import bpy

from ..inference.errors import SecondUnitError, TakeError
from ..inference.files import said_plainly
from ..inference.job import RunningTicket
from . import runtime
from .cli_report import Bar
from .preferences import Machine, machine


def verify(words: list[str]) -> int:
    parser = _parser('verify', 'Compare takes, or pictures that show them, with what was recorded and signed.')
    parser.add_argument('takes', type=Path, nargs='+', metavar='TAKE', help='the folder of a take; or a PNG, JPEG, MP4')
    parser.add_argument('--trust', type=Path, metavar='PEM',
                        help='the certificates of those whose signature counts (default: a signature by anyone does)')
    options = parser.parse_args(words)
    return _said(_verify, options)


def replay(words: list[str]) -> int:
    parser = _parser('replay', 'Make a take again, as a new take, and compare them.')
    parser.add_argument('take', type=Path, metavar='TAKE', help='the folder of the take')
    parser.add_argument('--anyway', action='store_true',
                        help='also where other versions or another device make it, and say how far it differs')
    parser.add_argument('--weights', type=Path, help='a folder that holds downloaded weights')
    return _said(_replay, _with_certificate(parser).parse_args(words))


def status(words: list[str]) -> int:
    from ..inference.approval import WORDS
    parser = _parser('status', 'Give a take its next status.')
    parser.add_argument('take', type=Path, metavar='TAKE', help='the folder of the take')
    parser.add_argument('status', choices=WORDS)
    parser.add_argument('--by', required=True, help='who says so')
    parser.add_argument('--reference', default='', help='the document, mail or ticket that says so in writing')
    parser.add_argument('--consent', default='', help='the written consent of whoever\'s likeness the take shows')
    parser.add_argument('--note', default='')
    return _said(_status, _with_certificate(parser).parse_args(words))


def sign(words: list[str]) -> int:
    parser = _parser('sign', 'Sign the record of a take, or a picture or film that shows takes.')
    parser.add_argument('path', type=Path, metavar='TAKE|FILE')
    parser.add_argument('--shows', type=Path, action='append', default=[], metavar='TAKE',
                        help='a take that the picture or film shows; may be repeated')
    return _said(_sign, _with_certificate(parser).parse_args(words))


def record_sheet(words: list[str]) -> int:
    parser = _parser('record-sheet', 'All takes of a show on one page, and in one table beside it.')
    parser.add_argument('takes', type=Path, metavar='TAKES', help='the takes folder')
    parser.add_argument('--out', type=Path, required=True, metavar='FILE.html', help='the page; the table is FILE.csv')
    parser.add_argument('--burn-in', action='store_true', help='write TEMP into the thumbnails of what is not approved')
    return _said(_record_sheet, parser.parse_args(words))


COMMANDS = {'verify': verify, 'replay': replay, 'status': status, 'sign': sign, 'record-sheet': record_sheet}


def _verify(options: argparse.Namespace) -> tuple[bool, str, dict[str, Any]]:
    from ..inference.verify import verify as verdict
    from ..inference.verify import verify_picture
    with said_plainly(options.trust or Path()):
        trusted = options.trust.read_text(encoding='utf-8') if options.trust else ''
    verdicts = [(verify_picture if path.is_file() else verdict)(path, trusted) for path in options.takes]
    told = [{'take': str(each.take), 'right': each.right, 'findings': [found._asdict() for found in each.findings]}
            for each in verdicts]
    return all(each.right for each in verdicts), '\n'.join(map(str, verdicts)), {'verified': told}


def _replay(options: argparse.Namespace) -> tuple[bool, str, dict[str, Any]]:
    from ..inference.replay import replay as again
    bar = Bar()
    ticket = RunningTicket('replay', bar.report if not options.json else lambda event: None, threading.Event())
    here = _machine(options)
    made = again(options.take, here.stores, ticket, options.anyway, here.credentials)
    bar.end()
    lines = [f'Replayed as take {made.take.number}: {made.take.folder}', str(made.difference)]
    lines += [f'Made with something else: {"; ".join(made.differs_in)}.'] if made.differs_in else []
    if not made.difference.identical and not made.differs_in:
        lines.append('All that is known of what fixes the bits was the same, so they should not differ.')
    right = made.difference.identical or options.anyway
    return right, '\n'.join(lines), {
        'take': str(made.take.folder), 'identical': made.difference.identical, 'changed': made.difference.changed,
        'max': made.difference.largest, 'mean': made.difference.mean, 'differs in': made.differs_in}


def _status(options: argparse.Namespace) -> tuple[bool, str, dict[str, Any]]:
    from ..inference.approval import WORDS, move
    from ..inference.take import Take
    take, note = move(Take.open(options.take), WORDS[options.status], options.by, options.reference, options.consent,
                      options.note, _machine(options).credentials)
    return True, f'Take {take.number} is {options.status}. {note}'.strip(), {'status': options.status, 'note': note}


def _sign(options: argparse.Namespace) -> tuple[bool, str, dict[str, Any]]:
    from ..inference import seal
    from ..inference.take import Take
    credentials = _machine(options).credentials
    if options.path.is_dir():
        seal.sign(Take.open(options.path), credentials)
    elif not options.shows:
        raise TakeError(f'Nobody says which takes {options.path} shows.', 'Add --shows TAKE for each of them.')
    else:
        seal.sign_picture(options.path, [Take.open(folder) for folder in options.shows], credentials)
    return True, f'{options.path} is signed.', {'signed': str(options.path)}


def _record_sheet(options: argparse.Namespace) -> tuple[bool, str, dict[str, Any]]:
    from ..inference.record_sheet import write_record_sheet
    page, table, count = write_record_sheet(options.takes, options.out, options.burn_in)
    return True, f'{count} takes: {page} and {table}', {'takes': count, 'page': str(page), 'table': str(table)}


def _parser(name: str, description: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f'second_unit {name}', description=description)
    parser.add_argument('--json', action='store_true', help='one line of JSON')
    parser.add_argument('--runtime', type=Path, help='a folder that holds torch, diffusers and c2pa-python')
    return parser


def _with_certificate(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument('--certificate', type=Path, metavar='PEM',
                        help='the certificate that signs, with its chain (default: one that this machine makes itself)')
    parser.add_argument('--key', type=Path, metavar='PEM', help='its key')
    return parser


def _machine(options: argparse.Namespace) -> Machine:
    """The preferences, in a Blender that has the extension; what is given comes before them."""
    given = {name: getattr(options, name, None) for name in ('runtime', 'weights', 'certificate', 'key')}
    return machine(bpy.context)._replace(**{name: value for name, value in given.items() if value})


def _said(work, options: argparse.Namespace) -> int:
    """Run `work(options)`, which says whether all is well, in words and as JSON data."""
    try:
        runtime.check(_machine(options), ())
        right, text, data = work(options)
    except SecondUnitError as error:
        print(json.dumps({'event': 'error', 'message': error.message, 'hint': error.hint}) if options.json else error,
              file=sys.stdout if options.json else sys.stderr)
        return 2
    except KeyboardInterrupt:
        print('\nStopped.', file=sys.stderr)
        return 130
    print(json.dumps(data) if options.json else text)
    return 0 if right else 2
