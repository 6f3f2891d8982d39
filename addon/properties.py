"""The artist's settings for a shot, kept on the scene. Every model's controls are made from its dataclass."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any

import bpy
import numpy as np
from bpy.props import (
    BoolProperty,
    CollectionProperty,
    EnumProperty,
    FloatProperty,
    FloatVectorProperty,
    IntProperty,
    PointerProperty,
    StringProperty,
)

from ..inference.model import Makes, Model, controls_of, default_of, models_of, ui_of
from ..inference.models import all_models
from . import takes, thumbs, words
from .capture import all_sources
from .deliver import Holdout
from .matte_choice import SecondUnitMatte

VERBS = {'element': 'Add smoke, dust, fire or mist to the shot', 'look': 'Restyle the whole picture',
         'patch': 'Replace a part of the picture'}
UNITS = {'seconds': 'TIME_ABSOLUTE'}       # of a control, as Blender calls them


def _control(control: Any) -> Any:
    """One bpy property for one field of a Controls dataclass."""
    default, ui = default_of(control), ui_of(control)
    shared = {'name': ui.get('name', control.name.replace('_', ' ').title()), 'default': default,
              'description': ui.get('description', ''), 'options': {'ANIMATABLE'} if ui.get('keyed') else set()}
    if isinstance(default, bool):
        return BoolProperty(**shared)
    if 'items' in ui:
        return EnumProperty(items=[(name, name.title(), text) for name, text in ui['items'].items()], **shared)
    limits = {key: ui[key] for key in ('min', 'max', 'soft_min', 'soft_max') if key in ui}
    if isinstance(default, int):
        return IntProperty(**shared, **limits)
    if isinstance(default, float):
        return FloatProperty(**shared, **limits, unit=UNITS.get(ui.get('unit'), 'NONE'))
    if ui.get('file'):
        return StringProperty(**shared | {'options': {'PATH_SUPPORTS_BLEND_RELATIVE'}}, subtype='FILE_PATH')
    return StringProperty(**shared)


def _controls_group(model: Model) -> type:
    annotations = {control.name: _control(control) for control in fields(model.controls)}
    return type(f'SecondUnitControls_{model.name}', (bpy.types.PropertyGroup,), {'__annotations__': annotations})


def chosen_model(settings: Any) -> Model:
    """The model of the verb that is chosen."""
    return all_models()[getattr(settings, f'model_{settings.verb}')]


def control_fields(model: Model) -> list[str]:
    return [control.name for control in controls_of(model)]


def control_group(settings: Any, model: Model) -> Any:
    """The model's controls in the scene. Models that share their declaration share what the artist has set."""
    return getattr(settings, f'controls_{declares(model).name}')


def declares(model: Model) -> Model:
    """The first model that has these controls: the group is named after it."""
    return next(each for each in all_models().values() if each.controls is model.controls)


def control_values(settings: Any, model: Model) -> dict[str, Any]:
    """What the panel shows, as plain values for `controls_from`; paths of files from the root on."""
    group = control_group(settings, model)
    values = {name: plain(getattr(group, name)) for name in control_fields(model)}
    files = {control.name for control in fields(model.controls) if ui_of(control).get('file')}
    return {name: bpy.path.abspath(value) if name in files else value for name, value in values.items()}


def plain(value: Any) -> Any:
    """A float as it was typed: Blender's have single precision, and 1.6 would come back as 1.600000024."""
    return float(str(np.float32(value))) if isinstance(value, float) else value


def items_of(every: Callable[[], Mapping[str, Any]]) -> Callable[[Any, Any], list[tuple[str, str, str]]]:
    """The items of an EnumProperty, from declarations whose files are imported once it is first looked at."""
    @cache                       # Blender wants the words to stay where they are
    def items() -> list[tuple[str, str, str]]:
        return [(each.name, each.label, each.description) for each in every().values()]
    return lambda owner, context: items()


source_items = items_of(all_sources)


