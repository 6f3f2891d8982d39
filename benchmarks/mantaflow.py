"""The traditional way to an element: bake its gas with Mantaflow. For the desktop Blender, whose module cannot bake.

    blender --background --factory-startup --python benchmarks/mantaflow.py -- plume|dust CELLS FOLDER

CELLS is the domain's resolution over the two metres that the camera sees. Leaves OpenVDB files in FOLDER, and
bake.json with the seconds of each frame.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import bpy

FRAMES = 48
SEEN = 2.0                       # metres, each way: the picture
# What an artist sets. The domain is larger than the picture where the gas would else pile up at its sides.
EVENTS = {
    'plume': {'domain': (2.4, 1.4, 2.8), 'emitter': (.24, .18, .10), 'until': FRAMES, 'velocity': (0, 0, .5),
              'temperature': 2.0, 'alpha': .3, 'beta': 1.1, 'vorticity': .35, 'speed': 1.0},
    'dust': {'domain': (3.2, 1.6, 1.8), 'emitter': (.40, .30, .42), 'until': 12, 'velocity': (0, 0, -2.4),
             'temperature': 0.0, 'alpha': -.15, 'beta': 0.0, 'vorticity': .4, 'speed': .8},
}


def main(kind: str, cells: int, folder: Path) -> None:
    event = EVENTS[kind]
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.context.scene.frame_start, bpy.context.scene.frame_end = 1, FRAMES
    emitter(event)
    domain(event, cells, folder / 'cache')
    started = time.time()
    bpy.ops.fluid.bake_all()
    files = sorted((folder / 'cache' / 'data').glob('*.vdb'))
    moments = [started, *sorted(path.stat().st_mtime for path in files)]
    seconds = [after - before for before, after in zip(moments, moments[1:], strict=False)]
    (folder / 'bake.json').write_text(json.dumps({
        'kind': kind, 'cells': cells, 'seconds': time.time() - started, 'frames': seconds, 'domain': event['domain'],
        'blender': bpy.app.version_string}))


def emitter(event: dict) -> None:
    """A rough stone on the ground, half sunk: a smooth one leaves its outline at the plume's foot."""
    bpy.ops.mesh.primitive_ico_sphere_add(subdivisions=4, radius=1, location=(0, 0, event['emitter'][2] * .6))
    stone = bpy.context.object
    stone.scale = event['emitter']
    rough = bpy.data.textures.new('Rough', 'CLOUDS')
    rough.noise_scale = .5
    displaced = stone.modifiers.new('Rough', 'DISPLACE')
    displaced.texture, displaced.strength = rough, .5
    fluid = stone.modifiers.new('Flow', 'FLUID')
    fluid.fluid_type = 'FLOW'
    flow = fluid.flow_settings
    flow.flow_type, flow.flow_behavior, flow.density, flow.temperature = 'SMOKE', 'INFLOW', 1.4, event['temperature']
    flow.use_initial_velocity, flow.velocity_coord = True, event['velocity']
    grain = bpy.data.textures.new('Grain', 'CLOUDS')
    grain.noise_scale = .15
    flow.use_texture, flow.noise_texture, flow.texture_map_type, flow.texture_size = True, grain, 'AUTO', 1.0
    for frame in range(1, FRAMES + 1, 4):            # the grain wanders, or it draws streaks
        flow.texture_offset = .05 * frame
        flow.keyframe_insert('texture_offset', frame=frame)
    if event['until'] < FRAMES:
        for frame, on in ((1, True), (event['until'], False)):
            flow.use_inflow = on
            flow.keyframe_insert('use_inflow', frame=frame)


def domain(event: dict, cells: int, cache: Path) -> None:
    size = event['domain']
    bpy.ops.mesh.primitive_cube_add(size=1, location=(0, 0, size[2] / 2))
    box = bpy.context.object
    box.scale = size
    bpy.ops.object.transform_apply(location=False, rotation=False, scale=True)
    fluid = box.modifiers.new('Domain', 'FLUID')
    fluid.fluid_type = 'DOMAIN'
    settings = fluid.domain_settings
    settings.domain_type, settings.use_adaptive_domain, settings.use_noise = 'GAS', False, False
    settings.resolution_max = round(cells * max(size) / SEEN)
    settings.alpha, settings.beta, settings.vorticity = event['alpha'], event['beta'], event['vorticity']
    settings.time_scale = event['speed']
    for side in ('front', 'back', 'left', 'right', 'top', 'bottom'):
        setattr(settings, f'use_collision_border_{side}', side == 'bottom')
    settings.cache_type, settings.cache_directory, settings.cache_frame_end = 'ALL', str(cache), FRAMES


if __name__ == '__main__':
    kind, cells, folder = sys.argv[sys.argv.index('--') + 1:]
    main(kind, int(cells), Path(folder).absolute())
