"""Installing libraries for real: wheels made here, a real pip in a real child process, killed where it hurts."""

import os
import socket
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from wheels import lock, make_index, make_wheel

from second_unit.inference.errors import Cancelled, InstallError, SecondUnitError
from second_unit.inference.job import Job, Progress, State
from second_unit.inference.lease import held
from second_unit.inference.runtime import install as module
from second_unit.inference.runtime import store
from second_unit.inference.runtime.child import run
from second_unit.inference.runtime.lists import (
    FOLDER,
    Wheel,
    choose,
    found_devices,
    here,
    lists_in,
    parse,
    python_tag,
    remark,
)

SHARED = 'nvidia/__init__.py'
LIMIT = 120.0


@pytest.fixture
def root(tmp_path):
    return tmp_path / 'Zweite Einheit – 東京' / 'runtime'


@pytest.fixture
def studio(tmp_path):
    """A folder of three wheels, two of which share a package folder."""
    folder = tmp_path / 'Räder für alle'
    return folder, lock(make_wheel(folder, 'alpha', data=os.urandom(4000)),
                        make_wheel(folder, 'beta', files={SHARED: b'', 'nvidia/beta.py': b'B = 1\n'}),
                        make_wheel(folder, 'gamma', files={SHARED: b'', 'nvidia/gamma.py': b'C = 1\n'}))


def silent(*_):
    pass


def imported(folder, code):
    return subprocess.run([sys.executable, '-I', '-c', f'import sys; sys.path.append({str(folder)!r}); {code}'],
                          capture_output=True, text=True, check=True).stdout.strip()


def listed(root, locked):
    root.mkdir(parents=True, exist_ok=True)
    path = root.parent / f'{locked.name}.txt'
    path.write_text(str(locked), encoding='utf-8')
    return path


def child(root, locked, heard=silent, wheels=None):
    words = ['install', '--list', str(listed(root, locked))]
    run([*words, '--wheels', str(wheels)] if wheels else words, root, heard)


@pytest.fixture
def index(tmp_path, studio, monkeypatch):
    """The registry that pip asks: this folder and no other. Its address."""
    for name in [name for name in os.environ if name.startswith('PIP_')]:
        monkeypatch.delenv(name)
    monkeypatch.setenv('PIP_CONFIG_FILE', os.devnull)
    monkeypatch.setenv('PIP_INDEX_URL', make_index(tmp_path / 'simple', studio[0]))
    return os.environ['PIP_INDEX_URL']


# --- Installing ---------------------------------------------------------------------------------------------

def test_a_wheel_folder_becomes_libraries_that_import(root, studio):
    wheels, locked = studio
    folder = module.install(locked, root, wheels, silent)
    assert store.current(root) == folder and not list(root.glob('*.part'))
    assert imported(folder, 'import alpha, nvidia.beta, nvidia.gamma; print(alpha.VERSION)') == '1.0'
    known = store.installed(root)
    assert (known.versions, known.digest) == ({'alpha': '1.0', 'beta': '1.0', 'gamma': '1.0'}, locked.digest)
    assert len(list(wheels.glob('*.whl'))) == 3          # the studio's folder is left as it was
    module.verify(root, silent)


def test_pip_fetches_from_the_index_it_is_configured_for(root, studio, index):
    heard = []
    child(root, studio[1], lambda *said: heard.append(said))
    assert imported(store.current(root), 'import alpha, gamma; print(gamma.VERSION)') == '1.0'
    assert not (root / 'wheels').exists()
    assert {'Unpacking alpha', 'Unpacking gamma'} <= {phase for phase, _, _ in heard}
    assert {total for phase, _, total in heard if 'ing ' in phase} == {2 * studio[1].size}


def test_what_is_fetched_and_unpacked_is_one_count_so_that_the_time_left_is_of_both(root, studio, index):
    job, clocks, heard = Job('runtime', 'The runtime', State.RUNNING), set(), []

    def say(phase, done, total):
        nonlocal job
        job = job.after(Progress('runtime', phase, done, total))
        heard.append(done)
        if done:
            clocks.add((job.phase_started, job.phase_done))
    module.install(studio[1], root, None, say)
    assert heard == sorted(heard) and (job.done, job.total) == (2 * studio[1].size, 2 * studio[1].size)
    assert len(clocks) == 1                              # no phase begins the count again
    assert len({done for done in heard if done > studio[1].size}) > len(studio[1].wheels)     # also within a wheel


