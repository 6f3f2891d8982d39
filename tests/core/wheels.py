"""Tiny wheels, an index of them on disk, and the list that locks them."""

import base64
import hashlib
import zipfile

from second_unit.inference.runtime.lists import Locked, Wheel, here, python_tag


def make_wheel(folder, name, version='1.0', files=None, data=b''):
    """A pure wheel whose package says its version; `files` are further ones, path: bytes."""
    files = {f'{name}/__init__.py': f'VERSION = {version!r}\n'.encode(), f'{name}/data.bin': data, **(files or {})}
    info = f'{name}-{version}.dist-info'
    files |= {f'{info}/METADATA': f'Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n'.encode(),
              f'{info}/WHEEL': b'Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n'}
    digests = {path: base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b'=').decode()
               for path, content in files.items()}
    rows = [f'{path},sha256={digests[path]},{len(content)}' for path, content in files.items()]
    files[f'{info}/RECORD'] = '\n'.join([*rows, f'{info}/RECORD,,', '']).encode()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f'{name}-{version}-py3-none-any.whl'
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        for member, content in files.items():
            archive.writestr(member, content)
    return Wheel(name, version, path.name, path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest())


def lock(*wheels, devices=('cpu',)):
    python = python_tag().removeprefix('py')
    return Locked(f'{python[0]}.{python[1:]}', here(), devices[0], devices, '2.2.6', wheels)


def make_index(folder, wheels_folder):
    """The simple index, as files; its address."""
    for wheel in wheels_folder.glob('*.whl'):
        page = folder / wheel.name.partition('-')[0] / 'index.html'
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f'<!DOCTYPE html><html><body><a href="{wheel.as_uri()}">{wheel.name}</a></body></html>')
    return folder.as_uri()
