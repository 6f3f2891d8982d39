"""One adapter for every diffusers pipeline that takes images.

A card says in a `Pipeline` how its pipeline is opened and called. The rest is common to all: diffusers_verbs.py makes
looks and patches of shots, diffusers_runs.py goes through a shot frame after frame, diffusers_call.py calls the
pipeline, and diffusers_inputs.py is what it reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .engine import Engine, found
from .model import Generate, Makes, Ticket
from .shot import ElementFrame, Pass, PlateFrame, Shot

LIBRARIES = ('torch', 'diffusers', 'transformers', 'accelerate', 'safetensors')


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A diffusers pipeline as the adapter calls it. The functions run in the worker; they import what they need.

    Latents are (channels, rows, columns), one for each cell of `cell` x `cell` pixels; of a video, one more frame of
    them for every `stride` frames after the first.
    """

    open: Callable[..., Any]                 # (folders, dtype) -> the pipeline, its weights in memory
    constants: Callable[..., dict]           # (pipe, controls) -> what is the same for every picture, as of the prompt
    arguments: Callable[..., dict]           # (pipe, inputs, controls) -> what else it is called with
    schedule: Callable[..., Any] | None      # (pipe, inputs, controls) -> Schedule; None: it starts from noise alone
    channels: int
    cell: int
    multiple: int                            # sides are whole multiples of it
    area: int                                # the number of pixels that it knows best
    shown: tuple[Pass, ...] = ()             # the passes that it is shown, in this order
    batch: int = 1                           # frames made at a time
    window: int = 1                          # a video's frames at a time, a whole number of strides and one
    overlap: int = 0                         # of which so many are the last of the window before
    stride: int = 1


def without_bars() -> None:
    """Have the libraries draw no bars of their own: progress is said by the ticket. After `found`, as it imports."""
    import diffusers
    import transformers
    diffusers.utils.logging.disable_progress_bar()
    transformers.utils.logging.disable_progress_bar()


def diffusers_model(pipeline: Pipeline, makes: Makes) -> Callable[..., Generate]:
    """The `load` of a card."""
    def load(engine: Engine, *folders: Path) -> Generate:
        device = found(engine)
        import torch

        from . import diffusers_verbs as verbs
        from .diffusers_runs import ShotRun
        from .memory import frames_at_once, pixels_at_once, placed, precision
        without_bars()
        pipe = pipeline.open(folders, getattr(torch, precision(engine)))
        pipe.set_progress_bar_config(disable=True)
        # This is the place for step caches, compiling and quantisation, of which there is nothing yet.
        pipe = placed(pipe, engine, device)
        sized = replace(pipeline, batch=frames_at_once(engine, pipeline.batch),
                        area=pixels_at_once(engine, pipeline.area))

        def generate(plates: Iterator[PlateFrame], controls: Any, ticket: Ticket) -> Iterator[ElementFrame]:
            def run(shot: Shot) -> ShotRun:
                return ShotRun(pipe, sized, shot, controls, ticket)
            return (verbs.looks if makes is Makes.LOOK else verbs.patches)(run, plates, controls, ticket)
        return generate
    return load
