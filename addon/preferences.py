"""What belongs to this machine: folders for takes and weights, what runs the models. Read once a job, as a value."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import bpy
from bpy.props import EnumProperty, FloatProperty, StringProperty

PACKAGE = __package__.rpartition('.')[0]      # AddonPreferences go by the name of the root package


class Machine(NamedTuple):
    takes: Path | None = None        # None: beside the saved .blend
    device: str = 'auto'
    memory_gb: float = 0.0           # 0: whatever is free
    runtime: Path | None = None      # a folder that holds torch and diffusers
    weights: Path | None = None      # where downloaded weights go
    offline: Path | None = None      # a folder of weights that is only read

    @property
    def stores(self) -> tuple[Path, ...]:
        """Where weights may lie, the studio's folder first."""
        return tuple(folder for folder in (self.offline, self.weights) if folder is not None)


class SecondUnitPreferences(bpy.types.AddonPreferences):
    bl_idname = PACKAGE

    takes_folder: StringProperty(
        name='Takes Folder', subtype='DIR_PATH',
        description='Where plates and takes are kept. Empty: a folder "second_unit" beside the saved .blend file')
    device: EnumProperty(
        name='Device', description='What runs the models', default='auto',
        items=[('auto', 'Automatic', 'The graphics card if there is one that torch can use, else the processor'),
               ('cpu', 'Processor', 'Slower, and always there'),
               ('cuda', 'CUDA', 'NVIDIA (or AMD with ROCm)'),
               ('mps', 'Metal', 'Apple'),
               ('xpu', 'XPU', 'Intel')])
    memory_gb: FloatProperty(
        name='Memory Budget', min=0.0, soft_max=96.0, precision=1, default=0.0,
        description='How many gigabytes a model may take. Models that need more are refused. 0: no limit')
    runtime_folder: StringProperty(
        name='Runtime Folder', subtype='DIR_PATH',
        description='A folder that holds torch and diffusers for this Blender\'s Python, made with: '
                    'pip install --target FOLDER torch diffusers transformers accelerate safetensors ftfy')
    weights_folder: StringProperty(
        name='Weights Folder', subtype='DIR_PATH',
        description='Where downloaded weights are kept. Empty: the folder that Blender gives the extension for its '
                    'files. Choose one to share weights between versions of Blender')
    offline_folder: StringProperty(
        name='Offline Folder', subtype='DIR_PATH',
        description='A folder of weights that is only read, such as a studio\'s: '
                    '<organisation>--<name>/<commit>, or <organisation>--<name> with the files in it')

    def draw(self, context):
        from .weights_list import draw_models  # with what it lists: not for every start of Blender
        layout = self.layout
        layout.use_property_split = True
        for name in ('takes_folder', 'device', 'memory_gb', 'runtime_folder', 'weights_folder', 'offline_folder'):
            layout.prop(self, name)
        draw_models(context, layout)


def machine(context) -> Machine:
    """The preferences as a value; the defaults where the extension is not enabled as one (the bpy wheel)."""
    addon = context.preferences.addons.get(PACKAGE)
    if addon is None or addon.preferences is None:
        return Machine()
    chosen = addon.preferences
    return Machine(
        takes=_folder(chosen.takes_folder), device=chosen.device, memory_gb=chosen.memory_gb,
        runtime=_folder(chosen.runtime_folder), weights=_folder(chosen.weights_folder) or _own_folder(),
        offline=_folder(chosen.offline_folder))


def _folder(path: str) -> Path | None:
    return Path(bpy.path.abspath(path)) if path else None


def _own_folder() -> Path | None:
    """What Blender gives an extension for its files; it stays when the extension is updated."""
    if not PACKAGE.startswith('bl_ext.'):
        return None
    return Path(bpy.utils.extension_path_user(PACKAGE, path='weights'))


register, unregister = bpy.utils.register_classes_factory((SecondUnitPreferences,))
