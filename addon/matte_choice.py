"""Where a patch works, as the panel asks for it: the settings, the text that they make, and the fields."""

from __future__ import annotations

import bpy
from bpy.props import EnumProperty, IntVectorProperty, PointerProperty, StringProperty

KINDS = [
    ('selected', 'Selected Objects', 'What the camera sees of the objects that are selected when the take is started'),
    ('object', 'Object', 'What the camera sees of an object, or of an empty with its children'),
    ('collection', 'Collection', 'What the camera sees of a collection'),
    ('cryptomatte', 'Cryptomatte', 'A name of the Cryptomatte pass, with the renderer\'s own edges'),
    ('mask', 'Mask', 'A mask, drawn in the Image Editor or the Movie Clip Editor'),
    ('image', 'Image', 'A painted image of the shot\'s size, white or opaque where it is replaced'),
    ('rect', 'Rectangle', 'A rectangle of the picture, in pixels'),
]
SIDES = ('X', 'Y', 'Width', 'Height')


class SecondUnitMatte(bpy.types.PropertyGroup):
    kind: EnumProperty(name='Matte', description='Where the patch works', items=KINDS)
    object: PointerProperty(name='Object', type=bpy.types.Object, description='What is replaced')
    collection: PointerProperty(name='Collection', type=bpy.types.Collection, description='What is replaced')
    cryptomatte: StringProperty(name='Name', description='The name in the Cryptomatte pass: that of an object')
    mask: PointerProperty(name='Mask', type=bpy.types.Mask, description='White is what is replaced')
    image: StringProperty(
        name='Image', subtype='FILE_PATH', options={'PATH_SUPPORTS_BLEND_RELATIVE'},
        description='An image of the shot\'s size, or a sequence with #### for the frame. Save what you paint')
    rect: IntVectorProperty(
        name='Rectangle', size=4, default=(0, 0, 256, 256),
        description='The left and upper edge, width and height in pixels, from the upper left corner of the picture')


def matte_text(context) -> str:
    """The choice as a recipe has it; '' while nothing is chosen."""
    matte = context.scene.second_unit.matte
    if matte.kind == 'selected':
        names = sorted(chosen.name for chosen in context.view_layer.objects.selected)
        return f'object:{";".join(names)}' if names else ''
    if matte.kind == 'rect':
        return f'rect:{",".join(map(str, matte.rect))}'
    value = getattr(matte, matte.kind)
    name = value if isinstance(value, str) else value.name if value else ''
    return f'{matte.kind}:{name}' if name else ''


def why_no_matte(context) -> str:
    """The reason why there is none, '' when there is."""
    if matte_text(context):
        return ''
    selected = context.scene.second_unit.matte.kind == 'selected'
    return 'Select the objects to replace' if selected else 'Choose a matte: where the patch works'


def draw_matte(layout, matte) -> None:
    column = layout.column(align=True)
    column.prop(matte, 'kind')
    if matte.kind == 'rect':
        for index, side in enumerate(SIDES):
            column.prop(matte, 'rect', index=index, text=side)
    elif matte.kind == 'cryptomatte':
        column.prop_search(matte, 'cryptomatte', matte.id_data, 'objects')
    elif matte.kind != 'selected':
        column.prop(matte, matte.kind)
