"""What an artist directs of a diffusion model: each control once, for the cards to choose from."""

from __future__ import annotations

from dataclasses import Field, dataclass, field


def prompt() -> Field:
    return field(default='', metadata={'ui': {'description': 'What is to be seen, in words'}})


def negative_prompt() -> Field:
    return field(default='', metadata={'ui': {
        'name': 'Negative', 'description': 'Negative prompt: what is not to be seen, in words'}})


def reference(description: str) -> Field:
    return field(default='', metadata={'ui': {'file': True, 'description': description}})


def strength(default: float) -> Field:
    return field(default=default, metadata={'ui': {
        'min': 0.05, 'max': 1.0,
        'description': "How much is made anew: little keeps the plate's light and colour, at 1 nothing of it stays"}})


def hold(default: float, what: str) -> Field:
    return field(default=default, metadata={'ui': {
        'min': 0.0, 'max': 2.0, 'soft_max': 1.0, 'description': f'How firmly {what} holds the picture'}})


def guidance(default: float) -> Field:
    return field(default=default, metadata={'ui': {
        'min': 1.0, 'max': 20.0, 'soft_max': 10.0,
        'description': 'How literally the prompt is taken. At 1 the negative prompt does nothing, and a step takes '
                       'half the time'}})


def steps(default: int) -> Field:
    return field(default=default, metadata={'ui': {
        'min': 1, 'max': 100, 'soft_max': 50, 'description': 'Denoising steps, of which a lower strength does fewer'}})


def coherence(default: str) -> Field:
    return field(default=default, metadata={'ui': {
        'items': {'draft': 'Every frame by itself, from noise that stands on the surfaces',
                  'standard': 'Each frame goes on from the one before, moved with the surfaces, and only what is new '
                              'is made. For what stays on its surface',
                  'final': 'Key frames, and what is between made by Wan 2.1 VACE, which sees many frames at once: '
                           'shadows and reflections may move as they like. Needs the weights of both'},
        'description': 'How frames are kept together'}})


def curve() -> Field:
    return field(default='display', metadata={'ui': {
        'items': {'display': 'As a display shows it: what models know best. Nothing is brighter than 8',
                  'log': 'A log curve that keeps highlights for grading. Models know it less well'},
        'description': 'What of the light a model is shown, and what comes back'}})


@dataclass(frozen=True, slots=True)
class PatchEdges:
    """Where a patch works and how it meets the plate; every patch has these."""

    grow: int = field(default=4, metadata={'ui': {
        'min': -64, 'max': 256, 'description': 'Pixels by which the matte is grown'}})
    feather: int = field(default=8, metadata={'ui': {
        'min': 0, 'max': 256,
        'description': 'Pixels over which the patch fades into the plate around the grown matte'}})
    context: int = field(default=64, metadata={'ui': {
        'min': 0, 'max': 4096, 'soft_max': 512,
        'description': 'Pixels of the plate around the matte that the model sees'}})
    match: bool = field(default=True, metadata={'ui': {
        'description': 'Bring the patch to the light of the plate, as measured along its edge'}})
