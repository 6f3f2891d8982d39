"""The march through the gas: coverage, light, depth and motion of what is put into the grid by hand."""

import math

import pytest

torch = pytest.importorskip('torch')

from second_unit.inference.models import element_coding as coding  # noqa: E402
from second_unit.inference.models.gas import Box  # noqa: E402
from second_unit.inference.models.gas_event import SUBSTEPS  # noqa: E402
from second_unit.inference.models.gas_view import PASSES, SLABS, Frame, View, _sampled  # noqa: E402
from second_unit.inference.shot import ELEMENT_PASSES  # noqa: E402

GRID = (28, 24, 32)
FRAME = Frame(middle=(16.0, 12.0), height=24.0, foot=0.0, size=(32, 32))
torch.set_num_threads(1)


def block(z=slice(8, 16), y=slice(8, 16), x=slice(12, 20)):
    made = torch.zeros(GRID)
    made[z, y, x] = 1
    return made


def air(smoke, heat=None, u=0.0, v=0.0, w=0.0):
    still = Box(GRID).still()
    return still._replace(u=still.u + u, v=still.v + v, w=still.w + w,
                          carried=torch.stack([smoke, torch.zeros(GRID) if heat is None else heat]))


def puff(x=16.0, y=12.0, z=12.0):
    """Soft and round; what is seen of a block's hard edges is a little less than the whole."""
    deep, away, wide = ((torch.arange(side) + 0.5 - at) ** 2 for side, at in zip(GRID, (z, y, x), strict=True))
    return torch.exp(-(deep[:, None, None] + away[None, :, None] + wide[None, None, :]) / 8)


def passes(gas, opacity=0.3, glow=0.1, **frame):
    seen = View(GRID, FRAME._replace(**frame)).passes(gas, opacity, glow)
    assert seen.shape == (11, 32, 32) and seen.isfinite().all()
    return dict(zip(PASSES, seen, strict=True))


def weighed(seen, name):
    """The mean of a pass over what covers."""
    return float(seen[name].sum() / seen['alpha'].sum())


def lumps(seed=1):
    return torch.nn.functional.interpolate(
        torch.rand(1, 1, 7, 6, 8, generator=torch.Generator().manual_seed(seed)), GRID, mode='trilinear')[0, 0]


def test_the_passes_are_those_that_elements_carry():
    assert PASSES == ELEMENT_PASSES


def test_coverage_is_what_the_slabs_let_through():
    view, smoke = View(GRID, FRAME._replace(yaw=0.3, pitch=0.2, distance=60.0)), lumps()
    thickness = _sampled(smoke[None], view._x, view._y, view._z, view._inside)[0] * 0.05
    through = torch.exp(-thickness * view._slab).prod(0)
    alpha = view.passes(air(smoke), 0.05, 0.0)[0]
    assert len(thickness) == SLABS and 0.1 < alpha.mean() < 0.9
    torch.testing.assert_close(alpha, 1 - through, atol=1e-5, rtol=0)


def test_coverage_is_that_of_the_path_through_the_smoke():
    seen = passes(air(block(y=slice(6, 18))))
    assert float(seen['alpha'][16, 16]) == pytest.approx(1 - math.exp(-0.3 * 12), abs=0.01)
    assert not seen['alpha'][:2].any() and not seen['alpha'][:, :2].any()


@pytest.mark.parametrize('opacity', [0.02, 0.3, 3.0])
def test_light_is_never_more_than_coverage(opacity):
    seen = passes(air(lumps()), opacity, yaw=0.4, pitch=0.3, distance=40.0)
    for name in PASSES[2:8]:
        assert seen[name].min() >= 0 and (seen[name] <= seen['alpha'] + 1e-5).all()


