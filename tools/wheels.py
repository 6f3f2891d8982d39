"""A folder of the wheels that Install Runtime installs, for machines without network: choose it as Wheel Folder.

  python3 dev.py wheels DIR [--python 3.13] [--platform linux-x64] [--lists FOLDER]

Called again, it fetches what is missing. The lists stand beside the wheels, and say what is installed from there.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

from second_unit.inference.runtime.lists import FOLDER, Locked, Wheel, here, parse


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog='dev.py wheels', description=__doc__.splitlines()[0])
    parser.add_argument('folder', type=Path)
    parser.add_argument('--python', default='3.13', help='the Pythons of the Blenders, comma-separated')
    parser.add_argument('--platform', default=here())
    parser.add_argument('--lists', type=Path, default=FOLDER, help='other lists than those that ship, of `dev.py lock`')
    parser.add_argument('--index', help='an index to ask beside the usual one')
    options = parser.parse_args(words)
    lists = [parse(path.read_text(encoding='utf-8'), path) for path in sorted(options.lists.glob('py*.txt'))]
    wanted = [locked for locked in lists
              if locked.python in options.python.split(',') and locked.platform == options.platform]
    if not wanted:
        print(f'No list in {options.lists} is for Python {options.python} on {options.platform}.', file=sys.stderr)
        return 1
    options.folder.mkdir(parents=True, exist_ok=True)
    for locked in wanted:
        for wheel in locked.wheels:
            if not is_whole(options.folder / wheel.file, wheel):
                print(f'{locked.name}: {wheel.file}  {wheel.size / 1e6:.1f} MB', flush=True)
                fetch(wheel, locked, options.folder, options.index)
        (options.folder / f'{locked.name}.txt').write_text(str(locked), encoding='utf-8')
        print(f'{locked.name}: {len(locked.wheels)} wheels, {locked.size / 1e9:.2f} GB, in {options.folder}')
    return 0


def is_whole(path: Path, wheel: Wheel) -> bool:
    if not path.is_file():
        return False
    with open(path, 'rb') as content:
        return hashlib.file_digest(content, 'sha256').hexdigest() == wheel.sha256


def fetch(wheel: Wheel, locked: Locked, folder: Path, index: str | None) -> None:
    """One wheel, for a Python and a platform that need not be these: its name says which."""
    with tempfile.TemporaryDirectory(prefix='second_unit_wheels_', dir=folder) as place:
        wanted = Path(place) / 'wanted.txt'
        wanted.write_text(str(wheel), encoding='utf-8')
        command = [sys.executable, '-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-cache-dir',
                   '--no-deps', '--only-binary=:all:', '--require-hashes', '--python-version', locked.python,
                   '--dest', place, '-r', str(wanted)]
        for tag in wheel.file.removesuffix('.whl').rpartition('-')[2].split('.'):
            command += ['--platform', tag]
        if index:
            command += ['--extra-index-url', index]
        subprocess.run(command, check=True)
        (Path(place) / wheel.file).replace(folder / wheel.file)
