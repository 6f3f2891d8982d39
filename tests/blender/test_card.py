"""The card target: where it stands, how it turns, what it shows and when."""

from __future__ import annotations

import math
import sys
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
from fingerprint import differences, fingerprint

from second_unit.addon.capture.digest import plate_digest
from second_unit.addon.deliver import card as card_target
from second_unit.addon.deliver import compositor, refresh
from second_unit.addon.deliver.aside import cards_aside, find_collections
from second_unit.addon.deliver.sequence import Timing
from second_unit.addon.shot import read_shot
from second_unit.inference.engine import Engine
from second_unit.inference.errors import DeliverError
from second_unit.inference.exr import read_exr
from second_unit.inference.plates import Plates
from second_unit.inference.shot import Camera, Card, ElementFrame, FrameRange, Light, Pass, Shot, world_to_frame
from second_unit.inference.take import Recipe, new_take

WIDTH, HEIGHT = 40, 24
CARD = Card((1.0, 6.0, 2.0), 3.0, 2.0)


@pytest.fixture
def scene():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = 'CYCLES'
    scene.cycles.samples = 1
    scene.cycles.use_denoising = False
    scene.cycles.pixel_filter_type = 'BOX'
    scene.render.film_transparent = True
    scene.render.resolution_x, scene.render.resolution_y = WIDTH, HEIGHT
    scene.camera = bpy.data.objects.new('Camera', bpy.data.cameras.new('Camera'))
    scene.collection.objects.link(scene.camera)
    for frame, place, turn in ((1, (0, -4, 1), (1.5, 0.0, 0.0)), (9, (5, -3, 3), (1.3, 0.1, 0.4))):
        scene.camera.location, scene.camera.rotation_euler = place, turn
        scene.camera.keyframe_insert('location', frame=frame)
        scene.camera.keyframe_insert('rotation_euler', frame=frame)
    settings = scene.render.image_settings
    settings.file_format, settings.color_depth, settings.color_mode = 'OPEN_EXR', '32', 'RGBA'
    return scene


def camera_of(scene, frame):
    scene.frame_set(frame)
    matrix = scene.camera.evaluated_get(bpy.context.evaluated_depsgraph_get()).matrix_world
    data = scene.camera.data
    return Camera(tuple(map(tuple, matrix)), data.type, data.lens, ortho_scale=data.ortho_scale)


def element(frame, level=0.0):
    """Half-transparent; the upper left quarter brighter than 1; its blue says the frame."""
    rgba = np.zeros((8, 12, 4), np.float32)
    rgba[...] = (0.125, 0.25, frame / 16 + level, 0.5)
    rgba[:4, :6, 0] = 2.0
    return rgba


@pytest.fixture
def make_take(scene, tmp_path):
    """make_take(frames, made=…) -> Take whose plates have the cameras of the scene."""
    def make(frames='3-7', made=None, card=CARD, level=0.0):
        shot = Shot('Street', FrameRange.parse(frames), WIDTH, HEIGHT, 24.0, view_layer='ViewLayer', camera='Camera')
        plates = Plates.create(tmp_path, shot, 'abc', {})
        for frame in shot.frames:
            plates.commit_camera(frame, camera_of(scene, frame), Light())
        take = new_take(tmp_path, shot, Recipe('fake'), plates, Engine(), card)
        commit(take, shot.frames if made is None else made, level)
        return take
    return make


def commit(take, frames, level=0.0):
    flat = np.zeros((HEIGHT, WIDTH, 4), np.float32)
    for frame in frames:
        take.commit(ElementFrame(frame, element(frame, level)), flat, np.full((HEIGHT, WIDTH), np.inf), thumb=False)


@pytest.fixture
def render(scene, tmp_path):
    def run(frame):
        scene.frame_set(frame)
        scene.render.filepath = str(tmp_path / 'render.exr')
        bpy.ops.render.render(write_still=True)
        return read_exr(scene.render.filepath).layers['']
    return run


def plane_in(scene):
    collection, = find_collections(scene, 'Street')
    return card_target.find_plane(collection)


def pixel_of(camera, shot, u, v):
    """The pixel (row, column) under a point of the card."""
    h = world_to_frame(camera, shot) @ CARD.to_world(camera) @ (u, v, 1.0)
    return int(h[1] / h[3]), int(h[0] / h[3])


