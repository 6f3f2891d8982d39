"""The embedded model made again from its plates: the same bits, on the Python that runs this."""

import sys
import threading
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import scene

from second_unit.inference import replay as replaying
from second_unit.inference.engine import Engine
from second_unit.inference.errors import TakeError
from second_unit.inference.job import Feed, RunningTicket
from second_unit.inference.models import element
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import Pass, PlateFrame
from second_unit.inference.shot_takes import new_take
from second_unit.inference.take import Take
from second_unit.inference.verify import verify
from second_unit.inference.work import Loaded, run_take

SHOT = scene.shot(4)


def ticket():
    return RunningTicket('a', lambda event: None, threading.Event())


@pytest.mark.slow
def test_the_embedded_model_is_replayed_to_the_bit(tmp_path, monkeypatch):
    plates = Plates.create(tmp_path, SHOT, 'abc', {})
    picture = np.ones((SHOT.height, SHOT.width, 4), np.float32)
    for frame in SHOT.frames:
        plates.commit(PlateFrame(frame, scene.CAMERA, scene.LIGHT, {Pass.COMBINED: picture}))
        plates.commit_anchor('Wall', scene.anchor(frame))
    recipe = Recipe('element', {'quality': 'draft', 'speed': 8.0}, 5, anchor='Wall', starts_at=2.0)
    take = new_take(tmp_path, SHOT, recipe, plates, Engine(threads=1), scene.card(),
                    provenance={'weights': ' '.join(each.sha256 for each in element.MODEL.weights)})
    run_take(take, element.MODEL, Feed.whole(SHOT.frames), ticket(), Loaded())
    made = replaying.replay(take.folder, (), ticket())
    assert made.difference.identical and made.difference.frames == len(SHOT.frames) and made.differs_in == ()
    assert made.take.number == 2 and not made.take.missing() and Take.open(take.folder).missing() == ()
    assert 'not signed' in str(verify(made.take.folder)) and not (take.folder / 'record.c2pa').exists()
    here = replaying.made_with
    monkeypatch.setattr(replaying, 'made_with', lambda *known: here(*known) | {'torch': '9.9'})
    with pytest.raises(TakeError, match=r'torch was \S+ and is 9\.9'):
        replaying.replay(take.folder, (), ticket())
