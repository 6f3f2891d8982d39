"""The files of a take in the real Blender: what the compositor's Image node shows of them, and what it reads."""

import bpy
import numpy as np
import pytest

from second_unit.inference.exr import read_exr, write_texture
from second_unit.inference.exr_element import write_element
from second_unit.inference.multilayer import read_render
from second_unit.inference.shot import Pass

WIDTH, HEIGHT = 32, 18
V5 = bpy.app.version >= (5, 0)


@pytest.fixture
def scene():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = 'CYCLES'
    scene.cycles.samples = 1
    scene.render.resolution_x, scene.render.resolution_y = WIDTH, HEIGHT
    return scene


def element(frame):
    """A picture whose every pixel tells frame, row and column; what is far has no depth."""
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    rgba = np.stack([rows / 32, columns / 32, np.full_like(rows, frame), np.full_like(rows, 0.5)], axis=2)
    depth = (rows * 100 + columns + frame / 4).astype(np.float32)
    depth[:, 0] = np.inf
    return rgba, depth


def image_node(scene, first, source):
    image = bpy.data.images.load(str(first))
    image.source = source
    if V5:
        tree = bpy.data.node_groups.new('tree', 'CompositorNodeTree')
        tree.interface.new_socket('Image', in_out='OUTPUT', socket_type='NodeSocketColor')
        scene.compositing_node_group = tree
        output = tree.nodes.new('NodeGroupOutput')
    else:
        scene.use_nodes = True
        tree = scene.node_tree
        tree.nodes.clear()
        output = tree.nodes.new('CompositorNodeComposite')
    node = tree.nodes.new('CompositorNodeImage')
    node.image = image
    return tree, node, output


def composite(scene, folder):
    """Render the compositor's result and read it as float RGBA, top row first."""
    camera = bpy.data.objects.new('camera', bpy.data.cameras.new('camera'))
    scene.collection.objects.link(camera)
    scene.camera = camera
    settings = scene.render.image_settings
    if V5:
        settings.media_type = 'IMAGE'
    settings.file_format, settings.color_mode, settings.color_depth = 'OPEN_EXR', 'RGBA', '32'
    scene.render.filepath = str(folder / f'out_{scene.frame_current}.exr')
    bpy.ops.render.render(write_still=True)
    return read_exr(scene.render.filepath).layers['']


def sockets(node):
    return [socket.name for socket in node.outputs if socket.enabled]


@pytest.mark.parametrize('source', ['FILE', 'SEQUENCE'])
def test_the_image_node_has_combined_alpha_and_depth(scene, tmp_path, source):
    for frame in (1, 2, 3):
        write_element(tmp_path / f'{frame:04d}.exr', *element(frame))
    _, node, _ = image_node(scene, tmp_path / '0001.exr', source)
    assert sockets(node) == ['Combined', 'Alpha', 'Depth']
    assert node.image.colorspace_settings.name == 'Linear Rec.709'
    assert node.image.alpha_mode == 'PREMUL'


def test_the_compositor_reads_colour_and_depth_of_every_frame(scene, tmp_path):
    for frame in (1, 2, 3):
        write_element(tmp_path / f'{frame:04d}.exr', *element(frame))
    tree, node, output = image_node(scene, tmp_path / '0001.exr', 'SEQUENCE')
    node.frame_start, node.frame_duration = 11, 3
    for frame in (1, 2, 3):
        scene.frame_set(frame + 10)
        rgba, depth = element(frame)
        tree.links.new(node.outputs['Combined'], output.inputs[0])
        np.testing.assert_array_equal(composite(scene, tmp_path), rgba)
        tree.links.new(node.outputs['Depth'], output.inputs[0])
        shown = composite(scene, tmp_path)[..., 0]
        np.testing.assert_array_equal(shown[:, 1:], depth[:, 1:])
        assert (shown[:, 0] >= 1e9).all()


def test_a_texture_is_read_as_it_was_written(scene, tmp_path):
    rgba, _ = element(2)
    write_texture(tmp_path / '0001.exr', rgba)
    image = bpy.data.images.load(str(tmp_path / '0001.exr'))
    image.alpha_mode = 'PREMUL'
    pixels = np.empty(HEIGHT * WIDTH * 4, np.float32)
    image.pixels.foreach_get(pixels)
    np.testing.assert_array_equal(pixels.reshape(HEIGHT, WIDTH, 4)[::-1], rgba)      # Blender's bottom row is first


