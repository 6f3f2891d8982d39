"""The embedded model beside the traditional way: a Mantaflow bake (mantaflow.py) and Cycles, on the same processor.

  python3 dev.py bench traditional FOLDER      FOLDER holds plume/ and dust/ as mantaflow.py left them

Writes benchmarks/traditional.md and a sheet of pictures beside it. Times are of the whole: 48 frames of a picture of
256x256, without the start of any program.
"""

from __future__ import annotations

import json
import resource
import tempfile
import threading
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import bpy
import numpy as np

from ..demo.sheet import contact_sheet, display, over_grey
from ..inference.beside import each_beside
from ..inference.engine import Engine, threads
from ..inference.exr import read_exr, write_texture
from ..inference.job import Feed, RunningTicket
from ..inference.model import Assignment
from ..inference.models import element
from ..inference.models.element_controls import Controls
from ..inference.plates import Plates
from ..inference.recipe import Recipe
from ..inference.shot import ELEMENT_PASSES, Card, ElementFrame, FrameRange, Shot
from ..inference.shot_takes import new_take
from ..inference.take import TEXTURES
from ..inference.work import Loaded, run_take
from .mantaflow import EVENTS, FRAMES, SEEN
from .memory import ANCHOR, make_plates

HERE = Path(__file__).resolve().parent
PIXELS = 256
SAMPLES = 32             # with OpenImageDenoise: fewer boil at the edges, for it leaves alpha as it is
SHOWN = (6, 12, 24, 36, 48)
FULL = (1280, 720)       # of the shot, end to end
CARD = Card((0.0, 0.0, 2.0), 4.0, 4.0)
DENSITY = 25.0
WRITERS = 2              # threads, as a take of this size has them beside two for its model
DEBRIS = 0.0             # the simulation has none


@dataclass(frozen=True, slots=True)
class Line:
    kind: str
    baked: float             # seconds for all frames, each
    rendered: float
    generated: float
    whole: float             # with conform at 1280x720
    blender: str


def main(folder: Path) -> int:
    lines, rows = [], []
    ours = {kind: (*generate(kind), end_to_end(kind)) for kind in EVENTS}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024          # before Cycles takes any
    for kind, (generated, made, whole) in ours.items():
        bake = json.loads((folder / kind / 'bake.json').read_text())
        rendered, pictures = render(folder / kind, bake)
        lines.append(Line(kind, bake['seconds'], rendered, generated, whole, bake['blender']))
        rows += [(f'{kind}: Mantaflow at {bake["cells"]} cells, Cycles', pictures), (f'{kind}: generated', made)]
    shown = [(label, [display(over_grey(each)) for each in row]) for label, row in rows]
    contact_sheet(HERE / 'traditional.jpg', shown, [f'frame {frame}' for frame in SHOWN])
    text = page(lines, peak)
    (HERE / 'traditional.md').write_text(text, encoding='utf-8')
    print(text)
    return 0


# --- The traditional way ----------------------------------------------------------------------------------------

def render(folder: Path, bake: dict) -> tuple[float, list[np.ndarray]]:
    """Render every frame of a bake; the seconds of all, and the pictures to show."""
    scene = stage(sorted((folder / 'cache' / 'data').glob('*.vdb')), bake['domain'])
    seconds, shown = 0.0, []
    for frame in range(1, FRAMES + 1):
        scene.render.filepath = str(folder / f'{frame:04d}.exr')
        started = time.perf_counter()
        scene.frame_set(frame)
        bpy.ops.render.render(write_still=True)
        seconds += time.perf_counter() - started
        if frame in SHOWN:
            shown.append(np.concatenate([*read_exr(Path(scene.render.filepath)).layers.values()], axis=2)[..., :4])
    if max(each[..., 3].max() for each in shown) == 0:
        raise SystemExit(f'{folder} rendered empty: is it a bake, and does this Blender read OpenVDB?')
    return seconds, shown


