"""'Final' is offered where the weights of both of its models are, and asks for them in one sentence elsewhere."""

import sys
from pathlib import Path
from types import SimpleNamespace

import bpy
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'core'))
from tensors import safetensors

from second_unit.addon import final_choice
from second_unit.addon.downloads import Downloads
from second_unit.addon.final_choice import draw_control, why_no_weights, why_not_final
from second_unit.addon.preferences import Machine
from second_unit.inference.models import blockout, sdxl, wan_vace
from second_unit.inference.weights_store import repo_folder


@pytest.fixture
def have(tmp_path, monkeypatch):
    """Put a model's weights, as far as anyone looks, on this machine."""
    machine = Machine(device='cpu', weights=tmp_path)
    monkeypatch.setattr(final_choice, 'machine', lambda context: machine)
    monkeypatch.setattr(final_choice, 'downloads', Downloads)

    def put(model):
        for weights in model.downloads:
            folder = repo_folder(tmp_path, weights.repo) / weights.revision
            folder.mkdir(parents=True)
            (folder / 'model.safetensors').write_bytes(safetensors(64))
    return put


class Layout:
    """Notes the choices that are drawn, and whether they can be made."""

    def __init__(self, drawn):
        self.drawn, self.enabled = drawn, True

    def split(self, **how):
        return Layout(self.drawn)
    row = column = split

    def label(self, text):
        """Its name."""

    def prop(self, group, name):
        self.drawn[name] = self.enabled

    def prop_enum(self, group, name, item):
        self.drawn[item] = self.enabled


def drawn(model, name='coherence'):
    shown = {}
    return shown, draw_control(bpy.context, Layout(shown), SimpleNamespace(), model, name)


def test_final_is_grey_until_both_are_there(have):
    context = bpy.context
    assert why_no_weights(context, blockout.MODEL) == ''
    assert why_no_weights(context, sdxl.LOOK).startswith('SDXL is not downloaded, 9.4 GB.')
    assert why_not_final(context, sdxl.LOOK) == ''                  # that SDXL is missing is said already
    assert drawn(sdxl.LOOK) == ({'draft': True, 'standard': True, 'final': False}, '')
    have(sdxl.LOOK)
    reason = 'Wan 2.1 VACE 1.3B is not downloaded, 19 GB. Download it in the preferences of Second Unit'
    assert why_no_weights(context, sdxl.LOOK) == '' and why_no_weights(context, sdxl.LOOK.final) == reason
    assert drawn(sdxl.LOOK) == ({'draft': True, 'standard': True, 'final': False}, reason)
    have(wan_vace.LOOK)
    assert why_no_weights(context, sdxl.LOOK.final) == ''
    assert drawn(sdxl.LOOK) == ({'draft': True, 'standard': True, 'final': True}, '')
    assert drawn(sdxl.LOOK, 'steps') == ({'steps': True}, '') and drawn(wan_vace.LOOK, 'hold') == ({'hold': True}, '')


def test_what_is_asked_for_hangs_on_the_controls(monkeypatch):
    settings = SimpleNamespace()
    monkeypatch.setattr(final_choice, 'chosen_model', lambda settings: sdxl.LOOK)
    monkeypatch.setattr(final_choice, 'has_controls', lambda: True)
    for coherence, model in (('final', sdxl.LOOK.final), ('draft', sdxl.LOOK)):
        monkeypatch.setattr(final_choice, 'control_group',
                            lambda settings, model, chosen=coherence: SimpleNamespace(coherence=chosen))
        assert final_choice.asked_model(settings) is model
