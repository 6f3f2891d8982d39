"""The card as a target: a plane with the element's frames, at its place in the scene, turning to the camera.

The camera alone sees it: it casts no shadow, and mirrors and diffuse light ignore it.
"""

from __future__ import annotations

import bpy
import numpy as np
from mathutils import Matrix

from ...inference.errors import DeliverError
from ...inference.model import Makes
from . import Target, check_verb, compositor
from .aside import find_collections, hide_cards
from .material import new_material, remove_materials, show_take
from .sequence import (
    PLACED,
    SHOT,
    Timing,
    check_scene,
    made_frames,
    remove_unused,
    schedule,
    set_keys,
    set_timings,
    timings,
    why_not,
)

OTHER_RAYS = ('diffuse', 'glossy', 'transmission', 'volume_scatter', 'shadow')


def find_plane(collection) -> bpy.types.Object | None:
    return next((thing for thing in collection.objects if PLACED in thing), None)


def deliver(scene, take) -> str:
    """Stand the take on the shot's plane, which is made if the scene has none. Says what it did."""
    _check(scene, take)
    collections, said = find_collections(scene, take.shot.name), []
    if not collections:
        collections = [_new_collection(scene, take.shot.name)]
    try:
        for collection in collections:
            _update(scene, collection, take)
    except DeliverError:
        if not timings(collections[0]):
            take_out(scene, take.shot.name)
        raise
    if compositor.find_nodes(scene, take.shot.name, Makes.ELEMENT):
        said = hide_cards(scene, take.shot.name)
    return ' '.join([f'Take {take.number} stands in the collection "{collections[0].name}".', *said])


def set_timing(scene, take, timing: Timing) -> None:
    """Move, retime or hold the take on the shot's plane; files keep their names."""
    collections = [c for c in find_collections(scene, take.shot.name) if take.uuid in timings(c)]
    if not collections:
        raise DeliverError(f'Take {take.number} stands on no card in this scene.', 'Deliver it first.')
    for collection in collections:
        set_timings(collection, {take.uuid: timing})
        _update(scene, collection, take)


def set_offset(scene, take, frames: int) -> None:
    """Show the take this many frames later than it was made for."""
    set_timing(scene, take, Timing(offset=frames))


def refresh(take) -> bool:
    """Bring the take's frames up to date wherever it stands, as when more of them are finished. Does it anywhere?"""
    standing = [(scene, collection) for scene in bpy.data.scenes
                for collection in find_collections(scene, take.shot.name) if take.uuid in timings(collection)]
    for scene, collection in standing:
        check_scene(scene)
        _update(scene, collection, take)
    return bool(standing)


def take_out(scene, shot: str) -> str:
    """Remove the shot's collection with the plane, its material and its images."""
    collections = find_collections(scene, shot)
    if not collections:
        raise DeliverError(f'The shot "{shot}" stands on no card in this scene.', 'There is nothing to take out.')
    for collection in collections:
        plane = find_plane(collection)
        if plane is not None:
            _remove_plane(plane)
        bpy.data.collections.remove(collection)
    return f'The card of "{shot}" was taken out.'


def _check(scene, take) -> None:
    check_scene(scene)
    check_verb(TARGET, take)
    if take.card is None:
        raise DeliverError(f'Take {take.number} has no place in the scene, so it has no card.',
                           'Deliver it to the compositor.')
    made_frames(take)


def _new_collection(scene, shot: str) -> bpy.types.Collection:
    collection = bpy.data.collections.new(f'Second Unit {shot}')
    collection[SHOT] = shot
    scene.collection.children.link(collection)
    return collection


def _update(scene, collection, take) -> None:
    timing = timings(collection).get(take.uuid, Timing())
    made = made_frames(take)
    plan = schedule(take.shot.frames, made, timing)
    plane = find_plane(collection) or _new_plane(collection, take)
    show_take(plane, take, plan)
    hidden = [(frame, 1.0 - shown) for frame, shown in plan.shown()]
    set_keys(plane, 'hide_render', hidden)
    set_keys(plane, 'hide_viewport', hidden)
    placed = [*take.card.centre, take.card.width, take.card.height]
    if list(plane[PLACED]) != placed:                      # else it is where the artist wants it
        _place(scene, plane, take)
        plane[PLACED] = placed
    set_timings(collection, {take.uuid: timing})


def _new_plane(collection, take) -> bpy.types.Object:
    """A unit plane that faces its own -Y, upright, with the image from corner to corner."""
    name = f'{take.shot.name} Card'
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata([(-0.5, 0, -0.5), (0.5, 0, -0.5), (0.5, 0, 0.5), (-0.5, 0, 0.5)], [], [(0, 1, 2, 3)])
    mesh.uv_layers.new(name='UVMap').data.foreach_set('uv', (0, 0, 1, 0, 1, 1, 0, 1))
    mesh.materials.append(new_material(name))
    plane = bpy.data.objects.new(name, mesh)
    plane[PLACED] = [0.0]
    show_to_camera_only(plane)
    collection.objects.link(plane)
    return plane


def show_to_camera_only(thing: bpy.types.Object) -> None:
    for rays in OTHER_RAYS:
        setattr(thing, f'visible_{rays}', False)


def _remove_plane(plane) -> None:
    mesh, materials = plane.data, list(filter(None, plane.data.materials))
    action = plane.animation_data and plane.animation_data.action
    bpy.data.objects.remove(plane)
    remove_unused([mesh])
    remove_materials(materials)
    remove_unused([action] if action else [])


# --- Place ----------------------------------------------------------------------------------------------------


def _place(scene, plane, take) -> None:
    """Stand the plane where the take's card is. It turns by a constraint where that is exact, else by keys."""
    card = take.card
    plane.location = card.centre
    plane.scale = (card.width, 1.0, card.height)
    plane.constraints.clear()
    cameras = {frame: take.plates.camera(frame) for frame in take.shot.frames}
    upright = all(camera.kind == 'PERSP' and card.axes(camera)[1][2] == 1.0 for camera in cameras.values())
    target = scene.objects.get(take.shot.camera)
    if upright and target is not None and target.type == 'CAMERA':
        plane.rotation_mode, plane.rotation_euler = 'XYZ', (0.0, 0.0, 0.0)
        track = plane.constraints.new('LOCKED_TRACK')
        track.target, track.track_axis, track.lock_axis = target, 'TRACK_NEGATIVE_Y', 'LOCK_Z'
        return
    plane.rotation_mode = 'QUATERNION'
    turns = {frame: _turn(card, camera) for frame, camera in cameras.items()}
    frames = list(turns)
    for before, frame in zip(frames, frames[1:]):
        turns[frame].make_compatible(turns[before])
    for index in range(4):
        set_keys(plane, 'rotation_quaternion', [(f, turn[index]) for f, turn in turns.items()], index, 'LINEAR')


def _turn(card, camera):
    right, up, towards = card.axes(camera)
    return Matrix(np.stack([right, -towards, up], axis=1).tolist()).to_quaternion()


# --- Target ---------------------------------------------------------------------------------------------------


def plan(context) -> str:
    """What the panel names before Deliver is pressed."""
    found = find_collections(context.scene)
    return f'In "{found[0].name}"' if found else 'A plane in a new collection'


TARGET = Target('card', 'Card', (Makes.ELEMENT,), why_not, plan, deliver,
                lambda scene, take: take_out(scene, take.shot.name), icon='MESH_PLANE',
                description='a plane at its place in the scene, which turns to the camera')
