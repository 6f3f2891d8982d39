"""OpenEXR: what is written comes back, what Blender writes is read, and no half file ever takes a name."""

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import OpenImageIO as oiio
import pytest

from second_unit.inference import exr, exr_element, multilayer
from second_unit.inference.errors import CaptureError, TakeError
from second_unit.inference.shot import Pass

HEIGHT, WIDTH = 18, 32
HEADER = {
    'Software': 'Second Unit 9.9.9', 'second_unit/model': 'pilot', 'second_unit/weights': 'ab' * 32,
    'second_unit/seed': 7, 'second_unit/take': '0b5c8a52-8d04-4b0a-9a33-c0ffee000000', 'second_unit/frame': 12,
    'second_unit/licence': 'GPL-3.0-or-later', 'colorInteropID': 'lin_ap1_scene', 'second_unit/note': 'Éboulement',
    'chromaticities': (0.713, 0.293, 0.165, 0.83, 0.128, 0.044, 0.32168, 0.33767)}


@pytest.fixture
def image():
    return np.random.default_rng(3).random((HEIGHT, WIDTH, 4), dtype=np.float32) * 20


@pytest.fixture
def depth():
    depth = np.linspace(0.1, 5e4, HEIGHT * WIDTH, dtype=np.float32).reshape(HEIGHT, WIDTH)
    depth[:3] = np.inf
    return depth


def parts_of(path):
    """(channel names, bytes of each channel) for each part, as OpenImageIO sees them."""
    source = oiio.ImageInput.open(str(path))
    index, found = 0, []
    while source.seek_subimage(index, 0):
        spec = source.spec()
        formats = spec.channelformats or (spec.format,) * spec.nchannels
        found.append((spec.channelnames, tuple(str(f) for f in formats)))
        index += 1
    source.close()
    return found


def test_an_element_has_parts_of_half_colour_and_float_depth(tmp_path, image, depth):
    exr_element.write_element(tmp_path / 'e.exr', image, depth, {}, {'Fill': image[..., :3]})
    assert parts_of(tmp_path / 'e.exr') == [
        (('Combined.R', 'Combined.G', 'Combined.B', 'Combined.A'), ('half',) * 4), (('Depth.Z',), ('float',)),
        (('Fill.R', 'Fill.G', 'Fill.B'), ('half',) * 3)]
    layers = exr.read_exr(tmp_path / 'e.exr').layers
    np.testing.assert_array_equal(layers['Combined'], image.astype(np.float16).astype(np.float32))
    assert layers['Depth'].max() == np.float32(1e10)                  # as Cycles writes it
    np.testing.assert_array_equal(exr.depth_from(layers['Depth']), depth)


def test_a_texture_is_plain_rgba_in_half(tmp_path, image):
    exr.write_texture(tmp_path / 't.exr', image)
    assert parts_of(tmp_path / 't.exr') == [(('R', 'G', 'B', 'A'), ('half',) * 4)]
    np.testing.assert_array_equal(exr.read_exr(tmp_path / 't.exr').layers[''], image.astype(np.float16))


def test_what_half_cannot_hold_is_clamped_and_not_infinite(tmp_path, image):
    image[0, 0], image[0, 1] = 1e6, -1e6
    exr.write_texture(tmp_path / 't.exr', image)
    back = exr.read_exr(tmp_path / 't.exr').layers['']
    assert (back[0, 0] == 65504).all() and (back[0, 1] == -65504).all()


def test_a_picture_of_which_most_is_empty_comes_back(tmp_path):
    """Whole blocks of rows with nothing in them, others with one value, and one that is less than half's smallest."""
    image = np.zeros((5 * exr.ROWS + 3, WIDTH, 4), np.float32)
    image[0, 3, 1], image[2 * exr.ROWS - 1, -1, 3], image[-1, 0, 0], image[3 * exr.ROWS, 0, 2] = 0.3, 1, -2, 1e-9
    exr.write_texture(tmp_path / 't.exr', image)
    np.testing.assert_array_equal(exr.read_exr(tmp_path / 't.exr').layers[''], image.astype(np.float16))


