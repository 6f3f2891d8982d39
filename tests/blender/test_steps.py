"""The main thread works in small pieces: what a tick does, what it leaves for later, and what a thread does."""

import sys
import threading
from pathlib import Path

import bpy
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import scenes

from second_unit.addon import steps
from second_unit.addon.capture import digest as digests
from second_unit.addon.capture.digest import digest_in_steps, plate_digest
from second_unit.addon.shot import read_shot
from second_unit.inference.errors import CaptureError, TakeError
from second_unit.inference.shot import Pass

LIMIT = 60.0
PASSES = (Pass.COMBINED, Pass.DEPTH)


def result(generator):
    """How often it paused, and what it returned."""
    pauses = 0
    while True:
        try:
            next(generator)
        except StopIteration as end:
            return pauses, end.value
        pauses += 1


class Watch:
    """A clock that goes on only when it is told to."""

    now = 0.0

    def perf_counter(self):
        return self.now


@pytest.fixture
def watch(monkeypatch):
    made = Watch()
    monkeypatch.setattr(steps, 'time', made)
    return made


@pytest.mark.parametrize(('costs', 'pauses'), [(0.001, 1), (0.004, 5), (0.1, 10)])
def test_a_slice_ends_with_the_piece_that_used_up_its_time(watch, costs, pauses):
    def pieces():
        for _ in range(10):
            watch.now += costs
            yield
        return 'whole'
    assert result(steps.slices(pieces(), 0.008)) == (pauses, 'whole')


def test_what_waits_for_a_disk_waits_in_a_thread():
    go, threads = threading.Event(), []

    def work():
        threads.append(threading.current_thread())
        assert go.wait(LIMIT)
        return 'read'
    waiting = steps.aside(work)
    assert [next(waiting) for _ in range(20)] == [None] * 20
    go.set()
    threads[0].join(LIMIT)
    assert result(waiting) == (0, 'read') and threads[0] is not threading.main_thread()


def test_an_error_of_the_thread_comes_out_where_it_is_waited_for():
    def work():
        raise TakeError('The disk is full.', 'Free some space.')
    with pytest.raises(TakeError, match='disk is full'):
        result(steps.aside(work))


# --- The digest ---------------------------------------------------------------------------------------------

@pytest.fixture
def scene(tmp_path):
    return scenes.studio(tmp_path)


def in_steps(scene):
    return digest_in_steps(scene.session_uid, read_shot(scene), PASSES, 'passes')


def at_once(scene):
    return plate_digest(scene, read_shot(scene), PASSES, 'passes')


def test_each_step_reads_one_data_block_and_all_give_the_same_digest(scene):
    blocks = len(scene.objects)
    pauses, digest = result(in_steps(scene))
    assert digest == at_once(scene) and pauses > blocks


def test_of_an_action_each_step_reads_what_moves_one_thing(scene):
    alone, _ = result(in_steps(scene))
    mover = scene.objects['mover']
    action = mover.animation_data.action
    for index in range(5):
        box = scenes.box(scene, f'box {index}', (0, 0, 0), (1, 1, 1))
        box.animation_data_create().action = action
        box.animation_data.action_slot = action.slots.new('OBJECT', box.name)
        action.fcurve_ensure_for_datablock(box, 'location', index=0).keyframe_points.insert(1, index)
    blocks = 2 * 5                                     # objects and their meshes
    assert result(in_steps(scene))[0] == alone + blocks + 5


def test_a_file_that_changes_meanwhile_is_read_again(scene):
    reading = in_steps(scene)
    for _ in range(5):
        next(reading)
    scene.objects['ground'].location.z = -3
    bpy.context.view_layer.update()
    pauses, digest = result(reading)
    assert digest == at_once(scene) and pauses == result(in_steps(scene))[0]


def test_another_current_frame_changes_nothing(scene):
    reading = in_steps(scene)
    for _ in range(5):
        next(reading)
    scene.frame_set(scene.frame_current + 1)
    assert result(reading)[0] == result(in_steps(scene))[0] - 5


def test_a_file_that_changes_all_the_while_is_read_at_once_at_last(scene):
    reading, pauses = in_steps(scene), 0
    while True:
        scene.objects['ground'].location.z -= 1
        bpy.context.view_layer.update()
        try:
            next(reading)
        except StopIteration as end:
            assert pauses == digests.TRIES and end.value == at_once(scene)
            return
        pauses += 1


def test_undo_meanwhile(scene):
    bpy.ops.ed.undo_push(message='built')
    scene.objects['ground'].location.z = -3
    bpy.ops.ed.undo_push(message='moved')
    reading = in_steps(scene)
    for _ in range(5):
        next(reading)
    bpy.ops.ed.undo()
    assert result(reading)[1] == at_once(bpy.context.scene)


def test_what_a_script_removes_meanwhile_without_a_word_is_not_touched(scene):
    for steps_before in range(1, 24, 2):
        box = scenes.box(scene, 'box', (0, 0, 0), (1, 1, 1))
        reading = in_steps(scene)
        for _ in range(steps_before):
            next(reading)
        bpy.data.batch_remove([box.data, box])
        assert len(result(reading)[1]) == 24
    assert result(in_steps(scene))[1] == at_once(scene)


def test_a_scene_removed_meanwhile_and_a_reading_that_is_given_up_leave_no_handler(scene):
    handlers = bpy.app.handlers
    before = [list(each) for each in (handlers.depsgraph_update_post, handlers.undo_post, handlers.redo_post)]
    reading = in_steps(scene)
    next(reading)
    reading.close()
    reading = in_steps(scene)
    next(reading)
    other = bpy.data.scenes.new('other')
    bpy.data.scenes.remove(scene)
    other.view_layers[0].update()
    bpy.ops.ed.undo_push(message='removed')
    with pytest.raises((CaptureError, ReferenceError)):
        result(reading)
    assert before == [list(each) for each in (handlers.depsgraph_update_post, handlers.undo_post, handlers.redo_post)]
