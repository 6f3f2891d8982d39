"""Every downloaded card from end to end, on a tiny pipeline of its classes that is read back from its folders with no
network: eight frames, with borders of batches and windows among them."""

from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip('diffusers')
pytest.importorskip('OpenImageIO')

import tiny
import walls
from offline import no_network

from second_unit.inference.diffusers_model import diffusers_model
from second_unit.inference.engine import Engine
from second_unit.inference.errors import Cancelled, TakeError
from second_unit.inference.matte import feathered, grown
from second_unit.inference.memory import Rung
from second_unit.inference.model import Makes
from second_unit.inference.models import flux2_klein, sdxl, wan_vace, z_image
from second_unit.inference.shot import Pass

CARDS = {
    'sdxl': (sdxl, tiny.save_sdxl, {'area': 64 * 64, 'batch': 3}),
    'z_image': (z_image, tiny.save_z_image, {'area': 64 * 64, 'batch': 3}),
    'flux2_klein': (flux2_klein, tiny.save_flux2_klein, {'area': 64 * 64, 'batch': 3}),
    'wan_vace': (wan_vace, tiny.save_wan_vace, {'area': 64 * 64, 'window': 5, 'overlap': 1}),
}
LOOKS = {'prompt': 'a street of brick', 'steps': 3}
PATCHES = {**LOOKS, 'grow': 2, 'feather': 3, 'context': 6}


@pytest.fixture(scope='module')
def cards(tmp_path_factory):
    """By name: looks and patches, loaded once for all tests."""
    saved, loaded = {}, {}

    def card(name, makes):
        module, save, smaller = CARDS[name]
        if name not in saved:
            saved[name] = save(tmp_path_factory.mktemp(name))
        if (name, makes) not in loaded:
            own = module.PIPELINE if makes is Makes.LOOK else getattr(module, 'PATCH_PIPELINE', module.PIPELINE)
            load = diffusers_model(replace(own, **smaller), makes)
            with no_network():
                loaded[name, makes] = load(Engine(threads=1), *saved[name])
        return module, loaded[name, makes]
    return card


def look(cards, name, frames=None, **more):
    module, generate = cards(name, Makes.LOOK)
    ticket = walls.Ticket(frames, **{key: more.pop(key) for key in ('seed', 'stop_at', 'shot') if key in more})
    shot = ticket.assignment.shot
    return list(generate(map(walls.bare, shot.frames), module.LookControls(**LOOKS | more), ticket)), ticket


def patch(cards, name, frames=None, **more):
    module, generate = cards(name, Makes.PATCH)
    ticket = walls.Ticket(frames, **{key: more.pop(key) for key in ('seed', 'stop_at', 'shot') if key in more})
    shot = ticket.assignment.shot
    return list(generate(map(walls.plate, shot.frames), module.PatchControls(**PATCHES | more), ticket)), ticket


def coherences(name):
    names = (field.name for field in CARDS[name][0].LookControls.__dataclass_fields__.values())
    return ['draft', 'standard'] if 'coherence' in names else [None]


def each_coherence():
    return [pytest.param(name, {'coherence': way} if way else {}, id=f'{name} {way or ""}'.strip())
            for name in CARDS for way in coherences(name)]


@pytest.mark.parametrize('name, how', each_coherence())
def test_a_look_is_whole_and_the_same_when_resumed(cards, name, how):
    made, ticket = look(cards, name, **how)
    assert [element.frame for element in made] == list(walls.SHOT.frames)
    for element in made:
        assert element.rgba.shape == (walls.HEIGHT, walls.WIDTH, 4) and np.isfinite(element.rgba).all()
        assert not element.rgba.flags.writeable
        np.testing.assert_array_equal(element.rgba[..., 3], 1)
        assert element.rgba[..., :3].std() > 0.01
    assert any('colour' in note for note in ticket.notes)
    again, _ = look(cards, name, frames=(1, 5), **how)
    assert [element.frame for element in again] == [1, 5]
    for element in again:
        np.testing.assert_array_equal(element.rgba, made[element.frame - 1].rgba)
    other, _ = look(cards, name, frames=(1,), seed=6, **how)
    assert np.abs(other[0].rgba - made[0].rgba).max() > 1e-3


