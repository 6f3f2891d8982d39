"""The plain work that Second Unit is measured against: OpenImageIO and numpy by themselves, and the disk."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import OpenImageIO as oiio

HALF, FLOAT = oiio.TypeDesc('half'), oiio.TypeDesc('float')


def spec(names: Sequence[str], formats: Sequence[oiio.TypeDesc], pixels: np.ndarray,
         compression: str) -> oiio.ImageSpec:
    found = oiio.ImageSpec(pixels.shape[1], pixels.shape[0], len(names), formats[0])
    found.channelnames, found.channelformats = tuple(names), tuple(formats)
    found.attribute('compression', compression)
    return found


def write(path: Path, specs: Sequence[oiio.ImageSpec], images: Sequence[np.ndarray]) -> None:
    """OpenImageIO writes float32 arrays, each as a part of one file, and the file is brought to the disk."""
    output = oiio.ImageOutput.create(str(path))
    done = output.open(str(path), specs if len(specs) > 1 else specs[0])
    for index, (part, image) in enumerate(zip(specs, images, strict=True)):
        done = done and (index == 0 or output.open(str(path), part, 'AppendSubimage')) and output.write_image(image)
    if not (done and output.close()):
        raise OSError(output.geterror())
    with open(path, 'r+b') as file:
        os.fsync(file.fileno())


def whole(path: Path, compression: str) -> tuple[list[oiio.ImageSpec], list[np.ndarray]]:
    """Every part of a file: what `write` needs to write the same once more, and its pixels in float32."""
    source, specs, images = oiio.ImageInput.open(str(path)), [], []
    while source.seek_subimage(len(specs), 0):
        found = source.spec()
        found.attribute('compression', compression)         # of which the file itself does not know the level
        images.append(source.read_image(len(specs), 0, 0, found.nchannels, 'float'))
        specs.append(found)
    source.close()
    return specs, images


def read(path: Path) -> np.ndarray:
    source = oiio.ImageInput.open(str(path))
    pixels = source.read_image(0, 0, 0, source.spec().nchannels, 'float')
    source.close()
    return pixels
