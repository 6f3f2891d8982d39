"""The demo's shot: a street corner at the end of the day, a building that comes down, and a camera that creeps in.

Metres; the street runs along +Y, the side street along X. The camera stands on the left pavement. From near to far:
the dark house on the left, the lamp posts, the crossing, the building that falls on the far right corner, and the
street behind it.
"""

from __future__ import annotations

import math
import random
from typing import NamedTuple

import bpy
import numpy as np
from mathutils import Euler, Vector

from ..inference.shot import FrameRange
from .collapse import fall, key_pieces
from .facades import Style, build_house
from .fracture import Plot, build_pieces
from .materials import make_materials, make_sky
from .props import CROSSING, LINE, build_car, build_ground, build_lamp_post, build_tree, build_wires
from .solids import Frame, Solid

ANCHOR = 'Building'
PLOT = Plot(x=LINE, y=CROSSING[1], width=11.0, depth=7.0)
BUILDING = Style((0.62, 0.43, 0.27), (3.8, 3.1, 3.1, 3.1), bay=2.75)
EVENT = 2.0            # seconds that the fall takes until nearly everything rests
DUST = 0.35            # seconds of it until the ground storey bursts
FPS = 24
FAR = 130.0


class Street(NamedTuple):
    """What the rest of the demo needs to know: the anchor's name, the camera, the frame at which dust starts."""

    anchor: str
    camera: bpy.types.Object
    starts_at: int


def build_street(scene: bpy.types.Scene, frames: FrameRange | tuple[int, int], size: tuple[int, int] = (640, 360),
                 seed: int = 7) -> Street:
    """Fill an empty scene with the shot over `frames`, at `size` (width, height) in pixels, 24 frames a second.

    The building gives way after a fifth of the range; dust starts when its ground storey bursts. The fall is never
    slower than half and never faster than 1.5 times nature: a range of 36 frames shows nearly all of it, 48 show it
    at 1.3. The same seed builds the same shot.
    """
    first, last = (frames.first, frames.last) if isinstance(frames, FrameRange) else frames
    gives_way = round(first + (last - first) * 0.2)
    speed = min(1.5, max(0.5, EVENT / ((last - gives_way + 1) / FPS * 0.95)))
    make_materials()
    _build_set(scene, random.Random(seed))
    keyed = np.arange(first - 1, last + 2)       # the neighbours too: Vector looks one frame back and one ahead
    _build_collapse(scene, keyed, (keyed - gives_way) / FPS * speed, seed)
    _add_light(scene)
    camera = _add_camera(scene, first, last)
    _set_render(scene, first, last, size)
    scene.frame_set(first)
    return Street(ANCHOR, camera, min(last, gives_way + round(DUST / speed * FPS)))


def _collection(scene: bpy.types.Scene, name: str) -> bpy.types.Collection:
    collection = bpy.data.collections.new(name)
    scene.collection.children.link(collection)
    return collection


