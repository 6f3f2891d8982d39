"""Two takes side by side: what shows where, to the bit, and nothing left of it afterwards."""

from __future__ import annotations

import sys
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import composites
from composites import artists_tree, links_of, pictures, same_bits, set_plate, state
from fingerprint import differences
from test_looks_and_patches import HEIGHT, WIDTH, boxed, coloured, element, made, node_of, strange, take_of

from second_unit.addon import compat
from second_unit.addon.deliver import compare, compositor, refresh
from second_unit.addon.deliver.tree import find_nodes, group_of
from second_unit.inference.errors import DeliverError
from second_unit.inference.model import Makes


@pytest.fixture
def scene():
    made = composites.build(WIDTH, HEIGHT)
    made.render.compositor_device = 'CPU'                # compiles no shaders
    return made


@pytest.fixture
def render(scene, tmp_path):
    """render(frame) -> (h, w, 4) float32 of the composite."""
    return lambda frame=6: composites.render(scene, tmp_path, frame)


@pytest.fixture
def looks(tmp_path):
    return [made(take_of(tmp_path, Makes.LOOK), lambda frame, by=by: coloured(frame + by, alpha=1.0)) for by in (0, 1)]


def elements(root):
    """Two elements of which the second is brighter."""
    second = element(root)
    first = element(root)
    for frame in (5, 6):
        path = second.frame_path(frame)
        path.unlink(), second.card_path(frame).unlink()
    return first, second


def take_apart(render, node, wipe=0.5):
    """What shows with the wipe there, with the take alone, and with the other alone."""
    shown = []
    node.inputs['Wipe'].default_value = wipe
    for node.inputs['Show'].default_value in (compare.BOTH, compare.FIRST, compare.OTHER):
        shown.append(render())
    return shown


@pytest.mark.parametrize('verb', list(Makes))
def test_the_take_is_left_and_the_other_right(scene, render, tmp_path, verb):
    artists_tree(scene)
    if verb is Makes.ELEMENT:
        first, second = elements(tmp_path)
    else:
        first, second = (made(take_of(tmp_path, verb), lambda frame, by=by: boxed(frame + by)) for by in (0, 3))
    alone = []
    for take in (second, first):
        compositor.deliver(scene, take)
        alone.insert(0, render())
    assert not same_bits(*alone)
    said = compare.start(scene, first, second)
    both, one, other = take_apart(render, node_of(scene, verb), 0.25)
    assert 'left of the wipe' in said and same_bits(one, alone[0]) and np.array_equal(other, alone[1])
    quarter = WIDTH // 4
    assert same_bits(both[:, :quarter], alone[0][:, :quarter])
    assert np.array_equal(both[:, quarter:], alone[1][:, quarter:])


