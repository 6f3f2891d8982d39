"""A shot as a farm's job: what is written, what its commands do, and the job as Open Job Description runs it."""

import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import bpy
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import shots
from shots import ANCHOR

from second_unit.addon import cli, farm, farm_cli, farm_session, session
from second_unit.addon.runs import Request
from second_unit.demo.street import build_street
from second_unit.inference import serving
from second_unit.inference.errors import CaptureError, GenerateError, SecondUnitError, TakeError
from second_unit.inference.exr import read_exr
from second_unit.inference.job import FrameDone
from second_unit.inference.serving import Service
from second_unit.inference.shot import FrameRange
from second_unit.inference.shot_takes import takes_of

ROOT = Path(__file__).resolve().parents[2]
FRAMES = range(1, 7)
LIMIT = 1800.0


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """A model of a few lines in place of the network, in this process."""
    for module in (session, farm, serving):
        monkeypatch.setattr(module, 'all_models', lambda: {'element': shots.QUICK_MODEL})


@pytest.fixture
def job(wall, tmp_path):
    bpy.ops.wm.open_mainfile(filepath=str(wall))
    request = Request('Wall', tmp_path / 'takes', anchor=ANCHOR, controls={'density': 0.7}, seeds=(3, 4),
                      card_offset=(0.0, -1e-5, 0.25))
    return farm.submit(bpy.context.scene, request, tmp_path / 'job', chunk=4)


def run(command, *words):
    """One of the farm's commands in this process; raises what it ends with."""
    events = []
    parsed = {}
    original = farm_cli.in_words
    try:
        farm_cli.in_words = lambda work, as_json: parsed.setdefault('done', work(events.append)) or 0
        assert farm_cli.COMMANDS[command]([*map(str, words)]) == 0
    finally:
        farm_cli.in_words = original
    return events


def given(job):
    return '--takes', job.parent / 'takes', '--job', job / 'job.json'


def made(events):
    return [event.frame for event in events if isinstance(event, FrameDone)]


def pixels(folder):
    """Of every frame in every folder of a take."""
    return {path.relative_to(folder): {name: layer.tobytes() for name, layer in read_exr(path).layers.items()}
            for path in sorted(folder.rglob('*.exr'))}


# --- What is written ----------------------------------------------------------------------------------------


def test_a_job_is_a_template_that_openjd_takes_with_every_frame_in_a_chunk(job):
    from openjd import model as openjd
    template = openjd.decode_job_template(template=json.loads((job / 'template.json').read_text()),
                                          supported_extensions=['TASK_CHUNKING'])
    values = {'Takes': str(job.parent / 'takes')}
    parameters = openjd.preprocess_job_parameters(job_template=template, job_parameter_values=values,
                                                  job_template_dir=job, current_working_dir=job)
    made = openjd.create_job(job_template=template, job_parameter_values=parameters)
    assert [step.name for step in made.steps] == ['Capture', 'Generate', 'Finish']
    space = openjd.StepParameterSpaceIterator(space=made.steps[1].parameterSpace)
    tasks = [(task['Take'].value, task['Frames'].value) for task in space]
    for take in '12':
        chunks = [farm_cli.frames_from(text) for number, text in tasks if number == take]
        assert sorted(sum(chunks, ())) == list(FRAMES) and max(map(len, chunks)) <= 4
    bundle = json.loads((job / 'parameter_values.json').read_text())['parameterValues']
    assert {each['name'] for each in bundle} == {each.name for each in template.parameterDefinitions}
    assert parameters['BlendFile'].value == str(job / 'shot.blend')


def test_the_shell_lines_name_every_chunk_and_quote_what_they_name(wall, tmp_path):
    bpy.ops.wm.open_mainfile(filepath=str(wall))
    takes = tmp_path / "it's; $(here)"
    folder = farm.submit(bpy.context.scene, Request('Wall', takes, anchor=ANCHOR), chunk=4)
    assert folder.parent == takes / 'wall-f76ea921' / 'jobs' and os.access(folder / 'run.sh', os.X_OK)
    lines = [line for line in (folder / 'run.sh').read_text().splitlines() if str(ROOT / 'dev.py') in line]
    words = [subprocess.run(['sh', '-c', f'for word in {line}; do printf "%s\\n" "$word"; done'], check=True, text=True,
                            capture_output=True).stdout.splitlines() for line in lines]
    assert [line[2] for line in words] == ['begin', 'work', 'work', 'finish']
    assert all(str(takes) in line and str(folder / 'job.json') in line for line in words)
    assert [line[-1] for line in words[1:3]] == ['--frames=1-4', '--frames=5-6']


