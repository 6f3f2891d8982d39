"""A node group built in steps is the one that is built at once, and what happens between two steps harms nothing."""

import sys
from pathlib import Path

import bpy
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import shots

from second_unit.addon.deliver import compositor, preparing
from second_unit.addon.session import Request, Session
from second_unit.inference.shot import FrameRange
from second_unit.inference.take import Take

pytest.importorskip('torch')


@pytest.fixture(scope='module')
def made(tmp_path_factory):
    """A file, and the folder of an element's take of it."""
    folder = tmp_path_factory.mktemp('wall')
    path = shots.build(folder / 'wall.blend')
    session = Session()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr('second_unit.addon.session.all_models', lambda: {'element': shots.QUICK_MODEL})
        job, = session.start(Request(scene='Wall', takes=folder, anchor=shots.ANCHOR, frames=FrameRange(1, 2)))
        while session.tick():
            pass
    session.close(30.0)
    assert session.jobs[job].state == 'done', session.jobs[job].message
    return path, session.jobs[job].take


@pytest.fixture
def take(made):
    bpy.ops.wm.open_mainfile(filepath=str(made[0]))
    return Take.open(made[1])


def scene():
    return bpy.context.scene


def groups():
    return [group for group in bpy.data.node_groups
            if group.name.startswith('Second Unit') and 'second_unit_inner' not in group]


def plain(value):
    return value if isinstance(value, str) or not hasattr(value, '__len__') else tuple(value)


def in_words(tree):
    """Its nodes with their values, and its links, whatever Blender called the nodes."""
    order = {node: index for index, node in enumerate(tree.nodes)}
    nodes = [(node.bl_idname, node.label, tuple(node.location),
              [plain(getattr(socket, 'default_value', None)) for socket in node.inputs]) for node in tree.nodes]
    links = sorted((order[link.from_node], link.from_socket.identifier, order[link.to_node], link.to_socket.identifier)
                   for link in tree.links)
    return nodes, links, [in_words(node.node_tree) for node in tree.nodes if getattr(node, 'node_tree', None)]


def test_it_is_the_same_group_and_one_thing_changes_in_the_artists_tree(take):
    said = compositor.deliver(scene(), take)
    at_once = in_words(groups()[0])
    compositor.take_out(scene(), take.shot.name)
    steps = 0
    for _ in compositor.prepare(scene(), take):
        steps += 1
        assert not compositor.find_nodes(scene(), take.shot.name) and len(groups()) == 1 and not groups()[0].users
    prepared, = groups()
    assert steps > 8 and compositor.deliver(scene(), take) == said
    assert groups() == [prepared] and prepared.users == 1 and in_words(prepared) == at_once
    assert preparing.READY not in prepared
    assert not list(compositor.prepare(scene(), take))                # there is one now


def test_given_up_at_any_step_it_leaves_nothing(take):
    at = 0
    while True:
        before = {group.name for group in bpy.data.node_groups}
        preparation = compositor.prepare(scene(), take)
        done = sum(1 for _ in zip(range(at), preparation))
        if done < at:
            break
        preparation.close()
        assert {group.name for group in bpy.data.node_groups} == before
        at += 3
    assert at > 10


@pytest.mark.parametrize('at', [1, 4, 8, 12])
def test_undo_and_a_group_removed_meanwhile(take, at):
    bpy.ops.ed.undo_push(message='before')
    for disturb in (bpy.ops.ed.undo, lambda: bpy.data.node_groups.remove(groups()[0]),
                    lambda: bpy.ops.wm.read_factory_settings(use_empty=True)):
        scene().frame_current += 1
        bpy.ops.ed.undo_push(message='moved')
        preparation = compositor.prepare(scene(), take)
        for _ in range(at):
            next(preparation)
        disturb()
        assert not list(preparation) and not any(group.name.startswith('Second Unit') for group in bpy.data.node_groups)
        if 'Wall' in bpy.data.scenes:
            assert 'Take 1' in compositor.deliver(scene(), take)
            compositor.take_out(scene(), take.shot.name)


def test_the_session_prepares_what_it_delivers_a_step_a_tick(made, monkeypatch):
    bpy.ops.wm.open_mainfile(filepath=str(made[0]))
    monkeypatch.setattr('second_unit.addon.session.all_models', lambda: {'element': shots.QUICK_MODEL})
    monkeypatch.setattr('second_unit.addon.deliveries.slices', lambda steps, *_: steps)
    session, sizes = Session(), []
    session.start(Request(scene='Wall', takes=made[1].parents[2], anchor=shots.ANCHOR, frames=FrameRange(1, 2),
                          targets=('compositor',)))
    while session.tick():
        if (groups() and not session.notes) and len(groups()[0].nodes) not in sizes:
            sizes.append(len(groups()[0].nodes))
            assert not compositor.find_nodes(scene(), 'Wall') and session.changes == 0
    session.close(30.0)
    assert len(sizes) > 5 and sizes == sorted(sizes) and session.changes == 1
    assert len(compositor.find_nodes(scene(), 'Wall')) == 1 and len(groups()) == 1
