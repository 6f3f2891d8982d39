"""A run that is killed at any moment, delivery and saving too, goes on where it stopped, to the very same pixels."""

import random
import subprocess
import sys
import time
from pathlib import Path

import bpy
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import shots
from shots import ANCHOR, QUICK

from second_unit.addon.deliver import compositor
from second_unit.addon.deliver.sequence import find_images
from second_unit.inference.exr import read_exr
from second_unit.inference.files import frame_name
from second_unit.inference.shot_takes import takes_of
from second_unit.inference.take import TEXTURES

pytest.importorskip('torch')
ROOT = Path(__file__).resolve().parents[2]
CODE = f'import sys; sys.path.insert(0, {str(ROOT)!r}); import dev; dev.leave(dev.run(sys.argv[1:]))'
FRAMES = range(1, 7)
OF_A_FRAME = ('card', 'frames', *TEXTURES)


def command(wall, takes):
    words = [wall, '--anchor', ANCHOR, '--takes', takes, '--resume', '--json', *QUICK, '--deliver', 'compositor,card',
             '--save', delivered(takes)]
    return [sys.executable, '-c', CODE, *map(str, words)]


def delivered(takes):
    """The copy of the file that the run saves at its end."""
    return takes.with_name(f'{takes.name} delivered.blend')


@pytest.fixture(scope='module')
def whole(wall, tmp_path_factory):
    """The takes folder of a run that nobody disturbed, and how many events it had."""
    takes = tmp_path_factory.mktemp('whole')
    with started(wall, takes) as child:
        count = sum(line.startswith('{') for line in child.stdout)
    assert child.returncode == 0
    return takes, count


def started(wall, takes):
    return subprocess.Popen(command(wall, takes), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def killed(wall, takes, event, delay):
    """Kill a run `delay` seconds after its event of that number, unless it has ended by then.

    Returns the frames that it reported.
    """
    said = []
    with started(wall, takes) as child:
        for line in child.stdout:
            said.append(line)
            event -= line.startswith('{')
            if event <= 0:
                break
        time.sleep(delay)
        child.kill()
        said += child.stdout.readlines()
    whole = ''.join(line for line in said if line.endswith('\n'))
    return [found['frame'] for found in shots.events_in(whole) if found['event'] == 'frame']


def whole_files(takes):
    """Every EXR that is there, opened to its last pixel; time by path."""
    files = sorted(takes.rglob('*.exr'))
    for path in files:
        assert all(pixels.size for pixels in read_exr(path).layers.values()), path
    return {path: path.stat().st_mtime_ns for path in files}


def made_files(files):
    """Those of the take's frames that count as made: all of their files are there."""
    return {path for path in files if path.parent.name in OF_A_FRAME
            and {path.parent.parent / name / path.name for name in OF_A_FRAME} <= files.keys()}


def plates_and_anchors(files):
    return {path for path in files if path.parent.name not in OF_A_FRAME}


def check_after(wall, takes, whole, moments):
    """Kill the run at each of the `moments` (event, seconds after it), then let it end."""
    for moment in moments:
        before = whole_files(takes)
        reported = killed(wall, takes, *moment)
        after = whole_files(takes)
        assert all(set(reported).isdisjoint(take.missing()) for take in takes_of(takes, 'Wall'))
        kept = made_files(before) | plates_and_anchors(before)
        assert {path: after[path] for path in kept} == {path: before[path] for path in kept}
        if delivered(takes).exists():
            check_delivered(takes)
    before = whole_files(takes)
    ended = subprocess.run(command(wall, takes), check=False, capture_output=True, text=True, timeout=120)
    assert ended.returncode == 0, ended.stderr
    after = whole_files(takes)
    kept = made_files(before) | plates_and_anchors(before)
    assert {path: after[path] for path in kept} == {path: before[path] for path in kept}
    take, = takes_of(takes, 'Wall')
    made = [event['frame'] for event in shots.events_in(ended.stdout) if event['event'] == 'frame']
    assert made == [frame for frame in FRAMES if take.card_path(frame) not in made_files(before)]
    assert take.missing() == () and not list(take.folder.rglob('*.part')) and not list(take.folder.glob('lease*'))
    same_pixels(take, takes_of(whole[0], 'Wall')[0])
    check_delivered(takes)
    assert list(delivered(takes).parent.glob('*.blend@')) == []


def check_delivered(takes):
    """The saved copy is whole, and has the take once."""
    bpy.ops.wm.open_mainfile(filepath=str(delivered(takes)))
    take, = takes_of(takes, 'Wall')
    assert len(compositor.find_nodes(bpy.data.scenes['Wall'], 'Wall')) == 1
    assert len(find_images(take.uuid, 'frames')) == len(find_images(take.uuid, 'card')) == 1


def same_pixels(one, other):
    assert one.plates.digest == other.plates.digest and one.recipe == other.recipe
    for frame in FRAMES:
        for path in (f'{folder}/{frame_name(frame)}.exr' for folder in OF_A_FRAME):
            mine, theirs = read_exr(one.folder / path).layers, read_exr(other.folder / path).layers
            assert mine.keys() == theirs.keys()
            assert all(np.array_equal(mine[name], theirs[name]) for name in mine), path


def random_moments(seed, count, events):
    """Early and late ones alike: events count more than seconds, most of which go to importing torch. One in four
    comes after the last event but one, in delivery and saving."""
    chance = random.Random(seed)
    return [(events - 1, chance.uniform(0, 0.6)) if chance.random() < 0.25 else
            (chance.randint(1, events), chance.uniform(0, 0.03)) for _ in range(count)]


def test_a_killed_run_goes_on_where_it_stopped(wall, whole, tmp_path):
    """Among the frames: four events before the last."""
    check_after(wall, tmp_path, whole, [(whole[1] - 4, 0.0)])


@pytest.mark.slow
def test_a_run_killed_again_and_again_loses_nothing(wall, whole, tmp_path):
    """Fifty kills in twenty-five runs; test_apart.py has as many of the process beside Blender."""
    for seed in range(25):
        check_after(wall, tmp_path / str(seed), whole, random_moments(seed, 2, whole[1]))
