"""Takes that go on from another one of their shot: from which, over which frames, and whether they can."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..inference.before import forebears
from ..inference.errors import CaptureError, TakeError
from ..inference.files import inside, slug
from ..inference.model import Model, controls_from
from ..inference.shot import FrameRange, Shot
from ..inference.take import Take

if TYPE_CHECKING:
    import bpy

    from .runs import Request


def first_of(request: Request) -> Take | None:
    """The take that is to go on, or of which a region is to be made anew. Raises TakeError when there is none."""
    number = request.continues or request.refines
    if not number:
        return None
    folder = inside(request.takes, slug(request.scene)) / 'takes' / f'{number:03d}'
    if not folder.is_dir():
        raise TakeError(f'The scene "{request.scene}" has no take {number} to begin with.',
                        'Choose another one, or begin anew.')
    return Take.open(folder)


def filled_in(request: Request, scene: bpy.types.Scene) -> Request:
    """The request with what it leaves open as the take that it begins with has it: its frames behind that, or for a
    region just its frames and plates."""
    take = first_of(request)
    if take is None:
        return request
    recipe = take.recipe
    if request.refines:
        request = replace(request, frames=take.shot.frames, plates=take.plates_folder, obstacle=recipe.obstacle,
                          anchor=recipe.anchor)
    return replace(request, model=request.model or recipe.model, anchor=request.anchor or recipe.anchor,
                   controls={**recipe.controls, **request.controls},
                   frames=request.frames or following(take, scene.frame_end))


def following(take: Take, end: int) -> FrameRange:
    """The frames behind a take: to the end of its scene, or as many as it has."""
    frames = take.shot.frames
    last = list(frames)[-1]
    first = last + frames.step
    return FrameRange(first, end if end >= first else last + len(frames) * frames.step, frames.step)


def check(take: Take, model: Model, controls: Any, shot: Shot, refines: bool = False) -> None:
    """Raise CaptureError where a take of these cannot go on from `take`, or not make a region of it anew."""
    can = model.refines if refines else model.goes_on
    if can is None:
        raise CaptureError(f'{model.label} makes no takes that go on from others.', 'Choose another model.')
    if take.recipe.model != model.name:
        raise CaptureError(f'Take {take.number} was made by another model, so {model.label} cannot go on from it.',
                           'Choose the model that made it.')
    if missing := take.missing():
        raise CaptureError(f'Take {take.number} lacks {len(missing)} frames, so nothing can go on from it.',
                           'Resume it first.')
    if reason := can(controls_from(model, take.recipe.controls), controls):
        raise CaptureError(reason, 'Leave that as in the take, or begin anew.')
    if refines and shot != take.shot:
        raise CaptureError(f'The scene has changed since take {take.number} was made: its size, rate or shutter '
                           'are others now, or its camera.', 'Set them back, or begin anew.')
    if not refines and shot.frames.first <= take.shot.frames.last:
        raise CaptureError(f'Take {take.number} ends with frame {take.shot.frames.last}, and what goes on from it '
                           f'would begin with frame {shot.frames.first}.', 'Begin it behind that frame.')
    if shot.fps != take.shot.fps:
        raise CaptureError(f'Take {take.number} was made for {take.shot.fps:g} frames a second, and the scene has '
                           f'{shot.fps:g}.', 'Set the rate back, or begin anew.')


def shown_before(take: Take) -> Iterator[Take]:
    """What plays before the take: those that it goes on from, the nearest first. What was deleted does not play."""
    with suppress(TakeError):
        yield from forebears(take)
