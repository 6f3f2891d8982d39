"""What belongs to this machine: folders for takes and weights, what runs the models. Read once a job, as a value."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import bpy
from bpy.props import BoolProperty, EnumProperty, FloatProperty, StringProperty

from .words import registering

if TYPE_CHECKING:
    from ..inference.credentials import Credentials

PACKAGE = __package__.rpartition('.')[0]      # AddonPreferences go by the name of the root package


class Machine(NamedTuple):
    takes: Path | None = None        # None: beside the saved .blend
    device: str = 'auto'
    memory_gb: float = 0.0           # 0: whatever is free
    runtime: Path | None = None      # a folder of the artist's own that holds torch and diffusers
    weights: Path | None = None      # where downloaded weights go
    offline: Path | None = None      # a folder of weights that is only read
    certificate: Path | None = None  # that signs the records of takes, with its chain; None: one of this machine's own
    key: Path | None = None
    libraries: Path | None = None    # where Install Runtime puts torch and diffusers
    wheels: Path | None = None       # a folder that it takes them from; None: the package registry
    build: str = 'auto'              # of torch, that it installs
    apart: bool = False              # generate in a process beside Blender
    previews: bool = True            # make small pictures of what is being made

    @property
    def stores(self) -> tuple[Path, ...]:
        """Where weights may lie, the studio's folder first."""
        return tuple(folder for folder in (self.offline, self.weights) if folder is not None)

    @property
    def credentials(self) -> Credentials:
        """Who signs: paths, to be read by whoever signs."""
        from ..inference.credentials import Credentials
        return Credentials(self.certificate, self.key, own_folder('certificates'))


def _look_again(_preferences, _context) -> None:
    from . import live
    for downloads in live.fetching:
        downloads.forget()


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
    run_in: EnumProperty(
        name='Run In', description='Where models run', default='HERE',
        items=[('HERE', 'This Process', 'Inside Blender, with nothing to start'),
               ('APART', 'A Separate Process', 'Beside Blender, which stays up whatever happens there. Takes a second '
                                               'Blender\'s memory and its time to start')])
    previews: BoolProperty(
        name='Step Previews', default=True,
        description='While a model samples, show a small picture of what it makes in the queue. Takes a few hundredths '
                    'of the time, and changes nothing of the result')
    memory_gb: FloatProperty(
        name='Memory Budget', min=0.0, soft_max=96.0, precision=1, default=0.0,
        description='How many gigabytes a model may take. Models that need more are refused. 0: no limit')
    runtime_folder: StringProperty(
        name='Own Libraries', subtype='DIR_PATH',
        description='A folder of your own that holds torch and diffusers for this Blender\'s Python, instead of the '
                    'runtime that is installed here')
    wheel_folder: StringProperty(
        name='Wheel Folder', subtype='DIR_PATH', update=_look_again,
        description='Install from this folder, which "dev.py wheels" prepared, without any network. Empty: from the '
                    'package registry that pip is set up for')
    runtime_build: EnumProperty(
        name='Install For', description='Which build of torch Install Runtime brings', default='auto',
        update=_look_again,
        items=[('auto', 'Automatic', 'The best device that this machine has a driver for'),
               ('cpu', 'Processor', 'Runs everywhere'),
               ('cuda', 'CUDA', 'NVIDIA'),
               ('rocm', 'ROCm', 'AMD'),
               ('xpu', 'XPU', 'Intel'),
               ('mps', 'Metal', 'Apple')])
    weights_folder: StringProperty(
        name='Weights Folder', subtype='DIR_PATH',
        description='Where downloaded weights are kept. Empty: the folder that Blender gives the extension for its '
                    'files. Choose one to share weights between versions of Blender')
    offline_folder: StringProperty(
        name='Offline Folder', subtype='DIR_PATH',
        description='A folder of weights that is only read, such as a studio\'s: '
                    '<organisation>--<name>/<commit>, or <organisation>--<name> with the files in it')

    certificate_file: StringProperty(
        name='Certificate', subtype='FILE_PATH',
        description='The studio\'s certificate with its chain (PEM), which signs the record of every take. Empty: this '
                    'machine makes one of its own, which shows that nothing was changed, and not who made it')
    key_file: StringProperty(
        name='Private Key', subtype='FILE_PATH',
        description='The key of the certificate (PEM, without a password). Only its path is kept')

    def draw(self, context):
        from .runtime_panel import draw_runtime
        from .weights_list import draw_models  # with what it lists: not for every start of Blender
        layout = self.layout
        layout.use_property_split = True
        draw_runtime(context, layout, self)
        for name in ('takes_folder', 'device', 'run_in', 'previews', 'memory_gb', 'weights_folder', 'offline_folder',
                     'certificate_file', 'key_file'):
            layout.prop(self, name)
        draw_models(context, layout)


def machine(context) -> Machine:
    """The preferences as a value; the defaults where the extension is not enabled as one (the bpy wheel)."""
    addon = context.preferences.addons.get(PACKAGE)
    if addon is None or addon.preferences is None:
        return Machine()
    chosen = addon.preferences
    return Machine(
        takes=_folder(chosen.takes_folder), device=chosen.device, apart=chosen.run_in == 'APART',
        previews=chosen.previews, memory_gb=chosen.memory_gb,
        runtime=_folder(chosen.runtime_folder), weights=_folder(chosen.weights_folder) or own_folder('weights'),
        offline=_folder(chosen.offline_folder), certificate=_folder(chosen.certificate_file),
        key=_folder(chosen.key_file), libraries=own_folder('libraries'), wheels=_folder(chosen.wheel_folder),
        build=chosen.runtime_build)


def _folder(path: str) -> Path | None:
    return Path(bpy.path.abspath(path)) if path else None


def own_folder(name: str) -> Path | None:
    """What Blender gives an extension for its files; it stays when the extension is updated."""
    if not PACKAGE.startswith('bl_ext.'):
        return None if name == 'weights' else Path(bpy.utils.user_resource('CONFIG')) / 'second_unit' / name
    return Path(bpy.utils.extension_path_user(PACKAGE, path=name))


register, unregister = registering((SecondUnitPreferences,))
