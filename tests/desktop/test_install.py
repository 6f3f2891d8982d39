"""From nothing to an element in the shot, in a user folder that is new: with the libraries from the package registry,
then with them from a wheel folder and no network. Fetches 2.8 GB twice and unpacks 5: a test of its own.

  SECOND_UNIT_BLENDER='bash tools/desktop.sh' python3 dev.py test tests/desktop/test_install.py -m network
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STEPS = Path(__file__).with_name('install_steps.py')
KEPT = ROOT / 'out' / 'install'
# Where programs look for certificates: a desktop in a system of its own gets this system's.
CERTIFICATES = ('SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'PIP_CERT')
HOURS = 3 * 3600


@pytest.fixture
def fresh(install, tmp_path):
    """The desktop with a new user folder, whose name has spaces and other letters; the extension is installed."""
    environment = {}
    if 'SSL_CERT_FILE' in os.environ:
        shutil.copy(os.environ['SSL_CERT_FILE'], tmp_path / 'certificates.pem')
        environment = dict.fromkeys(CERTIFICATES, str(tmp_path / 'certificates.pem'))
    program = install(tmp_path, 'Jürgen 東京', **environment)
    # Enabled by a click, of which the preferences on disk know nothing until Blender quits: so it is for an artist.
    (tmp_path / 'Jürgen 東京' / 'config' / 'userpref.blend').unlink()
    return program


def dev(*words):
    subprocess.run([sys.executable, ROOT / 'dev.py', *words], check=True)


@pytest.mark.network
@pytest.mark.parametrize('source', ['registry', 'wheels'])
def test_from_nothing_to_an_element(fresh, source, tmp_path, monkeypatch):
    if source == 'wheels':
        folder = os.environ.get('SECOND_UNIT_WHEELS', str(tmp_path / 'Räder'))     # one that is filled already
        dev('wheels', folder, '--python', fresh.python)
        fresh.environment['SECOND_UNIT_WHEELS'] = folder
    else:
        fresh.environment.pop('SECOND_UNIT_WHEELS', None)
    folder, kept = tmp_path / 'pictures', KEPT / source
    folder.mkdir()
    monkeypatch.setitem(type(fresh).run.__globals__, 'LIMIT', HOURS)
    said = fresh.steps(STEPS, 'test_install_and_generate', folder)
    (folder / 'log.txt').write_text(said)
    shutil.rmtree(kept, ignore_errors=True)
    shutil.copytree(folder, kept)


@pytest.mark.desktop
def test_a_shot_is_captured_before_the_preferences_are_saved(fresh, tmp_path):
    fresh.steps(STEPS, 'test_capture_at_once', tmp_path)
