"""The material of a card: the element's frames as light that comes from it, lit by the scene's sun and sky in nodes."""

from __future__ import annotations

import bpy

from ...inference.errors import DeliverError
from .. import compat
from . import debris, lighting
from .nodes import ROLE, add, math, mix, new_input, vector
from .sequence import DATA, TAKE, Schedule, load_sequence, remove_unused, show_files

SOLID_COLOUR = (0.8, 0.75, 0.7, 0.25)       # in Solid view, which knows no textures and would show a white wall
TEXTURES = ('card', 'lights', 'fill')       # folders of a take
DEBRIS = ('debris', 'debris_lights', 'debris_fill')
LIGHT = 'light'                             # role of the node that lights

# What the node that lights is given by others, before lighting.INPUTS.
GIVEN = (
    ('Element', 'Color', (0.0, 0.0, 0.0, 0.0), None, None, 'The element as it was generated'),
    ('Alpha', 'Float', 0.0, None, None, 'Its coverage'),
    ('Lights', 'Color', (0.0, 0.0, 0.0, 0.0), None, None, 'Light maps: right, left, above'),
    ('Fill', 'Color', (0.0, 0.0, 0.0, 0.0), None, None, 'Light maps: below, front, back'),
    ('Heat', 'Float', 0.0, None, None, 'How much of it glows'),
    ('Matter', 'Color', (1.0, 1.0, 1.0, 1.0), None, None, 'Color of the matter'),
    ('Exposure', 'Float', 0.0, None, None, 'Brightness of the glow with which the take was made, in stops'),
    ('Has Debris', 'Float', 0.0, None, None, 'Are there pictures of debris?'),
    ('Debris Made', 'Color', (0.0, 0.0, 0.0, 0.0), None, None, 'The debris as it was generated'),
    ('Debris Alpha', 'Float', 0.0, None, None, 'What is seen of it'),
    ('Debris Lights', 'Color', (0.0, 0.0, 0.0, 0.0), None, None, 'Its light maps: right, left, above'),
    ('Debris Fill', 'Color', (0.0, 0.0, 0.0, 0.0), None, None, 'Its light maps: below, front, back'),
    ('Hides', 'Float', 0.0, None, None, 'What share of the element it hides'),
)
# Which texture gives what.
WIRING = (('card', 'Color', 'Element'), ('card', 'Alpha', 'Alpha'), ('lights', 'Color', 'Lights'),
          ('fill', 'Color', 'Fill'), ('fill', 'Alpha', 'Heat'), ('debris', 'Color', 'Debris Made'),
          ('debris', 'Alpha', 'Debris Alpha'), ('debris_lights', 'Color', 'Debris Lights'),
          ('debris_lights', 'Alpha', 'Hides'), ('debris_fill', 'Color', 'Debris Fill'))


def new_material(name: str) -> bpy.types.Material:
    """Emission of what is lit, before what shines through: both as they are in premultiplied pixels."""
    material = bpy.data.materials.new(name)
    material.surface_render_method = 'BLENDED'
    material.diffuse_color = SOLID_COLOUR
    tree = compat.material_tree(material)
    tree.nodes.clear()
    light = add(tree, 'ShaderNodeGroup', 300, 0, LIGHT)
    light.node_tree, light.width = _light_group(name), 200
    textures = {folder: _texture(tree, folder, -300 * row) for row, folder in enumerate((*TEXTURES, *DEBRIS))}
    for folder, output, socket in WIRING:
        tree.links.new(textures[folder].outputs[output], light.inputs[socket])
    kinds = ('ShaderNodeEmission', 'ShaderNodeBsdfTransparent', 'ShaderNodeAddShader', 'ShaderNodeOutputMaterial')
    emission, clear, both, output = (add(tree, kind, 600 + 240 * max(0, column - 1), -160 * (column == 1))
                                     for column, kind in enumerate(kinds))
    tree.links.new(light.outputs['Color'], emission.inputs['Color'])
    tree.links.new(light.outputs['Clear'], clear.inputs['Color'])
    tree.links.new(emission.outputs[0], both.inputs[0])
    tree.links.new(clear.outputs[0], both.inputs[1])
    tree.links.new(both.outputs[0], output.inputs['Surface'])
    return material


def _texture(tree, folder: str, y: float):
    node = add(tree, 'ShaderNodeTexImage', 0, y, folder)
    node.extension = 'CLIP'
    return node


