"""The two verbs of diffusers' pipelines: shots to looks, and shots with mattes to patches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from .colour import ShotColour, exposure_of, straight
from .diffusers_runs import Coded, Made
from .errors import TakeError
from .matte import feathered, grown
from .model import Makes, Ticket
from .patch import Region, cropped, overlay, region_of
from .shot import ElementFrame, Pass, PlateFrame, Shot, read_only

# Makes the wanted frames of a shot from its plates in order; the last is how to get that of a frame once more.
Run = Callable[[Shot, Iterator[Coded], Callable[[int], Coded]], Iterator[Made]]


def looks(run: Run, plates: Iterator[PlateFrame], controls: Any,
          ticket: Ticket) -> Iterator[ElementFrame]:
    """Whole pictures of the wanted frames, with the plates' alpha."""
    task, colour = ticket.assignment, None

    def coded(plate: PlateFrame) -> Coded:
        nonlocal colour
        colour = colour or colour_of(plate, controls.curve, ticket)
        return plate, colour.encode(rgb_of(plate))

    for frame, code in run(task.shot, map(coded, plates), lambda frame: coded(task.again(frame))):
        plate = task.again(frame)
        alpha = plate.passes[Pass.COMBINED][..., 3:]
        rgb = colour.decode(code, rgb_of(plate))
        yield ElementFrame(frame, read_only(np.concatenate([rgb * alpha, alpha], axis=2)))


def patches(run: Run, plates: Iterator[PlateFrame], controls: Any,
            ticket: Ticket) -> Iterator[ElementFrame]:
    """Overlays of the wanted frames: the mattes' region as a shot of its own, and what was made of it put back.

    The region is that of the whole take, so that every plate is seen once before the first frame is made.
    """
    task, colour = ticket.assignment, None
    shot = task.shot
    region = region_of((soft_matte(plate, controls) for plate in plates), controls.context, 8,
                       (shot.width, shot.height))

    def coded(frame: int) -> Coded:
        nonlocal colour
        plate = task.again(frame)
        colour = colour or colour_of(plate, 'log', ticket)
        passes = {name: cropped(pixels, region) for name, pixels in plate.passes.items()}
        plate = replace(plate, passes=passes, matte=cropped(soft_matte(plate, controls), region))
        return plate, colour.encode(rgb_of(plate))

    if region is None:
        ticket.note('the matte is empty at every frame: there is nothing to patch')
        for frame in task.frames:
            yield ElementFrame(frame, read_only(np.zeros((shot.height, shot.width, 4))))
        return
    ticket.note(f'patch: {region.width}x{region.height} pixels at {region.left}, {region.top}')
    for frame, code in run(part_of(shot, region), map(coded, shot.frames), coded):
        plate = task.again(frame)
        rgb = colour.decode(code, cropped(rgb_of(plate), region))
        rgba = overlay(rgb, soft_matte(plate, controls), region, plate.passes[Pass.COMBINED], controls.match)
        yield ElementFrame(frame, read_only(rgba))


VERBS = {Makes.LOOK: looks, Makes.PATCH: patches}


def part_of(shot: Shot, region: Region) -> Shot:
    """The shot as if a render border had cut it to the region."""
    left, top = shot.window[:2]
    return replace(shot, window=(left + region.left, top + region.top, region.width, region.height))


def soft_matte(plate: PlateFrame, controls: Any) -> np.ndarray:
    return feathered(grown(plate.matte, controls.grow), controls.feather)


def rgb_of(plate: PlateFrame) -> np.ndarray:
    """What a model is shown of a plate: a soft edge in its own colour, not darker by what it does not cover."""
    return straight(plate.passes[Pass.COMBINED])


def colour_of(plate: PlateFrame, curve: str, ticket: Ticket) -> ShotColour:
    """The colour of the whole take, from its first plate."""
    task = ticket.assignment
    if not task.colour_config:
        raise TakeError('The plates do not say which colour config they were captured with.',
                        'Capture the shot again and make a new take.')
    rgb = rgb_of(plate)
    colour = ShotColour(task.colour_config, task.shot.colour_space, exposure_of(rgb), curve)
    error = colour.round_trip_error(rgb)
    ticket.note(colour.described(error))
    ticket.colour_returns(error)
    return colour
