"""The card of an anchor, its matte, its light."""

import math
from dataclasses import replace

import numpy as np
import pytest

from second_unit.inference.condition import (
    CardLight,
    Margin,
    card_from_bounds,
    card_rays,
    emission_matte,
    light_in_card,
)
from second_unit.inference.conform import conform
from second_unit.inference.errors import CaptureError
from second_unit.inference.relight import COLDEST, HOTTEST, MAPS, blackbody, glow, lit_element, relight
from second_unit.inference.shot import AnchorFrame, Camera, Card, FrameRange, Light, Shot, world_to_frame

SHOT = Shot('shot', FrameRange(1, 10), 320, 180, 24.0)
BOX = ((-1.0, -2.0, 0.5), (3.0, 2.0, 6.5))
NO_MARGIN = Margin(0.0, 0.0)


def ahead(x=1.0, y=-20.0, z=2.0, **values):
    """A camera that looks along +Y."""
    return Camera(((1, 0, 0, x), (0, 0, -1, y), (0, 1, 0, z), (0, 0, 0, 1)), **values)


def aside():
    """A camera that looks along -X, at the same box."""
    return Camera(((0, 0, 1, 20), (1, 0, 0, 0), (0, 1, 0, 2), (0, 0, 0, 1)))


DOWN = Camera(((1, 0, 0, 1), (0, 1, 0, 0), (0, 0, 1, 30), (0, 0, 0, 1)))


# --- The card ---------------------------------------------------------------------------------------------------


def test_the_card_stands_on_the_ground_and_holds_the_anchor():
    card = card_from_bounds([(1, BOX, ahead())], NO_MARGIN)
    assert card.centre == pytest.approx((1.0, 0.0, 0.5 + 3.0))
    assert (card.width, card.height) == pytest.approx((6.0, 6.0)), 'square, as its pixel grid is'


def test_margins_widen_and_raise_it_from_its_base():
    card = card_from_bounds([(1, BOX, ahead())], Margin(sides=1.0, top=0.5))
    assert (card.width, card.height) == pytest.approx((12.0, 12.0)), 'four wide and one width left and right'
    assert card.centre[2] - card.height / 2 == pytest.approx(0.5)
    tall = card_from_bounds([(1, BOX, ahead())], Margin(sides=0.0, top=2.0), aspect=0.5)
    assert (tall.width, tall.height) == pytest.approx((9.0, 18.0))


def test_one_card_for_all_frames_of_an_anchor_that_grows():
    low = ((-1.0, -1.0, 0.0), (1.0, 1.0, 1.0))
    high = ((4.0, -1.0, 2.0), (5.0, 1.0, 12.0))
    card = card_from_bounds([(1, low, ahead()), (2, high, ahead())], NO_MARGIN)
    assert card.centre == pytest.approx((2.0, 0.0, 6.0))
    assert card.height == pytest.approx(12.0)


def test_the_width_is_the_widest_that_any_camera_sees():
    long = ((-5.0, -1.0, 0.0), (5.0, 1.0, 2.0))
    assert card_from_bounds([(1, long, aside())], NO_MARGIN).width == pytest.approx(2.0)
    assert card_from_bounds([(1, long, aside()), (2, long, ahead(0))], NO_MARGIN).width == pytest.approx(10.0)
    slanted = Camera(((0.8, 0, 0.6, 12), (0.6, 0, -0.8, -16), (0, 1, 0, 1), (0, 0, 0, 1)))
    card = card_from_bounds([(1, long, slanted)], NO_MARGIN)
    assert card.width == pytest.approx(10 * 0.8 + 2 * 0.6)
    right, _, _ = card.axes(slanted)
    corners = np.array([(x, y, z) for x in (-5, 5) for y in (-1, 1) for z in (0, 2)])
    assert np.abs((corners - card.centre) @ right).max() <= card.width / 2 + 1e-9


def test_scale_keeps_the_base_and_offset_goes_along_the_card():
    plain = card_from_bounds([(1, BOX, ahead())], NO_MARGIN)
    large = card_from_bounds([(1, BOX, ahead())], NO_MARGIN, scale=2.0)
    assert large.height == pytest.approx(2 * plain.height)
    assert large.centre[2] - large.height / 2 == pytest.approx(0.5)
    moved = card_from_bounds([(1, BOX, ahead())], NO_MARGIN, offset=(1.0, 2.0, 3.0))
    assert np.subtract(moved.centre, plain.centre) == pytest.approx((1.0, -3.0, 2.0)), 'the camera is at -Y'


