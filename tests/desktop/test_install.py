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
def fresh(program, tmp_path):
    """The desktop with a new user folder, whose name has spaces and other letters; the extension is installed."""
    user = tmp_path / 'Jürgen 東京'
    user.mkdir(mode=0o700)
    new = type(program)(program.command, user)
    if 'SSL_CERT_FILE' in os.environ:
        shutil.copy(os.environ['SSL_CERT_FILE'], user / 'certificates.pem')
        new.environment |= dict.fromkeys(CERTIFICATES, str(user / 'certificates.pem'))
    python = new.run('--background', '--python-expr',
                     'import sys; print("PYTHON %d.%d" % sys.version_info[:2])').stdout
    new.python = python.partition('PYTHON ')[2].split('\n')[0]
    dev('build', '--python', new.python, '--output', user)
    done = new.run('--command', 'extension', 'install-file', '-r', 'user_default', '--enable',
                   next(user.glob('*.zip')))
    assert done.returncode == 0, done.stdout + done.stderr
    return new


def dev(*words):
    subprocess.run([sys.executable, ROOT / 'dev.py', *words], check=True)


@pytest.mark.network
@pytest.mark.parametrize('source', ['registry', 'wheels'])
def test_from_nothing_to_an_element(fresh, source, tmp_path, monkeypatch):
    if source == 'wheels':
        dev('wheels', str(tmp_path / 'Räder'), '--python', fresh.python)
        fresh.environment['SECOND_UNIT_WHEELS'] = str(tmp_path / 'Räder')
    folder, kept = tmp_path / 'pictures', KEPT / source
    folder.mkdir()
    monkeypatch.setattr(sys.modules[type(fresh).__module__], 'LIMIT', HOURS)
    said = fresh.steps(STEPS, 'test_install_and_generate', folder)
    (folder / 'log.txt').write_text(said)
    shutil.rmtree(kept, ignore_errors=True)
    shutil.copytree(folder, kept)
