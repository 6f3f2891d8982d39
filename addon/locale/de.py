"""German."""

from __future__ import annotations

from .de_directing import DIRECTING
from .de_going_on import GOING_ON
from .de_interface import LABELS
from .de_models import MODELS
from .de_production import PRODUCTION
from .de_sentences import SENTENCES
from .de_storage import STORAGE

TABLE = {**LABELS, **MODELS, **SENTENCES, **STORAGE, **PRODUCTION, **DIRECTING, **GOING_ON}
