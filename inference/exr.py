"""Image files, read and written whole: OpenEXR in layers, and PNG for people.

A layer is a group of channels: 'Combined' holds Combined.R, .G, .B and .A; the layer '' holds plain R, G, B
and A. What Blender renders is read by multilayer.py; frames of elements are written by exr_element.py.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from .errors import RuntimeMissingError, TakeError
from .exr_blocks import HALF_MAX, INT_MAX, write_blocks
from .files import whole_file
from .shot import Pass, read_only

if TYPE_CHECKING:
    import OpenImageIO as oiio

NO_DEPTH = 1e10              # what Cycles writes where nothing was hit
FAR = 1e9                    # from here on it is read back as +inf
COMPRESSION = 'zip:2'        # lossless, of the codecs that everything reads the fastest and among the smallest
MOST_NUMBERS, MOST_PARTS = 1 << 30, 256      # in a part that is read: 16K with four channels; parts in a file
ROWS = 32                    # brought to half floats at a time, which stay in the processor's cache
CHANNEL_ORDER = 'RGBAXYZWUV'

Attributes = Mapping[str, 'str | int | float | tuple[float, ...]']
NO_ATTRIBUTES: Attributes = MappingProxyType({})


class Layer(NamedTuple):
    """One layer to write: `pixels` float32 (h, w, c), a channel name for each c; `half` stores 16 bits. `empty` is what
    its channels have where nothing is."""

    name: str
    channels: str | tuple[str, ...]
    pixels: np.ndarray
    half: bool = False
    empty: float = 0.0

    def names(self) -> list[str]:
        return [f'{self.name}.{channel}' if self.name else channel for channel in self.channels]

    def stored(self) -> np.ndarray:
        """(h, w, c) as the file has it: a half float reaches to 65504, what is brighter would become infinite."""
        pixels = np.asarray(self.pixels, dtype=np.float32)
        pixels = pixels.reshape(*pixels.shape[:2], len(self.channels))
        if not self.half:
            return np.ascontiguousarray(pixels)
        stored = np.empty(pixels.shape, np.float16)
        for top in range(0, len(pixels), ROWS):
            stored[top:top + ROWS] = np.clip(pixels[top:top + ROWS], -HALF_MAX, HALF_MAX)
        return stored


class ExrImage(NamedTuple):
    """What a file holds: read-only float32 (h, w, c) by the layer's full name, and the first part's header.

    The channels stand as RGBA, XYZW or alphabetically, in whatever order the file has them; `channels` has
    their names, in the file's own case.
    """

    layers: dict[str, np.ndarray]
    channels: dict[str, tuple[str, ...]]
    attributes: dict[str, object]


def openimageio() -> ModuleType:
    """The library, imported at the first file and not with the add-on. Raises RuntimeMissingError."""
    try:
        import OpenImageIO
    except ImportError as error:
        raise RuntimeMissingError('OpenImageIO is not installed.', 'Reinstall the Second Unit extension.') from error
    return OpenImageIO


def write_exr(path: str | Path, layers: Sequence[Layer], attributes: Attributes = NO_ATTRIBUTES,
              parts: bool = False) -> None:
    """Write one file, whole or not at all: all layers in one part, or each in a part of its own.

    One part is what a shader's texture reads; parts are read one by one, without unpacking the others. Half and
    float channels in one part cost OpenImageIO twice the time of a part for each. Raises TakeError when the file
    cannot be written.
    """
    path = Path(path)
    groups = [[layer] for layer in layers] if parts else [list(layers)]
    images = [group[0].stored() if parts else np.concatenate([layer.stored() for layer in group], axis=2)
              for group in groups]
    specs = [_spec(group, attributes) for group in groups]
    if parts:
        for layer, spec in zip(layers, specs):
            spec.attribute('oiio:subimagename', layer.name)
    with whole_file(path) as part:
        with _output('exr', part, specs if parts else specs[0]) as output:
            for index, (spec, image) in enumerate(zip(specs, images)):
                if index:
                    _checked(output.open(str(part), spec, 'AppendSubimage'), output, part)
                _checked(output.write_image(image), output, part)
        _check_end(part, len(specs) - 1, images[-1].shape[0] - 1)


def _spec(layers: Sequence[Layer], attributes: Attributes) -> oiio.ImageSpec:
    height, width = layers[0].pixels.shape[:2]
    names = [name for layer in layers for name in layer.names()]
    oiio = openimageio()
    formats = ['half' if layer.half else 'float' for layer in layers for _ in layer.channels]
    spec = oiio.ImageSpec(width, height, len(names), formats[0])
    spec.channelnames = tuple(names)
    if len(set(formats)) > 1:
        spec.channelformats = tuple(oiio.TypeDesc(base) for base in formats)
    spec.attribute('compression', COMPRESSION)
    for name, value in attributes.items():
        if isinstance(value, tuple):
            spec.attribute(name, oiio.TypeDesc(f'float[{len(value)}]'), value)
        else:
            # OpenEXR's integers have 32 bits, and OpenImageIO writes 0 for a larger one without a word.
            spec.attribute(name, str(value) if isinstance(value, int) and abs(value) > INT_MAX else value)
    return spec


@contextmanager
def _output(kind: str, part: Path, spec: oiio.ImageSpec | list[oiio.ImageSpec]) -> Iterator[oiio.ImageOutput]:
    """An open file to write to, closed in the end, also when it failed: Windows removes no file that is open."""
    output = openimageio().ImageOutput.create(kind)
    try:
        _checked(output.open(str(part), spec), output, part)
        yield output
        _checked(output.close(), output, part)
    finally:
        output.close()


def _checked(done: bool, output: oiio.ImageOutput, part: Path) -> None:
    if not done:
        raise _refusal(part, output.geterror())


def _check_end(part: Path, index: int, row: int) -> None:
    """Read the last row back: on a full disk OpenEXR loses its last buffer, and its close() still succeeds."""
    try:
        with _opened(part) as source:
            whole = source.read_scanlines(index, 0, row, row + 1, 0, 0, 1, 'float') is not None
            reason = source.geterror()
    except TakeError as error:
        whole, reason = False, error.message
    if not whole:
        raise _refusal(part, reason)


def _refusal(part: Path, reason: str) -> TakeError:
    """What OpenImageIO says, unless a plain write there raises the system's own error: full, protected, missing."""
    with open(part, 'ab') as file:
        file.write(bytes(1 << 16))
        file.flush()
        os.fsync(file.fileno())
    return TakeError(f'{part.parent} took no image: {reason}', 'Check the drive, then try again.')


