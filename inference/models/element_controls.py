"""What an artist directs of an element, and what is known of each kind of event: one declaration, whether the
element is generated or simulated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ..condition import Margin
from ..model import Assignment

PACE = 6.0                  # frames of the event in a second of the scene, at speed 1


class Kind(NamedTuple):
    """How one kind of event looks and stands. Times are in frames of the event."""

    description: str
    preroll: float                           # how old it is when a shot begins in which nothing moves
    glows: bool
    albedo: tuple[float, float, float]
    margin: Margin


KINDS = {
    'dust': Kind('What a collapse throws up: spreads low over the ground, and thins', 0., False,
                 (.52, .45, .36), Margin(sides=1.0, top=.8, front=.5, foot=.03)),
    'plume': Kind('Smoke that keeps rising from what burns', 9.6, False, (.42, .42, .44), Margin(sides=1.6, top=2.5)),
    'fireball': Kind('An explosion: fire that rolls up and turns to smoke', 0., True,
                     (.16, .15, .15), Margin(sides=1.6, top=2.2)),
    'mist': Kind('Fog that creeps over the ground, and hardly rises', 9.6, False,
                 (.80, .82, .85), Margin(sides=.8, top=.6, foot=.03)),
}


@dataclass(frozen=True, slots=True)
class Controls:
    """What is keyed is a number only `at` a frame, see keyed.py."""

    kind: str = field(default='dust', metadata={'ui': {
        'items': {name: kind.description for name, kind in KINDS.items()},
        'description': 'What happens'}})
    speed: float = field(default=1.0, metadata={'ui': {
        'min': 0.1, 'max': 10.0, 'soft_min': 0.25, 'soft_max': 4.0,
        'description': 'How fast it happens: at 1, a collapse has thrown up its dust and spread it in four seconds'}})
    emission: float = field(default=0.0, metadata={'ui': {
        'min': 0.0, 'max': 600.0, 'soft_max': 20.0, 'unit': 'seconds',
        'description': 'How long something comes out of the anchor. 0: as long as this kind does by itself'}})
    density: float = field(default=1.0, metadata={'ui': {
        'min': 0.05, 'max': 8.0, 'soft_max': 3.0, 'keyed': True, 'description': 'How thick the element is'}})
    buoyancy: float = field(default=1.0, metadata={'ui': {
        'min': 0.0, 'max': 3.0, 'description': 'How strongly what is hot rises, of what this kind does by itself'}})
    expansion: float = field(default=1.0, metadata={'ui': {
        'min': 0.0, 'max': 3.0,
        'description': 'How strongly it is pushed out of the anchor, of what this kind does by itself'}})
    wind: float = field(default=0.0, metadata={'ui': {
        'min': -1.0, 'max': 1.0, 'keyed': True,
        'description': 'Wind across the picture: to the right above 0, to the left below'}})
    debris: float = field(default=0.5, metadata={'ui': {
        'min': 0.0, 'max': 1.0,
        'description': 'How many chunks a collapse or an explosion throws; smoke and mist have none'}})
    chunk_size: float = field(default=1.0, metadata={'ui': {
        'name': 'Debris Size', 'min': 0.25, 'max': 4.0,
        'description': 'How large the chunks of debris are; at 1, up to a tenth of the anchor\'s height'}})
    glow: float = field(default=0.0, metadata={'ui': {
        'min': -10.0, 'max': 10.0, 'soft_min': -4.0, 'soft_max': 4.0,
        'description': 'Exposure of what is hot, in stops'}})
    detail: float = field(default=0.5, metadata={'ui': {
        'min': 0.0, 'max': 1.0, 'keyed': True, 'only': 'element',
        'description': 'Fine turbulence added to what the network makes, and carried along by its motion'}})
    painted: float = field(default=0.6, metadata={'ui': {
        'min': 0.0, 'max': 1.0, 'only': 'element',
        'description': 'How closely the first frame keeps to what was painted of it, if anything was'}})
    quality: str = field(default='standard', metadata={'ui': {
        'items': {'draft': 'Quick, for timing and place', 'standard': 'For most shots',
                  'final': 'As good as it gets, and slow'},
        'description': 'How much work goes into a take'}})
    size: str = field(default='usual', metadata={'ui': {
        'items': {'usual': 'From 128 to 512 pixels, by quality',
                  'large': '1024 pixels at any quality: the network goes over the event again, tile by tile, for finer '
                           'edges and billows. Takes minutes'},
        'only': 'element', 'description': 'How large the pictures of the element are'}})


def event_frames(controls: Controls, seconds: float) -> float:
    """How many of the event's frames pass in some seconds of the scene."""
    return seconds * PACE * controls.speed


def event_frame(controls: Controls, task: Assignment, frame: float) -> float:
    """The event's age, in its own frames, at a frame of the shot."""
    return event_frames(controls, (frame - task.starts_at) / task.shot.fps)


def shot_frame(controls: Controls, task: Assignment, frame: float) -> float:
    """The frame of the shot at which the event is so many of its own frames old."""
    return task.starts_at + frame * task.shot.fps / event_frames(controls, 1.0)


def margin(controls: Controls) -> Margin:
    return KINDS[controls.kind].margin


def preroll(controls: Controls) -> float:
    """In seconds of the scene."""
    return KINDS[controls.kind].preroll / event_frames(controls, 1.0)


def why_not_on(before: Controls, now: Controls) -> str:
    """The reason why an event cannot go on so, '' when it can."""
    if before.kind != now.kind:
        return f'What began as {before.kind.title()} cannot go on as {now.kind.title()}.'
    return '' if before.size == now.size else 'A take cannot go on from one of another Size.'


def why_not_refined(before: Controls, now: Controls) -> str:
    """The reason why a region of an event cannot be made anew so, '' when it can."""
    other = [name for name in ('kind', 'speed', 'quality', 'size') if getattr(before, name) != getattr(now, name)]
    return f'A region cannot have another {other[0].title()} than all else.' if other else ''
