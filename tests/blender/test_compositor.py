"""The compositor target: pixels of real renders, links restored, and files without Python."""

from __future__ import annotations

import sys
import uuid
from dataclasses import dataclass
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import composites
from composites import artists_tree, links_of, pictures, same_bits, set_plate, state
from fingerprint import differences

from second_unit.addon import compat
from second_unit.addon.deliver import compositor
from second_unit.addon.deliver.sequence import Timing, find_images, schedule
from second_unit.inference.errors import DeliverError, TakeError
from second_unit.inference.exr import Layer, read_exr, write_exr
from second_unit.inference.exr_element import write_element
from second_unit.inference.model import Makes
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import FrameRange, Shot

WIDTH, HEIGHT = 24, 16
COLOUR = (0.25, 0.5, 1.5, 0.5)               # exact in half
PLATE = (0.1234567, -0.7654321, 3.3333333, 1.0)


@dataclass
class FakeTake:
    """What a target reads of a take."""

    folder: Path
    shot: Shot
    number: int
    uuid: str
    made: tuple[int, ...]
    card: object = None
    makes: Makes = Makes.ELEMENT
    recipe: Recipe = Recipe('element')

    def missing(self):
        return tuple(frame for frame in self.shot.frames if frame not in self.made)


def make_take(folder, frames='5-9', made=None, number=1, colour=COLOUR, depth=6.0, source='passes'):
    """A take whose element fills the lower half of the frame; its red says the frame: COLOUR.r + frame / 64."""
    shot = Shot('Street', FrameRange.parse(frames), WIDTH, HEIGHT, 24.0, view_layer='ViewLayer', source=source)
    made = tuple(shot.frames) if made is None else made
    for frame in made:
        rgba, distance = np.zeros((HEIGHT, WIDTH, 4), np.float32), np.full((HEIGHT, WIDTH), np.inf, np.float32)
        rgba[HEIGHT // 2:] = (colour[0] + frame / 64, *colour[1:])
        distance[HEIGHT // 2:] = depth
        write_element(folder / 'frames' / f'{frame:04d}.exr', rgba, distance)
    return FakeTake(folder, shot, number, str(uuid.uuid4()), made)


@pytest.fixture
def folder(tmp_path):
    for name in ('frames', 'holdout'):
        (tmp_path / name).mkdir()
    return tmp_path


@pytest.fixture
def scene():
    return composites.build(WIDTH, HEIGHT)


@pytest.fixture
def render(scene, tmp_path):
    """render(frame) -> (h, w, 4) float32 of the composite."""
    return lambda frame=6: composites.render(scene, tmp_path, frame)


# --- Pixels ---------------------------------------------------------------------------------------------------


def test_merges_by_depth(scene, render, folder):
    plain = render()
    compositor.deliver(scene, make_take(folder))
    result = render()
    lower = slice(HEIGHT // 2, None)
    assert same_bits(result[:HEIGHT // 2], plain[:HEIGHT // 2])
    assert np.array_equal(result[lower, :WIDTH // 2 - 1], plain[lower, :WIDTH // 2 - 1])
    element = np.array([COLOUR[0] + 6 / 64, *COLOUR[1:]], np.float32)
    expected = element + plain[lower, WIDTH // 2 + 1:] * (1 - element[3])
    np.testing.assert_allclose(result[lower, WIDTH // 2 + 1:], expected, rtol=1e-6)


def test_plate_keeps_its_bits_where_alpha_is_0(scene, render, folder, tmp_path):
    pixels = np.random.default_rng(1).normal(0, 3, (HEIGHT, WIDTH, 4)).astype(np.float32)
    pixels[0] = PLATE
    set_plate(scene, tmp_path, pixels)
    node_count = len(compat.compositor_tree(scene).nodes)
    said = compositor.deliver(scene, make_take(folder, source='footage'))
    result = render()
    assert 'no depth' in said and len(compat.compositor_tree(scene).nodes) == node_count + 1
    assert same_bits(result[:HEIGHT // 2], pixels[:HEIGHT // 2])
    assert not np.array_equal(result[HEIGHT // 2:], pixels[HEIGHT // 2:])


def test_outside_the_take_the_plate_is_untouched_to_the_bit(scene, render, folder, tmp_path):
    pixels = np.random.default_rng(2).normal(0, 3, (HEIGHT, WIDTH, 4)).astype(np.float32)
    pixels[9, 3], pixels[9, 4], pixels[9, 5] = np.inf, np.nan, -0.0
    set_plate(scene, tmp_path, pixels)
    compositor.deliver(scene, make_take(folder, made=(5, 6, 8, 9), source='footage'))
    shown = {frame: not same_bits(render(frame), pixels) for frame in (1, 4, 5, 6, 7, 8, 9, 10, 30)}
    assert shown == {1: False, 4: False, 5: True, 6: True, 7: False, 8: True, 9: True, 10: False, 30: False}


def frame_shown(scene, render, frame):
    """The number of the frame that shows on the far side, from its red; 0 for none."""
    result = render(frame)
    red = result[-2, -2, 0] - result[1, -2, 0] * 0.5
    return 0 if same_bits(result[-2, -2], result[1, -2]) else round(float(red - COLOUR[0]) * 64)


def test_stepped_range_holds_between_its_frames(scene, render, folder):
    compositor.deliver(scene, make_take(folder, '5-10x2'))
    assert [frame_shown(scene, render, frame) for frame in range(4, 12)] == [0, 5, 5, 7, 7, 9, 9, 0]


def test_offset_moves_frames_and_ends(scene, render, folder):
    take = make_take(folder, made=(5, 6, 8, 9))
    compositor.deliver(scene, take)
    compositor.set_offset(scene, take, 3)
    assert [frame_shown(scene, render, frame) for frame in range(7, 14)] == [0, 5, 6, 0, 8, 9, 0]
    compositor.deliver(scene, take)                       # an update keeps the offset
    assert frame_shown(scene, render, 8) == 5


def test_retime_and_hold(scene, render, folder):
    take = make_take(folder, '5-7')
    compositor.deliver(scene, take)
    compositor.set_timing(scene, take, Timing(speed=0.5, hold=1))
    assert [frame_shown(scene, render, frame) for frame in range(4, 13)] == [0, 5, 5, 6, 6, 7, 7, 7, 0]


def test_schedule_skips_what_is_not_made():
    plan = schedule(FrameRange(1, 5), {1, 2, 4}, Timing(offset=10))
    assert plan.start == 11 and plan.files == (1, 2, None, 4, None)
    assert plan.shown() == [(10, 0.0), (11, 1.0), (13, 0.0), (14, 1.0), (15, 0.0)]
    assert plan.offsets() == [(11, 0.0)]


def test_takes_share_a_group_and_the_switch_chooses(scene, render, tmp_path):
    takes = []
    for number, red in ((1, 0.25), (2, 4.25)):
        (tmp_path / str(number) / 'frames').mkdir(parents=True)
        takes.append(make_take(tmp_path / str(number), number=number, colour=(red, *COLOUR[1:])))
        compositor.deliver(scene, takes[-1])
    node, = compositor.find_nodes(scene, 'Street')
    reds = {}
    for number in (0, 1, 2):
        node.inputs['Take'].default_value = number
        reds[number] = float(render()[-2, -2, 0])
    assert reds[2] - reds[1] == pytest.approx(4.0) and reds[0] == pytest.approx(0.1234567)


def test_strength_exposure_tint_matte(scene, render, folder):
    plain = render()[-2, -2]
    compositor.deliver(scene, make_take(folder, '6'))
    inputs = compositor.find_nodes(scene, 'Street')[0].inputs
    inputs['Exposure'].default_value = 1.0
    inputs['Tint'].default_value = (1.0, 0.5, 1.0, 1.0)
    inputs['Strength'].default_value = 0.5
    element = np.array([(COLOUR[0] + 6 / 64) * 2, COLOUR[1], COLOUR[2] * 2, COLOUR[3]]) * 0.5
    np.testing.assert_allclose(render()[-2, -2], element + plain * (1 - element[3]), rtol=1e-6)
    inputs['Matte'].default_value = 1.0
    assert np.array_equal(render()[-2, -2], plain)


def test_rendered_holdout_replaces_the_depth(scene, render, folder):
    take = make_take(folder)
    plain = render()[-2]
    visible = np.zeros((HEIGHT, WIDTH, 1), np.float32)
    visible[:, :6] = 0.25
    write_exr(folder / 'holdout' / '0006.exr', [Layer('', 'Y', visible)])
    compositor.deliver(scene, take)
    element = np.array([COLOUR[0] + 6 / 64, *COLOUR[1:]], np.float32)
    result = render(6)[-2]
    np.testing.assert_allclose(result[2], element / 4 + plain[2] * (1 - element[3] / 4), rtol=1e-5)
    assert np.array_equal(result[-2], plain[-2])
    assert not np.array_equal(render(7)[-2, -2], plain[-2])            # frame 7 has none: its depth serves
    compositor.find_nodes(scene, 'Street')[0].inputs['Rendered Holdout'].default_value = 0.0
    np.testing.assert_allclose(render(6)[-2, -2], element + plain[-2] * (1 - element[3]), rtol=1e-6)


def test_render_percentage_stretches_the_element(scene, render, folder):
    compositor.deliver(scene, make_take(folder))
    scene.render.resolution_percentage = 50
    result = render()
    assert result.shape[:2] == (HEIGHT // 2, WIDTH // 2)
    assert not np.array_equal(result[HEIGHT // 4 + 1, -1], result[HEIGHT // 4 - 2, -1])
    assert np.array_equal(result[0, -1], result[HEIGHT // 4 - 2, -1])


# --- The artist's tree ----------------------------------------------------------------------------------------


def test_goes_before_the_grade_and_comes_out_again(scene, folder):
    tree = artists_tree(scene)
    before = links_of(tree)
    scene.view_layers[0].use_pass_z = False
    assert compositor.planned_link(scene, 'ViewLayer') == 'Render Layers to Exposure'
    said = compositor.deliver(scene, make_take(folder))
    assert 'Depth pass of ViewLayer was switched on' in said and scene.view_layers[0].use_pass_z
    depth = compositor.find_nodes(scene, 'Street')[0].inputs['Depth'].links[0].from_socket
    assert (depth.node.name, depth.name) == ('Render Layers', 'Depth')
    compositor.take_out(scene, 'Street')
    assert sorted(links_of(tree)) == sorted(before) and not scene.view_layers[0].use_pass_z
    assert not [group for group in bpy.data.node_groups if 'Second Unit' in group.name]
    assert not pictures() and not bpy.data.actions


def test_depth_pass_stays_on_where_it_is_used(scene, folder):
    tree = artists_tree(scene)
    compositor.deliver(scene, make_take(folder))
    layers = next(node for node in tree.nodes if node.bl_idname == 'CompositorNodeRLayers')
    tree.links.new(layers.outputs['Depth'], tree.nodes.new('CompositorNodeNormalize').inputs[0])
    compositor.take_out(scene, 'Street')
    assert scene.view_layers[0].use_pass_z


def test_selected_link_comes_first(scene, folder):
    tree = artists_tree(scene)
    output = compat.compositor_outputs(tree)[0].node
    tree.nodes['Exposure'].select = output.select = True
    compositor.deliver(scene, make_take(folder))
    assert compositor.find_nodes(scene, 'Street')[0].inputs['Image'].links[0].from_node.name == 'Exposure'


def test_scene_without_compositor_is_restored(scene, folder):
    trees = len(bpy.data.node_groups)
    assert compositor.planned_link(scene, 'ViewLayer') == 'A new compositor tree'
    compositor.deliver(scene, make_take(folder))
    assert compat.compositor_tree(scene) is not None
    compositor.take_out(scene, 'Street')
    assert compat.compositor_tree(scene) is None and len(bpy.data.node_groups) == trees


def test_delivering_again_updates_in_place(scene, render, folder):
    artists_tree(scene)
    take = make_take(folder, made=(5, 6))
    compositor.deliver(scene, take)
    node, = compositor.find_nodes(scene, 'Street')
    node.name = node.label = node.node_tree.name = 'mine'
    node.mute = True
    inside = len(node.node_tree.nodes)
    take.made = make_take(folder).made
    compositor.deliver(scene, take)
    again, = compositor.find_nodes(scene, 'Street')
    assert again.name == 'mine' and again.mute and len(again.node_tree.nodes) == inside
    assert len(pictures()) == 1 == len(find_images(take.uuid))
    again.mute = False
    assert frame_shown(scene, render, 9) == 9


def test_refresh_shows_frames_that_came_later(scene, render, folder):
    take = make_take(folder, made=(5,))
    compositor.deliver(scene, take)
    assert frame_shown(scene, render, 6) == 0
    take.made = make_take(folder).made
    compositor.refresh(take)
    assert frame_shown(scene, render, 6) == 6


def test_duplicated_and_grouped_nodes_are_found_and_taken_out(scene, folder):
    tree = artists_tree(scene)
    take = make_take(folder)
    compositor.deliver(scene, take)
    node, = compositor.find_nodes(scene, 'Street')
    second = tree.nodes.new('CompositorNodeGroup')
    second.node_tree = node.node_tree.copy()                # Make Single User
    outer = bpy.data.node_groups.new('Outer', 'CompositorNodeTree')
    outer.nodes.new('CompositorNodeGroup').node_tree = node.node_tree
    tree.nodes.new('CompositorNodeGroup').node_tree = outer
    assert len(compositor.find_nodes(scene, 'Street')) == 3
    assert '3 nodes show this group' in compositor.deliver(scene, take)
    compositor.take_out(scene, 'Street')
    assert not compositor.find_nodes(scene, 'Street') and not pictures()


def test_holds_in_a_file_opened_again(scene, render, folder, tmp_path):
    compositor.deliver(scene, make_take(folder, made=(5, 6, 8, 9)))
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / 'shot.blend'))
    bpy.ops.wm.open_mainfile(filepath=str(tmp_path / 'shot.blend'))
    scene = bpy.context.scene
    shown = []
    for frame in (4, 5, 7, 9, 10):
        scene.frame_set(frame)
        scene.render.filepath = str(tmp_path / 'again.exr')
        bpy.ops.render.render(write_still=True)
        pixels = read_exr(scene.render.filepath).layers['']
        shown.append(not same_bits(pixels[-2, -2], pixels[1, -2]))
    assert shown == [False, True, False, True, False]


def test_undo_takes_it_back_and_it_can_be_delivered_again(scene, render, folder):
    take = make_take(folder)
    artists_tree(scene)
    bpy.ops.ed.undo_push(message='before')
    compositor.deliver(scene, take)
    bpy.ops.ed.undo_push(message='Deliver')
    bpy.ops.ed.undo()
    scene = bpy.context.scene
    assert not compositor.find_nodes(scene, 'Street') and not pictures()
    assert compositor.planned_link(scene, 'ViewLayer') == 'Render Layers to Exposure'
    bpy.ops.ed.redo()
    scene = bpy.context.scene
    assert len(compositor.find_nodes(scene, 'Street')) == 1 and len(pictures()) == 1
    compositor.deliver(scene, take)
    assert len(compositor.find_nodes(scene, 'Street')) == 1 and len(pictures()) == 1


def test_an_animation_render_shows_each_frame_from_frame_0_on(scene, folder, tmp_path):
    compositor.deliver(scene, make_take(folder, '0-3', made=(0, 1, 3)))
    scene.frame_start, scene.frame_end = 0, 4
    scene.render.filepath = str(tmp_path / 'anim_####.exr')
    bpy.ops.render.render(animation=True)
    images = [read_exr(tmp_path / f'anim_{frame:04d}.exr').layers[''] for frame in range(5)]
    steps = [image[-2, -2, 0] - image[1, -2, 0] * 0.5 - COLOUR[0] for image in images]
    assert [round(float(step) * 64) for step in (steps[0], steps[1], steps[3])] == [0, 1, 3]
    assert all(same_bits(images[frame][-2, -2], images[frame][1, -2]) for frame in (2, 4))


def test_image_paths_follow_the_saved_file(scene, folder, tmp_path):
    take = make_take(folder)
    compositor.deliver(scene, take)
    image, = find_images(take.uuid)
    assert Path(image.filepath) == folder / 'frames' / '0005.exr' and image.users == 1
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / 'shot.blend'), relative_remap=False)
    compositor.deliver(scene, take)
    assert find_images(take.uuid)[0].filepath == '//frames/0005.exr'
    assert find_images(take.uuid)[0].alpha_mode == 'PREMUL'


def test_tree_shared_by_scenes_is_named(scene, folder):
    tree = artists_tree(scene)
    if not compat.V5:
        pytest.skip('trees are shared from 5.0 on')
    other = bpy.data.scenes.new('Other')
    other.compositing_node_group = tree
    assert 'shared with Other' in compositor.deliver(scene, make_take(folder))
    assert scene.compositing_node_group == other.compositing_node_group == tree


def test_footage_goes_behind_undistort_and_before_the_render_layers(scene, folder, tmp_path):
    set_plate(scene, tmp_path, np.zeros((HEIGHT, WIDTH, 4), np.float32))
    tree = compat.compositor_tree(scene)
    picture, output = tree.links[0].from_node, compat.compositor_outputs(tree)[0]
    kinds = ('CompositorNodeRLayers', 'CompositorNodeAlphaOver', 'CompositorNodeMovieDistortion')
    layers, over, straight = (tree.nodes.new(kind) for kind in kinds)
    layers.scene = scene
    background, foreground = compat.over_inputs(over)
    tree.links.new(layers.outputs['Image'], foreground)
    tree.links.new(picture.outputs['Image'], straight.inputs['Image'])
    tree.links.new(straight.outputs['Image'], background)
    tree.links.new(over.outputs[0], output)
    for node in tree.nodes:
        node.select = False
    assert compositor.planned_link(scene, 'ViewLayer', footage=True) == 'Movie Distortion to Alpha Over'
    compositor.deliver(scene, make_take(folder, source='footage'))
    assert compositor.find_nodes(scene, 'Street')[0].inputs['Image'].links[0].from_node == straight
    assert not compositor.find_nodes(scene, 'Street')[0].inputs['Depth'].is_linked


def test_footage_without_a_compositor_shows_the_clip(scene, render, folder, tmp_path):
    take = make_take(folder, source='footage')
    with pytest.raises(DeliverError, match='no footage'):
        compositor.deliver(scene, take)
    assert compat.compositor_tree(scene) is None
    for frame in range(11, 16):
        pixels = np.full((HEIGHT, WIDTH, 4), (frame / 64, 0.25, 0.5, 1), np.float32)
        write_exr(tmp_path / f'clip_{frame:04d}.exr', [Layer('', 'RGBA', pixels)])
    scene.active_clip = bpy.data.movieclips.load(str(tmp_path / 'clip_0011.exr'))
    scene.active_clip.frame_start = 4
    assert compositor.planned_link(scene, '', footage=True) == 'A new compositor tree'
    compositor.deliver(scene, take)
    assert [render(frame)[0, 0, 0] * 64 for frame in (4, 6, 8)] == [11, 13, 15]
    assert frame_shown(scene, render, 6) == 6
    compositor.take_out(scene, 'Street')
    assert compat.compositor_tree(scene) is None and not pictures()


@pytest.mark.parametrize('has_tree', [True, False])
def test_taking_out_leaves_the_file_as_it_was(scene, folder, has_tree):
    if has_tree:
        artists_tree(scene)
    scene.view_layers[0].use_pass_z = False
    if not compat.V5 and not has_tree:
        scene.use_nodes = True                       # so that Blender has made what it makes by itself
        scene.node_tree.nodes.clear()
        scene.use_nodes = False
    before = state(scene)
    compositor.deliver(scene, make_take(folder))
    assert differences(before, state(scene))
    compositor.take_out(scene, 'Street')
    assert not differences(before, state(scene))


# --- Refusals -------------------------------------------------------------------------------------------------


def test_refuses_a_take_without_frames(scene, folder):
    with pytest.raises(DeliverError, match='no finished frame'):
        compositor.deliver(scene, make_take(folder, made=()))
    assert compat.compositor_tree(scene) is None


def test_a_frame_that_cannot_be_read_leaves_nothing(scene, folder):
    artists_tree(scene)
    take, before = make_take(folder), state(scene)
    for path in (take.folder / 'frames').glob('*.exr'):
        path.write_bytes(b'no picture')
    with pytest.raises(TakeError, match='cannot be read'):
        compositor.deliver(scene, take)
    assert not differences(before, state(scene))


def test_refuses_a_renamed_view_layer(scene, folder):
    scene.view_layers[0].name = 'Main'
    with pytest.raises(DeliverError, match='no view layer "ViewLayer"'):
        compositor.deliver(scene, make_take(folder))
    assert compat.compositor_tree(scene) is None


def test_refuses_a_tree_whose_output_does_not_show_the_layer(scene, folder):
    tree = artists_tree(scene)
    tree.links.remove(compat.compositor_outputs(tree)[0].links[0])
    with pytest.raises(DeliverError, match='reaches the output'):
        compositor.deliver(scene, make_take(folder))
    assert compositor.planned_link(scene, 'ViewLayer') == ''


def test_refuses_an_unknown_colour_space_and_negative_frames(scene, folder):
    take = make_take(folder)
    take.shot = Shot('Street', take.shot.frames, WIDTH, HEIGHT, 24.0, view_layer='ViewLayer', colour_space='Nowhere')
    with pytest.raises(DeliverError, match='colour space'):
        compositor.deliver(scene, take)
    assert compat.compositor_tree(scene) is None and not pictures()
    with pytest.raises(DeliverError, match='before frame 0'):
        compositor.deliver(scene, make_take(folder, '-2-1'))


def test_refuses_idle_nodes(scene, folder):
    if compat.V5:
        pytest.skip('the compositor has no Use Nodes from 5.0 on')
    artists_tree(scene)
    scene.use_nodes = False
    with pytest.raises(DeliverError, match='Use Nodes is off'):
        compositor.deliver(scene, make_take(folder))
