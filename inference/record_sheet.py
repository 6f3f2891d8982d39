"""The record sheet of a show: every take of a takes folder on one page that needs nothing else, and in one table."""

from __future__ import annotations

import base64
import csv
import html
import io
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from . import c2pa_sign
from .burn_in import burn_in
from .errors import ModelError, RuntimeMissingError, TakeError
from .exr import read_png, write_png
from .files import make_folder, said_plainly, write_bytes_atomic
from .model import find_model
from .models import all_models
from .provenance import RECORD, portable, tool
from .record import is_temp, matte_area, read_record, when_in_words
from .seal import SIGNATURE
from .take import Take

THUMBNAILS = 3               # of a take: its first, its middle and its last frame
STYLE = '''
body { font: 14px/1.45 system-ui, sans-serif; margin: 2em; color: #1c1c1c; background: #fff; }
h1 { font-size: 1.5em; margin: 0 0 .2em; } h2 { font-size: 1.15em; margin: 2em 0 .5em; }
p { margin: .2em 0; color: #555; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .5em .7em; border-top: 1px solid #ddd; }
td { overflow-wrap: anywhere; }
th { font-weight: 600; color: #555; border-top: 0; white-space: nowrap; }
tr { break-inside: avoid; }
.thumbs { white-space: nowrap; } .thumbs img { width: 120px; margin-right: 4px; border-radius: 3px; background: #777; }
.state { display: inline-block; white-space: nowrap; padding: 0 .5em; border-radius: 3px; font-weight: 600; }
.state { border: 1px solid currentColor; overflow-wrap: normal; }
.draft, .candidate { color: #8a5a00; } .approved, .final { color: #12692f; } .rejected { color: #a11; }
.small { color: #666; font-size: .88em; } .bad { color: #a11; font-weight: 600; }
'''


class Row(NamedTuple):
    """A take in words: what the table has in its columns."""

    shot: str
    take: int
    verb: str
    status: str
    temp: str
    frames: str
    made: int                # frames that are there
    model: str
    licence: str
    final: str               # does the licence allow it to become final?
    weights: str
    seed: int
    matte_area: str          # per cent of the picture that a patch may change
    likeness: str
    consent: str
    approved_by: str
    approved_when: str
    reference: str
    controls: str
    plates: str
    signed: str
    folder: str              # in the takes folder


def write_record_sheet(root: Path, out: Path, burnt_in: bool = False) -> tuple[Path, Path, int]:
    """Write the page `out` and the table beside it; returns both paths, and how many takes they have.

    `burnt_in`: TEMP in the thumbnails of what is not approved. Frames are not read, so this says nothing of whether
    they are unchanged: see verify.py. Raises TakeError where there are no takes.
    """
    found, troubles = list(_takes(root)), []
    takes = [take for take in found if isinstance(take, Take)]
    troubles = [str(error) for error in found if not isinstance(error, Take)]
    if not found:
        raise TakeError(f'There are no takes in {root}.', 'Give the takes folder: it has a folder for each shot.')
    rows = [(take, row_of(take, root)) for take in takes]
    page, table = out.with_suffix('.html'), out.with_suffix('.csv')
    make_folder(out.parent)
    write_bytes_atomic(page, _page(root.resolve().name, rows, troubles, burnt_in).encode())
    write_bytes_atomic(table, _table([row for _, row in rows]).encode('utf-8-sig'))      # as Excel knows it for UTF-8
    return page, table, len(rows)


def row_of(take: Take, root: Path) -> Row:
    last = next((dict(each) for each in reversed(take.approvals) if each.get('status') == 'approved'), {})
    model, final = _model(take)
    area = _area(take)
    return Row(
        shot=take.shot.name, take=take.number, verb=str(take.makes), status=take.status or 'draft',
        temp='temp' if is_temp(take.status) else '', frames=str(take.shot.frames),
        made=len(take.shot.frames) - len(take.missing()), model=model, licence=take.provenance.get('licence', ''),
        final=final, weights=take.provenance.get('weights', ''), seed=take.recipe.seed,
        matte_area='' if area is None else f'{100 * area:.2f}', likeness='yes' if take.recipe.likeness else '',
        consent=last.get('consent', ''), approved_by=last.get('by', ''), approved_when=last.get('when', ''),
        reference=last.get('reference', ''), controls=_controls(take), plates=take.plates_folder.name,
        signed=_signed(take.folder), folder=take.folder.resolve().relative_to(root.resolve()).as_posix())


def _takes(root: Path) -> Iterator[Take | TakeError]:
    """Every take of every shot, by name and number; the error in place of one that cannot be read."""
    with said_plainly(root):
        homes = [root] if (root / 'takes').is_dir() else sorted(home for home in root.iterdir()
                                                                if (home / 'takes').is_dir())
        folders = [folder for home in homes for folder in sorted((home / 'takes').iterdir())
                   if folder.name.isdecimal() and (folder / 'take.json').is_file()]
    for folder in sorted(folders, key=lambda folder: (folder.parent, int(folder.name))):
        try:
            yield Take.open(folder)
        except TakeError as error:
            yield error


def _model(take: Take) -> tuple[str, str]:
    """Its name, and whether its licence lets a take become final."""
    try:
        model = find_model(all_models(), take.recipe.model)
    except ModelError:
        return take.recipe.model, 'unknown'
    return model.label, 'yes' if model.commercial else 'no'


def _area(take: Take) -> float | None:
    """From the record, which has it; else from the plates, if they are there."""
    try:
        return read_record(take.folder).get('matte area') if (take.folder / RECORD).is_file() else matte_area(take)
    except TakeError:
        return None


