"""Training's events and files, in a process of their own: training is no part of the package."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip('torch')

ROOT = Path(__file__).resolve().parents[2]
TINY = '''
import json, sys
from training import events, simulate
small = {shape: (24, 24, 32) for shape in events.GRIDS}
events.GRIDS.update(small)
events.PICTURES.update({shape: (32, 32) for shape in small})
simulate.clip.__defaults__ = (2,)
'''
WORK = '''
seeds = range(4000)
drawn = [events.draw(seed) for seed in range(12)]
again = [events.draw(seed) for seed in range(12)]
told = json.dumps({
    'kinds': [events.kind_of(seed) for seed in seeds], 'held out': [events.held_out(seed) for seed in seeds],
    'same': all(a._replace(event=0) == b._replace(event=0) and a.event.seed == b.event.seed
                for a, b in zip(drawn, again)),
    'kind': all(draw.event.kind == events.kind_of(seed) for seed, draw in enumerate(drawn))})
words = ['--plain', '--out', sys.argv[1], '--first', '3', '--count', '2', '--every', '5']
simulate.main(words)
simulate.main(words)
print(told)
'''


@pytest.fixture(scope='module')
def done(tmp_path_factory):
    """The folder of the clips, and what the process said."""
    folder = tmp_path_factory.mktemp('clips')
    process = subprocess.run([sys.executable, '-c', TINY + WORK, str(folder)], cwd=ROOT, check=False,
                             capture_output=True, text=True, timeout=120)
    assert process.returncode == 0, process.stderr
    return folder, process.stdout.splitlines()


def test_events_are_drawn_by_seed_and_held_out_whatever_their_kind(done):
    told = json.loads(done[1][-1])
    assert told['same'] and told['kind']
    kinds, held_out = told['kinds'], told['held out']
    assert sum(held_out) / len(held_out) == pytest.approx(0.12, abs=0.02)
    for kind in set(kinds):
        of_kind = [out for out, each in zip(held_out, kinds) if each == kind]
        assert len(of_kind) / len(kinds) == pytest.approx(0.25, abs=0.03)
        assert sum(of_kind) / len(of_kind) == pytest.approx(0.12, abs=0.035)


def test_a_smoke_run_writes_whole_clips_and_makes_none_again(done):
    from safetensors.torch import load_file
    folder, lines = done
    assert [int(line.split()[0]) for line in lines[:-1]] == [3, 8]     # once, though main ran twice
    assert sorted(path.name for path in folder.iterdir()) == ['000003.safetensors', '000008.safetensors']
    clip = load_file(folder / '000008.safetensors')
    shapes = {name: tuple(tensor.shape) for name, tensor in clip.items()}
    assert shapes == {'passes': (3, 2, 11, 32, 32), 'emission': (3, 2, 2, 4, 4), 'obstacle': (3, 4, 4),
                      'conditions': (3, 2, 10), 'kind': (), 'starts': ()}
    assert str(clip['passes'].dtype) == 'torch.uint8' and len(clip['passes'].unique()) > 20
    assert 0 < clip['emission'].max() <= 1 and (clip['emission'][:, :, 1] >= clip['emission'][:, :, 0]).all()
    assert clip['conditions'].isfinite().all() and clip['conditions'][..., 2].min() > 0
