"""'final': key frames by an image card, what is between by the video card, never both in memory; eight frames on tiny
pipelines of their classes, read back from their folders with no network."""

import weakref
from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip('diffusers')

import tiny
import torch
import walls
from offline import no_network

from second_unit.inference import diffusers_final
from second_unit.inference.coherence import flicker
from second_unit.inference.colour import ShotColour
from second_unit.inference.diffusers_final import InBetween, KeyFrames, carried, final_frames, mixed, windows
from second_unit.inference.diffusers_model import Between, diffusers_model, final_model
from second_unit.inference.engine import Engine
from second_unit.inference.errors import Cancelled
from second_unit.inference.matte import feathered, grown
from second_unit.inference.model import Makes, as_asked
from second_unit.inference.models import all_models, flux2_klein, sdxl, wan_vace, z_image
from second_unit.inference.shot import Pass

EVERY, WINDOW, OVERLAP = 3, 5, 2           # keys 0, 3, 6, 7: windows 0-3, 2-6 and 5-7 of eight frames
KEYS = (1, 4, 7, 8)
CARDS = {'sdxl': (sdxl, tiny.save_sdxl), 'z_image': (z_image, tiny.save_z_image),
         'flux2_klein': (flux2_klein, tiny.save_flux2_klein)}
LOOKS = {'prompt': 'a street of brick', 'steps': 2, 'coherence': 'final'}
PATCHES = {**LOOKS, 'grow': 2, 'feather': 3, 'context': 6}


@pytest.fixture(scope='module')
def saved(tmp_path_factory):
    folders = {}

    def of(name):
        if name not in folders:
            save = tiny.save_wan_vace if name == 'wan_vace' else CARDS[name][1]
            folders[name] = save(tmp_path_factory.mktemp(name))
        return folders[name]
    return of


class Opened:
    """Opens pipelines, and says which of their networks are in memory at each opening."""

    def __init__(self):
        self.networks, self.alive = [], []

    def watching(self, pipeline):
        def open_pipeline(folders, dtype):
            self.alive.append(self.now())
            pipe = pipeline.open(folders, dtype)
            self.networks.append(weakref.ref(getattr(pipe, 'unet', None) or pipe.transformer))
            return pipe
        return replace(pipeline, open=open_pipeline)

    def now(self):
        return sum(network() is not None for network in self.networks)


def small(controls):
    """Two steps, as the image card's controls have it in these tests."""
    kind = wan_vace.PatchControls if hasattr(controls, 'grow') else wan_vace.LookControls
    return kind(prompt=controls.prompt, steps=2)


def loaded(saved, name, makes=Makes.LOOK, opened=None):
    module = CARDS[name][0]
    own, video = (module.PIPELINE, wan_vace.PIPELINE) if makes is Makes.LOOK else (
        getattr(module, 'PATCH_PIPELINE', module.PIPELINE), wan_vace.PATCH_PIPELINE)
    own, video = replace(own, area=64 * 64), replace(video, area=48 * 48, window=WINDOW, overlap=OVERLAP)
    if opened:
        own, video = opened.watching(own), opened.watching(video)
    load = final_model(own, Between(video, small, EVERY), makes, len(saved(name)))
    return load(Engine(threads=1), *saved(name), *saved('wan_vace'))


def look(generate, name, frames=None, **more):
    ticket = walls.Ticket(frames, **more)
    controls = CARDS[name][0].LookControls(**LOOKS)
    with no_network():
        return list(generate(map(walls.bare, walls.SHOT.frames), controls, ticket)), ticket


@pytest.mark.parametrize('name', CARDS)
def test_key_frames_are_the_image_cards_and_the_rest_is_the_same_when_resumed(saved, name):
    opened = Opened()
    generate = loaded(saved, name, opened=opened)
    made, ticket = look(generate, name)
    assert opened.alive == [0, 0] and opened.now() == 0            # one at a time, and none afterwards
    assert [element.frame for element in made] == list(walls.SHOT.frames)
    for element in made:
        assert element.rgba.shape == (walls.HEIGHT, walls.WIDTH, 4) and np.isfinite(element.rgba).all()
        assert element.rgba[..., :3].std() > 0.01
    assert '4 key frames of 8 frames' in ticket.notes
    alone = diffusers_model(replace(CARDS[name][0].PIPELINE, area=64 * 64, batch=1), Makes.LOOK)
    drafts = alone(Engine(threads=1), *saved(name))(
        map(walls.bare, walls.SHOT.frames), CARDS[name][0].LookControls(**LOOKS | {'coherence': 'draft'}),
        walls.Ticket())
    for element, draft in zip(made, drafts, strict=True):
        same = np.array_equal(element.rgba, draft.rgba)
        assert same == (element.frame in KEYS)
    for wanted in ((2, 8), (5,), (1,)):
        for element in look(generate, name, wanted)[0]:
            assert element.frame in wanted
            np.testing.assert_array_equal(element.rgba, made[element.frame - 1].rgba)


