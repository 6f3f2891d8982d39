"""Disks that are full and folders that are protected, as the system itself makes them; Blender's colour config."""

import importlib.util
import os
import subprocess
from pathlib import Path

import pytest


@pytest.fixture
def small_disk(tmp_path):
    """A folder on a disk of 256 kB."""
    folder = tmp_path / 'disk'
    folder.mkdir()
    command = ['mount', '-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', str(folder)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip('only root can make a disk of its own')
    yield folder
    subprocess.run(['umount', str(folder)], check=True)


@pytest.fixture
def protected(tmp_path):
    """Call it to make a folder read-only, for root too."""
    mounted = []

    def protect(folder):
        if os.geteuid():
            folder.chmod(0o555)
            return
        commands = ['mount', '--bind', str(folder), str(folder)], ['mount', '-o', 'remount,ro,bind', str(folder)]
        for command in commands:
            if subprocess.run(command, check=False, capture_output=True).returncode:
                pytest.skip('this root may not protect a folder')
            mounted.append(folder)

    yield protect
    for folder in dict.fromkeys(mounted):
        subprocess.run(['umount', str(folder)], check=True)


@pytest.fixture(scope='session')
def config():
    """The path of Blender's own, found beside the bpy wheel without importing bpy."""
    home = Path(importlib.util.find_spec('bpy').origin).parent
    path, = home.glob('*/datafiles/colormanagement/config.ocio')
    return path
