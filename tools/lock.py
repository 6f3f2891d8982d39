"""The lists of wheels that Install Runtime installs, into inference/runtime/lists/.

  python3 dev.py lock [--python 3.11,3.13,3.14] [--platform linux-x64,...]
  python3 dev.py lock --platform linux-x64 --build rocm --devices rocm,cpu --index URL --output DIR

The second form makes lists of another build of torch from an index that has it, for `dev.py wheels --lists DIR`.
uv resolves, since pip evaluates the markers of other platforms as if they were this one.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.tags import Tag, compatible_tags, cpython_tags, mac_platforms
from packaging.utils import canonicalize_name, parse_wheel_filename

from second_unit.inference.runtime.lists import FOLDER, Locked, Wheel

ROOT = Path(__file__).resolve().parent.parent
UV = 'uv==0.13.9'
# numpy is Blender's: the oldest that the Blenders with this Python bring. 2.2 is what the bpy wheel of 5.2 asks for at
# least; the first wheels for 3.14 are 2.3.2.
NUMPY = {'3.11': '1.26.4', '3.13': '2.2.6', '3.14': '2.3.2'}
# Of each platform: uv's name, and the build of torch that the package registry has, with what it runs on.
PLATFORMS = {
    'linux-x64': ('x86_64-manylinux_2_28', 'cuda', ('cuda', 'cpu')),
    'windows-x64': ('x86_64-pc-windows-msvc', 'cpu', ('cpu',)),
    'macos-arm64': ('aarch64-apple-darwin', 'mps', ('mps', 'cpu')),
}
MACOS = (14, 0)              # the oldest that torch has wheels for
# Locked for development alone, or brought by Blender or the extension.
NOT_OURS = {'bpy', 'numpy', 'cython', 'openimageio', 'opencolorio', 'ruff', 'pytest', 'pluggy', 'iniconfig'}


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog='dev.py lock', description=__doc__.splitlines()[0])
    parser.add_argument('--python', default=','.join(NUMPY))
    parser.add_argument('--platform', default=','.join(PLATFORMS))
    parser.add_argument('--build', help='of torch, where it is not the registry\'s own')
    parser.add_argument('--devices', help='what that build runs on, the best first')
    parser.add_argument('--index', help='an index that has that build of torch, beside the usual one')
    parser.add_argument('--output', type=Path, default=FOLDER)
    options = parser.parse_args(words)
    options.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix='second_unit_lock_') as folder:
        uv = fetch_uv(Path(folder))
        for python in options.python.split(','):
            for platform in options.platform.split(','):
                _, build, devices = PLATFORMS[platform]
                locked = Locked(python, platform, options.build or build,
                                tuple(options.devices.split(',')) if options.devices else devices, NUMPY[python],
                                resolve(uv, Path(folder), python, platform, options.index))
                (options.output / f'{locked.name}.txt').write_text(str(locked), encoding='utf-8')
                print(f'{locked.name}: {len(locked.wheels)} wheels, {locked.size / 1e9:.2f} GB')
    return 0


def fetch_uv(folder: Path) -> Path:
    subprocess.run([sys.executable, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target',
                    str(folder / 'uv'), UV], check=True)
    return folder / 'uv' / 'bin' / ('uv.exe' if os.name == 'nt' else 'uv')


def resolve(uv: Path, folder: Path, python: str, platform: str, index: str | None) -> tuple[Wheel, ...]:
    """The wheels for one Python and platform, in the versions that are tested here, without numpy."""
    constraints, made = folder / 'constraints.txt', folder / 'pylock.toml'
    constraints.write_text('\n'.join(tested(python)), encoding='utf-8')
    made.unlink(missing_ok=True)
    command = [str(uv), 'pip', 'compile', '--quiet', '--no-header', '--no-config', '--only-binary', ':all:',
               '--python-version', python, '--python-platform', PLATFORMS[platform][0], '--constraint',
               str(constraints), '--format', 'pylock.toml', '--output-file', str(made),
               str(ROOT / 'requirements' / 'runtime.txt')]
    if index:
        command += ['--index', index, '--index-strategy', 'unsafe-best-match']
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL,
                   env=os.environ | {'MACOSX_DEPLOYMENT_TARGET': '.'.join(map(str, MACOS))})
    tags = list(tags_of(python, platform))
    packages = tomllib.loads(made.read_text(encoding='utf-8'))['packages']
    return tuple(best_wheel(package, tags) for package in packages if package['name'] != 'numpy')


def tested(python: str) -> Iterator[str]:
    """The versions that development locks, as constraints; another Python takes those of the newest."""
    lock = ROOT / 'requirements' / f'python{python}.txt'
    newest = sorted((ROOT / 'requirements').glob('python3.*.txt'))[-1]
    for line in (lock if lock.exists() else newest).read_text().splitlines():
        if not line.startswith('#') and canonicalize_name(line.partition('==')[0]) not in NOT_OURS:
            yield line
    yield f'numpy=={NUMPY[python]}'


def tags_of(python: str, platform: str) -> Iterator[Tag]:
    """What the Python of Blender on that platform takes, the best first."""
    version = tuple(map(int, python.split('.')))
    platforms = {'linux-x64': [*(f'manylinux_2_{minor}_x86_64' for minor in range(28, 4, -1)),
                               *(f'manylinux{year}_x86_64' for year in (2014, 2010, 1))],
                 'windows-x64': ['win_amd64'], 'macos-arm64': list(mac_platforms(MACOS, 'arm64'))}[platform]
    yield from cpython_tags(version, platforms=platforms)
    yield from compatible_tags(version, f'cp{version[0]}{version[1]}', platforms)


def best_wheel(package: dict, tags: list[Tag]) -> Wheel:
    """Of a package's wheels the one that pip would take."""
    def rank(wheel: dict) -> int:
        return min((tags.index(tag) for tag in parse_wheel_filename(file_of(wheel))[3] if tag in tags),
                   default=len(tags))
    wheel = min(package['wheels'], key=rank)
    if rank(wheel) == len(tags):
        sys.exit(f'{package["name"]} {package["version"]} has no wheel for this platform.')
    return Wheel(package['name'], package['version'], file_of(wheel), wheel['size'], wheel['hashes']['sha256'])


def file_of(wheel: dict) -> str:
    return wheel['url'].rpartition('/')[2].replace('%2B', '+')
