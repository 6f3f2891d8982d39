"""What the interface says, in the language that Blender speaks (docs/decisions/0025).

Everything is written in plain English where it is said, also in `inference/`, which knows no Blender. Blender looks up
by itself what it draws from declarations and literals; `word` is for what has values in it: the tables hold it as
templates, 'Take {0} is in "{1}".', and a finished sentence is found by the words of its template.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from inspect import get_annotations
from typing import get_type_hints

import bpy

from .locale import table

CONTEXT = 'Second Unit'                  # in which Blender finds our words, and none of its own
SENTENCE_END = re.compile(r'(?<=[.!?]) ')


def word(text: str) -> str:
    """`text` in the language of the interface; a sentence that its table does not have stays English."""
    locale = bpy.app.translations.locale if bpy.context.preferences.view.use_translate_interface else ''
    return translated(text, locale) if table(locale) else text


@lru_cache(maxsize=2048)
def translated(text: str, locale: str) -> str:
    """One sentence, or as many as stand one after another."""
    whole = _known(text, locale)
    if whole is not None:
        return whole
    ends = [match.start() for match in SENTENCE_END.finditer(text)]
    for end in ends:
        begin = _known(text[:end], locale)
        if begin is not None:
            space = '' if begin.endswith('。') else ' '
            return begin + space + translated(text[end + 1:], locale)
    return f'{text[:ends[0]]} {translated(text[ends[0] + 1:], locale)}' if ends else text


def _known(text: str, locale: str) -> str | None:
    """By the table itself, else by the template of most words that fits."""
    told = table(locale)
    if text in told:
        return told[text]
    for template in templates(locale):
        values = values_in(text, template)
        if values is not None:
            # What stands in quotes is the artist's own, and a name.
            quoted = [f'"{{{index}}}"' in template for index in range(len(values))]
            return told[template].format(*(
                value if own else _value(value, locale) for value, own in zip(values, quoted)))
    return None


def _value(value: str, locale: str) -> str:
    """What stands in a sentence: words, a sentence of its own, or several words with commas between them."""
    whole = translated(value, locale)
    return whole if whole != value else ', '.join(translated(each, locale) for each in value.split(', '))


@lru_cache(maxsize=8)
def templates(locale: str) -> tuple[str, ...]:
    return tuple(sorted((key for key in table(locale) if '{0}' in key), key=len, reverse=True))


@lru_cache(maxsize=1024)
def _parts(template: str) -> tuple[str, ...]:
    return tuple(re.split(r'\{\d\}', template))


def values_in(text: str, template: str) -> list[str] | None:
    """What stands in `text` at the places of '{0}', '{1}' in this order; None where the words are others.

    No value goes over the end of a sentence, but in quotes, or where it is said on: 'A take was passed over: {0}'.
    """
    first, *inner, last = parts = _parts(template)
    if not (text.startswith(first) and text.endswith(last)) or len(text) < len(first) + len(last):
        return None
    rest, values = text[len(first):len(text) - len(last)], []
    for part in inner:
        value, found, rest = rest.partition(part)
        if not found:
            return None
        values.append(value)
    values.append(rest)
    inside = all(_is_inside(value, before, after) for value, before, after in zip(values, parts, parts[1:]))
    return values if inside else None


def _is_inside(value: str, before: str, after: str) -> bool:
    """Can the value stand between these two pieces of one sentence?"""
    if before.endswith('"') and after.startswith('"'):
        return '"' not in value
    return before.endswith((': ', '. ')) and not after or not SENTENCE_END.search(value)


def own(cls: type) -> type:
    """A class, before it is registered, whose labels Blender finds among our words.

    It looks into its own catalogue first, which has another sense for some: 'Emission' is light.
    """
    if hasattr(cls, 'bl_label'):
        cls.bl_translation_context = CONTEXT
    names, hints = get_annotations(cls), get_type_hints(cls)           # its own, not those that it has of Blender's
    cls.__annotations__ = {name: hints[name] for name in names}
    for prop in cls.__annotations__.values():
        if hasattr(prop, 'keywords'):
            prop.keywords['translation_context'] = CONTEXT
    return cls


def registering(classes: Sequence[type]) -> tuple[Callable[[], None], Callable[[], None]]:
    """How to register and unregister classes with our words."""
    register_all, unregister_all = bpy.utils.register_classes_factory(classes)

    def register_ours() -> None:
        for cls in classes:
            own(cls)
        register_all()
    return register_ours, unregister_all


def speak() -> None:
    """Give Blender our table of the language that it speaks now."""
    locale = bpy.app.translations.locale
    if locale in spoken:
        return
    # Blender asks for labels of operators in a context of their own.
    contexts = (bpy.app.translations.contexts.default, bpy.app.translations.contexts.operator_default, CONTEXT)
    if spoken:
        bpy.app.translations.unregister(__name__)
    spoken[:] = [locale]
    bpy.app.translations.register(__name__, {
        locale: {(context, key): text for key, text in (table(locale) or {}).items() for context in contexts}})


spoken: list[str] = []       # the language of the table that Blender has


@bpy.app.handlers.persistent
def follow(*_) -> None:
    """Hear of another language. Loading a file ends that, so it is asked for again."""
    bpy.msgbus.clear_by_owner(speak)
    bpy.msgbus.subscribe_rna(key=(bpy.types.PreferencesView, 'language'), owner=speak, args=(), notify=speak)


def register() -> None:
    # Not while enabling: a table takes 10 ms. And while Blender starts, it does not know yet which language it speaks.
    bpy.app.timers.register(speak, first_interval=0.1, persistent=True)
    bpy.app.handlers.load_post.append(follow)
    follow()


def unregister() -> None:
    bpy.app.handlers.load_post.remove(follow)
    bpy.msgbus.clear_by_owner(speak)
    if bpy.app.timers.is_registered(speak):
        bpy.app.timers.unregister(speak)
    if spoken:
        bpy.app.translations.unregister(__name__)
        spoken.clear()
