"""Presets of a model's controls, kept as Blender keeps its own: a popover in the header of the controls.

A preset is a small script in presets/second_unit/<model>, of the artist's scripts or of ours, and sets controls alone:
no seed, no range, no anchor, and no path of a file.
"""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import bpy
from bl_operators.presets import AddPresetBase
from bl_ui.utils import PresetPanel

from ..inference.model import ui_of
from .properties import chosen_model, control_fields, control_group, declares
from .words import own

SHIPPED = Path(__file__).parent                    # has them in its folder "presets"


class OfModel:
    """Where Blender looks for the presets of the model that is chosen; models that share their controls share them."""

    @property
    def preset_subdir(self) -> str:
        return f'second_unit/{declares(chosen_model(bpy.context.scene.second_unit)).name}'


class SECOND_UNIT_PT_presets(OfModel, PresetPanel, bpy.types.Panel):
    bl_label = 'Presets'
    preset_operator = 'script.execute_preset'
    preset_add_operator = 'second_unit.add_preset'

    def path_menu(self, searchpaths, *given, **words):
        """As Blender does it. Without a folder it would say that paths are missing: ours has no presets in itself."""
        bpy.types.Menu.path_menu(self, searchpaths or [str(SHIPPED / 'presets')], *given, **words)

    @classmethod
    def post_cb(cls, context, filepath):
        """One step of undo: Blender's own operator makes none."""
        bpy.ops.ed.undo_push(message='Apply Preset')


class SECOND_UNIT_OT_add_preset(OfModel, AddPresetBase, bpy.types.Operator):
    bl_idname = 'second_unit.add_preset'
    bl_label = 'Add Preset'
    bl_description = 'Keep the controls as they are now under this name, or remove what was kept'
    preset_menu = 'SECOND_UNIT_PT_presets'

    @property
    def preset_defines(self) -> list[str]:
        settings = bpy.context.scene.second_unit
        group = control_group(settings, chosen_model(settings))
        return [' = '.join(('controls', f'bpy.context.scene.{group.path_from_id()}'))]

    @property
    def preset_values(self) -> list[str]:
        model = chosen_model(bpy.context.scene.second_unit)
        paths = {control.name for control in fields(model.controls) if ui_of(control).get('file')}
        return [f'controls.{name}' for name in control_fields(model) if name not in paths]


CLASSES = (SECOND_UNIT_PT_presets, SECOND_UNIT_OT_add_preset)


def register() -> None:
    for cls in CLASSES:
        bpy.utils.register_class(own(cls))
    bpy.utils.register_preset_path(str(SHIPPED))


def unregister() -> None:
    bpy.utils.unregister_preset_path(str(SHIPPED))
    for cls in reversed(CLASSES):
        bpy.utils.unregister_class(cls)
