"""The name of a plate set: a digest of the shot and of everything in the scene that can change its picture.

It must be the same in another session, on another machine and at another current frame, so it reads no pointers,
no paths of folders, and none of the values that animation sets: those are there as their curves. It is a second's work
for 600 objects, so it can be done in steps.
"""

from __future__ import annotations

import hashlib
import json
from collections import deque
from collections.abc import Callable, Collection, Generator, Iterator
from functools import cache
from typing import Any

import bpy
import numpy as np

from ...inference.json_values import to_json
from ...inference.shot import Pass, Shot
from .. import compat
from ..deliver.aside import is_background, is_delivered
from ..steps import told_of, whole
from .animated import curves_of, moves_no_picture
from .guard import live_scene

# Of these, by the type that has them, nothing is read: interface, output, what is derived from something else.
IGNORED = {
    bpy.types.ID: {'original', 'preview', 'asset_data', 'override_library', 'library_weak_reference', 'library',
                   'tag', 'use_fake_user', 'use_extra_user', 'grease_pencil', 'annotation'},
    bpy.types.Scene: {'second_unit', 'tool_settings', 'cursor', 'frame_current', 'frame_subframe', 'frame_float',
                      'frame_end', 'frame_step', 'compositing_node_group', 'node_tree', 'use_nodes', 'sequence_editor',
                      'keying_sets', 'keying_sets_all', 'view_settings', 'display_settings', 'objects', 'use_audio',
                      'sequencer_colorspace_settings', 'transform_orientation_slots', 'statistics', 'active_clip',
                      'sync_mode', 'playback_loop_mode', 'time_jump_unit', 'time_jump_delta', 'view_layers',
                      'use_preview_range', 'frame_preview_start', 'frame_preview_end', 'safe_areas', 'display'},
    bpy.types.RenderSettings: {'filepath', 'image_settings', 'ffmpeg', 'bake', 'views', 'stereo_views',
                               'stamp_note_text', 'use_compositing', 'use_sequencer', 'use_single_layer',
                               'use_persistent_data', 'use_motion_blur', 'use_lock_interface', 'use_overwrite',
                               'use_placeholder', 'use_file_extension', 'threads', 'threads_mode',
                               'use_render_cache', 'compositor_device'},
    bpy.types.Object: {'matrix_world', 'matrix_local', 'matrix_basis', 'dimensions', 'active_material',
                       'active_material_index', 'active_shape_key_index', 'hide_viewport', 'hide_select', 'mode',
                       'children', 'animation_visualization', 'motion_path', 'vertex_groups', 'display_type'},
    bpy.types.Collection: {'collection_children'},      # as `children`, which a delivered card must not change
    bpy.types.PoseBone: {'matrix', 'matrix_basis', 'matrix_channel', 'head', 'tail', 'motion_path', 'parent', 'child'},
    bpy.types.Mesh: {'vertices', 'edges', 'loops', 'polygons', 'loop_triangles', 'corner_normals', 'vertex_normals',
                     'polygon_normals', 'attributes', 'color_attributes', 'uv_layers', 'vertex_colors', 'skin_vertices',
                     'loop_triangle_polygons'},
    bpy.types.Image: {'pixels', 'filepath', 'filepath_raw', 'packed_files', 'packed_file', 'render_slots'},
    bpy.types.ImageUser: {'frame_current'},
    bpy.types.MovieClipUser: {'frame_current'},
    bpy.types.Action: {'fcurves', 'groups', 'pose_markers'},
    bpy.types.ActionChannelbag: {'groups'},
    # Of 600 objects that share an action each lists the slots of all: 3 s of a digest of 4 s.
    bpy.types.AnimData: {'action_suitable_slots'},
    bpy.types.FCurve: {'select', 'hide', 'lock', 'color', 'color_mode', 'group'},
    bpy.types.Node: {'location', 'location_absolute', 'width', 'height', 'dimensions', 'select', 'hide', 'label',
                     'show_options', 'show_preview', 'show_texture', 'color', 'use_custom_color', 'parent',
                     'internal_links', 'color_tag', 'warning_propagation'},
    bpy.types.NodeTree: {'interface', 'view_center'},
    bpy.types.Modifier: {'show_expanded', 'is_active', 'use_pin_to_last', 'show_in_editmode', 'show_on_cage'},
    bpy.types.Library: {'filepath'},
}
# Data-blocks that are part of a picture. Others are named where they are used, and not looked into.
FOLLOWED = (bpy.types.Object, bpy.types.Collection, bpy.types.Mesh, bpy.types.Curve, bpy.types.Camera, bpy.types.Light,
            bpy.types.Material, bpy.types.World, bpy.types.NodeTree, bpy.types.Image, bpy.types.Action, bpy.types.Key,
            bpy.types.Armature, bpy.types.Lattice, bpy.types.MetaBall, bpy.types.ParticleSettings, bpy.types.Texture,
            bpy.types.Volume, bpy.types.Curves, bpy.types.PointCloud)