def test_light_comes_from_its_side():
    seen = passes(air(block()), opacity=0.5)
    left, right, top, bottom = (slice(None), slice(11, 15)), (slice(None), slice(17, 21)), slice(10, 14), slice(17, 21)
    assert seen['right'][right].sum() > 1.2 * seen['right'][left].sum()
    assert seen['left'][left].sum() > 1.2 * seen['left'][right].sum()
    assert seen['above'][top].sum() > 1.2 * seen['above'][bottom].sum()
    assert seen['below'][bottom].sum() > 1.2 * seen['below'][top].sum()
    assert seen['front'].sum() > 1.5 * seen['back'].sum()


def test_only_what_is_hot_glows_and_smoke_before_it_hides_it():
    fire, nothing = block(), torch.zeros(GRID)
    seen = passes(air(nothing, fire))
    assert seen['heat'][16, 16] == pytest.approx(8 * 0.75 * 0.1, abs=0.03) and not seen['alpha'].any()
    assert not passes(air(nothing, 0.2 * fire))['heat'].any()
    before, behind = (passes(air(block(y=y), fire))['heat'].sum() for y in (slice(2, 7), slice(17, 22)))
    assert before < 0.5 * behind


@pytest.mark.parametrize(('near', 'far'), [(4, 8), (16, 20)])
def test_depth_grows_away_from_the_camera(near, far):
    depth = weighed(passes(air(block(y=slice(near, far))), 0.05), 'depth')
    assert depth == pytest.approx(((near + far) / 2 - 12) / 24, abs=0.02)


def test_motion_is_right_and_up():
    share = SUBSTEPS / FRAME.height
    assert weighed(passes(air(puff(), u=1.0)), 'motion x') == pytest.approx(share, rel=0.02)
    assert weighed(passes(air(puff(), u=-1.0)), 'motion x') == pytest.approx(-share, rel=0.02)
    rising = passes(air(puff(), w=1.0))
    assert weighed(rising, 'motion y') == pytest.approx(share, rel=0.02)
    assert weighed(rising, 'motion x') == pytest.approx(0, abs=1e-4)


def test_motion_is_what_a_moved_blob_shows():
    """Half a cell later, in perspective, turned: the middle of the picture's matter is where motion says."""
    view = {'yaw': 0.5, 'pitch': 0.3, 'distance': 40.0}
    where = torch.arange(32) + 0.5

    def place(*middle):
        seen = passes(air(puff(*middle), u=1.0, v=-0.6, w=0.4), 0.02, **view)
        mass = seen['alpha'].sum()
        return torch.stack([(seen['alpha'].sum(0) * where).sum(), -(seen['alpha'].sum(1) * where).sum()]) / mass, seen
    (now, seen), (then, _) = place(16, 11, 12), place(16 + 0.5, 11 - 0.3, 12 + 0.2)
    told = torch.tensor([weighed(seen, 'motion x'), weighed(seen, 'motion y')]) / SUBSTEPS * 0.5 * 32
    torch.testing.assert_close(told, then - now, atol=0.02, rtol=0.05)


def test_a_turned_card_sees_the_grid_from_its_side():
    seen = passes(air(block(x=slice(4, 12)), v=1.0), 0.05, yaw=math.pi / 2)      # right is y, away is -x
    assert weighed(seen, 'motion x') > 0.1 and weighed(seen, 'depth') == pytest.approx(8 / 24, abs=0.03)
    assert View(GRID, FRAME._replace(yaw=math.pi / 2)).wind((0.0, 1.0)) == pytest.approx((1.0, 0.0), abs=1e-6)


def test_what_is_nearer_looks_larger():
    wide = [float((passes(air(block(y=y)), 3.0, distance=30.0)['alpha'] > 0.5).sum())
            for y in (slice(2, 4), slice(20, 22))]
    assert wide[0] > 1.5 * wide[1]


def test_nothing_is_seen_behind_the_camera():
    smoke = block(y=slice(0, 5))
    assert passes(air(smoke), 1.0, distance=30.0)['alpha'].any()
    assert not passes(air(smoke), 1.0, distance=6.0)['alpha'].any()


