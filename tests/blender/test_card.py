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
from second_unit.addon.deliver import compositor, material, refresh
from second_unit.addon.deliver.aside import cards_aside, find_collections
from second_unit.addon.deliver.lighting import light_inputs
from second_unit.addon.deliver.sequence import Timing
from second_unit.addon.shot import read_shot
from second_unit.inference.condition import light_in_card
from second_unit.inference.conform_element import conform_element
from second_unit.inference.engine import Engine
from second_unit.inference.errors import DeliverError
from second_unit.inference.exr import read_exr
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.relight import lit_element, relight
from second_unit.inference.shot import Camera, Card, Debris, ElementFrame, FrameRange, Light, Pass, Shot, world_to_frame
from second_unit.inference.shot_takes import new_take

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


LIGHT = Light((0.6, -0.48, 0.64), (3.0, 2.5, 2.0), (0.2, 0.3, 0.4))
OTHER = Light((-0.8, 0.0, 0.6), (2.0, 2.0, 4.0), (0.1, 0.0, 0.3))
ALBEDO, STOPS = (0.5, 0.4, 0.3), 0.5


def make_lit_take(scene, folder, heat=0.0, debris=False):
    """A take of frames 3 to 7 with passes; the left half has more of its light from the left."""
    shot = Shot('Street', FrameRange(3, 7), WIDTH, HEIGHT, 24.0, view_layer='ViewLayer', camera='Camera')
    plates = Plates.create(folder, shot, 'abc', {})
    take = new_take(folder, shot, Recipe('fake'), plates, Engine(), CARD)
    for frame in shot.frames:
        camera = camera_of(scene, frame)
        plates.commit_camera(frame, camera, LIGHT)
        light = light_in_card(LIGHT, CARD, camera)
        made = lit_element(frame, lit_passes(heat), light, ALBEDO, STOPS)
        made = made._replace(debris=lit_debris(light)) if debris else made
        conformed = conform_element(made, CARD, [camera], shot, camera)
        take.commit(made, conformed.rgba, conformed.depth, conformed.layers, thumb=False)
    return take


def lit_passes(heat):
    y, x = np.mgrid[-1:1:16j, -1:1:24j]
    alpha = 0.6 + 0.2 * x
    maps = [alpha * share * (1 + x / 4) for share in (0.8, 0.3, 0.7, 0.2, 0.5, 0.4)]
    return np.stack([alpha, heat * alpha, *maps, x * 0, x * 0, x * 0], axis=2).astype(np.float32)


COVER, HIDES, SHARES = 0.3, 0.4, (0.4, 0.9, 0.6, 0.1, 0.5, 0.3)


def lit_debris(light):
    """In the left half, of a few times the pixels."""
    passes = np.zeros((32, 48, 11), np.float32)
    passes[:, :24] = (COVER, HIDES, *(COVER * share for share in SHARES), 0, 0, 0)
    return Debris(debris_in(light, passes), passes)


def debris_in(light, passes):
    return relight(passes[..., 0], 0 * passes[..., 0], np.moveaxis(passes[..., 2:8], -1, 0), light, ALBEDO)


@pytest.mark.parametrize('relight_it', [0.0, 1.0])
def test_debris_on_a_card_is_laid_in_and_left_out(scene, tmp_path, render, relight_it):
    card_target.deliver(scene, make_lit_take(scene, tmp_path))
    node = material.find_light(plane_in(scene))
    node.inputs['Relight'].default_value = relight_it
    bare = render(5)
    take = make_lit_take(scene, tmp_path, debris=True)
    card_target.deliver(scene, take)
    node.inputs['Relight'].default_value, node.inputs['Debris Albedo'].default_value = relight_it, (1.0, 0.5, 1.0, 1.0)
    camera = camera_of(scene, 5)
    light = light_in_card(LIGHT, CARD, camera)
    chunk = debris_in(light, lit_debris(light).passes)[0, 0] * (1, 0.5, 1, 1)
    for strength in (1.0, 0.5):
        node.inputs['Debris'].default_value = strength
        shown = render(5)
        inside, beside = (pixel_of(camera, take.shot, u, 0.5) for u in (0.25, 0.75))
        np.testing.assert_allclose(shown[inside], bare[inside] * (1 - HIDES * strength) + chunk * strength, rtol=0.02)
        np.testing.assert_allclose(shown[beside], bare[beside], atol=1e-3)
    node.inputs['Debris'].default_value = 0.0
    np.testing.assert_allclose(render(5), bare, atol=1e-3)
    node.inputs['Debris'].default_value = 1.0
    card_target.deliver(scene, make_lit_take(scene, tmp_path))           # one without takes its place
    node.inputs['Relight'].default_value = relight_it
    np.testing.assert_allclose(render(5), bare, atol=1e-3)
    card_target.take_out(scene, 'Street')
    assert not [image for image in bpy.data.images if image.source == 'SEQUENCE']


