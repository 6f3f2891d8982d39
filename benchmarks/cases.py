"""What is measured for a frame of 1280x720, each with the plain work that it comes down to."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator
from dataclasses import replace

import bpy
import numpy as np
import torch

from ..addon.capture.disk import capture_files
from ..addon.deliver import card, compositor
from ..inference.condition import emission_matte, light_in_card
from ..inference.engine import Engine, threads
from ..inference.exr import COMPRESSION, NO_DEPTH
from ..inference.job import RunningTicket
from ..inference.model import Assignment
from ..inference.models import element
from ..inference.models.element_controls import Controls
from ..inference.multilayer import read_render
from ..inference.plates import Plates
from ..inference.shot import ElementFrame, FrameRange, Pass
from ..inference.work import commit
from . import plain
from .clock import Comparison, compare
from .stage import ANCHOR, Stage, drain, empty_take

REPEATS = 5
CAPTURED = 3                 # frames of one capture
SEED = 3
MATTE = 64                   # pixels along each side, as the embedded model reads the anchor on a square card
SPEED = 8.0                  # of the event: the stage's frames see it grow, stand and thin out


def capture(stage: Stage, passes: tuple[Pass, ...]) -> Comparison:
    """Everything of a capture but the render: cameras, light, silhouettes, reading Blender's file, the plates."""
    shot = replace(stage.shot, frames=FrameRange(1, CAPTURED))
    pixels, _ = read_render(stage.picture, shot.view_layer, passes)
    pixels[Pass.DEPTH] = np.minimum(pixels[Pass.DEPTH], np.float32(NO_DEPTH))[..., None]
    counter = itertools.count()

    def capture_all() -> None:
        plates = Plates.create(stage.root / 'captures', shot, f'{len(passes)}-{next(counter)}', {})
        drain(capture_files(stage.scene, shot, plates, [ANCHOR], passes, lambda frame: stage.picture))

    def copy_and_write() -> None:
        for frame in shot.frames:
            copies = [image.copy() for image in pixels.values()]
            specs = [plain.spec([f'{name}.{index}' for index in range(image.shape[2])],
                                [plain.HALF if name is Pass.COMBINED else plain.FLOAT] * image.shape[2],
                                image, COMPRESSION) for name, image in pixels.items()]
            for name, part in zip(pixels, specs, strict=True):
                part.attribute('oiio:subimagename', str(name))
            plain.write(stage.root / f'plain-{frame}.exr', specs, copies)

    return compare(f'capture without the render: {", ".join(passes)}', capture_all,
                   'copies of these arrays, written by OpenImageIO', copy_and_write, REPEATS, CAPTURED)


def condition(stage: Stage) -> Comparison:
    """What the embedded model reads of a frame: its plate without pixels, the emission matte, the light."""
    frame = stage.shot.frames.first

    def condition_one() -> None:
        plate = stage.plates.read(frame, element.MODEL.needs, ANCHOR)
        emission_matte(plate.anchor, stage.card, plate.camera, stage.shot, MATTE)
        light_in_card(plate.light, stage.card, plate.camera)

    silhouette = next(stage.plates.folder.glob('anchors/*/*.exr'))
    return compare('condition', condition_one, 'OpenImageIO reads the silhouette', lambda: plain.read(silhouette),
                   3 * REPEATS)


# --- Generate -------------------------------------------------------------------------------------------------

def elements(stage: Stage, quality: str, engine: Engine) -> Iterator[ElementFrame]:
    """The embedded model's frames for the stage. The whole event is made before the first of them."""
    frames = tuple(stage.shot.frames)
    ticket = RunningTicket('benchmark', lambda event: None, threading.Event())
    ticket.assignment = Assignment(stage.shot, frames, SEED, stage.card, starts_at=float(frames[0]))
    plates = (stage.plates.read(frame, element.MODEL.needs, ANCHOR) for frame in frames)
    generate = element.MODEL.load(engine)
    return generate(plates, Controls(quality=quality, speed=SPEED), ticket)


