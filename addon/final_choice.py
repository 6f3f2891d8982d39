"""'Final' in the panel: offered where the weights of both of its models are on this machine."""

from __future__ import annotations

from typing import Any

from ..inference.model import Model, as_asked
from .live import downloads
from .preferences import machine
from .properties import chosen_model, control_group, has_controls


def asked_model(settings: Any) -> Model:
    """The model that is chosen, as its controls ask for it."""
    model = chosen_model(settings)
    return as_asked(model, control_group(settings, model)) if has_controls() else model


def why_no_weights(context, model: Model) -> str:
    """'' when they are on this machine, as far as the downloads know: they look at the disk when something changes."""
    if not model.downloads:
        return ''
    from ..inference.doctor import HERE  # with what it lists: not for every start of Blender
    for known in downloads().models(machine(context)):
        part = known.prospect
        if part.state != HERE and part.model.downloads and set(part.model.downloads) <= set(model.downloads):
            return f'{part.model.label} is not downloaded, {part.gigabytes:g} GB. ' \
                   'Download it in the preferences of Second Unit'
    return ''


def why_not_final(context, model: Model) -> str:
    """What the second of the two models lacks, in a sentence; '' when 'final' can be chosen."""
    return '' if why_no_weights(context, model) else why_no_weights(context, model.final)      # one at a time


def draw_control(context, column, group: Any, model: Model, name: str) -> str:
    """One control of the model. Returns what is to be said below it."""
    if name != 'coherence' or model.final is None:
        column.prop(group, name)
        return ''
    row = column.split(factor=0.4, align=True)
    label = row.row()
    label.alignment = 'RIGHT'
    label.label(text='Coherence')
    choices = row.column(align=True)                # beside one another they are cut in a narrow sidebar
    choices.use_property_split = False
    for item in ('draft', 'standard', 'final'):
        choice = choices.row()
        choice.enabled = item != 'final' or not why_no_weights(context, model.final)
        choice.prop_enum(group, name, item)
    return why_not_final(context, model)
