"""Where plates come from. A source is one module with `SOURCE = Source(...)`; nothing else knows its name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ...inference.errors import CaptureError

if TYPE_CHECKING:
    import bpy

    from ...inference.plates import Plates
    from ...inference.shot import Pass, Shot

    Capture = Callable[[bpy.types.Scene, Shot, Plates, Collection[str], Collection[Pass]], Iterator[int]]


def unchanged(scene: bpy.types.Scene, shot: Shot) -> Shot:
    return shot


def stateless(scene: bpy.types.Scene) -> str:
    return ''


def nothing_to_say(context: bpy.types.Context) -> str:
    return ''


class Source(NamedTuple):
    """One source's declaration.

    `why_not(context)` is the reason why it cannot be used now, '' when it can. `capture(scene, shot, plates,
    anchors, needs)` is a generator: each step does one small piece of work on the main thread and yields the
    frame that it was about, until every frame of `shot` is whole in `plates`, with its camera, those of the
    frames just outside the range, and the silhouettes of what `anchors` names: the anchor of an element, and its
    obstacle. Closing it leaves the scene as it was. It raises CaptureError.

    `adapt(scene, shot)` makes a scene's shot the source's own: footage has its own size, a viewport no motion
    blur. `state(scene)` is what its pictures depend on beside the scene, such as the view, for the plates' digest.
    `notice(context)` is what the panel says of it though it can be used; '' for nothing. `renders`: it would block an
    interface for as long as the shot takes to render; and a plate that is whole stays as it is while others come.
    """

    name: str                                   # stable, in files and on the command line
    label: str                                  # in the panel
    description: str
    gives: tuple[Pass, ...]
    why_not: Callable[[bpy.types.Context], str]
    capture: Capture
    adapt: Callable[[bpy.types.Scene, Shot], Shot] = unchanged
    state: Callable[[bpy.types.Scene], str] = stateless
    notice: Callable[[bpy.types.Context], str] = nothing_to_say
    renders: bool = False

    def frames(self, scene: bpy.types.Scene, shot: Shot, plates: Plates, anchors: Collection[str],
               needs: Collection[Pass], matte: str = '') -> Iterator[int]:
        """`capture`, and after it the matte ('' for none): all that the run of a model reads.

        While this Blender has an interface, a child renders, on a copy of the file, and makes a matte that steps
        through the scene.
        """
        import bpy

        from . import matte as mattes
        in_child = self.renders and not bpy.app.background
        stepped = in_child and matte and mattes.painter_of(scene, shot, plates, matte).steps
        if in_child:
            from .child import capture_in_child
            yield from capture_in_child(scene, shot, plates, anchors, matte if stepped else '')
        else:
            yield from self.capture(scene, shot, plates, anchors, needs)
        if matte and not (stepped and mattes.lacking(plates, shot, matte)):       # whole, it is only checked
            yield from mattes.capture(scene, shot, plates, matte)

    def plates(self, scene: bpy.types.Scene, shot: Shot, root: Path, folder: Path | None = None,
               needs: Collection[Pass] = ()) -> Plates:
        """The plate set of the shot as the scene is now: a new one below `root`, or the one that is there.

        A given `folder` is opened as it is, whatever the scene has become since.
        """
        from .digest import plate_digest
        if folder is not None:
            from ...inference.plates import Plates
            return Plates.open(folder)
        passes = wanted(self, needs)
        return self._made(root, shot, passes, plate_digest(scene, shot, passes, self._origin(scene)))()

    def plates_in_steps(self, scene: bpy.types.Scene, shot: Shot, root: Path, needs: Collection[Pass],
                        ) -> Generator[None, None, Plates]:
        """The same with pauses, for an interface: the scene is read little by little, and a thread waits for the disk.
        """
        from ..steps import aside, slices
        from .digest import digest_in_steps
        passes = wanted(self, needs)
        digest = yield from slices(digest_in_steps(scene.session_uid, shot, passes, self._origin(scene)))
        return (yield from aside(self._made(root, shot, passes, digest)))

    def _origin(self, scene: bpy.types.Scene) -> str:
        return f'{self.name} {self.state(scene)}'.rstrip()

    def _made(self, root: Path, shot: Shot, passes: tuple[Pass, ...], digest: str) -> Callable[[], Plates]:
        """What makes the set, or opens it: no part of it is Blender's."""
        from ...inference.plates import Plates
        from .digest import plate_info
        return partial(Plates.create, root, shot, digest, plate_info(shot, passes))


def wanted(source: Source, needs: Collection[Pass]) -> tuple[Pass, ...]:
    """What is captured for a model: picture and depth always, where the source has them, as Deliver reads both."""
    from ...inference.shot import Pass
    return tuple(p for p in source.gives if p in needs or p in (Pass.COMBINED, Pass.DEPTH))


def all_sources() -> dict[str, Source]:
    from . import disk, footage, passes, viewport
    return {module.SOURCE.name: module.SOURCE for module in (passes, viewport, footage, disk)}


def find_source(name: str) -> Source:
    sources = all_sources()
    if name not in sources:
        raise CaptureError(f'There is no source "{name}".', f'Choose one of: {", ".join(sources)}.')
    return sources[name]
