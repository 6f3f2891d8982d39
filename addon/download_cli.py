"""Weights by the command line: what the preferences download, for machines without a screen.

  blender --online-mode --command second_unit download MODEL [--weights FOLDER]
  python3 dev.py run --download MODEL --weights FOLDER --online-mode

Exit status 0 when they are there; 2 with words that say why not; 130 when interrupted: the same command goes on.
"""

from __future__ import annotations

import argparse
import threading
from pathlib import Path

import bpy

from ..inference.errors import ModelError
from ..inference.job import RunningTicket
from ..inference.model import find_model
from ..inference.models import all_models
from ..inference.weights_store import folders_of, source_of
from .downloads import check_may_fetch, fetch
from .preferences import machine


def download(words: list[str]) -> int:
    from .cli import in_words
    options = _parser().parse_args(words)
    return in_words(lambda report: _download(options, report), options.json,
                    'What came stays; the same command goes on from there.')


COMMANDS = {'download': download}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog='second_unit download', description='Download the weights of a model.')
    parser.add_argument('model', metavar='MODEL', help='as --list-models names it; a look and a patch share weights')
    parser.add_argument('--weights', type=Path, help='the folder that they go to (default: that of the preferences)')
    parser.add_argument('--json', action='store_true', help='one line of JSON for each event')
    if bpy.app.module:           # Blender has this word itself
        parser.add_argument('--online-mode', action='store_true', help='allow going online, as Blender does')
    return parser


def _download(options: argparse.Namespace, report) -> None:
    model = find_model(all_models(), options.model)
    if not model.downloads:
        raise ModelError(f'{model.label} needs no download.', 'Generate with it.')
    if getattr(options, 'online_mode', False):
        bpy.context.preferences.system.use_online_access = True
    chosen = machine(bpy.context)
    chosen = chosen._replace(weights=options.weights or chosen.weights)
    check_may_fetch(chosen)
    fetch(model, chosen, RunningTicket('download', report, threading.Event()))
    for weights, folder in zip(model.downloads, folders_of(model, chosen.stores)):
        report(f'{source_of(weights, folder)} is in {folder}.')
