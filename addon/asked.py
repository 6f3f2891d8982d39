"""What was asked for, checked as far as that can be done before anything is captured: a request becomes a run."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import replace

import bpy

from ..inference.engine import choose_engine
from ..inference.errors import CaptureError
from ..inference.memory import fitted
from ..inference.model import Makes, Model, as_asked, choose_model, controls_from
from ..inference.plates import Plates
from ..inference.recipe import with_whole_paths
from ..inference.weights_store import folders_of
from . import going_on, runtime
from .capture import find_source, wanted
from .capture.anchor import check_apart
from .capture.matte import painter_of, with_whole_path
from .deliver import Holdout, find_holdout, holdout
from .runs import Request, Run, ToCome, capture, check_fits, overlaps, to_capture
from .shot import read_shot


def checked(request: Request, scene: bpy.types.Scene, models: Mapping[str, Model]) -> Run:
    """The run that makes one job for each seed, with the steps of its captures. Raises SecondUnitError."""
    request, before = going_on.filled_in(request, scene), going_on.first_of(request)
    model = choose_model(models, request.model, request.verb)
    controls = with_whole_paths(controls_from(model, request.controls))
    model = as_asked(model, controls)
    runtime.check(request.machine, model.libraries)        # first: the device is chosen by the torch that is found
    engine = fitted(choose_engine(request.machine.device), model, request.machine.memory_gb)
    folders_of(model, request.machine.stores)
    source = find_source(request.source)
    check_fits(request, model, source)
    if find_holdout(request.holdout) is Holdout.RENDERED:
        holdout.check_renders(scene)
    if model.makes is Makes.ELEMENT:
        check_apart(scene, request.anchor, request.obstacle)
    shot = source.adapt(scene, read_shot(scene, request.view_layer or None, request.frames, request.source))
    if before is not None:
        going_on.check(before, model, controls, shot, bool(request.refines))
    needs = to_capture(request, model)
    plates = Plates.open(request.plates) if request.plates else None
    if request.matte:
        request = replace(request, matte=with_whole_path(request.matte))
        painter_of(scene, shot, plates or ToCome(wanted(source, needs)), request.matte)
    jobs = {uuid.uuid4().hex: seed for seed in request.seeds}
    run = Run(request, shot, model, controls, engine, plates, jobs, scene.session_uid, before,
              overlaps(request, model, engine, source, scene))
    run.steps = capture(run, source, needs)
    return run


def scene_named(name: str) -> bpy.types.Scene:
    scene = bpy.data.scenes.get(name)
    if scene is None:
        raise CaptureError(f'There is no scene "{name}".', f'There are: {", ".join(bpy.data.scenes.keys())}.')
    return scene
