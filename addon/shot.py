"""From a scene to a Shot and its cameras: size, border, rates, markers, all as Blender's renderers take them."""

from __future__ import annotations

import bpy
import numpy as np
from mathutils import Vector

from ..inference.errors import CaptureError
from ..inference.shot import Camera, FrameRange, Shot
from . import compat
from .light import read_light

FLAT_CAMERAS = ('PERSP', 'ORTHO')


def read_shot(scene: bpy.types.Scene, view_layer_name: str | None = None, frames: FrameRange | None = None,
              source: str = 'passes') -> Shot:
    """What does not change from take to take. No view layer named: the active one; no frames: the scene's own.

    Raises CaptureError, with a sentence each, for what cannot become a shot: no camera, one that is not flat,
    several views, a view layer that is not there, a camera cut inside the range, an empty render border.
    """
    layer = find_view_layer(scene, view_layer_name)
    frames = frames or scene_frames(scene)
    render = scene.render
    if render.use_multiview:
        raise CaptureError(f'The scene "{scene.name}" renders several views (stereo).',
                           'Switch Stereoscopy off in the output properties; a shot has one camera.')
    cuts = camera_cuts(scene, frames)
    if cuts:
        cut = ', '.join(f'{frame} (to "{camera.name}")' for frame, camera in cuts)
        parts = ', '.join(str(part) for _, part in split_at_cuts(scene, frames))
        raise CaptureError(f'The range {frames} crosses a camera cut at frame {cut}.',
                           f'Make one take for each camera: {parts}.')
    camera = checked_camera(scene, frames.first)
    width, height, window = read_window(render)
    blurred = render.use_motion_blur and layer.use_motion_blur
    return Shot(
        name=scene.name, frames=frames, full_width=width, full_height=height, window=window,
        fps=render.fps / render.fps_base * render.frame_map_new / render.frame_map_old,
        pixel_aspect=render.pixel_aspect_x / render.pixel_aspect_y, colour_space=compat.working_space(),
        source=source, view_layer=layer.name, camera=camera.name,
        motion_blur=render.motion_blur_shutter if blurred else 0.0, motion_blur_position=render.motion_blur_position)


def find_view_layer(scene: bpy.types.Scene, name: str | None) -> bpy.types.ViewLayer:
    """The view layer of that name; without a name the active one. Raises CaptureError with those there are."""
    if not name:
        return bpy.context.view_layer if bpy.context.scene == scene else scene.view_layers[0]
    if name not in scene.view_layers:
        raise CaptureError(f'The scene "{scene.name}" has no view layer "{name}".',
                           f'It has: {", ".join(scene.view_layers.keys())}. Choose one of them.')
    return scene.view_layers[name]


def scene_frames(scene: bpy.types.Scene) -> FrameRange:
    return FrameRange(scene.frame_start, scene.frame_end, scene.frame_step)


def read_window(render: bpy.types.RenderSettings) -> tuple[int, int, tuple[int, int, int, int]]:
    """Width and height of the whole frame, and the (left, top, width, height) of it that the images cover.

    Blender cuts fractions of pixels off, in single precision; a border that does not crop leaves the image whole.
    """
    width = render.resolution_x * render.resolution_percentage // 100
    height = render.resolution_y * render.resolution_percentage // 100
    if not (render.use_border and render.use_crop_to_border):
        return width, height, (0, 0, width, height)
    left, right = (_whole_pixels(edge, width) for edge in (render.border_min_x, render.border_max_x))
    bottom, top = (_whole_pixels(edge, height) for edge in (render.border_min_y, render.border_max_y))
    if right <= left or top <= bottom:
        raise CaptureError('The render border holds no pixel.', 'Draw it larger, or clear it with Ctrl Alt B.')
    return width, height, (left, height - top, right - left, top - bottom)


def _whole_pixels(edge: float, side: int) -> int:
    return int(np.float32(edge) * np.float32(side))