def lit_at(camera, light, u, v, heat=0.0, albedo=ALBEDO, stops=STOPS):
    passes = lit_passes(heat)[int(v * 16)][int(u * 24)][None, None]
    return relight(passes[..., 0], passes[..., 1], np.moveaxis(passes[..., 2:8], -1, 0),
                   light_in_card(light, CARD, camera), albedo, stops)[0, 0]


PLACES = ((0.25, 0.3), (0.5, 0.5), (0.75, 0.7))


@pytest.mark.parametrize('heat', [0.0, 1.2])
@pytest.mark.parametrize('above', [False, True])
def test_is_lit_as_it_was_generated_and_in_another_light(scene, tmp_path, render, heat, above):
    if above:
        scene.camera.animation_data_clear()
        scene.camera.location, scene.camera.rotation_euler = (1.0, 6.0, 9.0), (0, 0, 0.5)
    take = make_lit_take(scene, tmp_path, heat)
    card_target.deliver(scene, take)
    light = material.find_light(plane_in(scene))
    assert light.inputs['Relight'].default_value == 1.0
    for frame in (3, 7):
        camera, result = camera_of(scene, frame), render(frame)
        for u, v in PLACES:
            wanted = lit_at(camera, LIGHT, u, v, heat)
            np.testing.assert_allclose(result[pixel_of(camera, take.shot, u, v)], wanted, rtol=0.07)
    light.inputs['Relight'].default_value = 0.0
    baked = render(7)
    light.inputs['Relight'].default_value = 1.0
    if not heat:                # whose glow is not linear: at the edge of the card it is another before the filter
        np.testing.assert_allclose(result, baked, rtol=0.003, atol=1e-3)
    for name, value in light_inputs(OTHER).items():
        light.inputs[name].default_value = value
    light.inputs['Heat Exposure'].default_value = -1.0
    result = render(7)
    for u, v in PLACES:
        wanted = lit_at(camera, OTHER, u, v, heat, stops=STOPS - 1)
        np.testing.assert_allclose(result[pixel_of(camera, take.shot, u, v)], wanted, rtol=0.07)


def test_the_artists_light_on_a_card_stays(scene, tmp_path):
    card_target.deliver(scene, make_lit_take(scene, tmp_path))
    light = material.find_light(plane_in(scene))
    assert light.inputs['Sun Strength'].default_value == 3.0
    light.inputs['Sun Strength'].default_value = 1.0
    card_target.deliver(scene, make_lit_take(scene, tmp_path))
    assert light.inputs['Sun Strength'].default_value == 1.0


def test_a_take_without_passes_takes_the_place_of_one_with(scene, make_take, tmp_path, render):
    def counts():
        sequences = [image for image in bpy.data.images if image.source == 'SEQUENCE']
        return [len(blocks) for blocks in (bpy.data.materials, bpy.data.node_groups, bpy.data.actions, sequences)]

    before = counts()
    card_target.deliver(scene, make_lit_take(scene, tmp_path))
    take = make_take()
    card_target.deliver(scene, take)
    assert counts()[3] == before[3] + 1
    assert frames_shown(scene, take, render, (2, 3, 7, 8)) == [0, 3, 7, 0]
    lit = make_lit_take(scene, tmp_path)
    card_target.deliver(scene, lit)
    assert material.find_light(plane_in(scene)).inputs['Relight'].default_value == 1.0
    card_target.take_out(scene, 'Street')
    assert counts() == before


def test_a_material_without_its_light_shows_the_element(scene, tmp_path, render):
    """As those that were made before takes had passes, and those that the artist has built anew."""
    take = make_lit_take(scene, tmp_path)
    card_target.deliver(scene, take)
    tree = plane_in(scene).data.materials[0].node_tree
    tree.nodes.remove(material.find_light(plane_in(scene)))
    emission = next(node for node in tree.nodes if node.bl_idname == 'ShaderNodeEmission')
    texture = next(node for node in tree.nodes if node.get('second_unit_role') == 'card')
    tree.links.new(texture.outputs['Color'], emission.inputs['Color'])
    card_target.deliver(scene, take)
    assert render(5)[pixel_of(camera_of(scene, 5), take.shot, 0.5, 0.5)][0] > 0


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


@pytest.mark.slow
def test_eevee_lights_it_as_cycles_does(scene, tmp_path, render):
    take = make_lit_take(scene, tmp_path, heat=0.5)
    card_target.deliver(scene, take)
    pictures = [render(5)]
    scene.render.engine = 'BLENDER_EEVEE' if bpy.app.version >= (5, 0, 0) else 'BLENDER_EEVEE_NEXT'
    scene.eevee.taa_render_samples = 4
    pictures.append(render(5))
    for u, v in PLACES:
        there = pixel_of(camera_of(scene, 5), take.shot, u, v)
        np.testing.assert_allclose(pictures[1][there], pictures[0][there], rtol=0.05)
