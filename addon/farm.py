"""A shot as a farm's job: an Open Job Description bundle, which Deadline Cloud's submitter takes as it is, and the same
as plain shell lines.

    <folder>/template.json           capture, then chunks of frames with the model loaded once a session, then a check
             parameter_values.json   paths, frames, the size of chunks
             run.sh                  the same on this machine, one chunk after the other
             shot.blend              the file as it was
             job.json                what is to be made, as words of the command line; then the takes that were begun
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import bpy

from ..inference.errors import CaptureError, TakeError
from ..inference.files import claim_number, make_folder, said_plainly, slug, write_bytes_atomic, write_json_atomic
from ..inference.model import Model, as_asked, choose_model, controls_from, controls_to_json
from ..inference.models import all_models
from ..inference.recipe import file_digests, with_whole_paths
from ..inference.shot import FrameRange
from .capture import find_source
from .capture.child import here
from .farm_cli import JOB_FORMAT
from .going_on import filled_in
from .runs import Request, check_fits
from .shot import read_shot

CHUNK = 8                    # frames, unless told otherwise
SPECIFICATION = 'jobtemplate-2023-09'
HOME = ('passes', 'footage', 'disk')      # sources that need no window
JOB = ('--takes', '{{Param.Takes}}', '--job', '{{Param.Job}}')
SESSION = ('--session', '{{Session.WorkingDirectory}}')


def submit(scene: bpy.types.Scene, request: Request, folder: Path | None = None, chunk: int = CHUNK) -> Path:
    """Write the job of a request into `folder` (default: a new one among the shot's jobs). Changes nothing else.

    Raises SecondUnitError for what could not be made anyway.
    """
    request = filled_in(request, scene)
    model = choose_model(all_models(), request.model, request.verb)
    controls = with_whole_paths(controls_from(model, request.controls))
    file_digests(controls)
    check_fits(request, as_asked(model, controls), find_source(request.source))
    if request.source not in HOME:
        raise CaptureError(f'The source {request.source} needs a window, which a farm has not.',
                           f'Choose one of: {", ".join(HOME)}.')
    if chunk < 1:
        raise TakeError(f'A chunk of {chunk} frames is none.', 'Ask for one frame or more.')
    shot = read_shot(scene, request.view_layer or None, request.frames, request.source)
    if folder is None:
        folder = claim_number(request.takes / slug(shot.name) / 'jobs')[1]
    make_folder(folder)
    if (folder / 'job.json').exists():
        raise TakeError(f'{folder} holds a job already.', 'Choose another folder, or submit what is there again.')
    _copy(folder / 'shot.blend')
    words = _words(request, model, shot.frames)
    values = {'Blender': here()[0], 'BlendFile': str(folder.resolve() / 'shot.blend'),
              'Takes': str(request.takes.resolve()), 'Job': str(folder.resolve() / 'job.json'),
              'Frames': str(shot.frames).replace('x', ':'), 'ChunkSize': chunk, 'TakesCount': len(request.seeds)}
    write_json_atomic(folder / 'template.json', template(f'Second Unit {shot.name}', here()[1:], values))
    write_json_atomic(folder / 'parameter_values.json',
                      {'parameterValues': [{'name': name, 'value': value} for name, value in values.items()]})
    write_bytes_atomic(folder / 'run.sh', script(here(), values, shot.frames, chunk).encode())
    (folder / 'run.sh').chmod(0o755)
    write_json_atomic(folder / 'job.json', {
        'format': JOB_FORMAT, 'words': words, 'controls': controls_to_json(controls), 'takes': []})
    return folder


def _copy(path: Path) -> None:
    with said_plainly(path):
        try:
            bpy.ops.wm.save_as_mainfile(filepath=str(path), copy=True, relative_remap=True)
        except RuntimeError as error:
            raise TakeError(f'A copy of the file could not be saved as {path}: {str(error).strip()}',
                            'Choose another takes folder.') from None


def _words(request: Request, model: Model, frames: FrameRange) -> list[str]:
    """The request as words of the command line, but for the controls, and the folders, which are the farm's."""
    named = {'--scene': request.scene, '--source': request.source, '--view-layer': request.view_layer,
             '--model': model.name, '--anchor': request.anchor, '--obstacle': request.obstacle,
             '--matte': request.matte, '--frames': str(frames), '--seed': request.seeds[0],
             '--takes-count': len(request.seeds), '--card-scale': request.card_scale,
             '--device': request.machine.device}
    if request.starts_at is not None:
        named['--starts-at'] = request.starts_at
    if request.continues:
        named['--continue-take'] = request.continues
    if request.refines:
        named['--refine-take'] = request.refines
    words = [f'{name}={value}' for name, value in named.items() if value != '']
    words += ['--card-offset', *(f'{along:.9f}' for along in request.card_offset)]
    words += [] if request.conform.motion_blur else ['--no-motion-blur']
    return words + ([] if request.conform.depth_of_field else ['--no-depth-of-field'])


# --- Open Job Description -----------------------------------------------------------------------------------------


def template(name: str, before: Sequence[str], values: Mapping[str, Any]) -> dict[str, Any]:
    """The job's template, with `values` as defaults of its parameters, but for the takes folder.

    `before`: what stands between the program and our commands.
    """
    def action(*words: str, seconds: int = 0) -> dict[str, Any]:
        limit = {'timeout': seconds} if seconds else {}
        return {'command': '{{Param.Blender}}', 'args': [*before, *words], **limit}

    def runs(*words: str) -> dict[str, Any]:
        return {'actions': {'onRun': action(*words, *JOB, '--json')}}

    tasks = [{'name': 'Take', 'type': 'INT', 'range': '1-{{Param.TakesCount}}'},
             {'name': 'Frames', 'type': 'CHUNK[INT]', 'range': '{{Param.Frames}}',
              'chunks': {'defaultTaskCount': '{{Param.ChunkSize}}', 'rangeConstraint': 'NONCONTIGUOUS'}}]
    session = {'name': 'Model', 'description': 'The model, loaded once for all chunks of a session',
               'script': {'actions': {'onEnter': action('serve', *SESSION, seconds=600),
                                      'onExit': action('serve', *SESSION, '--end', seconds=120)}}}
    return {
        'specificationVersion': SPECIFICATION, 'extensions': ['TASK_CHUNKING'], 'name': name[:128],
        'parameterDefinitions': [
            _parameter('Blender', 'STRING', 'The Blender of the workers, with Second Unit', default=values['Blender']),
            _parameter('BlendFile', 'PATH', 'The file', default='shot.blend', objectType='FILE',
                       dataFlow='IN'),
            _parameter('Takes', 'PATH', 'The takes folder', objectType='DIRECTORY', dataFlow='INOUT'),
            _parameter('Job', 'PATH', 'What is to be made, and the takes that were begun', default='job.json',
                       objectType='FILE', dataFlow='INOUT'),
            _parameter('Frames', 'STRING', 'The frames, as 1-24 or 1-24:2', default=values['Frames']),
            _parameter('ChunkSize', 'INT', 'Frames in a chunk', default=values['ChunkSize'], minValue=1),
            _parameter('TakesCount', 'INT', 'How many takes', default=values['TakesCount'], minValue=1)],
        'steps': [
            {'name': 'Capture', 'script': runs('begin', '{{Param.BlendFile}}')},
            {'name': 'Generate', 'dependencies': [{'dependsOn': 'Capture'}],
             'parameterSpace': {'taskParameterDefinitions': tasks}, 'stepEnvironments': [session],
             'script': runs('work', '--number', '{{Task.Param.Take}}', '--frames={{Task.Param.Frames}}', *SESSION)},
            {'name': 'Finish', 'dependencies': [{'dependsOn': 'Generate'}], 'script': runs('finish')}]}


def _parameter(name: str, kind: str, description: str, **more: Any) -> dict[str, Any]:
    return {'name': name, 'type': kind, 'description': description, **more}


# --- Shell ------------------------------------------------------------------------------------------------------


def chunks_of(frames: FrameRange, size: int) -> list[str]:
    """The frames in chunks, as the command line reads them."""
    every = list(frames)
    parts = [every[start:start + size] for start in range(0, len(every), size)]
    return [str(FrameRange(part[0], part[-1], frames.step)) for part in parts]


def script(command: Sequence[str], values: Mapping[str, Any], frames: FrameRange, chunk: int) -> str:
    """Plain lines for any other scheduler: each is a command of its own, and those between may run side by side."""
    given = ' '.join(f'{name} {shlex.quote(values[key])}' for name, key in (('--takes', 'Takes'), ('--job', 'Job')))
    unit = shlex.join(command)
    lines = ['#!/bin/sh', '# The first line, then those of "work" in any order, side by side and again, then the last.',
             'set -e', f'{unit} begin {shlex.quote(values["BlendFile"])} {given}']
    lines += [f'{unit} work {given} --number {number} --frames={part}'
              for number in range(1, values['TakesCount'] + 1) for part in chunks_of(frames, chunk)]
    return '\n'.join([*lines, f'{unit} finish {given}', ''])
