"""Scripts of Nuke (.nk) as text: nodes with knobs and inputs, each written after those that it reads.

Nuke reads a script from top to bottom and keeps a stack: `push $name` puts a node there, and a node takes its inputs
from it, the first from the top. Every node here pushes what it reads, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

INDENT = ' '


class Tcl(str):
    """A knob's value as it stands in the file, braces and all."""

    __slots__ = ()


Value = str | int | float | bool | tuple[float, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One node: its class, its knobs in the order of the file, what it reads (None: nothing is connected), and, of a
    group, its own nodes and knobs as (type, name, label, tooltip, range) with a value."""

    kind: str
    name: str
    knobs: Mapping[str, Value] = field(default_factory=dict)
    inputs: tuple[Node | None, ...] = ()
    inside: tuple[Node, ...] = ()
    own: tuple[tuple[int, str, str, str, tuple[float, float], Value], ...] = ()
    x: int = 0
    y: int = 0


def text(nodes: Sequence[Node], layers: Mapping[str, Sequence[str]], words: Sequence[str] = ()) -> str:
    """A whole script. `layers`: channels of layers that Nuke does not have by itself; `words`: comments above all."""
    lines = [*(f'# {word}' for word in words), 'version 12.0 v1']
    lines += [f'add_layer {{{layer} {" ".join(f"{layer}.{channel}" for channel in channels)}}}'
              for layer, channels in layers.items()]
    return '\n'.join([*lines, *_lines(nodes, '')]) + '\n'


def _lines(nodes: Sequence[Node], indent: str, scope: str = 'N') -> Iterator[str]:
    """`scope`: what variables begin with, since those of a group are seen outside of it."""
    read = {id(source) for node in nodes for source in node.inputs}
    for node in nodes:
        for source in reversed(node.inputs):
            yield f'{indent}push {"0" if source is None else f"${scope}{source.name}"}'
        yield f'{indent}{node.kind} {{'
        if node.kind != 'Root':
            yield f'{indent}{INDENT}inputs {len(node.inputs)}'
        for kind, name, label, tip, (low, high), value in node.own:
            yield f'{indent}{INDENT}addUserKnob {{{kind} {name} l {quoted(label)} t {quoted(tip)} R {low:g} {high:g}}}'
            yield f'{indent}{INDENT}{name} {written(value)}'
        for knob, value in node.knobs.items():
            yield f'{indent}{INDENT}{knob} {written(value)}'
        if node.kind != 'Root':
            yield from (f'{indent}{INDENT}{knob} {value}' for knob, value in
                        (('name', node.name), ('xpos', node.x), ('ypos', node.y)))
        yield f'{indent}}}'
        if node.inside:
            yield from _lines(node.inside, indent + INDENT, f'{scope}{node.name}_')
            yield f'{indent}end_group'
        if id(node) in read:
            yield f'{indent}set {scope}{node.name} [stack 0]'


def written(value: Value) -> str:
    """A value as a knob has it in the file."""
    if isinstance(value, Tcl):
        return str(value)
    if isinstance(value, bool):
        return 'true' if value else 'false'
    if isinstance(value, tuple):
        return f'{{{" ".join(f"{each:.9g}" for each in value)}}}'
    return quoted(value) if isinstance(value, str) else f'{value:.9g}'


def quoted(words: str) -> str:
    """Text that nothing in it is evaluated of when the script is read. What the knob itself evaluates then, such as the
    [file dirname …] of a path, is still evaluated."""
    for each in '\\"[$':
        words = words.replace(each, f'\\{each}')
    words = words.replace('{', '\\{').replace('}', '\\}')
    return '"' + words.replace('\n', '\\n') + '"'


def expression(words: str) -> Tcl:
    """A number that Nuke computes: {{…}}."""
    return Tcl(f'{{{{{words}}}}}')


def expressions(words: Sequence[str]) -> Tcl:
    """Several numbers that Nuke computes: {{…} {…} …}."""
    return Tcl(f'{{{" ".join(f"{{{each}}}" for each in words)}}}')
