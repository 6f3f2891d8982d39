"""Blender's masks as mattes: drawn by Blender's own compositor, feather and falloff included."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import bpy
import numpy as np

from ...inference.errors import CaptureError
from ...inference.exr import read_exr
from ...inference.shot import Shot
from .. import compat
from .guard import images_aside
from .passes import quick_folder


def draw_mask(mask: bpy.types.Mask, scene: bpy.types.Scene, shot: Shot) -> np.ndarray:
    """The mask as it stands in `scene`: float32 (h, w) in the shot's pixels, 0 to 1.

    Raises CaptureError for a scene that no window shows: only of the others does Blender animate masks.
    """
    if all(window.scene != scene for window in bpy.context.window_manager.windows):
        raise CaptureError(f'The mask "{mask.name}" cannot be read, because the scene "{scene.name}" is not open.',
                           'Open the scene in the window, and start again.')
    with quick_folder() as folder, images_aside(), _mask_scene(mask, shot) as drawing:
        drawing.render.filepath = str(folder / 'mask.exr')
        try:
            bpy.ops.render.render(write_still=True, scene=drawing.name)
        except RuntimeError as error:
            raise CaptureError(f'Blender could not draw the mask "{mask.name}": {str(error).strip()}',
                               'Wait until nothing else renders, and start again.') from error
        picture = read_exr(folder / 'mask.exr', ('Composite.Combined',)).layers['Composite.Combined']
    left, top, width, height = shot.window
    return picture[top:top + height, left:left + width, 0].clip(0, 1)


@contextlib.contextmanager
def _mask_scene(mask: bpy.types.Mask, shot: Shot) -> Iterator[bpy.types.Scene]:
    """A scene of our own whose compositor shows the mask and nothing else: it renders no objects. Removed again."""
    scene = bpy.data.scenes.new('Second Unit Mask')
    try:
        render = scene.render
        render.resolution_x, render.resolution_y, render.resolution_percentage = shot.full_width, shot.full_height, 100
        render.pixel_aspect_x, render.pixel_aspect_y = max(1.0, shot.pixel_aspect), max(1.0, 1 / shot.pixel_aspect)
        render.use_sequencer = False
        for path, value in compat.multilayer_settings().items():
            setattr(render.image_settings, path.rpartition('.')[2], value)
        tree, output = compat.make_compositor_tree(scene)
        node = tree.nodes.new('CompositorNodeMask')
        node.mask = mask
        compat.use_mask_feather(node)
        tree.links.new(node.outputs[0], output.inputs[0])
        yield scene
    finally:
        if compat.compositor_tree(scene) is not None:
            compat.remove_compositor_tree(scene)
        bpy.data.scenes.remove(scene)
