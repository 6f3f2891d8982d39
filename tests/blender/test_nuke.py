"""The comp of Nuke beside the node group of Blender, node by node; and Nuke as a target of takes."""

import sys
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / 'core'))
import nuke_reader
import scenes

from second_unit.addon import compat
from second_unit.addon.deliver import all_targets, element_group, find_target, nuke, picture_group
from second_unit.addon.deliver.nuke_camera import camera_path
from second_unit.inference.engine import Engine
from second_unit.inference.errors import DeliverError
from second_unit.inference.model import Makes
from second_unit.inference.nuke_comp import LAYER, script
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import Camera, Card, ElementFrame, FrameRange, Light, Pass, PlateFrame, Shot
from second_unit.inference.shot_takes import new_take

SIZE = (4, 6)
RNG = np.random.default_rng(5)
IMAGE, ELEMENT = RNG.random((*SIZE, 4)), RNG.random((*SIZE, 4))
BEHIND, DEPTH, MATTE = 4 + RNG.random(SIZE), 4 + RNG.random(SIZE), RNG.random(SIZE)
KNOBS = {'strength': 0.8, 'exposure': 1.25, 'tint': [0.5, 1.0, 1.5], 'holdout': 0.7, 'softness': 0.9, 'rendered': 0.6}
SOCKETS = {'Strength': 0.8, 'Exposure': 1.25, 'Tint': (0.5, 1.0, 1.5, 1.0), 'Holdout': 0.7, 'Depth Softness': 0.9,
           'Rendered Holdout': 0.6}


@pytest.fixture
def take_of(tmp_path):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = scenes.empty_scene()
    moves = [Camera(((1.0, 0.0, 0.0, x), (0.0, 0.0, -1.0, -9.0), (0.0, 1.0, 0.0, 1.5), (0.0, 0.0, 0.0, 1.0)), lens=lens)
             for x, lens in ((0.0, 35.0), (0.5, 40.0), (1.0, 50.0))]

    def make(makes=Makes.ELEMENT):
        shot = Shot(scene.name, FrameRange(1, 3), SIZE[1], SIZE[0], 23.976)
        plates = Plates.create(tmp_path, shot, 'abc', {})
        for frame, camera in enumerate(moves, start=1):
            plates.commit(PlateFrame(frame, camera, Light(), {
                Pass.COMBINED: IMAGE.astype(np.float32), Pass.DEPTH: BEHIND.astype(np.float32)}))
        take = new_take(tmp_path, shot, Recipe('grey'), plates, Engine(), Card((0.0, 0.0, 0.0), 2.0, 3.0), makes=makes)
        rgba = ELEMENT.astype(np.float32)
        for frame in shot.frames:
            if makes is Makes.ELEMENT:
                take.commit(ElementFrame(frame, rgba), rgba, DEPTH.astype(np.float32))
            else:
                take.commit_picture(frame, rgba)
        return scene, take
    return make


# --- Blender's nodes, by numpy ------------------------------------------------------------------------------


class Blender:
    """Values of the sockets of a node group: `given` by the names of its inputs, `known` by role of a chain."""

    def __init__(self, tree, given, known):
        self.given, self.known, self.tree = given, known, tree

    def labelled(self, label):
        node = next(node for node in self.tree.nodes if node.label == label)       # the element's, before its debris'
        return self.out(node, node.outputs[0])

    def out(self, node, socket):
        if node.type == 'GROUP_INPUT':
            return self.given[socket.name]
        if node.type == 'REROUTE':
            return self.known[node['second_unit_role']]
        if node.type == 'SCALE':                       # fits what was generated to the render, and is muted or 1:1
            return self.into(node.inputs['Image'])
        work = {'MATH': self._math, 'EXPOSURE': self._exposure, 'MIX': self._tint, 'SETALPHA': self._mask,
                'ALPHAOVER': self._over, 'SWITCH': self._switch, 'VECT_MATH': self._vector,
                'SEPARATE_COLOR': lambda n: self.into(n.inputs[0])[..., 3]}[node.type]
        return work(node)

    def into(self, socket):
        if socket.is_linked:
            link = socket.links[0]
            return self.out(link.from_node, link.from_socket)
        value = socket.default_value
        return np.float64(value) if isinstance(value, (int, float)) else np.array(value[:], float)

    def _math(self, node):
        a, b, *rest = (self.into(socket) for socket in node.inputs)
        with np.errstate(divide='ignore', invalid='ignore'):
            value = {'ADD': lambda: a + b, 'SUBTRACT': lambda: a - b, 'MULTIPLY': lambda: a * b,
                     'DIVIDE': lambda: np.where(b == 0, 0, a / b),
                     'MULTIPLY_ADD': lambda: a * b + rest[0]}[node.operation]()
        return np.clip(value, 0, 1) if node.use_clamp else value

    def _vector(self, node):
        def colour(value):
            value = np.asarray(value, float)
            return value[..., :3] if value.ndim and value.shape[-1] in (3, 4) else value[..., None]
        a, b = (colour(self.into(socket)) for socket in node.inputs[:2])
        with np.errstate(divide='ignore', invalid='ignore'):
            return {'DIVIDE': lambda: np.where(b == 0, 0, a / b), 'SUBTRACT': lambda: a - b}[node.operation]()

    def _exposure(self, node):
        image, stops = self.into(node.inputs['Image']), self.into(node.inputs['Exposure'])
        return image * [*(2.0 ** stops * np.ones(3)), 1]

    def _tint(self, node):
        a, b = (self.into(next(s for s in node.inputs if s.identifier == name)) for name in ('A_Color', 'B_Color'))
        assert node.blend_type == 'MULTIPLY'
        return a * [*b[:3], 1]

    def _mask(self, node):
        image, alpha = self.into(node.inputs['Image']), self.into(node.inputs['Alpha'])
        alpha = np.asarray(alpha)[..., None] if np.ndim(alpha) else alpha
        type_socket = next((socket for socket in node.inputs if socket.name == 'Type'), None)
        mode = type_socket.default_value if type_socket else node.mode
        if mode in ('Apply Mask', 'APPLY'):
            return image * alpha
        return np.concatenate([image[..., :3] * np.ones((*SIZE, 1)), alpha * np.ones((*SIZE, 1))], axis=2)

    def _over(self, node):
        colours = [socket for socket in node.inputs if socket.type == 'RGBA']
        background, foreground = (self.into(socket) for socket in colours)
        return foreground + background * (1 - foreground[..., 3:])

    def _switch(self, node):
        return self.into(node.inputs['On'])


