"""Looks and patches of plates that were rendered with a transparent film: soft edges keep their light."""

import threading
from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip('torch')

import walls

from second_unit.inference.diffusers_runs import ShotRun
from second_unit.inference.diffusers_verbs import looks, patches
from second_unit.inference.engine import Engine
from second_unit.inference.job import Feed, RunningTicket
from second_unit.inference.model import Makes, Model
from second_unit.inference.models import sdxl
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import Pass, read_only
from second_unit.inference.shot_takes import new_take
from second_unit.inference.take import Take
from second_unit.inference.work import Loaded, run_take

MATTE = 'rect:20,12,18,16'
PIPELINE = replace(sdxl.PIPELINE, area=walls.WIDTH * walls.HEIGHT, shown=(), constants=lambda pipe, controls: {})


class Untouched(ShotRun):
    """A run whose pipeline gives back what it is shown."""

    def _made(self, plates, codes, noises, masks):
        SHOWN.extend(codes)
        return list(codes)


SHOWN = []


def soft(plate, colour=0.3):
    """A plate of one colour that is solid on the left, fades over the middle, and is nothing on the right."""
    alpha = np.clip(np.linspace(2, -1, walls.WIDTH), 0, 1)[None, :, None] * np.ones((walls.HEIGHT, 1, 1))
    rgba = np.concatenate([alpha * np.float32([colour, 0.5 * colour, 90.0]), alpha], axis=2)
    return replace(plate, passes={**plate.passes, Pass.COMBINED: read_only(rgba)})


def load(verb, controls):
    def loaded(engine):
        def generate(plates, _, ticket):
            return verb(lambda shot, coded, again: Untouched(None, PIPELINE, shot, controls, ticket).frames(coded),
                        plates, controls, ticket)
        return generate
    return loaded


def take_of(root, makes, verb, controls, see_through=True):
    """A take on disk of a model that changes nothing, and its plates."""
    plates = Plates.create(root, walls.SHOT, f'abc{int(see_through)}', {
        'passes': [str(name) for name in walls.plate(1).passes], 'colour_config': walls.CONFIG})
    for frame in plates.missing(walls.SHOT.frames):
        plate = walls.plate(frame)
        plates.commit(replace(soft(plate) if see_through else plate, matte=None))
        plates.commit_matte(MATTE, frame, plate.matte)
    model = Model('untouched', 'Untouched', makes, type(controls), load(verb, controls),
                  needs=(Pass.COMBINED, Pass.DEPTH, Pass.VECTOR), libraries=('torch',))
    recipe = Recipe(model.name, matte=MATTE if makes is Makes.PATCH else '')
    take = new_take(root, walls.SHOT, recipe, plates, Engine(threads=1), makes=makes)
    ticket = RunningTicket('a', lambda event: None, threading.Event())
    run_take(take, model, Feed.whole(walls.SHOT.frames), ticket, Loaded())
    return Take.open(take.folder), plates


def test_a_look_of_a_soft_edge_is_as_bright_as_the_edge(tmp_path):
    SHOWN.clear()
    take, plates = take_of(tmp_path, Makes.LOOK, looks, sdxl.LookControls(coherence='draft', curve='log'))
    plate = plates.read(1, (Pass.COMBINED,)).passes[Pass.COMBINED]
    # To the precision of a half float.
    np.testing.assert_allclose(take.read_picture(1), plate, rtol=2e-3, atol=2e-4)
    seen, covered = SHOWN[0], plate[0, :, 3] > 0.01
    assert np.ptp(seen[0, covered], axis=0).max() < 0.01                 # the colour of the edge is that of the solid
    assert (take.read_picture(1)[plate[..., 3] == 0] == 0).all()


def test_how_well_colour_returns_is_kept_with_the_take(tmp_path):
    take, _ = take_of(tmp_path, Makes.LOOK, looks, sdxl.LookControls(coherence='draft', curve='log'))
    assert 0 < take.colour_error < 2e-5
    other, _ = take_of(tmp_path, Makes.LOOK, looks, sdxl.LookControls(coherence='draft', curve='display'))
    assert 0.01 < other.colour_error < 1                     # what is brighter than the display curve's white is lost
    assert 'comes back within' in (take.folder / 'log.txt').read_text()


def test_a_patch_over_a_transparent_plate_says_that_it_is_opaque(tmp_path):
    controls = sdxl.PatchControls(coherence='draft', grow=0, feather=0, context=6)
    take, plates = take_of(tmp_path, Makes.PATCH, patches, controls)
    log = (take.folder / 'log.txt').read_text()
    assert log.count('warning: the plate is transparent in parts of the matte') == 1
    rgba, plate = take.read_picture(1), plates.read(1, (Pass.COMBINED,)).passes[Pass.COMBINED]
    inside = walls.plate(1).matte > 0
    np.testing.assert_array_equal(rgba[..., 3], inside)
    half = inside & (plate[..., 3] > 0.05) & (plate[..., 3] < 0.95)
    assert half.any()
    np.testing.assert_allclose(rgba[half][:, 0], 0.3, rtol=5e-3)         # and no darker for what it does not cover


def test_a_patch_over_a_solid_plate_says_nothing(tmp_path):
    controls = sdxl.PatchControls(coherence='draft', grow=0, feather=0, context=6)
    take, plates = take_of(tmp_path, Makes.PATCH, patches, controls, see_through=False)
    assert 'warning' not in (take.folder / 'log.txt').read_text()
    inside = walls.plate(1).matte > 0
    np.testing.assert_allclose(take.read_picture(1)[inside], plates.read(1, (Pass.COMBINED,)).passes[
        Pass.COMBINED][inside], rtol=2e-3, atol=1e-4)
