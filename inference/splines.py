"""Noise of particles in the cells of a grid, by the spline of straight lines that is orthonormal to itself.

A cell that is a square folds what is finer than it into what is seen, and under slow motion that is most of what
flickers. So each particle is summed into the four cells around it with bilinear weights, a tent of two cells' width.
Tents overlap, and cells that share particles are alike by sums that are known: Gram's matrix, of the particles' areas.
The root of its inverse makes them independent again and changes them least (Löwdin, 1950). Where particles stand evenly
that is the spline of Battle (1987) and Lemarié (1988); at the border of the grid, and where they stand unevenly, it is
what takes its place. See docs/decisions/0042.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch

LEAST, MOST = 0.2, 4.0       # eigenvalues of Gram's matrix: 1/4 to 9/4 where particles stand evenly; none exceeds 4
STEPS = 16                   # of Chebyshev's series for its inverse root: off by 0.0002 at most between the two
FINENESS = 512               # places in a cell, along each side: 64 in a site, whose middle is one of them
AT_ONCE = 1 << 16            # particles, so that what is at work stays in the processor's cache


class Gram(NamedTuple):
    """By how much the tents of neighbouring cells are alike, 1 for one with itself. Float32, as Gram's matrix is sparse
    and symmetric: each cell with the one to the right (rows, columns - 1), below (rows - 1, columns), and with both
    across a corner (rows - 1, columns - 1)."""

    right: torch.Tensor
    below: torch.Tensor
    falling: torch.Tensor
    rising: torch.Tensor

    def times(self, cells: torch.Tensor) -> torch.Tensor:
        """The matrix by (channels, rows, columns)."""
        result = cells.clone()
        for part, one, other in ((self.right, np.s_[..., :-1], np.s_[..., 1:]),
                                 (self.below, np.s_[:, :-1], np.s_[:, 1:]),
                                 (self.falling, np.s_[:, :-1, :-1], np.s_[:, 1:, 1:]),
                                 (self.rising, np.s_[:, :-1, 1:], np.s_[:, 1:, :-1])):
            result[one].addcmul_(part, cells[other])
            result[other].addcmul_(part, cells[one])
        return result


def in_cells(particles: np.ndarray, x: np.ndarray, y: np.ndarray, value: np.ndarray, area: np.ndarray,
             share: np.ndarray, rows: int, columns: int) -> tuple[torch.Tensor, np.ndarray]:
    """The cells, (channels, rows, columns) float32, independent N(0, 1), and which of them have no particle (rows,
    columns): these are 0.

    `particles` are the rows of `value` (n, channels), `area` (n,) and `share` (n,) to be summed; an area is the
    variance of its value, a share how much that counts. `x`, `y` are their places in cells, from the corner of the
    first one.
    """
    across, u = _between(x, columns)
    down, v = _between(y, rows)
    square = down * columns + across
    # Sorted, the sums take a third of the time. Sixteen bits are sorted by counting.
    order = np.argsort(square.astype(np.uint16 if rows * columns <= 1 << 16 else np.int32), kind='stable')
    counts = np.bincount(square, minlength=rows * columns)
    starts = np.concatenate([[0], np.cumsum(counts)])
    total, alike = torch.zeros(rows + 1, columns + 1, value.shape[1]), np.zeros((3, 3, rows * columns))
    step = max(1, AT_ONCE * rows // max(1, x.size))
    for top in range(0, rows, step):
        squares = slice(top * columns, min(top + step, rows) * columns)
        part = order[starts[squares.start]:starts[squares.stop]]
        _add(total[top:top + step + 1], alike[..., squares], starts[squares] - starts[squares.start],
             particles[part], u[part], v[part], value, area, share)
    gram, scale = _gram(alike.reshape(3, 3, rows, columns))
    return whitened(total[:-1, :-1].permute(2, 0, 1) * torch.from_numpy(scale), gram), scale == 0


def _add(total: torch.Tensor, alike: np.ndarray, starts: np.ndarray, particles: np.ndarray, u: np.ndarray,
         v: np.ndarray, value: np.ndarray, area: np.ndarray, share: np.ndarray) -> None:
    """Add particles, sorted by the square between four cells' middles that they are in, to the sums of those cells
    (rows + 1, columns + 1, channels) and of their squares (3, 3, rows * columns): see _gram."""
    rows, columns, channels = total.shape[0] - 1, total.shape[1] - 1, total.shape[2]
    bags = torch.from_numpy(particles), torch.from_numpy(value), torch.from_numpy(starts)
    share = share[particles]
    v *= share
    sides = (share - v, v), (1 - u, u)
    for i, j in np.ndindex(2, 2):
        weights = torch.from_numpy(sides[0][i] * sides[1][j])
        sums = torch.nn.functional.embedding_bag(*bags, mode='sum', per_sample_weights=weights)
        total[i:rows + i, j:columns + j] += sums.view(rows, columns, channels)
    down, across = ((near * near, near * far, far * far) for near, far in sides)
    full, area = np.flatnonzero(np.diff(starts, append=particles.size)), area[particles]
    for i, weights in enumerate(down):
        weights *= area
        for j in range(3):
            alike[i, j, full] = np.add.reduceat(weights * across[j], starts[full])


def whitened(cells: torch.Tensor, gram: Gram) -> torch.Tensor:
    """The inverse root of Gram's matrix by (channels, rows, columns): a polynomial of it, after Chebyshev."""
    def to_unit(each: torch.Tensor) -> torch.Tensor:
        return gram.times(each).mul_(2 / (MOST - LEAST)).sub_(each, alpha=(MOST + LEAST) / (MOST - LEAST))
    before, now = cells, to_unit(cells)
    result = before * SERIES[0] + now * SERIES[1]
    for factor in SERIES[2:]:
        before, now = now, to_unit(now).mul_(2).sub_(before)
        result.add_(now, alpha=factor)
    return result


