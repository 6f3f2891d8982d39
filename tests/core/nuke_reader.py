"""A strict reader of Nuke scripts, and what their nodes do to pixels: of the few that Second Unit writes, all of it.

Anything that Nuke might not take as it is meant raises NukeError: braces that are not balanced, classes and knobs that
are not known here, an input that is not on the stack, a link or a channel that is not there.
"""

import re
from dataclasses import dataclass, field

import numpy as np

# Classes with the knobs that they have in every version since 12, as far as a script of ours may set them.
EVERYWHERE = {'inputs', 'name', 'xpos', 'ypos', 'label'}
KNOBS = {
    'Root': {'frame', 'first_frame', 'last_frame', 'lock_range', 'format', 'fps', 'colorManagement', 'OCIO_config',
             'workingSpaceLUT'},
    'StickyNote': {'note_font_size'},
    'Read': {'file_type', 'file', 'first', 'last', 'origfirst', 'origlast', 'before', 'after', 'on_error',
             'colorspace', 'premultiplied', 'raw'},
    'Copy': {f'{end}{index}' for end in ('from', 'to') for index in range(4)},
    'ColorMatrix': {'channels', 'matrix'},
    'Expression': {f'{what}{index}' for what in ('channel', 'expr') for index in range(4)},
    'Multiply': {'channels', 'value'},
    'Merge2': {'operation'},
    'Input': {'number'}, 'Output': set(), 'Group': set(),
}
INPUTS = {'StickyNote': 0, 'Read': 0, 'Input': 0, 'Copy': 2, 'Merge2': 2, 'ColorMatrix': 1, 'Expression': 1,
          'Multiply': 1, 'Output': 1}
CHOICES = {'before': {'hold', 'loop', 'bounce', 'black'}, 'after': {'hold', 'loop', 'bounce', 'black'},
           'on_error': {'error', 'black', 'checkerboard', 'nearest frame'}, 'operation': {'over', 'plus'},
           'channels': {'rgb', 'rgba'}, 'colorManagement': {'Nuke', 'OCIO'}, 'file_type': {'exr'}}
BUILT_IN = {'rgba.red', 'rgba.green', 'rgba.blue', 'rgba.alpha', 'depth.Z'}
LETTERS = {'r': 'rgba.red', 'g': 'rgba.green', 'b': 'rgba.blue', 'a': 'rgba.alpha'}


class NukeError(Exception):
    pass


@dataclass(eq=False)
class Node:
    kind: str
    knobs: dict
    inputs: list
    inside: list = field(default_factory=list)

    @property
    def name(self):
        return self.knobs['name']

    def find(self, name):
        found, = (node for node in self.inside if node.knobs.get('name') == name)
        return found


@dataclass
class Script:
    version: str
    layers: dict
    nodes: list

    def find(self, name):
        return Node.find(Node('', {}, [], self.nodes), name)

    @property
    def channels(self):
        return BUILT_IN | {channel for channels in self.layers.values() for channel in channels}


# --- Words ------------------------------------------------------------------------------------------------------


def commands(text):
    """The script's commands, each a list of words; a word in braces is ('{', its text), others are plain text."""
    at = 0
    while at < len(text):
        words = []
        while at < len(text) and text[at] != '\n':
            if text[at] == ' ':
                at += 1
            elif text[at] == '#' and not words:
                at = text.find('\n', at)
            else:
                word, at = _word(text, at)
                words.append(word)
        at += 1
        if words:
            yield words


def _word(text, at):
    if text[at] == '{':
        end = _closing(text, at)
        return ('{', text[at + 1:end]), end + 1
    if text[at] == '"':
        end = at + 1
        while text[end] != '"':
            if text[end] in '[$' or text[end] == '\n':
                raise NukeError(f'{text[end]!r} would be evaluated when the script is read: {text[at:end + 20]}')
            end += 2 if text[end] == '\\' else 1
        return re.sub(r'\\(.)', lambda match: {'n': '\n'}.get(match[1], match[1]), text[at + 1:end]), end + 1
    if text[at] == '[':
        end = text.index(']', at)
        return text[at:end + 1], end + 1
    match = re.compile(r'[^\s{}"\[\]]+').match(text, at)
    if not match:
        raise NukeError(f'what is this: {text[at:at + 30]!r}')
    return match[0], match.end()


