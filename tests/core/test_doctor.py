"""What the doctor says of models and of this machine, without torch and without a network."""

import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from tensors import safetensors

from second_unit.inference import doctor, memory
from second_unit.inference.doctor import ABSENT, BEGUN, EMBEDDED, HERE, examine, prospect, report, time_in_words
from second_unit.inference.engine import Engine
from second_unit.inference.memory import Rung
from second_unit.inference.model import Download, Makes, Model
from second_unit.inference.models import all_models

COMMIT = 'a1' * 20
OPEN = Download('studio/open', gigabytes=6.9, licence='Apache-2.0', commercial=True, revision=COMMIT)
CLOSED = OPEN._replace(repo='studio/closed', gigabytes=1.1, licence='Research', commercial=False)


@dataclass(frozen=True)
class Controls:
    steps: int = 10


BIG = Model('big', 'Big look', Makes.LOOK, Controls, load=None, downloads=(OPEN, CLOSED), memory_gb=13.0,
            offloaded_gb=8.0, step_teraflops=6.0)


def store(folder):
    folder.mkdir(parents=True)
    (folder / 'model.safetensors').write_bytes(safetensors(64))


def test_states_from_nothing_to_whole(tmp_path):
    def state():
        return prospect(BIG, 'cuda', 24.0, [tmp_path]).state
    assert state() == ABSENT
    store(tmp_path / 'studio--open' / f'{COMMIT}.part')
    assert state() == BEGUN
    store(tmp_path / 'studio--open' / COMMIT)
    assert state() == BEGUN
    store(tmp_path / 'studio--closed' / COMMIT)
    assert state() == HERE
    assert prospect(replace(BIG, downloads=()), 'cuda', 24.0, [tmp_path]).state == EMBEDDED


def test_licences_and_gigabytes_before_anything_comes(tmp_path):
    found = prospect(BIG, 'cuda', 9.0, [tmp_path])
    assert (found.gigabytes, found.commercial, found.rung) == (8.0, False, Rung.OFFLOADED)
    assert found.licences == ('Apache-2.0', 'Research (not for commercial work)')
    assert list(tmp_path.iterdir()) == []


def test_time_from_the_cards_measure_and_the_devices():
    found = prospect(BIG, 'cuda', 24.0, [], teraflops=100.0)
    assert found.seconds == pytest.approx(10 * 6.0 / (100.0 * doctor.GUESSED))
    assert prospect(BIG, 'cuda', 2.0, [], teraflops=100.0).seconds is None        # it does not fit
    assert prospect(BIG, 'cuda', 24.0, []).seconds is None                        # nothing was measured
    assert prospect(replace(BIG, step_teraflops=0.0), 'cuda', 24.0, [], 100.0).seconds is None


def test_final_takes_its_share_of_key_frames_and_the_video():
    image, video = all_models()['sdxl_look'], all_models()['wan_vace_look']
    seconds = {model.label: prospect(model, 'cuda', 48.0, [], 100.0).seconds for model in (image, image.final, video)}
    assert seconds[image.final.label] == pytest.approx(seconds[image.label] / 16 + seconds[video.label])


@pytest.mark.parametrize('seconds, frames, words', [
    (None, 24, 'time not known'), (0.2, 0, 'roughly a second a frame'), (16.0, 0, 'roughly 20 seconds a frame'),
    (1.2, 100, 'roughly 2 minutes for 100 frames'), (85.0, 0, 'roughly 80 seconds a frame'),
    (3600.0, 24, 'roughly 20 hours for 24 frames')])
def test_times_have_one_figure(seconds, frames, words):
    assert time_in_words(seconds, frames) == words


def test_the_report_has_everything_in_one_text(tmp_path, monkeypatch):
    for module in (doctor, memory):
        monkeypatch.setattr(module, 'device_gb', lambda device: 24.0)
    models = [*all_models().values(), BIG, replace(BIG, name='huge', label='Huge', memory_gb=90.0, offloaded_gb=40.0)]
    gone = tmp_path / 'gone'
    text = str(report(examine(models, Engine('cuda', threads=7), [tmp_path, gone], 'blender.ocio', teraflops=50.0), 24))
    for words in ('Second Unit', 'Python', 'numpy', 'Device: cuda, 24 GB, threads: 7, 50 teraflops a second (measured)',
                  'blender.ocio', f'Weights: {gone} (not there yet, ', 'GB free)', 'Big look',
                  'to download: 8 GB', 'Apache-2.0 + Research (not for commercial work)', 'fits in half precision',
                  'roughly 60 seconds for 24 frames', 'does not fit: needs 40 GB', 'in the extension'):
        assert words in text, words
    assert all(model.label in text for model in models) and text.count('SDXL, Final') == 2


def test_a_machine_with_nothing():
    found = report(examine([], Engine(), []))
    assert 'Weights: no folder is chosen' in found.head and found.rows == () and str(found).startswith('Second Unit')


def test_what_is_not_installed_has_no_version():
    versions = examine([], Engine(), []).versions
    assert versions['numpy'] and doctor._version('no-such-library') == ''


def test_looking_imports_no_torch():
    script = ('import sys; sys.path.insert(0, sys.argv[1]); import conftest\n'
              'from second_unit.inference.doctor import examine, report\n'
              'from second_unit.inference.engine import Engine\n'
              'from second_unit.inference.models import all_models\n'
              'report(examine(all_models().values(), Engine(), []))\n'
              "assert not {'torch', 'diffusers', 'huggingface_hub', 'OpenImageIO'} & set(sys.modules)")
    subprocess.run([sys.executable, '-c', script, str(Path(__file__).parents[1])], check=True)
