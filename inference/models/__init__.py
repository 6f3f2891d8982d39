"""The models that there are. None of them brings torch before it is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ..model import Model


@cache
def all_models() -> Mapping[str, Model]:
    """By name. They come with the first call: together they would be half of what enabling costs."""
    from . import blockout, clean_plate, element, flux2_klein, sdxl, simulated, wan_vace, z_image
    return MappingProxyType({model.name: model for model in (
        element.MODEL, simulated.MODEL, blockout.MODEL, clean_plate.MODEL, sdxl.LOOK, sdxl.PATCH, z_image.LOOK,
        z_image.PATCH, flux2_klein.LOOK, flux2_klein.PATCH, wan_vace.LOOK, wan_vace.PATCH)})