def test_seen_from_straight_above_it_covers_the_ground():
    card = card_from_bounds([(1, ((-2.0, -3.0, 0.0), (4.0, 3.0, 1.0)), DOWN)], NO_MARGIN)
    assert (card.width, card.height) == pytest.approx((6.0, 6.0))


@pytest.mark.parametrize('seen, words', [
    ([], 'nothing to see'),
    ([(1, ((math.inf,) * 3, (-math.inf,) * 3), ahead())], 'nothing to see'),
    ([(1, ((1.0, 1.0, 1.0), (1.0, 1.0, 1.0)), ahead())], 'no size'),
    ([(1, BOX, ahead(y=20.0)), (2, BOX, ahead(y=30.0))], 'behind the camera'),
])
def test_what_gives_no_card_says_why(seen, words):
    with pytest.raises(CaptureError, match=words) as caught:
        card_from_bounds(seen, NO_MARGIN)
    assert caught.value.hint.endswith('.')


def test_one_frame_before_the_camera_is_enough():
    card = card_from_bounds([(1, BOX, ahead(y=20.0)), (2, BOX, ahead())], NO_MARGIN)
    assert card.width == pytest.approx(6.0)


# --- The matte --------------------------------------------------------------------------------------------------


CARD = Card((1.0, 0.0, 4.0), 8.0, 8.0)


def silhouette(camera, where, shot=SHOT, side=160):
    """An AnchorFrame whose silhouette covers what `where(u, v)` of the card says, in a window around the card."""
    to_frame = (world_to_frame(camera, shot) @ CARD.to_world(camera))[[0, 1, 3]]
    corners = to_frame @ [[0, 1, 1, 0], [0, 0, 1, 1], [1, 1, 1, 1]]
    x, y = corners[:2] / corners[2]
    left, top, right, bottom = x.min() - 5, y.min() - 3, x.max() + 4, y.max() + 6
    columns, rows = np.meshgrid((np.arange(side) + 0.5) / side * (right - left) + left,
                                (np.arange(side) + 0.5) / side * (bottom - top) + top)
    u, v, w = np.einsum('ij,jyx->iyx', np.linalg.inv(to_frame), np.stack([columns, rows, np.ones_like(rows)]))
    return AnchorFrame(1, BOX, where(u / w, v / w).astype(np.float32), (left, top, right, bottom))


@pytest.mark.parametrize('camera', [ahead(), ahead(x=4.0, y=-9.0, z=1.0), ahead(kind='ORTHO', ortho_scale=12.0)])
@pytest.mark.parametrize('size', [16, 32, 100])
def test_the_matte_is_the_silhouette_in_the_card(camera, size):
    anchor = silhouette(camera, lambda u, v: (u > 0.25) & (u < 0.5) & (v > 0.4) & (v < 0.9))
    matte = emission_matte(anchor, CARD, camera, SHOT, size)
    assert matte.shape == (size, size) and matte.dtype == np.float32
    assert matte.min() >= 0 and matte.max() <= 1 + 1e-6
    cells = (np.arange(size * 50) + 0.5) / (size * 50)
    across = ((cells > 0.25) & (cells < 0.5)).reshape(size, -1).mean(1)
    down = ((cells > 0.4) & (cells < 0.9)).reshape(size, -1).mean(1)
    assert np.abs(matte - down[:, None] * across).mean() < 0.012
    assert matte.mean() == pytest.approx(0.125, rel=0.03)


def test_the_matte_is_upright_and_not_mirrored():
    matte = emission_matte(silhouette(ahead(), lambda u, v: (u < 0.3) & (v < 0.2)), CARD, ahead(), SHOT, 16)
    assert matte[0, 0] == pytest.approx(1, abs=0.01)
    assert matte[-1].max() == 0 and matte[:, -1].max() == 0


def test_what_lies_outside_the_frame_counts():
    near = ahead(y=-6.0)
    anchor = silhouette(near, lambda u, v: v > 0.8)
    assert anchor.window[3] > SHOT.height, 'the card reaches below the frame'
    matte = emission_matte(anchor, CARD, near, SHOT, 20)
    assert matte[17:].min() > 0.95 and matte[:15].max() < 0.05