def event(stage: Stage, quality: str, count: int) -> Comparison:
    """One window of the embedded model, weights read and first frame lit; against one step of its flow."""
    from ..inference.models.element_conditions import CONDITIONS, KINDS
    from ..inference.models.element_event import STEPS, grid_of
    from ..inference.models.element_flow import Flow
    from ..inference.models.element_pipeline import WINDOW
    engine, flow, grid = Engine(threads=count), Flow().eval(), grid_of(stage.card)
    inputs = (torch.randn(2, WINDOW, *grid, 8), torch.rand(2, WINDOW), torch.rand(2, WINDOW),
              torch.tensor([1, len(KINDS)]), torch.randn(2, WINDOW, len(CONDITIONS)), torch.rand(2, WINDOW, *grid, 3))

    @torch.inference_mode()
    def one_step() -> None:
        with threads(engine):
            flow(*inputs)

    def generate_event() -> None:
        with threads(engine):
            next(elements(stage, quality, engine))

    name = f'generate an event: {quality}, {STEPS[quality]} steps, {count} thread{"s" if count > 1 else ""}'
    return compare(name, generate_event, 'one pass of its flow network', one_step, 1, per='event',
                   warm=int(quality == 'draft'))         # the first of all brings torch up


def frame_of_event(stage: Stage) -> tuple[Comparison, ElementFrame]:
    """One more frame of an event that is there, decoded and lit; and a frame from its middle, for the next cases."""
    from ..inference.models.element_autoencoder import Autoencoder
    from ..inference.models.element_event import grid_of
    engine = Engine(threads=1)
    autoencoder, latent = Autoencoder().eval(), torch.randn(1, 8, *grid_of(stage.card))

    @torch.inference_mode()
    def decode() -> None:
        autoencoder.decode(latent, latent, latent)

    with threads(engine):
        frames = elements(stage, 'draft', engine)
        next(frames)
        line = compare('generate a frame of the event, 1 thread', lambda: next(frames), 'its decoder alone', decode, 5)
        return line, next(frames)


# --- Conform and commit ---------------------------------------------------------------------------------------

def conform_and_commit(stage: Stage, picture: ElementFrame, label: str, **optics: float) -> Comparison:
    """An element projected to the frame and written with its card, light maps, thumbnail, headers and checks; against
    one call of OpenImageIO for each part of the same images, whose pixels are there in float32."""
    take = empty_take(stage, label.replace(' ', '-'), REPEATS + 2, **optics)
    commit(take, picture._replace(frame=1))
    same = [plain.whole(path, COMPRESSION) for path in sorted(take.folder.glob('*/0001.exr'))]
    numbers = itertools.count(2)

    def write_same() -> None:
        for number, (specs, images) in enumerate(same):
            plain.write(stage.root / f'plain-{number}.exr', specs, images)

    with take.lease():
        return compare(f'conform and commit: {label}', lambda: commit(take, picture._replace(frame=next(numbers))),
                       f'OpenImageIO writes the same {len(same)} images', write_same, REPEATS)


# --- Deliver --------------------------------------------------------------------------------------------------

def deliver(stage: Stage, picture: ElementFrame) -> list[Comparison]:
    """The whole take into the scene, first and again, against Blender's own loading of one of its images."""
    take = empty_take(stage, 'deliver', len(stage.shot.frames))
    with take.lease():
        for frame in take.shot.frames:
            commit(take, picture._replace(frame=frame))
    path = str(take.frame_path(1))

    def load() -> None:
        image = bpy.data.images.load(path)
        assert image.size is not None            # which Blender opens the file for
        bpy.data.images.remove(image)

    lines = []
    for target in (compositor.TARGET, card.TARGET):
        def anew(target=target) -> None:
            target.deliver(stage.scene, take)
            target.take_out(stage.scene, take)

        lines.append(compare(f'deliver to the {target.name} and take out', anew, 'Blender opens one of its images',
                             load, REPEATS, per='take'))
        target.deliver(stage.scene, take)
        lines.append(compare(f'deliver to the {target.name} again', lambda t=target: t.deliver(stage.scene, take),
                             'Blender opens one of its images', load, REPEATS, per='take'))
    return lines
