"""The panel set for takes that go on from another one, or make a region of it anew."""

import bpy
import numpy as np
import shot
from driver import module, on, picture


def test_the_panel_is_set_for_what_comes_of_a_take(folder):
    yield from shot.prepare(folder)
    take = whole_take(folder)
    module('addon.takes').refresh(bpy.context)
    settings = bpy.context.scene.second_unit
    settings.verb = 'element'
    yield 1.0
    with on('VIEW_3D', 'UI'):
        assert bpy.ops.second_unit.continue_take('INVOKE_DEFAULT', True) == {'FINISHED'}
    assert (settings.continues, settings.first) == (take.number, shot.FRAMES + 1)
    yield 1.0
    picture(folder, '1_continues')
    with on('VIEW_3D', 'UI'):
        assert bpy.ops.second_unit.refine_take('INVOKE_DEFAULT', True) == {'FINISHED'}
    settings.matte.kind = 'rect'
    yield 1.0
    picture(folder, '2_refines')
    with on('VIEW_3D', 'UI'):
        assert bpy.ops.second_unit.begin_anew() == {'FINISHED'}
    assert not settings.continues and not settings.refines


def whole_take(folder):
    """An element of the cube, as if it had been made."""
    value, scene = module('inference.shot'), bpy.context.scene
    root, read = module('addon.takes').folder(bpy.context), module('addon.shot').read_shot(scene)
    recipe = module('inference.recipe').Recipe('element', {'kind': 'plume'}, anchor='Cube')
    plates = module('inference.plates').Plates.create(root, read, 'abc', {})
    take = module('inference.shot_takes').new_take(root, read, recipe, plates, module('inference.engine').Engine())
    rgba = value.read_only(np.full((read.height, read.width, 4), 0.5))
    for frame in read.frames:
        take.commit(value.ElementFrame(frame, rgba), rgba, np.ones(rgba.shape[:2], np.float32))
    return take