def test_blenders_own_render_is_read_as_our_passes(scene, tmp_path):
    """A square at planar depth 8 fills the left half, under a view layer whose name has a dot and an accent."""
    layer = scene.view_layers[0]
    layer.name = 'Vue. d’été'
    layer.use_pass_z = layer.use_pass_normal = layer.use_pass_vector = layer.use_pass_cryptomatte_object = True
    mesh = bpy.data.meshes.new('Façade')
    mesh.from_pydata([(-90, -90, -8), (0, -90, -8), (0, 90, -8), (-90, 90, -8)], [], [(0, 1, 2, 3)])
    scene.collection.objects.link(bpy.data.objects.new('Façade', mesh))
    scene.camera = bpy.data.objects.new('camera', bpy.data.cameras.new('camera'))
    scene.collection.objects.link(scene.camera)
    scene.render.film_transparent = True
    settings = scene.render.image_settings
    if V5:
        settings.media_type = 'MULTI_LAYER_IMAGE'
    settings.file_format, settings.color_depth = 'OPEN_EXR_MULTILAYER', '32'
    scene.render.filepath = str(tmp_path / 'render.exr')
    bpy.ops.render.render(write_still=True)
    passes, manifest = read_render(tmp_path / 'render.exr', 'Vue. d’été', list(Pass))
    half = WIDTH // 2
    np.testing.assert_allclose(passes[Pass.DEPTH][:, :half - 1], 8, rtol=1e-5)
    assert np.isinf(passes[Pass.DEPTH][:, half + 1:]).all()
    np.testing.assert_allclose(passes[Pass.NORMAL][:, :half - 1], np.broadcast_to((0, 0, 1), (HEIGHT, half - 1, 3)))
    assert passes[Pass.VECTOR].shape == (HEIGHT, WIDTH, 4) and passes[Pass.COMBINED].shape == (HEIGHT, WIDTH, 4)
    assert set(manifest) == {'Façade'}
    identity = np.array([int(manifest['Façade'], 16)], np.uint32).view(np.float32)[0]
    crypto = passes[Pass.CRYPTOMATTE]
    assert (crypto[:, :half - 1, 0] == identity).all() and (crypto[:, :half - 1, 1] == 1).all()


def layers(frame):
    """Every pixel of every layer tells its layer and its place; Vector says that all moves four pixels to the right."""
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    made = {name: np.stack([index + rows / 32, columns / 32 - 0.5, rows * 0 + frame], axis=2)
            for index, name in enumerate(('Lights', 'Fill', 'Glow'))}
    vector = np.zeros((HEIGHT, WIDTH, 4), np.float32)
    vector[..., [0, 2]] = -4
    return made | {'Heat': rows[..., None] / 8, 'Vector': vector}


@pytest.mark.parametrize('source', ['FILE', 'SEQUENCE'])
def test_the_image_node_has_a_socket_for_each_layer(scene, tmp_path, source):
    for frame in (1, 2, 3):
        write_element(tmp_path / f'{frame:04d}.exr', *element(frame), {}, layers(frame))
    tree, node, output = image_node(scene, tmp_path / '0001.exr', source)
    assert set(sockets(node)) == {'Combined', 'Alpha', 'Depth', 'Lights', 'Fill', 'Glow', 'Heat', 'Vector'}
    node.frame_duration = 3
    scene.frame_set(2 if source == 'SEQUENCE' else 1)
    for name, pixels in layers(scene.frame_current).items():
        tree.links.new(node.outputs[name], output.inputs[0])
        shown = composite(scene, tmp_path)
        np.testing.assert_array_equal(shown[..., :pixels.shape[2] if name != 'Vector' else 3], pixels[..., :3])


def test_blenders_vector_blur_reads_the_motion(scene, tmp_path):
    rgba, depth = np.zeros((HEIGHT, WIDTH, 4), np.float32), np.full((HEIGHT, WIDTH), 5, np.float32)
    rgba[4:14, 12:20] = 1
    write_element(tmp_path / '0001.exr', rgba, depth, {}, layers(1))
    tree, node, output = image_node(scene, tmp_path / '0001.exr', 'FILE')
    blur = tree.nodes.new('CompositorNodeVecBlur')
    blur.inputs['Shutter'].default_value = 1.0
    for name, socket in (('Combined', 'Image'), ('Vector', 'Speed'), ('Depth', 'Z')):
        tree.links.new(node.outputs[name], next(s for s in blur.inputs if s.identifier == socket))
    tree.links.new(blur.outputs[0], output.inputs[0])
    row = composite(scene, tmp_path)[9, :, 0]
    assert 0.05 < row[11] < 0.95 and 0.05 < row[20] < 0.95 and row[16] > 0.95 and not row[:6].any()
    column = composite(scene, tmp_path)[:, 16, 0]
    assert column[3] == 0 and column[4] > 0.9                # it moves sideways alone
