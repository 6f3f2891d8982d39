"""Footage as a source: an image sequence, a still or a movie in front of the camera, as Combined.

The footage of a scene is what its camera shows as background, else the scene's active clip. Colours go from
the colour space that the artist set on it to the working space. A solved camera counts as any other camera.
Elements are conformed undistorted: on a clip with lens distortion the element belongs in front of the node
that distorts. Footage has no depth, so nothing hides an element but its matte.
"""

from __future__ import annotations

import contextlib
import dataclasses
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import bpy
import numpy as np

from ...inference import colour
from ...inference.errors import CaptureError
from ...inference.plates import Plates
from ...inference.shot import Camera, Pass, Shot
from .. import compat
from ..deliver.aside import is_background
from ..shot import camera_at, read_camera
from . import Source
from .walk import Passes, walk


@dataclass(frozen=True, slots=True)
class Footage:
    """Where footage lies and how its frames meet the scene's.

    The scene's frame `first` shows the file or movie frame of `number`, and so on for `duration` frames, from
    the beginning again when `cyclic`. A still, without a number, is the same at every frame.
    """

    name: str
    path: Path
    is_movie: bool
    colour_space: str
    alpha_mode: str = 'NONE'            # as Blender's images have it
    number: int | None = None
    first: int = 1
    duration: int = 1
    cyclic: bool = False

    def number_at(self, frame: int) -> int:
        """The file or movie frame that the scene's frame shows. Raises CaptureError outside the footage."""
        step = (frame - self.first) % self.duration if self.cyclic else frame - self.first
        if not 0 <= step < self.duration:
            raise CaptureError(
                f'The footage "{self.name}" covers the frames {self.first}-{self.first + self.duration - 1}, '
                f'and frame {frame} lies outside.', 'Choose a range inside it, or change its start or length.')
        return self.number + step

    def file_at(self, frame: int) -> Path:
        """The file that holds a frame. Raises CaptureError when it is not there."""
        path = self.path
        if self.number is not None and not self.is_movie:
            path = path.with_name(_numbered(path.name, self.number_at(frame)))
        if not path.is_file():
            raise CaptureError(f'The footage "{self.name}" has no file {path}.',
                               'Find the missing file, or choose others.')
        return path


def find_footage(scene: bpy.types.Scene, camera: bpy.types.Object | None) -> Footage | None:
    """What the camera shows as its background, the first that is on; else the scene's active clip."""
    if camera is not None and camera.type == 'CAMERA' and camera.data.show_background_images:
        for background in camera.data.background_images:
            if background.show_background_image and not is_background(background) and (
                    found := _of_background(scene, background)):
                return found
    return _of_clip(scene.active_clip) if scene.active_clip else None


def why_not(context: bpy.types.Context) -> str:
    scene = context.scene
    if find_footage(scene, camera_at(scene, scene.frame_current)) is None:
        return 'Give the camera a background image or clip, or the scene an active clip.'
    return ''


def lens_notice(scene: bpy.types.Scene) -> str:
    """What the panel says when the scene's clip was solved with lens distortion; '' when it was not."""
    lens = scene.active_clip.tracking.camera if scene.active_clip else None
    if lens is None or not any((lens.k1, lens.k2, lens.k3, lens.division_k1, lens.nuke_k1, lens.brown_k1)):
        return ''
    return 'This clip has lens distortion: the element is undistorted and goes in front of the node that distorts.'


def adapt(scene: bpy.types.Scene, shot: Shot) -> Shot:
    """The shot at the size of the footage, without a border."""
    width, height = frame_size(_checked(scene, shot), shot.frames.first)
    return dataclasses.replace(
        shot, full_width=width, full_height=height, window=(0, 0, width, height))


def state(scene: bpy.types.Scene) -> str:
    """What tells one footage from another, for the name of the plate set."""
    footage = find_footage(scene, camera_at(scene, scene.frame_current))
    return repr(dataclasses.replace(footage, path=Path(footage.path.name))) if footage else ''


def capture(scene: bpy.types.Scene, shot: Shot, plates: Plates, anchors: Collection[str],
            _needs: Collection[Pass]) -> Iterator[int]:
    footage = _checked(scene, shot)
    for frame in shot.frames:
        footage.file_at(frame)

    def see(scene: bpy.types.Scene, depsgraph: bpy.types.Depsgraph) -> Camera:
        return read_camera(scene, depsgraph, camera_at(scene, shot.frames.first))

    def take(_scene: bpy.types.Scene, _depsgraph: bpy.types.Depsgraph, _camera: Camera, frame: int) -> Passes:
        return {Pass.COMBINED: read_footage(footage, frame, shot.colour_space)}

    yield from walk(scene, shot, plates, anchors, see, take)


def read_footage(footage: Footage, frame: int, working_space: str) -> np.ndarray:
    """One frame, float32 (h, w, 4), top row first, premultiplied, in the working space."""
    path = footage.file_at(frame)
    pixels = _read_movie(path, footage.number_at(frame)) if footage.is_movie else _read_still(path)
    colours, alpha = pixels[..., :3], pixels[..., 3:]
    if footage.alpha_mode in ('NONE', 'CHANNEL_PACKED'):
        alpha = np.ones_like(alpha)
    elif footage.alpha_mode == 'PREMUL':
        colours = np.divide(colours, alpha, out=colours.copy(), where=alpha > 0)
    linear = colour.convert(colours, compat.colour_config(), footage.colour_space, working_space)
    return np.concatenate([linear * alpha, alpha], axis=2)


