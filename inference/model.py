"""What a model declares, and what it is given when it runs.

A model is one small file with `MODEL = Model(...)`. There is no base class: `load(engine)` imports what the
model needs, in the worker thread, and returns `generate(plates, controls, ticket)`, an iterator of
ElementFrames. Its `Controls` dataclass is the panel, the command line, take.json and the defaults.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, asdict, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from .errors import Cancelled, ModelError
from .keyed import is_keyed, keys_from
from .shot import Card, ElementFrame, Pass, PlateFrame, Shot

if TYPE_CHECKING:
    import numpy as np

    from .condition import Margin


class Makes(enum.StrEnum):
    """The three verbs."""

    ELEMENT = 'element'
    LOOK = 'look'
    PATCH = 'patch'


# What the flicker of a look or a patch is measured with: captured for both, where the source has it.
MEASURED = (Pass.COMBINED, Pass.DEPTH, Pass.VECTOR)
MOTION = (Pass.DEPTH, Pass.VECTOR)           # what pictures are carried from frame to frame by


class Weights(NamedTuple):
    """One safetensors file that a model needs: inside the extension (`path`), with its digest."""

    path: Path
    sha256: str


class Download(NamedTuple):
    """A folder of weights on the Hugging Face hub, as diffusers lays it out, and what one may do with them.

    Of what the patterns name, only safetensors files and the texts beside them are ever fetched. A model that has
    downloads is loaded with one folder for each: `load(engine, *folders)`.
    """

    repo: str                            # 'organisation/name'
    gigabytes: float                     # what is fetched, to be known before anyone goes online
    licence: str                         # by its SPDX name where it has one
    commercial: bool                     # does the licence allow commercial work?
    revision: str = ''                   # a commit; '': the one found at the first download, and none after it
    patterns: tuple[str, ...] = ('*',)   # of paths in the repository: 'vae/*'
    variant: str = ''                    # 'fp16': these files, where a folder has them beside the plain ones


class Assignment(NamedTuple):
    """What one run is asked to make: everything that `generate` may read beside the plates and controls."""

    shot: Shot
    frames: tuple[int, ...]        # the frames to make; a resume asks for the missing ones only
    seed: int
    card: Card | None = None       # Element only
    starts_at: float = 0.0         # the frame at which the event starts
    colour_config: str = ''        # the OpenColorIO config that the plates were captured with
    again: Callable[[int], PlateFrame] | None = None      # a plate of the range, once it was given, read once more
    before: Before | None = None   # the take that this one goes on from
    refines: Before | None = None  # the take of which it makes what the mattes show anew, and leaves all else


class Before(NamedTuple):
    """A take that another one goes on from, as it was asked for."""

    assignment: Assignment
    controls: Any
    plates: Callable[[], Iterator[PlateFrame]]       # those of its range, in order


class Ticket(Protocol):
    """The running job as the worker's code sees it."""

    assignment: Assignment
    previews: bool           # does anybody look at previews?

    def progress(self, phase: str, done: int = 0, total: int = 0) -> None:
        """Say what is going on. Raises Cancelled when the artist asked to stop, so call it at every step."""

    def preview(self, make: Callable[[], np.ndarray]) -> None:
        """Offer a small picture of what is made at this step: uint8 (h, w, 3) as a display shows it, top row first.

        `make` is called now, or not at all: only where somebody looks at it, at most twice a second, and for a few
        hundredths of the time. It must change nothing of what is made, and draw no random numbers of torch's own.
        """

    def note(self, text: str) -> None:
        """Put a line into the take's log."""

    def colour_returns(self, error: float) -> None:
        """Put into the take how far a plate's colour comes back from what the model reads: a share, by ShotColour."""


# Gets the plates of the whole range in order, and yields those of `ticket.assignment.frames`.
Generate = Callable[[Iterator[PlateFrame], Any, Ticket], Iterator[ElementFrame]]


@dataclass(frozen=True, slots=True)
class Model:
    """One model's declaration."""

    name: str                                   # stable, in files and on the command line
    label: str                                  # in the panel
    makes: Makes
    controls: type                              # a frozen dataclass
    load: Callable[..., Generate]               # (engine), and the folders of its downloads in their order
    needs: tuple[Pass, ...] = ()                # what it reads of the plates
    weights: tuple[Weights, ...] = ()
    downloads: tuple[Download, ...] = ()
    licence: str = ''                           # of the embedded weights, or of the code; downloads have their own
    libraries: tuple[str, ...] = ('torch', 'diffusers', 'safetensors')     # what load() and generate import
    memory_gb: float = 1.0                      # with everything on the device, downloads in half precision
    offloaded_gb: float = 0.0                   # with only the layers at work there; 0: it cannot be offloaded
    step_teraflops: float = 0.0                 # one denoising step of one frame, guidance included, at its own size
    margin: Callable[[Any], Margin] | None = None      # Element only: the room around the anchor, by its controls
    preroll: Callable[[Any], float] = lambda controls: 0.0   # seconds of the event before a shot in which nothing moves
    # Why a take cannot go on from another one's last frame, by the controls of both; None: no take of it can.
    goes_on: Callable[[Any, Any], str] | None = None
    refines: Callable[[Any, Any], str] | None = None     # the same for making a region of another one anew
    may_be_painted: bool = False                # Element only: can a matte say how it stands at first?
    moves_as_plates: bool = True                # what it makes: only then do the plates' vectors measure its flicker
    window: int = 1
    overlap: int = 0
    description: str = ''
    final: Model | None = None                  # what runs the coherence 'final' of its controls, with more downloads

    @property
    def licences(self) -> tuple[str, ...]:
        """Of everything that it is made of, each once."""
        every = (self.licence, *(download.licence for download in self.downloads))
        return tuple(dict.fromkeys(licence for licence in every if licence))

    @property
    def commercial(self) -> bool:
        """Do all of its licences allow commercial work?"""
        return all(download.commercial for download in self.downloads)