def test_the_wipe_goes_from_edge_to_edge_and_takes_keys(scene, render, looks):
    compare.start(scene, *looks)
    node = node_of(scene, 'Look')
    wipe = node.inputs['Wipe']
    for frame, value in ((5, 0.0), (9, 1.0)):
        wipe.default_value = value
        wipe.keyframe_insert('default_value', frame=frame)
    edges = []
    for frame in (5, 6, 7, 8, 9):
        shown = render(frame)[HEIGHT // 2]
        first = (shown[:, 0] == coloured(frame)[0, 0, 0]).sum()
        assert (shown[first:, 0] == coloured(frame + 1)[0, 0, 0]).all()
        edges.append(first)
    assert edges[0] == 0 and edges[2] == WIDTH // 2 and edges[4] == WIDTH and edges == sorted(edges)
    compare.stop(node)
    tree = node.id_data
    assert not [curve for layer in tree.animation_data.action.layers for strip in layer.strips
                for bag in strip.channelbags for curve in bag.fcurves]


@pytest.mark.parametrize('device', ['CPU', 'GPU'])
def test_what_is_infinite_or_no_number_stays_what_it_is(scene, render, tmp_path, device):
    scene.render.compositor_device = device
    plate = strange(np.random.default_rng(5))
    set_plate(scene, tmp_path, plate)
    first, second = (made(take_of(tmp_path, Makes.PATCH, source='footage'), boxed) for _ in range(2))
    compare.start(scene, first, second)
    _, one, other = take_apart(render, node_of(scene, 'Patch'))
    assert same_bits(one[:4], plate[:4])
    zero = plate == 0                                        # only the sign of a zero may differ on that side
    assert same_bits(np.where(zero, np.float32(0), other)[:4], np.where(zero, np.float32(0), plate)[:4])


def test_0_is_the_picture_without_a_take(scene, render, looks):
    plain = render()
    compare.start(scene, *looks)
    node = node_of(scene, 'Look')
    node.inputs['Other Take'].default_value = 0
    both, _, other = take_apart(render, node)
    half = WIDTH // 2
    assert np.array_equal(other, plain) and np.array_equal(both[:, half:], plain[:, half:])
    assert same_bits(both[:, :half], coloured(6, alpha=1.0)[:, :half])


@pytest.mark.parametrize('verb', ['Look', pytest.param('Element', marks=pytest.mark.slow)])
def test_stopping_leaves_the_file_as_it_was(scene, render, tmp_path, verb):
    artists_tree(scene)
    if verb == 'Element':
        first, second = elements(tmp_path)
    else:
        first, second = (made(take_of(tmp_path, Makes(verb.lower())), coloured) for _ in range(2))
    for take in (second, first):
        compositor.deliver(scene, take)
    node = node_of(scene, verb)
    node.inputs['Strength'].default_value = 0.25
    node.inputs['Strength'].keyframe_insert('default_value', frame=6)
    plain = render()                                         # which puts the scene at its frame
    before, links = state(scene), links_of(node.id_data)
    compare.start(scene, first, second)
    assert links_of(node.id_data) == links and len(compositor.find_nodes(scene, 'Street')) == 1
    assert node.node_tree.name == 'Second Unit Compare Street' + ('' if verb == 'Element' else f' {verb}')
    compare.stop(node)
    assert not differences(before, state(scene)) and same_bits(render(), plain)
    with pytest.raises(DeliverError, match='No takes are compared'):
        compare.stop(node)


def test_what_is_not_delivered_yet_is_and_the_light_stays(scene, looks, tmp_path):
    assert compat.compositor_tree(scene) is None
    compare.start(scene, *looks)
    assert node_of(scene, 'Look').inputs['Take'].default_value == looks[0].number and len(pictures()) == 2
    compositor.take_out(scene, 'Street')
    first, second = elements(tmp_path)
    compositor.deliver(scene, first)
    node = node_of(scene, 'Element')
    node.inputs['Sun Strength'].default_value = 3.5
    compare.start(scene, first, second)
    assert node.inputs['Sun Strength'].default_value == 3.5


def test_taking_out_while_comparing_leaves_the_file_as_it_was(scene, looks):
    artists_tree(scene)
    before = state(scene)
    compare.start(scene, *looks)
    compositor.take_out(scene, 'Street')
    assert not differences(before, state(scene))


def test_delivering_while_comparing_changes_the_left_side_alone(scene, render, looks, tmp_path):
    compare.start(scene, *looks)
    third = made(take_of(tmp_path, Makes.LOOK), lambda frame: coloured(frame + 4, alpha=1.0) if frame < 9 else None)
    assert '"Second Unit Street Look"' in compositor.deliver(scene, third)
    node = node_of(scene, 'Look')
    assert compare.is_comparing(node)
    both = render()
    assert same_bits(both[:, :12], coloured(10, alpha=1.0)[:, :12]) and np.array_equal(
        both[:, 12:], coloured(7, alpha=1.0)[:, 12:])
    third.commit_picture(9, coloured(13, alpha=1.0))
    assert refresh(third) and same_bits(render(9)[:, :12], coloured(13, alpha=1.0)[:, :12])
    compare.start(scene, looks[1], third)                    # again: others, in the same group
    assert node.node_tree.users == 1
    assert [node.inputs[name].default_value for name in ('Take', 'Other Take')] == [2, 3]


def test_undo_takes_it_back(scene, looks):
    artists_tree(scene)
    compositor.deliver(scene, looks[0])
    bpy.ops.ed.undo_push(message='before')
    compare.start(scene, *looks)
    bpy.ops.ed.undo_push(message='Compare')
    bpy.ops.ed.undo()
    node, = find_nodes(bpy.context.scene, 'Street')
    assert not compare.is_comparing(node) and group_of(node) == node.node_tree
    bpy.ops.ed.redo()
    node, = find_nodes(bpy.context.scene, 'Street')
    assert compare.is_comparing(node)


def test_of_two_nodes_the_active_one_is_chosen(scene, looks):
    compositor.deliver(scene, looks[0])
    tree, node = compat.compositor_tree(scene), node_of(scene, 'Look')
    twin, end = tree.nodes.new('CompositorNodeGroup'), node.outputs['Image'].links[0].to_socket
    twin.node_tree = node.node_tree
    tree.links.new(node.outputs['Image'], twin.inputs['Image'])
    tree.links.new(twin.outputs['Image'], end)
    tree.nodes.active = twin
    compare.start(scene, *looks)
    assert compare.is_comparing(twin) and not compare.is_comparing(node)
    tree.nodes.active = node
    assert compare.chosen_node(scene, 'Street', Makes.LOOK) == twin


def test_refuses_two_verbs_and_a_take_without_frames(scene, looks, tmp_path):
    with pytest.raises(DeliverError, match='Take 1 is a look and take 3 a patch'):
        compare.start(scene, looks[0], made(take_of(tmp_path, Makes.PATCH), boxed))
    with pytest.raises(DeliverError, match='no finished frame'):
        compare.start(scene, looks[0], take_of(tmp_path, Makes.LOOK))
    assert compat.compositor_tree(scene) is None
