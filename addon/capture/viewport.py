"""Plates from the 3D view: what the artist sees, in the shading they chose, without overlays and gizmos.

Colour is drawn without a view transform. It is scene-linear then, as the shaders computed it: solid shading
keeps its lamps and matcaps, a colour that was set on an object or as the background comes out as its linear
value. A view that looks through the camera gives the shot's own frame; any other view becomes a camera of
its own, which stays where the view was when the capture began.
"""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Collection, Iterator

import bpy
import gpu
import numpy as np
from mathutils import Matrix

from ...inference.errors import CaptureError
from ...inference.multilayer import read_render
from ...inference.plates import Plates
from ...inference.shot import Camera, Pass, Shot
from .. import compat
from ..shot import camera_at, read_camera
from . import Source, wanted
from .guard import images_aside, settings_aside
from .passes import WORKBENCH_GIVES, quick_folder, render, render_settings
from .surface import draw_surface, make_shader, world_to_clip
from .walk import Passes, walk

VIEW_SENSOR = 72.0        # millimetres: a view shows twice what a 36 mm sensor sees behind the same lens

# Where in a pixel colour is sampled: a turned square. Drawn once off screen, the view's own smoothing takes the
# first of its jittered samples only, which lies 0.15 pixels off the centre.
SAMPLES = ((-0.125, -0.375), (0.375, -0.125), (0.125, 0.375), (-0.375, 0.125))


def why_not(context: bpy.types.Context) -> str:
    """Why the view cannot be captured now, '' when it can."""
    if not compat.has_gpu():
        return ''
    space = current_view(context)
    if space is None:
        return 'Open a 3D Viewport: no window shows one.'
    if space.shading.type == 'RENDERED' and context.scene.render.engine not in compat.DRAWN_ENGINES:
        return 'Choose another viewport shading: what this renderer shows there cannot be read.'
    if space.region_3d.view_perspective == 'CAMERA' and not (space.camera or context.scene.camera):
        return 'Add a camera, or turn the view away from the missing one.'
    return ''


def fallback_notice() -> str:
    """What panel and log say when there is no GPU to draw the view with; '' when there is one."""
    if compat.has_gpu():
        return ''
    return ('Without a graphics context the viewport is rendered by Workbench, through the camera and without normals. '
            'Blender 5.2 or later draws the view itself, also in the background.')


def adapt(_scene: bpy.types.Scene, shot: Shot) -> Shot:
    """Nothing in a view is blurred by motion, so no element is either."""
    return dataclasses.replace(shot, motion_blur=0.0)


def state(_scene: bpy.types.Scene) -> str:
    """The view and its shading, which decide the picture beside the scene."""
    space = current_view(bpy.context)
    if not compat.has_gpu() or space is None:
        return 'workbench'
    looks = sorted(p.identifier for p in space.shading.bl_rna.properties if p.type not in ('POINTER', 'COLLECTION'))
    view = '' if space.region_3d.view_perspective == 'CAMERA' else view_camera(space)
    return f'{view} {[_plain(getattr(space.shading, name)) for name in looks]}'


def capture(scene: bpy.types.Scene, shot: Shot, plates: Plates, anchors: Collection[str],
            needs: Collection[Pass]) -> Iterator[int]:
    """The frames of the view that is current now, whichever has the mouse when later frames are drawn."""
    passes = wanted(SOURCE, needs)
    if not compat.has_gpu():
        return _capture_with_workbench(scene, shot, plates, anchors, passes)
    reason = why_not(bpy.context)
    if reason:
        raise CaptureError('The 3D view cannot be captured.', reason)
    space = current_view(bpy.context)
    fixed = None if space.region_3d.view_perspective == 'CAMERA' else view_camera(space)
    key, first = space.as_pointer(), shot.frames.first

    def see(scene: bpy.types.Scene, depsgraph: bpy.types.Depsgraph) -> Camera:
        if fixed is not None:
            return fixed
        space, _ = _find_view(key)
        return read_camera(scene, depsgraph, space.camera if space.use_local_camera else camera_at(scene, first))

    def take(scene: bpy.types.Scene, depsgraph: bpy.types.Depsgraph, camera: Camera, _frame: int) -> Passes:
        return draw_passes(scene, depsgraph, *_find_view(key), camera, shot, passes)

    return walk(scene, shot, plates, anchors, see, take)


def _capture_with_workbench(scene: bpy.types.Scene, shot: Shot, plates: Plates, anchors: Collection[str],
                            passes: Collection[Pass]) -> Iterator[int]:
    lacking = [name for name in passes if name not in WORKBENCH_GIVES]
    if lacking:
        raise CaptureError(f'Without a graphics context the viewport gives no {" and no ".join(lacking)}.',
                           'Capture the render layers, or use Blender 5.2 or later.')
    with images_aside(), quick_folder() as folder:
        file = folder / 'view.exr'

        def see(scene: bpy.types.Scene, depsgraph: bpy.types.Depsgraph) -> Camera:
            return read_camera(scene, depsgraph, camera_at(scene, shot.frames.first))

        def take(scene: bpy.types.Scene, _depsgraph: bpy.types.Depsgraph, _camera: Camera, frame: int) -> Passes:
            settings = {**render_settings(scene, shot, passes, file), 'render.engine': 'BLENDER_WORKBENCH'}
            with settings_aside(scene, settings):
                pixels, _ = read_render(render(scene, shot, frame, file), shot.view_layer, passes)
            return pixels

        yield from walk(scene, shot, plates, anchors, see, take)


