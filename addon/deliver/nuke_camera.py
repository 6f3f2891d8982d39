"""The camera of a take for other programs, as Alembic, from what its plates have recorded: the scene is not played."""

from __future__ import annotations

from pathlib import Path

import bpy
from mathutils import Matrix

from ...inference.errors import DeliverError, TakeError
from ...inference.shot import Camera

LENSES = ('lens', 'sensor_width', 'sensor_height', 'shift_x', 'shift_y', 'clip_start', 'clip_end', 'ortho_scale')


def camera_path(take) -> Path:
    return take.folder / f'take_{take.number:03d}_camera.abc'


def write_camera(take) -> list[Path]:
    """Write it, keyed at every frame of the shot: its path, or nothing where plates or Alembic are not there."""
    try:
        cameras = {frame: take.plates.camera(frame) for frame in take.shot.frames}
    except TakeError:                       # a take without its plates is a take all the same
        return []
    cameras = {frame: camera for frame, camera in cameras.items() if camera is not None}
    if not cameras or not bpy.app.build_options.alembic:
        return []
    scene = bpy.data.scenes.new('Second Unit camera')
    data = bpy.data.cameras.new('Second Unit camera')
    thing = bpy.data.objects.new('Camera', data)
    try:
        _fill(scene, thing, take, cameras)
        with bpy.context.temp_override(scene=scene, view_layer=scene.view_layers[0]):
            bpy.ops.wm.alembic_export(
                filepath=str(camera_path(take)), check_existing=False, start=take.shot.frames.first,
                end=take.shot.frames.last, flatten=True, as_background_job=False)
    except RuntimeError as error:
        raise DeliverError(f'The camera could not be written: {str(error).strip()}', 'Check the drive.') from error
    finally:
        actions = [each.animation_data.action for each in (thing, data) if each.animation_data]
        bpy.data.batch_remove([scene, thing, data, *actions])
    return [camera_path(take)]


def _fill(scene, thing, take, cameras: dict[int, Camera]) -> None:
    shot = take.shot
    scene.collection.objects.link(thing)
    scene.camera = thing
    render = scene.render
    render.resolution_x, render.resolution_y, render.resolution_percentage = shot.full_width, shot.full_height, 100
    render.fps, render.fps_base = max(1, round(shot.fps)), max(1, round(shot.fps)) / shot.fps
    scene.frame_start, scene.frame_end = shot.frames.first, shot.frames.last
    thing.rotation_mode = 'QUATERNION'
    for frame, camera in cameras.items():
        thing.matrix_world = Matrix(camera.matrix)
        for path in ('location', 'rotation_quaternion'):
            thing.keyframe_insert(path, frame=frame)
        thing.data.type, thing.data.sensor_fit = camera.kind, camera.sensor_fit
        for name in LENSES:
            setattr(thing.data, name, getattr(camera, name))
            thing.data.keyframe_insert(name, frame=frame)