def write_stand_in(path: str | Path, frame: str | Path) -> None:
    """A file of 2x2 pixels, all 0, with the parts and the channels of `frame`. Raises TakeError where either file
    cannot be read or written."""
    oiio = openimageio()
    with _opened(frame) as source:
        specs = [oiio.ImageSpec(spec) for _, spec in _parts(source)]
    for spec in specs:
        spec.x, spec.y, spec.width, spec.height = 0, 0, 2, 2
        spec.full_x, spec.full_y, spec.full_width, spec.full_height = 0, 0, 2, 2
    with _output('exr', Path(path), specs) as output:
        for index, spec in enumerate(specs):
            if index:
                _checked(output.open(str(path), spec, 'AppendSubimage'), output, Path(path))
            _checked(output.write_image(np.zeros((2, 2, spec.nchannels), np.float32)), output, Path(path))


def write_texture(path: str | Path, rgba: np.ndarray, attributes: Attributes = NO_ATTRIBUTES) -> None:
    """One frame for a shader: plain R, G, B, A in half, because a texture reads the first four channels only."""
    write_blocks(Path(path), [Layer('', 'RGBA', rgba, half=True)], rgba.shape[:2], (0, 0), attributes)


def write_png(path: str | Path, pixels: np.ndarray) -> None:
    """An 8-bit picture for people, uint8 (h, w, 3) as the display shows it."""
    spec = openimageio().ImageSpec(pixels.shape[1], pixels.shape[0], 3, 'uint8')
    with whole_file(Path(path)) as part, _output('png', part, spec) as output:
        _checked(output.write_image(pixels), output, part)


def read_png(path: str | Path) -> np.ndarray:
    """An 8-bit picture, uint8 (h, w, c). Raises TakeError when the file is missing or broken."""
    with _opened(path) as source:
        pixels = source.read_image(0, 0, 0, source.spec().nchannels, 'uint8')
        if pixels is None:
            raise _unreadable(path, source.geterror())
    return pixels