def test_the_matte_does_not_depend_on_the_cropped_window():
    anchor = silhouette(ahead(), lambda u, v: (u - 0.5) ** 2 + (v - 0.6) ** 2 < 0.09)
    left, top, right, bottom = anchor.window
    cropped = replace(SHOT, window=(50, 30, 100, 80))
    moved = AnchorFrame(1, BOX, anchor.silhouette, (left - 50, top - 30, right - 50, bottom - 30))
    assert np.allclose(emission_matte(moved, CARD, ahead(), cropped, 32),
                       emission_matte(anchor, CARD, ahead(), SHOT, 32), atol=1e-5)


def test_there_and_back_again():
    """A matte that is conformed stands where the silhouette was."""
    camera = ahead(x=3.0, y=-14.0, z=5.0)
    anchor = silhouette(camera, lambda u, v: (u - 0.4) ** 2 + (v - 0.5) ** 2 < 0.05)
    matte = emission_matte(anchor, CARD, camera, SHOT, 64)
    rgba, _ = conform(np.repeat(matte[..., None], 4, axis=2), CARD, [camera], SHOT, camera)
    left, top, right, bottom = anchor.window
    rows, columns = np.mgrid[:160, :160] + 0.5
    there = [(anchor.silhouette * along).sum() / anchor.silhouette.sum() / 160 for along in (columns, rows)]
    rows, columns = np.mgrid[:SHOT.height, :SHOT.width] + 0.5
    here = [(rgba[..., 3] * along).sum() / rgba[..., 3].sum() for along in (columns, rows)]
    assert here == pytest.approx((left + there[0] * (right - left), top + there[1] * (bottom - top)), abs=0.1)


@pytest.mark.parametrize('anchor', [
    AnchorFrame(1, BOX, np.zeros((8, 8), np.float32), (0, 0, 10, 10)),
    AnchorFrame(1, BOX, np.zeros((0, 0), np.float32), (0, 0, 0, 0)),
    AnchorFrame(1, BOX, np.ones((8, 8), np.float32), (5000, 0, 5010, 10)),
])
def test_a_silhouette_of_nothing_gives_an_empty_matte(anchor):
    assert not emission_matte(anchor, CARD, ahead(), SHOT, 16).any()


# --- Light ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize('sun, expected', [((1, 0, 0), (1, 0, 0)), ((0, 0, 1), (0, 1, 0)), ((0, -1, 0), (0, 0, 1))])
def test_the_sun_in_the_cards_own_axes(sun, expected):
    light = light_in_card(Light(sun, (3.0, 2.0, 1.0), (0.1, 0.2, 0.3)), CARD, ahead())
    assert light.direction == pytest.approx(expected, abs=1e-9)
    assert (light.sun, light.sky) == ((3.0, 2.0, 1.0), (0.1, 0.2, 0.3))
    turned = light_in_card(Light((1, 0, 0)), CARD, aside())
    assert turned.direction == pytest.approx((0, 0, math.cos(math.atan2(0, 19))), abs=1e-9)


def lit(direction, lights, alpha=1.0, sun=(math.pi,) * 3, sky=(0.0,) * 3, albedo=(1.0, 1.0, 1.0), heat=0.0):
    maps = np.array(lights, np.float32)[:, None, None] * np.ones((6, 2, 3), np.float32)
    whole = np.ones((2, 3), np.float32)
    return relight(whole * alpha, whole * heat, maps, CardLight(direction, sun, sky), albedo)[0, 0]


@pytest.mark.parametrize('index, direction', enumerate([(1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1),
                                                        (0, 0, -1)]))
def test_each_direction_reads_its_own_map(index, direction):
    maps = [0.0] * 6
    maps[index] = 0.5
    assert lit(direction, maps) == pytest.approx((0.5, 0.5, 0.5, 1)), MAPS[index]
    assert lit(tuple(-part for part in direction), maps)[:3] == pytest.approx((0, 0, 0))


def test_the_shares_of_any_direction_sum_to_one():
    for direction in np.random.default_rng(0).normal(size=(20, 3)):
        direction = direction / np.linalg.norm(direction)
        assert lit(direction, [1.0] * 6)[0] == pytest.approx(1, rel=1e-5)


