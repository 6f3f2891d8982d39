"""Mattes: where a patch works, written down by the artist as text and captured beside the plates.

    object:NAME, collection:NAME    what the camera sees of it, without what stands in front; of several objects when
                                    their names stand with semicolons between them
    cryptomatte:NAME                the same for a name of the plates' Cryptomatte
    mask:NAME                       a mask of Blender's
    image:FILE                      white, or opaque, is what is replaced; of a sequence with #### for the frame
    rect:X,Y,W,H                    pixels of the picture, from its top left corner
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import NamedTuple

import bpy
import numpy as np

from ...inference.cryptomatte import coverage, ids_of
from ...inference.errors import CaptureError
from ...inference.exr import openimageio
from ...inference.plates import Plates
from ...inference.shot import Pass, Shot, read_only
from ..shot import find_view_layer
from .anchor import BOXED, MESHED, family, find_collection, rendered
from .guard import live_scene, time_aside
from .mask import draw_mask
from .play import first_step
from .silhouette import seen_of


class Painter(NamedTuple):
    """How one matte is made: `paint(scene, frame)`, with the scene standing at the frame if it `steps`."""

    paint: Callable[[bpy.types.Scene, int], np.ndarray]
    steps: bool = False


def needs(matte: str) -> tuple[Pass, ...]:
    """The passes that a matte is made from."""
    return (Pass.CRYPTOMATTE,) if parsed(matte)[0] == 'cryptomatte' else ()


def parsed(matte: str) -> tuple[str, str]:
    """Its kind, and what is said of it. Raises CaptureError."""
    kind, _, value = matte.partition(':')
    if kind not in PAINTERS or not value:
        raise CaptureError(f'"{matte}" is no matte.', 'Write it as object:NAME, collection:NAME, cryptomatte:NAME, '
                           'mask:NAME, image:FILE or rect:X,Y,W,H.')
    return kind, value


def with_whole_path(matte: str) -> str:
    """The matte with the path of its image from the root on, which means the same in a copy of the file elsewhere."""
    kind, value = parsed(matte)
    return f'image:{Path(bpy.path.abspath(value)).absolute()}' if kind == 'image' else matte


def painter_of(scene: bpy.types.Scene, shot: Shot, plates: Plates, matte: str) -> Painter:
    """How it is made. Raises CaptureError when there is no such thing, also before there is a plate."""
    kind, value = parsed(matte)
    return PAINTERS[kind](scene, shot, plates, value)


def lacking(plates: Plates, shot: Shot, matte: str) -> tuple[int, ...]:
    """The frames of a matte that are to be captured: of an image and a mask all, as they may have changed since."""
    return tuple(shot.frames) if parsed(matte)[0] in CHANGING else plates.matte_missing(matte, shot.frames)


def capture(scene: bpy.types.Scene, shot: Shot, plates: Plates, matte: str) -> Iterator[int]:
    """Commit what is missing of a matte to plates whose frames are whole; yield each frame that was looked at.

    Every frame from the start of the simulations is walked where the matte depends on the scene; the frame is put back
    at the end. Raises CaptureError when there is no such thing, and for a matte that is empty in every frame. One that
    has changed is replaced when all of it is made.
    """
    frames = lacking(plates, shot, matte)
    if frames:
        painter = painter_of(scene, shot, plates, matte)
        with plates.matte_anew(matte) as anew:
            for frame, pixels in (_stepped if painter.steps else _painted)(scene, shot, painter, frames):
                if pixels is not None and plates.matte_missing(matte, (frame,)):
                    plates.commit_matte(matte, frame, pixels)
                elif pixels is not None and not np.array_equal(plates.matte(matte, frame), pixels):
                    anew.commit_matte(matte, frame, pixels)
                yield frame
    if not any(plates.matte(matte, frame).any() for frame in shot.frames):
        raise CaptureError(f'The matte "{matte}" is empty in every frame of the shot.',
                           EMPTY.get(parsed(matte)[0], UNSEEN))


def _painted(scene: bpy.types.Scene, shot: Shot, painter: Painter, frames: Collection[int]) -> Iterator:
    for frame in frames:
        yield frame, painter.paint(scene, frame)


def _stepped(scene: bpy.types.Scene, shot: Shot, painter: Painter, frames: Collection[int]) -> Iterator:
    uid = scene.session_uid
    with time_aside(scene):
        for frame in range(first_step(scene, shot.frames), max(frames) + 1):
            scene = live_scene(uid)
            scene.frame_set(frame)
            yield frame, painter.paint(scene, frame) if frame in frames else None


def _object(scene: bpy.types.Scene, shot: Shot, plates: Plates, text: str) -> Painter:
    names = [text] if text in scene.objects else text.split(';')
    for name in names:
        _named(name, scene.objects.keys(), f'object in the scene "{scene.name}"')
    members = [member for name in names for member in family(scene.objects[name])]
    return _members(scene, shot, plates, rendered(scene, members, f'The object "{text}"'))


def _collection(scene: bpy.types.Scene, shot: Shot, plates: Plates, name: str) -> Painter:
    members = find_collection(scene, name).all_objects
    return _members(scene, shot, plates, rendered(scene, members, f'The collection "{name}"'))


def _members(scene: bpy.types.Scene, shot: Shot, plates: Plates, objects: list[bpy.types.Object]) -> Painter:
    """By Cryptomatte where the plates have it, which knows the renderer's own edges, hair and glass; but not where
    there are instances, which have the name of their original.
    """
    if Pass.CRYPTOMATTE in plates.passes and not _instanced(scene, shot) & set(objects):
        return _crypto(plates, [thing.name for thing in objects if thing.type in MESHED | BOXED])
    names = [thing.name for thing in objects]

    def paint(scene: bpy.types.Scene, frame: int) -> np.ndarray:
        plate = plates.read(frame, [Pass.DEPTH] if Pass.DEPTH in plates.passes else [])
        depsgraph = find_view_layer(scene, shot.view_layer).depsgraph
        return seen_of([scene.objects[name] for name in names], depsgraph, plate.camera, shot,
                       plate.passes.get(Pass.DEPTH))
    return Painter(paint, steps=True)


def _instanced(scene: bpy.types.Scene, shot: Shot) -> set[bpy.types.Object]:
    """What instances others, and what is instanced."""
    found = set()
    for instance in find_view_layer(scene, shot.view_layer).depsgraph.object_instances:
        if instance.is_instance:
            found |= {instance.object.original, instance.parent.original}
    return found


def _cryptomatte(scene: bpy.types.Scene, shot: Shot, plates: Plates, name: str) -> Painter:
    if Pass.CRYPTOMATTE not in plates.passes:
        raise CaptureError('The plates have no Cryptomatte.', 'Capture render layers, or files rendered with the '
                           'Cryptomatte pass of objects.')
    if manifest := plates.info.get('manifest'):
        _named(name, manifest, 'name in the Cryptomatte of the plates')
    return _crypto(plates, [name])


def _crypto(plates: Plates, names: list[str]) -> Painter:
    ids = ids_of(names, plates.info.get('manifest', {}))
    return Painter(lambda scene, frame: coverage(
        plates.read(frame, [Pass.CRYPTOMATTE]).passes[Pass.CRYPTOMATTE], ids))


def _mask(scene: bpy.types.Scene, shot: Shot, plates: Plates, name: str) -> Painter:
    _named(name, bpy.data.masks.keys(), 'mask')
    return Painter(lambda scene, frame: draw_mask(bpy.data.masks[name], scene, shot), steps=True)


def _image(scene: bpy.types.Scene, shot: Shot, plates: Plates, file: str) -> Painter:
    def paint(scene: bpy.types.Scene, frame: int) -> np.ndarray:
        path = Path(bpy.path.abspath(re.sub('#+', lambda sign: f'{frame:0{len(sign[0])}d}', file)))
        return read_matte(path, shot)
    paint(scene, shot.frames.first)      # what is wrong with it is said before anything is rendered
    return Painter(paint)


def read_matte(path: Path, shot: Shot) -> np.ndarray:
    """A painted matte (h, w), 0 to 1: the image's alpha where it has one that is not all opaque, else its brightness.

    The values are the file's own, whatever its colour space. Raises CaptureError for one of another size than the shot.
    """
    oiio = openimageio()
    image = oiio.ImageBuf(str(path))
    if not path.is_file() or not image.initialized:
        raise CaptureError(f'The matte {path} cannot be read.', 'Find the missing file, or save it again.')
    size = image.roi_full.width, image.roi_full.height
    if size != (shot.width, shot.height):
        raise CaptureError(f'The matte {path.name} measures {size[0]}x{size[1]} pixels, the shot '
                           f'{shot.width}x{shot.height}.', 'Save it at the size of the shot.')
    pixels, alpha = image.get_pixels(oiio.FLOAT, image.roi_full), image.spec().alpha_channel
    opaque = alpha < 0 or (pixels[..., alpha] >= 1).all()
    channels = [channel for channel in range(pixels.shape[2]) if channel != alpha][:3] if opaque else [alpha]
    return read_only(pixels[..., channels].mean(axis=2).clip(0, 1))


def _rect(scene: bpy.types.Scene, shot: Shot, plates: Plates, text: str) -> Painter:
    if not re.fullmatch(r'-?\d+,-?\d+,\d+,\d+', text.replace(' ', '')):
        raise CaptureError(f'"{text}" is no rectangle.', 'Write it as X,Y,W,H in whole pixels: 100,80,320,200.')
    left, top, width, height = (int(part) for part in text.split(','))
    pixels = np.zeros((shot.height, shot.width), np.float32)
    pixels[max(top, 0):max(top + height, 0), max(left, 0):max(left + width, 0)] = 1
    if not pixels.any():
        raise CaptureError(f'The rectangle {text} covers nothing of the picture of {shot.width}x{shot.height} pixels.',
                           'Give it a width and a height, and count from the top left corner of the picture.')
    return Painter(lambda scene, frame: read_only(pixels))


def _named(name: str, known: Collection[str], what: str) -> None:
    """Raises CaptureError for a name that is not known."""
    if name not in known:
        near = difflib.get_close_matches(name, known, n=3)
        raise CaptureError(
            f'There is no {what} called "{name}".',
            f'Did you mean {" or ".join(near)}?' if near else 'Make one of that name, or choose another matte.')


PAINTERS = {'object': _object, 'collection': _collection, 'cryptomatte': _cryptomatte, 'mask': _mask, 'image': _image,
            'rect': _rect}
CHANGING = ('mask', 'image')
UNSEEN = 'Nothing of it is in view of the camera: choose something else, or another range.'
EMPTY = {'mask': 'Draw a closed spline inside the picture, on a layer that renders.',
         'image': 'Paint what is to be replaced white, or opaque.'}
