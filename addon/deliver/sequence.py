"""A take's frames as Blender's image sequences, and the keys that say which file shows when.

An image node holds its last frame for ever, and a texture turns magenta where a file is missing. So two curves
with constant steps go with every sequence: one that picks the file, one that shows it or not. They are plain
animation: they hold in a render, on a farm and in a file that is opened without this extension.
"""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NamedTuple

import bpy

from ...inference.errors import DeliverError, TakeError
from ...inference.exr import write_stand_in
from ...inference.files import frame_name
from ...inference.shot import FrameRange

SHOT = 'second_unit_shot'          # the shot's name, on the node group and on the card's collection
MAKES = 'second_unit_makes'        # what the takes of a node group are; as in take.json, elements where it says nothing
TAKE = 'second_unit_take'          # the take's uuid, on images and on the nodes of its branch
FOLDER = 'second_unit_folder'      # 'frames', 'card' or 'holdout', on images
PLACED = 'second_unit_card'         # on the card's plane: centre, width and height that it was given last
DATA = 'Non-Color'                 # the colour space of what is no colour
TIMING = 'second_unit_timing'      # timing by the take's uuid, on what has SHOT
COMPARES = 'second_unit_compares'   # on a group that shows another one twice: that one


@dataclass(frozen=True, slots=True)
class Timing:
    """How a take lies on the scene's frames: moved by `offset`, played at `speed`, its last frame held."""

    offset: int = 0
    speed: float = 1.0
    hold: int = 0


class Schedule(NamedTuple):
    """From frame `start`, for `length` frames: `files` has for each the number of its file, None for no file."""

    start: int
    files: tuple[int | None, ...]

    @property
    def length(self) -> int:
        return len(self.files)

    def shown(self) -> list[tuple[int, float]]:
        """Keys of the curve that is 1 where a file shows, 0 elsewhere, also before and after."""
        values = [0.0, *(float(file is not None) for file in self.files), 0.0]
        return _changes(self.start - 1, values)

    def offsets(self) -> list[tuple[int, float]]:
        """Keys of an image user's frame_offset, whose frame_start and frame_duration are start and length."""
        numbers = [(index + 1, file) for index, file in enumerate(self.files)]
        first = next((file - place for place, file in numbers if file is not None), 0)
        values, last = [], first
        for place, file in numbers:
            last = last if file is None else file - place
            values.append(float(last))
        return _changes(self.start, values)


def schedule(frames: FrameRange, made: Collection[int], timing: Timing = Timing()) -> Schedule:
    """Which file shows at which frame of the scene. A frame of a stepped range holds until the next one."""
    span = frames.last - frames.first
    length = max(1, round((span + 1) / timing.speed))
    places = [min(int(index * timing.speed + 1e-6), span) for index in range(length)]
    places += [places[-1]] * timing.hold
    numbers = [frames.first + place - place % frames.step for place in places]
    return Schedule(frames.first + timing.offset, tuple(n if n in made else None for n in numbers))


def _changes(start: int, values: Sequence[float]) -> list[tuple[int, float]]:
    return [(start + index, value) for index, value in enumerate(values) if index == 0 or value != values[index - 1]]


def timings(owner: bpy.types.ID) -> dict[str, Timing]:
    """The timing of each take that `owner` (a node group or collection) shows, by the take's uuid."""
    return {uuid: Timing(**values) for uuid, values in owner.get(TIMING, {}).items()}


def set_timings(owner: bpy.types.ID, values: dict[str, Timing]) -> None:
    owner[TIMING] = {uuid: asdict(timing) for uuid, timing in values.items()}


class BlenderBusy(DeliverError):
    """Nothing may be written now; a little later it may."""


def check_idle() -> None:
    """Raise BlenderBusy while Blender renders or bakes: it reads the file in a thread of its own."""
    if bpy.app.is_job_running('RENDER') or bpy.app.is_job_running('OBJECT_BAKE'):
        raise BlenderBusy('Blender is rendering.', 'Deliver when it is done.')


def check_scene(scene) -> None:
    """Raise DeliverError where nothing may be written now, or nothing that is written would stay."""
    check_idle()
    if scene.library is not None:
        raise DeliverError('The scene is linked from another file.',
                           'Make it local, or deliver in the file that it comes from.')


