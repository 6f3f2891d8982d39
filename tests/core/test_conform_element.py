"""An element's passes in the frame: light that adds up, depth of matter off its card, and motion as Blender has it."""

import math

import numpy as np
import pytest

from second_unit.inference.condition import light_in_card
from second_unit.inference.conform import conform
from second_unit.inference.conform_element import conform_element
from second_unit.inference.relight import lit_element, relight
from second_unit.inference.shot import Camera, Card, Debris, ElementFrame, FrameRange, Light, Shot, world_to_frame

SHOT = Shot('shot', FrameRange(1, 10), 96, 54, 24.0)
CARD = Card((0.5, 0.0, 2.0), 6.0, 4.0)
LIGHT = Light((0.6, -0.48, 0.64), (3.0, 2.5, 2.0), (0.2, 0.3, 0.4))
ALBEDO = (0.5, 0.4, 0.3)


def camera(x=0.0, y=-12.0, **values):
    """A camera that looks along +Y from a height of 2."""
    return Camera(((1, 0, 0, x), (0, 0, -1, y), (0, 1, 0, 2), (0, 0, 0, 1)), **values)


def passes(heat=0.0, depth=0.0, motion=(0.0, 0.0)):
    """A soft disk of matter with maps of all kinds; depth and motion the same everywhere."""
    y, x = np.mgrid[-1:1:40j, -1:1:60j]
    alpha = np.clip(1.3 - np.hypot(x, y) * 1.5, 0, 1)
    maps = np.random.default_rng(1).uniform(0.2, 0.9, 6)
    return np.stack([alpha, heat * alpha ** 3, *(alpha * share * (1 + x / 4) for share in maps),
                     depth * alpha, motion[0] * alpha, motion[1] * alpha], axis=2).astype(np.float32)


def element(view, exposure=None, **values):
    return lit_element(1, passes(**values), light_in_card(LIGHT, CARD, view), ALBEDO, exposure)


@pytest.mark.parametrize('heat', [0.0, 1.5])
def test_the_layers_light_to_the_picture(heat):
    view = camera(3.0)
    made = conform_element(element(view, 0.5 if heat else None, heat=heat), CARD, [view, camera(3.4)], SHOT, view)
    assert set(made.layers) == {'Lights', 'Fill', 'Vector'} | ({'Glow', 'Heat'} if heat else set())
    maps = np.moveaxis(np.concatenate([made.layers['Lights'], made.layers['Fill']], axis=2), -1, 0)
    again = relight(made.rgba[..., 3], np.zeros((54, 96)), maps, light_in_card(LIGHT, CARD, view), ALBEDO)[..., :3]
    if heat:
        assert made.layers['Heat'].max() > 0.5 and made.layers['Glow'].max() > 1
        again = again + made.layers['Glow']
    there = made.rgba[..., 3] > 0.01
    assert there.mean() > 0.1
    np.testing.assert_allclose(again[there], made.rgba[..., :3][there], rtol=2e-3, atol=3e-3 if heat else 0)


def test_without_passes_it_is_the_picture_alone():
    view = camera()
    plain = ElementFrame(1, element(view).rgba)
    made = conform_element(plain, CARD, [view], SHOT, view)
    rgba, depth = conform(plain.rgba, CARD, [view], SHOT, view)
    assert not made.layers and np.array_equal(made.rgba, rgba) and np.array_equal(made.depth, depth)


@pytest.mark.parametrize('kind', ['PERSP', 'ORTHO'])
def test_depth_is_that_of_the_matter(kind):
    view = camera(kind=kind, ortho_scale=10.0)
    made = conform_element(element(view, depth=0.25), CARD, [view], SHOT, view)
    there = made.rgba[..., 3] > 0.01
    facing = CARD.axes(view)[2]
    for row, column in np.argwhere(there)[::97]:
        # The point that the pixel shows, a quarter of the card's height (one unit) behind its plane.
        depth = float(made.depth[row, column])
        h = world_to_frame(view, SHOT)
        x, y = column + 0.5, row + 0.5
        matrix = np.stack([h[0] - x * h[3], h[1] - y * h[3], h[2]])
        point = np.linalg.solve(matrix[:, :3], np.array([0, 0, depth]) - matrix[:, 3])
        assert (point - np.array(CARD.centre)) @ facing == pytest.approx(-1.0, abs=0.01)
    assert np.isinf(made.depth[made.rgba[..., 3] == 0]).all()


def test_matter_stays_in_front_of_the_camera():
    view = camera(y=-3.0)
    made = conform_element(element(view, depth=-1.5), CARD, [view], SHOT, view)
    assert made.depth.min() == pytest.approx(view.clip_start)


def test_motion_is_vector_as_blender_has_it():
    view = camera(0.5)                                     # straight in front of the card
    motion = (0.05, 0.02)
    made = conform_element(element(view, motion=motion), CARD, [view], SHOT, view)
    pixels = CARD.height * 50 / 36 * 96 / 12               # of a card height, at a distance of 12
    middle = made.layers['Vector'][27, 48]
    expected = np.array([-motion[0], -motion[1], -motion[0], -motion[1]]) * pixels
    np.testing.assert_allclose(middle, expected, rtol=1e-3)
    assert not made.layers['Vector'][made.rgba[..., 3] == 0].any()


