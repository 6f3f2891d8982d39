"""What belongs to this machine: where takes go, what runs the models. Read once a job, as a frozen value."""

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
                    'pip install --target FOLDER torch diffusers safetensors')

    def draw(self, context):
        layout = self.layout
        layout.use_property_split = True
        layout.prop(self, 'takes_folder')
        layout.prop(self, 'device')
        layout.prop(self, 'memory_gb')
        layout.prop(self, 'runtime_folder')


def machine(context) -> Machine:
    """The preferences as a value; the defaults where the extension is not enabled as one (the bpy wheel)."""
    addon = context.preferences.addons.get(PACKAGE)
    if addon is None or addon.preferences is None:
        return Machine()
    chosen = addon.preferences
    return Machine(
        takes=_folder(chosen.takes_folder), device=chosen.device, memory_gb=chosen.memory_gb,
        runtime=_folder(chosen.runtime_folder))


def _folder(path: str) -> Path | None:
    return Path(bpy.path.abspath(path)) if path else None


register, unregister = bpy.utils.register_classes_factory((SecondUnitPreferences,))