def frame_size(footage: Footage, frame: int) -> tuple[int, int]:
    """Width and height of a frame in pixels."""
    path = footage.file_at(frame)
    if footage.is_movie:
        with _loaded(path) as image:
            return tuple(image.size)
    full = _open_still(path).roi_full
    return full.width, full.height


def _checked(scene: bpy.types.Scene, shot: Shot) -> Footage:
    footage = find_footage(scene, camera_at(scene, shot.frames.first))
    if footage is None:
        raise CaptureError(f'The scene "{scene.name}" has no footage.', why_not(bpy.context))
    if footage.number is not None:
        footage.number_at(shot.frames.first), footage.number_at(shot.frames.last)
    return footage


def _of_background(scene: bpy.types.Scene, background: bpy.types.CameraBackgroundImage) -> Footage | None:
    if background.source == 'MOVIE_CLIP':
        clip = scene.active_clip if background.use_camera_clip else background.clip
        return _of_clip(clip) if clip else None
    image, user = background.image, background.image_user
    if image is None or image.source not in ('FILE', 'SEQUENCE', 'MOVIE'):
        return None
    tuple(image.size)          # reads the file once, at which Blender finds its colour space
    return Footage(
        image.name, Path(bpy.path.abspath(image.filepath, library=image.library)), image.source == 'MOVIE',
        image.colorspace_settings.name, image.alpha_mode, None if image.source == 'FILE' else 1 + user.frame_offset,
        user.frame_start, user.frame_duration, user.use_cyclic)


def _of_clip(clip: bpy.types.MovieClip) -> Footage:
    path = Path(bpy.path.abspath(clip.filepath, library=clip.library))
    number = 1 if clip.source == 'MOVIE' else _number(path.name)
    return Footage(
        clip.name, path, clip.source == 'MOVIE', clip.colorspace_settings.name,
        number=None if number is None else number + clip.frame_offset,
        first=clip.frame_start, duration=max(1, clip.frame_duration - clip.frame_offset))


def _number(name: str) -> int | None:
    """The frame number in a file name: its last digits before the extension."""
    digits = re.findall(r'\d+', Path(name).stem)
    return int(digits[-1]) if digits else None


def _numbered(name: str, number: int) -> str:
    """The file name of another frame of the same sequence, as wide as this one."""
    stem, suffix = Path(name).stem, Path(name).suffix
    return re.sub(r'\d+(?=\D*$)', lambda digits: f'{number:0{len(digits[0])}d}', stem) + suffix


def _open_still(path: Path):
    import OpenImageIO as oiio
    straight = oiio.ImageSpec()
    straight['oiio:UnassociatedAlpha'] = 1         # colour and alpha as the file has them
    image = oiio.ImageBuf(str(path), 0, 0, straight)
    if not image.initialized:
        raise CaptureError(f'The footage file {path} cannot be read: {image.geterror().strip()}.',
                           'Save it again, or choose others.')
    return image


def _read_still(path: Path) -> np.ndarray:
    """(h, w, 4) in the file's own colour space, the whole display window; grey becomes three channels."""
    import OpenImageIO as oiio
    image = _open_still(path)
    pixels = image.get_pixels(oiio.FLOAT, image.roi_full).reshape(image.roi_full.height, image.roi_full.width, -1)
    alpha = image.spec().alpha_channel
    shades = [channel for channel in range(pixels.shape[2]) if channel != alpha][:3]
    if len(shades) < 3:
        shades = shades[:1] * 3
    opaque = np.ones(pixels.shape[:2] + (1,), dtype=np.float32)
    return np.concatenate([pixels[..., shades], pixels[..., [alpha]] if alpha >= 0 else opaque], axis=2)


def _read_movie(path: Path, number: int) -> np.ndarray:
    """(h, w, 4) in the movie's own colour space. OpenImageIO comes without movies, so Blender reads them.

    `pixels` are those of the frame that was read last, and scaling to the same size reads one by number: the one
    way to it without a render or a GPU.
    """
    with _loaded(path) as image:
        image.colorspace_settings.name = 'Non-Color'       # as the file has them, also with more than eight bits
        width, height = image.size
        image.scale(width, height, frame=number)
        pixels = np.empty(width * height * 4, dtype=np.float32)
        image.pixels.foreach_get(pixels)
    return pixels.reshape(height, width, 4)[::-1]


@contextlib.contextmanager
def _loaded(path: Path) -> Iterator[bpy.types.Image]:
    """The movie as an image of our own, which is removed again."""
    image = bpy.data.images.load(str(path))
    try:
        if 0 in image.size:
            raise CaptureError(f'The movie {path} cannot be read.', 'Check that it plays, or convert it to images.')
        yield image
    finally:
        bpy.data.images.remove(image)


SOURCE = Source(
    name='footage', label='Footage', description="The camera's background images or clip, in their own colour space",
    gives=(Pass.COMBINED,), why_not=why_not, capture=capture,
    adapt=adapt, state=state, notice=lambda context: lens_notice(context.scene))