CUSTOM = (bpy.types.ID, bpy.types.PoseBone, *compat.CUSTOM_INPUTS)        # what artists give properties of their own
IGNORED_PREFIXES = ('rna_', 'bl_', 'show_', 'select', 'active', 'is_', 'depsgraph', 'use_pass_')
MANY = 1000            # of a collection with more items only their number counts, or their positions
CHANGES = ('depsgraph_update_post', 'undo_post', 'redo_post')       # another current frame is none
TRIES = 3              # to read in steps a file that changes between them


def plate_digest(scene: bpy.types.Scene, shot: Shot, passes: Collection[Pass], source: str) -> str:
    """Hexadecimal. The range is no part of it: a longer one, or a part of it, goes on with the same set."""
    return whole(_digest(scene, shot, passes, source))


def digest_in_steps(scene_uid: int, shot: Shot, passes: Collection[Pass], source: str) -> Generator[None, None, str]:
    """`plate_digest` with a pause after each small piece of the scene. Raises CaptureError when that is removed.

    When the file changes in a pause, all is read again; one that changes all the while is read without a pause at last.
    """
    for _ in range(TRIES):
        with told_of(*CHANGES) as changes:
            steps = _digest(live_scene(scene_uid), shot, passes, source)
            try:
                while not changes:
                    next(steps)
                    yield
            except StopIteration as end:
                return end.value
            except (ReferenceError, ValueError):
                continue                 # a script removed what was to be read, and Blender did not tell
    return plate_digest(live_scene(scene_uid), shot, passes, source)


def _digest(scene: bpy.types.Scene, shot: Shot, passes: Collection[Pass], source: str) -> Generator[None, None, str]:
    state = hashlib.blake2b(digest_size=12)
    described = {name: value for name, value in to_json(shot).items() if name != 'frames'}
    state.update(json.dumps([described, sorted(passes), source, bpy.app.version[:2]], sort_keys=True).encode())
    yield from scene_state(scene, shot.view_layer, state.update)
    return state.hexdigest()


def plate_info(shot: Shot, passes: Collection[Pass]) -> dict[str, Any]:
    """What plate.json says beside the shot: what was asked for and what made it."""
    return {'passes': [str(p) for p in passes], 'view_layer': shot.view_layer, 'blender': bpy.app.version_string,
            'file': bpy.path.basename(bpy.data.filepath), 'colour_config': compat.colour_config()}


def scene_state(scene: bpy.types.Scene, layer: str, write: Callable[[bytes], None]) -> Iterator[None]:
    """Write the scene and every data-block below it; each step is one of them, of an action what moves one thing.

    Between two steps it holds data-blocks, of which Blender says when they are removed, and nothing inside them.
    """
    todo, known = deque([scene]), {scene}

    def follow(block: bpy.types.ID) -> None:
        if block not in known and (isinstance(block, FOLLOWED) or block == scene.background_set):
            known.add(block)
            todo.append(block)

    _Reader(scene, follow, write).whole(scene.view_layers[layer], '')
    yield
    while todo:
        block = todo.popleft()
        reader = _Reader(block, follow, write)
        reader.text(f'\n{type(block).__name__} {block.name}\n')
        if isinstance(block, bpy.types.Mesh):
            reader.text(f'{len(block.vertices)} {len(block.edges)} {len(block.polygons)}')
            reader.floats(block.vertices, 'co', 3)
        reader.whole(block, '')
        yield
        for path in reader.later:
            reader.whole(block.path_resolve(path), path)
            yield


def _animated(block: bpy.types.ID) -> set[tuple[int, str]]:
    """What curves and drivers set, as the struct's address (good while this runs) and the property."""
    animated = set()
    for curve in curves_of(block) if getattr(block, 'animation_data', None) else ():
        owner, _, name = curve.data_path.rpartition('["' if curve.data_path.endswith('"]') else '.')
        try:
            animated.add(((block.path_resolve(owner) if owner else block).as_pointer(), name.removesuffix('"]')))
        except ValueError:
            continue                     # a curve for something that is gone sets nothing
    return animated


