"""The light, air and tone of Blockout, on a street of boxes that is traced here: no renderer, no torch."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from second_unit.inference.engine import Engine
from second_unit.inference.errors import Cancelled, ModelError, TakeError
from second_unit.inference.model import Makes, controls_from
from second_unit.inference.models import all_models
from second_unit.inference.models.blockout import MODEL, Controls
from second_unit.inference.models.blockout_surfaces import openness, shafts, sunlit, surfaces
from second_unit.inference.models.blockout_times import TIMES
from second_unit.inference.plates import Plates
from second_unit.inference.shot import Camera, FrameRange, Pass, PlateFrame, Shot

BOXES = (((-30, -10, -1), (30, 60, 0)), ((-9, 6, 0), (-4, 30, 9)), ((4, 14, 0), (12, 22, 7)),
         ((-1, 8, 0), (-0.6, 8.4, 4)))
EYE = (0.0, 0.0, 1.6)
LENGTH = Shot('Boxes', FrameRange(1, 3), 96, 54, 24.0)


def camera(place=EYE, kind='PERSP'):
    """Looks along +Y, upright."""
    x, y, z = place
    return Camera(((1, 0, 0, x), (0, 0, -1, y), (0, 1, 0, z), (0, 0, 0, 1)), kind=kind, lens=24.0, ortho_scale=24.0)


def plate(frame=1, seen_by=None, shot=LENGTH, grey=0.3, alpha=1.0):
    """What a renderer gives: lit a little from above, black sky, normals in the world, depth inf behind everything."""
    seen_by = seen_by or camera()
    left, top = shot.window[:2]
    y, x = np.mgrid[0.5:shot.height, 0.5:shot.width]
    across, up = x + left - shot.full_width / 2, shot.full_height / 2 - y - top
    fit = max(shot.full_width, shot.full_height)
    ahead = np.broadcast_to([0.0, 1.0, 0.0], (*x.shape, 3))
    if seen_by.kind == 'ORTHO':
        size = seen_by.ortho_scale / fit
        start, away = seen_by.position + np.stack([across * size, 0 * up, up * size], axis=-1), ahead
    else:
        size = 36.0 / 24.0 / fit                     # of a pixel, at depth 1
        start = np.broadcast_to(seen_by.position, ahead.shape)
        away = ahead + np.stack([across * size, 0 * up, up * size], axis=-1)
    depth, normal = np.full(x.shape, np.inf), np.zeros((*x.shape, 3))
    for low, high in BOXES:
        with np.errstate(divide='ignore', invalid='ignore'):
            low, high = (low - start) / away, (high - start) / away
        near, far = np.minimum(low, high), np.maximum(low, high)
        enter, leave = np.nanmax(near, axis=-1), np.nanmin(far, axis=-1)
        hit = (enter < leave) & (enter > 0.05) & (enter < depth)
        depth[hit] = enter[hit]
        axis = np.nanargmax(near, axis=-1)
        normal[hit] = (np.eye(3)[axis] * -np.sign(away))[hit]
    combined = np.zeros((*x.shape, 4))
    hit = np.isfinite(depth)
    combined[..., :3] = (hit * grey * (0.7 + 0.3 * normal[..., 2]) * alpha)[..., None]
    combined[..., 3] = alpha
    passes = {Pass.COMBINED: combined, Pass.DEPTH: depth, Pass.NORMAL: normal}
    return PlateFrame(frame, seen_by, passes={name: pixels.astype(np.float32) for name, pixels in passes.items()})


def made(plates, shot=LENGTH, frames=None, progress=lambda *args: None, **controls):
    plates = list(plates)
    task = SimpleNamespace(shot=shot, frames=frames or tuple(each.frame for each in plates))
    ticket = SimpleNamespace(assignment=task, progress=progress, note=lambda text: None)
    return list(MODEL.load(Engine())(iter(plates), controls_from(MODEL, controls), ticket))


def test_it_is_a_look_that_needs_nothing_downloaded():
    assert all_models()['blockout'] is MODEL
    assert MODEL.makes is Makes.LOOK and not MODEL.weights and not MODEL.downloads and not MODEL.libraries
    assert set(MODEL.needs) == {Pass.COMBINED, Pass.DEPTH, Pass.NORMAL}


@pytest.mark.parametrize('time', TIMES)
@pytest.mark.parametrize('kind', ['PERSP', 'ORTHO'])
def test_every_time_of_day_gives_a_whole_picture(time, kind):
    source = plate(seen_by=camera((0, -8, 3), kind))
    (frame, rgba, *_), = made([source], time=time, bloom=0.5, vignette=0.5)
    assert frame == 1 and rgba.shape == (54, 96, 4) and rgba.dtype == np.float32 and not rgba.flags.writeable
    assert np.isfinite(rgba).all() and (rgba >= 0).all()
    np.testing.assert_array_equal(rgba[..., 3], source.passes[Pass.COMBINED][..., 3])
    hit = np.isfinite(source.passes[Pass.DEPTH])
    assert rgba[..., :3].std() > 0.1 * rgba[..., :3].mean() > 0
    assert rgba[~hit, :3].min() > 0                  # there is a sky where the plate had none
    assert 0.004 < rgba[..., :3].mean() < 1.5


@pytest.mark.parametrize('size', [(33, 17), (64, 3), (5, 40), (2, 2), (1, 1)])
def test_odd_and_tiny_sizes(size):
    shot = replace(LENGTH, full_width=size[0], full_height=size[1], window=(0, 0, 0, 0))
    (_, rgba, *_), = made([plate(shot=shot)], shot, bloom=1.0)
    assert rgba.shape == (size[1], size[0], 4) and np.isfinite(rgba).all()


def test_a_render_border_shows_its_part_of_the_same_picture():
    whole, = made([plate()], bloom=0.0, occlusion=0.0, sun=0.0)
    window = (16, 8, 64, 40)
    part = replace(LENGTH, window=window)
    cut, = made([plate(shot=part)], part, occlusion=0.0, sun=0.0)
    inner = np.s_[2:-2, 2:-2]
    # The first plate fixes the ranges, so the two differ by one factor of the air.
    ratio = cut.rgba[inner][..., :3] / whole.rgba[8:48, 16:80][inner][..., :3]
    assert 0.7 < ratio.min() < ratio.max() < 1.4


def test_the_same_twice_and_alone_or_in_sequence():
    plates = [plate(frame, camera((0.1 * frame, 0.2 * frame, 1.6))) for frame in (1, 2, 3)]
    first, again, alone = made(plates), made(plates), made(plates, frames=(3,))
    assert [each.frame for each in first] == [1, 2, 3] and [each.frame for each in alone] == [3]
    for one, other in zip(first, again):
        np.testing.assert_array_equal(one.rgba, other.rgba)
    np.testing.assert_array_equal(first[2].rgba, alone[0].rgba)


def test_a_surface_that_moves_through_the_picture_keeps_its_value():
    """The camera goes sideways by so much that the front of the far box moves by whole pixels."""
    scale = 24.0 / 36.0 * 96                         # pixels, at depth 1
    plates = [plate(frame, camera((0.4 + step * 2 * 14 / scale, 0, 1.6))) for frame, step in ((1, 0), (2, 1), (3, 2))]
    clear, misty = ([each.rgba[..., :3] for each in made(plates, time='dawn', heading=90.0, mist=mist)]
                    for mist in (0.0, 1.0))
    front = np.isclose(plates[0].passes[Pass.DEPTH], 14.0) & (plates[0].passes[Pass.NORMAL][..., 1] < -0.5)
    rows, columns = np.nonzero(front)
    inner = (rows > rows.min() + 2) & (rows < rows.max() - 2) & (columns > columns.min() + 7) & (columns < 93)
    rows, columns = rows[inner], columns[inner]
    assert len(rows) > 100
    # The air in front of it does change, as it is looked through in another direction.
    for pictures, mean, worst in ((clear, 0.002, 0.05), (misty, 0.03, 0.08)):
        for step in (1, 2):
            change = np.abs(pictures[step][rows, columns - 2 * step] / pictures[0][rows, columns] - 1)
            assert change.mean() < mean and change.max() < worst


def test_something_bright_that_comes_into_the_shot_changes_nothing_else():
    """Ranges are the first plate's: exposure does not follow the picture."""
    first = plate(1)
    later = dict(plate(2).passes)
    later[Pass.COMBINED] = later[Pass.COMBINED].copy()
    later[Pass.COMBINED][:10, :10, :3] = 50.0
    one, other = made([first, PlateFrame(2, first.camera, passes=later)])
    np.testing.assert_array_equal(one.rgba[12:], other.rgba[12:])


