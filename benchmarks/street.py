"""The demo's street, seen by a camera that pans and by three that go forward: plates to measure flicker with."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import bpy

from ..addon.capture.passes import SOURCE
from ..addon.shot import read_shot
from ..demo.street import build_street
from ..inference.diffusers_runs import ANCHOR, DISSOLVE
from ..inference.plates import Plates
from ..inference.shot import FrameRange, Pass

SIZE = (960, 540)                            # what image models make; at half of it, silhouettes are twice as much
FRAMES = FrameRange(1, ANCHOR + DISSOLVE + 1)    # with a second key frame, and the dissolve into it
PASSES = (Pass.COMBINED, Pass.DEPTH, Pass.VECTOR)
MOVES = {                                    # a frame: metres forward, and pixels aside in the middle of the picture
    'pan of 3.3 pixels': (0.0, 3.3),
    'dolly': (0.27, 0.0),                    # as in the pan, half of the picture goes 3.3 pixels or more
    'slower dolly': (0.1, 0.0),
    'faster dolly': (0.4, 0.0),
}


def street(folder: Path, moves: Sequence[str] = tuple(MOVES)) -> dict[str, Plates]:
    """Build and render the shots, or find those that are there."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.name = 'Street'
    camera = build_street(scene, FRAMES, SIZE).camera
    first, turned = camera.matrix_world.translation.copy(), camera.matrix_world.to_euler()
    ahead = -camera.matrix_world.col[2].xy.to_3d()
    captured = {}
    for name in moves:
        metres, pixels = MOVES[name]
        angle = math.atan(pixels * camera.data.sensor_width / (camera.data.lens * SIZE[0]))
        camera.animation_data_clear()
        for frame in range(FRAMES.first - 1, FRAMES.last + 2):
            camera.location = first + metres * (frame - FRAMES.first) * ahead
            camera.rotation_euler = turned
            camera.rotation_euler.z -= angle * (frame - FRAMES.first)
            camera.keyframe_insert('location', frame=frame)
            camera.keyframe_insert('rotation_euler', frame=frame)
        shot = read_shot(scene)
        plates = SOURCE.plates(scene, shot, folder / name, None, PASSES)
        for _ in SOURCE.frames(scene, shot, plates, (), PASSES, ''):
            pass
        captured[name] = plates
    return captured
