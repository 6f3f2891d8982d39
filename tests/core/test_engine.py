"""The device of a new take, with other installations of torch than the one that is here."""

import sys

import pytest

from second_unit.inference import engine

VERSION = """from typing import Optional

__version__ = '2.13.0'
cuda: Optional[str] = {cuda}
hip: Optional[str] = {hip}
"""


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Call it with what torch's version.py says to have such a torch first on the path. It fails when imported."""
    def install(**built_for):
        (tmp_path / 'torch').mkdir()
        (tmp_path / 'torch' / '__init__.py').write_text('raise ImportError')
        (tmp_path / 'torch' / 'version.py').write_text(VERSION.format(**built_for))
        monkeypatch.delitem(sys.modules, 'torch', raising=False)
        monkeypatch.syspath_prepend(tmp_path)
    return install


@pytest.mark.skipif(engine._has_metal(), reason='Metal is chosen')
@pytest.mark.parametrize(('built_for', 'device'), [
    ({'cuda': None, 'hip': None}, 'cpu'),
    ({'cuda': None, 'hip': "'6.4'"}, 'cpu'),
    ({'cuda': "'13.0'", 'hip': None}, 'cuda'),
])
def test_beside_an_nvidia_driver_a_torch_for_the_processor_gets_the_processor(install, monkeypatch, built_for, device):
    monkeypatch.setattr(engine, '_has_cuda', lambda: True)
    install(**built_for)
    assert engine.choose_engine('auto').device == device
    assert engine.choose_engine('cuda').device == 'cuda'           # what is asked for is refused later, in words


def test_without_a_driver_the_processor_is_chosen(install, monkeypatch):
    monkeypatch.setattr(engine, '_has_cuda', lambda: False)
    install(cuda="'13.0'", hip=None)
    assert engine.choose_engine('auto').device != 'cuda'