def test_light_comes_from_where_the_sun_is():
    def sides(heading):
        picture = made([plate(seen_by=camera((0, -6, 3)))], time='dawn', heading=heading, mist=0.0, plate=0.0)[0].rgba
        normal = plate(seen_by=camera((0, -6, 3))).passes[Pass.NORMAL]
        return picture[normal[..., 0] > 0.5][:, 0].mean(), picture[normal[..., 1] < -0.5][:, 0].mean()
    from_right, from_behind = sides(90.0), sides(180.0)
    assert from_right[0] > 2 * from_behind[0]        # what faces right
    assert from_behind[1] > 2 * from_right[1]        # what faces the camera


def test_mist_hides_what_is_far_and_occlusion_darkens_corners():
    depth = plate().passes[Pass.DEPTH]
    near, far = depth < 8, (depth > 14) & np.isfinite(depth)

    def spread(mist):
        rgb = made([plate()], mist=mist, time='overcast')[0].rgba[..., :3]
        return rgb[near].std(), rgb[far].std()
    clear, thick = spread(0.0), spread(6.0)
    assert thick[1] < 0.5 * clear[1]
    open_, dark = (made([plate()], occlusion=each, mist=0.0, time='overcast')[0].rgba[..., :3] for each in (0.0, 2.0))
    corner = openness(surfaces(plate(), LENGTH), 0.05 * 20) < 0.8
    assert (dark <= open_ * 1.01).all() and dark[corner].mean() < 0.9 * open_[corner].mean()