def check_axes(scene, card, frames):
    plane = plane_in(scene)
    for frame in frames:
        right, up, towards = card.axes(camera_of(scene, frame))
        matrix = np.array(plane.evaluated_get(bpy.context.evaluated_depsgraph_get()).matrix_world)
        np.testing.assert_allclose(matrix[:3, 0], right * card.width, atol=2e-5)
        np.testing.assert_allclose(matrix[:3, 2], up * card.height, atol=2e-5)
        np.testing.assert_allclose(matrix[:3, 1], -towards, atol=2e-5)
        np.testing.assert_allclose(matrix[:3, 3], card.centre, atol=1e-6)


def test_turns_to_a_moving_camera(scene, make_take):
    card_target.deliver(scene, make_take('1-9'))
    assert [c.type for c in plane_in(scene).constraints] == ['LOCKED_TRACK']
    check_axes(scene, CARD, range(1, 10))


def test_turns_to_an_orthographic_camera_by_keys(scene, make_take):
    scene.camera.data.type = 'ORTHO'
    card_target.deliver(scene, make_take('1-9'))
    assert not plane_in(scene).constraints
    check_axes(scene, CARD, range(1, 10))


def test_lies_flat_under_a_camera_straight_above(scene, make_take):
    scene.camera.animation_data_clear()
    scene.camera.location, scene.camera.rotation_euler = (1.0, 6.0, 9.0), (0, 0, 0.5)
    card_target.deliver(scene, make_take('3-4'))
    check_axes(scene, CARD, (3, 4))


def test_shows_the_element_at_its_place(scene, make_take, render):
    take = make_take()
    card_target.deliver(scene, take)
    result, camera = render(5), camera_of(scene, 5)
    bright, plain = pixel_of(camera, take.shot, 0.25, 0.25), pixel_of(camera, take.shot, 0.75, 0.75)
    np.testing.assert_allclose(result[bright], (2.0, 0.25, 5 / 16, 0.5), rtol=2e-3)
    np.testing.assert_allclose(result[plain], (0.125, 0.25, 5 / 16, 0.5), rtol=2e-3)
    assert not result[pixel_of(camera, take.shot, 1.1, 0.5)].any()


def frames_shown(scene, take, render, frames):
    """For each frame of the scene the number of the file that shows, by its blue; 0 for none."""
    shown = []
    for frame in frames:
        pixel = render(frame)[pixel_of(camera_of(scene, frame), take.shot, 0.5, 0.6)]
        shown.append(round(float(pixel[2]) * 16))
        assert pixel[3] == pytest.approx(0.5 if shown[-1] else 0.0, abs=1e-3)
    return shown


def test_is_invisible_where_there_is_no_frame(scene, make_take, render):
    take = make_take(made=(3, 4, 6, 7))
    card_target.deliver(scene, take)
    assert frames_shown(scene, take, render, (1, 2, 3, 4, 5, 6, 7, 8, 9)) == [0, 0, 3, 4, 0, 6, 7, 0, 0]
    commit(take, (5,))
    refresh(take)
    assert frames_shown(scene, take, render, (4, 5, 6)) == [4, 5, 6]


def test_stepped_and_offset(scene, make_take, render):
    take = make_take('2-6x2')
    card_target.deliver(scene, take)
    assert frames_shown(scene, take, render, (1, 2, 3, 4, 5, 6, 7)) == [0, 2, 2, 4, 4, 6, 0]
    card_target.set_timing(scene, take, Timing(offset=2))
    card_target.deliver(scene, take)
    assert frames_shown(scene, take, render, (3, 4, 5, 8, 9)) == [0, 2, 2, 6, 0]


def test_only_the_camera_sees_it(scene, make_take):
    card_target.deliver(scene, make_take())
    plane = plane_in(scene)
    assert plane.visible_camera and not (plane.visible_shadow or plane.visible_diffuse or plane.visible_glossy
                                         or plane.visible_transmission or plane.visible_volume_scatter)
    assert plane.data.materials[0].surface_render_method == 'BLENDED'


