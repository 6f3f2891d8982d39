"""TEMP, written into small pictures of what nobody has approved; never into a frame."""

from __future__ import annotations

import numpy as np

LETTERS = {'T': ('#####', '..#..', '..#..', '..#..', '..#..', '..#..', '..#..'),
           'E': ('#####', '#....', '#....', '####.', '#....', '#....', '#####'),
           'M': ('#...#', '##.##', '#.#.#', '#.#.#', '#...#', '#...#', '#...#'),
           'P': ('####.', '#...#', '#...#', '####.', '#....', '#....', '#....')}
WORD = 'TEMP'
SHARE = 0.3                  # of the picture's width that the word takes
INK, PAPER = (255, 214, 10), (0, 0, 0)


def burn_in(picture: np.ndarray) -> np.ndarray:
    """A copy of the uint8 picture (h, w, 3) with the word in its lower left corner. What is too small stays bare."""
    marked = picture.copy()
    label = _label(max(1, round(picture.shape[1] * SHARE / (6 * len(WORD)))))
    if label.shape[0] <= marked.shape[0] and label.shape[1] <= marked.shape[1]:
        marked[-label.shape[0]:, :label.shape[1]] = label
    return marked


def _label(size: int) -> np.ndarray:
    """uint8 (h, w, 3), each dot of a letter `size` pixels wide and high, with a margin of one dot."""
    dots = np.hstack([np.pad(np.array([list(row) for row in LETTERS[letter]]) == '#', ((0, 0), (0, 1)))
                      for letter in WORD])
    dots = np.kron(np.pad(dots, ((1, 1), (1, 0))), np.ones((size, size), bool))
    return np.where(dots[..., None], np.uint8(INK), np.uint8(PAPER))