def test_the_cameras_motion_is_vector_or_blur_but_never_both():
    around = camera(0.2), camera(0.8)
    view = camera(0.5)
    sharp = conform_element(element(view), CARD, [view], SHOT, view, around)
    pixels = 0.3 * 50 / 36 * 96 / 12                       # the camera goes right, the picture left
    np.testing.assert_allclose(sharp.layers['Vector'][27, 48], (pixels, 0, pixels, 0), atol=1e-3)
    blurred = conform_element(element(view), CARD, [camera(0.4), camera(0.6)], SHOT, view, around)
    assert not blurred.layers['Vector'].any()


def test_a_card_behind_the_camera_gives_nothing():
    view = camera(y=math.pi)
    made = conform_element(element(view, depth=0.1, motion=(0.1, 0)), CARD, [view], SHOT, view)
    assert not made.rgba.any() and np.isinf(made.depth).all() and set(made.layers) == {'Lights', 'Fill', 'Vector'}


def chunks(view, hides=1.0, depth=-0.1, motion=(0.0, 0.05)):
    """Debris of two blocks, one amid the disk and one beside it."""
    alpha = np.zeros((40, 60))
    alpha[16:22, 26:32] = alpha[30:34, 52:57] = 0.75
    maps = np.random.default_rng(2).uniform(0.2, 0.9, 6)
    passes = np.stack([alpha, hides * alpha, *(alpha * share for share in maps), depth * alpha, motion[0] * alpha,
                       motion[1] * alpha], axis=2).astype(np.float32)
    light = light_in_card(LIGHT, CARD, view)
    rgba = relight(passes[..., 0], np.zeros((40, 60)), np.moveaxis(passes[..., 2:8], -1, 0), light, ALBEDO)
    return Debris(rgba, passes)


@pytest.mark.parametrize('blurred', [False, True])
def test_debris_is_in_the_picture_and_beside_it(blurred):
    view = camera(3.0)
    cameras = [view, camera(3.6)] if blurred else [view]
    bare = conform_element(element(view), CARD, cameras, SHOT, view)
    made = conform_element(element(view)._replace(debris=chunks(view)), CARD, cameras, SHOT, view)
    layers = made.layers
    more = {'Debris', 'DebrisLights', 'DebrisFill', 'DebrisHides', 'DebrisDepth'}
    assert set(layers) == {*bare.layers, 'Element', *more}
    assert np.array_equal(layers['Element'], bare.rgba) and np.array_equal(layers['Lights'], bare.layers['Lights'])
    np.testing.assert_array_equal(made.rgba, layers['Element'] * (1 - layers['DebrisHides']) + layers['Debris'])
    none, there = layers['DebrisHides'][..., 0] == 0, layers['Debris'][..., 3] > 0.01
    assert 0.01 < there.mean() < 0.1 and none.mean() > 0.8
    assert np.array_equal(made.rgba[none], bare.rgba[none])
    maps = np.moveaxis(np.concatenate([layers['DebrisLights'], layers['DebrisFill']], axis=2), -1, 0)
    again = relight(layers['Debris'][..., 3], np.zeros((54, 96)), maps, light_in_card(LIGHT, CARD, view), ALBEDO)
    np.testing.assert_allclose(again[there], layers['Debris'][there], rtol=2e-3)
    for name, pixels in (*layers.items(), ('Combined', made.rgba)):
        assert name == 'DebrisDepth' or np.isfinite(pixels).all(), name
        assert name in ('Vector', 'DebrisDepth') or not pixels[~np.isfinite(made.depth)].any(), name


def test_debris_has_its_own_depth_and_motion():
    view = camera()
    made = conform_element(element(view)._replace(debris=chunks(view)), CARD, [view], SHOT, view)
    alone = made.layers['Debris'][..., 3] > 0.7
    plane = conform_element(element(view), CARD, [view], SHOT, view)
    apart = alone & ~np.isfinite(plane.depth)                 # the block beside the disk
    amid = alone & np.isfinite(plane.depth)
    assert apart.sum() > 10 and amid.sum() > 10
    near = 0.1 * CARD.height
    np.testing.assert_allclose(made.depth[apart], 12 - near, rtol=0.01)        # of a card that is turned a little
    assert np.array_equal(made.depth[amid], plane.depth[amid])
    own = made.layers['DebrisDepth']
    np.testing.assert_allclose(own[amid], plane.depth[amid] - near, rtol=0.01)
    assert np.array_equal(own[apart], made.depth[apart]) and np.isinf(own[made.layers['Debris'][..., 3] == 0]).all()
    assert (made.layers['Vector'][apart][:, 1] < -0.5).all()  # up: previous minus current, y up


@pytest.mark.parametrize('place', [CARD, Card((4.5, 0.0, 3.2), 6.0, 4.0), Card((40.0, 0.0, 2.0), 6.0, 4.0)])
@pytest.mark.parametrize('debris', [False, True])
def test_the_filled_region_is_the_smallest_outside_which_all_is_empty(place, debris):
    """In the middle of the frame, across its edge, and beyond it."""
    view = camera(0.3)
    whole = element(view, 0.5, heat=1.5, depth=0.2, motion=(0.1, 0))
    if debris:
        whole = whole._replace(debris=chunks(view))
    made = conform_element(whole, place, [view], SHOT, view)
    there = np.any([(pixels != 0).any(axis=2) if pixels.ndim == 3 else np.isfinite(pixels)
                    for pixels in (made.rgba, made.depth, *made.layers.values())], axis=0)
    rows, columns = np.flatnonzero(there.any(1)), np.flatnonzero(there.any(0))
    seen = (columns[0], rows[0], columns[-1] + 1, rows[-1] + 1) if len(rows) else (0, 0, 0, 0)
    assert made.filled == seen and (place.centre[0] == 40) == (made.filled == (0, 0, 0, 0))