def _series() -> list[float]:
    """Of x ** -0.5 between LEAST and MOST."""
    count = 4 * STEPS
    angle = np.pi * (np.arange(count) + 0.5) / count
    values = ((MOST + LEAST + (MOST - LEAST) * np.cos(angle)) / 2) ** -0.5
    factors = 2 / count * np.cos(np.arange(STEPS + 1)[:, None] * angle) @ values
    factors[0] /= 2
    return factors.tolist()


SERIES = _series()


def _between(place: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """The cell whose middle is before each place, and how far it is to the next. At the border: the first, the last.

    Rounded, so that what went into the world and came back to the picture has the same bits.
    """
    place = np.rint(place * np.float32(FINENESS))
    place *= np.float32(1 / FINENESS)
    place -= np.float32(0.5)
    np.clip(place, 0, np.float32(count - 1), out=place)
    before = place.astype(np.int32)
    place -= before
    return before, place


def _gram(alike: np.ndarray) -> tuple[Gram, np.ndarray]:
    """Gram's matrix, and what brings each tent to a variance of 1, (rows, columns) float32; 0 where there is none.

    `alike` (3, 3, rows, columns): over the particles between the middles of four cells, the sums of area times weights
    down (upper squared, upper times lower, lower squared) times weights across (likewise).
    """
    padded = np.pad(alike, ((0, 0), (0, 0), (1, 0), (1, 0)))
    here, left, above, corner = (padded[..., i:padded.shape[2] + i - 1, j:padded.shape[3] + j - 1]
                                 for i, j in ((1, 1), (1, 0), (0, 1), (0, 0)))
    own = here[0, 0] + left[0, 2] + above[2, 0] + corner[2, 2]
    scale = np.divide(1, np.sqrt(own), out=np.zeros_like(own), where=own > 0)
    right, below, across = (here[0, 1] + above[2, 1])[:, :-1], (here[1, 0] + left[1, 2])[:-1], here[1, 1, :-1, :-1]
    parts = (right * scale[:, :-1] * scale[:, 1:], below * scale[:-1] * scale[1:],
             across * scale[:-1, :-1] * scale[1:, 1:], across * scale[:-1, 1:] * scale[1:, :-1])
    return Gram(*(torch.from_numpy(part.astype(np.float32)) for part in parts)), scale.astype(np.float32)