def into_nuke(name, channels, colour=None):
    found = {f'rgba.{part}': colour[..., index] for index, part in enumerate(('red', 'green', 'blue', 'alpha'))} \
        if colour is not None else {}
    return {**found, **channels}


def nuke_values(group, given):
    """What comes out of each node of the group, by its name."""
    known = {}
    output, = (node for node in group.inside if node.kind == 'Output')
    nuke_reader.evaluate(output, None, group, given, KNOBS, known)
    return {node.name: known[id(node)] for node in group.inside if id(node) in known}


def colour_of(channels):
    return np.stack([channels[f'rgba.{part}'] for part in ('red', 'green', 'blue', 'alpha')], axis=2)


@pytest.mark.parametrize('has', [0.0, 1.0])
def test_the_element_merges_as_in_blender_node_by_node(take_of, has):
    scene, take = take_of()
    held = np.full(SIZE, 0.4)
    if has:
        from second_unit.inference.exr import Layer, write_exr
        from second_unit.inference.files import make_folder
        make_folder(take.folder / 'holdout')
        write_exr(take.folder / 'holdout' / '0001.exr', [Layer('', 'R', held)])
    group = nuke_reader.read(script(take, 'nuke-default')).find('SecondUnitTake1')
    found = nuke_values(group, [into_nuke('Image', {'depth.Z': BEHIND}, IMAGE),
                                into_nuke('Element', {'depth.Z': DEPTH}, ELEMENT),
                                {'rgba.alpha': MATTE}, {'rgba.red': held}])

    tree = element_group.new_group('Scene', fit=False)
    names = {node['second_unit_role'] for node in tree.nodes if node.type == 'REROUTE' and 'second_unit_role' in node}
    assert {'element', 'depth', 'held', 'has', 'shown'} <= names
    known = {'element': ELEMENT, 'depth': DEPTH, 'held': held, 'has': np.float64(has)}
    blender = Blender(tree, {'Image': IMAGE, 'Depth': BEHIND, 'Matte': MATTE, **{
        name: np.array(value, float) for name, value in SOCKETS.items()}}, known)
    for label in ('Visible by Depth', 'Visible', 'Held Out', 'Mask'):
        np.testing.assert_allclose(found[label.replace(' ', '')][f'{LAYER}.mask'], blender.labelled(label),
                                   rtol=1e-9, err_msg=label)
    # Relight off and nothing cast: the element as it was made, over the picture as it is.
    exposure = next(node for node in tree.nodes if node.type == 'EXPOSURE')
    tint = next(node for node in tree.nodes if node.label == 'Tint')           # the first is the element's, not debris'
    masked = next(socket for socket in tint.outputs if socket.is_linked).links[0].to_node
    over, = (node for node in tree.nodes if node.type == 'ALPHAOVER')
    laid = next(socket for socket in over.inputs if socket.is_linked and socket.links[0].from_node.type == 'SETALPHA')
    picture = next(socket for socket in over.inputs if socket.is_linked and socket != laid)
    tree.links.new(masked.outputs[0], laid)
    element = next(n for n in tree.nodes if n.type == 'REROUTE' and n.get('second_unit_role') == 'element')
    tree.links.new(element.outputs[0], exposure.inputs['Image'])
    tree.links.new(next(n for n in tree.nodes if n.type == 'GROUP_INPUT').outputs['Image'], picture)
    for name, node in (('Exposure', exposure), ('Tint', tint), ('Masked', masked), ('Over', over)):
        np.testing.assert_allclose(colour_of(found[name]), blender.out(node, node.outputs[0]), rtol=1e-6, err_msg=name)


