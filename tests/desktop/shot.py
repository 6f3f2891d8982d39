"""A small shot of Blender's own default scene, and a look of it whose frames wait until they are let go."""

from __future__ import annotations

import threading
from dataclasses import replace

import bpy
import numpy as np
from driver import area, module, on, sidebar

FRAMES = 4


def prepare(folder):
    """The default scene, saved, small, with the tab open: a look by Blockout, of the viewport."""
    bpy.ops.wm.read_homefile(use_factory_startup=True, use_empty=False, load_ui=False)
    yield 1.0
    bpy.context.preferences.view.show_splash = False
    scene = bpy.context.scene
    scene.render.resolution_x, scene.render.resolution_y = 96, 54
    scene.frame_start, scene.frame_end = 1, FRAMES
    scene.render.engine = 'CYCLES'
    scene.cycles.samples = 1
    scene.render.filepath = str(folder / 'render')
    area('VIEW_3D').spaces.active.region_3d.view_perspective = 'CAMERA'
    bpy.ops.wm.save_as_mainfile(filepath=str(folder / 'shot.blend'))
    yield from sidebar()
    scene.second_unit.verb, scene.second_unit.source = 'look', 'viewport'
    bpy.ops.ed.undo_push(message='Settings')


def generate(**chosen):
    """Press Generate, with these settings. The id of the job."""
    settings = bpy.context.scene.second_unit
    for name, value in chosen.items():
        setattr(settings, name, value)
    bpy.ops.ed.undo_push(message='Settings')        # as a click does, and a script does not
    with on('VIEW_3D', 'UI'):
        assert bpy.ops.second_unit.generate('INVOKE_DEFAULT') == {'FINISHED'}
    return list(session().jobs)[-1]


def session():
    return module('addon.live').session()


def job(name):
    return session().jobs[name]


def is_phase(name, phase):
    return lambda: job(name).phase.startswith(phase)


def is_capturing(name):
    """Alone, or beside the frames that are made."""
    return lambda: job(name).phase.startswith('Capturing') or job(name).captured[0] < job(name).captured[1]


def has_ended(name):
    """And what follows: the delivery too."""
    return lambda: job(name).state.ended and not session().busy


def is_done(name):
    assert job(name).state == 'done', f'{job(name).state}: {job(name).message}'


def take(name):
    return module('inference.take').Take.open(job(name).take)


def groups():
    return [group.name for group in bpy.data.node_groups
            if group.name.startswith('Second Unit') and 'second_unit_inner' not in group]


class Held:
    """Blockout, which waits before each frame until it is let go. One job at a time. `previewed`: with the frame as a
    preview."""

    def __init__(self, previewed=False):
        self.previewed = previewed
        self.go = threading.Semaphore(0)
        self.waits = threading.Event()
        models = dict(module('inference.models').all_models())
        models['blockout'] = replace(models['blockout'], load=self._load)
        module('addon.session').all_models = lambda: models
        self._own = module('inference.models.blockout').load

    def _load(self, engine):
        own = self._own(engine)

        def generate(plates, controls, ticket):
            for element in own(plates, controls, ticket):
                if self.previewed:
                    ticket.preview(lambda: np.uint8(255 * np.clip(element.rgba[..., :3], 0, 1)))  # noqa: B023
                self.waits.set()
                while not self.go.acquire(timeout=0.02):
                    ticket.check()
                self.waits.clear()
                yield element
        return generate

    def let_go(self, frames=1000):
        self.go.release(frames)
