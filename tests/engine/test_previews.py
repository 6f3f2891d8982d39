"""Previews of steps: they show what comes, and change no bit of it."""

import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip('diffusers')

sys.path.insert(0, str(Path(__file__).parent))
import scene
import tiny
import torch
import walls

from second_unit.inference import job as job_module
from second_unit.inference.diffusers_call import encoded, encoded_still
from second_unit.inference.diffusers_model import diffusers_model
from second_unit.inference.diffusers_preview import CELLS, Steps, colours_of
from second_unit.inference.engine import Engine
from second_unit.inference.job import Preview, RunningTicket
from second_unit.inference.model import Assignment, Makes, controls_from
from second_unit.inference.models import element, flux2_klein, sdxl, wan_vace, z_image

torch.set_num_threads(1)
ENGINE = Engine(threads=1)


@pytest.fixture(autouse=True)
def every_step(monkeypatch):
    """However fast the steps are."""
    monkeypatch.setattr(job_module, 'PREVIEWS', 0.0)
    monkeypatch.setattr(job_module, 'PREVIEW_SHARE', 1e9)


def ticket(assignment, previews):
    """A ticket, and the pictures that it is given."""
    made, seen = RunningTicket('a', lambda event: None, threading.Event()), []
    made.assignment, made.previews = assignment, previews
    made._send = lambda event: seen.append(event.pixels) if isinstance(event, Preview) else None
    return made, seen


# --- The embedded model -----------------------------------------------------------------------------------------

def event(previews):
    """{frame: rgba}, the pictures that were shown, and the seconds that it took."""
    controls, shot = controls_from(element.MODEL, {'quality': 'draft', 'speed': 4.0}), scene.shot(8)
    given, seen = ticket(Assignment(shot, (6,), 1, scene.card(controls.kind), 1.0), previews)
    began = time.monotonic()
    made = {each.frame: each.rgba for each in element.load(ENGINE)(map(scene.plate, shot.frames), controls, given)}
    return made, seen, time.monotonic() - began


def test_the_embedded_model_shows_its_steps_and_makes_the_same_bits():
    torch.manual_seed(3)
    (made, seen, _), after = event(True), torch.rand(1)
    torch.manual_seed(3)
    (plain, none, _), before = event(False), torch.rand(1)
    assert none == [] and len(seen) >= 4 and after == before
    assert all(np.array_equal(made[frame], plain[frame]) for frame in plain)
    assert all(shown.dtype == np.uint8 and shown.shape == seen[0].shape and shown.shape[2] == 3 for shown in seen)
    first, last = (np.abs(shown.astype(float) - seen[3]).mean() for shown in (seen[0], seen[2]))
    assert first > last > 0                        # nearer and nearer to what the last step of the window came to
    assert seen[3].std() > 2


# --- Pipelines --------------------------------------------------------------------------------------------------

CARDS = {
    'sdxl': (sdxl, tiny.save_sdxl, {'area': 64 * 64, 'batch': 2}),
    'z_image': (z_image, tiny.save_z_image, {'area': 64 * 64, 'batch': 2}),
    'flux2_klein': (flux2_klein, tiny.save_flux2_klein, {'area': 64 * 64, 'batch': 2}),
    'wan_vace': (wan_vace, tiny.save_wan_vace, {'area': 64 * 64, 'window': 5, 'overlap': 1}),
}


@pytest.mark.parametrize('name', ['sdxl', *(pytest.param(name, marks=pytest.mark.slow) for name in CARDS
                                            if name != 'sdxl')])
def test_a_pipeline_shows_its_steps_and_makes_the_same_bits(name, tmp_path):
    card, save, smaller = CARDS[name]
    own = getattr(card, 'PATCH_PIPELINE', card.PIPELINE)
    generate = diffusers_model(replace(own, **smaller), Makes.PATCH)(ENGINE, *save(tmp_path))
    controls = card.PatchControls(prompt='a street', steps=3, grow=2, feather=3, context=6)
    results = []
    for previews in (True, False):
        assignment = walls.Ticket((1,)).assignment
        given, seen = ticket(assignment, previews)
        results.append((list(generate(map(walls.plate, assignment.shot.frames), controls, given)), seen))
    (shown, seen), (plain, none) = results
    assert none == [] and len(seen) >= 3
    for picture in seen:
        assert picture.dtype == np.uint8 and picture.shape[2] == 3 and min(picture.shape[:2]) >= 4
    assert [frame.frame for frame in shown] == [frame.frame for frame in plain] == [1]
    assert all(np.array_equal(one.rgba, other.rgba) for one, other in zip(shown, plain))


def autoencoder():
    torch.manual_seed(0)
    return tiny.autoencoder(4)


def test_colours_are_those_of_the_autoencoder():
    mixed = torch.randn(6, 3, generator=torch.Generator().manual_seed(1))

    def mixing(picture):
        """An autoencoder that mixes colours, and nothing else."""
        small = torch.nn.functional.adaptive_avg_pool2d(picture, CELLS)
        return torch.einsum('lc,bchw->blhw', mixed, small) - 0.5
    vae = torch.nn.Identity()
    found = colours_of(vae, 8, mixing, torch.device('cpu'))
    colours = torch.rand(50, 3, generator=torch.Generator().manual_seed(2))
    made = (colours @ mixed.T - 0.5) @ found[:-1] + found[-1]
    torch.testing.assert_close(made, colours, atol=0.02, rtol=0)
    assert colours_of(vae, 8, None, None) is found                   # once


def test_of_two_steps_follows_what_they_lead_to():
    random = torch.Generator().manual_seed(1)
    clean, noise = torch.rand(1, 3, 5, 7, generator=random), torch.randn(1, 3, 5, 7, generator=random)
    straight = torch.cat([torch.eye(3), torch.zeros(1, 3)])
    for flow in (True, False):
        sigmas = torch.tensor([0.9, 0.6, 0.0]) if flow else torch.tensor([9.0, 4.0, 0.0])
        noised = [(clean * (1 - sigma) if flow else clean) + sigma * noise for sigma in sigmas]
        given, seen = ticket(None, True)
        steps = Steps(given, straight, noised[0], 5, 7)
        steps.after(noised[1], sigmas, 0)
        packed = Steps(given, straight, noised[0].flatten(2).transpose(1, 2), 5, 7)
        packed.after(noised[1].flatten(2).transpose(1, 2), sigmas, 0)
        video = Steps(given, straight, noised[0][:, :, None], 5, 7)
        video.after(noised[1][:, :, None], sigmas, 0)
        expected = clean[0].permute(1, 2, 0).mul(255).round().numpy()
        assert all(np.abs(picture - expected).max() <= 1 for picture in seen) and len(seen) == 3


def test_nothing_is_encoded_where_nobody_looks(monkeypatch):
    from second_unit.inference import diffusers_call
    monkeypatch.setattr(diffusers_call, 'colours_of', None)
    given, _ = ticket(None, False)
    assert diffusers_call.previewed(None, None, None, None, given) is None


def test_stills_of_a_video_have_its_scale(tmp_path):
    folder, = tiny.save_wan_vace(tmp_path)
    vae = wan_vace.open_pipeline([folder], torch.float32).vae
    picture = torch.rand(1, 3, 32, 32, generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        assert encoded_still(vae, picture).shape == (1, 16, 4, 4)
        assert encoded(autoencoder(), picture).shape == (1, 4, 4, 4)
