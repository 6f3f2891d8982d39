"""Walking a scene through the frames of a shot, one frame a tick: what viewport and footage have in common."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

import bpy
import numpy as np

from ...inference.plates import Plates
from ...inference.shot import Camera, Pass, PlateFrame, Shot
from ..light import read_light
from ..shot import find_view_layer
from .anchor import read_anchor, resolve_anchor
from .guard import live_scene, time_aside
from .play import first_step

Passes = Mapping[Pass, np.ndarray]

# Both are called with the scene standing at the frame.
See = Callable[[bpy.types.Scene, bpy.types.Depsgraph], Camera]
Take = Callable[[bpy.types.Scene, bpy.types.Depsgraph, Camera, int], Passes]


def walk(scene: bpy.types.Scene, shot: Shot, plates: Plates, anchors: Collection[str], see: See,
         take: Take) -> Iterator[int]:
    """Commit what is missing of the shot's frames, cameras and silhouettes to `plates`; yield each frame walked.

    `see` gives the camera of a frame, `take` its passes. Every frame is walked from the start of the simulations,
    asked for or not, because they are only right when they are stepped. The frame is put back at the end.
    """
    frames = shot.frames
    lacking = set(plates.missing(frames))
    unanchored = {name: plates.anchor_missing(name, frames) for name in anchors}
    if not lacking and not any(unanchored.values()):
        return
    uid = scene.session_uid
    with time_aside(scene):
        for frame in range(first_step(scene, frames), frames.last + 2):
            scene = live_scene(uid)
            scene.frame_set(frame)
            depsgraph = find_view_layer(scene, shot.view_layer).depsgraph
            if frame >= frames.first - 1:
                camera, light = see(scene, depsgraph), read_light(scene, depsgraph)
                for name in (name for name in unanchored if frame in unanchored[name]):
                    objects = resolve_anchor(scene, name)
                    plates.commit_anchor(name, read_anchor(objects, depsgraph, camera, shot, frame))
                if frame in lacking:
                    plates.commit(PlateFrame(frame, camera, light, take(scene, depsgraph, camera, frame)))
                else:
                    plates.commit_camera(frame, camera, light)
            yield frame
