"""Where and when an element stands: from what was captured of its anchor to a card and a start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..inference.condition import card_from_bounds
from ..inference.model import Makes, Model
from ..inference.plates import Plates
from ..inference.shot import Card, Shot
from .capture.anchor import starts_moving

if TYPE_CHECKING:
    from .runs import Request


def place(model: Model, controls: Any, plates: Plates, shot: Shot, request: Request) -> tuple[Card | None, float]:
    """The card, one size for the whole take, and the frame at which the event starts.

    A look and a patch stand nowhere and start at nothing: None and 0.
    """
    if model.makes is not Makes.ELEMENT:
        return None, 0.0
    anchors = [plates.anchor(request.anchor, frame) for frame in shot.frames]
    card = card_from_bounds(
        [(anchor.frame, anchor.bounds, plates.camera(anchor.frame)) for anchor in anchors],
        model.margin(controls), request.card_scale, request.card_offset)
    if request.starts_at is not None:
        return card, float(request.starts_at)
    moves = starts_moving({anchor.frame: anchor.bounds for anchor in anchors})
    if moves is None:              # what stands still may burn since long before the shot
        return card, shot.frames.first - model.preroll(controls) * shot.fps
    return card, float(moves)
