"""The repository that Blender's Add Remote Repository reads: built for real, so it asks the package registry."""

import hashlib
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_a_repository_lists_the_zip_that_lies_in_it(tmp_path):
    folder = tmp_path / 'Ablage für alle'
    subprocess.run([sys.executable, ROOT / 'dev.py', 'build', '--python', '3.13', '--repository', folder], check=True)
    listed, = json.loads((folder / 'index.json').read_text())['data']
    archive = folder / listed['archive_url']
    assert (listed['id'], listed['python_versions'], listed['platforms']) == ('second_unit', ['3.13'], ['linux-x64'])
    assert listed['archive_size'] == archive.stat().st_size
    assert listed['archive_hash'] == f'sha256:{hashlib.sha256(archive.read_bytes()).hexdigest()}'
    names = zipfile.ZipFile(archive).namelist()
    assert 'inference/runtime/lists/py313-linux-x64-cuda.txt' in names
    assert [name for name in names if name.startswith('inference/runtime/pip-') and name.endswith('.whl')]