@pytest.mark.parametrize(('frames', 'size', 'chunks'), [
    ('1-24', 24, ['1-24']), ('1-24', 7, ['1-7', '8-14', '15-21', '22-24']), ('1-3', 1, ['1', '2', '3']),
    ('1-9x2', 2, ['1-3x2', '5-7x2', '9'])])
def test_frames_are_cut_into_chunks(frames, size, chunks):
    assert farm.chunks_of(FrameRange.parse(frames), size) == chunks
    assert sorted(sum(map(farm_cli.frames_from, chunks), ())) == list(FrameRange.parse(frames))


def test_submitting_changes_nothing_and_makes_nothing_else(wall, tmp_path):
    bpy.ops.wm.open_mainfile(filepath=str(wall))
    was_dirty = bpy.data.is_dirty
    farm.submit(bpy.context.scene, Request('Wall', tmp_path / 'takes', anchor=ANCHOR), tmp_path / 'job')
    assert bpy.data.filepath == str(wall) and bpy.data.is_dirty == was_dirty and not (tmp_path / 'takes').exists()
    assert sorted(path.name for path in (tmp_path / 'job').iterdir()) == [
        'job.json', 'parameter_values.json', 'run.sh', 'shot.blend', 'template.json']


@pytest.mark.parametrize(('changes', 'error', 'says'), [
    ({'source': 'viewport'}, CaptureError, 'needs a window'), ({'anchor': ''}, CaptureError, 'needs an anchor'),
    ({'controls': {'density': 99}}, SecondUnitError, 'density')])
def test_what_no_farm_could_make_is_refused_at_once(wall, tmp_path, changes, error, says):
    bpy.ops.wm.open_mainfile(filepath=str(wall))
    request = Request(**{'scene': 'Wall', 'takes': tmp_path / 'takes', 'anchor': ANCHOR, **changes})
    with pytest.raises(error, match=says) as caught:
        farm.submit(bpy.context.scene, request, tmp_path / 'job')
    assert caught.value.hint and not (tmp_path / 'job').exists()


def test_a_job_is_not_overwritten(job, wall):
    request = Request('Wall', job.parent / 'takes', anchor=ANCHOR)
    with pytest.raises(TakeError, match='holds a job already'):
        farm.submit(bpy.context.scene, request, job)
    with pytest.raises(TakeError, match='is none'):
        farm.submit(bpy.context.scene, request, job.parent / 'other', chunk=0)


# --- What its commands do -----------------------------------------------------------------------------------


def test_chunks_in_any_order_and_twice_are_the_take_of_one_machine(job, wall, capfd):
    run('begin', job / 'shot.blend', *given(job))
    takes = takes_of(job.parent / 'takes', 'Wall')
    assert [take.recipe.seed for take in takes] == [3, 4] and takes[0].missing() == tuple(FRAMES)
    run('begin', job / 'shot.blend', *given(job))                       # the job submitted again
    assert len(takes_of(job.parent / 'takes', 'Wall')) == 2
    assert made(run('work', *given(job), '--frames', '4-6')) == [4, 5, 6]
    assert made(run('work', *given(job), '--frames', '4-6')) == []
    assert made(run('work', *given(job), '--frames', '2,3,5')) == [2, 3]
    with pytest.raises(TakeError, match='1 frames of take 1 are not made, the first of them 1'):
        run('finish', *given(job))
    assert made(run('work', takes[0].folder)) == [1]
    run('work', *given(job), '--number', 2)
    assert any('whole' in str(event) for event in run('finish', *given(job)))

    capfd.readouterr()
    words = [wall, '--anchor', ANCHOR, '--takes', job.parent / 'local', '--seed', 3, '--set', 'density=0.7',
             '--card-offset', 0, '-0.00001', 0.25]
    assert cli.generate([*map(str, words)]) == 0
    local, = takes_of(job.parent / 'local', 'Wall')
    assert local.recipe == takes[0].recipe and local.card == takes[0].card
    assert pixels(local.folder) == pixels(takes[0].folder)


def test_a_broken_frame_is_found_at_the_end(job):
    run('begin', job / 'shot.blend', *given(job))
    for number in (1, 2):
        run('work', *given(job), '--number', number)
    take = takes_of(job.parent / 'takes', 'Wall')[1]
    whole = take.frame_path(3).read_bytes()
    take.frame_path(3).write_bytes(whole[:-100])
    with pytest.raises(TakeError, match='0003.exr'):
        run('finish', *given(job))


@pytest.mark.parametrize(('words', 'says'), [
    (['--frames', '5-9'], 'Frame 7 is not in the range'), (['--number', '3'], 'has begun 2 takes'),
    (['--frames', 'some'], 'not a frame range'), (['--number', '0'], 'has begun 2 takes')])
