"""Every difference between the Blender versions that are served, 4.5 LTS and 5.x, and nothing else."""

from __future__ import annotations

import atexit
import functools
import os

import bpy
import gpu

V5 = bpy.app.version >= (5, 0, 0)


# --- Compositor tree ------------------------------------------------------------------------------------------


def compositor_tree(scene):
    """The node tree that the scene's compositor runs, or None. From 5.0 on scenes may share it."""
    if V5:
        return scene.compositing_node_group
    return scene.node_tree if scene.use_nodes else None


def has_idle_compositor(scene) -> bool:
    """Does the scene hold compositor nodes that are switched off? Only before 5.0, by Use Nodes."""
    return not V5 and not scene.use_nodes and scene.node_tree is not None and len(scene.node_tree.nodes) > 0


def make_compositor_tree(scene):
    """Give a scene that has none an empty compositor tree with its output node, and return both."""
    if V5:
        tree = bpy.data.node_groups.new(f'{scene.name} Compositing', 'CompositorNodeTree')
        tree.interface.new_socket('Image', in_out='OUTPUT', socket_type='NodeSocketColor')
        scene.compositing_node_group = tree
        return tree, tree.nodes.new('NodeGroupOutput')
    scene.use_nodes = True
    tree = scene.node_tree
    tree.nodes.clear()                     # what Blender puts into a new tree by itself
    return tree, tree.nodes.new('CompositorNodeComposite')


def remove_compositor_tree(scene) -> None:
    """Undo `make_compositor_tree`."""
    if V5:
        bpy.data.node_groups.remove(scene.compositing_node_group)
    else:
        scene.node_tree.nodes.clear()
        scene.use_nodes = False


def compositor_outputs(tree) -> list:
    """The input sockets that make the rendered picture."""
    kind = 'NodeGroupOutput' if V5 else 'CompositorNodeComposite'
    nodes = [node for node in tree.nodes if node.bl_idname == kind]
    return [node.inputs[0] for node in nodes if not V5 or node.is_active_output]


# --- Compositor nodes -----------------------------------------------------------------------------------------


def over_inputs(alpha_over) -> tuple:
    """The background and foreground sockets of an Alpha Over node."""
    names = ('Background', 'Foreground') if V5 else (1, 2)
    return tuple(alpha_over.inputs[name] for name in names)


def set_mask_mode(set_alpha) -> None:
    """Let a Set Alpha node multiply colour and alpha by its mask."""
    if V5:
        set_alpha.inputs['Type'].default_value = 'Apply Mask'
    else:
        set_alpha.mode = 'APPLY'


def set_replace_mode(set_alpha) -> None:
    """Let a Set Alpha node replace alpha and leave colour as it is."""
    if V5:
        set_alpha.inputs['Type'].default_value = 'Replace Alpha'
    else:
        set_alpha.mode = 'REPLACE_ALPHA'


def set_render_size(scale, nearest: bool) -> None:
    """Let a Scale node stretch its image to the size of the render; it does nothing where the sizes agree."""
    if V5:
        scale.inputs['Type'].default_value = 'Render Size'
        scale.inputs['Frame Type'].default_value = 'Stretch'
        scale.inputs['Interpolation'].default_value = 'Nearest' if nearest else 'Bilinear'
    else:
        scale.space = 'RENDER_SIZE'
        scale.frame_method = 'STRETCH'
        scale.interpolation = 'NEAREST' if nearest else 'BILINEAR'


def use_mask_feather(mask_node) -> None:
    """Let a Mask node draw the feather, without motion blur, at the size of the scene."""
    if V5:
        mask_node.inputs['Feather'].default_value = True
        mask_node.inputs['Motion Blur'].default_value = False
    else:
        mask_node.use_feather, mask_node.use_motion_blur = True, False


def undistorts(node) -> bool:
    """Is this a Movie Distortion node that takes the lens's distortion out?"""
    if node.bl_idname != 'CompositorNodeMovieDistortion':
        return False
    return node.inputs['Type'].default_value == 'Undistort' if V5 else node.distortion_type == 'UNDISTORT'


def material_tree(material):
    """The node tree of a new material. Before 5.0 it has none until nodes are switched on."""
    if not V5:
        material.use_nodes = True
    return material.node_tree


# --- Sequencer ------------------------------------------------------------------------------------------------

# What Blender calls where a strip's content starts, where it shows first and no more, and how long it shows.
STRIP_TIMES = ('content_start', 'left_handle', 'right_handle', 'duration')
if STRIP_TIMES[-1] not in bpy.types.Strip.bl_rna.properties:
    STRIP_TIMES = ('frame_start', 'frame_final_start', 'frame_final_end', 'frame_final_duration')


def strip_start(strip) -> int:
    """The frame of its first file, whether it shows that or was cut."""
    return round(getattr(strip, STRIP_TIMES[0]))


