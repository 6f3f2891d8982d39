"""The digest that names a plate set: another one when the picture can be another, the same one otherwise."""

import sys
from pathlib import Path

import bpy
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import scenes

from second_unit.addon import compat
from second_unit.addon.capture.digest import plate_digest
from second_unit.addon.shot import read_shot
from second_unit.inference.shot import FrameRange, Pass


def digest(scene=None, passes=(Pass.COMBINED, Pass.DEPTH), source='passes', frames=None):
    scene = scene or bpy.context.scene
    return plate_digest(scene, read_shot(scene, frames=frames), passes, source)


@pytest.fixture
def scene(tmp_path):
    scene = scenes.studio(tmp_path)
    scene.objects['mover'].data.materials.append(bpy.data.materials.new('paint'))
    if not compat.V5:
        bpy.data.materials['paint'].use_nodes = True
    scenes.simulation_zone(scene)
    group = scene.objects['drifting'].modifiers['drift'].node_group
    group.interface.new_socket('Amount', in_out='INPUT', socket_type='NodeSocketFloat')
    return scene


def set_group_input(scene):
    modifier = scene.objects['drifting'].modifiers['drift']
    name = modifier.node_group.interface.items_tree['Amount'].identifier
    if compat.CUSTOM_INPUTS:
        modifier[name] = 2.0
    else:
        getattr(modifier.properties.inputs, name).value = 2.0


def first_curve(scene):
    data = scene.objects['mover'].animation_data
    return data.action.layers[0].strips[0].channelbag(data.action_slot).fcurves[0]


CHANGES = {
    'an object moved': lambda s: setattr(s.objects['ground'], 'location', (0, -5, -10)),
    'a vertex moved': lambda s: setattr(s.objects['mover'].data.vertices[0], 'co', (9, 9, 9)),
    'a key moved': lambda s: setattr(first_curve(s).keyframe_points[1], 'co', (9, 5)),
    'a driver rewritten': lambda s: setattr(
        s.objects['follower'].animation_data.drivers[0].driver, 'expression', 'frame * 0.2'),
    'a lamp brighter': lambda s: setattr(s.objects['sun'].data, 'energy', 4),
    'a material': lambda s: setattr(
        bpy.data.materials['paint'].node_tree.nodes['Principled BSDF'].inputs['Roughness'], 'default_value', 0.1),
    'the world': lambda s: setattr(s.world, 'color', (1, 0, 0)),
    'the lens': lambda s: setattr(s.camera.data, 'lens', 35),
    'more samples': lambda s: setattr(s.cycles, 'samples', 2),
    'another engine': lambda s: setattr(s.render, 'engine', 'BLENDER_WORKBENCH'),
    'the size': lambda s: setattr(s.render, 'resolution_x', 64),
    'a film without sky': lambda s: setattr(s.render, 'film_transparent', True),
    'hidden in renders': lambda s: setattr(s.objects['ground'], 'hide_render', True),
    'an object removed': lambda s: bpy.data.objects.remove(s.objects['ground']),
    'a collection left out': lambda s: (
        s.collection.children.link(bpy.data.collections.new('new')),
        setattr(s.view_layers[0].layer_collection.children['new'], 'exclude', True)),
    'a node of a modifier': lambda s: setattr(
        bpy.data.node_groups['drift'].nodes['Set Position'].inputs['Offset'], 'default_value', (1, 0, 0)),
    'an input of a modifier': set_group_input,
    'a modifier': lambda s: s.objects['ground'].modifiers.new('bevel', 'BEVEL'),
    'a rigid body': lambda s: setattr(s.objects['fall'].rigid_body, 'mass', 7),
    'the start of the scene': lambda s: setattr(s, 'frame_start', 1),
}


@pytest.mark.parametrize('change', CHANGES)
def test_what_changes_the_picture_changes_the_digest(scene, change):
    before = digest()
    CHANGES[change](scene)
    assert digest() != before


SAME = {
    'another frame': lambda s: s.frame_set(4),
    'playing': lambda s: [s.frame_set(frame) for frame in range(1, 8)],
    'the end of the range': lambda s: setattr(s, 'frame_end', 40),
    'the selection': lambda s: s.objects['ground'].select_set(True),
    'the active object': lambda s: setattr(bpy.context.view_layer.objects, 'active', s.objects['fall']),
    'the output path': lambda s: setattr(s.render, 'filepath', '/elsewhere/'),
    'the output format': lambda s: s.render.ffmpeg.__setattr__('format', 'MPEG4'),
    'the compositor': lambda s: compat.compositor_tree(s).nodes.new('CompositorNodeBlur'),
    'another data-block': lambda s: bpy.data.meshes.new('unused'),
    'a node moved': lambda s: setattr(bpy.data.node_groups['drift'].nodes[0], 'location', (500, 0)),
    'hidden by the eye': lambda s: s.objects['ground'].hide_set(True),
    'the 3D cursor': lambda s: setattr(s.cursor, 'location', (1, 2, 3)),
}


@pytest.mark.parametrize('change', SAME)
def test_what_does_not_change_the_picture_leaves_it(scene, change):
    before = digest()
    SAME[change](scene)
    assert digest() == before


def test_a_baked_cache_is_another_state(scene):
    """Baked and unbaked simulations need not agree, so the digest may differ; but it must be stable."""
    cache = scene.rigidbody_world.point_cache
    with bpy.context.temp_override(scene=scene, point_cache=cache):
        bpy.ops.ptcache.bake_all(bake=True)
    assert digest() == digest()


def test_it_stays_over_sessions(scene, tmp_path):
    before = digest()
    path = str(tmp_path / 'scene.blend')
    bpy.ops.wm.save_as_mainfile(filepath=path)
    assert digest() == before
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.ops.wm.open_mainfile(filepath=path)
    assert digest() == before


def test_passes_source_and_view_layer_count_and_the_range_does_not(scene):
    base = digest()
    assert digest(passes=(Pass.COMBINED,)) != base
    assert digest(source='disk') != base
    assert plate_digest(scene, read_shot(scene, 'second'), (Pass.COMBINED, Pass.DEPTH), 'passes') != base
    assert digest(frames=FrameRange(3, 3)) == base