@pytest.mark.parametrize('makes', [Makes.LOOK, Makes.PATCH])
def test_a_look_and_a_patch_lie_as_in_blender(take_of, makes):
    scene, take = take_of(makes)
    group = nuke_reader.read(script(take, 'nuke-default')).find('SecondUnitTake1')
    found = nuke_values(group, [into_nuke('Image', {}, IMAGE), into_nuke('Look', {}, ELEMENT)])
    tree = picture_group.new_group('Scene', makes, fit=False)
    blender = Blender(tree, {'Image': IMAGE, **{name: np.array(value, float) for name, value in SOCKETS.items()}},
                      {'picture': ELEMENT})
    last, = (node for node in tree.nodes if node.label == 'Nothing to Show?')
    np.testing.assert_allclose(colour_of(found['LaidOver']), blender.out(last, last.outputs[0]), rtol=1e-6)


def test_every_knob_is_a_socket_of_blenders_group(take_of):
    scene, take = take_of()
    tree = element_group.new_group('Scene', fit=False)
    sockets = {item.name: item for item in tree.interface.items_tree if item.item_type == 'SOCKET'}
    group = nuke_reader.read(script(take, 'aces')).find('SecondUnitTake1')
    names = {'strength': 'Strength', 'exposure': 'Exposure', 'tint': 'Tint', 'holdout': 'Holdout',
             'softness': 'Depth Softness', 'rendered': 'Rendered Holdout'}
    for knob, name in names.items():
        value, default = group.knobs[knob], sockets[name].default_value
        if knob == 'tint':
            assert [float(each) for each in value[1].split()] == list(default)[:3]
        elif knob != 'softness':                          # which Deliver sets by the card
            assert float(value) == pytest.approx(default)


# --- The target -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize('makes', Makes)
def test_the_target_writes_scripts_and_a_camera_and_leaves_the_scene_alone(take_of, makes):
    scene, take = take_of(makes)
    before = {name: len(getattr(bpy.data, name)) for name in ('scenes', 'objects', 'cameras', 'actions', 'node_groups')}
    assert find_target('nuke') is nuke.TARGET and makes in nuke.TARGET.takes
    said = nuke.TARGET.deliver(scene, take)
    assert {name: len(getattr(bpy.data, name)) for name in before} == before
    names = ['take_001_nuke-default.nk', 'take_001_aces.nk', 'take_001_camera.abc']
    assert all(name in said and (take.folder / name).is_file() for name in names)
    for config, path in nuke.paths(take).items():
        assert path.read_text() == script(take, config)
    nuke.TARGET.deliver(scene, take)                                   # again, over what is there
    said = nuke.TARGET.take_out(scene, take)
    assert all(name in said for name in names)
    assert not list(take.folder.glob('*.nk')) and take.missing() == ()
    with pytest.raises(DeliverError, match='no script of Nuke'):
        nuke.TARGET.take_out(scene, take)


def test_the_camera_is_the_one_that_was_captured(take_of):
    scene, take = take_of()
    nuke.TARGET.deliver(scene, take)
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.context.scene.render.fps, bpy.context.scene.render.fps_base = 24, 24 / 23.976
    bpy.ops.wm.alembic_import(filepath=str(camera_path(take)), as_background_job=False, set_frame_range=True)
    thing, = (thing for thing in bpy.data.objects if thing.type == 'CAMERA')
    for frame in take.shot.frames:
        bpy.context.scene.frame_set(frame)
        camera = take.plates.camera(frame)
        now = thing.evaluated_get(bpy.context.evaluated_depsgraph_get())
        np.testing.assert_allclose(np.array(now.matrix_world), np.array(camera.matrix), atol=1e-5)
        if compat.V5 or frame == 1:                        # of a lens that moves, Blender 4.5 reads one sample
            assert now.data.lens == pytest.approx(camera.lens, abs=1e-3)


def test_a_take_whose_plates_are_gone_has_no_camera(take_of):
    import shutil
    scene, take = take_of()
    shutil.rmtree(take.plates_folder)
    assert 'camera' not in nuke.TARGET.deliver(scene, take) and not camera_path(take).exists()


def test_every_target_has_a_switch_in_the_panel():
    from second_unit.addon.properties import SecondUnitSettings
    assert {f'deliver_{name}' for name in all_targets()} <= SecondUnitSettings.__annotations__.keys()
