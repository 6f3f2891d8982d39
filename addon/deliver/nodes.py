"""Nodes in few words: the same kinds serve the compositor and materials."""

from __future__ import annotations

from .sequence import TAKE

ROLE = 'second_unit_role'          # on nodes inside


def add(tree, kind: str, x: float, y: float, role: str = '', take=None):
    node = tree.nodes.new(kind)
    node.location = (x, y)
    if role:
        node[ROLE] = role
    if take is not None:
        node[TAKE] = take.uuid
    return node


def new_input(tree, name: str, kind: str, default, low, high, description: str, panel=None) -> None:
    """An input of the group `tree`. One from 0 to 1 is a factor, a vector a direction."""
    socket = tree.interface.new_socket(
        name, in_out='INPUT', socket_type=f'NodeSocket{kind}', description=description, parent=panel)
    if kind == 'Float' and (low, high) == (0.0, 1.0):
        socket.subtype = 'FACTOR'
    elif kind == 'Vector':
        socket.subtype = 'DIRECTION'
    if low is not None:
        socket.min_value, socket.max_value = low, high
    socket.default_value = default


def math(tree, operation: str, x: float, y: float, *operands, clamp: bool = False, label: str = ''):
    node = add(tree, 'ShaderNodeMath', x, y)
    node.label = label
    _choose(node, 'operation', operation)
    _choose(node, 'use_clamp', clamp)
    connect(tree, node, operands)
    return node.outputs[0]


def _choose(node, name: str, value) -> None:
    # Blender brings the whole tree up to date even if nothing changes: 0.15 ms among 100 nodes.
    if getattr(node, name) != value:
        setattr(node, name, value)


def vector(tree, operation: str, x: float, y: float, *operands, label: str = ''):
    """Vector math; of SCALE the second operand is the factor."""
    node = add(tree, 'ShaderNodeVectorMath', x, y)
    node.label = label
    _choose(node, 'operation', operation)
    if operation == 'SCALE':
        connect(tree, node, operands[:1])
        _put(tree, node.inputs['Scale'], operands[1])
    else:
        connect(tree, node, operands)
    return node.outputs['Value' if operation in ('DOT_PRODUCT', 'LENGTH') else 'Vector']


def parts(tree, x: float, y: float, of) -> tuple:
    """The three numbers of a vector."""
    node = add(tree, 'ShaderNodeSeparateXYZ', x, y)
    tree.links.new(of, node.inputs[0])
    return tuple(node.outputs)


def combined(tree, x: float, y: float, *numbers, label: str = ''):
    node = add(tree, 'ShaderNodeCombineXYZ', x, y)
    node.label = label
    connect(tree, node, numbers)
    return node.outputs[0]


def mix(tree, blend: str, x: float, y: float, factor, a, b, label: str = ''):
    """Colours mixed. Alpha is that of `a`, but with MIX and from 5.0 on mixed as well."""
    node = add(tree, 'ShaderNodeMix', x, y)
    node.data_type, node.blend_type, node.label = 'RGBA', blend, label
    node.clamp_factor = False
    for name, operand in (('Factor_Float', factor), ('A_Color', a), ('B_Color', b)):
        _put(tree, named(node.inputs, name), operand)
    return named(node.outputs, 'Result_Color')


def connect(tree, node, operands) -> None:
    for socket, operand in zip(node.inputs, operands):
        _put(tree, socket, operand)


def _put(tree, socket, operand) -> None:
    if isinstance(operand, (float, tuple)):
        socket.default_value = operand
    else:
        tree.links.new(operand, socket)


def named(sockets, identifier: str):
    return next(socket for socket in sockets if socket.identifier == identifier)