def test_a_chunk_that_is_none_says_so(job, words, says):
    run('begin', job / 'shot.blend', *given(job))
    with pytest.raises(SecondUnitError, match=says) as caught:
        run('work', *given(job), *words)
    assert caught.value.hint


@pytest.mark.parametrize('content', [
    '', '[]', '{"format": 1}', '{"format": 1, "words": 3, "controls": {}, "takes": []}',
    '{"format": 1, "words": [], "controls": {}, "takes": ["../../etc"]}',
    '{"format": 1, "words": [], "controls": {}, "takes": ["/etc"]}',
    '{"format": 1, "words": [], "controls": {}, "takes": [[]]}'])
def test_a_job_that_was_changed_by_hand_leads_nowhere(job, content):
    (job / 'job.json').write_text(content)
    with pytest.raises(TakeError):
        run('work', *given(job), '--frames', '1')


def test_a_job_whose_first_step_did_not_run_says_so(job):
    with pytest.raises(TakeError, match='begun 0 takes') as caught:
        run('work', *given(job), '--frames', '1')
    assert 'begin' in caught.value.hint


# --- One process for a session ------------------------------------------------------------------------------


@pytest.fixture
def listening(tmp_path):
    """A session's process, as a thread of this one."""
    folder = tmp_path / 'session'
    folder.mkdir()
    service = Service(lambda model: None)
    thread = threading.Thread(target=farm_session.stay, args=(folder, service), daemon=True)
    thread.start()
    while not (folder / 'session.json').exists():
        thread.join(0.02)
    yield folder, thread
    if thread.is_alive():
        farm_session.end(folder)
    thread.join(LIMIT)
    assert not thread.is_alive()


def test_one_process_makes_the_chunks_of_a_session_and_loads_once(job, listening, monkeypatch):
    folder, thread = listening
    loads = []
    original = shots.QUICK_MODEL.load
    model = shots.replace(shots.QUICK_MODEL, load=lambda engine: loads.append(engine) or original(engine))
    monkeypatch.setattr(serving, 'all_models', lambda: {'element': model})
    run('begin', job / 'shot.blend', *given(job))
    for frames in ('5-6', '1-4'):
        assert made(run('work', *given(job), '--frames', frames, '--session', folder)) == \
            list(farm_cli.frames_from(frames))
    assert len(loads) == 1 and takes_of(job.parent / 'takes', 'Wall')[0].missing() == ()
    with pytest.raises(SecondUnitError, match='Frame 9 is not in the range'):
        run('work', *given(job), '--frames', '9', '--session', folder)
    assert (folder / 'session.json').stat().st_mode & 0o777 == 0o600
    run('serve', '--session', folder, '--end')
    thread.join(LIMIT)
    assert not thread.is_alive()
    with pytest.raises(GenerateError, match='No process of a session listens'):
        run('work', *given(job), '--frames', '1', '--session', folder)


def test_who_has_not_the_token_is_not_heard(job, listening):
    folder, thread = listening
    says = json.loads((folder / 'session.json').read_text())
    for first in ({'token': 'wrong', 'end': True}, {'end': True}, {}):
        with farm_session.socket.create_connection((farm_session.HERE, says['port'])) as stranger:
            stranger.sendall(farm_session.line(first).encode())
            assert stranger.recv(100) == b''
    assert thread.is_alive()


# --- For real -----------------------------------------------------------------------------------------------


def openjd_run(job, takes, *words):
    command = [str(Path(sys.executable).parent / 'openjd'), 'run', str(job / 'template.json'), '--step', 'Finish',
               '--run-dependencies', '-p', f'Takes={takes}', *words]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=LIMIT)


@pytest.fixture(scope='module')
def local(tmp_path_factory):
    """A job of the demo's shot, 24 small frames of it, and the pixels of the take that one local run makes."""
    pytest.importorskip('torch')
    folder = tmp_path_factory.mktemp('local')
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.name = 'Street'
    street = build_street(scene, FrameRange(1, 24), (96, 54))
    bpy.ops.wm.save_as_mainfile(filepath=str(folder / 'street.blend'))
    for words in (['--takes', folder / 'takes'], ['--takes', folder / 'none', '--submit', folder / 'job']):
        command = [sys.executable, ROOT / 'dev.py', 'run', folder / 'street.blend', '--anchor', street.anchor,
                   '--starts-at', street.starts_at, *shots.QUICK, *words]
        done = subprocess.run([*map(str, command)], check=False, capture_output=True, text=True, timeout=LIMIT)
        assert done.returncode == 0, done.stderr
    take, = takes_of(folder / 'takes', 'Street')
    return folder / 'job', pixels(take.folder)