@pytest.mark.parametrize('name, how', each_coherence())
def test_a_patch_is_nothing_outside_its_matte(cards, name, how):
    made, _ = patch(cards, name, **how)
    assert [element.frame for element in made] == list(walls.SHOT.frames)
    for element in made:
        plate = walls.plate(element.frame)
        soft = feathered(grown(plate.matte, PATCHES['grow']), PATCHES['feather'])
        assert np.isfinite(element.rgba).all()
        np.testing.assert_array_equal(element.rgba[soft == 0], 0)
        np.testing.assert_allclose(element.rgba[..., 3], soft, atol=1e-6)
        assert np.abs(element.rgba[..., :3] - soft[..., None] * plate.passes[Pass.COMBINED][..., :3]).max() > 0.01
    again, _ = patch(cards, name, frames=(5,), **how)
    np.testing.assert_array_equal(again[0].rgba, made[4].rgba)


@pytest.mark.parametrize('name', CARDS)
@pytest.mark.parametrize('verb', [look, patch])
def test_cancelling_stops_within_a_step(cards, name, verb):
    _, ticket = verb(cards, name, frames=(1,))
    phase, done, total = ticket.said[-1]
    assert done == total and (phase, 1, total) in ticket.said
    with pytest.raises(Cancelled):
        verb(cards, name, frames=(1,), stop_at=(phase, 1))
    finished, _ = verb(cards, name, frames=(1,))                   # and what is loaded goes on
    assert [element.frame for element in finished] == [1]


@pytest.mark.parametrize('name', CARDS)
def test_on_the_lowest_rung_of_memory(tmp_path, name):
    """In half precision, tiles, one frame at a time and at half the pixels; and never in 8 bits."""
    module, save, smaller = CARDS[name]
    load = diffusers_model(replace(module.PIPELINE, **smaller | {'area': 2 * 64 * 64}), Makes.LOOK)
    generate = load(Engine(threads=1, rung=int(Rung.SMALLER)), *save(tmp_path))
    ticket = walls.Ticket((1,))
    element, = generate(map(walls.bare, walls.SHOT.frames), module.LookControls(**LOOKS), ticket)
    assert np.isfinite(element.rgba).all() and len(np.unique(element.rgba[..., 0])) > 1000


@pytest.mark.parametrize('name, change', [(name, {'hold': 0.0}) for name in CARDS if name != 'flux2_klein'] +
                         [('sdxl', {'guidance': 1.0}), ('wan_vace', {'guidance': 1.0}), ('z_image', {'prompt': 'snow'}),
                          ('flux2_klein', {'prompt': 'snow'})])
def test_each_control_acts(cards, name, change):
    one, other = (look(cards, name, frames=(1,), **more)[0][0].rgba for more in ({}, change))
    assert np.abs(one - other).max() > 1e-5


@pytest.mark.parametrize('gone', [Pass.DEPTH, Pass.NORMAL])
def test_each_pass_that_is_shown_acts(cards, gone):
    module, generate = cards('sdxl', Makes.LOOK)
    plate, made = walls.bare(1), []
    for pixels in (plate.passes[gone], np.flip(plate.passes[gone], axis=1) * 0.5):
        seen = replace(plate, passes=plate.passes | {gone: pixels})
        ticket = walls.Ticket((1,), shot=walls.longer(1))
        made += generate(iter([seen]), module.LookControls(**LOOKS), ticket)
    assert np.abs(made[0].rgba - made[1].rgba).max() > 1e-5


