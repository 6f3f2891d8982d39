"""Looks and patches in the compositor: what they leave as it is, to the bit, and how the verbs lie on each other."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import composites
from composites import artists_tree, links_of, pictures, same_bits, set_plate, state
from fingerprint import differences

from second_unit.addon import compat, properties
from second_unit.addon.deliver import card, compositor, refresh
from second_unit.addon.deliver.sequence import find_images
from second_unit.inference.engine import Engine
from second_unit.inference.errors import DeliverError
from second_unit.inference.matte import feathered, grown
from second_unit.inference.model import Makes
from second_unit.inference.patch import overlay, region_of
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import Camera, Card, ElementFrame, FrameRange, Light, Shot
from second_unit.inference.shot_takes import new_take

WIDTH, HEIGHT = 24, 16
UP = ('Patch', 'Look', 'Element')                    # from the picture up


def take_of(root, makes, frames='5-9', size=(WIDTH, HEIGHT), source='passes', **changed):
    """A take of the shot Street without a frame."""
    shot = Shot('Street', FrameRange.parse(frames), *size, 24.0, view_layer='ViewLayer', source=source, **changed)
    plates = Plates.create(root, shot, f'{frames} {size[0]}x{size[1]}', {})
    return new_take(root, shot, Recipe('test'), plates, Engine(threads=1), makes=makes,
                    card=Card((0.0, 0.0, -6.0), 2.0, 2.0) if makes is Makes.ELEMENT else None)


def made(take, of_frame):
    """The take with frames: `of_frame(frame)` is a picture (h, w, 4), None for none."""
    for frame in take.shot.frames:
        if (picture := of_frame(frame)) is not None:
            take.commit_picture(frame, picture)
    return take


def coloured(frame, alpha=0.5, height=HEIGHT, width=WIDTH):
    """A picture of one colour that says its frame; everything in it is exact in half."""
    return np.full((height, width, 4), (frame / 16, 2.0, -0.25, alpha), np.float32)


def boxed(frame, alpha=0.5):
    """A patch in the middle of the frame."""
    picture = np.zeros((HEIGHT, WIDTH, 4), np.float32)
    picture[4:12, 6:18] = coloured(frame, alpha)[4:12, 6:18]
    return picture


def element(root):
    """An element at depth 6 in the lower half of the frame."""
    take = take_of(root, Makes.ELEMENT)
    for frame in take.shot.frames:
        take.plates.commit_camera(frame, Camera(tuple(map(tuple, np.eye(4).tolist()))), Light())
        rgba, depth = np.zeros((HEIGHT, WIDTH, 4), np.float32), np.full((HEIGHT, WIDTH), 6.0, np.float32)
        rgba[HEIGHT // 2:] = (0.5, 0.5, 0.5, 0.5)
        take.commit(ElementFrame(frame, rgba), rgba, depth)
    return take


def strange(random, height=HEIGHT, width=WIDTH):
    """A plate of float32 with everything that a float can be, all over it."""
    plate = random.normal(0, 3, (height, width, 4)).astype(np.float32)
    for value in (np.inf, -np.inf, np.nan, -0.0, 1e-41, 3e38, 70000.0):
        plate[random.random((height, width)) < 0.02] = value
    return plate


@pytest.fixture
def scene():
    return composites.build(WIDTH, HEIGHT)


@pytest.fixture
def render(scene, tmp_path):
    """render(frame) -> (h, w, 4) float32 of the composite."""
    return lambda frame=6: composites.render(scene, tmp_path, frame)


@pytest.fixture
def look(tmp_path):
    return made(take_of(tmp_path, Makes.LOOK), coloured)


@pytest.fixture
def patch(tmp_path):
    return made(take_of(tmp_path, Makes.PATCH), boxed)


def node_of(scene, verb):
    node, = compositor.find_nodes(scene, 'Street', Makes(verb.lower()))
    return node


# --- A patch leaves the rest as it is ---------------------------------------------------------------------------


def random_matte(random, height, width):
    """A box or disc of any size, anywhere, also partly outside; grown, and with an edge band."""
    rows, columns = np.mgrid[:height, :width] + 0.5
    centre = random.uniform(0, height), random.uniform(0, width)
    half = random.uniform(0.5, height / 2), random.uniform(0.5, width / 2)
    down, across = abs(rows - centre[0]) / half[0], abs(columns - centre[1]) / half[1]
    inside = np.maximum(down, across) if random.random() < 0.5 else np.hypot(down, across)
    return feathered(grown((inside <= 1).astype(np.float32), int(random.integers(0, 3))), int(random.integers(0, 6)))


def check_random_mattes(root, size, count, seed):
    """Composites of `count` patches over a strange plate: untouched outside their mattes, laid over it inside."""
    width, height = size
    random = np.random.default_rng(seed)
    scene = composites.build(width, height)
    plate = strange(random, height, width)
    set_plate(scene, root, plate)
    mattes = [random_matte(random, height, width) for _ in range(count)]
    region = region_of(mattes, padding=int(random.integers(0, 9)), multiple=8, size=size)
    generated = random.uniform(0, 4, (region.height, region.width, 3)).astype(np.float32)
    take = take_of(root, Makes.PATCH, f'1-{count}', size)
    made(take, lambda frame: overlay(generated, mattes[frame - 1], region, plate))
    compositor.deliver(scene, take)
    for frame, matte in enumerate(mattes, 1):
        result = composites.render(scene, root, frame)
        assert same_bits(result[matte == 0], plate[matte == 0]), frame
        over = take.read_picture(frame)
        whole = over[..., 3] == 1
        assert same_bits(result[whole], over[whole]), frame
        usual = (matte > 0) & (np.abs(plate) < 1e3).all(2)
        np.testing.assert_allclose(result[usual], over[usual] + plate[usual] * (1 - over[usual, 3:]), rtol=1e-5,
                                   atol=1e-6)
    assert not compositor.find_nodes(scene, 'Street')[0].node_tree.nodes['Scale'].mute      # it fits, and does nothing
    assert np.mean([(matte == 0).mean() for matte in mattes]) > 0.2
    assert same_bits(composites.render(scene, root, 0), plate)
    assert same_bits(composites.render(scene, root, count + 1), plate)


def test_outside_random_mattes_the_plate_keeps_every_bit(tmp_path):
    check_random_mattes(tmp_path, (64, 48), 20, seed=1)


@pytest.mark.slow
@pytest.mark.parametrize('size', [(64, 48), (33, 21), (47, 64), (128, 72)])
def test_outside_200_random_mattes_the_plate_keeps_every_bit(tmp_path, size):
    check_random_mattes(tmp_path, size, 50, seed=sum(size))


def test_a_patch_lies_over_what_is_rendered_now(scene, render, patch):
    plain = render()
    compositor.deliver(scene, patch)
    result, over = render(), boxed(6)
    covered = over[..., 3] > 0
    assert same_bits(result[~covered], plain[~covered])
    np.testing.assert_allclose(result, over + plain * (1 - over[..., 3:]), rtol=1e-6)
    assert same_bits(render(4), plain) and same_bits(render(10), plain)
    node_of(scene, 'Patch').inputs['Strength'].default_value = 0.5
    np.testing.assert_allclose(render(), over / 2 + plain * (1 - over[..., 3:] / 2), rtol=1e-6)
    node_of(scene, 'Patch').inputs['Strength'].default_value = 0.0
    assert same_bits(render(), plain)


# --- A look is the picture --------------------------------------------------------------------------------------


def test_a_look_is_the_picture_in_its_frames_and_nowhere_else(scene, render, tmp_path):
    random = np.random.default_rng(3)
    plate = strange(random)
    set_plate(scene, tmp_path, plate)
    pixels = {frame: random.normal(0, 2, (HEIGHT, WIDTH, 4)).astype(np.float32) for frame in (5, 6, 8, 9)}
    take = made(take_of(tmp_path, Makes.LOOK, source='footage'), pixels.get)
    compositor.deliver(scene, take)
    for frame in range(4, 11):
        assert same_bits(render(frame), take.read_picture(frame) if frame in pixels else plate), frame


def test_a_looks_strength_mixes_it_with_what_is_rendered_now(scene, render, look):
    plain = render()
    compositor.deliver(scene, look)
    inputs = node_of(scene, 'Look').inputs
    assert same_bits(render(), coloured(6))
    inputs['Strength'].default_value = 0.25
    np.testing.assert_allclose(render(), plain * 0.75 + coloured(6) * 0.25, rtol=1e-6)
    inputs['Strength'].default_value = 0.0
    assert same_bits(render(), plain)


def test_a_looks_exposure_leaves_its_alpha(scene, render, look):
    compositor.deliver(scene, look)
    node_of(scene, 'Look').inputs['Exposure'].default_value = 1.0
    assert same_bits(render(), coloured(6) * np.array([2, 2, 2, 1], np.float32))


def test_a_matte_on_the_strength_says_where_the_look_is(scene, render, look, tmp_path):
    plate = strange(np.random.default_rng(4))
    set_plate(scene, tmp_path, plate)
    compositor.deliver(scene, look)
    tree, node = compat.compositor_tree(scene), node_of(scene, 'Look')
    matte = tree.nodes.new('CompositorNodeSeparateColor')
    tree.links.new(node.inputs['Image'].links[0].from_socket, matte.inputs[0])
    where = tree.nodes.new('ShaderNodeMath')
    where.operation = 'GREATER_THAN'
    tree.links.new(matte.outputs['Red'], where.inputs[0])
    tree.links.new(where.outputs[0], node.inputs['Strength'])
    result, shown = render(), plate[..., 0] > 0.5
    assert same_bits(result[shown], coloured(6)[shown]) and same_bits(result[~shown], plate[~shown])
    assert 0.2 < shown.mean() < 0.8


# --- All three on one link --------------------------------------------------------------------------------------


def path_of(scene):
    """The nodes from the first to the output, by what they show."""
    tree = compat.compositor_tree(scene)
    node, names = next(n for n in tree.nodes if n.bl_idname == 'CompositorNodeRLayers'), []
    while node is not None:
        inner = getattr(node, 'node_tree', None)
        names.append(inner.name if inner else node.bl_idname)
        node = next((link.to_node for link in tree.links if link.from_node == node and link.from_socket.name == 'Image'
                     and link.to_node.bl_idname != 'CompositorNodeGlare'), None)
    return names


@pytest.mark.parametrize('order', itertools.permutations(UP), ids=' '.join)
def test_patch_look_and_element_lie_in_this_order_whichever_comes_first(scene, look, patch, tmp_path, order):
    tree = artists_tree(scene)
    before, takes = sorted(links_of(tree)), {'Look': look, 'Patch': patch, 'Element': element(tmp_path)}
    for verb in order:
        compositor.deliver(scene, takes[verb])
    groups = ['Second Unit Street Patch', 'Second Unit Street Look', 'Second Unit Street']
    assert path_of(scene)[:5] == ['CompositorNodeRLayers', *groups, 'CompositorNodeExposure']
    depth = node_of(scene, 'Element').inputs['Depth'].links[0].from_node
    assert depth.bl_idname == 'CompositorNodeRLayers'
    for verb in order:
        assert takes[verb].uuid in {image['second_unit_take'] for image in pictures()}
        compositor.TARGET.take_out(scene, takes[verb])
    assert sorted(links_of(tree)) == before and not pictures()


@pytest.mark.parametrize('order', [('Element', 'Look', 'Patch'), ('Look', 'Patch', 'Element')], ids=' '.join)
def test_they_share_one_link_where_the_picture_has_several(scene, look, patch, tmp_path, order):
    tree = artists_tree(scene)
    layers, over = tree.nodes['Render Layers'], tree.nodes.new('CompositorNodeAlphaOver')
    background, foreground = compat.over_inputs(over)
    tree.links.new(tree.nodes['Exposure'].outputs[0], background)
    tree.links.new(layers.outputs['Image'], foreground)
    tree.links.new(over.outputs[0], compat.compositor_outputs(tree)[0])
    over.select = False
    for verb in order:
        compositor.deliver(scene, {'Look': look, 'Patch': patch, 'Element': element(tmp_path)}[verb])
    for low, high in itertools.pairwise(UP):
        assert node_of(scene, high).inputs['Image'].links[0].from_node == node_of(scene, low)


def test_a_look_goes_over_the_patch_also_before_the_artists_node(scene, look, patch):
    tree = artists_tree(scene)
    compositor.deliver(scene, patch)
    link, = node_of(scene, 'Patch').outputs['Image'].links
    blur, end = tree.nodes.new('CompositorNodeBlur'), link.to_socket
    tree.links.new(node_of(scene, 'Patch').outputs['Image'], blur.inputs['Image'])
    tree.links.new(blur.outputs['Image'], end)
    compositor.deliver(scene, look)
    assert node_of(scene, 'Look').inputs['Image'].links[0].from_node == node_of(scene, 'Patch')
    compositor.take_out(scene, 'Street', Makes.LOOK)
    tree.nodes['Exposure'].select = blur.select = True                   # the artist's choice comes first
    compositor.deliver(scene, look)
    assert node_of(scene, 'Look').inputs['Image'].links[0].from_node == blur


def test_the_panel_says_where_the_active_take_would_go(scene, look, patch):
    artists_tree(scene)
    scene.name = 'Street'                                    # the shot's name, as captured
    properties.register()
    try:
        window = bpy.context.window_manager.second_unit
        for verb in ('patch', 'look', 'element'):
            window.takes.add().makes = verb
        compositor.deliver(scene, patch)
        said = []
        for window.active in range(3):
            said.append((compositor.why_not(bpy.context), compositor.plan(bpy.context)))
        link = 'Second Unit Street Patch to Exposure'
        assert said == [('', 'In "Second Unit Street Patch"'), ('', link), ('', link)]
        window.takes.clear()
        assert compositor.plan(bpy.context) == link
    finally:
        properties.unregister()


def test_a_look_hides_the_patch_says_so_and_lets_it_through(scene, render, look, patch):
    compositor.deliver(scene, look)
    assert 'The look lies over it' in compositor.deliver(scene, patch)
    assert 'lies over the patch' in compositor.deliver(scene, look)
    assert same_bits(render(), coloured(6))
    node_of(scene, 'Look').mute = True
    patched = render()
    node_of(scene, 'Look').mute = False
    node_of(scene, 'Look').inputs['Strength'].default_value = 0.5
    np.testing.assert_allclose(render(), patched / 2 + coloured(6) / 2, rtol=1e-6)


def test_the_element_is_held_out_by_the_scene_and_lies_on_the_look(scene, render, look, tmp_path):
    take = element(tmp_path)
    for each in (take, look):
        compositor.deliver(scene, each)
    result, lower = render(), slice(HEIGHT // 2, None)
    assert same_bits(result[:HEIGHT // 2], coloured(6)[:HEIGHT // 2])
    assert np.array_equal(result[lower, :WIDTH // 2 - 1], coloured(6)[lower, :WIDTH // 2 - 1])
    np.testing.assert_allclose(result[lower, WIDTH // 2 + 1:], 0.5 + coloured(6)[lower, WIDTH // 2 + 1:] / 2, rtol=1e-6)


def test_the_switch_chooses_a_look_and_nodes_in_a_row_show_two_patches(scene, render, look, patch, tmp_path):
    plain = render()
    other = made(take_of(tmp_path, Makes.LOOK), lambda frame: coloured(frame + 1, alpha=1.0))
    for each in (look, other):
        compositor.deliver(scene, each)
    inputs = node_of(scene, 'Look').inputs
    assert inputs['Take'].default_value == other.number and same_bits(render(), coloured(7, alpha=1.0))
    inputs['Take'].default_value = look.number
    assert same_bits(render(), coloured(6))
    inputs['Take'].default_value = 0
    assert same_bits(render(), plain)
    compositor.take_out(scene, 'Street', Makes.LOOK)

    corner = np.zeros((HEIGHT, WIDTH, 4), np.float32)
    corner[:2, :2] = 1.0
    second = made(take_of(tmp_path, Makes.PATCH), lambda frame: corner)
    compositor.deliver(scene, patch)
    tree, node = compat.compositor_tree(scene), node_of(scene, 'Patch')
    twin, end = tree.nodes.new('CompositorNodeGroup'), node.outputs['Image'].links[0].to_socket
    twin.node_tree = node.node_tree
    tree.links.new(node.outputs['Image'], twin.inputs['Image'])
    tree.links.new(twin.outputs['Image'], end)
    assert f'choose take {second.number}' in compositor.deliver(scene, second)
    node.inputs['Take'].default_value, twin.inputs['Take'].default_value = patch.number, second.number
    result = render()
    assert same_bits(result[:2, :2], corner[:2, :2]) and not np.array_equal(result[8, 8], plain[8, 8])


# --- The artist's tree ------------------------------------------------------------------------------------------


@pytest.mark.parametrize('verb', ['look', 'patch'])
def test_delivering_again_updates_in_place_and_muting_gives_the_picture(scene, render, tmp_path, verb):
    artists_tree(scene)
    plain, part = render(), {'look': coloured, 'patch': boxed}[verb]
    take = made(take_of(tmp_path, Makes(verb)), lambda frame: part(frame) if frame < 7 else None)
    said = compositor.deliver(scene, take)
    assert 'link from Render Layers to Exposure' in said and scene.view_layers[0].use_pass_z is False
    node = node_of(scene, verb)
    node.name = node.label = node.node_tree.name = 'mine'
    node.mute = True
    inside = len(node.node_tree.nodes)
    assert same_bits(render(), plain)
    for frame in (7, 8, 9):
        take.commit_picture(frame, part(frame))
    assert same_bits(render(8), plain) and refresh(take)
    assert 'Take 1 is in "mine"' in compositor.deliver(scene, take)
    again = node_of(scene, verb)
    assert again.name == 'mine' and again.mute and len(again.node_tree.nodes) == inside
    assert len(pictures()) == 1 == len(find_images(take.uuid))
    again.mute = False
    assert not same_bits(render(8), plain)
    compositor.set_offset(scene, take, 20)
    assert same_bits(render(8), plain) and not same_bits(render(28), plain)


def test_undo_takes_a_look_back_and_it_can_be_delivered_again(scene, look):
    artists_tree(scene)
    bpy.ops.ed.undo_push(message='before')
    compositor.deliver(scene, look)
    bpy.ops.ed.undo_push(message='Deliver')
    bpy.ops.ed.undo()
    scene = bpy.context.scene
    assert not compositor.find_nodes(scene, 'Street') and not pictures()
    compositor.deliver(scene, look)
    assert len(compositor.find_nodes(scene, 'Street')) == 1 and len(pictures()) == 1


@pytest.mark.parametrize('has_tree', [True, False])
def test_taking_out_leaves_the_file_as_it_was(scene, look, patch, tmp_path, has_tree):
    if has_tree:
        artists_tree(scene)
    elif not compat.V5:
        scene.use_nodes = True                       # so that Blender has made what it makes by itself
        scene.node_tree.nodes.clear()
        scene.use_nodes = False
    before = state(scene)
    for take in (patch, element(tmp_path), look):
        compositor.deliver(scene, take)
    assert 'Street Patch' in compositor.take_out(scene, 'Street', Makes.PATCH)
    with pytest.raises(DeliverError, match='No patch of the shot "Street" is in the compositor'):
        compositor.take_out(scene, 'Street', Makes.PATCH)
    assert len(compositor.find_nodes(scene, 'Street')) == 2
    compositor.take_out(scene, 'Street')
    assert not differences(before, state(scene))


def test_a_deleted_group_is_made_again(scene, render, look):
    plain = render()
    compositor.deliver(scene, look)
    tree, node = compat.compositor_tree(scene), node_of(scene, 'Look')
    start, end = node.inputs['Image'].links[0].from_socket, node.outputs['Image'].links[0].to_socket
    tree.nodes.remove(node)
    tree.links.new(start, end)
    assert same_bits(render(), plain)
    compositor.deliver(scene, look)
    assert same_bits(render(), coloured(6)) and len(pictures()) == 1


def test_holds_in_a_file_opened_again(scene, look, patch, tmp_path):
    for take in (patch, look):
        compositor.deliver(scene, take)
    node_of(scene, 'Look').inputs['Strength'].default_value = 0.5
    here = composites.render(scene, tmp_path, 6)
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / 'shot.blend'))
    bpy.ops.wm.open_mainfile(filepath=str(tmp_path / 'shot.blend'))
    again = [composites.render(bpy.context.scene, tmp_path, frame) for frame in (6, 7)]
    assert same_bits(again[0], here) and not same_bits(again[1], here)


def test_another_render_size_stretches_it_and_is_named(scene, render, look, patch):
    assert 'stretched' not in compositor.deliver(scene, patch)
    compositor.take_out(scene, 'Street')
    scene.render.resolution_percentage = 50
    plain = render()
    said = compositor.deliver(scene, patch)
    assert f'made for {WIDTH}x{HEIGHT} pixels and is stretched to the {WIDTH // 2}x{HEIGHT // 2}' in said
    result = render()
    assert same_bits(result[0], plain[0]) and not np.array_equal(result[4, 6], plain[4, 6])
    assert 'is stretched' in compositor.deliver(scene, look)
    compositor.take_out(scene, 'Street', Makes.PATCH)
    np.testing.assert_allclose(render(), coloured(6, height=HEIGHT // 2, width=WIDTH // 2), rtol=1e-6)


def test_images_are_read_in_the_space_of_the_shot(scene, tmp_path):
    take = made(take_of(tmp_path, Makes.PATCH, colour_space='ACEScg'), boxed)
    compositor.deliver(scene, take)
    image, = find_images(take.uuid)
    assert image.colorspace_settings.name == 'ACEScg' and image.alpha_mode == 'PREMUL'
    unknown = made(take_of(tmp_path, Makes.LOOK, colour_space='Nowhere'), coloured)
    with pytest.raises(DeliverError, match='colour space'):
        compositor.deliver(scene, unknown)
    assert not compositor.find_nodes(scene, 'Street', Makes.LOOK)
    assert compositor.find_nodes(scene, 'Street', Makes.PATCH)


# --- Other targets ----------------------------------------------------------------------------------------------


def test_a_card_takes_elements_only(scene, look):
    with pytest.raises(DeliverError, match='Take 1 is a look, which the target Card does not take.*Compositor'):
        card.deliver(scene, look)
    assert not [c for c in bpy.data.collections if 'Second Unit' in c.name]


def test_a_look_says_that_it_hides_the_card_and_leaves_it_alone(scene, look, tmp_path):
    card.deliver(scene, element(tmp_path))
    collection = next(c for c in bpy.data.collections if 'Second Unit' in c.name)
    assert 'over the card' in compositor.deliver(scene, look)
    assert not collection.hide_render
    assert 'leave out the card' in compositor.deliver(scene, element(tmp_path)) and collection.hide_render
    compositor.take_out(scene, 'Street', Makes.ELEMENT)
    assert not collection.hide_render


def test_refuses_a_take_without_frames(scene, tmp_path):
    with pytest.raises(DeliverError, match='no finished frame'):
        compositor.deliver(scene, take_of(tmp_path, Makes.LOOK))
    assert compat.compositor_tree(scene) is None
