"""The habits of Blender's users: menus, assets, and keyframes and drivers that stay."""

import sys
import uuid
from dataclasses import dataclass, field
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import composites

from second_unit.addon import compat, menus
from second_unit.addon.deliver import compositor
from second_unit.inference.exr import write_png
from second_unit.inference.exr_element import write_element
from second_unit.inference.model import Makes
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import FrameRange, Shot

WIDTH, HEIGHT = 24, 16


@dataclass
class FakeTake:
    """What a target reads of a take."""

    folder: Path
    number: int = 1
    makes: Makes = Makes.ELEMENT
    card: object = None
    shot: Shot = Shot('Street', FrameRange(1, 2), WIDTH, HEIGHT, 24.0, view_layer='ViewLayer')
    uuid: str = field(default_factory=lambda: str(uuid.uuid4()))
    recipe: Recipe = Recipe('element')

    def missing(self):
        return ()


def make_take(folder, **options):
    take = FakeTake(folder, **options)
    for name in ('frames', 'thumbs'):
        (folder / name).mkdir(parents=True)
    for frame in take.shot.frames:
        rgba = np.full((HEIGHT, WIDTH, 4), 0.5, np.float32)
        write_element(folder / 'frames' / f'{frame:04d}.exr', rgba, np.full((HEIGHT, WIDTH), 5, np.float32))
    return take


@pytest.fixture
def scene():
    scene = composites.build(WIDTH, HEIGHT)
    scene.name = 'Street'
    return scene


def test_keyframes_and_drivers_on_the_groups_inputs_survive_a_delivery_again(scene, tmp_path):
    compositor.deliver(scene, make_take(tmp_path / 'one'))
    tree = compat.compositor_tree(scene)
    node, = compositor.find_nodes(scene, 'Street', Makes.ELEMENT)
    strength, exposure = node.inputs['Strength'], node.inputs['Exposure']
    for frame, value in ((1, 0.25), (3, 0.75)):
        strength.default_value = value
        strength.keyframe_insert('default_value', frame=frame)
    driver = exposure.driver_add('default_value').driver
    driver.expression = 'frame * 2'
    node.inputs['Tint'].default_value = (1, 0.5, 0, 1)
    compositor.deliver(scene, make_take(tmp_path / 'two', number=2))
    again, = compositor.find_nodes(scene, 'Street', Makes.ELEMENT)
    assert again == node and node.inputs['Take'].default_value == 2
    scene.frame_set(2)
    assert strength.default_value == pytest.approx(0.5, abs=0.05)
    assert tree.animation_data.drivers[0].data_path.endswith('.default_value')
    assert exposure.default_value == 4
    assert tuple(node.inputs['Tint'].default_value) == (1, 0.5, 0, 1)


def test_the_group_is_an_asset_that_says_what_it_is(scene, tmp_path):
    take = make_take(tmp_path)
    write_png(tmp_path / 'thumbs' / '0001.png', np.full((HEIGHT, WIDTH, 3), 128, np.uint8))
    compositor.deliver(scene, take)
    group = compositor.find_nodes(scene, 'Street', Makes.ELEMENT)[0].node_tree
    menus.mark(bpy.context, group, take)
    about = group.asset_data
    assert about.description == 'Element of the shot Street'
    assert [tag.name for tag in about.tags] == ['Second Unit', 'Element', 'Street']
    assert tuple(group.preview.image_size) != (0, 0)
    about.description = 'Dust of the tower'
    menus.mark(bpy.context, group, take)
    assert about.description == 'Dust of the tower' and len(about.tags) == 3
    compositor.take_out(scene, 'Street', Makes.ELEMENT)
    assert group.name in bpy.data.node_groups                     # an asset is kept, as Blender does