def strip_span(strip) -> tuple[int, int]:
    """The first frame at which it shows, and the first at which it does no more."""
    return tuple(round(getattr(strip, name)) for name in STRIP_TIMES[1:3])


def set_strip_files(scene, strip, folder, files) -> None:
    """Let a new image strip of the scene's sequencer show these files of a folder, a frame each.

    By the operator, because elements that `elements.append` adds have random sizes, with which Blender, where a file is
    missing, asks for terabytes and ends (5.2.3 and 4.5.15). Makes it the active strip.
    """
    scene.sequence_editor.active_strip = strip
    with bpy.context.temp_override(**{'sequencer_scene' if V5 else 'scene': scene}):
        bpy.ops.sequencer.change_path(directory=f'{folder}/', files=[{'name': name} for name in files],
                                      relative_path=False)
    setattr(strip, STRIP_TIMES[3], len(files))


def keep_alpha(strip) -> None:
    """Let what lies below an image strip show through it, where it is transparent.

    4.5 looks for a channel A, takes files with a Combined.A for opaque, and leaves out what lies below them, unless the
    strip itself is not opaque: so it is by a ten-thousandth, a fortieth of a step of eight bits.
    """
    if not V5:
        strip.blend_alpha = 0.9999


def sequencer_scenes() -> list:
    """The scenes that windows show in their sequencers: from 5.0 on their workspaces choose one."""
    spaces = [window.workspace for window in bpy.context.window_manager.windows] if V5 else []
    return [space.sequencer_scene for space in spaces if space.sequencer_scene is not None]


def show_in_sequencer(scene) -> None:
    """Let the workspaces of all windows that have no scene in their sequencer have this one."""
    for space in {window.workspace for window in bpy.context.window_manager.windows} if V5 else ():
        space.sequencer_scene = space.sequencer_scene or scene


# --- Colour ---------------------------------------------------------------------------------------------------


def colour_config() -> str:
    """The path of the OpenColorIO config that this Blender uses."""
    shipped = os.path.join(bpy.utils.system_resource('DATAFILES', path='colormanagement'), 'config.ocio')
    return os.environ.get('OCIO') or shipped


@functools.lru_cache(maxsize=1)
def _scene_linear(config: str) -> str:
    import PyOpenColorIO as ocio
    return ocio.Config.CreateFromFile(config).getColorSpace(ocio.ROLE_SCENE_LINEAR).getName()


def working_space() -> str:
    """The name of the linear space that colours are rendered in. Only 5.x has it as a setting of the file."""
    return bpy.data.colorspace.working_space if V5 else _scene_linear(colour_config())


# --- Rendering to a file --------------------------------------------------------------------------------------


def multilayer_settings() -> dict[str, str]:
    """What a scene is set to, in this order, to render an uncompressed multilayer EXR with all passes as float."""
    media = {'render.image_settings.media_type': 'MULTI_LAYER_IMAGE'} if V5 else {}
    return media | {'render.image_settings.file_format': 'OPEN_EXR_MULTILAYER',
                    'render.image_settings.color_mode': 'RGBA',
                    'render.image_settings.color_depth': '32',
                    'render.image_settings.exr_codec': 'NONE'}


def set_movie_output(image_settings) -> None:
    """Let a scene's render write a movie through FFmpeg."""
    if V5:
        image_settings.media_type = 'VIDEO'
    image_settings.file_format = 'FFMPEG'


# --- Drawing --------------------------------------------------------------------------------------------------


# Engines whose viewport can be drawn off screen; EEVEE had a second name in 4.5.
DRAWN_ENGINES = ('BLENDER_EEVEE', 'BLENDER_EEVEE_NEXT', 'BLENDER_WORKBENCH')


@functools.lru_cache(maxsize=1)
def has_gpu() -> bool:
    """Can the GPU draw? In the background only from 5.2 on, where its context has to be asked for."""
    if not bpy.app.background:
        return True
    if not hasattr(gpu, 'init'):
        return False
    try:
        gpu.init()
    except SystemError:                    # no driver
        return False
    return True


# --- Quitting -------------------------------------------------------------------------------------------------


# As a module Blender says so only when Python has ended, and nothing can be imported any more.
SAYS_EXIT = hasattr(bpy.app.handlers, 'exit_pre') and not bpy.app.module


def at_exit(function) -> None:
    """Call `function()` when Blender quits: before its data go where it can say so in time, else when Python ends."""
    if SAYS_EXIT:
        bpy.app.handlers.exit_pre.append(function)
    else:
        atexit.register(function)


def not_at_exit(function) -> None:
    """Undo `at_exit`."""
    if SAYS_EXIT:
        bpy.app.handlers.exit_pre.remove(function)
    else:
        atexit.unregister(function)


# --- Modifiers ------------------------------------------------------------------------------------------------

# Types whose inputs are custom properties, not RNA: until 5.2 the geometry nodes modifier.
CUSTOM_INPUTS = () if 'properties' in bpy.types.NodesModifier.bl_rna.properties else (bpy.types.NodesModifier,)