def test_what_is_packed_here_is_what_openimageio_writes(tmp_path, image, depth):
    """The same parts, channels, header and pixels, also of a name that is longer than short names are."""
    header = HEADER | {'second_unit/albedo': (0.25, 0.5, 0.75), 'second_unit/exposure': 0.5, 'long/' + 'name' * 10: 'x'}
    exr_element.write_element(tmp_path / 'ours.exr', image, depth, header, {'Vector': image - 10})
    exr.write_exr(tmp_path / 'theirs.exr', [
        exr.Layer('Combined', 'RGBA', image, half=True), exr.depth_layer(depth),
        exr.Layer('Vector', 'XYZW', image - 10, half=True)], header, parts=True)
    ours, theirs = (exr.read_exr(tmp_path / name) for name in ('ours.exr', 'theirs.exr'))
    assert parts_of(tmp_path / 'ours.exr') == parts_of(tmp_path / 'theirs.exr') and ours.channels == theirs.channels
    for name, pixels in theirs.layers.items():
        np.testing.assert_array_equal(ours.layers[name], pixels)
    only_theirs = set(theirs.attributes.items()) - set(ours.attributes.items())
    assert {name for name, _ in only_theirs} <= {'DateTime', 'compression', 'openexr:chunkCount'}


@pytest.mark.parametrize('region', [(5, 3, 20, 18), (0, 17, 32, 18), (31, 0, 32, 1), (0, 0, 0, 0)])
def test_nothing_is_looked_at_outside_the_region_that_is_filled(tmp_path, image, depth, region):
    left, top, right, bottom = region
    inside = np.zeros((HEIGHT, WIDTH), bool)
    inside[top:bottom, left:right] = True
    image[~inside], depth[~inside] = np.nan, np.nan
    exr_element.write_element(tmp_path / 'e.exr', image, depth, {}, {'DebrisDepth': depth}, region)
    layers = exr.read_exr(tmp_path / 'e.exr').layers
    np.testing.assert_array_equal(layers['Combined'], np.where(inside[..., None], image, 0).astype(np.float16))
    for name in ('Depth', 'DebrisDepth'):
        np.testing.assert_array_equal(exr.depth_from(layers[name]), np.where(inside, depth, np.inf))


def test_one_part_can_hold_half_and_float(tmp_path, image, depth):
    exr.write_exr(tmp_path / 'm.exr', [exr.Layer('Combined', 'RGBA', image, half=True), exr.depth_layer(depth)])
    assert parts_of(tmp_path / 'm.exr') == [
        (('Combined.R', 'Combined.G', 'Combined.B', 'Combined.A', 'Depth.Z'), ('half',) * 4 + ('float',))]
    layers = exr.read_exr(tmp_path / 'm.exr').layers
    np.testing.assert_array_equal(layers['Combined'], image.astype(np.float16))
    np.testing.assert_array_equal(exr.depth_from(layers['Depth']), depth)


@pytest.mark.parametrize('parts', [False, True])
def test_the_header_comes_back(tmp_path, image, parts):
    exr.write_exr(tmp_path / 'h.exr', [exr.Layer('Combined', 'RGBA', image)], HEADER, parts=parts)
    back = exr.read_exr(tmp_path / 'h.exr').attributes
    for name, value in HEADER.items():
        assert back[name] == (pytest.approx(value) if isinstance(value, tuple) else value), name


def test_a_seed_beyond_32_bits_is_kept_as_text(tmp_path, image):
    exr.write_texture(tmp_path / 't.exr', image, {'second_unit/seed': 2 ** 40})
    assert exr.read_exr(tmp_path / 't.exr').attributes['second_unit/seed'] == str(2 ** 40)


def test_parts_are_read_one_by_one(tmp_path, image, depth):
    exr.write_exr(tmp_path / 'p.exr', [exr.Layer('Combined', 'RGBA', image, half=True), exr.depth_layer(depth),
                                       exr.Layer('Vector', 'XYZW', image)], parts=True)
    assert [names[0] for names, _ in parts_of(tmp_path / 'p.exr')] == ['Combined.R', 'Depth.Z', 'Vector.X']
    read = exr.read_exr(tmp_path / 'p.exr', {'Vector', 'Nothing'})
    assert set(read.layers) == {'Vector'} and read.channels['Vector'] == ('X', 'Y', 'Z', 'W')
    np.testing.assert_array_equal(read.layers['Vector'], image)
    assert exr.layer_names(tmp_path / 'p.exr') == ['Combined', 'Depth', 'Vector']


def test_every_array_is_read_only_and_whole(tmp_path, image, depth):
    exr_element.write_element(tmp_path / 'e.exr', image, depth)
    for array in exr.read_exr(tmp_path / 'e.exr').layers.values():
        assert not array.flags.writeable and array.flags.c_contiguous and array.dtype == np.float32


@pytest.mark.parametrize('size', [(1, 1), (1079, 1921)])
def test_odd_sizes(tmp_path, size):
    image = np.random.default_rng(0).random((*size, 4), dtype=np.float32)
    exr_element.write_element(tmp_path / 'e.exr', image, image[..., 0])
    assert exr.read_exr(tmp_path / 'e.exr').layers['Depth'].shape == (*size, 1)