def _controls(take: Take) -> str:
    controls = portable(take.recipe)['controls']
    return ', '.join(f'{name} {f"{value:.4g}" if isinstance(value, float) else value}'
                     for name, value in controls.items() if value not in ('', None))


def _signed(folder: Path) -> str:
    if not (folder / RECORD).is_file():
        return 'no record'
    if not (folder / SIGNATURE).is_file():
        return 'not signed'
    try:
        found = c2pa_sign.read_bytes_signature((folder / RECORD).read_bytes(), (folder / SIGNATURE).read_bytes())
    except (RuntimeMissingError, TakeError):
        return 'cannot be checked here'
    if not found.valid:
        return 'NOT WHAT WAS SIGNED'
    return 'by a local certificate' if found.local else f'by {found.signer}, {found.organisation}'


def _table(rows: list[Row]) -> str:
    text = io.StringIO(newline='')
    writer = csv.writer(text)
    writer.writerow([name.replace('_', ' ') for name in Row._fields])
    writer.writerows([[_plain(value) for value in row] for row in rows])
    return text.getvalue()


def _plain(value: Any) -> Any:
    """A text that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in '=+-@\t\r' and value else value


def _page(name: str, rows: list[tuple[Take, Row]], troubles: list[str], burnt_in: bool) -> str:
    counts: dict[str, int] = {}
    for _, row in rows:
        counts[row.status] = counts.get(row.status, 0) + 1
    said = ', '.join(f'{count} {status}' for status, count in counts.items())
    body = [f'<h1>{html.escape(name)}: record sheet</h1>', f'<p>{len(rows)} takes: {said}. Written by {tool()}.</p>',
            '<p>Frames were not read for this page. The command "verify" compares them with their records.</p>']
    for shot in dict.fromkeys(row.shot for _, row in rows):
        body += [f'<h2>{html.escape(shot)}</h2>', '<table><tr><th>Take<th>Frames<th>Made by<th>Approval<th>Record</tr>',
                 *(_row(take, row, burnt_in) for take, row in rows if row.shot == shot), '</table>']
    if troubles:
        body += ['<h2>Could not be read</h2>', *(f'<p class="bad">{html.escape(text)}</p>' for text in troubles)]
    return '\n'.join(['<!DOCTYPE html>', '<html lang="en"><head><meta charset="utf-8">',
                      f'<title>{html.escape(name)}: record sheet</title><style>{STYLE}</style></head><body>', *body,
                      '</body></html>\n'])


def _row(take: Take, row: Row, burnt_in: bool) -> str:
    text = {name: html.escape(str(value)) for name, value in row._asdict().items()}
    state = f'<span class="state {text["status"]}">{text["status"]}</span>' + (' temp' if row.temp else '')
    cells = [
        f'<b>{text["take"]}</b> {text["verb"]}<br>{state}',
        f'<div class="thumbs">{_thumbnails(take, burnt_in and bool(row.temp))}</div>'
        f'<span class="small">{text["frames"]}, {text["made"]} made</span>',
        f'{text["model"]}, seed {text["seed"]}<br>{text["licence"]}{_licence(row)}'
        f'<br><span class="small">{text["weights"]}<br>{text["controls"]}</span>',
        _approvals(take, row), _record(text, row)]
    return f'<tr>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'


def _licence(row: Row) -> str:
    words = {'yes': '', 'no': 'can never be final', 'unknown': 'unknown model'}[row.final]
    return words and f' <span class="bad">{words}</span>'


def _approvals(take: Take, row: Row) -> str:
    lines = [_approval(each) for each in take.approvals]
    if row.likeness:
        lines.append('shows a likeness' + ('' if row.consent else ': <span class="bad">no consent yet</span>'))
    return '<br>'.join(lines) or '<span class="small">nobody yet</span>'


def _approval(each: Mapping[str, str]) -> str:
    text = {name: html.escape(str(value)) for name, value in each.items()}
    words = [f'{text.get("status") or "draft"}, {text.get("by", "")}, {when_in_words(text.get("when", ""))}']
    words += [f'{name} {text[name]}' for name in ('reference', 'consent', 'note') if text.get(name)]
    return f'{words[0]}<br><span class="small">{"<br>".join(words[1:])}</span>' if words[1:] else words[0]


def _record(text: Mapping[str, str], row: Row) -> str:
    signed = f'<span class="bad">{text["signed"]}</span>' if row.signed.isupper() else text['signed']
    area = f'<br>matte {text["matte_area"]} % of the picture' if row.matte_area else ''
    return f'{signed}{area}<br><span class="small">{text["folder"]}<br>plates {text["plates"]}</span>'


def _thumbnails(take: Take, burnt_in: bool) -> str:
    paths = sorted((take.folder / 'thumbs').glob('*.png'))
    places = sorted({round(index * (len(paths) - 1) / (THUMBNAILS - 1)) for index in range(THUMBNAILS if paths else 0)})
    return ''.join(f'<img alt="" src="data:image/png;base64,{base64.b64encode(_png(paths[place], burnt_in)).decode()}">'
                   for place in places)


def _png(path: Path, burnt_in: bool) -> bytes:
    if not burnt_in:
        with said_plainly(path):
            return path.read_bytes()
    with tempfile.TemporaryDirectory(prefix='second_unit_') as folder:
        marked = Path(folder) / path.name
        write_png(marked, burn_in(read_png(path)[..., :3]))
        return marked.read_bytes()
