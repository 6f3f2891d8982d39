"""What the benchmarks work on: one rendered frame of a scene with a falling house, its plates and its card."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import bpy
import numpy as np

from ..addon.capture.disk import capture_files
from ..addon.capture.guard import settings_aside
from ..addon.capture.passes import SOURCE, render, render_settings
from ..addon.shot import read_shot
from ..inference.condition import card_from_bounds
from ..inference.engine import Engine
from ..inference.models.element_controls import KINDS
from ..inference.plates import Plates
from ..inference.recipe import Recipe
from ..inference.shot import Card, FrameRange, Pass, Shot
from ..inference.shot_takes import new_take
from ..inference.take import Take

SIZE = (1280, 720)
FRAMES = FrameRange(1, 9)
PASSES = (Pass.COMBINED, Pass.DEPTH, Pass.NORMAL, Pass.VECTOR)
ANCHOR = 'House'
CUTS = 6                     # subdivisions: 6 x 4**6 = 24,576 faces, as many as a building broken into pieces has


@dataclass(frozen=True, slots=True)
class Stage:
    root: Path
    scene: bpy.types.Scene
    shot: Shot
    picture: Path            # its render: multilayer EXR, uncompressed float, as Blender wrote it for a capture
    plates: Plates
    card: Card


def build(root: Path) -> Stage:
    """The scene, rendered once with one sample, and captured in full from that picture."""
    scene = build_scene()
    shot, picture = read_shot(scene), root / 'picture.exr'
    scene.frame_set(FRAMES.first)
    with settings_aside(scene, render_settings(scene, shot, PASSES, picture)):
        render(scene, shot, FRAMES.first, picture)
    plates = SOURCE.plates(scene, shot, root / 'takes', None, PASSES)
    for _ in capture_files(scene, shot, plates, [ANCHOR], (), lambda frame: picture):
        pass
    anchors = [plates.anchor(ANCHOR, frame) for frame in shot.frames]
    seen = [(anchor.frame, anchor.bounds, plates.camera(anchor.frame)) for anchor in anchors]
    return Stage(root, scene, shot, picture, plates, card_from_bounds(seen, KINDS['dust'].margin))


def build_scene() -> bpy.types.Scene:
    """A house that sinks before a camera on a track, on the ground, in the sun, with motion blur of half a frame."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.name = 'Benchmark'
    scene.frame_start, scene.frame_end = FRAMES.first, FRAMES.last
    scene.render.engine = 'CYCLES'
    scene.cycles.samples = 1
    scene.render.resolution_x, scene.render.resolution_y = SIZE
    scene.render.use_motion_blur = True
    bpy.ops.mesh.primitive_plane_add(size=200)
    bpy.ops.mesh.primitive_cube_add(size=6, location=(0, 0, 3))
    house = bpy.context.object
    house.name = ANCHOR
    subdivision = house.modifiers.new('Pieces', 'SUBSURF')
    subdivision.subdivision_type = 'SIMPLE'
    subdivision.levels = subdivision.render_levels = CUTS
    move(house, {FRAMES.first: (0, 0, 3), FRAMES.last: (0, 0, -2)})
    bpy.ops.object.light_add(type='SUN', rotation=(0.8, 0.2, 0.5))
    bpy.context.object.data.energy = 3
    bpy.ops.object.camera_add(location=(-2, -24, 4), rotation=(np.pi / 2, 0, 0))
    scene.camera = bpy.context.object
    scene.camera.data.lens = 35
    move(scene.camera, {FRAMES.first: (-0.8, -24, 4), FRAMES.last: (0.8, -24, 4)})
    return scene


def move(thing: bpy.types.Object, places: dict[int, tuple[float, float, float]]) -> None:
    for frame, place in places.items():
        thing.location = place
        thing.keyframe_insert('location', frame=frame)


def empty_take(stage: Stage, name: str, frames: int, motion_blur: float = 0.0, focus_distance: float = 0.0) -> Take:
    """A take without frames yet, of as many as are needed: the stage's camera goes to and fro, a step a frame."""
    shot = replace(stage.shot, frames=FrameRange(1, frames), motion_blur=motion_blur)
    plates = Plates.create(stage.root / 'takes', shot, name, {})
    swing = len(FRAMES) - 1
    for frame in range(frames + 2):
        place = FRAMES.first + abs(frame % (2 * swing) - swing)
        camera = replace(stage.plates.camera(place), focus_distance=focus_distance, fstop=1.0)
        plates.commit_camera(frame, camera, stage.plates.light(place))
    return new_take(stage.root / 'takes', shot, Recipe('element', anchor=ANCHOR), plates, Engine(), stage.card)


def drain(steps: Iterable[object]) -> None:
    for _ in steps:
        pass
