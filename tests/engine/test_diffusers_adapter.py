"""The parts of the adapter: sizes, controls, where a pipeline starts and what it keeps, windows that join."""

from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip('diffusers')

import tiny
import torch
import walls

from second_unit.inference import diffusers_call
from second_unit.inference.colour import ShotColour
from second_unit.inference.diffusers_call import Inputs, Schedule, decoded, denoised, encoded
from second_unit.inference.diffusers_inputs import (
    DepthRange,
    Fit,
    control_picture,
    reference_tensor,
    resized,
    seeded,
)
from second_unit.inference.diffusers_runs import ANCHOR, DISSOLVE, ShotRun
from second_unit.inference.errors import ModelError
from second_unit.inference.models import all_models, flux2_klein, sdxl, z_image
from second_unit.inference.shot import FrameRange, Pass, Shot

IMAGE_CARDS = {'sdxl': (sdxl.PIPELINE, sdxl.LookControls, tiny.save_sdxl),
               'z_image': (z_image.PIPELINE, z_image.LookControls, tiny.save_z_image),
               'flux2_klein': (flux2_klein.PIPELINE, flux2_klein.LookControls, tiny.save_flux2_klein)}


# --- What a pipeline reads ------------------------------------------------------------------------------------

@pytest.mark.parametrize('width, height, size, padded', [
    (1280, 720, (720, 1280), (736, 1280)),          # as it is: between half and all of a mebipixel
    (1920, 1080, (768, 1366), (768, 1376)),
    (640, 360, (768, 1366), (768, 1376)),
    (1024, 1024, (1024, 1024), (1024, 1024)),
])
def test_a_shot_is_fitted_to_the_size_that_a_model_knows(width, height, size, padded):
    shot = Shot('s', FrameRange(1, 1), width, height, 24.0)
    fit = Fit.of(shot, 1024 * 1024, 32)
    assert fit.size == pytest.approx(size, abs=1) and fit.padded == padded


def test_pixels_come_back_as_they_were_where_the_size_is_the_shots():
    fit = Fit.of(walls.SHOT, walls.WIDTH * walls.HEIGHT, 32)
    picture = np.random.default_rng(1).random((walls.HEIGHT, walls.WIDTH, 3), dtype=np.float32)
    fitted = fit.fitted(picture)
    assert fitted.shape == (1, 3, 64, 64)
    np.testing.assert_array_equal(fitted[0, :, :44, 63], fitted[0, :, :44, 59])            # the border goes on
    np.testing.assert_array_equal(fit.returned(fitted[0], walls.SHOT), picture)