def test_a_white_opaque_card_shines_as_a_diffuse_surface():
    assert lit((0, 0, 1), [0, 0, 0, 0, 1, 0], sun=(3.0, 2.0, 1.0), albedo=(0.5, 0.5, 1.0))[:3] == pytest.approx(
        (1.5 / math.pi, 1 / math.pi, 1 / math.pi))
    assert lit((0, 0, 1), [1] * 6, sun=(0, 0, 0), sky=(0.2, 0.3, 0.4))[:3] == pytest.approx((0.2, 0.3, 0.4))
    assert lit((0, 0, 1), [0, 0, 1, 0, 0, 0], sun=(0, 0, 0), sky=(1, 1, 1))[0] > lit(
        (0, 0, 1), [0, 0, 0, 1, 0, 0], sun=(0, 0, 0), sky=(1, 1, 1))[0] > 0


def test_there_is_no_light_where_there_is_nothing():
    assert (lit((0, 0, 1), [0.3] * 6, alpha=0.0) == 0).all()
    assert (lit((0, 0, 1), [-0.3] * 6, alpha=-0.2) == 0).all()
    assert lit((0, 0, 1), [1.4] * 6, alpha=0.25)[:3] == pytest.approx((0.25,) * 3), 'premultiplied'
    assert lit((0, 0, 1), [1.0] * 6, alpha=1.3)[3] == 1


def test_heat_glows_above_one_redder_when_colder():
    cold, warm, hot = glow(np.array([0.1, 0.5, 1.0]))
    assert hot[0] > 4 and hot[0] > hot[1] > hot[2] > 0
    assert cold[1] / cold[0] < warm[1] / warm[0] < hot[1] / hot[0]
    assert (glow(np.array([0.0, -1.0])) == 0).all()
    assert glow(np.array([0.5]), exposure=1.0) == pytest.approx(2 * glow(np.array([0.5])))
    assert np.isfinite(glow(np.array([50.0, 1e6]))).all()
    assert lit((0, 0, 1), [0] * 6, alpha=0.2, heat=1.0)[:3] == pytest.approx(hot), 'light that needs no alpha'


def test_a_blackbody_has_the_colours_of_the_textbook():
    """Linear Rec.709 over the largest channel, from the CIE's own tables: 3000 K is (1, 0.487, 0.150)."""
    assert blackbody(3000.0) == pytest.approx((1, 0.487, 0.150), abs=0.02)
    assert blackbody(2000.0) == pytest.approx((1, 0.267, 0.009), abs=0.02)
    assert blackbody(6500.0) == pytest.approx((1, 0.945, 0.98), abs=0.03)
    assert blackbody(15000.0)[2] == 1
    assert COLDEST < HOTTEST


def test_an_element_carries_what_it_was_lit_from():
    passes = np.random.default_rng(4).uniform(-0.2, 1.2, (8, 6, 11)).astype(np.float32)
    light = CardLight((0.6, 0.0, 0.8), (3.0, 2.0, 1.0), (0.1, 0.2, 0.3))
    element = lit_element(7, passes, light, (0.5, 0.4, 0.3), exposure=1.0)
    alpha, heat, lights = element.passes[..., 0], element.passes[..., 1], element.passes[..., 2:8]
    assert element.frame == 7 and not element.passes.flags.writeable and not element.rgba.flags.writeable
    assert lights.min() >= 0 and (lights <= alpha[..., None]).all() and heat.min() >= 0
    assert np.array_equal(element.passes[..., 8:], passes[..., 8:])
    again = relight(alpha, heat, np.moveaxis(lights, -1, 0), light, element.albedo, element.exposure)
    np.testing.assert_array_equal(again, element.rgba)


@pytest.mark.parametrize('values', [
    {}, {'kind': 'ORTHO', 'ortho_scale': 9.0}, {'shift_x': 0.1, 'sensor_fit': 'VERTICAL'}])
def test_a_pixel_with_its_depth_is_a_place_from_the_card(values):
    camera, card = ahead(**values), Card((2.0, 1.0, 3.0), 4.0, 2.5)
    rays, axes = card_rays(card, camera, SHOT), np.array(card.axes(camera))
    for point in np.random.default_rng(5).uniform(-4, 6, (6, 3)):
        h = world_to_frame(camera, SHOT) @ (*point, 1.0)
        x, y, depth = h[0] / h[3] / SHOT.width, 1 - h[1] / h[3] / SHOT.height, h[2]
        found = (rays.origin + x * rays.origin_x + y * rays.origin_y
                 + depth * (rays.ray + x * rays.ray_x + y * rays.ray_y))
        np.testing.assert_allclose(found, axes @ (point - np.array(card.centre)) / card.height, atol=1e-9)