def test_what_was_there_before_is_not_in_the_pace(root, studio):
    wheels, locked = studio
    module.install(lock(locked.wheels[0]), root, wheels, silent)
    heard = []
    module.install(locked, root, wheels, lambda *said: heard.append(said))
    checking = [done for phase, done, _ in heard if phase.startswith('Checking')]
    unpacking = [(done, total) for phase, done, total in heard if phase.startswith('Unpacking')]
    assert checking == sorted(checking) and checking[-1] == heard[0][2]
    assert unpacking[0] == (locked.wheels[0].size, locked.size) and unpacking[-1] == (locked.size, locked.size)


def test_what_the_registry_does_not_have_says_so_with_the_log(root, studio, index):
    with pytest.raises(InstallError, match='pip could not fetch alpha: No matching distribution found') as caught:
        child(root, lock(Wheel('alpha', '9.9', 'alpha-9.9-py3-none-any.whl', 10, '0' * 64)))
    assert str(root / store.LOG) in caught.value.hint and 'alpha==9.9' in (root / store.LOG).read_text()
    assert store.current(root) is None


def test_a_wheel_with_another_digest_is_refused_by_pip_and_by_us(root, studio, index):
    wheels, locked = studio
    changed = lock(locked.wheels[0]._replace(sha256='1' * 64))
    with pytest.raises(InstallError, match='pip could not fetch alpha'):
        child(root, changed)
    with pytest.raises(InstallError, match='its digest is another one'):
        module.install(changed, root, wheels, silent)
    assert store.current(root) is None


def test_a_wheel_that_a_folder_lacks_is_named_and_nobody_asks_the_network(root, studio):
    wheels, locked = studio
    (wheels / locked.wheels[2].file).unlink()
    with pytest.raises(InstallError, match='gamma-1.0-py3-none-any.whl is not in'):
        child(root, locked, wheels=wheels)


def test_killed_while_unpacking_it_goes_on_where_it_stopped(root, studio):
    wheels, _ = studio
    locked = lock(make_wheel(wheels, 'alpha'),
                  make_wheel(wheels, 'beta', files={f'beta/{number}.txt': b'b' for number in range(1500)}))
    with pytest.raises(Cancelled):
        child(root, locked, kill_at('Unpacking beta'), wheels)
    part, = root.glob('*.part')
    assert store.begun(root, locked) and store.current(root) is None
    assert [wheel['name'] for wheel in store.read_record(part)['wheels'].values()] == ['alpha']
    before = os.stat(part / 'alpha' / 'data.bin')
    child(root, locked, wheels=wheels)
    after = os.stat(store.current(root) / 'alpha' / 'data.bin')
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert store.current(root).name.endswith('-1') and not store.begun(root, locked)
    module.verify(root, silent)


def test_killed_while_pip_waits_for_the_network_nothing_stays_running(root, studio, monkeypatch, index):
    with socket.create_server(('127.0.0.1', 0)) as silent_server:
        monkeypatch.setenv('PIP_INDEX_URL', f'http://127.0.0.1:{silent_server.getsockname()[1]}/simple')
        asked = []

        def kill(phase, *_):
            if phase.startswith('Downloading'):
                silent_server.settimeout(LIMIT)
                asked.append(silent_server.accept()[0])        # pip is there, and gets no answer
                raise Cancelled

        with pytest.raises(Cancelled):
            child(root, studio[1], kill)
        asked[0].settimeout(LIMIT)
        while asked[0].recv(4096):                             # until the other end is closed: pip is gone
            pass
        asked[0].close()
    monkeypatch.setenv('PIP_INDEX_URL', index)
    child(root, studio[1])
    assert imported(store.current(root), 'import gamma; print(gamma.VERSION)') == '1.0'


def kill_at(at):
    def heard(phase, *_):
        if phase == at:
            raise Cancelled
    return heard


def test_small_wheels_are_fetched_together_and_large_ones_alone():
    wheels = [Wheel(name, '1', '', size, '') for name, size in
              [('a', 1), ('b', module.BATCH), ('c', 5), ('d', 6), ('e', 3 * module.BATCH)]]
    assert [[wheel.name for wheel in batch] for batch in module.batches(wheels)] == [['a'], ['b'], ['c', 'd'], ['e']]


