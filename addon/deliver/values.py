"""What the nodes know of a take at each frame: how its card stands, how the camera looks at it, what it is made of."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np

from ...inference.condition import CardRays, card_rays
from .sequence import Schedule

RAYS = CardRays._fields
# Three numbers each: the card's axes in the world; traits: width over height, 1 where it has light maps, stops.
VALUES = ('albedo', 'right', 'up', 'towards', 'traits', *RAYS)

Values = dict[int, np.ndarray]          # by the scene's frame


def has_place(take) -> bool:
    """Is it known where the take's card stands, and from where it was seen? Not without its plates."""
    return take.card is not None and take.plates_folder.is_dir()


def take_values(take, plan: Schedule, can_relight: bool) -> Generator[None, None, dict[str, Values]]:
    """Each of VALUES at the frames of the scene at which the take shows. A step for each file that is read."""
    first = next(number for number in plan.files if number is not None)
    albedo, exposure = take.matter(first)
    traits = (take.card.width / take.card.height, float(can_relight), exposure or 0.0)
    of_file = {}
    for number in sorted(set(plan.files) - {None}):
        of_file[number] = _values(take, number, albedo, traits)
        yield
    frames = {plan.start + place: number for place, number in enumerate(plan.files) if number is not None}
    return {name: {frame: np.array(of_file[number][name]) for frame, number in frames.items()} for name in VALUES}


def _values(take, number: int, albedo: tuple, traits: tuple) -> dict[str, np.ndarray]:
    camera = take.plates.camera(number)
    axes = dict(zip(('right', 'up', 'towards'), take.card.axes(camera)))
    return {'albedo': albedo, 'traits': traits, **axes, **card_rays(take.card, camera, take.shot)._asdict()}


def value_keys(values: Values, index: int) -> list[tuple[int, float]]:
    """Keys of one of the three numbers, where it changes."""
    keys: list[tuple[int, float]] = []
    for frame, value in values.items():
        if not keys or keys[-1][1] != value[index]:
            keys.append((frame, float(value[index])))
    return keys
