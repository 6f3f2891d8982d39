"""The embedded element model: dust, plume, fireball and mist, with no download.

A small rectified flow makes the latents of an event, window by window of 24 frames; a decoder makes them passes, which
are lit here with the shot's own sun and sky, and again in the artist's nodes. See weights/README.md.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..engine import Engine, found
from ..errors import ModelError
from ..model import Generate, Makes, Model, Ticket, Weights
from ..shot import PlateFrame
from .element_card import blank_frame, lit_frame
from .element_controls import Controls, margin, preroll, why_not_on, why_not_refined


def load(engine: Engine) -> Generate:
    """Read the weights onto the engine's device, for the worker thread. Raises ModelError when they are not whole."""
    device = found(engine)
    from .element_before import begun, gone_on
    from .element_event import picture_size
    from .element_pipeline import pipeline_of
    pipeline = pipeline_of(checked(WEIGHTS), device, engine.threads)

    def generate(plates: Iterator[PlateFrame], controls: Controls, ticket: Ticket) -> Iterator:
        task = ticket.assignment
        event = gone_on(pipeline, controls, task, ticket)
        waiting: deque[PlateFrame] = deque()
        size = picture_size(task.card, controls)

        def frames_ready():
            while waiting and (event is None or event.reaches(waiting[0].frame)):
                plate = waiting.popleft()
                if event is None:
                    yield blank_frame(plate, controls, *size)
                else:
                    passes = event.passes(plate.frame)
                    yield lit_frame(plate, passes, controls, task, event.debris(plate, passes))

        for plate in plates:
            if event is None and plate.frame >= task.starts_at:          # whichever frames are wanted
                event = begun(plate, pipeline, controls, task, ticket)
            if event is not None:
                event.see(plate)
            if plate.frame in task.frames:
                # Its light and camera are all that is left.
                waiting.append(replace(plate, anchor=None, matte=None, passes={}))
            yield from frames_ready()
        if event is not None:
            event.seen_all()
        yield from frames_ready()
    return generate


def checked(weights: Weights) -> bytes:
    """The file's bytes, if they are those that were declared."""
    try:
        data = weights.path.read_bytes()
    except OSError as error:
        raise ModelError(f'The weights {weights.path} cannot be read: {error}.', 'Install Second Unit again.') from None
    if hashlib.sha256(data).hexdigest() != weights.sha256:
        raise ModelError(f'The weights {weights.path} are not those of this version.', 'Install Second Unit again.')
    return data


WEIGHTS = Weights(Path(__file__).resolve().parent.parent / 'weights' / 'element.safetensors',
                  sha256='72a2e6c2c0a63ab19abdcac9b4c6d3bf74ef4ceee89efe929eb4a069c5465005')
MODEL = Model(
    name='element', label='Element (embedded)', makes=Makes.ELEMENT, controls=Controls, load=load, weights=(WEIGHTS,),
    licence='CC0-1.0', memory_gb=1.3, margin=margin, preroll=preroll, goes_on=why_not_on, refines=why_not_refined,
    may_be_painted=True,
    description='Dust, plume, fireball and mist from a model of 10 MB that this project trained on its own simulations')
