"""The words of the command line, and the request that they make."""

from __future__ import annotations

import argparse
from pathlib import Path

import bpy

from ..inference.errors import SecondUnitError
from ..inference.model import Makes
from ..inference.models import all_models
from ..inference.recipe import ConformOptions
from ..inference.shot import FrameRange
from .capture import all_sources
from .deliver import all_targets
from .preferences import Machine, machine
from .runs import Request


class ListModels(argparse.Action):
    """Prints a line for each model and ends, like --help."""

    def __call__(self, parser, namespace, values, option=None):
        rows = [('MODEL', 'VERB', 'MEMORY', 'DOWNLOAD', 'LICENCE')]
        for model in all_models().values():
            licences = ', '.join(model.licences) + ('' if model.commercial else ' (no commercial work)')
            fetched = sum(download.gigabytes for download in model.downloads)
            rows.append((model.name, model.makes, f'{model.memory_gb:g} GB', f'{fetched:g} GB' if fetched else 'none',
                         licences))
        widths = [max(map(len, column)) for column in zip(*rows)]
        for row in rows:
            print('  '.join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
        parser.exit()


class Doctor(argparse.Action):
    """Prints what this machine can run, with the device and the folders given so far, and ends, like --help."""

    def __call__(self, parser, namespace, values, option=None):
        from . import compat
        from .downloads import diagnosis
        print(diagnosis(_machine(namespace), 0, compat.colour_config(), bpy.app.version_string))
        parser.exit()


def generate_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog='second_unit generate', description='Generate takes for a shot: an element, a look, or a patch.')
    add = parser.add_argument
    add('file', type=Path, help='the .blend file')
    add('--scene', help='the scene (default: the one that the file opens with)')
    add('--source', default='passes', help=f'where the plates come from: {", ".join(all_sources())}')
    add('--view-layer', default='', help='the view layer to capture (default: the active one)')
    add('--verb', default='', help=f'what to make: {", ".join(Makes)} (default: what the model makes, or an element)')
    add('--model', default='', help='the model (default: the first of the verb)')
    add('--list-models', action=ListModels, nargs=0, help='say which models there are, and end')
    add('--doctor', action=Doctor, nargs=0,
        help='say what this machine can run, with the device and the folders given before it, and end')
    add('--anchor', default='', help='what an element comes from: an object, an empty, or a collection')
    add('--obstacle', default='', help='what stands in the way of an element: an object, an empty, or a collection')
    add('--starts-at', type=float, help='the frame at which the event starts (default: when the anchor begins to move)')
    add('--continue-take', type=int, default=0, metavar='NUMBER', dest='continues',
        help='go on behind the last frame of this take of the shot, with its anchor and controls where none are given')
    add('--refine-take', type=int, default=0, metavar='NUMBER', dest='refines',
        help='make what --matte shows of this take of the shot anew, and leave all else to the bit')
    add('--matte', default='', help='where a patch works: object:NAME, collection:NAME, cryptomatte:NAME, image:FILE, '
                                    'mask:NAME, or rect:X,Y,WIDTH,HEIGHT in pixels from the top left; of an '
                                    'element where it stands in its first frame, and how thick')
    add('--frames', help='1-24, 1-24x2 or 7 (default: the range of the scene)')
    add('--seed', type=int, default=1)
    add('--takes-count', type=int, default=1, help='how many takes to make, with seeds one after the other')
    add('--plates', type=Path, help='use the plate set in this folder')
    add('--set', action='append', default=[], metavar='CONTROL=VALUE', help='a control of the model; may be repeated')
    add('--card-scale', type=float, default=1.0)
    add('--card-offset', type=float, nargs=3, default=(0.0, 0.0, 0.0), metavar=('X', 'Y', 'Z'))
    add('--no-motion-blur', action='store_true', help='leave the element sharp although the camera moves')
    add('--no-depth-of-field', action='store_true', help='leave the element sharp although the camera has focus')
    add('--device', default='', help='auto, cpu, cuda, mps or xpu (default: that of the preferences, or auto)')
    add('--runtime', type=Path, help='a folder that holds torch and diffusers')
    add('--weights', type=Path, help='a folder that holds downloaded weights')
    add('--takes', type=Path, help='the takes folder (default: "second_unit" beside the file)')
    add('--deliver', default='', help=f'one or more of: {",".join(all_targets())}')
    add('--holdout', default='depth',
        help='what hides the element: depth, or rendered (slower, with the renderer\'s own edges)')
    add('--render', type=Path, metavar='DIR', help='render the range as delivered, in the format of the scene')
    add('--save', type=Path, metavar='OUT.blend', help='save a copy of the file with what was delivered')
    add('--submit', type=Path, metavar='DIR', help='make nothing here: write a farm job into DIR')
    add('--chunk-size', type=int, default=8, help='how many frames of that job a worker makes at a time')
    add('--likeness', action='store_true',
        help='the take shows a person whom somebody may know: approving it asks for their written consent')
    add('--certificate', type=Path, metavar='PEM',
        help='what signs the records of the takes, with its chain (default: one that this machine makes itself)')
    add('--key', type=Path, metavar='PEM', help='its key')
    add('--resume', action='store_true', help='go on with the take of the same recipe: make its missing frames only')
    add('--json', action='store_true', help='one line of JSON for each event')
    return parser


