"""The composite as a movie, through Blender's own sequencer and FFmpeg."""

from __future__ import annotations

from pathlib import Path

import bpy

from ..addon import compat


def write_movie(frames_dir: Path, movie: Path, fps: float, first: int, last: int) -> None:
    """Join frames_dir/####.png, first to last, as H.264 in MPEG-4. The scene made for it is removed again.

    Raises FileNotFoundError for a missing frame, before anything is written.
    """
    paths = [frames_dir / f'{frame:04d}.png' for frame in range(first, last + 1)]
    for path in paths:
        if not path.is_file():
            raise FileNotFoundError(f'{path} is missing')
    movie.parent.mkdir(parents=True, exist_ok=True)
    scene = bpy.data.scenes.new('Movie')
    try:
        strip = scene.sequence_editor_create().strips.new_image('Composite', str(paths[0]), 1, 1)
        for path in paths[1:]:
            strip.elements.append(path.name)
        width, height = _size(paths[0])
        _set_output(scene, movie, fps, (width - width % 2, height - height % 2), len(paths))
        bpy.ops.render.render(animation=True, scene=scene.name)
    finally:
        bpy.data.scenes.remove(scene)


def _size(path: Path) -> tuple[int, int]:
    image = bpy.data.images.load(str(path))
    size = tuple(image.size)
    bpy.data.images.remove(image)
    return size


def _set_output(scene: bpy.types.Scene, movie: Path, fps: float, size: tuple[int, int], frames: int) -> None:
    """H.264 takes even sides only. The frames are display-referred already: 'Standard' leaves them as they are."""
    render = scene.render
    scene.frame_start, scene.frame_end = 1, frames
    render.resolution_x, render.resolution_y, render.resolution_percentage = *size, 100
    render.fps, render.fps_base = max(1, round(fps)), max(1, round(fps)) / fps
    render.filepath, render.use_file_extension = str(movie), False
    render.use_sequencer, render.use_compositing = True, False
    compat.set_movie_output(render.image_settings)
    render.ffmpeg.format, render.ffmpeg.codec = 'MPEG4', 'H264'
    render.ffmpeg.constant_rate_factor, render.ffmpeg.gopsize = 'HIGH', 12
    scene.view_settings.view_transform = 'Standard'
