"""The demo's contact sheet and movie."""

import bpy
import numpy as np
import pytest

from second_unit.demo.movie import write_movie
from second_unit.demo.sheet import WIDEST, contact_sheet, display, over_grey
from second_unit.inference.exr import read_png, write_png


def flat(value, height=36, width=64):
    return np.full((height, width, 3), round(value * 255), np.uint8)


def files():
    """How many scenes and pictures the file holds, Blender's own render slot not counted."""
    return len(bpy.data.scenes), [image.name for image in bpy.data.images if image.type != 'RENDER_RESULT']


def ramp(height=20, width=32, level=1.0):
    """A different value in every pixel and channel, from dark to well above 1."""
    values = np.geomspace(0.002, 8.0, height * width * 3, dtype=np.float32) * np.float32(level)
    return np.random.default_rng(3).permutation(values).reshape(height, width, 3)


def test_display_is_blenders_own_view_transform(tmp_path):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.view_settings.view_transform = 'AgX'
    scene.render.image_settings.file_format = 'PNG'
    scene.render.dither_intensity = 0.0
    rgb = ramp()
    image = bpy.data.images.new('ramp', 32, 20, float_buffer=True)
    image.pixels.foreach_set(np.dstack([rgb[::-1], np.ones((20, 32, 1), np.float32)]).ravel())
    image.save_render(str(tmp_path / 'ramp.png'), scene=scene)
    assert np.abs(display(rgb) - read_png(tmp_path / 'ramp.png')[..., :3] / 255).max() < 1.5 / 255


def test_over_grey_shows_light_and_dark_elements():
    clear, black, white = np.zeros(4), np.array([0, 0, 0, 1.0]), np.array([1.0, 1, 1, 1])
    seen = over_grey(np.array([[clear, black, white]], dtype=np.float32))
    assert seen[0, :, 0] == pytest.approx([0.18, 0.0, 1.0])


def test_contact_sheet_holds_every_tile_and_its_labels(tmp_path):
    plates = [np.full((36, 64, 3), value, np.float32) for value in (0.2, 0.5, 0.8)]
    contact_sheet(tmp_path / 'sheets' / 'a.png', [('plate', plates), ('composite', plates[::-1])], ['1', '2', '3'])
    sheet = read_png(tmp_path / 'sheets' / 'a.png') / 255
    assert sheet.shape[1] == 4 + 3 * (64 + 4)
    for value in (0.2, 0.5, 0.8):
        assert np.isclose(sheet[..., 0], value, atol=0.01).sum() >= 2 * 36 * 64 * 0.98
    labels = sheet[:18, :, 0]
    assert labels.max() > 0.5     # something is written above the first row


def test_contact_sheet_is_made_narrower_not_wider(tmp_path):
    tiles = [np.full((180, 900, 4), 0.5, np.float32)] * 5
    contact_sheet(tmp_path / 'wide.png', [('plate', tiles)], [str(i) for i in range(5)])
    assert read_png(tmp_path / 'wide.png').shape[1] <= WIDEST


@pytest.mark.parametrize('size', [(36, 64), (37, 65)])
def test_movie_has_every_frame_and_leaves_nothing_behind(tmp_path, size):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    for frame in range(11, 17):
        write_png(tmp_path / f'{frame:04d}.png', flat(frame / 20, *size))
    before = files()
    write_movie(tmp_path, tmp_path / 'out' / 'shot.mp4', 23.976, 11, 16)
    assert files() == before
    clip = bpy.data.movieclips.load(str(tmp_path / 'out' / 'shot.mp4'))
    assert tuple(clip.size) == (64, 36)
    assert clip.frame_duration == 6
    assert clip.fps == pytest.approx(23.976, abs=0.01)
    assert [path.name for path in (tmp_path / 'out').iterdir()] == ['shot.mp4']


def test_movie_names_the_frame_that_is_missing(tmp_path):
    write_png(tmp_path / '0001.png', flat(0))
    with pytest.raises(FileNotFoundError, match=r'0002\.png'):
        write_movie(tmp_path, tmp_path / 'shot.mp4', 24, 1, 2)
    assert not (tmp_path / 'shot.mp4').exists()
