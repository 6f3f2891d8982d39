"""The memory ladder without torch: which rung a model begins on, and which comes next."""

from dataclasses import replace

import pytest

from second_unit.inference import memory
from second_unit.inference.engine import Engine
from second_unit.inference.errors import GenerateError, ModelError
from second_unit.inference.json_values import from_json, to_json
from second_unit.inference.memory import WORDS, Rung, first_rung, fitted, next_rung
from second_unit.inference.model import Download, Makes, Model

WEIGHTS = Download('studio/big', gigabytes=12.0, licence='Apache-2.0', commercial=True)
BIG = Model('big', 'Big look', Makes.LOOK, dict, load=lambda engine, *folders: None, downloads=(WEIGHTS,),
            memory_gb=13.0, offloaded_gb=8.0)
EMBEDDED = replace(BIG, name='small', label='Small', downloads=(), memory_gb=1.0, offloaded_gb=0.0)


@pytest.mark.parametrize('device, gigabytes, rung', [
    ('cuda', 80, Rung.HALF), ('cuda', 13, Rung.HALF), ('cuda', 12.9, Rung.OFFLOADED), ('cuda', 8, Rung.OFFLOADED),
    ('cuda', 7.9, None), ('cpu', 26, Rung.FULL), ('cpu', 25, Rung.HALF), ('cpu', 12, None), ('mps', 12, None),
    ('mps', 64, Rung.HALF)])
def test_where_a_model_begins(device, gigabytes, rung):
    assert first_rung(BIG, device, gigabytes) == rung


def test_embedded_models_have_no_ladder():
    assert first_rung(EMBEDDED, 'cuda', 1.0) is Rung.FULL and first_rung(EMBEDDED, 'cpu', 0.9) is None
    with pytest.raises(GenerateError, match='not enough memory'):
        next_rung(Engine(), EMBEDDED)


@pytest.mark.parametrize('device, rungs', [
    ('cuda', [Rung.HALF, Rung.TILED, Rung.SINGLE, Rung.OFFLOADED, Rung.SMALLER]),
    ('cpu', [Rung.HALF, Rung.TILED, Rung.SINGLE, Rung.SMALLER])])
def test_one_rung_at_a_time_to_the_end(device, rungs):
    engine, steps = Engine(device=device), []
    with pytest.raises(GenerateError, match='not enough memory'):
        while True:
            engine = replace(engine, rung=int(next_rung(engine, BIG)))
            steps.append(engine.rung)
    assert steps == rungs


def test_the_engine_of_a_new_take(monkeypatch):
    monkeypatch.setattr(memory, 'device_gb', lambda device: 16.0)
    assert fitted(Engine('cuda'), BIG) == Engine('cuda', rung=Rung.HALF)
    assert fitted(Engine('cuda'), BIG, budget_gb=10.0).rung == Rung.OFFLOADED
    with pytest.raises(ModelError, match=r'Big look needs 8 GB; the memory budget is 5\.0 GB'):
        fitted(Engine('cuda'), BIG, budget_gb=5.0)
    monkeypatch.setattr(memory, 'device_gb', lambda device: 4.0)
    with pytest.raises(ModelError, match=r'needs 13 GB; the device "cpu" has room for 3\.0 GB'):
        fitted(Engine('cpu'), BIG, budget_gb=30.0)
    monkeypatch.setattr(memory, 'device_gb', lambda device: None)
    assert fitted(Engine('xpu'), BIG).rung == Rung.HALF


def test_others_need_memory_too(monkeypatch):
    monkeypatch.setattr(memory, 'device_gb', lambda device: 10.0)
    assert memory.room_gb('cuda') == 9.0 and memory.room_gb('cpu') == 7.5
    assert memory.room_gb('cuda', 4.0) == 4.0 and memory.room_gb('cuda', 40.0) == 9.0
    monkeypatch.setattr(memory, 'device_gb', lambda device: None)
    assert memory.room_gb('xpu') == float('inf') and memory.room_gb('xpu', 4.0) == 4.0


def test_the_rung_goes_into_the_take():
    engine = Engine('cuda', rung=int(Rung.TILED))
    assert from_json(Engine, to_json(engine)) == engine
    assert from_json(Engine, {'device': 'cpu', 'dtype': 'float32', 'threads': 3}).rung == Rung.FULL     # an older take


def test_what_each_rung_keeps_of_those_above():
    found = [(memory.precision(engine), memory.frames_at_once(engine, 4), memory.pixels_at_once(engine, 1000))
             for engine in (Engine('cuda', rung=int(rung)) for rung in Rung)]
    assert found == [('float32', 4, 1000), ('bfloat16', 4, 1000), ('bfloat16', 4, 1000), ('bfloat16', 1, 1000),
                     ('bfloat16', 1, 1000), ('bfloat16', 1, 500)]
    assert set(WORDS) == set(Rung)


def test_this_machine_has_memory():
    assert 0.5 < memory.main_gb() < 100_000 and memory.device_gb('cpu') == memory.main_gb()
    assert memory.device_gb('xpu') is None


def test_errors_that_are_about_something_else():
    assert memory.is_out_of_memory(MemoryError()) and memory.is_out_of_memory(RuntimeError('CUDA out of memory.'))
    assert not memory.is_out_of_memory(RuntimeError('shapes do not match'))