def test_what_surfaces_see():
    seen = surfaces(plate(), LENGTH)
    np.testing.assert_allclose(seen.position[seen.hit][:, 2].min(), -1.6, atol=1e-3)      # the ground, from the eye
    assert not seen.position[~seen.hit].any()
    open_ = openness(seen, 2.0)
    assert open_[~seen.hit].min() == 1 and open_[seen.hit].min() < 0.6 and open_.max() <= 1
    above = sunlit(seen, np.float32([0, 0, 1]), 2.0)
    ahead = sunlit(seen, np.float32([0, 0.94, 0.34]), 2.0)
    before_the_post = seen.hit & (np.abs(seen.position[..., 0] + 0.8) < 0.15) & (seen.normal[..., 2] > 0.9) & (
        seen.position[..., 1] > 4) & (seen.position[..., 1] < 7.5)
    assert before_the_post.any()
    assert ahead[before_the_post].mean() < above[before_the_post].mean() - 0.2
    rays = shafts(seen, np.float32([0, 0.94, 0.34]))
    assert 0 <= rays.min() < 0.5 < rays.max() <= 1
    assert shafts(seen, np.float32([0, -1, 0])).min() == 1          # behind the camera


def test_a_transparent_sky_leaves_no_fringe_around_what_stands_before_it():
    whole = plate(grey=0.5)
    hit = np.isfinite(whole.passes[Pass.DEPTH])[..., None]
    cut = replace(whole, passes={**whole.passes, Pass.COMBINED: whole.passes[Pass.COMBINED] * hit})
    before_sky, alone = (made([each], time='overcast', mist=0.0)[0].rgba for each in (whole, cut))
    assert not alone[~hit[..., 0]].any()
    inner = hit[..., 0] & np.roll(hit[..., 0], 1, 0) & np.roll(hit[..., 0], 1, 1)
    inner &= np.roll(hit[..., 0], -1, 0) & np.roll(hit[..., 0], -1, 1)
    rim = hit[..., 0] & ~inner
    assert rim.sum() > 20
    # With the sky, edges are half of it; without, no brighter than the surfaces are.
    assert alone[rim][:, :3].max() <= alone[inner][:, :3].max() * 1.01
    assert before_sky[rim][:, :3].mean() > 1.2 * alone[rim][:, :3].mean()


def test_alpha_and_the_plates_own_sky_stay():
    half = plate(alpha=0.5)
    painted, kept = (made([half], sky=sky)[0].rgba for sky in ('painted', 'plate'))
    assert (painted[..., 3] == 0.5).all()
    np.testing.assert_allclose(painted[..., :3], 0.5 * made([plate()])[0].rgba[..., :3], rtol=1e-4, atol=1e-6)
    empty = ~np.isfinite(half.passes[Pass.DEPTH])
    np.testing.assert_array_equal(kept[empty], half.passes[Pass.COMBINED][empty])
    # A film without background keeps none.
    clear = plate(alpha=1.0)
    clear.passes[Pass.COMBINED][empty] = 0.0
    assert not made([clear])[0].rgba[empty].any()


def test_an_empty_shot_is_sky():
    nothing = plate()
    nothing.passes[Pass.DEPTH][:] = np.inf
    nothing.passes[Pass.NORMAL][:] = 0.0
    rgba = made([nothing])[0].rgba
    assert np.isfinite(rgba).all() and rgba[..., :3].min() > 0


def test_cancel_ends_it_and_a_wrong_word_is_said():
    def progress(*args):
        raise Cancelled
    with pytest.raises(Cancelled):
        made([plate()], progress=progress)
    with pytest.raises(ModelError, match='Choose one of: dawn'):
        made([plate()], time='teatime')
    assert Controls().time in TIMES


def test_plates_without_normals_say_so(tmp_path):
    source = plate()
    passes = {name: pixels for name, pixels in source.passes.items() if name is not Pass.NORMAL}
    plates = Plates.create(tmp_path, LENGTH, 'digest', {})
    plates.commit(PlateFrame(1, source.camera, passes=passes))
    with pytest.raises(TakeError, match='no Normal. Capture the shot again'):
        plates.read(1, MODEL.needs)