def test_delivering_again_updates_and_another_take_replaces(scene, make_take, render):
    take = make_take()
    card_target.deliver(scene, take)
    plane = plane_in(scene)
    plane.name, plane.location.x = 'mine', 1.5
    counts = [len(block) for block in (bpy.data.objects, bpy.data.meshes, bpy.data.materials, bpy.data.images)]
    card_target.deliver(scene, take)
    assert plane_in(scene).name == 'mine' and plane_in(scene).location.x == 1.5
    other = make_take(level=2.0, card=Card((1.0, 6.0, 2.0), 3.0, 2.5))
    card_target.deliver(scene, other)
    assert [len(b) for b in (bpy.data.objects, bpy.data.meshes, bpy.data.materials, bpy.data.images)] == counts
    assert plane_in(scene).location.x == 1.0 and plane_in(scene).scale.z == 2.5
    pixel = render(5)[pixel_of(camera_of(scene, 5), take.shot, 0.5, 0.6)]
    assert pixel[2] == pytest.approx(2 + 5 / 16, rel=2e-3)


def test_deleting_is_deleting_one_thing(scene, make_take):
    take, before = make_take(), fingerprint()
    card_target.deliver(scene, take)
    collection, = find_collections(scene)
    assert list(collection.objects) == [plane_in(scene)] and collection in list(scene.collection.children)
    card_target.take_out(scene, 'Street')
    assert not differences(before, fingerprint())
    with pytest.raises(DeliverError, match='no card'):
        card_target.take_out(scene, 'Street')


def test_is_kept_out_of_plates(scene, make_take, render):
    card_target.deliver(scene, make_take())
    collection, = find_collections(scene)
    with pytest.raises(ZeroDivisionError), cards_aside(scene):
        assert not render(5).any()
        raise ZeroDivisionError
    assert not collection.hide_render and render(5).any()


def test_a_plane_deleted_by_hand_is_made_again(scene, make_take, render):
    take = make_take()
    card_target.deliver(scene, take)
    bpy.data.objects.remove(plane_in(scene))
    card_target.deliver(scene, take)
    assert frames_shown(scene, take, render, (2, 3)) == [0, 3]


@pytest.mark.parametrize('order', [(card_target, compositor), (compositor, card_target)])
def test_a_render_shows_the_element_once(scene, make_take, render, order):
    take = make_take()
    card_target.deliver(scene, take)
    alone = render(3)
    card_target.take_out(scene, 'Street')
    for target in order:
        said = target.deliver(scene, take)
    assert 'Renders leave out the card' in said
    collection, = find_collections(scene, 'Street')
    assert collection.hide_render and not collection.hide_viewport and not plane_in(scene).hide_viewport
    assert not render(3).any()                 # the take's conformed frames, which the compositor shows, are empty
    compositor.take_out(scene, 'Street')
    assert not collection.hide_render and np.array_equal(render(3), alone)


def test_a_card_shown_in_renders_by_hand_stays(scene, make_take):
    take = make_take()
    compositor.deliver(scene, take)
    card_target.deliver(scene, take)
    collection, = find_collections(scene, 'Street')
    collection.hide_render = False
    assert 'Renders leave out' not in card_target.deliver(scene, take) and not collection.hide_render


def test_refusals_leave_nothing(scene, make_take):
    with pytest.raises(DeliverError, match='no finished frame'):
        card_target.deliver(scene, make_take(made=()))
    with pytest.raises(DeliverError, match='no place in the scene'):
        card_target.deliver(scene, make_take(card=None))
    assert not find_collections(scene) and not bpy.data.images


def test_keyed_rotation_takes_the_short_way(scene, make_take):
    scene.camera.data.type = 'ORTHO'
    scene.camera.animation_data_clear()
    scene.camera.rotation_mode = 'XYZ'
    for frame in range(1, 9):
        scene.camera.rotation_euler = (math.pi / 2, 0, frame * 0.8)
        scene.camera.keyframe_insert('rotation_euler', frame=frame)
    card_target.deliver(scene, make_take('1-8'))
    plane = plane_in(scene)
    turns = []
    for frame in range(1, 9):
        scene.frame_set(frame)
        turns.append(plane.rotation_quaternion.copy())
    assert all(a.dot(b) > 0.9 for a, b in zip(turns, turns[1:]))


def test_plates_keep_their_name_when_something_is_delivered(scene, make_take):
    take, shot = make_take(), read_shot(scene)

    def digest():
        return plate_digest(scene, shot, (Pass.COMBINED, Pass.DEPTH), 'passes')

    before = digest()
    compositor.deliver(scene, take)
    card_target.deliver(scene, take)
    assert digest() == before
    scene.camera.data.lens = 35.0
    assert digest() != before
