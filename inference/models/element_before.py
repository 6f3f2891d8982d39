"""The event of a take that goes on from another one: made again as far as that came, to the bit, and from there on as
asked now. Imports torch.

So nothing of the network's inner numbers is kept with a take; what a take is, is what its recipe says, and each chunk
of it can be made alone.
"""

from __future__ import annotations

from typing import Any

from ..model import Assignment, Ticket
from .element_event import ElementEvent
from .element_pipeline import ElementPipeline


def gone_on(pipeline: ElementPipeline, controls: Any, ticket: Ticket) -> ElementEvent | None:
    """The event as it stands where the take begins. None for a take that goes on from none, or from one in which
    nothing had begun."""
    return _gone_on(pipeline, controls, ticket.assignment, ticket)


def _gone_on(pipeline: ElementPipeline, controls: Any, task: Assignment, ticket: Ticket) -> ElementEvent | None:
    before = task.before
    if before is None:
        return None
    event = _gone_on(pipeline, before.controls, before.assignment, ticket)
    for plate in before.plates():
        if event is None and plate.frame >= before.assignment.starts_at:
            event = ElementEvent(plate, pipeline, before.controls, before.assignment, ticket)
        if event is not None:
            event.see(plate)
    if event is not None:
        event.seen_all()
        event.reaches(plate.frame)
        event.go_on(plate.frame, controls, task)
    return event