def _closing(text, at):
    """The place of the brace that closes the one at `at`; what stands in quotes or after a backslash is no brace."""
    depth, quoted, place = 0, False, at
    while place < len(text):
        letter = text[place]
        if letter == '\\':
            place += 1
        elif letter == '"':
            quoted = not quoted
        elif not quoted:
            depth += {'{': 1, '}': -1}.get(letter, 0)
        if depth == 0:
            return place
        place += 1
    raise NukeError('a brace is not closed')


# --- Nodes ------------------------------------------------------------------------------------------------------


def read(text):
    """The script, its nodes linked by the stack. Raises NukeError."""
    rest = commands(text)
    script = Script('', {}, [])
    _nodes(rest, script, script.nodes, {}, inside=False)
    if not script.version:
        raise NukeError('the script says no version')
    return script


def _nodes(rest, script, nodes, variables, inside):
    stack, names = [], set()
    for words in rest:
        if words[0] == 'end_group':
            if not inside:
                raise NukeError('end_group without a group')
            return
        if words[0] in ('version', 'add_layer'):
            _declared(words, script)
        elif words[0] in ('set', 'push'):
            _stacked(words, stack, variables)
        elif len(words) == 2 and words[1][0] == '{':
            node = _node(words[0], words[1][1], stack, script)
            if node.knobs.get('name') in names:
                raise NukeError(f'two nodes are called {node.name}')
            names.add(node.knobs.get('name'))
            nodes.append(node)
            if node.kind == 'Group':
                _nodes(rest, script, node.inside, variables, inside=True)
                _check_group(node)
            stack += [node] if node.kind != 'Root' else []
        else:
            raise NukeError(f'no command: {words}')
    if inside:
        raise NukeError('a group is not ended')


def _declared(words, script):
    if words[0] == 'version':
        script.version = ' '.join(words[1:])
        return
    layer, *channels = words[1][1].split()
    if any(not channel.startswith(f'{layer}.') for channel in channels):
        raise NukeError(f'{channels} are not of the layer {layer}')
    script.layers[layer] = channels


def _stacked(words, stack, variables):
    if words[0] == 'set':
        if words[2:] != ['[stack 0]']:
            raise NukeError(f'cannot set {words}')
        variables[words[1]] = stack[-1]
    elif words[1] == '0':
        stack.append(None)
    elif words[1][0] == '$' and words[1][1:] in variables:
        stack.append(variables[words[1][1:]])
    else:
        raise NukeError(f'{words[1]} was never set')


def _node(kind, body, stack, script):
    if kind not in KNOBS:
        raise NukeError(f'no class {kind}')
    knobs = _knobs(kind, body)
    if kind == 'Root':
        return Node(kind, knobs, [])
    if not re.fullmatch(r'[A-Za-z][A-Za-z0-9_]*', knobs.get('name', '')):
        raise NukeError(f'{kind} called {knobs.get("name")}')
    count = int(knobs['inputs'])
    if count != INPUTS.get(kind, count) or count > len(stack):
        raise NukeError(f'{kind} {knobs["name"]} with {count} inputs, {len(stack)} on the stack')
    for knob, value in knobs.items():
        if re.fullmatch(r'(from|to|channel)\d', knob) and value not in script.channels:
            raise NukeError(f'{knobs["name"]}: no channel {value}')
    return Node(kind, knobs, [stack.pop() for _ in range(count)])


def _knobs(kind, body):
    knobs, own = {}, set()
    for words in commands(body):
        if words[0] == 'addUserKnob' and kind == 'Group':
            own.add(words[1][1].split()[1])
        elif len(words) != 2:
            raise NukeError(f'{kind}: one value for a knob: {words}')
        else:
            knob, value = words
            if knob not in KNOBS[kind] | EVERYWHERE | own or knob in knobs:
                raise NukeError(f'{kind} has no knob {knob}, or has it twice')
            if knob in CHOICES and value not in CHOICES[knob]:
                raise NukeError(f'{knob} cannot be {value}')
            knobs[knob] = value
    return knobs


def _check_group(group):
    numbers = sorted(int(node.knobs.get('number', 0)) for node in group.inside if node.kind == 'Input')
    if numbers != list(range(len(group.inputs))) or [node.kind for node in group.inside].count('Output') != 1:
        raise NukeError(f'{group.name} has inputs {numbers} for {len(group.inputs)} links')


# --- Pixels -----------------------------------------------------------------------------------------------------