def test_folders_may_have_any_name(tmp_path, image):
    folder = tmp_path / 'Scène 1 – 東京 #%04d'
    folder.mkdir()
    exr.write_texture(folder / '0001.exr', image)
    assert exr.read_exr(folder / '0001.exr').layers[''].shape == image.shape


def test_the_library_comes_with_the_first_file_and_not_with_the_ledger():
    code = (f'import sys; sys.path.insert(0, {str(Path(__file__).parents[1])!r}); import conftest\n'
            'import second_unit.inference.take\n'
            'assert not {"OpenImageIO", "PyOpenColorIO", "torch", "bpy"} & set(sys.modules)')
    subprocess.run([sys.executable, '-c', code], check=True, timeout=60)


def test_a_picture_comes_back(tmp_path):
    picture = np.arange(7 * 5 * 3, dtype=np.uint8).reshape(7, 5, 3)
    exr.write_png(tmp_path / 'p.png', picture)
    np.testing.assert_array_equal(exr.read_png(tmp_path / 'p.png'), picture)


# What Blender renders


def write_parts(path, parts, attributes):
    """A multi-part file as Blender 5 makes it; channels stand in the order given, which is the writer's own."""
    specs = []
    for names, pixels in parts:
        spec = oiio.ImageSpec(pixels.shape[1], pixels.shape[0], len(names), 'float')
        spec.channelnames = names
        spec.attribute('oiio:subimagename', names[0].rpartition('.')[0])
        for key, value in attributes.items():
            spec.attribute(key, value)
        specs.append(spec)
    output = oiio.ImageOutput.create('exr')
    assert output.open(str(path), specs)
    for index, (spec, (_, pixels)) in enumerate(zip(specs, parts)):
        assert index == 0 or output.open(str(path), spec, 'AppendSubimage')
        assert output.write_image(np.ascontiguousarray(pixels))
    assert output.close()


LAYER = 'Vue. d’été'
CRYPTO = {
    'cryptomatte/35a599b/name': f'{LAYER}.CryptoObject', 'cryptomatte/35a599b/manifest': '{"Bâti":"a8fce865"}',
    'cryptomatte/1111111/name': f'{LAYER}.CryptoMaterial', 'cryptomatte/1111111/manifest': '{"Mat":"00000001"}'}


def groups(image, depth, crypto_case):
    """Channel names and pixels, group by group, in an order that is not ours."""
    return [
        (tuple(f'{LAYER}.Combined.{c}' for c in 'ABGR'), image[..., ::-1]),
        ((f'{LAYER}.Depth.Z',), np.where(np.isfinite(depth), depth, 1e10).astype(np.float32)[..., None]),
        (tuple(f'{LAYER}.Vector.{c}' for c in 'WXYZ'), image[..., [3, 0, 1, 2]]),
        (tuple(f'{LAYER}.CryptoObject01.{c}' for c in crypto_case), image + 1),
        (tuple(f'{LAYER}.CryptoObject00.{c}' for c in crypto_case), image),
        (tuple(f'Other.Combined.{c}' for c in 'RGBA'), image * 0)]


@pytest.fixture(params=['parts lower', 'parts upper', 'single'])
def render(request, tmp_path, image, depth):
    parts = groups(image, depth, 'RGBA' if request.param.endswith('upper') else 'rgba')
    if request.param == 'single':
        parts = [(sum((names for names, _ in parts), ()), np.concatenate([pixels for _, pixels in parts], axis=2))]
    write_parts(tmp_path / 'render.exr', parts, CRYPTO)
    return tmp_path / 'render.exr'


WANTED = (Pass.COMBINED, Pass.DEPTH, Pass.VECTOR, Pass.CRYPTOMATTE)


def test_a_render_is_read_as_our_passes(render, image, depth):
    passes, manifest = multilayer.read_render(render, LAYER, WANTED)
    np.testing.assert_array_equal(passes[Pass.COMBINED], image)
    np.testing.assert_array_equal(passes[Pass.DEPTH], depth)
    np.testing.assert_array_equal(passes[Pass.VECTOR], image)
    np.testing.assert_array_equal(passes[Pass.CRYPTOMATTE], np.concatenate([image, image + 1], axis=2))
    assert manifest == {'Bâti': 'a8fce865'}
    assert not any(pixels.flags.writeable for pixels in passes.values())


def test_each_part_is_unpacked_once_and_only_if_asked_for(render, monkeypatch):
    read = []

    class Counting:
        def __init__(self, source):
            self.source = source

        def read_image(self, index, *rest):
            read.append(index)
            return self.source.read_image(index, *rest)

        def __getattr__(self, name):
            return getattr(self.source, name)

    opened = exr._opened

    @contextmanager
    def counted(path):
        with opened(path) as source:
            yield Counting(source)

    monkeypatch.setattr(exr, '_opened', counted)
    multilayer.read_render(render, LAYER, WANTED)
    assert len(read) == len(set(read))
    read.clear()
    multilayer.read_render(render, LAYER, (Pass.DEPTH,))
    assert len(read) == 1


