"""A desktop Blender with a new user folder and the extension in it, for tests and pictures.

SECOND_UNIT_BLENDER is a command that starts Blender on some screen (tools/desktop.sh brings one of each); without it,
the `blender` on the path is started on a virtual screen of its own.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DRIVER = ROOT / 'tests' / 'desktop' / 'driver.py'
KEPT = ROOT / 'out' / 'desktop'             # screenshots and logs of what failed
LIMIT = 3600                                # seconds that no Blender takes unless something hangs
ON_A_SCREEN = 'xvfb-run -a -s "-screen 0 1600x2160x24 +extension GLX" blender --gpu-backend opengl'


class StepsFailed(Exception):
    """What was to be done in the window went wrong."""


def why_none() -> str:
    """The reason why there is no desktop program, '' where there is one."""
    asked = os.environ.get('SECOND_UNIT_BLENDER')
    for needed in (_command()[0], *(() if asked else ('blender', 'import'))):
        if not shutil.which(needed):
            return (f'There is no {needed}. Install blender, xvfb and imagemagick, or name a command that starts '
                    'Blender on a screen in SECOND_UNIT_BLENDER, as "bash tools/desktop.sh"')
    return ''


def _command() -> list[str]:
    return shlex.split(os.environ.get('SECOND_UNIT_BLENDER') or ON_A_SCREEN)


class Program:
    """A desktop Blender with the user folder `name`, which is made below `folder`, and the extension installed.
    `environment` is for the installing Blender too."""

    kept = KEPT

    def __init__(self, folder: Path, name: str = 'user', **environment: str):
        self.command, user = _command(), folder / name
        user.mkdir(mode=0o700)
        self.environment = {**os.environ, 'BLENDER_USER_RESOURCES': str(user), 'HOME': str(user),
                            'XDG_RUNTIME_DIR': str(user), **environment}
        self.python = self._version_of_python()
        subprocess.run([sys.executable, ROOT / 'dev.py', 'build', '--python', self.python, '--output', folder],
                       check=True)
        done = self.run('--command', 'extension', 'install-file', '-r', 'user_default', '--enable',
                        next(folder.glob('*.zip')))
        assert done.returncode == 0, done.stdout + done.stderr

    def run(self, *words) -> subprocess.CompletedProcess:
        return subprocess.run([*self.command, *map(str, words)], check=False, capture_output=True, text=True,
                              env=self.environment, timeout=LIMIT, stdin=subprocess.DEVNULL)

    def steps(self, path: Path, name: str, folder: Path, height: int = 900) -> str:
        """Run the steps in a window, and return what they say. They leave what they make in `folder`; where they fail,
        it is kept."""
        done = self.run('-noaudio', '--enable-event-simulate', '--window-geometry', 0, 0, 1600, height,
                        '--python-exit-code', 3, '--python', DRIVER, '--', path, name, folder)
        said = done.stdout + done.stderr
        # What a timer or a handler raised ends no process, and is a fault all the same.
        if done.returncode or 'Traceback (most recent call last)' in said:
            kept = KEPT / name
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(folder, kept)
            (kept / 'log.txt').write_text(said)
            raise StepsFailed(f'{name} ended with status {done.returncode}; its pictures are in {kept}\n{said[-6000:]}')
        return said

    def _version_of_python(self) -> str:
        asked = self.run('--background', '--python-expr', 'import sys; print("PYTHON %d.%d" % sys.version_info[:2])')
        version = asked.stdout.partition('PYTHON ')[2].split('\n')[0]
        assert version, asked.stdout + asked.stderr
        return version
