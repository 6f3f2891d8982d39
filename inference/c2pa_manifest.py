"""What a C2PA manifest says of a take: plain data, in C2PA's own words. c2pa_sign.py signs it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from .model import Makes

SOURCES = 'http://cv.iptc.org/newscodes/digitalsourcetype/'
# IPTC's digital source types, by what a take makes: of trained weights, and of rules alone.
TRAINED = {Makes.ELEMENT: 'trainedAlgorithmicMedia', Makes.LOOK: 'compositeWithTrainedAlgorithmicMedia',
           Makes.PATCH: 'compositeWithTrainedAlgorithmicMedia'}
UNTRAINED = {Makes.ELEMENT: 'algorithmicMedia', Makes.LOOK: 'compositeSynthetic', Makes.PATCH: 'compositeSynthetic'}
PLATES = 'plates'
JSON = 'application/json'


class Ingredient(NamedTuple):
    """What went into an asset: its place in the manifest, its description, and the bytes that stand for it."""

    description: Mapping[str, Any]
    data: bytes


def source_type(record: Mapping[str, Any]) -> str:
    """The digital source type of what a take's record describes."""
    kinds = TRAINED if record.get('weights') else UNTRAINED
    return SOURCES + kinds[Makes(record['makes'])]


def take_manifest(record: Mapping[str, Any]) -> tuple[dict[str, Any], list[Ingredient]]:
    """The manifest of a take's record, and the plates as its ingredient.

    An element is new, and the plates were put in; a look and a patch are the plates, edited.
    """
    made = {'digitalSourceType': source_type(record), 'softwareAgent': _agent(record),
            'parameters': _parameters(record)}
    if record['makes'] == Makes.ELEMENT:
        made['parameters'] |= {'ingredientIds': [PLATES]}
        actions = [{'action': 'c2pa.created', **made}]
    else:
        actions = [{'action': 'c2pa.opened', 'parameters': {'ingredientIds': [PLATES]}},
                   {'action': 'c2pa.edited', **made}]
    return _manifest(title(record), record['tool'], actions), [_plates(record)]


def picture_manifest(name: str, tool: str, records: Sequence[Mapping[str, Any]], picture: bytes, kind: str,
                     ) -> tuple[dict[str, Any], list[Ingredient]]:
    """The manifest of a picture or film `name` that shows takes: itself as it was, with each of them placed in it."""
    ids = [record['take'] for record in records]
    actions = [{'action': 'c2pa.opened', 'parameters': {'ingredientIds': ['picture']}}]
    actions += [{'action': 'c2pa.placed', 'digitalSourceType': source_type(record), 'softwareAgent': _agent(record),
                 'parameters': {'ingredientIds': [take], **_parameters(record)}} for take, record in zip(ids, records)]
    ingredients = [Ingredient({'title': name, 'relationship': 'parentOf', 'format': kind, 'label': 'picture'}, picture)]
    ingredients += [_component(record) for record in records]
    return _manifest(name, tool, actions), ingredients


def title(record: Mapping[str, Any]) -> str:
    """'Street 01, take 3 (temp)'."""
    return f'{record["shot"]["name"]}, take {record["number"]}{" (temp)" if record["temp"] else ""}'


def _manifest(name: str, tool: str, actions: list[dict[str, Any]]) -> dict[str, Any]:
    program, _, version = tool.rpartition(' ')
    return {'title': name, 'claim_generator_info': [{'name': program, 'version': version}],
            'assertions': [{'label': 'c2pa.actions.v2', 'data': {'actions': actions}}]}


def _agent(record: Mapping[str, Any]) -> dict[str, str]:
    return {'name': record['model'], 'version': record.get('weights') or record['tool'].rpartition(' ')[2]}


def _parameters(record: Mapping[str, Any]) -> dict[str, Any]:
    """What a reader sees without the record; its digest is bound by the signature anyway."""
    return {'take': record['take'], 'seed': str(record['recipe']['seed']),
            'recipe sha256': record['recipe sha256'], 'licence': record.get('licence', ''),
            'status': 'temp' if record['temp'] else record['status']}


def _component(record: Mapping[str, Any]) -> Ingredient:
    take = record['take']
    return Ingredient({'title': title(record), 'relationship': 'componentOf', 'format': JSON, 'label': take,
                       'instance_id': f'urn:uuid:{take}'}, _data(record))


def _plates(record: Mapping[str, Any]) -> Ingredient:
    """The plates, by a list of their files' digests: an image has hundreds of them, and C2PA reads no EXR."""
    data = _data(record['plate files'])
    relation = 'inputTo' if record['makes'] == Makes.ELEMENT else 'parentOf'
    return Ingredient({'title': f'Plates of {record["shot"]["name"]}', 'relationship': relation, 'format': JSON,
                       'label': PLATES, 'instance_id': f'sha256:{hashlib.sha256(data).hexdigest()}'}, data)


def _data(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True).encode()
