"""The demos of look and patch, start to end, at a size that shows nothing but that they go through."""

import numpy as np
import pytest

from second_unit.demo.make import main
from second_unit.demo.sheet import spread
from second_unit.inference.exr import read_png
from second_unit.inference.models.blockout_times import TIMES
from second_unit.inference.shot import FrameRange
from second_unit.inference.shot_takes import takes_of


def test_spread_begins_at_the_first_and_keeps_one_step():
    assert spread(FrameRange(1, 13), 4) == [1, 5, 9, 13]
    assert spread(FrameRange(1, 12), 4) == [1, 4, 7, 10]
    assert spread(FrameRange(3, 4), 4) == [3, 4] and spread(FrameRange(7, 7), 4) == [7]


@pytest.mark.slow
def test_look_leaves_a_take_for_each_time_of_day_and_its_pictures(tmp_path, capsys):
    assert main(['--verb', 'look', '--frames', '2', '--size', '96x54', '--out', str(tmp_path)]) == 0
    assert 'contact.png' in capsys.readouterr().out
    takes = takes_of(tmp_path / 'takes', 'Street')
    assert [take.makes for take in takes] == ['look'] * len(TIMES)
    assert {take.plates_folder for take in takes} == {takes[0].plates_folder}      # captured once
    assert all(not take.missing() and take.flicker is not None for take in takes)
    assert read_png(tmp_path / 'contact.png').std() > 20
    assert (tmp_path / 'comp.mp4').stat().st_size > 1000
    # The composite is the look and not the grey plate: it has colour.
    comp = read_png(tmp_path / 'comp' / '0002.png')[..., :3].astype(float)
    assert np.abs(comp[..., 0] - comp[..., 2]).mean() > 4


@pytest.mark.slow
def test_patch_takes_the_lamp_post_away(tmp_path):
    assert main(['--verb', 'patch', '--frames', '4', '--size', '96x54', '--out', str(tmp_path)]) == 0
    take, = takes_of(tmp_path / 'takes', 'Street')
    assert take.makes == 'patch' and not take.missing()
    alpha = take.read_picture(2)[..., 3]
    assert 0.005 < (alpha > 0.5).mean() < 0.2
    assert read_png(tmp_path / 'contact.png').std() > 20
    assert (tmp_path / 'shot.blend').is_file()