def _properties(struct: Any) -> tuple[tuple[str, str, bool], ...]:
    """Name, type and whether it is an array, of each property that is worth reading."""
    kind = type(struct)
    # Types made on the fly, as for the inputs of a node group, change with it.
    return _known_properties(kind) if hasattr(bpy.types, kind.__name__) else _list_properties(kind, struct.bl_rna)


@cache
def _known_properties(kind: type) -> tuple[tuple[str, str, bool], ...]:
    return _list_properties(kind, kind.bl_rna)


def _list_properties(kind: type, rna: bpy.types.Struct) -> tuple[tuple[str, str, bool], ...]:
    ignored = set().union(*(names for owner, names in IGNORED.items() if issubclass(kind, owner)))
    return tuple(
        (p.identifier, p.type, getattr(p, 'is_array', False)) for p in rna.properties
        if p.identifier not in ignored and not p.identifier.startswith(IGNORED_PREFIXES)
        and (p.type in ('POINTER', 'COLLECTION') or not p.is_readonly))


class _Reader:
    """Reads one data-block; other ones are named and handed to `follow`, and parts of it are left for `later`."""

    def __init__(self, block: bpy.types.ID, follow: Callable[[bpy.types.ID], None], write: Callable[[bytes], None]):
        self.animated = _animated(block)
        self.follow = follow
        self.write = write
        self.later: list[str] = []       # their paths
        self._texts: list[str] = []      # not yet written
        self.text = self._texts.append

    def whole(self, struct: Any, path: str) -> None:
        self.struct(struct, path, frozenset())
        self._flush()

    def floats(self, items: Any, name: str, size: int) -> None:
        values = np.empty(len(items) * size, dtype=np.float32)
        items.foreach_get(name, values)
        self._flush()
        self.write(values)

    def _flush(self) -> None:
        self.write(''.join(self._texts).encode())
        self._texts.clear()

    def struct(self, struct: Any, path: str, above: frozenset) -> None:
        address = struct.as_pointer()
        if (type(struct), address) in above:
            return                       # a pointer back up, as from a socket to its node
        above |= {(type(struct), address)}
        for name, kind, is_array in _properties(struct):
            if (address, name) not in self.animated:
                self.value(getattr(struct, name), kind, is_array, f'{path}.{name}', above)
        for name in sorted(struct.keys()) if isinstance(struct, CUSTOM) else ():
            value = struct[name]
            if (address, name) not in self.animated and isinstance(value, (int, float, str)):
                # A truth comes back from a file as 0 or 1.
                self.text(f'{path}[{name}]={int(value) if isinstance(value, bool) else value!r}\n')

    def value(self, value: Any, kind: str, is_array: bool, path: str, above: frozenset) -> None:
        if isinstance(value, bpy.types.AnimData) and moves_no_picture(*curves_of(value.id_data)):
            value = None
        if isinstance(value, bpy.types.ID):
            self.text(f'{path}->{value.name}\n')
            self.follow(value)
        elif kind == 'COLLECTION':
            self.items(value, path, above)
        elif kind == 'POINTER' and value is not None:
            self.struct(value, path, above)
        elif kind == 'ENUM' and isinstance(value, set):
            self.text(f'{path}={sorted(value)}\n')
        else:
            self.text(f'{path}={_flat(value) if is_array else value!r}\n')

    def items(self, items: Any, path: str, above: frozenset) -> None:
        if len(items) and isinstance(items[0], (bpy.types.Object, bpy.types.Collection, bpy.types.LayerCollection)):
            items = [item for item in items if not is_delivered(item)]
        elif len(items) and isinstance(items[0], bpy.types.CameraBackgroundImage):
            items = [background for background in items if not is_background(background)]
        elif len(items) and isinstance(items[0], bpy.types.FCurve):
            items = [curve for curve in items if not moves_no_picture(curve)]
        self.text(f'{path}:{len(items)}\n')
        first = items[0] if len(items) else None
        if hasattr(first, 'co') and not isinstance(first, bpy.types.ID):
            self.floats(items, 'co', len(first.co))
        elif isinstance(first, bpy.types.ActionChannelbag):
            self.later += [f'{path[1:]}[{index}]' for index in range(len(items))]
        elif len(items) <= MANY:
            for index, item in enumerate(items):
                self.value(item, 'POINTER', False, f'{path}[{index}]', above)


def _flat(value: Any) -> tuple:
    return tuple(tuple(row) if hasattr(row, '__len__') else row for row in value)
