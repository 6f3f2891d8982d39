"""Who says yes to a take: draft, candidate, approved, final; or rejected. Every step is kept in take.json with who took
it, when, and the reference of what was written about it elsewhere.
"""

from __future__ import annotations

import datetime
import enum
from dataclasses import asdict, dataclass

from .credentials import Credentials
from .errors import ModelError, TakeError
from .files import nfc
from .model import as_asked, controls_from, find_model
from .models import all_models
from .seal import refuse_broken, seal_status
from .take import Take


class Status(enum.StrEnum):
    DRAFT = ''
    CANDIDATE = 'candidate'
    APPROVED = 'approved'
    FINAL = 'final'
    REJECTED = 'rejected'

    @property
    def word(self) -> str:
        return self.value or 'draft'


# From each status to those that may follow. What was taken back begins again, so that nothing is approved twice unseen.
MOVES = {
    Status.DRAFT: (Status.CANDIDATE, Status.REJECTED),
    Status.CANDIDATE: (Status.APPROVED, Status.DRAFT, Status.REJECTED),
    Status.APPROVED: (Status.FINAL, Status.CANDIDATE, Status.REJECTED),
    Status.FINAL: (Status.CANDIDATE, Status.REJECTED),
    Status.REJECTED: (Status.DRAFT,),
}
WORDS = {'draft': Status.DRAFT, **{str(status): status for status in Status if status}}


@dataclass(frozen=True, slots=True)
class Approval:
    """One step, as take.json keeps it."""

    status: str
    by: str                  # a name, as the production writes it
    when: str                # '2026-11-22T11:02:00+00:00'
    reference: str = ''      # of the written approval: a document, a mail, a ticket
    consent: str = ''        # of the written consent of whoever's likeness the take shows
    note: str = ''


def next_statuses(take: Take) -> tuple[Status, ...]:
    return MOVES[Status(take.status)]


def why_not(take: Take, status: Status) -> str:
    """The reason why a take cannot have this status next, '' when it can; what has to be given is not looked at."""
    now = Status(take.status)
    if status not in MOVES[now]:
        following = ', '.join(each.word for each in MOVES[now])
        return f'Take {take.number} is {now.word}: what follows is {following}.'
    if status in (Status.CANDIDATE, Status.APPROVED, Status.FINAL) and (missing := take.missing()):
        return f'Take {take.number} lacks {len(missing)} frames: resume it first.'
    if status is Status.FINAL:
        return _why_not_final(take)
    return ''


def _why_not_final(take: Take) -> str:
    if not any(approval['status'] == Status.APPROVED and approval.get('reference') for approval in take.approvals):
        return f'Nobody wrote down who approved take {take.number}: make it a candidate and approve it again.'
    try:
        asked = find_model(all_models(), take.recipe.model)
        model = as_asked(asked, controls_from(asked, take.recipe.controls))
    except ModelError:
        return f'This version does not know the model "{take.recipe.model}", nor what its licence allows.'
    return '' if model.commercial else \
        f'The licence of {model.label} ({", ".join(model.licences)}) allows no commercial work: it can never be final.'


def move(take: Take, status: Status, by: str, reference: str = '', consent: str = '', note: str = '',
         credentials: Credentials | None = None) -> tuple[Take, str]:
    """Give a take its next status, in take.json and in its record, which is signed again.

    Returns the take, and in words why its record is not signed, if it is not. Raises TakeError for a step that is not
    to be taken, for what has to be given and is not, and for a record that is no longer what was signed.
    """
    if reason := why_not(take, status):
        raise TakeError(reason, 'Take the steps in their order: candidate, approved, final.')
    if not by.strip():
        raise TakeError('Nobody is named who says so.', 'Give a name.')
    if status is Status.APPROVED:
        _check_approved(take, reference, consent)
    refuse_broken(take.folder)
    when = datetime.datetime.now(datetime.UTC).isoformat(timespec='seconds')
    words = nfc({'reference': reference.strip(), 'consent': consent.strip(), 'note': note.strip()})
    moved = take.with_status(str(status), asdict(Approval(str(status), nfc(by.strip()), when, **words)))
    return moved, seal_status(moved, credentials)


def _check_approved(take: Take, reference: str, consent: str) -> None:
    if not reference.strip():
        raise TakeError('A take is approved in writing, and no reference is given to what was written.',
                        'Give the document, mail or ticket that says so.')
    if take.recipe.likeness and not consent.strip():
        raise TakeError('The take shows the likeness of a person, and no reference to a written consent is given.',
                        'Give the reference of the consent.')
