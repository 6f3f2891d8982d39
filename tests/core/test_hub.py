"""Downloads, from a hub of our own on this machine: whole, broken off, broken, refused; and nothing unasked."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from hub_server import BLOCK, COMMIT, LATER, hub_in_place
from tensors import safetensors

from second_unit.inference import hub as hub_module
from second_unit.inference.errors import Cancelled, ModelError
from second_unit.inference.hub import download, size_of, wanted
from second_unit.inference.lease import held
from second_unit.inference.model import Download
from second_unit.inference.weights_store import MANIFEST, folder_of, set_aside, source_of, verify

pytest.importorskip('huggingface_hub')

REPO = 'studio/tiny'
UNET = safetensors(20 * BLOCK)
FILES = {
    'model_index.json': b'{"_class_name": "TinyPipeline"}', 'README.md': b'words', 'picture.png': b'\x89PNG',
    'unet/config.json': b'{}', 'unet/diffusion_pytorch_model.safetensors': UNET,
    'tokenizer/merges.txt': b'a b', 'tokenizer/spiece.model': b'pieces',
    'vae/diffusion_pytorch_model.safetensors': safetensors(BLOCK), 'vae/diffusion_pytorch_model.bin': b'pickle',
}
KEPT = sorted(set(FILES) - {'README.md', 'picture.png', 'vae/diffusion_pytorch_model.bin'})
WEIGHTS = Download(REPO, gigabytes=0.1, licence='Apache-2.0', commercial=True, revision=COMMIT)
NEWEST = WEIGHTS._replace(revision='')


@pytest.fixture
def hub(monkeypatch):
    monkeypatch.setattr(time, 'sleep', lambda seconds, sleep=time.sleep: sleep(min(seconds, 0.05)))
    with hub_in_place(monkeypatch, REPO, FILES) as made:
        yield made
    assert made.strange == []                               # no telemetry, no counters


class Stop:
    """Progress that stops the download when its phase holds `word` and `done` bytes are there."""

    def __init__(self, word='', done=1 << 60):
        self.word, self.done, self.seen = word, done, []

    def __call__(self, phase, done, total):
        self.seen.append((phase, done, total))
        if self.word in phase and done >= self.done:
            raise Cancelled


def files_in(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob('*') if path.is_file())


def test_a_folder_comes_whole_with_its_digests(hub, tmp_path):
    progress = Stop()
    folder = download(WEIGHTS, tmp_path, True, progress)
    assert folder == tmp_path / 'studio--tiny' / COMMIT
    assert files_in(folder) == sorted([*KEPT, MANIFEST])
    assert all((folder / path).read_bytes() == FILES[path] for path in KEPT)
    assert verify(folder) == ()
    total = sum(len(FILES[path]) for path in KEPT)
    assert {total_ for _, _, total_ in progress.seen} == {total} and max(done for _, done, _ in progress.seen) == total
    assert 'Downloading tokenizer/merges.txt' in {phase for phase, _, _ in progress.seen}
    assert folder_of(WEIGHTS, [tmp_path]) == folder and source_of(WEIGHTS, folder) == f'{REPO}@{COMMIT}'
    assert hub.agents == {'second_unit'}                    # no versions of anything installed are told
    assert files_in(tmp_path / 'studio--tiny') == sorted(f'{COMMIT}/{path}' for path in [*KEPT, MANIFEST])


def test_what_is_here_is_not_asked_for_again(hub, tmp_path):
    folder = download(WEIGHTS, tmp_path, True)
    hub.close()
    assert download(WEIGHTS, tmp_path, False) == folder


def test_the_size_is_known_before_anything_comes(hub, tmp_path):
    total = sum(len(FILES[path]) for path in KEPT)
    assert size_of(WEIGHTS, tmp_path, True) == (total, total)
    assert hub.asked == [] and list(tmp_path.iterdir()) == []
    with pytest.raises(Cancelled):
        download(WEIGHTS, tmp_path, True, Stop('diffusion', 5 * BLOCK))
    left = size_of(WEIGHTS, tmp_path, True)
    assert left.total == total and 0 < left.missing <= total - 5 * BLOCK


def test_cancel_lands_within_a_block_and_the_next_goes_on_there(hub, tmp_path):
    with pytest.raises(Cancelled):
        download(WEIGHTS, tmp_path, True, Stop('diffusion', 9 * BLOCK))
    assert folder_of(WEIGHTS, [tmp_path]) is None
    begun = next(tmp_path.rglob('*.incomplete')).stat().st_size
    assert 8 * BLOCK <= begun <= 10 * BLOCK
    hub.asked.clear()
    folder = download(WEIGHTS, tmp_path, True)
    assert ('unet/diffusion_pytorch_model.safetensors', f'bytes={begun}-') in hub.asked
    assert 'unet/config.json' not in dict(hub.asked)          # what came whole does not come again
    assert verify(folder) == ()


def test_a_killed_process_loses_no_more_than_a_block(hub, tmp_path):
    hub.delay = 0.02
    script = ('import sys; sys.path.insert(0, sys.argv[1]); import conftest\n'
              'from pathlib import Path\nimport huggingface_hub.constants as constants\n'
              f'constants.DOWNLOAD_CHUNK_SIZE = {BLOCK}\n'
              'from second_unit.inference.hub import download\nfrom second_unit.inference.model import Download\n'
              f'download(Download(*{tuple(WEIGHTS)!r}), Path(sys.argv[2]), True)')
    child = subprocess.Popen([sys.executable, '-c', script, str(Path(__file__).parents[1]), str(tmp_path)],
                             env=os.environ | {'HF_ENDPOINT': hub.address})
    until = time.monotonic() + 30
    while not any(path.stat().st_size >= 5 * BLOCK for path in tmp_path.rglob('*model.safetensors.incomplete')):
        assert child.poll() is None and time.monotonic() < until
        time.sleep(0.01)
    child.send_signal(signal.SIGKILL)
    child.wait()
    hub.delay = 0.0
    begun = next(tmp_path.rglob('*.incomplete')).stat().st_size
    assert BLOCK * 5 <= begun < len(UNET)
    folder = download(WEIGHTS, tmp_path, True)               # the lease of the dead process is taken over
    assert ('unet/diffusion_pytorch_model.safetensors', f'bytes={begun}-') in hub.asked
    assert verify(folder) == () and (folder / 'unet/diffusion_pytorch_model.safetensors').read_bytes() == UNET


def test_a_line_that_breaks_is_taken_up_again(hub, tmp_path):
    hub.cut = 7 * BLOCK
    folder = download(WEIGHTS, tmp_path, True)
    assert verify(folder) == () and any(span for _, span in hub.asked)


def test_a_file_that_is_not_what_the_hub_says_is_named_and_dropped(hub, tmp_path):
    changed = bytearray(UNET)
    changed[-100] ^= 1
    hub.lies['unet/diffusion_pytorch_model.safetensors'] = bytes(changed)
    with pytest.raises(ModelError, match='unet/diffusion_pytorch_model.safetensors of studio/tiny came broken'):
        download(WEIGHTS, tmp_path, True)
    assert folder_of(WEIGHTS, [tmp_path]) is None and not list(tmp_path.rglob('*.incomplete'))
    hub.lies = {'tokenizer/merges.txt': b'b a'}              # known to git alone, and of the same length
    with pytest.raises(ModelError, match='tokenizer/merges.txt'):
        download(WEIGHTS, tmp_path, True)
    hub.lies = {}
    assert verify(download(WEIGHTS, tmp_path, True)) == ()


def test_a_byte_that_changed_on_this_disk_is_found_and_comes_again_alone(hub, tmp_path):
    folder = download(WEIGHTS, tmp_path, True)
    path = folder / 'vae/diffusion_pytorch_model.safetensors'
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    broken = verify(folder)
    assert broken == ('vae/diffusion_pytorch_model.safetensors',)
    set_aside(folder, broken)
    assert folder_of(WEIGHTS, [tmp_path]) is None
    hub.asked.clear()
    assert verify(download(WEIGHTS, tmp_path, True)) == ()
    assert hub.asked == [('vae/diffusion_pytorch_model.safetensors', None)]


def test_without_a_revision_the_first_commit_stays(hub, tmp_path):
    with pytest.raises(Cancelled):
        download(NEWEST, tmp_path, True, Stop('diffusion', BLOCK))
    hub.head = LATER
    folder = download(NEWEST, tmp_path, True)
    assert folder.name == COMMIT
    hub.close()
    assert folder_of(NEWEST, [tmp_path]) == folder and download(NEWEST, tmp_path, False) == folder


def test_a_card_that_moves_on_gets_its_own_folder(hub, tmp_path):
    first = download(NEWEST, tmp_path, True)
    second = download(WEIGHTS._replace(revision=LATER), tmp_path, True)
    assert second.name == LATER and folder_of(NEWEST, [tmp_path]) == first


def test_nothing_is_asked_without_leave(hub, tmp_path, monkeypatch):
    def blocked(*_, **__):
        raise AssertionError('a socket was opened')
    monkeypatch.setattr(socket.socket, 'connect', blocked)
    monkeypatch.setattr(socket, 'create_connection', blocked)
    for call in (download, size_of):
        with pytest.raises(ModelError, match='not allowed to go online') as error:
            call(WEIGHTS, tmp_path, False)
        assert 'Allow Online Access' in error.value.hint
    assert (hub.infos, hub.asked) == (0, [])


def test_no_network_is_a_sentence(hub, tmp_path):
    hub.close()
    with pytest.raises(ModelError, match='connection to the hub failed while studio/tiny') as error:
        download(WEIGHTS, tmp_path, True)
    assert '\n' not in str(error.value) and 'Check the network' in error.value.hint


def test_a_repository_that_asks_for_consent(hub, tmp_path):
    hub.gated = True
    with pytest.raises(ModelError, match='agreed to its terms') as error:
        download(WEIGHTS, tmp_path, True)
    assert f'huggingface.co/{REPO}' in error.value.hint


@pytest.mark.parametrize('weights, said', [
    (WEIGHTS._replace(repo='studio/gone'), 'no repository studio/gone'),
    (WEIGHTS._replace(revision='c3' * 20), 'no longer has the commit'),
    (WEIGHTS._replace(patterns=('docs/*',)), 'no weights as safetensors'),
])
def test_what_the_hub_does_not_have(hub, tmp_path, weights, said):
    with pytest.raises(ModelError, match=said):
        download(weights, tmp_path, True)
    assert hub.asked == []


def test_pickles_are_refused_before_anything_comes(hub, tmp_path):
    hub.files[REPO]['text_encoder/pytorch_model.bin'] = b'cos\nsystem\n'
    with pytest.raises(ModelError, match='text_encoder/pytorch_model.bin is a pickle'):
        download(WEIGHTS, tmp_path, True)
    assert hub.asked == []


def test_a_disk_that_is_too_small_is_told_first_with_figures(hub, tmp_path, monkeypatch):
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, 'disk_usage', lambda _: usage._replace(free=hub_module.SPARE + BLOCK))
    with pytest.raises(ModelError, match=r'needs 0\.0 GB more on the disk, and .* has 0\.3 GB free'):
        download(WEIGHTS, tmp_path, True)
    assert hub.asked == []


def test_a_disk_that_fills_up_meanwhile(hub, small_disk, monkeypatch):
    monkeypatch.setattr(hub_module, 'SPARE', -1 << 40)       # as if the space had gone to somebody else
    with pytest.raises(ModelError, match='The disk is full') as error:
        download(WEIGHTS, small_disk, True)
    assert 'goes on where it stopped' in error.value.hint and folder_of(WEIGHTS, [small_disk]) is None


def test_two_do_not_download_the_same(hub, tmp_path):
    home = tmp_path / 'studio--tiny'
    home.mkdir()
    with held(home / 'download.lease', 'the weights'), pytest.raises(Exception, match='works on the weights'):
        download(WEIGHTS, tmp_path, True)
    assert hub.asked == []


@pytest.mark.parametrize('variant, kept', [
    ('fp16', ['unet/m.fp16.safetensors', 'vae/m.safetensors', 'big/m.fp16-00001-of-00002.safetensors']),
    ('', ['unet/m.safetensors', 'vae/m.safetensors', 'big/m-00001-of-00002.safetensors']),
])
def test_one_variant_of_each_folder(variant, kept):
    paths = ['unet/m.fp16.safetensors', 'unet/m.safetensors', 'vae/m.safetensors',
             'big/m-00001-of-00002.safetensors', 'big/m.fp16-00001-of-00002.safetensors']
    assert sorted(wanted(paths, WEIGHTS._replace(variant=variant))) == sorted(kept)


def test_names_that_lead_elsewhere_are_not_fetched():
    paths = ['../out.safetensors', '/etc/x.json', 'a/../../b.json', 'c:\\d.json',
             '.hidden/e.json', 'model-2.1.safetensors']
    assert wanted(paths, WEIGHTS) == ('model-2.1.safetensors',)


def test_one_module_alone_goes_online():
    package = Path(hub_module.__file__).parents[1]
    users = [path.name for half in ('inference', 'addon') for path in (package / half).rglob('*.py')
             if re.search(r'^ *(from|import) (huggingface_hub|requests|urllib|http)', path.read_text(), re.M)]
    assert users == ['hub.py']
