"""Contact sheets of elements: rows of passes, lit by one sun over a dusky sky."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import OpenImageIO
import torch
from torch import Tensor

from inference.condition import CardLight
from inference.relight import relight

LIGHT = CardLight((0.67, 0.6, 0.45), (4.2, 4.0, 3.7), (0.5, 0.55, 0.65))
ALBEDO = (0.5, 0.48, 0.45)
SKY = np.array([0.24, 0.27, 0.33], np.float32)
TILE = 160


def write_sheet(path: Path, rows: list[list[Tensor]]) -> None:
    """`rows` of passes (11, h, w), linear; each tile is as large as the largest picture of training."""
    sheet = np.zeros((TILE * len(rows), TILE * max(map(len, rows)), 3), np.float32)
    for down, row in enumerate(rows):
        for right, passes in enumerate(row):
            picture = lit(passes)
            top = down * TILE + (TILE - picture.shape[0])
            left = right * TILE + (TILE - picture.shape[1]) // 2
            sheet[top:top + picture.shape[0], left:left + picture.shape[1]] = picture
    buffer = OpenImageIO.ImageBuf(np.ascontiguousarray((sheet * 255).round().astype(np.uint8)))
    if not buffer.write(str(path)):
        raise OSError(buffer.geterror())


def lit(passes: Tensor) -> np.ndarray:
    """Passes as a picture for the eye, (h, w, 3) from 0 to 1."""
    passes = passes.to(torch.float32).numpy()
    rgba = relight(passes[0], passes[1], passes[2:8], LIGHT, ALBEDO)
    seen = rgba[..., :3] + SKY * (1 - rgba[..., 3:])
    return np.clip(seen / (1 + 0.3 * seen), 0, 1) ** np.float32(1 / 2.2)