def stage(files: list[Path], domain: tuple[float, float, float]) -> bpy.types.Scene:
    """The gas between a sun and a sky, before a camera that sees the middle two metres of it, on the ground."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    volume = bpy.data.volumes.new('Gas')
    volume.filepath, volume.is_sequence, volume.frame_start, volume.frame_duration = str(files[0]), True, 1, len(files)
    gas = bpy.data.objects.new('Gas', volume)
    gas.location = (-domain[0] / 2, -domain[1] / 2, 0)            # files count from the domain's corner
    volume.materials.append(smoke())
    sun = bpy.data.objects.new('Sun', bpy.data.lights.new('Sun', 'SUN'))
    sun.data.energy, sun.rotation_euler = 4.0, (.7, -.7, 0)
    camera = bpy.data.objects.new('Camera', bpy.data.cameras.new('Camera'))
    camera.data.type, camera.data.ortho_scale = 'ORTHO', SEEN
    camera.location, camera.rotation_euler = (0, -6, SEEN / 2), (np.pi / 2, 0, 0)
    for each in (gas, sun, camera):
        scene.collection.objects.link(each)
    scene.camera, scene.world = camera, bpy.data.worlds.new('Sky')
    sky = scene.world.node_tree.nodes.get('Background') or scene.world.node_tree.nodes.new('ShaderNodeBackground')
    sky.inputs['Color'].default_value = (.35, .45, .6, 1)         # without a world Cycles renders a volume empty
    settings = scene.render
    settings.engine, settings.film_transparent = 'CYCLES', True
    settings.resolution_x = settings.resolution_y = PIXELS
    settings.image_settings.file_format, settings.image_settings.color_depth = 'OPEN_EXR', '16'
    settings.image_settings.color_mode = 'RGBA'
    scene.cycles.samples, scene.cycles.use_denoising, scene.cycles.volume_biased = SAMPLES, True, True
    return scene


def smoke() -> bpy.types.Material:
    material = bpy.data.materials.new('Smoke')
    material.use_nodes = True
    nodes = material.node_tree.nodes
    nodes.clear()
    shader, output = nodes.new('ShaderNodeVolumePrincipled'), nodes.new('ShaderNodeOutputMaterial')
    shader.inputs['Density'].default_value, shader.inputs['Color'].default_value = DENSITY, (.5, .48, .45, 1)
    material.node_tree.links.new(shader.outputs[0], output.inputs['Volume'])
    return material


# --- Ours -------------------------------------------------------------------------------------------------------

def generate(kind: str) -> tuple[float, list[np.ndarray]]:
    """Generate the card's frames and write them, all files of a take's card; seconds, and the pictures to show."""
    make = element.load(engine())
    with tempfile.TemporaryDirectory() as folder:
        shot = Shot('Traditional', FrameRange(1, FRAMES), 320, 180, fps=24.0)
        plates = Plates.create(folder, shot, 'made', {})
        make_plates(plates)
        assignment = Assignment(shot, tuple(shot.frames), 5, CARD, 1.0)
        shown = []

        def keep(made: ElementFrame) -> None:
            if made.frame in SHOWN:              # the first, which warms up, is not
                shown.append(made.rgba)
        for warm in (True, False):
            ticket = RunningTicket('benchmark', lambda event: None, threading.Event())
            ticket.assignment = assignment._replace(frames=(1,)) if warm else assignment
            started = time.perf_counter()
            seen = (plates.read(frame, (), ANCHOR) for frame in shot.frames)
            frames = make(seen, Controls(kind=kind, debris=DEBRIS), ticket)
            with threads(engine(), spared=1):
                each_beside(frames, partial(write_card, Path(folder)), keep, WRITERS)
    return time.perf_counter() - started, shown


def write_card(folder: Path, made: ElementFrame) -> None:
    write_texture(folder / f'card_{made.frame:04d}.exr', made.rgba, {})
    for name, passes in TEXTURES.items():
        write_texture(folder / f'{name}_{made.frame:04d}.exr',
                      made.passes[..., [ELEMENT_PASSES.index(each) for each in passes]], {})


def end_to_end(kind: str) -> float:
    """Seconds of a whole run of a take at 1280x720, the model loaded in it."""
    with tempfile.TemporaryDirectory() as folder:
        shot = Shot('Traditional', FrameRange(1, FRAMES), *FULL, fps=24.0)
        plates = Plates.create(folder, shot, 'made', {})
        make_plates(plates)
        recipe = Recipe('element', {'kind': kind, 'debris': DEBRIS}, 5, ANCHOR, 1.0)
        take = new_take(folder, shot, recipe, plates, engine(), CARD)
        started = time.perf_counter()
        run_take(take, element.MODEL, Feed.whole(shot.frames),
                 RunningTicket('benchmark', lambda event: None, threading.Event()), Loaded())
        return time.perf_counter() - started


def engine() -> Engine:
    return Engine(threads=2)


# --- The page ---------------------------------------------------------------------------------------------------

def page(lines: list[Line], peak: float) -> str:
    from .bench import machine
    rows = [f'| {line.kind} | {line.baked / FRAMES:.2f} + {line.rendered / FRAMES:.2f} '
            f'| {line.generated / FRAMES:.3f} | {(line.baked + line.rendered) / line.generated:.0f} '
            f'| {line.whole / FRAMES:.3f} | {(line.baked + line.rendered) / line.whole:.0f} |' for line in lines]
    return '\n'.join([
        '# The traditional way', '',
        f'Written by `python3 dev.py bench traditional`: {machine()}; baked in Blender {lines[0].blender}. '
        f'{FRAMES} frames of {PIXELS}x{PIXELS} at 24 a second, seconds for a frame: all of them, over {FRAMES}. '
        'Without the start of Blender or torch; end to end with loading the model.', '',
        f'| event | bake + Cycles ({SAMPLES} samples, OpenImageDenoise) | generate and write the card, 8 steps | times '
        f'| with conform at {FULL[0]}x{FULL[1]} | times |', '|---|---|---|---|---|---|', *rows, '',
        f'Peak memory of the process that generated, both ways, with Blender in it: {peak:.0f} MB.', '',
        '![Sheet](traditional.jpg)', '',
        'The simulation has the finer detail, obeys what stands in its way, and may be seen from another side without '
        'baking again. What is generated can be lit anew in nodes; a bake must be rendered again for that. The work of '
        'people is not counted, nor what training took.', ''])
