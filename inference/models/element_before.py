"""The event of a take that comes of another one: that is made again, to the bit, and then it goes on, or a region of it
is made anew. Imports torch.

So nothing of the network's inner numbers is kept with a take; what a take is, is what its recipe says, and each chunk
of it can be made alone.
"""

from __future__ import annotations

from ..model import Assignment, Before, Ticket
from ..shot import PlateFrame
from .element_controls import Controls
from .element_event import ElementEvent
from .element_pipeline import ElementPipeline
from .element_refined import RefinedEvent

Event = ElementEvent | RefinedEvent


def gone_on(pipeline: ElementPipeline, controls: Controls, task: Assignment, ticket: Ticket) -> Event | None:
    """The event as it stands where the take begins. None for a take that goes on from none, or from one in which
    nothing had begun."""
    if task.before is None:
        return None
    event, frame = _seen(pipeline, task.before, ticket)
    if event is None:
        return None
    event.reaches(frame)
    return _refined(event.go_on(frame, controls, task), pipeline, task, ticket)


def begun(plate: PlateFrame, pipeline: ElementPipeline, controls: Controls, task: Assignment, ticket: Ticket) -> Event:
    """The event that begins with a plate."""
    return _refined(ElementEvent(plate, pipeline, controls, task, ticket), pipeline, task, ticket)


def _refined(event: ElementEvent, pipeline: ElementPipeline, task: Assignment, ticket: Ticket) -> Event:
    whole = task.refines and _seen(pipeline, task.refines, ticket)[0]
    return event if whole is None else RefinedEvent(whole, event)


def _seen(pipeline: ElementPipeline, before: Before, ticket: Ticket) -> tuple[Event | None, int]:
    """The event of a take with all of its plates seen, and the frame of the last."""
    task = before.assignment
    event = gone_on(pipeline, before.controls, task, ticket)
    for plate in before.plates():
        if event is None and plate.frame >= task.starts_at:
            event = begun(plate, pipeline, before.controls, task, ticket)
        if event is not None:
            event.see(plate)
    if event is not None:
        event.seen_all()
    return event, plate.frame