def test_the_foot_of_the_card_is_below_the_ground():
    seen = passes(air(torch.ones(GRID)), 1.0, foot=6.0)['alpha']
    assert seen[20:23, 16].min() > 0.9 and not seen[26:].any()


def test_a_silhouette_is_where_the_volume_is():
    matte = View(GRID, FRAME).silhouette(block())
    rows, columns = (torch.nonzero(matte.amax(axis) > 0.5) for axis in (1, 0))
    assert matte.max() == 1
    low, high = (31 - rows.max()) * 0.75, (32 - rows.min()) * 0.75
    assert low == pytest.approx(8, abs=1) and high == pytest.approx(16, abs=1)
    assert columns.min() * 0.75 == pytest.approx(8, abs=1)               # the card begins at x = 4


# --- Coding -------------------------------------------------------------------------------------------------

def made_up(seed=1):
    """Passes as they may be, each of its whole range."""
    generator = torch.Generator().manual_seed(seed)
    alpha = 0.01 + 0.99 * torch.rand(1, 16, 16, generator=generator)
    heat = 0.01 + (coding.HOTTEST - 0.02) * torch.rand(1, 16, 16, generator=generator)
    lights = torch.rand(6, 16, 16, generator=generator) * alpha
    signed = (2 * torch.rand(3, 16, 16, generator=generator) - 1) * alpha
    limits = torch.tensor([coding.DEEPEST, coding.FASTEST, coding.FASTEST]).view(3, 1, 1)
    return torch.cat([alpha, heat, lights, signed * limits])


def test_coding_is_undone():
    given = made_up()
    code = coding.coded(given)
    assert code.min() >= -1 and code.max() <= 1
    torch.testing.assert_close(coding.linear(code), given, atol=1e-5, rtol=1e-4)
    assert not coding.linear(coding.coded(torch.zeros(11, 4, 4))).any()


def test_bytes_keep_the_code():
    code = coding.coded(made_up())
    assert (coding.from_bytes(coding.to_bytes(code)) - code).abs().max() <= 0.5 / 127 + 1e-6
    assert not coding.linear(coding.from_bytes(coding.to_bytes(coding.coded(torch.zeros(11, 4, 4))))).any()


def test_no_code_gives_light_without_matter():
    back = coding.linear(2 * torch.rand(3, 11, 8, 8, generator=torch.Generator().manual_seed(2)) - 1)
    assert (back[:, 2:8] <= back[:, :1]).all() and (back[:, 8].abs() <= coding.DEEPEST * back[:, 0]).all()
    assert (back[:, :8] >= 0).all()


def test_where_there_is_next_to_nothing_no_noise_is_left():
    passes = torch.zeros(1, 11, 64, 96)
    passes[:, :, 8:12, 8:12] = 0.015                     # a speck far from the cloud
    cloud = passes[:, :, 20:50, 50:80]
    cloud[:] = 0.8
    passes[:, :, 32:36, 46:50] = 0.05                    # its edge
    settled = coding.settled(passes)
    assert not settled[:, :, 8:12, 8:12].any()
    assert torch.equal(settled[:, :, 20:50, 50:80], cloud)
    torch.testing.assert_close(settled[:, :8, 32:36, 46:50], passes[:, :8, 32:36, 46:50])
    torch.testing.assert_close(settled[:, 8, 32:36, 46:50], passes[:, 8, 32:36, 46:50] / 2)


def test_a_mirror_swaps_left_and_right():
    blown = air(block(x=slice(6, 14)), u=1.0)
    mirrored_air = blown._replace(u=-blown.u.flip(2), carried=blown.carried.flip(3))
    seen, other = (View(GRID, FRAME).passes(each, 0.3, 0.0) for each in (blown, mirrored_air))
    torch.testing.assert_close(coding.mirrored(seen), other, atol=1e-4, rtol=0)
    torch.testing.assert_close(coding.mirrored(coding.mirrored(seen)), seen)