def _build_set(scene: bpy.types.Scene, rng: random.Random) -> None:
    houses, props = _collection(scene, 'Houses'), _collection(scene, 'Props')
    build_ground(props, FAR, rng)
    near, far = CROSSING
    # (name, corner, facing, width, depth, storeys, colour, shops)
    left, right = (-LINE, 90), (LINE, -90)
    plan = [
        ('Near left', (-LINE, -7.0), 90, 21.0, 12, (4.2, 3.3, 3.2), (0.24, 0.20, 0.18), False),
        ('Near right', (LINE, near - 4.5), -90, 16.0, 14, (4.0, 3.3, 3.3), (0.55, 0.45, 0.36), True),
        ('Side', (PLOT.x + PLOT.width, far), 0, 9.5, 11, (3.9, 3.2), (0.66, 0.60, 0.50), True),
        ('Side far', (PLOT.x + PLOT.width + 9.5, far), 0, 12.0, 11, (3.9, 3.2, 3.2, 3.0), (0.42, 0.46, 0.48), False),
        ('Behind', (LINE, PLOT.y + PLOT.depth + 12), -90, 12.0, 14, (3.8, 3.1, 3.1, 3.1, 3.1), (0.5, 0.4, 0.34), True),
        ('Left side', (-LINE - 14.0, far), 0, 14.0, 9, (3.9, 3.2), (0.58, 0.46, 0.36), False),
    ]
    for name, corner, facing, width, depth, storeys, colour, shops in plan:
        style = Style(colour, storeys, shops=shops, shutters='' if name == 'Near left' else 'roller')
        build_house(houses, name, style, corner, facing, width, depth, rng)
    _build_row(houses, 'Left', left, far, rng)
    _build_row(houses, 'Right', right, PLOT.y + PLOT.depth + 12, rng)
    _add_ghost_rooms(houses, rng)
    build_lamp_post(props, 'Lamp post', -3.45, 7.0)
    for name, x, y in (('Lamp post far', -3.5, 33.0), ('Lamp post right', 3.5, 47.0)):
        build_lamp_post(props, name, x, y)
    build_car(props, 'Car side', 20.5, 25.1, -90, (0.34, 0.36, 0.33))
    build_car(props, 'Car left', -2.3, 33.5, 180, (0.34, 0.06, 0.045))
    build_car(props, 'Car far', 2.2, 47.5, 0, (0.50, 0.48, 0.42))
    build_car(props, 'Car further', -2.3, 42.0, 180, (0.08, 0.13, 0.2))
    for y in (31.0, 39.5, 50.0, 61.0):
        build_tree(props, f'Tree {y:g}', -3.75, y, rng.uniform(5.0, 7.0), rng)
    build_wires(props, [((-LINE, y, 7.4), (LINE, y + dy, z)) for y, dy, z in ((13.0, 15.0, 9.5), (40.0, 3.0, 8.8),
                                                                            (58.0, -4.0, 9.5))])


PALETTE = ((0.62, 0.52, 0.40), (0.56, 0.36, 0.26), (0.45, 0.47, 0.44), (0.68, 0.62, 0.52), (0.50, 0.42, 0.30),
           (0.40, 0.31, 0.27))


def _build_row(houses: bpy.types.Collection, name: str, side: tuple[float, int], start: float,
               rng: random.Random) -> None:
    """Houses of varied width, height and colour along one side of the street, from `start` to its far end."""
    x, facing = side
    y, index = start, 0
    while y < FAR:
        width = rng.uniform(7.0, 12.5)
        upper = (3.1,) * rng.choice((1, 2, 2, 3, 4))
        style = Style(PALETTE[rng.randrange(len(PALETTE))], (rng.uniform(3.6, 4.2), *upper), bay=rng.uniform(2.4, 3.0),
                      ornate=rng.random() < 0.7, shutters=rng.choice(('open', 'roller')), shops=rng.random() < 0.5)
        corner = (x, y) if facing == 90 else (x, y + width)
        build_house(houses, f'{name} {index}', style, corner, facing, width, rng.uniform(9, 13), rng)
        y, index = y + width, index + 1


def _add_ghost_rooms(houses: bpy.types.Collection, rng: random.Random) -> None:
    """On the wall behind, what is left of the rooms that stood against it: paint, wallpaper, floor lines."""
    wall = Frame.facing(PLOT.x, PLOT.y + PLOT.depth, 0)
    solid, base = Solid(), 0.0
    partitions = ((0.3, 4.6, 6.2), (0.3, 3.1, 5.4, 8.9), (0.3, 3.1, 8.2), (0.3, 5.4, 7.9))
    for height, splits in zip(BUILDING.storeys, partitions):
        for left, right in zip(splits, (*splits[1:], PLOT.width - 0.3)):
            paint = rng.choice(('limewash', 'limewash', 'rose', 'wallpaper'))
            low = base + rng.choice((0.05, 0.05, 0.9))
            solid.rectangle(wall, (left + 0.08, right - 0.08), (low, base + height - 0.34), 0.01, paint)
        solid.rectangle(wall, (0.3, PLOT.width - 0.3), (base + height - 0.26, base + height), 0.015, 'brick')
        base += height
    for step in range(13):     # the flight of stairs, as a dark saw-tooth
        u, v = 5.5 + 0.25 * step, BUILDING.storeys[0] + 0.2 + 0.21 * step
        solid.rectangle(wall, (u, u + 0.25), (v, v + 0.21), 0.02, 'brick')
    solid.to_object('Ghost rooms', houses)


