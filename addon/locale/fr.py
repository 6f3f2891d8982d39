"""French."""

from __future__ import annotations

from .fr_directing import DIRECTING
from .fr_going_on import GOING_ON
from .fr_interface import LABELS
from .fr_models import MODELS
from .fr_production import PRODUCTION
from .fr_sentences import SENTENCES
from .fr_storage import STORAGE

TABLE = {**LABELS, **MODELS, **SENTENCES, **STORAGE, **PRODUCTION, **DIRECTING, **GOING_ON}