def _light_group(name: str) -> bpy.types.NodeTree:
    """The node that lights: the same inputs and the same light as in the compositor."""
    tree = bpy.data.node_groups.new(f'{name} Light', 'ShaderNodeTree')
    for output in ('Color', 'Clear'):
        tree.interface.new_socket(output, in_out='OUTPUT', socket_type='NodeSocketColor')
    for each in (*GIVEN, *lighting.INPUTS, *debris.INPUTS):
        new_input(tree, *each)
    given, result = add(tree, 'NodeGroupInput', 0, 0).outputs, add(tree, 'NodeGroupOutput', 3400, 0).inputs
    # The plane's own axes: its picture runs along the tangent of its UV map.
    right, normal = add(tree, 'ShaderNodeTangent', 0, -600), add(tree, 'ShaderNodeNewGeometry', 0, -800)
    right.direction_type, right.uv_map = 'UV_MAP', 'UVMap'
    towards = normal.outputs['True Normal']
    up = vector(tree, 'CROSS_PRODUCT', 180, -700, towards, right.outputs[0])
    sun = lighting.in_card(tree, 360, -600, given['Sun Direction'], right.outputs[0], up, towards)
    light = lighting.lit(tree, 900, -300, given['Lights'], given['Fill'], sun, given, given['Matter'])
    exposure = math(tree, 'ADD', 900, -1200, given['Exposure'], given['Heat Exposure'])
    glow = lighting.glow(tree, 1260, -1200, given['Heat'], exposure, given['Temperature'])
    # Blender's texture takes alpha out of the colour.
    made = vector(tree, 'SCALE', 2100, 200, given['Element'], given['Alpha'])
    both = vector(tree, 'ADD', 2200, -300, light, glow)
    relit = mix(tree, 'MIX', 2400, 0, given['Relight'], made, both, label='Relit')
    colour, alpha = _with_debris(tree, relit, sun, given)
    tree.links.new(colour, result['Color'])
    tree.links.new(math(tree, 'SUBTRACT', 3220, -300, 1.0, alpha, clamp=True), result['Clear'])
    return tree


def _with_debris(tree, element, sun, given) -> tuple:
    lit = lighting.lit(tree, 900, -1700, given['Debris Lights'], given['Debris Fill'], sun, given, given['Matter'])
    made = vector(tree, 'SCALE', 2100, -1700, given['Debris Made'], given['Debris Alpha'])
    # A texture without a picture is bright.
    strength = math(tree, 'MULTIPLY', 2100, -2000, given['Debris'], given['Has Debris'])
    chunks, alpha = debris.shown(tree, 2300, -1700, made, lit, given['Relight'], given['Debris Alpha'], strength,
                                 given['Debris Albedo'])
    rest = debris.not_hidden(tree, 2300, -1300, given['Hides'], strength)
    colour = vector(tree, 'ADD', 2900, -300, vector(tree, 'SCALE', 2700, -300, element, rest), chunks)
    return colour, math(tree, 'MULTIPLY_ADD', 2900, -500, given['Alpha'], rest, alpha)


def show_take(plane, take, plan: Schedule) -> None:
    """Let the plane's material show the take. Raises DeliverError when its texture is gone."""
    file = next(number for number in plan.files if number is not None)
    image = load_sequence(take, 'card', file, take.shot.colour_space)
    _show(_find(plane, 'card', must=True), image, plan)
    lights = [_find(plane, folder) for folder in TEXTURES[1:]]
    node = find_light(plane)
    if node is None or None in lights:
        return                                             # made by the artist, or before takes had passes
    for texture, folder in zip(lights, TEXTURES[1:]):
        _show(texture, load_sequence(take, folder, file, DATA) if take.has_textures else None, plan)
    albedo, exposure = take.matter(file)
    node.inputs['Matter'].default_value = (*albedo, 1.0)
    node.inputs['Exposure'].default_value = exposure or 0.0
    lighting.give_light(node, take)
    _show_debris(plane, take, plan, file, node)


def _show_debris(plane, take, plan: Schedule, file: int, node) -> None:
    """Let the material show the take's debris, unless it was made before there was any, or the artist has changed it.
    """
    textures = [_find(plane, folder) for folder in DEBRIS]
    if None in textures:
        return
    for texture, folder in zip(textures, DEBRIS):
        space = take.shot.colour_space if folder == 'debris' else DATA
        _show(texture, load_sequence(take, folder, file, space) if take.has_debris else None, plan)
    node.inputs['Has Debris'].default_value = float(take.has_debris)


def find_light(plane) -> bpy.types.Node | None:
    """The node that lights the plane, None when the artist has removed it."""
    return next((node for tree in _trees(plane) for node in tree.nodes if node.get(ROLE) == LIGHT), None)


def _find(plane, folder: str, must: bool = False):
    """The plane's texture of a folder, whatever the artist put beside it."""
    for tree in _trees(plane):
        for node in tree.nodes:
            if (node.bl_idname == 'ShaderNodeTexImage' and node.get(ROLE, 'card') == folder
                    and (node.image is None or TAKE in node.image)):
                return node
    if must:
        raise DeliverError(f'The material of "{plane.name}" has lost its image texture.',
                           'Take the card out and deliver again.')
    return None


def _trees(plane) -> list:
    return [material.node_tree for material in plane.data.materials if material]


def _show(texture, image, plan: Schedule) -> None:
    old, texture.image = texture.image, image
    if old is not None and old != image:
        remove_unused([old])
    show_files(texture.image_user, texture.id_data, f'{texture.path_from_id()}.image_user', plan)


def remove_materials(materials: list) -> None:
    """Remove materials that nothing uses any more, with their images, groups and animation."""
    trees = [material.node_tree for material in materials]
    images = [node.image for tree in trees for node in tree.nodes if getattr(node, 'image', None)]
    groups = [node.node_tree for tree in trees for node in tree.nodes if node.get(ROLE) == LIGHT]
    actions = [tree.animation_data.action for tree in trees if tree.animation_data]
    for blocks in (materials, [i for i in dict.fromkeys(images) if TAKE in i], groups, list(filter(None, actions))):
        remove_unused(blocks)
