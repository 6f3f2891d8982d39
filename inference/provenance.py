"""How a file says who made it, and of what."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, Any

from . import colour
from .json_values import to_json

if TYPE_CHECKING:
    from .recipe import Recipe
    from .take import Take

MANIFEST = Path(__file__).parent.parent / 'blender_manifest.toml'
RECORD = 'record.json'       # in a take's folder: all that there is to say of it, see record.py
# A file is written once, and what it says of its status is what was true then.
TEMP = 'temp, unless the record says approved or final'


@lru_cache(maxsize=1)
def tool() -> str:
    """'Second Unit 1.2.3', from the extension's manifest. Read at the first take, not with the add-on."""
    import tomllib
    return f'Second Unit {tomllib.loads(MANIFEST.read_text(encoding="utf-8"))["version"]}'


def header_of(take: Take, frame: int) -> dict[str, Any]:
    """What the file of a frame says of how it was made, wherever the file goes."""
    said = {'take': take.uuid, 'number': take.number, 'frame': frame, 'model': take.recipe.model,
            'seed': take.recipe.seed, 'recipe': recipe_digest(take.recipe), 'plates': take.plates_folder.name,
            'status': TEMP, 'record': f'../{RECORD}', **take.provenance}
    return {'Software': tool(), **{f'second_unit/{name}': value for name, value in said.items()},
            **colour.header(take.shot.colour_space)}


def portable(recipe: Recipe) -> dict[str, Any]:
    """The recipe as JSON data that says nothing of the machine: files by their names, and by their digests."""
    data = to_json(recipe)
    data['controls'] = {name: file_name(value) if name in recipe.digests else value
                        for name, value in recipe.controls.items()}
    kind, colon, path = recipe.matte.partition(':')
    if kind == 'image':
        data['matte'] = f'{kind}{colon}{file_name(path)}'
    return data | {'digests': dict(recipe.digests)}


def recipe_digest(recipe: Recipe) -> str:
    """SHA-256 of the recipe as it is on every machine."""
    return hashlib.sha256(json.dumps(portable(recipe), sort_keys=True).encode()).hexdigest()


def file_name(path: str) -> str:
    """The last part of a path of any system."""
    return PureWindowsPath(path).name
