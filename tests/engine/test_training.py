"""Training from end to end, a few steps of each stage: what one leaves is what the next begins with.

In processes of their own: training is no part of the package.
"""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

torch = pytest.importorskip('torch')
from safetensors.torch import load_file, save_file  # noqa: E402

from second_unit.inference.models.element import WEIGHTS  # noqa: E402
from second_unit.inference.models.element_coding import coded, to_bytes  # noqa: E402
from second_unit.inference.models.element_conditions import CONDITIONS, KINDS  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
NETWORKS = ('autoencoder.safetensors', 'flow.safetensors')
FRAMES = 24
LEARNED, HELD = (0, 1), 3                       # seeds, as training.events.held_out has them


def command(name, *words):
    done = subprocess.run([sys.executable, '-m', f'training.{name}', *map(str, words)], cwd=ROOT, capture_output=True,
                          text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope='module')
def data(tmp_path_factory):
    """Rising blobs in place of simulations, two to learn from and one held out, wide and square."""
    folder = tmp_path_factory.mktemp('training') / 'data'
    folder.mkdir()
    for seed, shape in zip((*LEARNED, HELD), ((96, 160), (128, 128), (128, 128)), strict=True):
        save_file(event(*shape), folder / f'{seed:06d}.safetensors')
    return folder


