"""Everything in the open file that a capture must leave as it was, as text that can be compared."""

from pathlib import Path

import bpy

DEEP = 6
# What Blender changes by itself: evaluated or shown, not the artist's.
RUNTIME = {'rna_type', 'bl_rna', 'depsgraph', 'original', 'id_data', 'matrix_world', 'matrix_local', 'dimensions',
           'bound_box', 'point_cache', 'tag', 'preview', 'execution_time', 'internal_links'}
LONG = {'vertices', 'edges', 'loops', 'polygons', 'attributes', 'pixels', 'loop_triangles', 'corner_normals',
        'vertex_normals', 'polygon_normals', 'loop_triangle_polygons'}
READ = (bpy.types.Scene, bpy.types.NodeTree, bpy.types.Object, bpy.types.World, bpy.types.Camera, bpy.types.Light,
        bpy.types.Material, bpy.types.Collection, bpy.types.Action)


def fingerprint(*folders):
    """A dict from what it is to its value; `folders` are where the artist's own files stand."""
    lines = {'dirty': bpy.data.is_dirty, 'mode': bpy.context.mode}
    for block in bpy.data.user_map():
        key = f'{type(block).__name__} {block.name_full}'
        lines[key] = block.users
        if isinstance(block, READ):
            read(block, key, lines, DEEP)
        for driver in getattr(block.animation_data, 'drivers', ()) if hasattr(block, 'animation_data') else ():
            read(driver, f'{key} driver {driver.data_path}[{driver.array_index}]', lines, DEEP)
    for scene in bpy.data.scenes:
        lines[f'{scene.name_full} time'] = (scene.frame_current, scene.frame_subframe)
        for layer in scene.view_layers:
            selected = [thing.name for thing in layer.objects if thing.select_get(view_layer=layer)]
            lines[f'{scene.name_full} {layer.name} selected'] = selected
            lines[f'{scene.name_full} {layer.name} active'] = layer.objects.active and layer.objects.active.name
        for name, cache in point_caches(scene):
            state = (cache.is_baked, cache.is_baking, cache.frame_start, cache.frame_end)
            lines[f'{scene.name_full} {name} cache'] = state
    for folder in folders:
        lines[f'files in {folder}'] = sorted(path.name for path in Path(folder).rglob('*'))
    return lines


def point_caches(scene):
    if scene.rigidbody_world:
        yield 'rigid bodies', scene.rigidbody_world.point_cache
    for thing in scene.objects:
        for modifier in thing.modifiers:
            if modifier.type in ('CLOTH', 'SOFT_BODY'):
                yield f'{thing.name} {modifier.name}', modifier.point_cache


def read(struct, path, lines, deep):
    """Every value of a struct, and of those below it that are part of the same data-block."""
    for prop in struct.bl_rna.properties:
        name = prop.identifier
        if name in RUNTIME or name in LONG:
            continue
        value = getattr(struct, name)
        if prop.type == 'POINTER':
            read_pointer(value, f'{path}.{name}', lines, deep)
        elif prop.type == 'COLLECTION':
            value = [item for item in value if not (isinstance(item, bpy.types.NodeSocket) and spare(item))]
            lines[f'{path}.{name}'] = len(value)
            for index, item in enumerate(value):
                read_pointer(item, f'{path}.{name}[{index}]', lines, deep, owned=True)
        else:
            lines[f'{path}.{name}'] = repr(value[:]) if getattr(prop, 'is_array', False) else repr(value)


def read_pointer(value, path, lines, deep, owned=False):
    if value is None:
        lines[path] = None
    elif isinstance(value, bpy.types.ID) and not value.is_embedded_data:
        lines[path] = value.name_full
    elif isinstance(value, (bpy.types.Node, bpy.types.NodeSocket)) and not owned:
        lines[path] = value.name                     # the ends of links: read with their node
    elif deep:
        read(value, path, lines, deep - 1)


def spare(socket):
    """4.5 keeps sockets of passes that are off, unseen, and sorts them anew whenever a pass is switched."""
    return not socket.enabled and not socket.is_linked


def differences(before, after):
    """What is not the same, readable: {what: (before, after)}."""
    return {key: (before.get(key), after.get(key)) for key in before.keys() | after.keys()
            if before.get(key) != after.get(key)}
