"""The models that there are. Cheap to import: none of them brings torch before it is loaded."""

from __future__ import annotations

from ..model import Model
from . import blockout, clean_plate, element, sdxl, simulated


def all_models() -> dict[str, Model]:
    return {model.name: model for model in (
        element.MODEL, simulated.MODEL, blockout.MODEL, clean_plate.MODEL, sdxl.LOOK, sdxl.PATCH)}
