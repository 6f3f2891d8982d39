"""Mattes grown and feathered: exactly as far as asked for, and not a bit farther."""

import numpy as np
import pytest

from second_unit.inference.matte import bounds, feathered, grown


def distance_to(places, shape):
    """From every pixel to the nearest of `places`, brute force."""
    there = np.argwhere(places)
    here = np.stack(np.mgrid[:shape[0], :shape[1]], axis=-1)
    return np.sqrt(((here[:, :, None] - there) ** 2).sum(-1).min(-1))


def blobs(seed, shape=(40, 56)):
    rng = np.random.default_rng(seed)
    matte = np.zeros(shape, np.float32)
    for _ in range(3):
        top, left = rng.integers(0, shape[0]), rng.integers(0, shape[1])
        matte[top:top + rng.integers(1, 9), left:left + rng.integers(1, 9)] = rng.uniform(0.2, 1)
    return matte


@pytest.mark.parametrize('seed', range(6))
@pytest.mark.parametrize('pixels', [1, 3, 8])
def test_it_grows_by_a_disc(seed, pixels):
    matte = blobs(seed)
    away = distance_to(matte > 0, matte.shape)
    result = grown(matte, pixels)
    assert result.dtype == np.float32
    assert np.array_equal(result > 0, away < pixels + 0.5)
    assert set(np.unique(result)) <= set(np.unique(matte))
    assert (result >= matte).all()


@pytest.mark.parametrize('seed', range(6))
def test_it_shrinks_by_what_it_grows(seed):
    matte = (blobs(seed) > 0).astype(np.float32)
    away = distance_to(matte == 0, matte.shape)
    assert np.array_equal(grown(matte, -2), (matte > 0) & (away >= 2.5))


def test_it_does_not_shrink_from_the_frame():
    assert (grown(np.ones((9, 12), np.float32), -3) == 1).all()


@pytest.mark.parametrize('seed', range(6))
@pytest.mark.parametrize('pixels', [1, 4, 11])
def test_a_feather_is_zero_from_its_end_on(seed, pixels):
    matte = blobs(seed)
    away = distance_to(matte > 0, matte.shape)
    result = feathered(matte, pixels)
    assert (result >= matte).all() and result.max() <= 1
    assert (result[away >= pixels] == 0).all()


def test_a_feather_falls_evenly_in_all_directions():
    matte = np.zeros((61, 61), np.float32)
    matte[30, 30] = 1
    result = feathered(matte, 20)
    away = np.hypot(*(np.mgrid[:61, :61] - 30))
    order = np.argsort(away, axis=None, kind='stable')
    values = result.ravel()[order]
    assert (np.diff(values) <= 1e-6).all()
    near = (away > 8) & (away < 12)
    assert abs(result[near].mean() - 0.36) < 0.05
    assert (result[(away < 19) & (away > 0)] > 0).all()


@pytest.mark.parametrize('change', [grown, feathered])
def test_nothing_asked_or_nothing_there_changes_nothing(change):
    matte = blobs(1)
    assert np.array_equal(change(matte, 0), matte)
    empty = np.zeros((5, 7), np.float32)
    assert np.array_equal(change(empty, 4), empty)


def test_pixels_beyond_the_matte_are_no_trouble():
    matte = np.zeros((4, 6), np.float32)
    matte[0, 0] = 1
    assert (grown(matte, 50) == 1).all()
    assert feathered(matte, 50)[3, 5] > 0.9


def test_bounds():
    matte = np.zeros((10, 12))
    assert bounds(matte) is None
    matte[3:5, 6:12] = 0.1
    assert bounds(matte) == (6, 3, 12, 5)