def controls_from(model: Model, values: Mapping[str, Any]) -> Any:
    """The model's Controls with `values` over the defaults, each brought to its type and checked.

    Text is converted, so that the command line, JSON and the panel share one path. Raises ModelError for an
    unknown name, a value of another type, or one outside the declared limits.
    """
    known = {f.name: f for f in fields(model.controls)}
    given = {}
    for name, value in values.items():
        if name not in known:
            raise ModelError(f'{model.label} has no control "{name}".', f'It has: {", ".join(known)}.')
        given[name] = _checked(name, value, default_of(known[name]), ui_of(known[name]))
    return model.controls(**given)


def controls_of(model: Model) -> tuple[Any, ...]:
    """The fields of its Controls that act, in the order of the panel."""
    return tuple(control for control in fields(model.controls)
                 if ui_of(control).get('only', model.name) == model.name)


def keyed_controls(model: Model) -> tuple[str, ...]:
    """The names of those that may change over the shot."""
    return tuple(control.name for control in controls_of(model) if ui_of(control).get('keyed'))


def as_asked(model: Model, controls: Any) -> Model:
    """What runs these controls: the model itself, or at the coherence 'final' the one that makes that, of its name.

    At 'standard' pictures go along with the surfaces, so that it also reads how these move.
    """
    if model.final is None or controls.coherence == 'draft':
        return model
    if controls.coherence == 'final':
        return model.final
    lacks = tuple(name for name in MOTION if name not in model.needs)
    return replace(model, needs=(*model.needs, *lacks)) if lacks else model


def controls_to_json(controls: Any) -> dict[str, Any]:
    return asdict(controls)


def default_of(control: Any) -> Any:
    return control.default if control.default is not MISSING else control.default_factory()


def usual_steps(model: Model) -> float:
    """Denoising steps of a frame when nothing is chosen."""
    chosen = {control.name: default_of(control) for control in fields(model.controls)}
    return chosen.get('steps', 1) * chosen.get('strength', 1.0)


def ui_of(control: Any) -> Mapping[str, Any]:
    """What the dataclass field says about its place in the panel.

    description; min, max, soft_min, soft_max of a number; unit ('seconds'); items, with a description by each name;
    file: True for the path of a file; keyed: True for a number that may change over the shot, by keys (keyed.py); name,
    where the field's own is too long for a sidebar; only: the one model that it acts in, of those that share it.
    """
    return control.metadata.get('ui', {})


def _checked(name: str, value: Any, default: Any, ui: Mapping[str, Any]) -> Any:
    kind = type(default)
    if kind is float and is_keyed(value):
        if not ui.get('keyed'):
            raise ModelError(f'{name} is the same over all of a take.', 'Give it one value, without frames.')
        return tuple((frame, _checked(name, each, default, ui)) for frame, each in keys_from(name, value))
    try:
        if kind is bool and isinstance(value, str):
            value = {'true': True, '1': True, 'on': True, 'false': False, '0': False, 'off': False}[value.lower()]
        brought = kind(value)
        if not isinstance(value, str) and brought != value:      # 2.5 steps are not 2
            raise ValueError
    except (ValueError, TypeError, KeyError, OverflowError):
        raise ModelError(f'"{value}" is no value for {name}.', f'Give a value like {default}.') from None
    value = brought
    if 'items' in ui and value not in ui['items']:
        raise ModelError(f'{name} cannot be "{value}".', f'Choose one of: {", ".join(ui["items"])}.')
    low, high = ui.get('min', value), ui.get('max', value)
    if not low <= value <= high:
        raise ModelError(f'{name} is {value}.', f'It goes from {low} to {high}.')
    return value


def find_model(models: Mapping[str, Model], name: str) -> Model:
    if name not in models:
        raise ModelError(f'There is no model "{name}".', f'Choose one of: {", ".join(sorted(models))}.')
    return models[name]


def models_of(models: Mapping[str, Model], makes: str) -> dict[str, Model]:
    """Those that make it, in their order; the first is the default. Raises ModelError for what is no verb."""
    if makes not in set(Makes):
        raise ModelError(f'There is no verb "{makes}".', f'Choose one of: {", ".join(Makes)}.')
    return {name: model for name, model in models.items() if model.makes == makes}


def choose_model(models: Mapping[str, Model], name: str = '', makes: str = '') -> Model:
    """The model called `name`, if it makes what is asked for; what is empty is up to the other.

    With neither it is an element's. Raises ModelError when there is none.
    """
    if name:
        model = find_model(models, name)
        if makes and model.makes != makes:
            fitting = models_of(models, makes)
            raise ModelError(f'The model "{name}" is for the verb {model.makes}, not for {makes}.',
                             f'Choose one of: {", ".join(fitting)}.' if fitting else 'Choose another verb.')
        return model
    fitting = models_of(models, makes or Makes.ELEMENT)
    if not fitting:
        raise ModelError(f'There is no model for the verb {makes}.', 'Update Second Unit, or choose another verb.')
    return next(iter(fitting.values()))


__all__ = ['Assignment', 'Cancelled', 'Download', 'Generate', 'Makes', 'Model', 'Ticket', 'Weights', 'as_asked',
           'choose_model', 'controls_from', 'controls_of', 'controls_to_json', 'default_of', 'find_model', 'models_of',
           'ui_of']
