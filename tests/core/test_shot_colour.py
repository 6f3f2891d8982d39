"""What a model reads of a shot's colour, and what comes back."""

import numpy as np
import PyOpenColorIO
import pytest

from second_unit.inference.colour import DISPLAY_WHITE, LOG_CEILING, ShotColour, exposure_of, rec709, straight
from second_unit.inference.errors import SecondUnitError

SPACES = ['ACEScg', 'Linear Rec.709']


@pytest.fixture
def colours():
    """Values from 0.001 to 60, grey, mixed, and the pure primaries."""
    values = np.geomspace(0.001, 60, 64, dtype=np.float32)
    grey = np.repeat(values[:, None], 3, axis=1)
    pure = [np.outer(values, axis) for axis in np.eye(3, dtype=np.float32)]
    mixed = np.exp(np.random.default_rng(5).uniform(np.log(0.001), np.log(60), (64, 3)))
    return np.stack([grey, *pure, mixed]).astype(np.float32)


@pytest.mark.parametrize('space', SPACES)
@pytest.mark.parametrize('stops', [-6.0, 0.0, 0.5])
def test_what_is_between_a_thousandth_and_60_comes_back(config, colours, space, stops):
    shot = ShotColour(str(config), space, stops)
    code = shot.encode(colours)
    assert code.dtype == np.float32 and 0 <= code.min() < code.max() <= 1
    for back in (shot.decode(code), shot.decode(code, colours)):
        # 0.5 % is promised; measured: 1.9e-6 of a pixel's brightest channel, all of it float32's.
        off = np.abs(back - colours) / colours.max(axis=2, keepdims=True)
        assert off.max() < 2e-5
        np.testing.assert_allclose(back[0], colours[0], rtol=2e-5)       # greys, channel by channel
    assert shot.round_trip_error(colours) < 2e-5


@pytest.mark.parametrize('space', SPACES)
def test_with_the_source_what_lies_beyond_the_ceiling_comes_back_and_fits_a_half(config, space):
    shot = ShotColour(str(config), space, 3.0)
    rgb = np.array([[(4000, 2000, 900), (0.2, 0.1, 300), (60000, 60000, 60000), (1e6, 1e6, 1e6)]], dtype=np.float32)
    back = shot.decode(shot.encode(rgb), rgb)
    np.testing.assert_allclose(back[0, :3], rgb[0, :3], rtol=1e-4, atol=0.02)
    assert back.max() == 65504.0
    assert shot.decode(shot.encode(rgb)).max() < LOG_CEILING


def test_negatives_come_back_and_none_is_invented(config):
    shot = ShotColour(str(config), 'Linear Rec.709')
    rgb = np.array([[(-0.13, 0.5, -0.002), (-7.8, 60.0, -100.0)]], dtype=np.float32)
    np.testing.assert_allclose(shot.decode(shot.encode(rgb), rgb), rgb, rtol=1e-5)
    # A model that paints black with its lowest code means black.
    black = shot.decode(np.zeros((1, 2, 3)), np.abs(rgb))
    np.testing.assert_allclose(black, 0.0, atol=1e-6)
    assert shot.decode(np.zeros((1, 2, 3))).min() < -200


def test_a_darkened_highlight_is_brought_back_in_proportion(config):
    shot = ShotColour(str(config), 'Linear Rec.709')
    sun = np.full((1, 1, 3), 1024.0, np.float32)
    dimmer = shot.encode(np.full((1, 1, 3), LOG_CEILING / 2, np.float32))
    np.testing.assert_allclose(shot.decode(dimmer, sun), 512.0, rtol=1e-4)


