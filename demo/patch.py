"""Patch, start to end: the lamp post is taken out of the street, and what stands behind it comes from other frames."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import bpy
import numpy as np
from mathutils import Matrix

from ..addon.capture import find_source
from ..addon.cli import Bar, drive, render
from ..addon.session import Request
from ..addon.shot import read_shot
from ..inference.exr import read_exr, read_png
from ..inference.plates import Plates
from ..inference.shot import FrameRange, Pass
from ..inference.take import Take
from .movie import write_movie
from .sheet import contact_sheet, display, spread
from .street import build_street

if TYPE_CHECKING:
    from .make import Clock

COLUMNS = 4
POST = 'Lamp post'
TRACK = 1.0              # metres that the camera goes to the right: without, nothing behind a thin post is uncovered
BUILT_FOR = 60           # frames of the street's own shot, in whose beginning the building still stands
MATTE, HOLE = (0.9, 0.12, 0.08), (0.1, 0.8, 0.9)


def make_patch(options: argparse.Namespace, clock: Clock) -> None:
    """Leaves contact.png (plate, matte, composite, render without the post), comp/####.png, comp.mp4, shot.blend."""
    out, frames = options.out.resolve(), FrameRange(1, options.frames)
    out.mkdir(parents=True, exist_ok=True)
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.name = 'Street'
    street = build_street(scene, FrameRange(1, max(BUILT_FOR, 5 * len(frames))), options.size)
    track(street.camera, frames)
    scene.frame_end = frames.last
    clock.note('street built')

    truth = without(scene, out, POST, frames)
    clock.note(f'rendered without the {POST.lower()}')
    bpy.ops.wm.save_as_mainfile(filepath=str(out / 'shot.blend'))
    bar = Bar()
    session = drive(Request(
        scene=scene.name, takes=out / 'takes', model='clean_plate', matte=f'object:{POST}', frames=frames,
        seeds=(options.seed,), targets=('compositor',)), bar.report)
    bar.end()
    take = Take.open(next(iter(session.jobs.values())).take)
    clock.note(f'take {take.number} generated and delivered')
    bpy.ops.wm.save_as_mainfile(filepath=str(out / 'shot.blend'))
    render(scene, out / 'comp', frames)
    clock.note('composite rendered')
    write_sheet(out, take, truth)
    write_movie(out / 'comp', out / 'comp.mp4', take.shot.fps, frames.first, frames.last)
    clock.note('contact sheet and movie written')


def track(camera: bpy.types.Object, frames: FrameRange) -> None:
    """Let the camera go to its right, through a parent: its own keys stay what they are."""
    dolly = bpy.data.objects.new('Dolly', None)
    bpy.context.scene.collection.objects.link(dolly)
    right = camera.matrix_world.to_3x3().col[0].normalized()
    camera.parent, camera.matrix_parent_inverse = dolly, Matrix()
    for frame in (frames.first - 1, frames.last + 1):
        dolly.location = right * TRACK * (frame - frames.first) / max(1, len(frames) - 1)
        dolly.keyframe_insert('location', frame=frame)


def without(scene: bpy.types.Scene, out: Path, name: str, frames: FrameRange) -> Plates:
    """The frames that the sheet shows, rendered without an object: what its patch should be."""
    thing, source = scene.objects[name], find_source('passes')
    chosen = spread(frames, COLUMNS)
    step = chosen[1] - chosen[0] if len(chosen) > 1 else 1
    shot = read_shot(scene, None, FrameRange(chosen[0], chosen[-1], step))
    thing.hide_render = True
    plates = source.plates(scene, shot, out / 'truth', needs=(Pass.COMBINED,))
    for _ in source.frames(scene, shot, plates, (), (Pass.COMBINED,)):
        pass
    thing.hide_render = False
    return plates


def write_sheet(out: Path, take: Take, truth: Plates) -> None:
    """Rows: the plate, its matte with what no frame sees, the composite, and the truth."""
    chosen = list(truth.shot.frames)
    plates, mattes, composites, truths, errors, holes = [], [], [], [], [], []
    for frame in chosen:
        plate = take.plates.read(frame, (Pass.COMBINED,), matte=take.recipe.matte)
        picture, rgba = plate.passes[Pass.COMBINED][..., :3], take.read_picture(frame)
        unseen = _holes(take, frame)
        real = truth.read(frame, (Pass.COMBINED,)).passes[Pass.COMBINED][..., :3]
        patched = rgba[..., :3] + (1 - rgba[..., 3:]) * picture
        inside = rgba[..., 3] > 0.5
        errors.append(np.abs(patched - real)[inside].mean() / real[inside].mean())
        holes.append((unseen > 0)[inside].mean())
        shown = display(picture)
        plates.append(shown)
        mattes.append(_marked(_marked(shown * 0.6, rgba[..., 3], MATTE), unseen, HOLE))
        composites.append(read_png(out / 'comp' / f'{frame:04d}.png')[..., :3] / np.float32(255))
        truths.append(display(real))
    contact_sheet(out / 'contact.png', [
        ('plate', plates),
        (f'matte of the {POST.lower()} (red), and in it what no frame sees (blue): {_percent(holes)}', mattes),
        (f'composite, the {POST.lower()} taken away by reprojection: in the matte {_percent(errors)} off the truth',
         composites),
        (f'truth: rendered without the {POST.lower()}', truths)], [str(frame) for frame in chosen])


def _holes(take: Take, frame: int) -> np.ndarray:
    layers = read_exr(take.frame_path(frame), ('Holes',)).layers
    return layers['Holes'][..., 0]


def _marked(picture: np.ndarray, where: np.ndarray, colour: Sequence[float]) -> np.ndarray:
    return picture + (np.float32(colour) - picture) * 0.8 * where[..., None]


def _percent(shares: Sequence[float]) -> str:
    return f'{100 * float(np.mean(shares)):.1f} %'
