"""Playing a shot from the start of its simulations, and noting its cameras, light and anchor on the way."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator

import bpy

from ...inference.plates import Plates
from ...inference.shot import FrameRange, Shot
from ..shot import camera_at, find_view_layer, read_camera, read_light
from .anchor import read_anchor, resolve_anchor
from .guard import live_scene

# Modifiers whose results are kept frame by frame in a point cache.
CACHED = ('CLOTH', 'SOFT_BODY')


def play(scene_uid: int, shot: Shot, plates: Plates, anchors: Collection[str], through: int | None) -> Iterator[int]:
    """Step every frame from the start of the simulations up to the last one that lacks something.

    Notes the camera and light of the range and of the frames just outside it, and the silhouettes of `anchors`.
    `through` is the last frame to be stepped in any case, None when nothing else needs stepping. Yields each
    frame after its step; steps nothing when nothing is lacking.
    """
    around = range(shot.frames.first - 1, shot.frames.last + 2)
    cameras = {frame for frame in around if plates.camera(frame) is None}
    unanchored = {name: plates.anchor_missing(name, shot.frames) for name in anchors}
    seen = cameras.union(*unanchored.values())
    lacking = seen | ({through} if through is not None else set())
    if not lacking:
        return
    for frame in range(first_step(live_scene(scene_uid), shot.frames), max(lacking) + 1):
        scene = live_scene(scene_uid)
        scene.frame_set(frame)
        if frame in seen:
            depsgraph = find_view_layer(scene, shot.view_layer).depsgraph
            camera = read_camera(scene, depsgraph, camera_at(scene, shot.frames.first))
            if frame in cameras:
                plates.commit_camera(frame, camera, read_light(scene, depsgraph))
            for name in (name for name in unanchored if frame in unanchored[name]):
                objects = resolve_anchor(scene, name)
                plates.commit_anchor(name, read_anchor(objects, depsgraph, camera, shot, frame))
        yield frame


def first_step(scene: bpy.types.Scene, frames: FrameRange) -> int:
    """The frame to play from: the earliest start of the scene and its simulations, before the range at the latest."""
    stretch = scene.render.frame_map_new / scene.render.frame_map_old      # caches count unstretched frames
    starts = [math.floor(start * stretch) for start in _simulation_starts(scene)]
    return min([scene.frame_start, frames.first - 1, *starts])


def _simulation_starts(scene: bpy.types.Scene) -> Iterator[int]:
    if scene.use_custom_simulation_range:
        yield scene.simulation_frame_start
    if scene.rigidbody_world is not None:
        yield scene.rigidbody_world.point_cache.frame_start
    for simulated in scene.objects:
        for modifier in simulated.modifiers:
            if modifier.type in CACHED:
                yield modifier.point_cache.frame_start
            elif modifier.type == 'DYNAMIC_PAINT' and modifier.canvas_settings:
                yield from (surface.point_cache.frame_start for surface in modifier.canvas_settings.canvas_surfaces)
        for system in simulated.particle_systems:
            yield system.point_cache.frame_start
