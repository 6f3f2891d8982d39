"""Simplified Chinese."""

from __future__ import annotations

from .zh_directing import DIRECTING
from .zh_going_on import GOING_ON
from .zh_interface import LABELS
from .zh_models import MODELS
from .zh_production import PRODUCTION
from .zh_sentences import SENTENCES
from .zh_storage import STORAGE

TABLE = {**LABELS, **MODELS, **SENTENCES, **STORAGE, **PRODUCTION, **DIRECTING, **GOING_ON}
