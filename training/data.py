"""The simulated events as training reads them: pictures for the autoencoder, latents of whole clips for the flow."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import torch
from safetensors import safe_open
from torch import Tensor

from inference.models.element_autoencoder import SCALE, Autoencoder
from inference.models.element_coding import from_bytes, mirrored
from inference.models.element_conditions import CONDITIONS, KINDS

from .events import held_out

PART = 96                    # pixels: the side that all shapes of picture have
SEEN = 6                     # bytes of alpha, of 254, that a picture must reach somewhere to be worth learning
FLIPPED = torch.tensor([-1.0 if name == 'wind' else 1.0 for name in CONDITIONS])


def event_files(folder: Path, held: bool = False) -> list[Path]:
    """The events to learn from, or those that are kept for judging, in the order of their seeds."""
    return [path for path in sorted(folder.glob('*.safetensors')) if held_out(int(path.stem)) == held]


def read_event(path: Path, *names: str) -> dict[str, Tensor]:
    with safe_open(path, 'pt') as file:
        return {name: file.get_tensor(name) for name in names or file.keys()}


class Parts(NamedTuple):
    """Square parts of frames, for the decoder."""

    wanted: Tensor           # (n, 11, PART, PART), coded
    latents: Tensor          # (n, 8, PART / 8, PART / 8)
    before: Tensor           # of the frame before, and of the one after
    after: Tensor


class Pictures:
    """Parts of single frames with their latents; fireballs count double, for their heat is rare."""

    def __init__(self, files: list[Path], autoencoder: Autoencoder):
        self._views: list[tuple[Tensor, Tensor, Tensor, Tensor]] = []
        for path in files:
            event = read_event(path, 'passes', 'kind')
            clips = read_clips(path, autoencoder, mirror=True)
            for number, passes in enumerate(event['passes']):
                shown = (passes[:, 0].amax((1, 2)) >= SEEN).nonzero().flatten()
                if len(shown):
                    view = passes, shown, clips[2 * number].latents, clips[2 * number + 1].latents
                    self._views += [view] * (2 if KINDS[event['kind']] == 'fireball' else 1)

    def batch(self, size: int, random: torch.Generator) -> Parts:
        """Half of them mirrored."""
        def below(limit: int) -> int:
            return int(torch.randint(limit, (1,), generator=random))
        found = []
        cells = PART // SCALE
        for index in range(size):
            passes, shown, *latents = self._views[below(len(self._views))]
            frame, mirror = int(shown[below(len(shown))]), index % 2
            picture = mirrored(passes[frame].float() - 127) + 127 if mirror else passes[frame]
            rows, columns = latents[mirror].shape[1:3]
            top, left = below(rows - cells + 1), below(columns - cells + 1)
            frames = (frame, max(frame - 1, 0), min(frame + 1, len(passes) - 1))
            found.append((from_bytes(picture[:, top * SCALE:, left * SCALE:][:, :PART, :PART]),
                          *(latents[mirror][each, top:top + cells, left:left + cells].permute(2, 0, 1).float()
                            for each in frames)))
        return Parts(*(torch.stack(each) for each in zip(*found, strict=True)))


class Clip(NamedTuple):
    """What the flow learns from: one event from one side. Shapes without the batch that `Clips` puts in front."""

    latents: Tensor          # (24, h, w, 8)
    age: Tensor              # (24,)
    kind: Tensor             # ()
    conditions: Tensor       # (24, 10)
    mattes: Tensor           # (24, h, w, 3)


class Clips:
    """Whole clips as latents, by shape; every view as it is and mirrored."""

    def __init__(self, files: list[Path], autoencoder: Autoencoder, mirror: bool = True):
        self._shapes: dict[tuple[int, int], list[Clip]] = {}
        for path in files:
            for clip in read_clips(path, autoencoder, mirror):
                self._shapes.setdefault(tuple(clip.latents.shape[1:3]), []).append(clip)

    def __len__(self) -> int:
        return sum(len(each) for each in self._shapes.values())

    def batch(self, size: int, random: torch.Generator) -> Clip:
        shapes = list(self._shapes.values())
        of = shapes[torch.multinomial(torch.tensor([float(len(each)) for each in shapes]), 1, generator=random)]
        chosen = torch.randint(len(of), (size,), generator=random).tolist()
        return Clip(*(torch.stack(each).float() if each[0].is_floating_point() else torch.stack(each)
                      for each in zip(*(of[index] for index in chosen), strict=True)))


@torch.inference_mode()
def read_clips(path: Path, autoencoder: Autoencoder, mirror: bool = False) -> list[Clip]:
    """The clips of one event, one a view, and their mirror images after each when asked for."""
    event, clips = read_event(path), []
    for view, bytes_ in enumerate(event['passes']):
        age = event['starts'] + 1.0 + torch.arange(len(bytes_))
        obstacle = event['obstacle'][view].expand(len(bytes_), -1, -1)
        mattes = torch.cat([event['emission'][view].permute(0, 2, 3, 1), obstacle[..., None]], -1)
        for flip in (False, True)[:2 if mirror else 1]:
            code = mirrored(from_bytes(bytes_)) if flip else from_bytes(bytes_)
            with torch.autocast('cpu', torch.bfloat16):
                latents = autoencoder.encode(code.contiguous(memory_format=torch.channels_last))
            conditions = event['conditions'][view] * (FLIPPED if flip else 1)
            clips.append(Clip(latents.permute(0, 2, 3, 1).to(torch.bfloat16).contiguous(), age, event['kind'],
                              conditions, (mattes.flip(2) if flip else mattes).half()))
    return clips