def test_scaling_keeps_the_mean_and_the_range():
    picture = torch.rand((1, 3, 40, 60), generator=torch.Generator().manual_seed(2))
    assert resized(picture, (20, 30)).mean() == pytest.approx(float(picture.mean()), abs=1e-5)
    fit = Fit.of(walls.SHOT, 4 * walls.WIDTH * walls.HEIGHT, 8)
    stripes = np.tile(np.float32([[0.0], [1.0]]), (walls.HEIGHT // 2, walls.WIDTH))
    assert fit.fitted(stripes).min() >= 0 and fit.fitted(stripes).max() <= 1               # cubics overshoot


def test_a_mask_covers_all_that_it_touches():
    fit = Fit.of(walls.SHOT, walls.WIDTH * walls.HEIGHT // 4, 8)
    mask = np.zeros((walls.HEIGHT, walls.WIDTH), np.float32)
    mask[21, 33] = 1e-3
    covered = fit.covered(mask)
    assert covered.sum() == 1 and covered[0, 0, 10, 16] == 1


def test_depth_has_one_range_for_the_shot_and_nothing_is_far():
    depth = np.array([[2.0, 4.0], [10.0, np.inf]], np.float32)
    near_far = DepthRange.of(depth)
    assert 2.0 <= near_far.near < 2.2 and 9.8 < near_far.far <= 10.0
    values = near_far(depth)
    assert values[0, 0] == 1 and values[1, 1] == 0 and 1 > values[0, 1] > values[1, 0] >= 0
    assert near_far(np.float32([[0.5, 100.0]])).tolist() == [[1.0, 0.0]]                   # another frame's
    assert DepthRange.of(np.full((2, 2), np.inf)).far > 0


def test_normals_are_those_of_the_camera():
    plate = walls.bare(1)
    picture = control_picture(Pass.NORMAL, plate, None)
    np.testing.assert_allclose(picture[0, 0], (0.5, 0.5, 1.0), atol=1e-6)                  # the wall faces the camera
    for towards, colour in (((-1, 0, 0), (1.0, 0.5, 0.5)), ((0, 0, 1), (0.5, 1.0, 0.5)), ((0, 0, 0), (0.5, 0.5, 1.0))):
        turned = replace(plate, passes={Pass.NORMAL: np.full((2, 2, 3), towards, np.float32)})
        np.testing.assert_allclose(control_picture(Pass.NORMAL, turned, None)[0, 0], colour, atol=1e-6)


def test_a_reference_is_read_and_cut_to_whole_multiples(tmp_path):
    from PIL import Image
    path = tmp_path / 'reference.png'
    Image.new('RGB', (70, 40), (255, 128, 0)).save(path)
    reference = reference_tensor(str(path), 10**6, 16)
    assert reference.shape == (1, 3, 32, 64)
    np.testing.assert_allclose(reference[0, :, 0, 0], (1, 128 / 255, 0), atol=1e-6)
    assert reference_tensor(str(path), 35 * 20, 16).shape == (1, 3, 16, 32)
    with pytest.raises(ModelError, match='cannot be read'):
        reference_tensor(str(tmp_path / 'none.png'), 10**6, 16)


def test_noise_by_number_is_the_same_in_every_process_and_another_for_every_number():
    one = seeded((2, 3), -5, 7)
    np.testing.assert_array_equal(one, seeded((2, 3), -5, 7))
    assert not torch.equal(one, seeded((2, 3), -5, -7)) and not torch.equal(one, seeded((2, 3), 5, 7))


# --- One call of a pipeline -----------------------------------------------------------------------------------

@pytest.fixture(scope='module', params=IMAGE_CARDS)
def opened(request, tmp_path_factory):
    pipeline, controls, save = IMAGE_CARDS[request.param]
    pipe = pipeline.open(save(tmp_path_factory.mktemp(request.param)), torch.float32)
    pipe.set_progress_bar_config(disable=True)
    return pipe, pipeline, controls


def inputs_of(pipeline, mask=None):
    generator = torch.Generator().manual_seed(3)
    picture = torch.rand((2, 3, 64, 96), generator=generator)
    noise = torch.randn((2, pipeline.channels, 64 // pipeline.cell, 96 // pipeline.cell), generator=generator)
    return Inputs(picture, tuple(torch.rand(picture.shape, generator=generator) for _ in pipeline.shown), mask, noise)


@torch.no_grad()
def test_it_starts_with_the_noise_that_the_pipeline_takes_away(opened):
    pipe, pipeline, controls = opened
    controls, inputs = controls(steps=5, strength=0.6, prompt='a'), inputs_of(opened[1])
    ours = pipeline.schedule(pipe, inputs, controls)
    assert len(ours.sigmas) == 4 and ours.sigmas[-1] == 0
    denoised(pipe, pipeline, inputs, pipeline.constants(pipe, controls), controls, walls.Ticket(), 'x')
    np.testing.assert_array_equal(pipe.scheduler.sigmas[-4:], ours.sigmas)


@torch.no_grad()
def test_outside_the_mask_the_latents_are_the_pictures_own(opened, monkeypatch):
    pipe, pipeline, controls = opened
    mask = torch.zeros((2, 1, 64, 96))
    mask[0, :, 20:30, 40:50] = 1
    inputs, controls = inputs_of(pipeline, mask), controls(steps=2, prompt='a')
    made = {}
    monkeypatch.setattr(diffusers_call, 'decoded', lambda vae, latents: made.setdefault('latents', latents))
    denoised(pipe, pipeline, inputs, pipeline.constants(pipe, controls), controls, walls.Ticket(), 'x')
    clean = encoded(pipe.vae, inputs.picture)
    if hasattr(pipe.vae, 'bn'):            # given back in its own cells and scale
        deviation = (pipe.vae.bn.running_var + pipe.vae.config.batch_norm_eps).sqrt()[:, None, None]
        clean = torch.nn.functional.pixel_shuffle(clean * deviation + pipe.vae.bn.running_mean[:, None, None], 2)
    cells = torch.nn.functional.interpolate(
        torch.nn.functional.max_pool2d(mask, pipeline.cell), clean.shape[2:]).expand_as(clean)
    np.testing.assert_allclose(made['latents'][cells == 0], clean[cells == 0], atol=1e-5)
    assert (made['latents'] - clean)[cells == 1].abs().mean() > 0.01


@torch.no_grad()
def test_latents_are_in_the_pipelines_scale(opened):
    """What is encoded here, a pipeline decodes to the same picture as its own autoencoder does."""
    pipe, pipeline, _ = opened
    picture = inputs_of(pipeline).picture
    clean = encoded(pipe.vae, picture)
    assert clean.shape == inputs_of(pipeline).noise.shape
    own = pipe.vae.decode(pipe.vae.encode(picture * 2 - 1).latent_dist.mode()).sample
    if not hasattr(pipe.vae, 'bn'):
        np.testing.assert_allclose(decoded(pipe.vae, clean), (own / 2 + 0.5).clamp(0, 1), atol=1e-5)
    patched = pipe._patchify_latents(pipe.vae.encode(picture * 2 - 1).latent_dist.mode()) if hasattr(
        pipe.vae, 'bn') else None
    if patched is not None:
        np.testing.assert_allclose(clean, pipe._encode_vae_image(picture * 2 - 1, None), atol=1e-5)
        assert patched.shape == clean.shape


@torch.no_grad()
@pytest.mark.parametrize('name', IMAGE_CARDS)
def test_layers_that_come_and_go_make_the_same_pictures(name, tmp_path):
    """As the ladder's rung has it, with the processor in the device's place."""
    pipeline, controls, save = IMAGE_CARDS[name]
    pipe = pipeline.open(save(tmp_path), torch.float32)
    inputs, controls = inputs_of(pipeline), controls(steps=2, prompt='a')

    def made():
        return denoised(pipe, pipeline, inputs, pipeline.constants(pipe, controls), controls, walls.Ticket(), 'x')
    whole = made()
    pipe.enable_group_offload(onload_device=torch.device('cpu'), offload_type='leaf_level', low_cpu_mem_usage=True,
                              exclude_modules='vae')
    np.testing.assert_array_equal(made(), whole)


def test_noise_takes_the_place_of_the_picture_or_comes_on_top():
    clean, noise = torch.ones(1), torch.full((1,), 3.0)
    sigmas = torch.tensor([0.25, 0.0])
    assert Schedule(sigmas, flow=True).noised(clean, noise, 0).item() == pytest.approx(1.5)
    assert Schedule(sigmas, flow=False).noised(clean, noise, 0).item() == pytest.approx(1.75)
    assert Schedule(sigmas, flow=True).noised(clean, noise, 1).item() == 1


# --- Through a shot -------------------------------------------------------------------------------------------

SMALL = replace(sdxl.PIPELINE, area=walls.WIDTH * walls.HEIGHT, shown=())


class Recorder(ShotRun):
    """A run in which the making of pictures is only noted: frame n's is grey n / 100."""

    def __init__(self, pipeline, shot, frames, coherence):
        self.calls = []
        controls = sdxl.LookControls(coherence=coherence)
        constants = replace(pipeline, constants=lambda pipe, controls: {})
        super().__init__(None, constants, shot, controls, walls.Ticket(frames, shot=shot))

    def _called(self, call, frames, inputs, noise):
        self.calls.append((list(frames), [None if each.mask is None else float(each.mask.mean()) for each in inputs]))
        return [torch.full_like(each.picture[0], frame / 100)
                for each, frame in zip(inputs, [*frames, *[frames[-1]] * 9])]


def through(pipeline, shot, frames=None, coherence='draft'):
    colour = ShotColour(walls.CONFIG, shot.colour_space, 0.0, 'display')
    run = Recorder(pipeline, shot, frames, coherence)
    plates = [walls.bare(frame) for frame in shot.frames]
    made = list(run.frames((plate, colour.encode(plate.passes[Pass.COMBINED][..., :3])) for plate in plates))
    return made, run.calls


def test_batches_are_counted_from_the_first_frame_of_the_range():
    pipeline = replace(SMALL, batch=3)
    made, calls = through(pipeline, walls.SHOT)
    assert [frames for frames, _ in calls] == [[1, 2, 3], [4, 5, 6], [7, 8]]
    made, calls = through(pipeline, walls.SHOT, frames=(5, 8))
    assert [frames for frames, _ in calls] == [[4, 5, 6], [7, 8]] and [frame for frame, _ in made] == [5, 8]


def test_only_what_is_new_is_made_until_the_next_key_frame():
    shot = walls.longer(2 * ANCHOR + 2)
    pipeline = SMALL
    whole, calls = through(pipeline, shot, coherence='standard')
    masks = {frame: mask for (frame,), (mask,) in calls}
    assert [frame for frame, mask in masks.items() if mask is None] == [1, 1 + ANCHOR, 1 + 2 * ANCHOR]
    # What is new comes in at one side, and with it a third of the width that pads it.
    assert all(0 < mask < 0.5 for mask in masks.values() if mask is not None)
    # A key frame comes in gradually where the old picture is known.
    middle = [code[5, 5, 0] for frame, code in whole if ANCHOR < frame <= ANCHOR + DISSOLVE + 1]
    assert middle[0] < (ANCHOR + 1) / 100 and middle[-1] == pytest.approx((ANCHOR + 1) / 100, abs=1e-6)
    assert all(one < other for one, other in zip(middle[:DISSOLVE], middle[1:DISSOLVE]))
    # What the old picture did not know, as the new one came, is the new one's from then on, and not black.
    assert dict(whole)[ANCHOR + 2][2, -4, 0] == pytest.approx((ANCHOR + 1) / 100, abs=1e-6)
    # Whatever is wanted, the frames hang on the last two key frames alone.
    for wanted, first in ((2 * ANCHOR + 2, 1 + ANCHOR), (3, 1)):
        part, calls = through(pipeline, shot, frames=(wanted,), coherence='standard')
        assert calls[0][0] == [first]
        np.testing.assert_array_equal(part[0][1], dict(whole)[wanted])


def test_windows_carry_the_last_frames_into_the_next():
    pipeline = replace(SMALL, window=5, overlap=2, stride=4, schedule=None)
    made, calls = through(pipeline, walls.longer(9))
    assert [frames for frames, _ in calls] == [[1, 2, 3, 4, 5], [4, 5, 6, 7, 8], [7, 8, 9]]
    assert [masks for _, masks in calls] == [[1] * 5, [0, 0, 1, 1, 1], [0, 0, 1, 1, 1]]
    assert [(frame, round(float(code.mean()), 4)) for frame, code in made] == [(n, n / 100) for n in range(1, 10)]
    _, calls = through(pipeline, walls.longer(9), frames=(6,))
    assert [frames for frames, _ in calls] == [[1, 2, 3, 4, 5], [4, 5, 6, 7, 8]]


# --- The cards ------------------------------------------------------------------------------------------------

def test_every_card_says_what_it_is_made_of():
    cards = [model for model in all_models().values() if model.downloads]
    assert len(cards) == 8
    for model in cards:
        assert model.commercial and model.licences and model.memory_gb > model.offloaded_gb > 0
        assert all(len(download.revision) == 40 and download.gigabytes > 0 for download in model.downloads)
        assert {'torch', 'diffusers', 'transformers'} <= set(model.libraries)
        assert Pass.COMBINED in model.needs