def test_a_missing_pass_or_view_layer_is_named(render):
    with pytest.raises(CaptureError, match='no Normal') as caught:
        multilayer.read_render(render, LAYER, (Pass.DEPTH, Pass.NORMAL))
    assert 'Depth' in caught.value.hint
    with pytest.raises(CaptureError, match='"Vue"'):
        multilayer.read_render(render, 'Vue', (Pass.COMBINED,))


def test_a_file_output_node_writes_no_view_layer(tmp_path, image, depth):
    exr_element.write_element(tmp_path / 'e.exr', image, depth)
    passes, manifest = multilayer.read_render(tmp_path / 'e.exr', '', (Pass.COMBINED, Pass.DEPTH))
    np.testing.assert_array_equal(passes[Pass.DEPTH], depth)
    assert manifest == {}


def test_a_pass_that_lost_a_channel_is_refused(tmp_path, image):
    exr.write_exr(tmp_path / 'rgb.exr', [exr.Layer('Combined', 'RGB', image[..., :3]),
                                         exr.Layer('Vector', 'XYZ', image[..., :3])])
    for name in (Pass.COMBINED, Pass.VECTOR):
        with pytest.raises(CaptureError, match=f'{name} has 3 channels in rgb.exr'):
            multilayer.read_render(tmp_path / 'rgb.exr', '', (name,))


# Unhappy paths


def test_a_file_that_is_missing_or_no_image_says_so(tmp_path):
    with pytest.raises(TakeError, match='none.exr'):
        exr.read_exr(tmp_path / 'none.exr')
    (tmp_path / 'text.exr').write_text('no image')
    with pytest.raises(TakeError, match='text.exr'):
        exr.read_exr(tmp_path / 'text.exr')


def test_a_truncated_file_is_not_read_as_a_picture(tmp_path, image):
    path = tmp_path / 't.exr'
    exr.write_texture(path, image)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(TakeError, match='cannot be read'):
        exr.read_exr(path)


def test_a_missing_folder_says_so(tmp_path, image):
    with pytest.raises(TakeError, match='could not be used'):
        exr.write_texture(tmp_path / 'none' / 't.exr', image)


@pytest.mark.parametrize('parts', [False, True])
@pytest.mark.parametrize('free', [0, 4, 20, 36, 40])
def test_a_full_disk_says_so_and_leaves_what_was_there(small_disk, image, free, parts):
    """A picture of about 44 kB on a disk that ends before it, inside it, and within its last buffer."""
    large = np.random.default_rng(1).random((60, 100, 4), dtype=np.float32)
    exr.write_texture(small_disk / 'old.exr', image)
    blocks = os.statvfs(small_disk)
    (small_disk / 'rest').write_bytes(bytes(blocks.f_bavail * blocks.f_frsize - free * 1024))
    with pytest.raises(TakeError, match='disk is full') as caught:
        if parts:
            exr_element.write_element(small_disk / 'new.exr', large, large[..., 0])
        else:
            exr.write_texture(small_disk / 'new.exr', large)
    assert 'resume' in caught.value.hint
    assert sorted(p.name for p in small_disk.iterdir()) == ['old.exr', 'rest']
    np.testing.assert_array_equal(exr.read_exr(small_disk / 'old.exr').layers[''], image.astype(np.float16))


def test_a_disk_that_fills_up_at_the_last_moment(tmp_path, image, monkeypatch):
    def full(descriptor):
        raise OSError(28, 'No space left on device')

    monkeypatch.setattr(os, 'fsync', full)
    with pytest.raises(TakeError, match='disk is full'):
        exr.write_texture(tmp_path / 't.exr', image)
    assert list(tmp_path.iterdir()) == []


def test_a_stand_in_has_the_layers_and_no_more(tmp_path, image, depth):
    frame, small = tmp_path / 'frame.exr', tmp_path / 'small.exr'
    exr_element.write_element(frame, image, depth, HEADER, {'Heat': image[..., :1]})
    exr.write_stand_in(small, frame)
    assert [names for names, _ in parts_of(small)] == [names for names, _ in parts_of(frame)]
    assert exr.layer_names(small) == exr.layer_names(frame)
    made = exr.read_exr(small).layers
    assert all(pixels.shape[:2] == (2, 2) and not pixels.any() for pixels in made.values())
    with pytest.raises(TakeError, match='cannot be read'):
        exr.write_stand_in(small, tmp_path / 'missing.exr')