def test_a_patch_is_nothing_outside_its_matte(saved):
    generate = loaded(saved, 'sdxl', Makes.PATCH)

    def patch(frames=None):
        return list(generate(map(walls.plate, walls.SHOT.frames), sdxl.PatchControls(**PATCHES), walls.Ticket(frames)))
    made = patch()
    assert [element.frame for element in made] == list(walls.SHOT.frames)
    for element in made:
        plate = walls.plate(element.frame)
        soft = feathered(grown(plate.matte, PATCHES['grow']), PATCHES['feather'])
        np.testing.assert_array_equal(element.rgba[soft == 0], 0)
        np.testing.assert_allclose(element.rgba[..., 3], soft, atol=1e-6)
        assert np.abs(element.rgba[..., :3] - soft[..., None] * plate.passes[Pass.COMBINED][..., :3]).max() > 0.01
    np.testing.assert_array_equal(patch((5,))[0].rgba, made[4].rgba)


def test_cancelling_stops_within_a_step_of_either_and_lets_both_go(saved):
    opened = Opened()
    generate = loaded(saved, 'sdxl', opened=opened)
    _, ticket = look(generate, 'sdxl', frames=(3,))
    steps = [(phase, done) for phase, done, total in ticket.said if total and done == 1]
    assert ('Frame 1', 1) in steps and ('Frame 1-4', 1) in steps
    for stop_at in (('Frame 4', 1), ('Frame 1-4', 1)):
        with pytest.raises(Cancelled):
            look(generate, 'sdxl', frames=(3,), stop_at=stop_at)
    finished, _ = look(generate, 'sdxl', frames=(3,))
    assert [element.frame for element in finished] == [3]
    assert not any(opened.alive)


# --- Key frames, windows, and what is carried -----------------------------------------------------------------

class Keys(KeyFrames):
    """Only notes at which frames it makes pictures: frame n's is grey n / 100."""

    def __init__(self, shot, frames=None):
        self.made = []
        pipeline = replace(sdxl.PIPELINE, area=walls.WIDTH * walls.HEIGHT, shown=(),
                           constants=lambda pipe, controls: {})
        super().__init__(None, pipeline, shot, sdxl.LookControls(**LOOKS), walls.Ticket(frames, shot=shot))

    def _called(self, call, frames, inputs, noise):
        self.made += frames
        return [torch.full_like(each.picture[0], frame / 100) for frame, each in zip(frames, inputs)]


def coded(plate):
    colour = ShotColour(walls.CONFIG, walls.SHOT.colour_space, 0.0, 'display')
    return plate, colour.encode(plate.passes[Pass.COMBINED][..., :3])


def test_a_key_frame_comes_every_so_many_frames_at_the_end_and_where_much_is_new():
    shot = walls.longer(40)
    pictures = Keys(shot).pictures((coded(walls.bare(frame)) for frame in shot.frames), 100, 80)
    assert list(pictures)[0] == 0 and list(pictures)[-1] == 39
    steps = np.diff(list(pictures))                       # the camera goes on by a thirtieth of the picture a frame
    assert len(steps) > 2 and all(5 <= step <= 20 for step in steps[:-1])
    regular = Keys(shot).pictures((coded(walls.bare(frame)) for frame in shot.frames), 4, 80)
    assert list(regular) == [*range(0, 40, 4), 39]


def test_of_a_part_only_the_key_frames_that_it_may_need_are_made():
    shot = walls.longer(40)
    run = Keys(shot, frames=(6,))
    assert list(run.pictures((coded(walls.bare(frame)) for frame in shot.frames), 4, 9)) == [0, 4, 8, 12]
    assert run.made == [1, 5, 9, 13]


