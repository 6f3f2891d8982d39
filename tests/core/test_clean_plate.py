"""The clean plate against the truth: a textured wall behind a red post, drawn exactly, with and without the post."""

import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from second_unit.inference.engine import Engine
from second_unit.inference.errors import Cancelled, GenerateError
from second_unit.inference.exr import read_exr
from second_unit.inference.model import Assignment, Makes
from second_unit.inference.models import all_models, clean_plate_filling
from second_unit.inference.models.clean_plate import MODEL, Controls
from second_unit.inference.models.clean_plate_views import screen
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import Camera, FrameRange, Light, Pass, PlateFrame, Shot, read_only, world_to_frame
from second_unit.inference.shot_takes import new_take
from second_unit.inference.take import Take

WIDTH, HEIGHT = 120, 68
RED = (9.0, 0.0, 0.0)


@dataclass
class Stage:
    """A slanted wall 20 away, and upright red posts (middle x, half width, distance), the first of them the one to go.

    `slide` is the camera's way in a frame, `walk` the first post's.
    """

    frames: int = 12
    kind: str = 'PERSP'
    slide: float = 0.2
    turn: float = 0.01
    walk: float = 0.0
    posts: tuple = ((0.6, 0.25, 6.0),)
    sky: bool = False

    @property
    def shot(self):
        return Shot('stage', FrameRange(1, self.frames), WIDTH, HEIGHT, 24.0)

    def camera(self, frame):
        matrix, angle = np.eye(4), self.turn * frame
        matrix[:3, :3] = [[np.cos(angle), 0, np.sin(angle)], [0, 1, 0], [-np.sin(angle), 0, np.cos(angle)]]
        matrix[:3, 3] = self.slide * frame, self.slide * 0.2 * frame, 0
        return Camera(tuple(map(tuple, matrix)), kind=self.kind, lens=35, ortho_scale=8)

    def post(self, index, frame):
        middle, half, distance = self.posts[index]
        return middle + (self.walk * frame if index == 0 else 0), half, distance

    def plate(self, frame, without=False):
        """The plate of a frame; `without` the first post, it is the truth."""
        projection = world_to_frame(self.camera(frame), self.shot)
        start, along = self._rays(frame)
        steps = (-20 - start @ (-0.5, 0, 1)) / (along @ (-0.5, 0, 1))
        colour, matte, shift = None, np.zeros((HEIGHT, WIDTH)), np.zeros((HEIGHT, WIDTH))
        places = start + along * steps[..., None]
        colour = wall(places)
        if self.sky:
            steps = np.where(places[..., 1] > 1, 1e9, steps)
        for index in sorted(range(len(self.posts)), key=lambda index: -self.posts[index][2]):
            middle, half, distance = self.post(index, frame)
            reach = (-distance - start[..., 2]) / along[..., 2]
            hit = (np.abs((start + along * reach[..., None])[..., 0] - middle) < half) & ~(without and index == 0)
            steps, colour = np.where(hit, reach, steps), np.where(hit[..., None], post_colour(index), colour)
            matte, shift = np.where(hit, index == 0, matte), np.where(hit, self.walk * (index == 0), shift)
        places = np.concatenate([start + along * steps[..., None], np.ones((HEIGHT, WIDTH, 1))], axis=2)
        depth = np.where(steps < 1e8, places @ projection[2], np.inf)
        passes = {Pass.COMBINED: np.concatenate([colour, np.ones((HEIGHT, WIDTH, 1))], axis=2), Pass.DEPTH: depth,
                  Pass.VECTOR: self._vector(frame, places, shift)}
        return PlateFrame(frame, self.camera(frame), Light(), {name: read_only(p) for name, p in passes.items()}, None,
                          read_only(matte))

    def _rays(self, frame):
        """A point and a direction for the middle of each pixel."""
        back = np.linalg.inv(screen(self.camera(frame), self.shot))
        y, x = np.mgrid[:HEIGHT, :WIDTH] + 0.5
        ends = [np.stack([x, y, np.full_like(x, d), np.ones_like(x)], axis=-1) @ back.T
                for d in ((1 / 2, 1 / 20) if self.kind == 'PERSP' else (-2, -20))]
        near, far = (end[..., :3] / end[..., 3:] for end in ends)
        return near, far - near

    def _vector(self, frame, places, shift):
        def seen(other):
            moved = places + np.stack([shift * (other - frame), 0 * shift, 0 * shift, 0 * shift], axis=-1)
            pixels = moved @ world_to_frame(self.camera(other), self.shot).T
            return pixels[..., :2] / pixels[..., 3:]
        before, now, after = (seen(frame + step) for step in (-1, 0, 1))
        return np.concatenate([(before - now) * (1, -1), (now - after) * (1, -1)], axis=2)


