"""The models that there are. Cheap to import: none of them brings torch before it is loaded."""

from __future__ import annotations

from ..model import Model
from . import blockout, clean_plate, element, flux2_klein, sdxl, simulated, wan_vace, z_image


def all_models() -> dict[str, Model]:
    return {model.name: model for model in (
        element.MODEL, simulated.MODEL, blockout.MODEL, clean_plate.MODEL, sdxl.LOOK, sdxl.PATCH, z_image.LOOK,
        z_image.PATCH, flux2_klein.LOOK, flux2_klein.PATCH, wan_vace.LOOK, wan_vace.PATCH)}
