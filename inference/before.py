"""The takes that a take goes on from: found beside it by their uuids, and told to its model."""

from __future__ import annotations

from collections.abc import Iterator

from .errors import TakeError
from .model import Assignment, Before, Model, controls_from
from .shot import PlateFrame
from .shot_takes import takes_of
from .take import Take, shot_folder


def forebears(take: Take) -> Iterator[Take]:
    """What the take goes on from, then what that goes on from, and so on. Raises TakeError for one that is gone."""
    while take.recipe.continues:
        take = sibling(take, take.recipe.continues)
        yield take


def sibling(take: Take, uuid: str) -> Take:
    """The take of the same shot with that uuid. Raises TakeError when it is gone."""
    others = takes_of(shot_folder(take.folder).parent, take.shot.name, lambda error: None)
    found = next((other for other in others if other.uuid == uuid), None)
    if found is None:
        raise TakeError(f'The take that take {take.number} comes of is gone.',
                        'Put its folder back, or make a take of its own.')
    return found


def before(take: Take, model: Model, uuid: str) -> Before | None:
    """The take of that uuid, which this one comes of, for its model; None for no uuid.

    Raises TakeError when that is gone, or was made with other weights: then it could not be made again.
    """
    if not uuid:
        return None
    first = sibling(take, uuid)
    weights, now = (each.provenance.get('weights', '') for each in (first, take))
    if weights != now:
        raise TakeError(f'Take {first.number} was made with other weights than take {take.number}, which comes of '
                        'it.', 'Make it again with the weights of now, and begin with that.')
    return Before(assignment_of(first, model), controls_from(model, first.recipe.controls),
                  lambda: _plates(first, model))


def assignment_of(take: Take, model: Model, frames: tuple[int, ...] = ()) -> Assignment:
    recipe = take.recipe
    return Assignment(take.shot, frames, recipe.seed, take.card, recipe.starts_at, take.plates.colour_config,
                      before=before(take, model, recipe.continues), refines=before(take, model, recipe.refines))


def _plates(take: Take, model: Model) -> Iterator[PlateFrame]:
    for frame in take.shot.frames:
        yield take.plates.read(frame, model.needs, take.recipe.anchor, take.recipe.matte, take.recipe.obstacle)