def test_who_installs_at_the_same_time_is_told(root, studio):
    root.mkdir(parents=True)
    refused = pytest.raises(SecondUnitError, match='works on the libraries')
    with held(root / 'install.lease', 'the libraries in'), refused:
        child(root, studio[1], wheels=studio[0])


def test_a_disk_without_room_is_found_before_anything_is_fetched(root, studio, monkeypatch):
    wheels, locked = studio
    with monkeypatch.context() as full:
        full.setattr(store.shutil, 'disk_usage', lambda folder: SimpleNamespace(free=1000))
        with pytest.raises(InstallError, match='no room for the libraries: 0.0 GB needed'):
            module.install(locked, root, wheels, silent)
    module.install(locked, root, wheels, silent)
    assert store.current(root).name.endswith('-1')


def test_a_disk_that_fills_up_leaves_what_is_whole(root, studio, monkeypatch):
    wheels, locked = studio
    room = iter([10 ** 9, 10 ** 9, 1])
    with monkeypatch.context() as full:
        full.setattr(store.shutil, 'disk_usage', lambda folder: SimpleNamespace(free=next(room)))
        with pytest.raises(InstallError, match='no room for beta-1.0'):
            module.install(locked, root, wheels, silent)
    assert len(store.read_record(next(root.glob('*.part')))['wheels']) == 1


def test_a_wheel_that_would_write_elsewhere_is_refused(root, tmp_path):
    wheels = tmp_path / 'bad'
    locked = lock(make_wheel(wheels, 'alpha', files={'../../outside.py': b''}))
    with pytest.raises(InstallError, match='outside of its folder'):
        module.install(locked, root, wheels, silent)
    assert not list(tmp_path.rglob('outside.py'))


def test_scripts_of_a_wheel_are_left_out_and_its_libraries_kept(root, tmp_path):
    wheels = tmp_path / 'data'
    locked = lock(make_wheel(wheels, 'alpha', files={
        'alpha-1.0.data/purelib/omega.py': b'O = 3', 'alpha-1.0.data/scripts/alpha': b'#!python'}))
    folder = module.install(locked, root, wheels, silent)
    assert imported(folder, 'import omega; print(omega.O)') == '3'
    assert not list(folder.glob('*.data'))
    module.verify(root, silent)


# --- Verify, repair, update, remove -------------------------------------------------------------------------

def test_verify_finds_one_changed_byte_and_repair_brings_that_wheel_alone(root, studio):
    wheels, locked = studio
    old = module.install(locked, root, wheels, silent)
    data = bytearray((old / 'alpha' / 'data.bin').read_bytes())
    data[1234] ^= 1
    (old / 'alpha' / 'data.bin').write_bytes(data)
    with pytest.raises(InstallError, match='Changed or missing among the libraries: alpha/data.bin'):
        run(['verify'], root, silent)
    for wheel in locked.wheels[1:]:
        (wheels / wheel.file).unlink()                   # only the broken one is needed
    new = module.install(locked, root, wheels, silent)
    assert (old.name[-1], new.name[-1]) == ('1', '2') and store.current(root) == new
    assert (old / 'alpha' / 'data.bin').read_bytes() == bytes(data)     # what is loaded is never written
    assert (old / 'nvidia' / 'beta.py').samefile(new / 'nvidia' / 'beta.py')
    run(['verify'], root, silent)


@pytest.mark.parametrize('name', ['alpha/__init__.py', 'beta-1.0.dist-info/RECORD'])
def test_verify_finds_what_is_missing(root, studio, name):
    folder = module.install(studio[1], root, studio[0], silent)
    (folder / name).unlink()
    with pytest.raises(InstallError, match=name):
        module.verify(root, silent)


def test_an_update_shares_what_stayed_and_the_old_folder_goes_when_nobody_uses_it(root, studio):
    wheels, locked = studio
    old = module.install(locked, root, wheels, silent)
    store.mark_used(old)
    newer = lock(*locked.wheels[:2], make_wheel(wheels, 'gamma', '2.0', files={SHARED: b''}))
    new = module.install(newer, root, wheels, silent)
    assert imported(new, 'import gamma; print(gamma.VERSION)') == '2.0'
    assert not (new / 'gamma-1.0.dist-info').exists()
    assert imported(old, 'import gamma; print(gamma.VERSION)') == '1.0'
    assert store.sweep(root) == (old,)                   # this process has it on its path
    next(old.glob('used-*')).unlink()
    assert store.sweep(root) == () and not old.exists() and store.current(root) == new