def camera_at(scene: bpy.types.Scene, frame: int) -> bpy.types.Object | None:
    """The camera that renders this frame: the one bound by the last marker up to it, else the scene's.

    Before the first marker its camera counts already; markers of cameras that do not render count for nothing.
    """
    bound = [marker for marker in scene.timeline_markers if marker.camera and not marker.camera.hide_render]
    if not bound:
        return scene.camera
    time = int(frame * scene.render.frame_map_old / scene.render.frame_map_new)
    past = [marker for marker in bound if marker.frame <= time]
    marker = max(past, key=lambda m: m.frame) if past else min(bound, key=lambda m: m.frame)
    return marker.camera


def camera_cuts(scene: bpy.types.Scene, frames: FrameRange) -> list[tuple[int, bpy.types.Object]]:
    """The frames of the range that another camera renders than the frame before, each with its new camera."""
    cuts, camera = [], camera_at(scene, frames.first)
    for frame in frames:
        if camera_at(scene, frame) != camera:
            camera = camera_at(scene, frame)
            cuts.append((frame, camera))
    return cuts


def split_at_cuts(scene: bpy.types.Scene, frames: FrameRange) -> list[tuple[bpy.types.Object | None, FrameRange]]:
    """The range as one part for each camera, in order: what becomes one take per camera."""
    starts = [frames.first, *(frame for frame, _ in camera_cuts(scene, frames))]
    ends = [*(start - frames.step for start in starts[1:]), frames.last]
    return [(camera_at(scene, first), FrameRange(first, last, frames.step)) for first, last in zip(starts, ends)]


def checked_camera(scene: bpy.types.Scene, frame: int) -> bpy.types.Object:
    """The camera of a frame, or a CaptureError that says why there is none to shoot with."""
    camera = camera_at(scene, frame)
    if camera is None:
        raise CaptureError(f'The scene "{scene.name}" has no camera.', 'Add one, or choose it in the scene properties.')
    if camera.type != 'CAMERA':
        raise CaptureError(f'The scene looks through "{camera.name}", which is not a camera.',
                           'Choose a camera in the scene properties.')
    if camera.data.type not in FLAT_CAMERAS:
        raise CaptureError(f'The camera "{camera.name}" is not flat: its type is '
                           f'{camera.data.bl_rna.properties["type"].enum_items[camera.data.type].name}.',
                           'Use a perspective or orthographic camera; an element stands on a flat picture.')
    return camera


def read_camera(scene: bpy.types.Scene, depsgraph: bpy.types.Depsgraph,
                camera: bpy.types.Object | None = None) -> Camera:
    """The camera (default: the one that renders the current frame) as evaluated in `depsgraph`."""
    camera = camera or checked_camera(scene, scene.frame_current)
    seen = camera.evaluated_get(depsgraph)
    data = seen.data
    # The renderers take the scale out of each axis and leave what shear a parent gave.
    axes = [seen.matrix_world.col[axis].xyz.normalized() for axis in range(3)] + [seen.matrix_world.translation]
    rows = tuple(tuple(axis[row] for axis in axes) for row in range(3))
    return Camera(
        matrix=(*rows, (0.0, 0.0, 0.0, 1.0)), kind=data.type, lens=data.lens, sensor_width=data.sensor_width,
        sensor_height=data.sensor_height, sensor_fit=data.sensor_fit, shift_x=data.shift_x, shift_y=data.shift_y,
        clip_start=data.clip_start, clip_end=data.clip_end, ortho_scale=data.ortho_scale,
        focus_distance=_focus_distance(data.dof, axes[2], axes[3], depsgraph) if data.dof.use_dof else 0.0,
        fstop=data.dof.aperture_fstop)


def _focus_distance(dof: bpy.types.CameraDOFSettings, backward: Vector, position: Vector,
                    depsgraph: bpy.types.Depsgraph) -> float:
    if dof.focus_object is None:
        return dof.focus_distance
    target = dof.focus_object.evaluated_get(depsgraph)
    point = target.matrix_world.translation
    if target.pose and dof.focus_subtarget in target.pose.bones:
        point = target.matrix_world @ target.pose.bones[dof.focus_subtarget].head
    return abs((point - position).dot(backward))


__all__ = ['camera_at', 'camera_cuts', 'checked_camera', 'find_view_layer', 'read_camera', 'read_light', 'read_shot',
           'read_window', 'scene_frames', 'split_at_cuts']
