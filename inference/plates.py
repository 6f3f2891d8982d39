"""Plates: what the camera saw, captured once per shot and read by every take of it.

    <root>/<shot slug>/plates/<digest>/plate.json            the shot, and what the source says of itself
                                       ####.exr              one frame, a part for each pass
                                       cameras/####.json     its camera and light, also beyond the range
                                       anchors/<name>/####.exr   silhouette and bounds of an anchor or obstacle
                                       mattes/<name>/####.exr    where a patch works

A matte that an artist paints changes without becoming another plate set. So a take keeps the one that it began with.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import uuid
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from . import colour
from .errors import CaptureError, TakeError
from .exr import Layer, depth_from, depth_layer, read_exr, write_exr
from .files import (
    clean_parts,
    frame_name,
    frames_in,
    inside,
    link_or_copy,
    make_folder,
    nfc,
    put_in_place,
    read_json,
    said_plainly,
    slug,
    understood,
    write_json_atomic,
)
from .json_values import from_json, to_json
from .schema import check
from .shot import CHANNELS, AnchorFrame, Camera, Light, Pass, PlateFrame, Shot

FORMAT = 1
ABANDONED = 600.0            # seconds after which the part of a file cannot belong to a running capture


@dataclass(frozen=True, slots=True)
class Plates:
    """One plate set on disk. `digest` names what it was captured from; another digest is another set."""

    folder: Path
    digest: str
    shot: Shot
    own_matte: Path | None = None        # a folder with a matte, in the place of the set's: the one that a take keeps

    @classmethod
    def create(cls, root: str | Path, shot: Shot, digest: str, info: Mapping[str, Any]) -> Plates:
        """Make the set, or open the one that is there. `info` is JSON data about the source, kept in plate.json."""
        folder = inside(Path(root) / slug(shot.name) / 'plates', digest)
        if not (folder / 'plate.json').is_file():
            make_folder(folder / 'cameras')
            write_json_atomic(folder / 'plate.json', nfc({
                'format': FORMAT, 'digest': digest, 'shot': to_json(shot), 'info': info}))
        clean_parts(folder, older_than=ABANDONED)
        return cls.open(folder)

    @classmethod
    def open(cls, folder: str | Path) -> Plates:
        """Raises TakeError when the folder holds no plates, or those of a newer version."""
        folder = Path(folder)
        data = read_json(folder / 'plate.json', FORMAT)
        with understood(folder / 'plate.json'):
            check(cls, {'digest': data['digest']})
            return cls(folder, data['digest'], from_json(Shot, data['shot']))

    @property
    def info(self) -> dict[str, Any]:
        """What the source noted about this set."""
        with understood(self.folder / 'plate.json'):
            return dict(read_json(self.folder / 'plate.json', FORMAT)['info'])

    @property
    def passes(self) -> frozenset[str]:
        """The names of the passes that every frame has."""
        with understood(self.folder / 'plate.json'):
            return frozenset(str(name) for name in self.info.get('passes', ()))

    @property
    def colour_config(self) -> str:
        """The OpenColorIO config that they were captured with: a path, or 'ocio://…'."""
        return str(self.info.get('colour_config', ''))

    def note(self, **info: Any) -> None:
        """Add to what plate.json says of the source (Cryptomatte's manifest, for one)."""
        data = read_json(self.folder / 'plate.json', FORMAT)
        data['info'].update(nfc(info))
        write_json_atomic(self.folder / 'plate.json', data)

    def path(self, frame: int) -> Path:
        return self.folder / f'{frame_name(frame)}.exr'

    def missing(self, frames: Iterable[int] | None = None) -> tuple[int, ...]:
        """Those of `frames` (default: the shot's) whose picture or camera is not here yet."""
        made = frames_in(self.folder, '.exr') & frames_in(self.folder / 'cameras', '.json')
        return tuple(frame for frame in (self.shot.frames if frames is None else frames) if frame not in made)

    def has(self, frame: int) -> bool:
        """Is this one here? Costs less than `missing`, which lists folders."""
        with said_plainly(self.folder):
            return self.path(frame).is_file() and self._camera_path(frame).is_file()

    def commit(self, plate: PlateFrame) -> None:
        """Write a frame's passes and camera, whole or not at all; anchors are committed on their own.

        Raises CaptureError for a pass of another size than the shot or with values that are no numbers,
        TakeError when the folder cannot be written.
        """
        if not plate.passes:
            raise CaptureError(f'Frame {plate.frame} has no pass.', 'Choose a source that gives pictures.')
        for name, pixels in plate.passes.items():
            self._check(plate.frame, name, pixels)
        layers = [depth_layer(pixels) if name is Pass.DEPTH else
                  Layer(name, _channels(name, pixels), pixels, half=name is Pass.COMBINED)
                  for name, pixels in plate.passes.items()]
        self.commit_camera(plate.frame, plate.camera, plate.light)
        write_exr(self.path(plate.frame), layers, self._header(plate.frame), parts=True)

    def _check(self, frame: int, name: Pass, pixels: np.ndarray) -> None:
        if pixels.shape[:2] != (self.shot.height, self.shot.width):
            raise CaptureError(
                f'The pass {name} of frame {frame} measures {pixels.shape[1]}x{pixels.shape[0]} pixels, '
                f'the shot {self.shot.width}x{self.shot.height}.', 'Render it at the size of the shot.')
        bad = np.isnan(pixels) if name in (Pass.DEPTH, Pass.CRYPTOMATTE) else ~np.isfinite(pixels)
        if bad.any():
            raise CaptureError(
                f'The pass {name} of frame {frame} holds {int(bad.sum())} values that are no numbers (NaN or '
                'infinite).', 'Find the material or light that makes them, and render the frame again.')

    def _header(self, frame: int) -> dict[str, Any]:
        return {'second_unit/plates': self.digest, 'second_unit/frame': frame, **colour.header(self.shot.colour_space)}

    def read(self, frame: int, passes: Collection[Pass] | None = None, anchor: str = '',
             matte: str = '', obstacle: str = '') -> PlateFrame:
        """The frame with the `passes` asked for (None: all it has) and, by name, its anchor, matte and obstacle.

        Raises TakeError when the frame, its camera, a pass, or what was named is not here.
        """
        camera = self.camera(frame)
        if camera is None or not self.path(frame).is_file():
            raise TakeError(f'Frame {frame} of the plates is not there.', 'Capture the missing frames.')
        image = read_exr(self.path(frame), passes)
        lacking = [name for name in passes or () if name not in image.layers]
        if lacking:
            raise TakeError(f'Frame {frame} of the plates has no {" and no ".join(lacking)}.',
                            'Capture the shot again with these passes.')
        with understood(self.path(frame)):
            found = {Pass(name): pixels for name, pixels in image.layers.items()}
        if Pass.DEPTH in found:
            found[Pass.DEPTH] = depth_from(found[Pass.DEPTH])
        return PlateFrame(frame, camera, self.light(frame), found, self.anchor(anchor, frame) if anchor else None,
                          self.matte(matte, frame) if matte else None,
                          self.anchor(obstacle, frame) if obstacle else None)

    def files(self, frame: int, anchor: str = '', matte: str = '', obstacle: str = '') -> dict[str, Path]:
        """What `read` of the same words reads, by what it is: 'cameras/0007.json', 'matte/0007.exr'."""
        path, camera = self.path(frame), self._camera_path(frame)
        found = {path.name: path, f'cameras/{camera.name}': camera}
        for role, name, place in (('anchor', anchor, self._anchor_path), ('obstacle', obstacle, self._anchor_path),
                                  ('matte', matte, self._matte_path)):
            if name:
                found[f'{role}/{path.name}'] = place(name, frame)
        return found

    def commit_camera(self, frame: int, camera: Camera, light: Light) -> None:
        """Write a frame's camera and light without its picture, as for the frames just outside the range."""
        write_json_atomic(self._camera_path(frame), {
            'format': FORMAT, 'camera': to_json(camera), 'light': to_json(light)})

    def camera(self, frame: int) -> Camera | None:
        """The frame's camera; None where none was captured."""
        path = self._camera_path(frame)
        if not path.is_file():
            return None
        with understood(path):
            camera = from_json(Camera, read_json(path, FORMAT)['camera'])
            np.linalg.inv(np.array(camera.matrix).reshape(4, 4))
        return camera

    def light(self, frame: int) -> Light:
        """The light of a frame whose camera was captured."""
        path = self._camera_path(frame)
        with understood(path):
            return from_json(Light, read_json(path, FORMAT)['light'])

    def _camera_path(self, frame: int) -> Path:
        return self.folder / 'cameras' / f'{frame_name(frame)}.json'

    def commit_anchor(self, name: str, anchor: AnchorFrame) -> None:
        """Write the silhouette of the anchor `name` at one frame, with its bounds in the header."""
        path = self._anchor_path(name, anchor.frame)
        make_folder(path.parent)
        bounds = json.dumps({'name': nfc(name), 'bounds': anchor.bounds, 'window': anchor.window}, ensure_ascii=False)
        write_exr(path, [Layer('', 'Y', anchor.silhouette, half=False)], {'second_unit/anchor': bounds})

    def anchor(self, name: str, frame: int) -> AnchorFrame:
        """Raises TakeError when the anchor was not captured at this frame."""
        path = self._anchor_path(name, frame)
        image = read_exr(path)
        with understood(path):
            data = json.loads(image.attributes['second_unit/anchor'])
            low, high = map(tuple, np.array(data['bounds'], np.float64).reshape(2, 3).tolist())      # infinite: nothing
            window = tuple(data['window'])
            check(AnchorFrame, {'window': window})
            return AnchorFrame(frame, (low, high), image.layers[''][..., 0], window)

    def anchor_missing(self, name: str, frames: Iterable[int]) -> tuple[int, ...]:
        made = frames_in(self._anchor_folder(name), '.exr')
        return tuple(frame for frame in frames if frame not in made)

    def commit_matte(self, name: str, frame: int, matte: np.ndarray) -> None:
        """Write the matte `name` at one frame: float32 (h, w) in the shot's pixels, 0 to 1."""
        path = self._matte_path(name, frame)
        make_folder(path.parent)
        write_exr(path, [Layer('', 'Y', matte, half=False)], {'second_unit/matte': nfc(name)})

    def matte(self, name: str, frame: int) -> np.ndarray:
        """float32 (h, w), 0 to 1. Raises TakeError when the matte was not captured at this frame."""
        path = self._matte_path(name, frame)
        image = read_exr(path)
        with understood(path):
            return image.layers[''][..., 0]

    def matte_missing(self, name: str, frames: Iterable[int]) -> tuple[int, ...]:
        made = frames_in(self._matte_folder(name), '.exr')
        return tuple(frame for frame in frames if frame not in made)

    def matte_digest(self, name: str, frames: Iterable[int]) -> str:
        """SHA-256 of its pixels at `frames`. Raises TakeError when the matte was not captured at one of them."""
        digest = hashlib.sha256()
        for frame in frames:
            digest.update(self.matte(name, frame).tobytes())
        return digest.hexdigest()

    @contextmanager
    def matte_anew(self, name: str) -> Iterator[Plates]:
        """The set with a folder beside for this matte. What is committed there takes its place at the end, all at once:
        a take that begins meanwhile keeps the matte of before, and none begins with some frames of each.
        """
        home = self._matte_folder(name)
        beside = home / f'anew-{uuid.uuid4().hex[:8]}'
        make_folder(beside)
        try:
            yield replace(self, own_matte=beside)
            with said_plainly(home):
                for path in sorted(beside.glob('*.exr')):
                    put_in_place(path, home / path.name)
        finally:
            shutil.rmtree(beside, ignore_errors=True)

    def with_matte_in(self, folder: Path, name: str, frames: Iterable[int]) -> Plates:
        """The set with the matte as it is now, kept in `folder`. Raises TakeError where it lacks one of `frames`."""
        if missing := self.matte_missing(name, frames):
            raise TakeError(f'The matte "{name}" was not captured at frame {missing[0]}.',
                            'Capture the missing frames.')
        make_folder(folder)
        for frame in frames:
            link_or_copy(self._matte_path(name, frame), folder / f'{frame_name(frame)}.exr')
        return replace(self, own_matte=folder)

    def _matte_folder(self, name: str) -> Path:
        return self.own_matte or self.folder / 'mattes' / slug(name)

    def _matte_path(self, name: str, frame: int) -> Path:
        return self._matte_folder(name) / f'{frame_name(frame)}.exr'

    def _anchor_folder(self, name: str) -> Path:
        return self.folder / 'anchors' / slug(name)

    def _anchor_path(self, name: str, frame: int) -> Path:
        return self._anchor_folder(name) / f'{frame_name(frame)}.exr'


def _channels(name: Pass, pixels: np.ndarray) -> str | tuple[str, ...]:
    """The channel names of a pass; Cryptomatte's are numbered, because its levels stand in one layer here."""
    if name is Pass.CRYPTOMATTE:
        return tuple(f'c{index:02d}' for index in range(pixels.shape[2]))
    return CHANNELS[name]
