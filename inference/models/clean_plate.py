"""The clean plate by reprojection: what stands in the matte is taken away, and filled from the frames that see the
surface behind it. No weights and no guess: depth and cameras say where each pixel lies.

What stands still comes back as the renderer saw it. What moves behind the matte is not brought back, and what no frame
sees is a hole: under a camera that stands or only turns, that is all behind a thing that stands, too.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..engine import Engine
from ..model import Generate, Makes, Model
from ..shot import Pass


@dataclass(frozen=True, slots=True)
class Controls:
    grow: int = field(default=2, metadata={'ui': {
        'min': -64, 'max': 256, 'description': 'Pixels by which the matte is grown before it is filled'}})
    feather: int = field(default=6, metadata={'ui': {
        'min': 0, 'max': 256, 'description': 'Pixels over which the patch fades into the plate around it'}})
    holes: str = field(default='fill', metadata={'ui': {
        'items': {'fill': 'Filled smoothly from around them', 'leave': 'Left open, so that the plate shows through'},
        'description': 'What becomes of the pixels that no frame of the shot sees'}})
    match: bool = field(default=False, metadata={'ui': {
        'description': 'Bring the patch to the light of the plate around it, where the light changes during the shot'}})


def load(engine: Engine) -> Generate:
    """Nothing is read, and numpy gives the same bits with any engine."""
    from .clean_plate_filling import generate
    return generate


MODEL = Model(
    name='clean_plate', label='Clean plate', makes=Makes.PATCH, controls=Controls, load=load,
    needs=(Pass.COMBINED, Pass.DEPTH, Pass.VECTOR), licence='GPL-3.0-or-later', libraries=(), memory_gb=1.0,
    moves_as_plates=False,
    description='What the matte covers is taken away, and filled with what other frames of the shot see behind it, by '
                'depth and cameras. Needs no download; what no frame sees is marked')
