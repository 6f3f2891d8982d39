"""From plates to what an image pipeline reads, and from what it made to the plate's pixels.

Pictures here are float32 tensors (b, channels, height, width), codes of inference/colour.py in 0 to 1: no pixel that
returns is ever rounded to 8 bits. Imported in the worker thread, with torch.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch.nn import functional

from .errors import ModelError
from .shot import Pass, PlateFrame, Shot, read_only

ENOUGH = 0.5                 # a shot of at least this share of a model's area is not enlarged for it
SPREAD = 0.01                # of the first plate's surfaces, the share that may be nearer or farther than the range
KEY = (1 << 64) - 1
TOWARDS = (0.0, 0.0, 1.0)    # the normal of what is empty: it faces the camera


class Fit(NamedTuple):
    """A shot at the size that a model works at: scaled, then padded to whole multiples.

    `left`, `top`: the pixels of padding before the picture, less than what is to spare for them.
    """

    scale: float             # pixels of the model for one of the shot
    size: tuple[int, int]    # rows and columns of the shot's picture
    padded: tuple[int, int]
    left: int = 0
    top: int = 0

    @classmethod
    def of(cls, shot: Shot, area: int, multiple: int, spare: int = 0) -> Fit:
        """A shot of more than `area` pixels is reduced to it, one of much less enlarged: models know one size best.

        Then `spare` pixels are added in which the picture may shift.
        """
        pixels = shot.width * shot.height
        scale = 1.0 if ENOUGH * area <= pixels <= area else math.sqrt(area / pixels)
        # Fixed to a few digits, so that a side that is whole does not become one more.
        size = tuple(math.ceil(round(side * scale, 6)) for side in (shot.height, shot.width))
        return cls(scale, size, tuple(-(-(side + spare) // multiple) * multiple for side in size))

    def fitted(self, pixels: np.ndarray) -> torch.Tensor:
        """An image (h, w) or (h, w, channels) of 0 to 1, as (1, channels, rows, columns); the border goes on."""
        image = torch.atleast_3d(torch.from_numpy(np.array(pixels, np.float32)))
        image = resized(image.permute(2, 0, 1)[None], self.size).clamp(0, 1)
        below, beside = (padded - side for padded, side in zip(self.padded, self.size))
        return functional.pad(image, (self.left, beside - self.left, self.top, below - self.top), mode='replicate')

    def covered(self, mask: np.ndarray) -> torch.Tensor:
        """A mask (h, w), as (1, 1, rows, columns): 1 wherever the shot's is not 0, however little."""
        return (self.fitted(mask > 0) > 0).float()

    def returned(self, image: torch.Tensor, shot: Shot) -> np.ndarray:
        """A picture (channels, rows, columns) of the model in the shot's pixels: (h, w, channels), 0 to 1."""
        rows, columns = (slice(start, start + side) for start, side in zip((self.top, self.left), self.size))
        image = resized(image[None, :, rows, columns].float().cpu(), (shot.height, shot.width))
        return read_only(image[0].permute(1, 2, 0).clamp(0, 1).numpy())


def resized(image: torch.Tensor, size: tuple[int, int]) -> torch.Tensor:
    """Averaged where it gets smaller, bicubic where it grows; the very same pixels where it does neither."""
    if image.shape[2:] == size:
        return image
    if size[0] < image.shape[2]:
        return functional.interpolate(image, size, mode='area')
    return functional.interpolate(image, size, mode='bicubic', align_corners=False)


class DepthRange(NamedTuple):
    """What is white and what is black in the depth that a model reads, in scene units: one pair for the whole shot."""

    near: float
    far: float

    @classmethod
    def of(cls, depth: np.ndarray) -> DepthRange:
        """Nearly all that the first plate (h, w) shows. A range of each frame's own would be flicker."""
        seen = depth[np.isfinite(depth) & (depth > 0)]
        if not seen.size:
            return cls(1.0, 2.0)
        near, far = np.quantile(seen, (SPREAD, 1 - SPREAD)).tolist()
        return cls(near, max(far, near * 1.001))

    def __call__(self, depth: np.ndarray) -> np.ndarray:
        """Inverse depth, as estimators of depth give it: 1 is near, 0 far and where nothing is."""
        disparity = 1 / np.maximum(depth, 1e-6)
        return ((disparity - 1 / self.far) / (1 / self.near - 1 / self.far)).clip(0, 1)


def facing(normal: np.ndarray, plate: PlateFrame) -> np.ndarray:
    """Normals (h, w, 3) of the world as estimators of normals paint them: red left, green up, blue to the camera."""
    rotation = np.array(plate.camera.matrix, np.float32)[:3, :3]
    turned = normal @ rotation * np.array((-1, 1, 1), np.float32)
    turned[~normal.any(2)] = TOWARDS
    return turned * 0.5 + 0.5


def control_picture(name: Pass, plate: PlateFrame, near_far: DepthRange) -> np.ndarray:
    """(h, w, 3), 0 to 1: what a ControlNet is given of a pass."""
    if name is Pass.NORMAL:
        return facing(plate.passes[name], plate)
    return np.repeat(near_far(plate.passes[Pass.DEPTH])[..., None], 3, axis=2)


def reference_picture(path: str):
    """A picture file as Pillow reads it. It is only looked at by the model, and may have 8 bits."""
    from PIL import Image
    try:
        with Image.open(path) as image:
            return image.convert('RGB')
    except (OSError, ValueError) as error:
        raise ModelError(f'The reference picture {path} cannot be read: {error}.',
                         'Choose a picture file such as a PNG or a JPEG.') from None


def reference_tensor(path: str, area: int, multiple: int) -> torch.Tensor:
    """The same as (1, 3, rows, columns), at most `area` pixels, cut to whole multiples."""
    image = torch.from_numpy(np.array(reference_picture(path), np.float32) / 255).permute(2, 0, 1)[None]
    scale = min(1.0, math.sqrt(area / (image.shape[2] * image.shape[3])))
    rows, columns = (max(multiple, int(side * scale) // multiple * multiple) for side in image.shape[2:])
    return functional.interpolate(image, (rows, columns), mode='area' if scale < 1 else 'nearest').clamp(0, 1)


def seeded(shape: Sequence[int], seed: int, number: int) -> torch.Tensor:
    """Noise that hangs on a seed and a number alone, N(0, 1) float32 on the CPU."""
    key = np.array([seed & KEY, number & KEY], np.uint64)
    generator = np.random.Generator(np.random.Philox(key=key))
    return torch.from_numpy(generator.standard_normal(tuple(shape), dtype=np.float32))
