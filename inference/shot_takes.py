"""The takes of a shot: a new one, with its own number, and all that there are."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from .engine import Engine
from .errors import TakeError
from .files import claim_number, inside, make_folder, said_plainly, slug
from .model import Makes
from .plates import Plates
from .recipe import AS_THE_CAMERA, ConformOptions, Recipe
from .shot import Card, Shot
from .take import MATTES, Take


def new_take(root: str | Path, shot: Shot, recipe: Recipe, plates: Plates, engine: Engine, card: Card | None = None,
             conform: ConformOptions = AS_THE_CAMERA, provenance: Mapping[str, str] | None = None,
             makes: Makes = Makes.ELEMENT) -> Take:
    """Claim the next number of the shot and write the take's description, before any frame.

    `provenance` goes into every file's header: 'weights' (their digest), 'licence', …. Raises TakeError when
    the folder cannot be written, or when the plates are not among those of this shot in `root`. The take keeps the
    matte, and its recipe names the matte's digest, unless it did so before.
    """
    home = inside(Path(root), slug(shot.name))
    plates_folder = plates.folder.resolve()
    if not plates_folder.is_relative_to(home.resolve()):
        raise TakeError(f'The plates {plates.folder} do not lie in the folder of the shot, {home}.',
                        'Use the takes folder that the plates are in, or copy them there.')
    number, folder = claim_number(home / 'takes')
    if recipe.matte:
        kept = plates.with_matte_in(folder / MATTES, recipe.matte, shot.frames)
        recipe = replace(recipe, digests={'matte': kept.matte_digest(recipe.matte, shot.frames), **recipe.digests})
    take = Take(folder, str(uuid.uuid4()), number, shot, home / plates_folder.relative_to(home.resolve()), recipe,
                engine, makes, card, conform, provenance=dict(provenance or {}))
    for name in ('card', 'frames', 'thumbs') if makes is Makes.ELEMENT else ('frames', 'thumbs'):
        make_folder(folder / name)
    take.save()
    return take


def takes_of(root: str | Path, shot: str, on_error: Callable[[TakeError], None] | None = None) -> list[Take]:
    """The takes of the shot called `shot`, by number; none when it has none yet.

    One that cannot be read raises its TakeError, or is handed to `on_error` and left out. A number that was
    claimed but not described, because its process was killed between the two, is no take.
    """
    folder = Path(root) / slug(shot) / 'takes'
    if not folder.is_dir():
        return []
    takes = []
    with said_plainly(folder):
        found = sorted((int(e.name), e) for e in folder.iterdir() if e.name.isdecimal() and (e / 'take.json').is_file())
    for _, path in found:
        try:
            takes.append(Take.open(path))
        except TakeError as error:
            if on_error is None:
                raise
            on_error(error)
    return takes