def _build_collapse(scene: bpy.types.Scene, frames: np.ndarray, times: np.ndarray, seed: int) -> None:
    collection = _collection(scene, ANCHOR)
    pieces = build_pieces(PLOT, BUILDING, random.Random(seed))
    motion = fall(pieces, PLOT, times, np.random.default_rng(seed))
    objects = [piece.solid.to_object(f'Piece {index:03}', collection, BUILDING.colour, motion.places[0, index])
               for index, piece in enumerate(pieces)]
    key_pieces(objects, frames, motion)


def _add_light(scene: bpy.types.Scene) -> None:
    """A low warm sun from the left that rakes the fronts, and the sky's blue in the shadows."""
    towards = Vector((-0.90, -0.25, 0.40))
    sun = bpy.data.lights.new('Sun', 'SUN')
    sun.energy, sun.color, sun.angle = 19.0, (1.0, 0.66, 0.36), math.radians(1.0)
    lamp = bpy.data.objects.new('Sun', sun)
    lamp.rotation_euler = towards.to_track_quat('Z', 'Y').to_euler()
    scene.collection.objects.link(lamp)
    scene.world = bpy.data.worlds.new('Sky')
    make_sky(scene.world, light=(0.28, 0.38, 0.58), horizon=(2.0, 1.35, 0.80), zenith=(0.34, 0.54, 0.95))


def _add_camera(scene: bpy.types.Scene, first: int, last: int) -> bpy.types.Object:
    """Eye height on the left pavement; creeps 0.9 m towards the crossing in two seconds, held in the hand."""
    data = bpy.data.cameras.new('Camera')
    data.lens, data.shift_y, data.clip_end = 28.0, 0.115, 500.0
    camera = bpy.data.objects.new('Camera', data)
    scene.collection.objects.link(camera)
    scene.camera = camera
    for frame in range(first - 1, last + 2):
        t = (frame - first) / FPS
        sway = [sum(a * math.sin(w * t + p) for a, w, p in waves) for waves in HAND]
        camera.location = Vector((-4.3, 0.0, 1.65)) + 0.45 * t * Vector((0.24, 0.97, 0.0)) + Vector(sway[:3]) * 0.012
        camera.rotation_euler = Euler((math.radians(90 + 0.16 * sway[3]), math.radians(0.10 * sway[4]),
                                       math.radians(-14.0 + 0.16 * sway[5])))
        camera.keyframe_insert('location', frame=frame)
        camera.keyframe_insert('rotation_euler', frame=frame)
    return camera


# Sums of slow waves (amplitude, radians a second, phase): x, y, z, pitch, roll, yaw of a hand-held camera.
HAND = tuple(((1.0, 1.7 + 0.3 * i, 1.1 * i), (0.5, 4.1 + 0.5 * i, 2.3 * i), (0.2, 9.7 - 0.6 * i, 0.7 * i))
             for i in range(6))


def _set_render(scene: bpy.types.Scene, first: int, last: int, size: tuple[int, int]) -> None:
    """Cycles on the CPU, few samples and bounces, denoised: about what two cores make in seconds."""
    scene.frame_start, scene.frame_end = first, last
    render, cycles = scene.render, scene.cycles
    render.engine = 'CYCLES'
    render.resolution_x, render.resolution_y, render.resolution_percentage = *size, 100
    render.fps, render.fps_base = FPS, 1.0
    render.use_persistent_data = True
    cycles.device, cycles.samples, cycles.use_adaptive_sampling = 'CPU', 7, False
    cycles.use_denoising, cycles.denoiser = True, 'OPENIMAGEDENOISE'
    cycles.denoising_prefilter, cycles.denoising_quality = 'FAST', 'FAST'
    cycles.use_light_tree = False
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces = 2, 1, 1
    # Ambient occlusion instead of the second bounce: 3.2 s of processor time a frame instead of 5.1.
    cycles.use_fast_gi, cycles.fast_gi_method, cycles.ao_bounces_render = True, 'REPLACE', 1
    scene.world.light_settings.distance = 8.0
    cycles.transmission_bounces = cycles.volume_bounces = cycles.transparent_max_bounces = 0
    cycles.caustics_reflective = cycles.caustics_refractive = False
    # One seed for all frames: under the slow camera the denoised picture boils a third less (1.6 codes, not 2.2).
    cycles.use_animated_seed = False
