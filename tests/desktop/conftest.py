"""The desktop Blender with the extension installed in it, once for all tests of this folder.

SECOND_UNIT_BLENDER is a command that starts Blender on some screen (tools/desktop.sh brings one of each); without it,
the `blender` on the path is started on a virtual screen of its own.
"""

import ast
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
KEPT = ROOT / 'out' / 'desktop'             # screenshots and logs of what failed
LIMIT = 600                                 # seconds that no Blender takes unless something hangs
ON_A_SCREEN = 'xvfb-run -a -s "-screen 0 1600x2160x24 +extension GLX" blender --gpu-backend opengl'


def pytest_generate_tests(metafunc):
    """A test with `steps` runs once for each function in the file of steps beside it that begins with test_."""
    if 'steps' in metafunc.fixturenames:
        path = HERE / metafunc.module.STEPS
        found = [node.name for node in ast.parse(path.read_text()).body
                 if isinstance(node, ast.FunctionDef) and node.name.startswith('test_')]
        metafunc.parametrize('steps', [(path, name) for name in found], ids=found)


class Program:
    """A desktop Blender with a user folder of its own."""

    kept = KEPT

    def __init__(self, command, user):
        self.command = command
        self.environment = {**os.environ, 'BLENDER_USER_RESOURCES': str(user), 'HOME': str(user),
                            'XDG_RUNTIME_DIR': str(user)}

    def run(self, *words):
        return subprocess.run([*self.command, *map(str, words)], check=False, capture_output=True, text=True,
                              env=self.environment, timeout=LIMIT, stdin=subprocess.DEVNULL)

    def steps(self, path, name, folder, height=900):
        """Run the steps in a window; what they leave lies in `folder`, and is kept where they fail."""
        done = self.run('-noaudio', '--enable-event-simulate', '--window-geometry', 0, 0, 1600, height,
                        '--python-exit-code', 3, '--python', HERE / 'driver.py', '--', path, name, folder)
        said = done.stdout + done.stderr
        # What a timer or a handler raised ends no process, and is a fault all the same.
        if done.returncode or 'Traceback (most recent call last)' in said:
            kept = KEPT / name
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(folder, kept)
            (kept / 'log.txt').write_text(said)
            pytest.fail(f'{name} ended with status {done.returncode}; its pictures are in {kept}\n{said[-6000:]}')
        return said


@pytest.fixture(scope='session')
def program(install, tmp_path_factory):
    return install(tmp_path_factory.mktemp('desktop'))


@pytest.fixture(scope='session')
def install():
    """A function that makes a desktop Blender with a new user folder below the one it is given, and the extension."""
    asked = os.environ.get('SECOND_UNIT_BLENDER')
    command = shlex.split(asked or ON_A_SCREEN)
    for needed in (command[0], *(() if asked else ('blender', 'import'))):
        if not shutil.which(needed):
            pytest.skip(f'No desktop Blender was tested: there is no {needed}. Install blender, xvfb and imagemagick, '
                        'or name a command that starts Blender on a screen in SECOND_UNIT_BLENDER, as tools/desktop.sh')

    def made(folder, name='user', **environment):
        user = folder / name
        user.mkdir(mode=0o700)
        blender = Program(command, user)
        blender.environment |= environment
        build_into(blender, folder)
        return blender
    return made


def build_into(blender, folder):
    asked = blender.run('--background', '--python-expr', 'import sys; print("PYTHON %d.%d" % sys.version_info[:2])')
    blender.python = asked.stdout.partition('PYTHON ')[2].split('\n')[0]
    assert blender.python, asked.stdout + asked.stderr
    subprocess.run([sys.executable, ROOT / 'dev.py', 'build', '--python', blender.python, '--output', folder],
                   check=True)
    done = blender.run('--command', 'extension', 'install-file', '-r', 'user_default', '--enable',
                       next(folder.glob('*.zip')))
    assert done.returncode == 0, done.stdout + done.stderr
