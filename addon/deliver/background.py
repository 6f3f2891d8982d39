"""The camera's background as a target: the take in front of the scene, wherever the 3D view looks through the camera.

One background image for each verb of a shot. It takes part in no render. It goes through the view transform of the
scene where the viewport does: in Material Preview and Rendered.
"""

from __future__ import annotations

import bpy

from ...inference.errors import DeliverError
from ...inference.model import Makes
from .. import takes
from ..shot import camera_at
from . import Target, sequence
from .aside import is_background
from .sequence import (
    MAKES,
    SHOT,
    TAKE,
    Schedule,
    Timing,
    check_scene,
    load_sequence,
    made_frames,
    remove_unused,
    schedule,
    set_timings,
    show_files,
    timings,
)

SWITCHED = 'second_unit_switched_on'     # on the image: the camera showed no backgrounds before
SEE_THROUGH = 0.5                        # the opacity with which a look begins: it hides the whole scene


# --- Deliver --------------------------------------------------------------------------------------------------


def deliver(scene, take) -> str:
    """Show the take as the background image of its verb, which is made if the camera has none. Says what it did."""
    check_scene(scene)
    camera, made = _camera(scene, take), made_frames(take)
    data, image = camera.data, _load(take, made)
    background = find_background(data, take.shot.name, take.makes)
    if background is None:
        background = data.background_images.new()
        background.display_depth, background.frame_method = 'FRONT', 'STRETCH'
        background.alpha = SEE_THROUGH if take.makes is Makes.LOOK else 1.0
    old, background.image = background.image, image
    if old not in (None, image):
        image[SWITCHED] = old.get(SWITCHED, False)
        remove_unused([old])
    if not data.show_background_images:
        data.show_background_images = image[SWITCHED] = True
    _update(data, background, take)
    return f'Take {take.number} is a background of "{camera.name}".'


def set_timing(scene, take, timing: Timing) -> None:
    """Move, retime or hold the take behind the shot's camera; files keep their names."""
    showing = list(_showing(take))
    if not showing:
        raise DeliverError(f'Take {take.number} is no background of a camera.', 'Deliver it first.')
    for data, background in showing:
        set_timings(background.image, {take.uuid: timing})
        _update(data, background, take)


def refresh(take) -> bool:
    """Bring the take's frames up to date wherever it is a background. Is it anywhere?"""
    showing = list(_showing(take))
    if showing:
        _load(take, made_frames(take))
    for data, background in showing:
        _update(data, background, take)
    return bool(showing)


def _showing(take):
    return [(data, background) for data in bpy.data.cameras for background in data.background_images
            if is_background(background) and background.image[TAKE] == take.uuid]


def _camera(scene, take) -> bpy.types.Object:
    camera = scene.objects.get(take.shot.camera) or camera_at(scene, take.shot.frames.first)
    if camera is None or camera.type != 'CAMERA':
        raise DeliverError(f'The scene has no camera "{take.shot.camera}", with which the shot was captured.',
                           'Give the camera this name again, or choose another one in the scene properties.')
    if camera.data.library is not None:
        raise DeliverError(f'The camera "{camera.name}" is linked from another file.', 'Make it local.')
    window = take.shot.window
    if window != (0, 0, take.shot.full_width, take.shot.full_height):
        raise DeliverError('The shot was captured with a render border, and a background fills the whole frame.',
                           'Deliver it to the compositor.')
    return camera


def find_background(data, shot: str, makes: Makes):
    """The background of a shot's verb, None when the camera has none."""
    return next((each for each in data.background_images if is_background(each)
                 and (each.image.get(SHOT), each.image.get(MAKES)) == (shot, makes)), None)


def _load(take, made) -> bpy.types.Image:
    image = load_sequence(take, 'frames', made[0], take.shot.colour_space)
    image[SHOT], image[MAKES] = take.shot.name, str(take.makes)
    image.use_view_as_render = True
    return image


def _update(data, background, take) -> None:
    timing = timings(background.image).get(take.uuid, Timing())
    plan = schedule(take.shot.frames, made_frames(take), timing)
    set_timings(background.image, {take.uuid: timing})
    path = background.path_from_id('image_user')
    _remove_keys(data, f'{path}.frame_offset')
    _show(data, background.image_user, path, plan)


def _show(data, user, path: str, plan: Schedule) -> None:
    """Without keys where one offset serves all frames: they would stand in the artist's own action."""
    offsets = plan.offsets()
    show_files(user, data, path, plan) if len(offsets) > 1 else None
    user.frame_start, user.frame_duration, user.frame_offset = plan.start, plan.length, int(offsets[0][1])


# --- Take out -------------------------------------------------------------------------------------------------


def take_out(scene, shot: str, makes: Makes) -> str:
    """Remove the background of a shot's verb from all cameras, and its image where nothing else shows it."""
    found = [(data, background) for data in bpy.data.cameras
             if (background := find_background(data, shot, makes)) is not None]
    if not found:
        raise DeliverError(f'No {makes} of the shot "{shot}" is a background.', 'There is nothing to take out.')
    for data, background in found:
        image = background.image
        _remove_keys(data, f'{background.path_from_id("image_user")}.frame_offset')
        background.image = None                  # Blender would go on counting this user
        data.background_images.remove(background)
        if image.get(SWITCHED) and not len(data.background_images):
            data.show_background_images = False
        remove_unused([image])
    return f'The background of "{shot}" was taken out.'


def _remove_keys(data, path: str) -> None:
    """Remove a curve of the camera, and the action that was made for it."""
    animation = data.animation_data
    if animation is None or animation.action is None or animation.action_slot is None:
        return
    action = animation.action
    bags = [strip.channelbag(animation.action_slot) for layer in action.layers for strip in layer.strips]
    curves = [curves for bag in filter(None, bags) if (curves := bag.fcurves).find(path) is not None]
    for each in curves:
        each.remove(each.find(path))
    if curves and not any(bag.fcurves for bag in filter(None, bags)) and not animation.drivers:
        data.animation_data_clear()
        remove_unused([action])


# --- Target ---------------------------------------------------------------------------------------------------


def why_not(context) -> str:
    """The reason why no background can be set now, '' when it can."""
    return sequence.why_not(context) or ('' if context.scene.camera else 'The scene has no camera')


def plan(context) -> str:
    """What the panel names before Deliver is pressed."""
    item = takes.active(context)
    return f'In front of what "{context.scene.camera.name}" sees' if item else 'A background of the camera'


TARGET = Target(
    'background', 'Camera Background', (Makes.ELEMENT, Makes.LOOK, Makes.PATCH), why_not, plan, deliver,
    lambda scene, take: take_out(scene, take.shot.name, take.makes), icon='CAMERA_DATA',
    description='a background image of the camera, seen in the 3D view and in no render')