def same_as_local(takes, expected):
    take, = takes_of(takes, 'Street')
    found = pixels(take.folder)
    assert found.keys() == expected.keys()
    assert [path for path, layers in expected.items() if found[path] != layers] == []
    assert not list(take.folder.rglob('*.part')) and not list(take.folder.glob('lease*'))


@pytest.mark.slow
@pytest.mark.parametrize('chunk', [1, 7, 24])
def test_openjd_makes_the_bits_of_the_local_run(local, tmp_path, chunk):
    """The embedded model, whole windows of it for every chunk."""
    job = shutil.copytree(local[0], tmp_path / 'job')
    done = openjd_run(job, tmp_path / 'takes', '-p', f'ChunkSize={chunk}')
    assert done.returncode == 0, done.stdout[-3000:]
    same_as_local(tmp_path / 'takes', local[1])


@pytest.mark.slow
def test_openjd_makes_them_too_after_two_workers_were_killed(local, tmp_path):
    job = shutil.copytree(local[0], tmp_path / 'job')
    command = [sys.executable, str(ROOT / 'dev.py')]
    words = ['--takes', tmp_path / 'takes', '--job', job / 'job.json']
    subprocess.run([*command, 'begin', str(job / 'shot.blend'), *map(str, words)], check=True, capture_output=True,
                   timeout=LIMIT)
    workers = [subprocess.Popen([*command, 'work', *map(str, words), f'--frames={frames}', '--json'], text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) for frames in ('1-12', '13-24')]
    for worker, event in zip(workers, ('"Window', '"frame"')):          # one among the steps, one among the frames
        for said in worker.stdout:
            if event in said:
                break
        worker.kill()
        worker.wait(LIMIT)
    assert len(list(tmp_path.rglob('lease-*.json'))) == 2
    done = openjd_run(job, tmp_path / 'takes', '-p', 'ChunkSize=8')
    assert done.returncode == 0, done.stdout[-3000:]
    same_as_local(tmp_path / 'takes', local[1])


# --- Flamenco -----------------------------------------------------------------------------------------------


FLAMENCO = '''
const vm = require('vm'), fs = require('fs');
const given = JSON.parse(process.argv[2]);
class Task {
  constructor(name, type) { this.name = name; this.type = type; this.commands = []; this.needs = []; }
  addCommand(command) { this.commands.push(command); }
  addDependency(task) { this.needs.push(task.name); }
}
const author = { Task: (name, type) => new Task(name, type),
                 Command: (name, parameters) => ({ name, parameters }) };
function frameChunker(frames, size) {
  const [first, last] = frames.split('-').map(Number), chunks = [];
  for (let frame = first; frame <= last; frame += size) {
    const end = Math.min(last, frame + size - 1);
    chunks.push(frame == end ? `${frame}` : `${frame}-${end}`);
  }
  return chunks;
}
const tasks = [], context = { author, frameChunker, print: () => {} };
vm.createContext(context);
vm.runInContext(fs.readFileSync(given.script, 'utf8') + '\\nthis.type = JOB_TYPE; this.compile = compileJob;', context);
context.compile({ settings: given.settings, addTask: task => tasks.push(task) });
console.log(JSON.stringify({ type: context.type, tasks }));
'''


def test_the_job_type_of_flamenco_makes_the_same_tasks(job, tmp_path):
    node = shutil.which('node')
    if node is None:
        pytest.skip('needs Node')
    (tmp_path / 'manager.js').write_text(FLAMENCO)
    settings = {'job': str(job / 'job.json'), 'takes': str(job.parent / 'takes'), 'blendfile': str(job / 'shot.blend'),
                'frames': '1-6', 'chunk_size': 4, 'takes_count': 2}
    asked = json.dumps({'script': str(ROOT / 'addon' / 'second_unit_flamenco.js'), 'settings': settings})
    answer = subprocess.run([node, tmp_path / 'manager.js', asked], check=True, capture_output=True, text=True)
    answer = json.loads(answer.stdout)
    assert {each['key'] for each in answer['type']['settings']} == set(settings)
    tasks = answer['tasks']
    assert [task['name'] for task in tasks] == [
        'capture', 'generate-1-1-4', 'generate-1-5-6', 'generate-2-1-4', 'generate-2-5-6', 'check']
    assert [task['needs'] for task in tasks] == [[], *[['capture']] * 4, [task['name'] for task in tasks[1:5]]]
    arguments = [command['parameters']['args'] for task in tasks for command in task['commands']]
    for words in arguments:                                # our own command line takes these words
        assert words[:4] == ['--offline-mode', '--enable-autoexec', '--command', 'second_unit']
        run(words[4], *words[5:])
    takes = takes_of(job.parent / 'takes', 'Wall')
    assert len(takes) == 2 and not any(take.missing() for take in takes)
