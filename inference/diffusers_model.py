"""One adapter for every diffusers pipeline that takes images.

A card says in a `Pipeline` how its pipeline is opened and called. The rest is common to all: diffusers_verbs.py makes
looks and patches of shots, diffusers_runs.py goes through a shot frame after frame, diffusers_final.py with two
pipelines, diffusers_call.py calls the pipeline, and diffusers_inputs.py is what it reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
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


@dataclass(frozen=True, slots=True)
class Between:
    """How a video card makes what is between the key frames of an image card."""

    pipeline: Pipeline
    controls: Callable[[Any], Any]           # the image card's controls -> the video card's
    every: int = 16                          # frames from one key frame to the next; and its overlap, fit its window


def without_bars() -> None:
    """Have the libraries draw no bars of their own: progress is said by the ticket. After `found`, as it imports."""
    import diffusers
    import transformers
    diffusers.utils.logging.disable_progress_bar()
    transformers.utils.logging.disable_progress_bar()


def diffusers_model(pipeline: Pipeline, makes: Makes) -> Callable[..., Generate]:
    """The `load` of a card."""
    def load(engine: Engine, *folders: Path) -> Generate:
        found(engine)
        from .diffusers_runs import ShotRun
        from .diffusers_verbs import VERBS
        pipe, sized = opened(pipeline, folders, engine), on_rung(pipeline, engine)

        def generate(plates: Iterator[PlateFrame], controls: Any, ticket: Ticket) -> Iterator[ElementFrame]:
            def run(shot: Shot, coded: Iterator, again: Callable) -> Iterator:
                return ShotRun(pipe, sized, shot, controls, ticket).frames(coded)
            return VERBS[makes](run, plates, controls, ticket)
        return generate
    return load


def final_model(pipeline: Pipeline, between: Between, makes: Makes, count: int) -> Callable[..., Generate]:
    """The `load` of an image card at 'final': `count` of the folders are its own, the others are the video card's.

    It loads nothing. What it returns has one pipeline in memory while it works, and none after that.
    """
    def load(engine: Engine, *folders: Path) -> Generate:
        found(engine)
        from .diffusers_final import InBetween, KeyFrames, final_frames
        from .diffusers_verbs import VERBS
        image, video = on_rung(pipeline, engine), on_rung(between.pipeline, engine)

        def generate(plates: Iterator[PlateFrame], controls: Any, ticket: Ticket) -> Iterator[ElementFrame]:
            def keys(shot: Shot) -> KeyFrames:
                ticket.progress('Loading what makes key frames')
                return KeyFrames(opened(image, folders[:count], engine), image, shot, controls, ticket)

            def rest(shot: Shot) -> InBetween:
                ticket.progress('Loading what makes the frames between')
                pipe = opened(video, folders[count:], engine)
                return InBetween(pipe, video, shot, between.controls(controls), ticket)

            def run(shot: Shot, coded: Iterator, again: Callable) -> Iterator:
                return final_frames(partial(keys, shot), partial(rest, shot), between.every, video.window, coded, again)
            return VERBS[makes](run, plates, controls, ticket)
        return generate
    return load


def opened(pipeline: Pipeline, folders: Sequence[Path], engine: Engine) -> Any:
    """The diffusers pipeline in memory, as the engine's rung has it."""
    device = found(engine)
    import torch

    from .memory import placed, precision
    without_bars()
    pipe = pipeline.open(folders, getattr(torch, precision(engine)))
    pipe.set_progress_bar_config(disable=True)
    pipe.encode_prompt = last_kept(pipe.encode_prompt)
    # This is the place for step caches, compiling and quantisation, of which there is nothing yet.
    return placed(pipe, engine, device)


def last_kept(encode: Callable[..., Any]) -> Callable[..., Any]:
    """`encode_prompt`, which remembers its last answer: the seeds of a shot, and runs that go on, ask it the same."""
    asked, answer = '', None

    def kept(*words: Any, **options: Any) -> Any:
        nonlocal asked, answer
        if options.get('prompt_embeds') is not None:         # a pipeline asks it too, with the answer in hand
            return encode(*words, **options)
        now = repr((words, sorted(options.items())))
        if now != asked:
            asked, answer = now, encode(*words, **options)
        return answer
    return kept


def on_rung(pipeline: Pipeline, engine: Engine) -> Pipeline:
    from .memory import frames_at_once, pixels_at_once
    return replace(pipeline, batch=frames_at_once(engine, pipeline.batch), area=pixels_at_once(engine, pipeline.area))