def capture_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog='second_unit capture', description='Capture the plates of a shot.')
    add = parser.add_argument
    add('file', type=Path)
    add('--scene')
    add('--plates', type=Path, required=True, help='the plate set to fill')
    add('--frames')
    add('--view-layer', default='')
    add('--anchor', action='append', default=[], help='an anchor or an obstacle; may be repeated')
    add('--matte', default='')
    add('--json', action='store_true')
    return parser


def holdout_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog='second_unit holdout', description='Render the holdout of a take.')
    add = parser.add_argument
    add('file', type=Path)
    add('--scene')
    add('--take', type=Path, required=True, help='the folder of the take')
    add('--json', action='store_true')
    return parser


def request_from(options: argparse.Namespace) -> Request:
    scene = options.scene or bpy.context.scene.name
    if options.takes_count < 1:
        raise SecondUnitError(f'--takes-count is {options.takes_count}.', 'Ask for one take or more.')
    return Request(
        scene=scene, takes=options.takes or options.file.resolve().parent / 'second_unit', anchor=options.anchor,
        obstacle=options.obstacle, matte=options.matte, source=options.source, view_layer=options.view_layer,
        verb=options.verb, model=options.model,
        controls=dict(_control(pair) for pair in options.set), frames=frames_of(options), starts_at=options.starts_at,
        seeds=tuple(range(options.seed, options.seed + options.takes_count)), plates=options.plates,
        card_scale=options.card_scale, card_offset=tuple(options.card_offset),
        conform=ConformOptions(motion_blur=not options.no_motion_blur, depth_of_field=not options.no_depth_of_field),
        holdout=options.holdout, targets=tuple(name for name in options.deliver.split(',') if name),
        likeness=options.likeness, resume=options.resume, continues=options.continues,
        refines=options.refines,
        machine=_machine(options))


def _machine(options: argparse.Namespace) -> Machine:
    """The preferences, in a Blender that has the extension; what is given comes before them."""
    given = {name: getattr(options, name) for name in ('device', 'runtime', 'weights', 'certificate', 'key')}
    return machine(bpy.context)._replace(apart=False, **{name: value for name, value in given.items() if value})


def frames_of(options: argparse.Namespace) -> FrameRange | None:
    return FrameRange.parse(options.frames) if options.frames else None


def _control(pair: str) -> tuple[str, str]:
    name, equals, value = pair.partition('=')
    if not equals:
        raise SecondUnitError(f'"{pair}" does not set a control.', 'Write --set control=value.')
    return name, value
