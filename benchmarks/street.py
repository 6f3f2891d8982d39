"""The demo's street, seen by a camera that pans and by three that go forward: plates to measure flicker with."""

from __future__ import annotations

import math
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
PIXELS = 3.3                                 # a frame, in the middle of the picture
METRES = {'dolly': 0.27,                     # a frame: as in the pan, half of the picture goes 3.3 pixels or more
          'slower dolly': 0.1, 'faster dolly': 0.4}


def street(folder: Path) -> dict[str, Plates]:
    """Build and render the shots, or find those that are there."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.name = 'Street'
    camera = build_street(scene, FRAMES, SIZE).camera
    first = camera.matrix_world.copy()
    angle = math.atan(PIXELS * camera.data.sensor_width / (camera.data.lens * SIZE[0]))
    captured = {}
    steps = {'pan of 3.3 pixels': (0.0, angle), **{name: (metres, 0.0) for name, metres in METRES.items()}}
    for name, step in steps.items():
        camera.animation_data_clear()
        for frame in range(FRAMES.first - 1, FRAMES.last + 2):
            camera.matrix_world = first
            camera.location.x += step[0] * (frame - FRAMES.first) * -first.col[2].x
            camera.location.y += step[0] * (frame - FRAMES.first) * -first.col[2].y
            camera.rotation_euler.z -= step[1] * (frame - FRAMES.first)
            camera.keyframe_insert('location', frame=frame)
            camera.keyframe_insert('rotation_euler', frame=frame)
        shot = read_shot(scene)
        plates = SOURCE.plates(scene, shot, folder / name, None, PASSES)
        for _ in SOURCE.frames(scene, shot, plates, (), PASSES, ''):
            pass
        captured[name] = plates
    return captured
