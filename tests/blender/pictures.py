"""A look and a patch in a few lines of numpy, which carry something from every plate before, as coherent models do."""

from dataclasses import dataclass, field

import numpy as np

from second_unit.inference.model import Makes, Model
from second_unit.inference.shot import ElementFrame, Pass, read_only


def ui(**words):
    return {'ui': words}


@dataclass(frozen=True, slots=True)
class Controls:
    prompt: str = field(default='', metadata=ui(description='What it is to look like'))
    reference: str = field(default='', metadata=ui(description='A picture to follow', file=True))
    strength: float = field(default=0.5, metadata=ui(description='How much of it', min=0.0, max=1.0))
    steps: int = field(default=4, metadata=ui(description='Steps', min=1, max=50))
    match: bool = field(default=True, metadata=ui(description='Match the light'))
    coherence: str = field(default='standard', metadata=ui(
        description='How still it stands', items={'draft': 'Fast', 'standard': 'Stills', 'final': 'Slow'}))


def load(engine):
    def generate(plates, controls, ticket):
        task, carried = ticket.assignment, None
        tint = np.random.default_rng(task.seed).uniform(0.5, 1.5, 3).astype(np.float32)
        for plate in plates:
            ticket.progress(f'Step {plate.frame}')
            picture = plate.passes[Pass.COMBINED]
            carried = picture if carried is None else (carried + picture) * np.float32(0.5)
            if plate.frame in task.frames:
                yield ElementFrame(plate.frame, made(carried[..., :3] * tint, plate))
    return generate


def made(rgb, plate):
    """A patch is what is in the matte, premultiplied; a look the whole picture with the plate's own alpha."""
    alpha = plate.passes[Pass.COMBINED][..., 3:] if plate.matte is None else plate.matte[..., None]
    return read_only(np.concatenate([rgb if plate.matte is None else rgb * alpha, alpha], axis=2))


LOOK = Model('tinted', 'Tinted look', Makes.LOOK, Controls, load, needs=(Pass.COMBINED, Pass.NORMAL), licence='CC0-1.0',
             libraries=('torch',))
PATCH = Model('covered', 'Covered patch', Makes.PATCH, Controls, load, needs=(Pass.COMBINED,), libraries=())
MODELS = {model.name: model for model in (LOOK, PATCH)}
