"""Blockout: a grey-box shot in the light, air and tone of a time of day, computed from Depth and Normal.

No weights and no torch. Every pixel follows from its own surface and the camera, and all ranges are fixed by the first
plate of the range, so that what does not move does not change, unless its controls are keyed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..engine import Engine
from ..keyed import at
from ..model import Generate, Makes, Model, Ticket
from ..shot import ElementFrame, Pass, PlateFrame
from .blockout_times import TIMES


@dataclass(frozen=True, slots=True)
class Controls:
    time: str = field(default='dusk', metadata={'ui': {
        'items': {name: time.description for name, time in TIMES.items()},
        'description': 'The light, the air and the tone'}})
    heading: float = field(default=20.0, metadata={'ui': {
        'min': -180.0, 'max': 180.0, 'keyed': True,
        'description': 'Where the sun stands: degrees to the right of where the camera looks at the first frame; '
                       '180 is behind it'}})
    height: float = field(default=0.0, metadata={'ui': {
        'min': -60.0, 'max': 60.0, 'keyed': True,
        'description': 'How much higher the sun stands than this time of day has it, in degrees'}})
    sun: float = field(default=1.0, metadata={'ui': {
        'min': 0.0, 'max': 8.0, 'soft_max': 3.0, 'keyed': True,
        'description': 'How strong the sun is, of what this time of day has'}})
    mist: float = field(default=1.0, metadata={'ui': {
        'min': 0.0, 'max': 10.0, 'soft_max': 3.0, 'keyed': True,
        'description': 'How thick the air is, of what this time of day has'}})
    occlusion: float = field(default=1.0, metadata={'ui': {
        'min': 0.0, 'max': 2.0, 'description': 'How dark corners and contacts are'}})
    radius: float = field(default=0.0, metadata={'ui': {
        'min': 0.0, 'max': 10000.0, 'soft_max': 10.0,
        'description': 'How far corners darken, in units of the scene. 0: by the depth of the first frame'}})
    plate: float = field(default=0.6, metadata={'ui': {
        'min': 0.0, 'max': 1.0,
        'description': "How much of the plate's own light and colour stays; at 0 all surfaces are the same grey"}})
    sky: str = field(default='painted', metadata={'ui': {
        'items': {'painted': 'The sky of the time of day', 'plate': 'What the plate shows where nothing was hit'},
        'description': 'What stands behind everything'}})
    exposure: float = field(default=0.0, metadata={'ui': {
        'min': -10.0, 'max': 10.0, 'soft_min': -3.0, 'soft_max': 3.0, 'keyed': True,
        'description': 'Brighter or darker, in stops'}})
    contrast: float = field(default=1.0, metadata={'ui': {
        'min': 0.2, 'max': 3.0, 'soft_min': 0.5, 'soft_max': 1.6, 'keyed': True,
        'description': 'Contrast about mid grey, of what this time of day has'}})
    warmth: float = field(default=0.0, metadata={'ui': {
        'min': -1.0, 'max': 1.0, 'keyed': True, 'description': 'Cooler below 0, warmer above'}})
    bloom: float = field(default=0.0, metadata={'ui': {
        'min': 0.0, 'max': 1.0, 'keyed': True, 'description': 'How much bright places glow into their surroundings'}})
    vignette: float = field(default=0.0, metadata={'ui': {
        'min': 0.0, 'max': 1.0, 'keyed': True, 'description': 'How much darker the corners of the frame are'}})


def load(engine: Engine) -> Generate:
    """Nothing is read, and nothing of `engine` changes anything."""
    from .blockout_picture import Blockout

    def generate(plates: Iterator[PlateFrame], controls: Controls, ticket: Ticket) -> Iterator[ElementFrame]:
        task, blockout = ticket.assignment, None
        for plate in plates:
            blockout = blockout or Blockout(plate, controls, task.shot)
            if plate.frame in task.frames:
                ticket.progress(f'Frame {plate.frame}', task.frames.index(plate.frame), len(task.frames))
                yield ElementFrame(plate.frame, blockout.picture(plate, at(controls, plate.frame)))
    return generate


MODEL = Model(
    name='blockout', label='Blockout', makes=Makes.LOOK, controls=Controls, load=load,
    needs=(Pass.COMBINED, Pass.DEPTH, Pass.NORMAL), licence='GPL-3.0-or-later', libraries=(),
    description='Light, mist and tone of a time of day on a grey-box shot, from its depth and normals. Needs no '
                'download and does not flicker')