def depth_layer(depth: np.ndarray, name: str = Pass.DEPTH) -> Layer:
    return Layer(name, 'Z', np.where(np.isfinite(depth), depth, np.float32(NO_DEPTH)), empty=NO_DEPTH)


def depth_from(pixels: np.ndarray) -> np.ndarray:
    """The depth (h, w) of a file's channel (h, w, 1): +inf where nothing was hit."""
    depth = pixels[..., 0]
    return read_only(np.where(depth >= FAR, np.float32(np.inf), depth))


def read_exr(path: str | Path, layers: Collection[str] | None = None) -> ExrImage:
    """Read the `layers` (full names, None for all) of a file with any layout of parts.

    Each part is unpacked once, and only if it holds a layer that was asked for. A layer that is not in the file
    is not in the answer. Raises TakeError when the file is missing or broken.
    """
    pixels, channels, attributes = {}, {}, {}
    with _opened(path) as source:
        for index, spec in _parts(source):
            attributes = attributes or {a.name: a.value for a in spec.extra_attribs}
            _check_size(path, index, spec)
            found = {name: places for name, places in _layers(spec.channelnames).items()
                     if layers is None or name in layers}
            if not found:
                continue
            first = min(min(places) for places in found.values())
            last = max(max(places) for places in found.values())
            block = source.read_image(index, 0, first, last + 1, 'float')
            if block is None:
                raise _unreadable(path, source.geterror())
            for name, places in found.items():
                pixels[name] = _picked(block, [place - first for place in places])
                channels[name] = tuple(spec.channelnames[place].rpartition('.')[2] for place in places)
    return ExrImage(pixels, channels, attributes)


def _check_size(path: str | Path, index: int, spec: oiio.ImageSpec) -> None:
    """Raise TakeError for a part that nothing of ours could have, before memory is asked for it."""
    if spec.width * spec.height * spec.nchannels * spec.depth > MOST_NUMBERS or index >= MOST_PARTS:
        raise _unreadable(path, f'its part {index} of {spec.width}x{spec.height} pixels and {spec.nchannels} channels '
                                'is too large.')


@contextmanager
def _opened(path: str | Path) -> Iterator[oiio.ImageInput]:
    oiio, source = openimageio(), None
    try:
        source = oiio.ImageInput.open(str(path))
        if source is None:
            raise _unreadable(path, oiio.geterror())
        yield source
    except UnicodeDecodeError as error:            # also of OpenImageIO's own words, which repeat what they refuse
        raise _unreadable(path, f'its header is no text: {error.reason}.') from error
    finally:
        if source is not None:
            source.close()


def _unreadable(path: str | Path, reason: str) -> TakeError:
    return TakeError(f'The image {path} cannot be read: {reason.strip()}', 'Check that the file is there and whole.')


def _parts(source: oiio.ImageInput) -> Iterator[tuple[int, oiio.ImageSpec]]:
    index = 0
    while source.seek_subimage(index, 0):
        yield index, source.spec()
        index += 1


def _layers(names: Sequence[str]) -> dict[str, list[int]]:
    """The places of each layer's channels in the part, as RGBA, XYZW, or alphabetically."""
    found: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        found.setdefault(name.rpartition('.')[0], []).append(place)
    return {layer: sorted(places, key=lambda place: _rank(names[place])) for layer, places in found.items()}


def _rank(name: str) -> tuple[int, str]:
    channel = name.rpartition('.')[2]
    known = CHANNEL_ORDER.find(channel.upper()) if len(channel) == 1 else -1
    return (known if known >= 0 else len(CHANNEL_ORDER), channel)


def _picked(block: np.ndarray, places: list[int]) -> np.ndarray:
    """The channels `places` of a block, without a copy where they are the whole block in its own order."""
    return read_only(block if places == list(range(block.shape[2])) else block[..., places])


def layer_names(path: str | Path) -> list[str]:
    """The full names of the layers in a file, without reading pixels. Raises TakeError when it is unreadable."""
    with _opened(path) as source:
        return [name for _, spec in _parts(source) for name in _layers(spec.channelnames)]
