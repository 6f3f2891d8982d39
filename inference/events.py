"""Events of jobs as lines of JSON, between processes: what a command prints, and what whoever started it reads."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from .errors import SecondUnitError
from .job import Begun, Captured, Event, FrameDone, Moved, Preview, Progress, Said, State


def as_json(event: Event | str) -> dict[str, Any]:
    """One event, or a note in words."""
    if isinstance(event, str):
        return {'event': 'note', 'text': event}
    if isinstance(event, Progress):
        return {'event': 'progress', 'job': event.job_id, 'phase': event.phase, 'done': event.done,
                'total': event.total}
    if isinstance(event, Begun):
        return {'event': 'take', 'job': event.job_id, 'folder': str(event.take)}
    if isinstance(event, Said):
        return {'event': 'note', 'text': event.text}
    if isinstance(event, Captured):
        return {'event': 'captured', 'job': event.job_id, 'done': event.done, 'total': event.total}
    if isinstance(event, Preview):
        return {'event': 'preview', 'job': event.job_id, 'shape': event.pixels.shape,
                'pixels': b64encode(np.ascontiguousarray(event.pixels)).decode()}
    if isinstance(event, FrameDone):
        return {'event': 'frame', 'job': event.job_id, 'frame': event.frame}
    return {'event': 'state', 'job': event.job_id, 'state': str(event.state), 'message': event.message,
            'hint': event.hint}


def error_as_json(error: SecondUnitError) -> dict[str, str]:
    return {'event': 'error', 'message': error.message, 'hint': error.hint}


def from_json(data: Mapping[str, Any], job_id: str) -> Event | str:
    """The event as one of the job `job_id`: an error is its failure. Raises KeyError for what is no event."""
    kind = data['event']
    if kind == 'note':
        return data['text']
    if kind == 'progress':
        return Progress(job_id, data['phase'], data['done'], data['total'])
    if kind == 'take':
        return Begun(job_id, Path(data['folder']))
    if kind == 'frame':
        return FrameDone(job_id, data['frame'])
    if kind == 'captured':
        return Captured(job_id, data['done'], data['total'])
    if kind == 'preview':
        return Preview(job_id, np.frombuffer(b64decode(data['pixels']), np.uint8).reshape(data['shape']))
    if kind == 'error':
        return Moved(job_id, State.FAILED, data['message'], data['hint'])
    if kind == 'state':
        return Moved(job_id, State(data['state']), data['message'], data['hint'])
    raise KeyError(kind)
