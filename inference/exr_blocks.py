"""OpenEXR files of pictures that are empty in most places, packed here and not by OpenImageIO.

The rows of a file are packed in blocks of 16. OpenImageIO takes, copies and packs every one of them; here what is
empty is packed once for all files, and what is to be copied is the region alone in which something is. Of the format
this is the part that never changed: scan lines, zip, half and float; what reads files elsewhere reads these, and
OpenImageIO is what reads them here.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from .files import whole_file

if TYPE_CHECKING:
    from .exr import Attributes, Layer

HALF_MAX = 65504.0
INT_MAX = 2 ** 31 - 1
MAGIC, VERSION, LONG_NAMES, PARTS = 20000630, 2, 0x400, 0x1000
SHORT_NAME = 31              # letters; a file with longer names says so
ROWS = 16                    # in a block
ZIP = 3                      # the number of the compression
LEVEL = 1                    # of zlib: 2 takes 7 % longer, and makes files smaller by 1.4 %
HALF, FLOAT = 1, 2           # the numbers of the channels' types


def write_blocks(path: Path, layers: Sequence[Layer], size: tuple[int, int], corner: tuple[int, int],
                 attributes: Attributes) -> None:
    """Write one file of `size` (height, width), whole or not at all: a part for each layer, or just the one.

    The layers' pixels are those of a region whose top left one is the `corner` (left, top); around it is what each has
    as `empty`. Raises TakeError when the file cannot be written.
    """
    blocks = [list(_blocks(layer, size, corner)) for layer in layers]
    several = len(layers) > 1
    headers = [_header(layer, size, attributes, several) for layer in layers]
    longest = max(len(name.encode()) for name in (*attributes, *(name for layer in layers for name in layer.names())))
    flags = VERSION | (LONG_NAMES if longest > SHORT_NAME else 0) | (PARTS if several else 0)
    start = struct.pack('<II', MAGIC, flags) + b''.join(headers) + (b'\0' if several else b'')
    place = len(start) + 8 * sum(map(len, blocks))
    table, pieces = [], []
    for number, part in enumerate(blocks):
        for index, data in enumerate(part):
            says = struct.pack('<II', index * ROWS, len(data))
            pieces += [struct.pack('<I', number) + says if several else says, data]
            table.append(place)
            place += len(pieces[-2]) + len(data)
    with whole_file(path) as whole, open(whole, 'wb') as file:
        file.writelines([start, struct.pack(f'<{len(table)}Q', *table), *pieces])


def _blocks(layer: Layer, size: tuple[int, int], corner: tuple[int, int]) -> Iterator[bytes]:
    (height, width), (left, top) = size, corner
    names, kind = layer.names(), np.float16 if layer.half else np.float32
    order = sorted(range(len(names)), key=lambda place: names[place])        # as files have their channels
    for first in range(0, height, ROWS):
        shape = min(ROWS, height - first), len(names), width
        # One channel behind the other, in order: what follows takes 2.3 ms in place of 3.5 for half a million halves.
        block = layer.pixels[max(first - top, 0):max(first + ROWS - top, 0)].transpose(2, 0, 1)[order]
        if not (block != layer.empty).any():
            yield _empty(shape, kind, layer.empty)
            continue
        if layer.half:                   # it reaches to 65504, and what is brighter would become infinite
            np.clip(block, -HALF_MAX, HALF_MAX, out=block)
        lines, above = np.full(shape, layer.empty, kind), max(top - first, 0)
        lines[above:above + block.shape[1], :, left:left + block.shape[2]] = block.transpose(1, 0, 2)
        yield _packed(lines)


@lru_cache(maxsize=32)
def _empty(shape: tuple[int, int, int], kind: type, value: float) -> bytes:
    return _packed(np.full(shape, value, kind))


def _packed(lines: np.ndarray) -> bytes:
    """Rows (n, channels, width) as a block: low bytes first and then high ones, each as its step from the one before.
    """
    raw = lines.astype(lines.dtype.newbyteorder('<'), copy=False).reshape(-1).view(np.uint8)
    parted = np.concatenate([raw[::2], raw[1::2]])
    steps = np.empty_like(parted)
    steps[0] = parted[0]
    np.subtract(parted[1:], parted[:-1], out=steps[1:])
    steps[1:] += 128
    packed = zlib.compress(steps, LEVEL)
    return packed if len(packed) < len(raw) else raw.tobytes()      # else it is kept as it is: so readers tell


def _header(layer: Layer, size: tuple[int, int], attributes: Mapping, several: bool) -> bytes:
    height, width = size
    window = struct.pack('<4i', 0, 0, width - 1, height - 1)
    # Each with its type, linear or not, and of every how many pixels it has one.
    channels = b''.join(_text(name) + struct.pack('<IIII', HALF if layer.half else FLOAT, 0, 1, 1)
                        for name in sorted(layer.names())) + b'\0'
    said = [_attribute(name, *_typed(value)) for name, value in attributes.items()]
    said += [_attribute(*each) for each in (
        ('channels', 'chlist', channels), ('compression', 'compression', bytes([ZIP])),
        ('dataWindow', 'box2i', window), ('displayWindow', 'box2i', window), ('lineOrder', 'lineOrder', b'\0'),
        ('pixelAspectRatio', *_typed(1.0)), ('screenWindowCenter', 'v2f', bytes(8)),
        ('screenWindowWidth', *_typed(1.0)))]
    if several:
        said += [_attribute('name', *_typed(layer.name)), _attribute('type', *_typed('scanlineimage')),
                 _attribute('chunkCount', *_typed(-(-height // ROWS)))]
    return b''.join(said) + b'\0'


def _attribute(name: str, kind: str, data: bytes) -> bytes:
    return _text(name) + _text(kind) + struct.pack('<I', len(data)) + data


def _typed(value: str | int | float | tuple[float, ...]) -> tuple[str, bytes]:
    """The name of a value's type in the format, and its bytes. Integers have 32 bits there: a larger one is a text."""
    if isinstance(value, tuple):
        return {3: 'v3f', 8: 'chromaticities'}[len(value)], struct.pack(f'<{len(value)}f', *value)
    if isinstance(value, float):
        return 'float', struct.pack('<f', value)
    if isinstance(value, int) and abs(value) <= INT_MAX:
        return 'int', struct.pack('<i', value)
    return 'string', str(value).encode()


def _text(text: str) -> bytes:
    return text.encode() + b'\0'