def test_the_mark_of_a_process_that_is_gone_does_not_count(root, studio):
    old = module.install(studio[1], root, studio[0], silent)
    ended = subprocess.Popen([sys.executable, '-c', ''])
    ended.wait()
    (old / f'used-{socket.gethostname()}-{ended.pid}').touch()
    (old / 'used-elsewhere-1').touch()
    assert store.remove(root) == (old,) and store.current(root) is None      # nobody can ask another machine
    os.utime(old / 'used-elsewhere-1', (0, 0))
    assert store.remove(root) == () and not list(root.glob('py*'))


def test_a_list_of_another_python_keeps_its_folder(root, studio):
    folder = module.install(studio[1], root, studio[0], silent)
    other = root / 'py309-cpu-12345678-1'
    other.mkdir()
    (root / 'py309.json').write_text('{"format": 1, "folder": "py309-cpu-12345678-1"}')
    assert store.sweep(root) == () and other.is_dir() and folder.is_dir()


def test_without_an_installation_there_is_nothing_to_verify(root):
    assert store.current(root) is None and store.installed(None) is None
    with pytest.raises(InstallError, match='no libraries to verify'):
        run(['verify'], root, silent)


# --- Lists --------------------------------------------------------------------------------------------------

@pytest.mark.parametrize('path', sorted(FOLDER.glob('*.txt')), ids=lambda path: path.stem)
def test_what_ships_is_whole_and_names_no_host(path):
    text = path.read_text()
    locked = parse(text, path)
    assert str(locked) == text and locked.name == path.stem and '://' not in text
    names = {wheel.name for wheel in locked.wheels}
    assert {'torch', 'diffusers', 'transformers', 'accelerate', 'safetensors', 'ftfy', 'huggingface-hub',
            'c2pa-python', 'cryptography'} <= names
    assert not names & {'numpy', 'bpy', 'openimageio'}      # Blender and the extension bring these
    assert locked.size > 100e6 and 'cpu' in locked.devices


def test_every_blender_has_a_list_for_each_platform():
    assert {path.stem.rpartition('-')[0] for path in FOLDER.glob('*.txt')} == {
        f'{python}-{system}' for python in ('py311', 'py313', 'py314')
        for system in ('linux-x64', 'windows-x64', 'macos-arm64')}
    assert all(locked.platform == here() and locked.name.startswith(python_tag()) for locked in lists_in(FOLDER))


@pytest.mark.parametrize('text', ['', '# format: 2\nalpha==1', '# format: 1\nalpha==1', '# format: 1\n'])
def test_a_list_that_is_none_says_so(tmp_path, text):
    with pytest.raises(InstallError, match='no list of libraries'):
        parse(text, tmp_path / 'list.txt')


def test_the_list_for_the_best_device_is_chosen_and_what_is_not_offered_is_said():
    cuda, cpu = lock(devices=('cuda', 'cpu')), lock(devices=('cpu',))
    assert choose([cpu, cuda], 'auto', ('cuda', 'cpu')) == cuda
    assert choose([cpu, cuda], 'auto', ('rocm', 'cpu')) == cpu
    assert choose([cuda], 'cpu', ('cpu',)) == cuda and choose([cpu], 'cuda', ('cuda', 'cpu')) is None
    assert remark(cpu, 'auto', ('cpu',)) == remark(cuda, 'cuda', ('cuda', 'cpu')) == ''
    assert 'has CUDA (NVIDIA) in it, and runs on the processor' in remark(cuda, 'cpu', ('cpu',))
    assert 'no list for ROCm (AMD)' in remark(cpu, 'auto', ('rocm', 'cpu'))
    for device in ('rocm', 'xpu'):
        said = remark(cuda, 'auto', (device, 'cpu'))
        assert 'The one for CUDA (NVIDIA) is offered, and models run on the processor.' in said
        assert 'choose a Wheel Folder that a studio prepared' in said
    assert 'models run on CUDA (NVIDIA)' in remark(cuda, 'auto', ('rocm', 'cuda', 'cpu'))
    assert 'no list for XPU (Intel)' in remark(None, 'xpu', ('cpu',))
    assert found_devices()[-1] == 'cpu'