def current_view(context: bpy.types.Context) -> bpy.types.SpaceView3D | None:
    """The 3D view under the mouse, else the largest one in any window."""
    if context.area is not None and context.area.type == 'VIEW_3D':
        return context.area.spaces.active
    areas = [area for area in _areas() if area.type == 'VIEW_3D']
    largest = max(areas, key=lambda area: area.width * area.height, default=None)
    return largest.spaces.active if largest else None


def view_camera(space: bpy.types.SpaceView3D) -> Camera:
    """A view that does not look through a camera, as a camera: it projects as the view's own matrices do.

    An orthographic view has no place. Its camera stands half the clip distance back, where the view begins.
    """
    region = space.region_3d
    matrix = np.array(region.view_matrix.inverted())
    if region.is_perspective:
        return Camera(_rows(matrix), lens=space.lens, sensor_width=VIEW_SENSOR,
                      clip_start=space.clip_start, clip_end=space.clip_end)
    matrix[:3, 3] += matrix[:3, 2] * space.clip_end / 2
    return Camera(_rows(matrix), kind='ORTHO', ortho_scale=region.view_distance * VIEW_SENSOR / space.lens,
                  clip_start=0.0, clip_end=space.clip_end)


def draw_passes(scene: bpy.types.Scene, depsgraph: bpy.types.Depsgraph, space: bpy.types.SpaceView3D,
                region: bpy.types.Region, camera: Camera, shot: Shot, passes: Collection[Pass]) -> Passes:
    """The passes of one frame, drawn at the shot's size. Nothing is left on the GPU, and the view is as it was."""
    with _offscreen(shot.width, shot.height) as target:
        drawn = {Pass.COMBINED: _draw_colour(target, scene, depsgraph.view_layer, space, region, camera, shot)}
        if Pass.DEPTH in passes or Pass.NORMAL in passes:
            drawn[Pass.DEPTH], drawn[Pass.NORMAL] = draw_surface(
                make_shader(), target, depsgraph, space, camera, shot)
    return {name: drawn[name] for name in passes}


def _draw_colour(target: gpu.types.GPUOffScreen, scene: bpy.types.Scene, layer: bpy.types.ViewLayer,
                 space: bpy.types.SpaceView3D, region: bpy.types.Region, camera: Camera, shot: Shot) -> np.ndarray:
    to_world = np.array(camera.matrix)
    view, projection = Matrix(np.linalg.inv(to_world).tolist()), world_to_clip(camera, shot) @ to_world
    colour = np.zeros((shot.height, shot.width, 4), dtype=np.float32)
    with _bare(space):
        for x, y in SAMPLES:
            shift = Matrix.Translation((2 * x / shot.width, 2 * y / shot.height, 0))
            target.draw_view3d(scene, layer, space, region, view, shift @ Matrix(projection.tolist()))
            colour += np.asarray(target.texture_color.read()).reshape(colour.shape)[::-1]
    return colour / len(SAMPLES)


@contextlib.contextmanager
def _offscreen(width: int, height: int) -> Iterator[gpu.types.GPUOffScreen]:
    target = gpu.types.GPUOffScreen(width, height, format='RGBA32F')
    try:
        yield target
    finally:
        target.free()


@contextlib.contextmanager
def _bare(space: bpy.types.SpaceView3D) -> Iterator[None]:
    """Without overlays, gizmos and the view's own smoothing, all of which are put back."""
    preferences = bpy.context.preferences
    overlays, gizmos = space.overlay.show_overlays, space.show_gizmo
    smoothing, changed = preferences.system.viewport_aa, preferences.is_dirty
    try:
        space.overlay.show_overlays = space.show_gizmo = False
        preferences.system.viewport_aa = 'OFF'
        yield
    finally:
        space.overlay.show_overlays, space.show_gizmo = overlays, gizmos
        preferences.system.viewport_aa = smoothing
        preferences.is_dirty = changed


def _areas() -> Iterator[bpy.types.Area]:
    for window in bpy.context.window_manager.windows:
        yield from window.screen.areas


def _find_view(key: int) -> tuple[bpy.types.SpaceView3D, bpy.types.Region]:
    """The view again at a later tick, when a reference to it might have died with its area."""
    for area in _areas():
        if area.type == 'VIEW_3D' and area.spaces.active.as_pointer() == key:
            return area.spaces.active, next(region for region in area.regions if region.type == 'WINDOW')
    raise CaptureError('The 3D view was closed while it was captured.', 'Open it again and capture the missing frames.')


def _plain(value: object) -> str:
    """Text of a setting, colours and vectors included."""
    return repr(tuple(value) if hasattr(value, '__len__') and not isinstance(value, (str, set)) else value)


def _rows(matrix: np.ndarray) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(row) for row in matrix.tolist())


SOURCE = Source(
    name='viewport', label='Viewport', description='What the 3D view shows, in its own shading',
    gives=(Pass.COMBINED, Pass.DEPTH, Pass.NORMAL), why_not=why_not, capture=capture,
    adapt=adapt, state=state, notice=lambda context: fallback_notice())
