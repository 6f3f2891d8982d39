"""The extension's zip: validated and built by Blender's own tool, with the wheels for one platform inside.

  python3 dev.py build [--python 3.11,3.13] [--platform linux-x64] [--output DIR]
  python3 dev.py build --repository DIR    into a folder that Blender's Add Remote Repository reads, with its index
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIMIT_MB = 60
# Wheels' names of the platforms, oldest system first.
PLATFORMS = {
    'linux-x64': ('manylinux_2_27_x86_64', 'manylinux_2_28_x86_64', 'manylinux2014_x86_64'),
    'windows-x64': ('win_amd64',),
    'macos-arm64': ('macosx_11_0_arm64', 'macosx_12_0_arm64', 'macosx_14_0_arm64'),
}
LIBRARIES = ('OpenImageIO', 'opencolorio')
# The desktop programs' other Pythons take what the newest locked one has.
NEWEST = '3.13'


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog='dev.py build', description=__doc__.splitlines()[0])
    parser.add_argument('--python', default='3.11,3.13', help='the Pythons to bring wheels for, comma-separated')
    parser.add_argument('--platform', default='linux-x64', choices=PLATFORMS)
    parser.add_argument('--output', type=Path, default=ROOT / 'dist')
    parser.add_argument('--repository', type=Path, metavar='DIR', help='build into this repository, and list it')
    options = parser.parse_args(words)
    if options.repository:
        options.output = options.repository.resolve()
    options.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix='second_unit_build_') as folder:
        source = Path(folder) / 'second_unit'
        copy_source(source)
        wheels = fetch_wheels(source / 'wheels', options.platform, options.python.split(','))
        fetch_pip(source / 'inference' / 'runtime')
        complete_manifest(source / 'blender_manifest.toml', wheels, options.platform)
        before = set(options.output.glob('*.zip'))
        blender_extension('validate', str(source))
        blender_extension('build', '--source-dir', str(source), '--output-dir', folder)
        made = next(Path(folder).glob('*.zip'))
        # Extensions of several Pythons must not hide one another.
        pythons = '-'.join('py' + python.replace('.', '') for python in options.python.split(','))
        zip_path = options.output / f'{made.stem}-{options.platform.replace("-", "_")}-{pythons}.zip'
        shutil.move(made, zip_path)
        blender_extension('validate', str(zip_path))
    size = zip_path.stat().st_size / 1e6
    print(f'{zip_path}  {size:.1f} MB{"" if zip_path not in before else " (replaced)"}')
    if size > LIMIT_MB:
        print(f'The zip is over {LIMIT_MB} MB.', file=sys.stderr)
        return 1
    if options.repository:
        # The index names zips by folder and file alone, so the folder may be put on any server or share as it is.
        blender_extension('server-generate', '--repo-dir', str(options.output))
        print(options.output / 'index.json')
    return 0


def copy_source(folder: Path) -> None:
    """What git tracks; the manifest leaves out what does not ship."""
    names = subprocess.run(['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], cwd=ROOT,
                           check=True, capture_output=True).stdout.decode().split('\0')
    for name in filter(None, names):
        if (ROOT / name).is_file():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target)


def fetch_wheels(folder: Path, platform: str, pythons: list[str]) -> list[str]:
    for python in pythons:
        command = [sys.executable, '-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps',
                   '--only-binary=:all:', '--python-version', python, '--dest', str(folder)]
        for tag in PLATFORMS[platform]:
            command += ['--platform', tag]
        subprocess.run([*command, *locked(python)], check=True)
    return sorted(f'./wheels/{wheel.name}' for wheel in folder.glob('*.whl'))


def fetch_pip(folder: Path) -> None:
    """The pip that Install Runtime works with: not every Blender's Python has one."""
    subprocess.run([sys.executable, '-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps',
                    '--only-binary=:all:', '--dest', str(folder), *locked(NEWEST, ('pip',))], check=True)


def locked(python: str, names: tuple[str, ...] = LIBRARIES) -> list[str]:
    """The locked versions of wheels that the zip brings."""
    lock = ROOT / 'requirements' / f'python{python}.txt'
    if not lock.exists():
        lock = ROOT / 'requirements' / f'python{NEWEST}.txt'
    lines = lock.read_text().splitlines()
    return [line for line in lines if line.partition('==')[0] in names]


def complete_manifest(path: Path, wheels: list[str], platform: str) -> None:
    text = path.read_text()
    listed = 'wheels = [\n' + ''.join(f'  "{wheel}",\n' for wheel in wheels) + ']\n'
    platforms = f'platforms = ["{platform}"]\n'
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith('platforms =')]
    at = next(index for index, line in enumerate(lines) if line.startswith('['))
    path.write_text(''.join([*lines[:at], platforms, listed, '\n', *lines[at:]]))


def blender_extension(*words: str) -> None:
    """Blender's own extension tool, which the bpy wheel brings."""
    import bpy
    tool = Path(bpy.utils.system_resource('SCRIPTS')) / 'addons_core' / 'bl_pkg' / 'cli' / 'blender_ext.py'
    done = subprocess.run([sys.executable, str(tool), *words], check=False, capture_output=True, text=True,
                          cwd=tool.parent)
    if done.returncode:
        sys.exit(f'extension {words[0]} failed:\n{done.stdout}{done.stderr}')


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