def why_not(context) -> str:
    """The reason why nothing can be delivered to the scene now, '' when it can."""
    try:
        check_scene(context.scene)
    except DeliverError as error:
        return str(error)
    return ''


def made_frames(take) -> tuple[int, ...]:
    """The frames of the take that are whole. Raises DeliverError when there are none that Blender can show."""
    missing = set(take.missing())
    made = tuple(frame for frame in take.shot.frames if frame not in missing)
    if not made:
        raise DeliverError(f'Take {take.number} has no finished frame yet.', 'Wait for its first frame.')
    if made[0] < 0:
        raise DeliverError(
            f'Take {take.number} begins at frame {made[0]}, and Blender reads no image before frame 0.',
            'Move the shot to frames from 0 on and make the take there.')
    return made


def find_images(uuid: str, folder: str = '') -> list[bpy.types.Image]:
    return [image for image in bpy.data.images if image.get(TAKE) == uuid and folder in ('', image.get(FOLDER))]


def load_sequence(take, folder: str, file: int, colour_space: str) -> bpy.types.Image:
    """The take's image sequence in `folder`, found or loaded, read again from the disk. `file`: one that is there."""
    path = take.folder / folder / f'{frame_name(file)}.exr'
    image = next(iter(find_images(take.uuid, folder)), None)
    if image is None:
        image = bpy.data.images.load(str(path))
        image.name = f'{take.shot.name} {take.number:03d} {folder}'
        image[TAKE], image[FOLDER] = take.uuid, folder
    image.filepath_raw = blend_path(path)
    image.source = 'SEQUENCE'
    # What is data has four channels of the same kind.
    image.alpha_mode = 'CHANNEL_PACKED' if colour_space == DATA else 'PREMUL'
    try:
        image.colorspace_settings.name = colour_space
    except TypeError:
        remove_unused([image])
        raise no_colour_space(take) from None
    # To read it again at once takes 0.1 s of 1280x720 with all layers: whoever needs a frame reads it.
    image.buffers_free()
    return image


def show_unread(node, image: bpy.types.Image) -> None:
    """Let an Image node show the sequence, though no file of it was read yet.

    Blender reads a whole file for the names of its layers, and waits: 0.1 to 0.15 s for 1280x720. A small one with the
    same layers names them too. Raises TakeError where the file cannot be read.
    """
    path = image.filepath_raw
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / 'layers.exr'
        try:
            write_stand_in(small, bpy.path.abspath(path))
        except TakeError:
            remove_unused([image])
            raise
        image.filepath_raw = str(small)
        node.image = image
        image.filepath_raw = path
    image.buffers_free()


def no_colour_space(take) -> DeliverError:
    return DeliverError(
        f'This Blender has no colour space "{take.shot.colour_space}", in which take {take.number} was made.',
        'Start Blender with the OpenColorIO configuration that the shot was captured with.')


def blend_path(path: Path) -> str:
    """The path as Blender stores it: relative to a saved file on the same drive, else absolute."""
    blend = bpy.data.filepath
    path = Path(path).resolve()
    return bpy.path.relpath(str(path)) if blend and Path(blend).resolve().drive == path.drive else str(path)


def show_files(user, owner: bpy.types.ID, path: str, plan: Schedule) -> None:
    """Map an image user (or Image node) `user`, which `owner` holds at the RNA path `path`, to the plan's files."""
    user.frame_start = plan.start
    user.frame_duration = plan.length
    user.use_cyclic = False
    user.use_auto_refresh = True
    set_keys(owner, f'{path}.frame_offset', plan.offsets())


def set_keys(owner: bpy.types.ID, data_path: str, keys: Iterable[tuple[int, float]], index: int = 0,
             interpolation: str = 'CONSTANT') -> None:
    """Replace the curve of the owner's property by these keys, each holding until the next."""
    animation = owner.animation_data or owner.animation_data_create()
    if animation.action is None:
        animation.action = bpy.data.actions.new(owner.name)
    curve = animation.action.fcurve_ensure_for_datablock(owner, data_path, index=index)
    curve.keyframe_points.clear()
    for frame, value in keys:
        curve.keyframe_points.insert(frame, value).interpolation = interpolation
    curve.update()


def remove_unused(blocks: Iterable[bpy.types.ID]) -> None:
    """Remove those that nothing in the file uses any more."""
    bpy.data.batch_remove([block for block in blocks if block.users == 0])