def test_the_log_curve_has_one_slope_at_black_and_rises(config):
    shot = ShotColour(str(config), 'Linear Rec.709')
    ramp = np.repeat(np.linspace(-1e-4, 1e-4, 201, dtype=np.float32)[None, :, None], 3, axis=2)
    steps = np.diff(shot.encode(ramp)[0, :, 0].astype(np.float64))
    assert steps.min() > 0
    assert steps[:100].mean() == pytest.approx(steps[100:].mean(), rel=0.25)
    grey = shot.encode(np.full((1, 1, 3), 0.18, np.float32))
    assert grey == pytest.approx(0.435, abs=0.001)


def test_display_is_a_picture_and_says_what_it_loses(config):
    shot = ShotColour(str(config), 'ACEScg', curve='display')
    greys = np.repeat(np.array([[0.0, 0.01, 0.18, 1.0, 5.0, 100.0]], np.float32)[..., None], 3, axis=2)
    code = shot.encode(greys)
    assert code[0, :, 1].tolist() == pytest.approx([0, 0.099, 0.428, 0.740, 0.955, 1.0], abs=0.002)
    back = shot.decode(code, greys)
    np.testing.assert_allclose(back[0, :5], greys[0, :5], rtol=1e-3, atol=1e-6)
    assert back[0, 5].max() == pytest.approx(DISPLAY_WHITE, rel=1e-3)
    assert shot.round_trip_error(greys) == pytest.approx(0.92, abs=0.01)


def test_exposure_brings_the_mean_to_mid_grey(config):
    rng = np.random.default_rng(2)
    rgb = np.exp(rng.normal(np.log(0.02), 1.0, (200, 200, 1))).astype(np.float32) * np.ones(3, np.float32)
    stops = exposure_of(rgb)
    assert 2 ** stops * 0.02 == pytest.approx(0.18, rel=0.02)
    assert exposure_of(rgb * np.float32(2 ** stops)) == pytest.approx(0.0, abs=0.01)
    half_black = rgb.copy()
    half_black[:100] = 0
    assert exposure_of(half_black) == pytest.approx(stops, abs=0.05)
    assert exposure_of(np.zeros((4, 4, 3))) == 0.0
    assert ShotColour(str(config), 'Linear Rec.709', stops).encode(np.full((1, 1, 3), 0.02)).mean() == pytest.approx(
        0.435, abs=0.01)


def test_straight_colour_is_that_of_what_covers():
    rgba = np.array([[(0.1, 0.2, 0.4, 0.5), (0.3, 7.0, -1.0, 1.0), (0.2, 0.2, 0.2, 0.0)]], np.float32)
    np.testing.assert_array_equal(straight(rgba), np.float32([[(0.2, 0.4, 0.8), (0.3, 7.0, -1.0), (0, 0, 0)]]))


def test_described_says_space_curve_exposure_and_error(config):
    line = ShotColour(str(config), 'ACEScg', -1.25).described(0.0123)
    assert 'ACEScg' in line and 'log' in line and '-1.25 stops' in line and line.endswith('within 1.2 %')
    assert ShotColour(str(config), 'ACEScg').round_trip_error(np.zeros((2, 2, 3))) == 0.0


def test_the_configs_of_aces_have_rec709_by_another_name():
    assert rec709('ocio://cg-config-latest') == 'Linear Rec.709 (sRGB)'
    rgb = np.full((1, 1, 3), 0.5, np.float32)
    shot = ShotColour('ocio://cg-config-latest', 'ACEScg')
    np.testing.assert_allclose(shot.decode(shot.encode(rgb)), rgb, rtol=1e-5)


def test_what_is_wrong_is_said(config, tmp_path):
    raw = tmp_path / 'raw.ocio'
    raw.write_text(PyOpenColorIO.Config.CreateRaw().serialize())
    with pytest.raises(SecondUnitError, match='no linear Rec.709'):
        rec709(str(raw))
    with pytest.raises(SecondUnitError, match='No Such Space'):
        ShotColour(str(config), 'No Such Space').encode(np.zeros((1, 1, 3)))
    with pytest.raises(ValueError, match='gamma'):
        ShotColour(str(config), 'ACEScg', curve='gamma')