def wall(places):
    x, y = places[..., 0], places[..., 1]
    return np.stack([0.5 + 0.4 * np.sin(1.7 * x + 0.4) * np.cos(2.3 * y), 0.5 + 0.4 * np.sin(2.1 * y + x),
                     0.5 + 0.3 * np.cos(3 * x - 1.3 * y)], axis=-1)


def post_colour(index):
    return RED if index == 0 else (0.0, 0.0, float(index))


class Ticket:
    """Collects what is said; cancels when asked for the step `until`."""

    def __init__(self, stage, frames=None, until=None):
        self.plates = {frame: stage.plate(frame) for frame in stage.shot.frames}
        self.assignment = Assignment(stage.shot, tuple(frames or stage.shot.frames), 0, again=self.plates.__getitem__)
        self.notes, self.steps, self.until = [], [], until

    def progress(self, phase, done=0, total=0):
        self.steps.append((phase, done, total))
        if len(self.steps) == self.until:
            raise Cancelled

    def note(self, text):
        self.notes.append(text)


def made(ticket, **controls):
    generate = MODEL.load(Engine())
    return {element.frame: element for element in generate(iter(ticket.plates.values()), Controls(**controls), ticket)}


def composite(element, plate):
    return element.rgba[..., :3] + plate.passes[Pass.COMBINED][..., :3] * (1 - element.rgba[..., 3:])


def errors(stage, ticket, elements):
    """Each frame's differences (n, 3) from the truth where the matte is and something was seen."""
    for frame, element in elements.items():
        plate = ticket.plates[frame]
        away = np.abs(composite(element, plate) - stage.plate(frame, without=True).passes[Pass.COMBINED][..., :3])
        yield frame, away[(plate.matte > 0) & (element.holes == 0)], away[(plate.matte > 0) & (element.holes > 0)]


def test_it_is_a_model_like_the_others():
    assert all_models()['clean_plate'] is MODEL and MODEL.makes is Makes.PATCH
    assert not MODEL.weights and not MODEL.downloads and not MODEL.libraries


@pytest.mark.parametrize('kind', ['PERSP', 'ORTHO'])
def test_what_any_frame_sees_comes_back(kind):
    stage = Stage(kind=kind, turn=0.01 if kind == 'PERSP' else 0.03)
    ticket = Ticket(stage)
    elements = made(ticket)
    assert list(elements) == list(stage.shot.frames)
    seen = 0
    for _, known, _ in errors(stage, ticket, elements):
        assert known.mean() < 0.006 and known.max() < 0.1
        seen += len(known)
    assert seen > 0.97 * sum(np.count_nonzero(plate.matte) for plate in ticket.plates.values())


def test_what_it_calls_holes_no_frame_sees():
    """The post hides each wall point along one span of the camera's way: no truth but geometry is asked."""
    stage = Stage(frames=5, slide=0.1, turn=0.0)
    ticket = Ticket(stage)
    middle, half, distance = stage.posts[0]
    for frame, element in made(ticket, grow=0, feather=0).items():
        start, along = stage._rays(frame)
        places = start + along * ((-20 - start @ (-0.5, 0, 1)) / (along @ (-0.5, 0, 1)))[..., None]
        hidden = np.ones((HEIGHT, WIDTH), bool)
        for other in stage.shot.frames:
            eye = np.array(stage.camera(other).matrix)[:3, 3]
            part = (distance + eye[2]) / (eye[2] - places[..., 2])
            hidden &= np.abs(eye[0] + (places[..., 0] - eye[0]) * part - middle) < half
        marked = element.holes > 0
        assert marked[hidden].mean() > 0.99
        # At the edges of what a frame sees, two pixels of the post's fringe are not trusted.
        assert 0 < hidden.sum() <= marked.sum() <= hidden.sum() + 6 * HEIGHT
    assert any('seen in no frame of the shot' in note for note in ticket.notes)


def test_a_camera_that_stands_shows_nothing_behind_a_thing_that_stands():
    stage = Stage(frames=4, slide=0.0, turn=0.0)
    ticket = Ticket(stage)
    for frame, element in made(ticket, grow=0, feather=0).items():
        assert np.array_equal(element.holes, ticket.plates[frame].matte)
        filled = composite(element, ticket.plates[frame])[ticket.plates[frame].matte > 0]
        assert (filled >= 0).all() and filled.max() < 1          # of the wall's colours, and none of the post's
    assert ticket.notes[-1].startswith('warning: 100.0% of what is behind the matte is seen in no frame')
    assert 'Nothing behind the matte is ever uncovered' in ticket.notes[-1]