def event(rows, columns, views=2):
    across = (torch.arange(columns) - columns / 2) / rows
    up = 1 - torch.arange(rows) / rows
    passes = torch.zeros(views, FRAMES, 11, rows, columns)
    for frame in range(FRAMES):
        alpha = (1.5 - ((across / .2) ** 2 + ((up[:, None] - .2 - .02 * frame) / .2) ** 2)).clamp(0, 1)
        passes[:, frame, 0], passes[:, frame, 2:8], passes[:, frame, 10] = alpha, alpha * .6, alpha * .02
    return {'passes': to_bytes(coded(passes)), 'emission': torch.rand(views, FRAMES, 2, rows // 8, columns // 8).half(),
            'obstacle': torch.zeros(views, rows // 8, columns // 8).half(),
            'conditions': torch.rand(views, FRAMES, len(CONDITIONS)), 'kind': torch.tensor(KINDS.index('plume')),
            'starts': torch.tensor(0)}


@pytest.mark.slow
def test_each_stage_begins_with_what_the_last_one_left(data, tmp_path):
    run, weights = data.parent / 'run', data.parent / 'element.safetensors'
    command('export', '--run', tmp_path, '--unpack')
    begun = {name: load_file(tmp_path / name) for name in NETWORKS}
    said = command('train', '--continue', '--folder', data.parent, '--events', len(LEARNED), '--decoder', .1,
                   '--flow', .2, '--plain')
    for name in NETWORKS:
        trained = load_file(run / name)
        changed = {key for key in trained if not torch.equal(trained[key], begun[name][key])}
        assert changed and all(tensor.isfinite().all() for tensor in trained.values())
        assert not any(key.startswith('encoder') for key in changed)                 # or the flow's latents are others
    assert hashlib.sha256(weights.read_bytes()).hexdigest() in said and weights.stat().st_size < 20e6
    command('evaluate', '--data', data, '--out', tmp_path / 'page', '--weights', weights, '--steps', 1,
            '--paired')
    page = (tmp_path / 'page' / 'index.html').read_text()
    assert 'autoencoder dB' in page and (tmp_path / 'page' / 'plume.png').stat().st_size > 1000


def test_the_committed_weights_come_back_from_a_run_as_they_were(tmp_path):
    command('export', '--run', tmp_path, '--unpack')
    command('export', '--run', tmp_path, '--weights', tmp_path / 'again.safetensors')
    committed, again = load_file(WEIGHTS.path), load_file(tmp_path / 'again.safetensors')
    assert committed.keys() == again.keys()
    assert all(torch.equal(committed[name], again[name]) for name in committed)


def test_a_mean_of_two_runs_lies_between_them(tmp_path):
    first, second = tmp_path / 'first', tmp_path / 'second'
    command('export', '--run', first, '--unpack')
    command('export', '--run', second, '--unpack')
    flow = load_file(first / 'flow.safetensors')
    save_file({name: tensor + 1 for name, tensor in flow.items()}, second / 'flow.safetensors')
    command('export', '--run', second, '--mean', first, '--weights', tmp_path / 'mean.safetensors')
    committed, mean = load_file(WEIGHTS.path), load_file(tmp_path / 'mean.safetensors')
    for name, tensor in mean.items():
        more = 0.5 if name.startswith('flow.') else 0
        assert torch.allclose(tensor.float(), committed[name].float() + more, atol=2e-3)


def test_statistics_tell_what_they_are_called_after(monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    from training import measures
    still = torch.zeros(8, 11, 64, 64)
    still[:, 0, 40:, 20:40] = 1
    rising = torch.stack([still[0].roll(-2 * frame, 1) for frame in range(8)])
    rough = still.clone()
    rough[:, 0] *= (torch.arange(64) // 2 % 2)
    plain, moved, coarse = (measures.statistics(clip) for clip in (still, rising, rough))
    assert plain['change'] == 0 < moved['change'] and moved['height'] > plain['height']
    assert coarse['high frequencies'] > 2 * plain['high frequencies'] and coarse['slope'] > plain['slope']
    assert measures.drift(torch.stack([still[0].roll(frame, 2) for frame in range(8)])) == pytest.approx(6 / 64)
    ratio, low, high = measures.interval([1., 2., 3.], [2., 4., 6.])
    assert ratio == low == high == 0.5
    assert measures.correlation([0, 1, 2], [1, 3, 5]) == pytest.approx((1, 2))


def test_a_copy_is_found_nearer_than_true_clips_are(monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    from training import nearest
    random = torch.Generator().manual_seed(0)
    learned = [(event, torch.randn(6, 8, 4, 4, generator=random)) for event in range(5)]
    held = [(event, torch.randn(6, 8, 4, 4, generator=random)) for event in range(5, 9)]
    other_shape = (9, torch.randn(6, 8, 4, 6, generator=random))
    copies = [(event + 20, clip + 0.01) for event, clip in learned]
    honest = nearest.copying(held, held, learned)
    assert honest['made over held out'] == 1 and honest['nearest made'] > 0.8
    caught = nearest.copying([*copies, other_shape], held, learned)
    assert caught['made over held out'] < 0.02 and caught['nearest made'] < caught['nearest pair of learned events']
    assert nearest.distances(learned, learned) == pytest.approx(nearest.distances(learned, learned + learned))


@pytest.mark.slow
def test_a_student_learns_from_lessons_that_stay(data, tmp_path):
    words = ('--data', data, '--out', tmp_path, '--lessons', 2, '--minutes', .05)
    assert '2 lessons' in command('distil', *words)
    kept = {path: path.stat().st_mtime_ns for path in (tmp_path / 'lessons').iterdir()}
    begun = load_file(tmp_path / 'student.safetensors')
    command('distil', *words, '--continue')
    again = load_file(tmp_path / 'student.safetensors')
    assert len(kept) == 2 and kept == {path: path.stat().st_mtime_ns for path in (tmp_path / 'lessons').iterdir()}
    assert all(tensor.isfinite().all() for tensor in again.values())
    assert any(not torch.equal(again[name], begun[name]) for name in again)
    assert (tmp_path / 'student.safetensors').stat().st_size < 4e6
    command('fewer', '--data', data, '--out', tmp_path / 'judged', '--student', tmp_path / 'student.safetensors')
    figures = json.loads((tmp_path / 'judged' / 'fewer.json').read_text())['plume']
    assert list(figures) == ['8 steps', '4 steps', '2 steps', 'student'] and figures['8 steps']['off'] == 0
    assert 0 < figures['4 steps']['off'] < figures['2 steps']['off'] and figures['student']['off'] > 0
    assert (tmp_path / 'judged' / 'plume.png').stat().st_size > 1000


def test_the_teacher_steps_as_the_product_samples(monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    from diffusers import FlowMatchEulerDiscreteScheduler

    from inference.models.element_autoencoder import Autoencoder
    from inference.models.element_flow import Flow
    from inference.models.element_pipeline import AGAIN, SHIFT, Asked, ElementPipeline
    from training import student
    flow, random = Flow().eval(), torch.Generator().manual_seed(0)
    torch.nn.init.normal_(flow.output.weight, std=.1, generator=random)
    conditions, mattes = torch.rand(FRAMES, len(CONDITIONS)), torch.rand(FRAMES, 4, 6, 3)
    known, told = torch.rand(12, 4, 6, 8), (1 + torch.arange(FRAMES), torch.tensor(1), conditions, mattes)
    pipeline = ElementPipeline(Autoencoder(), flow, FlowMatchEulerDiscreteScheduler(shift=SHIFT))
    x = torch.randn(1, FRAMES, 4, 6, 8, generator=torch.Generator().manual_seed(5))[0]
    sampled = pipeline(Asked(KINDS[1], conditions, mattes, 5, 1.0), None, 3, 1.5)
    states = student.taught(flow, x, 0, *told, steps=3, guidance=1.5)
    assert len(states) == 4 and torch.equal(states[0], x)
    torch.testing.assert_close(states[-1], sampled, atol=1e-4, rtol=1e-4)
    given = 12 - AGAIN
    led = student.taught(flow, torch.cat([known[:given], x[given:]]), given, *told, steps=3, guidance=1.5)[-1]
    sampled = pipeline(Asked(KINDS[1], conditions, mattes, 5, 1.0), known, 3, 1.5)
    assert torch.equal(led[:given], known[:given])
    torch.testing.assert_close(known[-1] + led[12:] - led[11], sampled[12:] + (
        torch.linspace(0, 1, 13)[1:, None, None, None] * (known[-1] - led[11])), atol=1e-4, rtol=1e-4)


def test_a_student_begins_as_the_flow_and_leaves_it_as_it_is(monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    from inference.models.element_flow import Flow
    from training import student
    flow = Flow().eval().requires_grad_(False)
    torch.nn.init.normal_(flow.output.weight, std=.1, generator=torch.Generator().manual_seed(0))
    before = {name: tensor.clone() for name, tensor in flow.state_dict().items()}
    learner = student.Student(flow, rank=2)
    told = (torch.full((1, 3), .6), torch.ones(1, 3), torch.tensor([2]), torch.rand(1, 3, 10),
            torch.rand(1, 3, 4, 4, 3))
    x = torch.randn(1, 3, 4, 4, 8)
    assert torch.equal(learner.velocity(flow, x, *told), flow(x, *told))
    learner.velocity(flow, x, *told).square().mean().backward()
    changed = [name for name, each in learner.named_parameters() if each.grad is not None and each.grad.any()]
    assert changed and all(name.endswith('/out') for name in changed)          # what is multiplied by zero waits
    with torch.no_grad():
        for parameter in learner.parameters():
            parameter.add_(0.02)
    assert not torch.allclose(learner.velocity(flow, x, *told), flow(x, *told))
    assert all(torch.equal(tensor, before[name]) for name, tensor in flow.state_dict().items())
    assert float(sum(map(student.length, range(len(student.STOPS) - 1)))) == pytest.approx(1)
