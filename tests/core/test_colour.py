"""Colour against Blender's own config."""

import hashlib

import numpy as np
import pytest

from second_unit.inference import colour
from second_unit.inference.errors import SecondUnitError


@pytest.fixture
def pixels():
    """Values from -0.1 over 0 and 1 to 1000, with an alpha that must not change."""
    values = np.concatenate([[-0.1, 0.0, 0.18, 1.0, 20.0, 1000.0], np.geomspace(1e-3, 100, 58)])
    image = np.stack([values, values[::-1], np.roll(values, 7), np.linspace(0, 1, 64)], axis=1)
    return image.astype(np.float32).reshape(4, 16, 4)


@pytest.mark.parametrize('space', ['ACEScg', 'ACES2065-1'])
def test_there_and_back_is_exact_to_a_millionth_also_above_one(config, pixels, space):
    there = colour.convert(pixels, config, 'Linear Rec.709', space)
    back = colour.convert(there, config, space, 'Linear Rec.709')
    # Measured: 3.1e-7 of a pixel's brightest channel, with the configs of 5.2 and 4.5.
    error = np.abs(back - pixels)[..., :3].max(axis=2) / np.abs(pixels[..., :3]).max(axis=2)
    assert error.max() < 1e-6
    assert back.max() > 999
    assert np.abs(there - pixels).max() > 1
    np.testing.assert_array_equal(there[..., 3], pixels[..., 3])


def test_through_a_display_curve_and_back_highlights_stay(config, pixels):
    there = colour.convert(pixels[..., :3], config, 'Linear Rec.709', 'sRGB')
    back = colour.convert(there, config, 'sRGB', 'Linear Rec.709')
    assert there[np.isclose(pixels[..., :3], 0.18)].mean() == pytest.approx(0.4614, abs=1e-3)
    assert there.max() > 1
    np.testing.assert_allclose(back, pixels[..., :3], rtol=1e-6, atol=1e-7)      # measured: 4.4e-7


def test_what_it_is_given_stays_and_what_it_gives_is_read_only(config, pixels):
    before = pixels.copy()
    there = colour.convert(pixels, config, 'Linear Rec.709', 'ACEScg')
    np.testing.assert_array_equal(pixels, before)
    assert not there.flags.writeable and there.dtype == np.float32


def test_an_unknown_space_or_config_says_so(config, pixels, tmp_path):
    with pytest.raises(SecondUnitError, match='No Such Space'):
        colour.convert(pixels, config, 'Linear Rec.709', 'No Such Space')
    broken = tmp_path / 'config.ocio'
    broken.write_text('this is no config')
    with pytest.raises(SecondUnitError):
        colour.convert(pixels, broken, 'Linear Rec.709', 'sRGB')
    with pytest.raises(SecondUnitError, match='cannot be read'):
        colour.config(tmp_path / 'none.ocio')
    with pytest.raises(ValueError, match='channels'):
        colour.convert(pixels[..., :2], config, 'Linear Rec.709', 'sRGB')


def test_a_config_is_its_path_and_the_digest_of_the_file(config):
    path, digest = colour.config(config)
    assert path == str(config)
    assert digest == hashlib.sha256(config.read_bytes()).hexdigest()
    name, digest = colour.config('ocio://cg-config-latest')
    assert name == 'ocio://cg-config-latest' and len(digest) == 64


def test_headers_say_what_is_known():
    assert colour.interop_id('Linear Rec.709') == 'lin_rec709_scene'
    assert colour.interop_id('ACEScg') == 'lin_ap1_scene'
    assert colour.header('ACEScg')['chromaticities'][:2] == (0.713, 0.293)
    # A studio's config may call its working space anything: better no field than a wrong one.
    assert colour.interop_id('Studio Linear') == ''
    assert colour.header('Studio Linear') == {}


def test_display_encoding_is_srgb(config):
    linear = np.linspace(0, 1, 999, dtype=np.float32).reshape(9, 37, 3)
    expected = colour.convert(linear, config, 'Linear Rec.709', 'sRGB')
    np.testing.assert_allclose(colour.linear_to_display(linear), expected, atol=2e-4)
    assert colour.linear_to_display(np.array([-1.0, 0.0, 1.0, 50.0])).tolist() == pytest.approx([0, 0, 1, 1])