def test_holes_can_be_left_open():
    ticket = Ticket(Stage(frames=3, slide=0.0, turn=0.0))
    for frame, element in made(ticket, holes='leave').items():
        covered = ticket.plates[frame].matte > 0
        assert (element.rgba[covered] == 0).all()
        assert np.array_equal(composite(element, ticket.plates[frame])[covered], np.tile(RED, (covered.sum(), 1)))
    assert 'left open' in ticket.notes[-1]


def test_a_thing_that_moves_uncovers_what_is_behind_it():
    stage = Stage(slide=0.0, turn=0.0, walk=0.15, posts=((0.0, 0.3, 6.0),))
    ticket = Ticket(stage)
    for _, known, holes in errors(stage, ticket, made(ticket)):
        assert known.max() < 0.001 and not len(holes)            # half floats


def test_of_what_is_behind_the_nearest_counts():
    stage = Stage(posts=((0.6, 0.25, 6.0), (-0.5, 0.4, 13.0)))
    ticket = Ticket(stage)
    blue = 0
    for frame, element in made(ticket).items():
        truth = stage.plate(frame, without=True).passes[Pass.COMBINED][..., :3]
        is_blue = truth[..., 2] == 1
        edge = (is_blue != np.roll(is_blue, 1, 1)) | (is_blue != np.roll(is_blue, -1, 1))
        known = (ticket.plates[frame].matte > 0) & (element.holes == 0) & ~edge
        away = np.abs(composite(element, ticket.plates[frame]) - truth).max(axis=2)
        assert (away[known] > 0.1).mean() < 0.01
        blue += np.count_nonzero(known & (truth[..., 2] == 1))
    assert blue > 300


def test_what_stands_in_front_stays_there():
    stage = Stage(posts=((0.6, 0.25, 8.0), (0.5, 0.15, 4.0)))
    ticket = Ticket(stage)
    for frame, element in made(ticket, feather=3).items():
        plate, truth = ticket.plates[frame], stage.plate(frame, without=True)
        front = plate.passes[Pass.COMBINED][..., 2] == 1
        assert front.any()
        inner = front & np.roll(front, 1, 1) & np.roll(front, -1, 1)
        assert np.allclose(composite(element, plate)[inner], truth.passes[Pass.COMBINED][..., :3][inner], atol=0.01)


def test_the_sky_is_a_surface_at_infinity():
    stage = Stage(sky=True, slide=0.0, turn=0.03)
    stage.posts = ((0.6, 0.25, 6.0),)
    ticket = Ticket(replace(stage, slide=0.2))
    for element in made(ticket).values():
        high = ticket.plates[element.frame].matte > 0
        assert np.isfinite(element.rgba).all() and element.holes[high].mean() < 0.1


def test_what_moves_by_itself_is_no_source():
    """A second post walks along behind the first: its colour must not be left where it once stood."""
    class Walks(Stage):
        def post(self, index, frame):
            middle, half, distance = self.posts[index]
            return middle + (0.35 * frame if index else 0), half, distance

        def _vector(self, frame, places, shift):
            walking = np.abs(places[..., 2] + 12) < 1e-6
            return super()._vector(frame, places, np.where(walking, 0.35, 0))
    stage = Walks(posts=((0.6, 0.25, 6.0), (-2.0, 0.4, 12.0)))
    ticket = Ticket(stage)
    for frame, element in made(ticket, grow=1, feather=0).items():
        known = (ticket.plates[frame].matte > 0) & (element.holes == 0)
        assert known.any()
        is_blue = np.abs(composite(element, ticket.plates[frame]) - (0, 0, 1)).max(axis=2) < 0.05
        assert not is_blue[known].any()


def test_a_frame_has_the_same_bits_made_alone():
    stage = Stage(frames=6)
    whole = made(Ticket(stage))
    alone = made(Ticket(stage, frames=(4,)))
    assert list(alone) == [4]
    assert np.array_equal(alone[4].rgba.view(np.uint32), whole[4].rgba.view(np.uint32))
    assert not alone[4].rgba.flags.writeable


def test_outside_matte_and_band_it_is_zero():
    ticket = Ticket(Stage(frames=4))
    for frame, element in made(ticket, grow=3, feather=5).items():
        covered = np.argwhere(ticket.plates[frame].matte > 0)[:, 1]
        beyond = np.ones(WIDTH, bool)
        beyond[max(covered.min() - 8, 0):covered.max() + 9] = False
        assert (element.rgba[:, beyond] == 0).all()