def test_windows_go_from_key_frame_to_key_frame():
    assert list(windows([0, 16, 32, 48, 64, 80, 96], 81, 9)) == [(0, 81), (72, 97)]
    assert list(windows([0, 3, 6, 7], 5, 2)) == [(0, 4), (2, 7), (5, 8)]
    assert list(windows([0, 2, 3, 5], 81, 9)) == [(0, 6)]
    assert list(windows([0], 81, 9)) == []
    for pipeline in (wan_vace.PIPELINE, wan_vace.PATCH_PIPELINE):
        assert pipeline.window - pipeline.overlap >= 16


def test_what_is_carried_is_known_where_the_surface_was_seen():
    plates = [walls.bare(frame) for frame in (1, 2, 3)]
    picture = np.full((walls.HEIGHT, walls.WIDTH, 3), 0.25, np.float32)
    *_, (detail, known) = carried(picture, plates)
    assert known[22, 58] == 0 and known[5, 20] == 1               # the wall comes in at the right
    np.testing.assert_allclose(detail[known[..., 0] > 0.01], 0.25, atol=1e-3)


def test_one_goes_over_to_the_other_where_both_are_known():
    def of(value, known):
        return np.full((1, 1, 3), value, np.float16), np.full((1, 1, 1), known, np.float16)
    assert mixed(of(1, 1), of(0, 1), np.float32(0.25))[0, 0, 0] == pytest.approx(0.75)
    assert mixed(of(1, 1), of(0, 0), np.float32(0.75))[0, 0, 0] == pytest.approx(1)
    assert mixed(of(1, 0), of(0.5, 1), np.float32(0.25))[0, 0, 0] == pytest.approx(0.5)
    assert mixed(of(1, 0), of(1, 0), np.float32(0.5))[0, 0, 0] == 0


class Softly(InBetween):
    """A video model whose pictures are what it is shown, blurred over five pixels."""

    def __init__(self, shot):
        pipeline = replace(wan_vace.PIPELINE, area=walls.WIDTH * walls.HEIGHT, window=9, overlap=2,
                           constants=lambda pipe, controls: {})
        super().__init__(None, pipeline, shot, wan_vace.LookControls(), walls.Ticket(shot=shot))

    def _window(self, frames, waiting, made, number):
        return [torch.nn.functional.avg_pool2d(each.picture, 5, 1, 2, count_include_pad=False)[0] for each in waiting]


def test_no_key_frame_stands_out(monkeypatch):
    """Key frames sharper than what is between would be seen coming; with what it lacks carried to it they are not."""
    shot = walls.longer(9)
    plates = {frame: coded(walls.bare(frame)) for frame in shot.frames}

    def measured():
        frames = final_frames(lambda: Sharp(shot), lambda: Softly(shot), 4, 9, plates.values(), plates.get)
        colour = ShotColour(walls.CONFIG, shot.colour_space, 0.0, 'display')
        return flicker((colour.decode(code, plates[frame][0].passes[Pass.COMBINED][..., :3]), plates[frame][0])
                       for frame, code in frames)

    class Sharp(Keys):
        def _called(self, call, frames, inputs, noise):
            return [each.picture[0] for each in inputs]
    carried_on = measured()
    monkeypatch.setattr(diffusers_final, 'mixed', lambda one, other, share: 0 * one[0].astype(np.float32))
    assert carried_on < 0.4 * measured()


# --- The cards ------------------------------------------------------------------------------------------------

def test_every_image_card_offers_final_with_the_weights_of_both():
    cards = [model for model in all_models().values() if model.downloads and not model.name.startswith('wan_vace')]
    assert len(cards) == 6
    for model in cards:
        final = as_asked(model, model.controls(coherence='final'))
        assert as_asked(model, model.controls()) is model
        assert as_asked(final, model.controls(coherence='final')) is final
        video = wan_vace.LOOK if model.makes is Makes.LOOK else wan_vace.PATCH
        assert (final.name, final.downloads) == (model.name, model.downloads + video.downloads)
        assert final.memory_gb >= video.memory_gb and set(video.libraries) <= set(final.libraries)
        assert {Pass.COMBINED, Pass.DEPTH, Pass.VECTOR} <= set(final.needs)
    assert as_asked(wan_vace.LOOK, wan_vace.LookControls()) is wan_vace.LOOK


def test_what_goes_along_with_surfaces_reads_how_they_move():
    for model in (model for model in all_models().values() if model.final):
        asked = as_asked(model, model.controls(coherence='standard'))
        assert {Pass.COMBINED, Pass.DEPTH, Pass.VECTOR} <= set(asked.needs) and set(model.needs) <= set(asked.needs)
        assert (asked is model) == (model is not flux2_klein.PATCH)
