"""Taking the artist's settings aside for a moment, and putting every one of them back."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from typing import Any

import bpy

from ...inference.errors import CaptureError
from .animated import animated_values, restore_values

RENDERED = ('RENDER_RESULT', 'COMPOSITING')        # types of images


@contextlib.contextmanager
def settings_aside(scene: bpy.types.Scene, settings: Mapping[str, Any]) -> Iterator[None]:
    """Set `settings` (paths below the scene, as `path_resolve` reads them) and put back what was there.

    They are put back in the order given, because a file format decides which depths and codecs there are.
    """
    old = {path: _read(scene, path) for path in settings}
    with contextlib.ExitStack() as stack:      # one that fails does not keep the others from their old values
        for path, value in reversed(old.items()):
            stack.callback(_write, scene, path, value)
        for path, value in settings.items():
            _write(scene, path, value)
        yield


def _owner(scene: bpy.types.Scene, path: str) -> tuple[Any, str]:
    owner, _, name = path.rpartition('.')
    return (scene.path_resolve(owner) if owner else scene), name


def _read(scene: bpy.types.Scene, path: str) -> Any:
    owner, name = _owner(scene, path)
    return getattr(owner, name)


def _write(scene: bpy.types.Scene, path: str, value: Any) -> None:
    owner, name = _owner(scene, path)
    if getattr(owner, name) != value:
        setattr(owner, name, value)


@contextlib.contextmanager
def time_aside(scene: bpy.types.Scene) -> Iterator[None]:
    """Let the frame be moved; bring back the frame, the camera, and what was changed by hand and not keyed.

    It stays open over many ticks of a generator, so it holds uids and no references; when the scene is gone by
    then there is nothing to bring back. A file that is saved meanwhile is saved with all of it brought back.
    """
    uid, frame, subframe = scene.session_uid, scene.frame_current, scene.frame_subframe
    camera = scene.camera.session_uid if scene.camera else None
    values = animated_values()

    @bpy.app.handlers.persistent
    def bring_back(*_file: Any) -> None:
        scene = find_scene(uid)
        if scene is not None:
            scene.frame_set(frame, subframe=subframe)
            scene.camera = next((o for o in bpy.data.objects if o.session_uid == camera), None)
            restore_values(values)
    bpy.app.handlers.save_pre.append(bring_back)
    try:
        yield
    finally:
        bpy.app.handlers.save_pre.remove(bring_back)
        bring_back()


@contextlib.contextmanager
def images_aside() -> Iterator[None]:
    """Remove the images that rendering makes (Render Result, Viewer Node), if they were not there before."""
    before = {image.session_uid for image in bpy.data.images}
    try:
        yield
    finally:
        for image in [i for i in bpy.data.images if i.type in RENDERED and i.session_uid not in before]:
            bpy.data.images.remove(image)


def find_scene(uid: int) -> bpy.types.Scene | None:
    return next((scene for scene in bpy.data.scenes if scene.session_uid == uid), None)


def live_scene(uid: int) -> bpy.types.Scene:
    """The scene of that session uid; raises CaptureError when it was removed meanwhile."""
    scene = find_scene(uid)
    if scene is None:
        raise CaptureError('The scene was removed while it was captured.', 'Undo that, or start again.')
    return scene
