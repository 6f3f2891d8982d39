"""Light, shadow and glow in the compositor: a generated element lit anew in nodes, against the same in numpy."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import scenes

from second_unit.addon import compat
from second_unit.addon.deliver import compositor
from second_unit.addon.shot import read_camera
from second_unit.inference.condition import light_in_card
from second_unit.inference.conform_element import conform_element
from second_unit.inference.engine import Engine
from second_unit.inference.errors import DeliverError
from second_unit.inference.exr import read_exr
from second_unit.inference.exr_element import write_element
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.relight import lit_element, relight
from second_unit.inference.shot import Card, Debris, ElementFrame, FrameRange, Light, Shot, world_to_frame
from second_unit.inference.shot_takes import new_take

WIDTH, HEIGHT = 64, 40
CARD = Card((0.0, 0.0, 2.0), 6.0, 4.0)
LIGHT = Light((0.6, -0.48, 0.64), (3.0, 2.5, 2.0), (0.2, 0.3, 0.4))
OTHER = Light((-0.8, 0.0, 0.6), (2.0, 2.0, 4.0), (0.1, 0.0, 0.3))
ALBEDO = (0.5, 0.4, 0.3)


@pytest.fixture
def scene():
    """White ground and a far wall that shine by themselves, and a camera that goes around the card in frames 1 to 3."""
    scene = scenes.empty_scene(1, 3)
    scene.render.resolution_x, scene.render.resolution_y = WIDTH, HEIGHT
    scene.cycles.pixel_filter_type = 'BOX'
    scene.camera.rotation_euler = (1.45, 0, 0)
    scene.camera.location = (0, -14, 4)
    scene.camera.data.lens = 24
    material = bpy.data.materials.new('white')
    tree = compat.material_tree(material)
    tree.nodes.clear()
    emission, output = tree.nodes.new('ShaderNodeEmission'), tree.nodes.new('ShaderNodeOutputMaterial')
    tree.links.new(emission.outputs[0], output.inputs[0])
    for name, place, size in (('ground', (0, 0, -0.5), (200, 60, 1)), ('wall', (0, 12, 5), (200, 1, 60))):
        scenes.box(scene, name, place, size).data.materials.append(material)
    settings = scene.render.image_settings
    settings.file_format, settings.color_depth, settings.color_mode = 'OPEN_EXR', '32', 'RGBA'
    return scene


def move_camera(scene):
    scenes.move(scene.camera, 'location', {1: (-6, -13, 4), 3: (6, -11, 5)})
    scenes.move(scene.camera, 'rotation_euler', {1: (1.45, 0, -0.4), 3: (1.35, 0, 0.5)})


def passes(heat=0.0, solid=False):
    y, x = np.mgrid[-1:1:48j, -1:1:72j]
    alpha = np.ones_like(x) if solid else np.clip(1.3 - np.hypot(x, y) * 1.5, 0, 1)
    maps = [alpha * share * (1 + x / 4 - y / 5) for share in (0.8, 0.3, 0.7, 0.2, 0.5, 0.4)]
    none = np.zeros_like(x)
    return np.stack([alpha, heat * alpha ** 2, *maps, none, none, none], axis=2).astype(np.float32)


def made_take(scene, folder, heat=None, lights=None, solid=False, plain=False, debris=False):
    """A take of the frames 1 to 3, from the cameras that the scene has."""
    shot = Shot('Street', FrameRange(1, 3), WIDTH, HEIGHT, 24.0, view_layer='ViewLayer', camera='camera')
    plates = Plates.create(folder, shot, 'abc', {})
    for frame in shot.frames:
        scene.frame_set(frame)
        camera = read_camera(scene, bpy.context.evaluated_depsgraph_get())
        plates.commit_camera(frame, camera, (lights or {}).get(frame, LIGHT))
    take = new_take(folder, shot, Recipe('fake'), plates, Engine(), CARD)
    for frame in shot.frames:
        camera = plates.camera(frame)
        light = light_in_card(plates.light(frame), CARD, camera)
        element = lit_element(frame, passes(heat or 0.0, solid), light, ALBEDO, None if heat is None else 0.5)
        element = ElementFrame(frame, element.rgba) if plain else element
        element = element._replace(debris=chunks(light)) if debris else element
        made = conform_element(element, CARD, [camera], shot, camera)
        take.commit(element, made.rgba, made.depth, made.layers, thumb=False)
    return take


def chunks(light, depth=0.0):
    """Debris of two blocks before the disk: in its middle, and beside it at the upper right."""
    alpha = np.zeros((96, 144))
    alpha[40:56, 60:84], alpha[0:20, 110:144] = 0.9, 0.6
    maps = [alpha * share for share in (0.3, 0.9, 0.5, 0.2, 0.7, 0.4)]
    none = np.zeros_like(alpha)
    made = np.stack([alpha, alpha, *maps, depth * alpha, none, none], axis=2).astype(np.float32)
    return Debris(relight(made[..., 0], none, np.moveaxis(made[..., 2:8], -1, 0), light, ALBEDO), made)


def deliver(scene, take, shadow=0.0, glow=0.0):
    said = compositor.deliver(scene, take)
    node, = compositor.find_nodes(scene, 'Street')
    node.inputs['Shadow'].default_value, node.inputs['Glow'].default_value = shadow, glow
    node.inputs['Holdout'].default_value = 0.0
    return node, said


def composite(scene, folder, frame):
    scene.frame_set(frame)
    scene.render.filepath = str(folder / 'render.exr')
    bpy.ops.render.render(write_still=True)
    return read_exr(scene.render.filepath).layers['']


def expected(take, frame, light=LIGHT, albedo=ALBEDO, stops=0.0):
    """The picture over the white plate, as relight.py lights the layers of the frame; and its alpha."""
    layers = read_exr(take.frame_path(frame)).layers
    alpha = layers['Combined'][..., 3]
    maps = np.moveaxis(np.concatenate([layers['Lights'], layers['Fill']], axis=2), -1, 0)
    card_light = light_in_card(light, CARD, take.plates.camera(frame))
    lit = relight(alpha, np.zeros_like(alpha), maps, card_light, albedo)[..., :3]
    return lit + layers.get('Glow', np.zeros(3)) * 2 ** stops + (1 - alpha[..., None]), alpha


def check(picture, wanted, alpha):
    there = alpha > 0.01
    assert there.mean() > 0.03
    np.testing.assert_allclose(picture[there][:, :3], wanted[there], rtol=0.01)


# --- The element ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize('moving', [False, True])
@pytest.mark.parametrize('heat', [None, 1.5])
def test_untouched_it_is_as_it_was_generated(scene, tmp_path, moving, heat):
    if moving:
        move_camera(scene)
    take = made_take(scene, tmp_path, heat)
    node, _ = deliver(scene, take)
    assert node.inputs['Relight'].default_value == 1.0
    for frame in (1, 3):
        node.inputs['Relight'].default_value = 1.0
        lit = composite(scene, tmp_path, frame)
        node.inputs['Relight'].default_value = 0.0
        made = composite(scene, tmp_path, frame)
        alpha = take.read_frame(frame)[0][..., 3]
        check(lit, made[..., :3], alpha)
        assert np.array_equal(lit[alpha == 0], made[alpha == 0]) and (made[alpha == 0] == 1).all()


@pytest.mark.parametrize('frame', [1, 3])
def test_another_light_is_that_light(scene, tmp_path, frame):
    move_camera(scene)
    take = made_take(scene, tmp_path, heat=0.8)
    node, _ = deliver(scene, take)
    node.inputs['Sun Direction'].default_value = np.array(OTHER.sun_direction) * 7
    node.inputs['Sun Color'].default_value = (0.5, 0.5, 1.0, 1.0)
    node.inputs['Sun Strength'].default_value = 4.0
    node.inputs['Sky Color'].default_value = (*OTHER.sky_colour, 1.0)
    node.inputs['Albedo'].default_value = (1.0, 0.5, 2.0, 1.0)
    node.inputs['Heat Exposure'].default_value = 1.0
    check(composite(scene, tmp_path, frame), *expected(take, frame, OTHER, np.array(ALBEDO) * (1, 0.5, 2), stops=1.0))


def test_temperature_is_a_blackbodys(scene, tmp_path):
    take = made_take(scene, tmp_path, heat=1.5)
    node, _ = deliver(scene, take)
    for name in ('Sun Strength', 'Relight'):
        node.inputs[name].default_value = float(name == 'Relight')
    red = {}
    for kelvin in (2000.0, 3100.0, 6000.0):
        node.inputs['Temperature'].default_value = kelvin
        picture = composite(scene, tmp_path, 1)[18, 32]
        red[kelvin] = picture[2] / picture[0]
    assert red[2000.0] < 0.5 * red[3100.0] and red[6000.0] > 2 * red[3100.0]


def test_a_take_without_passes_keeps_its_light(scene, tmp_path):
    take = made_take(scene, tmp_path, plain=True)
    node, _ = deliver(scene, take)
    made = composite(scene, tmp_path, 2)
    node.inputs['Sun Strength'].default_value = 50.0
    assert np.array_equal(composite(scene, tmp_path, 2), made)


def test_a_take_whose_frames_lost_their_layers_keeps_its_light(scene, tmp_path):
    take = made_take(scene, tmp_path)
    for frame in take.shot.frames:
        rgba, depth = take.read_frame(frame)
        write_element(take.frame_path(frame), rgba, depth)
    node, _ = deliver(scene, take)
    rgba = take.read_frame(2)[0]
    np.testing.assert_allclose(composite(scene, tmp_path, 2)[..., :3], rgba[..., :3] + 1 - rgba[..., 3:], atol=1e-5)


def test_takes_of_two_lights_side_by_side(scene, tmp_path):
    first = made_take(scene, tmp_path)
    node, _ = deliver(scene, first)
    second = made_take(scene, tmp_path, heat=1.0)
    deliver(scene, second)
    for take in (first, second):
        node.inputs['Take'].default_value = take.number
        check(composite(scene, tmp_path, 2), *expected(take, 2))


def test_a_take_whose_plates_are_gone_keeps_its_light(scene, tmp_path):
    take = made_take(scene, tmp_path)
    shutil.rmtree(take.plates_folder)
    node, _ = deliver(scene, take, shadow=1.0)
    rgba = take.read_frame(2)[0]
    np.testing.assert_allclose(composite(scene, tmp_path, 2)[..., :3], rgba[..., :3] + 1 - rgba[..., 3:], atol=1e-5)


def test_a_group_without_its_light_is_refused(scene, tmp_path):
    """As those that were made before takes had passes."""
    take = made_take(scene, tmp_path, plain=True)
    node, _ = deliver(scene, take)
    tree = node.node_tree
    tree.nodes.remove(next(each for each in tree.nodes if each.get('second_unit_role') == 'Lights'))
    with pytest.raises(DeliverError, match='no place for Lights'):
        compositor.deliver(scene, made_take(scene, tmp_path))


def test_light_at_a_render_percentage(scene, tmp_path):
    take = made_take(scene, tmp_path, heat=1.0)
    node, _ = deliver(scene, take)
    scene.render.resolution_percentage = 50
    lit = composite(scene, tmp_path, 2)
    node.inputs['Relight'].default_value = 0.0
    made = composite(scene, tmp_path, 2)
    assert lit.shape[:2] == (HEIGHT // 2, WIDTH // 2) and (made != 1).any()
    np.testing.assert_allclose(lit, made, rtol=0.02, atol=1e-3)


def test_light_that_changes_in_the_shot_is_kept(scene, tmp_path):
    take = made_take(scene, tmp_path, lights={2: OTHER})
    node, said = deliver(scene, take)
    assert 'The light changes' in said and node.inputs['Relight'].default_value == 0.0
    check(composite(scene, tmp_path, 2), *expected(take, 2, OTHER))


def test_the_artists_light_stays_and_ours_is_brought_up_to_date(scene, tmp_path):
    node, _ = deliver(scene, made_take(scene, tmp_path))
    deliver(scene, made_take(scene, tmp_path, lights=dict.fromkeys((1, 2, 3), OTHER)))
    assert tuple(node.inputs['Sun Direction'].default_value) == pytest.approx(OTHER.sun_direction)
    assert node.inputs['Sun Strength'].default_value == 4.0
    node.inputs['Sun Strength'].default_value = 1.5
    deliver(scene, made_take(scene, tmp_path))
    assert node.inputs['Sun Strength'].default_value == 1.5
    assert tuple(node.inputs['Sun Direction'].default_value) == pytest.approx(OTHER.sun_direction)


def test_taking_out_leaves_nothing(scene, tmp_path):
    def counts():
        pictures = [image for image in bpy.data.images if image.source == 'SEQUENCE']
        return len(pictures), len(bpy.data.node_groups), len(bpy.data.actions)

    take, before = made_take(scene, tmp_path, heat=1.0), counts()
    deliver(scene, take)
    assert counts()[0] == before[0] + 3
    compositor.take_out(scene, 'Street')
    assert counts() == before


# --- Debris ---------------------------------------------------------------------------------------------------


def expected_with_debris(take, frame, strength=1.0, albedo=1.0, light=LIGHT):
    """The picture over the white plate, and where there is debris."""
    layers = read_exr(take.frame_path(frame)).layers
    card_light = light_in_card(light, CARD, take.plates.camera(frame))

    def lit(names, alpha):
        maps = np.moveaxis(np.concatenate([layers[name] for name in names], axis=2), -1, 0)
        return relight(alpha, np.zeros_like(alpha), maps, card_light, ALBEDO)
    rest = 1 - strength * layers['DebrisHides']
    debris = lit(('DebrisLights', 'DebrisFill'), layers['Debris'][..., 3]) * strength
    debris[..., :3] *= albedo
    both = lit(('Lights', 'Fill'), layers['Element'][..., 3]) * rest + debris
    return both[..., :3] + 1 - both[..., 3:], layers['Debris'][..., 3]


@pytest.mark.parametrize('relight', [0.0, 1.0])
def test_debris_is_laid_in_and_left_out(scene, tmp_path, relight):
    take, bare = made_take(scene, tmp_path, heat=0.0, debris=True), made_take(scene, tmp_path, heat=0.0)
    node, _ = deliver(scene, bare)
    node.inputs['Relight'].default_value = relight
    without = composite(scene, tmp_path, 2)
    deliver(scene, take)
    rgba = take.read_frame(2)[0]
    shown = composite(scene, tmp_path, 2)
    np.testing.assert_allclose(shown[..., :3], rgba[..., :3] + 1 - rgba[..., 3:], atol=4e-3)
    assert (np.abs(shown - without)[..., :3].max(2) > 0.05).sum() > 15
    node.inputs['Debris'].default_value = 0.0
    np.testing.assert_allclose(composite(scene, tmp_path, 2), without, atol=2e-3)
    node.inputs['Debris'].default_value = 0.5
    node.inputs['Debris Albedo'].default_value = (0.2, 1.0, 1.0, 1.0)
    np.testing.assert_allclose(composite(scene, tmp_path, 2)[..., :3],
                               expected_with_debris(take, 2, 0.5, (0.2, 1.0, 1.0))[0], atol=4e-3)
    node.inputs['Take'].default_value = bare.number           # and beside it the one without is as it was, to the bit
    assert np.array_equal(composite(scene, tmp_path, 2), without)


def test_debris_in_another_light(scene, tmp_path):
    move_camera(scene)
    take = made_take(scene, tmp_path, debris=True)
    node, _ = deliver(scene, take)
    node.inputs['Sun Direction'].default_value, node.inputs['Sun Strength'].default_value = OTHER.sun_direction, 4.0
    node.inputs['Sun Color'].default_value = (0.5, 0.5, 1.0, 1.0)
    node.inputs['Sky Color'].default_value = (*OTHER.sky_colour, 1.0)
    wanted, alpha = expected_with_debris(take, 3, light=OTHER)
    assert (alpha > 0.01).sum() > 30
    np.testing.assert_allclose(composite(scene, tmp_path, 3)[..., :3], wanted, atol=4e-3)


def test_debris_is_hidden_by_what_stands_nearer_than_itself(scene, tmp_path):
    """A wall in the plane of the card: of the element half is seen before it, of debris in front all of it."""
    scenes.box(scene, 'slab', (0, 0.05, 2), (6, 0.1, 4)).data.materials.append(bpy.data.materials['white'])
    take = made_take(scene, tmp_path)
    light = light_in_card(LIGHT, CARD, take.plates.camera(1))
    shown = {}
    for depth in (-0.5, 0.5):
        take = new_take(tmp_path, take.shot, Recipe('fake'), take.plates, Engine(), CARD)
        for frame in take.shot.frames:
            camera = take.plates.camera(frame)
            element = lit_element(frame, passes(), light, ALBEDO)._replace(debris=chunks(light, depth))
            made = conform_element(element, CARD, [camera], take.shot, camera)
            take.commit(element, made.rgba, made.depth, made.layers, thumb=False)
        node, _ = deliver(scene, take)
        node.inputs['Holdout'].default_value = 1.0
        picture = composite(scene, tmp_path, 2)
        alone = read_exr(take.frame_path(2)).layers
        there = (alone['Debris'][..., 3] > 0.5) & (alone['Element'][..., 3] == 0)
        assert there.sum() > 4
        shown[depth] = picture[there][:, :3].mean()
    assert shown[0.5] == pytest.approx(1.0, abs=1e-4) and shown[-0.5] < 0.8


def test_debris_stays_where_the_plates_are_gone(scene, tmp_path):
    take = made_take(scene, tmp_path, debris=True)
    shutil.rmtree(take.plates_folder)
    node, _ = deliver(scene, take, shadow=1.0)
    rgba = take.read_frame(2)[0]
    np.testing.assert_allclose(composite(scene, tmp_path, 2)[..., :3], rgba[..., :3] + 1 - rgba[..., 3:], atol=2e-3)


def test_a_group_of_before_debris_is_refused(scene, tmp_path):
    node, _ = deliver(scene, made_take(scene, tmp_path))
    tree = node.node_tree
    tree.nodes.remove(next(each for each in tree.nodes if each.get('second_unit_role') == 'Debris'))
    with pytest.raises(DeliverError, match='no place for Debris'):
        compositor.deliver(scene, made_take(scene, tmp_path, debris=True))


# --- The picture around it ------------------------------------------------------------------------------------


def pixel(take, frame, point):
    x, y, _, w = world_to_frame(take.plates.camera(frame), take.shot) @ (*point, 1.0)
    return int(y / w), int(x / w)


def shade(scene, folder, take, frame, points):
    picture = composite(scene, folder, frame)
    return [round(float(picture[pixel(take, frame, point)][0]), 2) for point in points]


@pytest.mark.parametrize('sun', [(0.0, -0.8, 0.6), (0.0, 0.8, 0.6)])
def test_the_shadow_falls_away_from_the_sun(scene, tmp_path, sun):
    """A solid card of six by four, whose shadow under this sun is 5.3 long; nothing is seen of the card itself."""
    light = replace(LIGHT, sun_direction=sun, sky_colour=(0.0, 0.0, 0.0))
    take = made_take(scene, tmp_path, lights=dict.fromkeys((1, 2, 3), light), solid=True)
    node, _ = deliver(scene, take, shadow=1.0)
    node.inputs['Strength'].default_value = 0.0
    away = -np.sign(sun[1])
    points = [(0.5, 2.5 * away, 0), (0.5, 7.5 * away, 0), (5.5, 2.5 * away, 0), (0.5, -3 * away, 0)]
    inside, beyond, beside, sunward = shade(scene, tmp_path, take, 2, points)
    assert inside < 0.1 and beyond > 0.95 and beside > 0.95 and sunward == 1.0


def test_the_shadow_follows_the_nodes_sun_and_a_moving_camera(scene, tmp_path):
    move_camera(scene)
    take = made_take(scene, tmp_path, solid=True)
    node, _ = deliver(scene, take, shadow=1.0)
    node.inputs['Strength'].default_value = 0.0
    node.inputs['Sky Color'].default_value = (0.0, 0.0, 0.0, 1.0)
    points = [(-4.0, 1.0, 0), (4.0, 1.0, 0)]
    for frame in (1, 2, 3):
        node.inputs['Sun Direction'].default_value = (0.78, -0.2, 0.6)
        left, right = shade(scene, tmp_path, take, frame, points)
        assert left < 0.3 and right > 0.97
        node.inputs['Sun Direction'].default_value = (-0.78, -0.2, 0.6)
        left, right = shade(scene, tmp_path, take, frame, points)
        assert left > 0.97 and right < 0.3


def test_the_shadow_leaves_the_light_of_the_sky(scene, tmp_path):
    sky = 3.0 / np.pi                                      # as much as the sun
    light = Light((0.0, -0.8, 0.6), (3.0, 3.0, 3.0), (sky, sky, sky))
    take = made_take(scene, tmp_path, lights=dict.fromkeys((1, 2, 3), light), solid=True)
    node, _ = deliver(scene, take, shadow=1.0)
    node.inputs['Strength'].default_value = 0.0
    inside, beyond = shade(scene, tmp_path, take, 2, [(0.5, 2.5, 0), (0.5, 7.5, 0)])
    assert inside == pytest.approx(0.5, abs=0.05) and beyond > 0.95


def test_the_picture_keeps_its_bits_outside_the_shadow_and_without_one(scene, tmp_path):
    take = made_take(scene, tmp_path)
    node, _ = deliver(scene, take, shadow=0.6, glow=0.3)
    node.inputs['Take'].default_value = 0
    plate = composite(scene, tmp_path, 2)
    node.inputs['Take'].default_value = take.number
    outside = take.read_frame(2)[0][..., 3] == 0
    shadowed = composite(scene, tmp_path, 2)
    darker = (shadowed != plate).any(axis=2) & outside
    assert 0.005 < darker.mean() < 0.3 and (shadowed[darker] <= plate[darker]).all()
    for name in ('Shadow', 'Sun Strength'):
        kept = node.inputs[name].default_value
        node.inputs[name].default_value = 0.0
        assert np.array_equal(composite(scene, tmp_path, 2)[outside], plate[outside])
        node.inputs[name].default_value = kept


def test_heat_lights_what_is_near_it(scene, tmp_path):
    take = made_take(scene, tmp_path, heat=2.0)
    node, _ = deliver(scene, take, glow=1.0)
    node.inputs['Strength'].default_value = 0.0
    near, far, wall = shade(scene, tmp_path, take, 2, [(0.5, -0.5, 0), (0.5, -7.5, 0), (0.0, 11.5, 2)])
    assert near > 1.1 and near - 1 > 4 * (far - 1) and near - 1 > 4 * (wall - 1)
    assert composite(scene, tmp_path, 2)[pixel(take, 2, (0.5, -0.5, 0))][2] < near          # fire is red
    node.inputs['Glow'].default_value = 0.0
    assert (composite(scene, tmp_path, 2) == 1).all()


def test_no_heat_no_light(scene, tmp_path):
    take = made_take(scene, tmp_path)
    node, _ = deliver(scene, take, glow=10.0)
    node.inputs['Strength'].default_value = 0.0
    assert (composite(scene, tmp_path, 2) == 1).all()
