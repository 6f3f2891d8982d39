"""Depth and normal of everything that a 3D view shows, drawn from the evaluated meshes by an own small shader.

The depth buffer of the view itself is no source for them: Workbench's is bound to the clip range of the view
(0.06 % off at a distance of 100 with the clip start of 0.01 that Blender gives a new view), and EEVEE leaves
it empty when it draws off screen.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import bpy
import gpu
import numpy as np
from gpu_extras.batch import batch_for_shader
from mathutils import Matrix

from ...inference.shot import Camera, Shot, world_to_frame
from .anchor import MESHED

SOLID = ('SOLID', 'TEXTURED')      # display types with a surface; WIRE and BOUNDS have none

# The fourth row of `surface` is the depth, so that both matrices fill the 128 bytes that every GPU grants.
VERTEX = '''
void main() {
  normal = (surface * vec4(direction, 0.0)).xyz;
  depth = (surface * vec4(position, 1.0)).w;
  gl_Position = clip * vec4(position, 1.0);
}
'''
FRAGMENT = '''
void main() {
  vec3 facing = gl_FrontFacing ? normal : -normal;
  seen = vec4(facing * inversesqrt(max(dot(facing, facing), 1e-30)), depth);
}
'''


def make_shader() -> gpu.types.GPUShader:
    between = gpu.types.GPUStageInterfaceInfo('second_unit_surface')
    between.smooth('VEC3', 'normal')
    between.smooth('FLOAT', 'depth')
    info = gpu.types.GPUShaderCreateInfo()
    info.push_constant('MAT4', 'clip')
    info.push_constant('MAT4', 'surface')
    info.vertex_in(0, 'VEC3', 'position')
    info.vertex_in(1, 'VEC3', 'direction')
    info.vertex_out(between)
    info.fragment_out(0, 'VEC4', 'seen')
    info.vertex_source(VERTEX)
    info.fragment_source(FRAGMENT)
    return gpu.shader.create_from_info(info)


def world_to_clip(camera: Camera, shot: Shot) -> np.ndarray:
    """The 4x4 matrix from the world to OpenGL's clip space, whose image is exactly that of `world_to_frame`."""
    x, y, depth, weight = world_to_frame(camera, shot)
    near, far = camera.clip_start, camera.clip_end
    one = np.array([0.0, 0.0, 0.0, 1.0])
    if camera.kind == 'ORTHO':
        z = (2.0 * depth - (far + near) * one) / (far - near)
    else:
        z = ((far + near) * depth - 2.0 * far * near * one) / (far - near)
    return np.stack([2.0 * x / shot.width - weight, weight - 2.0 * y / shot.height, z, weight])


def draw_surface(shader: gpu.types.GPUShader, target: gpu.types.GPUOffScreen, depsgraph: bpy.types.Depsgraph,
                 space: bpy.types.SpaceView3D, camera: Camera, shot: Shot) -> tuple[np.ndarray, np.ndarray]:
    """(depth (h, w), +inf where nothing is; normal (h, w, 3) in the world, turned to the viewer), top row first.

    Both are sampled once at the centre of each pixel, as depth and normal must be. Hair, point clouds and
    volumes have no mesh and are not in them.
    """
    clip = world_to_clip(camera, shot)
    depth_row = world_to_frame(camera, shot)[2]
    with target.bind():
        framebuffer = gpu.state.active_framebuffer_get()
        framebuffer.clear(color=(0.0, 0.0, 0.0, np.inf), depth=1.0)
        gpu.state.depth_test_set('LESS_EQUAL')
        gpu.state.depth_mask_set(True)
        try:
            for batch, matrix in _batches(shader, depsgraph, space):
                shader.bind()
                shader.uniform_float('clip', Matrix((clip @ matrix).tolist()))
                shader.uniform_float('surface', Matrix(_surface_matrix(matrix, depth_row).tolist()))
                batch.draw(shader)
        finally:
            gpu.state.depth_mask_set(False)
            gpu.state.depth_test_set('NONE')
        pixels = framebuffer.read_color(0, 0, shot.width, shot.height, 4, 0, 'FLOAT')
    seen = np.asarray(pixels).reshape(shot.height, shot.width, 4)[::-1]
    return seen[..., 3], seen[..., :3]


def _surface_matrix(matrix: np.ndarray, depth_row: np.ndarray) -> np.ndarray:
    """Normals go by the cofactors, which exist also for an object that is scaled flat."""
    x, y, z = matrix[:3, :3].T
    cofactors = np.stack([np.cross(y, z), np.cross(z, x), np.cross(x, y)], axis=1) * (-1 if _mirrors(matrix) else 1)
    surface = np.zeros((4, 4))
    surface[:3, :3] = cofactors / max(np.abs(cofactors).max(), 1e-30)
    surface[3] = depth_row @ matrix
    return surface


def _mirrors(matrix: np.ndarray) -> bool:
    return np.linalg.det(matrix[:3, :3]) < 0.0


def _batches(shader: gpu.types.GPUShader, depsgraph: bpy.types.Depsgraph,
             space: bpy.types.SpaceView3D) -> Iterator[tuple[gpu.types.GPUBatch, np.ndarray]]:
    """What the view shows, as (batch, matrix to the world)."""
    batches: dict[tuple[int, bool], gpu.types.GPUBatch | None] = {}      # instances of one mesh share it
    for instance in depsgraph.object_instances:
        owner = (instance.parent if instance.is_instance else instance.object).original
        shown = instance.object
        if not (instance.show_self and shown.type in MESHED and shown.display_type in SOLID
                and owner.visible_in_viewport_get(space)):
            continue
        matrix = np.array(instance.matrix_world, dtype=np.float64)
        key = shown.data.as_pointer(), _mirrors(matrix)
        if key not in batches:
            batches[key] = _batch(shader, shown, mirrored=key[1])
        if batches[key] is not None:
            yield batches[key], matrix


def _batch(shader: gpu.types.GPUShader, shown: bpy.types.Object, mirrored: bool) -> gpu.types.GPUBatch | None:
    mesh = shown.to_mesh()
    if mesh is None:
        return None
    try:
        mesh.calc_loop_triangles()
        vertices = _read(mesh.loop_triangles, 'vertices', 3, np.int32)
        if not len(vertices):
            return None
        corners = _read(mesh.loop_triangles, 'loops', 3, np.int32)
        points = _read(mesh.vertices, 'co', 3, np.float32)
        normals = _read(mesh.corner_normals, 'vector', 3, np.float32)
    finally:
        shown.to_mesh_clear()
    if mirrored:                              # mirroring turns the winding, by which the shader tells front from back
        vertices, corners = vertices[:, ::-1], corners[:, ::-1]
    return batch_for_shader(shader, 'TRIS', {
        'position': points[vertices.ravel()], 'direction': normals[corners.ravel()]})


def _read(items: Any, name: str, width: int, kind: type) -> np.ndarray:
    values = np.empty(len(items) * width, dtype=kind)
    items.foreach_get(name, values)
    return values.reshape(-1, width)
