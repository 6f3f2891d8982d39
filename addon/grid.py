"""A grid of two controls: a take for each pair of their values, over the plates of one take, and then a sheet of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import bpy
import numpy as np

from ..inference.errors import ModelError, SecondUnitError
from ..inference.model import Model, controls_from, controls_of, default_of, find_model, ui_of
from ..inference.models import all_models
from . import live
from .words import word

if TYPE_CHECKING:
    from ..inference.take import Take
    from .runs import Request

MOST = 64                  # takes of a grid
WAIT = 0.5                 # seconds between two looks at jobs


class Axis(NamedTuple):
    """A control, its name in the panel, and the values that it takes along one side."""

    control: str
    label: str
    values: tuple[Any, ...]

    def words(self) -> list[str]:
        """What stands at each row or column."""
        return [f'{word(self.label)} {word(said(value))}' for value in self.values]


def said(value: Any) -> str:
    if isinstance(value, str):
        return value.title()
    return ('On' if value else 'Off') if isinstance(value, bool) else f'{value:g}'


def choices(model: Model) -> dict[str, str]:
    """The controls that a grid can vary, numbers and choices, with their names in the panel."""
    return {control.name: ui_of(control).get('name', control.name.replace('_', ' ').title())
            for control in controls_of(model) if 'items' in ui_of(control) or not isinstance(default_of(control), str)}


def ends(model: Model, control: str) -> tuple[float, float] | None:
    """From where to where the control's slider goes; None for choices."""
    found = _field(model, control)
    ui = ui_of(found)
    if 'items' in ui or isinstance(default_of(found), bool):
        return None
    return float(ui.get('soft_min', ui.get('min', 0))), float(ui.get('soft_max', ui.get('max', 1)))


def axis(model: Model, control: str, first: float, last: float, count: int) -> Axis:
    """`count` values of a number from `first` to `last`, or all choices. Raises ModelError for what the control cannot
    be, and for fewer values than are asked for."""
    found = _field(model, control)
    ui, default, label = ui_of(found), default_of(found), choices(model)[control]
    if ends(model, control) is None:
        return Axis(control, label, tuple(ui.get('items', (False, True))))
    each = [round(float(value), 6) for value in np.linspace(first, last, count)]
    values = tuple(dict.fromkeys(round(value) if isinstance(default, int) else value for value in each))
    for value in (values[0], values[-1]):
        controls_from(model, {control: value})
    if len(values) < count:
        raise ModelError(f'{label} has no {count} values from {first:g} to {last:g}.',
                         'Choose other ends, or fewer values.')
    return Axis(control, label, values)


def check_pair(first: Axis, second: Axis) -> None:
    """Raise ModelError where two axes make no grid, or one that is too large."""
    if first.control == second.control:
        raise ModelError(f'Both sides of the grid are {first.label}.', 'Choose two controls.')
    count = len(first.values) * len(second.values)
    if count > MOST:
        raise ModelError(f'{len(first.values)} times {len(second.values)} are {count} takes, and a grid has no more '
                         f'than {MOST}.', 'Choose fewer values.')


@dataclass(frozen=True, slots=True)
class Grid:
    """What is on its way: the jobs by row and column."""

    columns: Axis
    rows: Axis
    jobs: tuple[tuple[str, ...], ...]

    def every(self) -> list[str]:
        return [job for row in self.jobs for job in row]


running: list[Grid] = []


def start(context, take: Take, columns: Axis, rows: Axis) -> Grid:
    """Queue a job for each pair of values, of the take's own plates and seed. All of them or, where one raises
    SecondUnitError, none."""
    check_pair(columns, rows)
    session, begun = live.session(), []
    try:
        for request in requests(context, take, columns, rows):
            begun += session.start(request)
    except SecondUnitError:
        for job in begun:
            session.cancel(job)
            session.forget(job)
        raise
    width = len(columns.values)
    grid = Grid(columns, rows, tuple(tuple(begun[at:at + width]) for at in range(0, len(begun), width)))
    running.append(grid)
    return grid


def requests(context, take: Take, columns: Axis, rows: Axis) -> list[Request]:
    """Row after row. Raises CaptureError as `recipes.vary` does."""
    from .recipes import vary
    asked = vary(context, take, [take.recipe.seed])
    return [replace(asked, controls={**asked.controls, columns.control: across, rows.control: down},
                    told_by=f'{column} × {row}')
            for down, row in zip(rows.values, rows.words()) for across, column in zip(columns.values, columns.words())]


def cancel() -> None:
    """Stop what runs of all grids, and what waits. What is made is shown."""
    for grid in running:
        for job in grid.every():
            if job in live.session().jobs:
                live.session().cancel(job)


def sheet_of(grid: Grid) -> float | None:
    """Wait until the jobs have ended, then show their takes."""
    if grid not in running:
        return None
    known = {job: session.jobs[job] for session in live.made for job in grid.every() if job in session.jobs}
    if any(not job.state.ended for job in known.values()):
        return WAIT
    if bpy.app.is_job_running('RENDER') or bpy.app.is_job_running('OBJECT_BAKE'):     # nothing is written meanwhile
        return WAIT
    running.remove(grid)
    folders = [[known[job].take if job in known else None for job in row] for row in grid.jobs]
    if any(folder for row in folders for folder in row):
        try:
            said = _show(grid, folders)
            bpy.ops.ed.undo_push(message='Grid')
        except SecondUnitError as error:
            said = str(error)
        live.session().notes.append(said)
    return None


def _show(grid: Grid, folders: Sequence[Sequence[Path | None]]) -> str:
    from ..inference.take import Take
    from . import runtime
    from .contact_sheet import make_grid, show_sheet
    from .preferences import machine
    context, chosen = bpy.context, machine(bpy.context)
    runtime.check(chosen, ())                    # the libraries that sign may lie with those that run models
    cells = [[Take.open(folder) if folder else None for folder in row] for row in folders]
    image = make_grid(cells, grid.columns.words(), grid.rows.words(), context.window_manager.second_unit.burn_in,
                      chosen.credentials)
    shown = f'{sum(take is not None for row in cells for take in row)} takes are on the image "{image.name}".'
    return shown if show_sheet(context, image, anywhere=False) else f'{shown} Open it in an Image Editor.'


def model_of(name: str) -> Model:
    """What a take was made by. Raises ModelError for a model that there is no more."""
    return find_model(all_models(), name)


def _field(model: Model, control: str) -> Any:
    return next(each for each in fields(model.controls) if each.name == control)
