"""Rendered holdout: how much of each pixel of the card the scene leaves visible, with the renderer's own edges.

The card is rendered as a plane of light with everything else held out, and its alpha is kept, one channel, in
the take's folder: holdout/####.exr. The compositor target uses it in place of the depth. It knows what depth
does not: antialiased edges, transparency, hair, motion blur and depth of field.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import bpy
import numpy as np
from mathutils import Matrix

from ...inference.errors import DeliverError
from ...inference.exr import Layer, write_exr
from ...inference.files import frame_name, frames_in, make_folder
from ...inference.job import FrameDone
from ...inference.multilayer import read_render
from ...inference.provenance import header_of
from ...inference.shot import Camera, Card, Pass
from ...inference.take import Take
from .. import compat
from ..capture.guard import images_aside, live_scene, settings_aside, time_aside
from ..capture.passes import quick_folder, render, render_settings
from ..capture.play import play
from ..shot import find_view_layer
from .card import show_to_camera_only

SAMPLES = 128            # at most: a plane of light has no noise but that of its edges
# The plane reaches beyond the card, whose own soft edges are in the element already and must not count twice.
REACH = 1.5


def missing_holdouts(take) -> tuple[int, ...]:
    """The frames of the take's shot without a rendered holdout."""
    made = frames_in(take.folder / 'holdout', '.exr')
    return tuple(frame for frame in take.shot.frames if frame not in made)


def check_renders(scene) -> None:
    """Raise DeliverError where the scene's engine has no holdout."""
    if scene.render.engine == 'BLENDER_WORKBENCH':
        raise DeliverError('Workbench renders no holdout.', 'Render the scene with Cycles or EEVEE.')


def capture(scene, take) -> Iterator[int]:
    """Capture in this process when there is no interface to block, else in a child process on a copy of the file."""
    if bpy.app.background:
        yield from capture_holdout(scene, take)
    elif missing := missing_holdouts(take):
        from ..capture.child import frames_in_child
        yield from frames_in_child(missing[0], 'holdout', '--scene', scene.name, '--take', str(take.folder))


def run_holdout(scene, folder: Path, emit: Callable[[FrameDone], None]) -> None:
    """Render what is missing of the holdout of the take in `folder`, here and now: what the interface's child runs."""
    take = Take.open(folder)
    lacking = set(missing_holdouts(take))
    for frame in capture_holdout(scene, take):
        if frame in lacking and frame not in missing_holdouts(take):
            lacking.remove(frame)
            emit(FrameDone('holdout', frame))


def capture_holdout(scene, take) -> Iterator[int]:
    """Render what is missing, one frame a step, and yield the frame's number. Closing it leaves no trace.

    Like a capture it first plays the scene from the start of its simulations. Raises DeliverError when the
    scene no longer renders what the take was made for, CaptureError when it does not render.
    """
    if take.card is None:
        raise DeliverError(f'Take {take.number} has no place in the scene, so nothing can stand before it.',
                           'Link a matte to its node group: to Matte, or to Strength.')
    check_renders(scene)
    find_view_layer(scene, take.shot.view_layer)
    missing, uid = missing_holdouts(take), scene.session_uid
    if not missing:
        return
    make_folder(take.folder / 'holdout')
    with time_aside(scene), images_aside(), quick_folder() as folder:
        yield from play(uid, take.shot, take.plates, (), missing[-1])
        for frame in missing:
            scene = live_scene(uid)
            scene.frame_set(frame)
            visible = _render_visible(scene, take, frame, folder / 'holdout.exr')
            write_exr(take.folder / 'holdout' / f'{frame_name(frame)}.exr', [Layer('', 'Y', visible, half=True)],
                      header_of(take, frame))
            yield frame


def _render_visible(scene, take, frame: int, file: Path) -> np.ndarray:
    """The visible part of the card's plane at the frame that the scene stands at: float32 (h, w, 1), 0 to 1."""
    settings = {
        **render_settings(scene, take.shot, (Pass.COMBINED,), file),
        'render.use_motion_blur': scene.render.use_motion_blur,
        'render.film_transparent': True,
        f'view_layers["{bpy.utils.escape_identifier(take.shot.view_layer)}"].material_override': None,
    }
    if scene.render.engine == 'CYCLES':
        settings |= {'cycles.samples': min(scene.cycles.samples, SAMPLES), 'cycles.use_denoising': False}
    with settings_aside(scene, settings), _plane_alone(scene, take.card, take.plates.camera(frame)):
        picture = render(scene, take.shot, frame, file)
    pixels = read_render(picture, take.shot.view_layer, (Pass.COMBINED,))[0][Pass.COMBINED]
    if pixels.shape[:2] != (take.shot.height, take.shot.width):
        raise DeliverError(
            f'The scene renders {pixels.shape[1]}x{pixels.shape[0]} pixels, but take {take.number} has '
            f'{take.shot.width}x{take.shot.height}.', 'Set the resolution and the border that the shot had.')
    return np.clip(pixels[..., 3:], 0.0, 1.0)


@contextlib.contextmanager
def _plane_alone(scene, card: Card, camera: Camera) -> Iterator[None]:
    """Stand a plane of light where the card is, and hold everything else out."""
    others = [(thing, thing.is_holdout) for thing in bpy.data.objects]
    with contextlib.ExitStack() as stack:
        plane = stack.enter_context(_plane_of_light(card, camera))
        stack.enter_context(_linked(scene, plane))
        for thing, was_holdout in others:
            stack.callback(_hold_out, thing, was_holdout)
            _hold_out(thing, True)
        yield


def _hold_out(thing: bpy.types.Object, value: bool) -> None:
    if thing.is_holdout != value:
        thing.is_holdout = value


@contextlib.contextmanager
def _linked(scene, plane: bpy.types.Object) -> Iterator[None]:
    scene.collection.objects.link(plane)
    try:
        yield
    finally:
        scene.collection.objects.unlink(plane)


@contextlib.contextmanager
def _plane_of_light(card: Card, camera: Camera) -> Iterator[bpy.types.Object]:
    """A white emitter in the plane of the card, seen by the camera alone; removed at the end."""
    right, up, towards = card.axes(camera)
    matrix = np.eye(4)
    matrix[:3, :3] = np.stack([right * card.width, up * card.height, towards], axis=1)
    matrix[:3, 3] = card.centre
    mesh, material = bpy.data.meshes.new('holdout'), bpy.data.materials.new('holdout')
    edge = REACH / 2
    mesh.from_pydata([(-edge, -edge, 0), (edge, -edge, 0), (edge, edge, 0), (-edge, edge, 0)], [], [(0, 1, 2, 3)])
    tree = compat.material_tree(material)
    tree.nodes.clear()
    emission, output = tree.nodes.new('ShaderNodeEmission'), tree.nodes.new('ShaderNodeOutputMaterial')
    tree.links.new(emission.outputs[0], output.inputs['Surface'])
    mesh.materials.append(material)
    plane = bpy.data.objects.new('holdout', mesh)
    plane.matrix_world = Matrix(matrix.tolist())
    show_to_camera_only(plane)
    try:
        yield plane
    finally:
        bpy.data.objects.remove(plane)
        bpy.data.meshes.remove(mesh)
        bpy.data.materials.remove(material)
