"""Teach a student to make in two steps, without guidance, what the element's flow makes in eight with it.

    python -m training.distil --data DATA --out RUN [--lessons 120] [--minutes 30] [--continue]

The teacher has the committed weights. Its lessons, a window each, are kept in RUN/lessons by event and view, and what
is there is not made again; the student is RUN/student.safetensors. Each of its steps is to lead where several of the
teacher's lead from the same state (progressive distillation, Salimans and Ho 2022). training.fewer judges it.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from inference.models.element_event import GUIDANCE
from inference.models.element_flow import Flow
from inference.models.element_pipeline import AGAIN, OVERLAP, ElementPipeline, pipeline_of

from .data import Clip, event_files, read_clips
from .events import VIEWS
from .export import WEIGHTS
from .loop import train
from .student import STOPS, TEACHER, Student, length, stepped, taught

# states (TEACHER + 1, 24, h, w, 8), given (), and of a Clip: age, kind, conditions, mattes
Lesson = dict[str, Tensor]


def main(words: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--data', type=Path, required=True)
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--lessons', type=int, default=120)
    parser.add_argument('--minutes', type=float, default=30)
    parser.add_argument('--rate', type=float, default=1e-3)
    parser.add_argument('--seed', type=int, default=0)
    parser.add_argument('--continue', dest='go_on', action='store_true', help='start from RUN/student.safetensors')
    chosen = parser.parse_args(words)
    torch.set_num_threads(1)
    torch.manual_seed(chosen.seed)
    pipeline = pipeline_of(WEIGHTS.read_bytes(), torch.device('cpu'))
    learned = lessons(pipeline, event_files(chosen.data), chosen.out / 'lessons', chosen.lessons)
    path, student = chosen.out / 'student.safetensors', Student(pipeline.flow)
    if chosen.go_on:
        student.load_state_dict(load_file(path))
    train(student, student.parameters(), Loss(student, pipeline.flow, learned), chosen.minutes, chosen.rate, path,
          seed=chosen.seed)


def lessons(pipeline: ElementPipeline, events: list[Path], folder: Path, most: int) -> list[Lesson]:
    """So many windows that the teacher makes under the conditions of events, one from each side. Every second one goes
    on from known frames."""
    folder.mkdir(parents=True, exist_ok=True)
    found: list[Lesson] = []
    for event in events:
        if len(found) == most:
            break
        paths = [folder / f'{event.stem}-{view}.safetensors' for view in range(VIEWS)][:most - len(found)]
        if not all(path.exists() for path in paths):
            for view, (path, clip) in enumerate(zip(paths, read_clips(event, pipeline.autoencoder))):
                seed = int(event.stem) * VIEWS + view
                _keep(lesson(pipeline, clip, OVERLAP - AGAIN if seed % 2 else 0, seed), path)
        found += [load_file(path) for path in paths if path.exists()]
    print(f'{len(found)} lessons', flush=True)
    return found


def lesson(pipeline: ElementPipeline, clip: Clip, given: int, seed: int) -> Lesson:
    """One window, of which so many frames are those of the clip."""
    latents = clip.latents.float()
    x = torch.randn(latents.shape, generator=torch.Generator().manual_seed(seed))
    x[:given] = latents[:given]
    told = clip._replace(mattes=clip.mattes.float())[1:]
    with torch.autocast('cpu', torch.bfloat16):
        states = taught(pipeline.flow, x, given, *told, steps=TEACHER, guidance=GUIDANCE)
    return {'states': states.half(), 'given': torch.tensor(given), **dict(zip(Clip._fields[1:], told, strict=True))}


def _keep(tensors: Lesson, path: Path) -> None:
    part = path.with_suffix('.part')
    save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, part)
    os.replace(part, path)


class Loss:
    """How far each step of the student ends from where the teacher's lead, as a velocity."""

    def __init__(self, student: Student, flow: Flow, learned: list[Lesson]):
        self.student, self.flow, self.learned = student, flow, learned

    def __call__(self, random: torch.Generator) -> dict[str, Tensor]:
        losses = {}
        for step in range(len(STOPS) - 1):
            of = self.learned[int(torch.randint(len(self.learned), (1,), generator=random))]
            given, told = int(of['given']), [of[name] for name in Clip._fields[1:]]
            begin, end = (of['states'][stop].float() for stop in STOPS[step:step + 2])
            with torch.autocast('cpu', torch.bfloat16):
                made = stepped(self.student, self.flow, begin, step, given, *told)
            losses[f'step {step + 1}'] = ((made - end)[given:] / length(step)).square().mean()
        return {'loss': sum(losses.values()), **losses}


if __name__ == '__main__':
    main()
