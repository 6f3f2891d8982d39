"""The buttons of approval, verifying and the record sheet, on takes in the list."""

import sys
import time
from pathlib import Path

import bpy
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / 'core'))
from dataclasses import replace

from records import SHOT, begun, spoil, whole

import second_unit
from second_unit.addon import approval_operators, operators, takes, verifying
from second_unit.addon.preferences import Machine
from second_unit.inference import seal
from second_unit.inference.burn_in import INK
from second_unit.inference.exr import read_png
from second_unit.inference.take import Take
from second_unit.inference.verify import verify, verify_picture

pytest.importorskip('c2pa')
LIMIT = 60.0


@pytest.fixture(scope='module', autouse=True)
def extension():
    second_unit.register()
    yield
    second_unit.unregister()


@pytest.fixture
def window(tmp_path):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.ops.wm.save_as_mainfile(filepath=str(tmp_path / 'shot.blend'))
    verifying.found.clear()
    said = bpy.context.window_manager.second_unit_said
    said.by, said.reference, said.consent, said.note = 'Ann', '', '', ''
    return bpy.context.window_manager.second_unit


@pytest.fixture
def take(window):
    take = whole(takes.folder(bpy.context), shot=replace(SHOT, name=bpy.context.scene.name))
    seal.seal(take, Machine().credentials)
    takes.refresh(bpy.context)
    return take


def step(status):
    return bpy.ops.second_unit.set_status(status=status)


def test_a_take_goes_from_draft_to_final_by_its_buttons(take, window):
    said = bpy.context.window_manager.second_unit_said
    item = takes.active(bpy.context)
    assert item.status == 'made' and approval_operators.next_steps(item) == ['candidate', 'rejected']
    step('candidate')
    said.reference, said.note = 'mail 7', 'darker'
    step('approved')
    assert (said.by, said.reference, said.note) == ('Ann', '', '')
    item = takes.active(bpy.context)
    assert item.status == 'approved' and 'approved, by Ann' in item.approval and 'mail 7' in item.approval
    step('final')
    assert Take.open(take.folder).status == 'final' and verify(take.folder).right
    assert approval_operators.next_steps(takes.active(bpy.context)) == ['candidate', 'rejected']
    step('rejected')
    step('draft')
    assert takes.active(bpy.context).status == 'made' and len(Take.open(take.folder).approvals) == 5


def test_what_is_lacking_is_said_and_nothing_is_changed(take):
    step('candidate')
    with pytest.raises(RuntimeError, match='approved in writing'):
        step('approved')
    bpy.context.window_manager.second_unit_said.by = ''
    with pytest.raises(RuntimeError, match='Nobody is named'):
        step('rejected')
    assert Take.open(take.folder).status == 'candidate'


def test_an_unfinished_take_is_greyed(window):
    begun(takes.folder(bpy.context), shot=replace(SHOT, name=bpy.context.scene.name))
    takes.refresh(bpy.context)
    item = takes.active(bpy.context)
    assert 'frames are missing' in approval_operators.why_not_step(item, 'candidate')
    assert approval_operators.why_not_step(item, 'rejected') == ''
    step('rejected')
    assert takes.active(bpy.context).status == 'rejected'


def test_verifying_goes_on_beside_blender(take):
    spoil(take.frame_path(2))
    bpy.ops.second_unit.verify_take()
    deadline = time.monotonic() + LIMIT
    while verifying.checked(str(take.folder)) is verifying.UNDER_WAY and time.monotonic() < deadline:
        time.sleep(0.02)
    assert verifying.checked(str(take.folder))[0] == (False, 'frames/0002.exr was changed.')
    step('candidate')
    assert verifying.checked(str(take.folder)) == ()                     # it holds no longer


def test_the_record_sheet_lies_beside_the_takes(take, tmp_path):
    bpy.ops.second_unit.record_sheet()
    folder = takes.folder(bpy.context)
    assert (folder / 'record_sheet.html').is_file() and (folder / 'record_sheet.csv').is_file()


def test_a_likeness_goes_into_the_recipe_that_is_asked_for(window):
    bpy.context.scene.second_unit.likeness = True
    assert operators.request(bpy.context).likeness


def test_every_status_has_an_icon_in_the_list():
    from second_unit.addon.panels import TAKE_ICONS
    from second_unit.inference.take import STATUSES
    assert {*filter(None, STATUSES), 'made', 'unfinished'} <= set(TAKE_ICONS)
    icons = set(bpy.types.UILayout.bl_rna.functions['label'].parameters['icon'].enum_items.keys())
    assert {icon for _, icon, _ in approval_operators.STEPS.values()} | set(TAKE_ICONS.values()) <= icons


# --- TEMP where it is asked for -----------------------------------------------------------------------------

def test_renders_say_temp_until_they_do_not(window, tmp_path):
    scene = bpy.context.scene
    scene.render.image_settings.file_format = 'PNG'
    scene.render.use_stamp_scene, scene.render.stamp_note_text = False, 'mine'
    before = {name: getattr(scene.render, name) for name in ('use_stamp', 'use_stamp_scene', 'use_stamp_filename')}
    bpy.ops.second_unit.stamp_temp()
    assert scene.render.use_stamp and scene.render.use_stamp_note and not scene.render.use_stamp_filename
    assert scene.render.stamp_note_text.startswith('TEMP')
    bpy.ops.second_unit.stamp_temp()
    assert {name: getattr(scene.render, name) for name in before} == before
    assert scene.render.stamp_note_text == 'mine' and approval_operators.STAMPED not in scene


def test_nothing_is_burnt_into_openexr(window):
    bpy.context.scene.render.image_settings.file_format = 'OPEN_EXR'
    with pytest.raises(RuntimeError, match='OpenEXR'):
        bpy.ops.second_unit.stamp_temp()


def test_a_contact_sheet_says_what_is_temp_and_is_signed(take):
    from second_unit.addon.contact_sheet import make_sheet
    path = Path(make_sheet([take], 2, True, Machine().credentials).filepath_from_user())
    assert verify_picture(path).right and 'take 1 (temp)' in str(verify_picture(path))
    assert (read_png(path)[..., :3] == INK).all(axis=2).any()
    seal.unseal(take)
    assert 'no record yet' in seal.sign_shown(path, [take], Machine().credentials)
