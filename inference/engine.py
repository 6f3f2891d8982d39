"""The machine that a model runs on, as one frozen value: the engine reads no preferences and no environment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Engine:
    """What fixes the bits beside the recipe. Written into take.json before the first frame; a resume obeys it."""

    device: str = 'cpu'          # 'cpu', 'cuda', 'mps', 'xpu'
    dtype: str = 'float32'       # or 'bfloat16'
    threads: int = 1
