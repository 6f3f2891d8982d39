"""How much a look flickers at Draft and at Standard, beside the same model with one seed for all frames.

On a wall whose motion is exact, and in the demo's street. The model is a stand-in that hangs on its noise and on the
plate as image models do. Pictures hold more of what is large than of what is small, so a denoiser lets the large part
of its noise through: here a blur does. The embedded autoencoder decodes what is left, and that is laid over the plate.
The rest is the adapter's own. What is between key frames at Final hangs on the film model: nothing stands in for that.
"""

from __future__ import annotations

import math
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import torch
from safetensors.torch import load_file
from torch.nn import functional

from ..inference.coherence import flicker
from ..inference.diffusers_model import Pipeline
from ..inference.diffusers_runs import ANCHOR, DISSOLVE, Coded, ShotRun
from ..inference.job import RunningTicket
from ..inference.model import MEASURED, Assignment
from ..inference.models.element import WEIGHTS
from ..inference.models.element_autoencoder import SCALE, Autoencoder
from ..inference.moving_grid import Start
from ..inference.plates import Plates
from ..inference.shot import Pass, PlateFrame, Shot
from . import plane

BLUR = 1.5                                    # cells
DETAIL = 0.15                                 # of the picture's whole range
GAMMA = 2.2                                   # from linear to code
LIGHTS = slice(2, 5)                          # of the autoencoder's passes, shown as red, green and blue
PIPELINE = Pipeline(open=None, constants=lambda pipe, controls: {}, arguments=None, schedule=None, channels=8,
                    cell=SCALE, multiple=SCALE, area=0)
FRAMES = ANCHOR + DISSOLVE + 1                # with a second key frame, and the dissolve into it
COHERENCES = ('draft', 'standard')
MOVES = {'pan of 3.3 pixels': plane.Move(1, 3.3, 0), 'dolly': plane.Move(1.02),
         'pan by whole cells': plane.Move(1, SCALE, 0)}


class Decoder:
    """The embedded autoencoder's pictures of noise, (3, rows, columns) about 0."""

    def __init__(self):
        self.autoencoder = Autoencoder().eval()
        tensors = load_file(WEIGHTS.path)
        self.autoencoder.load_state_dict({name.removeprefix('autoencoder.'): tensor.float() for name, tensor in
                                          tensors.items() if name.startswith('autoencoder.')})

    @torch.inference_mode()
    def __call__(self, noise: torch.Tensor) -> torch.Tensor:
        latents = blurred(noise[:, None], BLUR)[:, 0]
        return self.autoencoder.decode(*[latents[None]] * 3)[0, LIGHTS].clamp(-1, 1)


def blurred(latents: torch.Tensor, cells: float) -> torch.Tensor:
    """(n, 1, rows, columns), of the same spread as before."""
    reach = math.ceil(3 * cells)
    kernel = torch.exp(-0.5 * (torch.arange(-reach, reach + 1) / cells) ** 2)
    kernel /= kernel.norm()
    padded = functional.pad(latents, [reach] * 4, mode='reflect')
    return functional.conv2d(functional.conv2d(padded, kernel[None, None, None]), kernel[None, None, :, None])


class Look(ShotRun):
    """A look by the stand-in. `seeds`: 'carried', or 'fixed' for one noise that stands still in the picture."""

    def __init__(self, decoder: Decoder, shot: Shot, coherence: str, seeds: str = 'carried'):
        ticket = RunningTicket('benchmark', lambda event: None, threading.Event())
        ticket.assignment = Assignment(shot, tuple(shot.frames), seed=1)
        self.decoder, self.seeds = decoder, seeds
        sized = replace(PIPELINE, area=shot.width * shot.height)
        super().__init__(None, sized, shot, SimpleNamespace(coherence=coherence), ticket)

    def _starts(self):
        if self.seeds == 'carried':
            return super()._starts()
        one = torch.randn(PIPELINE.channels, self.rows, self.columns, generator=torch.Generator().manual_seed(1))
        return SimpleNamespace(advance=lambda plate: Start(one))

    def _made(self, plates: Sequence[PlateFrame], codes: Sequence[np.ndarray], starts: Sequence[Start],
              masks: Sequence[np.ndarray | None]) -> list[np.ndarray]:
        details = (self.decoder(start.noise)[:, start.top:, start.left:][:, :self.shot.height, :self.shot.width]
                   for start in starts)
        return [np.clip(code + DETAIL * detail.permute(1, 2, 0).numpy(), 0, 1) for code, detail in zip(codes, details)]


def coded(plate: PlateFrame) -> Coded:
    """What is brighter than a display is white."""
    return plate, np.minimum(plate.passes[Pass.COMBINED][..., :3], 1) ** (1 / GAMMA)


def looked_at(decoder: Decoder, shot: Shot, plate_of: Callable[[int], PlateFrame], coherence: str,
              seeds: str = 'carried') -> Iterator[tuple[np.ndarray, PlateFrame]]:
    """The look's pictures (h, w, 3), scene-linear, with their plates."""
    plates = map(plate_of, shot.frames)
    for frame, code in Look(decoder, shot, coherence, seeds).frames(map(coded, plates)):
        yield code ** GAMMA, plate_of(frame)


def measured(decoder: Decoder, shot: Shot, plate_of: Callable[[int], PlateFrame]) -> dict[str, float]:
    """The flicker of one seed for all frames, and of each coherence."""
    return {'one seed': flicker(looked_at(decoder, shot, plate_of, 'draft', 'fixed')),
            **{coherence: flicker(looked_at(decoder, shot, plate_of, coherence)) for coherence in COHERENCES}}


def of_wall(shot: Shot, move: plane.Move) -> Callable[[int], PlateFrame]:
    return {plate.frame: plate for plate in plane.plates(shot, move)}.__getitem__


def of_street(plates: Plates) -> Callable[[int], PlateFrame]:
    return lambda frame: plates.read(frame, MEASURED)


def main(words: Sequence[str] = ()) -> int:
    """`words`: a folder for the street's plates, which are rendered when they are not there yet."""
    from .street import street
    decoder, wall = Decoder(), plane.shot(512, 288, FRAMES)
    shots = {f'wall, {name}': (wall, of_wall(wall, move)) for name, move in MOVES.items()}
    with tempfile.TemporaryDirectory(prefix='second_unit_flicker_') as folder:
        for name, plates in street(Path(words[0] if words else folder)).items():
            shots[f'street, {name}'] = plates.shot, of_street(plates)
        print(f'| shot | one seed | {" | ".join(COHERENCES)} |\n|---|---|{"---|" * len(COHERENCES)}')
        for name, (shot, plate_of) in shots.items():
            found = measured(decoder, shot, plate_of)
            one = found.pop('one seed')
            cells = ' | '.join(f'{figure:.4f} ({figure / one:.2f})' for figure in found.values())
            print(f'| {name} | {one:.4f} | {cells} |', flush=True)
    return 0