def test_frames_without_a_matte_are_empty():
    stage = Stage(frames=4)
    ticket = Ticket(stage)
    ticket.plates[2] = replace(ticket.plates[2], matte=read_only(np.zeros((HEIGHT, WIDTH))))
    elements = made(ticket)
    assert not elements[2].rgba.any() and not elements[2].holes.any()
    assert elements[1].rgba.any()


def test_one_frame_alone_is_all_hole():
    ticket = Ticket(Stage(frames=1))
    element = made(ticket, grow=0, feather=0)[1]
    assert np.array_equal(element.holes, ticket.plates[1].matte)


def test_a_matte_over_the_whole_frame_is_filled_with_something():
    ticket = Ticket(Stage(frames=2))
    ticket.plates = {frame: replace(plate, matte=read_only(np.ones((HEIGHT, WIDTH))))
                     for frame, plate in ticket.plates.items()}
    ticket.assignment = ticket.assignment._replace(again=ticket.plates.__getitem__)
    element = made(ticket)[1]
    assert (element.holes == 1).all() and np.isfinite(element.rgba).all() and (element.rgba[..., 3] == 1).all()


def test_sources_are_spread_over_the_range_and_bounded(monkeypatch):
    monkeypatch.setattr(clean_plate_filling, 'VIEWS', 4)
    ticket = Ticket(Stage(frames=12))
    views = list(clean_plate_filling._views(iter(ticket.plates.values()), ticket))
    assert [view.frame for view in views] == [1, 5, 8, 12]
    huge = SimpleNamespace(assignment=ticket.assignment._replace(
        shot=Shot('huge', FrameRange(1, 12), 8192, 4320, 24.0)), progress=ticket.progress)
    monkeypatch.setattr(clean_plate_filling, 'VIEWS', 24)
    monkeypatch.setattr(clean_plate_filling, 'view_of', lambda plate, *rest: plate)
    assert len(list(clean_plate_filling._views(iter(ticket.plates.values()), huge))) == 6


def test_a_take_of_it_needs_no_torch_and_marks_its_holes(tmp_path):
    """Plates, mattes and frames as files; a chunk first and then the rest, in a process that cannot import torch."""
    stage = Stage(frames=4, slide=0.05)
    plates = Plates.create(tmp_path, stage.shot, 'abc', {'passes': [str(name) for name in MODEL.needs]})
    for frame in stage.shot.frames:
        plate = stage.plate(frame)
        plates.commit(plate)
        plates.commit_matte('object:post', frame, plate.matte)
    take = new_take(tmp_path, stage.shot, Recipe('clean_plate', {}, matte='object:post'), plates, Engine(),
                    makes=Makes.PATCH)
    code = (f"import sys; sys.path.insert(0, {str(Path(__file__).parents[1])!r}); sys.modules['torch'] = None\n"
            'import conftest, threading\n'
            'from second_unit.inference.job import Feed, RunningTicket\n'
            'from second_unit.inference.models.clean_plate import MODEL\n'
            'from second_unit.inference.take import Take\n'
            'from second_unit.inference.work import Loaded, run_take\n'
            f'take = Take.open({str(take.folder)!r})\n'
            'for frames in ((3,), None):\n'
            "    ticket = RunningTicket('job', lambda event: None, threading.Event())\n"
            '    run_take(take, MODEL, Feed.whole(take.shot.frames), ticket, Loaded(), frames)\n')
    subprocess.run([sys.executable, '-c', code], check=True, timeout=120)
    assert Take.open(take.folder).missing() == () and Take.open(take.folder).flicker is None
    expected = made(Ticket(stage))
    for frame in stage.shot.frames:
        layers = read_exr(take.frame_path(frame)).layers
        assert np.array_equal(layers['Holes'][..., 0], expected[frame].holes)
        assert np.allclose(layers['Combined'], expected[frame].rgba, rtol=1e-3, atol=1e-3)
    assert expected[1].holes.any()
    assert 'is seen in no frame of the shot' in (take.folder / 'log.txt').read_text()


def test_without_a_matte_it_says_so():
    ticket = Ticket(Stage(frames=2))
    ticket.plates[1] = replace(ticket.plates[1], matte=None)
    with pytest.raises(GenerateError, match='without a matte'):
        made(ticket)


@pytest.mark.parametrize('until', [1, 3, 5])
def test_it_stops_within_a_frame(until):
    ticket = Ticket(Stage(frames=3), until=until)
    with pytest.raises(Cancelled):
        made(ticket)
    assert len(ticket.steps) == until
