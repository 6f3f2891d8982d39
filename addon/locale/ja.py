"""Japanese."""

from __future__ import annotations

from .ja_directing import DIRECTING
from .ja_going_on import GOING_ON
from .ja_interface import LABELS
from .ja_models import MODELS
from .ja_production import PRODUCTION
from .ja_sentences import SENTENCES
from .ja_storage import STORAGE

TABLE = {**LABELS, **MODELS, **SENTENCES, **STORAGE, **PRODUCTION, **DIRECTING, **GOING_ON}
