"""Filling the matte of a shot with what its other frames see behind it; how they do is in clean_plate_views."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import numpy as np

from ..errors import GenerateError
from ..matte import feathered, grown
from ..model import Assignment, Ticket
from ..patch import cropped, overlay, placed, region_of
from ..shot import Camera, ElementFrame, Pass, PlateFrame, read_only
from ..warp import resize
from .clean_plate import Controls
from .clean_plate_views import NOTHING, View, behind, disparity, view_of

VIEWS = 24               # sources at most, evenly over the range
VIEW_BYTES = 600e6       # that they may take together
BYTES = 10               # of a source's pixel: colours in half, disparity
FRINGE = 1               # pixels around the matte in which a renderer's filter may still mix in what stands there
CONTEXT = 8              # pixels of the plate around a patch, from which holes are filled


def generate(plates: Iterator[PlateFrame], controls: Controls, ticket: Ticket) -> Iterator[ElementFrame]:
    """All plates once, of which some stay as sources; then those of the frames to make again, one by one."""
    task = ticket.assignment
    views = list(_views(plates, ticket))
    covered = unseen = 0
    for done, frame in enumerate(task.frames):
        ticket.progress('Filling', done, len(task.frames))
        element, size = _filled(task.again(frame), views, controls, task)
        holes = int(element.holes.sum())
        covered, unseen = covered + size, unseen + holes
        ticket.note(f'frame {frame}: {holes} of {size} pixels behind the matte are seen in no frame')
        yield element
    if unseen:
        ticket.note(_verdict(unseen / covered, controls))


def _verdict(share: float, controls: Controls) -> str:
    done = 'filled smoothly from around them' if controls.holes == 'fill' else 'left open'
    reason = (' Nothing behind the matte is ever uncovered: this needs a camera that moves past, or a thing that moves '
              'away.' if share > 0.995 else '')
    return f'warning: {share:.1%} of what is behind the matte is seen in no frame of the shot, and was {done}.{reason}'


def _views(plates: Iterator[PlateFrame], ticket: Ticket) -> Iterator[View]:
    """The sources among the plates: the same ones, whichever frames are wanted."""
    shot = ticket.assignment.shot
    most = int(np.clip(VIEW_BYTES / (BYTES * shot.width * shot.height), 6, VIEWS))
    frames = list(shot.frames)
    chosen = {frames[i] for i in np.linspace(0, len(frames) - 1, min(most, len(frames))).round().astype(int)}
    for done, (plate, other) in enumerate(_with_neighbour(plates)):
        ticket.progress('Reading plates', done, len(frames))
        if plate.frame in chosen:
            yield view_of(plate, grown(_matte(plate), FRINGE) > 0, shot, other)


def _with_neighbour(plates: Iterator[PlateFrame]) -> Iterator[tuple[PlateFrame, tuple[int, Camera] | None]]:
    """Each plate with the frame and camera of the one before it; the first with those of the second."""
    first, second = next(plates), next(plates, None)
    yield first, (second.frame, second.camera) if second else None
    before = first.frame, first.camera
    for plate in chain([second] if second else [], plates):
        yield plate, before
        before = plate.frame, plate.camera


def _filled(plate: PlateFrame, views: list[View], controls: Controls, task: Assignment) -> tuple[ElementFrame, int]:
    """One frame's patch, and how many pixels its grown matte has."""
    matte = grown(_matte(plate), controls.grow)
    soft = feathered(matte, controls.feather)
    region = region_of([soft], CONTEXT, 1, (task.shot.width, task.shot.height))
    if region is None:
        empty = np.zeros((*soft.shape, 4))
        return ElementFrame(plate.frame, read_only(empty), holes=read_only(empty[..., 0])), 0
    combined, seen = plate.passes[Pass.COMBINED], disparity(plate.passes[Pass.DEPTH], plate.camera)
    wanted = cropped(soft, region) > 0
    # In the band, where no other frame sees what the plate itself shows, the plate is the last to be asked.
    own = view_of(plate, matte > 0, task.shot, None)
    nearest = sorted(views, key=lambda view: (abs(view.frame - plate.frame), view.frame))
    others = [view for view in nearest if view.frame != plate.frame]
    found = behind([*others, own], plate.camera, cropped(seen, region), wanted, region, task.shot)
    holes = wanted & (found.disparity == NOTHING)
    colours = np.where(wanted[..., None], found.colours, cropped(combined, region)[..., :3])
    if controls.holes == 'fill':
        colours = smoothed_over(colours, holes)
    else:
        soft = np.where(placed(holes, region, soft.shape), 0, soft)
    rgba = overlay(colours, soft, region, combined, controls.match)
    marked = placed(holes, region, soft.shape)
    return ElementFrame(plate.frame, read_only(rgba), holes=read_only(marked)), np.count_nonzero(matte)


def smoothed_over(colours: np.ndarray, holes: np.ndarray) -> np.ndarray:
    """Colours (h, w, 3) with what is in the holes (h, w) made from around them, the smoother the farther away."""
    return _pulled(colours, (~holes)[..., None].astype(np.float32))


def _pulled(colours: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Where little is known (0 to 1), the same at half the size, where more is."""
    rows, columns = (-(-side // 2) for side in known.shape[:2])
    if known.all() or rows * columns == 1:
        return colours
    share = resize(known, rows, columns)
    smaller = np.divide(resize(colours * known, rows, columns), share, out=np.zeros((rows, columns, 3), np.float32),
                        where=share > 0)
    below = resize(_pulled(smaller, np.minimum(share * 4, 1)), *known.shape[:2])
    return colours * known + below * (1 - known)


def _matte(plate: PlateFrame) -> np.ndarray:
    if plate.matte is None:
        raise GenerateError('The clean plate was asked for without a matte.',
                            'Say what to take away: an object, a mask, an image or a rectangle.')
    return plate.matte