@pytest.mark.parametrize('name', CARDS)
def test_the_prompt_is_read_once_for_a_shot(cards, name, monkeypatch):
    """Other seeds, and the same take resumed, ask the text encoder nothing; another prompt does."""
    from transformers import PreTrainedModel
    asked = []
    call = PreTrainedModel.__call__
    monkeypatch.setattr(PreTrainedModel, '__call__', lambda self, *a, **k: asked.append(self) or call(self, *a, **k))
    look(cards, name, frames=(1,), prompt='a street of ice')
    once = len(asked)
    first, _ = look(cards, name, frames=(1,), prompt='a street of ice', seed=3)
    assert len(asked) == once > 0
    other, _ = look(cards, name, frames=(1,), prompt='a street of fire', seed=3)
    assert len(asked) == 2 * once and not np.array_equal(first[0].rgba, other[0].rgba)


@pytest.mark.parametrize('name', ['flux2_klein', 'wan_vace'])
@pytest.mark.parametrize('verb', [look, patch])
def test_a_reference_leads(cards, name, verb, tmp_path):
    from PIL import Image
    path = tmp_path / 'reference.png'
    Image.effect_mandelbrot((96, 64), (-2, -1.2, 1, 1.2), 20).save(path)
    one, other = (verb(cards, name, frames=(1,), reference=reference)[0][0].rgba for reference in ('', str(path)))
    assert np.abs(one - other).max() > 1e-5


def test_little_strength_does_fewer_steps(cards):
    made = {}
    for strength, steps in ((1.0, 3), (0.3, 1)):
        made[strength], ticket = look(cards, 'sdxl', frames=(1,), coherence='draft', strength=strength)
        assert ticket.said[-1][1:] == (steps, steps)
    assert np.abs(made[1.0][0].rgba - made[0.3][0].rgba).max() > 1e-3


def test_without_a_prompt_and_without_guidance(cards):
    made, _ = look(cards, 'sdxl', frames=(1,), coherence='draft', prompt='', guidance=1.0)
    assert np.isfinite(made[0].rgba).all()


def test_a_look_that_returns_keeps_what_is_brighter_than_a_display(cards):
    made, ticket = look(cards, 'sdxl', frames=(1,), coherence='draft', curve='log')
    assert np.isfinite(made[0].rgba).all() and any('log curve' in note for note in ticket.notes)


def test_an_empty_matte_is_an_empty_patch(cards):
    module, generate = cards('sdxl', Makes.PATCH)
    ticket = walls.Ticket((2, 3))
    empty = (replace(walls.plate(frame), matte=np.zeros((walls.HEIGHT, walls.WIDTH), np.float32))
             for frame in walls.SHOT.frames)
    made = list(generate(empty, module.PatchControls(**PATCHES), ticket))
    assert [element.frame for element in made] == [2, 3] and not made[0].rgba.any()
    assert not any('Frame' in phase for phase, _, _ in ticket.said)         # and nothing was made for it


@pytest.mark.parametrize('name', ['flux2_klein', 'wan_vace'])
def test_footage_can_be_patched(cards, name):
    """Plates of a picture alone, without depth and motion."""
    module, generate = cards(name, Makes.PATCH)
    assert module.PATCH.needs == (Pass.COMBINED,)
    plates = (replace(plate, passes={Pass.COMBINED: plate.passes[Pass.COMBINED]})
              for plate in map(walls.plate, walls.SHOT.frames))
    made = list(generate(plates, module.PatchControls(**PATCHES), walls.Ticket()))
    assert [element.frame for element in made] == list(walls.SHOT.frames)
    assert all(np.isfinite(element.rgba).all() and element.rgba.any() for element in made)


def test_plates_without_a_colour_config_are_refused(cards):
    module, generate = cards('sdxl', Makes.LOOK)
    ticket = walls.Ticket()
    ticket.assignment = ticket.assignment._replace(colour_config='')
    with pytest.raises(TakeError, match='colour config'):
        list(generate(map(walls.bare, walls.SHOT.frames), module.LookControls(**LOOKS), ticket))