class SecondUnitTakeItem(bpy.types.PropertyGroup):
    """One row of the takes list; the truth is the take's folder."""

    folder: StringProperty()
    number: IntProperty()
    makes: StringProperty()          # its verb
    model: StringProperty()          # its label
    made_by: StringProperty()        # its name
    seed: IntProperty()
    seconds: FloatProperty(default=-1.0)       # that its runs took; below 0 where it is not known
    noted: StringProperty()          # the note that the take has
    note: StringProperty(
        name='Note', description='What you want to remember about this take', get=lambda item: item.noted,
        set=takes.write_note)
    made: IntProperty()              # frames that are whole, of `frames`
    frames: IntProperty()
    holdouts: IntProperty()          # frames with a rendered holdout
    status: StringProperty()         # 'unfinished', 'made', or what it was given, see inference/approval.py
    approval: StringProperty()       # in words
    flicker: FloatProperty(default=-1.0)       # below 0 where it is not known, as the next
    colour_error: FloatProperty(default=-1.0)


class SecondUnitSettings(bpy.types.PropertyGroup):
    source: EnumProperty(
        name='Source', description='Where the plates come from: the pictures of the shot',
        items=source_items)
    verb: EnumProperty(
        name='Verb', description='What to make',
        items=[(verb, verb.title(), text) for verb, text in VERBS.items()])
    matte: PointerProperty(type=SecondUnitMatte)
    view_layer: StringProperty(name='View Layer', description='The view layer to capture. Empty: the active one')
    anchor_object: PointerProperty(
        name='Anchor', type=bpy.types.Object,
        description='What the element comes from: an object, or an empty with its children')
    anchor_collection: PointerProperty(
        name='Anchor Collection', type=bpy.types.Collection,
        description='What the element comes from, as a collection. Used when no anchor object is chosen')
    obstacle_object: PointerProperty(
        name='Obstacle', type=bpy.types.Object,
        description='What stands in the way of the element: an object, or an empty with its children. One body, as far '
                    'as the element is concerned')
    obstacle_collection: PointerProperty(
        name='Obstacle Collection', type=bpy.types.Collection,
        description='What stands in the way of the element, as a collection. Used when no obstacle object is chosen')
    starts_automatically: BoolProperty(
        name='With Anchor', default=True,
        description='The event starts at the frame where the anchor begins to move. If it never does: where the '
                    'range begins, or before it for what keeps burning')
    starts_at: IntProperty(
        name='Start Frame', default=1, description='The frame at which the event starts, in the range or before it')
    use_scene_range: BoolProperty(name='Scene Range', default=True, description='Use the frame range of the scene')
    first: IntProperty(name='First', default=1, description='The first frame of the take')
    last: IntProperty(name='Last', default=24, description='The last frame of the take')
    painted: StringProperty(
        name='Painted', subtype='FILE_PATH', options={'PATH_SUPPORTS_BLEND_RELATIVE'},
        description='An image of the shot\'s size, white or opaque where the element stands in its first frame, and as '
                    'thick. Save what you paint')
    continues: IntProperty(
        name='Goes on from Take', min=0, default=0,
        description='The number of the take that new ones go on from. 0: they begin by themselves')
    refines: IntProperty(
        name='Refines Take', min=0, default=0,
        description='The number of the take of which new ones make a region anew. 0: they make everything')
    seed: IntProperty(name='Seed', min=0, default=1, description='Another seed makes another take')
    likeness: BoolProperty(
        name='Shows a Likeness',
        description='New takes show a person whom somebody may know. Approving them asks for a written consent')
    card_scale: FloatProperty(
        name='Card Scale', default=1.0, min=0.05, soft_max=4.0,
        description='Size of the card on which the element stands')
    card_offset: FloatVectorProperty(
        name='Card Offset', size=3, subtype='TRANSLATION', unit='LENGTH',
        description='Move the card to the right, up, and towards the camera')
    motion_blur: BoolProperty(
        name='Motion Blur', default=True,
        description='Blur the element as the camera moves, if the scene has motion blur')
    depth_of_field: BoolProperty(
        name='Depth of Field', default=True,
        description='Blur the element by its distance from focus, if the camera has depth of field')
    holdout: EnumProperty(
        name='Holdout', description='What hides the element where the scene stands nearer', default='depth',
        items=[(Holdout.DEPTH, 'Depth', 'Compare the depths of the scene and the element. At once, with hard edges'),
               (Holdout.RENDERED, 'Rendered',
                'Render what hides the element, before it is delivered. Takes a render of the shot, and has the '
                'renderer\'s own edges: hair, glass, motion blur')])
    deliver_compositor: BoolProperty(
        name='Compositor', default=True,
        description='When done, lay the take over the picture in a compositor node group; an element by its depth')
    deliver_card: BoolProperty(
        name='Card', default=False, description='When done, stand the element in the scene on a plane')
    deliver_background: BoolProperty(
        name='Camera Background', default=False, description='When done, show the take where the view looks through '
                                                             'the camera. No render has it')
    deliver_sequencer: BoolProperty(
        name='Sequencer', default=False, description='When done, put the take on a channel of its own in the sequencer')
    deliver_nuke: BoolProperty(
        name='Nuke', default=False, description='When done, write scripts of Nuke beside the files of the take')

    def __getattr__(self, name: str) -> Any:
        """`controls_…`: a model's controls, which become properties when the first of them is asked for."""
        if control_groups or not name.startswith('controls_'):
            raise AttributeError(f'the settings have no {name}')
        _register_controls()
        return getattr(self, name)


