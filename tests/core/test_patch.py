"""A patch's region and overlay: what is not in the matte and its band stays as it was, to the bit."""

import numpy as np
import pytest

from second_unit.inference.matte import feathered, grown
from second_unit.inference.patch import Region, cropped, overlay, placed, region_of


def over(plate, patch):
    return patch + plate * (1 - patch[..., 3:])


def random_case(seed):
    """A plate, a generated picture for its region, and a matte of any size anywhere, with its band."""
    rng = np.random.default_rng(seed)
    height, width = rng.integers(1, 64, 2)
    matte = np.zeros((height, width), np.float32)
    for _ in range(rng.integers(0, 4)):
        top, left = rng.integers(-20, height), rng.integers(-20, width)
        matte[max(top, 0):max(top + rng.integers(1, 40), 0),
              max(left, 0):max(left + rng.integers(1, 40), 0)] = rng.choice([1.0, rng.uniform()])
    grow, feather = rng.integers(-3, 9), rng.integers(0, 14)
    region = region_of([feathered(grown(matte, grow), feather)], rng.integers(0, 12), rng.choice([1, 8, 16, 64]),
                       (width, height))
    plate = rng.normal(0.5, 3, (height, width, 4)).astype(np.float32)
    plate[..., 3] = rng.choice([1.0, 0.3])
    return rng, matte, int(grow), int(feather), region, plate


def reach_of(matte, pixels):
    """Where something of the matte is no farther than `pixels`, brute force."""
    there = np.argwhere(matte > 0)
    here = np.stack(np.mgrid[:matte.shape[0], :matte.shape[1]], axis=-1)
    if not len(there):
        return np.zeros(matte.shape, bool)
    return ((here[:, :, None] - there) ** 2).sum(-1).min(-1) <= pixels ** 2


@pytest.mark.parametrize('seeds', [range(start, start + 20) for start in range(0, 200, 20)], ids=lambda s: f'{s.start}')
def test_outside_the_band_the_plate_is_untouched(seeds):
    for seed in seeds:
        rng, matte, grow, feather, region, plate = random_case(seed)
        soft = feathered(grown(matte, grow), feather)
        generated = rng.normal(1, 5, (region.height, region.width, 3)) if region else np.zeros((1, 1, 3))
        generated = generated.astype(np.float32)
        match = bool(seed % 2)
        if region and not match:
            generated[cropped(soft, region) == 0] = np.inf
        patch = overlay(generated, soft, region, plate, match)
        assert patch.shape == plate.shape and patch.dtype == np.float32
        assert np.array_equal(patch[..., 3], soft)
        away = ~reach_of(matte, max(grow, 0) + 0.5 + feather)
        assert (patch[away] == 0).all() and not np.signbit(patch[away]).any()
        assert np.array_equal(over(plate, patch)[away].view(np.uint32), plate[away].view(np.uint32))


def test_inside_the_matte_it_is_what_was_generated():
    matte = np.zeros((30, 40), np.float32)
    matte[10:20, 15:25] = 1
    region = region_of([matte], 4, 8, (40, 30))
    generated = np.random.default_rng(3).uniform(0, 60, (region.height, region.width, 3)).astype(np.float32)
    plate = np.ones((30, 40, 4), np.float32)
    result = over(plate, overlay(generated, feathered(matte, 5), region, plate))
    inside = cropped(matte, region) == 1
    assert np.array_equal(cropped(result, region)[inside][:, :3], generated[inside])


@pytest.mark.parametrize('multiple', [1, 8, 64])
@pytest.mark.parametrize('seed', range(10))
def test_a_region_holds_every_matte_and_its_context(seed, multiple):
    rng = np.random.default_rng(seed)
    width, height = (int(side) for side in rng.integers(20, 200, 2))
    mattes, padding = [], 10
    for _ in range(4):
        matte = np.zeros((height, width), np.float32)
        top, left = rng.integers(0, height), rng.integers(0, width)
        matte[top:top + 30, left:left + 20] = 1
        mattes.append(matte)
    region = region_of(iter(mattes), padding, multiple, (width, height))
    assert region.width % multiple == region.height % multiple == 0
    rows, columns = np.nonzero(np.any(mattes, axis=0))
    for low, high, start, length, frame in ((columns.min(), columns.max(), region.left, region.width, width),
                                            (rows.min(), rows.max(), region.top, region.height, height)):
        assert start <= max(low - padding, 0) and start + length >= min(high + 1 + padding, frame)
        assert (start >= 0 and start + length <= frame) or length > frame
        assert length < min(high + 1 + padding, frame) - max(low - padding, 0) + multiple


def test_a_region_beyond_the_frame_repeats_its_border_and_comes_back():
    picture = np.arange(5 * 7 * 3, dtype=np.float32).reshape(5, 7, 3)
    region = region_of([np.ones((5, 7))], 3, 8, (7, 5))
    assert region == Region(-1, -2, 8, 8)
    crop = cropped(picture, region)
    assert np.array_equal(crop[2:7, 1:], picture)
    assert np.array_equal(crop[0, 1:], picture[0]) and np.array_equal(crop[2:7, 0], picture[:, 0])
    assert np.array_equal(placed(crop, region, (5, 7)), picture)


def test_no_matte_no_region():
    assert region_of([np.zeros((4, 4))] * 3, 8, 8, (4, 4)) is None
    assert region_of([], 8, 8, (4, 4)) is None
    patch = overlay(np.zeros((0, 0, 3)), np.zeros((4, 6), np.float32), None, np.ones((4, 6, 4)))
    assert patch.shape == (4, 6, 4) and not patch.any()


def test_a_match_takes_the_light_of_the_plate_around():
    matte = np.zeros((40, 40), np.float32)
    matte[12:28, 12:28] = 1
    soft, region = feathered(matte, 8), Region(0, 0, 40, 40)
    scene = np.random.default_rng(5).uniform(0.2, 2, (40, 40, 3)).astype(np.float32)
    plate = np.concatenate([scene * (1.3, 1.0, 0.8), np.ones((40, 40, 1))], axis=2).astype(np.float32)
    plate[12:28, 12:28, :3] = 9          # what is to go
    patch = overlay(scene, soft, region, plate, match=True)
    assert patch[20, 20, :3] / scene[20, 20] == pytest.approx([1.3, 1.0, 0.8], rel=1e-4)
    far = overlay(scene * 0.01, soft, region, plate, match=True)
    assert far[20, 20, :3] / scene[20, 20] == pytest.approx([0.02] * 3, rel=1e-4)
    dark = overlay(scene * 0, soft, region, plate, match=True)
    assert not dark[..., :3].any()
