"""A take made once more, from its plates: the same bits, or what differs, by name and by how much."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from .credentials import Credentials
from .errors import TakeError
from .exr import read_exr
from .files import frames_in
from .job import Feed, RunningTicket
from .made_with import differences, frames_by_what_made_them, made_with
from .model import as_asked, controls_from, find_model
from .models import all_models
from .record import in_ranges
from .shot_takes import new_take
from .take import Take, shot_folder
from .weights_store import folders_of, names_of
from .work import Loaded, run_take


class Difference(NamedTuple):
    """How far two takes of one recipe lie apart, over all files and layers of their frames."""

    frames: int              # that were compared
    changed: tuple[int, ...]         # of these, those with another value anywhere
    largest: float           # in linear colour, scene units, or whatever a layer holds
    mean: float              # of all values

    @property
    def identical(self) -> bool:
        return not self.changed

    def __str__(self) -> str:
        if self.identical:
            return f'{self.frames} frames, identical to the bit.'
        return f'{len(self.changed)} of {self.frames} frames differ ({in_ranges(self.changed)}): at most by ' \
               f'{self.largest:.3g}, by {self.mean:.3g} on average.'


class Replay(NamedTuple):
    take: Take               # the new one
    differs_in: tuple[str, ...]      # what it was made with; () where that is the same
    difference: Difference


def replay(folder: Path, stores: Sequence[Path], ticket: RunningTicket, anyway: bool = False,
           credentials: Credentials | None = None) -> Replay:
    """Make the take in `folder` again as a new take of its shot, and compare them. The frames that it has, no others.

    Raises TakeError, before anything is made, when it would be made with something else and not `anyway`; and
    whatever `run_take` raises.
    """
    take = Take.open(folder)
    frames = sorted(frames_in(take.folder / 'frames', '.exr').difference(take.missing()))
    if not frames:
        raise TakeError(f'Take {take.number} has no frame to compare with.', 'Resume it first.')
    asked = find_model(all_models(), take.recipe.model)
    model = as_asked(asked, controls_from(asked, take.recipe.controls))
    differs = what_differs(take, frames, made_with(take.engine, model.libraries),
                           names_of(model, folders_of(model, stores)))
    if differs and not anyway:
        raise TakeError(f'Take {take.number} would not be made with what it was made with: {"; ".join(differs)}.',
                        'Replay it where all is as it was; or replay it anyway (--anyway), and see how far it differs.')
    again = new_take(shot_folder(take.folder).parent, take.shot, take.recipe, take.plates, take.engine, take.card,
                     take.conform, {**take.provenance, 'replay of': take.uuid}, take.makes)
    run_take(again, asked, Feed.whole(take.shot.frames), ticket, Loaded(), frames, stores, credentials)
    return Replay(again, tuple(differs), compared(take, again, frames, ticket.progress))


def what_differs(take: Take, frames: Sequence[int], now: dict[str, str], weights: str) -> list[str]:
    """What this machine would make the frames with, where it is not what they were made with, in words."""
    groups = frames_by_what_made_them(take, frames)
    if any(not said for said, _ in groups):
        return ['its frames do not say what they were made with']
    if len(groups) > 1:
        return [f'frames {in_ranges(first)} and {in_ranges(second)} were made differently ({text})'
                for (before, first), (after, second) in zip(groups, groups[1:]) for text in differences(before, after)]
    found = differences(groups[0][0], now)
    begun = take.provenance.get('weights', weights)
    return found + ([f'weights were {begun} and are {weights}'] if begun != weights else [])


def compared(take: Take, again: Take, frames: Sequence[int], progress: Callable[[str, int, int], None]) -> Difference:
    """Every value of every layer of these frames. Raises TakeError for a frame with other layers or of another size."""
    changed, largest, total, count = [], 0.0, 0.0, 0
    for done, frame in enumerate(frames):
        progress('Comparing', done, len(frames))
        for before, after in _layers(take, again, frame):
            # Two infinities, as of depths where nothing is, are the same and have no difference.
            same = (before == after) | (np.isnan(before) & np.isnan(after))
            if not same.all():
                apart = np.where(same, 0.0, np.abs(before.astype(np.float64) - after))
                changed.append(frame)
                largest, total = max(largest, float(apart.max())), total + float(apart.sum())
            count += before.size
    return Difference(len(frames), tuple(dict.fromkeys(changed)), largest, total / max(1, count))


def _layers(take: Take, again: Take, frame: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    for folder in take.folders():
        before, after = (read_exr(each.folder / folder / take.frame_path(frame).name).layers for each in (take, again))
        if {name: pixels.shape for name, pixels in before.items()} != \
                {name: pixels.shape for name, pixels in after.items()}:
            raise TakeError(f'Frame {frame} in {folder} has other layers, or another size, than before.',
                            'Verify the take: the file was written by another program.')
        yield from ((pixels, after[name]) for name, pixels in before.items())