class SecondUnitWindow(bpy.types.PropertyGroup):
    """What the panels list: read from the takes folder, and not saved with the file."""

    takes: CollectionProperty(type=SecondUnitTakeItem)
    chosen: IntProperty()            # which of them is active
    # With `update` in place of `set` Blender draws all views again whenever it is set, from here too.
    active: IntProperty(
        name='Take', description='The take that the buttons below work on', get=lambda it: it.chosen, set=takes.choose)
    trouble: StringProperty()        # why a take, or the folder, could not be read
    job: StringProperty()            # of the jobs that wait, the one that was clicked
    follows: BoolProperty(
        name='Follow Current Frame', description='Show the picture of the take at the current frame of the scene')
    variations: IntProperty(
        name='Variations', default=4, min=1, max=25, description='How many takes to make, each with another seed')
    burn_in: BoolProperty(
        name='Burn In TEMP',
        description='Write TEMP into the pictures of contact sheets and record sheets that nobody has approved')
    sheet_frames: IntProperty(
        name='Frames', default=1, min=1, max=12,
        description='How many frames of each take the contact sheet shows: one is the middle one')


SecondUnitSettings.__annotations__.update({f'model_{makes}': EnumProperty(
    name='Model', description=f'What makes the {makes}',
    items=items_of(lambda makes=makes: models_of(all_models(), makes))) for makes in Makes})
CLASSES = (SecondUnitMatte, SecondUnitTakeItem, SecondUnitSettings, SecondUnitWindow)

control_groups: dict[str, type] = {}      # by their names in the settings; empty until they are registered


def _register_controls() -> None:
    """Make the controls of all models properties of the settings. What a file has stored of them is there at once.

    Not while enabling, which would take twice as long (64 ms of the processor instead of 33, on a busy machine), and
    never while Blender draws, when it registers nothing.
    """
    control_groups.update({f'controls_{model.name}': _controls_group(model) for model in all_models().values()
                           if declares(model) is model})
    for name, group in control_groups.items():
        bpy.utils.register_class(words.own(group))
        setattr(SecondUnitSettings, name, PointerProperty(type=group))


def has_controls() -> bool:
    """Can the controls be drawn? If not, they can be soon, and panels are drawn again then."""
    if not control_groups and bpy.app.background:
        _register_controls()
    elif not control_groups and not bpy.app.timers.is_registered(_controls_for_panels):
        bpy.app.timers.register(_controls_for_panels)
    return bool(control_groups)


def _controls_for_panels() -> None:
    if not control_groups:
        _register_controls()
    redraw_sidebars()


def redraw_sidebars() -> None:
    """Tag the sidebars only: tagging an area draws its whole 3D view (250 ms in software)."""
    for window in bpy.context.window_manager.windows:
        for area in window.screen.areas:
            if area.type in {'VIEW_3D', 'NODE_EDITOR'}:
                for region in area.regions:
                    if region.type == 'UI':
                        region.tag_redraw()


def register():
    for cls in CLASSES:
        bpy.utils.register_class(words.own(cls))
    bpy.types.Scene.second_unit = PointerProperty(type=SecondUnitSettings)
    bpy.types.WindowManager.second_unit = PointerProperty(type=SecondUnitWindow)


def unregister():
    thumbs.clear()
    if bpy.app.timers.is_registered(_controls_for_panels):
        bpy.app.timers.unregister(_controls_for_panels)
    del bpy.types.WindowManager.second_unit
    del bpy.types.Scene.second_unit
    for name in control_groups:
        delattr(SecondUnitSettings, name)
    for cls in (*reversed(CLASSES), *control_groups.values()):
        bpy.utils.unregister_class(cls)
    control_groups.clear()
