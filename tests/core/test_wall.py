"""The wall between the halves, read from the syntax trees: no import crosses it, not even inside a function."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {'torch', 'diffusers', 'transformers', 'safetensors'}
BLENDER = {'bpy', 'bmesh', 'mathutils', 'gpu', 'gpu_extras', 'bpy_extras', 'addon_utils'}


def files(half):
    return sorted((ROOT / half).rglob('*.py'))


def imports(path):
    """(name, whether it runs when the module is imported) of every import in a file; '.addon' for a relative one."""
    tree = ast.parse(path.read_text())
    inside = {id(node) for function in ast.walk(tree) if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
              for node in ast.walk(function)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, id(node) not in inside
        elif isinstance(node, ast.ImportFrom):
            yield '.' * node.level + (node.module or ''), id(node) not in inside


def top(name):
    return name.lstrip('.').split('.')[0]


@pytest.mark.parametrize('path', files('inference'), ids=lambda path: str(path.relative_to(ROOT)))
def test_inference_does_not_know_blender(path):
    assert not [name for name, _ in imports(path) if top(name) in BLENDER | {'addon'}]


@pytest.mark.parametrize('path', files('addon'), ids=lambda path: str(path.relative_to(ROOT)))
def test_addon_does_not_know_torch(path):
    assert not [name for name, _ in imports(path) if top(name) in HEAVY]


@pytest.mark.parametrize('path', [*files('addon'), *files('inference')], ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_ships_with_absolute_imports_of_itself(path):
    assert not [name for name, _ in imports(path) if top(name) == 'second_unit']


def test_the_root_imports_nothing_at_import():
    assert not [name for name, at_import in imports(ROOT / '__init__.py') if at_import]
