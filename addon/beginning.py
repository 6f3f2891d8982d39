"""Takes begun by the worker: what has to be read of the plates for them, and a folder claimed for each.

Runs in the worker's thread, where disks may be slow, so nothing here touches Blender.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..inference.errors import TakeError
from ..inference.job import RunningTicket
from ..inference.model import Model, controls_to_json
from ..inference.plates import Plates
from ..inference.recipe import Recipe
from ..inference.shot import Card
from ..inference.shot_takes import new_take, takes_of
from ..inference.take import Take
from ..inference.weights_store import folders_of, names_of
from ..inference.work import Loaded, run_take
from .placing import place

if TYPE_CHECKING:
    from .apart import Apart
    from .runs import Run


class Beginning:
    """What the takes of one run have in common, read when the first of them begins."""

    def __init__(self, run: Run):
        self.run = run
        self.first: Take | None = None

    @cached_property
    def placed(self) -> tuple[Card | None, float]:
        run = self.run
        if run.before is not None:             # the same event, so it stands where it stood
            return run.before.card, run.before.recipe.starts_at
        return place(run.model, run.controls, run.plates, run.shot, run.request)

    @property
    def plates(self) -> Plates:
        """With the matte of the run's first take, if that is there: another run may have captured it anew since."""
        kept = self.first and self.first.plates
        return kept if kept and kept.own_matte and kept.own_matte.is_dir() else self.run.plates

    def recipe(self, seed: int) -> Recipe:
        """All but the digest of the matte, which is taken of what the take keeps."""
        run, request = self.run, self.run.request
        return Recipe(model=run.model.name, controls=controls_to_json(run.controls), seed=seed, anchor=request.anchor,
                      starts_at=self.placed[1], matte=request.matte, obstacle=request.obstacle, digests=run.digests,
                      likeness=request.likeness, **_comes_of(run))


def _comes_of(run: Run) -> dict[str, str]:
    """What a recipe says of the take that it begins with. A region goes on from what all else goes on from."""
    if run.before is None:
        return {}
    if run.request.refines:
        return {'refines': run.before.uuid, 'continues': run.before.recipe.continues}
    return {'continues': run.before.uuid}


def make(beginning: Beginning, seed: int, loaded: Loaded, apart: Apart, ticket: RunningTicket) -> None:
    """The task of one job: begin its take, or find the one to resume, and make it. Raises as `run_take` does."""
    run, request = beginning.run, beginning.run.request
    machine, take = request.machine, begin(beginning, seed, ticket)
    ticket.begun(take.folder)
    if request.only_begin:
        return
    ticket.previews = machine.previews
    if machine.apart:
        apart.task(machine, take.folder)(ticket)
        return
    run_take(take, run.model, run.feed(), ticket, loaded, stores=machine.stores,
             credentials=machine.credentials)


def begin(beginning: Beginning, seed: int, ticket: RunningTicket) -> Take:
    run, request = beginning.run, beginning.run.request
    take = to_resume(beginning, seed, ticket) or new_take(
        request.takes, run.shot, beginning.recipe(seed), beginning.plates, run.engine, beginning.placed[0],
        request.conform, provenance(run.model, request.machine.stores), run.model.makes)
    beginning.first = beginning.first or take
    return take


def to_resume(beginning: Beginning, seed: int, ticket: RunningTicket) -> Take | None:
    """The newest take of just these choices, whatever machine it was begun on. Passes over what cannot be read."""
    run, recipe, card = beginning.run, beginning.recipe(seed), beginning.placed[0]
    if not run.request.resume:
        return None
    if recipe.matte:
        now = beginning.plates.matte_digest(recipe.matte, run.shot.frames)
        recipe = replace(recipe, digests={**recipe.digests, 'matte': now})

    def pass_over(error: TakeError) -> None:
        ticket.say(f'A take was passed over: {error}')
    same = [take for take in takes_of(run.request.takes, run.shot.name, pass_over)
            if (take.recipe, take.card, take.conform) == (recipe, card, run.request.conform)
            and take.plates_folder.name == run.plates.digest and take.shot.frames == run.shot.frames]
    return same[-1] if same else None


def provenance(model: Model, stores: Sequence[Path]) -> dict[str, str]:
    """What every frame's header says of the model beside its name."""
    words = {'weights': names_of(model, folders_of(model, stores)), 'licence': ', '.join(model.licences)}
    return {name: text for name, text in words.items() if text}
