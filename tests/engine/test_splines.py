"""Cells of particles are independent N(0, 1) however unevenly they stand: by their covariance, not a sample."""

import numpy as np
import pytest
import torch

from second_unit.inference import splines

ROWS, COLUMNS = 14, 18


def covariance(x, y, area, monkeypatch, share=1.0):
    """Of every cell with every other: what `whitened` makes of unit noise in each, by Gram's matrix on the way."""
    found = []
    monkeypatch.setattr(splines, 'whitened', lambda cells, gram: (found.append(gram), cells)[1])
    x, y, area, share = (np.broadcast_to(each, x.shape).astype(np.float32) for each in (x, y, area, share))
    splines.in_cells(np.arange(x.size), x, y, np.zeros((x.size, 1), np.float32), area, share, ROWS, COLUMNS)
    monkeypatch.undo()
    one = torch.eye(ROWS * COLUMNS).view(-1, ROWS, COLUMNS)
    return splines.whitened(found[0].times(splines.whitened(one, found[0])), found[0]).view(ROWS * COLUMNS, -1).numpy()


def grid(spacing, begins=0.0):
    x, y = np.meshgrid(*(np.arange(begins + spacing / 2, count, spacing) for count in (COLUMNS, ROWS)))
    return x.ravel(), y.ravel()


@pytest.mark.parametrize('begins', [0.0, 0.3, 0.9])
def test_white_wherever_the_grid_begins(begins, monkeypatch):
    x, y = grid(1 / 8, begins)
    np.testing.assert_allclose(covariance(x, y, 1, monkeypatch), np.eye(ROWS * COLUMNS), atol=0.02)


def test_white_where_a_silhouette_parts_what_is_thin_from_what_is_dense(monkeypatch):
    """Particles of four times the area to one side, a fifth of all to the other, and a gap of half a cell between."""
    x, y = grid(1 / 8)
    generator = np.random.default_rng(3)
    right = x + 0.7 * np.sin(y) > COLUMNS / 2
    kept = ~right | (generator.random(x.size) < 0.2)
    kept &= np.abs(x + 0.7 * np.sin(y) - COLUMNS / 2) > 0.25
    area = np.where(right, 1.0, 4.0)
    matrix = covariance(x[kept], y[kept], area[kept], monkeypatch)
    np.testing.assert_allclose(matrix, np.eye(ROWS * COLUMNS), atol=0.02)


def test_white_where_some_count_for_less(monkeypatch):
    """A strip a cell wide that has just appeared, and a tenth of all within."""
    x, y = grid(1 / 8)
    new = (np.abs(x - 0.6 * y - 3) < 0.5) | (np.random.default_rng(4).random(x.size) < 0.1)
    matrix = covariance(x, y, 1, monkeypatch, np.where(new, 1 / 8, 1))
    np.testing.assert_allclose(matrix, np.eye(ROWS * COLUMNS), atol=0.02)


def test_finite_where_four_cells_have_one_particle_between_them():
    cells, empty = splines.in_cells(np.zeros(1, np.int64), *(np.full(1, 4.0, np.float32),) * 2,
                                    np.ones((1, 2), np.float32), *np.ones((2, 1), np.float32), ROWS, COLUMNS)
    assert (~empty).sum() == 4 and cells.isfinite().all() and cells.abs().max() <= 1
    assert not cells[:, torch.from_numpy(empty)].any()


def test_one_cell_is_the_sum_over_the_root():
    value = np.random.default_rng(1).standard_normal((64, 3)).astype(np.float32)
    cells, _ = splines.in_cells(np.arange(64), *(np.random.default_rng(2).random((2, 64), np.float32)),
                                value, *np.ones((2, 64), np.float32), 1, 1)
    np.testing.assert_allclose(cells[:, 0, 0], value.sum(0) / 8, atol=2e-3)
