"""The simulated element model: the solver that the embedded model learned from, at work in the shot itself.

Slower and truer: the emitter moves as the anchor does, and cameras that move see the gas from where they are. It
needs torch alone, and always runs on the processor.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..engine import Engine
from ..model import Generate, Makes, Model, Ticket
from ..shot import Card, ElementFrame, PlateFrame
from .element_card import blank_frame, lit_frame
from .element_controls import Controls, margin, preroll


class Detail(NamedTuple):
    """How finely an event is simulated and seen: along the longer side of its card."""

    cells: int
    pixels: int

    def picture(self, card: Card) -> tuple[int, int]:
        """Rows and columns, both even: light falls through every other pixel."""
        longer = max(card.width, card.height)
        return 2 * round(self.pixels * card.height / longer / 2), 2 * round(self.pixels * card.width / longer / 2)


DETAILS = {'draft': Detail(48, 96), 'standard': Detail(72, 144), 'final': Detail(96, 192)}


def load(engine: Engine) -> Generate:
    """Nothing is read, and of `engine` only the threads change anything, which whoever runs a take sets."""
    from .gas_shot import GasShot

    def generate(plates: Iterator[PlateFrame], controls: Controls, ticket: Ticket) -> Iterator[ElementFrame]:
        task, detail, gas = ticket.assignment, DETAILS[controls.quality], None
        picture, last = detail.picture(task.card), max(task.frames)
        for plate in plates:
            if gas is None and task.starts_at <= plate.frame <= last:      # whichever frames are wanted
                gas = GasShot(plate, controls, task, detail.cells, picture)
            if gas is not None and plate.frame <= last:
                gas.advance(plate, ticket)
            if plate.frame in task.frames:
                if gas is None:
                    yield blank_frame(plate, controls, *picture)
                else:
                    passes = gas.passes(plate)
                    yield lit_frame(plate, passes, controls, task, gas.debris(plate, passes))
    return generate


MODEL = Model(
    name='simulated', label='Simulated element', makes=Makes.ELEMENT, controls=Controls, load=load,
    licence='GPL-3.0-or-later', memory_gb=1.0, margin=margin, preroll=preroll,
    description='Dust, plume, fireball and mist from a solver: slower than the embedded model and truer. The emitter '
                'moves with the anchor, and the camera may move around it')
