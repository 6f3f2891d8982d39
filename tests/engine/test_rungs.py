"""The memory ladder and the doctor's measure with the real torch and a pipeline of diffusers."""

import pytest

from second_unit.inference import memory
from second_unit.inference.doctor import BUSY, speed_of
from second_unit.inference.engine import Engine
from second_unit.inference.errors import ModelError
from second_unit.inference.memory import Rung

torch = pytest.importorskip('torch')
diffusers = pytest.importorskip('diffusers')


class WithVae(diffusers.DiffusionPipeline):
    def __init__(self, vae):
        super().__init__()
        self.register_modules(vae=vae)


@pytest.fixture
def pipe():
    return WithVae(diffusers.AutoencoderKL(block_out_channels=(8,), norm_num_groups=4, latent_channels=4))


@pytest.mark.parametrize('rung, tiled', [(Rung.FULL, False), (Rung.HALF, False), (Rung.TILED, True),
                                         (Rung.SINGLE, True), (Rung.SMALLER, True)])
def test_a_pipeline_on_its_rung(pipe, rung, tiled):
    engine = Engine(rung=int(rung))
    dtype = getattr(torch, memory.precision(engine))
    placed = memory.placed(pipe.to(dtype), engine, torch.device('cpu'))
    assert (placed.vae.use_tiling, placed.vae.use_slicing) == (tiled, tiled)
    assert placed.vae.dtype == (torch.float32 if rung is Rung.FULL else torch.bfloat16)


def test_offload_without_a_device_is_refused(pipe):
    with pytest.raises(ModelError, match='no memory of its own'):
        memory.placed(pipe, Engine(rung=int(Rung.OFFLOADED)), torch.device('cpu'))


def test_what_torch_says_when_memory_is_gone():
    with pytest.raises(RuntimeError) as error:
        torch.empty(1 << 50)
    assert memory.is_out_of_memory(error.value)
    assert memory.is_out_of_memory(torch.OutOfMemoryError('CUDA'))
    with pytest.raises(RuntimeError) as error:
        torch.zeros(2) @ torch.zeros(3)
    assert not memory.is_out_of_memory(error.value)


def test_the_device_is_measured_within_reason():
    speed = speed_of(Engine(threads=1))
    assert 1e-4 < speed < 100 and BUSY < 1
    memory.freed()