def evaluate(node, read_image, group=None, given=(), knobs=None, known=None):
    """The channels that come out of a node: arrays (h, w) by name. `read_image(node)` gives those of a Read.

    `knobs`: values of a group's own knobs in place of those in the script.
    """
    known = {} if known is None else known
    if node is None:
        return {}
    if id(node) not in known:
        sources = [evaluate(each, read_image, group, given, knobs, known) for each in node.inputs]
        known[id(node)] = _made(node, sources, read_image, group, given, knobs)
    return known[id(node)]


def _made(node, sources, read_image, group, given, knobs):
    if node.kind == 'Read':
        return read_image(node)
    if node.kind == 'Input':
        return given[int(node.knobs['number'])]
    if node.kind == 'Group':
        output, = (each for each in node.inside if each.kind == 'Output')
        return evaluate(output, read_image, node, sources, knobs or {}, {})
    if node.kind == 'Output':
        return sources[0]
    return {'Copy': _copy, 'ColorMatrix': _matrix, 'Expression': _expression, 'Multiply': _multiply,
            'Merge2': _merge}[node.kind](node, sources, group, knobs)


def _zeros(sources):
    return np.zeros_like(next(each for source in sources for each in source.values()))


def _copy(node, sources, group, knobs):
    into, source = sources
    return {**into, **{node.knobs[f'to{index}']: source.get(node.knobs[f'from{index}'], _zeros(sources))
                       for index in range(4) if f'to{index}' in node.knobs}}


def _matrix(node, sources, group, knobs):
    rows = re.findall(r'\{([^{}]*)\}', node.knobs['matrix'][1])
    rows = np.array([[float(each) for each in row.split()] for row in rows])
    colours = [sources[0][f'rgba.{name}'] for name in ('red', 'green', 'blue')]
    return {**sources[0], **dict(zip(('rgba.red', 'rgba.green', 'rgba.blue'), np.einsum('ij,jhw->ihw', rows, colours)))}


def _expression(node, sources, group, knobs):
    made = {node.knobs[f'channel{index}']: number(node.knobs[f'expr{index}'], group, knobs, sources[0], _zeros(sources))
            for index in range(4) if f'channel{index}' in node.knobs}
    return {**sources[0], **made}


def _multiply(node, sources, group, knobs):
    value = node.knobs['value']
    words = re.findall(r'\{([^{}]*)\}', value[1]) if value[0] == '{' else [value]
    factors = [number(each, group, knobs, {}, None) for each in words]
    factors = factors * 4 if len(factors) == 1 else factors
    names = ('red', 'green', 'blue', 'alpha')[:len(node.knobs['channels'])]
    made = {f'rgba.{name}': sources[0][f'rgba.{name}'] * factor for name, factor in zip(names, factors)}
    return {**sources[0], **made}


def _merge(node, sources, group, knobs):
    below, above = sources
    share = 1 - above['rgba.alpha'] if node.knobs['operation'] == 'over' else 1.0
    return {**below, **{name: above[name] + below[name] * share for name in LETTERS.values()}}


def number(words, group, knobs, channels, zeros):
    """The value of an expression: channels by name or letter, knobs of the group as parent.knob, a few functions."""
    names = {}

    def named(match):
        word = match[0]
        key = f'v{len(names)}'
        if word.startswith('parent.'):
            names[key] = knob_value(group, knobs, word.removeprefix('parent.'))
        elif word in LETTERS or '.' in word:
            names[key] = channels.get(LETTERS.get(word, word), zeros)
        elif word in ('pow', 'clamp'):
            return word
        else:
            raise NukeError(f'no name {word} in {words}')
        if names[key] is None:
            raise NukeError(f'no channel {word}')
        return key
    python = re.sub(r'(?<![\d.])[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*', named, words)
    if not re.fullmatch(r'[\w\s()+\-*/.,]*', python):
        raise NukeError(f'no expression: {words}')
    return eval(python, {'__builtins__': {}, 'pow': np.power, 'clamp': np.clip}, {
        key: np.float64(value) if np.isscalar(value) else value for key, value in names.items()})


def knob_value(group, knobs, name):
    name, _, part = name.partition('.')
    if name not in group.knobs:
        raise NukeError(f'{group.name} has no knob {name}')
    value = group.knobs[name]
    value = [float(each) for each in value[1].split()] if value[0] == '{' else float(value)
    value = knobs.get(name, value)
    return value['rgb'.index(part)] if part else value
