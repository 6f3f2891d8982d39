"""A small shot in a .blend of its own, and the command line on it, in this process."""

import contextlib
import itertools
import json
import math
import os
import sys
from dataclasses import replace

import bpy
import numpy as np
import scenes

from second_unit.addon import cli
from second_unit.inference.models import element
from second_unit.inference.shot import ElementFrame, read_only

ANCHOR = 'fall'
QUICK = ('--set', 'quality=draft', '--set', 'speed=10')      # four steps; six frames are half of the event


def build(path):
    """A wall that falls from frame 2 to 6, on the ground, in front of a camera that moves; 64x36, one sample."""
    scene = scenes.empty_scene(1, 6)
    scene.name = 'Wall'
    scene.render.resolution_x, scene.render.resolution_y = 64, 36
    scene.render.image_settings.file_format = 'PNG'
    scene.camera.location, scene.camera.rotation_euler = (0, -12, 1.5), (math.pi / 2, 0, 0)
    scenes.move(scene.camera, 'location', {1: -0.2, 6: 0.2}, 0)
    wall = scenes.box(scene, ANCHOR, (0, 0, 1.5), (2, 1, 3))
    scenes.move(wall, 'location', {2: 1.5, 6: 0.5}, 2)
    scenes.box(scene, 'ground', (0, 0, -0.5), (40, 40, 1))
    scenes.sun(scene, rotation=(0.6, 0.3, 0))
    bpy.ops.wm.save_as_mainfile(filepath=str(path))
    return path


def changed(path, to, change):
    """A copy of the file after `change(scene)`."""
    bpy.ops.wm.open_mainfile(filepath=str(path))
    change(bpy.context.scene)
    bpy.ops.wm.save_as_mainfile(filepath=str(to))
    return to


def load_quick(engine):
    """A model that needs no weights: a smooth cloud that the seed, the density and the frame decide."""
    def generate(plates, controls, ticket):
        task = ticket.assignment
        waves = np.random.default_rng(task.seed).uniform(1, 3, 4)
        y, x = np.mgrid[0:1:16j, 0:1:16j]
        for plate in plates:
            ticket.progress(f'Step {plate.frame}')
            if plate.frame in task.frames:
                cloud = 0.5 + 0.5 * np.sin(waves[0] * x * plate.frame + waves[1]) * np.cos(waves[2] * y + waves[3])
                alpha = 1 - (1 - 0.9 * cloud) ** controls.density
                yield ElementFrame(plate.frame, read_only(np.stack([alpha * 0.5] * 3 + [alpha], axis=2)))
    return generate


QUICK_MODEL = replace(element.MODEL, load=load_quick)


def generate(capfd, *words):
    """Run the command here; its exit status and its events."""
    capfd.readouterr()
    stdout = os.dup(1)
    try:
        with contextlib.redirect_stdout(sys.stderr):       # pytest's own stdout is not the process's
            status = cli.generate([*(str(word) for word in words), '--json'])
    finally:
        os.dup2(stdout, 1)
        os.close(stdout)
    return status, events_in(capfd.readouterr().out)


def events_in(text):
    """Every line is an event, and nothing else is, once Blender has started."""
    events = [json.loads(line) for line in itertools.dropwhile(lambda line: line[:1] != '{', text.splitlines())]
    assert all('event' in event for event in events)
    return events


def files(folder):
    """What is in a folder: time and size by path."""
    return {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in folder.rglob('*') if path.is_file()}
